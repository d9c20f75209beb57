"""Finds the pronouns that stand for a person: the first whom the sentence before, in its block, names."""

from collections.abc import Iterator, Sequence

from kg.extraction.reading import Reading, start_of
from kg.extraction.words import Sentence, Word
from kg.model import Mention

CONFIDENCE = 0.6


def find_pronouns(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Find each pronoun of the language's list that has somebody to stand for."""
    pronouns = reading.lexicon.language.pronouns
    people = [m for m in mentions if m.kind == "Person"]
    for sentence in reading.sentences if people else ():
        for word in sentence.words:
            if word.lower in pronouns:
                yield from _standing(reading, sentence, word, people)


def _standing(
    reading: Reading, sentence: Sentence, word: Word, people: Sequence[Mention]
) -> Iterator[Mention]:
    for earlier in reversed(reading.by_block.get(sentence.number, ())):
        end = min(earlier.end, word.start)
        named = next((m for m in people if earlier.start <= start_of(m) < end), None)
        if named is not None:
            yield reading.mention(
                word.start,
                word.end,
                "Person",
                rule="anaphor",
                confidence=CONFIDENCE,
                name=named.name,
                key=named.key,
            )
            return
