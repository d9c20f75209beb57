"""Where each entity of a picture stands and how large it is: on the page and in drawn pictures."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from kg.view.layout import lay_out
from kg.view.picture import Picture

LABELLED = 150
"""Up to so many entities each gets room for its label; above, a picture labels what fits."""


@dataclass(frozen=True, slots=True)
class Place:
    """The middle of an entity (x to the right, y downwards), its radius and its community."""

    x: int
    y: int
    radius: float
    group: int


def places_of(picture: Picture) -> tuple[Place, ...]:
    """Find a place for each entity of `picture`, in their order."""
    number = {entity.id: place for place, entity in enumerate(picture.entities)}
    links = [(number[start], number[end]) for start, end in picture.links()]
    told = Counter(end for link in links for end in link)
    radii = [radius(told[place]) for place in range(len(picture.entities))]
    layout = lay_out(len(radii), links, boxes=_boxes(picture, radii))
    return tuple(
        Place(*point, size, group)
        for point, size, group in zip(layout.places, radii, layout.groups, strict=True)
    )


def radius(facts: int) -> float:
    """Size of an entity of which so many facts are told, in the layout's units."""
    return round(min(8 + 3.2 * sqrt(facts), 42), 1)


def thickness(witnesses: int) -> float:
    """Width of the line of a fact that so many documents state."""
    return round(min(0.7 + 0.6 * max(witnesses, 1), 5), 1)


def _boxes(picture: Picture, radii: Sequence[float]) -> list[tuple[float, float]]:
    """Room for each entity and, where there are few, for its label beneath."""
    if len(picture.entities) > LABELLED:
        return [(size * 2 + 12, size * 2 + 12) for size in radii]
    widths = [min(len(entity.name), 34) * 9.0 + 24 for entity in picture.entities]
    return [(max(size * 2 + 14, w), size * 2 + 62) for size, w in zip(radii, widths, strict=True)]
