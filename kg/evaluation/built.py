"""The nouns of an evaluation: what of a built graph can be scored."""

from collections.abc import Mapping
from dataclasses import dataclass

from rdflib import URIRef
from rdflib.term import Node as Term

Pairs = Mapping[tuple[Term, Term], list[Term]]
"""Objects by subject and predicate."""

ENTITY_CLASSES = (
    "Person",
    "Organisation",
    "Project",
    "Platform",
    "Place",
    "Event",
    "Publication",
    "Topic",
)
"""The classes whose nodes are scored as entities, in the order that decides if a node has two."""


@dataclass(frozen=True, slots=True)
class Node:
    """A node of the graph; names are folded, but for `name`, which is for people."""

    iri: str
    kind: str
    name: str
    labels: frozenset[str]
    alternatives: frozenset[str]
    languages: frozenset[str]


@dataclass(frozen=True, slots=True)
class BuiltFact:
    """A triple of the graph; `language` is that of a literal, `languages` those of the evidence."""

    subject: str
    predicate: str
    object: str
    language: str
    languages: frozenset[str]
    quote: str


@dataclass(frozen=True, slots=True)
class BuiltMention:
    """Words of a document that name a node."""

    node: str
    language: str
    words: str


@dataclass(frozen=True, slots=True)
class Built:
    """A graph, read. `values` are the objects of any node by property, for accounts and figures."""

    languages: tuple[str, ...]
    nodes: Mapping[str, Node]
    facts: tuple[BuiltFact, ...]
    mentions: tuple[BuiltMention, ...]
    values: Pairs

    def texts(self, subject: str, predicate: URIRef) -> tuple[str, ...]:
        """List what a node has under a property, in order."""
        return tuple(sorted(str(o) for o in self.values.get((URIRef(subject), predicate), ())))

    def facts_of(self, predicate: str) -> tuple[BuiltFact, ...]:
        """List the facts of one property."""
        return tuple(fact for fact in self.facts if fact.predicate == predicate)

    def name_of(self, iri: str) -> str:
        """Name a node for people."""
        node = self.nodes.get(iri)
        return node.name if node else iri.rpartition("/")[2]
