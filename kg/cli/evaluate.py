"""`kg eval`: the graph against gold, or the tagger against names marked by people."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import FOLDER, examples, graph_option, ontology_option
from kg.cli.scores import score_lines, score_records
from kg.cli.talk import show, show_lines
from kg.errors import UsageError

if TYPE_CHECKING:
    from kg.extraction.tagger.scoring import NameScore


@click.command(
    "eval",
    epilog=examples(
        "kg eval gold.yaml",
        "kg eval gold.yaml --graph graphs/may --json",
        "kg eval --names dev.iob2 --lang fi",
    ),
)
@click.argument("gold", required=False, type=FOLDER, metavar="[GOLD.yaml]")
@graph_option
@ontology_option
@click.option("--json", "as_json", is_flag=True, help="Write JSON.")
@click.option(
    "--names", type=FOLDER, metavar="FILE", help="Score the tagger on this IOB2 file (or .gz)."
)
@click.option("--lang", "language", metavar="CODE", help="Language of the IOB2 file.")
def evaluate(
    gold: Path | None,
    *,
    folder: Path,
    ontology: Path,
    as_json: bool,
    names: Path | None,
    language: str | None,
) -> None:
    """Score the graph, or names, against gold.

    GOLD.yaml says what the documents state: entities with their names per language, facts,
    accounts, links, titles, figures. Precision, recall and F1 are told over all, per language and
    per property, then what is missed and what is wrong.

    With --names, exact spans with exact labels are scored, per label. The file has the word in its
    first column and the tag in its last (IOB2, CoNLL); labels such as PERSON or GPE count as the
    tagger's own.
    """
    if (gold is None) == (names is None):
        message = "name a gold file, or an IOB2 file with --names"
        raise UsageError(message)
    if gold is not None:
        show(_graph_scores(gold, folder=folder, ontology=ontology, as_json=as_json))
    elif names is not None:
        scores = _name_scores(names, language=language)
        if as_json:
            show(json.dumps(score_records(scores), ensure_ascii=False, indent=2) + "\n")
        else:
            show_lines(score_lines(scores))


def _graph_scores(gold: Path, *, folder: Path, ontology: Path, as_json: bool) -> str:
    from kg.evaluation import evaluate as score_graph
    from kg.evaluation import read_gold, report, to_json
    from kg.ontology import load_ontology
    from kg.store import open_store

    known = load_ontology(ontology)
    wanted = read_gold(gold, ontology=known)
    found = score_graph(open_store(folder).quads(), gold=wanted, ontology=known)
    return to_json(found) if as_json else report(found)


def _name_scores(path: Path, *, language: str | None) -> dict[str, "NameScore"]:
    from kg.extraction.labels import with_our_labels
    from kg.extraction.tagger.model import load_tagger
    from kg.extraction.tagger.scoring import read_iob2
    from kg.training.measure import measure

    if language is None:
        message = "--names needs --lang, the language of the file"
        raise UsageError(message)
    tagger = load_tagger(language)
    return measure(tagger, with_our_labels(read_iob2(path)))
