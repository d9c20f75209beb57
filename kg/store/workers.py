"""The asking side of the processes in which queries run; see `nursery.py`.

A question goes to a worker that is free. If no answer is there when its time is up, the worker is
killed and another takes its place, so that a slow query costs nothing once it was refused.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from multiprocessing.reduction import send_handle
from pathlib import Path
from queue import Empty, LifoQueue
from threading import Lock
from types import TracebackType
from typing import Self

from kg.errors import KgError
from kg.store.nursery import nurse
from kg.store.written import Ceiling, Question, Written

GRACE = 2.0
"""Seconds that the nursery has to end in peace."""


class TooSlowError(KgError):
    """The time of a query was up."""


class TooLargeError(KgError):
    """A query needed more memory than it may have."""


class BusyError(KgError):
    """No worker was free in time."""


@dataclass(frozen=True, slots=True)
class Worker:
    """A process that answers questions on a connection; `number` is what the nursery calls it."""

    number: int
    connection: Connection


class Workers:
    """Up to `count` processes that answer questions about the graph of a folder.

    They come up when they are needed; used as a context manager, the graph is loaded at once, and
    all of them end with the block.
    """

    def __init__(self, folder: Path, *, ceiling: Ceiling, timeout: float, count: int) -> None:
        self._folder, self._ceiling = folder, ceiling
        self._timeout, self._count = timeout, count
        self._free: LifoQueue[Worker] = LifoQueue()
        self._made = 0
        self._lock = Lock()
        self._nursery: tuple[SpawnProcess, Connection] | None = None

    def __enter__(self) -> Self:
        with self._lock:
            self._open()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with self._lock:
            self._close()

    def answer(self, question: Question) -> Written:
        """Answer a question within the limits.

        Raises:
            QueryError: the query does not parse or is refused.
            UnknownChoiceError: the question names no format for its kind of answer.
            TooSlowError, TooLargeError, BusyError: it met a limit.

        """
        with self._taken() as worker:
            worker.connection.send(question)
            if not worker.connection.poll(self._timeout):
                message = f"the query ran longer than {self._timeout:g} seconds"
                raise TooSlowError(message)
            found = worker.connection.recv()
        if isinstance(found, Written):
            return found
        raise found

    @contextmanager
    def _taken(self) -> Iterator[Worker]:
        """Lend a worker; one that has not answered does not come back."""
        worker = self._take()
        try:
            yield worker
        except (EOFError, ConnectionError) as error:
            self._replace(worker)
            message = "the query needed more memory than a query may have"
            raise TooLargeError(message) from error
        except BaseException:
            self._replace(worker)
            raise
        self._free.put(worker)

    def _take(self) -> Worker:
        try:
            return self._free.get_nowait()
        except Empty:
            pass
        with self._lock:
            if self._made < self._count:
                worker = self._start()
                self._made += 1
                return worker
        try:
            return self._free.get(timeout=self._timeout)
        except Empty as error:
            message = "the server is busy with other queries"
            raise BusyError(message) from error

    def _replace(self, worker: Worker) -> None:
        """Kill a worker and bring up another, for those who wait."""
        with self._lock:
            worker.connection.close()
            self._made -= 1
            if self._nursery is None:
                return
            with suppress(OSError, BusyError):
                self._nursery[1].send(worker.number)
                self._free.put(self._start())
                self._made += 1

    def _start(self) -> Worker:
        """Have the nursery bring up a worker; the lock is held."""
        process, nursery = self._open()
        ours, theirs = get_context("spawn").Pipe()
        try:
            nursery.send(None)
            send_handle(nursery, theirs.fileno(), process.pid)
            return Worker(int(nursery.recv()), ours)
        except (EOFError, OSError) as error:
            self._close()
            message = "the graph could not be opened for queries"
            raise BusyError(message) from error
        finally:
            theirs.close()

    def _open(self) -> tuple[SpawnProcess, Connection]:
        if self._nursery is None:
            context = get_context("spawn")
            ours, theirs = context.Pipe()
            process = context.Process(target=nurse, args=(theirs, self._folder, self._ceiling))
            process.start()
            theirs.close()
            self._nursery = (process, ours)
        return self._nursery

    def _close(self) -> None:
        if self._nursery is None:
            return
        process, connection = self._nursery
        self._nursery = None
        connection.close()
        process.join(GRACE)
        if process.is_alive():  # still loading
            process.kill()
            process.join()
