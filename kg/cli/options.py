"""Options that several commands have."""

from pathlib import Path

import click

from kg.settings import DEFAULT_OUTPUT, shipped_ontology

FOLDER = click.Path(path_type=Path)
"""A path; whether it is there is told by what opens it."""

graph_option = click.option(
    "--graph",
    "folder",
    type=FOLDER,
    default=DEFAULT_OUTPUT,
    show_default=True,
    metavar="DIR",
    help="Folder of a build (or of its --store).",
)

ontology_option = click.option(
    "--ontology",
    type=FOLDER,
    default=shipped_ontology,
    metavar="DIR",
    help="Folder of the ontology.  [default: the one that ships with kg]",
)

output_option = click.option(
    "-o",
    "--output",
    type=FOLDER,
    metavar="FILE",
    help="File to write.  [default: standard output]",
)

decisions_option = click.option(
    "--decisions",
    type=FOLDER,
    metavar="FILE",
    help="File of decisions.  [default: decisions.yaml beside the output folder]",
)


def examples(*lines: str) -> str:
    """Write the examples that end a command's help."""
    title = "Example:" if len(lines) == 1 else "Examples:"
    return "\n".join(("\b", title, *(f"  {line}" for line in lines)))
