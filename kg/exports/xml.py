"""The network as GraphML and GEXF, written by networkx and then made repeatable.

networkx puts the day into GEXF: it is taken out. Characters that XML 1.0 cannot hold are replaced.
GEXF also has places, sizes, colours and the thickness of lines (its `viz` vocabulary), as on the
page; there y points upwards.
"""

import io
import re

import networkx as nx

from kg.exports.characters import xml_characters
from kg.exports.network import Network, to_networkx
from kg.exports.scene import Scene, read_scene
from kg.graph.iris import entity_iri
from kg.store import Store
from kg.view.places import thickness

_DAY = re.compile(rb' lastmodifieddate="[^"]*"')


def graphml(store: Store) -> bytes:
    """Write GraphML."""
    target = io.BytesIO()
    nx.write_graphml(_safe(to_networkx(store)), target)
    return target.getvalue() + b"\n"


def gexf(store: Store) -> bytes:
    """Write GEXF 1.2."""
    target = io.BytesIO()
    network = _safe(to_networkx(store))
    _show(network, read_scene(store))
    nx.write_gexf(network, target)
    return _DAY.sub(b"", target.getvalue(), count=1) + b"\n"


def _show(network: Network, scene: Scene) -> None:
    """Give nodes and edges the looks of the page; what it does not hold has none."""
    for entity, place in zip(scene.picture.entities, scene.places, strict=True):
        iri = str(entity_iri(entity.id, base=scene.base))
        colour = bytes.fromhex(scene.looks[entity.kind].colour.removeprefix("#"))
        if iri in network:
            network.nodes[iri]["viz"] = {
                "position": {"x": place.x, "y": -place.y, "z": 0},
                "size": place.radius,
                "color": {**dict(zip("rgb", colour, strict=True)), "a": 1.0},
            }
    for _, _, attributes in network.edges(data=True):
        attributes["viz"] = {"thickness": thickness(int(attributes.get("witnesses", 1)))}


def _safe(network: Network) -> Network:
    for _, attributes in network.nodes(data=True):
        _clean(attributes)
    for _, _, attributes in network.edges(data=True):
        _clean(attributes)
    return network


def _clean(attributes: dict[str, str | int | float]) -> None:
    for name, value in attributes.items():
        if isinstance(value, str):
            attributes[name] = xml_characters(value)
