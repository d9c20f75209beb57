"""Sentences and words of a document, as the matchers see them.

spaCy gives the sentences; the words are one expression over each sentence, so that a word is the
same in every language: `YouTube-ra`, `PING`, `-yrityksen`, `covid-19:n` are one word each. Offsets
are those of the document's text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import Stemmer

from kg.languages import language_data
from kg.model import Block

WORD = re.compile(
    r"\d+(?:[.,\u00a0\u202f ]\d{3})*(?:[.,]\d+)?(?!\w)"
    r"|[-\u2010\u2011]?\w+(?:[’'\-\u2010\u2011&]\w+|(?<=[^\W\d_])\u2013(?=[^\W\d_])\w+|\.\w(?=[\w.])\w*|:[a-zåäöéáíóőúűüăâîșț]{1,5}(?![\w.]))*(?:-(?=\s\w)|(?<=[^\W\d_]s)[’'](?=\s[A-Z]))?"
    r"|[^\w\s]"
)
"""A number with its groups, a word with inner hyphens, apostrophes or a colon, or one sign.

An apostrophe after an s and before a capital belongs to its word: `Workers' Union`.
"""

QUOTES = frozenset("\"„“”«»‘’'‟")
CLOSED, ENDED = frozenset('”"»“'), frozenset("?!…")
"""A closing quote, and a sign before it that ends a sentence but not the one around the quote."""

OWNING = ("'s", "’s", ":s")
"""Endings that make an owner of an acronym, or in English of any name."""

OPENING, CLOSING = frozenset("([{"), frozenset(")]}")


@dataclass(frozen=True, slots=True)
class Word:
    """One word or sign at its place.

    `stem` is that of the lower-case form, `is_word` tells whether it holds letters or digits,
    `is_capitalised` whether its first letter is a capital.
    """

    text: str
    lower: str
    stem: str
    is_word: bool
    is_capitalised: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or a line inside one block; `number` is that of the block."""

    start: int
    end: int
    number: int
    block: Block
    words: tuple[Word, ...]

    def between(self, start: int, end: int) -> tuple[Word, ...]:
        """Words that lie wholly between two offsets."""
        return tuple(word for word in self.words if start <= word.start and word.end <= end)


def split_words(text: str, *, language: str, offset: int = 0) -> tuple[Word, ...]:
    """Split a stretch of text; `offset` is where it begins in the document."""
    return tuple(
        word_of(match.group(), language=language, start=offset + match.start())
        for match in WORD.finditer(text)
    )


def word_of(text: str, *, language: str, start: int = 0) -> Word:
    """Make a word of a text that is one, not empty; `start` is where it begins in the document."""
    return Word(text, *_form(text, language), start, start + len(text))


@lru_cache(maxsize=200_000)
def _form(text: str, language: str) -> tuple[str, str, bool, bool]:
    """Tell of a written form what does not depend on its place."""
    lower = text.lower()
    return (
        lower,
        stem(lower, language),
        text[-1].isalnum() or len(text) > 1,
        text.lstrip("-#")[:1].isupper(),
    )


@lru_cache(maxsize=200_000)
def stem(lower: str, language: str) -> str:
    """Stem a lower-case word; a language without a stemmer keeps the word."""
    algorithm = language_data(language).stemmer
    if not algorithm or not lower[:1].isalpha():
        return lower
    return str(_stemmer(algorithm).stemWord(lower))


@lru_cache(maxsize=16)
def _stemmer(algorithm: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(algorithm)


def _joined(bounds: Iterator[tuple[int, int]], text: str) -> Iterator[tuple[int, int]]:
    """Let a sentence go on where what follows a closing quote or bracket begins small."""
    low, high = -1, -1
    for start, end in bounds:
        before, after = text[max(low, 0) : max(high, 0)].rstrip(), text[start:end].lstrip()
        goes_on = low >= 0 and before[-1:] in CLOSED and before[-2:-1] in ENDED
        if goes_on and after[:1].islower() and "\n" not in text[high - 1 : start + 1]:
            high = end
            continue
        if low >= 0:
            yield low, high
        low, high = start, end
    if low >= 0:
        yield low, high


def sentences_between(
    bounds: Iterator[tuple[int, int]], *, text: str, blocks: tuple[Block, ...], language: str
) -> Iterator[Sentence]:
    """Cut sentence bounds at the blocks and split each piece into words; bounds are sorted."""
    number = 0
    for start, end in _joined(bounds, text):
        while number < len(blocks) and blocks[number].end <= start:
            number += 1
        place = number
        while place < len(blocks) and blocks[place].start < end:
            block = blocks[place]
            low, high = max(start, block.start), min(end, block.end)
            words = split_words(text[low:high], language=language, offset=low)
            if words:
                yield Sentence(words[0].start, words[-1].end, place, block, words)
            place += 1


def is_name_word(word: Word) -> bool:
    """Whether a word may be one of a name: it has a capital and no hyphen before it."""
    return (
        word.is_word and word.is_capitalised and not word.text.startswith(("-", "\u2010", "\u2011"))
    )


def as_written(words: Sequence[Word], text: str) -> str:
    """Join words as they stand in `text`, over a gap wider than a character with a space."""
    pieces = [words[0].text]
    for before, word in pairwise(words):
        between = text[before.end : word.start]
        pieces.append((between if len(between) <= 1 else " ") + word.text)
    return "".join(pieces)
