"""The topic of a sentence is the mean of the vectors of the words near it."""

import numpy as np

from kg.extraction.tagger.topics import NEAR, topics


def test_a_topic_is_the_mean_of_the_words_of_the_sentences_near() -> None:
    """Words further away than `NEAR` sentences do not count."""
    vectors = np.array([[1.0, 0.0], [0.0, 1.0], [0.0, 0.0]], dtype=np.float32)
    short = topics(vectors, [[0, 0, 1], [1]])
    assert np.allclose(short, [[0.5, 0.5], [0.5, 0.5]])
    long = topics(vectors, [[0], *([[1]] * NEAR), [1]])
    assert np.allclose(long[0], [1 / (NEAR + 1), NEAR / (NEAR + 1)])
    assert np.allclose(long[-1], [0.0, 1.0])


def test_without_vectors_topics_have_no_numbers() -> None:
    """As of the languages that have no table."""
    assert topics(np.zeros((3, 0), dtype=np.float32), [[0], [1, 2]]).shape == (2, 0)
