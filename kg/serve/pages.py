"""Pages for people: templates filled in, in the language that the reader asked for.

1. The language is that of `?lang=`, else the best of Accept-Language that the pages speak.
2. The words of a page stand in `words/<page>.json`, each with its five languages.
3. Templates escape everything; there is no script and no style outside `static/`.
"""

import json
from collections.abc import Mapping
from functools import cache
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route

from kg.serve.served import served
from kg.settings import PACKAGE

LANGUAGES: Mapping[str, str] = {
    "en": "English",
    "fi": "suomi",
    "sv": "svenska",
    "hu": "magyar",
    "ro": "română",
}
"""Languages that the pages speak, in their own names."""

PLACES: tuple[tuple[str, str], ...] = (
    ("/network", "network"),
    ("/things", "things"),
    ("/documents", "documents"),
    ("/query", "query"),
    ("/download", "downloads"),
)
"""What the head of each page leads to, as addresses and words; only what is served is shown."""

_FOLDER = PACKAGE / "serve"


def render(request: Request, template: str, *, status: int = 200, **values: object) -> HTMLResponse:
    """Fill a template; it has the words as `w`, the graph as `served` and addresses by `link`."""
    language = language_of(request)
    page = _environment().get_template(template)
    content = page.render(
        w=words(language),
        served=served(request),
        language=language,
        chosen=chosen_language(request),
        languages=_language_links(request),
        places=_places(request),
        here=request.url.path,
        link=lambda path: link(request, path),
        **values,
    )
    return HTMLResponse(
        content, status, headers={"Content-Language": language, "Vary": "Accept-Language"}
    )


def language_of(request: Request) -> str:
    """Choose the language of a page."""
    chosen = chosen_language(request)
    if chosen:
        return chosen
    accepted = request.headers.get("accept-language", "")
    tags = (
        part.partition(";")[0].strip().partition("-")[0].lower() for part in accepted.split(",")
    )
    return next((tag for tag in tags if tag in LANGUAGES), "en")


def chosen_language(request: Request) -> str:
    """Tell the language that the address asks for; empty if it asks for none."""
    wished = request.query_params.get("lang", "")
    return wished if wished in LANGUAGES else ""


def link(request: Request, path: str, **query: str) -> str:
    """Write an address of this server; a language that was chosen stays chosen."""
    given = {key: value for key, value in query.items() if value}
    chosen = chosen_language(request)
    asked = {**given, **({"lang": chosen} if chosen else {})}
    return f"{path}?{urlencode(asked)}" if asked else path


@cache
def words(language: str) -> Mapping[str, str]:
    """Read what the pages say in one language, by keyword."""
    tables = (
        json.loads(path.read_text(encoding="utf-8"))
        for path in sorted((_FOLDER / "words").glob("*.json"))
    )
    return {str(key): str(texts[language]) for table in tables for key, texts in table.items()}


def _places(request: Request) -> list[tuple[str, str]]:
    served_paths = {route.path for route in request.app.routes if isinstance(route, Route)}
    return [place for place in PLACES if place[0] in served_paths]


def _language_links(request: Request) -> list[tuple[str, str, str]]:
    """Each language as its code, its name and the address of this page in it."""
    asked = [(key, value) for key, value in request.query_params.multi_items() if key != "lang"]
    return [
        (code, name, f"{request.url.path}?{urlencode([*asked, ('lang', code)])}")
        for code, name in LANGUAGES.items()
    ]


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
