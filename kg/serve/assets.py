"""Scripts that another package carries already: vis-network, from the copy of pyvis."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kg.view import vis_network


def network_script(request: Request) -> Response:
    """Serve vis-network."""
    del request
    return Response(
        vis_network(), media_type="text/javascript", headers={"Cache-Control": "max-age=86400"}
    )


ROUTES = (Route("/static/vis-network.js", network_script),)
