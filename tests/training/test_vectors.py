"""Tables of vectors are cut from larger ones, and words stay as near to each other."""

import json
from pathlib import Path

import numpy as np

from kg.extraction.tagger.vectors import LENGTH, unpack_vectors
from kg.training.vectors import build_listed, build_parts, main


def test_the_commonest_words_of_a_list_are_kept(tmp_path: Path) -> None:
    """Their vectors have one length and the angles that they had; a further word has none."""
    vectors = {"sea": [2.0, 0.1, 0.0], "lake": [1.9, 0.2, 0.0], "oak": [0.0, 3.0, 0.1]}
    path = tmp_path / "vectors.json"
    path.write_text(
        json.dumps(
            {
                "dimensions": 3,
                "words": [*vectors, "rare"],
                "vectors": {word: [*row, 9.9, 1] for word, row in vectors.items()},
            }
        ),
        "utf-8",
    )
    table = unpack_vectors(build_listed(path, width=2, words=3))
    sea, lake, oak, rare = table.of(["sea", "lake", "oak", "rare"]) / LENGTH
    assert sea @ lake > 0.95
    assert abs(sea @ oak) < 0.1
    assert not rare.any()


def test_a_table_of_parts_is_turned_and_cut(tmp_path: Path) -> None:
    """Rows that lie in few directions lose nothing when only those are kept."""
    rng = np.random.default_rng(3)
    rows = rng.standard_normal((60, 64)) @ rng.standard_normal((64, 80)) / 9
    (tmp_path / "vocab").mkdir()
    with (tmp_path / "vocab" / "vectors").open("wb") as file:
        np.save(file, rows.astype(np.float32), allow_pickle=False)
    settings = {"minn": 4, "maxn": 5, "hash_count": 2, "hash_seed": 7}
    (tmp_path / "vocab" / "vectors.cfg").write_text(json.dumps(settings), "utf-8")
    whole = unpack_vectors(build_parts(tmp_path, width=80))
    main("fi", str(tmp_path), str(tmp_path / "fi.vectors"))
    cut = unpack_vectors((tmp_path / "fi.vectors").read_bytes())
    words = ["ranta", "rannalla", "metsä"]
    assert cut.width == 64
    assert np.allclose(
        whole.of(words) @ whole.of(words).T, cut.of(words) @ cut.of(words).T, atol=0.2
    )
