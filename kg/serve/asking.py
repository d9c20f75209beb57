"""Reads what a request to the SPARQL endpoint asks for (SPARQL 1.1 Protocol, section 2.1).

| request | the query is |
|---|---|
| GET | `query` of the address |
| POST, application/x-www-form-urlencoded | `query` of the form |
| POST, application/sparql-query | the body; the graphs are in the address |

Updates are refused wherever they come from.
"""

from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import Request

LONGEST = 1_000_000
"""Bytes of a request's body."""

MOST_FIELDS = 100
"""Fields of a form."""

NAMES = ("query", "update", "default-graph-uri", "named-graph-uri")
"""What the protocol calls its parameters; others are left alone."""

FORM, QUERY, UPDATE = (
    "application/x-www-form-urlencoded",
    "application/sparql-query",
    "application/sparql-update",
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A query (None: there is none) and the graphs that it is to see."""

    query: str | None
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()


async def read_asked(request: Request) -> Asked:
    """Read the query of a request.

    Raises:
        HTTPException: the request is not one of the protocol, or an update.

    """
    if request.method != "POST":
        return _asked(request.query_params.multi_items())
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == UPDATE:
        raise _read_only()
    if kind not in {FORM, QUERY}:
        problem = f"a POST of {kind or 'no type'} is not understood. Allowed: {FORM}, {QUERY}"
        raise HTTPException(415, problem)
    text = _decoded(await _body(request))
    if kind == FORM:
        return _asked(_fields(text), needed=True)
    graphs = [(key, value) for key, value in request.query_params.multi_items() if key != "query"]
    return _asked([*graphs, ("query", text)], needed=True)


def _asked(pairs: list[tuple[str, str]], *, needed: bool = False) -> Asked:
    values = {name: [value for key, value in pairs if key == name] for name in NAMES}
    if values["update"]:
        raise _read_only()
    queries = values["query"]
    if len(queries) > 1:
        raise HTTPException(400, f"a request has one query, and this one has {len(queries)}")
    if needed and not queries:
        raise HTTPException(400, "the form has no query. Allowed: query=SELECT…")
    return Asked(
        query=queries[0] if queries else None,
        default_graphs=tuple(values["default-graph-uri"]),
        named_graphs=tuple(values["named-graph-uri"]),
    )


def _fields(text: str) -> list[tuple[str, str]]:
    try:
        return parse_qsl(text, keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except ValueError as error:
        raise HTTPException(400, f"the form has too many fields: {MOST_FIELDS} at most") from error


async def _body(request: Request) -> bytes:
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > LONGEST:
            raise HTTPException(413, f"the request is longer than {LONGEST} bytes")
    return bytes(body)


def _decoded(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise HTTPException(400, f"the query is not UTF-8 at byte {error.start}") from error


def _read_only() -> HTTPException:
    return HTTPException(403, "updates are refused: this graph can be read, not changed")
