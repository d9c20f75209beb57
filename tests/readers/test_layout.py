"""Plain text gives the blocks that a reader sees in it."""

import textwrap
from pathlib import Path

import pytest

from kg.readers.layout import LONGEST_BLOCK, read_layout

SHARED = Path(__file__).resolve().parents[2] / ".." / "shared"

CASES = {
    "a short first line over prose is a heading": (
        "Background\nThe harbour network met in Oslo for the second time.",
        [
            "heading 1 Background",
            "paragraph 0 The harbour network met in Oslo for the second time.",
        ],
    ),
    "bullets of many kinds stand outside their items": (
        "· Ann Lee\n- Bob Ray\n* Cid Moe\n• Dora Fay\n– Eve Gil\n\uf0b7\tFay Ho",
        [
            f"list_item 1 {n}"
            for n in ("Ann Lee", "Bob Ray", "Cid Moe", "Dora Fay", "Eve Gil", "Fay Ho")
        ],
    ),
    "a count makes numbered items": (
        "We plan:\n1. Boats for all\n2. Piers for all\n3. Nets for all",
        [
            "heading 3 We plan:",
            "list_item 1 Boats for all",
            "list_item 1 Piers for all",
            "list_item 1 Nets for all",
        ],
    ),
    "a date or an ordinal alone is no number of a count": (
        "3. May was the day of the meeting.\n\n2019. évi beszámoló.",
        ["paragraph 0 3. May was the day of the meeting.", "paragraph 0 2019. évi beszámoló."],
    ),
    "labels are keys with a handle, an address, or a short value": (
        "· Ann Lee, Arc Lab\nTwitter: @ann_lee\nLinkedIn: https://l.example/in/ann\nHost: Bob Ray",
        [
            "list_item 1 Ann Lee, Arc Lab",
            "label 0 Twitter: @ann_lee",
            "label 0 LinkedIn: https://l.example/in/ann",
            "label 0 Host: Bob Ray",
        ],
    ),
    "a key alone introduces the lines below it, which are no headings": (
        "Host:\nAnn Lee, Head of Unit, Arc Lab\nWelcome:\nBob Ray, Arc Lab\n\nThe film is out.",
        [
            "heading 3 Host:",
            "paragraph 0 Ann Lee, Head of Unit, Arc Lab",
            "heading 3 Welcome:",
            "paragraph 0 Bob Ray, Arc Lab",
            "paragraph 0 The film is out.",
        ],
    ),
    "talks and numbered questions are headings below the sections": (
        (
            "Talks\n\nAnn Lee, Arc Lab: How to moor a boat\nShe said that it is hard.\nNext steps\n"
            "More is to come.\n\n\n\nQuestions\nQuestion 1: Is it hard? Is it fun?\nAnn Lee: "
            "Yes, it is."
        ),
        [
            "heading 1 Talks",
            "heading 2 Ann Lee, Arc Lab: How to moor a boat",
            "paragraph 0 She said that it is hard.",
            "heading 3 Next steps",
            "paragraph 0 More is to come.",
            "heading 1 Questions",
            "heading 2 Question 1: Is it hard? Is it fun?",
            "paragraph 0 Ann Lee: Yes, it is.",
        ],
    ),
    "ordinals before the noun number questions too": (
        "1. kérdés: Nehéz?\nAnn Lee: Igen, az.\n2. kérdés: Szép?\nAnn Lee: Igen, az.",
        [
            "heading 1 1. kérdés: Nehéz?",
            "paragraph 0 Ann Lee: Igen, az.",
            "heading 2 2. kérdés: Szép?",
            "paragraph 0 Ann Lee: Igen, az.",
        ],
    ),
    "numbered speakers are labels": (
        "The speakers were these.\nSpeaker 1: Ann Lee\nSpeaker 2: Bob Ray",
        [
            "paragraph 0 The speakers were these.",
            "label 0 Speaker 1: Ann Lee",
            "label 0 Speaker 2: Bob Ray",
        ],
    ),
    "a question that a list answers is a heading": (
        "All went well.\nWhat did the lab do?\n· It built a pier.",
        [
            "paragraph 0 All went well.",
            "heading 3 What did the lab do?",
            "list_item 1 It built a pier.",
        ],
    ),
    "numbered headings have the depth of their number": (
        "1. Aims\nWe want a pier.\n1.1 Cost\nIt costs much.\n2. Means\nWe have none.",
        [
            "heading 2 Aims",
            "paragraph 0 We want a pier.",
            "heading 3 Cost",
            "paragraph 0 It costs much.",
            "heading 2 Means",
            "paragraph 0 We have none.",
        ],
    ),
    "underlined lines are headings": (
        "Harbour day\n===========\nAnn came.\n\nThe end\n-------\nAll left.",
        [
            "heading 1 Harbour day",
            "paragraph 0 Ann came.",
            "heading 2 The end",
            "paragraph 0 All left.",
        ],
    ),
    "leftovers of a conversion are no blocks, and prefixes are cut off": (
        "\u200b\ufeff\nimage1.jpg\n| & —\n7\nN\n[bookmark: _Go]\n[bookmark: _x]\u00adAnn Lee came.",
        ["paragraph 0 Ann Lee came."],
    ),
    "a line that begins small goes on with the one before": (
        "Ann Lee spoke of piers, \nboats and nets.\nBob Ray came.",
        ["paragraph 0 Ann Lee spoke of piers, \nboats and nets.", "paragraph 0 Bob Ray came."],
    ),
    "cells with tabs are rows": (
        "Port\tYear\nOslo\t2019",
        ["table_row 0 Port\tYear", "table_row 0 Oslo\t2019"],
    ),
    "a headline may have a colon": (
        "Harbours: a love story\n\nAnn Lee has loved harbours since she was a child in Oslo.",
        [
            "heading 1 Harbours: a love story",
            "paragraph 0 Ann Lee has loved harbours since she was a child in Oslo.",
        ],
    ),
    "a dash before a lone paragraph is speech, not a list": (
        "The mayor was glad to see us.\n\n– We need piers, she said.\n\nThe others agreed.",
        [
            "paragraph 0 The mayor was glad to see us.",
            "paragraph 0 We need piers, she said.",
            "paragraph 0 The others agreed.",
        ],
    ),
    "deeper bullets are deeper items": (
        "- Boats\n  - Sails\n  - Oars\n- Piers",
        ["list_item 1 Boats", "list_item 2 Sails", "list_item 2 Oars", "list_item 1 Piers"],
    ),
    "a contact card is a title and paragraphs": (
        "Ann Lee\nHead of Unit\nArc Lab\nann@arc.example",
        [
            "heading 1 Ann Lee",
            "paragraph 0 Head of Unit",
            "paragraph 0 Arc Lab",
            "paragraph 0 ann@arc.example",
        ],
    ),
}


