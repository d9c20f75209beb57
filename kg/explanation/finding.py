"""Finds what people mean by words: things by name, id or IRI, facts by their three parts.

The nearer way of naming wins: an IRI or id, then a name but for its case, then a name folded by
`kg.resolution.names.squeeze` (diacritics, hyphens and blanks make no difference), then an inflected
form.
"""

from collections.abc import Callable, Iterator
from difflib import get_close_matches

from kg.explanation.index import Index
from kg.graph.iris import entity_iri
from kg.model import Entity, EntityId, Fact, Link, Literal, PropertyName
from kg.resolution.names import squeeze

_MOST_CLOSE = 5
_CLOSE = 0.6


def things_called(held: Index, words: str) -> tuple[Entity, ...]:
    """Find the entities that `words` name, in order of their ids; none if there is no such."""
    wanted = words.strip()
    folded = squeeze(wanted)
    ways: tuple[Callable[[Entity], bool], ...] = (
        lambda entity: wanted in {entity.id, str(entity_iri(entity.id, base=held.base))},
        lambda entity: wanted in entity.same_as,
        lambda entity: wanted.casefold() in map(str.casefold, _names(held, entity)),
        lambda entity: folded in map(squeeze, _names(held, entity)),
        lambda entity: entity.id.rpartition("/")[2] == wanted.lower(),
        lambda entity: folded in (squeeze(form.text) for form in entity.forms),
    )
    for way in ways:
        found = tuple(entity for entity in held.entities.values() if way(entity))
        if found or not folded:
            return found
    return ()


def facts_called(held: Index, words: str) -> tuple[Fact, ...]:
    """Find facts by the id or IRI of their statement, or by `SUBJECT PREDICATE OBJECT`.

    Without an object, all that the property says of the subject. A property also finds those below
    it (who heads a body works for it), and a symmetric one is found either way.
    """
    if "statement/" in words:
        iri = held.base + words.strip().removeprefix(held.base)
        return tuple(fact for fact in held.facts if held.statement(fact) == iri)
    parts = words.split()
    found: dict[Fact, None] = {}
    for place, part in enumerate(parts):
        name = held_property(held, part)
        if name and place:
            subject, object_ = " ".join(parts[:place]), " ".join(parts[place + 1 :])
            found |= dict.fromkeys(_stated(held, subject, name, object_))
    return tuple(found)


def held_property(held: Index, word: str) -> PropertyName | None:
    """Name the property of the ontology that a word is, whatever its case."""
    names = {name.lower(): name for name in held.ontology.properties}
    return names.get(word.lower().removeprefix("kg:"))


def close_names(held: Index, words: str) -> tuple[str, ...]:
    """Name things with a similar name, the nearest first."""
    shown = {
        squeeze(name): name
        for entity in held.entities.values()
        for name in sorted(_names(held, entity), reverse=True)
    }
    close = get_close_matches(squeeze(words), sorted(shown), n=_MOST_CLOSE, cutoff=_CLOSE)
    return tuple(shown[folded] for folded in close)


def _names(held: Index, entity: Entity) -> Iterator[str]:
    yield held.title(entity.id)
    for name in (*entity.labels, *entity.alternatives):
        yield name.text


def _stated(held: Index, subject: str, name: PropertyName, object_: str) -> Iterator[Fact]:
    for entity in things_called(held, subject):
        for fact in _about(held, entity.id, name):
            inward = fact.subject != entity.id
            if not object_ or (
                _is_called(held, fact.subject, object_) if inward else _matches(held, fact, object_)
            ):
                yield fact


def _about(held: Index, entity: EntityId, name: PropertyName) -> Iterator[Fact]:
    for fact in held.out.get(entity, ()):
        if held.ontology.is_a(fact.predicate, name):
            yield fact
    if held.ontology.properties[name].symmetric:
        for fact in held.into.get(entity, ()):
            if held.ontology.is_a(fact.predicate, name):
                yield fact


def _matches(held: Index, fact: Fact, words: str) -> bool:
    match fact.object:
        case Literal(value=value):
            return squeeze(value) == squeeze(words)
        case Link(iri=iri):
            return iri.rstrip("/") == words.strip("<>").rstrip("/")
        case entity:
            return _is_called(held, EntityId(entity), words)


def _is_called(held: Index, entity: EntityId, words: str) -> bool:
    return any(thing.id == entity for thing in things_called(held, words))
