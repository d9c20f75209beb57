"""Training gives a tagger, and the same bytes each time."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from kg.extraction.tagger.model import build_tagger
from kg.extraction.tagger.scoring import TaggedSentence
from kg.extraction.tagger.weights import unpack_weights
from kg.training.fitting import Settings
from kg.training.trainer import train

pytest.importorskip("pycrfsuite", reason="needs the extra `train`")

PEOPLE = ("Ada Brook", "Ben Hollow", "Cy Marsh", "Dora Finch")
PLACES = ("Elmstead", "Fernby", "Garrow", "Hexley")
SETTINGS = Settings(iterations=15, folds=2, fold_iterations=10)


def _sentences() -> list[TaggedSentence]:
    return [
        TaggedSentence(
            (*person.split(), "lives", "in", place, "."), ("B-PER", "I-PER", "O", "O", "B-LOC", "O")
        )
        for person in PEOPLE
        for place in PLACES
    ]


def test_training_twice_gives_the_same_bytes() -> None:
    """Progress counts iterations up to the most that there may be."""
    told: list[tuple[int, int]] = []
    first = train(
        "en",
        _sentences(),
        settings=[SETTINGS],
        progress=lambda done, most: told.append((done, most)),
    )
    assert train("en", _sentences(), settings=[SETTINGS]) == first
    assert told[0] == (1, 50)
    assert all(before[0] <= after[0] <= 50 for before, after in pairwise(told))


def test_what_was_trained_is_tagged() -> None:
    """Names in a place where names stood in training are found."""
    tagger = build_tagger(unpack_weights(train("en", _sentences(), settings=[SETTINGS])))
    (found,) = tagger.tag([["Ina", "Reed", "lives", "in", "Jarrow", "."]])
    assert [(span.start, span.end, span.label) for span in found] == [(0, 2, "PER"), (4, 5, "LOC")]


def test_groups_can_be_left_out() -> None:
    """A model trained without the second pass has one chain and still tags."""
    settings = Settings(iterations=15, groups=frozenset({"affixes"}))
    weights = unpack_weights(train("en", _sentences(), settings=[settings]))
    assert len(weights.chains) == 1
    assert len(build_tagger(weights).tag([["Ina", "Reed", "lives", "."]])) == 1


def test_strength_is_no_part_of_the_weights() -> None:
    """What an attribute was given as is multiplied back in: a model reads its attributes as ones."""
    for strength in (1.0, 4.0):
        settings = replace(SETTINGS, strength=strength)
        tagger = build_tagger(unpack_weights(train("en", _sentences(), settings=[settings])))
        (found,) = tagger.tag([["Ina", "Reed", "lives", "in", "Jarrow", "."]])
        assert [(span.label, span.probability > 0.5) for span in found] == [
            ("PER", True),
            ("LOC", True),
        ]


def test_several_settings_give_the_mean() -> None:
    """A model of two settings that are the same is that of one, and it sees the groups of both."""
    narrow = replace(SETTINGS, l2=1.0, groups=frozenset({"affixes", "document"}))
    single, twin, mean = (
        unpack_weights(train("en", _sentences(), settings=chosen))
        for chosen in ([SETTINGS], [SETTINGS, SETTINGS], [SETTINGS, narrow])
    )
    assert np.abs(single.rows - twin.rows).max() < 1e-6
    assert mean.groups == SETTINGS.groups
    (found,) = build_tagger(mean).tag([["Ina", "Reed", "lives", "in", "Jarrow", "."]])
    assert [(span.start, span.end, span.label) for span in found] == [(0, 2, "PER"), (4, 5, "LOC")]
