"""Processes that answer questions: in memory and on disk, one after the other, and ended in time."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import monotonic

import pytest

from kg.errors import QueryError, UnknownChoiceError
from kg.store import Ceiling, OxigraphStore, Question
from kg.store.opening import GRAPH_FILE
from kg.store.workers import BusyError, TooSlowError, Workers

TRIG = b"".join(b"<urn:a> <urn:b> <urn:%d> .\n" % number for number in range(200))
COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }"
CEILING = Ceiling(rows=50, size=100_000)


@pytest.fixture(scope="module")
def workers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workers]:
    folder = tmp_path_factory.mktemp("held")
    (folder / GRAPH_FILE).write_bytes(TRIG)
    with Workers(folder, ceiling=CEILING, timeout=1.0, count=1) as opened:
        opened.answer(Question(COUNT))
        yield opened


def test_a_store_on_disk_is_asked_beside_others_who_read_it(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    written = OxigraphStore(folder)
    written.load(TRIG)
    del written
    reader = OxigraphStore(folder, read_only=True)
    with Workers(folder, ceiling=CEILING, timeout=10, count=2) as opened:
        assert b'"200"' in opened.answer(Question(COUNT)).body
    assert len(reader) == 200


def test_an_answer_is_cut_at_the_ceiling(workers: Workers) -> None:
    written = workers.answer(Question("SELECT * { ?s ?p ?o }", rows_type="text/csv"))
    assert (written.rows, written.cut) == (50, "rows")
    assert len(written.body.splitlines()) == 51


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        (Question("SELECT"), QueryError),
        (Question("ASK {}", rows_type=""), UnknownChoiceError),
        (Question("ASK {}", default_graphs=("no iri",)), QueryError),
    ],
)
def test_a_refusal_comes_back_as_it_is(
    workers: Workers, question: Question, kind: type[Exception]
) -> None:
    with pytest.raises(kind):
        workers.answer(question)


def test_who_finds_no_worker_in_time_is_told(workers: Workers) -> None:
    """Of three who ask at once for what takes for ever, the last waits for nothing."""
    with ThreadPoolExecutor(3) as pool:
        begin = monotonic()
        asked = [pool.submit(workers.answer, Question(ENDLESS)) for _ in range(3)]
        errors = [type(one.exception()) for one in asked]
    assert set(errors) <= {TooSlowError, BusyError}
    assert TooSlowError in errors
    assert monotonic() - begin < 30
    assert b'"200"' in workers.answer(Question(COUNT)).body
