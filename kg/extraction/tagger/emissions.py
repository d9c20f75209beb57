"""Scores every label at every place of a text: the sum of the weights of what is seen there.

What a written form shows by itself is worked out once and remembered for further texts: its score
for its own place and for the places one and two away, and what the networks see of it. Its part in the
hidden layers of the networks is worked out once per text, the part of a topic once per sentence. The
scores of a place are then those of its word, of its four neighbours, of the attributes of the place
itself, and those of the networks (`kg.extraction.tagger.window`).
"""

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from kg.extraction.tagger.chain import Matrix
from kg.extraction.tagger.features import (
    Features,
    Word,
    far_attributes,
    near_attributes,
    own_attributes,
)
from kg.extraction.tagger.gazetteer import checksum
from kg.extraction.tagger.places import place_attributes
from kg.extraction.tagger.topics import topics
from kg.extraction.tagger.vectors import Vectors, WordVectors
from kg.extraction.tagger.weights import Weights
from kg.extraction.tagger.window import Numbers, word_inputs

_DISTANCES = (-2, -1, 1, 2)
_EDGE = 2
"""Places beside a sentence that its outer words look at."""


_Number = TypeVar("_Number", np.float32, np.float64)

REMEMBERED = 10_000
"""Written forms that a tagger remembers from one text to the next: about 2 kB each."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a written form shows by itself: its word, its scores, what the networks see of it.

    `scores` has the shape `(5, columns of the weights)`: for its own place, and for those at each
    distance.
    """

    word: Word
    scores: Matrix
    inputs: Numbers


@dataclass(frozen=True, slots=True)
class Forms:
    """The written forms of a text: their words, and their scores at each distance.

    Each array has the shape `(forms + 1, columns of the weights)`; the last row, of what stands
    beside a sentence, is zero. `hidden` has, for each pass, the parts of the forms in the
    network's hidden layer: shape `(5, forms + 1, h)`; `vectors` are those of their words.
    """

    words: dict[str, Word]
    numbers: dict[str, int]
    own: Matrix
    beside: dict[int, Matrix]
    hidden: list[Numbers]
    vectors: Vectors

    def topics(self, sentences: Sequence[Sequence[str]]) -> Vectors:
        """Give the topic of each sentence of the text."""
        return topics(self.vectors, [[self.numbers[text] for text in one] for one in sentences])


def score_forms(
    features: Features,
    weights: Weights,
    vectors: WordVectors,
    texts: Iterable[str],
    memory: dict[str, Seen],
) -> Forms:
    """Work out the words and scores of written forms; what is in `memory` is taken from there."""
    found = {text: memory.get(text) for text in texts}
    new = [text for text, seen in found.items() if seen is None]
    told = dict(zip(new, _seen(features, weights, vectors, new), strict=True))
    if len(memory) + len(told) > REMEMBERED:
        memory.clear()
    memory.update(told)
    known = {text: seen or told[text] for text, seen in found.items()}
    scores = _with_none([seen.scores for seen in known.values()])
    inputs = _with_none([seen.inputs for seen in known.values()])
    return Forms(
        {text: seen.word for text, seen in known.items()},
        {text: number for number, text in enumerate(known)},
        scores[:, 0],
        {distance: scores[:, column] for column, distance in enumerate(_DISTANCES, start=1)},
        [window.hidden_parts(inputs) for window in weights.windows],
        inputs[:, : vectors.width],
    )


def _with_none(rows: list[NDArray[_Number]]) -> NDArray[_Number]:
    """Put rows together, and zeros after them for what stands beside a sentence."""
    return np.stack([*rows, np.zeros_like(rows[0])])


