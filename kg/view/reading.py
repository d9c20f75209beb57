"""Reads the RDF of a build into a `Picture`.

1. Sort every quad into one of two tables, facts (default graph) and evidence (its named graph),
   each from a subject to its predicates to their objects.
2. Documents are the things of class `kg:Document`; every other thing with a class of `kg:` is an
   entity. Works stay out, and so does `kg:mentions`: that a document names a thing is no relation
   between things, and would tie everything to everything. Both stand in the panel instead.
3. A fact is a triple of the default graph in a namespace of `FACT_NAMESPACES`, with the evidence
   that its statement gives. A triple without a statement is left out where a statement joins the
   same two things: it follows from that one.
4. A naming is a mention: an entity and the words that name it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from rdflib import (
    DCTERMS,
    FOAF,
    OWL,
    RDF,
    RDFS,
    SKOS,
    BNode,
    Dataset,
    Graph,
    Literal,
    Namespace,
    URIRef,
)
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID
from rdflib.term import Node

from kg.graph.iris import document_id, entity_id, evidence_graph_iri
from kg.model import (
    ClassName,
    Document,
    Entity,
    EntityId,
    Evidence,
    Fact,
    Link,
    Name,
    PropertyName,
    Span,
)
from kg.model import Literal as Words
from kg.ontology import KG, SCHEMA, Ontology, term_name
from kg.view.picture import Naming, Picture

OA = Namespace("http://www.w3.org/ns/oa#")

FACT_NAMESPACES = (str(KG), str(SCHEMA), str(FOAF))
NOT_FACTS = frozenset(
    {
        KG.mentions,
        KG.about,
        KG.versionOf,
        SCHEMA.value,
        SCHEMA.unitText,
        FOAF.name,
        FOAF.accountName,
    }
)
NOT_ENTITIES = frozenset({"Document", "Work", "Statement", "Mention"})
GENERAL_CLASSES = frozenset({"Agent"})
SAME_AS = (OWL.sameAs, SKOS.exactMatch, SCHEMA.sameAs)

Quad: TypeAlias = tuple[Node, Node, Node, Node | None]
Table: TypeAlias = dict[Node, dict[Node, list[Node]]]


def read_picture(
    quads: Dataset | Iterable[Quad], *, base: str, ontology: Ontology | None = None
) -> Picture:
    """Read facts and evidence; `base` is what the IRIs of entities begin with."""
    facts, evidence = _tables(quads, base=base)
    return _Reader(facts, evidence, base=base, ontology=ontology).picture()


def _tables(quads: Dataset | Iterable[Quad], *, base: str) -> tuple[Table, Table]:
    facts: Table = defaultdict(lambda: defaultdict(list))
    evidence: Table = defaultdict(lambda: defaultdict(list))
    default, named = {None, DATASET_DEFAULT_GRAPH_ID}, evidence_graph_iri(base)
    rows: Iterable[Quad] = quads.quads() if isinstance(quads, Dataset) else quads
    for subject, predicate, value, graph in rows:
        name = graph.identifier if isinstance(graph, Graph) else graph
        if name in default:
            facts[subject][predicate].append(value)
        elif name == named:
            evidence[subject][predicate].append(value)
    return facts, evidence


class _Reader:
    """The two tables, and what each part of the picture is made from."""

    def __init__(
        self, facts: Table, evidence: Table, *, base: str, ontology: Ontology | None
    ) -> None:
        self.facts, self.evidence = facts, evidence
        self.base, self.ontology = base, ontology
        self.kinds = {node: self._kind(node) for node in facts}
        self.quotes: dict[Node, Evidence | None] = {}

    def picture(self) -> Picture:
        entities = sorted(self._entities(), key=lambda entity: entity.id)
        known = {entity.id for entity in entities}
        return Picture(
            documents=tuple(sorted(self._documents(), key=lambda document: document.id)),
            entities=tuple(entities),
            facts=tuple(sorted(self._facts(known), key=_fact_order)),
            namings=tuple(sorted(self._namings(known), key=lambda n: (n.evidence, n.entity))),
        )

    def _kind(self, node: Node) -> str:
        """Name the class of `node` that is below the others; empty where it has none."""
        kinds = (str(kind) for kind in self.facts[node].get(RDF.type, ()))
        own = {term_name(kind) for kind in kinds if kind.startswith(str(KG))}
        above = set(GENERAL_CLASSES)
        if self.ontology:
            above = {up for kind in own for up in self.ontology.ancestors(kind) if up != kind}
        return min(own - above or own, default="")

    def _tail(self, node: Node) -> EntityId:
        return entity_id(str(node), base=self.base)

    def _documents(self) -> Iterator[Document]:
        for node, kind in self.kinds.items():
            if kind == "Document":
                about = self.facts[node]
                name = _one(about.get(DCTERMS.source)) or self._tail(node)
                yield Document(
                    id=document_id(str(node), base=self.base),
                    name=name,
                    title=_one(about.get(DCTERMS.title)) or name,
                    language=_one(about.get(DCTERMS.language)) or "und",
                    sha256=_one(about.get(DCTERMS.identifier)),
                    text="",
                    blocks=(),
                )

    def _entities(self) -> Iterator[Entity]:
        for node, kind in self.kinds.items():
            if kind and kind not in NOT_ENTITIES and isinstance(node, URIRef):
                about = self.facts[node]
                reasons = (
                    self.evidence[node].get(KG.identityReason, []) if node in self.evidence else []
                )
                yield Entity(
                    id=self._tail(node),
                    kind=ClassName(kind),
                    labels=_names(about, RDFS.label) or _names(about, SCHEMA.unitText),
                    alternatives=_names(about, SKOS.altLabel),
                    forms=_names(about, SKOS.hiddenLabel),
                    same_as=tuple(sorted({str(v) for p in SAME_AS for v in about.get(p, ())})),
                    reasons=tuple(sorted(str(reason) for reason in reasons)),
                    value=_one(about.get(SCHEMA.value)),
                )

    def _facts(self, known: set[EntityId]) -> Iterator[Fact]:
        statements = self._statements()
        stated = {(subject, value) for subject, _, value in statements}
        for subject, about in self.facts.items():
            if self._tail(subject) not in known:
                continue
            for predicate, values in about.items():
                if predicate in NOT_FACTS or not str(predicate).startswith(FACT_NAMESPACES):
                    continue
                for value in dict.fromkeys(values):
                    node = statements.get((subject, predicate, value))
                    if node is not None or (subject, value) not in stated:
                        yield self._fact((subject, predicate, value), node, known)

    def _statements(self) -> dict[tuple[Node, Node, Node], Node]:
        found = {}
        for node, about in self.evidence.items():
            ends = [about.get(part) for part in (RDF.subject, RDF.predicate, RDF.object)]
            if all(ends):
                subject, predicate, value = (end[0] for end in ends if end)
                found[subject, predicate, value] = node
        return found

    def _fact(
        self, triple: tuple[Node, Node, Node], node: Node | None, known: set[EntityId]
    ) -> Fact:
        about = self.evidence[node] if node is not None else {}
        quotes = {self._quote(quote) for quote in about.get(KG.evidence, ())}
        return Fact(
            subject=self._tail(triple[0]),
            predicate=PropertyName(term_name(str(triple[1]))),
            object=self._object(triple[2], known),
            evidence=tuple(sorted(quote for quote in quotes if quote is not None)),
            rules=tuple(sorted(str(rule) for rule in about.get(KG.rule, ()))),
            confidence=float(_one(about.get(KG.confidence)) or 1),
        )

    def _object(self, node: Node, known: set[EntityId]) -> EntityId | Words | Link:
        if isinstance(node, Literal):
            kind = term_name(str(node.datatype)).rpartition("#")[2] if node.datatype else ""
            return Words(str(node), node.language or "", "" if node.language else kind)
        tail = self._tail(node)
        return tail if tail in known else Link(str(node))

    def _quote(self, node: Node) -> Evidence | None:
        """Read an evidence node; None where a part of it is missing."""
        if node not in self.quotes:
            self.quotes[node] = self._read_quote(self.evidence.get(node, {}))
        return self.quotes[node]

    def _read_quote(self, about: dict[Node, list[Node]]) -> Evidence | None:
        documents, selectors = about.get(OA.hasSource), about.get(OA.hasSelector)
        if not documents or not selectors:
            return None
        parts: dict[Node, Node] = {}
        for selector in selectors:
            parts |= {p: values[0] for p, values in self.evidence.get(selector, {}).items()}
        if not {OA.start, OA.end, OA.exact} <= parts.keys():
            return None
        start, end = int(str(parts[OA.start])), int(str(parts[OA.end]))
        span = Span(document_id(str(documents[0]), base=self.base), start, end)
        return Evidence(span, str(parts[OA.exact]))

    def _namings(self, known: set[EntityId]) -> Iterator[Naming]:
        for about in self.evidence.values():
            for body in about.get(OA.hasBody, ()):
                quotes = [self._quote(target) for target in about.get(OA.hasTarget, ())]
                entity = self._tail(body)
                if entity in known and not isinstance(body, BNode):
                    yield from (Naming(entity, quote) for quote in quotes if quote)


def _one(values: list[Node] | None) -> str:
    return min(map(str, values)) if values else ""


def _names(about: dict[Node, list[Node]], predicate: Node) -> tuple[Name, ...]:
    names = {
        Name(str(value), value.language or "")
        for value in about.get(predicate, ())
        if isinstance(value, Literal)
    }
    return tuple(sorted(names, key=lambda name: (name.language, name.text)))


def _fact_order(fact: Fact) -> tuple[str, str, str]:
    return fact.subject, fact.predicate, repr(fact.object)
