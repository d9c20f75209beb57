"""A tagger sees of a place the words around it, the run of capitals and the quotation it is in."""

import pytest

from kg.extraction.tagger.features import GROUPS
from kg.extraction.tagger.model import build_features
from kg.extraction.tagger.places import place_attributes, sentence_attributes

ALL = frozenset(GROUPS)

SEEN = [
    ("a person's names, list by list", "en", "yesterday Emma Wilson left", "Wilson", "rk=g-gsc@1"),
    ("what follows a run", "en", "Kavorsel ( 1977 ) won", "Kavorsel", "ra=(|d"),
    ("a run at a sentence's end", "en", "they saw Kavorsel", "Kavorsel", "ra=$"),
    ("a listed name of two words", "en", "in Buenos Aires today", "Aires", "gp=CE"),
    ("its inflected form", "fi", "asuu Buenos Airesissa nyt", "Buenos", "gp=B"),
    ("a quotation's first word", "en", 'the book " Kavorsel rises " sold', "Kavorsel", "qp=BCC"),
    ("a quotation's later word", "en", 'the book " Kavorsel rises " sold', "rises", "qp=ICl"),
    ("a cue two words away", "en", "the ministry of Kavorsel", "Kavorsel", "rc2=orgC0"),
    ("its neighbour's reading", "en", "Kavorsel rises", "Kavorsel", "ra+=C0_l1"),
]


@pytest.mark.parametrize(("what", "language", "text", "word", "attribute"), SEEN)
def test_a_place_shows(what: str, language: str, text: str, word: str, attribute: str) -> None:
    """Each attribute is there, and gone where its groups are left out."""
    features, bare = (build_features(language, groups=groups) for groups in (ALL, frozenset[str]()))
    words = text.split()
    place = words.index(word)
    seen = place_attributes(features, [features.word(text) for text in words])
    assert attribute in seen[place], (what, seen[place])
    assert attribute not in place_attributes(bare, [bare.word(text) for text in words])[place]


def test_an_open_quotation_quotes_nothing() -> None:
    """A mark without its pair says nothing of the words that follow."""
    features = build_features("en", groups=ALL)
    seen = place_attributes(features, [features.word(text) for text in ['"', "Kavorsel", "rises"]])
    assert not any(name.startswith("q") for names in seen for name in names)


def test_neighbours_are_described_with_their_distance() -> None:
    """A word sees its neighbours' attributes, each marked with how far away it is."""
    features = build_features("en", groups=ALL)
    seen = sentence_attributes(
        features, [features.word(text) for text in ["in", "old", "Kavorsel"]]
    )
    assert {"-1w=old", "-2w=in"} <= set(seen[2])
    assert "+1w=old" in seen[0]
