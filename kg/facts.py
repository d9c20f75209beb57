"""Relations become facts: their ends are resolved, the ontology judges, evidence is put together.

1. A relation whose ends have classes that the property does not join is refused, as is one that
   joins a thing with itself; both are counted with their words.
2. What a property implies is stated too: `heads` implies `worksFor`.
3. Relations with the same ends are one fact with all their evidence.
4. What people added (`kg.resolution.correct`) is stated with its attribution, and is sure.

Confidence. One witness is as sure as its rule and the mentions at its ends,
p = rule · min(subject, object). Documents combine as 1 − Π(1 − w·p): w is 1 for the surest witness
and for documents that are not versions of one text, and `VERSION_WEIGHT` for each further version,
since a translation repeats what its original says.

Where the formula comes from: 1 − Π(1 − p) is the probability that not all of several independent
witnesses err (noisy-or; Pearl, "Probabilistic Reasoning in Intelligent Systems", 1988).
The weight is 1 − r, where r is the share of a version's wrong facts that another version repeats.
`benchmarks/confidence.py` finds no such fact in 24 chances over six gold sets, so r is below 3/24 with
95 % confidence (the rule of three; Hanley and Lippman-Hand, JAMA 249, 1983), and rounded up it is
0.2. There, facts of one version are right in 25 of 31 cases, those of two and more in 141 of 141.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import prod

from kg.model import (
    Attribution,
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
from kg.resolution import AddedFact, Resolution

VERSION_WEIGHT = 0.8
"""How much a further language version counts as a witness; see the module for the measurement."""

DECISION_RULE = "decision"
"""The rule of a fact that a person added."""

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
    extractions: Iterable[Extraction],
    resolution: Resolution,
    ontology: Ontology,
    *,
    added: Iterable[AddedFact] = (),
) -> Assertion:
    """Make facts of the relations of all documents, and of what people added."""
    kinds = {entity.id: entity.kind for entity in resolution.entities}
    found: dict[Key, list[_Witness]] = defaultdict(list)
    refused: list[Unused] = []
    for extraction in extractions:
        for relation in extraction.relations:
            problem = _problem(relation, resolution, kinds, ontology)
            if problem:
                words = f"{relation.words} ({relation.rule})"
                refused.append(Unused(problem, words, relation.evidence))
                continue
            for key in _keys(relation, resolution, ontology):
                found[key].append(_witness(relation))
    answered = _answered(added, ontology)
    work_of = {d: work for work, documents in resolution.works.items() for d in documents}
    facts = [
        _fact(key, found.get(key, ()), answered.get(key, ()), work_of)
        for key in {**found, **answered}
    ]
    return Assertion(tuple(sorted(facts, key=fact_order)), tuple(refused))


def _answered(
    added: Iterable[AddedFact], ontology: Ontology
) -> Mapping[Key, Sequence[Attribution]]:
    answered: dict[Key, list[Attribution]] = defaultdict(list)
    for fact in added:
        for key in _implied((fact.subject, fact.predicate, fact.object), ontology):
            answered[key].append(fact.decision.attribution)
    return answered


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


def _keys(relation: Relation, resolution: Resolution, ontology: Ontology) -> Iterator[Key]:
    target = relation.object
    value = resolution.entity_of(target) if isinstance(target, Mention) else target
    subject = resolution.entity_of(relation.subject)
    return _implied((subject, relation.predicate, value), ontology)


def _implied(key: Key, ontology: Ontology) -> Iterator[Key]:
    """State a fact with each property that its own implies, a symmetric one in one order."""
    subject, predicate, target = key
    for name in sorted(ontology.ancestors(predicate)):
        entry = ontology.properties.get(PropertyName(name))
        if entry is None:
            continue
        if entry.symmetric and isinstance(target, str):
            first, second = sorted((subject, target))
            yield EntityId(first), entry.name, EntityId(second)
        else:
            yield subject, entry.name, target


def _witness(relation: Relation) -> _Witness:
    ends = [relation.subject.confidence]
    if isinstance(relation.object, Mention):
        ends.append(relation.object.confidence)
    return _Witness(relation.evidence, relation.rule, relation.confidence * min(ends))


def _fact(
    key: Key,
    witnesses: Sequence[_Witness],
    answered: Sequence[Attribution],
    work_of: Mapping[DocumentId, str],
) -> Fact:
    subject, predicate, target = key
    rules = {witness.rule for witness in witnesses}
    return Fact(
        subject=subject,
        predicate=predicate,
        object=target,
        evidence=tuple(sorted({witness.evidence for witness in witnesses})),
        rules=tuple(sorted(rules | {DECISION_RULE} if answered else rules)),
        confidence=1.0 if answered else combined(witnesses, work_of),
        attributions=tuple(sorted(set(answered))),
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
