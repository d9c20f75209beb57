"""Fits a conditional random field to described words, by python-crfsuite.

L-BFGS with an elastic net starts at zero and adds in the order of the sentences, so that one machine
gives the same weights every time.

Attributes that spell a word or a part of it are many and seldom; those that class it (its capitals,
the lists that have it) are few and often. The penalty on weights would be the same for both, so
the latter are given to the fit as a larger number (`Settings.strength`), which makes a weight of
theirs cheaper; what was fitted is multiplied by it before it is handed on (compare Sutton, Sindelar
and McCallum, HLT-NAACL 2006, on how spelling keeps other features' weights too small).
"""

import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from kg.extraction.tagger.chain import Matrix
from kg.extraction.tagger.document import CLASSES
from kg.extraction.tagger.features import GROUPS
from kg.extraction.tagger.weights import Fitted

Progress = Callable[[int, int], None]
"""Called with the iterations done and the most that there will be, over all fits."""

Attributes = list[list[str]]
"""The attributes of each word of a sentence."""

Weighed = Attributes | list[dict[str, float]]
"""The attributes of each word of a sentence, with their strength if they have not all the same."""

_ITERATION = "***** Iteration"
"""How crfsuite's message at the end of an iteration begins."""

_SPELLED = frozenset(
    (
        *("w", "s", "W", "n", "hb", "he", "hst", "ww", "wv", "fw"),
        *("rn", "rpv", "rlast", "rlx3", "rfirst"),
        *(f"{kind}{length}" for kind in ("p", "x", "Cx") for length in range(1, 7)),
    )
)
"""The names of attributes that spell a word, a part of it, or two words."""

_DISTANCE = 2
"""Letters that say how far away a described word is (`-1`)."""

Example = tuple[Attributes, Sequence[str]]
"""The attributes of each word of a sentence, and the tags."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How to fit: the weights' L1 and L2 penalties, the most iterations of L-BFGS, the folds.

    `strength` is the value of attributes that do not spell a word.
    """

    l1: float = 0.05
    l2: float = 0.3
    strength: float = 2.5
    iterations: int = 70
    folds: int = 2
    fold_iterations: int = 35
    groups: frozenset[str] = frozenset(GROUPS)


@dataclass(slots=True)
class Clock:
    """Counts iterations over several fits and reports them."""

    progress: Progress | None
    most: int
    done: int = 0

    def tick(self) -> None:
        """Count one iteration."""
        self.done += 1
        if self.progress:
            self.progress(min(self.done, self.most), self.most)


def fit(
    examples: Iterable[Example], settings: Settings, *, iterations: int, clock: Clock
) -> Fitted:
    """Fit a field to examples and give its weights."""
    import pycrfsuite  # noqa: PLC0415 - of the extra `train`

    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model")
        _run(examples, settings, path, iterations=iterations, clock=clock)
        fitted = pycrfsuite.Tagger()
        fitted.open(path)
        info = fitted.info()
        fitted.close()
    states = {
        (attribute, label): weight * (1.0 if _spelled(attribute) else settings.strength)
        for (attribute, label), weight in info.state_features.items()
    }
    return Fitted(states, info.transitions)


def read_unseen(
    seen: Iterable[Example], unseen: Iterable[Attributes], settings: Settings, *, clock: Clock
) -> list[Matrix]:
    """Fit a field to some sentences and say how probable it holds each class in others.

    Returns:
        For each unseen sentence an array of shape `(words, classes)`.

    """
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "fold")
        _run(seen, settings, path, iterations=settings.fold_iterations, clock=clock)
        weighed = (_weighed(attributes, settings) for attributes in unseen)
        return list(_probabilities(path, weighed))


def _probabilities(path: str, sentences: Iterable[Weighed]) -> Iterable[Matrix]:
    """Say how probable each class is at each word, by the field in `path`."""
    import pycrfsuite  # noqa: PLC0415 - of the extra `train`

    fitted = pycrfsuite.Tagger()
    fitted.open(path)
    columns = [(label, CLASSES.index(label[2:] or "O")) for label in fitted.labels()]
    for attributes in sentences:
        fitted.set(attributes)
        known = np.zeros((len(attributes), len(CLASSES)))
        for place in range(len(attributes)):
            for label, column in columns:
                known[place, column] += fitted.marginal(label, place)
        yield known
    fitted.close()


@lru_cache(maxsize=1 << 20)
def _spelled(attribute: str) -> bool:
    name = attribute[_DISTANCE:] if attribute[0] in "+-" else attribute
    return name.partition("=")[0] in _SPELLED


def _weighed(attributes: Attributes, settings: Settings) -> Weighed:
    """Give each attribute its strength; where all have the same there is nothing to say."""
    if settings.strength == 1.0:
        return attributes
    strength = settings.strength
    return [{name: 1.0 if _spelled(name) else strength for name in names} for names in attributes]


def _run(
    examples: Iterable[Example], settings: Settings, path: str, *, iterations: int, clock: Clock
) -> None:
    """Fit a field to examples and leave it in the file `path`."""
    import pycrfsuite  # noqa: PLC0415 - of the extra `train`

    class Reporting(pycrfsuite.Trainer):  # type: ignore[misc] # the library has no types
        def message(self, message: str) -> None:
            if message.startswith(_ITERATION):
                clock.tick()

    trainer = Reporting(verbose=False)
    trainer.set_params(
        {
            "c1": settings.l1,
            "c2": settings.l2,
            "max_iterations": iterations,
            "feature.possible_transitions": True,
        }
    )
    for attributes, tags in examples:
        trainer.append(pycrfsuite.ItemSequence(_weighed(attributes, settings)), tags)
    trainer.train(path)
