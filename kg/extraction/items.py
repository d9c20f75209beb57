"""A sentence as the cue matcher reads it: a row of items, each a word or a mention.

Brackets hide what they hold from the words around them (`X (part of Y) and Z` joins X and Z), and
what they hold speaks of what stands beside them (`X part of Y`). So a sentence gives several rows:
one without the content of its brackets, and for each bracket its content after what stands before
it, and before what stands after it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.extraction.words import CLOSING, OPENING, OWNING, QUOTES, Sentence, Word
from kg.model import Mention

BESIDE_BRACKET = 3


@dataclass(frozen=True, slots=True)
class Item:
    """A word, or the mention that stands in the place of some words."""

    word: Word
    mention: Mention | None = None

    @property
    def is_word(self) -> bool:
        """Whether it is a word that belongs to no mention."""
        return self.mention is None and self.word.is_word


def item_row(sentence: Sentence, mentions: Sequence[Mention]) -> tuple[Item, ...]:
    """Put mentions (disjoint, sorted by start) in the place of the words that they cover.

    A body that owns the one right after it (`the BRC's Water Unit`) only says whose that is, and has no place.
    """
    owners = {one for one, other in pairwise(mentions) if _owns(one, other, sentence.words)}
    row: list[Item] = []
    place = 0
    for word in sentence.words:
        while place < len(mentions) and mentions[place].evidence.span.end <= word.start:
            place += 1
        covering = place < len(mentions) and mentions[place].evidence.span.start < word.end
        if not covering:
            row.append(Item(word))
        elif mentions[place] in owners:
            continue
        elif not row or row[-1].mention is not mentions[place]:
            row.append(Item(word, mentions[place]))
    return tuple(row)


def _owns(one: Mention, other: Mention, words: Sequence[Word]) -> bool:
    """Whether the first of two organisations is in the genitive and the second right after it."""
    if not one.kind == other.kind == "Organisation":
        return False
    end, exact = one.evidence.span.end, one.evidence.exact
    last = next((w for w in words if w.start < end <= w.end), None)
    inflected = exact != one.name and exact.endswith("s")
    owner = last is not None and (last.text.endswith(OWNING) or inflected)
    return owner and last is not None and other.evidence.span.start == last.end + 1


def readings(row: tuple[Item, ...]) -> Iterator[tuple[Item, ...]]:
    """Give the row without bracketed content, then each bracket's content with what is beside it."""
    unquoted = tuple(item for item in row if item.mention or item.word.text not in QUOTES)
    yield tuple(_outside_brackets(unquoted))
    for opening, closing in _brackets(unquoted):
        inside = unquoted[opening + 1 : closing]
        before = tuple(_outside_brackets(unquoted[:opening]))
        after = tuple(_outside_brackets(unquoted[closing + 1 :]))
        yield before[-BESIDE_BRACKET:] + inside
        yield inside + after[:BESIDE_BRACKET]


def _brackets(row: Sequence[Item]) -> Iterator[tuple[int, int]]:
    opening = -1
    for place, item in enumerate(row):
        if item.mention is None and item.word.text in OPENING:
            opening = place
        elif item.mention is None and item.word.text in CLOSING and opening >= 0:
            yield opening, place
            opening = -1


def _outside_brackets(row: Sequence[Item]) -> Iterator[Item]:
    depth = 0
    for item in row:
        if item.mention is None and item.word.text in OPENING:
            depth += 1
        elif item.mention is None and item.word.text in CLOSING:
            depth = max(0, depth - 1)
        elif depth == 0:
            yield item
