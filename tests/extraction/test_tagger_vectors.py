"""Words have vectors: of a list, or put together from their parts as floret does."""

from importlib import import_module

import numpy as np
import pytest
from spacy.strings import StringStore

from kg.extraction.tagger.features import Word
from kg.extraction.tagger.gazetteer import checksum
from kg.extraction.tagger.model import load_vectors
from kg.extraction.tagger.vectors import (
    LENGTH,
    NO_VECTORS,
    Parts,
    pack_listed,
    pack_parts,
    unpack_vectors,
)
from kg.extraction.tagger.window import DISTANCES, Window, word_inputs

SPACY = import_module("spacy.vectors")  # compiled, and without types
SEED = 2166136261
WORDS = ("a", "Å", "kylä", "kylässä", "rantatie", "x" * 14, "y" * 15, "sata" * 40, "€-hinta")


def test_vectors_by_parts_are_those_of_spacy() -> None:
    """Of words of any length: the hash takes 16 bytes at a time."""
    table = np.random.default_rng(1).standard_normal((97, 8)).astype(np.float32)
    settings = {"hash_count": 2, "minn": 4, "maxn": 5, "hash_seed": SEED}
    theirs = SPACY.Vectors(
        mode=SPACY.Mode.floret, data=table, strings=StringStore(WORDS), **settings
    )
    ours = unpack_vectors(pack_parts(table, Parts(4, 5, 2, SEED))).of(WORDS)
    expected = np.array([theirs[word] for word in WORDS])
    expected *= LENGTH / np.linalg.norm(expected, axis=1, keepdims=True)
    assert np.abs(ours - expected).max() < 0.05


def test_a_listed_word_is_found_in_any_case_and_another_is_nowhere() -> None:
    """All vectors have one length; a word in no list has none."""
    table = unpack_vectors(
        pack_listed({"river": np.array([1.0, 0.0]), "town": np.array([0.0, -4.0])})
    )
    assert sorted(table.checksums) == sorted(map(checksum, ("river", "town")))
    assert table.of(["River", "TOWN", "sky"]).tolist() == [
        [LENGTH, 0.0],
        [0.0, -LENGTH],
        [0.0, 0.0],
    ]


def test_a_language_without_vectors_has_words_without_numbers() -> None:
    assert load_vectors("hu") == NO_VECTORS
    assert NO_VECTORS.of(["a", "b"]).shape == (2, 0)


@pytest.mark.parametrize(
    ("language", "near", "far"),
    [("en", ("london", "paris"), "walked"), ("fi", ("Turussa", "Vaasassa"), "juoksi")],
)
def test_words_of_one_kind_are_near(language: str, near: tuple[str, str], far: str) -> None:
    """Two towns are nearer to each other than to a verb, by the tables that ship."""
    one, other, third = load_vectors(language).of([*near, far])
    assert one @ other > 2 * abs(one @ third)


def test_a_word_shows_the_network_its_capitals_and_lists() -> None:
    """Besides its vector: each a number of its own."""
    plain = Word("Ann", "ann", "ann", "C")
    listed = Word("Ann", "ann", "ann", "C", ("given1", "city2~"), "0N", ("ORG~",), ("org",))
    rows = word_inputs([plain, listed], NO_VECTORS.of(["Ann", "Ann"]))
    assert rows[0].sum() == 1
    assert rows[1].sum() == 6


def test_a_window_adds_up_the_parts_of_its_words() -> None:
    """Taken apart by form and distance, the hidden layer is what it is taken together."""
    rng = np.random.default_rng(2)
    shapes = ((len(DISTANCES), 3, 4), (6, 4), (4,), (4, 2), (2,))
    window = Window(*(rng.standard_normal(shape).astype(np.float32) for shape in shapes))
    inputs = rng.standard_normal((6, 3)).astype(np.float32)
    parts = window.hidden_parts(inputs)
    around = [4, 0, 2, 2, 5]
    together = np.concatenate([inputs[form] for form in around]) @ window.first.reshape(15, 4)
    apart = sum(parts[number][form] for number, form in enumerate(around))
    assert np.allclose(apart, together, atol=1e-5)
    expected = np.maximum(together + window.bias, 0) @ window.second + window.last
    assert np.allclose(window.scores(together[None]), expected, atol=1e-5)
