"""Labels as on a map: the most important first, none over another, nor over a thing.

A label may stand beneath its thing, above it, right or left of it; the first place that is free is
taken, and where none is, there is no label. Widths are those of DejaVu Sans, which is wider than
most, so that the labels stay apart in whatever a viewer has instead.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

LONGEST = 34
"""Characters of a label; a longer one ends in an ellipsis."""

_WIDTHS = (
    (0.35, " !\"'(),-./:;I[\\]fijlrt|"),
    (0.53, "?_`*JLcsz"),
    (0.63, "$0123456789ESTPFYabdeghknopquvxy{}"),
    (0.79, "&ABCDGHKNOQRUVXZ"),
)
_WIDEST = 1.0
_WIDE_SCRIPT = 1.2


@dataclass(frozen=True, slots=True)
class Wish:
    """A label that wants a place: its words and size, and the middle and radius of its thing."""

    text: str
    size: float
    x: float
    y: float
    radius: float
    leads: bool


@dataclass(frozen=True, slots=True)
class Label:
    """A label in its place; x and y are the middle of its box."""

    text: str
    size: float
    x: float
    y: float
    width: float


def shortened(text: str) -> str:
    """Cut a name that is too long for a label, and put its spaces in order."""
    words = " ".join(text.split())
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 2].rstrip()}…"


def width_of(text: str, *, size: float) -> float:
    """Estimate how wide a text is; letters with marks are as wide as those without.

    >>> width_of("ill", size=10) < width_of("Őszi", size=10) < width_of("WWWW", size=10)
    True
    """
    return round(sum(map(_width, unicodedata.normalize("NFD", text))) * size, 1)


def _width(character: str) -> float:
    if unicodedata.combining(character):
        return 0.0
    if unicodedata.east_asian_width(character) in {"W", "F"}:
        return _WIDE_SCRIPT
    return next((width for width, letters in _WIDTHS if character in letters), _WIDEST)


def place_labels(wishes: Sequence[Wish]) -> Iterator[Label]:
    """Place labels for things, in order of importance; those that lead may cover lesser things."""
    things = [_around(wish) for wish in wishes]
    leading = sum(wish.leads for wish in wishes)
    taken = np.array([*things, *things], dtype=float).reshape(-1, 4)
    taken[len(things) :] = np.inf
    for number, wish in enumerate(wishes):
        for label in _places(wish):
            box = _box(label)
            if wish.leads:
                free = not (_hits(box, taken[:leading]) or _hits(box, taken[len(things) :]))
            else:
                free = not _hits(box, taken)
            if free:
                taken[len(things) + number] = box
                yield label
                break


def _around(wish: Wish) -> tuple[float, float, float, float]:
    reach = wish.radius * 0.8
    return wish.x - reach, wish.y - reach, wish.x + reach, wish.y + reach


def _places(wish: Wish) -> Iterator[Label]:
    width = width_of(wish.text, size=wish.size) + 6
    down = wish.radius * 1.12 + 1 + wish.size * 0.6
    aside = wish.radius * 1.12 + 1 + width / 2
    for dx, dy in ((0, down), (0, -down), (aside, 0), (-aside, 0)):
        yield Label(wish.text, wish.size, wish.x + dx, wish.y + dy, width)


def _box(label: Label) -> tuple[float, float, float, float]:
    half, tall = label.width / 2, label.size * 0.6
    return label.x - half, label.y - tall, label.x + half, label.y + tall


def _hits(
    box: tuple[float, float, float, float],
    others: "np.ndarray[tuple[int, int], np.dtype[np.float64]]",
) -> bool:
    left, top, right, bottom = others.T
    return bool(((box[0] < right) & (left < box[2]) & (box[1] < bottom) & (top < box[3])).any())
