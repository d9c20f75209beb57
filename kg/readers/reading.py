"""From a file to a `Document`: the table of readers, the limits, the id, the title, the language.

A document's `text` is what its reader made of the bytes, in NFC; every block lies inside it.
"""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from anyascii import anyascii

from kg.errors import DocumentError
from kg.model import Block, BlockKind, Document, DocumentId
from kg.readers.content import Content, ReadContent
from kg.readers.docx import read_docx
from kg.readers.html import read_html
from kg.readers.language import detect_language
from kg.readers.markdown import read_markdown
from kg.readers.pdf import read_pdf
from kg.readers.plain import read_plain

LONGEST_TITLE = 120
_MB = 1 << 20
_LONGEST_SLUG = 60
_UNTITLED = re.compile(
    r"untitled|(?:microsoft )?word(?: .*)?|document\d*|.*\.\w{2,4}", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads one format, from files of at most `limit` bytes."""

    read: ReadContent
    limit: int


READERS: dict[str, Reader] = {
    ".txt": Reader(read_plain, 64 * _MB),
    ".md": Reader(read_markdown, 16 * _MB),
    ".html": Reader(read_html, 32 * _MB),
    ".htm": Reader(read_html, 32 * _MB),
    ".docx": Reader(read_docx, 64 * _MB),
    ".pdf": Reader(read_pdf, 64 * _MB),
}
"""The formats that are read, by the suffix of the file in lower case."""


def read_document(path: str | Path, *, language: str | None = None) -> Document:
    """Read the file at `path`; `language` is its BCP 47 tag where the caller knows it.

    Raises:
        DocumentError: the file is absent, empty, too large, of no known suffix, or broken.

    """
    path = Path(path)
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        allowed = ", ".join(sorted(READERS))
        raise DocumentError(str(path), f"unknown suffix {path.suffix!r}; allowed: {allowed}")
    data = _read_bytes(path, limit=reader.limit)
    content = reader.read(data, name=str(path))
    if not content.blocks:
        raise DocumentError(str(path), "holds no text")
    sha256 = hashlib.sha256(data).hexdigest()
    return Document(
        id=document_id(path.stem, sha256=sha256),
        name=path.name,
        title=title_of(content) or path.stem,
        language=language or detect_language(_prose(content)),
        sha256=sha256,
        text=content.text,
        blocks=content.blocks,
    )


def document_id(stem: str, *, sha256: str) -> DocumentId:
    """Name a document by its file's stem and its bytes.

    >>> document_id("Kääntö 2", sha256="0a1b2c3d4e5f")
    'kaanto-2-0a1b2c3d'
    """
    slug = re.sub(r"[^a-z0-9]+", "-", anyascii(stem).lower()).strip("-")
    return DocumentId(f"{slug[:_LONGEST_SLUG].strip('-') or 'document'}-{sha256[:8]}")


def title_of(content: Content) -> str:
    """Choose a title: the format's own if sensible, the first heading, or a short first line."""
    if 0 < len(content.title) <= LONGEST_TITLE and not _UNTITLED.fullmatch(content.title):
        return content.title
    first = content.text[content.blocks[0].start : content.blocks[0].end]
    headings = (_words(content, block) for block in content.blocks if _is_title(block, content))
    return next(headings, first if len(first) <= LONGEST_TITLE else "")


def _is_title(block: Block, content: Content) -> bool:
    words = _words(content, block)
    short = len(words) <= LONGEST_TITLE and not words.endswith(":")
    return block.kind is BlockKind.HEADING and short


def _words(content: Content, block: Block) -> str:
    return " ".join(content.text[block.start : min(block.end, block.start + 400)].split())


def _prose(content: Content) -> str:
    """The words that tell the language: sentences rather than labels and rows."""
    telling = {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.HEADING}
    kept = [block for block in content.blocks if block.kind in telling] or content.blocks
    return "\n".join(content.text[block.start : block.end] for block in kept)


def _read_bytes(path: Path, *, limit: int) -> bytes:
    try:
        size = path.stat().st_size
        if size > limit:
            problem = f"has {size:,} bytes; allowed for {path.suffix.lower()}: {limit:,}"
            raise DocumentError(str(path), problem)
        data = path.read_bytes()
    except OSError as error:
        raise DocumentError(str(path), error.strerror or "cannot be read") from error
    if not data.strip():
        raise DocumentError(str(path), "is empty" if not data else "holds white space only")
    return data
