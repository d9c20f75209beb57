"""The graph as a network of things and the facts between them, for networkx.

1. A node for each thing with a `kg:` class, named by its IRI; documents and works are not
   things of the network, and neither is what belongs to the evidence.
2. What a text says of a thing in words or links (`jobTitle`, `foaf:homepage`) becomes an attribute
   of its node, several values joined by "; ".
3. An edge for each fact between two nodes, its key the name of the relation, with its
   confidence, its witnesses and the first sentence that states it.

Nodes and edges come in order of their IRIs, so that the same graph gives the same network.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from typing import TypeAlias

import networkx as nx

from kg.exports.facts import StatedFact, names_of_things, preferred, stated_facts
from kg.store import Store

Attributes = dict[str, str | int | float]
Network: TypeAlias = "nx.MultiDiGraph[str]"

_NOT_SHOWN = ("Agent", "Document", "Work", "Statement", "Mention", "Passage")
_CLASSES = """
SELECT ?thing (STRAFTER(STR(?class), "#") AS ?kind) WHERE {
  ?thing a ?class FILTER(STRSTARTS(STR(?class), STR(kg:)))
}
"""


def to_networkx(store: Store, *, language: str = "en") -> Network:
    """Make a network of a store.

    Nodes have `label`, `kind` and a `label_<language>` for each tagged name; edges have `relation`,
    `confidence`, `witnesses`, `sentence`, `language` and `document`. What is not known is left out.
    """
    facts, names, kinds = tuple(stated_facts(store)), names_of_things(store), kinds_of_things(store)
    said = _said(facts, things=kinds)
    network: Network = nx.MultiDiGraph()
    for thing, kind in kinds.items():
        attributes = _node(names.get(thing, {}), kind, otherwise=thing, language=language)
        network.add_nodes_from([(thing, attributes | said.get(thing, {}))])
    for fact in facts:
        if str(fact.subject) in network and str(fact.object) in network:
            ends = str(fact.subject), str(fact.object)
            network.add_edge(*ends, fact.relation)
            network.edges[*ends, fact.relation].update(edge_attributes(fact))
    return network


def kinds_of_things(store: Store) -> Mapping[str, str]:
    """The class of each thing that a network shows, in order of their IRIs."""
    kinds: dict[str, str] = {}
    for thing, kind in store.select(_CLASSES).rows:
        if str(kind) not in _NOT_SHOWN:
            kinds.setdefault(str(thing), str(kind))
    return kinds


def edge_attributes(fact: StatedFact) -> Attributes:
    """What an edge holds of a fact; what is not known is left out."""
    attributes: Attributes = {"relation": fact.relation}
    if fact.confidence is not None:
        attributes["confidence"] = fact.confidence
    if fact.witnesses is not None:
        attributes["witnesses"] = fact.witnesses
    if fact.sentence:
        attributes |= {"language": fact.language, "document": fact.document}
        attributes["sentence"] = fact.sentence
    return attributes


def _node(names: Mapping[str, str], kind: str, *, otherwise: str, language: str) -> Attributes:
    label = preferred(names, language=language, otherwise=otherwise)
    tagged = {f"label_{tag}": name for tag, name in sorted(names.items()) if tag}
    return {"label": label, "kind": kind, **tagged}


def _said(facts: Iterable[StatedFact], *, things: Container[str]) -> Mapping[str, Attributes]:
    values: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for fact in facts:
        if str(fact.object) not in things:
            name = fact.relation.rpartition(":")[2]
            values[str(fact.subject)][name].append(str(fact.object))
    return {
        thing: {name: "; ".join(words) for name, words in sorted(said.items())}
        for thing, said in values.items()
    }
