"""The questions that resolution leaves open, in order of impact, for a person to answer.

Two kinds: a merge that little speaks for, and one that was refused although something spoke for
it. The impact of a question is the number of mentions and facts that the answer would move: those
of the smaller side. What was decided is not asked again.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
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
from kg.resolution.outcome import Resolution

_SURE = 0.75
_SENTENCES = 3
_LONGEST = 300
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")


@dataclass(frozen=True, slots=True)
class QuestionSide:
    """One of the two things of a question, with sentences that name it."""

    key: ThingKey
    entity: EntityId
    sentences: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """Whether two things are one: what speaks for it, and what against (nothing: they are one)."""

    first: QuestionSide
    second: QuestionSide
    reason: str
    veto: str
    impact: int


def questions(
    extractions: Sequence[Extraction], resolution: Resolution, *, decisions: Decisions
) -> tuple[Question, ...]:
    """List what is open, by impact."""
    book = _Book.of(extractions, resolution)
    found = {
        (min(q.first.key.text, q.second.key.text), max(q.first.key.text, q.second.key.text)): q
        for q in (*_weak_merges(resolution, book), *_refused(resolution, book))
    }
    done = decided_pairs(decisions)
    still = [question for pair, question in sorted(found.items()) if frozenset(pair) not in done]
    return tuple(sorted(still, key=lambda question: -question.impact))


def decided_pairs(decisions: Decisions) -> frozenset[frozenset[str]]:
    """The pairs of keys that people have taken for one thing, or for two."""
    return frozenset(
        frozenset(pair)
        for decision in decisions.items
        if decision.action in PAIRED
        for pair in combinations([thing.text for thing in decision.things], 2)
    )


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

    def sentences(self, mentions: Iterable[Mention]) -> tuple[Evidence, ...]:
        """The sentences of the first mentions."""
        found: dict[Evidence, None] = {}
        for mention in mentions:
            if len(found) < _SENTENCES:
                span = mention.evidence.span
                found[_sentence(self.documents[str(span.document)], span)] = None
        return tuple(found)


def _sentence(document: Document, span: Span) -> Evidence:
    """Quote the sentence around a name, as far as its stops tell, or the nearest part of a long one."""
    block = next((b for b in document.blocks if b.start <= span.start < b.end), None)
    low, high = (block.start, block.end) if block else (span.start, span.end)
    stops = [low + stop.end() for stop in _SENTENCE_END.finditer(document.text[low:high])]
    start = max((stop for stop in stops if stop <= span.start), default=low)
    end = min((stop for stop in stops if stop >= span.end), default=high)
    start = max(start, span.start - _LONGEST)
    return document.evidence(start, max(span.end, min(end, span.start + _LONGEST)))


def _weak_merges(resolution: Resolution, book: _Book) -> Iterable[Question]:
    for merge in resolution.merges:
        if merge.score < _SURE:
            ours = book.by_name.get((merge.entity, merge.first), [])
            theirs = book.by_name.get((merge.entity, merge.second), [])
            if ours and theirs:
                sides = [_named_side(merge.entity, found, book) for found in (ours, theirs)]
                impact = min(len(ours), len(theirs))
                yield Question(sides[0], sides[1], merge.reason, "", impact)


def _refused(resolution: Resolution, book: _Book) -> Iterable[Question]:
    for refused in resolution.refused:
        if not refused.veto.startswith(DECIDED):
            pair = (refused.first, refused.second)
            sides = [book.side(entity) for entity in pair]
            impact = min(len(book.by_entity[entity]) + book.facts[entity] for entity in pair)
            yield Question(sides[0], sides[1], refused.reason, refused.veto, impact)


def _named_side(entity: EntityId, mentions: Sequence[Mention], book: _Book) -> QuestionSide:
    first = mentions[0]
    key = ThingKey(f"{first.name} [{first.kind}, {first.language}]")
    return QuestionSide(key, entity, book.sentences(mentions))
