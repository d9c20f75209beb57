"""Where things are found on the server, in each form, and what to say of those that are not.

`/id/…` are names, `/page/…` pages for people, `/data/….ttl` and so on data, with the same paths
whatever the base of the graph is.
"""

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response

from kg.graph.iris import entity_iri
from kg.model import EntityId
from kg.serve.around import holds
from kg.serve.faults import HTML, told
from kg.serve.served import served
from kg.serve.speech import PAGES, catalogue_of, spoken

NAMES, DATA = "/id/", "/data/"

FORMATS: Mapping[str, tuple[str, str]] = {
    "ttl": ("text/turtle", "turtle"),
    "jsonld": ("application/ld+json", "jsonld"),
    "nt": ("application/n-triples", "ntriples"),
    "rdf": ("application/rdf+xml", "rdfxml"),
    "trig": ("application/trig", "trig"),
}
"""Data of a thing: suffix, media type, and what kg calls the format; TriG has the evidence too."""

_MOST = 8


def page_path(thing: EntityId) -> str:
    """Give the path of a thing's page."""
    return str(entity_iri(thing, base=PAGES))


def data_path(thing: EntityId, suffix: str) -> str:
    """Give the path of a thing's data in one format."""
    return f"{entity_iri(thing, base=DATA)}.{suffix}"


def forms(thing: EntityId) -> list[tuple[str, str, str]]:
    """List the forms of data: suffix, media type, path."""
    return [(suffix, kind, data_path(thing, suffix)) for suffix, (kind, _) in FORMATS.items()]


def links(thing: EntityId, *, rel: str) -> str:
    """Write the `Link` header (RFC 8288) that names the page and the data of a thing."""
    known = [(HTML, page_path(thing)), *((kind, path) for _, kind, path in forms(thing))]
    return ", ".join(f'<{path}>; rel="{rel}"; type="{kind}"' for kind, path in known)


def iri_of(request: Request, thing: EntityId) -> str:
    """Name a thing as the graph does."""
    return str(entity_iri(thing, base=served(request).base))


def is_held(request: Request, thing: EntityId) -> bool:
    """Whether the graph says anything of a thing."""
    return bool(thing) and holds(served(request).store, iri_of(request, thing))


def unknown(request: Request, thing: EntityId) -> Response:
    """Say that there is no such thing, and offer to search for it."""
    words = thing.rpartition("/")[2].replace("-", " ")
    if HTML not in request.headers.get("accept", ""):
        return told(request, f"The graph has no {thing!r}. Search: /search?q=WORDS", 404)
    close = catalogue_of(request).search(words, limit=_MOST)
    return spoken(request, "unknown.html.j2", status=404, thing=thing, q=words, close=close)
