"""Turns described sentences into arrays, and parts them into batches of like length.

Attributes become numbers in the order in which they are first met. A batch has its sentences longest
first, so that those that go on at a place are the first rows, and knows for each of its attributes
where it stands, sorted, so that what is learned of one is added up in one step.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kg.extraction.tagger.vectors import Vectors
from kg.extraction.tagger.window import DISTANCES

Attributes = Sequence[Sequence[str]]
"""The attributes of each word of a sentence."""

Example = tuple[Attributes, Sequence[str]]
"""The attributes of each word of a sentence, and the tags."""

Numbers = NDArray[np.intp]
_EDGE = DISTANCES[-1]


@dataclass(frozen=True, slots=True)
class Encoded:
    """Sentences as arrays.

    `ids` are the attributes' numbers, word after word; `sizes` how many each word has; `lengths` the
    words of each sentence; `tags` the label of each word; `forms` the numbers of the written forms
    in the window around each word, of shape `(words, 5)`; `topics` have a row for each sentence.
    """

    ids: NDArray[np.int32]
    sizes: Numbers
    lengths: Numbers
    tags: Numbers
    forms: Numbers
    topics: Vectors


@dataclass(frozen=True, slots=True)
class Batch:
    """Some sentences of an `Encoded`, longest first.

    `rows` and `places` say for each word its sentence and its place in it, `topics` has a row for each
    sentence, `active` says how many sentences have a word at each place. `starts` is where each word's
    attributes begin in `ids`. `order` sorts `ids`; `owners` is the word of each sorted one; `known`
    lists each attribute once, and `firsts` where it begins among the sorted.
    """

    rows: Numbers
    places: Numbers
    active: Sequence[int]
    tags: Numbers
    forms: Numbers
    topics: Vectors
    ids: NDArray[np.int32]
    starts: Numbers
    order: Numbers
    owners: Numbers
    known: NDArray[np.int32]
    firsts: Numbers


def encode(
    examples: Iterable[Example],
    forms: Sequence[Sequence[int]],
    about: Vectors,
    *,
    outside: int,
    labels: Sequence[str],
    numbers: dict[str, int],
) -> Encoded:
    """Turn examples into arrays; attributes not yet in `numbers` are added to it.

    Args:
        examples: sentences.
        forms: the number of each word's written form, sentence by sentence.
        about: the topic of each sentence.
        outside: the number that stands for what is beside a sentence.
        labels: all labels that tags may be.
        numbers: the attributes' numbers.

    """
    columns = {label: column for column, label in enumerate(labels)}
    ids: list[NDArray[np.int32]] = []
    sizes: list[int] = []
    tags: list[int] = []
    for attributes, tagged in examples:
        row = [numbers.setdefault(name, len(numbers)) for names in attributes for name in names]
        ids.append(np.array(row, dtype=np.int32))
        sizes.extend(map(len, attributes))
        tags.extend(columns[tag] for tag in tagged)
    lengths = np.array([len(sentence) for sentence in forms], dtype=np.intp)
    around = [_windows(sentence, outside) for sentence in forms]
    return Encoded(
        np.concatenate(ids), np.array(sizes), lengths, np.array(tags), np.concatenate(around), about
    )


def _windows(sentence: Sequence[int], outside: int) -> Numbers:
    padded = np.pad(np.array(sentence, dtype=np.intp), _EDGE, constant_values=outside)
    return np.lib.stride_tricks.sliding_window_view(padded, len(DISTANCES))


def batches(
    encoded: Encoded, sentences: Numbers, *, words: int, rng: np.random.Generator
) -> list[Batch]:
    """Part some sentences into batches of about as many words, sentences of like length together."""
    mixed = rng.permutation(sentences)
    ordered = mixed[np.argsort(encoded.lengths[mixed], kind="stable")]
    ends = np.cumsum(encoded.lengths[ordered])
    cuts = np.searchsorted(ends, np.arange(words, int(ends[-1:].sum()), words)) + 1
    offsets = _before(encoded.lengths), _before(encoded.sizes)
    return [_batch(encoded, part[::-1], *offsets) for part in np.split(ordered, cuts) if len(part)]


def _before(sizes: Numbers) -> Numbers:
    """Say where each of some stretches begins."""
    found: Numbers = np.concatenate(([0], np.cumsum(sizes)[:-1]))
    return found


def _stretches(starts: Numbers, sizes: Numbers) -> Numbers:
    """List the places of stretches, one stretch after the other."""
    inside = np.arange(int(sizes.sum())) - np.repeat(_before(sizes), sizes)
    found: Numbers = np.repeat(starts, sizes) + inside
    return found


def _batch(encoded: Encoded, part: Numbers, first_words: Numbers, first_ids: Numbers) -> Batch:
    lengths = encoded.lengths[part]
    words = _stretches(first_words[part], lengths)
    sizes = encoded.sizes[words]
    ids = encoded.ids[_stretches(first_ids[words], sizes)]
    order = np.argsort(ids, kind="stable")
    ordered = ids[order]
    firsts = np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1])))
    return Batch(
        rows=np.repeat(np.arange(len(part)), lengths),
        places=_stretches(np.zeros_like(part), lengths),
        active=[int((lengths > place).sum()) for place in range(int(lengths[0]))],
        tags=encoded.tags[words],
        forms=encoded.forms[words],
        topics=encoded.topics[part],
        ids=ids,
        starts=_before(sizes),
        order=order,
        owners=np.repeat(np.arange(len(words)), sizes)[order],
        known=ordered[firsts],
        firsts=firsts,
    )
