"""What the pages need of other packages: the colours of the network page, and vis-network from pyvis."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kg.view import asset, vis_network

CACHED = {"Cache-Control": "max-age=86400"}


def network_script(request: Request) -> Response:
    """Serve vis-network."""
    del request
    return Response(vis_network(), media_type="text/javascript", headers=CACHED)


def colours(request: Request) -> Response:
    """Serve the colours that all pages share."""
    del request
    return Response(asset("colours.css"), media_type="text/css", headers=CACHED)


ROUTES = (
    Route("/static/vis-network.js", network_script),
    Route("/static/colours.css", colours),
)
