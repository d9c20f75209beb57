"""Terms from pyoxigraph to rdflib and back.

A result names the same things over and over, so a reader keeps the terms that it has made.
Oxigraph keeps the values of numbers, not their spelling: `0.90` comes back as `0.9`. A whole
decimal comes back as `1`, and is spelt `1.0` again, as everywhere in kg.
"""

import pyoxigraph
from rdflib import XSD, BNode, Literal, URIRef

from kg.errors import QueryError
from kg.graph.terms import Quad
from kg.store.table import Term

OxTerm = pyoxigraph.NamedNode | pyoxigraph.BlankNode | pyoxigraph.Literal | pyoxigraph.Triple
_STRING, _DECIMAL = str(XSD.string), str(XSD.decimal)


class TermReader:
    """Makes rdflib terms, each only once."""

    def __init__(self) -> None:
        self._iris: dict[str, URIRef] = {}

    def term(self, term: OxTerm | None) -> Term | None:
        """Make a term; None stays None."""
        if term is None:
            return None
        return self._known(term)

    def triple(self, triple: pyoxigraph.Triple) -> tuple[Term, Term, Term]:
        """Make a triple."""
        return (
            self._known(triple.subject),
            self._known(triple.predicate),
            self._known(triple.object),
        )

    def quad(self, quad: pyoxigraph.Quad) -> Quad:
        """Make a quad; a blank node, which kg never writes, becomes an IRI."""
        graph = quad.graph_name
        object_ = self._known(quad.object)
        return (
            _named(self._known(quad.subject)),
            self._iri(quad.predicate.value),
            object_ if isinstance(object_, Literal) else _named(object_),
            None if isinstance(graph, pyoxigraph.DefaultGraph) else _named(self._known(graph)),
        )

    def _known(self, term: OxTerm) -> Term:
        if isinstance(term, pyoxigraph.NamedNode):
            return self._iri(term.value)
        if isinstance(term, pyoxigraph.Literal):
            return _literal(term)
        if isinstance(term, pyoxigraph.BlankNode):
            return BNode(term.value)
        message = "the answer holds a quoted triple, which rdflib cannot hold"
        raise QueryError(message)

    def _iri(self, value: str) -> URIRef:
        known = self._iris.get(value)
        if known is None:
            known = self._iris[value] = URIRef(value)
        return known


def _named(term: Term) -> URIRef:
    return term if isinstance(term, URIRef) else URIRef(f"urn:blank:{term}")


def _literal(term: pyoxigraph.Literal) -> Literal:
    if term.language is not None:
        return Literal(term.value, lang=term.language)
    if term.datatype.value == _STRING:
        return Literal(term.value)
    spelling = term.value
    if term.datatype.value == _DECIMAL and "." not in spelling:
        spelling += ".0"
    return Literal(spelling, datatype=URIRef(term.datatype.value), normalize=False)


def written_quad(quad: Quad) -> pyoxigraph.Quad:
    """Make a pyoxigraph quad."""
    subject, predicate, object_, graph = quad
    return pyoxigraph.Quad(
        pyoxigraph.NamedNode(subject),
        pyoxigraph.NamedNode(predicate),
        _written(object_),
        pyoxigraph.DefaultGraph() if graph is None else pyoxigraph.NamedNode(graph),
    )


def _written(term: URIRef | Literal) -> pyoxigraph.NamedNode | pyoxigraph.Literal:
    if isinstance(term, URIRef):
        return pyoxigraph.NamedNode(term)
    if term.language:
        return pyoxigraph.Literal(str(term), language=term.language)
    datatype = pyoxigraph.NamedNode(term.datatype) if term.datatype else None
    return pyoxigraph.Literal(str(term), datatype=datatype)
