"""`kg train`: the name taggers that ship, made again from their corpora."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import FOLDER, examples
from kg.cli.scores import score_lines
from kg.cli.talk import progress_bar, say, show_lines
from kg.errors import UnknownChoiceError, UsageError

if TYPE_CHECKING:
    from kg.training.shipping import Reproduction

THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
"""What numpy reads when it is loaded: several threads add in another order, which gives other bytes."""


@click.command(
    epilog=examples("kg train corpora/ --check", "kg train corpora/ --lang fi --lang sv -o taggers")
)
@click.argument("corpora", type=FOLDER, metavar="CORPORA")
@click.option("-o", "--output", type=FOLDER, metavar="DIR", help="Folder for models and cards.")
@click.option(
    "--lang",
    "languages",
    multiple=True,
    metavar="CODE",
    help="Train this language; may be repeated.  [default: all five]",
)
@click.option("--check", is_flag=True, help="Compare each model with the one that ships.")
def train(corpora: Path, *, output: Path | None, languages: tuple[str, ...], check: bool) -> int:
    """Train the name taggers again, and measure them.

    CORPORA is a folder with the files that the model cards name, as IOB2 (fi.turku.train.iob2.gz
    and so on). Each model is measured on its development part, per label. One machine gives the
    same bytes every time. This takes some minutes a language.

    Exit status: 0 if all is well, 1 if --check found other bytes than those that ship, or a corpus
    is not there, 2 if the call was wrong.
    """
    os.environ.update(dict.fromkeys(THREADS, "1"))
    chosen = _checked(corpora, output=output, languages=languages, check=check)
    from kg.training.shipping import reproduce, ship

    differing = []
    for language in chosen:
        with progress_bar(f"training {language}") as progress:
            made = reproduce(language, corpora=corpora, progress=progress)
        _tell(made)
        if not made.as_shipped:
            differing.append(language)
        if output is not None:
            ship([made], folder=output)
    if check and differing:
        say(f"Other bytes than those that ship: {', '.join(differing)}.")
        return 1
    return 0


def _checked(
    corpora: Path, *, output: Path | None, languages: tuple[str, ...], check: bool
) -> tuple[str, ...]:
    """Give the languages to train, each once.

    Raises:
        UsageError: something is wanting or wrong, told before the minutes of training.

    """
    from kg.extraction.tagger.model import TAGGER_LANGUAGES

    if output is None and not check:
        message = "say what for: -o DIR writes the models, --check compares them"
        raise UsageError(message)
    if not corpora.is_dir():
        message = f"{corpora}: no such folder of corpora"
        raise UsageError(message)
    for language in languages:
        if language not in TAGGER_LANGUAGES:
            raise UnknownChoiceError(
                what="language of a tagger", found=language, allowed=TAGGER_LANGUAGES
            )
    if output is not None:
        output.mkdir(parents=True, exist_ok=True)
    return tuple(dict.fromkeys(languages)) or TAGGER_LANGUAGES


def _tell(made: "Reproduction") -> None:
    same = "the bytes that ship" if made.as_shipped else "other bytes than those that ship"
    say(f"{made.language}: {len(made.model):,} bytes, {same} (SHA-256 {made.sha256})")
    show_lines([f"{made.language}, in words", *score_lines(made.scores)])
    show_lines([f"{made.language}, in text", *score_lines(made.text_scores)])
