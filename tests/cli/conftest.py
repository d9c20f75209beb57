"""Calls of kg in this process, and a small graph in a folder, as a build leaves it."""

import json
from pathlib import Path

import pytest

from kg.cli import main
from kg.graph.rdf import dataset
from kg.graph.serialise import serialise
from kg.ontology import load_ontology
from kg.settings import shipped_ontology
from tests.cli.calls import Call, Called
from tests.knowledge import small_knowledge
from tests.reported import REPORT


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


@pytest.fixture(scope="session")
def small_trig() -> bytes:
    """The graph of `tests/knowledge.py`."""
    quads = dataset(small_knowledge(), load_ontology(shipped_ontology()))
    return serialise(quads, "trig").encode()


@pytest.fixture
def folder(tmp_path: Path, small_trig: bytes) -> Path:
    """An output folder with a small graph and its report."""
    (tmp_path / "graph.trig").write_bytes(small_trig)
    (tmp_path / "report.json").write_text(json.dumps(REPORT), encoding="utf-8")
    return tmp_path
