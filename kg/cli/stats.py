"""`kg stats`: what is in the graph, counted."""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import examples, graph_option, ontology_option
from kg.cli.query import complete_format
from kg.cli.talk import show

if TYPE_CHECKING:
    from kg.explanation import Index


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

    Documents by language, entities by class, facts by property, and mentions by language.
    """
    from kg.explanation import index
    from kg.exports.tables import format_answer
    from kg.ontology import load_ontology
    from kg.store import Table, open_store

    held = index(open_store(folder).quads(), load_ontology(ontology))
    rows = [
        (what, of, count)
        for what, counts in _counted(held).items()
        for of, count in (("all", counts.total()), *sorted(counts.items()))
    ]
    show(format_answer(Table.of(("what", "of", "count"), rows), form))


def _counted(held: "Index") -> dict[str, "Counter[str]"]:
    languages = {document.id: document.language for document in held.documents.values()}
    spans = (one.mention.evidence.span for found in held.mentions.values() for one in found)
    return {
        "documents": Counter(languages.values()),
        "entities": Counter(str(entity.kind) for entity in held.entities.values()),
        "facts": Counter(str(fact.predicate) for fact in held.facts),
        "mentions": Counter(languages[span.document] for span in spans),
    }
