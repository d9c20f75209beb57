"""Builds the graph that a perfect extraction of a gold file would give."""

from rdflib import DCTERMS, FOAF, RDF, RDFS, SKOS, Literal, Namespace, URIRef

from kg.evaluation.gold import MANY, Gold, GoldEntity
from kg.graph.terms import OA, Quad
from kg.ontology import KG, SCHEMA, Ontology

ID = Namespace("https://kg.example/id/")
EVIDENCE = ID["graph/evidence"]

Quads = set[Quad]
Triple = tuple[URIRef, URIRef, URIRef | Literal]


def perfect_graph(gold: Gold, *, ontology: Ontology) -> Quads:
    """Every entity under all its names, every row with evidence in each language stating it."""
    graph: Quads = set()
    for language, name in gold.documents.items():
        graph.add((ID[language], RDF.type, KG.Document, None))
        graph.add((ID[language], DCTERMS.source, Literal(name), None))
    for entity in gold.entities.values():
        if not entity.allowed:
            _add_entity(graph, entity)
    _add_facts(graph, gold)
    _add_values(graph, gold, ontology=ontology)
    return graph


def state(graph: Quads, triple: Triple, *languages: str) -> None:
    """Add a triple with a statement and evidence in documents of these languages."""
    graph.add((*triple, None))
    statement = ID[f"statement/{len(graph)}"]
    terms = zip((RDF.subject, RDF.predicate, RDF.object), triple, strict=True)
    for predicate, term in terms:
        graph.add((statement, predicate, term, EVIDENCE))
    for language in languages:
        target, selector = ID[f"{statement}-{language}"], ID[f"{statement}-{language}-words"]
        graph.add((statement, KG.evidence, target, EVIDENCE))
        graph.add((target, OA.hasSource, ID[language], EVIDENCE))
        graph.add((target, OA.hasSelector, selector, EVIDENCE))
        graph.add((selector, OA.exact, Literal(f"as {language} says"), EVIDENCE))


def mention(graph: Quads, node: URIRef, words: str, language: str) -> None:
    """Add a mention of a node in the document of a language."""
    annotation = ID[f"mention/{len(graph)}"]
    target, selector = annotation + "-target", annotation + "-selector"
    graph.add((annotation, OA.hasBody, node, EVIDENCE))
    graph.add((annotation, OA.hasTarget, URIRef(target), EVIDENCE))
    graph.add((URIRef(target), OA.hasSource, ID[language], EVIDENCE))
    graph.add((URIRef(target), OA.hasSelector, URIRef(selector), EVIDENCE))
    graph.add((URIRef(selector), OA.exact, Literal(words), EVIDENCE))


def remove(
    graph: Quads,
    *,
    subject: URIRef | None = None,
    predicate: URIRef | None = None,
    object_: URIRef | None = None,
) -> None:
    """Take all quads with these terms out, from every graph."""
    wanted = (subject, predicate, object_)
    graph -= {
        quad
        for quad in graph
        if all(term in {None, found} for term, found in zip(wanted, quad[:3], strict=True))
    }


def _add_entity(graph: Quads, entity: GoldEntity) -> None:
    node = ID[entity.key]
    graph.add((node, RDF.type, KG[entity.kinds[0]], None))
    for number, (language, name) in enumerate(entity.names):
        tag = None if language == MANY else language
        graph.add((node, SKOS.altLabel if number else RDFS.label, Literal(name, tag), None))
        for code in entity.languages if language == MANY else (language,):
            mention(graph, node, name, code)


def _add_facts(graph: Quads, gold: Gold) -> None:
    wanted = {key for key, entity in gold.entities.items() if not entity.allowed}
    for row in gold.facts:
        subject, predicate, object_ = row.parts
        if {subject, object_} <= wanted:
            state(graph, (ID[subject], KG[predicate], ID[object_]), *row.languages)


def _add_values(graph: Quads, gold: Gold, *, ontology: Ontology) -> None:
    homepage = next(e.iri for name, e in ontology.properties.items() if name == "foaf:homepage")
    for number, row in enumerate(gold.accounts):
        owner, platform, handle = row.parts
        account = ID[f"account/{number}"]
        graph.add((account, RDF.type, KG.Account, None))
        graph.add((account, FOAF.accountName, Literal(handle), None))
        graph.add((account, KG.accountOn, ID[platform], None))
        state(graph, (ID[owner], KG.hasAccount, account), *row.languages)
    for row in gold.links:
        entity, url = row.parts
        state(graph, (ID[entity], URIRef(homepage), URIRef(url)), *row.languages)
    for row in gold.available:
        entity, tag = row.parts
        state(graph, (ID[entity], KG.availableLanguage, Literal(tag)), *row.languages)
    for number, figure in enumerate(gold.figures):
        node = ID[f"figure/{number}"]
        graph.add((node, RDF.type, KG.Figure, None))
        graph.add((node, SCHEMA.value, Literal(figure.value), None))
        state(graph, (ID[next(iter(gold.entities))], KG.hasFigure, node), *figure.languages)
    for title in gold.titles:
        words = Literal(title.accepted[0], lang=title.language)
        state(graph, (ID[title.person], KG.jobTitle, words), title.language)
