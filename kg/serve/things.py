"""What a page tells of one thing: the graph around it, read and put in order.

1. Of the statements about the thing the surest are chosen, so many of each property; what is left
   out is counted.
2. The part of the graph that they need is cut out (`kg.serve.around`) and read as any graph is
   (`kg.explanation.index`).
3. A fact that only repeats a narrower one (who heads a body works for it) is left out.
4. Facts are grouped by property, those with the thing as subject first; each has its sentences, and
   each sentence the names that stand in it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from kg.explanation import Index, index
from kg.graph.iris import entity_iri
from kg.model import DocumentId, Entity, EntityId, Evidence, Fact, PropertyName
from kg.ontology import Ontology, term_name
from kg.serve.around import (
    NamedIn,
    Place,
    Stated,
    evidence_of,
    named_in,
    namings_in,
    reasons_for,
    stated,
    triples_about,
)
from kg.serve.marking import Piece, pieces
from kg.store import Store

SHOWN = 25
"""Facts of one property that a page shows, unless asked for all."""

QUOTED = 12
"""Sentences of one fact that a page shows; the page of the fact shows all."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words that state a fact, with the names in them."""

    evidence: Evidence
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A fact as it is told: its statement (empty: none) and its sentences, `more` left out."""

    fact: Fact
    statement: str
    sentences: tuple[Sentence, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Group:
    """Facts of one property; `inward` have the thing as their object, `more` are left out."""

    property: PropertyName
    inward: bool
    facts: tuple[Told, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Thing:
    """All that a page tells of a thing."""

    entity: Entity
    iri: str
    groups: tuple[Group, ...]
    documents: tuple[NamedIn, ...]


def read_thing(
    store: Store, thing: EntityId, *, ontology: Ontology, base: str, limit: int = SHOWN
) -> Thing | None:
    """Read what the graph holds of a thing; None if that is nothing or it is no entity."""
    iri = str(entity_iri(thing, base=base))
    triples = triples_about(store, iri)
    said = stated(store, iri, base=base)
    chosen, left = _chosen(said, iri, ontology=ontology, limit=limit)
    dropped = {one.triple for one in said} - {one.triple for one in chosen}
    part = [
        *(quad for quad in triples if quad[:3] not in dropped),
        *evidence_of(store, [one.statement for one in chosen], base=base),
        *reasons_for(store, iri, base=base),
    ]
    held = index(part, ontology, base=base)
    if thing not in held.entities:
        return None
    places = _places(store, held, base=base)
    return Thing(
        held.entities[thing],
        iri,
        tuple(_groups(held, thing, places=places, left=left)),
        named_in(store, iri, base=base),
    )


def told(
    held: Index, fact: Fact, places: Mapping[DocumentId, Sequence[Place]], *, most: int
) -> Told:
    """Tell a fact with the first of its sentences."""
    sentences = tuple(
        Sentence(
            evidence,
            pieces(
                evidence.exact, places.get(evidence.span.document, ()), start=evidence.span.start
            ),
        )
        for evidence in fact.evidence[:most]
    )
    return Told(fact, held.statement(fact), sentences, len(fact.evidence) - len(sentences))


def _chosen(
    said: Iterable[Stated], iri: str, *, ontology: Ontology, limit: int
) -> tuple[list[Stated], Counter[tuple[str, bool]]]:
    """Keep the surest of each property and direction, and count the others."""
    kept: list[Stated] = []
    count: Counter[tuple[str, bool]] = Counter()
    for one in narrowest(said, ontology):
        key = (term_name(str(one.triple[1])), str(one.triple[0]) != iri)
        count[key] += 1
        if count[key] <= limit:
            kept.append(one)
    return kept, Counter({key: n - limit for key, n in count.items() if n > limit})


def narrowest(said: Iterable[Stated], ontology: Ontology) -> Iterator[Stated]:
    """Leave out what a statement of a narrower property between the same two says already."""
    all_said = tuple(said)
    between: dict[tuple[object, object], set[str]] = {}
    for one in all_said:
        ends = (one.triple[0], one.triple[2])
        between.setdefault(ends, set()).add(term_name(str(one.triple[1])))
    for one in all_said:
        name = term_name(str(one.triple[1]))
        others = between[one.triple[0], one.triple[2]] - {name}
        if not any(ontology.is_a(other, name) for other in others):
            yield one


def _places(store: Store, held: Index, *, base: str) -> dict[DocumentId, tuple[Place, ...]]:
    documents = {quote.span.document for fact in held.facts for quote in fact.evidence}
    return namings_in(store, sorted(documents), base=base)


def _groups(
    held: Index,
    thing: EntityId,
    *,
    places: Mapping[DocumentId, Sequence[Place]],
    left: Mapping[tuple[str, bool], int],
) -> Iterator[Group]:
    symmetric = {name for name, one in held.ontology.properties.items() if one.symmetric}
    out, into = list(held.out.get(thing, ())), held.into.get(thing, ())
    out += [fact for fact in into if fact.predicate in symmetric and fact.subject != thing]
    inward = [fact for fact in into if fact.predicate not in symmetric]
    for facts, way in ((out, False), (inward, True)):
        for name, same in groupby(sorted(facts, key=_order), key=lambda fact: fact.predicate):
            both = (False, True) if name in symmetric else (way,)
            more = sum(left.get((name, one), 0) for one in both)
            listed = tuple(told(held, fact, places, most=QUOTED) for fact in same)
            yield Group(name, way, listed, more)


def _order(fact: Fact) -> tuple[str, float, str, str]:
    return fact.predicate, -fact.confidence, fact.subject, repr(fact.object)
