"""The network as GraphML and GEXF, written by networkx and then made repeatable.

networkx puts the day into GEXF: it is taken out. Characters that XML 1.0 cannot hold, such as
control characters of a broken text, become U+FFFD.
"""

import io
import re

import networkx as nx

from kg.exports.network import Network, to_networkx
from kg.store import Store

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DAY = re.compile(rb' lastmodifieddate="[^"]*"')


def graphml(store: Store) -> bytes:
    """Write GraphML."""
    target = io.BytesIO()
    nx.write_graphml(_safe(to_networkx(store)), target)
    return target.getvalue() + b"\n"


def gexf(store: Store) -> bytes:
    """Write GEXF 1.2."""
    target = io.BytesIO()
    nx.write_gexf(_safe(to_networkx(store)), target)
    return _DAY.sub(b"", target.getvalue(), count=1) + b"\n"


def _safe(network: Network) -> Network:
    for _, attributes in network.nodes(data=True):
        _clean(attributes)
    for _, _, attributes in network.edges(data=True):
        _clean(attributes)
    return network


def _clean(attributes: dict[str, str | int | float]) -> None:
    for name, value in attributes.items():
        if isinstance(value, str):
            attributes[name] = _NOT_XML.sub("\ufffd", value)
