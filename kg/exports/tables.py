"""Answers to queries as text: for the terminal, spreadsheets and programs.

| format | a SELECT | an ASK | a CONSTRUCT or DESCRIBE |
|---|---|---|---|
| table | aligned columns, nothing cut off, IRIs shortened | true or false | rows of its triples |
| csv | values alone, cells guarded (`kg.exports.cells`) | one cell | rows of its triples |
| tsv | terms as in Turtle (SPARQL 1.1 TSV) | one cell | rows of its triples |
| json | SPARQL 1.1 JSON results | likewise | rows of its triples |
| turtle | refused: rows are not triples | refused | sorted Turtle |
"""

import json
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from rdflib import BNode, Graph, Literal, URIRef
from rdflib.term import Node

from kg.errors import UnknownChoiceError, UsageError
from kg.exports.cells import Cell, csv_text
from kg.graph.serialise import serialise
from kg.graph.terms import PREFIXES
from kg.graph.turtle import quoted
from kg.store import Answer, Table, Term
from kg.store.table import row_key

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?", re.ASCII)
_NUMBERS = ("integer", "decimal", "double", "float")
_XSD = PREFIXES["xsd"]
_TURNS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def format_answer(answer: Answer, form: str) -> str:
    """Write an answer in a format of `TABLE_FORMATS`; the text ends with a line break.

    Raises:
        UnknownChoiceError: there is no such format.
        UsageError: the answer cannot be written in it.

    """
    if form not in TABLE_FORMATS:
        raise UnknownChoiceError(what="format", found=form, allowed=TABLE_FORMATS)
    return TABLE_FORMATS[form](answer)


def _rows(answer: Answer) -> Table:
    if isinstance(answer, Table):
        return answer
    if isinstance(answer, bool):
        return Table(("answer",), ((Literal(answer),),))
    rows = (tuple(_term(node) for node in triple) for triple in answer)
    return Table(("subject", "predicate", "object"), tuple(sorted(rows, key=row_key)))


def _term(node: Node) -> Term:
    return node if isinstance(node, (URIRef, Literal, BNode)) else Literal(str(node))


def _table(answer: Answer) -> str:
    if isinstance(answer, bool):
        return f"{str(answer).lower()}\n"
    table = _rows(answer)
    lines = [table.columns, *([_shown(term) for term in row] for row in table.rows)]
    widths = [max(map(_width, column)) for column in zip(*lines, strict=True)]
    rule = tuple("─" * width for width in widths)
    padded = (_line(line, widths) for line in (lines[0], rule, *lines[1:]))
    return "\n".join(padded) + "\n"


def _shown(term: Term | None) -> str:
    if term is None:
        return ""
    text = short(term) if isinstance(term, URIRef) else str(term)
    return "".join(map(_visible, text))


def _visible(character: str) -> str:
    """Keep what a terminal shows; write out what moves its cursor, colours or turns."""
    if character == "\n":
        return "⏎"
    category = unicodedata.category(character)
    hidden = category in {"Cc", "Cs", "Zl", "Zp"} or unicodedata.bidirectional(character) in _TURNS
    return f"\\u{ord(character):04x}" if hidden else character


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (
        cell + " " * (width - _width(cell)) for cell, width in zip(cells, widths, strict=True)
    )
    return "  ".join(padded).rstrip()


def _width(text: str) -> int:
    """Columns of a terminal: two for wide characters, none for combining ones."""
    return sum(
        0
        if unicodedata.category(character) in {"Mn", "Me", "Cf"}
        else 2
        if unicodedata.east_asian_width(character) in {"W", "F"}
        else 1
        for character in text
    )


def short(iri: str) -> str:
    """Shorten an IRI by the known prefixes.

    >>> short("https://kg.example/ontology#founded"), short("https://kg.example/id/person/ann")
    ('kg:founded', 'https://kg.example/id/person/ann')
    """
    for prefix, namespace in PREFIXES.items():
        local = iri.removeprefix(namespace)
        if local != iri and local.replace("-", "").replace("_", "").isalnum():
            return f"{prefix}:{local}"
    return str(iri)


def _csv(answer: Answer) -> str:
    table = _rows(answer)
    return csv_text(table.columns, ([_cell(term) for term in row] for row in table.rows))


def _cell(term: Term | None) -> Cell:
    if isinstance(term, Literal) and str(term.datatype).removeprefix(_XSD) in _NUMBERS:
        return Decimal(str(term)) if _NUMBER.fullmatch(str(term)) else str(term)
    return None if term is None else str(term)


def _tsv(answer: Answer) -> str:
    table = _rows(answer)
    lines = ["\t".join(f"?{column}" for column in table.columns)]
    lines.extend("\t".join(map(_turtle_term, row)) for row in table.rows)
    return "\n".join(lines) + "\n"


def _turtle_term(term: Term | None) -> str:
    if not isinstance(term, Literal):
        return "" if term is None else term.n3()
    words = quoted(str(term))
    if term.language:
        return f"{words}@{term.language}"
    return f"{words}^^<{term.datatype}>" if term.datatype else words


def _json(answer: Answer) -> str:
    content: dict[str, object]
    if isinstance(answer, bool):
        content = {"head": {}, "boolean": answer}
    else:
        table = _rows(answer)
        bindings = [
            {name: _json_term(term) for name, term in record.items()} for record in table.records()
        ]
        content = {"head": {"vars": list(table.columns)}, "results": {"bindings": bindings}}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _json_term(term: Term) -> dict[str, str]:
    if isinstance(term, URIRef):
        return {"type": "uri", "value": str(term)}
    if isinstance(term, BNode):
        return {"type": "bnode", "value": str(term)}
    plain = {"type": "literal", "value": str(term)}
    if term.language:
        return {**plain, "xml:lang": term.language}
    return {**plain, "datatype": str(term.datatype)} if term.datatype else plain


def _turtle(answer: Answer) -> str:
    if not isinstance(answer, Graph):
        message = "turtle holds triples. Allowed for this query: table, csv, tsv, json"
        raise UsageError(message)
    if any(isinstance(node, BNode) for triple in answer for node in triple):
        return answer.serialize(format="turtle")  # kg's writer is for graphs without blank nodes
    return serialise(answer, "turtle")


TABLE_FORMATS: Mapping[str, Callable[[Answer], str]] = {
    "table": _table,
    "csv": _csv,
    "tsv": _tsv,
    "json": _json,
    "turtle": _turtle,
}
"""The formats of answers by the words that people type."""
