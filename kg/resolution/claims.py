"""Facts that people reject or add: which relations of the texts they mean, and what they say.

To reject a property is to reject what implies it too: who does not work for a body does not head
it. A symmetric property is meant either way.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.model import (
    EntityId,
    Extraction,
    Link,
    Literal,
    Mention,
    PropertyName,
    Relation,
)
from kg.ontology import Ontology, OntologyProperty
from kg.resolution.decisions import Action, Claim, Decision, Decisions, ThingKey
from kg.resolution.names import squeeze
from kg.resolution.outcome import Resolution
from kg.resolution.rulings import contradiction
from kg.resolution.sight import Mentions, Sight

_SPELLINGS = {
    "date": r"\d{4}-\d\d-\d\d",
    "dateTime": r"\d{4}-\d\d-\d\dT.+",
    "gYearMonth": r"\d{4}-\d\d",
    "gYear": r"\d{4}",
    "language": r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*",
    "integer": r"[+-]?\d+",
    "decimal": r"[+-]?\d+(?:\.\d+)?",
}
"""What values of the XSD types look like that a property may lead to."""


@dataclass(frozen=True, slots=True)
class Statement:
    """An added fact with its ends found."""

    subject: EntityId
    predicate: PropertyName
    object: EntityId | Literal | Link


def check_claims(decisions: Decisions, sight: Sight, ontology: Ontology) -> None:
    """Refuse that one fact is both added and rejected.

    Raises:
        DecisionError: it is; both decisions are named.

    """
    rejects = [d for d in decisions.items if d.action is Action.REJECT]
    adds = [d for d in decisions.items if d.action is Action.ADD] if rejects else []
    for add in adds:
        for reject in rejects:
            if add.claim and reject.claim and _meet(add.claim, reject.claim, sight, ontology):
                raise contradiction(decisions.file, reject, add)


def _meet(added: Claim, denied: Claim, sight: Sight, ontology: Ontology) -> bool:
    """Whether an added fact is one that another claim denies."""
    if not ontology.is_a(added.predicate, denied.predicate):
        return False
    ends = [(sight.whole(claim.subject), sight.whole(claim.object)) for claim in (added, denied)]
    (subject, object_), (denied_subject, denied_object) = ends
    if not object_ and not denied_object:
        return not subject.isdisjoint(denied_subject) and _alike(added.object, denied.object)
    straight = not subject.isdisjoint(denied_subject) and not object_.isdisjoint(denied_object)
    entry = ontology.properties.get(PropertyName(added.predicate))
    turned = not subject.isdisjoint(denied_object) and not object_.isdisjoint(denied_subject)
    return straight or (entry is not None and entry.symmetric and turned)


def _alike(one: ThingKey, other: ThingKey) -> bool:
    return squeeze(one.name) == squeeze(other.name) and one.language == other.language


def rejected(
    decisions: Iterable[Decision],
    extractions: Sequence[Extraction],
    sight: Sight,
    ontology: Ontology,
) -> tuple[Mapping[Relation, Decision], list[Decision]]:
    """Find the relations that are rejected; answer the decisions that reject nothing as well."""
    by_end = _by_end(extractions)
    found: dict[Relation, Decision] = {}
    idle: list[Decision] = []
    for decision in decisions:
        if decision.action is Action.REJECT and decision.claim:
            denied = list(_denied(decision.claim, by_end, sight, ontology))
            found |= dict.fromkeys(denied, decision)
            idle.extend([] if denied else [decision])
    return found, idle


def _by_end(extractions: Sequence[Extraction]) -> Mapping[Mention, Sequence[Relation]]:
    found: dict[Mention, list[Relation]] = defaultdict(list)
    for extraction in extractions:
        for relation in extraction.relations:
            found[relation.subject].append(relation)
            if isinstance(relation.object, Mention):
                found[relation.object].append(relation)
    return found


def _denied(
    claim: Claim,
    by_end: Mapping[Mention, Sequence[Relation]],
    sight: Sight,
    ontology: Ontology,
) -> Iterator[Relation]:
    entry = ontology.properties.get(PropertyName(claim.predicate))
    subject, object_ = sight.whole(claim.subject), sight.whole(claim.object)
    for mention in subject:
        for relation in by_end.get(mention, ()):
            if not ontology.is_a(relation.predicate, claim.predicate):
                continue
            straight = relation.subject in subject and _leads_to(relation, object_, claim.object)
            turned = relation.object in subject and relation.subject in object_
            if straight or (entry is not None and entry.symmetric and turned):
                yield relation


def _leads_to(relation: Relation, mentions: Mentions, key: ThingKey) -> bool:
    match relation.object:
        case Mention():
            return relation.object in mentions
        case Link(iri=iri):
            return iri.rstrip("/") == key.text.rstrip("/")
        case Literal(value=value, language=language):
            return squeeze(value) == squeeze(key.name) and key.language in {"", language}


def statement_of(
    claim: Claim, sight: Sight, resolution: Resolution, ontology: Ontology
) -> Statement | str:
    """Find what an added fact says; in words, why it cannot be said."""
    entry = ontology.properties[PropertyName(claim.predicate)]
    kinds = {entity.id: entity.kind for entity in resolution.entities}
    subject = _entity(claim.subject, sight, resolution)
    if subject is None:
        return f"nothing is called {claim.subject.text}"
    if not ontology.fits(kinds[subject], entry.domain):
        return f"{entry.name} leads from {' or '.join(entry.domain)}, not from {kinds[subject]}"
    if entry.values != "entity":
        return Statement(subject, entry.name, _value(claim.object, entry))
    target = _entity(claim.object, sight, resolution)
    if target is None:
        return f"nothing is called {claim.object.text}"
    if target == subject:
        return "both ends are one thing"
    if not ontology.fits(kinds[target], entry.range):
        return f"{entry.name} leads to {' or '.join(entry.range)}, not to {kinds[target]}"
    return Statement(subject, entry.name, target)


def _entity(key: ThingKey, sight: Sight, resolution: Resolution) -> EntityId | None:
    mentions = (m for m in sight.named(key) if m in resolution.mentions)
    return min((resolution.mentions[mention] for mention in mentions), default=None)


def _value(key: ThingKey, entry: OntologyProperty) -> Literal | Link:
    if entry.values == "link":
        return Link(key.text)
    fitting = (
        kind for kind in entry.datatypes if re.fullmatch(_SPELLINGS.get(kind, "$."), key.text)
    )
    datatype = next(fitting, "")
    return Literal(key.text, "", datatype) if datatype else Literal(key.name, key.language)
