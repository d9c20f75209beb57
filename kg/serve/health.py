"""Whether the server is well, for programs that watch it: JSON at `/health`."""

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from kg.serve.served import served
from kg.settings import VERSION


def health(request: Request) -> JSONResponse:
    """Tell that the graph is open, and how large it is."""
    held = served(request)
    return JSONResponse(
        {"status": "ok", "version": VERSION, "quads": len(held.store), "base": held.base},
        headers={"Cache-Control": "no-store"},
    )


ROUTES = (Route("/health", health),)
