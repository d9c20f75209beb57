"""A graph in a notebook."""

import sys
from base64 import b64decode
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from rdflib import Literal, URIRef

import kg
from kg.errors import OutputError, QueryError
from kg.exports.network import to_networkx
from kg.notebook import LoadedGraph, value_of
from kg.store import Table
from tests.graphs import SMALL, small_store

HEADS = "SELECT ?who ?what { ?who kg:heads ?what }"
COUNTED = "SELECT (COUNT(*) AS ?n) { ?who kg:heads ?what }"


@pytest.fixture
def graph(tmp_path: Path) -> LoadedGraph:
    (tmp_path / "graph.trig").write_bytes(SMALL.read_bytes())
    return kg.load(tmp_path)


def test_rows_are_a_table_where_pandas_is_absent(
    graph: LoadedGraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    answer = graph.query(HEADS)
    assert isinstance(answer, Table)
    assert answer.columns == ("who", "what")
    assert len(answer) == 1


def test_rows_are_a_data_frame_where_pandas_is_installed(graph: LoadedGraph) -> None:
    """With numbers as numbers."""
    pandas = pytest.importorskip("pandas", reason="pandas is in the extra `notebook`")
    answer = graph.query(HEADS)
    assert isinstance(answer, pandas.DataFrame)
    assert list(answer.columns) == ["who", "what"]
    counted = graph.query(COUNTED)
    assert isinstance(counted, pandas.DataFrame)
    assert counted["n"].sum() == 1


@pytest.mark.parametrize(
    ("term", "value"),
    [
        (Literal(3), 3),
        (Literal(0.5), 0.5),
        (Literal("three", lang="en"), "three"),
        (Literal(True), True),  # noqa: FBT003 - a literal has no other parameter for it
        (URIRef("https://a.example/"), "https://a.example/"),
        (None, None),
    ],
)
def test_terms_become_plain_values(term: URIRef | Literal | None, value: object) -> None:
    assert value_of(term) == value


def test_yes_and_no_stay_what_they_are(graph: LoadedGraph) -> None:
    assert graph.query("ASK { ?who kg:heads ?what }") is True


def test_a_slip_in_a_query_is_told(graph: LoadedGraph) -> None:
    with pytest.raises(QueryError):
        graph.query("SELECT ?who {")


def test_the_network_is_that_of_the_exports(graph: LoadedGraph) -> None:
    network = graph.networkx(language="fi")
    assert network.nodes.keys() == to_networkx(small_store()).nodes.keys()


def test_a_notebook_shows_counts_and_the_picture(graph: LoadedGraph) -> None:
    shown = graph._repr_html_()
    assert "Person 3" in shown
    picture = shown.partition("base64,")[2].partition('"')[0]
    assert ET.fromstring(b64decode(picture)).tag.endswith("svg")  # noqa: S314 - our own


def test_the_name_of_a_folder_cannot_leave_its_place() -> None:
    shown = LoadedGraph('<script>alert("x")</script>', small_store())._repr_html_()
    assert "<script" not in shown


def test_a_folder_without_a_graph_is_named(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"no graph\.trig"):
        kg.load(tmp_path)
