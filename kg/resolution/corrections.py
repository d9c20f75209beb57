"""Applies decisions: a decision wins over every score.

1. Resolve by the rules alone, and look the things of decisions up.
2. Join and keep apart as decided, so that what is decided of a thing holds for all of it.
3. Leave out what is no entity and what is rejected, give classes and names, and resolve again.
4. A decision that found nothing may name a thing as another decision made it: look once more.
5. Look the ends of added facts up. What still finds nothing is stale: kept, and reported.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kg.model import Entity, EntityId, Extraction, Link, Literal, PropertyName, Unused
from kg.ontology import Ontology
from kg.resolution.claims import Statement, check_claims, rejected, statement_of
from kg.resolution.decisions import DECIDED, PAIRED, Action, Decision, Decisions
from kg.resolution.engine import resolve
from kg.resolution.outcome import Resolution
from kg.resolution.removal import Removal, without
from kg.resolution.rulings import rulings_of
from kg.resolution.sight import Sight, register
from kg.resolution.terms import check_terms


@dataclass(frozen=True, slots=True)
class AddedFact:
    """A fact that a person states; the decision is its evidence."""

    subject: EntityId
    predicate: PropertyName
    object: EntityId | Literal | Link
    decision: Decision


@dataclass(frozen=True, slots=True)
class Stale:
    """A decision that changes nothing any more, and why."""

    decision: Decision
    problem: str


@dataclass(frozen=True, slots=True)
class Corrected:
    """The extractions and the resolution after all decisions.

    `dropped` is what decisions took out of the texts, `stale` are decisions without effect.
    """

    extractions: tuple[Extraction, ...]
    resolution: Resolution
    added: tuple[AddedFact, ...] = ()
    dropped: tuple[Unused, ...] = ()
    stale: tuple[Stale, ...] = ()


def correct(
    extractions: Sequence[Extraction], ontology: Ontology, decisions: Decisions
) -> Corrected:
    """Resolve under decisions.

    Raises:
        DecisionError: two decisions contradict each other, or one names a class or a property that
            the ontology does not have.

    """
    first = resolve(extractions, ontology)
    if not decisions.items:
        return Corrected(tuple(extractions), first)
    check_terms(decisions, ontology)
    sight = Sight((register(first),))
    pairs = [decision for decision in decisions.items if decision.action in PAIRED]
    if pairs:
        rulings, _ = rulings_of(pairs, sight, file=decisions.file)
        joined = resolve(extractions, ontology, rulings=rulings, file=decisions.file)
        sight = sight.and_in(joined)
    found = _corrected(extractions, ontology, decisions, sight)
    if found.stale:
        again = _corrected(extractions, ontology, decisions, sight.and_in(found.resolution))
        found = again if len(again.stale) < len(found.stale) else found
    return found


def _corrected(
    extractions: Sequence[Extraction], ontology: Ontology, decisions: Decisions, sight: Sight
) -> Corrected:
    """Apply all decisions, their things looked up in `sight`."""
    check_claims(decisions, sight, ontology)
    rulings, lost = rulings_of(decisions.items, sight, file=decisions.file)
    facts, idle = rejected(decisions.items, extractions, sight, ontology)
    gone = {
        mention: decision
        for decision in decisions.items
        if decision.action is Action.NOT_AN_ENTITY
        for mention in sight.whole(decision.things[0])
    }
    kept, dropped = without(extractions, Removal(gone, facts))
    resolution = resolve(kept, ontology, rulings=rulings, file=decisions.file)
    added, vain = _added(decisions.items, sight, resolution, ontology)
    stale = {decision: _unfound(decision, sight) for decision in lost}
    stale |= dict.fromkeys(idle, "no document states it") | vain
    return Corrected(
        kept,
        _reasoned(resolution, [d for d in decisions.items if d not in stale], sight),
        added,
        dropped,
        tuple(
            Stale(decision, stale[decision]) for decision in decisions.items if decision in stale
        ),
    )


def _unfound(decision: Decision, sight: Sight) -> str:
    missing = [key.text for key in decision.things if not sight.named(key)]
    return f"nothing is called {' or '.join(missing)}"


def _added(
    decisions: Iterable[Decision], sight: Sight, resolution: Resolution, ontology: Ontology
) -> tuple[tuple[AddedFact, ...], dict[Decision, str]]:
    """Look the ends of added facts up, and judge them by the ontology."""
    added: list[AddedFact] = []
    vain: dict[Decision, str] = {}
    for decision in decisions:
        if decision.action is Action.ADD and decision.claim:
            found = statement_of(decision.claim, sight, resolution, ontology)
            if isinstance(found, Statement):
                fact = AddedFact(found.subject, found.predicate, found.object, decision)
                added.append(fact)
            else:
                vain[decision] = found
    return tuple(added), vain


def _reasoned(resolution: Resolution, decisions: Iterable[Decision], sight: Sight) -> Resolution:
    """Write decisions among the reasons of the entities that they are about."""
    words: dict[EntityId, set[str]] = {}
    for decision in decisions:
        if decision.action not in {Action.SAME, Action.ADD}:
            mentions = {m for key in decision.keys for m in sight.named(key)}
            for entity in {resolution.mentions[m] for m in mentions if m in resolution.mentions}:
                words.setdefault(entity, set()).add(f"{DECIDED}{decision.words}")
    entities = tuple(
        _with_reasons(entity, words.get(entity.id, ())) for entity in resolution.entities
    )
    return replace(resolution, entities=entities)


def _with_reasons(entity: Entity, reasons: Iterable[str]) -> Entity:
    added = {*entity.reasons, *reasons}
    return (
        replace(entity, reasons=tuple(sorted(added)))
        if len(added) > len(entity.reasons)
        else entity
    )
