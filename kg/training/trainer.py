"""Trains one language's tagger.

1. Every word of the training sentences becomes a list of attributes (`kg.extraction.tagger.features`).
2. python-crfsuite fits a conditional random field to them (L-BFGS, elastic net).
3. The weights that are not zero are packed (`kg.extraction.tagger.weights`).

L-BFGS starts at zero and adds in the order of the sentences, so that one machine gives the same bytes every time.
"""

import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.extraction.tagger.features import GROUPS, Features, sentence_attributes
from kg.extraction.tagger.model import build_features
from kg.extraction.tagger.scoring import TaggedSentence
from kg.extraction.tagger.weights import pack_weights

Progress = Callable[[int, int], None]
"""Called with the iterations done and the most that there will be."""

Example = tuple[list[list[str]], tuple[str, ...]]
Pairs = Mapping[tuple[str, str], float]
Fitted = tuple[Pairs, Pairs, list[str]]
"""Weights by attribute and label, by two labels, and the labels."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How to fit: the weights' L1 and L2 penalties, and the most iterations of L-BFGS."""

    l1: float = 0.1
    l2: float = 0.05
    iterations: int = 120
    groups: frozenset[str] = frozenset(GROUPS)


SETTINGS: dict[str, Settings] = {
    "en": Settings(),
    "fi": Settings(),
    "hu": Settings(iterations=90),
    "ro": Settings(),
    "sv": Settings(),
}
"""The settings with which the shipped models were trained."""


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
    examples = (
        (attributes_of(features, sentence.words), sentence.tags) for sentence in sentences
    )
    states, transitions, labels = _fit(examples, chosen, progress or (lambda done, most: None))
    return pack_weights(
        states, transitions, language=language, labels=labels, groups=chosen.groups
    )


def _fit(examples: Iterable[Example], settings: Settings, progress: Progress) -> Fitted:
    import pycrfsuite  # noqa: PLC0415 - of the extra `train`

    class Reporting(pycrfsuite.Trainer):  # type: ignore[misc] # the library has no types
        def on_iteration(self, log: object, info: Mapping[str, int]) -> None:
            del log
            progress(info["num"], settings.iterations)

    trainer = Reporting(verbose=False)
    trainer.set_params(
        {
            "c1": settings.l1,
            "c2": settings.l2,
            "max_iterations": settings.iterations,
            "feature.possible_transitions": True,
        }
    )
    for attributes, tags in examples:
        trainer.append(attributes, tags)
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model.crfsuite")
        trainer.train(path)
        return _read(path)


def _read(path: str) -> Fitted:
    import pycrfsuite  # noqa: PLC0415 - of the extra `train`

    fitted = pycrfsuite.Tagger()
    fitted.open(path)
    info, labels = fitted.info(), sorted(fitted.labels())
    fitted.close()
    return info.state_features, info.transitions, labels


def attributes_of(features: Features, words: Sequence[str]) -> list[list[str]]:
    """List the attributes of each word of a sentence."""
    return sentence_attributes(features, [features.word(text) for text in words])
