"""Says which mentions name one thing, in one document, over documents and over languages."""

from kg.resolution.alignment import Alignment
from kg.resolution.corrections import AddedFact, Corrected, Stale, correct
from kg.resolution.decisions import (
    DECIDED,
    Action,
    Claim,
    Decision,
    Decisions,
    ThingKey,
    bearers_of,
    key_of,
)
from kg.resolution.engine import resolve
from kg.resolution.ledger import append_decision, read_decisions
from kg.resolution.outcome import Merge, Refused, Resolution, Unlinked
from kg.resolution.path import Bead
from kg.resolution.review import Question, decided_pairs, is_decided, questions
from kg.resolution.terms import kinds_of, predicates_of
from kg.resolution.versions import Versions, find_versions

__all__ = [
    "DECIDED",
    "Action",
    "AddedFact",
    "Alignment",
    "Bead",
    "Claim",
    "Corrected",
    "Decision",
    "Decisions",
    "Merge",
    "Question",
    "Refused",
    "Resolution",
    "Stale",
    "ThingKey",
    "Unlinked",
    "Versions",
    "append_decision",
    "bearers_of",
    "correct",
    "decided_pairs",
    "find_versions",
    "is_decided",
    "key_of",
    "kinds_of",
    "predicates_of",
    "questions",
    "read_decisions",
    "resolve",
]
