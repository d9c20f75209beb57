"""The graph of evidence: statements, the words that state them, mentions, reasons for identity.

A document has its text here (`schema:text`), which all offsets count in.
The passages of a work hold the blocks of its versions as evidence nodes (`dcterms:hasVersion`), so
that what stands beside what, and the words of the versions, can be read back.
The evidence of a fact that a person added is that person's decision: who, when and why.

Each node is named by a hash of its content: the same words of the same document are one evidence
node, whatever they are evidence of.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import astuple

from rdflib import DCTERMS, PROV, RDF, RDFS, URIRef
from rdflib import Literal as Words

from kg.graph.entities import type_quads
from kg.graph.iris import document_iri, entity_iri, evidence_graph_iri, hashed_iri
from kg.graph.terms import OA, Quad, confidence, term, term_iri, value, words
from kg.model import (
    Attribution,
    Entity,
    EntityId,
    Evidence,
    Fact,
    Knowledge,
    Passage,
    ResolvedMention,
)
from kg.ontology import KG, SCHEMA, Ontology

Triple = tuple[URIRef, URIRef, URIRef | Words]
_PARTS = (RDF.subject, RDF.predicate, RDF.object)


def evidence_quads(knowledge: Knowledge, *, ontology: Ontology, base: str) -> Iterator[Quad]:
    """Write the whole graph of evidence; equal quads may come more than once."""
    graph = evidence_graph_iri(base)
    for document in knowledge.documents:
        if document.text:
            text = words(document.text, document.language)
            yield document_iri(document.id, base=base), SCHEMA.text, text, graph
    for fact in knowledge.facts:
        yield from _statement(fact, ontology=ontology, base=base)
    for resolved in knowledge.mentions:
        yield from _mention(resolved, ontology=ontology, base=base)
    for entity in knowledge.entities:
        yield from _reasons(entity, base=base)
    for passage in knowledge.passages:
        yield from _passage(passage, ontology=ontology, base=base)
    for evidence in _quoted(knowledge):
        yield from _evidence(evidence, base=base)


def _quoted(knowledge: Knowledge) -> set[Evidence]:
    """All words that the graph quotes: of facts, mentions and passages."""
    return {
        *(evidence for fact in knowledge.facts for evidence in fact.evidence),
        *(resolved.mention.evidence for resolved in knowledge.mentions),
        *(block for passage in knowledge.passages for block in passage.blocks),
    }


def fact_quad(fact: Fact, *, base: str) -> Quad:
    """Write the fact as a plain triple of the default graph."""
    node = (
        term(fact.object)
        if not isinstance(fact.object, str)
        else entity_iri(fact.object, base=base)
    )
    return entity_iri(fact.subject, base=base), term_iri(fact.predicate), node, None


def statement_iri(fact: Fact, *, base: str) -> URIRef:
    """Name the statement of a fact after its subject, predicate and object."""
    parts = (fact.subject, fact.predicate, *_object_parts(fact))
    return hashed_iri("statement", *parts, base=base)


def statements(quads: Iterable[Quad]) -> dict[Triple, str]:
    """Find the statement that the graph of evidence has for each triple."""
    parts: dict[URIRef, dict[URIRef, URIRef | Words]] = defaultdict(dict)
    for subject, predicate, node, graph in quads:
        if graph is not None and predicate in _PARTS:
            parts[subject][predicate] = node
    whole = ((name, found) for name, found in parts.items() if len(found) == len(_PARTS))
    return {
        (URIRef(found[RDF.subject]), URIRef(found[RDF.predicate]), found[RDF.object]): str(name)
        for name, found in whole
    }


def evidence_iri(evidence: Evidence, *, base: str) -> URIRef:
    """Name evidence after its document, offsets and words."""
    span = evidence.span
    return hashed_iri("evidence", span.document, span.start, span.end, evidence.exact, base=base)


def mention_iri(resolved: ResolvedMention, *, base: str) -> URIRef:
    """Name a mention after everything that it holds."""
    mention, evidence = resolved.mention, evidence_iri(resolved.mention.evidence, base=base)
    said = (
        mention.kind,
        mention.name,
        mention.language,
        mention.rule,
        mention.confidence,
        mention.key,
    )
    return hashed_iri("mention", evidence.removeprefix(base), *said, resolved.entity, base=base)


def _object_parts(fact: Fact) -> tuple[str, ...]:
    if isinstance(fact.object, str):
        return ("entity", fact.object)
    node = term(fact.object)
    if isinstance(node, URIRef):
        return ("link", node)
    return ("literal", node, node.language or "", str(node.datatype or ""))


def _statement(fact: Fact, *, ontology: Ontology, base: str) -> Iterator[Quad]:
    graph, node = evidence_graph_iri(base), statement_iri(fact, base=base)
    subject, predicate, object_, _ = fact_quad(fact, base=base)
    yield from type_quads(node, "Statement", ontology=ontology, graph=graph)
    yield node, RDF.subject, subject, graph
    yield node, RDF.predicate, predicate, graph
    yield node, RDF.object, object_, graph
    yield node, KG.confidence, confidence(fact.confidence), graph
    yield node, KG.witnesses, value(str(fact.witnesses), "integer"), graph
    for rule in fact.rules:
        yield node, KG.rule, words(rule), graph
    for evidence in fact.evidence:
        yield node, KG.evidence, evidence_iri(evidence, base=base), graph
    for attribution in fact.attributions:
        yield from _attribution(attribution, node, ontology=ontology, base=base)


def _attribution(
    attribution: Attribution, node: URIRef, *, ontology: Ontology, base: str
) -> Iterator[Quad]:
    """Say who answers for a statement; the decision stands where a quote of a document would."""
    graph, person = evidence_graph_iri(base), hashed_iri("contributor", attribution.who, base=base)
    decision = hashed_iri("decision", *astuple(attribution), base=base)
    yield node, KG.evidence, decision, graph
    yield node, PROV.wasAttributedTo, person, graph
    yield from type_quads(decision, "Decision", ontology=ontology, graph=graph)
    yield decision, PROV.wasAttributedTo, person, graph
    yield decision, DCTERMS.date, value(attribution.when, "date"), graph
    yield decision, RDFS.comment, words(attribution.why), graph
    yield person, RDF.type, PROV.Person, graph
    yield person, RDFS.label, words(attribution.who), graph


def _evidence(evidence: Evidence, *, base: str) -> Iterator[Quad]:
    graph, node, span = evidence_graph_iri(base), evidence_iri(evidence, base=base), evidence.span
    selector = hashed_iri("selector", span.start, span.end, evidence.exact, base=base)
    yield node, RDF.type, OA.SpecificResource, graph
    yield node, OA.hasSource, document_iri(span.document, base=base), graph
    yield node, OA.hasSelector, selector, graph
    yield selector, RDF.type, OA.TextPositionSelector, graph
    yield selector, RDF.type, OA.TextQuoteSelector, graph
    yield selector, OA.start, value(str(span.start), "integer"), graph
    yield selector, OA.end, value(str(span.end), "integer"), graph
    yield selector, OA.exact, words(evidence.exact), graph


def _mention(resolved: ResolvedMention, *, ontology: Ontology, base: str) -> Iterator[Quad]:
    graph, node = evidence_graph_iri(base), mention_iri(resolved, base=base)
    mention = resolved.mention
    yield from type_quads(node, "Mention", ontology=ontology, graph=graph)
    yield node, OA.hasBody, entity_iri(resolved.entity, base=base), graph
    yield node, OA.hasTarget, evidence_iri(mention.evidence, base=base), graph
    yield node, RDFS.label, words(mention.name, mention.language), graph
    yield node, KG.readAs, KG[mention.kind], graph
    yield node, KG.rule, words(mention.rule), graph
    yield node, KG.confidence, confidence(mention.confidence), graph
    if mention.key:
        yield node, KG.key, words(mention.key), graph


def _passage(passage: Passage, *, ontology: Ontology, base: str) -> Iterator[Quad]:
    blocks = [evidence_iri(block, base=base) for block in passage.blocks]
    node = hashed_iri(
        "passage", passage.work, *(one.removeprefix(base) for one in blocks), base=base
    )
    graph = evidence_graph_iri(base)
    yield from type_quads(node, "Passage", ontology=ontology, graph=graph)
    yield node, DCTERMS.isPartOf, entity_iri(EntityId(passage.work), base=base), graph
    yield node, SCHEMA.position, value(str(passage.number), "integer"), graph
    for name in blocks:
        yield node, DCTERMS.hasVersion, name, graph


def _reasons(entity: Entity, *, base: str) -> Iterator[Quad]:
    node, graph = entity_iri(entity.id, base=base), evidence_graph_iri(base)
    for reason in entity.reasons:
        yield node, KG.identityReason, words(reason), graph
