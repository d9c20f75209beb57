"""Applies decisions: resolves once to know what they mean, then again with them in force."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from kg.errors import DecisionError
from kg.model import EntityId, Extraction, Link, Literal, Mention, PropertyName, Relation
from kg.ontology import Ontology
from kg.resolution.decisions import Action, Decision, Decisions, ThingKey
from kg.resolution.engine import resolve
from kg.resolution.outcome import Resolution
from kg.resolution.rulings import mentions_of, rulings_of


@dataclass(frozen=True, slots=True)
class AddedFact:
    """A fact that a person states; the decision is its evidence."""

    subject: EntityId
    predicate: PropertyName
    object: EntityId | Literal | Link
    decision: Decision


@dataclass(frozen=True, slots=True)
class Corrected:
    """The extractions and the resolution after all decisions.

    `stale` are decisions that match nothing any more: they are kept and reported.
    """

    extractions: tuple[Extraction, ...]
    resolution: Resolution
    added: tuple[AddedFact, ...] = ()
    stale: tuple[Decision, ...] = ()


def correct(
    extractions: Sequence[Extraction], ontology: Ontology, decisions: Decisions
) -> Corrected:
    """Resolve under decisions. A decision wins over every score.

    Raises:
        DecisionError: two decisions contradict each other.

    """
    first = resolve(extractions, ontology)
    if not decisions.items:
        return Corrected(tuple(extractions), first)
    _check_claims(decisions)
    rulings, stale = rulings_of(decisions.items, first, file=decisions.file)
    kept, unmatched = _kept(extractions, first, decisions.items)
    second = resolve(kept, ontology, rulings=rulings, file=decisions.file)
    added, unknown = _added(first, second, decisions.items)
    order = {decision: place for place, decision in enumerate(decisions.items)}
    old = sorted({*stale, *unmatched, *unknown}, key=lambda decision: order[decision])
    return Corrected(kept, second, added, tuple(old))


def _check_claims(decisions: Decisions) -> None:
    claims = {d.claim: d for d in decisions.items if d.action is Action.REJECT}
    for decision in decisions.items:
        if decision.action is Action.ADD and decision.claim in claims:
            other = claims[decision.claim]
            problem = f"contradict each other: {other.words}; {decision.words}"
            raise DecisionError(decisions.file, problem)


def _kept(
    extractions: Sequence[Extraction], resolution: Resolution, decisions: Iterable[Decision]
) -> tuple[tuple[Extraction, ...], list[Decision]]:
    """Leave out what is no entity, and rejected facts; answer what rejects nothing."""
    gone: set[Mention] = set()
    rejected: set[tuple[EntityId, str, str]] = set()
    idle: list[Decision] = []
    stated = {_key(relation, resolution) for e in extractions for relation in e.relations}
    for decision in decisions:
        if decision.action is Action.NOT_AN_ENTITY:
            gone |= mentions_of(decision.things[0], resolution)
        elif decision.action is Action.REJECT:
            found = stated.intersection(_claimed(decision, resolution))
            rejected |= found
            idle.extend([] if found else [decision])
    return tuple(_without(e, gone, rejected, resolution) for e in extractions), idle


def _without(
    extraction: Extraction,
    gone: Collection[Mention],
    rejected: Collection[tuple[EntityId, str, str]],
    resolution: Resolution,
) -> Extraction:
    relations = (
        relation
        for relation in extraction.relations
        if relation.subject not in gone
        and relation.object not in gone
        and _key(relation, resolution) not in rejected
    )
    mentions = (mention for mention in extraction.mentions if mention not in gone)
    return replace(extraction, mentions=tuple(mentions), relations=tuple(relations))


def _key(relation: Relation, resolution: Resolution) -> tuple[EntityId, str, str]:
    target = relation.object
    if isinstance(target, Mention):
        text = str(resolution.entity_of(target))
    else:
        text = target.iri if isinstance(target, Link) else target.value
    return resolution.entity_of(relation.subject), relation.predicate, text


def _claimed(decision: Decision, resolution: Resolution) -> Iterable[tuple[EntityId, str, str]]:
    subject, predicate, object_ = decision.claim
    targets = _entities(object_, resolution)
    for entity in sorted(_entities(subject, resolution)):
        for target in (*sorted(targets), object_):
            yield entity, predicate, str(target)


def _entities(text: str, resolution: Resolution) -> set[EntityId]:
    return {resolution.mentions[mention] for mention in mentions_of(ThingKey(text), resolution)}


def _added(
    first: Resolution, second: Resolution, decisions: Iterable[Decision]
) -> tuple[tuple[AddedFact, ...], list[Decision]]:
    """Look the ends of added facts up as they were named, and answer them as they are now."""
    added: list[AddedFact] = []
    unknown: list[Decision] = []
    for decision in decisions:
        if decision.action is not Action.ADD:
            continue
        subject, predicate, object_ = decision.claim
        ours, theirs = _now(subject, first, second), _now(object_, first, second)
        if not ours or (not theirs and ThingKey(object_).id):
            unknown.append(decision)
            continue
        target = theirs or (Link(object_) if "://" in object_ else Literal(object_))
        added.append(AddedFact(ours, PropertyName(predicate), target, decision))
    return tuple(added), unknown


def _now(text: str, first: Resolution, second: Resolution) -> EntityId | None:
    mentions = mentions_of(ThingKey(text), first) | mentions_of(ThingKey(text), second)
    return min((second.mentions[m] for m in mentions if m in second.mentions), default=None)
