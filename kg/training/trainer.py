"""Trains one language's tagger.

1. Some sentences are copied in lower case and in capitals (`kg.training.copies`). Every word becomes
   a list of attributes (`kg.extraction.tagger.features`) and a row of numbers
   (`kg.extraction.tagger.window`), every sentence has a topic (`kg.extraction.tagger.topics`).
2. A conditional random field is fitted to them (`kg.training.fitting`): the first pass.
3. For the second pass each sentence needs what a first pass says of it that has *not* seen it: the
   sentences are parted into folds (a copy goes with what it is a copy of), and each fold is read by a
   first pass fitted to the others.
   What it says becomes further attributes (`kg.extraction.tagger.document`), and the second pass
   is fitted.
4. The weights of both are packed (`kg.extraction.tagger.weights`).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from sys import intern

import numpy as np

from kg.extraction.tagger.chain import Matrix, build_chain, marginals
from kg.extraction.tagger.document import STRETCH, document_attributes
from kg.extraction.tagger.features import Word
from kg.extraction.tagger.model import build_features, class_table, load_vectors
from kg.extraction.tagger.places import sentence_attributes
from kg.extraction.tagger.scoring import TaggedSentence
from kg.extraction.tagger.topics import topics
from kg.extraction.tagger.weights import Fitted, pack_weights
from kg.extraction.tagger.window import Numbers, word_inputs
from kg.training.copies import with_copies
from kg.training.corpora import WHOLE_DOCUMENTS
from kg.training.examples import Encoded, Example, encode
from kg.training.examples import Numbers as Places
from kg.training.fitting import Clock, Field, Progress, Settings, fit
from kg.training.network import NetworkSettings

SETTINGS = Settings()
"""The settings with which the shipped models were trained, but for rounds and passes."""

OWN_SETTINGS = {
    "en": replace(SETTINGS, lower=0.25, upper=0.05, network=NetworkSettings(hidden=64)),
}
"""Languages with settings of their own: English is also read as it stands in letters and reviews."""

MUCH = 500_000
"""The words from which a corpus is read in fewer rounds: `MUCH_ROUNDS`, and in each fold fewer."""

MUCH_ROUNDS, MUCH_FOLD_ROUNDS = 8, 5


def train(
    language: str,
    sentences: Sequence[TaggedSentence],
    *,
    settings: Settings | None = None,
    progress: Progress | None = None,
) -> bytes:
    """Train a model on sentences, and give its file."""
    size = sum(len(sentence.words) for sentence in sentences)
    chosen = settings or shipped_settings(language, words=size)
    twice = "document" in chosen.groups
    rounds = chosen.rounds * (1 + twice) + chosen.folds * chosen.fold_rounds * twice
    task = _describe(language, sentences, chosen, Clock(progress, rounds))
    passes = [task.fitted(task.examples)]
    if twice:
        passes.append(task.fitted(list(_with_told(task, _told(task)))))
    return pack_weights(passes, language=language, labels=task.labels, groups=chosen.groups)


def shipped_settings(language: str, *, words: int) -> Settings:
    """Give a language's settings: one pass if its corpora are of single sentences."""
    own = OWN_SETTINGS.get(language, SETTINGS)
    groups = own.groups - (frozenset() if language in WHOLE_DOCUMENTS else {"document"})
    if words < MUCH:
        return replace(own, groups=groups)
    return replace(own, groups=groups, rounds=MUCH_ROUNDS, fold_rounds=MUCH_FOLD_ROUNDS)


