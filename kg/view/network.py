"""The network of the page as pyvis holds it: its lists of nodes and edges, and its options.

The lists are filled directly: pyvis's `add_node` and `add_edge` look through all that is there
already, which takes seconds from a few thousand edges on.
"""

import json
from collections import Counter
from collections.abc import Mapping
from math import sqrt

from pyvis.network import Network

from kg.model import EntityId, Fact
from kg.view.layout import Layout, lay_out
from kg.view.looks import Look
from kg.view.picture import Picture

LABELLED = 150
"""Up to so many entities each gets room for its label; above, the page shows what fits."""

OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "hover": True,
        "multiselect": False,
        "selectConnectedEdges": False,
        "hoverConnectedEdges": False,
        "keyboard": False,
        "zoomSpeed": 0.7,
    },
    "nodes": {"borderWidth": 1.5, "borderWidthSelected": 3},
    "edges": {
        "smooth": False,
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.45}},
        "color": {"color": "#8a96a5", "highlight": "#1d2733", "hover": "#5a6675"},
        "selectionWidth": 1,
        "hoverWidth": 0.5,
        "arrowStrikethrough": False,
    },
}


def network_of(picture: Picture, looks: Mapping[str, Look]) -> Network:
    """Fill a pyvis network: node ids are places in `entities`, edge ids places in `facts`."""
    number = {entity.id: place for place, entity in enumerate(picture.entities)}
    said = Counter(end for link in picture.links() for end in link)
    sizes = [radius(said[entity.id]) for entity in picture.entities]
    layout = lay_out(
        len(picture.entities),
        [(number[start], number[end]) for start, end in picture.links()],
        boxes=_boxes(picture, sizes),
    )
    network = Network(directed=True)
    network.nodes = _nodes(picture, layout, sizes, looks)
    network.edges = _edges(picture.facts, number)
    network.set_options(json.dumps(OPTIONS))
    return network


def radius(facts: int) -> float:
    """Size of a node of which so many facts are told, in the layout's units."""
    return round(min(8 + 3.2 * sqrt(facts), 42), 1)


def _boxes(picture: Picture, sizes: list[float]) -> list[tuple[float, float]]:
    """Room for each node and, where there are few, for its label beneath."""
    if len(picture.entities) > LABELLED:
        return [(size * 2 + 12, size * 2 + 12) for size in sizes]
    widths = [min(len(entity.name), 34) * 9.0 + 24 for entity in picture.entities]
    return [(max(size * 2 + 14, w), size * 2 + 62) for size, w in zip(sizes, widths, strict=True)]


def _nodes(
    picture: Picture, layout: Layout, sizes: list[float], looks: Mapping[str, Look]
) -> list[dict[str, object]]:
    return [
        {
            "id": place,
            "label": entity.name,
            "shape": "custom",
            "form": looks[entity.kind].shape,
            "color": looks[entity.kind].colour,
            "size": sizes[place],
            "x": layout.places[place][0],
            "y": layout.places[place][1],
            "group": layout.groups[place],
        }
        for place, entity in enumerate(picture.entities)
    ]


def _edges(facts: tuple[Fact, ...], number: Mapping[EntityId, int]) -> list[dict[str, object]]:
    """Draw each fact between two things; facts that join the same two are bent apart."""
    edges: list[dict[str, object]] = []
    joined: Counter[frozenset[int]] = Counter()
    ends = [_ends(fact, number) for fact in facts]
    together = Counter(frozenset(pair) for pair in ends if pair)
    for place, (fact, pair) in enumerate(zip(facts, ends, strict=True)):
        if pair is None or pair[0] == pair[1]:
            continue
        edge: dict[str, object] = {
            "id": place,
            "from": pair[0],
            "to": pair[1],
            "width": round(min(0.7 + 0.6 * max(fact.witnesses, 1), 5), 1),
        }
        both = frozenset(pair)
        if together[both] > 1:
            bend = 0.1 + 0.16 * (joined[both] // 2)
            way = (joined[both] % 2 == 0) == (pair[0] < pair[1])
            edge["smooth"] = {
                "enabled": True,
                "type": "curvedCW" if way else "curvedCCW",
                "roundness": round(bend, 2),
            }
            joined[both] += 1
        edges.append(edge)
    return edges


def _ends(fact: Fact, number: Mapping[EntityId, int]) -> tuple[int, int] | None:
    if not isinstance(fact.object, str) or EntityId(fact.object) not in number:
        return None
    return number[fact.subject], number[EntityId(fact.object)]
