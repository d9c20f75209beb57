"""Documents and entities as quads of the default graph.

An entity has its class with everything above it (also the classes of other vocabularies), its
names, and the identifiers that it has elsewhere. `skos:exactMatch` and not `owl:sameAs` joins it
to those: an entry of an authority list is a concept, and a person is not one.
"""

from collections.abc import Iterator

from rdflib import DCTERMS, FOAF, RDF, RDFS, SKOS, URIRef

from kg.graph.iris import document_iri, entity_iri
from kg.graph.terms import Quad, link, number, term_iri, words
from kg.model import ClassName, Document, Entity, EntityId, Knowledge
from kg.ontology import KG, SCHEMA, Ontology

FIGURE = "Figure"
ACCOUNT = "Account"


def document_quads(document: Document, *, ontology: Ontology, base: str) -> Iterator[Quad]:
    """Describe one document: title, language, hash and file name."""
    node = document_iri(document.id, base=base)
    yield from type_quads(node, "Document", ontology=ontology)
    if document.title:
        yield node, DCTERMS.title, words(document.title, document.language), None
    yield node, DCTERMS.language, words(document.language), None
    yield node, DCTERMS.identifier, words(document.sha256), None
    yield node, DCTERMS.source, words(document.name), None


def entity_quads(entity: Entity, *, ontology: Ontology, base: str) -> Iterator[Quad]:
    """Describe one entity; a figure's labels are the units that its value counts."""
    node = entity_iri(entity.id, base=base)
    yield from type_quads(node, entity.kind, ontology=ontology)
    label = SCHEMA.unitText if entity.kind == FIGURE else RDFS.label
    named = ((label, entity.labels), (SKOS.altLabel, entity.alternatives))
    for predicate, names in (*named, (SKOS.hiddenLabel, entity.forms)):
        for name in names:
            yield node, predicate, words(name.text, name.language), None
    if entity.value:
        yield node, SCHEMA.value, number(entity.value), None
    for identifier in entity.same_as:
        yield node, SKOS.exactMatch, link(identifier), None


def type_quads(
    node: URIRef, kind: str, *, ontology: Ontology, graph: URIRef | None = None
) -> Iterator[Quad]:
    """Say which class a thing has, with the classes above it in any vocabulary."""
    for name in ontology.ancestors(kind):
        yield node, RDF.type, term_iri(name), graph
        entry = ontology.classes.get(ClassName(name))
        for iri in entry.aligned if entry else ():
            yield node, RDF.type, term_iri(iri), graph


def account_quads(knowledge: Knowledge, *, base: str) -> Iterator[Quad]:
    """Give each account the handle that its mentions' keys hold (`twitter:@ann` → `@ann`)."""
    accounts = {entity.id for entity in knowledge.entities if entity.kind == ACCOUNT}
    for resolved in knowledge.mentions:
        handle = resolved.mention.key.partition(":")[2]
        if resolved.entity in accounts and handle and not handle.startswith("//"):
            yield entity_iri(resolved.entity, base=base), FOAF.accountName, words(handle), None


def version_quads(knowledge: Knowledge, *, ontology: Ontology, base: str) -> Iterator[Quad]:
    """Say which documents are versions of one text, and what each document is about."""
    documents = {document.id: document for document in knowledge.documents}
    for work in knowledge.works:
        node = entity_iri(EntityId(work.id), base=base)
        yield from type_quads(node, "Work", ontology=ontology)
        titles: dict[str, str] = {}
        for name in work.documents:
            yield document_iri(name, base=base), KG.versionOf, node, None
            titles.setdefault(documents[name].language, documents[name].title or str(name))
        for language, title in titles.items():
            yield node, RDFS.label, words(title, language), None
    for subject in knowledge.subjects:
        node = document_iri(subject.document, base=base)
        yield node, KG.about, entity_iri(subject.entity, base=base), None


def mention_links(knowledge: Knowledge, *, base: str) -> Iterator[Quad]:
    """Say which document names which entity."""
    for resolved in knowledge.mentions:
        document = document_iri(resolved.mention.evidence.span.document, base=base)
        yield document, KG.mentions, entity_iri(resolved.entity, base=base), None
