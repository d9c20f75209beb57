"""Reads HTML: what a reader of the page reads, and nothing that the page does.

lxml parses the bytes with its own HTML parser: no network, no entities but HTML's characters, no
script runs. Then, in one walk without recursion:

1. The text stands in the one `main` element, if there is one, else in the body.
2. Scripts, styles, forms, menus (`nav`), page footers and hidden elements are not text.
3. Elements that a browser puts on lines of their own end a piece; `br` ends a line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree, html

from kg.errors import DocumentError
from kg.model import BlockKind
from kg.readers.content import Content, Piece, clean, compose, flow
from kg.readers.encoding import decode_text
from kg.readers.runs import Run, write_runs

_SKIPPED = re.compile(
    "script|style|template|noscript|head|nav|footer|form|button|select|textarea|input|svg|math|"
    "iframe|object|embed|canvas|audio|video|map|dialog|menu"
)
_INLINE = re.compile(
    "a|abbr|acronym|b|bdi|bdo|big|br|cite|code|data|del|dfn|em|font|i|img|ins|kbd|label|mark|q|rb|rp|"
    "rt|ruby|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr"
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w-]{2,20})", re.IGNORECASE)
_HEADING = re.compile(r"h[1-6]")
_SPACES = re.compile(r"\s+")


def read_html(data: bytes, *, name: str) -> Content:
    """Read HTML.

    Raises:
        DocumentError: the bytes are no text, or hold no element.

    """
    charset = _CHARSET.search(data[:4096])
    text = decode_text(data, name=name, hint=charset[1].decode() if charset else "")
    root = _parse(text)
    if root is None:
        raise DocumentError(name, "holds no HTML")
    title = root.findtext(".//title") or ""
    return compose(_walk(_main(root)), title=" ".join(flow(title).split()))


def html_pieces(text: str) -> list[Piece]:
    """Read a stretch of HTML inside another format."""
    root = _parse(text)
    return [] if root is None else list(_walk(root))


def _parse(text: str) -> html.HtmlElement | None:
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True, remove_pis=True
    )
    try:
        return html.document_fromstring(clean(text).encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def _main(root: html.HtmlElement) -> html.HtmlElement:
    mains = root.xpath("//main | //*[@role='main']")
    if len(mains) == 1 and "".join(mains[0].itertext()).strip():
        return mains[0]
    body = root.find("body")
    return root if body is None else body


@dataclass(slots=True)
class _Page:
    """What the walk has read since the last piece, and what is open around it."""

    runs: list[Run] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)
    link: str = ""

    def say(self, text: str | None) -> None:
        """Take words over, white space as one space, except in `pre`."""
        if text:
            words = text if "pre" in self.opened else _SPACES.sub(" ", text)
            self.runs.append(Run(words, self.link))

    def piece(self) -> Iterator[Piece]:
        """End the piece; in a table it ends a part of a cell instead."""
        heading = next((tag for tag in reversed(self.opened) if _HEADING.fullmatch(tag)), "")
        text = write_runs(self.runs, links=not heading)
        self.runs.clear()
        if not text:
            return
        depth = sum(tag in ("ul", "ol") for tag in self.opened)
        if heading:
            yield Piece(" ".join(text.split()), BlockKind.HEADING, int(heading[1]))
        elif "tr" in self.opened:
            self.cells.append(text.replace("\n", " "))
        else:
            yield Piece(text, BlockKind.LIST_ITEM if depth else None, depth)

    def row(self) -> Iterator[Piece]:
        """End a row of a table: cells with tabs between them; a lone cell is a paragraph."""
        if self.cells:
            kind = BlockKind.TABLE_ROW if len(self.cells) > 1 else None
            yield Piece("\t".join(self.cells), kind)
        self.cells = []


def _walk(root: html.HtmlElement) -> Iterator[Piece]:
    page = _Page()
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        if event == "end":
            yield from _close(page, element, last=element is root)
        elif _is_skipped(element):
            walker.skip_subtree()
        else:
            yield from _open(page, element)
    yield from page.piece()
    yield from page.row()


def _open(page: _Page, element: html.HtmlElement) -> Iterator[Piece]:
    tag = str(element.tag)
    if not _INLINE.fullmatch(tag):
        yield from page.piece()
    page.opened.append(tag)
    if tag == "a":
        page.link = element.get("href") or ""
    elif tag == "br":
        page.runs.append(Run("\n", page.link))
    page.say(element.text)


def _close(page: _Page, element: html.HtmlElement, *, last: bool) -> Iterator[Piece]:
    tag = str(element.tag)
    if not _is_skipped(element):
        if not _INLINE.fullmatch(tag):
            yield from page.piece()
        page.opened.pop()
        if tag == "tr":
            yield from page.row()
        elif tag == "a":
            page.link = ""
    if not last:
        page.say(element.tail)


def _is_skipped(element: html.HtmlElement) -> bool:
    if not isinstance(element.tag, str) or _SKIPPED.fullmatch(element.tag):
        return True
    hidden = element.get("hidden") is not None or element.get("aria-hidden") == "true"
    return hidden or element.get("role") in ("navigation", "contentinfo", "search")
