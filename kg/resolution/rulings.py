"""Decisions in terms of nodes: what resolution must join, keep apart, rename and retype."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from kg.errors import DecisionError
from kg.model import ClassName, Mention, Name
from kg.resolution.decisions import Action, Decision, ThingKey
from kg.resolution.names import squeeze, variants
from kg.resolution.nodes import Corpus
from kg.resolution.outcome import Resolution


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
    names: Mapping[Mention, Name] = field(default_factory=dict)


NO_RULINGS = Rulings()


def mentions_of(key: ThingKey, resolution: Resolution) -> frozenset[Mention]:
    """Find the mentions that a decision means: by id, a name in the text, or an entity's name."""
    if key.id:
        return frozenset(m for m, entity in resolution.mentions.items() if entity == key.id)
    kinds = {entity.id: entity.kind for entity in resolution.entities}
    wanted = squeeze(key.name)
    fitting = [
        mention
        for mention, entity in resolution.mentions.items()
        if key.kind in {"", mention.kind, kinds[entity]} and key.language in {"", mention.language}
    ]
    named = frozenset(m for m in fitting if wanted in {squeeze(m.name), *_bases(m)})
    if named:
        return named
    entities = {
        entity.id
        for entity in resolution.entities
        for name in (*entity.labels, *entity.alternatives)
        if squeeze(name.text) == wanted and key.language in {"", name.language}
    }
    return frozenset(mention for mention in fitting if resolution.mentions[mention] in entities)


def rulings_of(
    decisions: Sequence[Decision], resolution: Resolution, *, file: str
) -> tuple[Rulings, list[Decision]]:
    """Look the things of decisions up; answer the rulings, and the decisions that are stale.

    Raises:
        DecisionError: two decisions contradict each other.

    """
    same: list[Ruling] = []
    different: list[Ruling] = []
    kinds: dict[Mention, tuple[str, Decision]] = {}
    names: dict[tuple[Mention, str], tuple[str, Decision]] = {}
    stale: list[Decision] = []
    for decision in decisions:
        groups = [mentions_of(key, resolution) for key in decision.things]
        if not all(groups):
            stale.append(decision)
        elif decision.action is Action.SAME:
            same.extend(_pairs(groups, decision))
        elif decision.action is Action.DIFFERENT:
            different.extend(_pairs(groups, decision))
        elif decision.action is Action.RETYPE:
            for mention in groups[0]:
                _once(kinds.setdefault(mention, (decision.to, decision)), decision, file)
        elif decision.action is Action.RENAME:
            language = ThingKey(decision.to).language
            for mention in groups[0]:
                slot = names.setdefault((mention, language), (decision.to, decision))
                _once(slot, decision, file)
    found = Rulings(
        tuple(same),
        tuple(different),
        {mention: ClassName(kind) for mention, (kind, _) in kinds.items()},
        {mention: _name(text) for (mention, _), (text, _) in names.items()},
    )
    return found, stale


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


def _bases(mention: Mention) -> tuple[str, ...]:
    return variants(mention.name, mention.language)


def _pairs(groups: Sequence[frozenset[Mention]], decision: Decision) -> Iterator[Ruling]:
    for first, second in combinations(groups, 2):
        yield Ruling(first, second, f"decided: {decision.words}")


def _once(before: tuple[str, Decision], decision: Decision, file: str) -> None:
    text, other = before
    if text != decision.to:
        raise DecisionError(file, f"contradict each other: {other.words}; {decision.words}")


def _name(text: str) -> Name:
    key = ThingKey(text)
    return Name(key.name, key.language)
