"""`kg review`: the questions that a build leaves open, one by one, and the answers kept."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import decisions_option, examples, graph_option
from kg.cli.signature import signature, when_option, who_option
from kg.cli.talk import plain, say, show
from kg.settings import Settings

if TYPE_CHECKING:
    from kg.report import OpenQuestion, OpenSide

_ANSWERS = {"s": "same", "d": "different", "k": "skip", "q": "quit"}
_LONGEST = 240
"""Characters of a sentence that is shown."""


@click.command(
    epilog=examples("kg review", "kg review --who 'Ann Lee'", "kg review --format csv > open.csv")
)
@who_option
@when_option
@click.option(
    "--format",
    "form",
    default="",
    metavar="[table|csv|tsv|json]",
    help="List the questions in this format, and ask nothing.",
)
@graph_option
@decisions_option
def review(*, who: str, when: str, form: str, folder: Path, decisions: Path | None) -> None:
    """Answer the questions that a build leaves open.

    A build joins names on little evidence, and keeps things apart that look alike. Each such pair is
    shown with sentences that name both sides, those first whose answer moves most. s takes
    them for one thing, d for two, k leaves the question open, q ends.

    Answers are written at the end of decisions.yaml, one by one; the next kg build applies them.
    """
    path = Settings(output=folder, decisions=decisions).decisions_file
    asked = _open(folder, path)
    if form:
        _list(asked, form)
        return
    if not asked:
        say("No question is open.")
        return
    who, when = signature(who, when)
    count = _answer(asked, path, who=who, when=when)
    say(f"{count or 'No'} {'answer' if count == 1 else 'answers'} written to {path}.")
    if count:
        say("kg build applies what it says.")


def _open(folder: Path, path: Path) -> list["OpenQuestion"]:
    """Read the questions of the last build that nobody has answered since."""
    from kg.explanation import read_record
    from kg.resolution import decided_pairs, read_decisions

    done = decided_pairs(read_decisions(path))
    asked = read_record(folder).questions
    return [one for one in asked if frozenset({one.first.key, one.second.key}) not in done]


def _list(asked: Sequence["OpenQuestion"], form: str) -> None:
    from kg.exports.tables import format_answer
    from kg.store import Table

    columns = ("first", "second", "although", "because", "impact", "firstSays", "secondSays")
    rows = (
        (
            one.first.key,
            one.second.key,
            one.although,
            one.because,
            one.impact,
            " / ".join(sentence.words for sentence in one.first.sentences),
            " / ".join(sentence.words for sentence in one.second.sentences),
        )
        for one in asked
    )
    show(format_answer(Table.of(columns, rows), form))


def _answer(asked: Sequence["OpenQuestion"], path: Path, *, who: str, when: str) -> int:
    """Ask one question after the other; answer how many were decided."""
    from kg.resolution import Action, Decision, ThingKey, append_decision

    count = 0
    for number, question in enumerate(asked, start=1):
        for line in ("", f"{number} of {len(asked)}", *_told(question)):
            say(line)
        answer, why = _prompted()
        if answer == "quit":
            break
        if answer != "skip":
            keys = (ThingKey(question.first.key), ThingKey(question.second.key))
            append_decision(path, Decision(Action(answer), keys, who, when, why))
            count += 1
    return count


def _prompted() -> tuple[str, str]:
    """Ask for an answer and its reason; who goes away quits."""
    asks = "[s]ame, [d]ifferent, s[k]ip or [q]uit"
    try:
        letter = click.prompt(asks, type=click.Choice(list(_ANSWERS)), show_choices=False, err=True)
        answer = _ANSWERS[letter]
        if answer in {"skip", "quit"}:
            return answer, ""
        why = click.prompt("why (may be empty)", default="", show_default=False, err=True)
    except click.Abort:
        say("")
        return "quit", ""
    return answer, why.strip()


def _told(question: "OpenQuestion") -> Iterator[str]:
    """Show both sides with their sentences, and what speaks for and against."""
    yield from _side("A", question.first)
    yield from _side("B", question.second)
    so_far = f"two, because {question.because}" if question.because else "one"
    yield f"  So far they are {so_far}. For one speaks: {question.although}."


def _side(letter: str, side: "OpenSide") -> Iterator[str]:
    yield f"  {letter}  {side.key}"
    for sentence in side.sentences:
        words = plain(" ".join(sentence.words.split()))
        cut = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
        yield f"     {sentence.document}: “{cut}”"
