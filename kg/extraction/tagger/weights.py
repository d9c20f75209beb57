"""The learned weights of a tagger, and the file in which they ship.

A tagger reads a text in one or more passes, each with a weight per attribute and label and a small
network (`kg.extraction.tagger.window`). Attributes are kept as sorted 32-bit checksums instead of
text, so that loading a model is reading arrays; that two attributes share one is rare (some ten
pairs in a model) and harmless (their weights are added, in training's last step as in use).

File format: a line of JSON (language, labels, groups, a table of transitions per pass, sizes), then
zlib over the checksums, each as its distance from the one before (little-endian, 32 bits), the
weights, a signed byte each in units of the header's `unit`, pass by pass and label by label, and the
networks' numbers, pass by pass, as 16-bit floats.
"""

import json
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

import numpy as np
from numpy.typing import NDArray

from kg.extraction.tagger.chain import Chain, Matrix, build_chain
from kg.extraction.tagger.gazetteer import checksum
from kg.extraction.tagger.window import DISTANCES, Numbers, Window

_LARGEST = 127
"""The largest weight in units: what a signed byte holds."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """What training gives for one pass.

    `rows` are the weights of `attributes`, of shape `(attributes, labels)`; `transitions` those of
    two labels.
    """

    attributes: Sequence[str]
    rows: Numbers
    transitions: Matrix
    window: Window


@dataclass(frozen=True, slots=True)
class Weights:
    """One language's model: a chain and a network for each pass over a text.

    `rows` has shape `(attributes + 1, passes * labels)`; its last row, for what is not known, is
    zero.
    """

    language: str
    groups: frozenset[str]
    chains: tuple[Chain, ...]
    windows: tuple[Window, ...]
    checksums: NDArray[np.uint32]
    rows: Numbers

    def sums(self, asked: NDArray[np.uint32], sizes: Sequence[int]) -> Matrix:
        """Add the weights up of consecutive stretches of attributes, given by checksum.

        Args:
            asked: checksums of attributes, stretch after stretch.
            sizes: the number of attributes in each stretch; none is zero.

        Returns:
            An array of shape `(stretches, passes * labels)`.

        """
        found = np.searchsorted(self.checksums, asked)
        found[found == len(self.checksums)] = 0
        found = np.where(self.checksums[found] == asked, found, len(self.checksums))
        starts = np.concatenate(([0], np.cumsum(sizes)[:-1])).astype(np.intp)
        total: Matrix = np.add.reduceat(self.rows[found], starts, axis=0).astype(np.float64)
        return total


def pack_weights(
    passes: Sequence[Fitted], *, language: str, labels: Sequence[str], groups: frozenset[str]
) -> bytes:
    """Write a model from what was fitted for each pass."""
    keys, exact = _table(passes, len(labels))
    unit = float(np.abs(exact).max(initial=1e-6)) / _LARGEST
    packed = np.rint(exact / unit).astype(np.int8)
    kept = packed.any(axis=1)
    inputs, hidden = passes[0].window.first.shape[1:]
    header = {
        "language": language,
        "labels": list(labels),
        "groups": sorted(groups),
        "attributes": int(kept.sum()),
        "inputs": inputs,
        "topic": passes[0].window.topic.shape[0],
        "hidden": hidden,
        "unit": unit,
        "transitions": [fitted.transitions.tolist() for fitted in passes],
    }
    gaps = np.diff(keys[kept], prepend=np.uint32(0)).astype("<u4")
    numbers = b"".join(part.astype("<f2").tobytes() for one in passes for part in _parts(one))
    body = zlib.compress(gaps.tobytes() + packed[kept].T.tobytes() + numbers, 9)
    return json.dumps(header, sort_keys=True).encode() + b"\n" + body


def _parts(fitted: Fitted) -> tuple[Numbers, ...]:
    window = fitted.window
    return window.first, window.topic, window.bias, window.second, window.last


def _table(passes: Sequence[Fitted], width: int) -> tuple[NDArray[np.uint32], Numbers]:
    """List the attributes' checksums, sorted, and their weights: columns pass by pass."""
    sums = [np.array([*map(checksum, one.attributes)], dtype=np.uint32) for one in passes]
    keys = np.unique(np.concatenate(sums))
    exact = np.zeros((len(keys), len(passes) * width), dtype=np.float32)
    for number, (fitted, found) in enumerate(zip(passes, sums, strict=True)):
        columns = slice(number * width, (number + 1) * width)
        np.add.at(exact[:, columns], np.searchsorted(keys, found), fitted.rows)
    return keys, exact


def unpack_weights(data: bytes) -> Weights:
    """Read a model."""
    first, _, body = data.partition(b"\n")
    header = json.loads(first)
    numbers, count = zlib.decompress(body), int(header["attributes"])
    labels, passes = header["labels"], len(header["transitions"])
    width = len(labels) * passes
    gaps = np.frombuffer(numbers, dtype="<u4", count=count)
    packed = np.frombuffer(numbers, dtype=np.int8, offset=4 * count, count=count * width)
    rows = np.zeros((count + 1, width), dtype=np.float32)
    rows[:count] = packed.reshape(-1, count).T * np.float32(header["unit"])
    floats = np.frombuffer(numbers, dtype="<f2", offset=(4 + width) * count)
    sizes = (*(int(header[name]) for name in ("inputs", "topic", "hidden")), len(labels))
    return Weights(
        header["language"],
        frozenset(header["groups"]),
        tuple(build_chain(labels, np.array(pairs)) for pairs in header["transitions"]),
        tuple(_windows(floats.astype(np.float32), passes, *sizes)),
        np.cumsum(gaps, dtype=np.uint32),
        rows,
    )


def _windows(
    floats: Numbers, passes: int, inputs: int, topic: int, hidden: int, labels: int
) -> Iterator[Window]:
    """Read the networks: each array's numbers stand after those of the one before."""
    first = ((len(DISTANCES), inputs, hidden), (topic, hidden))
    shapes = (*first, (hidden,), (hidden, labels), (labels,))
    ends = [0, *accumulate(int(np.prod(shape)) for shape in shapes)]
    for part in floats.reshape(passes, -1):
        arrays = (part[start:end] for start, end in pairwise(ends))
        yield Window(*(array.reshape(shape) for array, shape in zip(arrays, shapes, strict=True)))
