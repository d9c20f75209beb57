"""Headers that every answer has, and who may ask at all.

1. A page may load from this server only (Content-Security-Policy), be framed by nobody, and tells
   nobody where the reader came from. An answer that has a policy of its own keeps it.
2. Pages of another origin may read answers only if `--cors` names it.
3. A server that listens on this machine answers to its own names only: a foreign site whose name
   is made to lead here (DNS rebinding) is refused.
"""

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
}
SHOWN = "X-Answer-Cut, Retry-After"
"""Headers of ours that a page of another origin may read."""


class Guarded:
    """An application that adds `HEADERS` to what another answers."""

    def __init__(self, app: ASGIApp, *, cors: str = "", hosts: tuple[str, ...] = ()) -> None:
        self._app, self._cors, self._hosts = app, cors, hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        asked = Headers(scope=scope)

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._add(MutableHeaders(scope=message))
            await send(message)

        answer = self._refusal(asked) or self._preflight(scope["method"], asked) or self._app
        await answer(scope, receive, send_guarded)

    def _add(self, headers: MutableHeaders) -> None:
        for name, value in HEADERS.items():
            headers.setdefault(name, value)
        if self._cors:
            headers["Access-Control-Allow-Origin"] = self._cors
            headers["Access-Control-Expose-Headers"] = SHOWN
            headers.add_vary_header("Origin")

    def _refusal(self, asked: Headers) -> Response | None:
        name = _host(asked.get("host", ""))
        if not self._hosts or name in self._hosts:
            return None
        return PlainTextResponse(
            f"This server does not answer to {name!r}. Allowed: {', '.join(self._hosts)}.\n", 421
        )

    def _preflight(self, method: str, asked: Headers) -> Response | None:
        if method != "OPTIONS" or "access-control-request-method" not in asked or not self._cors:
            return None
        allowed = {
            "Access-Control-Allow-Methods": "GET, HEAD, POST",
            "Access-Control-Allow-Headers": "Accept, Content-Type",
            "Access-Control-Max-Age": "600",
        }
        return Response(status_code=204, headers=allowed)


def _host(header: str) -> str:
    """Take the port off a Host header.

    >>> _host("[::1]:8000"), _host("localhost")
    ('[::1]', 'localhost')
    """
    name, colon, port = header.rpartition(":")
    return (name if colon and port.isdecimal() else header).lower()
