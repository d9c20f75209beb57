"""Aligns the blocks of two versions of one text, in order (`kg.resolution.path`) or by anchors alone.

What pairs blocks are the anchors that both sides share, the rarer in its text the more.
"""

import math
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from kg.resolution.anchors import WEIGHTS, Anchor, Skeleton
from kg.resolution.path import Bead, cheapest_path

_MOST_PAIRS = 4000
_CLEARLY = 0.2


@dataclass(frozen=True, slots=True)
class Alignment:
    """Beads in order, and the share of both texts' shared anchors that lie in them."""

    beads: tuple[Bead, ...]
    agreement: float

    def partners(self) -> dict[int, tuple[int, ...]]:
        """Each block of the left version to its blocks in the right."""
        return {block: bead.right for bead in self.beads for block in bead.left if bead.right}


def align(left: Skeleton, right: Skeleton) -> Alignment:
    """Find the cheapest alignment of the blocks of two texts."""
    shared = _shared(left, right)
    return _judged(cheapest_path(left, right, shared), shared)


def align_unordered(left: Skeleton, right: Skeleton) -> Alignment:
    """Pair the blocks that share more anchors with each other than with any other block.

    For texts whose blocks stand in another order; what has no anchors stays without a partner.
    """
    shared = _shared(left, right)
    rows, columns = _best(shared), _best({(j, i): weight for (i, j), weight in shared.items()})
    beads = [Bead((i,), (j,)) for i, j in sorted(rows.items()) if columns.get(j) == i]
    return _judged(tuple(beads), shared)


def _judged(beads: tuple[Bead, ...], shared: Mapping[tuple[int, int], float]) -> Alignment:
    inside = math.fsum(
        shared.get((i, j), 0.0) for bead in beads for i in bead.left for j in bead.right
    )
    highest: dict[int, float] = defaultdict(float)
    for (row, _), weight in shared.items():
        highest[row] = max(highest[row], weight)
    most = math.fsum(highest.values())
    return Alignment(beads, min(1.0, inside / most) if most else 0.0)


def _best(shared: Mapping[tuple[int, int], float]) -> dict[int, int]:
    """The best partner of each row, if no other is as good."""
    found: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for (row, column), weight in shared.items():
        found[row].append((-weight, column))
    best: dict[int, int] = {}
    for row, options in found.items():
        options.sort()
        if len(options) == 1 or options[0][0] < options[1][0] - _CLEARLY:
            best[row] = options[0][1]
    return best


def _shared(left: Skeleton, right: Skeleton) -> dict[tuple[int, int], float]:
    """Weigh the anchors that each pair of blocks shares."""
    places: list[dict[Anchor, list[int]]] = [defaultdict(list), defaultdict(list)]
    for found, skeleton in zip(places, (left, right), strict=True):
        for index, block in enumerate(skeleton.blocks):
            for anchor in block:
                found[anchor].append(index)
    shared: dict[tuple[int, int], float] = defaultdict(float)
    for anchor, rows in sorted(places[0].items()):
        columns = places[1].get(anchor, [])
        pairs = len(rows) * len(columns)
        if 0 < pairs <= _MOST_PAIRS:
            weight = WEIGHTS[anchor.kind] / math.sqrt(pairs)
            for row in rows:
                for column in columns:
                    shared[row, column] += weight
    return dict(shared)
