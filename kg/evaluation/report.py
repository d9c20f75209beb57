"""What an evaluation found, for the terminal and as JSON."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.evaluation.bcubed import BCubed
from kg.evaluation.tables import Score, Tally

_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Scores of a graph against gold.

    `overall` has a tally for each kind (entities, types, facts, …), `by_language` the same for
    each language scored, `by_property` one for each property of facts.
    """

    gold: str
    languages: tuple[str, ...]
    overall: Mapping[str, Tally]
    by_language: Mapping[str, Mapping[str, Tally]]
    by_property: Mapping[str, Tally]
    splits: tuple[str, ...]
    merges: tuple[str, ...]
    b_cubed: BCubed


def report(evaluation: Evaluation, *, lists_of: Iterable[str] = ()) -> str:
    """Write tables, then what is missed and false; `lists_of`: languages to list apart too."""
    lines = [f"{evaluation.gold}, scored in {', '.join(evaluation.languages)}", ""]
    lines += _table("overall", evaluation.overall)
    b_cubed = evaluation.b_cubed
    shares = f"{b_cubed.precision:>9.3f} {b_cubed.recall:>7.3f} {b_cubed.f1:>6.3f}"
    lines += [f"{'B³':<20} {shares} over {b_cubed.mentions} mentions", ""]
    for language, tallies in evaluation.by_language.items():
        lines += _table(f"in {language}", tallies)
    lines += _table("facts by property", evaluation.by_property)
    lines += _lists("", evaluation.overall)
    for language in lists_of:
        lines += _lists(f" in {language}", evaluation.by_language.get(language, {}))
    lines += _listed("split", evaluation.splits)
    lines += _listed("merged", evaluation.merges)
    return "\n".join(lines).rstrip() + "\n"


def to_json(evaluation: Evaluation) -> str:
    """Write everything as JSON, keys in a fixed order, figures with four decimals."""
    b_cubed = evaluation.b_cubed
    content = {
        "gold": evaluation.gold,
        "languages": list(evaluation.languages),
        "overall": _tallies(evaluation.overall),
        "byLanguage": {code: _tallies(each) for code, each in evaluation.by_language.items()},
        "byProperty": _tallies(evaluation.by_property),
        "splits": list(evaluation.splits),
        "merges": list(evaluation.merges),
        "bCubed": _rounded(b_cubed.precision, b_cubed.recall, b_cubed.f1)
        | {"mentions": b_cubed.mentions},
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _table(title: str, tallies: Mapping[str, Tally]) -> Iterator[str]:
    yield f"{title:<20} precision  recall     F1   true  false missed"
    for name, tally in tallies.items():
        yield f"{name:<20} {_figures(tally.score)}"
    yield ""


def _figures(score: Score) -> str:
    shares = f"{score.precision:>9.3f} {score.recall:>7.3f} {score.f1:>6.3f}"
    return f"{shares} {score.true:>6} {score.false:>6} {score.missed:>6}"


def _lists(where: str, tallies: Mapping[str, Tally]) -> Iterator[str]:
    for name, tally in tallies.items():
        yield from _listed(f"missed{where}: {name}", tally.missed)
        yield from _listed(f"false{where}: {name}", tally.false)


def _listed(title: str, lines: Iterable[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        if number == 0:
            yield title
        yield f"  {line}"


def _tallies(tallies: Mapping[str, Tally]) -> dict[str, dict[str, object]]:
    return {name: _tally(tally) for name, tally in tallies.items()}


def _tally(tally: Tally) -> dict[str, object]:
    score = tally.score
    return {
        **_rounded(score.precision, score.recall, score.f1),
        "true": score.true,
        "false": score.false,
        "missed": score.missed,
        "listMissed": list(tally.missed),
        "listFalse": list(tally.false),
    }


def _rounded(precision: float, recall: float, f1: float) -> dict[str, object]:
    shares = {"precision": precision, "recall": recall, "f1": f1}
    return {name: round(value, _DIGITS) for name, value in shares.items()}
