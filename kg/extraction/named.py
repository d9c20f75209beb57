"""Finds names that the words beside them tell: `in the series of {name}`, `{name} keretében`.

A cue on a class with `{name}` in it takes the words on that side as a name: adjectives and the noun
they belong to, in small letters or with capitals, up to a function word or a sign. One with `{name!}`
takes them up to a head of its class, at the start of a document: `minutes of the third partner workshop`.
"""

from collections.abc import Iterator, Sequence

from kg.extraction.heads import head_class
from kg.extraction.items import Item
from kg.extraction.patterns import HEADED_NAME, NAME, Pattern
from kg.extraction.reading import Reading
from kg.extraction.words import Sentence, Word
from kg.languages import LanguageData
from kg.model import Mention

LONGEST, LONGEST_HEADED = 4, 6
TITLES = 3
"""Blocks at the start of a document that tell what it is about."""


def find_told_names(reading: Reading) -> Iterator[Mention]:
    """Find the names that class cues with `{name}` point at."""
    for sentence in reading.sentences:
        for number, starts in sorted(reading.lexicon.cues_at(sentence.words).items()):
            term, cue = reading.lexicon.cues[number]
            slots = {NAME, HEADED_NAME}.intersection((*cue.before, *cue.after))
            if term not in reading.ontology.classes or not slots:
                continue
            for start in starts:
                run = (
                    _headed(reading, sentence, start, cue, term)
                    if HEADED_NAME in slots
                    else _told(reading, sentence.words, start, cue)
                )
                if len(run) > 1 or any(word.is_capitalised for word in run):
                    yield reading.mention(
                        _start(run[0], reading.lexicon.language),
                        run[-1].end,
                        term,
                        rule="told-name",
                        confidence=0.75,
                    )


def _headed(
    reading: Reading, sentence: Sentence, start: int, cue: Pattern, term: str
) -> tuple[Word, ...]:
    """Take a name in small letters up to a head of its class: `minutes of the third partner workshop`.

    Only near the start of a document, which then is about it, and no other event (`the previous meeting`).
    """
    words, language = sentence.words, reading.lexicon.language
    loose = language.others | language.participles
    end = start + len(cue.core)
    if sentence.number > TITLES or not _matches(words, start, cue):
        return ()
    if HEADED_NAME in cue.after:
        near = range(end, min(len(words), end + LONGEST_HEADED))
        last = next((i for i in near if head_class(reading.lexicon, words, i) == term), -1)
        leading = language.articles | language.links
        first = next((i for i in near if words[i].lower not in leading), last)
    else:
        last = start - 1 if start and head_class(reading.lexicon, words, start - 1) == term else -1
        modifiers = language.modifier_endings or ("\0",)
        first = last
        while first > 0 and words[first - 1].lower.endswith(modifiers):
            first -= 1
    size = _owner_size(words[last + 1 :], language) if HEADED_NAME in cue.after else 0
    run = tuple(words[first : last + 1 + size]) if first < last else ()
    tails = language.not_modifiers or ("\0",)
    plain = all(
        w.is_word and not w.lower.endswith(tails) and w.lower not in loose
        for w in words[first:last]
    )
    return run if plain else ()


def _owner_size(words: Sequence[Word], language: LanguageData) -> int:
    """Count the words of the owner of a noun, where nouns come first: `atelier al partenerilor`."""
    owners = language.articles & language.genitives
    led = language.head_first and len(words) > 1 and words[0].lower in owners
    return 2 if led and words[1].text.islower() else 0


def _start(word: Word, language: LanguageData) -> int:
    """Find where a name begins whose first word is tied to what leads it in: `de-al treilea`."""
    lead, hyphen, tail = word.lower.partition("-")
    tied = hyphen and lead in language.genitives and tail in language.genitives
    return word.start + len(lead) + 1 if tied else word.start


def _matches(words: Sequence[Word], start: int, cue: Pattern) -> bool:
    """Whether the words of a cue stand at a place."""
    row = words[start : start + len(cue.core)]
    return len(row) == len(cue.core) and all(
        c.matches(Item(w)) for c, w in zip(cue.core, row, strict=True)
    )


def _told(reading: Reading, words: Sequence[Word], start: int, cue: Pattern) -> tuple[Word, ...]:
    language, end = reading.lexicon.language, start + len(cue.core)
    if not _matches(words, start, cue):
        return ()
    if NAME in cue.after:
        run = _noun_phrase(words[end:], language)
        return _small_title(reading, words[end:], run) or run
    return tuple(reversed(_noun_before(words[:start][::-1], language)))


def _small_title(reading: Reading, words: Sequence[Word], run: Sequence[Word]) -> tuple[Word, ...]:
    """Take a title that goes on in small letters after its capital, up to the sign that ends it."""
    if not run or not run[0].is_capitalised or run[0] != words[0] or len(words) <= len(run):
        return ()
    verbs, relatives = reading.lexicon.title_verbs, reading.lexicon.language.relatives
    for place, word in enumerate(words[: LONGEST_HEADED + 1]):
        if not word.is_word:
            return tuple(words[:place]) if place > len(run) and word.text in ENDING else ()
        if place >= len(run) and (not word.text.islower() or word.lower in verbs | relatives):
            return ()
    return ()


ENDING = frozenset(",.;(")
"""Signs at which a title in small letters ends."""


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
