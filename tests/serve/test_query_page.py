"""What the query page is told: saved queries, terms to complete, words; and queries filled in."""

import pytest
from starlette.testclient import TestClient

from kg.queries import saved_queries
from tests.serve.test_pages import HTML


def test_the_page_opens(client: TestClient) -> None:
    answer = client.get("/query", headers=HTML)
    assert answer.status_code == 200
    assert 'src="/static/query/editor.js"' in answer.text


def test_the_page_knows_every_saved_query(client: TestClient) -> None:
    data = client.get("/query.json").json()
    assert [one["name"] for one in data["saved"]] == list(saved_queries())
    (person,) = [
        parameter
        for one in data["saved"]
        if one["name"] == "commendations"
        for parameter in one["parameters"]
        if parameter["name"] == "person"
    ]
    assert person["needed"] is False


@pytest.mark.parametrize(
    ("language", "label", "written"),
    [
        ("en", "kg:heads", "kg:heads"),
        ("en", "rdfs:label", "rdfs:label"),
        ("en", "oa:exact", "oa:exact"),
        ("en", "kg:Person", "kg:Person"),
        ("fi", "työskentelee", "kg:worksFor"),
        ("sv", "leder", "kg:heads"),
    ],
)
def test_terms_are_offered_by_name_and_in_the_readers_language(
    client: TestClient, language: str, label: str, written: str
) -> None:
    terms = client.get(f"/query.json?lang={language}").json()["terms"]
    found = [one for one in terms if one["label"].startswith(label)]
    assert written in {one["apply"] for one in found}


def test_a_saved_query_is_filled_in(client: TestClient) -> None:
    answer = client.get("/query/saved/names", params={"thing": 'Say "hi" } #'})
    assert answer.status_code == 200
    assert '"Say \\"hi\\" } #"' in answer.text
    assert not answer.text.startswith("#")
    assert client.post("/sparql", data={"query": answer.text}).status_code == 200


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/query/saved/nonsense", 404, "unknown query 'nonsense'"),
        ("/query/saved/about", 400, "needs the parameter 'thing'"),
        ("/query/saved/least-certain?limit=many", 400, "'many' is not a number"),
        ("/query/saved/classes?thing=x", 400, "no parameter 'thing'"),
    ],
)
def test_a_value_that_will_not_do_is_told(
    client: TestClient, address: str, status: int, words: str
) -> None:
    answer = client.get(address)
    assert answer.status_code == status
    assert words in answer.text
