"""`kg stats`: what is in the graph, counted."""

from collections import Counter
from pathlib import Path

import click

from kg.cli.options import examples, graph_option, ontology_option
from kg.cli.query import complete_format
from kg.cli.talk import show


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
    from kg.exports import format_answer
    from kg.graph.iris import base_of
    from kg.graph.reading import knowledge
    from kg.ontology import load_ontology
    from kg.store import Table, open_store

    quads = tuple(open_store(folder).quads())
    known = knowledge(quads, load_ontology(ontology), base=base_of(quad[3] for quad in quads))
    languages = {document.id: document.language for document in known.documents}
    counted = (
        ("documents", Counter(languages.values())),
        ("entities", Counter(str(entity.kind) for entity in known.entities)),
        ("facts", Counter(str(fact.predicate) for fact in known.facts)),
        ("mentions", Counter(languages[m.mention.evidence.span.document] for m in known.mentions)),
    )
    rows = [
        (what, of, count)
        for what, counts in counted
        for of, count in (("all", counts.total()), *sorted(counts.items()))
    ]
    show(format_answer(Table.of(("what", "of", "count"), rows), form))
