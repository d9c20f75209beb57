"""What a graph holds, arranged so that what belongs to one thing is at hand."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.graph.iris import base_of
from kg.graph.reading import knowledge
from kg.graph.terms import Quad
from kg.model import (
    Document,
    DocumentId,
    Entity,
    EntityId,
    Fact,
    Link,
    Literal,
    ResolvedMention,
    Span,
)
from kg.ontology import Ontology

FIGURE = "Figure"


@dataclass(frozen=True, slots=True)
class Index:
    """A graph: `out` are facts by their subject, `into` by the entity that is their object."""

    base: str
    ontology: Ontology
    documents: Mapping[DocumentId, Document]
    entities: Mapping[EntityId, Entity]
    facts: tuple[Fact, ...]
    out: Mapping[EntityId, tuple[Fact, ...]]
    into: Mapping[EntityId, tuple[Fact, ...]]
    mentions: Mapping[EntityId, tuple[ResolvedMention, ...]]

    def title(self, entity: EntityId) -> str:
        """Name an entity for people; a figure by its value and what it counts."""
        found = self.entities.get(entity)
        if found is None:
            return str(entity)
        return f"{found.value} {found.name}" if found.kind == FIGURE else found.name

    def object_words(self, fact: Fact) -> str:
        """Say the object of a fact."""
        match fact.object:
            case Literal(value=value, language=language):
                return f"“{value}”" + (f" ({language})" if language else "")
            case Link(iri=iri):
                return f"<{iri}>"
            case entity:
                return self.title(EntityId(entity))

    def sentence(self, fact: Fact) -> str:
        """Say a fact in a line: subject, property, object."""
        return f"{self.title(fact.subject)} {fact.predicate} {self.object_words(fact)}"

    def place(self, span: Span) -> str:
        """Say where something stands."""
        document = self.documents.get(span.document)
        name = document.name if document else str(span.document)
        return f"{name}, characters {span.start}–{span.end}"


def index(quads: Iterable[Quad], ontology: Ontology) -> Index:
    """Arrange the quads of a store."""
    held = tuple(quads)
    base = base_of(quad[3] for quad in held)
    known = knowledge(held, ontology, base=base)
    entities = {entity.id: entity for entity in known.entities}
    out, into = defaultdict(list), defaultdict(list)
    for fact in known.facts:
        out[fact.subject].append(fact)
        if isinstance(fact.object, str):
            into[EntityId(fact.object)].append(fact)
    mentions = defaultdict(list)
    for resolved in known.mentions:
        mentions[resolved.entity].append(resolved)
    return Index(
        base=base,
        ontology=ontology,
        documents={document.id: document for document in known.documents},
        entities=entities,
        facts=known.facts,
        out={entity: tuple(facts) for entity, facts in out.items()},
        into={entity: tuple(facts) for entity, facts in into.items()},
        mentions={entity: tuple(found) for entity, found in mentions.items()},
    )
