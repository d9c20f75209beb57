"""A tagger sees of a word what a reader who does not know it would see."""

import pytest

from kg.extraction.tagger.cues import cue_classes
from kg.extraction.tagger.endings import base_forms
from kg.extraction.tagger.model import load_gazetteer, load_words
from kg.extraction.tagger.shapes import capitals, shape, short_shape

CAPITALS = [
    ("talo", "l"),
    ("Talo", "C"),
    ("TALO", "A"),
    ("É", "S"),
    ("Oslo-based", "H"),
    ("Cluj-Napoca", "M"),
    ("McKay", "M"),
    ("iPad", "m"),
    ("1984", "d"),
    ("…", "p"),
    ("3.", "p"),
]

BASES = [
    ("fi", "Turun", "Turku"),
    ("fi", "Helsingissä", "Helsinki"),
    ("fi", "Lahdessa", "Lahti"),
    ("fi", "Virtasen", "Virtanen"),
    ("fi", "YLE:n", "YLE"),
    ("hu", "Rómában", "Róma"),
    ("hu", "Pécs-ben", "Pécs"),
    ("hu", "Andrással", "András"),
    ("ro", "Clujului", "Cluj"),
    ("ro", "Mariei", "Maria"),
    ("sv", "Göteborgs", "Göteborg"),
    ("en", "Oslo's", "Oslo"),
]

CUES = [
    ("en", "ministry", ("org",)),
    ("en", "street", ("loc",)),
    ("en", "barking", ()),
    ("fi", "ulkoministeriön", ("org", "per")),
    ("fi", "professori", ("per",)),
    ("hu", "egyetemen", ("org",)),
    ("ro", "ministerului", ("org",)),
    ("sv", "bondeförbundet", ("org",)),
]


@pytest.mark.parametrize(("word", "written"), CAPITALS)
def test_capitals_are_classed(word: str, written: str) -> None:
    """Each way of writing has its letter."""
    assert capitals(word) == written


def test_shapes_keep_the_pattern_of_a_word() -> None:
    """Letters and digits are told apart; repetition is cut to two or to one."""
    assert (shape("EU-maiden"), short_shape("EU-maiden")) == ("XX-xx", "X-x")


@pytest.mark.parametrize(("language", "word", "base"), BASES)
def test_a_base_form_is_among_the_guesses(language: str, word: str, base: str) -> None:
    """What the case ending added and changed is undone."""
    assert base in base_forms(word, language=language)


@pytest.mark.parametrize(("language", "word", "classes"), CUES)
def test_cues_are_found_with_endings_and_in_compounds(
    language: str, word: str, classes: tuple[str, ...]
) -> None:
    """A short cue needs a word of its own, a longer one may end a compound."""
    assert cue_classes(word, language=language) == classes


def test_an_inflected_place_is_found_in_the_lists() -> None:
    """A listed base form is marked as guessed, and a word in lower case is not looked up."""
    gazetteer = load_gazetteer()
    assert "city-home" in gazetteer.flags("Helsinki", language="fi")
    assert "city-home~" in gazetteer.flags("Helsingissä", language="fi")
    assert "territory-home" in gazetteer.flags("Sverige", language="sv")
    assert gazetteer.flags("helsinki", language="fi") == ()


def test_the_dictionary_tells_common_words_from_names() -> None:
    """A common word, the tail of a compound with a hyphen, a name, and a word that is none."""
    words = load_words("fi")
    readings = {word: words.reading(word) for word in ("Talossa", "X-talossa", "Xyzzylä", "?")}
    assert readings == {"Talossa": "1", "X-talossa": "h", "Xyzzylä": "0", "?": ""}
    assert words.reading("Helsingissä").endswith("N")
