"""The server as people start it: it answers, and a signal ends it in peace."""

import json
import re
import signal
from contextlib import closing
from http.client import HTTPConnection
from socket import create_server
from time import monotonic, sleep

import pytest

from kg.errors import UsageError
from kg.serve.running import run
from kg.serve.served import Served
from tests.serve.clients import serving

SPARQL = "/sparql?query=ASK%7B%3Fwho%20kg%3Aheads%20%3Fwhat%7D"
SLOW = (
    "/sparql?query=SELECT(COUNT(*)AS%3Fn)%7B%3Fa%3Fb%3Fc.%3Fd%3Fe%3Ff.%3Fg%3Fh%3Fi.%3Fj%3Fk%3Fl%7D"
)


def answered(port: int, address: str) -> tuple[int, str]:
    with closing(HTTPConnection("127.0.0.1", port, timeout=30)) as connection:
        connection.request("GET", address)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()


def test_ctrl_c_ends_the_server_in_peace() -> None:
    with serving() as (process, port):
        assert json.loads(answered(port, "/health")[1])["status"] == "ok"
        assert json.loads(answered(port, SPARQL)[1])["boolean"] is True
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 0
        assert process.stderr
        assert process.stderr.read() == ""


def test_sigterm_ends_the_server_in_peace_even_if_a_query_is_under_way() -> None:
    """The query is ended after a grace of a few seconds."""
    with serving("--timeout", "60") as (process, port):
        answered(port, SPARQL)
        with closing(HTTPConnection("127.0.0.1", port, timeout=30)) as connection:
            connection.request("GET", SLOW)
            sleep(0.5)
            begin = monotonic()
            process.send_signal(signal.SIGTERM)
            assert process.wait(timeout=60) == 0
        assert monotonic() - begin < 30


def test_a_port_that_is_taken_is_told(example: Served) -> None:
    with create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        message = f"cannot listen on 127.0.0.1:{port}: Address already in use"
        with pytest.raises(UsageError, match=re.escape(message) + "$"):
            run(example, host="127.0.0.1", port=port)
