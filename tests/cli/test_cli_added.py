"""What a person added is seen in everything that shows the graph."""

from dataclasses import replace
from pathlib import Path

import pytest

from kg.graph.rdf import dataset
from kg.graph.serialise import serialise
from kg.model import Attribution, EntityId, Fact, PropertyName
from kg.ontology import load_ontology
from kg.settings import shipped_ontology
from tests.cli.calls import Call
from tests.knowledge import small_knowledge

WHY = "she told us <b>so</b>"
ADDED = Fact(
    EntityId("person/mira-oksanen"),
    PropertyName("founded"),
    EntityId("organisation/nordlys"),
    (),
    ("decision",),
    1.0,
    (Attribution("Ann Lee", "2031-05-02", WHY),),
)
BOTH = replace(small_knowledge().facts[0], attributions=ADDED.attributions)
"""A fact that documents state as well."""


@pytest.fixture(scope="module")
def added(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph with a fact that no document states."""
    known = small_knowledge()
    known = replace(known, facts=(BOTH, *known.facts[1:], ADDED))
    folder = tmp_path_factory.mktemp("added")
    quads = dataset(known, load_ontology(shipped_ontology()))
    (folder / "graph.trig").write_text(serialise(quads, "trig"), encoding="utf-8")
    return folder


def test_an_explanation_says_who_when_and_why(kg: Call, added: Path) -> None:
    said = kg("explain", "Mira Oksanen", "founded", "--graph", added)
    assert "confidence 1, no documents; decision" in said.out
    assert f"added by\n  Ann Lee, 2031-05-02: “{WHY}”" in said.out
    assert "founded Nordlys  [confidence 1" in kg("explain", "Mira Oksanen", "--graph", added).out


def test_the_reason_stands_where_a_sentence_would(kg: Call, added: Path) -> None:
    """In the table of facts and in the export; a sentence of a document comes before it."""
    asked = kg("query", "facts", "--param", "thing=Nordlys", "--format", "csv", "--graph", added)
    assert f"Mira Oksanen,founded,Nordlys,1.0,,{WHY},," in asked.out.splitlines()
    rows = kg("export", "csv", "--graph", added).out.splitlines()
    assert any(row.startswith(f"Mira Oksanen,founded,Nordlys,1.0,0,{WHY},,,") for row in rows)
    assert not any(WHY in row for row in rows if row.startswith("Mira Oksanen,heads"))


def test_the_page_has_it(kg: Call, added: Path) -> None:
    """Its markup is words."""
    assert kg("view", "--graph", added).status == 0
    page = (added / "graph.html").read_text(encoding="utf-8")
    assert r'"added":[["Ann Lee","2031-05-02","she told us \u003cb\u003eso\u003c/b\u003e"]]' in page


def test_the_graph_conforms(kg: Call, added: Path) -> None:
    assert kg("validate", "--graph", added).status == 0
