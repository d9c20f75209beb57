"""Finds names whose class the next sentence tells: `They built gauges for RainLog. This project is …`.

A sentence that begins with a demonstrative and a head noun points at the last name of the sentence
before that nobody knows, where no name of the noun's class stands there. Clear case endings are taken off it.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.extraction.beside import TITLED
from kg.extraction.heads import head_class
from kg.extraction.mentions import find_capitals
from kg.extraction.reading import Reading, start_of
from kg.extraction.words import Sentence
from kg.languages.inflection import bases
from kg.model import Mention

NEAR = 5
"""Words from the start of a sentence within which its head noun stands."""

CONFIDENCE = 0.7


def find_pointed(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Find the names that the next sentence of their block points at."""
    if not reading.lexicon.language.demonstratives:
        return
    capitals = tuple(find_capitals(reading, mentions))
    for sentences in reading.by_block.values():
        for before, sentence in pairwise(sentences):
            kind = _pointed_class(reading, sentence)
            named = any(m.kind == kind and _is_in(m, before) for m in mentions)
            unknown = [m for m in capitals if _is_in(m, before) and start_of(m) != before.start]
            if kind and unknown and not named:
                span, name = unknown[-1].evidence.span, _bare(unknown[-1].name, reading)
                yield reading.mention(
                    span.start, span.end, kind, rule="pointed", confidence=CONFIDENCE, name=name
                )


def _bare(name: str, reading: Reading) -> str:
    """Take a clear case ending off a name of one word: `RainLogiin`."""
    language, code = reading.lexicon.language, reading.document.language
    cased = name.lower().endswith((*language.plain_cases, *language.foreign_cases) or ("\0",))
    guesses = bases(name, code) if " " not in name else ()
    clear = guesses[: guesses.index(name)] if name in guesses else ()
    return min(clear, key=len, default=name) if cased else name


def _is_in(mention: Mention, sentence: Sentence) -> bool:
    return sentence.start <= start_of(mention) < sentence.end


def _pointed_class(reading: Reading, sentence: Sentence) -> str:
    """Name the class of the noun that a demonstrative at the start of a sentence leads in."""
    words = sentence.words
    if words[0].lower not in reading.lexicon.language.demonstratives:
        return ""
    for place in range(1, min(len(words), NEAR)):
        if not words[place].text.islower():
            return ""
        kind = head_class(reading.lexicon, words, place)
        if kind:
            return kind if kind in TITLED else ""
    return ""
