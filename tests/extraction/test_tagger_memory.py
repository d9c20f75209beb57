"""A tagger remembers the written forms that it has seen; that makes it quicker, and nothing else."""

from dataclasses import replace

import pytest

from kg.extraction.tagger import emissions
from kg.extraction.tagger.model import load_tagger

FIRST = [["Aino", "Korppisaari", "asuu", "Oulussa", "."], ["Hän", "kirjoittaa", "."]]
SECOND = [["Oulussa", "Aino", "tapasi", "Petra", "Wolmersenin", "."]]


@pytest.mark.parametrize("remembered", [10_000, 3])
def test_what_was_seen_before_changes_nothing(
    remembered: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A text is tagged as by a tagger that has seen no other, also when it has had to forget."""
    monkeypatch.setattr(emissions, "REMEMBERED", remembered)
    fresh = load_tagger("fi")
    used = replace(fresh, memory={})
    before = used.tag(FIRST)
    assert used.tag(SECOND) == fresh.tag(SECOND)
    assert used.tag(FIRST) == before
    forms = {text for sentence in [*FIRST, *SECOND] for text in sentence}
    assert used.memory.keys() <= forms
    assert remembered > len(forms) or used.memory.keys() < forms
