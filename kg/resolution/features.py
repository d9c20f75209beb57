"""Named features that speak for two things of two versions being one, each with its words."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from kg.resolution.meetings import Meeting
from kg.resolution.things import Thing, names_alike


@dataclass(frozen=True, slots=True)
class Feature:
    """A feature's value, 0 to 1, and the words for it; no value: it has nothing to say."""

    value: float | None
    words: str


@dataclass(frozen=True, slots=True)
class Score:
    """How much speaks for two things being one, 0 to 1, and why.

    `turn` is what their order and the heads of their names add where another thing is nearly as
    near: they say which of several is meant, not whether one is.
    """

    value: float
    words: str
    turn: float = 0.0


_DOUBT = 0.5
_CHANCE = 0.8
_TURN = 0.15
_HEAD = 0.1
FeatureFunction = Callable[[Meeting, Thing, Thing], Feature]


def aligned(meeting: Meeting, _ours: Thing, _theirs: Thing) -> Feature:
    """Say in how many of the aligned blocks that name one of them both are named."""
    words = f"aligned in {meeting.together} of {meeting.either} blocks"
    share = meeting.together / meeting.either
    return Feature(math.sqrt(share) * meeting.together / (meeting.either + _DOUBT), words)


def alone(meeting: Meeting, _ours: Thing, _theirs: Thing) -> Feature:
    """Say whether other things of the class could have been meant."""
    words = "the only ones of their class there" if meeting.rivals == 1 else ""
    return Feature(1 / meeting.rivals, words)


def near(meeting: Meeting, _ours: Thing, _theirs: Thing) -> Feature:
    """Say whether they stand at one place of the block."""
    return Feature(max(0.0, 1 - 2 * meeting.distance), "")


def in_order(meeting: Meeting, _ours: Thing, _theirs: Thing) -> Feature:
    """Say whether both come in one turn among the things of their class."""
    words = "in one order" if meeting.order == 1 else ""
    return Feature(meeting.order, words)


def same_roles(_meeting: Meeting, ours: Thing, theirs: Thing) -> Feature:
    """Say which share of the facts of the one that has fewer is stated of the other too.

    The same property with other ends counts half: those ends may turn out to be one thing.
    """
    if not ours.roles or not theirs.roles:
        return Feature(None, "")
    shared = sorted(set(ours.roles) & set(theirs.roles))
    words = f"both stand in {shared[0][0]} with one thing" if shared else ""
    shapes = [{role[:2] for role in thing.roles} for thing in (ours, theirs)]
    least = min(len(ours.roles), len(theirs.roles))
    alike_ends = len(shapes[0] & shapes[1]) / min(map(len, shapes))
    return Feature(max(len(shared) / least, alike_ends / 2), words)


def alike(_meeting: Meeting, ours: Thing, theirs: Thing) -> Feature:
    """Say whether their names are alike."""
    best = names_alike(ours, theirs)
    return Feature(best or None, "names alike" if best else "")


FEATURES: tuple[tuple[FeatureFunction, float], ...] = (
    (aligned, 0.50),
    (alone, 0.15),
    (near, 0.15),
    (same_roles, 0.30),
)
"""Features with their weights; the score is the weighted mean of those that have a value."""

EXTRA: tuple[tuple[FeatureFunction, float], ...] = ((alike, 0.25),)
"""Features that add to the score where they have a value and take nothing where they have none."""


def score_of(meeting: Meeting, ours: Thing, theirs: Thing) -> Score:
    """Weigh all features of a pair."""
    total = weights = 0.0
    words: list[str] = []
    for function, weight in FEATURES:
        feature = function(meeting, ours, theirs)
        if feature.value is not None:
            total += weight * feature.value
            weights += weight
            words.append(feature.words)
    value = total / weights
    if meeting.together == 1 and meeting.rivals > 1 and not same_roles(meeting, ours, theirs).value:
        value *= _CHANCE
    for function, weight in EXTRA:
        feature = function(meeting, ours, theirs)
        value += weight * (feature.value or 0.0)
        words.append(feature.words)
    order = in_order(meeting, ours, theirs)
    words.append(order.words)
    told = ", ".join(word for word in words if word)
    head = _HEAD if ours.part and theirs.part else -_HEAD if ours.part or theirs.part else 0.0
    return Score(min(1.0, value), told, _TURN * (order.value or 0.0) + head)
