"""Training gives a tagger, and the same bytes each time."""

from itertools import pairwise

from kg.extraction.tagger.model import build_tagger
from kg.extraction.tagger.scoring import TaggedSentence
from kg.extraction.tagger.weights import unpack_weights
from kg.training.fitting import Settings
from kg.training.trainer import train

PEOPLE = ("Ada Brook", "Ben Hollow", "Cy Marsh", "Dora Finch")
PLACES = ("Elmstead", "Fernby", "Garrow", "Hexley")
SETTINGS = Settings(rounds=6, folds=2, fold_rounds=3)


def _sentences() -> list[TaggedSentence]:
    return [
        TaggedSentence(
            (*person.split(), "lives", "in", place, "."), ("B-PER", "I-PER", "O", "O", "B-LOC", "O")
        )
        for person in PEOPLE
        for place in PLACES
    ]


def test_training_twice_gives_the_same_bytes() -> None:
    """Progress counts rounds up to the number that there is."""
    told: list[tuple[int, int]] = []
    first = train(
        "en",
        _sentences(),
        settings=SETTINGS,
        progress=lambda done, most: told.append((done, most)),
    )
    assert train("en", _sentences(), settings=SETTINGS) == first
    assert told[0] == (1, 18)
    assert all(before[0] <= after[0] <= 18 for before, after in pairwise(told))


def test_what_was_trained_is_tagged() -> None:
    """Names in a place where names stood in training are found."""
    tagger = build_tagger(unpack_weights(train("en", _sentences(), settings=SETTINGS)))
    (found,) = tagger.tag([["Ina", "Reed", "lives", "in", "Jarrow", "."]])
    assert [(span.start, span.end, span.label) for span in found] == [(0, 2, "PER"), (4, 5, "LOC")]


def test_groups_can_be_left_out() -> None:
    """A model trained without the second pass has one chain and still tags."""
    settings = Settings(rounds=6, groups=frozenset({"affixes"}))
    weights = unpack_weights(train("en", _sentences(), settings=settings))
    assert len(weights.chains) == 1
    assert len(build_tagger(weights).tag([["Ina", "Reed", "lives", "."]])) == 1
