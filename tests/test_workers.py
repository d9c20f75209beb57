"""Documents side by side."""

from pathlib import Path

import numpy as np
from threadpoolctl import threadpool_info

from kg.errors import DocumentError
from kg.workers import Job, side_by_side

JOBS: list[Job[int]] = [(Path(f"{number}.txt"), number) for number in range(9)]


def halves(job: Job[int]) -> int | DocumentError:
    return 12 // job[1]


def threads(job: Job[int]) -> int | DocumentError:
    """Count those that a product of matrices may use."""
    np.ones((job[1], 2)) @ np.ones((2, 2))
    return max((one["num_threads"] for one in threadpool_info()), default=1)


def test_outcomes_keep_the_order_of_the_documents() -> None:
    """Whichever process is done first."""
    made = list(side_by_side(halves, JOBS[1:], processes=2))
    assert made == [12, 6, 4, 3, 2, 2, 1, 1]


def test_an_unforeseen_mistake_costs_one_document() -> None:
    """The others are read."""
    first, *others = side_by_side(halves, JOBS[:3], processes=1)
    assert isinstance(first, DocumentError)
    assert others == [12, 6]


def test_a_document_is_the_work_of_one_thread() -> None:
    """What runs beside it is another document; afterwards numpy may use all cores again."""
    before = threads(JOBS[0])
    for processes in (1, 2):
        assert set(side_by_side(threads, JOBS, processes=processes)) == {1}
    assert threads(JOBS[0]) == before
