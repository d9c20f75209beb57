"""A verb joins the names that the grammar makes its ends, wherever they stand in the sentence."""

import pytest

from tests.texts import Triple, read, said

STATED: list[tuple[str, str, Triple]] = [
    # The doer before the verb, what is done to after it.
    (
        "en",
        "The Ferryman Trust has for three years steered the #SilverEel project.",
        ("Ferryman Trust", "coordinates", "#SilverEel"),
    ),
    (
        "sv",
        "Stiftelsen Färjan styr sedan i våras projektet #Silverål.",
        ("Stiftelsen Färjan", "coordinates", "#Silverål"),
    ),
    (
        "ro",
        "Fundația Podul pilotează proiectul #Argint.",
        ("Fundația Podul", "coordinates", "#Argint"),
    ),
    # An agent word turns them round.
    (
        "en",
        "The #SilverEel project was devised in May by the Ferryman Trust.",
        ("Ferryman Trust", "contributesTo", "#SilverEel"),
    ),
    (
        "sv",
        "Projektet #Silverål bekostas av stiftelsen Färjan.",
        ("stiftelsen Färjan", "contributesTo", "#Silverål"),
    ),
    (
        "ro",
        "Proiectul #Argint este pilotat de Fundația Podul.",
        ("Fundația Podul", "coordinates", "#Argint"),
    ),
    # A relative clause: its word stands for the name before it.
    (
        "en",
        "In May came the #SilverEel project, which the Ferryman Trust oversees.",
        ("Ferryman Trust", "coordinates", "#SilverEel"),
    ),
    (
        "en",
        "In May came the #SilverEel project, in which the Ferryman Trust is taking part.",
        ("Ferryman Trust", "contributesTo", "#SilverEel"),
    ),
    # What is inserted before the verb is not its doer.
    (
        "en",
        "The Ferryman Trust, which advises the Clearwater Institute, oversees the #SilverEel project.",
        ("Ferryman Trust", "coordinates", "#SilverEel"),
    ),
    # The case tells the ends in any order.
    (
        "fi",
        "Hopeajoki-hanketta luotsaa Lauttasaaren säätiö.",
        ("Lauttasaaren säätiö", "coordinates", "Hopeajoki"),
    ),
    (
        "hu",
        "Az #Ezüstfolyó projektet a Révész Alapítvány felügyeli.",
        ("Révész Alapítvány", "coordinates", "#Ezüstfolyó"),
    ),
    (
        "hu",
        "Májusban indult a Révész Alapítvány által felügyelt #Ezüstfolyó projekt.",
        ("Révész Alapítvány", "coordinates", "#Ezüstfolyó"),
    ),
]
"""A sentence whose verb is no cue with places, and what it states."""


@pytest.mark.parametrize(("language", "sentence", "triple"), STATED)
def test_a_verb_joins_its_ends(language: str, sentence: str, triple: Triple) -> None:
    assert triple in said(read(sentence, language), triple[1])


def test_a_verb_of_several_meanings_means_what_its_ends_can_be() -> None:
    led = (
        "Nora Whitcombe leads the Ferryman Trust. The Ferryman Trust leads the #SilverEel project."
    )
    extraction = read(led, "en")

    assert said(extraction, "heads") == {("Nora Whitcombe", "heads", "Ferryman Trust")}
    assert said(extraction, "coordinates") == {("Ferryman Trust", "coordinates", "#SilverEel")}


UNSAID: list[tuple[str, str, str]] = [
    # A noun, a post and a part of a name look like forms of a verb.
    ("en", "The lead of the Ferryman Trust over the Clearwater Institute grew.", "heads"),
    ("en", "Nora Whitcombe, Social Media Manager at the Ferryman Trust", "heads"),
    ("fi", "Lauttasaaren säätiön tukeminen vei Hopeajoki-hankkeen rahat.", "contributesTo"),
    ("hu", "A Révész Alapítvány támogatása az #Ezüstfolyó projekt célja.", "contributesTo"),
    # Another clause says what it does.
    (
        "en",
        "Nora Whitcombe, who chaired both days, said that the Ferryman Trust had moved.",
        "heads",
    ),
    # The agent word leads in somebody who cannot do it.
    ("en", "The #SilverEel project was led by chance, said the Ferryman Trust.", "coordinates"),
    # A case that no doer and no object has.
    ("fi", "Nora Virtanen luotsaa keskustelua Lauttasaaren säätiöstä.", "heads"),
]
"""A sentence with the names and a form that looks like the verb, and what it does not state."""


@pytest.mark.parametrize(("language", "sentence", "name"), UNSAID)
def test_a_word_that_joins_nothing_states_nothing(language: str, sentence: str, name: str) -> None:
    assert said(read(sentence, language), name) == set()
