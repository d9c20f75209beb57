"""The network as a picture, and the part of it that is around one thing."""

import json
import re
from collections.abc import Mapping

import pytest
from starlette.testclient import TestClient

from kg.model import EntityId
from kg.serve import Served, network
from kg.serve.catalogue import read_catalogue
from kg.serve.neighbourhood import surroundings
from kg.view import Picture
from tests.serve.clients import HTML

ALBA = EntityId("person/alba-garavet")


def data_of(text: str) -> Mapping[str, list[Mapping[str, str]]]:
    """The data that a picture holds."""
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', text, re.DOTALL)
    assert found
    data: Mapping[str, list[Mapping[str, str]]] = json.loads(found[1])
    return data


def pictured(example: Served, *, steps: int, limit: int = 100) -> Picture:
    names = read_catalogue(example.store, example.ontology, base=example.base)
    return surroundings(
        example.store,
        ALBA,
        names=names,
        ontology=example.ontology,
        base=example.base,
        steps=steps,
        limit=limit,
    )


def test_one_step_holds_the_neighbours(example: Served) -> None:
    picture = pictured(example, steps=1)
    assert {entity.id for entity in picture.entities} == {
        ALBA,
        "account/linkedin-alba-garavet-42373643",
        "account/twitter-albagaravet",
        "event/digital-masterclasses",
        "organisation/europe-direct-torino",
    }
    assert all(fact.evidence for fact in picture.facts)
    assert {naming.entity for naming in picture.namings} <= {e.id for e in picture.entities}


def test_two_steps_hold_more(example: Served) -> None:
    near = {entity.id for entity in pictured(example, steps=1).entities}
    far = {entity.id for entity in pictured(example, steps=2).entities}
    assert near < far
    assert "person/achim-ladwig" in far


def test_what_is_over_the_limit_is_counted(example: Served) -> None:
    picture = pictured(example, steps=2, limit=6)
    assert len(picture.entities) == 6
    assert ALBA in {entity.id for entity in picture.entities}
    assert picture.left_out.entities > 0
    assert picture == pictured(example, steps=2, limit=6)


def test_no_link_leads_out_of_the_picture(example: Served) -> None:
    picture = pictured(example, steps=1)
    ids = {str(entity.id) for entity in picture.entities}
    assert {fact.object for fact in picture.facts if isinstance(fact.object, str)} <= ids
    assert not [fact for fact in picture.facts if "kg.example/id" in repr(fact.object)]


@pytest.mark.parametrize("path", ["/network", f"/network/{ALBA}", f"/network/{ALBA}?steps=2"])
def test_the_picture_has_a_policy_of_its_own(client: TestClient, path: str) -> None:
    answer = client.get(path, headers=HTML)
    assert answer.status_code == 200
    policy = answer.headers["content-security-policy"]
    assert "unsafe" not in policy
    assert "sha256-" in policy
    assert "frame-ancestors 'none'" in policy
    assert policy.removesuffix("; frame-ancestors 'none'").replace("'", "&#39;") in answer.text


def test_the_picture_leads_to_the_pages_of_its_things(client: TestClient) -> None:
    text = client.get("/network").text
    assert '"site":{"pages":"/page/","networks":"/network/"}' in text
    data = data_of(text)
    for entity in data["entities"]:
        assert client.get(f"/page/{entity['id']}", headers=HTML).status_code == 200


@pytest.mark.parametrize("query", ["steps=9", "steps=x", "limit=0", "limit=-1", "limit=1e9"])
def test_odd_wishes_are_brought_within_bounds(client: TestClient, query: str) -> None:
    assert client.get(f"/network/{ALBA}?{query}").status_code == 200


@pytest.mark.parametrize("thing", ["person/nobody", "document/webinar-en-c3fb39ea", ""])
def test_what_is_no_thing_has_no_surroundings(client: TestClient, thing: str) -> None:
    assert client.get(f"/network/{thing}", headers=HTML).status_code == 404


def test_a_graph_too_large_for_a_picture_shows_where_to_begin(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network, "WHOLE", 10)
    text = client.get("/network", headers=HTML).text
    assert 'href="/network/event/digital-masterclasses"' in text


def test_the_first_page_shows_what_is_here(client: TestClient) -> None:
    text = client.get("/", headers=HTML).text
    assert 'href="/things?class=Person"' in text
    assert 'href="/page/event/digital-masterclasses"' in text
    assert "/page/document/webinar-fi" in text


def test_names_made_to_do_harm_stay_data(hostile: TestClient) -> None:
    answer = hostile.get("/network")
    assert answer.text.count("\n<script") == 4
    assert any("<script>" in json.dumps(entity) for entity in data_of(answer.text)["entities"])
