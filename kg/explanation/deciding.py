"""Makes decisions of what people call things: keys that stay, and no decision against another.

1. `one_thing` finds the one thing that words name, or says which it may be.
2. `key_for` writes it as a key: a name with its class where that is enough, else the id.
3. `checked` refuses a decision that is there already, or against one that is.
"""

from collections.abc import Sequence

from kg.errors import DecisionError, UnknownChoiceError, UsageError
from kg.explanation.finding import close_names, facts_called, things_called
from kg.explanation.index import Index
from kg.model import Entity, EntityId, Fact, Link, Literal, PropertyName
from kg.resolution import (
    Action,
    Claim,
    Decision,
    Decisions,
    ThingKey,
    bearers_of,
    key_of,
    kinds_of,
    predicates_of,
)
from kg.resolution.names import squeeze

_OPPOSITE = {
    Action.SAME: Action.DIFFERENT,
    Action.DIFFERENT: Action.SAME,
    Action.ADD: Action.REJECT,
    Action.REJECT: Action.ADD,
}


def one_thing(held: Index, words: str) -> Entity:
    """Find the thing that a name, an id, an IRI or a key names.

    Raises:
        UsageError: nothing is called so (close names are told), or several things are (their ids are).

    """
    found = _called(held, ThingKey(words.strip()))
    if len(found) > 1:
        ids = " or ".join(entity.id for entity in found)
        message = f"{words!r} names {len(found)} things: say {ids}"
        raise UsageError(message)
    if not found:
        close = close_names(held, ThingKey(words).name)
        hint = f" Did you mean {' or '.join(close)}?" if close else ""
        message = f"nothing in the graph is called {words!r}.{hint}"
        raise UsageError(message)
    return found[0]


def _called(held: Index, key: ThingKey) -> list[Entity]:
    things = things_called(held, key.text) or things_called(held, key.name)
    return [entity for entity in things if entity.kind != "Work" and key.kind in {"", entity.kind}]


def key_for(held: Index, entity: Entity) -> ThingKey:
    """Name a thing of the graph as a decision does."""
    return key_of(entity, bearers_of(held.entities.values()))


def pair_keys(held: Index, words: Sequence[str], *, apart: bool) -> tuple[ThingKey, ...]:
    """Name the things of a `same` or, `apart`, of a `different`, which may be names of one thing.

    Raises:
        UsageError: a name is unknown or ambiguous, or they are one thing already.

    """
    things = [one_thing(held, one) for one in words]
    if len({entity.id for entity in things}) == len(things):
        return tuple(key_for(held, entity) for entity in things)
    if apart and len({squeeze(ThingKey(one).name) for one in words}) == len(words):
        return tuple(_as_named(held, *pair) for pair in zip(things, words, strict=True))
    message = f"{' and '.join(words)} are one thing: {things[0].id}"
    raise UsageError(message)


def _as_named(held: Index, entity: Entity, words: str) -> ThingKey:
    """Name those mentions of a thing that bear this name."""
    folded = squeeze(ThingKey(words).name)
    for resolved in held.mentions.get(entity.id, ()):
        mention = resolved.mention
        if folded in {squeeze(mention.name), squeeze(mention.evidence.exact)}:
            return ThingKey(f"{mention.name} [{entity.kind}, {mention.language}]")
    message = f"no document calls {entity.id} {words!r}"
    raise UsageError(message)


def checked_kind(held: Index, name: str) -> str:
    """Name a class that a thing may be given, whatever its case.

    Raises:
        UnknownChoiceError: it is none.

    """
    kinds = {str(kind).lower(): str(kind) for kind in kinds_of(held.ontology)}
    if name.lower() not in kinds:
        raise UnknownChoiceError(what="class", found=name, allowed=kinds.values())
    return kinds[name.lower()]


def _predicate(held: Index, name: str) -> PropertyName:
    names = {str(one).lower(): one for one in predicates_of(held.ontology)}
    wanted = name.lower().removeprefix("kg:")
    if wanted not in names:
        raise UnknownChoiceError(what="property", found=name, allowed=names.values())
    return names[wanted]


