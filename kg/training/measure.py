"""Measures a tagger on tagged sentences, as given and as spaCy would split them.

Corpora come in words; users come with text. `measure_text` writes each sentence out as text, lets
spaCy split it, and compares names by their characters, so that a hyphen or an apostrophe that is
split otherwise counts against the tagger as it would for a user.
"""

from collections.abc import Sequence

import spacy

from kg.extraction.tagger.model import TaggedSpan, Tagger
from kg.extraction.tagger.scoring import NameScore, Span, TaggedSentence, score, spans_of

_CLOSING = frozenset(".,;:!?)]}%…”»’")
_OPENING = frozenset("([{„“«")


def measure(tagger: Tagger, sentences: Sequence[TaggedSentence]) -> dict[str, NameScore]:
    """Score a tagger on sentences, split into words as they are."""
    found = tagger.tag([sentence.words for sentence in sentences])
    return score([spans_of(sentence.tags) for sentence in sentences], map(_plain, found))


def measure_text(tagger: Tagger, sentences: Sequence[TaggedSentence]) -> dict[str, NameScore]:
    """Score a tagger on the sentences' text, split into words by spaCy."""
    split = spacy.blank(tagger.weights.language)
    texts = [_written(sentence.words) for sentence in sentences]
    parsed = [[token for token in split(text) if not token.is_space] for text, _ in texts]
    words = [[token.text for token in tokens] for tokens in parsed]
    gold = [
        _in_characters(spans_of(sentence.tags), starts, sentence.words)
        for sentence, (_, starts) in zip(sentences, texts, strict=True)
    ]
    predicted = [
        _in_characters(_plain(found), [token.idx for token in tokens], split_words)
        for tokens, split_words, found in zip(parsed, words, tagger.tag(words), strict=True)
    ]
    return score(gold, predicted)


def _plain(found: Sequence[TaggedSpan]) -> list[Span]:
    return [(span.start, span.end, span.label) for span in found]


def _in_characters(
    spans: Sequence[Span], starts: Sequence[int], words: Sequence[str]
) -> list[Span]:
    return [
        (starts[first], starts[end - 1] + len(words[end - 1]), label) for first, end, label in spans
    ]


def _written(words: Sequence[str]) -> tuple[str, list[int]]:
    """Write words as text: no space before closing signs and after opening ones."""
    text, starts = "", []
    for word in words:
        if text and word[0] not in _CLOSING and text[-1] not in _OPENING:
            text += " "
        starts.append(len(text))
        text += word
    return text, starts
