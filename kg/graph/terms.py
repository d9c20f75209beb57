"""Words and values as RDF terms, and back.

A term that RDF would not hold as it is meant is written as plain words instead: a language tag
that is not one is dropped, a value that its datatype does not know (`decimal` of "many") loses
the datatype, a link that cannot be an IRI becomes words of type `xsd:anyURI`. Nothing is left
out; the shapes tell on it.
"""

import re
from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

from rdflib import DCTERMS, FOAF, ORG, OWL, PROV, RDF, RDFS, SKOS, XSD, Graph, Namespace, URIRef
from rdflib import Literal as Words
from rdflib.namespace import ClosedNamespace

from kg.graph.iris import checked_link
from kg.model import Link, Literal
from kg.ontology import KG, SCHEMA

Quad = tuple[URIRef, URIRef, URIRef | Words, URIRef | None]
"""Subject, predicate, object, and the named graph (None: the default graph)."""

OA = ClosedNamespace(
    "http://www.w3.org/ns/oa#",
    [
        *("SpecificResource", "TextPositionSelector", "TextQuoteSelector", "start", "end", "exact"),
        *("hasBody", "hasSelector", "hasSource", "hasTarget"),
    ],
)
SIOC = Namespace("http://rdfs.org/sioc/ns#")

PREFIXES = {
    "dcterms": str(DCTERMS),
    "foaf": str(FOAF),
    "kg": str(KG),
    "oa": str(OA),
    "org": str(ORG),
    "owl": str(OWL),
    "prov": str(PROV),
    "rdf": str(RDF),
    "rdfs": str(RDFS),
    "schema": str(SCHEMA),
    "sioc": str(SIOC),
    "skos": str(SKOS),
    "xsd": str(XSD),
}
"""The prefixes that every output uses."""

_TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{2,8})*")
_YEAR = r"(?!0000)\d{4}"
_DAY = _YEAR + r"-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"
_ZONE = r"(?:Z|[+-]\d\d:\d\d)?"
_CLOCK = r"(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?"
LEXICAL = {
    "boolean": r"true|false|1|0",
    "date": _DAY + _ZONE,
    "dateTime": f"{_DAY}T{_CLOCK}{_ZONE}",
    "decimal": r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)",
    "gYear": _YEAR + _ZONE,
    "gYearMonth": _YEAR + r"-(?:0[1-9]|1[0-2])" + _ZONE,
    "integer": r"[+-]?\d+",
    "language": r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*",
}
"""What a value of each datatype looks like."""

_LEAST_CONFIDENCE = Decimal("0.000001")


def words(text: str, language: str = "") -> Words:
    """Make a literal of `text`; lone surrogates, which no file can hold, become `?`."""
    safe = text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")
    return Words(safe, lang=language if _TAG.fullmatch(language) else None)


def value(text: str, datatype: str) -> Words:
    """Make a typed literal, its spelling kept; plain words if the datatype does not know it."""
    pattern = LEXICAL.get(datatype)
    if pattern is None or not text.isascii() or not re.fullmatch(pattern, text):
        return words(text)
    if datatype in {"date", "dateTime"} and not _in_calendar(text):
        return words(text)
    return Words(text, datatype=XSD[datatype], normalize=False)


def _in_calendar(text: str) -> bool:
    year, month, day = int(text[:4]), int(text[5:7]), int(text[8:10])
    return day <= monthrange(year, month)[1]


def number(text: str) -> Words:
    """Make an integer or a decimal; plain words if `text` is neither.

    >>> number("2000").n3(), number("3.5").n3(), number("many").n3()
    ('"2000"^^<http://www.w3.org/2001/XMLSchema#integer>', \
'"3.5"^^<http://www.w3.org/2001/XMLSchema#decimal>', '"many"')
    """
    return value(text, "integer" if re.fullmatch(r"[+-]?\d+", text) else "decimal")


def confidence(share: float) -> Words:
    """Write a probability with at most six decimals, and never as 0.

    >>> str(confidence(1.0)), str(confidence(0.1 + 0.2))
    ('1.0', '0.3')
    """
    rounded = max(Decimal(repr(share)).quantize(_LEAST_CONFIDENCE), _LEAST_CONFIDENCE)
    whole, _, part = format(rounded, "f").partition(".")
    return value(f"{whole}.{part.rstrip('0') or '0'}", "decimal")


def link(iri: str) -> URIRef | Words:
    """Make an IRI of a link; words of type `xsd:anyURI` if it cannot be one."""
    try:
        return URIRef(checked_link(iri))
    except ValueError:
        return Words(words(iri), datatype=XSD.anyURI, normalize=False)


def term(thing: Literal | Link) -> URIRef | Words:
    """Make the RDF term of what a fact says of an entity."""
    if isinstance(thing, Link):
        return link(thing.iri)
    return (
        value(thing.value, thing.datatype) if thing.datatype else words(thing.value, thing.language)
    )


def thing(node: URIRef | Words) -> Literal | Link:
    """Undo `term`."""
    if isinstance(node, URIRef):
        return Link(str(node))
    if node.datatype == XSD.anyURI:
        return Link(str(node))
    datatype = str(node.datatype).removeprefix(str(XSD)) if node.datatype else ""
    return Literal(str(node), node.language or "", "" if datatype == "string" else datatype)


@lru_cache(maxsize=10_000)
def term_iri(name: str) -> URIRef:
    """Undo `kg.ontology.term_name`.

    >>> term_iri("founded"), term_iri("foaf:homepage")
    (rdflib.term.URIRef('https://kg.example/ontology#founded'), \
rdflib.term.URIRef('http://xmlns.com/foaf/0.1/homepage'))
    """
    prefix, colon, local = name.partition(":")
    if not colon:
        return KG[name]
    return URIRef(PREFIXES[prefix] + local if prefix in PREFIXES else name)


def in_order(quads: Iterable[Quad]) -> list[Quad]:
    """Give each quad once, by graph, subject and predicate, then by the object (`node_key`)."""
    said: dict[tuple[URIRef | None, URIRef], set[Quad]] = defaultdict(set)
    for quad in quads:
        said[quad[3], quad[0]].add(quad)
    names = sorted(said, key=lambda name: (str(name[0] or ""), str(name[1])))
    return [
        quad
        for name in names
        for quad in sorted(said[name], key=lambda quad: (str(quad[1]), node_key(quad[2])))
    ]


def node_key(node: URIRef | Words) -> tuple[str, str, str]:
    """Order objects by words, language and datatype."""
    if isinstance(node, URIRef):
        return str(node), "", "~"
    return str(node), node.language or "", str(node.datatype or "")


def graph_of(quads: Iterable[Quad], *, name: URIRef | None = None) -> Graph:
    """Put the quads of one graph (None: the default one) into an rdflib graph."""
    graph = Graph()
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace, replace=True)
    for subject, predicate, node, home in quads:
        if home == name:
            graph.add((subject, predicate, node))
    return graph
