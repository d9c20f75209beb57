"""Cuts out of a store what it holds of one thing, so that a page costs what the thing costs.

1. `triples_about` gives the facts with the thing at either end, `names_beside` what stands at the
   other is called.
2. `evidence_of` gives chosen statements (or mentions) whole: rules, confidence, and the words that state them.
3. `stated` lists the statements about a thing, the surest first, so that a page can choose.
4. `namings_in` lists the places in documents that name something; `named_in` counts those of one
   thing.

Things are named by IRI, and `iri_ref` lets only what is an IRI into a query.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rdflib import Literal, URIRef

from kg.errors import UsageError
from kg.graph.iris import document_id, document_iri, entity_id, evidence_graph_iri
from kg.graph.terms import Quad
from kg.model import DocumentId, EntityId, Span
from kg.store import Store, Term

_IRI = re.compile(r'[A-Za-z][A-Za-z0-9+.-]*:[^<>"{}|^`\\\x00-\x20]+')

_ABOUT = """
CONSTRUCT {{ ?subject ?predicate ?object }} WHERE {{
  {{ BIND({thing} AS ?subject) ?subject ?predicate ?object }}
  UNION {{ BIND({thing} AS ?object) ?subject ?predicate ?object }}
}}
"""

_NAMES = """
CONSTRUCT {{ ?other ?predicate ?name }} WHERE {{
  {{ SELECT DISTINCT ?other WHERE {{
    {{ {thing} ?any ?other }} UNION {{ ?other ?any {thing} }} FILTER(ISIRI(?other))
  }} }}
  VALUES ?predicate {{
    rdf:type rdfs:label schema:unitText schema:value dcterms:title dcterms:language
    dcterms:source dcterms:identifier
  }}
  ?other ?predicate ?name
}}
"""

_STATED = """
SELECT DISTINCT ?statement ?subject ?predicate ?object ?confidence WHERE {{
  GRAPH {graph} {{
    {{ ?statement rdf:subject {thing} }} UNION {{ ?statement rdf:object {thing} }}
    ?statement rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object ;
      kg:confidence ?confidence .
  }}
}}
ORDER BY DESC(?confidence) ?statement
"""

_EVIDENCE = """
CONSTRUCT {{ ?node ?predicate ?value }} WHERE {{
  GRAPH {graph} {{
    VALUES ?root {{ {roots} }}
    ?root (kg:evidence|oa:hasTarget|oa:hasSelector|prov:wasAttributedTo)* ?node .
    ?node ?predicate ?value
  }}
}}
"""

_HOLDS = "ASK {{ {{ {node} ?p ?o }} UNION {{ GRAPH ?graph {{ {node} ?p ?o }} }} }}"

_REASONS = """
CONSTRUCT {{ {thing} kg:identityReason ?reason }} WHERE {{
  GRAPH {graph} {{ {thing} kg:identityReason ?reason }}
}}
"""

_NAMINGS = """
SELECT ?document (GROUP_CONCAT(?place; separator="\\n") AS ?places) WHERE {{
  VALUES ?document {{ {documents} }}
  GRAPH {graph} {{
    ?evidence oa:hasSource ?document ; oa:hasSelector ?selector .
    ?mention oa:hasTarget ?evidence ; oa:hasBody ?thing .
    ?selector oa:start ?start ; oa:end ?end .
  }}
  BIND(CONCAT(STR(?start), " ", STR(?end), " ", STR(?thing)) AS ?place)
}}
GROUP BY ?document
"""

_FACTS = """
CONSTRUCT {{ ?thing ?predicate ?value }} WHERE {{
  VALUES ?thing {{ {things} }} ?thing ?predicate ?value
}}
"""

_STATEMENTS = """
SELECT DISTINCT ?statement ?subject ?predicate ?object ?confidence WHERE {{
  VALUES ?subject {{ {things} }}
  GRAPH {graph} {{
    ?statement rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object ;
      kg:confidence ?confidence .
  }}
}}
"""

_NAMED = """
SELECT ?document (COUNT(DISTINCT ?evidence) AS ?times) (MIN(?start) AS ?first) WHERE {{
  GRAPH {graph} {{
    ?mention oa:hasBody {thing} ; oa:hasTarget ?evidence .
    ?evidence oa:hasSource ?document ; oa:hasSelector ?selector .
    ?selector oa:start ?start .
  }}
}}
GROUP BY ?document
ORDER BY DESC(?times) ?document
"""

_STATED_IN = """
SELECT ?statement ?subject ?predicate ?object ?confidence ?start ?end WHERE {{
  GRAPH {graph} {{
    ?evidence oa:hasSource {document} ; oa:hasSelector ?selector .
    ?selector oa:start ?start ; oa:end ?end .
    ?statement kg:evidence ?evidence ; rdf:subject ?subject ; rdf:predicate ?predicate ;
      rdf:object ?object ; kg:confidence ?confidence .
  }}
}}
ORDER BY ?start ?end ?statement
"""

_WORKS = "SELECT ?document ?work { ?document kg:versionOf ?work }"


@dataclass(frozen=True, slots=True)
class Stated:
    """A statement of the graph of evidence and the triple that it states."""

    statement: URIRef
    triple: tuple[URIRef, URIRef, URIRef | Literal]
    confidence: float


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a document that names an entity."""

    span: Span
    entity: EntityId


