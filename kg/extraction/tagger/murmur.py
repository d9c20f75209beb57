"""Hashes short texts by MurmurHash3 (Appleby; x64, 128 bits), all of them at once.

Word vectors by parts (`kg.extraction.tagger.vectors`) are found by this hash; one text after the
other it would take longer than all the rest of tagging.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Words64 = NDArray[np.uint64]

_FIRST, _SECOND = np.uint64(0x87C37B91114253D5), np.uint64(0x4CF5AD432745937F)
_BLOCK = 16
_SHIFT, _MASK = np.uint64(33), np.uint64(0xFFFFFFFF)
_MIXERS = (np.uint64(0xFF51AFD7ED558CCD), np.uint64(0xC4CEB9FE1A85EC53))


def hash_texts(texts: Sequence[bytes], *, seed: int) -> NDArray[np.uint32]:
    """Give four 32-bit numbers for each text: shape `(texts, 4)`, the lowest first."""
    lengths = np.fromiter(map(len, texts), dtype=np.int64, count=len(texts))
    blocks = int(lengths.max(initial=0)) // _BLOCK + 1
    padded = b"".join(text.ljust(blocks * _BLOCK, b"\0") for text in texts)
    halves = np.frombuffer(padded, dtype="<u8").reshape(len(texts), blocks, 2)
    one = np.full(len(texts), seed, dtype=np.uint64)
    two = one.copy()
    for block in range(blocks):
        low, high = halves[:, block, 0], halves[:, block, 1]
        whole = (block + 1) * _BLOCK <= lengths
        rest = ~whole & (block * _BLOCK <= lengths)
        mixed = _body(one, two, low, high)
        tail = one ^ _low(low), two ^ _high(high)
        one = np.where(whole, mixed[0], np.where(rest, tail[0], one))
        two = np.where(whole, mixed[1], np.where(rest, tail[1], two))
    return _finished(one, two, lengths.astype(np.uint64))


def _turned(number: Words64, left: int) -> Words64:
    return (number << np.uint64(left)) | (number >> np.uint64(64 - left))


def _low(half: Words64) -> Words64:
    return _turned(half * _FIRST, 31) * _SECOND


def _high(half: Words64) -> Words64:
    return _turned(half * _SECOND, 33) * _FIRST


def _body(one: Words64, two: Words64, low: Words64, high: Words64) -> tuple[Words64, Words64]:
    """Mix a whole block of 16 bytes in."""
    one = (_turned(one ^ _low(low), 27) + two) * np.uint64(5) + np.uint64(0x52DCE729)
    two = (_turned(two ^ _high(high), 31) + one) * np.uint64(5) + np.uint64(0x38495AB5)
    return one, two


def _finished(one: Words64, two: Words64, lengths: Words64) -> NDArray[np.uint32]:
    one, two = one ^ lengths, two ^ lengths
    one = one + two
    two = two + one
    one, two = _mixed(one), _mixed(two)
    one = one + two
    two = two + one
    parts = (one & _MASK, one >> np.uint64(32), two & _MASK, two >> np.uint64(32))
    return np.stack(parts, axis=1).astype(np.uint32)


def _mixed(number: Words64) -> Words64:
    for mixer in _MIXERS:
        number = (number ^ (number >> _SHIFT)) * mixer
    return number ^ (number >> _SHIFT)
