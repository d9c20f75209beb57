"""Makes the web application of a graph.

1. Each module of pages has a table `ROUTES`; the application is these tables, one after the other.
2. Handlers are plain functions from a request to a response (`async` only where they read a body);
   `served(request)` gives them the graph, `render` a page in the reader's language.
3. What goes wrong on purpose (`KgError`, a page that is not there) becomes a page or a line of
   text, whichever the reader asked for.
4. `Guarded` puts the same security headers on every answer.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from anyio import CapacityLimiter
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from kg.errors import KgError
from kg.serve import (
    assets,
    documents,
    downloads,
    endpoint,
    entities,
    health,
    linked,
    network,
    query_page,
    search,
    start,
)
from kg.serve.faults import show_fault, show_mistake, show_refusal
from kg.serve.headers import Guarded
from kg.serve.served import Served
from kg.settings import PACKAGE

ROUTES: tuple[tuple[Route, ...], ...] = (
    start.ROUTES,
    search.ROUTES,
    documents.ROUTES,
    entities.ROUTES,
    linked.ROUTES,
    query_page.ROUTES,
    endpoint.ROUTES,
    network.ROUTES,
    downloads.ROUTES,
    health.ROUTES,
    assets.ROUTES,
)
"""The pages of each module."""


def make_app(served: Served, *, hosts: tuple[str, ...] = ()) -> Starlette:
    """Make the application; `hosts` are the names it answers to (none: to any)."""
    routes: list[BaseRoute] = [route for table in ROUTES for route in table]
    static = StaticFiles(directory=PACKAGE / "serve" / "static")
    app = Starlette(
        routes=[
            *routes,
            Mount("/static", static, name="static"),
            *linked.identified(served.base),
        ],
        middleware=[Middleware(Guarded, cors=served.cors, hosts=hosts)],
        exception_handlers={
            HTTPException: show_refusal,
            KgError: show_fault,
            Exception: show_mistake,
        },
        lifespan=_lifespan,
    )
    app.state.served = served
    app.state.workers = endpoint.make_workers(served)
    app.state.limiter = CapacityLimiter(endpoint.ASKING)
    return app


@asynccontextmanager
async def _lifespan(app: Starlette) -> AsyncIterator[None]:
    """Have the workers there while the application serves."""
    with app.state.workers:
        yield
