"""What the IRIs of a graph lead to, for three kinds of client."""

import json

import pytest
from rdflib import Graph, URIRef
from starlette.testclient import TestClient

from kg.ontology import KG
from kg.serve import Served, make_app
from kg.serve.negotiation import preferred
from tests.serve.clients import HTML, client_of, hostile_served

ALBA = "person/alba-garavet"
IRI = URIRef(f"https://kg.example/id/{ALBA}")
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


@pytest.mark.parametrize(
    ("accept", "path"),
    [
        (BROWSER, f"/page/{ALBA}"),
        ("*/*", f"/page/{ALBA}"),
        ("", f"/page/{ALBA}"),
        ("text/turtle", f"/data/{ALBA}.ttl"),
        ("application/ld+json", f"/data/{ALBA}.jsonld"),
        ("application/n-triples, text/html;q=0.5", f"/data/{ALBA}.nt"),
        ("application/trig", f"/data/{ALBA}.trig"),
        ("text/html;q=0.2, text/turtle;q=0.9", f"/data/{ALBA}.ttl"),
    ],
)
def test_the_name_of_a_thing_leads_to_what_the_client_reads(
    client: TestClient, accept: str, path: str
) -> None:
    answer = client.get(f"/id/{ALBA}", headers={"accept": accept})
    assert answer.status_code == 303
    assert answer.headers["location"] == path
    assert answer.headers["vary"] == "Accept"
    assert f'</data/{ALBA}.ttl>; rel="describedby"; type="text/turtle"' in answer.headers["link"]
    assert client.get(path, headers={"accept": accept}).status_code == 200


def test_a_client_that_reads_none_of_the_forms_is_told_which_there_are(client: TestClient) -> None:
    answer = client.get(f"/id/{ALBA}", headers={"accept": "image/png"})
    assert answer.status_code == 406
    assert "text/turtle" in answer.text


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # rdflib, of itself
@pytest.mark.parametrize(
    ("suffix", "form"),
    [("ttl", "turtle"), ("nt", "nt"), ("jsonld", "json-ld"), ("rdf", "xml")],
)
def test_data_say_what_the_graph_holds_of_a_thing(
    client: TestClient, suffix: str, form: str
) -> None:
    answer = client.get(f"/data/{ALBA}.{suffix}")
    assert f'<{IRI}>; rel="describes"' in answer.headers["link"]
    assert f'</page/{ALBA}>; rel="alternate"; type="text/html"' in answer.headers["link"]
    held = Graph().parse(data=answer.text, format=form)
    assert URIRef("https://kg.example/id/organisation/europe-direct-torino") in set(
        held.objects(IRI, KG.heads)
    )


def test_data_in_trig_hold_the_evidence_too(client: TestClient) -> None:
    assert "oa:exact" in client.get(f"/data/{ALBA}.trig").text
    assert "oa:exact" not in client.get(f"/data/{ALBA}.ttl").text


def test_json_ld_has_its_context_with_it(client: TestClient) -> None:
    answer = client.get(f"/data/{ALBA}.jsonld")
    assert answer.headers["content-type"] == "application/ld+json"
    assert "heads" in json.loads(answer.text)["@context"]


@pytest.mark.parametrize("kind", ["statement", "evidence", "mention", "selector"])
def test_the_nodes_of_the_evidence_have_addresses_too(
    client: TestClient, example: Served, kind: str
) -> None:
    start = f"https://kg.example/id/{kind}/"
    node = min(str(quad[0]) for quad in example.store.quads() if str(quad[0]).startswith(start))
    path = node.removeprefix("https://kg.example/id/")
    assert node.removeprefix(start) in client.get(f"/data/{path}.nt").text
    shown = client.get(f"/page/{path}", headers=HTML)
    if kind == "statement":
        assert shown.status_code == 200
    else:
        assert shown.headers["location"].startswith("/page/document/")
        assert client.get(shown.headers["location"]).text.count('id="here"') == 1


@pytest.mark.parametrize(
    ("base", "path"),
    [
        ("http://127.0.0.1:8000/id/", "/id/place/turku"),
        ("https://data.example/things/", "/things/place/turku"),
        ("https://data.example/", "/place/turku"),
        ("https://kg.example/id/", "/id/place/turku"),
        ("urn:uuid:graph/", "/id/place/turku"),
        ("https://data.example/all#", "/id/place/turku"),
    ],
)
def test_things_resolve_whatever_the_base(base: str, path: str) -> None:
    client = client_of(make_app(hostile_served(base)))
    assert client.get(path, headers=HTML).headers["location"] == "/page/place/turku"
    assert client.get("/page/place/turku", headers=HTML).status_code == 200
    assert client.get("/static/page.css").status_code == 200
    answer = client.get("/data/place/turku.nt")
    assert f"<{base}place/turku>" in answer.text


@pytest.mark.parametrize("path", ["/id/person/nobody", "/page/person/nobody", "/page/", "/id/"])
def test_an_unknown_thing_is_not_found_and_a_search_is_offered(
    client: TestClient, path: str
) -> None:
    answer = client.get(path, headers=HTML)
    assert answer.status_code == 404
    assert 'action="/search"' in answer.text
    assert client.get(path, headers={"accept": "text/turtle"}).status_code == 404
    assert client.get("/data/person/nobody.ttl").status_code == 404
    assert client.get(f"/data/{ALBA}.exe").status_code == 404


def test_an_unknown_thing_with_a_name_like_others_shows_them(client: TestClient) -> None:
    answer = client.get("/id/person/garavet", headers=HTML)
    assert answer.status_code == 404
    assert 'href="/page/person/alba-garavet"' in answer.text


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        ("", "a/x"),
        ("*/*", "a/x"),
        ("b/*", "b/y"),
        ("a/x;q=0, */*", "b/y"),
        ("a/*;q=0.3, b/y;q=0.4", "b/y"),
        ("A/X", "a/x"),
        ("a/x;version=2;q=0.1, b/y;q=0.05", "a/x"),
        ("c/z", ""),
        ("a/x;q=nonsense", "a/x"),
        (",;,", "a/x"),
    ],
)
def test_a_form_is_chosen_by_weight_and_then_by_order(accept: str, chosen: str) -> None:
    assert preferred(accept, ["a/x", "b/y"]) == chosen
