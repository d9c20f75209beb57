"""What a graph holds, in numbers.

| what | of which |
|---|---|
| documents, mentions | by language |
| entities | by class |
| facts | by property |
| named in, stated in | how many entities each document names, how many facts it states |
| confidence | facts by tenths: `0.9–1.0` are the surest |
| connections | the other entities that facts tie each of the most connected ones to |
| components | parts of the network that no fact ties to each other: how many, the largest, entities alone |
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.explanation.index import Index
from kg.model import EntityId, Fact

MOST = 10
"""The most connected entities that are counted."""


@dataclass(frozen=True, slots=True)
class Count:
    """A number and what it counts: `facts` of `worksFor`; `of` is `all` for all of them."""

    what: str
    of: str
    count: int


ALL = "all"


def counts(held: Index) -> tuple[Count, ...]:
    """Count what the module says, in that order."""
    languages = {document.id: document.language for document in held.documents.values()}
    spans = [one.mention.evidence.span for found in held.mentions.values() for one in found]
    return (
        *_group("documents", languages.values()),
        *_group("entities", (str(entity.kind) for entity in held.entities.values())),
        *_group("facts", (str(fact.predicate) for fact in held.facts)),
        *_group("mentions", (languages[span.document] for span in spans)),
        *_by_document(held),
        *_group("confidence", (_band(fact) for fact in held.facts))[1:],
        *_network(held),
    )


def _group(what: str, found: Iterable[str]) -> list[Count]:
    counted = Counter(found)
    ordered = (Count(what, of, count) for of, count in sorted(counted.items()))
    return [Count(what, ALL, counted.total()), *ordered]


def _by_document(held: Index) -> Iterator[Count]:
    named = {
        (one.mention.evidence.span.document, entity)
        for entity, found in held.mentions.items()
        for one in found
    }
    stated = {(one.span.document, at) for at, f in enumerate(held.facts) for one in f.evidence}
    names = {document.id: document.name for document in held.documents.values()}
    yield from _group("named in", (names[document] for document, _ in named))[1:]
    yield from _group("stated in", (names[document] for document, _ in stated))[1:]


def _band(fact: Fact) -> str:
    """Name the tenth that a confidence lies in.

    >>> [f"{tenth / 10:.1f}–{(tenth + 1) / 10:.1f}" for tenth in (0, 9)]
    ['0.0–0.1', '0.9–1.0']
    """
    tenth = min(9, int(fact.confidence * 10))
    return f"{tenth / 10:.1f}–{(tenth + 1) / 10:.1f}"


def _network(held: Index) -> Iterator[Count]:
    tied = _tied(held)
    ordered = sorted(tied, key=lambda entity: (-len(tied[entity]), entity))
    yield from (Count("connections", held.title(one), len(tied[one])) for one in ordered[:MOST])
    sizes = sorted(_components(tied), reverse=True)
    alone = len(held.entities) - len(tied)
    yield Count("components", ALL, len(sizes) + alone)
    yield Count("components", "entities in the largest", max(sizes, default=min(alone, 1)))
    yield Count("components", "entities alone", alone)


def _tied(held: Index) -> Mapping[EntityId, set[EntityId]]:
    tied: dict[EntityId, set[EntityId]] = defaultdict(set)
    for fact in held.facts:
        other = EntityId(fact.object) if isinstance(fact.object, str) else fact.subject
        if other != fact.subject and {other, fact.subject} <= held.entities.keys():
            tied[fact.subject].add(other)
            tied[other].add(fact.subject)
    return tied


def _components(tied: Mapping[EntityId, set[EntityId]]) -> Iterator[int]:
    """Tell how many entities each part of the network has that is tied together."""
    seen: set[EntityId] = set()
    for start in tied:
        reached, waiting = len(seen), [start]
        while waiting:
            here = waiting.pop()
            if here not in seen:
                seen.add(here)
                waiting.extend(tied[here])
        if len(seen) > reached:
            yield len(seen) - reached
