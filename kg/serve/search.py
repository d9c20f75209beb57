"""Finds things by name: `/search?q=`, for people and (`Accept: application/json`) for programs.

`/things` lists them by class, in order of their names.
"""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from kg.graph.iris import entity_iri
from kg.serve.catalogue import Match
from kg.serve.faults import HTML
from kg.serve.negotiation import preferred
from kg.serve.served import served
from kg.serve.speech import Speaker, catalogue_of, number, speaker, spoken
from kg.serve.start import kinds_of

JSON = "application/json"
FOUND = 50
"""Things that a search shows."""

LISTED = 200
"""Things of one class on a page."""

LONGEST = 200
"""Characters of what is searched for; no name is as long."""


def search(request: Request) -> Response:
    """Find things by a name or a part of one."""
    words = request.query_params.get("q", "")[:LONGEST].strip()
    say = speaker(request)
    matches = say.catalogue.search(words, limit=_limit(request))
    asked = request.query_params.get("format") or request.headers.get("accept", "")
    wanted = JSON if asked == "json" else preferred(asked, [HTML, JSON])
    if wanted == JSON:
        results = [_result(say, match, served(request).base) for match in matches]
        return JSONResponse({"query": words, "results": results}, headers={"Vary": "Accept"})
    return spoken(request, "search.html.j2", q=words, matches=matches, limit=_limit(request))


def things(request: Request) -> Response:
    """List the classes, or the things of one."""
    kinds, kind = kinds_of(request), request.query_params.get("class", "")
    known = kind in dict(kinds)
    listed = catalogue_of(request).of_kind(kind) if known else ()
    start = number(request, "start", 0)
    return spoken(
        request,
        "things.html.j2",
        kinds=kinds,
        kind=kind if known else "",
        entries=listed[start : start + LISTED],
        before=max(start - LISTED, 0) if start else None,
        after=start + LISTED if start + LISTED < len(listed) else None,
    )


def _result(say: Speaker, match: Match, base: str) -> dict[str, str]:
    name = match.entry.name(say.language)
    return {
        "id": match.entry.id,
        "iri": str(entity_iri(match.entry.id, base=base)),
        "name": name.text,
        "language": name.language,
        "class": match.entry.kind,
        "kind": say.kind(match.entry.kind),
        "matched": match.name.text,
        "matchedLanguage": match.name.language,
        "page": say.page(match.entry.id),
    }


def _limit(request: Request) -> int:
    return max(1, min(number(request, "limit", FOUND), FOUND))


ROUTES = (Route("/search", search), Route("/things", things))
