"""`kg build` and `kg demo`: from documents to an output folder."""

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import FOLDER, decisions_option, examples, ontology_option
from kg.cli.talk import progress_bar, say
from kg.errors import UsageError
from kg.languages import LANGUAGES
from kg.settings import DEFAULT_BASE, DEFAULT_OUTPUT, Settings, example_folder

if TYPE_CHECKING:
    from kg.pipeline import Build

_COUNTED = {"documents": "document", "entities": "entity", "facts": "fact"}
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")

output_option = click.option(
    "-o",
    "--output",
    type=FOLDER,
    default=DEFAULT_OUTPUT,
    show_default=True,
    metavar="DIR",
    help="Folder to write.",
)


@click.command(
    epilog=examples(
        "kg build reports/",
        "kg build 'reports/*.pdf' minutes.docx -o graphs/may --jobs 4",
        "kg build notes.txt --lang fi --authority people.ttl --base https://example.org/id/",
    )
)
@click.argument("documents", nargs=-1, required=True, metavar="DOCS...")
@output_option
@ontology_option
@click.option(
    "--authority",
    type=FOLDER,
    multiple=True,
    metavar="FILE",
    help="A further list of well-known things (SKOS in .ttl, .nt, .rdf); may be repeated.",
)
@click.option(
    "--base",
    default=DEFAULT_BASE,
    show_default=True,
    metavar="IRI",
    help="What the IRIs of things begin with.",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    metavar="N",
    help="Processes that read documents side by side.",
)
@click.option(
    "--lang",
    "language",
    default="",
    metavar="CODE",
    help="Language of every document (BCP 47, such as fi).  [default: detected for each]",
)
@click.option(
    "--pipeline",
    "pipelines",
    multiple=True,
    metavar="LANG=PACKAGE",
    help="A spaCy package, or its folder, that finds the names of a language; may be repeated.",
)
@click.option(
    "--store",
    type=FOLDER,
    metavar="DIR",
    help="Fill an Oxigraph store in this folder too, for graphs too large for memory.",
)
@decisions_option
def build(  # noqa: PLR0913 - an argument for each option
    documents: tuple[str, ...],
    *,
    output: Path,
    ontology: Path,
    authority: tuple[Path, ...],
    base: str,
    jobs: int,
    language: str,
    pipelines: tuple[str, ...],
    store: Path | None,
    decisions: Path | None,
) -> int:
    """Read documents; write the graph, its page and a report.

    DOCS are files, folders (with all that is in them) or globs: .txt .md .html .docx .pdf. A
    document that cannot be read is named and skipped; the others still build.

    The folder gets graph.ttl and graph.jsonld (the facts), graph.trig (facts, mentions and
    evidence), graph.html (the page), report.md and report.json (what was made, what was found but
    not used and why) and manifest.json (hashes of everything).

    Decisions (kg decide, kg review) are applied; one that finds nothing any more is named.

    Exit status: 0 if all was read, 1 if a document was skipped, 2 if the call was wrong.
    """
    if not all(documents):
        message = "a document has an empty name"
        raise UsageError(message)
    settings = Settings(
        output=output,
        ontology=ontology,
        authority=tuple(sorted(authority)),
        base=base,
        jobs=jobs,
        language=_checked_language(language),
        pipelines=_checked_pipelines(pipelines),
        store=store,
        decisions=decisions,
    )
    return run_build(documents, settings)


@click.command(epilog=examples("kg demo -o /tmp/demo"))
@output_option
@decisions_option
def demo(*, output: Path, decisions: Path | None) -> int:
    """Build the example that ships with kg.

    It is one short report in English, Finnish, Hungarian, Romanian and Swedish.
    """
    settings = Settings(output=output, decisions=decisions)
    return run_build(sorted(example_folder().glob("*.txt")), settings)


def run_build(documents: Iterable[str | Path], settings: Settings) -> int:
    """Build with a progress bar, say what came of it, and return the exit status."""
    from kg.pipeline import build as build_graph

    with progress_bar("reading") as progress:
        made = build_graph(documents, settings, progress=progress)
    for problem in made.problems:
        say(f"kg: skipped: {problem}")
    if made.is_empty:
        say(f"No document could be read; {settings.output} is left as it was.")
    else:
        _summarise(made, settings.output)
    return 1 if made.problems else 0


def _summarise(made: "Build", output: Path) -> None:
    counts = made.report.counts
    figures = ", ".join(_counted(counts[many], one, many) for many, one in _COUNTED.items())
    say(f"{figures}; {counts['unused']} found but not used ({output / 'report.md'}).")
    for document in made.report.documents:
        if document["note"]:
            say(f"{document['name']}: language {document['language']}, {document['note']}.")
    if made.report.decisions:
        _tell_decisions(made.report.decisions, made.decisions.file)
    if made.report.skipped:
        say(f"{_counted(len(made.report.skipped), 'file', 'files')} left out: no documents.")
    say(f"The page is {output / 'graph.html'}")


def _tell_decisions(decisions: Sequence[Mapping[str, str]], file: str) -> None:
    """Say how many decisions took effect, and name those that did not."""
    stale = [one for one in decisions if one["problem"]]
    applied = _counted(len(decisions) - len(stale), "decision", "decisions")
    say(f"{applied} applied, {len(stale) or 'none'} stale ({file}).")
    for one in stale:
        say(f"stale: {one['decision']}: {one['problem']}.")


def _counted(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"


def _checked_language(code: str, *, option: str = "--lang") -> str:
    """Return a language tag in its usual spelling.

    Raises:
        UsageError: it is none.

    """
    if code and not _LANGUAGE_TAG.fullmatch(code):
        message = f"{option} {code!r} is not a language tag. Supported: {', '.join(LANGUAGES)}"
        raise UsageError(message)
    primary, hyphen, rest = code.partition("-")
    return primary.lower() + hyphen + rest


def _checked_pipelines(given: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Read `LANG=PACKAGE`, in order of the languages.

    Raises:
        UsageError: one is not that, or a language has two.

    """
    found: dict[str, str] = {}
    for one in given:
        code, _, package = one.partition("=")
        if not (code and package):
            message = f"--pipeline {one!r} is not LANG=PACKAGE, such as fi=fi_core_news_sm"
            raise UsageError(message)
        language = _checked_language(code, option="--pipeline")
        if found.setdefault(language, package) != package:
            message = f"--pipeline names two for {language}: {found[language]} and {package}"
            raise UsageError(message)
    return tuple(sorted(found.items()))
