"""Runs one step for many documents, in this process or in several, and keeps their order.

A document is one thread's work: numpy's linear algebra would wake one per core for each of its small
products, and most of their time would be waiting for each other.
"""

import signal
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from pathlib import Path
from typing import TypeVar

from threadpoolctl import threadpool_limits

from kg.errors import DocumentError, KgError

Settled = TypeVar("Settled")
Made = TypeVar("Made")

Job = tuple[Path, Settled]
"""A document, and what the step needs to know."""

Step = Callable[[Job[Settled]], Made | DocumentError]
"""What is done with a document; a document that cannot be read is its error."""

Progress = Callable[[int, int], None]
"""Called with the number of documents done and of all."""

CHUNK = 4
"""Documents that a process takes at once."""


def side_by_side(
    step: Step[Settled, Made],
    jobs: Sequence[Job[Settled]],
    *,
    processes: int,
    progress: Progress | None = None,
) -> Iterator[Made | DocumentError]:
    """Do the step for every document; what comes out is in the order of `jobs`.

    Raises:
        KgError: a process was ended from outside.

    """
    attempt = partial(_attempt, step)
    if processes == 1 or len(jobs) <= 1:
        yield from _counted(map(attempt, jobs), len(jobs), progress)
        return
    with ProcessPoolExecutor(processes, initializer=_leave_interrupts) as pool:
        outcomes = pool.map(attempt, jobs, chunksize=CHUNK)
        try:
            yield from _counted(outcomes, len(jobs), progress)
        except BrokenProcessPool as error:
            message = "a process that read documents was ended from outside; try fewer --jobs"
            raise KgError(message) from error


def _leave_interrupts() -> None:
    """Leave Ctrl-C to the process that began the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _counted(outcomes: Iterable[Made], total: int, progress: Progress | None) -> Iterator[Made]:
    for done, outcome in enumerate(outcomes, start=1):
        if progress:
            progress(done, total)
        yield outcome


def _attempt(step: Step[Settled, Made], job: Job[Settled]) -> Made | DocumentError:
    """Do the step; a mistake of kg's costs the one document that shows it, not the others."""
    try:
        with threadpool_limits(limits=1, user_api="blas"):
            return step(job)
    except KgError:
        raise
    except Exception as error:  # noqa: BLE001 - of any kind, since it was not foreseen
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(place.filename).name}, line {place.lineno}"
        found = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        return DocumentError(str(job[0]), f"kg did not foresee this: {found} ({where})")
