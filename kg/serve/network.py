"""The network as a picture: all of it where it is small enough, else what is around one thing.

The page is that of `kg view`, with links to the pages of things. Its scripts and its style stand in
it, so it has a Content-Security-Policy of its own that names them by their hashes.
"""

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from kg.model import EntityId
from kg.serve.addresses import unknown
from kg.serve.neighbourhood import surroundings
from kg.serve.served import Served, remembered, served
from kg.serve.speech import NETWORK, PAGES, catalogue_of, number, spoken
from kg.serve.start import most_connected
from kg.view import Picture, Site, page_of, page_policy, read_picture

WHOLE = 2000
"""Things that one page can hold with ease."""

LIMIT, MOST = 150, 500
"""Things around one thing: unless told otherwise, and at most."""

FARTHEST = 2
SITE = Site(start="/", pages=PAGES, networks=NETWORK)


def whole(request: Request) -> Response:
    """Show the whole network, or where to begin if it is too large."""
    names = catalogue_of(request)
    things = sum(names.is_thing(thing) for thing in names.entries)
    if things > WHOLE:
        return spoken(
            request, "network.html.j2", things=things, most=WHOLE, connected=most_connected(request)
        )
    return _shown(remembered(request, "network", _whole_page))


def around(request: Request) -> Response:
    """Show what is within `steps` facts of a thing, at most `limit` things."""
    held, names = served(request), catalogue_of(request)
    thing = EntityId(request.path_params["thing"])
    if not names.is_thing(thing):
        return unknown(request, thing)
    picture = surroundings(
        held.store,
        thing,
        names=names,
        ontology=held.ontology,
        base=held.base,
        steps=max(1, min(number(request, "steps", 1), FARTHEST)),
        limit=max(2, min(number(request, "limit", LIMIT), MOST)),
    )
    return _shown(_page(held, picture))


def _whole_page(held: Served) -> str:
    picture = read_picture(held.store.quads(), base=held.base, ontology=held.ontology)
    return _page(held, picture)


def _page(held: Served, picture: Picture) -> str:
    return page_of(picture, title=held.title, limit=WHOLE, ontology=held.ontology, site=SITE)


def _shown(page: str) -> HTMLResponse:
    policy = f"{page_policy()}; frame-ancestors 'none'"
    return HTMLResponse(page, headers={"Content-Security-Policy": policy})


ROUTES = (Route("/network", whole), Route(f"{NETWORK}{{thing:path}}", around))
