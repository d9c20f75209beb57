"""Lists that tell of people in sentences: the line above gives them their part in the event."""

import pytest

from tests.texts import read, said

LISTS = {
    "en": (
        (
            "The Silver River conference began in May.\n\nWho was on stage?\n"
            "* Nora Whitcombe founded the Ferryman Trust in Galway.\n"
            "* The Clearwater Institute sent nobody.\n"
        ),
        ("Nora Whitcombe", "speaksAt", "Silver River"),
    ),
    "sv": (
        (
            "Konferensen ”Silverälven” började i maj.\n\nVilka stod på scenen?\n"
            "* Birgitta Stenmark grundade stiftelsen Färjan i Kalmar.\n"
        ),
        ("Birgitta Stenmark", "speaksAt", "Silverälven"),
    ),
    "fi": (
        (
            "Silver River -konferenssi alkoi toukokuussa.\n\nKetkä olivat lavalla?\n"
            "* Tuulikki Rantasalo johtaa Pohjolan vesivirastoa.\n"
        ),
        ("Tuulikki Rantasalo", "speaksAt", "Silver River"),
    ),
}


@pytest.mark.parametrize("language", LISTS)
def test_a_list_below_a_question_names_the_speakers(language: str) -> None:
    text, wanted = LISTS[language]
    assert wanted in said(read(text, language), "speaksAt")


def test_a_list_below_another_line_names_none() -> None:
    text = LISTS["en"][0].replace("Who was on stage?", "Who owns the boats?")
    assert not said(read(text, "en"), "speaksAt")


def test_one_name_after_a_small_noun_is_a_body() -> None:
    text = "Its partner was the Swedish cooperative Duvbo. Nora Whitcombe is head of digital services at Duvbo."
    assert ("Nora Whitcombe", "worksFor", "Duvbo") in said(read(text, "en"))


def test_who_opens_may_come_after_what_is_opened() -> None:
    text = "The Silver River conference began.\n\nOpening the conference, Nora Whitcombe praised nobody."
    assert ("Nora Whitcombe", "opens", "Silver River") in said(read(text, "en"))
