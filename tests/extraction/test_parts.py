"""The parts that lines play: headings and labels make people speakers, moderators, openers."""

import pytest

from kg.model import Extraction
from tests.texts import Triple, named, read, said

PARTS = ("speaksAt", "moderates", "opens")

PROGRAMMES: dict[str, tuple[str, str, str, str, str]] = {
    "en": ("Silver River conference", "Moderator", "Opening", "Speakers", "Silver River"),
    "fi": ("Silver River -konferenssi", "Moderaattori", "Avaus", "Puhujat", "Silver River"),
    "hu": (
        "Ezüstfolyó konferencia",
        "Moderátor",
        "Megnyitó",
        "Előadók",
        "Ezüstfolyó konferencia",
    ),
    "ro": ("Conferința „Râul de Argint”", "Moderator", "Deschidere", "Vorbitori", "Râul de Argint"),
    "sv": (
        "Konferensen Silverälven",
        "Moderator",
        "Inledning",
        "Talare",
        "Konferensen Silverälven",
    ),
}
"""A title that names an event, the labels of the parts, and the event as it is read."""

PEOPLE: dict[str, tuple[str, str, str, str]] = {
    "en": ("Nora Whitcombe", "Harriet Longfield", "Oskar Lindfors", "Julian Applegarth"),
    "fi": ("Eemeli Haapakoski", "Tuulikki Rantasalo", "Oskar Lindfors", "Aune Kivelä"),
    "hu": ("Harmath Júlia", "Bercsényi Zsolt", "Oskar Lindfors", "Somlai Petra"),
    "ro": ("Doru Pătrașcu", "Anca Vlădescu", "Oskar Lindfors", "Mirela Zamfirescu"),
    "sv": ("Oskar Lindfors", "Birgitta Stenmark", "Sigrid Hallqvist", "Gunilla Törnblad"),
}


def _wanted(language: str) -> set[Triple]:
    event = PROGRAMMES[language][-1]
    moderator, opener, first, second = PEOPLE[language]
    return {
        (moderator, "moderates", event),
        (opener, "opens", event),
        (first, "speaksAt", event),
        (second, "speaksAt", event),
    }


def _same_line(language: str) -> Extraction:
    title, moderator, opening, speakers, _ = PROGRAMMES[language]
    chair, opener, first, second = PEOPLE[language]
    lines = (title, "", f"{moderator}: {chair}", f"{opening}: {opener}", f"{speakers}:")
    return read("\n".join((*lines, f"- {first}", f"- {second}")), language)


@pytest.mark.parametrize("language", PROGRAMMES)
def test_a_label_on_the_same_line_gives_the_part(language: str) -> None:
    """`Moderator: NAME`, and `Speakers:` over a list."""
    assert said(_same_line(language), *PARTS, like=_wanted(language)) == _wanted(language)


@pytest.mark.parametrize("language", PROGRAMMES)
def test_a_heading_gives_the_part_to_the_lines_below(language: str) -> None:
    """Each part under a line of its own, up to the next one."""
    title, *labels, _ = PROGRAMMES[language]
    chair, opener, first, second = PEOPLE[language]
    groups = zip(labels, ((chair,), (opener,), (first, second)), strict=True)
    blocks = ["\n".join((f"{label}:", *(f"- {one}" for one in names))) for label, names in groups]
    extraction = read("\n\n".join((title, *blocks)), language)
    assert said(extraction, *PARTS, like=_wanted(language)) == _wanted(language)


@pytest.mark.parametrize("language", PROGRAMMES)
def test_all_of_them_are_people(language: str) -> None:
    """A name in a part needs no title to be a person."""
    assert named(_same_line(language), "Person") >= set(PEOPLE[language])


@pytest.mark.parametrize("language", PROGRAMMES)
def test_a_part_without_an_event_is_told(language: str) -> None:
    """Nobody speaks at nothing: the line is counted with its reason and its place."""
    *_, speakers, _ = PROGRAMMES[language]
    name = PEOPLE[language][2]
    extraction = read(f"{speakers}:\n- {name}", language)
    assert said(extraction, *PARTS) == set()
    left = [(one.reason, one.evidence.exact) for one in extraction.unused]
    assert ("no-main-event", name) in left


@pytest.mark.parametrize("language", PROGRAMMES)
def test_a_line_without_a_name_is_told(language: str) -> None:
    """A line among the speakers that names nobody is counted with its words."""
    title, *_, speakers, _ = PROGRAMMES[language]
    extraction = read(f"{title}\n\n{speakers}:\n- {PEOPLE[language][2]}\n- 2031", language)
    left = [(one.reason, one.evidence.exact) for one in extraction.unused]
    assert ("unread-line", "2031") in left


def test_running_text_ends_a_part() -> None:
    """A paragraph below the list of speakers makes nobody a speaker."""
    filler = "The river was calm that day, and nobody who walked along it would have thought "
    text = (
        "Silver River conference\n\nSpeakers:\n- Oskar Lindfors\n\n"
        f"{filler}that so many eels could live in water as cold as this, and yet so it was.\n\n"
        "Julian Applegarth, cook\n"
    )
    assert said(read(text, "en"), "speaksAt") == {("Oskar Lindfors", "speaksAt", "Silver River")}
