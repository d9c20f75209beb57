"""Names get the base form that their own document tells."""

import pytest

from kg.extraction.base_names import base_names
from kg.extraction.reading import Reading
from kg.extraction.words import sentences_between
from tests.texts import extractor, read, shipped, written

CASES: dict[str, list[tuple[str, str, str]]] = {
    "fi": [
        # the likeliest, by an ending that no name has by itself
        ("Näyttely avattiin Szarvasissa.", "Place", "Szarvas"),
        # an owner right before a post
        ("Konferenssin avasi Vaskelan pormestari Ilona Perttula.", "Organisation", "Vaskela"),
        # what a hyphen ties to a head
        ("Seura esitteli Hopeajoki-hanketta Turussa.", "Project", "Hopeajoki"),
        ("Yhdistys on julkaissut Purojen kunnostusoppaan.", "Publication", "Purojen kunnostusopas"),
        # a title in quotes that its sentence inflects
        ("Seura julkaisi ”Kuivan kaivon oppaan”.", "Publication", "Kuivan kaivon opas"),
        ("Seura julkaisi oppaan ”Kohti puhdasta vettä”.", "Publication", "Kohti puhdasta vettä"),
        # one of each kind, in small letters
        (
            "Hanketta rahoittaa maa- ja vesitalousministeriö.",
            "Organisation",
            "maa- ja vesitalousministeriö",
        ),
    ],
    "hu": [
        # another name of the document
        (
            "Bodor Gergelytől tudjuk a hírt. Bodor Gergely tanár.",
            "Person",
            "Bodor Gergely",
        ),
        ("A Rezgőnyár Egyesület kiadta a Fák könyvét.", "Publication", "Fák könyve"),
        ("A klub kiadta az Erdei kézikönyvet.", "Publication", "Erdei kézikönyv"),
        # the title before `című` goes back to its article, not over the verb
        (
            "A Rezgőnyár Egyesület kiadta a Nyárfák és füzek című kézikönyvet.",
            "Publication",
            "Nyárfák és füzek",
        ),
        (
            "Mikó Anna, a klub tagja Levelek a partról címmel írt kézikönyvet.",
            "Publication",
            "Levelek a partról",
        ),
        # what a body is for belongs to its name
        (
            "Az Északi Intézet a Tavak Jövőjéért május óta mér.",
            "Organisation",
            "Északi Intézet a Tavak Jövőjéért",
        ),
        # one of each kind, in small letters
        (
            "A projektet a halászati és erdészeti minisztérium is támogatja.",
            "Organisation",
            "halászati és erdészeti minisztérium",
        ),
        ("A Rezgőnyár produkciós cég Szegeden működik.", "Organisation", "Rezgőnyár"),
    ],
}


@pytest.mark.parametrize(
    ("language", "text", "kind", "name"),
    [(code, *row) for code, rows in CASES.items() for row in rows if row[1]],
)
def test_a_name_is_given_in_base_form(language: str, text: str, kind: str, name: str) -> None:
    """By another name, by a word written elsewhere, by a plain ending, or by a head noun."""
    found = {m.name for m in read(text, language).mentions if m.kind == kind}
    assert name in found, found
    assert not any(one != name and name[:4] in one for one in found), found


BODIES = {
    "as it is": (
        "Vesilõng",
        "Vesilõngissa",
        "Vesilõng auttaa. Vesilõngin väki ja Vesilõngissa kaikki.",
    ),
    "label": ("Sillassa", "Sillassa", "Sillassa: @sillalla (TikTok)"),
}
"""A base form, words in a text, and the text."""


@pytest.mark.parametrize(("base", "words", "text"), BODIES.values(), ids=BODIES)
def test_what_the_document_writes_is_likelier_than_what_an_ending_might_hide(
    base: str, words: str, text: str
) -> None:
    """`-lõngissa` might come from `-lõnki`, `Sillassa` from `Silta`; the text has the one, a label the other."""
    document = written(text, "fi")
    sentences = sentences_between(
        iter([(0, len(text))]), text=text, blocks=document.blocks, language="fi"
    )
    reading = Reading(document, shipped(), extractor("fi").lexicon, tuple(sentences))
    start = text.index(words)
    mention = reading.mention(start, start + len(words), "Organisation", rule="cue", confidence=0.7)
    found = base_names(reading, [mention])
    assert found.get(("Organisation", words), words) == base
