"""What every store can do: answer questions about facts and evidence."""

from collections.abc import Iterator
from typing import Protocol

from rdflib import Graph

from kg.graph.terms import Quad
from kg.store.table import Answer, Table


class Store(Protocol):
    """A graph that answers SPARQL queries and cannot be changed by them.

    A query may use the prefixes of `kg.graph.terms.PREFIXES` without declaring them. Patterns
    see the facts; `GRAPH ?graph { … }` sees statements, evidence and mentions. Each method
    raises `QueryError` for a query that does not parse or is refused (updates, SERVICE).
    """

    def query(self, text: str) -> Answer:
        """Answer a query of any form."""
        ...

    def select(self, text: str) -> Table:
        """Answer a SELECT; rows are sorted unless the query orders them."""
        ...

    def ask(self, text: str) -> bool:
        """Answer an ASK."""
        ...

    def construct(self, text: str) -> Graph:
        """Answer a CONSTRUCT or DESCRIBE."""
        ...

    def quads(self) -> Iterator[Quad]:
        """All that is in the store, facts and evidence, in no promised order."""
        ...

    def __len__(self) -> int: ...
