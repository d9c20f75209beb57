"""A SPARQL endpoint somewhere else, read-only: for graphs that a server already holds.

Each query goes out as one POST of the SPARQL 1.1 Protocol, after the same checks as everywhere
(no update, no SERVICE); the answer comes back as SPARQL JSON results, or as N-Triples. Nothing
but the endpoint that the user names is asked, and a redirect to elsewhere is not followed.
"""

import json
from collections.abc import Iterator
from http.client import HTTPException, HTTPMessage
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

import pyoxigraph
from rdflib import Graph, URIRef

from kg.errors import OutputError, QueryError, UsageError
from kg.graph.terms import PREFIXES, Quad
from kg.queries import tokens
from kg.store.conversion import TermReader
from kg.store.guard import checked_form
from kg.store.oxigraph import check_syntax, checked_answer, read_answer
from kg.store.table import Answer, Table

_JSON = "application/sparql-results+json"
_TRIPLES = "application/n-triples"
_ALL_FACTS = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"
_GRAPHS = "SELECT DISTINCT ?graph WHERE { GRAPH ?graph { ?s ?p ?o } }"
_COUNT = "SELECT (COUNT(*) AS ?n) WHERE { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"


class _StayHere(HTTPRedirectHandler):
    """Follows no redirect, so that only the endpoint named by the user is asked."""

    def redirect_request(
        self,
        req: Request,
        fp: IO[bytes],
        code: int,
        msg: str,  # noqa: ARG002 - urllib passes it
        headers: HTTPMessage,
        newurl: str,
    ) -> None:
        raise HTTPError(req.full_url, code, f"redirects to {newurl}", headers, fp)


class SparqlStore:
    """The store behind an endpoint; see `kg.store.Store`.

    Raises:
        UsageError: the address is not an http or https one.

    """

    def __init__(self, endpoint: str, *, timeout: float = 60.0) -> None:
        parts = urlsplit(endpoint)
        if parts.scheme not in {"http", "https"} or not parts.netloc:
            message = f"endpoint {endpoint!r} is not an address. Allowed: http://… or https://…"
            raise UsageError(message)
        self._endpoint, self._timeout = endpoint, timeout

    def query(self, text: str) -> Answer:
        """Answer a query of any form."""
        form = checked_form(text)
        check_syntax(text)
        body = self._post(_declared(text), accept=_JSON if form in {"SELECT", "ASK"} else _TRIPLES)
        try:
            return _answer(body, form, text)
        except (SyntaxError, ValueError) as error:
            problem = f"did not answer in a format of SPARQL 1.1: {error}"
            raise OutputError(self._endpoint, problem) from error

    def select(self, text: str) -> Table:
        """Answer a SELECT; rows are sorted unless the query orders them."""
        return checked_answer(self.query(text), Table, "a SELECT")

    def ask(self, text: str) -> bool:
        """Answer an ASK."""
        return checked_answer(self.query(text), bool, "an ASK")

    def construct(self, text: str) -> Graph:
        """Answer a CONSTRUCT or DESCRIBE."""
        return checked_answer(self.query(text), Graph, "a CONSTRUCT or DESCRIBE")

    def quads(self) -> Iterator[Quad]:
        """All that the endpoint shows, facts and named graphs, in no promised order."""
        reader = TermReader()
        for quad in self._default_graph(_ALL_FACTS):
            yield reader.quad(quad)
        for (graph,) in self.select(_GRAPHS).rows:
            if isinstance(graph, URIRef):
                for quad in self._default_graph(_facts_of(graph)):
                    yield (*reader.quad(quad)[:3], graph)

    def __len__(self) -> int:
        (count,) = self.select(_COUNT).rows[0]
        return int(str(count))

    def _default_graph(self, text: str) -> Iterator[pyoxigraph.Quad]:
        body = self._post(text, accept=_TRIPLES)
        return pyoxigraph.parse(body, pyoxigraph.RdfFormat.N_TRIPLES)

    def _post(self, text: str, *, accept: str) -> bytes:
        request = Request(  # noqa: S310 - the scheme is checked in __init__
            self._endpoint,
            data=urlencode({"query": text}).encode(),
            headers={"Accept": accept, "Content-Type": "application/x-www-form-urlencoded"},
        )
        try:
            with build_opener(_StayHere()).open(request, timeout=self._timeout) as response:
                body: bytes = response.read()
                return body
        except HTTPError as error:
            raise _refusal(self._endpoint, error) from error
        except (URLError, HTTPException, OSError) as error:
            problem = f"did not answer: {getattr(error, 'reason', error)}"
            raise OutputError(self._endpoint, problem) from error


def _refusal(endpoint: str, error: HTTPError) -> OutputError | QueryError:
    with error:
        words = error.read(2000).decode("utf-8", "replace").strip()
    if error.code == 400:  # noqa: PLR2004 - Bad Request: the protocol's status for a bad query
        return QueryError(f"{endpoint} refused the query: {words}")
    return OutputError(endpoint, f"answered {error.code} {error.reason}")


def _facts_of(graph: URIRef) -> str:
    return f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH {graph.n3()} {{ ?s ?p ?o }} }}"


def _declared(text: str) -> str:
    """Put a declaration before a query for each known prefix that it uses."""
    used = {token.text.partition(":")[0] for token in tokens(text) if token.kind == "prefixed"}
    known = sorted(used & set(PREFIXES))
    return "".join(f"PREFIX {name}: <{PREFIXES[name]}>\n" for name in known) + text


def _answer(body: bytes, form: str, text: str) -> Answer:
    if form in {"SELECT", "ASK"}:
        json.loads(body)
        results = pyoxigraph.parse_query_results(body, pyoxigraph.QueryResultsFormat.JSON)
        return read_answer(results, text)
    graph = Graph()
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace, replace=True)
    reader = TermReader()
    for quad in pyoxigraph.parse(body, pyoxigraph.RdfFormat.N_TRIPLES):
        graph.add(reader.triple(quad.triple))
    return graph
