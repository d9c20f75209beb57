"""The first page: what is here, and where to go."""

from collections import Counter

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kg.graph.iris import entity_id
from kg.model import ClassName, EntityId
from kg.queries import render as rendered
from kg.queries import saved_query
from kg.serve.catalogue import DOCUMENT
from kg.serve.served import Served, remembered
from kg.serve.speech import catalogue_of, spoken

CONNECTED, DOCUMENTS = 12, 10
"""Things and documents that the first page shows."""


def start(request: Request) -> Response:
    """Show what the graph holds, and the sections of the server."""
    names = catalogue_of(request)
    return spoken(
        request,
        "start.html.j2",
        kinds=kinds_of(request),
        connected=most_connected(request),
        documents=names.of_kind(DOCUMENT)[:DOCUMENTS],
        count=len(names.of_kind(DOCUMENT)),
    )


def kinds_of(request: Request) -> list[tuple[ClassName, int]]:
    """Count the things of each class; documents have a list of their own."""
    entries = catalogue_of(request).entries.values()
    return sorted(Counter(entry.kind for entry in entries if entry.kind != DOCUMENT).items())


def most_connected(request: Request) -> dict[EntityId, int]:
    """Name the things with most neighbours, and count these."""
    return remembered(request, "connected", _connected)


def _connected(held: Served) -> dict[EntityId, int]:
    query = rendered(saved_query("most-connected"), {"limit": str(CONNECTED)})
    return {
        entity_id(str(row["thing"]), base=held.base): int(str(row["neighbours"]))
        for row in held.store.select(query).records()
    }


ROUTES = (Route("/", start),)
