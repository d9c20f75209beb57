"""Every answer has the headers that keep a reader safe, and strangers are not answered."""

from dataclasses import replace

import pytest
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.testclient import TestClient

from kg.serve.app import make_app
from kg.serve.headers import HEADERS
from kg.serve.served import Served
from tests.serve.clients import client_of

LOCAL = ("localhost", "127.0.0.1", "[::1]")


@pytest.mark.parametrize("path", ["/", "/health", "/download/csv", "/static/page.css", "/nowhere"])
def test_every_answer_has_the_headers(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS
    assert "access-control-allow-origin" not in answer.headers


def test_the_policy_allows_nothing_inline_and_nothing_from_elsewhere() -> None:
    policy = HEADERS["Content-Security-Policy"]
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    assert "http" not in policy


@pytest.mark.parametrize("origin", ["https://maps.example", "*"])
def test_another_origin_may_read_if_it_is_named(example: Served, origin: str) -> None:
    client = client_of(make_app(replace(example, cors=origin)))
    assert client.get("/health").headers["access-control-allow-origin"] == origin
    asked = client.options(
        "/health", headers={"origin": origin, "access-control-request-method": "POST"}
    )
    assert asked.status_code == 204
    assert "POST" in asked.headers["access-control-allow-methods"]


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:8000", 200),
        ("localhost", 200),
        ("LOCALHOST:1", 200),
        ("[::1]:8000", 200),
        ("evil.example", 421),
        ("127.0.0.1.evil.example:8000", 421),
        ("", 421),
    ],
)
def test_a_local_server_answers_to_local_names_only(
    example: Served, host: str, status: int
) -> None:
    client = client_of(make_app(example, hosts=LOCAL))
    assert client.get("/health", headers={"host": host}).status_code == status


def test_a_mistake_of_kg_has_the_headers_too_and_tells_nothing(example: Served) -> None:
    """What went wrong stays in the log of the server."""

    def mistaken(_: Request) -> Response:
        message = "a secret of the server"
        raise RuntimeError(message)

    app = make_app(example)
    app.routes.append(Route("/mistaken", mistaken))
    answer = TestClient(app, raise_server_exceptions=False).get("/mistaken")
    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS
