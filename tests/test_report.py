"""The report: what was made, what was left and why, and no text that breaks out of its cell."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import DocumentError
from kg.model import Document, EntityId, Extraction, Knowledge, Unused
from kg.pipeline import map_documents
from kg.report import REASONS, Report, make_report, report_json, report_markdown
from kg.report.making import LONGEST_WORDS
from kg.report.manifest import manifest
from kg.report.written import LONGEST_QUOTE
from kg.resolution import Decisions, Refused, Resolution, Unlinked
from kg.settings import VERSION, Settings
from tests.comparison.versions import compared
from tests.texts import written

HOSTILE = 'a | b\n<script>alert("1")</script> `c` *d* _e_ [f](g) & \\h'

GERMAN = "Die Tagung fand in Kiel statt und wurde von vielen Leuten mit Freude besucht.\n"


def _report(document: Document, *unused: Unused, **parts: list[tuple[str, str]]) -> Report:
    """Make a report of one document in which these things were left."""
    return make_report(
        Knowledge((document,), (), (), ()),
        extractions=[Extraction(document, (), (), unused)],
        refused=(),
        resolution=Resolution((), {}, (), (), {}),
        problems=(),
        skipped=parts.get("skipped", []),
        duplicates=parts.get("duplicates", []),
    )


def _left(document: Document, reason: str, words: str) -> Unused:
    start = document.text.index(words)
    return Unused(reason, words, document.evidence(start, start + len(words)))


def test_what_was_left_is_counted_by_reason_with_its_place() -> None:
    """In the order of reasons, documents and places."""
    document = written("Quell met Brae, and Brae met Dell.", "en")
    report = _report(
        document,
        _left(document, "unknown-type", "Dell"),
        _left(document, "unread-line", "Brae, and"),
        _left(document, "unknown-type", "Quell"),
    )
    assert report.by_reason == {"unknown-type": 2, "unread-line": 1}
    assert [(one.reason, one.start, one.end, one.words) for one in report.leftovers] == [
        ("unknown-type", 0, 5, "Quell"),
        ("unknown-type", 29, 33, "Dell"),
        ("unread-line", 10, 19, "Brae, and"),
    ]
    assert report.counts["unused"] == 3
    text = report_markdown(report)
    assert "### unknown-type: 2" in text
    assert "note.txt 29–33" in text


def test_what_the_ontology_refuses_is_among_it() -> None:
    document = written("Quell met Brae.", "en")
    report = make_report(
        Knowledge((document,), (), (), ()),
        extractions=[Extraction(document, (), (), ())],
        refused=[_left(document, "refused-by-range", "Quell met Brae")],
        resolution=Resolution((), {}, (), (), {}),
        problems=(),
        skipped=(),
        duplicates=(),
    )
    assert report.by_reason == {"refused-by-range": 1}


@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_is_told_in_words(reason: str) -> None:
    document = written("Quell met Brae.", "en")
    assert REASONS[reason] in report_markdown(_report(document, _left(document, reason, "Quell")))


def test_hostile_text_stays_in_its_cell() -> None:
    """Names, words and titles of documents neither end a cell nor become markup."""
    document = written(HOSTILE, "en", name="a|b<script>")
    report = _report(document, Unused("unknown-type", HOSTILE, document.evidence(0, len(HOSTILE))))
    text = report_markdown(report)
    (row,) = [line for line in text.splitlines() if "alert" in line]
    assert len(re.findall(r"(?<!\\)\|", row)) == 4
    assert "<script>" not in text
    assert "&amp;" in row
    (leftover,) = json.loads(report_json(report))["leftovers"]
    assert leftover["words"] == " ".join(HOSTILE.split())


@given(detail=st.text(max_size=80))
def test_no_text_adds_a_line_or_a_cell(detail: str) -> None:
    """Whatever a document holds."""
    document = written("Quell met Brae.", "en")
    plain = report_markdown(_report(document, _left(document, "unknown-type", "Quell")))
    unused = Unused("unknown-type", detail, document.evidence(0, 5))
    told = report_markdown(_report(document, unused))
    assert told.count("\n") == plain.count("\n")
    row = next(line for line in told.split("\n") if "note.txt 0–5" in line)
    assert len(re.findall(r"(?<!\\)(?:\\\\)*\|", row)) == 4


def test_long_words_are_cut() -> None:
    """Shorter for people than for programs."""
    document = written("eel " * 2_000, "en")
    whole = document.evidence(0, len(document.text))
    report = _report(document, Unused("unread-line", "a long line", whole))
    assert len(report.leftovers[0].words) == LONGEST_WORDS
    longest = max(map(len, report_markdown(report).split("\n")))
    assert longest < LONGEST_QUOTE + 80


def test_a_language_without_rules_is_told(tmp_path: Path) -> None:
    """A document in German is read by the language-neutral rules alone."""
    (tmp_path / "tagung.txt").write_text(GERMAN, encoding="utf-8")
    made = map_documents([tmp_path], Settings())
    (document,) = made.report.documents
    assert document["language"] == "de"
    assert document["note"] == "read with language-neutral rules only"
    assert "| tagung.txt | de |" in report_markdown(made.report)


def test_problems_are_named_without_their_folder() -> None:
    """So that a report does not tell where it was made."""
    document = written("Quell met Brae.", "en")
    report = make_report(
        Knowledge((document,), (), (), ()),
        extractions=(),
        refused=(),
        resolution=Resolution((), {}, (), (), {}),
        problems=[DocumentError("/home/ada/torn.pdf", "is no readable PDF")],
        skipped=[("photo.png", "unknown suffix")],
        duplicates=[("b.txt", "a.txt")],
    )
    assert report.problems == ("torn.pdf: is no readable PDF",)
    assert not report.is_complete
    text = report_markdown(report)
    for told in ("- torn.pdf: is no", "- photo.png: unknown suffix", "- b.txt is a.txt"):
        assert told in text
    assert "/home/ada" not in text


def test_refused_merges_are_told() -> None:
    """What spoke for one thing, and what against."""
    document = written("Quell met Brae.", "en")
    refused = Refused(EntityId("person/quell"), EntityId("place/quell"), "same name", "classes")
    report = make_report(
        Knowledge((document,), (), (), ()),
        extractions=(),
        refused=(),
        resolution=Resolution((), {}, (), (refused,), {}),
        problems=(),
        skipped=(),
        duplicates=(),
    )
    assert report.counts["refused merges"] == 1
    assert report.refused_merges[0]["because"] == "classes"


def test_a_name_that_several_listed_things_bear_is_told() -> None:
    """It is linked to none of them."""
    document = written("Quell met Brae.", "en")
    unlinked = Unlinked(
        EntityId("place/quell"), "Quell", ("https://a.example/1", "https://a.example/2")
    )
    report = make_report(
        Knowledge((document,), (), (), ()),
        extractions=(),
        refused=(),
        resolution=Resolution((), {}, (), (), {}, ambiguous=(unlinked,)),
        problems=(),
        skipped=(),
        duplicates=(),
    )
    assert json.loads(report_json(report))["ambiguous"][0]["name"] == "Quell"
    row = "| Quell | place/quell | https://a.example/1, https://a.example/2 |"
    assert row in report_markdown(report)


def test_the_report_for_programs_is_json_in_order() -> None:
    document = written("Quell met Brae.", "en")
    data = json.loads(report_json(_report(document, _left(document, "unknown-type", "Quell"))))
    assert [*data] == sorted(data)
    assert data["by_reason"] == {"unknown-type": 1}


def test_the_manifest_has_the_hash_of_every_file(tmp_path: Path) -> None:
    """Of outputs by their names, of documents by their ids, of the ontology by paths below it."""
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "lexicon" / "en.ttl").write_bytes(b"eel")
    settings = Settings(ontology=tmp_path)
    text = manifest({"b": b"", "a": b"eel"}, (), settings, decisions=Decisions())
    data = json.loads(text)
    assert (data["kg"], [*data["outputs"]]) == (VERSION, ["a", "b"])
    assert data["ontology"] == {"lexicon/en.ttl": data["outputs"]["a"]}
    assert data["outputs"]["b"] == (
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    )


def test_documents_of_one_name_each_stand_in_the_manifest(tmp_path: Path) -> None:
    """`2019/report.txt` and `2020/report.txt` are two."""
    for year, text in (("2019", "The meeting was in Galway."), ("2020", "It was in Cork.")):
        (tmp_path / year).mkdir()
        (tmp_path / year / "report.txt").write_text(text)
    made = map_documents([tmp_path], Settings())
    documents = made.knowledge.documents
    inputs = json.loads(manifest({}, documents, Settings(), decisions=made.decisions))["inputs"]
    assert [one["file"] for one in inputs.values()] == ["report.txt", "report.txt"]
    assert {one["sha256"] for one in inputs.values()} == {one.sha256 for one in documents}


def test_the_report_tells_what_the_versions_state() -> None:
    """And the findings, with the words of each version; nothing breaks out of its cell."""
    hostile = HOSTILE.replace("\n", " ").replace("1", "x")
    found = compared({"en": f"315 towns | {hostile}", "fi": "351 kuntaa"}, {})
    report = replace(_report(written("Quell.", "en")), comparisons=(found,))
    text = report_markdown(report)
    assert "## What the versions state: Report" in text
    assert "### difference, number: 315 in en; 351 in fi" in text
    assert "| fi | yes | 351 kuntaa |" in text
    assert "<script>" not in text
    (data,) = json.loads(report_json(report))["comparisons"]
    assert [one["says"] for one in data["findings"]] == ["315 in en; 351 in fi"]
