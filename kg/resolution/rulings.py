"""Decisions in terms of nodes: what resolution must join, keep apart, rename and retype."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from kg.errors import DecisionError
from kg.model import ClassName, Mention, Name
from kg.resolution.decisions import DECIDED, PAIRED, Action, Decision, ThingKey
from kg.resolution.nodes import Corpus
from kg.resolution.sight import Sight


@dataclass(frozen=True, slots=True)
class Ruling:
    """Two groups of mentions, and the words of the decision about them."""

    first: frozenset[Mention]
    second: frozenset[Mention]
    words: str


@dataclass(frozen=True, slots=True)
class Rulings:
    """All that decisions say of identity, names and classes."""

    same: tuple[Ruling, ...] = ()
    different: tuple[Ruling, ...] = ()
    kinds: Mapping[Mention, ClassName] = field(default_factory=dict)
    names: Mapping[Mention, tuple[Name, ...]] = field(default_factory=dict)


NO_RULINGS = Rulings()


def rulings_of(
    decisions: Iterable[Decision], sight: Sight, *, file: str
) -> tuple[Rulings, list[Decision]]:
    """Look the things of decisions up; answer the rulings, and the decisions that find nothing.

    Raises:
        DecisionError: two decisions contradict each other.

    """
    same: list[Ruling] = []
    different: list[Ruling] = []
    kinds: dict[Mention, Decision] = {}
    names: dict[Mention, dict[str, Decision]] = defaultdict(dict)
    unmatched: list[Decision] = []
    for decision in decisions:
        sides = sight.sides(decision.things)
        if not all(sides):
            unmatched.append(decision)
        elif decision.action in PAIRED:
            pairs = (Ruling(*pair, f"{DECIDED}{decision.words}") for pair in combinations(sides, 2))
            (same if decision.action is Action.SAME else different).extend(pairs)
        elif decision.action is Action.RETYPE:
            for mention in sides[0]:
                _once(kinds.setdefault(mention, decision), decision, file)
        elif decision.action is Action.RENAME:
            for mention in sides[0]:
                slot = names[mention].setdefault(ThingKey(decision.to).language, decision)
                _once(slot, decision, file)
    found = Rulings(
        tuple(same),
        tuple(different),
        {mention: ClassName(decision.to) for mention, decision in kinds.items()},
        {
            mention: tuple(map(_name, sorted(slots.values(), key=_language)))
            for mention, slots in names.items()
        },
    )
    return found, unmatched


def retyped(corpus: Corpus, rulings: Rulings) -> Corpus:
    """Give nodes the class that was decided."""
    if not rulings.kinds:
        return corpus
    nodes = tuple(
        replace(node, kind=next(iter(kinds)))
        if (kinds := {rulings.kinds[m] for m in node.mentions if m in rulings.kinds})
        else node
        for node in corpus.nodes
    )
    return replace(corpus, nodes=nodes)


def node_pairs(
    rulings: Sequence[Ruling], corpus: Corpus, *, every: bool
) -> Iterator[tuple[int, int, str]]:
    """Pairs of nodes of each ruling: every one, or as many as make one cluster."""
    for ruling in rulings:
        ours = sorted({corpus.node_of[m] for m in ruling.first if m in corpus.node_of})
        theirs = sorted({corpus.node_of[m] for m in ruling.second if m in corpus.node_of})
        if every:
            yield from ((a, b, ruling.words) for a in ours for b in theirs if a != b)
        elif ours and theirs:
            yield from ((ours[0], node, ruling.words) for node in (*ours[1:], *theirs))


def contradiction(file: str, first: Decision, second: Decision) -> DecisionError:
    """Name two decisions that cannot both hold, at the line of the later one."""
    one, other = sorted((first, second), key=lambda decision: decision.line)
    place = f" (line {one.line})" if one.line else ""
    problem = f"contradict each other: {one.words}{place}; {other.words}"
    return DecisionError(file, problem, other.line)


def _once(before: Decision, decision: Decision, file: str) -> None:
    if before.to != decision.to:
        raise contradiction(file, before, decision)


def _language(decision: Decision) -> str:
    return ThingKey(decision.to).language


def _name(decision: Decision) -> Name:
    key = ThingKey(decision.to)
    return Name(key.name, key.language)
