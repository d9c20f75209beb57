"""Reads the RDF of a build into a `Picture`.

1. Sort every quad into two tables (`kg.view.tables`): facts and evidence.
2. Documents are the things of class `kg:Document`; every other thing with a class of `kg:` is an
   entity. Works stay out, and so does `kg:mentions`: that a document names a thing is no relation
   between things, and would tie everything to everything. Both stand in the panel instead.
3. A fact is a triple of the default graph in a namespace of `FACT_NAMESPACES`, with the evidence
   that its statement gives. A triple without a statement is left out where a statement joins the
   same two things: it follows from that one.
4. A naming is a mention: an entity and the words that name it.

Unlike `kg.graph.reading`, this reads any part of a graph, with or without its evidence and the
ontology, since a page may show a part that a query cut out.
"""

from collections.abc import Iterable, Iterator

from rdflib import DCTERMS, FOAF, OWL, PROV, RDF, RDFS, SKOS, BNode, Dataset, Literal, URIRef
from rdflib.term import Node

from kg.graph.iris import document_id
from kg.graph.terms import OA
from kg.model import Attribution, ClassName, Document, Entity, EntityId, Fact, Link, PropertyName
from kg.model import Literal as Words
from kg.ontology import KG, SCHEMA, Ontology, term_name
from kg.view.picture import Naming, Picture
from kg.view.tables import Quad, Said, Tables, Triple, names, one

FACT_NAMESPACES = (str(KG), str(SCHEMA), str(FOAF))
NOT_FACTS = frozenset(
    {KG.mentions, KG.about, KG.versionOf}
    | {SCHEMA.value, SCHEMA.unitText, FOAF.name, FOAF.accountName}
)
NOT_ENTITIES = frozenset({"Document", "Work", "Statement", "Mention", "Passage"})
GENERAL_CLASSES = frozenset({"Agent"})
SAME_AS = (OWL.sameAs, SKOS.exactMatch, SCHEMA.sameAs)


def read_picture(
    quads: Dataset | Iterable[Quad], *, base: str, ontology: Ontology | None = None
) -> Picture:
    """Read facts and evidence; `base` is what the IRIs of entities begin with."""
    tables = Tables(quads, base=base)
    kinds = {node: _kind(said, ontology=ontology) for node, said in tables.facts.items()}
    entities = sorted(_entities(tables, kinds), key=lambda entity: entity.id)
    known = {entity.id for entity in entities}
    return Picture(
        documents=tuple(sorted(_documents(tables, kinds), key=lambda document: document.id)),
        entities=tuple(entities),
        facts=tuple(sorted(_facts(tables, known), key=_fact_order)),
        namings=tuple(sorted(_namings(tables, known), key=lambda n: (n.evidence, n.entity))),
    )


def _kind(said: Said, *, ontology: Ontology | None) -> str:
    """Name the class that is below the others; empty where there is none of `kg:`."""
    kinds = (str(kind) for kind in said.get(RDF.type, ()))
    own = {term_name(kind) for kind in kinds if kind.startswith(str(KG))}
    above = set(GENERAL_CLASSES)
    if ontology:
        above = {up for kind in own for up in ontology.ancestors(kind) if up != kind}
    return min(own - above or own, default="")


def _documents(tables: Tables, kinds: dict[Node, str]) -> Iterator[Document]:
    for node, kind in kinds.items():
        if kind == "Document":
            said = tables.facts[node]
            name = one(said.get(DCTERMS.source)) or tables.id_of(node)
            yield Document(
                id=document_id(str(node), base=tables.base),
                name=name,
                title=one(said.get(DCTERMS.title)) or name,
                language=one(said.get(DCTERMS.language)) or "und",
                sha256=one(said.get(DCTERMS.identifier)),
                text="",
                blocks=(),
            )


def _entities(tables: Tables, kinds: dict[Node, str]) -> Iterator[Entity]:
    for node, kind in kinds.items():
        if kind and kind not in NOT_ENTITIES and isinstance(node, URIRef):
            said = tables.facts[node]
            reasons = tables.evidence.get(node, {}).get(KG.identityReason, [])
            yield Entity(
                id=tables.id_of(node),
                kind=ClassName(kind),
                labels=names(said, RDFS.label) or names(said, SCHEMA.unitText),
                alternatives=names(said, SKOS.altLabel),
                forms=names(said, SKOS.hiddenLabel),
                same_as=tuple(sorted({str(v) for p in SAME_AS for v in said.get(p, ())})),
                reasons=tuple(sorted(str(reason) for reason in reasons)),
                value=one(said.get(SCHEMA.value)),
            )


def _facts(tables: Tables, known: set[EntityId]) -> Iterator[Fact]:
    statements = tables.statements()
    stated = {(subject, value) for subject, _, value in statements}
    for triple in _triples(tables, known):
        node = statements.get(triple)
        if node is not None or (triple[0], triple[2]) not in stated:
            yield _fact(triple, tables.evidence.get(node, {}) if node else {}, tables, known)


def _triples(tables: Tables, known: set[EntityId]) -> Iterator[Triple]:
    for subject, said in tables.facts.items():
        if tables.id_of(subject) in known:
            for predicate, values in said.items():
                if str(predicate).startswith(FACT_NAMESPACES) and predicate not in NOT_FACTS:
                    yield from ((subject, predicate, value) for value in dict.fromkeys(values))


def _fact(triple: Triple, stated: Said, tables: Tables, known: set[EntityId]) -> Fact:
    quotes = {tables.quote(node) for node in stated.get(KG.evidence, ())}
    return Fact(
        subject=tables.id_of(triple[0]),
        predicate=PropertyName(term_name(str(triple[1]))),
        object=_object(triple[2], tables.id_of(triple[2]), known),
        evidence=tuple(sorted(quote for quote in quotes if quote is not None)),
        rules=tuple(sorted(str(rule) for rule in stated.get(KG.rule, ()))),
        confidence=float(one(stated.get(KG.confidence)) or 1),
        attributions=tuple(sorted(_attributions(stated, tables))),
    )


def _attributions(stated: Said, tables: Tables) -> Iterator[Attribution]:
    """Read who added a fact, where its evidence is a decision."""
    for node in stated.get(KG.evidence, ()):
        decision = tables.evidence.get(node, {})
        for person in decision.get(PROV.wasAttributedTo, ()):
            who = one(tables.evidence.get(person, {}).get(RDFS.label))
            when, why = one(decision.get(DCTERMS.date)), one(decision.get(RDFS.comment))
            yield Attribution(who, when, why)


def _object(node: Node, name: EntityId, known: set[EntityId]) -> EntityId | Words | Link:
    if isinstance(node, Literal):
        datatype = str(node.datatype or "").rpartition("#")[2]
        return Words(str(node), node.language or "", "" if node.language else datatype)
    return name if name in known else Link(str(node))


def _namings(tables: Tables, known: set[EntityId]) -> Iterator[Naming]:
    for said in tables.evidence.values():
        for body in said.get(OA.hasBody, ()):
            entity = tables.id_of(body)
            if entity in known and not isinstance(body, BNode):
                quotes = map(tables.quote, said.get(OA.hasTarget, ()))
                yield from (Naming(entity, quote) for quote in quotes if quote)


def _fact_order(fact: Fact) -> tuple[str, str, str]:
    return fact.subject, fact.predicate, repr(fact.object)
