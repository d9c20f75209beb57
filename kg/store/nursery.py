"""The process that holds the graph and brings up workers: where queries run, and can be ended.

A query of Oxigraph cannot be cancelled from Python, and a thread cannot be killed. So queries run
in processes of their own.

1. The nursery is started afresh (no threads, no sockets of the server) and loads the graph once.
2. For each worker it forks: the graph's memory is shared, and a new worker is there in
   milliseconds, however large the graph. A store on disk is opened by each worker, to read.
3. A worker answers one question at a time. It may take only so much memory more than it began
   with: a query that needs more ends its worker, not the machine.
4. Signals of the terminal are the server's business. When the server is gone, its end of the
   connection closes, and nursery and workers end.
"""

import os
import resource
import signal
from multiprocessing.connection import Connection
from multiprocessing.reduction import recv_handle
from pathlib import Path

from kg.errors import KgError
from kg.store.opening import GRAPH_FILE, open_store
from kg.store.oxigraph import OxigraphStore
from kg.store.written import Ceiling, Question, Written

MEMORY = 2 * 1024**3
"""Bytes that a worker may take more than it began with."""

_STATM = Path("/proc/self/statm")
"""Where Linux tells how many pages of memory this process has."""


def nurse(connection: Connection, folder: Path, ceiling: Ceiling) -> None:
    """Bring up a worker for each None, which a socket follows; end one for each number.

    A worker answers questions on the socket. Its number is sent back once it is there.
    """
    _ignore_signals()
    held = None if _is_on_disk(folder) else open_store(folder)
    workers: set[int] = set()
    while True:
        try:
            wish = connection.recv()
        except (EOFError, OSError):
            break
        if wish is None:
            number = _fork(connection, held, folder, ceiling)
            workers.add(number)
            connection.send(number)
        elif wish in workers:
            _end(wish)
            workers.remove(wish)
    for number in workers:
        _end(number)


def _is_on_disk(folder: Path) -> bool:
    return not (folder / GRAPH_FILE).exists()


def _fork(
    connection: Connection, held: OxigraphStore | None, folder: Path, ceiling: Ceiling
) -> int:
    socket = recv_handle(connection)
    number = os.fork()
    if number:
        os.close(socket)
        return number
    try:
        connection.close()
        _limit_memory()
        work(Connection(socket), open_store(folder) if held is None else held, ceiling)
    finally:
        os._exit(0)


def work(connection: Connection, store: OxigraphStore, ceiling: Ceiling) -> None:
    """Answer questions until nobody asks."""
    while True:
        try:
            question = connection.recv()
        except (EOFError, OSError):
            return
        connection.send(_answer(store, question, ceiling))


def _answer(store: OxigraphStore, question: Question, ceiling: Ceiling) -> Written | KgError:
    try:
        return store.write(question, ceiling=ceiling)
    except KgError as error:
        return error


def _end(number: int) -> None:
    """Kill a child and bury it; until then, nobody else can have its number."""
    os.kill(number, signal.SIGKILL)
    os.waitpid(number, 0)


def _ignore_signals() -> None:
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)


def _limit_memory() -> None:
    """Set the most memory, where the system tells how much is taken; running out is silent."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    if not _STATM.exists():
        return
    pages = int(_STATM.read_text(encoding="ascii").split()[0])
    most = pages * resource.getpagesize() + MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (most, resource.RLIM_INFINITY))
