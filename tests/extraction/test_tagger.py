"""The shipped taggers find names that they have never seen, in sentences of our own."""

from collections.abc import Callable
from functools import cache

import pytest

from kg.errors import UnknownChoiceError
from kg.extraction.tagger.model import TAGGER_LANGUAGES, Tagger, load_tagger

SENTENCES = {
    "en": [
        ("Our guide , Petra Wolmersen , moved to Lisbon last spring .", "PER Petra Wolmersen"),
        ("They met in Budapest and again in Cork .", "LOC Budapest"),
        ("He joined the University of Larkfield as a lecturer .", "ORG University of Larkfield"),
    ],
    "fi": [
        ("Tutkija Aino Korppisaari muutti keväällä Tampereelle .", "PER Aino Korppisaari"),
        ("Kokous pidettiin Oulussa ja päätettiin Vantaalla .", "LOC Oulussa"),
        ("Hän tapasi Veikko Lumiharjun Helsingissä .", "LOC Helsingissä"),
    ],
    "hu": [
        ("A könyvet Vadkerti Ilona írta , és Szegeden mutatta be .", "PER Vadkerti Ilona"),
        ("A következő ülést Debrecenben tartják .", "LOC Debrecenben"),
        ("Bocskay Márton Pécsre költözött .", "LOC Pécsre"),
    ],
    "ro": [
        ("Scriitoarea Ileana Corbescu locuiește la Timișoara .", "PER Ileana Corbescu"),
        ("Întâlnirea a avut loc la Cluj-Napoca .", "LOC Cluj-Napoca"),
        ("Directorul Radu Mierleanu a plecat la Viena .", "LOC Viena"),
    ],
    "sv": [
        ("Forskaren Greta Holmsjö bor numera i Malmö .", "PER Greta Holmsjö"),
        ("Mötet hölls i Göteborg i går .", "LOC Göteborg"),
        ("Hon arbetar vid Lunds universitet .", "ORG Lunds universitet"),
    ],
}


@pytest.fixture(scope="session")
def tagger_of() -> Callable[[str], Tagger]:
    return cache(load_tagger)


def _names(tagger: Tagger, sentence: str) -> dict[str, float]:
    words = sentence.split()
    (found,) = tagger.tag([words])
    return {
        f"{span.label} {' '.join(words[span.start : span.end])}": span.probability for span in found
    }


@pytest.mark.parametrize(
    ("language", "sentence", "name"),
    [(language, *case) for language, cases in SENTENCES.items() for case in cases],
)
def test_a_name_never_seen_is_found(
    tagger_of: Callable[[str], Tagger], language: str, sentence: str, name: str
) -> None:
    """Each language's tagger finds the name with its label, more probably than not at all."""
    found = _names(tagger_of(language), sentence)
    assert name in found
    assert 0.0 < found[name] <= 1.0


@pytest.mark.parametrize("language", TAGGER_LANGUAGES)
def test_nothing_in_nothing_out(tagger_of: Callable[[str], Tagger], language: str) -> None:
    """No sentence, an empty sentence and a sentence of signs hold no name."""
    tagger = tagger_of(language)
    assert tagger.tag([]) == []
    assert tagger.tag([[]]) == [[]]
    assert tagger.tag([[], [".", "…"]]) == [[], []]


@pytest.mark.parametrize("language", TAGGER_LANGUAGES)
def test_a_text_gets_the_same_names_each_time(
    tagger_of: Callable[[str], Tagger], language: str
) -> None:
    """Tagging has no memory of what was tagged before."""
    tagger = tagger_of(language)
    text = [sentence.split() for sentence, _ in SENTENCES[language]]
    first = tagger.tag(text)
    tagger.tag([["Something", "else"]])
    assert tagger.tag(text) == first


def test_an_unknown_language_is_refused_with_the_known_ones() -> None:
    """The error says what was asked for and what there is."""
    with pytest.raises(UnknownChoiceError, match=r"'xx'.*en, fi, hu, ro, sv"):
        load_tagger("xx")
