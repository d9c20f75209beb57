"""Each format gives its words, its structure and its links, and nothing else."""

import logging
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.readers.documents import docx_bytes, pdf_bytes, read, rows, saved

PAGE = """<!doctype html><html><head><title>Harbour day &amp; night</title><style>p {}</style>
<script>var words = "<p>not a text</p>";</script></head><body><nav><a href="/x">Menu here</a></nav>
<main><h1>Harbour day</h1><p>Ann   Lee met <b>Bob</b> Ray in Os&shy;lo.<br>Twitter: @ann</p>
<ul><li>Cid Moe, <a href="https://arc.example/">Arc Lab</a><ul><li>Deputy</ul>
<li><p>Dora Fay<p><a href="https://t.example/dora">Twitter</a> | <a href="https://l.example/d">Site</a></ul>
<p>Speakers:</p><p hidden>Unseen words</p><!-- a comment --><p>Eve Gil, Head of Unit, Arc Lab</p>
<table><tr><th>Port<th>Year</tr><tr><td>Oslo</td><td>2019</td></tr></table></main>
<footer>All rights reserved</footer><script>alert("words")</script></body></html>"""

NOTES = """---
title: "Harbour notes"
author: Ann Lee
---
# Harbour day

Ann Lee met **Bob Ray**
in Oslo. See [the code](https://c.example/x).

- Cid Moe, *Head*
  - Deputy
- **Twitter:** @cid

| Port | Year |
|------|------|
| Oslo | 2019 |

<div>More <b>words</b><script>run()</script></div>
"""


def test_html_gives_what_the_page_shows(tmp_path: Path) -> None:
    document = read(tmp_path, "page.html", PAGE)
    assert document.title == "Harbour day & night"
    assert rows(document) == [
        ("heading", 1, "Harbour day"),
        ("paragraph", 0, "Ann Lee met Bob Ray in Oslo."),
        ("label", 0, "Twitter: @ann"),
        ("list_item", 1, "Cid Moe, Arc Lab (https://arc.example/)"),
        ("list_item", 2, "Deputy"),
        ("list_item", 1, "Dora Fay"),
        ("label", 0, "Twitter: https://t.example/dora"),
        ("label", 0, "Site: https://l.example/d"),
        ("heading", 3, "Speakers:"),
        ("paragraph", 0, "Eve Gil, Head of Unit, Arc Lab"),
        ("table_row", 0, "Port\tYear"),
        ("table_row", 0, "Oslo\t2019"),
    ]


def test_html_words_around_comments_and_entities_stay(tmp_path: Path) -> None:
    text = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><p>Ann <!-- x -->Lee &e; came.'
    document = read(tmp_path, "page.html", text)
    assert [row[2] for row in rows(document)] == ["Ann Lee &e; came."]


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_html_tells_its_encoding(tmp_path: Path, encoding: str) -> None:
    text = f'<html><head><meta charset="{encoding}"></head><body><p>Åse mötte Zoë på ön.</p></body>'
    assert read(tmp_path, "page.htm", text.encode(encoding)).text == "Åse mötte Zoë på ön."


def test_deep_html_is_read_without_recursion(tmp_path: Path) -> None:
    assert "harbour" in read(tmp_path, "page.html", "<div>" * 200 + "harbour words").text


def test_markdown_gives_its_structure_without_the_marks(tmp_path: Path) -> None:
    document = read(tmp_path, "notes.md", NOTES)
    assert document.title == "Harbour notes"
    assert rows(document) == [
        ("label", 0, "author: Ann Lee"),
        ("heading", 1, "Harbour day"),
        ("paragraph", 0, "Ann Lee met Bob Ray in Oslo. See the code (https://c.example/x)."),
        ("list_item", 1, "Cid Moe, Head"),
        ("list_item", 2, "Deputy"),
        ("label", 0, "Twitter: @cid"),
        ("table_row", 0, "Port\tYear"),
        ("table_row", 0, "Oslo\t2019"),
        ("paragraph", 0, "More words"),
    ]


