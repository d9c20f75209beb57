"""Reads Markdown (CommonMark with tables): marks become kinds of blocks, never text.

A front matter between `---` lines gives the title; its other lines are read as label lines. HTML
inside Markdown is read as HTML.
"""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from kg.model import BlockKind
from kg.readers.content import Content, Piece, clean, compose
from kg.readers.encoding import decode_text
from kg.readers.html import html_pieces
from kg.readers.runs import Run, write_runs

_FRONT = re.compile(r"\A---[^\S\n]*\n(.{0,4000}?)\n(?:---|\.\.\.)[^\S\n]*(?:\n|\Z)", re.DOTALL)
_TITLE = re.compile(r"^title:\s*[\"']?(.*?)[\"']?\s*$", re.IGNORECASE | re.MULTILINE)


def read_markdown(data: bytes, *, name: str) -> Content:
    """Read Markdown.

    Raises:
        DocumentError: the bytes are no text.

    """
    text = clean(decode_text(data, name=name))
    front = _FRONT.match(text)
    head = front[1] if front else ""
    title = _TITLE.search(head)
    labels = [Piece(line) for line in _TITLE.sub("", head).split("\n") if line.strip()]
    tokens = MarkdownIt("commonmark").enable("table").parse(text[front.end() :] if front else text)
    return compose([*labels, *_pieces(tokens)], title=title[1] if title else "")


def _pieces(tokens: Sequence[Token]) -> Iterator[Piece]:
    """Walk the tokens with the stack of what is open around them."""
    opened: list[str] = []
    cells: list[str] = []
    for token in tokens:
        if token.nesting > 0:
            opened.append(token.tag)
        elif token.nesting < 0:
            opened.pop()
        if token.type == "inline" and opened[-1:] in (["td"], ["th"]):
            cells.append(write_runs(_runs(token)).replace("\n", " "))
        elif token.type == "tr_close":
            yield Piece("\t".join(cells), BlockKind.TABLE_ROW)
            cells = []
        elif token.type == "inline":
            yield _piece(token, opened)
        elif token.type == "html_block":
            yield from html_pieces(token.content)
        elif token.type in ("fence", "code_block"):
            yield Piece(token.content.strip("\n"), BlockKind.PARAGRAPH)


def _piece(token: Token, opened: Sequence[str]) -> Piece:
    tag = opened[-1] if opened else ""
    if re.fullmatch(r"h[1-6]", tag):
        return Piece(write_runs(_runs(token), links=False), BlockKind.HEADING, int(tag[1]))
    depth = sum(one in ("ul", "ol") for one in opened)
    kind = BlockKind.LIST_ITEM if depth else None
    return Piece(write_runs(_runs(token)), kind, depth)


def _runs(token: Token) -> Iterator[Run]:
    link = ""
    for child in token.children or ():
        if child.type == "link_open":
            link = str(child.attrGet("href") or "")
        elif child.type == "link_close":
            link = ""
        elif child.type == "softbreak":
            yield Run(" ", link)
        elif child.type == "hardbreak" or child.content.lower().startswith("<br"):
            yield Run("\n", link)
        elif child.type in ("text", "code_inline", "text_special"):
            yield Run(child.content, link)
