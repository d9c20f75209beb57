"""Which version states which fact and which figure.

1. A fact is one claim, whatever its words; facts whose objects are words of a language (a title)
   are one claim for each subject and property, since every version has words of its own. A
   figure is one claim, whatever the versions take it to be about.
2. A claim that another one implies, and that no further version states, is left out: who heads an
   organisation works for it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from kg.comparison.nouns import FIGURES, Claim
from kg.comparison.texts import Texts
from kg.model import EntityId, Evidence, Fact, Link, Literal, PropertyName
from kg.ontology import Ontology

Key = tuple[EntityId, PropertyName, str]


def claims_of(facts: Iterable[Fact], texts: Texts, ontology: Ontology) -> tuple[Claim, ...]:
    """Gather the claims of a work, sorted by subject, property and object."""
    gathered: dict[Key, list[Fact]] = defaultdict(list)
    for fact in facts:
        if any(evidence.span.document in texts.rows for evidence in fact.evidence):
            gathered[_key(fact)].append(fact)
    claims = {key: _claim(found, texts) for key, found in sorted(gathered.items())}
    return tuple(claim for key, claim in claims.items() if not _implied(key, claims, ontology))


def _key(fact: Fact) -> Key:
    if fact.predicate == FIGURES:
        return EntityId(""), fact.predicate, _target(fact)
    return fact.subject, fact.predicate, "" if _tongue(fact) else _target(fact)


def _tongue(fact: Fact) -> str:
    """The language of which the object is words, if it is."""
    return fact.object.language if isinstance(fact.object, Literal) else ""


def _target(fact: Fact) -> str:
    match fact.object:
        case Literal(value=value):
            return value
        case Link(iri=iri):
            return iri
        case entity:
            return entity


def _claim(facts: Sequence[Fact], texts: Texts) -> Claim:
    first = min(facts, key=lambda fact: (-fact.witnesses, fact.subject, _target(fact)))
    targets = tuple(sorted({_target(fact) for fact in facts}))
    by_document: dict[str, set[Evidence]] = defaultdict(set)
    for fact in facts:
        for evidence in fact.evidence:
            by_document[evidence.span.document].add(evidence)
    return Claim(
        words=_words(first, _said(facts, texts), texts),
        subject=first.subject,
        predicate=first.predicate,
        objects=targets,
        quotes=tuple(tuple(sorted(by_document[one.document])) for one in texts.versions),
    )


def _words(fact: Fact, said: str, texts: Texts) -> str:
    subject = title(fact.subject, texts)
    return (
        f"{said}: {subject}" if fact.predicate == FIGURES else f"{subject} {fact.predicate} {said}"
    )


def title(entity: EntityId, texts: Texts) -> str:
    """Name an entity for people: a figure by value and unit."""
    found = texts.entities.get(entity)
    if found is None:
        return str(entity)
    return found.caption


def _said(facts: Sequence[Fact], texts: Texts) -> str:
    first = facts[0]
    if isinstance(first.object, str):
        return title(EntityId(first.object), texts)
    if not _tongue(first):
        return _target(first)
    english = min(facts, key=lambda fact: (_tongue(fact) != "en", _tongue(fact)))
    return f"“{_target(english)}”"


def _implied(key: Key, claims: Mapping[Key, Claim], ontology: Ontology) -> bool:
    subject, predicate, target = key
    narrower = (
        claims.get((subject, entry.name, target))
        for entry in ontology.properties.values()
        if predicate in entry.parents
    )
    return any(claim is not None and claim.stated == claims[key].stated for claim in narrower)
