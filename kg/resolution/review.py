"""The questions that resolution leaves open, in order of impact, for a person to answer.

Two kinds: a merge that little speaks for, and one that was refused although something spoke for
it. What several versions leave open about one thing is one question:

1. little speaks for some of the names of a thing: its sides are the groups of names that are sure;
2. a thing is nearly as near to others of other documents: all of them are sides.

The impact of a question is the number of mentions and facts that the answer would move: those of
all sides but the largest. What was decided is not asked again.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from kg.model import Document, Entity, EntityId, Evidence, Extraction, Mention, Span
from kg.resolution.decisions import (
    DECIDED,
    PAIRED,
    Bearers,
    Decisions,
    ThingKey,
    bearers_of,
    key_of,
)
from kg.resolution.outcome import Merge, Refused, Resolution

_SURE = 0.75
_SENTENCES = 3
_LONGEST = 300
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")


@dataclass(frozen=True, slots=True)
class QuestionSide:
    """One of the things of a question, with sentences that name it, of several documents first."""

    key: ThingKey
    entity: EntityId
    sentences: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """Whether things are one: what speaks for it, and what against (nothing: they are one)."""

    sides: tuple[QuestionSide, ...]
    reason: str
    veto: str
    impact: int


def questions(
    extractions: Sequence[Extraction], resolution: Resolution, *, decisions: Decisions
) -> tuple[Question, ...]:
    """List what is open, by impact."""
    book = _Book.of(extractions, resolution)
    found = {
        tuple(sorted(side.key.text for side in question.sides)): question
        for question in (*_weak_merges(resolution, book), *_refused(resolution, book))
    }
    done = decided_pairs(decisions)
    still = [question for keys, question in sorted(found.items()) if not is_decided(keys, done)]
    return tuple(sorted(still, key=lambda question: -question.impact))


def decided_pairs(decisions: Decisions) -> frozenset[frozenset[str]]:
    """The pairs of keys that people have taken for one thing, or for two."""
    return frozenset(
        frozenset(pair)
        for decision in decisions.items
        if decision.action in PAIRED
        for pair in combinations([thing.text for thing in decision.things], 2)
    )


def is_decided(keys: Iterable[str], done: Collection[frozenset[str]]) -> bool:
    """Whether something was decided about the sides of a question since it was asked."""
    return any(frozenset(pair) in done for pair in combinations(keys, 2))


@dataclass(frozen=True, slots=True)
class _Book:
    """Looks up the mentions, facts and sentences of entities."""

    documents: dict[str, Document]
    by_entity: dict[EntityId, list[Mention]]
    by_name: dict[tuple[EntityId, str], list[Mention]]
    facts: Counter[EntityId]
    entities: dict[EntityId, Entity]
    bearers: Bearers

    @classmethod
    def of(cls, extractions: Sequence[Extraction], resolution: Resolution) -> "_Book":
        by_entity: dict[EntityId, list[Mention]] = defaultdict(list)
        by_name: dict[tuple[EntityId, str], list[Mention]] = defaultdict(list)
        ordered = sorted(resolution.mentions, key=lambda mention: mention.evidence)
        for mention in ordered:
            entity = resolution.mentions[mention]
            by_entity[entity].append(mention)
            by_name[entity, mention.name].append(mention)
        facts = Counter(
            resolution.entity_of(end)
            for extraction in extractions
            for relation in extraction.relations
            for end in (relation.subject, relation.object)
            if isinstance(end, Mention)
        )
        documents = {str(e.document.id): e.document for e in extractions}
        entities = {entity.id: entity for entity in resolution.entities}
        return cls(documents, by_entity, by_name, facts, entities, bearers_of(resolution.entities))

    def side(self, entity: EntityId) -> QuestionSide:
        """A whole entity as one side of a question."""
        key = key_of(self.entities[entity], self.bearers)
        return QuestionSide(key, entity, self.sentences(self.by_entity[entity]))

    def are_apart(self, entities: Collection[EntityId]) -> bool:
        """Whether no document names two of the entities."""
        seen = [{m.evidence.span.document for m in self.by_entity[one]} for one in entities]
        return sum(map(len, seen)) == len(set().union(*seen))

    def sentences(self, mentions: Iterable[Mention]) -> tuple[Evidence, ...]:
        """The sentences of the first mentions, one of each document first."""
        found: dict[Evidence, None] = {}
        for mention in _by_turns(mentions):
            if len(found) < _SENTENCES:
                span = mention.evidence.span
                found[_sentence(self.documents[str(span.document)], span)] = None
        return tuple(found)


def _by_turns(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Give the first mention of each document, then the second of each, and so on."""
    turns: Counter[str] = Counter()
    order: list[tuple[int, int, Mention]] = []
    for place, mention in enumerate(mentions):
        document = str(mention.evidence.span.document)
        order.append((turns[document], place, mention))
        turns[document] += 1
    return (mention for _, _, mention in sorted(order, key=lambda one: one[:2]))


