"""Places the entities so that what belongs together stands together, and nothing overlaps.

1. Each connected component is laid out alone: communities (Louvain with a fixed seed), then forces
   (`kg.view.forces`), then room for every box (`kg.view.spacing`).
2. The components are set in rows, the largest first, so that small ones stand below in order
   instead of drifting away.

All random choices have a fixed seed, and places are whole numbers: the same graph gives the same
bytes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from kg.view.forces import Pull, settle
from kg.view.spacing import apart

Points = NDArray[np.float64]
Pair = tuple[int, int]
Box = tuple[float, float]

SEED = 20
ROW_SHAPE = 1.5
MARGIN = 26.0
ALONE = (112.0, 52.0)


@dataclass(frozen=True, slots=True)
class Layout:
    """A place (x to the right, y downwards) and a community for each node."""

    places: tuple[tuple[int, int], ...]
    groups: tuple[int, ...]


def lay_out(count: int, links: Sequence[Pair], *, boxes: Sequence[Box]) -> Layout:
    """Place nodes 0 to `count - 1`; `boxes` are the widths and heights that each needs."""
    graph = _graph(count, links)
    parts = sorted(nx.connected_components(graph), key=lambda part: (-len(part), min(part)))
    points, groups, shapes = np.zeros((count, 2)), [0] * count, []
    group = 0
    for nodes in map(sorted, parts):
        placed, own = _component(graph.subgraph(nodes), nodes, boxes)
        shapes.append(_shape(placed, [boxes[node] for node in nodes]))
        for node, point, number in zip(nodes, placed, own, strict=True):
            points[node], groups[node] = point, group + number
        group += max(own) + 1
    for nodes, corner in zip(map(sorted, parts), _rows(shapes), strict=True):
        points[nodes] += corner
    return Layout(_centred(points), tuple(groups))


def _graph(count: int, links: Sequence[Pair]) -> "nx.Graph[int]":
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(count))
    for start, end in sorted(links):
        if start != end:
            told = graph.get_edge_data(start, end, {"weight": 0})["weight"]
            graph.add_edge(start, end, weight=told + 1)
    return graph


def _component(
    graph: "nx.Graph[int]", nodes: list[int], boxes: Sequence[Box]
) -> tuple[Points, list[int]]:
    """Lay out one component around its middle."""
    if len(nodes) == 1:
        return np.zeros((1, 2)), [0]
    rank = {node: place for place, node in enumerate(nodes)}
    pairs = sorted((min(rank[a], rank[b]), max(rank[a], rank[b])) for a, b in graph.edges)
    groups = _communities(len(nodes), pairs)
    room = np.array([boxes[node] for node in nodes])
    pull = Pull(np.array(pairs), np.array(groups))
    return apart(settle(pull, length=_length(room)), room / 2), groups


def _length(room: Points) -> float:
    """Choose how far two linked nodes should be: about as far as their boxes are large."""
    return float(np.rint(0.3 * np.sqrt((room[:, 0] * room[:, 1]).mean())))


def _communities(count: int, pairs: Sequence[Pair]) -> list[int]:
    """Number the communities by size, the largest first."""
    found = nx.community.louvain_communities(_graph(count, pairs), seed=SEED)
    groups = [0] * count
    for number, members in enumerate(sorted(found, key=lambda m: (-len(m), min(m)))):
        for node in members:
            groups[node] = number
    return groups


def _shape(points: Points, boxes: Sequence[Box]) -> Mapping[str, Points]:
    """Measure a component: its corner and its width and height."""
    if len(points) == 1:
        half = np.maximum(np.array(boxes[0]), ALONE) / 2
        return {"corner": -half, "size": half * 2}
    half = np.array(boxes) / 2
    low, high = (points - half).min(axis=0), (points + half).max(axis=0)
    return {"corner": low - MARGIN / 2, "size": high - low + MARGIN}


def _rows(shapes: Sequence[Mapping[str, Points]]) -> list[Points]:
    """Find for each component how far it must move to stand in its row."""
    sizes = [shape["size"] for shape in shapes]
    area = sum(float(width * height) for width, height in sizes)
    width = max([float(np.sqrt(area * ROW_SHAPE)), *(float(size[0]) for size in sizes)], default=0)
    rows: list[list[int]] = []
    used = width + 1
    for place, size in enumerate(sizes):
        if used + size[0] > width:
            rows.append([])
            used = 0
        rows[-1].append(place)
        used += float(size[0])
    moves: dict[int, Points] = {}
    top = 0.0
    for row in rows:
        left = -sum(float(sizes[place][0]) for place in row) / 2
        height = max(float(sizes[place][1]) for place in row)
        for place in row:
            centred = top + (height - float(sizes[place][1])) / 2
            moves[place] = np.array([left, centred]) - shapes[place]["corner"]
            left += float(sizes[place][0])
        top += height
    return [moves[place] for place in range(len(shapes))]


def _centred(points: Points) -> tuple[tuple[int, int], ...]:
    if not len(points):
        return ()
    middle = (points.max(axis=0) + points.min(axis=0)) / 2
    return tuple((int(x), int(y)) for x, y in np.rint(points - middle))
