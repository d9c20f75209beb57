"""`kg compare` tells what the versions of a text state, in several formats."""

import csv
import json
from pathlib import Path

import pytest

from kg.graph.rdf import dataset
from kg.graph.serialise import serialise
from tests.cli.calls import Call
from tests.comparison.versions import ONTOLOGY, known

HOSTILE = '<script>alert("x")</script> \x1b[mred'


@pytest.fixture
def works(tmp_path: Path) -> Path:
    """A folder with the graph of one work in two versions, one of them hostile."""
    texts = {
        "en": f"Mira Oksanen leads Arc Lab.\n315 towns {HOSTILE}",
        "fi": "Mira Oksanen johtaa: Arc Lab.\n351 kuntaa",
    }
    lab, mira = "organisation/arc-lab", "person/mira-oksanen"
    heads = (mira, "heads", lab, {"en": 0})
    knowledge = known(texts, {mira: ["Mira Oksanen"], lab: ["Arc Lab"]}, [heads])
    trig = serialise(dataset(knowledge, ONTOLOGY), "trig")
    (tmp_path / "graph.trig").write_text(trig, encoding="utf-8")
    return tmp_path


def test_differences_are_told_and_nuances_counted(kg: Call, works: Path) -> None:
    said = kg("compare", "--graph", works)
    assert (said.status, said.err) == (0, "")
    assert said.out.startswith("Report: en, fi\n")
    assert "●   ·   Mira Oksanen heads Arc Lab" in said.out
    assert "difference, number: 315 in en; 351 in fi\n" in said.out
    assert "  ● fi: “351 kuntaa”\n" in said.out
    assert "not found" not in said.out
    assert said.out.endswith("1 difference, 1 nuance (--nuances shows them)\n")


def test_nuances_are_told_when_asked_for(kg: Call, works: Path) -> None:
    said = kg("compare", "--nuances", "--graph", works)
    assert "nuance, fact: not found in fi: Mira Oksanen heads Arc Lab\n" in said.out
    assert "  · fi (has the names, in words that no rule reads): “Mira" in said.out


def test_texts_do_nothing_to_the_terminal_or_to_the_page(kg: Call, works: Path) -> None:
    assert "\x1b" not in kg("compare", "--graph", works).out
    page = kg("compare", "--format", "html", "--graph", works).out
    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_the_table_for_spreadsheets_has_a_line_for_each_version(kg: Call, works: Path) -> None:
    said = kg("compare", "--format", "csv", "--graph", works)
    rows = list(csv.DictReader(said.out.splitlines()))
    assert [(row["row"], row["language"], row["states"]) for row in rows[:2]] == [
        ("fact", "en", "yes"),
        ("fact", "fi", "no"),
    ]
    assert {row["row"] for row in rows[2:]} == {"finding: fact", "finding: number"}


def test_json_holds_the_aligned_blocks(kg: Call, works: Path) -> None:
    (work,) = json.loads(kg("compare", "--format", "json", "--graph", works).out)
    assert work["passages"][0]["blocks"]["fi"][0]["exact"] == "Mira Oksanen johtaa: Arc Lab."
    assert [finding["severity"] for finding in work["findings"]] == ["difference", "nuance"]


def test_a_file_is_written_when_asked_for(kg: Call, works: Path) -> None:
    page = works / "versions.html"
    said = kg("compare", "--format", "html", "-o", page, "--graph", works)
    assert said.out == ""
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_documents_without_versions_are_told(kg: Call, folder: Path) -> None:
    said = kg("compare", "--graph", folder)
    assert (said.status, said.out) == (0, "")
    assert said.err == "No documents are versions of one text.\n"


def test_an_unknown_format_is_refused(kg: Call, works: Path) -> None:
    said = kg("compare", "--format", "pdf", "--graph", works)
    assert said.status == 2
    assert "pdf" in said.complaint
    assert "html" in said.complaint
