"""Pages of documents: the text with its names, the facts it states, its versions."""

import re

from starlette.testclient import TestClient

from kg.settings import example_folder
from tests.serve.clients import HTML, Read


def english(client: TestClient) -> str:
    """The path of the English version's page."""
    listed = client.get("/documents?lang=en", headers=HTML).text
    return str(re.findall(r'href="(/page/document/webinar-en[^"?]*)', listed)[0])


def test_the_documents_are_listed_with_their_titles(client: TestClient) -> None:
    text = client.get("/documents", headers=HTML).text
    assert len(set(re.findall(r'href="(/page/document/[^"]*)"', text))) == 5
    assert '<bdi lang="fi">Luotettavia ääniä' in text


def test_a_document_shows_its_text_with_the_names_linked(client: TestClient) -> None:
    text = client.get(english(client), headers=HTML).text
    assert '<div class="reading" lang="en" dir="auto">' in text
    assert '<a class="mark" href="/page/person/alba-garavet">Alba Garavet</a>' in text
    assert re.search(r"<a[^>]*>[^<]*<a", text) is None


def test_a_document_says_what_it_states_and_where(client: TestClient) -> None:
    text = client.get(english(client), headers=HTML).text
    places = re.findall(r'href="([^"]*start=[^"]*)"', text)
    assert places
    pointed = client.get(places[0].replace("&amp;", "&"), headers=HTML).text
    assert pointed.count('id="here"') == 1
    assert "<mark>" in pointed or 'class="mark found"' in pointed


def test_a_document_leads_to_its_versions(client: TestClient) -> None:
    text = client.get(english(client), headers=HTML).text
    assert set(re.findall(r'hreflang="(\w\w)"[^>]*>\w+</a>', text)) >= {"fi", "hu", "ro", "sv"}
    work = re.findall(r'href="(/page/work/[^"]*)"', text)[0]
    assert client.get(work, headers=HTML).status_code == 200


def test_offsets_that_are_none_point_nowhere(client: TestClient) -> None:
    for query in ("start=x&end=y", "start=-1&end=1e9", "start=99999999999&end=5", "start=5&end=2"):
        answer = client.get(f"{english(client)}?{query}", headers=HTML)
        assert answer.status_code == 200
        assert 'id="here"' not in answer.text


def test_a_document_shows_all_of_its_text(client: TestClient) -> None:
    """Also what nothing quotes, each line as a paragraph."""
    shown = Read(client.get(english(client), headers=HTML).text)
    text = (example_folder() / "webinar-en.txt").read_text(encoding="utf-8")
    for line in filter(None, map(str.strip, text.split("\n"))):
        assert " ".join(line.split()) in " ".join(shown.words.split())


def test_hostile_words_of_a_text_are_words(hostile: TestClient) -> None:
    text = hostile.get("/page/document/harbour-en-0a1b2c3d", headers=HTML).text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert Read(text).scripts == {"/static/search.js"}
