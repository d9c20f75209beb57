"""Checks that decisions speak of classes and properties that the ontology has."""

from collections.abc import Iterable

from kg.errors import DecisionError
from kg.model import ClassName, PropertyName
from kg.ontology import Ontology
from kg.resolution.decisions import Action, Decision, Decisions

NOT_KINDS = frozenset(
    {"Agent", "Account", "Decision", "Document", "Figure", "Mention", "Statement", "Work"}
)
"""Classes that nothing is made by a decision: parents of others, and what is no thing of a text."""

DERIVED = frozenset({"about", "mentions", "versionOf"})
"""Properties that documents have; no sentence states them."""


def kinds_of(ontology: Ontology) -> tuple[ClassName, ...]:
    """The classes that a thing may be given."""
    return tuple(sorted(name for name in ontology.classes if name not in NOT_KINDS))


def predicates_of(ontology: Ontology) -> tuple[PropertyName, ...]:
    """The properties of facts that may be rejected or added."""
    return tuple(sorted(name for name in ontology.properties if name not in DERIVED))


def check_terms(decisions: Decisions, ontology: Ontology) -> None:
    """Refuse a class or a property that is not there.

    Raises:
        DecisionError: with the line of the decision, and what is allowed.

    """
    for decision in decisions.items:
        if decision.action is Action.RETYPE:
            _check("class", decision.to, kinds_of(ontology), decision, decisions.file)
        elif decision.claim:
            names = predicates_of(ontology)
            _check("property", decision.claim.predicate, names, decision, decisions.file)


def _check(what: str, found: str, allowed: Iterable[str], decision: Decision, file: str) -> None:
    names = tuple(allowed)
    if found not in names:
        problem = f"unknown {what} {found!r}; allowed: {', '.join(names)}"
        raise DecisionError(file, problem, decision.line)
