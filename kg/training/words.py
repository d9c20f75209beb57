"""Makes the shipped lists of a language's words.

1. The dictionary: every form that the package simplemma has for the language. A form counts as a
   name if it and its base form are capitalised, else as a common word.
2. Others' names: the capitalised words of the names in the training corpora of the other
   languages, each under the label that it has most often; words that are more often no name are
   left out.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from kg.extraction.tagger.scoring import TaggedSentence
from kg.extraction.tagger.wordlist import COMMON, LABELS, NAMES, pack_words
from kg.training.corpora import CORPORA, read_part

_SHORTEST = 3


def build_words(language: str, *, corpora: Path) -> bytes:
    """Read the dictionary and the other languages' corpora, and write the language's lists."""
    others = (
        sentence
        for other, names in CORPORA.items()
        if other != language
        for sentence in read_part(corpora, names, part="train")
    )
    return pack_words(_dictionary(language) | _names_by_label(others))


def _dictionary(language: str) -> dict[str, set[str]]:
    from simplemma.strategies import DefaultDictionaryFactory  # noqa: PLC0415 - of the extra

    forms: Mapping[str, str] = DefaultDictionaryFactory().get_dictionary(language)
    lists: dict[str, set[str]] = {COMMON: set(), NAMES: set()}
    for form, base in forms.items():
        if form[:1].isupper() and base[:1].isupper():
            lists[NAMES].add(form)
        elif form[:1].isalpha():
            lists[COMMON].add(form.lower())
    return lists


def _names_by_label(sentences: Iterable[TaggedSentence]) -> dict[str, set[str]]:
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for word, tag in zip(sentence.words, sentence.tags, strict=True):
            if word[:1].isupper() and len(word) >= _SHORTEST:
                counts[word][tag.partition("-")[2]] += 1
    lists: dict[str, set[str]] = {label: set() for label in LABELS}
    for word, labels in counts.items():
        label = max(sorted(labels), key=labels.__getitem__)
        if label:
            lists[label].add(word)
    return lists