@dataclass(frozen=True)
class _Task:
    """Sentences, described: their words, examples and forms, and which sentence each is a copy of.

    `inputs` is what the network sees of each form, `about` the topic of each sentence.
    """

    settings: Settings
    clock: Clock
    labels: Sequence[str]
    words: Sequence[Sequence[Word]]
    examples: Sequence[Example]
    forms: Sequence[Sequence[int]]
    origins: Places
    inputs: Numbers
    about: Numbers

    @cached_property
    def everything(self) -> Places:
        """The numbers of all sentences."""
        return np.arange(len(self.examples))

    def encoded(self, examples: Sequence[Example]) -> tuple[Encoded, list[str]]:
        """Turn examples into arrays, and list their attributes."""
        numbers: dict[str, int] = {}
        found = encode(
            examples,
            self.forms,
            self.about,
            outside=len(self.inputs) - 1,
            labels=self.labels,
            numbers=numbers,
        )
        return found, list(numbers)

    def fitted(self, examples: Sequence[Example]) -> Fitted:
        """Fit a pass to all examples."""
        encoded, attributes = self.encoded(examples)
        found = self.field(encoded, self.everything, len(attributes), self.settings)
        kept = np.flatnonzero(found.rows.any(axis=1))
        named = [attributes[number] for number in kept]
        return Fitted(named, found.rows[kept], found.transitions, found.window)

    def field(
        self, encoded: Encoded, sentences: Places, attributes: int, settings: Settings
    ) -> Field:
        """Fit a field to some sentences."""
        return fit(
            encoded,
            sentences,
            self.inputs,
            attributes=attributes,
            labels=self.labels,
            settings=settings,
            clock=self.clock,
        )


def _describe(
    language: str, read: Sequence[TaggedSentence], settings: Settings, clock: Clock
) -> _Task:
    sentences, origins = with_copies(read, lower=settings.lower, upper=settings.upper)
    features = build_features(language, groups=settings.groups)
    texts = dict.fromkeys(text for sentence in sentences for text in sentence.words)
    known = {text: features.word(text) for text in texts}
    words = [[known[text] for text in sentence.words] for sentence in sentences]
    vectors = load_vectors(language).of(list(known))
    inputs = word_inputs(list(known.values()), vectors)
    numbers = {text: number for number, text in enumerate(known)}
    forms = [[numbers[text] for text in sentence.words] for sentence in sentences]
    return _Task(
        settings,
        clock,
        sorted({tag for sentence in sentences for tag in sentence.tags}),
        words,
        [
            (_shared(sentence_attributes(features, seen)), sentence.tags)
            for seen, sentence in zip(words, sentences, strict=True)
        ],
        forms,
        origins,
        np.concatenate([inputs, np.zeros_like(inputs[:1])]),
        topics(vectors, forms[: len(read)])[origins],
    )


def _shared(attributes: Sequence[Sequence[str]]) -> list[list[str]]:
    """Keep each attribute's text once: a corpus repeats it up to a million times."""
    return [[intern(name) for name in names] for names in attributes]


def _told(task: _Task) -> Mapping[int, Matrix]:
    """Say of each sentence how probable a first pass that has not seen it holds each class."""
    encoded, attributes = task.encoded(task.examples)
    ends = np.cumsum(encoded.lengths)
    folds = task.origins // STRETCH % task.settings.folds
    shorter = replace(task.settings, rounds=task.settings.fold_rounds)
    known: dict[int, Matrix] = {}
    for fold in range(task.settings.folds):
        others = task.everything[folds != fold]
        found = task.field(encoded, others, len(attributes), shorter)
        scores = found.scores(encoded, task.inputs).astype(np.float64)
        chain, kinds = build_chain(task.labels, found.transitions), class_table(task.labels)
        for number in task.everything[folds == fold].tolist():
            own = scores[ends[number] - encoded.lengths[number] : ends[number]]
            (about,) = marginals(chain, own[None], [len(own)])
            known[number] = about.labels @ kinds
    return known


def _with_told(task: _Task, known: Mapping[int, Matrix]) -> Iterator[Example]:
    """Add to each example what the first pass tells its words."""
    for start in range(0, len(task.examples), STRETCH):
        numbers = range(start, min(start + STRETCH, len(task.examples)))
        told = document_attributes(
            task.words[start : start + STRETCH], [known[number] for number in numbers]
        )
        for number, further in zip(numbers, told, strict=True):
            attributes, tags = task.examples[number]
            yield [[*own, *more] for own, more in zip(attributes, further, strict=True)], tags
