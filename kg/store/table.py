"""Rows of a SELECT, as RDF terms."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rdflib import BNode, Graph, Literal, URIRef

Term = URIRef | Literal | BNode
Row = tuple[Term | None, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a SELECT: a cell for each column, None where the variable is not bound."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    @classmethod
    def of(cls, columns: tuple[str, ...], rows: Iterable[Iterable[str | int]]) -> "Table":
        """Make a table of plain words and numbers."""
        return cls(columns, tuple(tuple(map(Literal, row)) for row in rows))

    def __len__(self) -> int:
        return len(self.rows)

    def records(self) -> Iterator[dict[str, Term]]:
        """Each row as a mapping from column to term, without what is not bound."""
        for row in self.rows:
            yield {
                column: term
                for column, term in zip(self.columns, row, strict=True)
                if term is not None
            }

    def sorted(self) -> "Table":
        """Sort the rows by their cells."""
        return Table(self.columns, tuple(sorted(self.rows, key=row_key)))

    def arranged(self, columns: tuple[str, ...]) -> "Table":
        """Put the columns named in `columns` first, in that order."""
        order = sorted(
            range(len(self.columns)),
            key=lambda index: (
                columns.index(self.columns[index])
                if self.columns[index] in columns
                else len(columns)
            ),
        )
        return Table(
            tuple(self.columns[index] for index in order),
            tuple(tuple(row[index] for index in order) for row in self.rows),
        )


Answer = Table | bool | Graph
"""Rows of a SELECT, yes or no of an ASK, triples of a CONSTRUCT or DESCRIBE."""


def row_key(row: Row) -> tuple[tuple[int, str, str, str], ...]:
    """Order rows cell by cell: not bound, blank nodes, IRIs, literals; each by its words."""
    return tuple(map(_cell_key, row))


def _cell_key(term: Term | None) -> tuple[int, str, str, str]:
    if term is None:
        return (0, "", "", "")
    if isinstance(term, Literal):
        return (3, str(term), term.language or "", str(term.datatype or ""))
    return (2 if isinstance(term, URIRef) else 1, str(term), "", "")
