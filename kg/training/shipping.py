"""Trains and measures a language's tagger as it ships, and writes what ships with it.

`reproduce` is `kg train`: it fits the model, measures it on the development parts, and says
whether its bytes are those of the model that ships. `ship` writes models, cards and hashes into
the package; `write_floor` pins the scores that a test keeps from falling.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.errors import OutputError
from kg.extraction.tagger.model import build_tagger, models_folder
from kg.extraction.tagger.scoring import ALL, NameScore
from kg.extraction.tagger.weights import unpack_weights
from kg.training.cards import model_card
from kg.training.corpora import CORPORA, DEVELOPMENT, corpora_hash, read_part
from kg.training.fitting import Progress
from kg.training.measure import measure, measure_text
from kg.training.trainer import train

HASHES = "hashes.json"
"""The file with the SHA-256 of every model and list that ships."""


@dataclass(frozen=True, slots=True)
class Reproduction:
    """A model just trained: its bytes, and its scores on words and on text, by label."""

    language: str
    model: bytes
    scores: Mapping[str, NameScore]
    text_scores: Mapping[str, NameScore]

    @property
    def sha256(self) -> str:
        """The hash of the model's bytes."""
        return hashlib.sha256(self.model).hexdigest()

    @property
    def as_shipped(self) -> bool:
        """Whether the bytes are those of the model that ships."""
        return shipped_hashes().get(f"{self.language}.tagger") == self.sha256


def reproduce(language: str, *, corpora: Path, progress: Progress | None = None) -> Reproduction:
    """Train and measure a language's tagger from the corpora in a folder.

    Raises:
        DocumentError: a corpus is not there or not IOB2.

    """
    sentences = read_part(corpora, CORPORA[language], part="train")
    model = train(language, sentences, progress=progress)
    return measure_model(language, model, corpora=corpora)


def measure_model(language: str, model: bytes, *, corpora: Path) -> Reproduction:
    """Measure a model on the development parts of its language."""
    tagger = build_tagger(unpack_weights(model))
    sentences = read_part(corpora, DEVELOPMENT[language], part="dev")
    return Reproduction(
        language, model, measure(tagger, sentences), measure_text(tagger, sentences)
    )


def shipped_hashes() -> dict[str, str]:
    """Read the hashes that ship, by file name."""
    hashes: dict[str, str] = json.loads(models_folder().joinpath(HASHES).read_text("utf-8"))
    return hashes


def ship(reproductions: Iterable[Reproduction], *, folder: Path) -> None:
    """Write models and cards into a folder, and the hashes of all that is there.

    Raises:
        OutputError: the folder cannot be written.

    """
    try:
        for made in reproductions:
            (folder / f"{made.language}.tagger").write_bytes(made.model)
            card = model_card(made.language, scores=made.scores, text_scores=made.text_scores)
            (folder / f"{made.language}.md").write_text(card, encoding="utf-8")
        paths = sorted(path for path in folder.iterdir() if path.suffix in _HASHED)
        hashes = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}
        (folder / HASHES).write_text(json.dumps(hashes, indent=2) + "\n", encoding="utf-8")
    except OSError as error:
        raise OutputError(str(folder), error.strerror or str(error)) from error


_HASHED = frozenset({".tagger", ".words", ".vectors", ".bin"})


def write_floor(reproductions: Iterable[Reproduction], *, corpora: Path, path: Path) -> None:
    """Pin the development scores, a little below what was measured, with the corpora's hash."""
    floors = {made.language: _floor(made.scores[ALL].f1) for made in reproductions}
    content = {"corpora": corpora_hash(corpora), "f1": dict(sorted(floors.items()))}
    path.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")


def _floor(measured: float) -> float:
    """Round down to a tenth of a point, so that only a fall fails."""
    return int(measured * 1000) / 1000
