r"""What a reader of one format hands back, and the cleaning that all formats share.

A reader turns bytes into `Content`. Readers of formats with structure (Markdown, HTML, DOCX)
first make a list of `Piece`s; `compose` writes them line under line into one text, keeps what the
format told of their kinds, and lets `kg.readers.layout` infer the rest.

Cleaning (`clean`) makes a text NFC with `\n` as its line end, and puts a space in the place of
characters that XML, and so RDF/XML, cannot hold. Everything else stays as it was.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Protocol

from kg.model import Block, BlockKind
from kg.readers.layout import infer_blocks
from kg.readers.lines import Line, mark_numbers, read_line

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_DISCRETIONARY = re.compile("[\u00ad\u200b\u2060\ufeff]")
_SPACES = re.compile(r"[^\S\n]+")


@dataclass(frozen=True, slots=True)
class Content:
    """A document's text with its blocks; `title` is the title that the format tells, or empty."""

    title: str
    text: str
    blocks: tuple[Block, ...]


class ReadContent(Protocol):
    """Turns the bytes of a document into its content; `name` is for the errors.

    Raises:
        DocumentError: the bytes are not a readable document of the format.

    """

    def __call__(self, data: bytes, *, name: str) -> Content:
        """Read `data`."""
        ...


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, list item, heading or row of a format with structure.

    `kind` is None where the format says no more than "paragraph".
    """

    text: str
    kind: BlockKind | None = None
    level: int = 0


def clean(text: str) -> str:
    r"""Make `text` NFC, with `\n` as its only carriage of lines and no unwritable character.

    >>> clean("one\r\ntwo\x00")
    'one\ntwo '
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _UNWRITABLE.search(text):
        text = _UNWRITABLE.sub(" ", text)
    return unicodedata.normalize("NFC", text)


def flow(text: str) -> str:
    r"""Clean words of a format that lays out its own lines: no break hints, single spaces.

    >>> flow("re\u00adport  of\tMay ")
    'report of May'
    """
    words = _SPACES.sub(" ", clean(_DISCRETIONARY.sub("", text)))
    return "\n".join(line.strip() for line in words.split("\n")).strip("\n")


def compose(pieces: Iterable[Piece], *, title: str = "") -> Content:
    """Write `pieces` line under line and find the blocks of the text they make."""
    written: list[str] = []
    lines: list[Line] = []
    position = gap = 0
    for piece in pieces:
        for words in piece.text.split("\n"):
            written.append(words)
            line = read_line(words)
            if line is None:
                gap += 1
            else:
                line = replace(line, gap=gap)
                lines.append(line.told(position, kind=piece.kind, level=piece.level))
                gap = 0
            position += len(words) + 1
    text = "\n".join(written)
    return Content(title, text, infer_blocks(text, mark_numbers(text, lines)))
