"""Finds the stretches of words with capitals: where names may stand, known or not.

A document is asked for its unknown names again and again, each time with more names known; the
stretches in which they may stand stay the same.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.extraction.lexicon import Lexicon
from kg.extraction.words import Sentence, Word

NAMED = 5
"""Words within which a name goes on with a capital after particles: `Ilse van den Berg`."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The `places` among the words of a sentence that have capitals, or small words between these."""

    words: tuple[Word, ...]
    places: range


def find_stretches(
    sentences: Iterable[Sentence], lexicon: Lexicon, proper_stems: Collection[str]
) -> Iterator[Stretch]:
    """Find the longest stretches; small words belong to them where a language's are known."""
    language = lexicon.language
    known = language.inner_words
    inner = (language.name_particles | known) - language.conjunctions if known else known
    for sentence in sentences:
        words, first = sentence.words, -1
        for place, word in enumerate(words):
            named = word.is_capitalised and (place or _may_start(words, lexicon, proper_stems))
            if word.is_word and (named or (first >= 0 and word.lower in inner)):
                first = place if first < 0 else first
            elif first >= 0:
                yield Stretch(words, range(first, place))
                first = -1
        if first >= 0:
            yield Stretch(words, range(first, len(words)))


def _may_start(words: Sequence[Word], lexicon: Lexicon, proper_stems: Collection[str]) -> bool:
    """Whether the first word of a sentence may begin a name.

    It does where it is never written small, or the second word has a capital too.
    """
    language = lexicon.language
    if words[0].lower in language.articles or words[0].lower in language.stop_words:
        return False
    body = "Organisation" in lexicon.compound_terms(words[0].lower)
    capitals = words[0].text[1:2].isupper() or body
    proper = words[0].stem in proper_stems
    after = [w for w in words[1:NAMED] if w.lower not in language.name_particles][:1]
    return capitals or proper or any(w.is_word and w.is_capitalised for w in after)
