"""What a report holds: counts, what was left with its place, findings, decisions and questions."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from kg.comparison import Comparison
from kg.resolution import Unlinked

REASONS = {
    "refused-by-domain": "The relation's subject has a class that the property does not allow.",
    "refused-by-range": "The relation's object has a class that the property does not allow.",
    "same-thing": "Both ends of the relation turned out to be one thing.",
    "unknown-property": "The ontology has no such property.",
    "unread-line": "A line stood where people are listed, but no name could be read from it.",
    "unknown-label": "A spaCy pipeline found a name with a label that kg does not know.",
    "unknown-type": "A name was found, but nothing says what kind of thing it names.",
    "account-without-owner": "An account was found, but not whose it is.",
    "link-without-thing": "A link was found, but not what it leads to.",
    "rejected-fact": "A person decided that the fact does not hold.",
    "not-an-entity": "A person decided that this names nothing.",
    "no-main-event": "A line gives somebody a part in an event, but the document names no event.",
}
"""What each reason means, for people."""


@dataclass(frozen=True, slots=True)
class Leftover:
    """One thing that was not used, at its place."""

    reason: str
    detail: str
    document: str
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words of a document, named by its file, at characters `start` to `end`."""

    document: str
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class OpenSide:
    """One of the things of a question: how a decision names it, its id, sentences with it."""

    key: str
    entity: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """Whether things are one; without a `because` they are so far, `although` little says so.

    `impact` is how many mentions and facts the answer moves.
    """

    sides: tuple[OpenSide, ...]
    although: str
    because: str
    impact: int


@dataclass(frozen=True, slots=True)
class Report:
    """What a build made and what it left."""

    documents: tuple[dict[str, str], ...]
    counts: Mapping[str, int]
    classes: Mapping[str, int]
    properties: Mapping[str, int]
    works: tuple[tuple[str, ...], ...]
    leftovers: tuple[Leftover, ...]
    problems: tuple[str, ...]
    skipped: tuple[tuple[str, str], ...]
    duplicates: tuple[tuple[str, str], ...]
    refused_merges: tuple[dict[str, str], ...]
    comparisons: tuple[Comparison, ...] = ()
    ambiguous: tuple[Unlinked, ...] = ()
    decisions: tuple[dict[str, str], ...] = ()
    questions: tuple[OpenQuestion, ...] = ()

    @property
    def by_reason(self) -> dict[str, int]:
        """How often each reason stands."""
        return dict(sorted(Counter(one.reason for one in self.leftovers).items()))

    @property
    def is_complete(self) -> bool:
        """Whether every document was read."""
        return not self.problems
