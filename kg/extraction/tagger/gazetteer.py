"""Asks the shipped lists of places, given names and surnames whether a word is in them.

The lists are from GeoNames, CLDR and Faker (see `models/README.md`). They are kept as a sorted
array of 32-bit checksums with a mask of flags for each, so that reading them is reading two
arrays; one word in some twenty thousand that are in no list is taken for one that is, which the
taggers have learned to live with.

File format (all numbers little-endian): zlib over `n` checksums, each as its distance from the
one before, then `n` masks; both as 32-bit unsigned integers. The layout of the mask is `FLAGS`.
"""

import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from kg.extraction.tagger.endings import base_forms

HOMES = ("en", "fi", "hu", "ro", "sv")
"""Languages whose own places and names are told apart."""

FLAGS: tuple[str, ...] = (
    *("city0", "city1", "city2", "city3"),  # below 5,000, 50,000, 300,000 people, and above
    *("given1", "given2", "given3"),  # in the lists of one, two, more countries
    *("surname1", "surname2", "surname3"),
    "territory-word",  # one word of a country's name of several
    *(f"city-{home}" for home in HOMES),
    *(f"territory-{home}" for home in HOMES),
    *(f"given-{home}" for home in HOMES),
    *(f"surname-{home}" for home in HOMES),
)
"""What each bit of a mask says, from the lowest."""

_LARGE = 1 << FLAGS.index("city2") | 1 << FLAGS.index("city3")
_TERRITORIES = sum(1 << FLAGS.index(f"territory-{home}") for home in HOMES)

_SHOUTED = 5
"""The length from which a word in capitals is looked up as if it were Capitalised."""


def checksum(text: str) -> int:
    """Give the 32-bit checksum under which a word is kept."""
    return zlib.crc32(text.encode())


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Sorted checksums, and the mask of each."""

    checksums: "array[int]"
    masks: "array[int]"

    def mask(self, word: str) -> int:
        """Look one form up; 0 if it is in no list."""
        found = checksum(word)
        place = bisect_left(self.checksums, found)
        if place < len(self.checksums) and self.checksums[place] == found:
            return self.masks[place]
        return 0

    def flags(self, word: str, *, language: str) -> tuple[str, ...]:
        """Say what a word, or a base form that it may have, is listed as (with `~` the latter)."""
        if not word[:1].isupper():
            return ()
        form = word.capitalize() if len(word) >= _SHOUTED and word.isupper() else word
        whole, *guesses = base_forms(form, language=language)
        guessed = 0
        for guess in guesses:
            guessed |= self.mask(guess)
        direct = self.mask(whole)
        return (
            *_readable(direct, language=language),
            *(f"{flag}~" for flag in _readable(guessed & ~direct, language=language)),
        )


def place_kind(mask: int) -> str:
    """Say what a listed name of several words is: a country, a large place or a small one."""
    return "t" if mask & _TERRITORIES else "C" if mask & _LARGE else "c"


def _readable(mask: int, *, language: str) -> list[str]:
    """Name the flags of a mask; a home language's are `home`, another's territory is `abroad`."""
    if not mask:
        return []
    named = [flag for bit, flag in enumerate(FLAGS) if mask >> bit & 1]
    read = dict.fromkeys(_for_language(flag, language) for flag in named)
    return [flag for flag in read if flag]


def _for_language(flag: str, language: str) -> str:
    kind, _, home = flag.partition("-")
    if home not in HOMES:
        return flag
    if home == language:
        return f"{kind}-home"
    return "territory-abroad" if kind == "territory" else ""


def pack_gazetteer(entries: Mapping[str, Iterable[str]]) -> bytes:
    """Write words and their flags in the file format."""
    masks: dict[int, int] = {}
    for word, flags in entries.items():
        bits = sum(1 << FLAGS.index(flag) for flag in set(flags))
        masks[checksum(word)] = masks.get(checksum(word), 0) | bits
    ordered = sorted(masks)
    gaps = [after - before for before, after in pairwise([0, *ordered])]
    data = array("I", [*gaps, *(masks[key] for key in ordered)])
    return zlib.compress(data.tobytes(), 9)


def unpack_gazetteer(data: bytes) -> Gazetteer:
    """Read the file format."""
    gaps, masks = np.frombuffer(zlib.decompress(data), dtype="<u4").reshape(2, -1)
    return Gazetteer(
        array("I", np.cumsum(gaps, dtype=np.uint32).tobytes()), array("I", masks.tobytes())
    )
