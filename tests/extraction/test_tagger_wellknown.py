"""Well-known names are found in a sentence, in any case, the longest first."""

import pytest

from kg.extraction.tagger.features import Features
from kg.extraction.tagger.gazetteer import pack_gazetteer, unpack_gazetteer
from kg.extraction.tagger.wellknown import add_known_attributes
from kg.extraction.tagger.wordlist import pack_words, unpack_words

LISTS = {
    "organisation": ["northern", "northern lights co"],
    "region": ["northern", "fellmark"],
    "first": ["northern", "fellmark"],
}


def _told(sentence: str) -> list[list[str]]:
    lists = unpack_words(pack_words(LISTS), language="en")
    features = Features("en", str, unpack_gazetteer(pack_gazetteer({})), lists)
    words = [features.word(text) for text in sentence.split()]
    found: list[list[str]] = [[] for _ in words]
    add_known_attributes(features, words, found)
    return found


def test_the_longest_name_counts_and_its_neighbours_are_told() -> None:
    """A name of two lists is of the first kind."""
    assert _told("at Northern Lights Co today") == [
        ["kn+1=organisation"],
        ["kn=organisationC", "kn=organisationB2C"],
        ["kn=organisationC", "kn=organisationI2C"],
        ["kn=organisationC", "kn=organisationI2C"],
        ["kn-1=organisation"],
    ]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("fellmark", ["kn=regionl", "kn=regionB1l"]),
        ("Northern", ["kn=organisationC", "kn=organisationB1C"]),
        ("lights", []),
    ],
)
def test_a_name_of_one_word_is_known_in_any_case(sentence: str, told: list[str]) -> None:
    """What begins no listed name is told nothing."""
    assert _told(sentence) == [told]


def test_without_lists_nothing_is_told() -> None:
    """A language need not have them."""
    lists = unpack_words(pack_words({"common": ["fellmark"]}), language="fi")
    features = Features("fi", str, unpack_gazetteer(pack_gazetteer({})), lists)
    found: list[list[str]] = [[]]
    add_known_attributes(features, [features.word("fellmark")], found)
    assert found == [[]]
