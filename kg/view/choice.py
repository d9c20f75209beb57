"""Chooses the part of a graph that one page can hold.

1. Order the entities by core number (how densely their surroundings are knit), then by the
   number of their facts, then by name.
2. Keep the first `limit`; keep the facts whose ends are kept; say what was left out.
"""

from collections import Counter

import networkx as nx

from kg.model import EntityId, Fact
from kg.view.picture import LeftOut, Picture

MOST_THINGS = 2000
"""Entities that one picture can hold with ease."""


def most_connected(picture: Picture, *, limit: int) -> Picture:
    """Keep the `limit` entities that are best connected, and what is said among them."""
    if len(picture.entities) <= limit:
        return picture
    rank = _ranking(picture)
    kept = set(rank[:limit])
    facts = tuple(fact for fact in picture.facts if _inside(fact, kept))
    return Picture(
        documents=picture.documents,
        entities=tuple(entity for entity in picture.entities if entity.id in kept),
        facts=facts,
        namings=tuple(naming for naming in picture.namings if naming.entity in kept),
        left_out=LeftOut(len(picture.entities) - len(kept), len(picture.facts) - len(facts)),
    )


def _ranking(picture: Picture) -> list[EntityId]:
    graph: nx.Graph[EntityId] = nx.Graph()
    graph.add_nodes_from(entity.id for entity in picture.entities)
    graph.add_edges_from(link for link in picture.links() if link[0] != link[1])
    core = nx.core_number(graph)
    said = Counter(end for link in picture.links() for end in link)
    return sorted(core, key=lambda entity: (-core[entity], -said[entity], entity))


def _inside(fact: Fact, kept: set[EntityId]) -> bool:
    if fact.subject not in kept:
        return False
    return not isinstance(fact.object, str) or EntityId(fact.object) in kept
