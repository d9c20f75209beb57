"""Things are found by a name in any language."""

import pytest
from starlette.testclient import TestClient

from kg.serve import Served
from kg.serve.catalogue import read_catalogue
from tests.serve.clients import HTML

JSON = {"accept": "application/json"}


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("Prime Minister's Office", "organisation/prime-minister-s-office"),
        ("paaministerin KANSLIA", "organisation/prime-minister-s-office"),
        ("Miniszterelnöki", "organisation/prime-minister-s-office"),
        ("kanslia", "organisation/prime-minister-s-office"),
        ("regions committee", "organisation/european-committee-of-the-regions"),
        ("garavet alba", "person/alba-garavet"),
        ("coronafacts", "project/coronafacts"),
        ("faktaakoronasta", "project/coronafacts"),
    ],
)
def test_the_nearest_name_comes_first(client: TestClient, words: str, first: str) -> None:
    results = client.get("/search", params={"q": words}, headers=JSON).json()["results"]
    assert results[0]["id"] == first


@pytest.mark.parametrize("words", ["", "   ", "qqqq", "'\"<>&%", "\x00", "a" * 5000])
def test_what_is_not_there_is_not_found(client: TestClient, words: str) -> None:
    answer = client.get("/search", params={"q": words}, headers=JSON)
    assert answer.json()["results"] == []
    assert client.get("/search", params={"q": words}, headers=HTML).status_code == 200


def test_each_thing_is_found_once_by_its_nearest_name(example: Served) -> None:
    names = read_catalogue(example.store, example.ontology, base=example.base)
    found = [match.entry.id for match in names.search("europe", limit=50)]
    assert len(found) == len(set(found))


def test_a_result_for_programs_names_the_thing_in_the_reader_s_language(
    client: TestClient,
) -> None:
    asked = {"q": "Prime Minister's", "format": "json", "lang": "sv", "limit": "1"}
    (result,) = client.get("/search", params=asked).json()["results"]
    assert result["name"] == "Premiärministerns kansli"
    assert result["language"] == "sv"
    assert result["matched"] == "Prime Minister's Office"
    assert result["iri"] == "https://kg.example/id/organisation/prime-minister-s-office"
    assert result["page"] == "/page/organisation/prime-minister-s-office?lang=sv"


def test_people_get_a_page(client: TestClient) -> None:
    text = client.get("/search?q=garavet", headers=HTML).text
    assert 'href="/page/person/alba-garavet"' in text


def test_things_are_listed_by_class(client: TestClient) -> None:
    assert 'href="/things?class=Person"' in client.get("/things", headers=HTML).text
    text = client.get("/things?class=Person", headers=HTML).text
    assert 'href="/page/person/alba-garavet"' in text
    assert 'href="/page/organisation/' not in text
    assert client.get("/things?class=Nothing&start=abc", headers=HTML).status_code == 200
