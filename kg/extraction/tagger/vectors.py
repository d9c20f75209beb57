"""Gives words as vectors learned from large texts: words that stand in the same places are near.

Two kinds of table ship (`models/README.md` says from where):

- a *list* has a row for each word, in lower case; a word that is not in it has the zero vector;
- a table of *parts* has rows for letter groups, and a word's vector is the mean of the rows of its
  groups and of its whole, so that any form of an inflected word has one (floret: fastText's n-grams
  in a small hashed table, Boyd and Warmerdam 2022).

All vectors have the same length, but for those of no word.

File format: a line of JSON (width, number of rows, and for parts the lengths of groups, the hashes a
group has and their seed), then zlib over the rows, a signed byte each, column by column; before them,
for a list, the words' sorted checksums, each as its distance from the one before (32 bits).
"""

import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

import numpy as np
from numpy.typing import NDArray

from kg.extraction.tagger.gazetteer import checksum
from kg.extraction.tagger.murmur import hash_texts

Vectors = NDArray[np.float32]
LENGTH = 3.0
"""The length of every vector: its numbers are about as large as the other things that are seen."""

_LARGEST = 127
_COMMON = 0.9999
"""The share of a table's numbers that a byte holds; the few beyond are cut to its largest."""


@dataclass(frozen=True, slots=True)
class Parts:
    """How a word is taken apart: groups of `shortest` to `longest` letters, and their hashes."""

    shortest: int
    longest: int
    hashes: int
    seed: int

    def of(self, word: str) -> list[str]:
        """List the whole word and its groups of letters, its ends marked."""
        marked = f"<{word}>"
        found = [marked]
        for size in range(self.shortest, self.longest + 1):
            found += [marked[start : start + size] for start in range(len(marked) - size + 1)]
        return found


@dataclass(frozen=True, slots=True)
class WordVectors:
    """A table of vectors: `rows` has shape `(rows, width)`, `checksums` is empty for parts."""

    rows: NDArray[np.int8]
    checksums: NDArray[np.uint32]
    parts: Parts | None = None

    @property
    def width(self) -> int:
        """How many numbers a vector has."""
        return int(self.rows.shape[1])

    def of(self, words: Sequence[str]) -> Vectors:
        """Give the vectors of words: shape `(words, width)`."""
        if not words or not self.width:
            return np.zeros((len(words), self.width), dtype=np.float32)
        found = self._by_parts(words, self.parts) if self.parts else self._listed(words)
        lengths = np.sqrt((found * found).sum(axis=1, keepdims=True))
        scaled: Vectors = found * (LENGTH / np.maximum(lengths, np.float32(1e-6)))
        return scaled

    def _listed(self, words: Sequence[str]) -> Vectors:
        asked = np.array([checksum(word.lower()) for word in words], dtype=np.uint32)
        places = np.minimum(np.searchsorted(self.checksums, asked), len(self.checksums) - 1)
        known = self.checksums[places] == asked
        found: Vectors = self.rows[places] * known[:, None].astype(np.float32)
        return found

    def _by_parts(self, words: Sequence[str], parts: Parts) -> Vectors:
        groups = [parts.of(word) for word in words]
        numbers: dict[str, int] = {}
        used = [numbers.setdefault(part, len(numbers)) for listed in groups for part in listed]
        texts = [part.encode() for part in numbers]
        hashed = hash_texts(texts, seed=parts.seed)[:, : parts.hashes] % len(self.rows)
        sums = self.rows[hashed].sum(axis=1, dtype=np.float32)
        starts = np.cumsum([0, *map(len, groups[:-1])])
        total: Vectors = np.add.reduceat(sums[used], starts, axis=0)
        return total


NO_VECTORS = WordVectors(np.zeros((0, 0), dtype=np.int8), np.zeros(0, dtype=np.uint32))
"""Vectors of no width, for a language that has none."""


def pack_listed(vectors: Mapping[str, Vectors]) -> bytes:
    """Write a list of words and their vectors in the file format."""
    by_checksum = {checksum(word): vector for word, vector in vectors.items()}
    keys = np.array(sorted(by_checksum), dtype="<u4")
    rows = np.array([by_checksum[int(key)] for key in keys], dtype=np.float32)
    gaps = np.diff(keys, prepend=np.uint32(0)).astype("<u4")
    return _packed(rows, {}, gaps.tobytes())


def pack_parts(rows: Vectors, parts: Parts) -> bytes:
    """Write a table of parts in the file format."""
    return _packed(rows, {"parts": asdict(parts)}, b"")


def _packed(rows: Vectors, further: Mapping[str, object], before: bytes) -> bytes:
    unit = float(np.quantile(np.abs(rows), _COMMON)) / _LARGEST
    packed = np.clip(np.rint(rows / unit), -_LARGEST, _LARGEST).astype(np.int8)
    header = {"rows": rows.shape[0], "width": rows.shape[1], **further}
    body = zlib.compress(before + packed.T.tobytes(), 9)
    return json.dumps(header, sort_keys=True).encode() + b"\n" + body


def unpack_vectors(data: bytes) -> WordVectors:
    """Read the file format."""
    first, _, body = data.partition(b"\n")
    header, numbers = json.loads(first), zlib.decompress(body)
    count, width = int(header["rows"]), int(header["width"])
    parts = Parts(**header["parts"]) if "parts" in header else None
    gaps = np.frombuffer(numbers, dtype="<u4", count=0 if parts else count)
    rows = np.frombuffer(numbers, dtype=np.int8, offset=gaps.nbytes).reshape(width, count)
    return WordVectors(np.ascontiguousarray(rows.T), np.cumsum(gaps, dtype=np.uint32), parts)
