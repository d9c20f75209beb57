"""Quads as text, the same bytes for the same quads: the table `FORMATS`.

rdflib's own writers keep the order of Turtle only, and spell numbers anew there; these sort what they
write, and keep every term as it is. Turtle, N-Triples and RDF/XML hold triples: of quads they write the
default graph. TriG, N-Quads and JSON-LD hold every graph.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from rdflib import XSD, Dataset, Graph, URIRef
from rdflib import Literal as Words
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID

from kg.errors import UnknownChoiceError
from kg.graph import jsonld, rdfxml, turtle
from kg.graph.context import Context
from kg.graph.iris import DEFAULT_BASE
from kg.graph.terms import Quad

Writer = Callable[[Iterable[Quad], str, Context], str]


def serialise(
    quads: Graph | Iterable[Quad],
    form: str,
    *,
    base: str = DEFAULT_BASE,
    context: Context | None = None,
) -> str:
    """Write quads, or a graph or dataset of rdflib, in the format `form`.

    `base` is what the entities' IRIs begin with, `context` the JSON-LD context
    (`kg.graph.context.read_context`; without one, JSON-LD has prefixes but no terms).

    Raises:
        UnknownChoiceError: `form` is not in `FORMATS`.

    """
    writer = FORMATS.get(form)
    if writer is None:
        raise UnknownChoiceError(what="format", found=form, allowed=FORMATS)
    found = quads_of(quads) if isinstance(quads, Graph) else quads
    return writer(found, base, context or {})


def quads_of(graph: Graph) -> list[Quad]:
    """Take the quads out of an rdflib graph or dataset; what is not IRI or literal is left out."""
    if not isinstance(graph, Dataset):
        return list(_quads_of_one(graph, None))
    found: list[Quad] = []
    for part in graph.graphs():
        name = part.identifier
        named = isinstance(name, URIRef) and name != DATASET_DEFAULT_GRAPH_ID
        found.extend(_quads_of_one(part, name if isinstance(name, URIRef) and named else None))
    return found


def _quads_of_one(graph: Graph, name: URIRef | None) -> Iterator[Quad]:
    for subject, predicate, node in graph:
        if (
            isinstance(subject, URIRef)
            and isinstance(predicate, URIRef)
            and isinstance(node, URIRef | Words)
        ):
            yield subject, predicate, node, name


def _line(quad: Quad) -> str:
    return " ".join(_term(node) for node in quad if node is not None) + " .\n"


def _term(node: URIRef | Words) -> str:
    if isinstance(node, URIRef):
        return f"<{node}>"
    if node.language:
        return f"{turtle.quoted(node)}@{node.language}"
    if node.datatype is None or node.datatype == XSD.string:
        return turtle.quoted(node)
    return f"{turtle.quoted(node)}^^<{node.datatype}>"


def _ntriples(quads: Iterable[Quad], _base: str, _context: Context) -> str:
    return "".join(sorted({_line(quad) for quad in quads if quad[3] is None}))


def _nquads(quads: Iterable[Quad], _base: str, _context: Context) -> str:
    return "".join(sorted({_line(quad) for quad in quads}))


FORMATS: Mapping[str, Writer] = {
    "jsonld": lambda quads, base, context: jsonld.jsonld(quads, base=base, context=context),
    "nquads": _nquads,
    "ntriples": _ntriples,
    "rdfxml": lambda quads, _base, _context: rdfxml.rdfxml(quads),
    "trig": lambda quads, base, _context: turtle.trig(quads, base=base),
    "turtle": lambda quads, base, _context: turtle.turtle(quads, base=base),
}
"""Every format of RDF that kg writes."""
