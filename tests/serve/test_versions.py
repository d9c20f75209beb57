"""The page of a work shows its versions side by side, with what they do not have alike."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from kg.graph.rdf import dataset
from kg.model import Work
from kg.serve import Served, make_app
from kg.serve.versions import side_by_side
from kg.settings import DEFAULT_BASE, shipped_ontology
from kg.store import OxigraphStore
from tests.comparison.versions import ONTOLOGY, compared, known
from tests.serve.clients import HTML, Read, client_of

THINGS = {"person/mira-oksanen": ["Mira Oksanen"], "organisation/arc-lab": ["Arc Lab"]}
TEXTS = {
    "en": "Mira Oksanen leads Arc Lab.\nArc Lab has 40 boats.\n<script>alert(1)</script>",
    "fi": "Mira Oksanen johtaa: Arc Lab.\nArc Lab omistaa 50 venettä.",
    "sv": "Mira Oksanen leder Arc Lab.\nArc Lab har 40 båtar.",
}
HEADS = ("person/mira-oksanen", "heads", "organisation/arc-lab", {"en": 0, "sv": 0})


@pytest.fixture(scope="module")
def versions() -> Iterator[TestClient]:
    """A client of a server of one text in three languages."""
    held = known(TEXTS, THINGS, [HEADS])
    documents = tuple(sorted(document.id for document in held.documents))
    held = replace(held, works=(Work(held.passages[0].work, documents),))
    store = OxigraphStore()
    store.add(dataset(held, ONTOLOGY, base=DEFAULT_BASE))
    served = Served(Path("nowhere"), store, ONTOLOGY, shipped_ontology(), DEFAULT_BASE)
    with client_of(make_app(served)) as client:
        yield client


def address(client: TestClient) -> str:
    """The page of the work, as the list of documents gives it."""
    text = client.get("/documents", headers=HTML).text
    return text.partition('href="/page/work/')[2].partition('"')[0]


def test_the_versions_stand_in_rows(versions: TestClient) -> None:
    text = versions.get(f"/page/work/{address(versions)}", headers=HTML).text
    row = text.partition('id="row-1"')[2].partition("</tr>")[0]
    assert row.count("<td") == 3
    assert '<p lang="fi" dir="auto"><a class="mark" href="/page/person/mira-oksanen">' in row
    assert "nothing here" in text.partition('id="row-3"')[2]


def test_findings_lead_to_their_rows(versions: TestClient) -> None:
    text = versions.get(f"/page/work/{address(versions)}", headers=HTML).text
    assert 'class="finding"' in text
    assert 'href="#row-1"' in text or 'href="#row-2"' in text


def test_versions_can_be_chosen(versions: TestClient) -> None:
    path = f"/page/work/{address(versions)}"
    text = versions.get(f"{path}?with=report-fi&with=report-sv", headers=HTML).text
    row = text.partition('id="row-1"')[2].partition("</tr>")[0]
    assert row.count("<td") == 2
    assert 'data-language="en"' not in row
    unknown = versions.get(f"{path}?with=nothing", headers=HTML).text
    assert unknown.partition('id="row-1"')[2].partition("</tr>")[0].count("<td") == 3


def test_words_of_a_text_are_words(versions: TestClient) -> None:
    text = versions.get(f"/page/work/{address(versions)}", headers=HTML).text
    assert Read(text).scripts == {"/static/search.js"}
    assert "<script>alert(1)</script>" in Read(text).words


def test_the_text_of_a_version_is_whole(versions: TestClient) -> None:
    text = versions.get("/page/document/report-en", headers=HTML).text
    assert "[…]" not in text
    assert " has 40 boats." in Read(text).words


def test_each_row_knows_the_findings_about_it() -> None:
    comparison = compared(TEXTS, THINGS, [HEADS])
    both = side_by_side(comparison, {})
    for number, (finding, sides) in enumerate(both.findings, start=1):
        assert len(sides) == 3
        for row in both.rows:
            assert (number in row.findings) == (row.number in finding.passages)
