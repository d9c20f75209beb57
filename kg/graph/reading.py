"""The way back: an RDF dataset as Knowledge.

What the RDF holds comes back equal: documents without their text (which a graph does not hold),
entities with their names, mentions, facts with their evidence, and passages. A triple that the graph of
evidence says nothing of (a plain `graph.ttl`) is a fact without evidence and of confidence 1;
`kg:mentions` without a statement is no fact, since `kg.graph.rdf` derives it from the mentions.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rdflib import DCTERMS, PROV, RDF, RDFS, SKOS, URIRef
from rdflib import Literal as Words

from kg.graph.entities import FIGURE
from kg.graph.iris import DEFAULT_BASE, document_id, entity_id, evidence_graph_iri
from kg.graph.terms import OA, Quad, in_order, thing
from kg.model import (
    Attribution,
    ClassName,
    Document,
    Entity,
    EntityId,
    Evidence,
    Fact,
    Knowledge,
    Link,
    Literal,
    Mention,
    Name,
    Passage,
    PropertyName,
    ResolvedMention,
    Span,
)
from kg.ontology import KG, SCHEMA, Ontology, term_name

NOT_ENTITIES = frozenset({"Document", "Statement", "Mention", "Passage"})
"""Classes whose members are other nouns than entities."""

Objects = dict[URIRef, dict[URIRef, list[URIRef | Words]]]


def knowledge(quads: Iterable[Quad], ontology: Ontology, *, base: str = DEFAULT_BASE) -> Knowledge:
    """Undo `kg.graph.rdf.dataset`; every tuple is in order, whatever the order of the quads."""
    plain: Objects = defaultdict(lambda: defaultdict(list))
    evidence: Objects = defaultdict(lambda: defaultdict(list))
    for subject, predicate, node, graph in in_order(quads):
        if graph is None:
            plain[subject][predicate].append(node)
        elif graph == evidence_graph_iri(base):
            evidence[subject][predicate].append(node)
    reader = _Reader(plain, evidence, ontology, base)
    return Knowledge(
        tuple(sorted(reader.documents(), key=lambda document: document.id)),
        tuple(sorted(reader.entities(), key=lambda entity: entity.id)),
        tuple(sorted(reader.mentions(), key=lambda item: (item.mention.evidence, item.entity))),
        tuple(reader.facts()),
        passages=tuple(sorted(reader.passages())),
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    """The two graphs by subject and predicate, and what is needed to read them."""

    plain: Objects
    evidence: Objects
    ontology: Ontology
    base: str

    def documents(self) -> Iterator[Document]:
        for node, found in self.plain.items():
            if KG.Document in found[RDF.type]:
                text = self.evidence[node][SCHEMA.text] if node in self.evidence else []
                yield Document(
                    id=document_id(node, base=self.base),
                    name=_one(found, DCTERMS.source),
                    title=_one(found, DCTERMS.title),
                    language=_one(found, DCTERMS.language),
                    sha256=_one(found, DCTERMS.identifier),
                    text="".join(_texts(text)),
                    blocks=(),
                )

    def entities(self) -> Iterator[Entity]:
        for node, found in self.plain.items():
            kind = self._kind(found[RDF.type])
            if kind and kind not in NOT_ENTITIES:
                label = SCHEMA.unitText if kind == FIGURE else RDFS.label
                reasons = self.evidence[node][KG.identityReason] if node in self.evidence else []
                yield Entity(
                    id=entity_id(node, base=self.base),
                    kind=ClassName(kind),
                    labels=_names(found[label]),
                    alternatives=_names(found[SKOS.altLabel]),
                    forms=_names(found[SKOS.hiddenLabel]),
                    same_as=_texts(found[SKOS.exactMatch]),
                    reasons=_texts(reasons),
                    value=_one(found, SCHEMA.value),
                )

    def mentions(self) -> Iterator[ResolvedMention]:
        for found in list(self.evidence.values()):
            if KG.Mention in found[RDF.type]:
                label = found[RDFS.label][0]
                mention = Mention(
                    evidence=self._evidence(found[OA.hasTarget][0]),
                    kind=ClassName(term_name(str(found[KG.readAs][0]))),
                    name=str(label),
                    language=(label.language or "") if isinstance(label, Words) else "",
                    rule=_one(found, KG.rule),
                    confidence=float(_one(found, KG.confidence)),
                    key=_one(found, KG.key),
                )
                yield ResolvedMention(mention, self._entity(found[OA.hasBody][0]))

    def facts(self) -> Iterator[Fact]:
        stated = {
            (found[RDF.subject][0], found[RDF.predicate][0], found[RDF.object][0]): found
            for found in list(self.evidence.values())
            if KG.Statement in found[RDF.type]
        }
        for subject, found in self.plain.items():
            for predicate in sorted(found, key=str):
                name = PropertyName(term_name(str(predicate)))
                if name in self.ontology.properties:
                    for node in found[predicate]:
                        statement = stated.get((subject, predicate, node))
                        if statement is not None or predicate != KG.mentions:
                            yield self._fact(subject, name, node, statement or {})

    def passages(self) -> Iterator[Passage]:
        for found in list(self.evidence.values()):
            if KG.Passage in found[RDF.type]:
                blocks = tuple(sorted(self._evidence(node) for node in found[DCTERMS.hasVersion]))
                work = self._entity(found[DCTERMS.isPartOf][0])
                yield Passage(work, int(_one(found, SCHEMA.position)), blocks)

    def _fact(
        self,
        subject: URIRef,
        name: PropertyName,
        node: URIRef | Words,
        statement: Mapping[URIRef, list[URIRef | Words]],
    ) -> Fact:
        found = [URIRef(item) for item in statement.get(KG.evidence, ())]
        decided = [item for item in found if KG.Decision in self.evidence[item][RDF.type]]
        evidence = (self._evidence(item) for item in found if item not in decided)
        return Fact(
            subject=entity_id(subject, base=self.base),
            predicate=name,
            object=self._object(name, node),
            evidence=tuple(sorted(evidence)),
            rules=_texts(statement.get(KG.rule, ())),
            confidence=float(_one(statement, KG.confidence) or 1),
            attributions=tuple(sorted(map(self._attribution, decided))),
        )

    def _attribution(self, node: URIRef) -> Attribution:
        found = self.evidence[node]
        person = self.evidence[URIRef(found[PROV.wasAttributedTo][0])]
        parts = (_one(person, RDFS.label), _one(found, DCTERMS.date), _one(found, RDFS.comment))
        return Attribution(*parts)

    def _object(self, name: PropertyName, node: URIRef | Words) -> EntityId | Literal | Link:
        if isinstance(node, URIRef) and self.ontology.properties[name].values == "entity":
            return self._entity(node)
        return thing(node)

    def _evidence(self, node: URIRef | Words) -> Evidence:
        found = self.evidence[URIRef(node)]
        selector = self.evidence[URIRef(found[OA.hasSelector][0])]
        start, end = int(_one(selector, OA.start)), int(_one(selector, OA.end))
        document = document_id(found[OA.hasSource][0], base=self.base)
        return Evidence(Span(document, start, end), _one(selector, OA.exact))

    def _entity(self, node: URIRef | Words) -> EntityId:
        return entity_id(str(node), base=self.base)

    def _kind(self, types: Iterable[URIRef | Words]) -> str:
        """Pick the class below all others of the ontology; the first by name if there are two."""
        own = {term_name(str(kind)) for kind in types if str(kind).startswith(str(KG))}
        above = {name for kind in own for name in self.ontology.ancestors(kind) if name != kind}
        return min(own - above, default="")


def _one(found: Mapping[URIRef, list[URIRef | Words]], predicate: URIRef) -> str:
    return str(next(iter(found.get(predicate, ())), ""))


def _texts(nodes: Iterable[URIRef | Words]) -> tuple[str, ...]:
    return tuple(sorted(str(node) for node in nodes))


def _names(nodes: Iterable[URIRef | Words]) -> tuple[Name, ...]:
    names = [Name(str(node), node.language or "") for node in nodes if isinstance(node, Words)]
    return tuple(sorted(names, key=lambda name: (name.language, name.text)))
