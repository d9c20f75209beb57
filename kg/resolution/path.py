"""Finds the cheapest way through the blocks of two versions of one text, in order.

Method: the dynamic programme of Gale and Church, "A Program for Aligning Sentences in Bilingual
Corpora" (Computational Linguistics 19(1), 1993), over blocks:

1. a step pairs one block with one, skips one, or pairs two with one, or two with two; three or four
   with one are ours, rarer yet, since a paragraph may become several lines. Its cost is the
   negative logarithm of its prior and of the probability of the lengths' difference (normal, with
   a variance that grows with length: 6.8 characters squared per character);
2. anchors that both sides share lower the cost; blocks of a larger step of whose anchors the other
   side has none raise it;
3. the cheapest path is the alignment. Only a band around the diagonal is searched: a point of it
   is a row (blocks of the left text before it) and a column (blocks of the right text). The cost
   of a step is worked out for all points at once, the path row by row.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from kg.resolution.anchors import Anchor, Skeleton

Matrix = NDArray[np.float64]
Step = tuple[int, int]
"""How many blocks of the left text a step takes, and how many of the right one."""

_VARIANCE = 6.8
_WORST_LENGTH = 12.0
_FAR = 3.2
"""From here on the complement of the error function is less than `exp(-_WORST_LENGTH)`."""

_LONGEST_RATIO = 1.25
_PRIORS: dict[Step, float] = {
    (1, 1): -math.log(0.89),
    (1, 0): -math.log(0.005),
    (2, 1): -math.log(0.0445),
    (1, 2): -math.log(0.0445),
    (2, 2): -math.log(0.011),
    (3, 1): -math.log(0.002),
    (1, 3): -math.log(0.002),
    (4, 1): -math.log(0.0005),
    (1, 4): -math.log(0.0005),
}
_ASIDE, _ASIDE_PRIOR = (0, 1), -math.log(0.005)
"""The one step that stays in its row."""

_LONGEST = 4
"""Blocks that a step takes at most of each text."""

_BAND = 20
_STRANGER = 3.0


@dataclass(frozen=True, slots=True)
class Bead:
    """Blocks of one version and the blocks of the other that say the same; one may be empty."""

    left: tuple[int, ...]
    right: tuple[int, ...]


def cheapest_path(
    left: Skeleton, right: Skeleton, shared: Mapping[tuple[int, int], float]
) -> tuple[Bead, ...]:
    """Find the cheapest alignment; `shared` weighs what each pair of blocks has in common."""
    pair = _Pair(left, right, shared)
    steps = _cheapest_steps(pair, {step: _step_cost(pair, step) for step in _PRIORS})
    return tuple(reversed(list(_traced(pair, steps))))


@dataclass(frozen=True)
class _Pair:
    """Two texts; matrices have a row per row of points and a column per place in the band."""

    left: Skeleton
    right: Skeleton
    shared: Mapping[tuple[int, int], float]

    @cached_property
    def ratio(self) -> float:
        """How much longer the right text is."""
        ratio = (sum(self.right.lengths) + 1) / (sum(self.left.lengths) + 1)
        return min(max(ratio, 1 / _LONGEST_RATIO), _LONGEST_RATIO)

    @cached_property
    def bands(self) -> list[range]:
        """The columns of each row of points that are searched."""
        rows, columns = len(self.left.lengths), len(self.right.lengths)
        width = max(_BAND, abs(rows - columns) + _BAND // 2)
        middles = [row * columns // max(rows, 1) for row in range(rows + 1)]
        return [range(max(0, m - width), min(columns, m + width) + 1) for m in middles]

    @cached_property
    def columns(self) -> NDArray[np.intp]:
        """The column of each point; a band shorter than others repeats its last."""
        firsts = np.array([band.start for band in self.bands])[:, None]
        lasts = np.array([band.stop - 1 for band in self.bands])[:, None]
        widest = max(map(len, self.bands))
        columns: NDArray[np.intp] = np.minimum(firsts + np.arange(widest), lasts)
        return columns

    @cached_property
    def shared_before(self) -> Mapping[Step, Matrix]:
        """What the blocks so many above and so many before each point share."""
        weights = np.array(list(self.shared.values()))
        blocks = np.array(list(self.shared), dtype=np.intp).reshape(-1, 2)
        firsts = np.array([band.start for band in self.bands])
        widths = np.array([len(band) for band in self.bands])
        found = {step: np.zeros(self.columns.shape) for step in _PRIORS if step[1]}
        for step, matrix in found.items():
            rows, columns = (blocks + step).T
            kept = rows < len(self.bands)
            rows, places = rows[kept], columns[kept] - firsts[rows[kept]]
            inside = (places >= 0) & (places < widths[rows])
            matrix[rows[inside], places[inside]] = weights[kept][inside]
        return found


def _step_cost(pair: _Pair, step: Step) -> Matrix:
    """What a step costs beyond its prior, for each point that it may lead to."""
    down, across = step
    if not across:
        return np.zeros(pair.columns.shape)
    both = [[pair.shared_before[i, j] for j in range(across, 0, -1)] for i in range(down, 0, -1)]
    weights = np.array(both)
    ours = _sums(pair.left.lengths, down)[:, None] * pair.ratio
    theirs = _sums(pair.right.lengths, across)[pair.columns]
    cost: Matrix = _length_cost(ours, theirs) - weights.sum(axis=(0, 1))
    return cost if step == (1, 1) else cost + _STRANGER * _strangers(pair, weights > 0)


def _sums(lengths: Sequence[int], size: int) -> Matrix:
    """Add up the `size` blocks before each point; before the first there are none."""
    running = np.cumsum([0.0] * (size + 1) + list(lengths))
    sums: Matrix = running[size:] - running[:-size]
    return sums


def _length_cost(ours: Matrix, theirs: Matrix) -> Matrix:
    mean = (ours + theirs) / 2
    delta = np.abs(theirs - ours) / np.sqrt(_VARIANCE * np.where(mean, mean, 1.0))
    halves = delta / math.sqrt(2)
    near = halves < _FAR
    tails = np.zeros(delta.shape)
    tails[near] = [math.erfc(half) for half in halves[near].tolist()]
    cost: Matrix = -np.log(np.maximum(tails, math.exp(-_WORST_LENGTH)))
    return cost


def _strangers(pair: _Pair, seen: NDArray[np.bool_]) -> NDArray[np.intp]:
    """Count the blocks of a step whose anchors the other side has none of.

    `seen[i, j]` says for all points whether row `i` and column `j` of the step share anything.
    """
    down, across = seen.shape[:2]
    rows = np.arange(len(pair.bands))[:, None]
    lone = [_anchored(pair.left.blocks, down - i)[rows] & ~seen[i].any(axis=0) for i in range(down)]
    alone = [
        _anchored(pair.right.blocks, across - j)[pair.columns] & ~seen[:, j].any(axis=0)
        for j in range(across)
    ]
    count: NDArray[np.intp] = np.sum([*lone, *alone], axis=0)
    return count


def _anchored(blocks: Sequence[frozenset[Anchor]], back: int) -> NDArray[np.bool_]:
    """Whether the block so many places before each point has anchors."""
    return np.array([False] * back + [bool(block) for block in blocks])[: len(blocks) + 1]


def _cheapest_steps(pair: _Pair, costs: Mapping[Step, Matrix]) -> list[list[Step]]:
    """Choose the step by which the cheapest path arrives at each point, row by row."""
    order = tuple(_PRIORS)
    outside = np.full(_LONGEST + len(pair.right.lengths) + 1, math.inf)
    known = [outside] * _LONGEST
    chosen: list[list[Step]] = []
    for row, band in enumerate(pair.bands):
        first, last = _LONGEST + band.start, _LONGEST + band.stop
        options = np.array(
            [
                known[-down][first - across : last - across]
                + prior
                + costs[down, across][row, : len(band)]
                for (down, across), prior in _PRIORS.items()
            ]
        )
        totals = options.min(axis=0).tolist()
        steps = [order[number] for number in options.argmin(axis=0)]
        if not row:
            totals[0] = 0.0
        for place in range(1, len(band)):
            aside = totals[place - 1] + _ASIDE_PRIOR
            if aside < totals[place]:
                totals[place], steps[place] = aside, _ASIDE
        chosen.append(steps)
        here = outside.copy()
        here[first:last] = totals
        known = [*known[1:], here]
    return chosen


def _traced(pair: _Pair, steps: Sequence[Sequence[Step]]) -> Iterator[Bead]:
    """Give the beads of the path from the last."""
    row, column = len(pair.left.lengths), len(pair.right.lengths)
    while row or column:
        down, across = steps[row][column - pair.bands[row].start]
        row, column = row - down, column - across
        yield Bead(tuple(range(row, row + down)), tuple(range(column, column + across)))
