"""Reads DOCX: paragraphs, lists, headings by their style, tables as rows, links written out.

Before the parts are read, the archive is checked: a file that is no ZIP archive, is encrypted, or
would grow beyond the limits is refused with the reason.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile

import docx
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.table import Table
from docx.text.paragraph import Paragraph

from kg.errors import DocumentError
from kg.model import BlockKind
from kg.readers.content import Content, Piece, compose, flow
from kg.readers.runs import Run, write_runs

LARGEST_PART = 64 << 20
"""Bytes of the largest part of an archive, unpacked."""

LARGEST_ARCHIVE = 256 << 20
"""Bytes of all parts of an archive, unpacked."""

HIGHEST_RATIO = 200
"""How many times larger than packed an archive of more than 8 MB may be."""

_RATIO_FROM = 8 << 20
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BLOCKS = [qn(tag) for tag in ("w:p", "w:tbl", "w:sdt", "w:sdtContent")]
_WORDS = {
    qn("w:t"): "",
    qn("w:tab"): " ",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "\u2011",
}
_HOLDERS = [
    qn(tag)
    for tag in [
        "w:r",
        "w:hyperlink",
        "w:ins",
        "w:moveTo",
        "w:smartTag",
        "w:sdt",
        "w:sdtContent",
        "w:fldSimple",
    ]
]
_STYLE_HEADING = re.compile(r"heading ([1-9])")
_STYLE_LIST = re.compile(r"list(?: (?:bullet|number|paragraph|continue))?(?: ([2-5]))?")


def read_docx(data: bytes, *, name: str) -> Content:
    """Read DOCX.

    Raises:
        DocumentError: the archive is broken, encrypted or too large, or is no DOCX.

    """
    _check(data, name=name)
    try:
        document = docx.Document(BytesIO(data))
        title = flow(document.core_properties.title or "")
        return compose(_pieces(document.element.body, document), title=" ".join(title.split()))
    except DocumentError:
        raise
    except Exception as error:  # python-docx lets errors of zipfile, of lxml and its own pass
        raise DocumentError(name, f"is no readable DOCX: {_reason(error)}") from error


def _check(data: bytes, *, name: str) -> None:
    if data.startswith(_COMPOUND):
        raise DocumentError(name, "is password-protected, or a DOC of before 2007")
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
    except (BadZipFile, ValueError, NotImplementedError) as error:
        raise DocumentError(name, f"is no readable DOCX: {_reason(error)}") from error
    if any(part.flag_bits & 1 for part in parts):
        raise DocumentError(name, "is password-protected")
    size = sum(part.file_size for part in parts)
    largest = max((part.file_size for part in parts), default=0)
    suspicious = size > _RATIO_FROM and size > HIGHEST_RATIO * len(data)
    if size > LARGEST_ARCHIVE or largest > LARGEST_PART or suspicious:
        limits = f"{LARGEST_ARCHIVE >> 20} MB in all, {LARGEST_PART >> 20} MB a part"
        found = f"unpacks from {len(data):,} to {size:,} bytes"
        allowed = f"{limits}, {HIGHEST_RATIO} times its size"
        raise DocumentError(name, f"{found}; allowed: {allowed}")


def _pieces(body: BaseOxmlElement, document: WordDocument) -> Iterator[Piece]:
    """Walk paragraphs and tables, those inside content controls too."""
    for child in body.iterchildren(*_BLOCKS):
        if child.tag == qn("w:p"):
            yield _piece(Paragraph(child, document._body))  # noqa: SLF001 - the parent of its blocks
        elif child.tag == qn("w:tbl"):
            yield from _rows(Table(child, document._body))  # noqa: SLF001 - as above
        else:
            yield from _pieces(child, document)


def _rows(table: Table) -> Iterator[Piece]:
    """Write each row with tabs between its cells; a merged cell stands once."""
    for row in table.rows:
        seen: list[object] = []
        cells: list[str] = []
        for cell in row.cells:
            if any(cell._tc is one for one in seen):  # noqa: SLF001 - merged cells share their element
                continue
            seen.append(cell._tc)  # noqa: SLF001 - as above
            texts = (write_runs(_runs(paragraph)) for paragraph in cell.paragraphs)
            cells.append(" ".join(" ".join(texts).split()))
        kind = BlockKind.TABLE_ROW if len(cells) > 1 else None
        yield Piece("\t".join(cells), kind)


def _piece(paragraph: Paragraph) -> Piece:
    style = (paragraph.style.name or "").lower() if paragraph.style else ""
    heading = _STYLE_HEADING.fullmatch(style)
    if heading or style in ("title", "subtitle"):
        level = int(heading[1]) if heading else 1 if style == "title" else 2
        return Piece(write_runs(_runs(paragraph), links=False), BlockKind.HEADING, level)
    text = write_runs(_runs(paragraph))
    depth = _list_depth(paragraph, style)
    return Piece(text, BlockKind.LIST_ITEM, depth) if depth else Piece(text)


def _list_depth(paragraph: Paragraph, style: str) -> int:
    """The depth that numbering or a list style gives the paragraph; 0 for none."""
    numbering = paragraph._p.find(f"{qn('w:pPr')}/{qn('w:numPr')}")  # noqa: SLF001 - python-docx has no other way
    if numbering is not None:
        level = numbering.find(qn("w:ilvl"))
        number = numbering.find(qn("w:numId"))
        if number is not None and number.get(qn("w:val")) == "0":
            return 0
        return 1 + int(level.get(qn("w:val")) or 0) if level is not None else 1
    listed = _STYLE_LIST.fullmatch(style)
    if not listed or style in ("list paragraph", "list continue"):
        return 0
    return int(listed[1] or 1)


def _runs(paragraph: Paragraph) -> Iterator[Run]:
    return _inner_runs(paragraph._p, paragraph, link="")  # noqa: SLF001 - python-docx drops insertions


def _inner_runs(element: BaseOxmlElement, paragraph: Paragraph, *, link: str) -> Iterator[Run]:
    """Walk the words of a paragraph: inserted ones too, deleted ones and drawings not."""
    for child in element.iterchildren(*_WORDS, *_HOLDERS):
        if child.tag == qn("w:t"):
            yield Run(child.text or "", link)
        elif child.tag in _WORDS:
            yield Run(_WORDS[child.tag], link)
        else:
            part = paragraph.part.rels.get(child.get(qn("r:id"), ""))
            target = part.target_ref if part is not None and part.is_external else link
            yield from _inner_runs(child, paragraph, link=target)


def _reason(error: Exception) -> str:
    return (str(error) or type(error).__name__).splitlines()[0][:160]
