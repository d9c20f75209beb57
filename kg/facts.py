"""Relations become facts: their ends are resolved, the ontology judges, evidence is put together.

1. A relation whose ends have classes that the property does not join is refused, as is one that
   joins a thing with itself; both are counted with their words.
2. What a property implies is stated too: `heads` implies `worksFor`.
3. Relations with the same ends are one fact with all their evidence.

Confidence. One witness is as sure as its rule and the mentions at its ends,
p = rule · min(subject, object). Documents combine as 1 − Π(1 − w·p): w is 1 for the surest witness
and for documents that are not versions of one text, and `VERSION_WEIGHT` for each further
version, since a translation repeats the errors of its original but not those of our reading.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import prod

from kg.model import (
    ClassName,
    DocumentId,
    EntityId,
    Evidence,
    Extraction,
    Fact,
    Link,
    Literal,
    Mention,
    PropertyName,
    Relation,
    Unused,
)
from kg.ontology import Ontology
from kg.resolution import Resolution

VERSION_WEIGHT = 0.4
"""How much a further language version counts as a witness."""

Key = tuple[EntityId, PropertyName, EntityId | Literal | Link]


@dataclass(frozen=True, slots=True)
class Assertion:
    """The facts of a build, and the relations that did not become one."""

    facts: tuple[Fact, ...]
    refused: tuple[Unused, ...]


@dataclass(frozen=True, slots=True)
class _Witness:
    evidence: Evidence
    rule: str
    confidence: float


def assert_facts(
    extractions: Iterable[Extraction], resolution: Resolution, ontology: Ontology
) -> Assertion:
    """Make facts of the relations of all documents."""
    kinds = {entity.id: entity.kind for entity in resolution.entities}
    found: dict[Key, list[_Witness]] = defaultdict(list)
    refused: list[Unused] = []
    for extraction in extractions:
        for relation in extraction.relations:
            problem = _problem(relation, resolution, kinds, ontology)
            if problem:
                refused.append(Unused(problem, _words(relation), relation.evidence))
                continue
            for key in _keys(relation, resolution, ontology):
                found[key].append(_witness(relation))
    work_of = {d: work for work, documents in resolution.works.items() for d in documents}
    facts = (_fact(key, witnesses, work_of) for key, witnesses in found.items())
    return Assertion(tuple(sorted(facts, key=fact_order)), tuple(refused))


def fact_order(fact: Fact) -> tuple[str, str, str, str]:
    """Order facts by subject, property and object."""
    return fact.subject, fact.predicate, type(fact.object).__name__, str(fact.object)


def _problem(
    relation: Relation,
    resolution: Resolution,
    kinds: Mapping[EntityId, ClassName],
    ontology: Ontology,
) -> str:
    entry = ontology.properties.get(relation.predicate)
    if entry is None:
        return "unknown-property"
    subject = resolution.entity_of(relation.subject)
    if not ontology.fits(kinds[subject], entry.domain):
        return "refused-by-domain"
    if isinstance(relation.object, Mention):
        target = resolution.entity_of(relation.object)
        if target == subject:
            return "same-thing"
        if not ontology.fits(kinds[target], entry.range):
            return "refused-by-range"
    return ""


def _words(relation: Relation) -> str:
    target = relation.object
    name = (
        target.name if isinstance(target, Mention) else getattr(target, "value", "") or str(target)
    )
    return f"{relation.subject.name} {relation.predicate} {name} ({relation.rule})"


def _keys(relation: Relation, resolution: Resolution, ontology: Ontology) -> Iterator[Key]:
    subject = resolution.entity_of(relation.subject)
    target = relation.object
    value = resolution.entity_of(target) if isinstance(target, Mention) else target
    for name in sorted(ontology.ancestors(relation.predicate)):
        entry = ontology.properties.get(PropertyName(name))
        if entry is None:
            continue
        if entry.symmetric and isinstance(target, Mention):
            first, second = sorted((subject, str(value)))
            yield EntityId(first), entry.name, EntityId(second)
        else:
            yield subject, entry.name, value


def _witness(relation: Relation) -> _Witness:
    ends = [relation.subject.confidence]
    if isinstance(relation.object, Mention):
        ends.append(relation.object.confidence)
    return _Witness(relation.evidence, relation.rule, relation.confidence * min(ends))


def _fact(key: Key, witnesses: Sequence[_Witness], work_of: Mapping[DocumentId, str]) -> Fact:
    subject, predicate, target = key
    return Fact(
        subject=subject,
        predicate=predicate,
        object=target,
        evidence=tuple(sorted({witness.evidence for witness in witnesses})),
        rules=tuple(sorted({witness.rule for witness in witnesses})),
        confidence=combined(witnesses, work_of),
    )


def combined(witnesses: Sequence[_Witness], work_of: Mapping[DocumentId, str]) -> float:
    """Combine the witnesses of one fact, as the module says; rounded to four decimals."""
    best: dict[DocumentId, float] = {}
    for witness in witnesses:
        document = witness.evidence.span.document
        best[document] = max(best.get(document, 0.0), witness.confidence)
    by_work: dict[str, list[float]] = defaultdict(list)
    for document, confidence in best.items():
        by_work[work_of.get(document, document)].append(confidence)
    doubts = [
        (1 - (confidence if place == 0 else VERSION_WEIGHT * confidence))
        for shares in by_work.values()
        for place, confidence in enumerate(sorted(shares, reverse=True))
    ]
    return round(min(0.9999, 1 - prod(doubts)), 4)
