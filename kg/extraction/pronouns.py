"""Finds the pronouns that stand for what the sentence before, in its block, names.

One for a person stands for the first who is named there; one for people and things alike does so at the
start of a sentence. One for a thing (`it`, `se`) counts only at the
start of a sentence, where the sentence before names one organisation, project, event or
publication and no other.
"""

from collections.abc import Iterator, Sequence

from kg.extraction.reading import Reading, start_of
from kg.extraction.words import Sentence, Word
from kg.model import Mention

CONFIDENCE = 0.6
THINGS = frozenset({"Organisation", "Project", "Event", "Publication"})


def find_pronouns(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Find each pronoun of the language's list that has somebody to stand for."""
    pronouns = reading.lexicon.language.pronouns
    people = [m for m in mentions if m.kind == "Person"]
    things = [m for m in mentions if m.kind in THINGS]
    for sentence in reading.sentences:
        for word in sentence.words if people else ():
            if word.lower in pronouns:
                yield from _standing(reading, sentence, word, people)
        first, language = sentence.words[0], reading.lexicon.language
        living = people if first.lower in language.living_pronouns else ()
        found = tuple(_living(reading, sentence, first, living))
        yield from found or _thing(reading, sentence, things)


def _standing(
    reading: Reading, sentence: Sentence, word: Word, people: Sequence[Mention]
) -> Iterator[Mention]:
    for earlier in reversed(reading.by_block.get(sentence.number, ())):
        end = min(earlier.end, word.start)
        named = next((m for m in people if earlier.start <= start_of(m) < end), None)
        if named is not None:
            yield _for(reading, word, named)
            return


def _living(
    reading: Reading, sentence: Sentence, word: Word, people: Sequence[Mention]
) -> Iterator[Mention]:
    """Find the pronoun for who is named first in the sentence before."""
    before = [s for s in reading.by_block.get(sentence.number, ()) if s.end <= word.start]
    named = [m for s in before[-1:] for m in people if s.start <= start_of(m) < s.end]
    yield from (_for(reading, word, m) for m in named[:1])


def _thing(reading: Reading, sentence: Sentence, things: Sequence[Mention]) -> Iterator[Mention]:
    """Find the pronoun for a thing that a sentence begins with, and no noun after it (`se hanke`)."""
    lexicon = reading.lexicon
    word, *after = sentence.words
    if word.lower not in lexicon.language.thing_pronouns:
        return
    if after and (lexicon.head_terms(after[0]) or not after[0].text.islower()):
        return
    before = [s for s in reading.by_block.get(sentence.number, ()) if s.end <= word.start]
    named = [m for s in before[-1:] for m in things if s.start <= start_of(m) < s.end]
    if len({m.name for m in named}) == 1:
        yield _for(reading, word, named[0])


def _for(reading: Reading, word: Word, named: Mention) -> Mention:
    return reading.mention(
        word.start,
        word.end,
        named.kind,
        rule="anaphor",
        confidence=CONFIDENCE,
        name=named.name,
        key=named.key,
    )
