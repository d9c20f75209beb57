"""Anchors: what a text keeps when it is translated. Links, handles, hashtags, numbers, names."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from kg.model import Document
from kg.resolution.names import squeeze

_LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"'\u201d)]+")
_HANDLE = re.compile(r"(?<![\w.])[@#][^\W_][\w.-]*")
_NUMBER = re.compile(r"\d{1,3}(?:[ \u00a0\u202f.,]\d{3})+(?!\d)|\d+")
_WORD = re.compile(r"[^\W\d_][^\W_]*(?:[-'\u2019:][^\W_]+)*")
_STEM = 4
WEIGHTS = {"link": 4.0, "handle": 3.0, "number": 2.0, "name": 1.0}
"""How much more an anchor of each kind says than a name does."""


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """Something that stays in translation; `kind` is a key of `WEIGHTS`."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A document as alignment sees it: length and anchors of each block, anchors of the whole."""

    lengths: tuple[int, ...]
    blocks: tuple[frozenset[Anchor], ...]
    anchors: Counter[Anchor]


def skeleton_of(document: Document) -> Skeleton:
    """Reduce a document to what alignment compares."""
    texts = [document.text[block.start : block.end] for block in document.blocks]
    blocks = [Counter(anchors_in(text)) for text in texts]
    whole: Counter[Anchor] = Counter()
    for block in blocks:
        whole.update(block)
    return Skeleton(
        tuple(len(text.strip()) for text in texts),
        tuple(frozenset(block) for block in blocks),
        whole,
    )


def anchors_in(text: str) -> Iterator[Anchor]:
    """Find anchors, names by their first letters, which inflection leaves alone.

    >>> [anchor.text for anchor in anchors_in("Ask @ann: 2 000 came to Helsinki")]
    ['@ann', '2000', 'hels']
    """
    rest = text
    for kind, pattern in (("link", _LINK), ("handle", _HANDLE), ("number", _NUMBER)):
        for found in pattern.findall(rest):
            yield Anchor(kind, _plain(kind, found))
        rest = pattern.sub(" \u2022 ", rest)
    for word in _WORD.finditer(rest):
        if word[0][:1].isupper() and not _starts_sentence(rest, word.start()):
            yield Anchor("name", _stem(word[0]))


def _plain(kind: str, found: str) -> str:
    if kind == "number":
        return re.sub(r"\D", "", found)
    bare = found.rstrip(".,;:-").lower()
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", bare).rstrip("/") if kind == "link" else bare


def _stem(word: str) -> str:
    bare = word.partition(":")[0]
    return squeeze(bare) if bare.isupper() else squeeze(bare)[:_STEM]


def _starts_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \u00a0\"'\u201c\u201d\u201e\u00bb\u00ab\u2019([")
    return not before or before[-1] in ".!?:\u2022\u00b7\u2013-\n"
