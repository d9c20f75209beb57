"""The shipped models are whole, described and as good as they were measured to be."""

import hashlib
import json
from importlib.resources.abc import Traversable
from pathlib import Path

import pytest

from kg.extraction.tagger.model import TAGGER_LANGUAGES, load_tagger, models_folder
from kg.extraction.tagger.scoring import ALL
from kg.training.cards import SOURCES
from kg.training.corpora import DEVELOPMENT, corpora_hash, read_part
from kg.training.measure import measure
from kg.training.shipping import shipped_hashes

ROOT = Path(__file__).resolve().parents[2]
CORPORA = ROOT.parent / "shared" / "corpora"
FLOOR = ROOT / "tests" / "data" / "tagger-floor.json"
LARGEST = 25 * 1024 * 1024


def _shipped() -> list[Traversable]:
    kept = (".tagger", ".words", ".vectors", ".bin")
    return [file for file in models_folder().iterdir() if file.name.endswith(kept)]


def test_every_file_has_its_hash() -> None:
    """What ships is what was measured, file by file."""
    found = {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in _shipped()}
    assert found == shipped_hashes()


def test_the_models_are_small() -> None:
    """All models and lists together are at most 25 MB."""
    assert sum(len(file.read_bytes()) for file in _shipped()) <= LARGEST


@pytest.mark.parametrize("language", TAGGER_LANGUAGES)
def test_every_model_has_a_card(language: str) -> None:
    """The card names each corpus with its licence and whom to cite, and gives scores."""
    card = models_folder().joinpath(f"{language}.md").read_text("utf-8")
    for corpus in SOURCES[language]:
        assert f"| {corpus.title} | {corpus.licence} | {corpus.cite} |" in card
    assert f"| {ALL} |" in card
    assert "## Limits" in card


@pytest.mark.skipif(not CORPORA.is_dir(), reason="needs ../shared/corpora")
@pytest.mark.parametrize("language", TAGGER_LANGUAGES)
def test_scores_do_not_fall(language: str) -> None:
    """On the development parts each tagger is at least as good as its floor."""
    floor = json.loads(FLOOR.read_text("utf-8"))
    assert floor["corpora"] == corpora_hash(CORPORA), "other corpora: measure and pin anew"
    sentences = read_part(CORPORA, DEVELOPMENT[language], part="dev")
    assert measure(load_tagger(language), sentences)[ALL].f1 >= floor["f1"][language]
