"""`kg validate`: what the shapes do not allow, with the words behind it."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import examples, graph_option, ontology_option
from kg.cli.talk import say, show_lines

if TYPE_CHECKING:
    from kg.graph.shapes import Violation


@click.command(epilog=examples("kg validate", "kg validate --graph graphs/may --ontology ours/"))
@graph_option
@ontology_option
def validate(*, folder: Path, ontology: Path) -> int:
    """Check the graph against its shapes.

    The shapes (SHACL) are shapes.ttl in the folder of the ontology. Each violation is told with
    the sentence that the wrong fact rests on.

    Exit status: 0 if the graph conforms, 1 if it does not.
    """
    from kg.graph.iris import base_of, evidence_graph_iri
    from kg.graph.shapes import validate as violations_of
    from kg.graph.terms import graph_of
    from kg.store import open_store

    quads = tuple(open_store(folder).quads())
    base = base_of(quad[3] for quad in quads)
    violations = violations_of(
        graph_of(quads),
        evidence_graph=graph_of(quads, name=evidence_graph_iri(base)),
        shapes_path=ontology / "shapes.ttl",
    )
    for violation in violations:
        show_lines(_described(violation, base))
    count = f"{len(violations)} violations" if violations else "conforms"
    say(f"{folder}: {count} ({len(quads)} statements checked).")
    return 1 if violations else 0


def _described(violation: "Violation", base: str) -> Iterator[str]:
    from kg.exports.tables import short

    values = (violation.focus, violation.path, violation.value)
    parts = (short(value.removeprefix(base)) for value in values)
    yield f"{violation.severity}: {' '.join(part for part in parts if part)}"
    yield f"  {violation.message}"
    for quote in violation.evidence:
        yield f"  {quote.document}, characters {quote.start}–{quote.end}: “{quote.exact}”"
