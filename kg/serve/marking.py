"""Marks in a text the names that stand in it, each linked to its thing.

Mentions may stand inside each other or overlap, and links of HTML may not. So the text is cut where
any mention begins or ends, and each piece belongs to the shortest mention around it: in `Arc Lab of
Turku` the words `Turku` lead to the town and the rest to the laboratory.
"""

from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.model import EntityId
from kg.serve.around import Place


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that belong to one entity (None: to none); `found` are those that were asked for."""

    text: str
    entity: EntityId | None = None
    found: bool = False


def pieces(
    text: str, places: Sequence[Place], *, start: int = 0, found: tuple[int, int] = (0, 0)
) -> tuple[Piece, ...]:
    """Cut `text`, which begins at character `start` of its document, at the places inside it.

    `places` are all of that document, in order. Joined, the pieces are the text. `found` is a
    stretch of the document to point at.

    >>> from kg.model import DocumentId, Span
    >>> lab = Place(Span(DocumentId("d"), 0, 16), EntityId("organisation/arc-lab"))
    >>> town = Place(Span(DocumentId("d"), 11, 16), EntityId("place/turku"))
    >>> [(piece.text, piece.entity) for piece in pieces("Arc Lab of Turku", [lab, town])]
    [('Arc Lab of ', 'organisation/arc-lab'), ('Turku', 'place/turku')]
    """
    end = start + len(text)
    first, last = (bisect_left(places, at, key=lambda p: p.span.start) for at in (start, end))
    inside = [p for p in places[first:last] if p.span.start < p.span.end <= end]
    cuts = {start, end} | {at for p in inside for at in (p.span.start, p.span.end)}
    cuts |= {at for at in found if start < at < end}
    parts = []
    around: list[Place] = []
    waiting = deque(inside)
    for left, right in pairwise(sorted(cuts)):
        around = [place for place in around if place.span.end > left]
        while waiting and waiting[0].span.start <= left:
            around.append(waiting.popleft())
        words = text[left - start : right - start]
        parts.append(Piece(words, _owner(around), _within(found, left)))
    return _joined(parts)


def _owner(around: Sequence[Place]) -> EntityId | None:
    """Name the entity of the shortest of the mentions around, the first of equals."""
    if not around:
        return None
    return min(around, key=lambda place: (place.span.end - place.span.start, place)).entity


def _within(found: tuple[int, int], place: int) -> bool:
    return found[0] <= place < found[1]


def _joined(parts: Iterable[Piece]) -> tuple[Piece, ...]:
    """Join neighbours that belong to nothing."""
    joined: list[Piece] = []
    for part in parts:
        last = joined[-1] if joined else None
        if last and last.entity is part.entity is None and last.found == part.found:
            joined[-1] = Piece(last.text + part.text, None, part.found)
        else:
            joined.append(part)
    return tuple(joined)