def _sentence(document: Document, span: Span) -> Evidence:
    """Quote the sentence around a name, as far as its stops tell, or the nearest part of a long one."""
    block = next((b for b in document.blocks if b.start <= span.start < b.end), None)
    low, high = (block.start, block.end) if block else (span.start, span.end)
    stops = [low + stop.end() for stop in _SENTENCE_END.finditer(document.text[low:high])]
    start = max((stop for stop in stops if stop <= span.start), default=low)
    end = min((stop for stop in stops if stop >= span.end), default=high)
    start = max(start, span.start - _LONGEST)
    return document.evidence(start, max(span.end, min(end, span.start + _LONGEST)))


def _weak_merges(resolution: Resolution, book: _Book) -> Iterator[Question]:
    merges: dict[EntityId, list[Merge]] = defaultdict(list)
    for merge in resolution.merges:
        merges[merge.entity].append(merge)
    for entity, found in sorted(merges.items()):
        weak = [merge for merge in found if merge.score < _SURE]
        groups = [
            [mention for name in sorted(names) for mention in book.by_name.get((entity, name), ())]
            for names in (_grouped(found, weak) if weak else ())
        ]
        sides = sorted((g for g in groups if g), key=lambda group: group[0].evidence)
        if len(sides) > 1:
            reasons = dict.fromkeys(merge.reason for merge in weak)
            impact = sum(map(len, sides)) - max(map(len, sides))
            told = tuple(_named_side(entity, mentions, book) for mentions in sides)
            yield Question(told, "; ".join(reasons), "", impact)


def _grouped(merges: Iterable[Merge], weak: Collection[Merge]) -> list[set[str]]:
    """Group the names of an entity by what surely joins them."""
    groups: dict[str, set[str]] = {}
    for merge in merges:
        for name in (merge.first, merge.second):
            groups.setdefault(name, {name})
        if merge not in weak:
            joined = groups[merge.first] | groups[merge.second]
            groups.update(dict.fromkeys(joined, joined))
    return [set(names) for names in dict.fromkeys(frozenset(one) for one in groups.values())]


def _refused(resolution: Resolution, book: _Book) -> Iterator[Question]:
    asked = [one for one in resolution.refused if not one.veto.startswith(DECIDED)]
    for group in _chains(asked, book):
        entities = sorted({entity for one in group for entity in (one.first, one.second)})
        moved = [len(book.by_entity[entity]) + book.facts[entity] for entity in entities]
        reasons = dict.fromkeys(one.reason for one in group)
        vetoes = dict.fromkeys(one.veto for one in group)
        yield Question(
            tuple(book.side(entity) for entity in entities),
            "; ".join(reasons),
            "; ".join(vetoes),
            sum(moved) - max(moved),
        )


def _chains(refused: Iterable[Refused], book: _Book) -> list[list[Refused]]:
    """Group refusals that share a thing, as long as no document names two of the things."""
    chains: list[tuple[set[EntityId], list[Refused]]] = []
    for one in refused:
        pair = {one.first, one.second}
        chain = next((c for c in chains if c[0] & pair and book.are_apart(c[0] | pair)), None)
        chain = chain or next((c for c in chains if c[0] == pair), None)
        if chain is None:
            chains.append((pair, [one]))
        else:
            chain[0].update(pair)
            chain[1].append(one)
    return [members for _, members in chains]


def _named_side(entity: EntityId, mentions: Sequence[Mention], book: _Book) -> QuestionSide:
    first = mentions[0]
    key = ThingKey(f"{first.name} [{first.kind}, {first.language}]")
    return QuestionSide(key, entity, book.sentences(mentions))
