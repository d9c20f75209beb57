"""The query page: an editor at `/query`, and what its scripts ask for.

`/query.json` has what the page knows (saved queries, terms to complete, words); `/query/saved/NAME`
puts the values of parameters into a saved query, as `kg query` does.
"""

from itertools import dropwhile

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from kg.graph.terms import PREFIXES
from kg.ontology import KG
from kg.queries import SavedQuery, render, saved_queries, saved_query
from kg.serve.completion import completions
from kg.serve.pages import language_of, words
from kg.serve.pages import render as render_page
from kg.serve.served import served
from kg.serve.speech import PAGES
from kg.view.looks import LOOKS

FIRST = """SELECT ?who ?what WHERE {
  ?who kg:worksFor ?what
}
"""
"""What the editor holds when nothing was asked yet."""


def query_page(request: Request) -> Response:
    """Show the editor."""
    return render_page(request, "query.html.j2")


def query_data(request: Request) -> Response:
    """Tell the page what it needs to know."""
    held, language = served(request), language_of(request)
    data = {
        "saved": [_described(query) for query in saved_queries().values()],
        "terms": completions(held, language=language),
        "prefixes": PREFIXES,
        "base": held.base,
        "pages": PAGES,
        "kinds": {str(KG[kind]): look.colour for kind, look in LOOKS.items()},
        "words": words(language),
        "first": FIRST,
    }
    return JSONResponse(data, headers={"Cache-Control": "no-cache"})


def filled_query(request: Request) -> Response:
    """Write a saved query with the values that the address gives."""
    query = saved_query(request.path_params["name"])
    text = render(query, dict(request.query_params))
    return PlainTextResponse("".join(dropwhile(_is_comment, text.splitlines(keepends=True))))


def _is_comment(line: str) -> bool:
    return line.startswith("#") or not line.strip()


def _described(query: SavedQuery) -> dict[str, object]:
    return {
        "name": query.name,
        "title": query.title,
        "description": query.description,
        "parameters": [
            {
                "name": one.name,
                "description": one.description,
                "value": one.default or "",
                "needed": one.default is None,
            }
            for one in query.parameters
        ],
    }


ROUTES = (
    Route("/query", query_page),
    Route("/query.json", query_data),
    Route("/query/saved/{name}", filled_query),
)
