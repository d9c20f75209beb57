"""Finds the posts and labels of the lexicon in a row of words: runs of stems, ends of compounds."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.extraction.words import Word, stem
from kg.languages import LanguageData, language_data
from kg.languages.inflection import bases
from kg.ontology import Ontology

PREFIX = 3
"""Letters by which words are filed."""

KEPT = 50_000
"""Words of which it is kept what they are by themselves."""

SHORTEST_COMPOUND_HEAD = 4
"""Letters that the stem of a head has at least where it ends a longer word."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that signal `term`, as stems; a stem ending in `*` matches a beginning."""

    stems: tuple[str, ...]
    term: str
    text: str


@dataclass(frozen=True, slots=True, eq=False)
class PhraseIndex:
    """Phrases by the first letters of their first stems.

    What it finds for a word alone it keeps for the next time: two are alike only if they are one.
    """

    filed: Mapping[str, tuple[Phrase, ...]]
    language: LanguageData

    def find(self, words: Sequence[Word]) -> list[tuple[int, int, Phrase]]:
        """Find the phrases in a row of words, as (first, after last, phrase)."""
        found: list[tuple[int, int, Phrase]] = []
        for start, word in enumerate(words):
            begun, ended, hidden = _phrases_at(self, word.lower, word.stem)
            here = [phrase for phrase in begun if _goes_on(phrase, words[start:], self.language)]
            phrases = (*here, *ended) or hidden
            found.extend((start, start + len(phrase.stems), phrase) for phrase in phrases)
        return found


def phrase_index(ontology: Ontology, kind: str, code: str) -> PhraseIndex:
    """File the cues of one kind under the first letters of their stems."""
    found: dict[str, list[Phrase]] = defaultdict(list)
    for cue in ontology.cues_of(kind, code):
        stems = tuple(
            part if part.endswith("*") else stem(part, code) for part in cue.text.lower().split()
        )
        found[stems[0][:3]].append(Phrase(stems, cue.term, cue.text))
    filed = {
        key: tuple(sorted(phrases, key=lambda p: (-len(p.stems), p.text, p.term)))
        for key, phrases in found.items()
    }
    return PhraseIndex(filed, language_data(code))


Phrases = tuple[Phrase, ...]


@lru_cache(maxsize=KEPT)
def _phrases_at(index: PhraseIndex, lower: str, stemmed: str) -> tuple[Phrases, Phrases, Phrases]:
    """Give the phrases that begin with a word, those that it ends in, and those that its stem hides."""
    loose = index.language.loose_ending
    begun = tuple(
        phrase
        for key in dict.fromkeys((stemmed[:PREFIX], lower[:PREFIX], lower[-PREFIX:]))
        for phrase in index.filed.get(key, ())
        if _is_part(phrase, 0, lower, stemmed, loose)
    )
    ended = tuple(_compound_roles(index, lower, stemmed)) if index.language.compounds else ()
    hidden = tuple(_ending_roles(index, lower)) if index.language.owner_ending else ()
    return begun, ended, hidden


def _compound_roles(index: PhraseIndex, lower: str, stemmed: str) -> Iterator[Phrase]:
    for size in range(len(stemmed) - 3, SHORTEST_COMPOUND_HEAD - 1, -1):
        tail = stemmed[-size:]
        for phrase in index.filed.get(tail[:PREFIX], ()):
            whole = tail == stem(tail, index.language.code) or lower.endswith(phrase.text)
            if phrase.stems == (tail,) and whole:
                yield phrase


def _ending_roles(index: PhraseIndex, lower: str) -> Phrases:
    """Find the post that a compound ends in, where the stem of the compound hides it."""
    for base in (lower, *bases(lower, index.language.code)):
        for first in range(PREFIX, len(base) - SHORTEST_COMPOUND_HEAD):
            for phrase in index.filed.get(base[first : first + PREFIX], ()):
                if phrase.text == base[first:]:
                    return (phrase,)
    return ()


def _goes_on(phrase: Phrase, words: Sequence[Word], language: LanguageData) -> bool:
    """Whether the words after the first one of a phrase stand in a row that begins with it."""
    size, loose = len(phrase.stems), language.loose_ending
    return size == 1 or (
        size <= len(words)
        and all(
            _is_part(phrase, place, words[place].lower, words[place].stem, loose)
            for place in range(1, size)
        )
    )


def _is_part(phrase: Phrase, place: int, lower: str, stemmed: str, loose: int) -> bool:
    """Whether a word is a form of the phrase's own word, not another with the same stem."""
    pattern, part = phrase.stems[place], phrase.text.lower().split()[place]
    if pattern.endswith("*"):
        return lower.startswith(pattern[:-1])
    return pattern in (stemmed, lower) and shared_letters(lower, part) >= len(part) - loose


def shared_letters(one: str, other: str) -> int:
    """Count the letters that two words begin with alike.

    >>> shared_letters("report", "reporter")
    6
    """
    pairs = zip(one, other, strict=False)
    return next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