@dataclass(frozen=True, slots=True)
class NamedIn:
    """How often a document names a thing, and where first."""

    document: DocumentId
    times: int
    first: int


def iri_ref(iri: str) -> str:
    """Write an IRI for a query.

    Raises:
        UsageError: it is none, and might end early.

    """
    if not _IRI.fullmatch(iri):
        message = f"{iri!r} is not an IRI"
        raise UsageError(message)
    return f"<{iri}>"


def holds(store: Store, thing: str) -> bool:
    """Whether anything is said of a node."""
    return store.ask(_HOLDS.format(node=iri_ref(thing)))


def triples_about(store: Store, thing: str) -> list[Quad]:
    """Give the facts with `thing` at an end."""
    return list(_quads(store, _ABOUT.format(thing=iri_ref(thing))))


def names_beside(store: Store, thing: str) -> list[Quad]:
    """Give class and names of all that a fact joins to `thing`."""
    return list(_quads(store, _NAMES.format(thing=iri_ref(thing))))


def stated(store: Store, thing: str, *, base: str) -> tuple[Stated, ...]:
    """List the statements about a thing, the surest first."""
    rows = store.select(_STATED.format(thing=iri_ref(thing), graph=_graph(base)))
    return tuple(map(_stated, rows.records()))


def facts_of(store: Store, things: Iterable[str]) -> list[Quad]:
    """Give the facts with one of these things as subject."""
    return list(_quads(store, _FACTS.format(things=" ".join(map(iri_ref, things)))))


def statements_of(store: Store, things: Iterable[str], *, base: str) -> tuple[Stated, ...]:
    """List the statements with one of these things as subject."""
    text = _STATEMENTS.format(things=" ".join(map(iri_ref, things)), graph=_graph(base))
    return tuple(map(_stated, store.select(text).records()))


def stated_in(store: Store, document: DocumentId, *, base: str) -> tuple[tuple[Stated, Span], ...]:
    """List the facts that a document states, in order, each with the first place that states it."""
    node = iri_ref(document_iri(document, base=base))
    found: dict[Stated, Span] = {}
    for row in store.select(_STATED_IN.format(document=node, graph=_graph(base))).records():
        span = Span(document, int(str(row["start"])), int(str(row["end"])))
        found.setdefault(_stated(row), span)
    return tuple(found.items())


def works_of(store: Store, *, base: str) -> dict[DocumentId, EntityId]:
    """Tell of which text each document is a version; most are of none."""
    return {
        document_id(str(row["document"]), base=base): entity_id(str(row["work"]), base=base)
        for row in store.select(_WORKS).records()
    }


def evidence_of(store: Store, nodes: Iterable[str], *, base: str) -> list[Quad]:
    """Give statements, mentions or pieces of evidence with the words that they rest on."""
    wanted = " ".join(map(iri_ref, nodes))
    text = _EVIDENCE.format(roots=wanted, graph=_graph(base))
    return list(_quads(store, text, graph=evidence_graph_iri(base))) if wanted else []


def reasons_for(store: Store, thing: str, *, base: str) -> list[Quad]:
    """Give the reasons for which the mentions of a thing are one."""
    text = _REASONS.format(thing=iri_ref(thing), graph=_graph(base))
    return list(_quads(store, text, graph=evidence_graph_iri(base)))


def namings_in(
    store: Store, documents: Iterable[DocumentId], *, base: str
) -> dict[DocumentId, tuple[Place, ...]]:
    """List by document the places that name something, in order.

    The store joins them into one line of text for each: a term for each number would take most of
    the time that a page takes.
    """
    wanted = {document: iri_ref(document_iri(document, base=base)) for document in documents}
    text = _NAMINGS.format(documents=" ".join(wanted.values()), graph=_graph(base))
    found: dict[DocumentId, tuple[Place, ...]] = dict.fromkeys(wanted, ())
    for row in store.select(text).records() if wanted else ():
        document = document_id(str(row["document"]), base=base)
        lines = {tuple(line.split(" ")) for line in str(row["places"]).split("\n")}
        found[document] = tuple(
            sorted(
                Place(Span(document, int(start), int(end)), entity_id(thing, base=base))
                for start, end, thing in lines
            )
        )
    return found


def named_in(store: Store, thing: str, *, base: str) -> tuple[NamedIn, ...]:
    """Count by document how often it names a thing, the one with most first."""
    rows = store.select(_NAMED.format(thing=iri_ref(thing), graph=_graph(base)))
    return tuple(
        NamedIn(
            document_id(str(row["document"]), base=base),
            int(str(row["times"])),
            int(str(row["first"])),
        )
        for row in rows.records()
    )


def _stated(row: Mapping[str, Term]) -> Stated:
    node = row["object"]
    return Stated(
        URIRef(str(row["statement"])),
        (
            URIRef(str(row["subject"])),
            URIRef(str(row["predicate"])),
            node if isinstance(node, Literal) else URIRef(str(node)),
        ),
        float(str(row["confidence"])),
    )


def _quads(store: Store, text: str, *, graph: URIRef | None = None) -> Iterator[Quad]:
    for subject, predicate, node in store.construct(text):
        if isinstance(subject, URIRef) and isinstance(node, URIRef | Literal):
            yield subject, URIRef(str(predicate)), node, graph


def _graph(base: str) -> str:
    return iri_ref(evidence_graph_iri(base))
