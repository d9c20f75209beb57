"""Takes out of extractions what people decided against, and keeps the words of what is gone."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.model import Extraction, Mention, Relation, Unused
from kg.resolution.decisions import Decision

NO_ENTITY = "not-an-entity"
REJECTED = "rejected-fact"


@dataclass(frozen=True, slots=True)
class Removal:
    """Mentions that name no entity, and rejected relations, each with its decision."""

    mentions: Mapping[Mention, Decision]
    relations: Mapping[Relation, Decision]


def without(
    extractions: Sequence[Extraction], removal: Removal
) -> tuple[tuple[Extraction, ...], tuple[Unused, ...]]:
    """Leave them out; answer what is left, and what is gone with the words of the decision."""
    if not removal.mentions and not removal.relations:
        return tuple(extractions), ()
    gone = [unused for extraction in extractions for unused in _dropped(extraction, removal)]
    return tuple(_kept(extraction, removal) for extraction in extractions), tuple(gone)


def _kept(extraction: Extraction, removal: Removal) -> Extraction:
    gone = removal.mentions
    return replace(
        extraction,
        mentions=tuple(mention for mention in extraction.mentions if mention not in gone),
        relations=tuple(one for one in extraction.relations if _decision(one, removal) is None),
        subjects=tuple(mention for mention in extraction.subjects if mention not in gone),
    )


def _decision(relation: Relation, removal: Removal) -> Decision | None:
    """The decision that takes a relation out: about itself, or about one of its ends."""
    ends = [end for end in (relation.subject, relation.object) if isinstance(end, Mention)]
    of_ends = (removal.mentions[end] for end in ends if end in removal.mentions)
    return removal.relations.get(relation) or next(of_ends, None)


def _dropped(extraction: Extraction, removal: Removal) -> Iterator[Unused]:
    for mention in extraction.mentions:
        if mention in removal.mentions:
            words = f"{mention.name}: {removal.mentions[mention].words}"
            yield Unused(NO_ENTITY, words, mention.evidence)
    for relation in extraction.relations:
        decision = _decision(relation, removal)
        if decision is not None:
            reason = REJECTED if relation in removal.relations else NO_ENTITY
            words = f"{relation.words}: {decision.words}"
            yield Unused(reason, words, relation.evidence)
