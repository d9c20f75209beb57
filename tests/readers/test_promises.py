"""Whatever the text: it is NFC, and its blocks are words inside it, in order and apart."""

import unicodedata
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.readers.content import Content
from kg.readers.html import read_html
from kg.readers.markdown import read_markdown
from kg.readers.plain import read_plain

PARTS = st.sampled_from(
    ["Ann Lee", ", ", ": ", "\n", "\n\n", " ", "- ", "· ", "1. ", "2. ", "a) ", "\t", "@ann",
     "https://a.example", "The harbour is long.", "e\u0301", "\u200b", "[bookmark: x]", "?",
     "Question 1: ", "\u00ad", "image1.png", "\r\n", "\x0c", "\u2028", "===", "#", "<p>", "<li>",
     "</p>", "<b>", "*", "|",
     "`", "&lt;", "<table><tr><td>", "\u0301", "日本"]
)  # fmt: skip
TEXTS = st.one_of(st.lists(PARTS, max_size=40).map("".join), st.text(max_size=80))


def check(content: Content) -> None:
    text, blocks = content.text, content.blocks
    assert unicodedata.is_normalized("NFC", text)
    assert "\r" not in text
    for block in blocks:
        words = text[block.start : block.end]
        assert 0 <= block.start < block.end <= len(text)
        assert words == words.strip()
        assert any(character.isalnum() for character in words)
    assert all(first.end <= second.start for first, second in pairwise(blocks))


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_plain_text_keeps_its_promises(text: str) -> None:
    data = ("Åse " + text).encode("utf-8", errors="replace")
    if len(text) > 3 and sum(c < " " and c not in "\t\n\r\x0b" for c in text) == 0:
        check(read_plain(data, name="note.txt"))


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_structured_text_keeps_its_promises(text: str) -> None:
    data = ("<p>Åse went home to her own harbour again" + text.replace("\x0c", " ")).encode(
        "utf-8", errors="replace"
    )
    if all(c >= " " or c in "\t\n\r\x0b" for c in text):
        check(read_html(data, name="page.html"))
        check(read_markdown(data[3:], name="note.md"))
