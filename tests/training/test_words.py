"""Lists of words are made from what packages have."""

import json
from pathlib import Path

from kg.training.words import well_known


def test_well_known_names_are_read_by_kind(tmp_path: Path) -> None:
    """A name may be of several kinds, or of none that counts; of each its first word is kept."""
    path = tmp_path / "lexicon.json"
    tagged = {"fell lake": ["City", "Region"], "the reds": "SportsTeam", "quickly": "Adverb"}
    path.write_text(json.dumps(tagged), "utf-8")
    lists = {name: words for name, words in well_known(path).items() if words}
    assert lists == {
        "city": {"fell lake"},
        "region": {"fell lake"},
        "team": {"the reds"},
        "first": {"fell", "the"},
    }
