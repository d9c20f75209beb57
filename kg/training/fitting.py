"""Fits a conditional random field, whose scores attributes and a small network give, to sentences.

1. Sentences are read in batches, in another order each round (`kg.training.examples`).
2. Of each batch, half the attributes are left out at random: what is left must do alone, so that no
   attribute relies on another that a new text may not have (Wager, Wang and Liang, NIPS 2013).
3. The scores' gradient (`kg.training.field`) changes the weights by AdaGrad (Duchi, Hazan and Singer,
   JMLR 2011) and the network by Adam (`kg.training.network`).
4. After each round weights are drawn towards zero by an elastic net, in the steps that AdaGrad has
   come to; most become zero, and are not kept.

All chance comes from numbers drawn from a seed: one machine gives the same weights every time.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from dataclasses import field as made

import numpy as np
from numpy.typing import NDArray

from kg.extraction.tagger.chain import Matrix
from kg.extraction.tagger.features import GROUPS
from kg.extraction.tagger.window import Numbers, Window
from kg.training.examples import Batch, Encoded, batches
from kg.training.examples import Numbers as Places
from kg.training.field import Gradient, allowed_pairs, gradient
from kg.training.network import Network, NetworkSettings, new_network

Progress = Callable[[int, int], None]
"""Called with the rounds done and the number that there will be, over all fits."""

_LAST = 0.1
"""The share of the first round's steps that the last round takes."""

_SQUARES, _PAIR_SQUARES = 0.1, 1.0
"""What AdaGrad's sums of squares begin with, of attributes and of two labels."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How to fit: rounds, AdaGrad's rate, L1 and L2 penalties, the share of attributes left out.

    `folds` and `fold_rounds` are those of the first pass that tells the second; `lower` and `upper` the
    shares of the sentences that are also read in lower case and in capitals.
    """

    rounds: int = 14
    rate: float = 0.2
    l1: float = 0.2
    l2: float = 0.3
    drop: float = 0.5
    words: int = 1500
    folds: int = 4
    fold_rounds: int = 8
    lower: float = 0.0
    upper: float = 0.0
    seed: int = 0
    network: NetworkSettings = made(default_factory=NetworkSettings)
    groups: frozenset[str] = frozenset(GROUPS)


@dataclass(slots=True)
class Clock:
    """Counts rounds over several fits and reports them."""

    progress: Progress | None
    most: int
    done: int = 0

    def tick(self) -> None:
        """Count one round."""
        self.done += 1
        if self.progress:
            self.progress(self.done, self.most)


@dataclass(frozen=True, slots=True)
class Field:
    """What was learned: weights of attributes, `(attributes, labels)`, of two labels, a network."""

    rows: Numbers
    transitions: Matrix
    window: Window

    def scores(self, encoded: Encoded, inputs: Numbers) -> Numbers:
        """Score the labels of all words: shape `(words, labels)`."""
        starts = np.concatenate(([0], np.cumsum(encoded.sizes)[:-1]))
        total: Numbers = np.add.reduceat(self.rows[encoded.ids], starts, axis=0)
        parts = self.window.hidden_parts(inputs)
        hidden = parts[0][encoded.forms[:, 0]]
        for number in range(1, len(parts)):
            hidden += parts[number][encoded.forms[:, number]]
        hidden += np.repeat(encoded.topics @ self.window.topic, encoded.lengths, axis=0)
        return total + self.window.scores(hidden)


@dataclass(slots=True)
class _Learner:
    """Weights in training, and the sums of squares by which AdaGrad shortens its steps."""

    settings: Settings
    rng: np.random.Generator
    rows: Numbers
    transitions: Matrix
    allowed: tuple[Matrix, Matrix]
    network: Network
    squares: Numbers = made(init=False)
    pair_squares: Matrix = made(init=False)

    def __post_init__(self) -> None:
        self.squares = np.full_like(self.rows, _SQUARES)
        self.pair_squares = np.full_like(self.transitions, _PAIR_SQUARES)

    def read(self, batch: Batch, share: float) -> None:
        """Learn from a batch, by a share of the settings' steps."""
        drop = np.float32(self.settings.drop)
        kept = self.rng.random(len(batch.ids), dtype=np.float32) >= drop
        mask = (kept / (1 - drop)).astype(np.float32)
        weighed = self.rows.take(batch.ids, axis=0) * mask[:, None]
        scores = np.add.reduceat(weighed, batch.starts, axis=0)
        scores += self.network.scores(batch.forms, batch.topics[batch.rows])
        found = gradient(batch, scores, self.transitions, self.allowed)
        self._step(batch, mask, found, share * self.settings.rate)
        self.network.learn(found.scores, share=share)

    def _step(self, batch: Batch, mask: NDArray[np.float32], found: Gradient, rate: float) -> None:
        self.pair_squares += found.transitions**2
        self.transitions -= rate * found.transitions / np.sqrt(self.pair_squares)
        told = found.scores.take(batch.owners, axis=0) * mask[batch.order][:, None]
        change = np.add.reduceat(told, batch.firsts, axis=0)
        squares = self.squares[batch.known] + change * change
        self.squares[batch.known] = squares
        self.rows[batch.known] -= np.float32(rate) * change / np.sqrt(squares)

    def shrink(self, share: float) -> None:
        """Draw the weights towards zero."""
        step = np.float32(share * self.settings.rate) / np.sqrt(self.squares)
        smaller = np.maximum(np.abs(self.rows) - step * np.float32(self.settings.l1), 0)
        shrunk = smaller / (1 + np.float32(2 * self.settings.l2) * step)
        self.rows = np.copysign(shrunk, self.rows).astype(np.float32)


def fit(
    encoded: Encoded,
    sentences: Places,
    inputs: Numbers,
    *,
    attributes: int,
    labels: Sequence[str],
    settings: Settings,
    clock: Clock,
) -> Field:
    """Fit a field to some of the encoded sentences.

    Args:
        encoded: all sentences.
        sentences: the numbers of those to fit to.
        inputs: what the network sees of each written form; the last row is of none.
        attributes: how many attributes there are.
        labels: the names of the labels.
        settings: how to fit.
        clock: counts the rounds.

    """
    rng = np.random.default_rng(settings.seed)
    about = encoded.topics[sentences]
    network = new_network(inputs, about, labels=len(labels), settings=settings.network, rng=rng)
    learner = _Learner(
        settings,
        rng,
        np.zeros((attributes, len(labels)), dtype=np.float32),
        np.zeros((len(labels), len(labels))),
        allowed_pairs(labels),
        network,
    )
    parts = batches(encoded, sentences, words=settings.words, rng=rng)
    for turn in range(settings.rounds):
        share = 1 - (1 - _LAST) * turn / max(1, settings.rounds - 1)
        for number in rng.permutation(len(parts)):
            learner.read(parts[number], share)
        learner.shrink(share)
        clock.tick()
    return Field(learner.rows, learner.transitions, network.window())
