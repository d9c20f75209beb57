"""Says how the scores of a batch's labels should change: the gradient of a linear-chain field.

The loss is minus the logarithm of the probability of the right labels (Lafferty, McCallum and
Pereira, ICML 2001). Its derivative by the score of a label at a word is the probability that the
field gives the label there, less one where it is the right one; by the score of two labels in a row it
is how often the field expects the two, less how often they are there.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kg.extraction.tagger.chain import Matrix
from kg.training.examples import Batch


@dataclass(frozen=True, slots=True)
class Gradient:
    """By the scores of each word's labels, `(words, labels)`, and by two labels' in a row."""

    scores: NDArray[np.float32]
    transitions: Matrix


def allowed_pairs(labels: Sequence[str]) -> tuple[Matrix, Matrix]:
    """Say (1 or 0) which label may be first in a sentence, and which may follow which, in IOB2."""
    first = np.array([float(not label.startswith("I-")) for label in labels])
    pairs = [
        [float(not after.startswith("I-") or before[2:] == after[2:]) for after in labels]
        for before in labels
    ]
    return first, np.array(pairs)


def gradient(
    batch: Batch, scores: NDArray[np.float32], transitions: Matrix, allowed: tuple[Matrix, Matrix]
) -> Gradient:
    """Work out the gradient of a batch from the scores of its words' labels, `(words, labels)`."""
    words = np.arange(len(batch.tags))
    places, sentences = len(batch.active), batch.active[0]
    padded = np.zeros((places, sentences, scores.shape[1]))
    padded[batch.places, batch.rows] = scores
    factors = np.exp(padded - padded.max(axis=2, keepdims=True))
    pairs = np.exp(transitions) * allowed[1]
    known, expected = _expected(factors, pairs, allowed[0], batch.active)
    change = known[batch.places, batch.rows].astype(np.float32)
    change[words, batch.tags] -= 1.0
    later = np.flatnonzero(batch.places)
    np.add.at(expected, (batch.tags[later - 1], batch.tags[later]), -1.0)
    return Gradient(change, expected)


def _expected(
    factors: Matrix, pairs: Matrix, first: Matrix, active: Sequence[int]
) -> tuple[Matrix, Matrix]:
    """Give the probability of each label at each place, and how often two labels are expected."""
    forward, backward = np.zeros_like(factors), np.ones_like(factors)
    for place, rows in enumerate(active):
        before = forward[place - 1, :rows] @ pairs if place else first
        current = before * factors[place, :rows]
        scale = current.sum(axis=1, keepdims=True)
        forward[place, :rows] = current / scale
        factors[place, :rows] /= scale
    twice = np.zeros_like(pairs)
    for place in range(len(active) - 2, -1, -1):
        rows = active[place + 1]
        after = factors[place + 1, :rows] * backward[place + 1, :rows]
        backward[place, :rows] = after @ pairs.T
        twice += forward[place, :rows].T @ after
    return forward * backward, twice * pairs
