"""`kg stats`: what is in the graph, counted."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import examples, graph_option, ontology_option
from kg.cli.query import complete_format
from kg.cli.talk import show

if TYPE_CHECKING:
    from kg.explanation import Count

BAR = 20
"""Characters of the longest bar."""


@click.command(epilog=examples("kg stats", "kg stats --format csv --graph graphs/may"))
@graph_option
@ontology_option
@click.option(
    "--format",
    "form",
    default="table",
    show_default=True,
    metavar="[table|csv|tsv|json]",
    shell_complete=complete_format,
    help="How the counts are written.",
)
def stats(*, folder: Path, ontology: Path, form: str) -> None:
    """Count what is in the graph.

    Documents and mentions by language, entities by class, facts by property, what each document
    names and states, how sure the facts are, the most connected things, and how many parts the
    network has.
    """
    from kg.explanation import counts, index
    from kg.exports.tables import format_answer
    from kg.ontology import load_ontology
    from kg.store import Table, open_store

    held = index(open_store(folder).quads(), load_ontology(ontology))
    found = counts(held)
    columns: tuple[str, ...] = ("what", "of", "count")
    rows: list[tuple[str | int, ...]] = [(one.what, one.of, one.count) for one in found]
    if form == "table":
        columns = (*columns, "")
        rows = [(*row, bar) for row, bar in zip(rows, _bars(found), strict=True)]
    show(format_answer(Table.of(columns, rows), form))


def _bars(found: "Sequence[Count]") -> Iterator[str]:
    """Draw a bar beside each count, as long as its share in the largest of its kind."""
    from kg.explanation import ALL

    for what, group in groupby(found, key=lambda one: one.what):
        parts = list(group)
        most = max((one.count for one in parts if one.of != ALL), default=0)
        for one in parts:
            share = 0 if one.of == ALL or what == "components" else one.count / max(most, 1)
            yield "█" * max(round(share * BAR), int(share > 0))
