"""Trains the network that looks at a window of words (`kg.extraction.tagger.window`).

Gradients go back through its two layers (Rumelhart, Hinton and Williams 1986), steps are Adam's
(Kingma and Ba, ICLR 2015), and some of the numbers are left out at random at every step (Srivastava
and others, JMLR 2014), so that none of them relies on another.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from kg.extraction.tagger.window import DISTANCES, Numbers, Window
from kg.training.examples import Numbers as Places

_FIRST_MOMENT, _SECOND_MOMENT, _TINY = 0.9, 0.999, 1e-6
_DECAY = 1e-5


@dataclass(frozen=True, slots=True)
class NetworkSettings:
    """Hidden numbers, the step, and the shares of inputs, topics and hidden numbers left out."""

    hidden: int = 128
    rate: float = 0.002
    drop_inputs: float = 0.12
    drop_topics: float = 0.3
    drop_hidden: float = 0.3


@dataclass(slots=True)
class Network:
    """A network in training.

    `inputs` has a row of `n` numbers for each written form, the last for what is beside a sentence.
    `layers` are the first layer's weights of shape `(5 * n + m, h)`, its bias, the second's and its
    bias. `centre` is the mean of the topics of `m` numbers, and `spread` how far they are from it.
    """

    inputs: Numbers
    centre: Numbers
    spread: np.float32
    settings: NetworkSettings
    rng: np.random.Generator
    layers: list[Numbers]
    means: list[Numbers]
    squares: list[Numbers]
    steps: int = 0
    seen: Numbers = field(default_factory=lambda: np.zeros((0, 0), dtype=np.float32))
    hidden: Numbers = field(default_factory=lambda: np.zeros((0, 0), dtype=np.float32))
    kept: Numbers = field(default_factory=lambda: np.zeros((0, 0), dtype=np.float32))

    def scores(self, forms: Places, about: Numbers) -> Numbers:
        """Score the labels of words, given the forms in their windows; remember what was seen.

        Args:
            forms: shape `(words, 5)`.
            about: the topic of each word's sentence.

        """
        seen = self.inputs[forms].reshape(len(forms), -1)
        seen = seen * self._mask(seen.shape, self.settings.drop_inputs)
        topic = (about - self.centre) / self.spread
        topic = topic * self._mask(topic.shape, self.settings.drop_topics)
        self.seen = np.concatenate([seen, topic], axis=1)
        hidden = np.maximum(self.seen @ self.layers[0] + self.layers[1], np.float32(0))
        self.kept = self._mask(hidden.shape, self.settings.drop_hidden) * (hidden > 0)
        self.hidden = hidden * self.kept
        found: Numbers = self.hidden @ self.layers[2] + self.layers[3]
        return found

    def learn(self, change: Numbers, *, share: float) -> None:
        """Take a step against the change of the last scores; `share` of the settings' rate."""
        below = (change @ self.layers[2].T) * self.kept
        decay = np.float32(_DECAY * len(change))
        gradients = (
            self.seen.T @ below + decay * self.layers[0],
            below.sum(axis=0),
            self.hidden.T @ change + decay * self.layers[2],
            change.sum(axis=0),
        )
        self._step(gradients, np.float32(self.settings.rate * share))

    def window(self) -> Window:
        """Give what was learned so far, for topics as they are."""
        cut = len(DISTANCES) * self.inputs.shape[1]
        first = self.layers[0][:cut].reshape(len(DISTANCES), -1, self.layers[0].shape[1])
        topic = self.layers[0][cut:] / self.spread
        bias = self.layers[1] - self.centre @ topic
        return Window(first.copy(), topic, bias, self.layers[2].copy(), self.layers[3].copy())

    def _mask(self, shape: tuple[int, ...], share: float) -> Numbers:
        """Choose what is kept, made larger by as much as is left out."""
        kept = self.rng.random(shape, dtype=np.float32) >= np.float32(share)
        mask: Numbers = kept * np.float32(1 / (1 - share))
        return mask

    def _step(self, gradients: Sequence[Numbers], rate: np.float32) -> None:
        self.steps += 1
        first = np.float32(1 - _FIRST_MOMENT**self.steps)
        second = np.float32(1 - _SECOND_MOMENT**self.steps)
        for number, change in enumerate(gradients):
            mean, square = self.means[number], self.squares[number]
            mean += np.float32(1 - _FIRST_MOMENT) * (change - mean)
            square += np.float32(1 - _SECOND_MOMENT) * (change * change - square)
            step = (mean / first) / (np.sqrt(square / second) + np.float32(_TINY))
            self.layers[number] -= rate * step


def new_network(
    inputs: Numbers,
    about: Numbers,
    *,
    labels: int,
    settings: NetworkSettings,
    rng: np.random.Generator,
) -> Network:
    """Make a network that scores nothing yet, for words and sentences with topics like `about`."""
    width = len(DISTANCES) * inputs.shape[1] + about.shape[1]
    first = rng.standard_normal((width, settings.hidden), dtype=np.float32)
    layers = [
        first / np.float32(np.sqrt(width)),
        np.zeros(settings.hidden, dtype=np.float32),
        np.zeros((settings.hidden, labels), dtype=np.float32),
        np.zeros(labels, dtype=np.float32),
    ]
    means, squares = ([np.zeros_like(layer) for layer in layers] for _ in range(2))
    centre = about.mean(axis=0) if about.size else np.zeros(about.shape[1], dtype=np.float32)
    spread = np.float32((about - centre).std() if about.size else 1)
    return Network(inputs, centre, spread, settings, rng, layers, means, squares)
