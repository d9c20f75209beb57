"""Pages come in the reader's language, and nothing on them comes from elsewhere."""

import json
import re
from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from kg.exports.exporters import EXPORTERS
from kg.serve.app import make_app
from kg.serve.pages import LANGUAGES, PLACES
from kg.serve.served import Served
from kg.settings import PACKAGE
from tests.serve.clients import client_of

HTML = {"accept": "text/html,application/xhtml+xml"}


@pytest.mark.parametrize("path", ["/", "/download"])
def test_a_page_opens_and_loads_from_here_only(client: TestClient, path: str) -> None:
    answer = client.get(path, headers=HTML)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    loaded = re.findall(r'(?:src|href|action)="([^"]*)"', answer.text)
    assert [one for one in loaded if not one.startswith(("/", "#", "data:,"))] == []


@pytest.mark.parametrize(
    ("address", "accepted", "language"),
    [
        ("/", "", "en"),
        ("/", "fi", "fi"),
        ("/", "de-AT, hu;q=0.8, en;q=0.5", "hu"),
        ("/?lang=ro", "fi", "ro"),
        ("/?lang=xx", "sv", "sv"),
    ],
)
def test_a_page_speaks_the_language_asked_for(
    client: TestClient, address: str, accepted: str, language: str
) -> None:
    answer = client.get(address, headers={"accept-language": accepted})
    assert answer.headers["content-language"] == language
    assert f'<html lang="{language}">' in answer.text


def test_a_chosen_language_stays_chosen(client: TestClient) -> None:
    assert 'href="/download?lang=hu"' in client.get("/?lang=hu").text


def test_every_word_has_all_languages() -> None:
    tables = [
        json.loads(path.read_text(encoding="utf-8"))
        for path in (PACKAGE / "serve" / "words").glob("*.json")
    ]
    keys = [key for table in tables for key in table]
    assert len(keys) == len(set(keys))
    lacking = [
        key for table in tables for key, texts in table.items() if set(texts) != set(LANGUAGES)
    ]
    assert lacking == []
    assert {word for _, word in PLACES} | {f"{word}.about" for _, word in PLACES} <= set(keys)


def test_a_title_cannot_leave_its_place(example: Served) -> None:
    hostile = replace(example, title='<script>alert("x")</script>')
    answer = client_of(make_app(hostile)).get("/")
    assert "<script>alert" not in answer.text
    assert "&lt;script&gt;alert" in answer.text


@pytest.mark.parametrize("form", EXPORTERS)
def test_every_export_can_be_downloaded(client: TestClient, form: str) -> None:
    answer = client.get(f"/download/{form}")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith(EXPORTERS[form].media_type)
    assert answer.headers["content-disposition"].endswith(f'{EXPORTERS[form].suffix}"')
    assert answer.content
    assert f'href="/download/{form}"' in client.get("/download").text


@pytest.mark.parametrize(
    ("path", "accept", "status", "words"),
    [
        ("/nowhere", "*/*", 404, "Not Found"),
        ("/nowhere", "text/html", 404, '<pre class="problem">Not Found</pre>'),
        ("/download/word", "*/*", 404, "unknown format 'word'"),
        ("/static/../app.py", "*/*", 404, "Not Found"),
        ("/static/%2e%2e/app.py", "*/*", 404, "Not Found"),
    ],
)
def test_what_is_not_there_is_told(
    client: TestClient, path: str, accept: str, status: int, words: str
) -> None:
    answer = client.get(path, headers={"accept": accept})
    assert answer.status_code == status
    assert words in answer.text


def test_health_says_that_the_graph_is_open(client: TestClient, example: Served) -> None:
    answer = client.get("/health")
    assert answer.json()["status"] == "ok"
    assert answer.json()["quads"] == len(example.store)
