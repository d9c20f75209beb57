"""The README's tables of what there is, made from the program itself.

Each stands between `<!-- name -->` and `<!-- /name -->`.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from inspect import cleandoc
from pathlib import Path

import click
from rdflib import RDF, RDFS, Graph, URIRef

from kg.cli import program
from kg.cli.program import COMMANDS
from kg.exports.exporters import EXPORTERS
from kg.ontology import OntologyProperty, load_ontology
from kg.queries import Parameter, saved_queries
from kg.settings import Settings

ONTOLOGY = Path(__file__).resolve().parents[1] / "ontology"
ANYTHING = 5
"""A property of more classes than these is one of anything."""


def with_tables(text: str) -> str:
    """Make every table of the page again."""
    for name, table in TABLES.items():
        start, end = f"<!-- {name} -->\n", f"<!-- /{name} -->"
        before, _, rest = text.partition(start)
        _, _, after = rest.partition(end)
        lines = "".join(f"{line}\n" for line in table())
        text = f"{before}{start}{lines}{end}{after}"
    return text


def _rows(header: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    header = list(header)
    yield _row(header)
    yield _row("---" for _ in header)
    yield from map(_row, rows)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def commands() -> Iterator[str]:
    """The commands with their options."""
    context = click.Context(program)
    found = ((name, program.get_command(context, name), entry) for name, entry in COMMANDS.items())
    return _rows(
        ("command", "what it does", "options"),
        (
            (f"`kg {name}{_arguments(command)}`", entry.summary, _options(command))
            for name, command, entry in found
            if command
        ),
    )


def _arguments(command: click.Command) -> str:
    names = (
        one.make_metavar(click.Context(command))
        for one in command.params
        if isinstance(one, click.Argument)
    )
    return "".join(f" {name}" for name in names)


def _options(command: click.Command) -> str:
    options = (one for one in command.params if isinstance(one, click.Option))
    return ", ".join(f"`{max(one.opts, key=len)}`" for one in options)


def queries() -> Iterator[str]:
    """The saved queries with their parameters."""
    return _rows(
        ("query", "answers", "parameters"),
        (
            (f"`{name}`", query.title, ", ".join(map(_parameter, query.parameters)))
            for name, query in saved_queries().items()
        ),
    )


def _parameter(parameter: Parameter) -> str:
    needed = " (needed)" if parameter.default is None else ""
    default = f" (`{parameter.default}`)" if parameter.default else ""
    return f"`{parameter.name}`{needed}{default}"


def formats() -> Iterator[str]:
    """The formats of `kg export`."""
    return _rows(
        ("format", "file", "what it holds"),
        ((f"`{name}`", f"`{one.suffix}`", one.description) for name, one in EXPORTERS.items()),
    )


def settings() -> Iterator[str]:
    """The fields of `kg.Settings`, as its docstring describes them."""
    text = cleandoc(Settings.__doc__ or "")
    said = dict(re.findall(r"^    (\w+): (.*(?:\n     .*)*)", text, re.MULTILINE))
    rows = ((f"`{one.name}`", " ".join(said[one.name].split())) for one in fields(Settings))
    return _rows(("setting", "what it is"), rows)


def properties() -> Iterator[str]:
    """The properties of the ontology."""
    graph = Graph().parse(ONTOLOGY / "kg.ttl")
    found = load_ontology(ONTOLOGY).properties
    in_order = sorted(graph.subjects(RDF.type, RDF.Property), key=str)
    iris = {str(one.iri): one for one in found.values()}
    return _rows(
        ("property", "from", "to", "says"),
        (
            (f"`{one.name}`", _classes(one.domain), _target(one), _comment(graph, URIRef(one.iri)))
            for one in (iris[str(node)] for node in in_order if str(node) in iris)
        ),
    )


def _classes(names: Iterable[str]) -> str:
    listed = sorted(names)
    return "anything" if len(listed) > ANYTHING else ", ".join(listed)


def _target(one: OntologyProperty) -> str:
    return (
        _classes(one.range)
        if one.values == "entity"
        else {"link": "a link"}.get(one.values, "words")
    )


def _comment(graph: Graph, node: URIRef) -> str:
    comments = graph.objects(node, RDFS.comment)
    return next((str(one) for one in comments if getattr(one, "language", "") == "en"), "")


TABLES: Mapping[str, Callable[[], Iterator[str]]] = {
    "commands": commands,
    "queries": queries,
    "formats": formats,
    "settings": settings,
    "properties": properties,
}
