"""An answer as bytes in a format of SPARQL 1.1, no longer than a ceiling.

1. Oxigraph writes the answer as TSV, or as N-Triples: in both, a row is a line. What takes the
   lines counts them, and ends the writing at the ceiling; nothing more is computed.
2. Rows without an order are sorted, triples are sorted and written once: same query, same bytes.
3. Oxigraph turns the lines into the format that was asked for.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import IO, cast

import pyoxigraph
from pyoxigraph import QueryResultsFormat, RdfFormat

from kg.errors import UnknownChoiceError
from kg.graph.terms import PREFIXES
from kg.store.guard import is_ordered, star_columns

ROWS_FORMATS: Mapping[str, QueryResultsFormat] = {
    "application/sparql-results+json": QueryResultsFormat.JSON,
    "application/sparql-results+xml": QueryResultsFormat.XML,
    "text/csv": QueryResultsFormat.CSV,
    "text/tab-separated-values": QueryResultsFormat.TSV,
}
"""Formats of a SELECT or ASK by media type, the usual one first."""

GRAPH_FORMATS: Mapping[str, RdfFormat] = {
    "text/turtle": RdfFormat.TURTLE,
    "application/n-triples": RdfFormat.N_TRIPLES,
    "application/rdf+xml": RdfFormat.RDF_XML,
    "application/ld+json": RdfFormat.JSON_LD,
    "application/trig": RdfFormat.TRIG,
    "application/n-quads": RdfFormat.N_QUADS,
}
"""Formats of a CONSTRUCT or DESCRIBE by media type, the usual one first."""

OxAnswer = pyoxigraph.QuerySolutions | pyoxigraph.QueryBoolean | pyoxigraph.QueryTriples


@dataclass(frozen=True, slots=True)
class Ceiling:
    """The most that an answer may be: rows or triples, and bytes of them written as lines."""

    rows: int
    size: int


@dataclass(frozen=True, slots=True)
class Question:
    """A query, the format for each kind of answer, and the graphs that it sees.

    A format is empty where none will do. Without graphs the query sees all that there is;
    otherwise only these, as the protocol of SPARQL 1.1 has it.
    """

    text: str
    rows_type: str = "application/sparql-results+json"
    graph_type: str = "text/turtle"
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """An answer in a format; `cut` says `rows` or `size` where the ceiling ended it."""

    body: bytes
    media_type: str
    rows: int = 1
    cut: str = ""


class _FullError(Exception):
    """The lines have reached the ceiling."""


class _Lines:
    """Takes what is written until it is more than the ceiling allows; `heads` lines are free."""

    def __init__(self, ceiling: Ceiling, *, heads: int) -> None:
        self._rows, self._size = ceiling.rows + heads, ceiling.size
        self._taken = bytearray()
        self._count = 0

    def write(self, data: bytes) -> int:
        """Take a piece; called by Oxigraph."""
        self._taken += data
        self._count += data.count(b"\n")
        if self._count > self._rows or len(self._taken) > self._size:
            raise _FullError
        return len(data)

    def flush(self) -> None:
        """Do nothing: all is taken at once."""

    def kept(self) -> tuple[list[bytes], str]:
        """Give the whole lines within the ceiling, and what cut them."""
        within = bytes(self._taken[: self._size])
        lines = within.splitlines(keepends=True)  # a line break in a term is written as \\n
        whole = lines if within.endswith(b"\n") else lines[:-1]
        if len(whole) > self._rows:
            return whole[: self._rows], "rows"
        return whole, "size" if len(within) < len(self._taken) else ""


def write_answer(answer: OxAnswer, question: Question, *, ceiling: Ceiling) -> Written:
    """Write what Oxigraph answers to a question.

    Raises:
        UnknownChoiceError: the question names no format for this kind of answer.

    """
    if isinstance(answer, pyoxigraph.QueryTriples):
        return _written_graph(answer, question, ceiling)
    media_type = _checked(question.rows_type, ROWS_FORMATS)
    if isinstance(answer, pyoxigraph.QueryBoolean):
        return Written(answer.serialize(format=ROWS_FORMATS[media_type]) or b"", media_type)
    return _written_rows(answer, question, ceiling)


def write_graph(lines: bytes, media_type: str) -> bytes:
    """Turn N-Triples into another format of `GRAPH_FORMATS`."""
    if GRAPH_FORMATS[media_type] == RdfFormat.N_TRIPLES:
        return lines
    triples = (quad.triple for quad in pyoxigraph.parse(lines, RdfFormat.N_TRIPLES))
    return pyoxigraph.serialize(triples, format=GRAPH_FORMATS[media_type], prefixes=PREFIXES) or b""


def _written_rows(
    answer: pyoxigraph.QuerySolutions, question: Question, ceiling: Ceiling
) -> Written:
    media_type = question.rows_type
    (head, *rows), cut = _filled(
        lambda taken: answer.serialize(taken, QueryResultsFormat.TSV), ceiling, heads=1
    )
    if not is_ordered(question.text):
        rows.sort()
    lines = b"".join(_arranged([head, *rows], star_columns(question.text)))
    if ROWS_FORMATS[media_type] == QueryResultsFormat.TSV:
        return Written(lines, media_type, len(rows), cut)
    read = pyoxigraph.parse_query_results(lines, QueryResultsFormat.TSV)
    body = read.serialize(format=ROWS_FORMATS[media_type]) or b""
    return Written(body, media_type, len(rows), cut)


def _written_graph(
    answer: pyoxigraph.QueryTriples, question: Question, ceiling: Ceiling
) -> Written:
    media_type = _checked(question.graph_type, GRAPH_FORMATS)
    lines, cut = _filled(
        lambda taken: answer.serialize(taken, RdfFormat.N_TRIPLES), ceiling, heads=0
    )
    body = write_graph(b"".join(sorted(set(lines))), media_type)
    return Written(body, media_type, len(lines), cut)


def _checked(media_type: str, formats: Mapping[str, object]) -> str:
    if media_type not in formats:
        raise UnknownChoiceError(what="format", found=media_type, allowed=formats)
    return media_type


def _filled(
    write: Callable[[IO[bytes]], object], ceiling: Ceiling, *, heads: int
) -> tuple[list[bytes], str]:
    taken = _Lines(ceiling, heads=heads)
    with suppress(_FullError):
        write(cast("IO[bytes]", taken))
    return taken.kept()


def _arranged(lines: list[bytes], columns: tuple[str, ...]) -> list[bytes]:
    """Put the columns of TSV into the order of `columns`; as they are where that is empty."""
    if not columns:
        return lines
    cells = [line.rstrip(b"\n").split(b"\t") for line in lines]
    place = {name: number for number, name in enumerate(columns)}
    known = [place.get(name.decode().removeprefix("?"), len(place)) for name in cells[0]]
    order = sorted(range(len(known)), key=known.__getitem__)
    return [b"\t".join([row[number] for number in order]) + b"\n" for row in cells]
