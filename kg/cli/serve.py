"""`kg serve`: the graph over HTTP, to read."""

from pathlib import Path

import click

from kg.cli.options import examples, graph_option, ontology_option
from kg.cli.talk import say


@click.command(
    epilog=examples(
        "kg serve",
        "kg serve --graph graphs/may --port 8080",
        "kg serve --host 0.0.0.0 --cors https://maps.example --timeout 5 --rows 1000",
    )
)
@graph_option
@ontology_option
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    metavar="ADDRESS",
    help="Address to listen on; 0.0.0.0 lets other machines ask.",
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    metavar="N",
    help="Port to listen on; 0 takes a free one.",
)
@click.option(
    "--cors",
    default="",
    metavar="ORIGIN",
    help="Let pages of this origin read answers; * lets any.  [default: none]",
)
@click.option(
    "--timeout",
    type=click.FloatRange(min=0.1),
    default=10.0,
    show_default=True,
    metavar="SECONDS",
    help="How long a query may run.",
)
@click.option(
    "--rows",
    type=click.IntRange(min=1),
    default=10_000,
    show_default=True,
    metavar="N",
    help="How many rows an answer may have.",
)
def serve(
    *, folder: Path, ontology: Path, host: str, port: int, cors: str, timeout: float, rows: int
) -> None:
    """Serve the graph over HTTP: pages, SPARQL, downloads.

    The graph can be read, not changed. Without --host only this machine can ask. Ctrl-C stops it.

    \b
    /            pages for people
    /query       SPARQL with an editor
    /sparql      SPARQL 1.1 Protocol, for programs
    /download    every export format
    /health      whether all is well, as JSON
    """  # noqa: D301 - click's mark for a paragraph that keeps its lines
    from kg.serve import Limits, open_served, run

    limits = Limits(timeout=timeout, rows=rows)
    served = open_served(folder, ontology=ontology, limits=limits, cors=cors)
    run(
        served,
        host=host,
        port=port,
        ready=lambda address: say(f"{folder} is at {address} (Ctrl-C stops it)"),
    )
