"""Says what the rest of a document shows of a capitalised word.

A name that is hard to read in one place may be plain in another. After a first pass over the text,
every capitalised word learns, from the other places where the same word (by its stem, or by its
first letters) stands:

- what the first pass took it for there, and how surely;
- whether it also stands in lower case, or capitalised inside a sentence.

What a place says of itself is left out of what it is told.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kg.extraction.tagger.chain import Matrix
from kg.extraction.tagger.features import Word

STRETCH = 80
"""Sentences that are read together; a longer text is read in stretches of as many."""

CLASSES = ("LOC", "MISC", "ORG", "PER", "O")
"""What a word can be taken for; the columns of the first pass's probabilities."""

_PREFIX, _STEPS, _MANY = 5, 5, 2
_UNSURE = 0.2
"""A word in lower case tells others something if it is a part of a name at least this probably."""


@dataclass(frozen=True, slots=True)
class _Evidence:
    """Sums over the places of each key: probabilities by class, and the number of places."""

    numbers: dict[str, int]
    sums: Matrix
    places: NDArray[np.int64]


def document_attributes(
    sentences: Sequence[Sequence[Word]], probabilities: Sequence[Matrix]
) -> list[list[list[str]]]:
    """Describe each place by the other places of the same word; only capitalised words get any.

    Args:
        sentences: the sentences of one stretch of text.
        probabilities: the first pass's, a row per word and a column per class.

    """
    evidence = _gather(sentences, probabilities)
    lower, inner = _cases(sentences)
    found: list[list[list[str]]] = []
    for sentence, rows in zip(sentences, probabilities, strict=True):
        found.append([[] for _ in sentence])
        for place, word in enumerate(sentence):
            if word.capitalised:
                attributes = list(_told(word, rows[place], evidence))
                if lower[word.lower]:
                    attributes.append(f"dlow{min(_MANY, lower[word.lower])}")
                elsewhere = inner[word.lower] - (place > 0)
                if elsewhere:
                    attributes.append(f"dcap{min(_MANY, elsewhere)}")
                found[-1][place] = attributes
    return found


def _keys(word: Word) -> Iterator[tuple[str, str]]:
    yield "a", f"a{word.stem}"
    if len(word.lower) > _PREFIX:
        yield "b", f"b{word.lower[:_PREFIX]}"


def _tells(word: Word, row: NDArray[np.float64]) -> bool:
    return word.capitalised or (word.lower[:1].isalpha() and 1.0 - row[-1] >= _UNSURE)


def _gather(sentences: Sequence[Sequence[Word]], probabilities: Sequence[Matrix]) -> _Evidence:
    numbers: dict[str, int] = {}
    keys: list[int] = []
    rows: list[NDArray[np.float64]] = []
    for sentence, about in zip(sentences, probabilities, strict=True):
        for word, row in zip(sentence, about, strict=True):
            if _tells(word, row):
                for _, key in _keys(word):
                    keys.append(numbers.setdefault(key, len(numbers)))
                    rows.append(row)
    sums = np.zeros((len(numbers), len(CLASSES)))
    if keys:
        np.add.at(sums, keys, np.array(rows))
    return _Evidence(numbers, sums, np.bincount(keys, minlength=len(numbers)))


def _cases(sentences: Sequence[Sequence[Word]]) -> tuple[Counter[str], Counter[str]]:
    """Count the words in lower case, and those capitalised that are not first."""
    lower: Counter[str] = Counter()
    inner: Counter[str] = Counter()
    for sentence in sentences:
        for place, word in enumerate(sentence):
            if word.capitals in "lm":
                lower[word.lower] += 1
            elif place and word.capitalised:
                inner[word.lower] += 1
    return lower, inner


def _told(word: Word, own: NDArray[np.float64], evidence: _Evidence) -> Iterator[str]:
    for name, key in _keys(word):
        number = evidence.numbers[key]
        places = int(evidence.places[number]) - 1
        if not places:
            yield f"dno{name}"
            continue
        shares = np.maximum(evidence.sums[number] - own, 0.0) / places
        likely = int(shares.argmax())
        named = int(shares[:-1].argmax())
        many = "n" if places > 1 else ""
        yield f"d{name}={CLASSES[likely]}"
        yield f"d{name}={CLASSES[likely]}{_step(shares[likely])}{many}"
        yield f"dz{name}{_step(1.0 - shares[-1])}"
        yield f"dn{name}={CLASSES[named]}{_step(shares[named])}"


def _step(share: float) -> int:
    return min(_STEPS - 1, int(share * _STEPS))
