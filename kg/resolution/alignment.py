"""Aligns the blocks of two versions of one text, in order.

Method: the dynamic programme of Gale and Church, "A Program for Aligning Sentences in Bilingual
Corpora" (Computational Linguistics 19(1), 1993), over blocks:

1. a step pairs one block with one, skips one, or pairs two with one or two with two; its cost is
   the negative logarithm of the step's prior and of the probability of the lengths' difference
   (normal, with a variance that grows with length: 6.8 characters squared per character);
2. anchors that both sides share lower the cost, the rarer in its text the more;
3. the cheapest path is the alignment. Only a band around the diagonal is searched.
"""

import math
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from kg.resolution.anchors import WEIGHTS, Anchor, Skeleton

_VARIANCE = 6.8
_WORST_LENGTH = 12.0
_LONGEST_RATIO = 1.25
_STEPS = {
    (1, 1): -math.log(0.89),
    (1, 0): -math.log(0.005),
    (0, 1): -math.log(0.005),
    (2, 1): -math.log(0.0445),
    (1, 2): -math.log(0.0445),
    (2, 2): -math.log(0.011),
}
_MOST_PAIRS = 4000
_BAND = 20
_CLEARLY = 0.2
_STRANGER = 3.0


@dataclass(frozen=True, slots=True)
class Bead:
    """Blocks of one version and the blocks of the other that say the same; one may be empty."""

    left: tuple[int, ...]
    right: tuple[int, ...]


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
    return _judged(_path(left, right, shared), shared)


def align_unordered(left: Skeleton, right: Skeleton) -> Alignment:
    """Pair the blocks that share more anchors with each other than with any other block.

    For texts whose blocks stand in another order; what has no anchors stays without a partner.
    """
    shared = _shared(left, right)
    rows, columns = _best(shared), _best({(j, i): weight for (i, j), weight in shared.items()})
    beads = [Bead((i,), (j,)) for i, j in sorted(rows.items()) if columns.get(j) == i]
    return _judged(tuple(beads), shared)


def _judged(beads: tuple[Bead, ...], shared: Mapping[tuple[int, int], float]) -> Alignment:
    inside = sum(shared.get((i, j), 0.0) for bead in beads for i in bead.left for j in bead.right)
    highest: dict[int, float] = defaultdict(float)
    for (row, _), weight in shared.items():
        highest[row] = max(highest[row], weight)
    most = sum(highest.values())
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
    for anchor, rows in places[0].items():
        columns = places[1].get(anchor, [])
        pairs = len(rows) * len(columns)
        if 0 < pairs <= _MOST_PAIRS:
            weight = WEIGHTS[anchor.kind] / math.sqrt(pairs)
            for row in rows:
                for column in columns:
                    shared[row, column] += weight
    return dict(shared)


def _path(
    left: Skeleton, right: Skeleton, shared: Mapping[tuple[int, int], float]
) -> tuple[Bead, ...]:
    rows, columns = len(left.lengths), len(right.lengths)
    ratio = (sum(right.lengths) + 1) / (sum(left.lengths) + 1)
    ratio = min(max(ratio, 1 / _LONGEST_RATIO), _LONGEST_RATIO)
    cost: dict[tuple[int, int], float] = {(0, 0): 0.0}
    back: dict[tuple[int, int], tuple[int, int]] = {}
    for row in range(rows + 1):
        for column in _band(row, rows, columns):
            for step, prior in _STEPS.items():
                start = (row - step[0], column - step[1])
                if start not in cost:
                    continue
                total = cost[start] + prior + _cost(left, right, shared, (*start, *step), ratio)
                if total < cost.get((row, column), math.inf):
                    cost[row, column] = total
                    back[row, column] = step
    return _traced(back, (rows, columns))


def _band(row: int, rows: int, columns: int) -> range:
    middle = row * columns // max(rows, 1)
    width = max(_BAND, abs(rows - columns) + _BAND // 2)
    return range(max(0, middle - width), min(columns, middle + width) + 1)


def _cost(
    left: Skeleton,
    right: Skeleton,
    shared: Mapping[tuple[int, int], float],
    step: tuple[int, int, int, int],
    ratio: float,
) -> float:
    row, column, down, across = step
    if not down or not across:
        return 0.0
    rows, columns = range(row, row + down), range(column, column + across)
    ours = sum(left.lengths[row : row + down]) * ratio
    theirs = sum(right.lengths[column : column + across])
    gain = sum(shared.get((i, j), 0.0) for i in rows for j in columns)
    return _length_cost(ours, theirs) - gain + _strangers(left, right, shared, (rows, columns))


def _strangers(
    left: Skeleton,
    right: Skeleton,
    shared: Mapping[tuple[int, int], float],
    blocks: tuple[range, range],
) -> float:
    """The cost of blocks in a larger step whose anchors the other side has none of."""
    rows, columns = blocks
    if len(rows) + len(columns) <= len((left, right)):
        return 0.0
    lone = [i for i in rows if left.blocks[i] and not any((i, j) in shared for j in columns)]
    alone = [j for j in columns if right.blocks[j] and not any((i, j) in shared for i in rows)]
    return _STRANGER * (len(lone) + len(alone))


def _length_cost(ours: float, theirs: float) -> float:
    mean = (ours + theirs) / 2
    if not mean:
        return 0.0
    delta = abs(theirs - ours) / math.sqrt(_VARIANCE * mean)
    tail = math.erfc(delta / math.sqrt(2))
    return min(_WORST_LENGTH, -math.log(tail)) if tail else _WORST_LENGTH


def _traced(
    back: Mapping[tuple[int, int], tuple[int, int]], end: tuple[int, int]
) -> tuple[Bead, ...]:
    beads: list[Bead] = []
    row, column = end
    while (row, column) in back:
        down, across = back[row, column]
        row, column = row - down, column - across
        beads.append(Bead(tuple(range(row, row + down)), tuple(range(column, column + across))))
    return tuple(reversed(beads))
