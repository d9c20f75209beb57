"""Tags names in sentences of words: people, organisations, places and other names.

1. Every place of the text is scored for every label (`emissions`), and a first pass says how
   probable each label is at each place (`chain`).
2. Each capitalised word is told what the same word was taken for elsewhere in the text
   (`document`), and with that a second pass finds the best labels of each sentence.
3. Each run of one name's labels is a span, with the probability that exactly this span has this
   label.

It needs neither spaCy nor a network.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib.resources import files
from importlib.resources.abc import Traversable

import numpy as np
import Stemmer

from kg.errors import UnknownChoiceError
from kg.extraction.tagger.chain import (
    Chain,
    Matrix,
    best_labels,
    marginals,
    span_probability,
    tempered,
)
from kg.extraction.tagger.document import CLASSES, STRETCH, document_attributes
from kg.extraction.tagger.emissions import Forms, Seen, score_attributes, score_forms, score_places
from kg.extraction.tagger.features import Features
from kg.extraction.tagger.gazetteer import Gazetteer, unpack_gazetteer
from kg.extraction.tagger.scoring import spans_of
from kg.extraction.tagger.vectors import NO_VECTORS, Vectors, WordVectors, unpack_vectors
from kg.extraction.tagger.weights import Weights, unpack_weights
from kg.extraction.tagger.wordlist import WordLists, unpack_words
from kg.languages import LANGUAGES

TEMPERATURE = 1.4
"""What scores are divided by before they become probabilities (Guo et al., ICML 2017).

A fitted field is too sure of itself on new text: of the names that it holds for 0.8 to 0.95
probable some 0.81 are right. Divided so, a probability is about the share of names that are right
on the development parts.
"""

TAGGER_LANGUAGES = ("en", "fi", "hu", "ro", "sv")
"""Languages for which a model ships."""


@dataclass(frozen=True, slots=True)
class TaggedSpan:
    """Words `start` (included) to `end` (excluded) of a sentence name a `label`."""

    start: int
    end: int
    label: str
    probability: float


@dataclass(frozen=True, slots=True)
class Tagger:
    """A trained model with all that it needs to look at words, and a memory of those it has seen."""

    features: Features
    weights: Weights
    vectors: WordVectors
    memory: dict[str, Seen] = field(default_factory=dict, repr=False, compare=False)

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[list[TaggedSpan]]:
        """Find the names in the sentences of one text."""
        found: list[list[TaggedSpan]] = [[] for _ in sentences]
        filled = [place for place, sentence in enumerate(sentences) if sentence]
        if not filled:
            return found
        texts = (text for sentence in sentences for text in sentence)
        forms = score_forms(self.features, self.weights, self.vectors, texts, self.memory)
        about = forms.topics([sentences[place] for place in filled])
        for start in range(0, len(filled), STRETCH):
            places, near = filled[start : start + STRETCH], about[start : start + STRETCH]
            spans = self._tag_stretch(forms, [sentences[place] for place in places], near)
            for place, tagged in zip(places, spans, strict=True):
                found[place] = tagged
        return found

    def _tag_stretch(
        self, forms: Forms, sentences: Sequence[Sequence[str]], about: Vectors
    ) -> list[list[TaggedSpan]]:
        first, *others = self.weights.chains
        emissions = score_places(forms, self.features, self.weights, sentences, about)
        lengths = [len(sentence) for sentence in sentences]
        if not others:
            return _spans(first, emissions, lengths)
        told = self._told(forms, sentences, emissions[:, :, : len(first.labels)])
        again = emissions[:, :, len(first.labels) :]
        rows = [
            (row, place) for row, names in enumerate(told) for place, n in enumerate(names) if n
        ]
        if rows:
            scores = score_attributes(self.weights, [told[row][place] for row, place in rows])
            again[tuple(np.transpose(rows))] += scores[:, len(first.labels) :]
        return _spans(others[0], again, lengths)

    def _told(
        self, forms: Forms, sentences: Sequence[Sequence[str]], emissions: Matrix
    ) -> list[list[list[str]]]:
        """Run the first pass and say what it tells each word of its other places."""
        words = [[forms.words[text] for text in sentence] for sentence in sentences]
        first = self.weights.chains[0]
        known = marginals(first, emissions, [len(sentence) for sentence in sentences])
        kinds = class_table(first.labels)
        return document_attributes(words, [about.labels @ kinds for about in known])


def class_table(labels: Sequence[str]) -> Matrix:
    """Map labels (rows) to classes (columns): 1 where they agree."""
    return np.array(
        [
            [float((label.partition("-")[2] or label) == name) for name in CLASSES]
            for label in labels
        ]
    )


def _spans(chain: Chain, emissions: Matrix, lengths: Sequence[int]) -> list[list[TaggedSpan]]:
    best = best_labels(chain, emissions, lengths)
    cool = tempered(chain, TEMPERATURE)
    known = marginals(cool, emissions / TEMPERATURE, lengths)
    return [
        [
            TaggedSpan(
                start, end, label, span_probability(cool, about, start=start, end=end, label=label)
            )
            for start, end, label in spans_of([chain.labels[number] for number in path])
        ]
        for path, about in zip(best, known, strict=True)
    ]


def load_tagger(language: str) -> Tagger:
    """Load the tagger that ships for a language; keep it, for each call reads the files.

    Raises:
        UnknownChoiceError: no tagger ships for this language.

    """
    if language not in TAGGER_LANGUAGES:
        raise UnknownChoiceError(what="language", found=language, allowed=TAGGER_LANGUAGES)
    weights = unpack_weights(models_folder().joinpath(f"{language}.tagger").read_bytes())
    return build_tagger(weights)


def build_tagger(weights: Weights) -> Tagger:
    """Put a model together with the shipped lists."""
    features = build_features(weights.language, groups=weights.groups)
    return Tagger(features, weights, load_vectors(weights.language))


def models_folder() -> Traversable:
    """Where the shipped models, their cards and their hashes are."""
    return files("kg.extraction.tagger").joinpath("models")


def build_features(language: str, *, groups: frozenset[str]) -> Features:
    """Make a language's features with the shipped lists."""
    stemmer = Stemmer.Stemmer(LANGUAGES[language].stemmer)
    return Features(language, stemmer.stemWord, load_gazetteer(), load_words(language), groups)


def load_gazetteer() -> Gazetteer:
    """Read the shipped lists of names, which the languages share."""
    return unpack_gazetteer(models_folder().joinpath("names.bin").read_bytes())


def load_words(language: str) -> WordLists:
    """Read the shipped lists of a language's words."""
    data = models_folder().joinpath(f"{language}.words").read_bytes()
    return unpack_words(data, language=language)


def load_vectors(language: str) -> WordVectors:
    """Read the shipped vectors of a language's words; some languages have none."""
    path = models_folder().joinpath(f"{language}.vectors")
    return unpack_vectors(path.read_bytes()) if path.is_file() else NO_VECTORS
