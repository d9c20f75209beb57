"""Pages of things: an entity with its names, facts, sentences and reasons; a fact; a place.

Each kind of node has its page (`_PAGES`); those of no kind in the table are entities.
"""

from collections.abc import Callable, Mapping

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from kg.errors import OutputError
from kg.explanation import Refusal, read_record, shortened
from kg.model import EntityId
from kg.serve.addresses import forms, iri_of, is_held, links, unknown
from kg.serve.documents import document_page
from kg.serve.served import Served, served
from kg.serve.speech import PAGES, speaker, spoken
from kg.serve.statements import place_of, read_statement
from kg.serve.things import SHOWN, read_thing
from kg.serve.versions import work_page

_ALL = 100_000


def page(request: Request) -> Response:
    """Show a thing, a document, a work or a fact to people."""
    thing = EntityId(request.path_params["thing"])
    if not is_held(request, thing):
        return unknown(request, thing)
    show = _PAGES.get(thing.partition("/")[0], _entity_page)
    answer = show(request, thing) or unknown(request, thing)
    answer.headers["Link"] = links(thing, rel="alternate")
    return answer


def _entity_page(request: Request, thing: EntityId) -> Response | None:
    held = served(request)
    limit = _ALL if "all" in request.query_params else SHOWN
    found = read_thing(held.store, thing, ontology=held.ontology, base=held.base, limit=limit)
    if found is None:
        return None
    return spoken(
        request, "thing.html.j2", thing=found, apart=_apart(held, thing), forms=forms(thing)
    )


def _fact_page(request: Request, thing: EntityId) -> Response | None:
    held, iri = served(request), iri_of(request, thing)
    found = read_statement(held.store, iri, ontology=held.ontology, base=held.base)
    if found is None:
        return None
    return spoken(
        request, "fact.html.j2", told=found, iri=iri, shortened=shortened, forms=forms(thing)
    )


def _place_page(request: Request, thing: EntityId) -> Response | None:
    """Lead to the words in their document."""
    held = served(request)
    span = place_of(held.store, iri_of(request, thing), base=held.base)
    return RedirectResponse(speaker(request).place(span), 303) if span else None


def _apart(held: Served, thing: EntityId) -> list[Refusal]:
    """List what a thing was kept apart from; a graph without its report does not tell."""
    try:
        refused = read_record(held.folder).refused
    except OutputError:
        return []
    return [one for one in refused if thing in {one.first, one.second}]


_PAGES: Mapping[str, Callable[[Request, EntityId], Response | None]] = {
    "document": document_page,
    "work": work_page,
    "statement": _fact_page,
    "evidence": _place_page,
    "mention": _place_page,
    "selector": _place_page,
}
"""What shows a node, by the first part of its id."""

ROUTES = (Route(f"{PAGES}{{thing:path}}", page),)
