"""Linked data: what the IRIs of the graph lead to.

1. `/id/…` answers 303 (See Other) with the address of a page or of data, whichever the client
   accepts: a thing is no document, so its IRI leads to documents about it. Where the graph's base
   is an address of this server, these are the IRIs themselves (`identified`).
2. `/data/….ttl` and so on say what the graph holds of a thing.
3. The headers of each form name the others.
"""

from urllib.parse import urlsplit

from rdflib import URIRef
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from kg.graph.context import read_context
from kg.graph.serialise import serialise
from kg.graph.terms import Quad
from kg.model import EntityId
from kg.serve.addresses import (
    DATA,
    FORMATS,
    NAMES,
    data_path,
    iri_of,
    is_held,
    links,
    page_path,
    unknown,
)
from kg.serve.around import evidence_of, names_beside, reasons_for, stated, triples_about
from kg.serve.faults import HTML
from kg.serve.negotiation import preferred
from kg.serve.pages import link
from kg.serve.served import Served, served


def identify(request: Request) -> Response:
    """Lead from the IRI of a thing to what the client can read."""
    thing = EntityId(request.path_params["thing"])
    if not is_held(request, thing):
        return unknown(request, thing)
    suffix_of = {kind: suffix for suffix, (kind, _) in FORMATS.items()}
    chosen = preferred(request.headers.get("accept", ""), [HTML, *suffix_of])
    headers = {"Vary": "Accept", "Link": links(thing, rel="describedby")}
    if not chosen:
        offered = ", ".join([HTML, *suffix_of])
        raise HTTPException(406, f"No form that you accept. Offered: {offered}.", headers)
    path = page_path(thing) if chosen == HTML else data_path(thing, suffix_of[chosen])
    return RedirectResponse(link(request, path), 303, headers)


def data(request: Request) -> Response:
    """Write what the graph holds of a thing."""
    name, _, suffix = request.path_params["thing"].rpartition(".")
    thing, held = EntityId(name), served(request)
    if suffix not in FORMATS or not is_held(request, thing):
        allowed = ", ".join(f".{known}" for known in FORMATS)
        problem = f"The graph has no {name or suffix!r}, or not in this form. Forms: {allowed}."
        raise HTTPException(404, problem)
    kind, form = FORMATS[suffix]
    iri = iri_of(request, thing)
    quads = _described(held, iri, everything=suffix == "trig")
    context = read_context(held.ontology_folder / "context.jsonld") if form == "jsonld" else {}
    body = serialise(quads, form, base=held.base, context=context)
    described = f'<{iri}>; rel="describes", {links(thing, rel="alternate")}'
    return Response(body, media_type=kind, headers={"Link": described})


def identified(base: str) -> tuple[Route, ...]:
    """Route the IRIs of a graph whose base has another path than `/id/`."""
    parts = urlsplit(base)
    if not parts.netloc or parts.path == NAMES or parts.fragment or not base.endswith("/"):
        return ()
    return (Route(f"{parts.path}{{thing:path}}", identify),)


def _described(held: Served, iri: str, *, everything: bool) -> list[Quad]:
    """Gather the facts about a thing; `everything` adds the evidence.

    What stands in the graph of evidence only, such as a statement, is moved to the default graph
    for the formats that hold no other.
    """
    facts = [*triples_about(held.store, iri), *names_beside(held.store, iri)]
    if facts and not everything:
        return facts
    said = [one.statement for one in stated(held.store, iri, base=held.base)] or [URIRef(iri)]
    evidence = [
        *evidence_of(held.store, said, base=held.base),
        *reasons_for(held.store, iri, base=held.base),
    ]
    if everything:
        return [*facts, *evidence]
    return [(*quad[:3], None) for quad in evidence]


ROUTES = (
    Route(f"{NAMES}{{thing:path}}", identify),
    Route(f"{DATA}{{thing:path}}", data),
)
