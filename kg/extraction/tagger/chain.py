"""Finds the best label sequences of a linear chain, and how probable each span of one is.

A chain scores a sentence's labels as the sum of a score per word and label (the *emissions*) and a
score per pair of neighbouring labels (the *transitions*), as in Lafferty, McCallum and Pereira
(ICML 2001). Labels are IOB2; pairs that IOB2 forbids (`O` before `I-PER`) score minus infinity.

1. Sentences are padded to one length and stepped through together, so that a step over a
   hundred sentences costs one small matrix product.
2. `best_labels` is Viterbi's algorithm.
3. `marginals` is the forward-backward algorithm, scaled at each step (Rabiner 1989), and
   `span_probability` reads from it how probable it is that *exactly* this span has this label:
   it begins here, goes on to its last word, and does not go on beyond.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
FORBIDDEN = -1e9
"""A score that no sum of others makes up for."""


@dataclass(frozen=True, slots=True)
class Chain:
    """Labels, and the score of each pair: `transitions[i, j]` of label `j` after label `i`."""

    labels: tuple[str, ...]
    transitions: Matrix

    def start(self) -> Matrix:
        """Score each label as the first of a sentence: zero, or minus infinity for `I-`."""
        return np.array([FORBIDDEN if label.startswith("I-") else 0.0 for label in self.labels])


@dataclass(frozen=True, slots=True)
class Marginals:
    """What is known of one sentence of `n` words and `k` labels: arrays of shape `(n, k)`.

    `forward` sums to one over each word's labels, `factors[t]` carries word `t - 1` to word `t`
    (emission of `t` over its scale) and `backward` is scaled so that `forward * backward` is the
    probability of each label at each word.
    """

    forward: Matrix
    backward: Matrix
    factors: Matrix

    @property
    def labels(self) -> Matrix:
        """The probability of each label at each word."""
        product: Matrix = self.forward * self.backward
        return product


def build_chain(labels: Sequence[str], transitions: Matrix) -> Chain:
    """Make a chain in which pairs that IOB2 forbids cannot be chosen."""
    allowed = transitions.astype(np.float64, copy=True)
    for column, label in enumerate(labels):
        if label.startswith("I-"):
            before = {f"B-{label[2:]}", label}
            rows = [row for row, name in enumerate(labels) if name not in before]
            allowed[rows, column] = FORBIDDEN
    return Chain(tuple(labels), allowed)


def tempered(chain: Chain, temperature: float) -> Chain:
    """Divide a chain's transitions by a temperature; the forbidden ones stay impossible."""
    return Chain(chain.labels, chain.transitions / temperature)


def best_labels(chain: Chain, emissions: Matrix, lengths: Sequence[int]) -> list[list[int]]:
    """Choose the best labels of each sentence.

    Args:
        chain: `k` labels and their transitions.
        emissions: shape `(sentences, longest, k)`, zero after a sentence's end.
        lengths: the words of each sentence, at least one each.

    """
    ends = np.asarray(lengths)
    best = emissions[:, 0] + chain.start()
    steps = np.empty(emissions.shape, dtype=np.int8)
    identity = np.arange(len(chain.labels), dtype=np.int8)
    for position in range(1, emissions.shape[1]):
        candidates = best[:, :, None] + chain.transitions
        inside = (position < ends)[:, None]
        steps[:, position] = np.where(inside, candidates.argmax(axis=1), identity)
        best = np.where(inside, candidates.max(axis=1) + emissions[:, position], best)
    return _trace(steps, best.argmax(axis=1), ends)


def _trace(
    steps: NDArray[np.int8], last: NDArray[np.intp], ends: NDArray[np.intp]
) -> list[list[int]]:
    rows = np.arange(len(last))
    path = np.empty(steps.shape[:2], dtype=np.intp)
    path[:, -1] = last
    for position in range(steps.shape[1] - 1, 0, -1):
        path[:, position - 1] = steps[rows, position, path[:, position]]
    return [path[row, :end].tolist() for row, end in enumerate(ends)]


def marginals(chain: Chain, emissions: Matrix, lengths: Sequence[int]) -> list[Marginals]:
    """Run the forward-backward algorithm on sentences padded as for `best_labels`."""
    factors = np.exp(emissions - emissions.max(axis=2, keepdims=True))
    pairs = np.exp(chain.transitions)
    forward = np.empty_like(factors)
    current = factors[:, 0] * np.exp(chain.start())
    for position in range(factors.shape[1]):
        if position:
            current = (forward[:, position - 1] @ pairs) * factors[:, position]
        scale = current.sum(axis=1, keepdims=True)
        forward[:, position] = current / scale
        factors[:, position] /= scale
    backward = _backward(pairs, factors, np.asarray(lengths))
    return [
        Marginals(forward[row, :end], backward[row, :end], factors[row, :end])
        for row, end in enumerate(lengths)
    ]


def _backward(pairs: Matrix, factors: Matrix, ends: NDArray[np.intp]) -> Matrix:
    backward = np.ones_like(factors)
    for position in range(factors.shape[1] - 2, -1, -1):
        carried = (factors[:, position + 1] * backward[:, position + 1]) @ pairs.T
        inside = (position + 1 < ends)[:, None]
        backward[:, position] = np.where(inside, carried, 1.0)
    return backward


def span_probability(chain: Chain, known: Marginals, *, start: int, end: int, label: str) -> float:
    """Say how probable it is that exactly words `start` to `end` (excluded) are a `label`."""
    begin, inside = chain.labels.index(f"B-{label}"), f"I-{label}"
    pairs = np.exp(chain.transitions)
    path = float(known.forward[start, begin])
    last = begin
    for position in range(start + 1, end):
        column = chain.labels.index(inside)
        path *= float(pairs[last, column] * known.factors[position, column])
        last = column
    if end < len(known.factors):
        after = pairs[last] * known.factors[end] * known.backward[end]
        goes_on = [name == inside for name in chain.labels]
        path *= float(after.sum() - after[goes_on].sum())
    return min(1.0, max(0.0, path))
