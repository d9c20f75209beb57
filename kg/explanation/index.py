"""What a graph holds, arranged so that what belongs to one thing is at hand."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from kg.errors import OutputError
from kg.graph.evidence import Triple, fact_quad, statements
from kg.graph.iris import base_of
from kg.graph.reading import knowledge
from kg.graph.terms import Quad
from kg.model import (
    Document,
    DocumentId,
    Entity,
    EntityId,
    Fact,
    Knowledge,
    Link,
    Literal,
    ResolvedMention,
    Span,
)
from kg.ontology import Ontology

Item = TypeVar("Item")


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
    statements: Mapping[Triple, str]

    def statement(self, fact: Fact) -> str:
        """Name the statement of a fact; empty where the graph has none."""
        return self.statements.get(fact_quad(fact, base=self.base)[:3], "")

    def title(self, entity: EntityId) -> str:
        """Name an entity for people: a figure by value and unit, a document by its file."""
        found = self.entities.get(entity)
        if found is None:
            document = self.documents.get(DocumentId(entity.removeprefix("document/")))
            return document.name if document else str(entity)
        return found.caption

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


def index(quads: Iterable[Quad], ontology: Ontology, *, base: str | None = None) -> Index:
    """Arrange the quads of a store; a part of one may not tell its `base` by itself.

    Raises:
        OutputError: they lack what every graph of kg has.

    """
    held = tuple(quads)
    base = base or base_of(quad[3] for quad in held)
    known = _known(held, ontology, base)
    return Index(
        base=base,
        ontology=ontology,
        documents={document.id: document for document in known.documents},
        entities={entity.id: entity for entity in known.entities},
        facts=known.facts,
        out=_gathered((fact.subject, fact) for fact in known.facts),
        into=_gathered(
            (EntityId(fact.object), fact) for fact in known.facts if isinstance(fact.object, str)
        ),
        mentions=_gathered((resolved.entity, resolved) for resolved in known.mentions),
        statements=statements(held),
    )


def _known(quads: Iterable[Quad], ontology: Ontology, base: str) -> Knowledge:
    try:
        return knowledge(quads, ontology, base=base)
    except (LookupError, ValueError) as error:
        problem = "lacks parts that kg writes; kg validate says which"
        raise OutputError(path="graph.trig", problem=problem) from error


def _gathered(pairs: Iterable[tuple[EntityId, Item]]) -> dict[EntityId, tuple[Item, ...]]:
    gathered: dict[EntityId, list[Item]] = defaultdict(list)
    for entity, item in pairs:
        gathered[entity].append(item)
    return {entity: tuple(items) for entity, items in gathered.items()}
