"""`kg export`: the graph in another format."""

import sys
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from kg.cli.options import examples, graph_option, ontology_option, output_option
from kg.cli.talk import is_terminal, say, show
from kg.errors import UnknownChoiceError, UsageError


def complete_format(
    ctx: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Offer the formats of graphs with what they are for."""
    del ctx, parameter
    from kg.exports.exporters import EXPORTERS

    return [
        CompletionItem(name, help=exporter.description)
        for name, exporter in EXPORTERS.items()
        if name.startswith(incomplete)
    ]


@click.command(
    epilog=examples(
        "kg export jsonld > graph.jsonld",
        "kg export graphml -o network.graphml --graph graphs/may",
        "kg export svg -o network.svg",
    )
)
@click.argument("form", metavar="FORMAT", shell_complete=complete_format)
@output_option
@graph_option
@ontology_option
def export(form: str, *, output: Path | None, folder: Path, ontology: Path) -> None:
    """Write the graph in another format.

    \b
    turtle      RDF for people: the facts
    jsonld      JSON for programs, RDF as well: the facts
    trig        RDF with everything: facts, evidence, mentions
    nquads      RDF with everything, one statement a line
    ntriples    RDF, one fact a line
    rdfxml      RDF for older programs: the facts
    graphml     the network, for yEd, Gephi, Cytoscape, igraph
    gexf        the network with places and colours, for Gephi
    svg         the network as a picture, sharp at any size
    png         the network as a picture in pixels (needs the extra png)
    cypher      the network as statements that load into Neo4j
    neo4j-csv   the network as two tables in a zip, for neo4j-admin
    csv         the facts as a table, each with its first sentence
    csv-things  the things as a table, with their names in every language
    """  # noqa: D301 - click's mark for a paragraph that keeps its lines
    from kg.exports.exporters import EXPORTERS
    from kg.exports.exporters import export as export_graph
    from kg.exports.files import write_file
    from kg.graph.context import read_context
    from kg.store import open_store

    if form not in EXPORTERS:
        raise UnknownChoiceError(what="format", found=form, allowed=EXPORTERS)
    if output is None and not EXPORTERS[form].text and is_terminal(sys.stdout):
        message = f"{form} is not for a terminal. Write it to a file with -o FILE"
        raise UsageError(message)
    context = read_context(ontology / "context.jsonld") if form == "jsonld" else None
    data = export_graph(open_store(folder), form, context=context)
    if output is None:
        show(data)
    else:
        write_file(output, data)
        say(f"The graph is {output}")
