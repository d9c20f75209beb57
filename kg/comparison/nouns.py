"""What a comparison of versions is made of."""

from dataclasses import dataclass
from enum import StrEnum

from kg.model import DocumentId, EntityId, Evidence, Passage, PropertyName

FIGURES = "hasFigure"
"""The property that leads to figures."""


class Kind(StrEnum):
    """What a finding is about."""

    FACT = "fact"
    NUMBER = "number"
    NAME = "name"
    PASSAGE = "passage"


class Severity(StrEnum):
    """How much a finding says: the texts differ, or they may and it is little."""

    DIFFERENCE = "difference"
    NUANCE = "nuance"


@dataclass(frozen=True, slots=True)
class Version:
    """One document among the versions of a text."""

    document: DocumentId
    name: str
    language: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A fact or a figure with the words of each version that states it.

    A figure's `subject` is what most versions take it to be about. `objects` are the ids or values
    that the fact leads to: several where each version has words of its own (a title). `quotes` has
    a tuple for each version, in the order of the comparison; an empty one where the fact was not
    found.
    """

    words: str
    subject: EntityId
    predicate: PropertyName
    objects: tuple[str, ...]
    quotes: tuple[tuple[Evidence, ...], ...]

    @property
    def stated(self) -> tuple[bool, ...]:
        """Whether each version states it."""
        return tuple(bool(quotes) for quotes in self.quotes)


@dataclass(frozen=True, slots=True)
class Side:
    """What one version says: its sentences, or what stands in their place where it lacks them."""

    version: Version
    states: bool
    quotes: tuple[Evidence, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in which the versions are not alike, with a side for each of them."""

    kind: Kind
    severity: Severity
    words: str
    sides: tuple[Side, ...]
    passages: tuple[int, ...] = ()
    entities: tuple[EntityId, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """The versions of one work side by side; `passages` hold their aligned blocks."""

    work: str
    title: str
    versions: tuple[Version, ...]
    passages: tuple[Passage, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]

    @property
    def facts(self) -> tuple[Claim, ...]:
        """The claims that are no figures."""
        return tuple(claim for claim in self.claims if claim.predicate != FIGURES)

    @property
    def figures(self) -> tuple[Claim, ...]:
        """The claims that are figures."""
        return tuple(claim for claim in self.claims if claim.predicate == FIGURES)

    def blocks(self, passage: Passage) -> tuple[tuple[Evidence, ...], ...]:
        """The blocks of a passage, by version."""
        return tuple(
            tuple(block for block in passage.blocks if block.span.document == version.document)
            for version in self.versions
        )
