"""`kg explain`: where a thing or a fact comes from; why a name is not in the graph."""

import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import examples, graph_option, ontology_option
from kg.cli.talk import show_lines
from kg.errors import OutputError, UsageError

if TYPE_CHECKING:
    from kg.explanation import Index, Refusal


@click.command(
    epilog=examples(
        "kg explain 'Alba Garavet'",
        "kg explain organisation/ping-helsinki",
        "kg explain 'Alba Garavet' worksFor 'Europe Direct Torino'",
        "kg explain --missing 'Tove Jansson'",
    )
)
@click.argument("thing", nargs=-1, metavar="[THING]...")
@click.option("--missing", metavar="NAME", help="Say why this name is not in the graph.")
@graph_option
@ontology_option
def explain(thing: tuple[str, ...], *, missing: str | None, folder: Path, ontology: Path) -> None:
    """Say where a thing or a fact comes from.

    THING is a name in any language, an id (person/alba-garavet), an IRI, or a fact as SUBJECT
    PREDICATE OBJECT (without the object: all facts of that property). Of an entity, its names,
    mentions and facts are told with the words and places, and why its mentions are one; of a fact,
    every sentence that states it.

    --missing says why a name is not in the graph: where it was found and why it was not used, or
    that it was never found.
    """
    from kg.explanation import describe_missing, index, read_record
    from kg.ontology import load_ontology
    from kg.store import open_store

    words = " ".join(thing).strip()
    if bool(words) == (missing is not None):
        message = "name a thing, or a name with --missing"
        raise UsageError(message)
    held = index(open_store(folder).quads(), load_ontology(ontology))
    if missing is None:
        show_lines(_explained(held, words, folder))
    else:
        show_lines(describe_missing(held, read_record(folder), missing))


def _explained(held: "Index", words: str, folder: Path) -> Iterator[str]:
    from kg.explanation import (
        close_names,
        describe_entity,
        describe_fact,
        facts_called,
        things_called,
    )

    things = things_called(held, words)
    facts = () if things else facts_called(held, words)
    if not things and not facts:
        close = close_names(held, words)
        hint = f" Did you mean {' or '.join(close)}?" if close else ""
        command = f"kg explain --missing {shlex.quote(words)}"
        message = f"nothing in the graph is called {words!r}.{hint} To learn why: {command}"
        raise UsageError(message)
    refused = _refused(folder)
    parts = [describe_entity(held, entity, refused=refused) for entity in things]
    parts += [describe_fact(held, fact) for fact in facts]
    for number, part in enumerate(parts):
        yield from ([""] if number else [])
        yield from part


def _refused(folder: Path) -> tuple["Refusal", ...]:
    """Read what was kept apart; a graph without its report has nothing to say of that."""
    from kg.explanation import read_record

    try:
        return read_record(folder).refused
    except OutputError:
        return ()
