"""Answers as text."""

import json

import pyoxigraph
import pytest
from rdflib import BNode, Graph, Literal, URIRef

from kg.errors import UnknownChoiceError, UsageError
from kg.exports.tables import TABLE_FORMATS, format_answer
from kg.ontology import KG
from kg.store import Table
from tests.graphs import small_store

TABLE = Table(
    ("who", "said"),
    (
        (URIRef(str(KG.founded)), Literal("日本", lang="ja")),
        (None, Literal('a\t"b"\nc')),
        (BNode("x"), Literal("-1.50", datatype=URIRef("http://www.w3.org/2001/XMLSchema#decimal"))),
        (URIRef("http://x/y"), Literal("@ann")),
    ),
)


def test_a_terminal_table_is_aligned() -> None:
    """Wide characters count twice, line breaks are shown, IRIs shortened, nothing is cut off."""
    lines = format_answer(TABLE, "table").splitlines()
    assert lines[0] == "who         said"
    assert lines[1] == "──────────  ────────────"
    assert lines[2] == "kg:founded  日本"
    assert lines[3] == '            a\\u0009"b"⏎c'


@pytest.mark.parametrize("character", ["\x1b", "\u202e", "\x00", "\u2066", "\u2028"])
def test_a_name_cannot_drive_the_terminal(character: str) -> None:
    """Escapes and direction marks are written out."""
    text = format_answer(Table(("a",), ((Literal(f"x{character}y"),),)), "table")
    assert character not in text
    assert f"x\\u{ord(character):04x}y" in text


def test_csv_guards_words_and_keeps_numbers() -> None:
    """Values alone."""
    lines = format_answer(TABLE, "csv").split("\r\n")
    assert lines[0] == "who,said"
    assert lines[1] == "https://kg.example/ontology#founded,日本"
    assert "x,-1.50" in lines
    assert "http://x/y,'@ann" in lines


def test_tsv_and_json_are_those_of_sparql() -> None:
    """pyoxigraph reads both back to the same terms."""
    plain = small_store().select("SELECT ?s ?l ?n { ?s rdfs:label ?l OPTIONAL { ?s kg:none ?n } }")
    for form, reader in (
        ("tsv", pyoxigraph.QueryResultsFormat.TSV),
        ("json", pyoxigraph.QueryResultsFormat.JSON),
    ):
        data = format_answer(plain, form).encode()
        read = pyoxigraph.parse_query_results(data, reader)
        assert isinstance(read, pyoxigraph.QuerySolutions)
        labels = [(row[0].value, row[1].value, row[2]) for row in read]
        assert labels == [(str(s), str(label), None) for s, label, _ in plain.rows]


def test_json_keeps_kinds_languages_and_datatypes() -> None:
    """And leaves out what is not bound."""
    bindings = json.loads(format_answer(TABLE, "json"))["results"]["bindings"]
    assert bindings[0]["said"] == {"type": "literal", "value": "日本", "xml:lang": "ja"}
    assert "who" not in bindings[1]
    assert bindings[2]["who"]["type"] == "bnode"
    assert bindings[2]["said"]["datatype"].endswith("decimal")


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("table", "true\n"),
        ("csv", "answer\r\ntrue\r\n"),
        ("json", '{\n  "head": {},\n  "boolean": true\n}\n'),
    ],
)
def test_yes_or_no_is_one_word(form: str, text: str) -> None:
    """In every format that has room for it."""
    assert format_answer(small_store().query("ASK {}"), form) == text


def test_a_graph_is_turtle_or_rows() -> None:
    """Sorted."""
    graph = small_store().construct("CONSTRUCT WHERE { ?s kg:heads ?o }")
    assert "kg:heads" in format_answer(graph, "turtle")
    assert format_answer(graph, "csv").startswith("subject,predicate,object\r\n")


def test_a_graph_with_blank_nodes_loses_none() -> None:
    """A CONSTRUCT can make them."""
    graph = small_store().construct("CONSTRUCT { [] rdfs:label ?l } WHERE { ?s rdfs:label ?l }")
    read = Graph().parse(data=format_answer(graph, "turtle"), format="turtle")
    assert len(read) == len(graph) > 0


@pytest.mark.parametrize("query", ["ASK {}", "SELECT * { ?s ?p ?o } LIMIT 1"])
def test_rows_are_not_turtle(query: str) -> None:
    """What is allowed is told."""
    with pytest.raises(UsageError, match="Allowed for this query: table"):
        format_answer(small_store().query(query), "turtle")


@pytest.mark.parametrize("form", TABLE_FORMATS)
def test_no_rows_are_a_heading_alone(form: str) -> None:
    """Not an error."""
    if form != "turtle":
        assert "who" in format_answer(Table(("who",), ()), form)


def test_an_unknown_format_shows_the_known_ones() -> None:
    """All of them."""
    with pytest.raises(UnknownChoiceError, match="table, csv, tsv, json, turtle"):
        format_answer(TABLE, "yaml")
