"""The questions that resolution leaves open, in order of impact, for a person to answer.

Two kinds: a merge that little speaks for, and one that was refused although something spoke for
it. The impact of a question is the number of mentions and facts that the answer would move: those
of the smaller side.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.model import Document, EntityId, Evidence, Extraction, Mention
from kg.resolution.decisions import Action, Decision, Decisions, ThingKey
from kg.resolution.outcome import Resolution

_SURE = 0.75
_SENTENCES = 3


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
    """List what is open, by impact; what was decided is not asked again."""
    book = _Book.of(extractions, resolution)
    found = {
        (min(q.first.key.text, q.second.key.text), max(q.first.key.text, q.second.key.text)): q
        for q in (*_weak_merges(resolution, book), *_refused(resolution, book))
    }
    decided = {frozenset(thing.text for thing in d.things) for d in decisions.items}
    still = [q for pair, q in sorted(found.items()) if frozenset(pair) not in decided]
    return tuple(sorted(still, key=lambda question: -question.impact))


def answered(question: Question, *, same: bool, who: str, when: str, why: str) -> Decision:
    """Make the decision that answers a question."""
    action = Action.SAME if same else Action.DIFFERENT
    return Decision(action, (question.first.key, question.second.key), who, when, why)


@dataclass(frozen=True, slots=True)
class _Book:
    """Looks up the mentions, facts and sentences of entities."""

    documents: dict[str, Document]
    by_entity: dict[EntityId, list[Mention]]
    by_name: dict[tuple[EntityId, str], list[Mention]]
    facts: Counter[EntityId]

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
        return cls(documents, by_entity, by_name, facts)

    def sentences(self, mentions: Iterable[Mention]) -> tuple[Evidence, ...]:
        """The blocks of the first mentions."""
        found: dict[Evidence, None] = {}
        for mention in mentions:
            span = mention.evidence.span
            document = self.documents[str(span.document)]
            block = next((b for b in document.blocks if b.start <= span.start < b.end), None)
            if block is not None and len(found) < _SENTENCES:
                found[document.evidence(block.start, block.end)] = None
        return tuple(found)


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
        pair = (refused.first, refused.second)
        sides = [
            QuestionSide(ThingKey(str(entity)), entity, book.sentences(book.by_entity[entity]))
            for entity in pair
        ]
        impact = min(len(book.by_entity[entity]) + book.facts[entity] for entity in pair)
        yield Question(sides[0], sides[1], refused.reason, refused.veto, impact)


def _named_side(entity: EntityId, mentions: Sequence[Mention], book: _Book) -> QuestionSide:
    first = mentions[0]
    key = ThingKey(f"{first.name} [{first.kind}, {first.language}]")
    return QuestionSide(key, entity, book.sentences(mentions))
