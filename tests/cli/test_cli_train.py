"""`kg train` makes taggers again, says what came of it, and asks for what it needs first."""

import gzip
import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from kg.cli.train import THREADS
from kg.training import trainer
from kg.training.corpora import CORPORA
from kg.training.fitting import Settings
from tests.cli.calls import Call, run

PEOPLE = ("Ada Brook", "Ben Hollow", "Cy Marsh", "Dora Finch")
PLACES = ("Elmstead", "Fernby", "Garrow", "Hexley")


def _corpus() -> Iterator[str]:
    for person in PEOPLE:
        for place in PLACES:
            given, family = person.split()
            yield f"{given}\tB-PER\n{family}\tI-PER\nlives\tO\nin\tO\n{place}\tB-LOC\n.\tO\n"


@pytest.fixture
def corpora(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Small corpora of English under the names that the cards have, and a short training."""
    for name in THREADS:
        monkeypatch.setenv(name, "1")
    monkeypatch.setattr(trainer, "SETTINGS", Settings(rounds=4, folds=2, fold_rounds=2))
    folder = tmp_path / "corpora"
    folder.mkdir()
    data = gzip.compress("\n".join(_corpus()).encode())
    for name in CORPORA["en"]:
        for part in ("train", "dev"):
            (folder / f"{name}.{part}.iob2.gz").write_bytes(data)
    return folder


def _hashes(folder: Path) -> Mapping[str, str]:
    found: Mapping[str, str] = json.loads((folder / "hashes.json").read_text("utf-8"))
    return found


def test_a_model_is_written_with_its_card_and_hash(kg: Call, corpora: Path, tmp_path: Path) -> None:
    """Twice the same bytes; the scores are told in words and in text."""
    said = kg("train", corpora, "--lang", "en", "-o", tmp_path / "one")
    kg("train", corpora, "--lang", "en", "-o", tmp_path / "two")
    assert said.status == 0
    assert said.out.splitlines()[0] == "en, in words"
    assert [line.split()[0] for line in said.out.splitlines()].count("all") == 2
    model = (tmp_path / "one" / "en.tagger").read_bytes()
    assert model == (tmp_path / "two" / "en.tagger").read_bytes()
    assert _hashes(tmp_path / "one") == {"en.tagger": hashlib.sha256(model).hexdigest()}
    assert "# Name tagger: English" in (tmp_path / "one" / "en.md").read_text("utf-8")


def test_a_check_tells_other_bytes_than_those_that_ship(kg: Call, corpora: Path) -> None:
    """These corpora are not those of the shipped model."""
    said = kg("train", corpora, "--lang", "en", "--lang", "en", "--check")
    assert said.status == 1
    assert "Other bytes than those that ship: en." in said.err
    assert said.out.count("in words") == 1


def test_numpy_is_asked_for_one_thread_before_it_is_loaded() -> None:
    """Several would add in another order, and make other bytes; numpy asks once, when it is loaded."""
    said = run(
        "-c",
        "import os, sys; from kg.cli import main, train;"
        "train._checked = lambda *_, **__: print('numpy' in sys.modules,"
        " os.environ['OPENBLAS_NUM_THREADS']) or ();"
        "main(['train', '.', '--check'])",
    )
    assert said.out.splitlines()[0] == "False 1"


def test_a_corpus_that_is_not_there_is_named(kg: Call, corpora: Path) -> None:
    said = kg("train", corpora, "--lang", "fi", "--check")
    assert said.status == 1
    assert said.complaint == f"fi.turku.train.iob2.gz: no such corpus in {corpora}"


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ([], "say what for: -o DIR writes the models, --check compares them"),
        (["--check", "--lang", "de"], "unknown language of a tagger 'de'"),
    ],
)
def test_a_wrong_call_is_told_before_the_training(
    kg: Call, corpora: Path, arguments: list[str], problem: str
) -> None:
    said = kg("train", corpora, *arguments)
    assert said.status == 2
    assert problem in said.complaint


def test_a_folder_that_is_not_there_is_named(kg: Call, tmp_path: Path) -> None:
    said = kg("train", tmp_path / "none", "--check")
    assert said.status == 2
    assert said.complaint == f"{tmp_path / 'none'}: no such folder of corpora"
