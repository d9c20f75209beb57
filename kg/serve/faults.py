"""What a reader sees of what went wrong: a page in a browser, else a line of text."""

from collections.abc import Mapping

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from kg.errors import UnknownChoiceError
from kg.serve.headers import HEADERS
from kg.serve.pages import render

HTML = "text/html"


def show_refusal(request: Request, error: Exception) -> Response:
    """Answer a request that the server refuses: no such page, no such method."""
    if not isinstance(error, HTTPException):
        raise error
    return told(request, error.detail, error.status_code, headers=error.headers)


def show_fault(request: Request, error: Exception) -> Response:
    """Answer with the words of a `KgError`: 404 where it is a name that is not there."""
    return told(request, str(error), 404 if isinstance(error, UnknownChoiceError) else 400)


def show_mistake(request: Request, error: Exception) -> Response:
    """Answer where kg did not foresee what happened; the server's log has the rest."""
    del request, error
    problem = "this was not foreseen; the server's log tells more\n"
    return PlainTextResponse(problem, 500, headers=HEADERS)


def told(
    request: Request, problem: str, status: int, *, headers: Mapping[str, str] | None = None
) -> Response:
    """Say a problem in the form that the reader asked for."""
    if HTML in request.headers.get("accept", ""):
        answer: Response = render(request, "problem.html.j2", status=status, problem=problem)
    else:
        answer = PlainTextResponse(f"{problem}\n", status)
    answer.headers.update(headers or {})
    return answer
