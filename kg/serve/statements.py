"""What the nodes of the graph of evidence say: statements of facts, and places in documents."""

from rdflib import RDF, URIRef

from kg.explanation import index
from kg.graph.iris import document_id, evidence_graph_iri
from kg.graph.terms import Quad
from kg.model import Span
from kg.ontology import Ontology
from kg.serve.around import evidence_of, iri_ref, namings_in
from kg.serve.things import Told, told
from kg.store import Store

_PLACE = """
SELECT ?document ?start ?end WHERE {{
  GRAPH {graph} {{
    {{ BIND({node} AS ?evidence) }}
    UNION {{ {node} oa:hasTarget ?evidence }}
    UNION {{ ?evidence oa:hasSelector {node} }}
    ?evidence oa:hasSource ?document ; oa:hasSelector ?selector .
    ?selector oa:start ?start ; oa:end ?end .
  }}
}}
ORDER BY ?document LIMIT 1
"""
_ALL = 10_000


def read_statement(store: Store, iri: str, *, ontology: Ontology, base: str) -> Told | None:
    """Read a fact with all its sentences; None if there is no such statement."""
    quads = evidence_of(store, [iri], base=base)
    said = {quad[1]: quad[2] for quad in quads if str(quad[0]) == iri}
    if not {RDF.subject, RDF.predicate, RDF.object} <= said.keys():
        return None
    fact = (URIRef(said[RDF.subject]), URIRef(said[RDF.predicate]), said[RDF.object], None)
    held = index([fact, *quads], ontology, base=base)
    for one in held.facts:
        documents = sorted({quote.span.document for quote in one.evidence})
        return told(held, one, namings_in(store, documents, base=base), most=_ALL)
    return None


def place_of(store: Store, iri: str, *, base: str) -> Span | None:
    """Find where in a document a piece of evidence, a mention or a selector stands."""
    graph = iri_ref(evidence_graph_iri(base))
    for row in store.select(_PLACE.format(node=iri_ref(iri), graph=graph)).records():
        document = document_id(str(row["document"]), base=base)
        return Span(document, int(str(row["start"])), int(str(row["end"])))
    return None


def as_facts(quads: list[Quad]) -> list[Quad]:
    """Move quads of the graph of evidence to the default one, for formats that hold only that."""
    return [(*quad[:3], None) for quad in quads]