def rejected_claim(held: Index, words: Sequence[str]) -> Claim:
    """Find the fact that subject, property and object name.

    Raises:
        UsageError: the graph has no such fact, or several.

    """
    subject, predicate = one_thing(held, words[0]), _predicate(held, words[1])
    said = [
        fact
        for fact in facts_called(held, f"{subject.id} {predicate} {_bare(held, words[2])}")
        if subject.id in {fact.subject, fact.object}
    ]
    objects = dict.fromkeys(_other_end(held, fact, subject.id) for fact in said)
    if len(objects) != 1:
        raise UsageError(_no_fact(held, subject, predicate, words[2], several=len(objects) > 1))
    key = key_for(held, subject)
    return Claim(key, str(predicate), next(iter(objects)))


def _bare(held: Index, words: str) -> str:
    """The id of what words name; words that name nothing, or several things, as they are."""
    found = _called(held, ThingKey(words))
    return str(found[0].id) if len(found) == 1 else words


def _other_end(held: Index, fact: Fact, entity: EntityId) -> ThingKey:
    match fact.object:
        case Literal(value=value, language=language):
            return ThingKey(f"{value} [{language}]" if language else value)
        case Link(iri=iri):
            return ThingKey(iri)
        case other:
            end = EntityId(fact.subject if other == entity else other)
            known = held.entities.get(end)
            return key_for(held, known) if known else ThingKey(end)


def _no_fact(
    held: Index, subject: Entity, predicate: PropertyName, words: str, *, several: bool
) -> str:
    stated = [held.sentence(fact) for fact in facts_called(held, f"{subject.id} {predicate}")]
    problem = "several facts say" if several else "no fact says"
    hint = f" The graph says: {'; '.join(stated)}." if stated else ""
    return f"{problem} {held.title(subject.id)} {predicate} {words}.{hint}"


def added_claim(held: Index, words: Sequence[str], *, language: str) -> Claim:
    """Say a new fact of things that the graph has.

    Raises:
        UsageError: an end is unknown or ambiguous, or the ontology does not let the property join them.

    """
    subject, predicate = one_thing(held, words[0]), _predicate(held, words[1])
    entry = held.ontology.properties[predicate]
    if not held.ontology.fits(subject.kind, entry.domain):
        allowed = " or ".join(entry.domain)
        message = f"{predicate} leads from {allowed}; {subject.id} is {subject.kind}"
        raise UsageError(message)
    if entry.values != "entity":
        key = ThingKey(f"{words[2]} [{language}]" if language else words[2])
        return Claim(key_for(held, subject), str(predicate), key)
    target = one_thing(held, words[2])
    if not held.ontology.fits(target.kind, entry.range):
        message = f"{predicate} leads to {' or '.join(entry.range)}; {target.id} is {target.kind}"
        raise UsageError(message)
    return Claim(key_for(held, subject), str(predicate), key_for(held, target))


def checked(decision: Decision, decisions: Decisions, held: Index) -> Decision:
    """Return a decision that says something new, and nothing against another.

    Raises:
        DecisionError: with the line of the other.

    """
    for other in decisions.items:
        if _about(held, other).isdisjoint(_about(held, decision)):
            continue
        if other.action is _OPPOSITE.get(decision.action):
            raise DecisionError(decisions.file, f"says the opposite: {other.words}", other.line)
        if other.action is decision.action:
            problem = "has it already" if _same_end(other, decision) else "says otherwise"
            raise DecisionError(decisions.file, f"{problem}: {other.words}", other.line)
    return decision


def _same_end(one: Decision, other: Decision) -> bool:
    return one.to == other.to


def _about(held: Index, decision: Decision) -> frozenset[tuple[str, ...]]:
    """What a decision settles: pairs of things, a fact, a name in a language, a class."""
    if decision.claim:
        claim = decision.claim
        ends = sorted((_bare(held, claim.subject.text), _bare(held, claim.object.text)))
        return frozenset({("fact", claim.predicate, *ends)})
    things = sorted({_bare(held, key.text) for key in decision.things})
    if len(things) < len(decision.things):  # names of what is one thing now
        things = sorted(key.text for key in decision.things)
    if decision.action in _OPPOSITE:
        return frozenset(
            ("pair", one, other)
            for place, one in enumerate(things)
            for other in things[place + 1 :]
        )
    slot = ThingKey(decision.to).language if decision.action is Action.RENAME else ""
    return frozenset({(str(decision.action), slot, *things)})
