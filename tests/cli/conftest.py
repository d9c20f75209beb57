"""Calls of kg in this process, and a small graph in a folder, as a build leaves it."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from kg.cli import main
from tests.graphs import SMALL


@dataclass(frozen=True, slots=True)
class Called:
    """What a call of kg came to."""

    status: int
    out: str
    err: str

    @property
    def complaint(self) -> str:
        """The one line that says what is wrong."""
        lines = self.err.splitlines()
        assert len(lines) == 1, self.err
        assert lines[0].startswith("kg: error: ")
        return lines[0].removeprefix("kg: error: ")


Call = Callable[..., Called]


@pytest.fixture
def kg(capsys: pytest.CaptureFixture[str]) -> Call:
    """Call kg with words; nothing that it says may be a traceback."""

    def call(*arguments: str | Path) -> Called:
        capsys.readouterr()
        status = main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        return Called(status, said.out, said.err)

    return call


LEFTOVERS = [
    {
        "reason": "unread-line",
        "detail": "a line among the speakers",
        "document": "night-en.txt",
        "start": 10,
        "end": 42,
        "words": "keynote by Žofie Kovářová, Harbour Radio",
    },
    {
        "reason": "unknown-type",
        "detail": "Glimmerfolk",
        "document": "night-fi.txt",
        "start": 5,
        "end": 16,
        "words": "Glimmerfolk",
    },
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An output folder with the graph of `tests/data/small.trig` and a report."""
    (tmp_path / "graph.trig").write_bytes(SMALL.read_bytes())
    report = {
        "documents": [{"name": f"night-{code}.txt"} for code in ("en", "fi", "sv")],
        "leftovers": LEFTOVERS,
        "refused_merges": [
            {
                "first": "organisation/harbour-library",
                "second": "organisation/paper-boat",
                "although": "names alike",
                "because": "one text names both",
            }
        ],
        "problems": ["torn.pdf: is no readable PDF"],
    }
    (tmp_path / "report.json").write_text(json.dumps(report), encoding="utf-8")
    return tmp_path
