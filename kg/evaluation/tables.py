"""Counts: what was wanted, what was found, and so what is true, false and missed.

Everything that is scored comes down to one shape, a `Judgement`: things `Wanted` by the gold, and
things `Found` in the graph, each with a verdict. `tally` counts it, overall or for one language.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum


class Verdict(Enum):
    """What is to be said of something found."""

    RIGHT = "right"
    WRONG = "wrong"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Something that the gold has; `group` is the property of a fact."""

    key: str
    words: str
    languages: frozenset[str]
    group: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """Something that the graph has.

    `own` is the key that it answers by itself, `meets` all the keys that it answers (that of a
    superproperty too); `languages` are those of its evidence.
    """

    words: str
    verdict: Verdict
    languages: frozenset[str]
    own: str = ""
    meets: frozenset[str] = frozenset()
    group: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """All that was wanted and found of one kind."""

    wanted: tuple[Wanted, ...]
    found: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of what was rightly found, wrongly found, and not found.

    >>> Score(true=3, false=1, missed=3).precision
    0.75
    >>> Score(true=3, false=1, missed=3).f1
    0.6
    """

    true: int
    false: int
    missed: int

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1 where nothing was found."""
        found = self.true + self.false
        return self.true / found if found else 1.0

    @property
    def recall(self) -> float:
        """Share of what was wanted that was found; 1 where nothing was wanted."""
        wanted = self.true + self.missed
        return self.true / wanted if wanted else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return harmonic(self.precision, self.recall)


@dataclass(frozen=True, slots=True)
class Tally:
    """A score, with the missed and the false in words."""

    score: Score
    missed: tuple[str, ...]
    false: tuple[str, ...]


def harmonic(first: float, second: float) -> float:
    """Harmonic mean; 0 where both are 0."""
    return 2 * first * second / (first + second) if first + second else 0.0


def wanted_in(languages: Iterable[str], items: Iterable[Wanted]) -> tuple[Wanted, ...]:
    """Keep what is stated in some of `languages`, and of its languages those."""
    present = frozenset(languages)
    return tuple(
        replace(item, languages=item.languages & present)
        for item in items
        if item.languages & present
    )


def for_group(judgement: Judgement, group: str) -> Judgement:
    """Judge one property alone: others may meet its gold, but are not wrong."""
    return Judgement(
        tuple(item for item in judgement.wanted if item.group == group),
        tuple(
            item if item.group == group else replace(item, verdict=Verdict.NEUTRAL)
            for item in judgement.found
        ),
    )


def tally(judgement: Judgement, *, language: str | None = None) -> Tally:
    """Count one judgement, for one language or for all together.

    Something right is wrong where its key is not wanted, and where the key has been answered.
    """
    wanted = [i for i in judgement.wanted if language is None or language in i.languages]
    found = [i for i in judgement.found if language is None or language in i.languages]
    keys = {item.key for item in wanted}
    met, answered, false = set[str](), set[str](), list[str]()
    for item in found:
        met |= item.meets
        if item.verdict is Verdict.RIGHT:
            if item.own in answered or item.own not in keys:
                false.append(item.words)
            answered.add(item.own)
        elif item.verdict is Verdict.WRONG:
            false.append(item.words)
    missed = sorted(item.words for item in wanted if item.key not in met)
    score = Score(true=len(wanted) - len(missed), false=len(false), missed=len(missed))
    return Tally(score, tuple(missed), tuple(sorted(false)))
