"""Sentences are copied in lower case and in capitals."""

from kg.extraction.tagger.scoring import TaggedSentence
from kg.training.copies import with_copies

MIXED = TaggedSentence(("Ann", "sings", "."), ("B-PER", "O", "O"))
LOWER = TaggedSentence(("she", "sings", "."), ("O", "O", "O"))


def test_a_copy_has_the_tags_of_its_original_and_its_number() -> None:
    """One that would be the same again is not made."""
    found, origins = with_copies([LOWER, MIXED], lower=1.0, upper=1.0)
    assert [sentence.words[0] for sentence in found] == ["she", "Ann", "ann", "SHE", "ANN"]
    assert origins.tolist() == [0, 1, 1, 0, 1]
    assert all(sentence.tags[0] == "B-PER" for sentence in found[1:3])


def test_about_the_share_is_copied_and_the_same_each_time() -> None:
    """Which sentences are copied is chance from a seed."""
    first, origins = with_copies([MIXED] * 400, lower=0.25, upper=0.0)
    again, _ = with_copies([MIXED] * 400, lower=0.25, upper=0.0)
    assert first == again
    assert 70 < len(origins) - 400 < 130
