"""Words find things and facts, and what is told of them quotes the documents."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import OutputError
from kg.explanation import (
    Index,
    close_names,
    describe_entity,
    describe_fact,
    describe_missing,
    facts_called,
    index,
    read_record,
    things_called,
)
from kg.graph.rdf import dataset
from kg.ontology import load_ontology
from kg.report import REASONS
from kg.settings import shipped_ontology
from tests.knowledge import small_knowledge
from tests.reported import REPORT

CAMPAIGN = "Its campaign #CalmSeas reached 2000 readers a week on Pixtagram."


@pytest.fixture(scope="module")
def held() -> Index:
    ontology = load_ontology(shipped_ontology())
    return index(dataset(small_knowledge(), ontology), ontology)


def reported(folder: Path, content: str) -> Path:
    (folder / "report.json").write_text(content, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("words", "entity"),
    [
        ("Arc Lab", "organisation/arc-lab"),
        ("arc lab", "organisation/arc-lab"),
        ("AL", "organisation/arc-lab"),
        ("Arc Labin", "organisation/arc-lab"),
        ("organisation/arc-lab", "organisation/arc-lab"),
        ("arc-lab", "organisation/arc-lab"),
        ("https://kg.example/id/organisation/arc-lab", "organisation/arc-lab"),
        ("https://authority.example/id/arc%20lab", "organisation/arc-lab"),
        ("Satamapaivat", "event/harbour-days"),
        ("2000 readers a week", "figure/2000-readers-a-week"),
        ("#calmseas", "project/calmseas"),
    ],
)
def test_words_find_a_thing(held: Index, words: str, entity: str) -> None:
    assert [found.id for found in things_called(held, words)] == [entity]


@pytest.mark.parametrize("words", ["Arc", "", "  ", "Lab Arc", "person/", "\0", '"'])
def test_other_words_find_nothing(held: Index, words: str) -> None:
    assert things_called(held, words) == ()
    assert facts_called(held, words) == ()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("Mira Oksanen heads Arc Lab", "Mira Oksanen heads Arc Lab"),
        ("mira oksanen HEADS al", "Mira Oksanen heads Arc Lab"),
        ("Mira Oksanen kg:worksFor Arc Lab", "Mira Oksanen heads Arc Lab"),
        ("person/mira-oksanen heads", "Mira Oksanen heads Arc Lab"),
        ("Nordlys collaboratesWith Arc Lab", "Arc Lab collaboratesWith Nordlys"),
        ("Arc Lab collaboratesWith Nordlys", "Arc Lab collaboratesWith Nordlys"),
        ("Mira Oksanen jobTitle johtaja", "Mira Oksanen jobTitle “johtaja” (fi)"),
        (
            "Arc Lab foaf:homepage https://arclab.example/a%20b?x=1",
            "Arc Lab foaf:homepage <https://arclab.example/a%20b?x=1>",
        ),
    ],
)
def test_three_parts_find_a_fact(held: Index, words: str, sentence: str) -> None:
    """Also by a property above, and a symmetric one either way."""
    assert [held.sentence(fact) for fact in facts_called(held, words)] == [sentence]


@pytest.mark.parametrize(
    "words", ["Arc Lab heads Mira Oksanen", "Mira Oksanen heads Nordlys", "heads Arc Lab"]
)
def test_parts_that_no_fact_joins_find_nothing(held: Index, words: str) -> None:
    assert facts_called(held, words) == ()


def test_a_fact_is_found_by_its_statement(held: Index) -> None:
    for fact in held.facts:
        assert facts_called(held, held.statement(fact)) == (fact,)


def test_close_names_come_nearest_first(held: Index) -> None:
    assert close_names(held, "Mira Oxanen")[0] == "Mira Oksanen"
    assert close_names(held, "zzz") == ()


def test_an_entity_shows_all_that_is_known_of_it(held: Index, tmp_path: Path) -> None:
    (lab,) = things_called(held, "Arc Lab")
    refused = read_record(reported(tmp_path, json.dumps(REPORT))).refused
    told = list(describe_entity(held, lab, refused=refused))
    for line in (
        "Arc Lab (Organisation)",
        "https://kg.example/id/organisation/arc-lab",
        "  every language: Arc Lab",
        "  also: AL",
        "  inflected: Arc Labin (fi)",
        "  same name in 3 documents",
        "  from Nordlys (organisation/nordlys), although names alike, because one text names both",
        "  collaboratesWith Nordlys  [confidence 0.9, 1 document; by hand]",
        "    harbour-en.txt, characters 83–110: “Arc Lab works with Nordlys.”",
        "  Mira Oksanen heads it  [confidence 0.98, 3 documents; by hand]",
        "  harbour-fi.txt, characters 18–27: “Arc Labin”  [by hand 0.9, read as Arc Lab]",
    ):
        assert line in told


def test_what_no_sentence_states_is_told_without_one(held: Index) -> None:
    """As that a document is about something; documents go by the names of their files."""
    (about,) = (held.statement(fact) for fact in held.facts if fact.predicate == "about")
    quads = [quad for quad in dataset(small_knowledge(), held.ontology) if str(quad[0]) != about]
    apart = index(quads, held.ontology)
    (event,) = things_called(apart, "Harbour Days")
    assert "  harbour-en.txt about it" in describe_entity(apart, event)


def test_a_long_rule_is_shortened(held: Index) -> None:
    """The words that signal a property may be many."""
    (fact,) = facts_called(held, "Mira Oksanen opens Harbour Days")
    told = "\n".join(describe_fact(held, replace(fact, rules=(f"cue:{'x' * 90}",))))
    assert f"cue:{'x' * 55}…" in told


def test_every_fact_shows_all_its_sentences(held: Index) -> None:
    for fact in held.facts:
        told = "\n".join(describe_fact(held, fact))
        assert told.startswith(held.sentence(fact))
        for evidence in fact.evidence:
            assert f"“{evidence.exact}”" in told


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        (
            "zofie KOVAROVA",
            [
                "It was found, but not used:",
                f"  unread-line: {REASONS['unread-line']}",
                "    harbour-en.txt, characters 10–42: a line among the speakers",
                "    “keynote by Žofie Kovářová, Harbour Radio”",
            ],
        ),
        ("glimmerfolk", ["    harbour-fi.txt, characters 5–16: Glimmerfolk"]),
        ("Radio", ["It was found, but not used:"]),
        ("Lab", ["It is a part of other names:", "  Arc Lab (organisation/arc-lab)"]),
        (
            "campaign",
            [
                "It stands in sentences that were read, but not as a name of its own:",
                f"  harbour-en.txt, characters 111–175: “{CAMPAIGN}”",
            ],
        ),
        ("Arc Lab", ["“Arc Lab” is in the graph:", "  Arc Lab (organisation/arc-lab)"]),
        (
            "Tove Lindqvist",
            [
                "It was never found: in 3 documents, no rule read it as a name.",
                "It may stand in what could not be read:",
                "  torn.pdf: is no readable PDF",
            ],
        ),
        ("Mira Okansen", ["Close names in the graph: Mira Oksanen"]),
        ("", ["“” is not in the graph."]),
    ],
)
def test_a_missing_name_is_accounted_for(
    held: Index, tmp_path: Path, name: str, lines: list[str]
) -> None:
    record = read_record(reported(tmp_path, json.dumps(REPORT)))
    assert set(lines) <= set(describe_missing(held, record, name))


@pytest.mark.parametrize(
    "content", ["", "[]", "{", "\xff", json.dumps({**REPORT, "leftovers": [{"reason": "x"}]})]
)
def test_a_report_that_is_none_is_named(tmp_path: Path, content: str) -> None:
    with pytest.raises(OutputError, match=r"report\.json: is not a report of this version"):
        read_record(reported(tmp_path, content))


def test_an_absent_report_is_named(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"report\.json: No such file"):
        read_record(tmp_path)


def test_quads_that_kg_does_not_write_are_named(held: Index) -> None:
    quads = [quad for quad in dataset(small_knowledge(), held.ontology) if "readAs" not in quad[1]]
    with pytest.raises(OutputError, match="kg validate says which"):
        index(quads, held.ontology)
