"""The network of the page as pyvis holds it: its lists of nodes and edges, and its options.

The lists are filled directly: pyvis's `add_node` and `add_edge` look through all that is there
already, which takes seconds from a few thousand edges on.
"""

import json
from collections import Counter
from collections.abc import Mapping

from pyvis.network import Network

from kg.model import EntityId, Fact
from kg.view.looks import Look
from kg.view.picture import Picture
from kg.view.places import places_of, thickness

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
    network = Network(directed=True)
    network.nodes = _nodes(picture, looks)
    network.edges = _edges(picture.facts, number)
    network.set_options(json.dumps(OPTIONS))
    return network


def _nodes(picture: Picture, looks: Mapping[str, Look]) -> list[dict[str, object]]:
    return [
        {
            "id": number,
            "label": entity.name,
            "shape": "custom",
            "form": looks[entity.kind].shape,
            "color": looks[entity.kind].colour,
            "size": place.radius,
            "x": place.x,
            "y": place.y,
            "group": place.group,
        }
        for number, (entity, place) in enumerate(
            zip(picture.entities, places_of(picture), strict=True)
        )
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
            "width": thickness(fact.witnesses),
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
