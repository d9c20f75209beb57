"""Places are repeatable, apart from each other, and near what belongs to them."""

import itertools
import statistics

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.view.layout import lay_out
from kg.view.looks import LOOKS, SPARE_LOOKS, Look, looks_of
from kg.view.reading import read_picture
from tests.view.view_graphs import BASE, made_quads

BOX = (40.0, 30.0)


def overlapping(places: tuple[tuple[int, int], ...]) -> int:
    pairs = itertools.combinations(places, 2)
    return sum(abs(a[0] - b[0]) < BOX[0] - 2 and abs(a[1] - b[1]) < BOX[1] - 2 for a, b in pairs)


def two_rings(size: int) -> list[tuple[int, int]]:
    rings = [
        (at + turn * size, (at + 1) % size + turn * size) for turn in (0, 1) for at in range(size)
    ]
    chords = [(turn * size, turn * size + at) for turn in (0, 1) for at in range(2, size)]
    return [*rings, *chords, (0, size)]


def test_the_same_graph_has_the_same_places_whatever_the_order_of_its_links() -> None:
    links = two_rings(12)
    first = lay_out(24, links, boxes=[BOX] * 24)
    assert first == lay_out(24, links[::-1], boxes=[BOX] * 24)


def test_communities_stand_together() -> None:
    layout = lay_out(24, two_rings(12), boxes=[BOX] * 24)
    assert len(set(layout.groups)) == 2
    gap = [
        ((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2) ** 0.5
        for a, b in itertools.combinations(layout.places, 2)
    ]
    same = [x == y for x, y in itertools.combinations(layout.groups, 2)]
    inside = statistics.mean(g for g, s in zip(gap, same, strict=True) if s)
    assert inside < 0.7 * statistics.mean(g for g, s in zip(gap, same, strict=True) if not s)


@settings(max_examples=25, deadline=None)
@given(st.integers(1, 30), st.lists(st.tuples(st.integers(0, 29), st.integers(0, 29)), max_size=60))
def test_no_two_boxes_overlap(count: int, links: list[tuple[int, int]]) -> None:
    inside = [link for link in links if max(link) < count]
    layout = lay_out(count, inside, boxes=[BOX] * count)
    assert overlapping(layout.places) == 0


@pytest.mark.parametrize(("count", "links"), [(0, []), (1, []), (1, [(0, 0)]), (2, [(0, 1)] * 3)])
def test_the_smallest_graphs_have_places_too(count: int, links: list[tuple[int, int]]) -> None:
    assert len(lay_out(count, links, boxes=[BOX] * count).places) == count


def test_three_hundred_things_do_not_overlap() -> None:
    picture = read_picture(made_quads(300, 700).quads, base=BASE)
    number = {entity.id: place for place, entity in enumerate(picture.entities)}
    links = [(number[a], number[b]) for a, b in picture.links()]
    layout = lay_out(len(number), links, boxes=[BOX] * len(number))
    assert overlapping(layout.places) <= 3


def contrast(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 1.05 / (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05)


@pytest.mark.parametrize("look", [*LOOKS.values(), *SPARE_LOOKS])
def test_every_colour_can_be_read_on_white(look: Look) -> None:
    assert contrast(look.colour) >= 4.5


def test_every_class_has_a_look_of_its_own() -> None:
    looks = looks_of([*LOOKS, "Ship", "Tree", "Song"])
    assert len({(look.shape, look.colour) for look in looks.values()}) == len(looks)
