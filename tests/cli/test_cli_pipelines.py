"""`kg build --pipeline` lets a spaCy package find the names, and the manifest says which did."""

import json
from pathlib import Path

import pytest
import spacy

from tests.cli.calls import Call

TEXT = "In May Quillon Dask met Nordverk on Valtava.\n"


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    for number in range(3):
        (folder / f"note{number}.txt").write_text(f"Note {number}\n\n{TEXT}", encoding="utf-8")
    return folder


@pytest.fixture
def pipeline(tmp_path: Path) -> Path:
    """A saved pipeline with three names."""
    nlp = spacy.blank("en", meta={"name": "dask", "version": "3.1"})
    patterns = [("PERSON", "Quillon Dask"), ("ORG", "Nordverk"), ("SHIP", "Valtava")]
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": label, "pattern": text} for label, text in patterns])  # type: ignore[attr-defined] # spaCy types any component as a function
    nlp.to_disk(tmp_path / "dask")
    return tmp_path / "dask"


def test_the_names_are_those_of_the_pipeline(
    kg: Call, documents: Path, pipeline: Path, tmp_path: Path
) -> None:
    """An unknown label is told in the report, the pipeline in the manifest, without its place."""
    output = tmp_path / "out"
    said = kg("build", documents, "--lang", "en", "--pipeline", f"en={pipeline}", "-o", output)
    assert said.status == 0
    assert "person:quillon-dask a kg:Agent" in (output / "graph.ttl").read_text("utf-8")
    report = json.loads((output / "report.json").read_text("utf-8"))
    assert report["by_reason"]["unknown-label"] == 3
    manifest = (output / "manifest.json").read_text("utf-8")
    tagger = json.loads(manifest)["taggers"]["en"]
    assert (tagger["name"], tagger["version"]) == ("en_dask", "3.1")
    assert str(tmp_path) not in manifest


def test_side_by_side_gives_the_same_bytes(
    kg: Call, documents: Path, pipeline: Path, tmp_path: Path
) -> None:
    for jobs in ("1", "2"):
        choice = ("--pipeline", f"en={pipeline}", "--lang", "en", "--jobs", jobs)
        assert kg("build", documents, *choice, "-o", tmp_path / jobs).status == 0
    for path in (tmp_path / "1").iterdir():
        assert path.read_bytes() == (tmp_path / "2" / path.name).read_bytes()


def test_the_tagger_that_ships_is_told_as_well(kg: Call, documents: Path, tmp_path: Path) -> None:
    assert kg("build", documents, "--lang", "en", "-o", tmp_path / "out").status == 0
    taggers = json.loads((tmp_path / "out" / "manifest.json").read_text("utf-8"))["taggers"]
    assert {language: one["name"] for language, one in taggers.items()} == {"en": "kg_tagger"}


@pytest.mark.parametrize(
    ("choices", "problem"),
    [
        (["en=xx_no_such"], "pipeline 'xx_no_such' for en is neither an installed spaCy package"),
        (["xx_no_such"], "--pipeline 'xx_no_such' is not LANG=PACKAGE, such as"),
        (["en="], "--pipeline 'en=' is not LANG=PACKAGE"),
        (["e!=x"], "--pipeline 'e!' is not a language tag"),
        (["en=x", "en=y"], "--pipeline names two for en: x and y"),
        (["fi={pipeline}"], "for fi is one of another language, en"),
    ],
)
def test_a_wrong_choice_is_told_in_one_line(
    kg: Call, documents: Path, pipeline: Path, choices: list[str], problem: str
) -> None:
    """Before anything is read, whatever the languages of the documents are."""
    words = [part for one in choices for part in ("--pipeline", one.format(pipeline=pipeline))]
    said = kg("build", documents, *words)
    assert said.status == 2
    assert problem in said.complaint
