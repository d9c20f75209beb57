"""The table of formats that a graph can be exported to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from kg.errors import UnknownChoiceError
from kg.exports import sheets, xml
from kg.exports.cypher import cypher
from kg.exports.drawing import draw
from kg.exports.neo4j import neo4j_csv
from kg.exports.png import png
from kg.graph.context import Context
from kg.graph.iris import base_of
from kg.graph.serialise import serialise
from kg.store import Store


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format: what it is for, the suffix of its files, its media type, and what writes it.

    `text` says whether it can be read on a terminal.
    """

    description: str
    suffix: str
    media_type: str
    write: Callable[[Store, Context], bytes] = field(repr=False)
    text: bool = True


def export(store: Store, form: str, *, context: Context | None = None) -> bytes:
    """Write the graph in a format of `EXPORTERS`; `context` is the JSON-LD context, if any.

    Raises:
        UnknownChoiceError: there is no such format.

    """
    if form not in EXPORTERS:
        raise UnknownChoiceError(what="format", found=form, allowed=EXPORTERS)
    return EXPORTERS[form].write(store, context or {})


def _rdf(form: str, *, everything: bool = False) -> Callable[[Store, Context], bytes]:
    def write(store: Store, context: Context) -> bytes:
        quads = tuple(store.quads())
        facts = quads if everything else tuple(quad for quad in quads if quad[3] is None)
        return serialise(
            facts, form, base=base_of(quad[3] for quad in quads), context=context
        ).encode()

    return write


EXPORTERS: Mapping[str, Exporter] = {
    "turtle": Exporter("RDF for people: the facts", ".ttl", "text/turtle", _rdf("turtle")),
    "jsonld": Exporter(
        "JSON for programs, RDF as well: the facts",
        ".jsonld",
        "application/ld+json",
        _rdf("jsonld"),
    ),
    "trig": Exporter(
        "RDF with everything: facts, evidence, mentions",
        ".trig",
        "application/trig",
        _rdf("trig", everything=True),
    ),
    "nquads": Exporter(
        "RDF with everything, one statement a line",
        ".nq",
        "application/n-quads",
        _rdf("nquads", everything=True),
    ),
    "ntriples": Exporter("RDF, one fact a line", ".nt", "application/n-triples", _rdf("ntriples")),
    "rdfxml": Exporter(
        "RDF for older programs: the facts", ".rdf", "application/rdf+xml", _rdf("rdfxml")
    ),
    "graphml": Exporter(
        "the network, for yEd, Gephi, Cytoscape, igraph",
        ".graphml",
        "application/graphml+xml",
        lambda store, _: xml.graphml(store),
    ),
    "gexf": Exporter(
        "the network with places and colours, for Gephi",
        ".gexf",
        "application/gexf+xml",
        lambda store, _: xml.gexf(store),
    ),
    "svg": Exporter(
        "the network as a picture, sharp at any size",
        ".svg",
        "image/svg+xml",
        lambda store, _: draw(store).text.encode(),
    ),
    "png": Exporter(
        "the network as a picture in pixels (needs the extra png)",
        ".png",
        "image/png",
        lambda store, _: png(store),
        text=False,
    ),
    "cypher": Exporter(
        "the network as statements that load into Neo4j",
        ".cypher",
        "text/x-cypher-query",
        lambda store, _: cypher(store),
    ),
    "neo4j-csv": Exporter(
        "the network as two tables in a zip, for neo4j-admin",
        ".zip",
        "application/zip",
        lambda store, _: neo4j_csv(store),
        text=False,
    ),
    "csv": Exporter(
        "the facts as a table, each with its first sentence",
        ".csv",
        "text/csv",
        lambda store, _: sheets.facts_csv(store).encode(),
    ),
    "csv-things": Exporter(
        "the things as a table, with their names in every language",
        ".csv",
        "text/csv",
        lambda store, _: sheets.things_csv(store).encode(),
    ),
}
"""The formats by the words that people type."""
