"""A remote endpoint: the same answers as the embedded store, and nothing else is asked."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs

import pyoxigraph
import pytest

from kg.errors import OutputError, QueryError, UsageError
from kg.store import SparqlStore
from tests.graphs import SMALL, small_store

QUERIES = [
    "SELECT ?s ?name { ?s rdfs:label ?name } ORDER BY ?s ?name",
    "SELECT ?o ?c { ?s kg:worksFor ?o . OPTIONAL { ?s kg:none ?c } }",
    "ASK { ?s kg:commends ?o }",
]


class Endpoint(BaseHTTPRequestHandler):
    """Answers as a SPARQL 1.1 endpoint does, or as it should not."""

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        faults = {"/moved": 302, "/bad": 400, "/down": 503}
        if self.path in faults:
            self._send(faults[self.path], b"no such luck", {"Location": "http://127.0.0.1:9/"})
        elif self.path == "/html":
            self._send(200, b"<html>", {})
        else:
            store = pyoxigraph.Store()
            store.load(SMALL.read_bytes(), pyoxigraph.RdfFormat.TRIG)
            self._send(200, answer(store, parse_qs(body)["query"][0]), {})

    def _send(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def answer(store: pyoxigraph.Store, query: str) -> bytes:
    """What an endpoint sends for a query without any prefix known beforehand."""
    result = store.query(query)
    form = pyoxigraph.QueryResultsFormat.JSON
    if isinstance(result, pyoxigraph.QueryTriples):
        return result.serialize(format=pyoxigraph.RdfFormat.N_TRIPLES) or b""
    return result.serialize(format=form) or b""


@contextmanager
def serving() -> Iterator[str]:
    """An endpoint on this machine."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Endpoint) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_an_endpoint_gives_the_same_answers_as_the_embedded_store() -> None:
    """Rows, yes or no, triples, quads and their number."""
    here = small_store()
    with serving() as address:
        there = SparqlStore(address + "/sparql")
        for query in QUERIES:
            assert there.query(query) == here.query(query)
        graph = there.construct("CONSTRUCT WHERE { ?s kg:heads ?o }")
        assert set(graph) == set(here.construct("CONSTRUCT WHERE { ?s kg:heads ?o }"))
        assert set(there.quads()) == set(here.quads())
        assert len(there) == len(here)


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/moved", "redirects to"),
        ("/down", "answered 503"),
        ("/html", "did not answer in a format"),
    ],
)
def test_an_endpoint_that_fails_is_one_clear_line(path: str, shown: str) -> None:
    """A redirect is not followed."""
    with serving() as address, pytest.raises(OutputError, match=shown):
        SparqlStore(address + path).select("SELECT * { ?s ?p ?o }")


def test_a_query_that_the_endpoint_refuses_is_a_query_error() -> None:
    """Its words are shown."""
    with serving() as address, pytest.raises(QueryError, match="no such luck"):
        SparqlStore(address + "/bad").select("SELECT * { ?s ?p ?o }")


@pytest.mark.parametrize(
    "query", ["DROP ALL", "SELECT * { SERVICE <http://x/> {} }", "SELECT * { ?s ?p }"]
)
def test_nothing_bad_is_sent(query: str) -> None:
    """Refused queries and those that do not parse never leave this machine."""
    with pytest.raises(QueryError):
        SparqlStore("http://127.0.0.1:9/").query(query)


def test_nobody_there_is_one_clear_line() -> None:
    """The endpoint is named."""
    with pytest.raises(OutputError, match=r"127.0.0.1:9.*did not answer"):
        SparqlStore("http://127.0.0.1:9/").ask("ASK {}")


@pytest.mark.parametrize("address", ["", "file:///etc/passwd", "example.org/sparql", "http://"])
def test_only_web_addresses_are_endpoints(address: str) -> None:
    """Others are refused at once."""
    with pytest.raises(UsageError, match="is not an address"):
        SparqlStore(address)
