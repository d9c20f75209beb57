"""Matches nodes of the graph with entities of the gold, by name.

1. A node's candidates are the gold entities that share a folded name with it. Those of the node's
   class go before others, and within these those that the gold wants before allowed ones.
2. The candidate that shares most names has the node. Further candidates that the gold wants make
   the node a merge.
3. Of several nodes with one entity the first is the one of the right class, with most names.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from kg.evaluation.built import Built, Node
from kg.evaluation.gold import Gold, GoldEntity
from kg.evaluation.wording import folded


@dataclass(frozen=True, slots=True)
class Matching:
    """Which node is which gold entity.

    `key_of` has every matched node, `node_of` the first node of each entity; `further` and
    `several` are the splits and merges by node, `splits` and `merges` the same in words.
    """

    key_of: Mapping[str, str]
    node_of: Mapping[str, str]
    further: Mapping[str, str]
    several: Mapping[str, str]

    @property
    def splits(self) -> tuple[str, ...]:
        """Each further node of an entity, in words."""
        return tuple(sorted(self.further.values()))

    @property
    def merges(self) -> tuple[str, ...]:
        """Each node of several entities, in words."""
        return tuple(sorted(self.several.values()))


def match_nodes(built: Built, *, gold: Gold) -> Matching:
    """Match every node that has a gold entity's name."""
    by_name = _by_name(gold)
    candidates = {iri: _candidates(node, by_name) for iri, node in built.nodes.items()}
    key_of = {iri: found[0].key for iri, found in candidates.items() if found}
    order = sorted(key_of, key=lambda iri: _rank(built.nodes[iri], gold.entities[key_of[iri]]))
    node_of: dict[str, str] = {}
    for iri in order:
        node_of.setdefault(key_of[iri], iri)
    return Matching(
        key_of=key_of,
        node_of=node_of,
        further={
            iri: f"{built.name_of(iri)}: a further node of {gold.entities[key].name}, {iri}"
            for iri, key in key_of.items()
            if node_of[key] != iri and not gold.entities[key].allowed
        },
        several={
            iri: f"{built.name_of(iri)}: one node for {', '.join(e.name for e in found)}, {iri}"
            for iri, found in candidates.items()
            if len(found) > 1
        },
    )


def _by_name(gold: Gold) -> Mapping[str, list[GoldEntity]]:
    found: dict[str, list[GoldEntity]] = defaultdict(list)
    for entity in gold.entities.values():
        for name in {folded(text) for _, text in entity.names}:
            found[name].append(entity)
    return found


def _candidates(node: Node, by_name: Mapping[str, list[GoldEntity]]) -> list[GoldEntity]:
    """Gold entities of the best group that has any; allowed ones never come in company."""
    shared = {
        entity.key: entity
        for name in node.labels | node.alternatives
        for entity in by_name.get(name, ())
    }
    groups: dict[tuple[bool, bool], list[GoldEntity]] = defaultdict(list)
    for entity in shared.values():
        groups[node.kind not in entity.kinds, entity.allowed].append(entity)
    if not groups:
        return []
    best = min(groups)
    ranked = sorted(groups[best], key=lambda entity: (_rank(node, entity), entity.key))
    return ranked[:1] if best[1] else ranked


def _rank(node: Node, entity: GoldEntity) -> tuple[bool, int, int, str]:
    names = {folded(text) for _, text in entity.names}
    in_labels, in_any = node.labels & names, (node.labels | node.alternatives) & names
    return node.kind not in entity.kinds, -len(in_any), -len(in_labels), node.iri
