"""Scores of names by label, as a table for people and as records for programs."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.extraction.tagger.scoring import NameScore


def score_lines(scores: "Mapping[str, NameScore]") -> Iterator[str]:
    """Write a table: a row per label, the last over all."""
    yield f"{'label':<8} precision  recall     F1    gold predicted correct"
    for label, score in scores.items():
        shares = f"{score.precision:>9.3f} {score.recall:>7.3f} {score.f1:>6.3f}"
        yield f"{label:<8} {shares} {score.gold:>7} {score.predicted:>9} {score.correct:>7}"


def score_records(scores: "Mapping[str, NameScore]") -> dict[str, dict[str, float]]:
    """Give each label's shares, rounded to four decimals, and counts."""
    return {label: _record(score) for label, score in scores.items()}


def _record(score: "NameScore") -> dict[str, float]:
    return {
        "precision": round(score.precision, 4),
        "recall": round(score.recall, 4),
        "f1": round(score.f1, 4),
        "gold": score.gold,
        "predicted": score.predicted,
        "correct": score.correct,
    }
