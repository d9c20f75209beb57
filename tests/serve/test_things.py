"""Pages of things and facts: names, facts in words, the sentences that state them."""

import re

import pytest
from starlette.testclient import TestClient

from kg.model import DocumentId, EntityId, Span
from kg.serve import Served
from kg.serve.around import Place
from kg.serve.marking import pieces
from kg.serve.things import read_thing
from tests.serve.clients import HTML, NAUGHTY, SCRIPT, Read

ALBA = EntityId("person/alba-garavet")
OFFICE = EntityId("organisation/prime-minister-s-office")


def test_a_page_names_the_thing_in_every_language(client: TestClient) -> None:
    text = client.get(f"/page/{OFFICE}", headers=HTML).text
    for language, name in (
        ("fi", "Pääministerin kanslia"),
        ("sv", "Premiärministerns kansli"),
        ("hu", "miniszterelnöki hivatal"),
    ):
        assert f'<bdi lang="{language}">{name}</bdi>' in text
    assert '<h1><bdi lang="en">Prime Minister&#39;s Office</bdi></h1>' in text


def test_a_page_prefers_the_reader_s_language(client: TestClient) -> None:
    text = client.get(f"/page/{OFFICE}?lang=fi", headers=HTML).text
    assert '<h1><bdi lang="fi">Pääministerin kanslia</bdi></h1>' in text
    assert re.search(r'href="/page/[^"?]*"', text) is None


def test_each_fact_stands_with_its_sentences_in_each_version(client: TestClient) -> None:
    text = client.get(f"/page/{ALBA}", headers=HTML).text
    article = text[text.index('<span class="first">heads</span>') :]
    heads = article[: article.index("</article>")]
    assert 'href="/page/organisation/europe-direct-torino"' in heads
    assert set(re.findall(r'<blockquote lang="(\w+)"', heads)) == {"en", "fi", "hu", "ro", "sv"}
    assert '<a class="mark" href="/page/person/alba-garavet">Alba Garavet</a>' in heads


def test_a_fact_that_a_narrower_one_says_is_left_out(example: Served) -> None:
    thing = read_thing(example.store, ALBA, ontology=example.ontology, base=example.base)
    assert thing is not None
    said = [group.property for group in thing.groups]
    assert "heads" in said
    assert "worksFor" not in said


def test_facts_above_the_limit_are_counted(example: Served) -> None:
    thing = read_thing(example.store, ALBA, ontology=example.ontology, base=example.base, limit=1)
    assert thing is not None
    left = {str(group.property): (len(group.facts), group.more) for group in thing.groups}
    assert left["hasAccount"] == (1, 1)
    assert left["heads"] == (1, 0)


def test_the_limit_is_offered_to_be_lifted(client: TestClient) -> None:
    assert client.get(f"/page/{ALBA}?all=1", headers=HTML).status_code == 200


def test_reasons_for_identity_are_told(client: TestClient) -> None:
    text = client.get("/page/project/coronafacts", headers=HTML).text
    assert "same hashtag:coronafacts in several documents" in text


def test_a_fact_has_a_page_with_all_its_evidence(client: TestClient) -> None:
    text = client.get(f"/page/{ALBA}", headers=HTML).text
    address = re.findall(r'href="(/page/statement/\w+)"', text)[0]
    answer = client.get(address, headers=HTML)
    assert answer.status_code == 200
    assert answer.text.count("<blockquote") >= 4


def test_a_fact_that_a_person_added_says_whose_it_is_and_why(hostile: TestClient) -> None:
    """On the page of the thing and on its own."""
    text = hostile.get("/page/place/turku", headers=HTML).text
    addresses = re.findall(r'href="(/page/statement/\w+)"', text)
    pages = [text, *(hostile.get(address, headers=HTML).text for address in addresses)]
    told = [page for page in pages if "Added by <bdi>Ann Lee</bdi>, 2031-05-02" in page]
    assert len(told) == 2
    assert all("&lt;i&gt;on the map&lt;/i&gt;" in page for page in told)


def test_names_that_are_made_to_do_harm_do_nothing(hostile: TestClient) -> None:
    for path in ("/page/organisation/arc-lab", "/page/person/bo-oneil", "/search?q=script"):
        page = Read(hostile.get(path, headers=HTML).text)
        assert "alert(" in page.words
        assert page.tags.isdisjoint({"img", "iframe", "style"})
        assert page.scripts == {"/static/search.js"}
        assert [name for name in page.attributes if name.startswith("on") or name == "style"] == []


def test_only_links_of_the_web_can_be_followed(hostile: TestClient) -> None:
    text = hostile.get("/page/organisation/arc-lab", headers=HTML).text
    assert f'href="{SCRIPT}' not in text
    assert f'<code class="iri"><bdi>{SCRIPT}' in text
    assert 'class="outside" href="https://authority.example/lab" rel="external' in text


def test_words_of_any_direction_stay_in_their_place(hostile: TestClient) -> None:
    text = hostile.get("/page/organisation/arc-lab?lang=sv", headers=HTML).text
    assert NAUGHTY[0] not in "".join(re.findall(r'<bdi lang="sv">([^<]*)</bdi>', text))
    for before in re.findall(r"<(\w+)[^<>]*>[^<>]*\u202e", text):
        assert before in {"bdi", "title", "input"}


LAB = Place(Span(DocumentId("d"), 10, 26), EntityId("organisation/lab"))
TOWN = Place(Span(DocumentId("d"), 21, 26), EntityId("place/turku"))
ACROSS = Place(Span(DocumentId("d"), 14, 40), EntityId("event/days"))


@pytest.mark.parametrize(
    ("places", "parts"),
    [
        ([], [("Arc Lab of Turku", None)]),
        ([LAB], [("Arc Lab of Turku", LAB.entity)]),
        ([LAB, TOWN], [("Arc Lab of ", LAB.entity), ("Turku", TOWN.entity)]),
        ([ACROSS], [("Arc Lab of Turku", None)]),
    ],
)
def test_the_shortest_name_around_them_owns_the_letters(
    places: list[Place], parts: list[tuple[str, str | None]]
) -> None:
    cut = pieces("Arc Lab of Turku", places, start=10)
    assert [(piece.text, piece.entity) for piece in cut] == parts


def test_overlapping_names_never_overlap_in_the_page() -> None:
    one = Place(Span(DocumentId("d"), 0, 7), EntityId("a/a"))
    other = Place(Span(DocumentId("d"), 4, 16), EntityId("b/b"))
    cut = pieces("Arc Lab of Turku", [one, other], found=(8, 10))
    assert "".join(piece.text for piece in cut) == "Arc Lab of Turku"
    assert [(piece.text, piece.entity) for piece in cut if piece.found] == [("of", "b/b")]
