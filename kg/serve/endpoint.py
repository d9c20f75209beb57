"""The SPARQL endpoint: the SPARQL 1.1 Protocol at `/sparql`, to read.

1. `asking` reads the query; `negotiation` chooses a format for rows and one for a graph.
2. A worker answers (`kg.store.workers`): within the time, in a process that can be ended.
3. An answer that met the ceiling is cut, and the header `X-Answer-Cut` says so.
4. Without a query, the endpoint describes itself; a person in a browser is led to `/query`.
"""

import os
from collections.abc import Iterable, Mapping
from urllib.parse import urlencode

from anyio import CapacityLimiter, to_thread
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from kg.errors import KgError, QueryError, UnknownChoiceError
from kg.serve.asking import Asked, read_asked
from kg.serve.description import description
from kg.serve.faults import HTML
from kg.serve.negotiation import preferred
from kg.serve.served import Served, served
from kg.store import GRAPH_FORMATS, ROWS_FORMATS, Ceiling, Question, Written, write_graph
from kg.store.workers import BusyError, TooLargeError, TooSlowError, Workers

ROWS_TYPES: Mapping[str, str] = {
    **{media_type: media_type for media_type in ROWS_FORMATS},
    "application/json": "application/sparql-results+json",
    "application/xml": "application/sparql-results+xml",
    "text/xml": "application/sparql-results+xml",
}
"""Formats of rows by the media types that one may ask for."""

GRAPH_TYPES: Mapping[str, str] = {
    **{media_type: media_type for media_type in GRAPH_FORMATS},
    "text/plain": "application/n-triples",
    "application/json": "application/ld+json",
    "application/xml": "application/rdf+xml",
    "text/xml": "application/rdf+xml",
}
"""Formats of a graph by the media types that one may ask for."""

STATUS: Mapping[type[KgError], int] = {
    QueryError: 400,
    UnknownChoiceError: 406,
    TooSlowError: 504,
    TooLargeError: 503,
    BusyError: 503,
}
"""What each refusal is in HTTP."""

ASKING, WAITING = 32, 64
"""Questions that may be with a worker or next to one, and that may wait behind; more are refused."""


def make_workers(held: Served) -> Workers:
    """Make the processes that answer; they start when they are needed."""
    limits = held.limits
    return Workers(
        held.folder,
        ceiling=Ceiling(limits.rows, limits.size),
        timeout=limits.timeout,
        count=max(2, os.cpu_count() or 1),
    )


async def sparql(request: Request) -> Response:
    """Answer a request of the protocol."""
    asked = await read_asked(request)
    accept = ", ".join(request.headers.getlist("accept"))
    if request.method != "POST" and _is_browser(accept):
        return _to_page(asked)
    if asked.query is None:
        return _described(request, accept)
    question = Question(
        asked.query,
        rows_type=_chosen(accept, ROWS_TYPES),
        graph_type=_chosen(accept, GRAPH_TYPES),
        default_graphs=asked.default_graphs,
        named_graphs=asked.named_graphs,
    )
    try:
        return _shown(await _answer(request, question), served(request))
    except tuple(STATUS) as error:
        return _refused(error)


async def _answer(request: Request, question: Question) -> Written:
    workers, limiter = request.app.state.workers, request.app.state.limiter
    assert isinstance(workers, Workers)  # noqa: S101 - `make_app` put both there
    assert isinstance(limiter, CapacityLimiter)  # noqa: S101
    if limiter.statistics().tasks_waiting >= WAITING:
        message = "the server is busy with other queries"
        raise BusyError(message)
    return await to_thread.run_sync(workers.answer, question, limiter=limiter)


def _shown(written: Written, held: Served) -> Response:
    limits = {"rows": f"{held.limits.rows} rows", "size": f"{held.limits.size} bytes"}
    headers = {"Vary": "Accept", "Cache-Control": "no-cache"}
    if written.cut:
        headers["X-Answer-Cut"] = f"after {written.rows} rows; limit {limits[written.cut]}"
    return Response(written.body, media_type=written.media_type, headers=headers)


def _refused(error: KgError) -> Response:
    status = next(code for kind, code in STATUS.items() if isinstance(error, kind))
    problem = _no_format(error.allowed) if isinstance(error, UnknownChoiceError) else str(error)
    headers = {"Retry-After": "5"} if isinstance(error, BusyError) else None
    return PlainTextResponse(f"{problem}\n", status, headers=headers)


def _no_format(allowed: Iterable[str]) -> str:
    return f"none of the accepted formats will do. Allowed: {', '.join(allowed)}"


def _chosen(accept: str, offered: Mapping[str, str]) -> str:
    return offered.get(preferred(accept, list(offered)), "")


def _is_browser(accept: str) -> bool:
    """Whether it wants a page more than any answer."""
    return preferred(accept, [*ROWS_TYPES, *GRAPH_TYPES, HTML]) == HTML


def _to_page(asked: Asked) -> Response:
    asked_for = f"?{urlencode({'query': asked.query})}" if asked.query else ""
    return RedirectResponse(f"/query{asked_for}", 303)


def _described(request: Request, accept: str) -> Response:
    media_type = _chosen(accept, GRAPH_TYPES)
    if not media_type:
        raise HTTPException(406, _no_format(GRAPH_FORMATS))
    lines = description(served(request), str(request.url.replace(query="")))
    return Response(
        write_graph(lines, media_type), media_type=media_type, headers={"Vary": "Accept"}
    )


ROUTES = (Route("/sparql", sparql, methods=["GET", "POST"]),)
