"""Finds the bare head nouns that point back to something named: `the department`, `hanke`.

A noun points back where it is definite, and nothing beside it says what it is: no name that it describes,
no post. What it points back to is told by `kg.extraction.antecedents`.
"""

from collections.abc import Iterator, Sequence

from kg.extraction.antecedents import Pointing, antecedent_of, block_numbers
from kg.extraction.definite import is_definite, is_led_bare
from kg.extraction.heads import CLASSES, describes_post, is_post
from kg.extraction.reading import Reading, start_of
from kg.extraction.sections import Place
from kg.extraction.words import QUOTES, Word
from kg.model import Mention

HASH = "#"

DESCRIBING = 4
"""Words after a noun within which the name that it describes begins."""


def find_anaphors(
    reading: Reading, places: Sequence[Place], mentions: Sequence[Mention]
) -> Iterator[Mention]:
    """Find bare head nouns that point back to something named."""
    blocks = block_numbers(reading, mentions)
    covered = reading.covered(mentions)
    named = {m.evidence.span.end: m for m in mentions}
    heads = {start_of(m) for m in mentions if m.rule in {"apposed-name", "hashtag"}}
    quoted = {start_of(m) for m in mentions if m.rule == "quoted-name"}
    for sentence in reading.sentences:
        for place, word in enumerate(sentence.words):
            if covered[word.start] or not word.is_word or is_post(word, reading.lexicon):
                continue
            kinds = [k for k in reading.lexicon.head_terms(word) if k in CLASSES]
            definite = bool(kinds) and is_definite(reading.lexicon, sentence.words, place)
            if not definite and not (
                "Organisation" in kinds and is_led_bare(reading.lexicon, sentence.words, place)
            ):
                continue
            after = sentence.words[place + 1 :]
            says_what = _next_capital(after) in heads or _quoted_next(after) in quoted
            if says_what or describes_post(reading.lexicon, sentence.words, place):
                continue
            if place and _names_same(named.get(sentence.words[place - 1].end), kinds):
                continue
            pointing = Pointing(reading, places, sentence, word, tuple(kinds), mentions, blocks)
            antecedent = antecedent_of(pointing)
            if antecedent is not None:
                yield reading.mention(
                    word.start,
                    word.end,
                    antecedent.kind,
                    rule="anaphor",
                    confidence=0.6,
                    name=antecedent.name,
                    key=antecedent.key,
                )


def _next_capital(words: Sequence[Word]) -> int:
    """Find where the next name begins after a comma or a few small words; -1 after another sign."""
    row = words[1:] if words and words[0].text == "," else words
    for place, word in enumerate(row[:DESCRIBING]):
        if not word.text.islower():
            tag = word.text == HASH and not place
            return word.start if word.is_word or tag else -1
    return -1


def _quoted_next(words: Sequence[Word]) -> int:
    """Find where quoted words begin right after a noun; -1 where none do."""
    return words[1].start if len(words) > 1 and words[0].text in QUOTES else -1


def _names_same(before: Mention | None, kinds: Sequence[str]) -> bool:
    """Whether a noun only says what the name right before it is: `a Színkavalkád szeminárium`."""
    return before is not None and before.kind in kinds and before.kind != "Organisation"
