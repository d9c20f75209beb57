"""What resolution answers: entities, the entity of each mention, reasons, refusals, works."""

from collections.abc import Mapping
from dataclasses import dataclass

from kg.model import DocumentId, Entity, EntityId, Mention, Passage


@dataclass(frozen=True, slots=True, order=True)
class Merge:
    """Two names taken for one thing: how sure (0 to 1), and the words for it."""

    entity: EntityId
    first: str
    second: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True, order=True)
class Refused:
    """Two things that something spoke for being one, and what spoke against."""

    first: EntityId
    second: EntityId
    reason: str
    veto: str


@dataclass(frozen=True, slots=True, order=True)
class Unlinked:
    """A name that several entries of the authority lists bear, so that it is linked to none."""

    entity: EntityId
    name: str
    iris: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Resolution:
    """Which mentions name one thing, and why.

    `works` groups the language versions of one text: the tail of the work's IRI to its documents;
    `passages` lay their blocks side by side.
    """

    entities: tuple[Entity, ...]
    mentions: Mapping[Mention, EntityId]
    merges: tuple[Merge, ...]
    refused: tuple[Refused, ...]
    works: Mapping[str, tuple[DocumentId, ...]]
    ambiguous: tuple[Unlinked, ...] = ()
    passages: tuple[Passage, ...] = ()

    def entity_of(self, mention: Mention) -> EntityId:
        """The entity that a mention of the resolved extractions names."""
        return self.mentions[mention]

    def reasons(self, entity: EntityId) -> tuple[str, ...]:
        """The words for each merge that made an entity one, and for each merge refused to it."""
        made = [merge.reason for merge in self.merges if merge.entity == entity]
        kept = [
            f"not {other}: {refused.veto} (although {refused.reason})"
            for refused in self.refused
            for own, other in ((refused.first, refused.second), (refused.second, refused.first))
            if own == entity
        ]
        return tuple(dict.fromkeys([*made, *kept]))
