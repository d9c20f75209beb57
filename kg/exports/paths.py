"""The shortest connection between two things, over any number of facts, each step named.

SPARQL's property paths say whether two things are connected, not by which facts; breadth-first
search in the network does. The direction of a fact does not matter for being connected and is kept
in the step. Neighbours are visited in order of their IRIs, so that of equally short ways it is
always the same one that is found; of parallel facts the most certain is named.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from kg.exports.network import Network


@dataclass(frozen=True, slots=True)
class Step:
    """One fact on the way; `forward` says that the way goes from its subject to its object."""

    start: str
    relation: str
    end: str
    forward: bool
    sentence: str = ""


def shortest_path(network: Network, start: str, end: str) -> tuple[Step, ...] | None:
    """Find the steps from one node to another: none if they are one, None if there is no way."""
    if start not in network or end not in network:
        return None
    came_from: dict[str, str] = {start: start}
    waiting = deque([start])
    while waiting and end not in came_from:
        here = waiting.popleft()
        for there in _neighbours(network, here):
            if there not in came_from:
                came_from[there] = here
                waiting.append(there)
    return tuple(_steps(network, came_from, end)) if end in came_from else None


def describe_path(network: Network, path: tuple[Step, ...]) -> str:
    """Say a path in one line: `Ann Lee →worksFor→ Arc Lab ←supports← Tide`."""
    if not path:
        return ""
    words = [str(network.nodes[path[0].start]["label"])]
    for step in path:
        arrow = "→" if step.forward else "←"
        words.append(f"{arrow}{step.relation}{arrow} {network.nodes[step.end]['label']}")
    return " ".join(words)


def _neighbours(network: Network, node: str) -> list[str]:
    return sorted({*network.successors(node), *network.predecessors(node)})


def _steps(network: Network, came_from: dict[str, str], end: str) -> Iterator[Step]:
    way = [end]
    while came_from[way[-1]] != way[-1]:
        way.append(came_from[way[-1]])
    way.reverse()
    for here, there in pairwise(way):
        yield _most_certain(network, here, there)


def _most_certain(network: Network, here: str, there: str) -> Step:
    found = [
        (-float(attributes.get("confidence", 0)), not forward, relation, attributes)
        for forward, ends in ((True, (here, there)), (False, (there, here)))
        for relation, attributes in (network.get_edge_data(*ends) or {}).items()
    ]
    _, backward, relation, attributes = min(found, key=lambda entry: entry[:3])
    return Step(here, str(relation), there, not backward, str(attributes.get("sentence", "")))
