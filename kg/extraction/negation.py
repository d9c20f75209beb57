"""Tells whether a clause denies what a cue in it would say: `X does not use Y`, `X deltar inte i Y`.

A clause ends at a comma, a semicolon, a colon, a dash, or a word that sets another against it (`but`).
What denies stands before the cue in its clause, or among the few items right after its first word.
A word that only limits (`not only`) takes the denial back.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from kg.extraction.items import Item
from kg.extraction.words import Word
from kg.languages import LanguageData

SIGNS = frozenset(",;:–—")
AFTER = 3
"""Items after the first word of a cue among which a denial may stand."""

RELATIVE = 3
"""Items after a denial beyond which it holds no longer, where a relative clause begins with it."""


@dataclass(frozen=True)
class Denials:
    """Where the words of a row deny, and where its clauses end."""

    row: Sequence[Item]
    language: LanguageData

    @property
    def words(self) -> list[Word | None]:
        """The words of the row; what stands in the place of a mention is None."""
        return [item.word if item.mention is None else None for item in self.row]

    def cover(self, start: int) -> bool:
        """Whether a cue that begins at `start` is denied."""
        if not self.denying:
            return False
        before = self._clause(range(start - 1, -1, -1))
        after = self._clause(range(start + 1, min(len(self.row), start + 1 + AFTER)))
        return any(
            place in after or (place in before and not self._ends_before(place, start))
            for place in self.denying
        )

    @cached_property
    def denying(self) -> tuple[int, ...]:
        """Places of the words that deny."""
        return tuple(place for place in range(len(self.row)) if self._denies(place))

    def _ends_before(self, place: int, start: int) -> bool:
        """Whether a relative clause that begins with a denial is over: `those who cannot come may …`."""
        before = [i.word.lower for i in self.row[max(0, place - 2) : place] if i.mention is None]
        relative = not self.language.relatives.isdisjoint(before)
        return relative and start - place > RELATIVE

    def _clause(self, places: Iterable[int]) -> list[int]:
        found: list[int] = []
        for place in places:
            item = self.row[place]
            ends = item.word.text in SIGNS or item.word.lower in self.language.contrasts
            if item.mention is None and ends:
                break
            found.append(place)
        return found

    def _denies(self, place: int) -> bool:
        item = self.row[place]
        word = item.word.lower.replace("’", "'")
        if item.mention is not None or word not in self.language.negations:
            return False
        following = [i.word.lower for i in self.row[place + 1 : place + 3] if i.mention is None]
        return self.language.limits.isdisjoint(following)
