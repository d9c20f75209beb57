"""Finds names that the words beside them tell: `in the series of {name}`, `{name} keretében`.

A cue on a class with `{name}` in it takes the words on that side as a name: adjectives and the noun
they belong to, in small letters or with capitals, up to a function word or a sign.
"""

from collections.abc import Iterator, Sequence

from kg.extraction.items import Item
from kg.extraction.patterns import NAME, Pattern
from kg.extraction.reading import Reading
from kg.extraction.words import Word
from kg.languages import LanguageData
from kg.model import Mention

LONGEST = 4


def find_told_names(reading: Reading) -> Iterator[Mention]:
    """Find the names that class cues with `{name}` point at."""
    for sentence in reading.sentences:
        for number, starts in sorted(reading.lexicon.cues_at(sentence.words).items()):
            term, cue = reading.lexicon.cues[number]
            if term not in reading.ontology.classes or NAME not in (*cue.before, *cue.after):
                continue
            for start in starts:
                run = _told(sentence.words, start, cue, reading.lexicon.language)
                if len(run) > 1 or any(word.is_capitalised for word in run):
                    yield reading.mention(
                        run[0].start, run[-1].end, term, rule="told-name", confidence=0.75
                    )


def _told(
    words: Sequence[Word], start: int, cue: Pattern, language: LanguageData
) -> tuple[Word, ...]:
    end = start + len(cue.core)
    if end > len(words):
        return ()
    if not all(c.matches(Item(w)) for c, w in zip(cue.core, words[start:end], strict=True)):
        return ()
    if NAME in cue.after:
        return _noun_phrase(words[end:], language)
    return tuple(reversed(_noun_before(words[:start][::-1], language)))


def _noun_phrase(words: Sequence[Word], language: LanguageData) -> tuple[Word, ...]:
    """Take adjectives and then one noun, or a run of words with capitals."""
    run: list[Word] = []
    for word in words[:LONGEST]:
        if not word.is_word or word.lower in language.stop_words:
            break
        if not run and word.lower in language.articles:
            continue
        run.append(word)
        if not _is_modifier(word, language) and not word.is_capitalised:
            break
    return tuple(run)


def _noun_before(words: Sequence[Word], language: LanguageData) -> tuple[Word, ...]:
    run: list[Word] = []
    for word in words[:LONGEST]:
        loose = word.lower in language.stop_words or word.lower in language.articles
        if not word.is_word or loose or (run and not _is_modifier(word, language)):
            break
        run.append(word)
    return tuple(run)


def _is_modifier(word: Word, language: LanguageData) -> bool:
    return word.is_capitalised or word.lower.endswith(language.modifier_endings or ("\0",))
