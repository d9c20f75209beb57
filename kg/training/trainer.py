"""Trains one language's tagger.

1. Every word of the training sentences becomes a list of attributes
   (`kg.extraction.tagger.features`).
2. A conditional random field is fitted to them (`kg.training.fitting`): the first pass.
3. For the second pass each sentence needs what a first pass says of it that has *not* seen it: the
   sentences are parted into folds, and each fold is read by a first pass fitted to the others.
   What it says becomes further attributes (`kg.extraction.tagger.document`), and the second pass
   is fitted.
4. The weights of both are packed (`kg.extraction.tagger.weights`). Where a language has several
   settings, each gives a model, and the mean of their packed weights is what ships.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from sys import intern

from kg.extraction.tagger.chain import Matrix
from kg.extraction.tagger.document import STRETCH, document_attributes
from kg.extraction.tagger.features import GROUPS, Word
from kg.extraction.tagger.model import build_features
from kg.extraction.tagger.places import sentence_attributes
from kg.extraction.tagger.scoring import TaggedSentence
from kg.extraction.tagger.weights import pack_mean, pack_weights, unpack_weights
from kg.training.fitting import Attributes, Clock, Example, Progress, Settings, fit, read_unseen

_ALL_ALIKE = Settings(
    strength=1.0,
    iterations=120,
    fold_iterations=50,
    groups=frozenset(GROUPS) - {"patterns", "phrases", "quotes", "readings"},
)
"""Every attribute of the same strength, and fewer groups of them."""

SETTINGS: dict[str, tuple[Settings, ...]] = {
    "en": (_ALL_ALIKE,),
    "fi": (_ALL_ALIKE, Settings()),
    "hu": (replace(_ALL_ALIKE, iterations=80, fold_iterations=35),),
    "ro": (_ALL_ALIKE, Settings(iterations=55, fold_iterations=25)),
    "sv": (_ALL_ALIKE,),
}
"""The settings with which the shipped models were trained: of several, the mean ships."""


def train(
    language: str,
    sentences: Sequence[TaggedSentence],
    *,
    settings: Sequence[Settings] | None = None,
    progress: Progress | None = None,
) -> bytes:
    """Train a model on sentences for each of the settings, and give the file of their mean."""
    chosen = settings or SETTINGS[language]
    clock = Clock(progress, sum(map(_iterations, chosen)))
    models = [_train(language, sentences, one, clock) for one in chosen]
    return models[0] if len(models) == 1 else pack_mean([*map(unpack_weights, models)])


def _iterations(settings: Settings) -> int:
    twice = "document" in settings.groups
    return settings.iterations * (1 + twice) + settings.folds * settings.fold_iterations * twice


def _train(
    language: str, sentences: Sequence[TaggedSentence], settings: Settings, clock: Clock
) -> bytes:
    features = build_features(language, groups=settings.groups)
    words = [[features.word(text) for text in sentence.words] for sentence in sentences]
    examples = [
        (_shared(sentence_attributes(features, seen)), sentence.tags)
        for seen, sentence in zip(words, sentences, strict=True)
    ]
    passes = [fit(examples, settings, iterations=settings.iterations, clock=clock)]
    if "document" in settings.groups:
        told = _told(examples, words, settings, clock)
        passes.append(fit(told, settings, iterations=settings.iterations, clock=clock))
    labels = sorted({tag for sentence in sentences for tag in sentence.tags})
    return pack_weights(passes, language=language, labels=labels, groups=settings.groups)


def _shared(attributes: Attributes) -> Attributes:
    """Keep each attribute's text once: a corpus repeats it up to a million times."""
    return [[intern(name) for name in names] for names in attributes]


def _told(
    examples: Sequence[Example], words: Sequence[Sequence[Word]], settings: Settings, clock: Clock
) -> list[Example]:
    """Add to each example what a first pass that has not seen it tells its words."""
    known: dict[int, Matrix] = {}
    for fold in range(settings.folds):
        unseen = [n for n in range(len(examples)) if n // STRETCH % settings.folds == fold]
        held = frozenset(unseen)
        others = (example for n, example in enumerate(examples) if n not in held)
        asked = (examples[number][0] for number in unseen)
        read = read_unseen(others, asked, settings, clock=clock)
        known.update(zip(unseen, read, strict=True))
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
