"""What the page shows, as frozen nouns: the graph read back from its RDF.

The nouns are those of `kg.model`, with one difference: the RDF holds no text, so a `Document`
here has an empty `text`, and evidence carries its words in `exact`.
"""

from dataclasses import dataclass

from kg.model import Document, Entity, EntityId, Evidence, Fact


@dataclass(frozen=True, slots=True)
class Naming:
    """A place in a document that names an entity."""

    entity: EntityId
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How much of the graph the page does not hold."""

    entities: int = 0
    facts: int = 0


@dataclass(frozen=True, slots=True)
class Site:
    """Where a server that shows the page has its start, and what addresses begin with there.

    `pages` are those of things, `networks` those of what is around them; an entity's id follows.
    """

    start: str
    pages: str
    networks: str


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything on the page; all tuples are sorted.

    Each fact's subject is among the entities, and its object too where that is an entity.
    """

    documents: tuple[Document, ...]
    entities: tuple[Entity, ...]
    facts: tuple[Fact, ...]
    namings: tuple[Naming, ...]
    left_out: LeftOut = LeftOut()

    def links(self) -> tuple[tuple[EntityId, EntityId], ...]:
        """Both ends of each fact that joins two entities, in the order of the facts."""
        known = {entity.id for entity in self.entities}
        return tuple(
            (fact.subject, EntityId(fact.object))
            for fact in self.facts
            if isinstance(fact.object, str) and fact.object in known
        )
