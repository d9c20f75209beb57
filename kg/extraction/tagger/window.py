"""Scores labels by a small network that looks at the vectors of a word and of those around it.

What attributes cannot say, because each counts for itself, is that *together* a word like the names
of towns and one before it like `in` make a place. The network sees each word as a row of numbers
(`word_inputs`: its vector, its capitals, what lists and cues say of it), those of a window of five
words side by side, beside them the topic of the sentence (`kg.extraction.tagger.topics`), and has one
hidden layer (as Collobert and others, JMLR 2011). Its scores are added to those of the attributes.

As a word's part in the hidden layer depends on the word and its distance only, it is worked out once
per written form (`hidden_parts`), like the sums of weights in `kg.extraction.tagger.emissions`; a
topic's part is worked out once per sentence.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kg.extraction.tagger.features import Word
from kg.extraction.tagger.vectors import Vectors

Numbers = NDArray[np.float32]
DISTANCES = (-2, -1, 0, 1, 2)
"""The places that the network looks at."""

_CAPITALS = "CASHMmldp"
_LISTS = (
    *("city", "given", "surname", "territory"),
    *("city~", "given~", "surname~", "territory~"),
    *("low", "home", "common", "part", "name"),
    *("LOC", "MISC", "ORG", "PER"),
    *("loc", "misc", "org", "per"),
)
"""What lists and cues say of a word, a number each: those in capitals are of others' names."""

_OF_READING = (("1", "common"), ("h", "part"), ("N", "name"))


@dataclass(frozen=True, slots=True)
class Window:
    """The network of one pass: `n` inputs per word, `m` of a topic, `h` hidden numbers, `k` labels.

    `first` has the shape `(5, n, h)`, by distance; `topic` `(m, h)`, `bias` `(h,)`, `second`
    `(h, k)`, `last` `(k,)`.
    """

    first: Numbers
    topic: Numbers
    bias: Numbers
    second: Numbers
    last: Numbers

    def hidden_parts(self, inputs: Numbers) -> Numbers:
        """Give the part of each form in the hidden layer: shape `(5, forms, h)`, by distance."""
        parts: Numbers = inputs @ self.first
        return parts

    def scores(self, hidden: Numbers) -> Numbers:
        """Score labels from sums of parts: shape `(places, h)` to `(places, k)`."""
        total: Numbers = np.maximum(hidden + self.bias, np.float32(0)) @ self.second + self.last
        return total


def word_inputs(words: Sequence[Word], vectors: Vectors) -> Numbers:
    """Say what the network sees of each word, given their vectors: shape `(words, n)`."""
    listed = np.zeros((len(words), len(_LISTS)), dtype=np.float32)
    written = np.zeros((len(words), len(_CAPITALS)), dtype=np.float32)
    columns = {name: number for number, name in enumerate(_LISTS)}
    for row, word in enumerate(words):
        written[row, _CAPITALS.index(word.capitals)] = 1.0
        for said in _said(word):
            listed[row, columns[said]] = 1.0
    return np.concatenate([vectors, written, listed], axis=1)


def _said(word: Word) -> set[str]:
    """Say in which lists a word is, and what it is a cue of."""
    found = {name for sign, name in _OF_READING if sign in word.reading}
    for flag in word.flags:
        if flag.startswith("low-"):
            found.add("low")
            continue
        kind, _, more = flag.partition("-")
        guessed = "~" if flag.endswith("~") else ""
        found.add(kind.rstrip("0123~") + guessed)
        if more.startswith("home"):
            found.add("home")
    found.update(label.rstrip("~") for label in word.others)
    found.update(word.cues)
    return found
