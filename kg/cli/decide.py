"""`kg decide`: one decision about the graph, kept for every build."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import decisions_option, examples, graph_option, ontology_option
from kg.cli.signature import signature, when_option, who_option
from kg.cli.talk import say
from kg.errors import UsageError
from kg.settings import Settings

if TYPE_CHECKING:
    from kg.explanation import Index
    from kg.resolution import Decision

FORMS: Mapping[str, tuple[tuple[str, ...], str]] = {
    "same": (("THING", "THING"), "they are one thing"),
    "different": (("THING", "THING"), "they are not"),
    "rename": (("THING", "NAME"), "what it is called (--lang: in one language)"),
    "retype": (("THING", "CLASS"), "what it is"),
    "not-an-entity": (("THING",), "it is nothing"),
    "reject": (("SUBJECT", "PROPERTY", "OBJECT"), "the fact does not hold"),
    "add": (("SUBJECT", "PROPERTY", "OBJECT"), "it holds, although no document says so"),
}
"""What each action asks for and says."""

_OPEN = frozenset({"same", "different"})
"""Actions that take further things."""


def _forms() -> str:
    """Write the table of actions that the help ends with."""
    shown = {name: _form(name) for name in FORMS}
    width = max(map(len, shown.values()))
    lines = (f"  {form:<{width}}  {FORMS[name][1]}" for name, form in shown.items())
    return "\n".join(("\b", "Actions:", *lines))


def _form(action: str) -> str:
    return f"{action} {' '.join(FORMS[action][0])}{'...' if action in _OPEN else ''}"


@click.command(
    epilog=_forms()
    + "\n\n"
    + examples(
        "kg decide same 'Ping Helsinki' organisation/ping-festival --why 'its former name'",
        "kg decide different 'Mira Oksanen [Person, fi]' 'Mira Oxanen'",
        "kg decide rename 'Miniszterelnöki Hivatal' 'Office of the Prime Minister' --lang en",
        "kg decide retype Mediapool Project",
        "kg decide not-an-entity 'Key takeaways'",
        "kg decide reject 'Alba Garavet' heads 'Europe Direct Torino'",
        "kg decide add 'Alba Garavet' worksFor 'Città di Torino' --why 'her web page says so'",
    )
)
@click.argument("action", type=click.Choice(list(FORMS)), metavar="ACTION")
@click.argument("words", nargs=-1, metavar="WORDS...")
@click.option("--why", default="", metavar="TEXT", help="The reason; add needs one.")
@click.option(
    "--lang", "language", default="", metavar="CODE", help="Language of a new name, or of words."
)
@who_option
@when_option
@graph_option
@ontology_option
@decisions_option
def decide(  # noqa: PLR0913 - an argument for each option
    action: str,
    words: tuple[str, ...],
    *,
    why: str,
    language: str,
    who: str,
    when: str,
    folder: Path,
    ontology: Path,
    decisions: Path | None,
) -> None:
    """Decide one thing about the graph; every build keeps to it.

    A thing is named as for kg explain. Where several things bear a name, say the id, or add the
    class in brackets: 'Arc Lab [Organisation]'. The decision is written at the end of
    decisions.yaml, where it may be edited or taken out; the next kg build applies it.
    """
    from kg.explanation import checked, index
    from kg.ontology import load_ontology
    from kg.resolution import append_decision, read_decisions
    from kg.store import open_store

    _check_form(action, words)
    who, when = signature(who, when)
    path = Settings(output=folder, decisions=decisions).decisions_file
    held = index(open_store(folder).quads(), load_ontology(ontology))
    unsigned = _made(held, action, words, language)
    decision = replace(unsigned, who=who, when=when, why=why.strip())
    if action == "add" and not decision.why:
        message = "a fact that no document states needs its reason: --why"
        raise UsageError(message)
    append_decision(path, checked(decision, read_decisions(path), held))
    say(f"{path}: {decision.words}. The next kg build applies it.")


def _made(held: "Index", action: str, words: Sequence[str], language: str) -> "Decision":
    """Look the things up; who, when and why come later."""
    from kg.explanation import (
        added_claim,
        checked_kind,
        key_for,
        one_thing,
        pair_keys,
        rejected_claim,
    )
    from kg.resolution import Action, Decision

    chosen = Action(action)
    if chosen in {Action.SAME, Action.DIFFERENT}:
        keys = pair_keys(held, words, apart=chosen is Action.DIFFERENT)
        return Decision(chosen, keys, "", "")
    if chosen is Action.REJECT:
        return Decision(chosen, (), "", "", claim=rejected_claim(held, words))
    if chosen is Action.ADD:
        return Decision(chosen, (), "", "", claim=added_claim(held, words, language=language))
    key = key_for(held, one_thing(held, words[0]))
    to = ""
    if chosen is Action.RENAME:
        to = f"{words[1].strip()} [{language}]" if language else words[1].strip()
    elif chosen is Action.RETYPE:
        to = checked_kind(held, words[1])
    return Decision(chosen, (key,), "", "", to=to)


def _check_form(action: str, words: Sequence[str]) -> None:
    form, _ = FORMS[action]
    fitting = len(words) >= len(form) if action in _OPEN else len(words) == len(form)
    if not fitting or not all(word.strip() for word in words):
        message = (
            f"it is: kg decide {_form(action)}; found: {' '.join(map(repr, words)) or 'nothing'}"
        )
        raise UsageError(message)
