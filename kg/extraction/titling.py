"""Finds titles without quotes before a word such as `című` and their head noun.

A participle or two may part the two (`Nyárfák és füzek címmel kiadott könyv`). The title begins, seen
from there, at the first word with a capital after an article or a sign; a person who stands there is
left out. Where there is none, it begins at the capital nearest to it that follows a small letter.
An article after a conjunction, or with a capital inside a sentence, is the title's own (`A Nap és a
Hold című`).
"""

from collections.abc import Mapping, Sequence

from kg.extraction.heads import LONGEST
from kg.extraction.reading import Reading, start_of
from kg.extraction.words import Word
from kg.languages import LanguageData

LONGEST_BETWEEN = 3
"""Words that may stand between a title with its mark and the head."""


def titled_before(reading: Reading, words: Sequence[Word], place: int) -> tuple[int, int] | None:
    """Find the title before the head at `place`, as (first, last)."""
    language = reading.lexicon.language
    end = _mark(words, place, language) if language.possessor_first else 0
    if not end:
        return None
    people = {start_of(m): m.evidence.span.end for m in reading.tagged if m.kind == "Person"}
    first = _first(words, end, language, people)
    return (first, end - 1) if first is not None else None


def _mark(words: Sequence[Word], place: int, language: LanguageData) -> int:
    """Find the word for a title: right before the head, or before small words; 0 where there is none."""
    for position in range(place - 1, max(0, place - 2 - LONGEST_BETWEEN), -1):
        word = words[position]
        if word.lower in language.titling:
            return position
        if not (word.is_word and word.text.islower()):
            break
    return 0


def _first(
    words: Sequence[Word], end: int, language: LanguageData, people: Mapping[int, int]
) -> int | None:
    nearest = None
    for low in range(end - 1, max(-1, end - LONGEST), -1):
        word = words[low]
        if not word.is_word:
            if low == end - 1 and word.text in {"!", "?"}:
                continue
            break
        own = word.lower in language.articles and low > 0 and words[low - 1].is_word
        if own and word.is_capitalised:
            return low
        if not word.is_capitalised or word.lower in language.articles:
            continue
        before = words[low - 1] if low else None
        article = before is not None and before.lower in language.articles
        if article and low > 1 and words[low - 2].lower in language.conjunctions:
            continue
        if before is None or not before.is_word or article:
            return _after_person(words, low, end, people)
        if nearest is None and not before.is_capitalised:
            nearest = low
    return nearest


def _after_person(
    words: Sequence[Word], low: int, end: int, people: Mapping[int, int]
) -> int | None:
    after = people.get(words[low].start, 0)
    first = next((i for i in range(low, end) if words[i].start >= after), end)
    return first if words[first].is_capitalised else None
