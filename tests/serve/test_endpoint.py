"""The SPARQL endpoint keeps to the protocol, answers in every format, and only reads."""

import json
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from urllib.parse import quote, urlencode

import pyoxigraph
import pytest
from starlette.testclient import TestClient

from kg.graph.iris import evidence_graph_iri
from kg.serve.app import make_app
from kg.serve.served import Limits, Served
from kg.store import GRAPH_FORMATS, ROWS_FORMATS
from tests.serve.clients import client_of

SELECT = 'SELECT ?who ?title { ?who kg:jobTitle ?title FILTER(LANG(?title) = "en") }'
ASK = "ASK { ?who kg:heads ?what }"
CONSTRUCT = "CONSTRUCT { ?who kg:heads ?what } WHERE { ?who kg:heads ?what }"
DESCRIBE = "DESCRIBE ?who WHERE { ?who kg:heads ?what }"
FORM = "application/x-www-form-urlencoded"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }"
HUNGRY = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY ?a ?d ?g ?j"


def ask(client: TestClient, method: str, query: str, **headers: str) -> tuple[int, str, str]:
    """Ask in one of the three ways; give status, type and text."""
    if method == "GET":
        answer = client.get(f"/sparql?query={quote(query)}", headers=headers)
    elif method == "form":
        answer = client.post("/sparql", data={"query": query}, headers=headers)
    else:
        kind = {"content-type": "application/sparql-query; charset=utf-8"}
        answer = client.post("/sparql", content=query.encode(), headers={**kind, **headers})
    return answer.status_code, answer.headers["content-type"].partition(";")[0], answer.text


@pytest.mark.parametrize("method", ["GET", "form", "body"])
@pytest.mark.parametrize(
    ("query", "accept", "kind"),
    [
        *((query, one, one) for query in (SELECT, ASK) for one in ROWS_FORMATS),
        *((query, one, one) for query in (CONSTRUCT, DESCRIBE) for one in GRAPH_FORMATS),
        (SELECT, "*/*", "application/sparql-results+json"),
        (SELECT, "application/json", "application/sparql-results+json"),
        (SELECT, "text/*", "text/csv"),
        (
            SELECT,
            "text/csv;q=0.2, application/sparql-results+xml",
            "application/sparql-results+xml",
        ),
        (CONSTRUCT, "*/*", "text/turtle"),
        (CONSTRUCT, "application/json;q=0.5,text/turtle;q=0.1", "application/ld+json"),
    ],
)
def test_an_answer_comes_in_the_format_asked_for(
    client: TestClient, method: str, query: str, accept: str, kind: str
) -> None:
    status, found, text = ask(client, method, query, accept=accept)
    assert (status, found) == (200, kind)
    assert text.strip()
    if kind in GRAPH_FORMATS:
        assert list(pyoxigraph.parse(text.encode(), GRAPH_FORMATS[kind]))


def test_rows_are_the_same_in_every_format(client: TestClient) -> None:
    rows = json.loads(ask(client, "GET", SELECT)[2])["results"]["bindings"]
    assert {row["title"]["value"] for row in rows} >= {"Head", "Global Social Media Manager"}
    for kind in ("text/csv", "text/tab-separated-values"):
        assert len(ask(client, "GET", SELECT, accept=kind)[2].splitlines()) == len(rows) + 1


def test_the_same_query_gives_the_same_bytes(client: TestClient) -> None:
    everything = "SELECT * { ?s ?p ?o }"
    first, second = (ask(client, "GET", everything, accept="text/csv")[2] for _ in range(2))
    assert first == second
    assert first.startswith("s,p,o\r\n")


@pytest.mark.parametrize(
    ("graphs", "count"),
    [
        ({}, "820"),
        ({"default-graph-uri": "evidence"}, "more"),
        ({"default-graph-uri": "https://kg.example/none"}, "0"),
        ({"named-graph-uri": "evidence"}, "0"),
    ],
)
@pytest.mark.parametrize("method", ["GET", "form", "body"])
def test_a_query_sees_the_graphs_that_the_request_names(
    client: TestClient, example: Served, method: str, graphs: Mapping[str, str], count: str
) -> None:
    evidence = evidence_graph_iri(example.base)
    named = {key: str(evidence) if value == "evidence" else value for key, value in graphs.items()}
    query = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    if method == "GET":
        answer = client.get("/sparql", params={"query": query, **named})
    elif method == "form":
        answer = client.post("/sparql", data={"query": query, **named})
    else:
        kind = {"content-type": "application/sparql-query"}
        answer = client.post(f"/sparql?{urlencode(named)}", content=query, headers=kind)
    found = int(answer.json()["results"]["bindings"][0]["n"]["value"])
    facts = sum(1 for quad in example.store.quads() if quad[3] is None)
    wanted = {"820": facts, "more": len(example.store) - facts, "0": 0}
    assert found == wanted[count]


