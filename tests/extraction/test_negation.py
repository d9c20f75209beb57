"""A sentence that denies something makes no fact of it, in any of the languages."""

import pytest

from tests.texts import Triple, read, said

DENIED: list[tuple[str, str, str]] = [
    ("en", "The Eel Office is not part of the Ferryman Trust.", "subOrganisationOf"),
    ("en", "The Ferryman Trust doesn’t coordinate the #SilverEel project.", "coordinates"),
    ("en", "The #SilverEel project has never used Facebook.", "usesPlatform"),
    ("en", "Nora Whitcombe no longer works for the Ferryman Trust.", "worksFor"),
    ("en", "The Eel Handbook was not published by the Ferryman Trust.", "created"),
    ("en", "The Eel Handbook is not available in Swedish.", "availableLanguage"),
    ("sv", "Stiftelsen Färjan deltar inte i projektet #Silverål.", "contributesTo"),
    (
        "sv",
        "Institutet för rena vatten samarbetar aldrig med stiftelsen Färjan.",
        "collaboratesWith",
    ),
    ("sv", "I år deltar stiftelsen Färjan inte i projektet #Silverål.", "contributesTo"),
    (
        "fi",
        "Säätiön nimi on Lauttasäätiö. Lauttasäätiö ei rahoita Hopeajoki-hanketta.",
        "contributesTo",
    ),
    ("fi", "Hopeajoki-hanke ei käytä Facebookia.", "usesPlatform"),
    ("hu", "A Révész Alapítvány nem támogatja az #Ezüstfolyó projektet.", "contributesTo"),
    ("hu", "Az #Ezüstfolyó projekt nem használja a Facebookot.", "usesPlatform"),
    ("ro", "Fundația Podul nu finanțează proiectul #Argint.", "contributesTo"),
    ("ro", "Proiectul #Argint nu folosește Facebook.", "usesPlatform"),
]
"""What is denied, and the property that the same words without the denial state."""


@pytest.mark.parametrize(("language", "sentence", "name"), DENIED)
def test_what_is_denied_is_no_fact(language: str, sentence: str, name: str) -> None:
    assert said(read(sentence, language), name) == set()


STATED: list[tuple[str, str, Triple]] = [
    (
        "en",
        "The Ferryman Trust not only coordinates the #SilverEel project, it lives for it.",
        ("Ferryman Trust", "coordinates", "#SilverEel"),
    ),
    (
        "en",
        "The trust is not rich, but the Ferryman Trust coordinates the #SilverEel project.",
        ("Ferryman Trust", "coordinates", "#SilverEel"),
    ),
    (
        "ro",
        "Fundația Podul nu doar finanțează proiectul #Argint.",
        ("Fundația Podul", "contributesTo", "#Argint"),
    ),
]
"""A denial of another clause, or one that only limits, leaves the fact."""


@pytest.mark.parametrize(("language", "sentence", "wanted"), STATED)
def test_a_limit_or_a_denial_elsewhere_leaves_the_fact(
    language: str, sentence: str, wanted: Triple
) -> None:
    assert wanted in said(read(sentence, language), wanted[1], like=[wanted])


def test_each_denied_sentence_states_its_fact_without_the_denial() -> None:
    """Otherwise the sentences above would show nothing."""
    plain = {
        "The Eel Office is part of the Ferryman Trust.": ("en", "subOrganisationOf"),
        "The #SilverEel project has used Facebook.": ("en", "usesPlatform"),
        "Stiftelsen Färjan deltar i projektet #Silverål.": ("sv", "contributesTo"),
        "Säätiön nimi on Lauttasäätiö. Lauttasäätiö rahoittaa Hopeajoki-hanketta.": (
            "fi",
            "contributesTo",
        ),
        "A Révész Alapítvány támogatja az #Ezüstfolyó projektet.": ("hu", "contributesTo"),
        "Fundația Podul finanțează proiectul #Argint.": ("ro", "contributesTo"),
    }
    for sentence, (language, name) in plain.items():
        assert said(read(sentence, language), name), sentence
