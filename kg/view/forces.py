"""Lets forces move the nodes of a connected graph until it is at rest.

The forces are those of ForceAtlas2 (Jacomy et al., PLOS ONE 9(6), 2014): nodes repel each other by
mass over distance, links pull in proportion to distance, gravity holds all together. Two things
make communities visible and large graphs quick:

1. Links between communities pull more weakly than those inside one.
2. Inside its community a node feels every other node; another community acts on it as one body
   at its centre, as wide as its members stand apart.

Positions are kept on a grid of 1/64 in every round: what rounding differs between two machines'
linear algebra dies out there, and both end with the same places.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
Numbers = NDArray[np.int64]

STEPS = 160
GRID = 64.0
GOLDEN_ANGLE = 2.399963229728653
BETWEEN = 0.35
GRAVITY = 0.05
FLAT = 1.6
"""How much stronger gravity is upright: screens are wide."""


@dataclass(frozen=True, slots=True)
class Pull:
    """Links as pairs of nodes, and the community of each node, the largest being 0."""

    pairs: Numbers
    groups: Numbers


@dataclass(frozen=True, slots=True)
class _Body:
    """What does not change while the nodes move."""

    pull: Pull
    strength: Points
    mass: Points
    members: tuple[Numbers, ...]
    length: float


def settle(pull: Pull, *, length: float) -> Points:
    """Find places for the nodes of `pull`; `length` is how far two linked nodes should be."""
    body = _body(pull, length)
    points = _start(body)
    for step in range(STEPS):
        force = _repulsion(points, body) + _attraction(points, body)
        force -= points * [GRAVITY / FLAT, GRAVITY * FLAT] * body.mass[:, None]
        points = _moved(points, force / body.mass[:, None], longest=length * 3 * (1 - step / STEPS))
    return _lying(points)


def _body(pull: Pull, length: float) -> _Body:
    groups, pairs = pull.groups, pull.pairs
    same = groups[pairs[:, 0]] == groups[pairs[:, 1]]
    degree = np.bincount(pairs.ravel(), minlength=len(groups))
    return _Body(
        pull=pull,
        strength=np.where(same, 1.0, BETWEEN)[:, None],
        mass=1 + np.sqrt(degree),
        members=tuple(np.flatnonzero(groups == group) for group in range(int(groups.max()) + 1)),
        length=length,
    )


def _start(body: _Body) -> Points:
    """Set the communities, and the members of each, as the seeds of a sunflower."""
    points = np.zeros((len(body.mass), 2))
    inside = 0
    for number, members in enumerate(body.members):
        radius = body.length * 1.4 * np.sqrt(inside + len(members) / 2) if number else 0.0
        angle = number * GOLDEN_ANGLE
        centre = radius * np.array([np.cos(angle), np.sin(angle)])
        rank = np.arange(len(members))
        turn = rank * GOLDEN_ANGLE
        spread = body.length * np.sqrt(rank)[:, None]
        points[members] = centre + spread * np.column_stack([np.cos(turn), np.sin(turn)])
        inside += len(members)
    return _on_grid(points)


def _attraction(points: Points, body: _Body) -> Points:
    start, end = body.pull.pairs[:, 0], body.pull.pairs[:, 1]
    drag = (points[end] - points[start]) * body.strength
    force = np.zeros_like(points)
    for axis in (0, 1):
        force[:, axis] += np.bincount(start, drag[:, axis], len(points))
        force[:, axis] -= np.bincount(end, drag[:, axis], len(points))
    return force


def _repulsion(points: Points, body: _Body) -> Points:
    """Sum m(i) m(j) (p(i) - p(j)) / |p(i) - p(j)|² over the members and the other communities."""
    force = _from_communities(points, body)
    nearest = body.length**2 / 60
    for members in body.members:
        own, mass = points[members], body.mass[members]
        weight = _squares(own, own)
        np.maximum(weight, nearest, out=weight)
        np.divide(mass[None, :], weight, out=weight)
        force[members] += own * weight.sum(axis=1)[:, None] - weight @ own
    return force * body.mass[:, None] * body.length**2


def _from_communities(points: Points, body: _Body) -> Points:
    if len(body.members) == 1:
        return np.zeros_like(points)
    mass = np.array([body.mass[members].sum() for members in body.members])
    centres = _on_grid(np.array([points[members].mean(axis=0) for members in body.members]))
    spread = np.array([points[members].var(axis=0).sum() for members in body.members])
    weight = mass / (_squares(points, centres) + spread + body.length**2)
    weight[np.arange(len(points)), body.pull.groups] = 0
    return np.asarray(points * weight.sum(axis=1)[:, None] - weight @ centres)


def _squares(first: Points, second: Points) -> Points:
    """Squared distances, exact for points on the grid."""
    square = first @ second.T
    square *= -2
    square += (first**2).sum(axis=1)[:, None]
    square += (second**2).sum(axis=1)[None, :]
    return np.asarray(square)


def _moved(points: Points, force: Points, *, longest: float) -> Points:
    move = force * 0.12
    length = np.sqrt((move**2).sum(axis=1, keepdims=True))
    return _on_grid(points + move * np.minimum(1, longest / np.maximum(length, 1e-9)))


def _lying(points: Points) -> Points:
    """Turn the drawing so that its longest extent lies flat."""
    x, y = (points - points.mean(axis=0)).T
    angle = 0.5 * np.arctan2(2 * (x * y).mean(), (x * x).mean() - (y * y).mean())
    cosine, sine = np.cos(angle), np.sin(angle)
    return _on_grid(np.column_stack([x * cosine + y * sine, y * cosine - x * sine]))


def _on_grid(points: Points) -> Points:
    return np.asarray(np.rint(points * GRID) / GRID)