def shown(text: str) -> list[str]:
    return [
        f"{block.kind.value} {block.level} {text[block.start : block.end]}"
        for block in read_layout(text)
    ]


@pytest.mark.parametrize("case", CASES)
def test_blocks_are_what_a_reader_sees(case: str) -> None:
    text, expected = CASES[case]
    assert shown(text) == expected


@pytest.mark.parametrize("width", [60, 72, 80])
def test_wrapped_paragraphs_are_whole_again(width: int) -> None:
    """Whatever the column, wrapping and reading gives the paragraphs back."""
    paragraphs = [
        (
            "The Harbour Network of the North met in Oslo for the second time. Ann Lee of the "
            "Arc Lab "
            "opened the day, and Bob Ray from Bergen Port Authority told how his town builds "
            "piers, "
            "buys boats and mends nets. Nobody left before the end of the long afternoon session."
        ),
        (
            "Later that week the Network wrote to the Ministry of Fisheries. The letter, which "
            "Cid Moe "
            "signed, asks for more money and for less paper; an answer is expected before the "
            "summer."
        ),
    ]
    wrapped = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in paragraphs)
    found = [wrapped[block.start : block.end] for block in read_layout(wrapped)]
    assert [" ".join(words.split()) for words in found] == paragraphs


def test_wrapped_items_are_whole_and_labels_part_them() -> None:
    text = (
        "- Ann Lee, Director of Research at the Arc Lab for Harbours and\n"
        "  Coasts of the North\n  Twitter: @ann\n- Bob Ray"
    )
    assert [row.split(" ", 2)[0] for row in shown(text)] == ["list_item", "label", "list_item"]


def test_endless_paragraphs_are_cut_at_white_space() -> None:
    text = "harbour " * (LONGEST_BLOCK // 3)
    blocks = read_layout(text)
    assert len(blocks) > 1
    assert all(block.end - block.start <= LONGEST_BLOCK for block in blocks)
    words = [word for block in blocks for word in text[block.start : block.end].split()]
    assert set(words) == {"harbour"}


@pytest.mark.skipif(not SHARED.is_dir(), reason="the sample texts are not here")
@pytest.mark.parametrize(
    "path", sorted(SHARED.glob("samples/ntrex/*.??.txt")), ids=lambda p: p.name
)
def test_each_news_article_is_a_headline_and_its_paragraphs(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    kinds = [block.kind.value for block in read_layout(text)]
    assert kinds[0] == "heading"
    assert set(kinds[1:]) == {"paragraph"}
    assert len(kinds) == len([line for line in text.splitlines() if line.strip()])


@pytest.mark.skipif(not SHARED.is_dir(), reason="the seed texts are not here")
def test_language_versions_have_the_same_talks_questions_and_labels() -> None:
    for kind, level in (("heading 2", 7), ("label", 6)):
        counts = {
            sum(row.startswith(kind) for row in shown(path.read_text(encoding="utf-8")))
            for path in SHARED.glob("seeds/*.txt")
        }
        assert counts == {level}
