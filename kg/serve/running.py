"""Runs the server until it is told to stop.

SIGINT (Ctrl-C) and SIGTERM end it alike: no new request is taken, those under way are answered,
and the process ends in peace.
"""

import os
import signal
import socket
from collections.abc import Callable
from ipaddress import ip_address

import uvicorn

from kg.errors import UsageError
from kg.serve.app import make_app
from kg.serve.served import Served

GRACE = 3
"""Seconds that requests under way have to end."""

LOCAL = ("localhost", "127.0.0.1", "[::1]")


def run(
    served: Served, *, host: str, port: int, ready: Callable[[str], None] = lambda _: None
) -> None:
    """Serve until a signal says stop; `ready` is told the address once it answers.

    Raises:
        UsageError: the address cannot be listened on.

    """
    if not hasattr(os, "fork"):
        message = "kg serve needs a system that can fork processes: Linux or macOS"
        raise UsageError(message)
    listening = _listen(host, port)
    app = make_app(served, hosts=LOCAL if _is_local(host) else ())
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE,
    )
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: None)  # uvicorn raises it once more when it has stopped
    ready(f"http://{_written(host)}:{listening.getsockname()[1]}/")
    uvicorn.Server(config).run(sockets=[listening])


def _listen(host: str, port: int) -> socket.socket:
    """Open the socket; asyncio sends at once only on one that is made for TCP by name."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen(128)
    except (OSError, UnicodeError) as error:
        listening.close()
        number = getattr(error, "errno", None)
        problem = os.strerror(number) if number and number > 0 else str(error)
        message = f"cannot listen on {_written(host)}:{port}: {problem}"
        raise UsageError(message) from error
    return listening


def _written(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _is_local(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
