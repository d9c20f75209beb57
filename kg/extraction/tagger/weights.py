"""The learned weights of a tagger, and the file in which they ship.

A tagger reads a text in one or more passes, each with a weight per attribute and label. Attributes
are kept as sorted 32-bit checksums instead of text, so that loading a model is reading arrays;
that two attributes share one is rare (some ten pairs in a model) and harmless (their weights are
added, in training's last step as in use).

File format: a line of JSON (language, labels, groups, a table of transitions per pass, sizes), then
zlib over the checksums, each as its distance from the one before (little-endian, 32 bits), and the
weights, a signed byte each in units of the header's `unit`, pass by pass and label by label.
"""

import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kg.extraction.tagger.chain import Chain, Matrix, build_chain
from kg.extraction.tagger.gazetteer import checksum

_LARGEST = 127
"""The largest weight in units: what a signed byte holds."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """What training gives for one pass: weights by attribute and label, and by two labels."""

    states: Mapping[tuple[str, str], float]
    transitions: Mapping[tuple[str, str], float]


@dataclass(frozen=True, slots=True)
class Weights:
    """One language's model: a chain for each pass over a text.

    `rows` has shape `(attributes + 1, passes * labels)`; its last row, for what is not known, is
    zero.
    """

    language: str
    groups: frozenset[str]
    chains: tuple[Chain, ...]
    checksums: NDArray[np.uint32]
    rows: NDArray[np.float32]

    def sums(self, attributes: Sequence[int], sizes: Sequence[int]) -> Matrix:
        """Add the weights up of consecutive stretches of attributes, given by checksum.

        Args:
            attributes: checksums, stretch after stretch.
            sizes: the number of attributes in each stretch; none is zero.

        Returns:
            An array of shape `(stretches, passes * labels)`.

        """
        asked = np.fromiter(attributes, dtype=np.uint32, count=len(attributes))
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
    keys, exact = _table(passes, labels)
    transitions = [
        [[fitted.transitions.get((a, b), 0.0) for b in labels] for a in labels] for fitted in passes
    ]
    return _packed(language, labels, groups, transitions, keys, exact)


def pack_mean(models: Sequence[Weights]) -> bytes:
    """Write the mean of models of the same language, labels and number of passes.

    A mean of weights is the geometric mean of what the models hold probable: a logarithmic opinion
    pool (Smith, Cohn and Osborne, ACL 2005), which costs no more to use than one of them.
    """
    keys = np.unique(np.concatenate([weights.checksums for weights in models]))
    total = np.zeros((len(keys), models[0].rows.shape[1]))
    for weights in models:
        total[np.searchsorted(keys, weights.checksums)] += weights.rows[:-1]
    transitions = [
        np.mean([chain.transitions for chain in chains], axis=0).tolist()
        for chains in zip(*(weights.chains for weights in models), strict=True)
    ]
    groups = frozenset[str]().union(*(weights.groups for weights in models))
    labels = models[0].chains[0].labels
    mean = total / len(models)
    return _packed(models[0].language, labels, groups, transitions, keys, mean)


def _packed(
    language: str,
    labels: Sequence[str],
    groups: frozenset[str],
    transitions: Sequence[Sequence[Sequence[float]]],
    keys: NDArray[np.uint32],
    exact: NDArray[np.float64],
) -> bytes:
    unit = float(np.abs(exact).max()) / _LARGEST
    packed = np.rint(exact / unit).astype(np.int8)
    kept = packed.any(axis=1)
    header = {
        "language": language,
        "labels": list(labels),
        "groups": sorted(groups),
        "attributes": int(kept.sum()),
        "unit": unit,
        "transitions": transitions,
    }
    gaps = np.diff(keys[kept], prepend=np.uint32(0)).astype("<u4")
    body = zlib.compress(gaps.tobytes() + packed[kept].T.tobytes(), 9)
    return json.dumps(header, sort_keys=True).encode() + b"\n" + body


def _table(
    passes: Sequence[Fitted], labels: Sequence[str]
) -> tuple[NDArray[np.uint32], NDArray[np.float64]]:
    """List the attributes' checksums, sorted, and their weights: columns pass by pass."""
    table: dict[int, list[float]] = {}
    width = len(passes) * len(labels)
    for number, fitted in enumerate(passes):
        columns = {label: number * len(labels) + place for place, label in enumerate(labels)}
        for (attribute, label), weight in sorted(fitted.states.items()):
            table.setdefault(checksum(attribute), [0.0] * width)[columns[label]] += weight
    ordered = sorted(table)
    return np.array(ordered, dtype="<u4"), np.array([table[key] for key in ordered])


def unpack_weights(data: bytes) -> Weights:
    """Read a model."""
    first, _, body = data.partition(b"\n")
    header = json.loads(first)
    numbers, count = zlib.decompress(body), int(header["attributes"])
    gaps = np.frombuffer(numbers, dtype="<u4", count=count)
    packed = np.frombuffer(numbers, dtype=np.int8, offset=4 * count)
    width = len(header["labels"]) * len(header["transitions"])
    rows = np.zeros((count + 1, width), dtype=np.float32)
    rows[:count] = packed.reshape(-1, count).T * np.float32(header["unit"])
    return Weights(
        header["language"],
        frozenset(header["groups"]),
        tuple(build_chain(header["labels"], np.array(pairs)) for pairs in header["transitions"]),
        np.cumsum(gaps, dtype=np.uint32),
        rows,
    )
