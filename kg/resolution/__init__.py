"""Says which mentions name one thing, in one document, over documents and over languages."""

from kg.resolution.corrections import AddedFact, Corrected, correct
from kg.resolution.decisions import (
    Action,
    Decision,
    Decisions,
    ThingKey,
    append_decision,
    read_decisions,
)
from kg.resolution.engine import resolve
from kg.resolution.outcome import Merge, Refused, Resolution

__all__ = [
    "Action",
    "AddedFact",
    "Corrected",
    "Decision",
    "Decisions",
    "Merge",
    "Refused",
    "Resolution",
    "ThingKey",
    "append_decision",
    "correct",
    "read_decisions",
    "resolve",
]
