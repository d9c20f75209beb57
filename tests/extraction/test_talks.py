"""Who has a part of a report to themselves spoke at its event."""

import re

import pytest

from tests.texts import read, said

REPORTS: dict[str, str] = {
    "en": (
        "Report on the Silver Nets webinar\n\nThe Silver Nets webinar was full.\n\n"
        "# Round the fire\n\n- Ada Lindblom, analyst, Ferryman Trust\n- Oskar Lindfors, editor, Nordverk\n\n"
        "# Nets and songs (Ada Lindblom)\n\nEels like music.\n\n"
        "# Boats that wait (Oskar Lindfors)\n\nBoats do not."
    ),
    "sv": (
        "Rapport från webbinariet Silvernät\n\nWebbinariet Silvernät var fullsatt.\n\n"
        "# Runt elden\n\n- Ada Lindblom, analytiker, Färjestiftelsen\n- Oskar Lindfors, redaktör, Nordverk\n\n"
        "# Frågor\n\nVem inspirerar er?\n\nAda Lindblom: Min farmor.\n\nOskar Lindfors: Ingen alls."
    ),
}

SPOKE = {"Ada Lindblom", "Oskar Lindfors"}


@pytest.mark.parametrize("language", REPORTS)
def test_who_heads_a_section_or_answers_spoke_at_the_event(language: str) -> None:
    """Though the list that names them does not say that they are speakers."""
    found = said(read(REPORTS[language], language), "speaksAt")
    assert {subject for subject, _, _ in found} == SPOKE


TITLED: dict[str, str] = {
    "en": "NETS, SONGS, SILENCE\n\nSinging on small boats: notes from a workshop",
    "fi": "Verkkoja ja lauluja – mitä kuulimme\n\nMuistiinpanoja veneiden laulua käsitelleestä työpajasta",
    "sv": "NÄT, SÅNG, TYSTNAD\n\nAnteckningar från en workshop om sång i små båtar",
    "hu": "Tisztább vizek: beszámoló a folyókról szóló webináriumról",
    "ro": "Plase și cântece\n\nÎnsemnări de la un atelier despre cântecul în bărci",
}
"""Reports whose title alone names their event."""


@pytest.mark.parametrize("language", TITLED)
def test_the_title_of_a_report_names_its_event_where_nothing_else_does(language: str) -> None:
    """Up to a colon or a dash; the line below says that it is the report of one."""
    title = re.split(r"\n|: | –", TITLED[language])[0]
    text = f"{TITLED[language]}\n\nAda Lindblom 5 May 2031."
    assert {m.name for m in read(text, language).mentions if m.kind == "Event"} == {title}


def test_the_title_of_a_report_on_a_named_event_is_not_another() -> None:
    text = "Nets and songs\n\nNotes from the Silver River workshop\n\nThe workshop was full."
    assert {m.name for m in read(text, "en").mentions if m.kind == "Event"} == {"Silver River"}


def test_one_who_answers_alone_is_an_interviewee() -> None:
    text = REPORTS["en"].replace("(Oskar Lindfors)", "of old").replace("Boats do", "They do")
    assert said(read(text, "en"), "speaksAt") == set()


def test_an_event_that_the_report_does_not_begin_with_is_not_what_they_spoke_at() -> None:
    start = "Six notes on eels\n\n" + "\n\n".join(f"Note {n} is about eels." for n in "abcdef")
    text = start + "\n\n" + REPORTS["en"].replace("Report on the Silver Nets webinar\n\n", "")
    assert said(read(text, "en"), "speaksAt") == set()
