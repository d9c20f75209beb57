"""`kg view`: the page, written again from the graph."""

import webbrowser
from pathlib import Path

import click

from kg.cli.options import examples, graph_option, ontology_option
from kg.cli.talk import say, show_lines
from kg.settings import Settings


@click.command(epilog=examples("kg view --open", "kg view --graph graphs/may"))
@graph_option
@ontology_option
@click.option("--open", "opens", is_flag=True, help="Open it in the browser.")
def view(*, folder: Path, ontology: Path, opens: bool) -> None:
    """Write the page again and say where it is.

    It is one file that works from disk and asks the network for nothing.
    """
    from kg.exports.files import write_file
    from kg.graph.iris import base_of
    from kg.ontology import load_ontology
    from kg.store import open_store
    from kg.view import render_page

    quads = tuple(open_store(folder).quads())
    base = base_of(quad[3] for quad in quads)
    title = Settings().title
    page = render_page(quads, base=base, title=title, ontology=load_ontology(ontology))
    path = folder / "graph.html"
    write_file(path, page.encode())
    show_lines([str(path)])
    if opens and not webbrowser.open(path.resolve().as_uri()):
        say("No browser could be opened.")
