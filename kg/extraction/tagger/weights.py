"""The learned weights of a tagger, and the file in which they ship.

Each attribute has a weight per label. Attributes are kept as sorted 32-bit checksums instead of text, so
that loading a model is reading arrays; that two attributes share one is rare (some ten pairs in a
model) and harmless (their weights are added, in training's last step as in use).

File format: a line of JSON (language, labels, groups, transitions, sizes), then zlib over the
checksums, each as its distance from the one before (little-endian, 32 bits), and the weights, a
signed byte each in units of the header's `unit`, label by label.
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
class Weights:
    """One language's model.

    `rows` has shape `(attributes + 1, labels)`; its last row, for what is not known, is zero.
    """

    language: str
    groups: frozenset[str]
    chain: Chain
    checksums: NDArray[np.uint32]
    rows: NDArray[np.float32]

    def sums(self, attributes: Sequence[int], sizes: Sequence[int]) -> Matrix:
        """Add the weights up of consecutive stretches of attributes, given by checksum.

        Args:
            attributes: checksums, stretch after stretch.
            sizes: the number of attributes in each stretch; none is zero.

        Returns:
            An array of shape `(stretches, labels)`.

        """
        asked = np.fromiter(attributes, dtype=np.uint32, count=len(attributes))
        found = np.searchsorted(self.checksums, asked)
        found[found == len(self.checksums)] = 0
        found = np.where(self.checksums[found] == asked, found, len(self.checksums))
        starts = np.concatenate(([0], np.cumsum(sizes)[:-1])).astype(np.intp)
        total: Matrix = np.add.reduceat(self.rows[found], starts, axis=0).astype(np.float64)
        return total


def pack_weights(
    states: Mapping[tuple[str, str], float],
    transitions: Mapping[tuple[str, str], float],
    *,
    language: str,
    labels: Sequence[str],
    groups: frozenset[str],
) -> bytes:
    """Write a model: `states` are weights by attribute and label, `transitions` by two labels."""
    table: dict[int, list[float]] = {}
    columns = {label: column for column, label in enumerate(labels)}
    for (attribute, label), weight in sorted(states.items()):
        table.setdefault(checksum(attribute), [0.0] * len(labels))[columns[label]] += weight
    ordered = sorted(table)
    exact = np.array([table[key] for key in ordered])
    unit = float(np.abs(exact).max()) / _LARGEST
    packed = np.rint(exact / unit).astype(np.int8)
    kept = packed.any(axis=1)
    keys = np.array(ordered, dtype="<u4")[kept]
    header = {
        "language": language,
        "labels": list(labels),
        "groups": sorted(groups),
        "attributes": len(keys),
        "unit": unit,
        "transitions": [[transitions.get((a, b), 0.0) for b in labels] for a in labels],
    }
    body = np.diff(keys, prepend=np.uint32(0)).astype("<u4").tobytes() + packed[kept].T.tobytes()
    return json.dumps(header, sort_keys=True).encode() + b"\n" + zlib.compress(body, 9)


def unpack_weights(data: bytes) -> Weights:
    """Read a model."""
    first, _, body = data.partition(b"\n")
    header = json.loads(first)
    numbers, count = zlib.decompress(body), int(header["attributes"])
    gaps = np.frombuffer(numbers, dtype="<u4", count=count)
    packed = np.frombuffer(numbers, dtype=np.int8, offset=4 * count)
    rows = np.zeros((count + 1, len(header["labels"])), dtype=np.float32)
    rows[:count] = packed.reshape(-1, count).T * np.float32(header["unit"])
    return Weights(
        header["language"],
        frozenset(header["groups"]),
        build_chain(header["labels"], np.array(header["transitions"])),
        np.cumsum(gaps, dtype=np.uint32),
        rows,
    )
