"""`kg compare`: what each language version of a text states, and in what they are not alike."""

from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from kg.cli.options import examples, graph_option, ontology_option, output_option
from kg.cli.talk import plain, say, show
from kg.errors import UnknownChoiceError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.comparison import Comparison

FORMATS = ("table", "csv", "html", "json")


def complete_format(
    ctx: click.Context, parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Offer the formats of comparisons."""
    del ctx, parameter
    return [CompletionItem(name) for name in FORMATS if name.startswith(incomplete)]


@click.command(
    epilog=examples(
        "kg compare",
        "kg compare --nuances",
        "kg compare --format html -o versions.html",
        "kg compare --format csv --graph graphs/may > versions.csv",
    )
)
@click.option(
    "--format",
    "form",
    default="table",
    show_default=True,
    metavar="[table|csv|html|json]",
    shell_complete=complete_format,
    help="How the comparison is written.",
)
@click.option("--nuances", is_flag=True, help="Show nuances as well (other formats always do).")
@output_option
@graph_option
@ontology_option
def compare(*, form: str, nuances: bool, output: Path | None, folder: Path, ontology: Path) -> None:
    """Compare the language versions of a text.

    Shows which version states which fact and figure. Then, each with the words of all versions:
    facts not found in a version, numbers that disagree, names that differ inside a version, and
    blocks without a partner. A difference can be seen in the texts; a nuance may be one.
    """
    from kg.comparison import compare as compare_works
    from kg.exports.files import write_file
    from kg.ontology import load_ontology
    from kg.store import open_store

    if form not in FORMATS:
        raise UnknownChoiceError(what="format", found=form, allowed=FORMATS)
    found = compare_works(open_store(folder), load_ontology(ontology))
    data = _written(found, form, nuances=nuances)
    if output is None:
        show(data)
    else:
        write_file(output, data.encode())
        say(f"The comparison is {output}")
    if not found:
        say("No documents are versions of one text.")


def _written(found: "Sequence[Comparison]", form: str, *, nuances: bool) -> str:
    from kg.exports.comparisons import comparison_lines, comparisons_csv, comparisons_json

    if form == "csv":
        return comparisons_csv(found)
    if form == "json":
        return comparisons_json(found)
    if form == "html":
        from kg.view import render_comparisons

        return render_comparisons(found)
    told = ([*comparison_lines(one, nuances=nuances), ""] for one in found)
    lines = [line for lines in told for line in lines]
    return "".join(f"{plain(line)}\n" for line in lines[:-1])
