"""Says what a text is about around each sentence: the mean vector of the words near it.

What a name stands for depends on the kind of text (a review of restaurants, a letter between
colleagues, a report on a war), and that shows in all its words. The topic of a sentence is the mean of
the vectors of its words and of those of the sentences before and after it, as in the averaged vectors
of Iyyer and others (ACL 2015).
"""

from collections.abc import Sequence
from itertools import accumulate

import numpy as np

from kg.extraction.tagger.vectors import Vectors

NEAR = 10
"""Sentences on each side that count for the topic of one."""


def topics(vectors: Vectors, sentences: Sequence[Sequence[int]]) -> Vectors:
    """Give the topic of each sentence of a text.

    Args:
        vectors: a row for each written form.
        sentences: the numbers of the forms of their words, at least one each.

    Returns:
        An array of shape `(sentences, width of the vectors)`.

    """
    if not vectors.shape[1]:
        return np.zeros((len(sentences), 0), dtype=np.float32)
    words = np.array([form for sentence in sentences for form in sentence], dtype=np.intp)
    ends = np.array([0, *accumulate(map(len, sentences))])
    sums = np.add.reduceat(vectors[words], ends[:-1], axis=0, dtype=np.float64)
    upto = np.concatenate([np.zeros_like(sums[:1]), np.cumsum(sums, axis=0)])
    places = np.arange(len(sentences))
    first, last = np.maximum(places - NEAR, 0), np.minimum(places + NEAR + 1, len(sentences))
    means: Vectors = (upto[last] - upto[first]) / (ends[last] - ends[first])[:, None]
    return means.astype(np.float32)
