"""`kg review`: the questions that a build leaves open, one by one, and the answers kept."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from string import ascii_uppercase
from typing import TYPE_CHECKING

import click

from kg.cli.options import decisions_option, examples, graph_option
from kg.cli.signature import signature, when_option, who_option
from kg.cli.talk import plain, say, show
from kg.settings import Settings

if TYPE_CHECKING:
    from kg.report import OpenQuestion, OpenSide
    from kg.resolution import Action, ThingKey

_ANSWERS = {"s": "same", "d": "different", "k": "skip", "q": "quit"}
PAIR = 2
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

    A build joins names on little evidence, and keeps things apart that look alike. They are shown
    with sentences that name them, those first whose answer moves most. s takes all of them for
    one thing, d each for another, a side's letter that one alone for another, k leaves the question
    open, q ends.

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
    from kg.resolution import decided_pairs, is_decided, read_decisions

    done = decided_pairs(read_decisions(path))
    asked = read_record(folder).questions
    return [one for one in asked if not is_decided([side.key for side in one.sides], done)]


def _list(asked: Sequence["OpenQuestion"], form: str) -> None:
    from kg.exports.tables import format_answer
    from kg.store import Table

    columns = ("question", "thing", "although", "because", "impact", "says")
    rows = (
        (
            number,
            side.key,
            one.although,
            one.because,
            one.impact,
            " / ".join(sentence.words for sentence in side.sentences),
        )
        for number, one in enumerate(asked, start=1)
        for side in one.sides
    )
    show(format_answer(Table.of(columns, rows), form))


def _answer(asked: Sequence["OpenQuestion"], path: Path, *, who: str, when: str) -> int:
    """Ask one question after the other; answer how many were decided."""
    from kg.resolution import Decision, append_decision

    count = 0
    for number, question in enumerate(asked, start=1):
        for line in ("", f"{number} of {len(asked)}", *_told(question)):
            say(line)
        answer, why = _prompted(len(question.sides))
        if answer == "quit":
            break
        for action, things in _decided(answer, question):
            append_decision(path, Decision(action, things, who, when, why))
        count += answer != "skip"
    return count


def _decided(
    answer: str, question: "OpenQuestion"
) -> Iterator[tuple["Action", tuple["ThingKey", ...]]]:
    """Say what an answer decides: all sides are one thing, or which of them are two."""
    from kg.resolution import Action, ThingKey

    keys = tuple(ThingKey(side.key) for side in question.sides)
    if answer == "same":
        yield Action.SAME, keys
    elif answer != "skip":
        chosen = keys[ascii_uppercase.index(answer)] if answer in ascii_uppercase else None
        for pair in combinations(keys, 2):
            if chosen is None or chosen in pair:
                yield Action.DIFFERENT, pair


def _prompted(sides: int) -> tuple[str, str]:
    """Ask for an answer and its reason; who goes away quits."""
    letters = ascii_uppercase[:sides] if sides > PAIR else ""
    other = f", {letters[0]}-{letters[-1]} (that one is another)" if letters else ""
    asks = f"[s]ame, [d]ifferent{other}, s[k]ip or [q]uit"
    choice = click.Choice([*_ANSWERS, *letters])
    try:
        letter = click.prompt(asks, type=choice, show_choices=False, err=True)
        answer = _ANSWERS.get(letter, letter)
        if answer in {"skip", "quit"}:
            return answer, ""
        why = click.prompt("why (may be empty)", default="", show_default=False, err=True)
    except click.Abort:
        say("")
        return "quit", ""
    return answer, why.strip()


def _told(question: "OpenQuestion") -> Iterator[str]:
    """Show all sides with their sentences, and what speaks for and against."""
    for letter, side in zip(ascii_uppercase, question.sides, strict=False):
        yield from _side(letter, side)
    apart = "two" if len(question.sides) == PAIR else "several"
    so_far = f"{apart}, because {question.because}" if question.because else "one"
    yield f"  So far they are {so_far}. For one speaks: {question.although}."


def _side(letter: str, side: "OpenSide") -> Iterator[str]:
    yield f"  {letter}  {side.key}"
    for sentence in side.sentences:
        words = plain(" ".join(sentence.words.split()))
        cut = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
        yield f"     {sentence.document}: “{cut}”"
