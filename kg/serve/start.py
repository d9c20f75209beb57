"""The first page: what is here, and where to go."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kg.serve.pages import render


def start(request: Request) -> Response:
    """Show the sections of the server."""
    return render(request, "start.html.j2")


ROUTES = (Route("/", start),)
