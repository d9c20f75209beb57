"""Says which mentions name one thing, in one document, over documents and over languages."""

from kg.resolution.alignment import Alignment
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
from kg.resolution.outcome import Merge, Refused, Resolution, Unlinked
from kg.resolution.path import Bead
from kg.resolution.review import Question, answered, questions
from kg.resolution.versions import Versions, find_versions

__all__ = [
    "Action",
    "AddedFact",
    "Alignment",
    "Bead",
    "Corrected",
    "Decision",
    "Decisions",
    "Merge",
    "Question",
    "Refused",
    "Resolution",
    "ThingKey",
    "Unlinked",
    "Versions",
    "answered",
    "append_decision",
    "correct",
    "find_versions",
    "questions",
    "read_decisions",
    "resolve",
]