def _seen(
    features: Features, weights: Weights, vectors: WordVectors, texts: Sequence[str]
) -> list[Seen]:
    """Look at written forms."""
    if not texts:
        return []
    words = [features.word(text) for text in texts]
    near = _summed([near_attributes(word) for word in words])
    far = _summed([far_attributes(word) for word in words])
    own = _summed([own_attributes(features, word) for word in words])
    beside = (
        (near if abs(distance) == 1 else far).after(f"{distance:+d}") for distance in _DISTANCES
    )
    scores = [weights.sums(summed.checksums, summed.sizes) for summed in (own, *beside)]
    inputs = word_inputs(words, vectors.of(texts))
    return [
        Seen(word, about, row)
        for word, about, row in zip(words, np.stack(scores, axis=1), inputs, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class _Summed:
    """The checksums of lists of attributes: their lengths in bytes, and the sizes of the lists."""

    checksums: NDArray[np.uint32]
    lengths: NDArray[np.intp]
    sizes: Sequence[int]

    def after(self, prefix: str) -> "_Summed":
        """Give the checksums of the same attributes after a prefix.

        By how much a prefix changes a checksum depends on how long the rest is, not on what it is.
        """
        seed = checksum(prefix)
        lengths, places = np.unique(self.lengths, return_inverse=True)
        rests = [bytes(length) for length in lengths.tolist()]
        changes = [zlib.crc32(rest, seed) ^ zlib.crc32(rest) for rest in rests]
        changed = self.checksums ^ np.array(changes, dtype=np.uint32)[places]
        return _Summed(changed, self.lengths, self.sizes)


def _summed(attributes: Sequence[Sequence[str]]) -> _Summed:
    names = [name.encode() for listed in attributes for name in listed]
    count = len(names)
    return _Summed(
        np.fromiter(map(zlib.crc32, names), dtype=np.uint32, count=count),
        np.fromiter(map(len, names), dtype=np.intp, count=count),
        [len(listed) for listed in attributes],
    )


def score_places(
    forms: Forms,
    features: Features,
    weights: Weights,
    sentences: Sequence[Sequence[str]],
    about: Vectors,
) -> Matrix:
    """Score the places of sentences: shape `(sentences, longest, columns)`, zero past an end.

    `about` has the topic of each sentence.
    """
    longest = max(map(len, sentences))
    outside = len(forms.words)
    numbers = np.full((len(sentences), longest + 2 * _EDGE), outside, dtype=np.intp)
    for row, sentence in enumerate(sentences):
        numbers[row, _EDGE : _EDGE + len(sentence)] = [forms.numbers[text] for text in sentence]
    total: Matrix = forms.own[numbers[:, _EDGE:-_EDGE]]
    for distance, scores in forms.beside.items():
        first = _EDGE + distance
        total += scores[numbers[:, first : first + longest]]
    inside = numbers[:, _EDGE:-_EDGE] != outside
    total[~inside] = 0.0
    attributes = [
        names
        for sentence in sentences
        for names in place_attributes(features, [forms.words[text] for text in sentence])
    ]
    total[inside] += score_attributes(weights, attributes)
    total[inside] += _window_scores(forms, weights, numbers, inside, about)
    return total


def _window_scores(
    forms: Forms,
    weights: Weights,
    numbers: NDArray[np.intp],
    inside: NDArray[np.bool_],
    about: Vectors,
) -> Matrix:
    """Score the places inside sentences by the networks: a row per place, a column per label."""
    rows, places = np.nonzero(inside)
    found = []
    for window, parts in zip(weights.windows, forms.hidden, strict=True):
        hidden = parts[0][numbers[rows, places]]
        for number in range(1, len(parts)):
            hidden += parts[number][numbers[rows, places + number]]
        hidden += (about @ window.topic)[rows]
        found.append(window.scores(hidden))
    return np.concatenate(found, axis=1).astype(np.float64)


def score_attributes(weights: Weights, attributes: Sequence[Sequence[str]]) -> Matrix:
    """Add up the weights of lists of attributes: a row of scores per list."""
    summed = _summed(attributes)
    return weights.sums(summed.checksums, summed.sizes)
