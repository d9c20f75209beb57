"""Tags names in sentences of words: people, organisations, places and other names.

1. Every written form in the text is looked at once (`features`), and the weights of what it shows are added up:
   for the word itself, and for the words one and two away from it.
2. The scores of a place are those of its word, of its four neighbours and of the place itself.
3. The best labels of each sentence are found (`chain`); each run of one name's labels is a span,
   with the probability that exactly this span has this label.

It needs neither spaCy nor a network.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable

import numpy as np
import Stemmer
from numpy.typing import NDArray

from kg.errors import UnknownChoiceError
from kg.extraction.tagger.chain import Matrix, best_labels, marginals, span_probability
from kg.extraction.tagger.features import (
    Features,
    Word,
    far_attributes,
    near_attributes,
    own_attributes,
    place_attributes,
)
from kg.extraction.tagger.gazetteer import Gazetteer, checksum, unpack_gazetteer
from kg.extraction.tagger.scoring import spans_of
from kg.extraction.tagger.weights import Weights, unpack_weights
from kg.extraction.tagger.wordlist import WordLists, unpack_words
from kg.languages import LANGUAGES

TAGGER_LANGUAGES = ("en", "fi", "hu", "ro", "sv")
"""Languages for which a model ships."""

_BATCH = 128
_DISTANCES = (-2, -1, 1, 2)
_EDGE = 2
"""Places beside a sentence that its outer words look at."""


@dataclass(frozen=True, slots=True)
class TaggedSpan:
    """Words `start` (included) to `end` (excluded) of a sentence name a `label`."""

    start: int
    end: int
    label: str
    probability: float


@dataclass(frozen=True, slots=True)
class Tagger:
    """A trained model with all that it needs to look at words."""

    features: Features
    weights: Weights

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[list[TaggedSpan]]:
        """Find the names in the sentences of one text."""
        found: list[list[TaggedSpan]] = [[] for _ in sentences]
        forms = _Forms.of(self.features, self.weights, sentences)
        filled = [place for place, sentence in enumerate(sentences) if sentence]
        filled.sort(key=lambda place: len(sentences[place]))
        for start in range(0, len(filled), _BATCH):
            places = filled[start : start + _BATCH]
            spans = self._tag_batch(forms, [sentences[place] for place in places])
            for place, tagged in zip(places, spans, strict=True):
                found[place] = tagged
        return found

    def _tag_batch(
        self, forms: "_Forms", sentences: Sequence[Sequence[str]]
    ) -> list[list[TaggedSpan]]:
        emissions = _emissions(forms, self.features, self.weights, sentences)
        lengths = [len(sentence) for sentence in sentences]
        chain = self.weights.chain
        best = best_labels(chain, emissions, lengths)
        known = marginals(chain, emissions, lengths)
        return [
            [
                TaggedSpan(
                    start,
                    end,
                    label,
                    span_probability(chain, about, start=start, end=end, label=label),
                )
                for start, end, label in spans_of([chain.labels[index] for index in path])
            ]
            for path, about in zip(best, known, strict=True)
        ]


@dataclass(frozen=True, slots=True)
class _Forms:
    """The written forms of a text: their words, and their scores at each distance.

    Each array has the shape `(forms + 1, labels)`; the last row, of what stands beside a
    sentence, is zero.
    """

    numbers: dict[str, int]
    words: list[Word]
    own: Matrix
    beside: dict[int, Matrix]

    @classmethod
    def of(
        cls, features: Features, weights: Weights, sentences: Sequence[Sequence[str]]
    ) -> "_Forms":
        texts = dict.fromkeys(text for sentence in sentences for text in sentence)
        words = [features.word(text) for text in texts]
        near = [[name.encode() for name in near_attributes(word)] for word in words]
        far = [[name.encode() for name in far_attributes(word)] for word in words]
        own = [[name.encode() for name in own_attributes(features, word)] for word in words]
        beside = {
            distance: _scores(weights, near if abs(distance) == 1 else far, f"{distance:+d}")
            for distance in _DISTANCES
        }
        numbers = {text: number for number, text in enumerate(texts)}
        return cls(numbers, words, _scores(weights, own, ""), beside)


def _scores(weights: Weights, attributes: Sequence[Sequence[bytes]], prefix: str) -> Matrix:
    """Add up the weights of each form's attributes, as seen from the distance in `prefix`."""
    import zlib  # noqa: PLC0415

    seed = checksum(prefix)
    sums = [zlib.crc32(name, seed) for names in attributes for name in names]
    zero = np.zeros((1, len(weights.chain.labels)))
    if not sums:
        return zero
    return np.concatenate([weights.sums(sums, [len(names) for names in attributes]), zero])


def _emissions(
    forms: _Forms, features: Features, weights: Weights, sentences: Sequence[Sequence[str]]
) -> Matrix:
    """Score each label at each place: shape `(sentences, longest, labels)`, zero past an end."""
    longest = max(map(len, sentences))
    outside = len(forms.words)
    numbers = np.full((len(sentences), longest + 2 * _EDGE), outside, dtype=np.intp)
    for row, sentence in enumerate(sentences):
        numbers[row, _EDGE : _EDGE + len(sentence)] = [forms.numbers[text] for text in sentence]
    total: Matrix = forms.own[numbers[:, _EDGE:-_EDGE]]
    for distance, scores in forms.beside.items():
        first = _EDGE + distance
        total += scores[numbers[:, first : first + longest]]
    inside = numbers[:, _EDGE:-_EDGE] != outside
    total[~inside] = 0.0
    total[inside] += _place_scores(forms, features, weights, sentences)
    return total


def _place_scores(
    forms: _Forms, features: Features, weights: Weights, sentences: Sequence[Sequence[str]]
) -> Matrix:
    sums: list[int] = []
    sizes: list[int] = []
    for sentence in sentences:
        words = [forms.words[forms.numbers[text]] for text in sentence]
        for attributes in place_attributes(features, words):
            sums.extend(map(checksum, attributes))
            sizes.append(len(attributes))
    return weights.sums(sums, sizes)


def load_tagger(language: str) -> Tagger:
    """Load the tagger that ships for a language; keep it, for each call reads the files.

    Raises:
        UnknownChoiceError: no tagger ships for this language.

    """
    if language not in TAGGER_LANGUAGES:
        raise UnknownChoiceError("tagger language", language, TAGGER_LANGUAGES)
    folder = models_folder()
    weights = unpack_weights(folder.joinpath(f"{language}.tagger").read_bytes())
    return Tagger(build_features(language, groups=weights.groups), weights)


def models_folder() -> Traversable:
    """Where the shipped models, their cards and their hashes are."""
    return files("kg.extraction.tagger").joinpath("models")


def build_features(language: str, *, groups: frozenset[str]) -> Features:
    """Make a language's features with the shipped lists of names."""
    stemmer = Stemmer.Stemmer(LANGUAGES[language].stemmer)
    return Features(language, stemmer.stemWord, load_gazetteer(), load_words(language), groups)


def load_gazetteer() -> Gazetteer:
    """Read the shipped lists of names."""
    return unpack_gazetteer(models_folder().joinpath("names.bin").read_bytes())


def load_words(language: str) -> WordLists:
    """Read the shipped lists of a language's words."""
    data = models_folder().joinpath(f"{language}.words").read_bytes()
    return unpack_words(data, language=language)
