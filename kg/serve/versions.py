"""The page of a work: its language versions."""

from starlette.requests import Request
from starlette.responses import Response

from kg.model import EntityId
from kg.serve.addresses import forms, iri_of
from kg.serve.around import works_of
from kg.serve.served import served
from kg.serve.speech import spoken


def work_page(request: Request, thing: EntityId) -> Response:
    """Show the versions of a text."""
    held = served(request)
    works = works_of(held.store, base=held.base)
    found = sorted(document for document, work in works.items() if work == thing)
    return spoken(
        request,
        "work.html.j2",
        thing=thing,
        iri=iri_of(request, thing),
        documents=found,
        forms=forms(thing),
    )
