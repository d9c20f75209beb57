"""The versions of one work as the comparing steps see them: texts by passage, names by place."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from kg.comparison.nouns import Version
from kg.model import DocumentId, Entity, EntityId, Evidence, Knowledge, Passage, ResolvedMention
from kg.resolution.names import name_words, squeeze

FIGURE = "Figure"
PERSON = "Person"
PLACE = "Place"
_SHORTEST = 3
_ENDING = 3


@dataclass(frozen=True)
class Texts:
    """One work: `rows` are the places of its blocks, as (start, end, number of the passage)."""

    versions: tuple[Version, ...]
    passages: Mapping[int, Passage]
    rows: Mapping[DocumentId, tuple[tuple[int, int, int], ...]]
    entities: Mapping[EntityId, Entity]
    mentions: Mapping[DocumentId, tuple[ResolvedMention, ...]]

    def passage_of(self, evidence: Evidence) -> int:
        """The number of the passage in which evidence begins; 0 for none."""
        rows = self.rows.get(evidence.span.document, ())
        place = bisect_right(rows, (evidence.span.start, float("inf"), 0)) - 1
        return rows[place][2] if place >= 0 else 0

    def blocks(self, document: DocumentId, passages: Iterable[int]) -> tuple[Evidence, ...]:
        """The blocks of one version in these passages."""
        found = {
            block
            for number in passages
            if number in self.passages
            for block in self.passages[number].blocks
            if block.span.document == document
        }
        return tuple(sorted(found))

    def named(self, document: DocumentId, passages: Iterable[int]) -> frozenset[EntityId]:
        """The entities that one version names in these passages."""
        return frozenset().union(*(self._named.get((document, one), ()) for one in passages))

    @cached_property
    def _named(self) -> Mapping[tuple[DocumentId, int], frozenset[EntityId]]:
        """The entities that each document names in each passage."""
        found: dict[tuple[DocumentId, int], set[EntityId]] = defaultdict(set)
        for document, mentions in self.mentions.items():
            for resolved in mentions:
                found[document, self.passage_of(resolved.mention.evidence)].add(resolved.entity)
        return {place: frozenset(entities) for place, entities in found.items()}

    def says(self, blocks: Iterable[Evidence], entity: EntityId) -> bool:
        """Whether a name of the entity, in any form and language, stands in these blocks."""
        found = self.entities.get(entity)
        if found is None:
            return False
        names = [name.text for name in (*found.labels, *found.alternatives, *found.forms)]
        if found.kind == PERSON:
            names += [word for name in names for word in name.split() if len(word) > _SHORTEST]
        held = tuple(blocks)
        return any(self.has(held, name) for name in names)

    def has(self, blocks: Iterable[Evidence], name: str) -> bool:
        """Whether the words of a name, but for endings, stand in these blocks in any order."""
        text = squeeze(" ".join(block.exact for block in blocks))
        stems = [_stem(word) for word in name_words(name)]
        return len(squeeze(name)) >= _SHORTEST and all(stem in text for stem in stems)

    def length(self, document: DocumentId) -> int:
        """The characters of one version's blocks."""
        return sum(end - start for start, end, _ in self.rows[document])

    def share(self, document: DocumentId, passages: Iterable[int]) -> float:
        """The part of one version that these passages are."""
        found = sum(len(block.exact) for block in self.blocks(document, passages))
        return found / max(1, self.length(document))


def _stem(name: str) -> str:
    """Leave off what an ending may change."""
    return name[:-_ENDING] if len(name) > 2 * _ENDING else name


def texts_of(knowledge: Knowledge) -> dict[str, Texts]:
    """Arrange what is known by work."""
    passages: dict[str, list[Passage]] = defaultdict(list)
    for passage in knowledge.passages:
        passages[passage.work].append(passage)
    entities = {entity.id: entity for entity in knowledge.entities}
    mentions: dict[DocumentId, list[ResolvedMention]] = defaultdict(list)
    for resolved in knowledge.mentions:
        mentions[resolved.mention.evidence.span.document].append(resolved)
    return {
        work: _texts(knowledge, found, entities, mentions)
        for work, found in sorted(passages.items())
    }


def _texts(
    knowledge: Knowledge,
    passages: Iterable[Passage],
    entities: Mapping[EntityId, Entity],
    mentions: Mapping[DocumentId, list[ResolvedMention]],
) -> Texts:
    rows: dict[DocumentId, list[tuple[int, int, int]]] = defaultdict(list)
    by_number = {passage.number: passage for passage in sorted(passages)}
    for passage in by_number.values():
        for block in passage.blocks:
            rows[block.span.document].append((block.span.start, block.span.end, passage.number))
    versions = [
        Version(document.id, document.name, document.language)
        for document in knowledge.documents
        if document.id in rows
    ]
    return Texts(
        versions=tuple(sorted(versions, key=lambda version: (version.language, version.document))),
        passages=by_number,
        rows={document: tuple(sorted(places)) for document, places in rows.items()},
        entities=entities,
        mentions={document: tuple(mentions[document]) for document in rows if document in mentions},
    )