def test_docx_gives_styles_lists_and_tables(tmp_path: Path) -> None:
    word = docx.Document()
    word.core_properties.title = "Word Document"
    word.add_heading("Harbour day", 0)
    word.add_heading("Who", 2)
    word.add_paragraph("Ann Lee, Arc Lab", style="List Bullet")
    word.add_paragraph("Deputy", style="List Bullet 2")
    word.add_paragraph("Twitter: @ann")
    table = word.add_table(2, 3)
    table.cell(0, 0).text, table.cell(0, 1).text = "Port", "Year"
    table.cell(1, 0).merge(table.cell(1, 1)).text = "Oslo"
    table.cell(1, 2).text = "2019"
    document = read(tmp_path, "who.docx", saved(word))
    assert document.title == "Harbour day"
    assert rows(document) == [
        ("heading", 1, "Harbour day"),
        ("heading", 2, "Who"),
        ("list_item", 1, "Ann Lee, Arc Lab"),
        ("list_item", 2, "Deputy"),
        ("label", 0, "Twitter: @ann"),
        ("table_row", 0, "Port\tYear"),
        ("table_row", 0, "Oslo\t2019"),
    ]


def test_docx_without_styles_is_laid_out_like_plain_text(tmp_path: Path) -> None:
    paragraphs = ["Background", "The network met in Oslo.", "Host:", "· Ann Lee", "Twitter: @ann"]
    found = rows(read(tmp_path, "plain.docx", docx_bytes(paragraphs)))
    assert [row[0] for row in found] == ["heading", "paragraph", "heading", "list_item", "label"]


def test_docx_keeps_insertions_links_and_content_controls(tmp_path: Path) -> None:
    word = docx.Document()
    paragraph = word.add_paragraph("Ann Lee ")
    link = paragraph.part.relate_to(
        "https://h.example/b", RELATIONSHIP_TYPE.HYPERLINK, is_external=True
    )
    space = nsdecls("w", "r")
    for xml in (
        f"<w:ins {space}><w:r><w:t>wrote </w:t></w:r></w:ins>",
        f"<w:del {space}><w:r><w:delText>burnt </w:delText></w:r></w:del>",
        f'<w:hyperlink {space} r:id="{link}"><w:r><w:t>the handbook</w:t></w:r></w:hyperlink>',
    ):
        paragraph._p.append(parse_xml(xml))  # noqa: SLF001 - python-docx writes none of these
    inner = "<w:p><w:r><w:t>Bob came.</w:t></w:r></w:p>"
    control = f"<w:sdt {space}><w:sdtContent>{inner}</w:sdtContent></w:sdt>"
    word.element.body.insert(1, parse_xml(control))
    text = read(tmp_path, "changed.docx", saved(word)).text
    assert text.strip() == "Ann Lee wrote the handbook (https://h.example/b)\nBob came."


def test_pdf_lines_become_paragraphs_and_words_whole(tmp_path: Path) -> None:
    pages = [
        ["Harbour Review", "Harbour day", "", "Ann Lee of the Arc Lab met Bob Ray, who had trav-",
         "elled from Bergen to Oslo in order to see the new pier.", "- Cid Moe", "1"],
        ["Harbour Review", "The pier is long, and it is made of wood from the north of",
         "the country.", "2"],
        ["Harbour Review", "Nobody fell in.", "3"],
        ["Harbour Review", "All went home.", "4"],
    ]  # fmt: skip
    document = read(tmp_path, "review.pdf", pdf_bytes(*pages))
    words = [row[2] for row in rows(document)]
    assert words == [
        "Harbour day",
        (
            "Ann Lee of the Arc Lab met Bob Ray, who had travelled from Bergen to Oslo in order "
            "to see "
            "the new pier."
        ),
        "Cid Moe",
        "The pier is long, and it is made of wood from the north of the country.",
        "Nobody fell in.",
        "All went home.",
    ]


def test_pdf_reading_leaves_the_log_as_it_was(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    data = pdf_bytes(["Ann Lee met Bob Ray."]).replace(b"startxref\n", b"startxref\n9")
    logger = logging.getLogger("pypdf")
    before = (logger.propagate, list(logger.handlers), logger.level)
    assert read(tmp_path, "bent.pdf", data).text.strip() == "Ann Lee met Bob Ray."
    assert (logger.propagate, logger.handlers, logger.level) == before
    assert capfd.readouterr() == ("", "")


def test_docx_bytes_are_a_zip_with_a_document() -> None:
    assert docx.Document(BytesIO(docx_bytes(["One"]))).paragraphs[0].text == "One"
