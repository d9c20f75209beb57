"""`kg query`: a saved query by name, one in a file, or SPARQL as it stands."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from kg.cli.options import examples, graph_option
from kg.cli.path import PATH, find_path
from kg.cli.talk import say, show
from kg.errors import UnknownChoiceError, UsageError
from kg.queries import Parameter, SavedQuery, read_query, render, saved_queries

if TYPE_CHECKING:
    from kg.store import Table

_NAME = re.compile(r"[\w-]+")
_SUFFIXES = (".rq", ".sparql")


def complete_query(
    ctx: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Offer the saved queries with their titles, and files."""
    del ctx, parameter
    named = [
        CompletionItem(name, help=query.title)
        for name, query in _known().items()
        if name.startswith(incomplete)
    ]
    return named or [CompletionItem(incomplete, type="file")]


def complete_format(
    ctx: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Offer the formats of answers."""
    del ctx, parameter
    from kg.exports.tables import TABLE_FORMATS

    return [CompletionItem(name) for name in TABLE_FORMATS if name.startswith(incomplete)]


@click.command(
    epilog=examples(
        "kg query",
        "kg query speaks-for --param organisation='Amnesty International'",
        "kg query figures --format csv > figures.csv",
        "kg query shortest-path --param first=Mediapool --param second=Turin",
        "kg query 'SELECT ?who ?where { ?who kg:worksFor ?where }' --graph graphs/may",
    )
)
@click.argument(
    "wanted", required=False, metavar="[NAME|FILE.rq|SPARQL]", shell_complete=complete_query
)
@click.option(
    "--param",
    "parameters",
    multiple=True,
    metavar="NAME=VALUE",
    help="A value that the query asks for; may be repeated.",
)
@click.option(
    "--format",
    "form",
    default="table",
    show_default=True,
    metavar="[table|csv|tsv|json|turtle]",
    shell_complete=complete_format,
    help="How the answer is written.",
)
@graph_option
def query(wanted: str | None, *, parameters: tuple[str, ...], form: str, folder: Path) -> None:
    """Ask the graph: a saved query, a file or SPARQL.

    Without an argument, list the saved queries with their titles and parameters.

    SPARQL may use the prefixes kg, schema, rdfs, skos, foaf, dcterms, oa and others without
    declaring them. Patterns see the facts; GRAPH ?g { … } sees mentions and evidence. Queries only
    read, and only this graph.
    """
    from kg.exports.tables import format_answer
    from kg.store import open_store

    if wanted is None:
        show(format_answer(_catalogue(), form))
        return
    chosen, values = _chosen(wanted), _values(parameters)
    store = open_store(folder)
    answer = find_path(store, values) if chosen is PATH else store.query(render(chosen, values))
    show(format_answer(answer, form))
    if hasattr(answer, "rows") and not answer.rows:
        say("No rows.")


def _chosen(wanted: str) -> SavedQuery:
    if wanted.lower().endswith(_SUFFIXES):
        return _from_file(Path(wanted))
    if _NAME.fullmatch(wanted):
        return _saved(wanted)
    return read_query("query", text=wanted)


def _saved(name: str) -> SavedQuery:
    known = _known()
    if name not in known:
        raise UnknownChoiceError(what="query", found=name, allowed=known)
    return known[name]


def _known() -> Mapping[str, SavedQuery]:
    """Gather the saved queries by name: those in SPARQL and the one that is not."""
    known = {**saved_queries(), PATH.name: PATH}
    return {name: known[name] for name in sorted(known)}


def _from_file(path: Path) -> SavedQuery:
    try:
        return read_query(path.name, text=path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        message = f"{path}: {error.strerror or 'cannot be read'}"
    except UnicodeDecodeError as error:
        message = f"{path}: not UTF-8 at byte {error.start}"
    raise UsageError(message)


def _values(parameters: Iterable[str]) -> dict[str, str]:
    values: dict[str, str] = {}
    for parameter in parameters:
        name, equals, value = parameter.partition("=")
        if not equals or not name:
            message = f"--param {parameter!r} is not NAME=VALUE"
            raise UsageError(message)
        values[name.strip()] = value
    return values


def _catalogue() -> "Table":
    from kg.store import Table

    rows = (
        (name, query.title, ", ".join(map(_described, query.parameters)))
        for name, query in _known().items()
    )
    return Table.of(("query", "title", "parameters"), rows)


def _described(parameter: Parameter) -> str:
    if parameter.default is None:
        return f"{parameter.name} (needed)"
    return f"{parameter.name}={parameter.default}" if parameter.default else parameter.name
