"""Finds the posts and labels of the lexicon in a row of words: runs of stems, ends of compounds."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.extraction.words import Word, stem
from kg.languages import LanguageData
from kg.languages.inflection import bases
from kg.ontology import Ontology

PREFIX = 3
"""Letters by which words are filed."""

SHORTEST_COMPOUND_HEAD = 4
"""Letters that the stem of a head has at least where it ends a longer word."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that signal `term`, as stems; a stem ending in `*` matches a beginning."""

    stems: tuple[str, ...]
    term: str
    text: str


def phrases_of(ontology: Ontology, kind: str, code: str) -> dict[str, tuple[Phrase, ...]]:
    """File the cues of one kind under the first letters of their stems."""
    found: dict[str, list[Phrase]] = defaultdict(list)
    for cue in ontology.cues_of(kind, code):
        stems = tuple(
            part if part.endswith("*") else stem(part, code) for part in cue.text.lower().split()
        )
        found[stems[0][:3]].append(Phrase(stems, cue.term, cue.text))
    return {
        key: tuple(sorted(phrases, key=lambda p: (-len(p.stems), p.text, p.term)))
        for key, phrases in found.items()
    }


def find_phrases_in(
    index: Mapping[str, tuple[Phrase, ...]], words: Sequence[Word], language: LanguageData
) -> list[tuple[int, int, Phrase]]:
    """Find the phrases of an index in a row of words, as (first, after last, phrase)."""
    found: list[tuple[int, int, Phrase]] = []
    for start, word in enumerate(words):
        for key in dict.fromkeys((word.stem[:3], word.lower[:3], word.lower[-3:])):
            found.extend(
                (start, start + len(phrase.stems), phrase)
                for phrase in index.get(key, ())
                if _stands(phrase, words, start)
                and _is_form(phrase, words[start : start + len(phrase.stems)], language)
            )
        if language.compounds:
            found.extend(_compound_roles(index, words, start, language))
        if language.owner_ending and not any(hit[0] == start for hit in found):
            found.extend(_ending_roles(index, word.lower, start, language))
    return found


def _compound_roles(
    index: Mapping[str, tuple[Phrase, ...]],
    words: Sequence[Word],
    start: int,
    language: LanguageData,
) -> Iterable[tuple[int, int, Phrase]]:
    stemmed = words[start].stem
    for size in range(len(stemmed) - 3, SHORTEST_COMPOUND_HEAD - 1, -1):
        tail = stemmed[-size:]
        for phrase in index.get(tail[:3], ()):
            whole = tail == stem(tail, language.code) or words[start].lower.endswith(phrase.text)
            if phrase.stems == (tail,) and whole:
                yield start, start + 1, phrase


def _ending_roles(
    index: Mapping[str, tuple[Phrase, ...]], lower: str, start: int, language: LanguageData
) -> Iterable[tuple[int, int, Phrase]]:
    """Find the post that a compound ends in, where the stem of the compound hides it."""
    for base in (lower, *bases(lower, language.code)):
        for first in range(PREFIX, len(base) - SHORTEST_COMPOUND_HEAD):
            for phrase in index.get(base[first : first + PREFIX], ()):
                if phrase.text == base[first:]:
                    return [(start, start + 1, phrase)]
    return []


def _stands(phrase: Phrase, words: Sequence[Word], start: int) -> bool:
    return start + len(phrase.stems) <= len(words) and all(
        _matches(pattern, words[place]) for place, pattern in enumerate(phrase.stems, start)
    )


def _matches(pattern: str, word: Word) -> bool:
    if pattern.endswith("*"):
        return word.lower.startswith(pattern[:-1])
    return pattern in (word.stem, word.lower)


def _is_form(phrase: Phrase, words: Sequence[Word], language: LanguageData) -> bool:
    """Whether the words are forms of the phrase's own, not others with the same stems."""
    loose = language.loose_ending
    return all(
        shared_letters(word.lower, part) >= len(part) - loose
        for word, part in zip(words, phrase.text.lower().split(), strict=True)
        if not part.endswith("*")
    )


def shared_letters(one: str, other: str) -> int:
    """Count the letters that two words begin with alike.

    >>> shared_letters("report", "reporter")
    6
    """
    pairs = zip(one, other, strict=False)
    return next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
