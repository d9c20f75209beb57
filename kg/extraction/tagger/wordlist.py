"""Asks a language's dictionary whether a written form is a common word, or a name in some case.

A capital at the start of a sentence or in a title says little; that a language's dictionary has no such word says more.
The lists hold every inflected form that the dictionary of the package simplemma has for the
language, as sorted 32-bit checksums: fewer than one word in a thousand is taken for known when it is not.

File format: a line of JSON with the numbers of forms, then zlib over the checksums of the common
words and over those of the names: each as its distance from the one before, the first bytes of
all distances, then the second bytes, and so on (which packs better than one number after another).
"""

import json
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from kg.extraction.tagger.gazetteer import checksum
from kg.extraction.tagger.shapes import capitals

_BYTES = 4
_SHOUTED = 4
"""The length from which a word in capitals is also looked up Capitalised."""


@dataclass(frozen=True, slots=True)
class WordList:
    """Sorted checksums of a dictionary's common words (in lower case) and of its names."""

    common: "array[int]"
    names: "array[int]"

    def reading(self, word: str) -> str:
        """Say how the dictionary has a word.

        `1` a common word, `h` its part after a hyphen is one, `0` neither; `N` is added if it has the
        word as a name. A sign or a number has no reading.
        """
        written = capitals(word)
        if written in "dp":
            return ""
        lower = word.lower()
        reading = "1" if _has(self.common, lower) else "0"
        if reading == "0" and "-" in lower and _has(self.common, lower.rpartition("-")[2]):
            reading = "h"
        shouted = written == "A" and len(word) >= _SHOUTED
        if _has(self.names, word) or (shouted and _has(self.names, word.capitalize())):
            reading += "N"
        return reading


def _has(checksums: "array[int]", word: str) -> bool:
    found = checksum(word)
    place = bisect_left(checksums, found)
    return place < len(checksums) and checksums[place] == found


def pack_words(common: Iterable[str], names: Iterable[str]) -> bytes:
    """Write a dictionary in the file format."""
    parts = [sorted({checksum(word) for word in words}) for words in (common, names)]
    planes = []
    for part in parts:
        gaps = np.diff(np.array(part, dtype="<u4"), prepend=np.uint32(0)).astype("<u4")
        planes.append(gaps.view(np.uint8).reshape(-1, _BYTES).T.tobytes())
    header = json.dumps([len(part) for part in parts]).encode()
    return header + b"\n" + zlib.compress(b"".join(planes), 9)


def unpack_words(data: bytes) -> WordList:
    """Read the file format."""
    header, _, body = data.partition(b"\n")
    numbers, start, parts = zlib.decompress(body), 0, []
    for count in json.loads(header):
        planes = np.frombuffer(numbers, np.uint8, count=count * _BYTES, offset=start)
        gaps = np.ascontiguousarray(planes.reshape(_BYTES, count).T).view("<u4").ravel()
        parts.append(array("I", np.cumsum(gaps, dtype=np.uint32).tobytes()))
        start += count * _BYTES
    return WordList(*parts)
