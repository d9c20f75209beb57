"""The quads of a graph by subject and predicate, and what its evidence says.

`Tables` answers what the picture is made from: what is said of a node, which node states a triple,
which words an evidence node quotes.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from rdflib import RDF, Dataset, Graph, Literal
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID
from rdflib.term import Node

from kg.graph.iris import document_id, entity_id, evidence_graph_iri
from kg.graph.terms import OA
from kg.model import EntityId, Evidence, Name, Span

Quad: TypeAlias = tuple[Node, Node, Node, Node | None]
"""Subject, predicate, object, and the named graph (None: the default graph)."""

Said: TypeAlias = Mapping[Node, list[Node]]
"""What is said of one node: objects by predicate."""

Triple: TypeAlias = tuple[Node, Node, Node]


class Tables:
    """The default graph in `facts` and the graph of evidence in `evidence`, by subject."""

    def __init__(self, quads: Dataset | Iterable[Quad], *, base: str) -> None:
        self.base = base
        self.facts: dict[Node, dict[Node, list[Node]]] = defaultdict(lambda: defaultdict(list))
        self.evidence: dict[Node, dict[Node, list[Node]]] = defaultdict(lambda: defaultdict(list))
        self._quotes: dict[Node, Evidence | None] = {}
        default, named = {None, DATASET_DEFAULT_GRAPH_ID}, evidence_graph_iri(base)
        rows: Iterable[Quad] = quads.quads() if isinstance(quads, Dataset) else quads
        for subject, predicate, value, graph in rows:
            name = graph.identifier if isinstance(graph, Graph) else graph
            if name in default:
                self.facts[subject][predicate].append(value)
            elif name == named:
                self.evidence[subject][predicate].append(value)

    def id_of(self, node: Node) -> EntityId:
        """Name the entity that an IRI stands for."""
        return entity_id(str(node), base=self.base)

    def statements(self) -> dict[Triple, Node]:
        """Find for each stated triple the node that states it."""
        found = {}
        for node, said in self.evidence.items():
            ends = [said.get(part) for part in (RDF.subject, RDF.predicate, RDF.object)]
            if all(ends):
                subject, predicate, value = (end[0] for end in ends if end)
                found[subject, predicate, value] = node
        return found

    def quote(self, node: Node) -> Evidence | None:
        """Read an evidence node; None where a part of it is missing."""
        if node not in self._quotes:
            self._quotes[node] = self._read_quote(self.evidence.get(node, {}))
        return self._quotes[node]

    def _read_quote(self, said: Said) -> Evidence | None:
        documents, selectors = said.get(OA.hasSource), said.get(OA.hasSelector)
        if not documents or not selectors:
            return None
        parts: dict[Node, Node] = {}
        for selector in selectors:
            parts |= {p: values[0] for p, values in self.evidence.get(selector, {}).items()}
        if not {OA.start, OA.end, OA.exact} <= parts.keys():
            return None
        start, end = int(str(parts[OA.start])), int(str(parts[OA.end]))
        document = document_id(str(documents[0]), base=self.base)
        return Evidence(Span(document, start, end), str(parts[OA.exact]))


def one(values: Iterable[Node] | None) -> str:
    """Pick the first of some values by their text; empty where there is none."""
    return min(map(str, values or ()), default="")


def names(said: Said, predicate: Node) -> tuple[Name, ...]:
    """Collect names with their languages, in order."""
    found = {
        Name(str(value), value.language or "")
        for value in said.get(predicate, ())
        if isinstance(value, Literal)
    }
    return tuple(sorted(found, key=lambda name: (name.language, name.text)))
