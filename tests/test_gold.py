"""What is built of texts with gold is at least as good as it was measured to be."""

import pytest

from tests.gold_floor import (
    ALONE,
    TOGETHER,
    UNAIDED,
    UNLISTED,
    evaluated,
    gold_sets,
    measured,
    pinned,
)
from tests.texts import LANGUAGES

SETS = gold_sets()
PARTS = [
    *((name, TOGETHER) for name in SETS),
    *((name, UNLISTED) for name in sorted(UNAIDED)),
    *((name, language) for name in sorted(ALONE) for language in LANGUAGES),
]


@pytest.mark.parametrize("name", SETS)
def test_the_floor_is_of_these_texts(name: str) -> None:
    """Gold or documents that change have to be measured anew, with `tests.gold_floor --write`."""
    if not SETS[name].is_here:
        pytest.skip(f"needs ../shared/{name}")
    assert pinned()[name][0] == SETS[name].hash()


@pytest.mark.parametrize(("name", "part"), PARTS)
def test_scores_do_not_fall(name: str, part: str) -> None:
    """Entities, types, facts, accounts, links, titles, figures, languages, B³: all at once."""
    if not SETS[name].is_here:
        pytest.skip(f"needs ../shared/{name}")
    floor = pinned()[name][1][part]
    found = dict(measured(name, part))
    fallen = {kind: found[kind] for kind in floor if found[kind] < floor[kind]}
    assert not fallen, f"below the floor of {floor}"


@pytest.mark.parametrize("part", [TOGETHER, UNLISTED])
@pytest.mark.parametrize("name", sorted(UNAIDED))
def test_no_two_things_are_taken_for_one(name: str, part: str) -> None:
    """Over all five languages, with the authority lists and without."""
    if not SETS[name].is_here:
        pytest.skip(f"needs ../shared/{name}")
    assert evaluated(name, part).merges == ()


def test_every_set_has_its_floors() -> None:
    """For all documents together, and for each language alone where that is scored."""
    found = {(name, part) for name, (_, floors) in pinned().items() for part in floors}
    assert found == set(PARTS)