@pytest.mark.parametrize(
    ("query", "status", "words"),
    [
        ("SELECT ?x { ?x kg:heads }", 400, "line 1, column 13: SELECT ?x { ?x kg:heads }"),
        ("SELECT *\n{ ?x nope:heads ?y }", 400, "line 2, column 6: { ?x nope:heads ?y }\n"),
        ("", 400, "the query is empty"),
        ("SELECT ?x { ?x kg:heads ?y } GROUP BY ?y", 400, "line 1, column"),
        ("INSERT DATA { <a:b> <a:c> <a:d> }", 400, "INSERT would change the graph"),
        ("LOAD <http://127.0.0.1/x>", 400, "LOAD would change the graph"),
        ("CLEAR ALL", 400, "CLEAR would change the graph"),
        ("SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }", 400, "SERVICE would ask"),
        ("SELECT * { seRvice SILENT <http://x/> { ?s ?p ?o } }", 400, "SERVICE would ask"),
        ("nonsense", 400, "'nonsense' does not begin a query"),
    ],
)
@pytest.mark.parametrize("method", ["GET", "form", "body"])
def test_a_query_that_will_not_do_is_refused_with_its_place(
    client: TestClient, method: str, query: str, status: int, words: str
) -> None:
    found, kind, text = ask(client, method, query)
    assert (found, kind) == (status, "text/plain")
    assert words in text


@pytest.mark.parametrize(
    ("kind", "body", "status", "words"),
    [
        ("application/sparql-update", "CLEAR ALL", 403, "updates are refused"),
        (FORM, "update=CLEAR+ALL", 403, "updates are refused"),
        (FORM, "", 400, "has no query"),
        (FORM, "query=ASK%7B%7D&query=ASK%7B%7D", 400, "this one has 2"),
        ("application/sparql-query", "\xff", 400, "not UTF-8 at byte 0"),
        ("application/sparql-query", "ASK {}" + " " * 1_000_000, 413, "longer than"),
        ("text/plain", "ASK {}", 415, "a POST of text/plain is not understood"),
        (FORM, "query=ASK{}&default-graph-uri=no+iri", 400, "Invalid IRI"),
        (FORM, "a=b&" * 2000, 400, "too many"),
    ],
)
def test_a_request_outside_the_protocol_is_refused(
    client: TestClient, kind: str, body: str, status: int, words: str
) -> None:
    answer = client.post("/sparql", content=body.encode("latin-1"), headers={"content-type": kind})
    assert answer.status_code == status
    assert words in answer.text


@pytest.mark.parametrize(
    ("query", "accept"), [(SELECT, "text/turtle"), (CONSTRUCT, "text/csv"), (SELECT, "image/png")]
)
def test_a_format_that_cannot_be_had_is_told(client: TestClient, query: str, accept: str) -> None:
    status, _, text = ask(client, "GET", query, accept=accept)
    assert status == 406
    assert text.startswith("none of the accepted formats will do. Allowed: ")


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_other_methods_are_refused(client: TestClient, method: str) -> None:
    answer = client.request(method, "/sparql", content=b"x")
    assert answer.status_code == 405
    assert "GET" in answer.headers["allow"]


@pytest.mark.parametrize("accept", ["text/turtle", "application/ld+json", "application/rdf+xml"])
def test_without_a_query_the_endpoint_describes_itself(client: TestClient, accept: str) -> None:
    answer = client.get("/sparql", headers={"accept": accept})
    assert answer.headers["content-type"].startswith(accept)
    said = {str(one.predicate) for one in pyoxigraph.parse(answer.content, GRAPH_FORMATS[accept])}
    sd = "http://www.w3.org/ns/sparql-service-description#"
    assert {f"<{sd}{name}>" for name in ("endpoint", "resultFormat", "namedGraph")} <= said


def test_a_browser_is_led_to_the_query_page(client: TestClient) -> None:
    accept = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
    answer = client.get(f"/sparql?query={quote(ASK)}", headers={"accept": accept})
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/query?query=ASK")


def limited(example: Served, limits: Limits) -> TestClient:
    return client_of(make_app(replace(example, limits=limits)))


def test_an_answer_beyond_the_limits_is_cut_and_says_so(example: Served) -> None:
    with limited(example, Limits(rows=5)) as client:
        answer = client.get("/sparql", params={"query": "SELECT * { ?s ?p ?o }"})
        assert len(answer.json()["results"]["bindings"]) == 5
        assert answer.headers["x-answer-cut"] == "after 5 rows; limit 5 rows"
        whole = client.get("/sparql", params={"query": "SELECT * { ?s ?p ?o } LIMIT 5"})
        assert "x-answer-cut" not in whole.headers
        graph = client.get("/sparql", params={"query": "CONSTRUCT WHERE { ?s ?p ?o }"})
        assert graph.headers["x-answer-cut"].startswith("after 5 rows")
    with limited(example, Limits(size=3000)) as client:
        answer = client.get("/sparql", params={"query": "SELECT * { ?s ?p ?o }"})
        assert 1 <= len(answer.json()["results"]["bindings"]) <= 30
        assert answer.headers["x-answer-cut"].endswith("limit 3000 bytes")


def test_a_query_that_takes_too_long_is_ended_and_the_next_is_answered(example: Served) -> None:
    with limited(example, Limits(timeout=0.5)) as client:
        ask(client, "GET", ASK)
        for query in (ENDLESS, HUNGRY, ENDLESS):
            status, _, text = ask(client, "GET", query)
            assert (status, text) == (504, "the query ran longer than 0.5 seconds\n")
        assert ask(client, "GET", ASK)[0] == 200


def test_many_who_ask_at_once_are_all_answered(client: TestClient) -> None:
    """More than there are workers and threads for them."""
    with ThreadPoolExecutor(48) as pool:
        answers = list(pool.map(lambda _: ask(client, "GET", ASK)[0], range(96)))
    assert answers == [200] * 96
