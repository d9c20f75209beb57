"""Reads PDF: the text of its pages, with the lines of each paragraph joined again.

1. pypdf extracts the lines of each page.
2. Lines that stand at the top or foot of most pages, page numbers aside, are dropped.
3. Lines are joined into paragraphs (`kg.readers.unwrap`); a word that is hyphenated at the end of
   a line becomes whole where the next line begins with a small letter.
4. The text made in this way is laid out like any plain text.
"""

import logging
import re
import warnings
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO

from pypdf import PdfReader

from kg.errors import DocumentError
from kg.readers.content import Content, clean
from kg.readers.layout import read_layout
from kg.readers.lines import Line, mark_numbers, read_lines
from kg.readers.unwrap import unwrap

MOST_PAGES = 5_000
"""Pages of the longest PDF that is read."""

_SLACK = 0.15
_EDGE = 2
_FEWEST_PAGES = 3
_HYPHENATED = re.compile(r"(?<=[^\W\d_])[-\u00ad\u2010][^\S\n]*\n[^\S\n]*(?=[^\W\d_])")
_DIGITS = re.compile(r"\d+")


def read_pdf(data: bytes, *, name: str) -> Content:
    """Read PDF.

    Raises:
        DocumentError: the file is broken, encrypted or has too many pages, or holds no text.

    """
    with _quiet():
        try:
            title, pages = _extract(data, name=name)
        except DocumentError:
            raise
        except Exception as error:  # pypdf lets errors of many kinds pass on broken files
            reason = (str(error) or type(error).__name__).splitlines()[0][:160]
            raise DocumentError(name, f"is no readable PDF: {reason}") from error
    text = _rejoin("\n".join(_without_edges(pages)))
    if not text.strip():
        raise DocumentError(name, "holds no text; pages that are images are not read")
    return Content(title, text, read_layout(text))


def _extract(data: bytes, *, name: str) -> tuple[str, list[str]]:
    reader = PdfReader(BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise DocumentError(name, "is password-protected")
    if len(reader.pages) > MOST_PAGES:
        raise DocumentError(name, f"has {len(reader.pages):,} pages; allowed: {MOST_PAGES:,}")
    title = (reader.metadata.title if reader.metadata else "") or ""
    return clean(title).strip(), [clean(page.extract_text()) for page in reader.pages]


def _without_edges(pages: Sequence[str]) -> Iterator[str]:
    """Drop the running heads and feet: lines at the edge of more than half of the pages."""
    split = [page.strip("\n").split("\n") for page in pages]
    edges = Counter(key for lines in split for key in set(map(_key, _edge(lines))))
    running = {key for key, count in edges.items() if key and count > max(2, len(pages) / 2)}
    for lines in split:
        last = len(lines) - _EDGE
        kept = [
            line
            for place, line in enumerate(lines)
            if _EDGE <= place < last or _key(line) not in running
        ]
        yield "\n".join(kept)


def _edge(lines: Sequence[str]) -> list[str]:
    return [*lines[:_EDGE], *lines[-_EDGE:]]


def _key(line: str) -> str:
    return _DIGITS.sub("0", line.strip())


def _rejoin(text: str) -> str:
    """Write each paragraph on one line, with empty lines where the text has them."""
    lines = mark_numbers(text, list(read_lines(text)))
    written = (_write(text, line) for line in unwrap(text, lines, slack=_SLACK))
    return clean("\n".join(written))


def _write(text: str, line: Line) -> str:
    words = _HYPHENATED.sub(_unhyphenated, text[line.start : line.end])
    marker = f"{line.marker} " if line.marker else ""
    return "\n" * min(line.gap, 2) + " " * line.indent + marker + " ".join(words.split())


def _unhyphenated(match: re.Match[str]) -> str:
    return "" if match.string[match.end()].islower() else "-"


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep pypdf's log and warnings to itself while it reads, and leave no trace."""
    logger = logging.getLogger("pypdf")
    disabled, handler = logger.propagate, logging.NullHandler()
    logger.addHandler(handler)
    logger.propagate = False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logger.propagate = disabled
        logger.removeHandler(handler)
