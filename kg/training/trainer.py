"""Trains one language's tagger.

1. Every word of the training sentences becomes a list of attributes
   (`kg.extraction.tagger.features`).
2. python-crfsuite fits a conditional random field to them (L-BFGS, elastic net): the first pass.
3. For the second pass each sentence needs what a first pass says of it that has *not* seen it: the
   sentences are parted into folds, and each fold is read by a first pass fitted to the others.
   What it says becomes further attributes (`kg.extraction.tagger.document`), and the second pass
   is fitted.
4. The weights of both are packed (`kg.extraction.tagger.weights`).

L-BFGS starts at zero and adds in the order of the sentences, so that one machine gives the same
bytes every time.
"""

import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from sys import intern

import numpy as np

from kg.extraction.tagger.chain import Matrix
from kg.extraction.tagger.document import CLASSES, STRETCH, document_attributes
from kg.extraction.tagger.features import GROUPS, Word
from kg.extraction.tagger.model import build_features
from kg.extraction.tagger.places import sentence_attributes
from kg.extraction.tagger.scoring import TaggedSentence
from kg.extraction.tagger.weights import Fitted, pack_weights

Progress = Callable[[int, int], None]
"""Called with the iterations done and the most that there will be, over all fits."""

Attributes = list[list[str]]
"""The attributes of each word of a sentence."""

_ITERATION = "***** Iteration"
"""How crfsuite's message at the end of an iteration begins."""

Example = tuple[Attributes, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Settings:
    """How to fit: the weights' L1 and L2 penalties, the most iterations of L-BFGS, the folds."""

    l1: float = 0.05
    l2: float = 0.3
    iterations: int = 120
    folds: int = 2
    fold_iterations: int = 50
    groups: frozenset[str] = frozenset(GROUPS)


SETTINGS: dict[str, Settings] = {
    "en": Settings(),
    "fi": Settings(),
    "hu": Settings(iterations=80, fold_iterations=35),
    "ro": Settings(),
    "sv": Settings(),
}
"""The settings with which the shipped models were trained."""


@dataclass(slots=True)
class _Clock:
    """Counts iterations over several fits and reports them."""

    progress: Progress | None
    most: int
    done: int = 0

    def tick(self) -> None:
        self.done += 1
        if self.progress:
            self.progress(min(self.done, self.most), self.most)


def train(
    language: str,
    sentences: Sequence[TaggedSentence],
    *,
    settings: Settings | None = None,
    progress: Progress | None = None,
) -> bytes:
    """Train a model on sentences and give its file."""
    chosen = settings or SETTINGS[language]
    features = build_features(language, groups=chosen.groups)
    twice = "document" in chosen.groups
    most = chosen.iterations * (1 + twice) + chosen.folds * chosen.fold_iterations * twice
    clock = _Clock(progress, most)
    words = [[features.word(text) for text in sentence.words] for sentence in sentences]
    examples = [
        (_shared(sentence_attributes(features, seen)), sentence.tags)
        for seen, sentence in zip(words, sentences, strict=True)
    ]
    passes = [_fit(examples, chosen, iterations=chosen.iterations, clock=clock)]
    if twice:
        told = _told(examples, words, chosen, clock)
        passes.append(_fit(told, chosen, iterations=chosen.iterations, clock=clock))
    labels = sorted({tag for sentence in sentences for tag in sentence.tags})
    return pack_weights(passes, language=language, labels=labels, groups=chosen.groups)


def _shared(attributes: Attributes) -> Attributes:
    """Keep each attribute's text once: a corpus repeats it up to a million times."""
    return [[intern(name) for name in names] for names in attributes]


def _told(
    examples: Sequence[Example], words: Sequence[Sequence[Word]], settings: Settings, clock: _Clock
) -> list[Example]:
    """Add to each example what a first pass that has not seen it tells its words."""
    known: dict[int, Matrix] = {}
    for fold in range(settings.folds):
        unseen = [n for n in range(len(examples)) if n // STRETCH % settings.folds == fold]
        held = frozenset(unseen)
        others = (example for n, example in enumerate(examples) if n not in held)
        with tempfile.TemporaryDirectory() as folder:
            path = str(Path(folder) / "fold")
            _run(others, settings, path, iterations=settings.fold_iterations, clock=clock)
            asked = (examples[number][0] for number in unseen)
            known.update(zip(unseen, _probabilities(path, asked), strict=True))
    return list(_with_told(examples, words, known))


def _with_told(
    examples: Sequence[Example], words: Sequence[Sequence[Word]], known: Mapping[int, Matrix]
) -> Iterable[Example]:
    for start in range(0, len(examples), STRETCH):
        numbers = range(start, min(start + STRETCH, len(examples)))
        told = document_attributes(
            words[start : start + STRETCH], [known[number] for number in numbers]
        )
        for number, further in zip(numbers, told, strict=True):
            attributes, tags = examples[number]
            yield [own + more for own, more in zip(attributes, further, strict=True)], tags


def _probabilities(path: str, sentences: Iterable[Attributes]) -> Iterable[Matrix]:
    """Say how probable each class is at each word, by the model in `path`."""
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


def _fit(
    examples: Iterable[Example], settings: Settings, *, iterations: int, clock: _Clock
) -> Fitted:
    import pycrfsuite  # noqa: PLC0415 - of the extra `train`

    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model")
        _run(examples, settings, path, iterations=iterations, clock=clock)
        fitted = pycrfsuite.Tagger()
        fitted.open(path)
        info = fitted.info()
        fitted.close()
    return Fitted(info.state_features, info.transitions)


def _run(
    examples: Iterable[Example], settings: Settings, path: str, *, iterations: int, clock: _Clock
) -> None:
    """Fit a field to examples and leave it in `path`."""
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
        trainer.append(attributes, tags)
    trainer.train(path)
