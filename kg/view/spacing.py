"""Pushes overlapping boxes apart, each pair along the axis where they overlap less.

Only pairs that are near each other are looked at: boxes are sorted by their left edge, and each is
compared with those that begin before it ends (the sweep of a plane).
"""

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]

ROUNDS = 60


def apart(points: Points, half: Points) -> Points:
    """Move `points` until no two boxes overlap; `half` are half their widths and heights.

    Gives up after `ROUNDS`, with what little overlap is left.
    """
    points = points.copy()
    for _ in range(ROUNDS):
        first, second = _overlapping(points, half)
        if not len(first):
            break
        _push(points, half, first, second)
    return points


def _overlapping(points: Points, half: Points) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Find the pairs of boxes that overlap, as two lists of their numbers."""
    left = points[:, 0] - half[:, 0]
    order = np.argsort(left, kind="stable")
    ends = np.searchsorted(left[order], points[order, 0] + half[order, 0], side="left")
    counts = np.maximum(ends - np.arange(len(order)) - 1, 0)
    starts = np.repeat(np.arange(len(order)), counts)
    steps = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts) + 1
    first, second = order[starts], order[starts + steps]
    near = np.abs(points[first, 1] - points[second, 1]) < half[first, 1] + half[second, 1] - 0.01
    return first[near], second[near]


def _push(
    points: Points, half: Points, first: NDArray[np.int64], second: NDArray[np.int64]
) -> None:
    gap = points[second] - points[first]
    overlap = half[first] + half[second] - np.abs(gap)
    axis = np.where(overlap[:, 0] < overlap[:, 1], 0, 1)
    rows = np.arange(len(first))
    side = np.where(gap[rows, axis] == 0, np.where(first < second, 1, -1), np.sign(gap[rows, axis]))
    move = overlap[rows, axis] * side * 0.5
    crowd = np.bincount(np.concatenate([first, second]), minlength=len(points))
    for which in (0, 1):
        here = axis == which
        shift = np.bincount(second[here], move[here], len(points))
        shift -= np.bincount(first[here], move[here], len(points))
        points[:, which] += np.rint(shift / np.sqrt(np.maximum(crowd, 1)) * 16) / 16
