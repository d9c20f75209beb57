"""Asks lists of a language's words: its dictionary, names of other corpora, well-known names.

A capital at the start of a sentence or in a title says little; that the dictionary has no such
common word says more. The dictionary's lists hold every inflected form that the package simplemma
has; the lists of others' names hold the words of the names in the training corpora of the other
four languages, by label. English has well-known names as well, in lower case, of one word or several.

The lists are sorted 32-bit checksums: fewer than one word in a thousand is taken for listed when
it is not.

File format: a line of JSON with the name and the length of each list, then zlib over the lists:
each checksum as its distance from the one before, the first bytes of all distances, then the
second bytes, and so on (which packs better than one number after another).
"""

import json
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from kg.extraction.tagger.endings import base_forms
from kg.extraction.tagger.gazetteer import checksum
from kg.extraction.tagger.shapes import capitals

COMMON, NAMES = "common", "names"
"""The lists of the dictionary: its common words in lower case, and its names."""

LABELS = ("LOC", "MISC", "ORG", "PER")
"""The lists of the words of others' names, by label."""

KNOWN = ("organisation", "team", "place", "people", "person", "city", "region", "country")
"""The lists of well-known names, by kind; a name of several lists is of the first."""

FIRST_WORDS = "first"
"""The list of the words with which well-known names begin."""

_NOTHING = array("I")
_BYTES = 4
_SHOUTED = 4
"""The length from which a word in capitals is also looked up Capitalised."""


@dataclass(frozen=True, slots=True)
class WordLists:
    """One language's lists: sorted checksums by the name of the list."""

    language: str
    lists: "Mapping[str, array[int]]"

    def has(self, word: str, *, name: str) -> bool:
        """Whether a list has this very form; a list that there is not has none."""
        return self._holds(name, checksum(word))

    def _holds(self, name: str, found: int) -> bool:
        checksums = self.lists.get(name, _NOTHING)
        place = bisect_left(checksums, found)
        return place < len(checksums) and checksums[place] == found

    def reading(self, word: str) -> str:
        """Say how the dictionary has a word.

        `1` a common word, `h` its part after a hyphen is one, `0` neither; `N` is added if it has
        the word as a name. A sign or a number has no reading.
        """
        written = capitals(word)
        if written in "dp":
            return ""
        lower = word.lower()
        reading = "1" if self.has(lower, name=COMMON) else "0"
        if reading == "0" and "-" in lower and self.has(lower.rpartition("-")[2], name=COMMON):
            reading = "h"
        shouted = written == "A" and len(word) >= _SHOUTED
        if self.has(word, name=NAMES) or (shouted and self.has(word.capitalize(), name=NAMES)):
            reading += "N"
        return reading

    def known(self, name: str) -> str:
        """Say of what kind a well-known name in lower case is; of another, nothing."""
        found = checksum(name)
        return next((kind for kind in KNOWN if self._holds(kind, found)), "")

    def others(self, word: str) -> tuple[str, ...]:
        """List the labels of a word in others' names, or (with `~`) of its base forms."""
        if not word[:1].isupper():
            return ()
        whole, *guesses = base_forms(word, language=self.language)
        direct = tuple(label for label in LABELS if self.has(whole, name=label))
        return direct or tuple(
            f"{label}~" for label in LABELS if any(self.has(guess, name=label) for guess in guesses)
        )


def pack_words(lists: Mapping[str, Iterable[str]]) -> bytes:
    """Write lists of words in the file format."""
    parts = {name: sorted({checksum(word) for word in lists[name]}) for name in sorted(lists)}
    planes = []
    for part in parts.values():
        gaps = np.diff(np.array(part, dtype="<u4"), prepend=np.uint32(0)).astype("<u4")
        planes.append(gaps.view(np.uint8).reshape(-1, _BYTES).T.tobytes())
    header = json.dumps({name: len(part) for name, part in parts.items()}).encode()
    return header + b"\n" + zlib.compress(b"".join(planes), 9)


def unpack_words(data: bytes, *, language: str) -> WordLists:
    """Read the file format."""
    header, _, body = data.partition(b"\n")
    numbers, start = zlib.decompress(body), 0
    lists: dict[str, array[int]] = {}
    for name, count in json.loads(header).items():
        planes = np.frombuffer(numbers, np.uint8, count=count * _BYTES, offset=start)
        gaps = np.ascontiguousarray(planes.reshape(_BYTES, count).T).view("<u4").ravel()
        lists[name] = array("I", np.cumsum(gaps, dtype=np.uint32).tobytes())
        start += count * _BYTES
    return WordLists(language, lists)
