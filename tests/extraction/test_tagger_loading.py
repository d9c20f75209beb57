"""A build loads the taggers of the languages that it reads, and no other."""

from pathlib import Path

import pytest

from kg.extraction.tagger import component
from kg.extraction.tagger.model import Tagger, load_tagger
from kg.pipeline import map_documents
from kg.settings import Settings
from tests.cli.calls import run


def test_only_the_languages_that_are_read_are_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once each, however many documents there are."""
    loaded = []

    def counted(language: str) -> Tagger:
        loaded.append(language)
        return load_tagger(language)

    monkeypatch.setattr(component, "load_tagger", counted)
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text(f"Note {name}\n\nThey met in Budapest.", "utf-8")
    map_documents([tmp_path], Settings(language="en", title="A test of loading"))
    assert set(loaded) <= {"en"}
    assert len(loaded) <= 1


def test_nothing_is_loaded_to_know_the_commands() -> None:
    """Neither spaCy nor a model nor numpy, to import kg's commands and show their help."""
    said = run(
        "-c",
        "import sys; from kg.cli import main; main(['train', '--help']);"
        "print(sorted({'spacy', 'numpy', 'simplemma'} & set(sys.modules)))",
    )
    assert said.out.splitlines()[-1] == "[]"
