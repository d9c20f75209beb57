"""Makes the shipped lists of a language's words.

1. The dictionary: every form that the package simplemma has for the language. A form counts as a
   name if it and its base form are capitalised, else as a common word.
2. Others' names: the capitalised words of the names in the training corpora of the other
   languages, each under the label that it has most often; words that are more often no name are
   left out.
3. Well-known names, for English: those of the lexicon of the npm package compromise, by kind, as
   `models/README.md` says how to write it out.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from kg.extraction.tagger.scoring import TaggedSentence
from kg.extraction.tagger.wordlist import COMMON, FIRST_WORDS, LABELS, NAMES, pack_words
from kg.training.corpora import CORPORA, read_part

_SHORTEST = 3
_KINDS = {
    "City": "city",
    "Country": "country",
    "Demonym": "people",
    "Organization": "organisation",
    "Person": "person",
    "Place": "place",
    "Region": "region",
    "SportsTeam": "team",
}
"""The kinds of well-known names, by the lexicon's tags."""


def build_words(language: str, *, corpora: Path, lexicon: Path | None = None) -> bytes:
    """Read the dictionary and the other languages' corpora, and write the language's lists.

    Args:
        language: whose lists.
        corpora: the folder of the corpora.
        lexicon: well-known names in lower case with their tags, as JSON; none if not given.

    """
    others = (
        sentence
        for other, names in CORPORA.items()
        if other != language
        for sentence in read_part(corpora, names, part="train")
    )
    known = well_known(lexicon) if lexicon else {}
    return pack_words(_dictionary(language) | _names_by_label(others) | known)


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


def well_known(path: Path) -> dict[str, set[str]]:
    """Read the well-known names of a lexicon by kind, and the words with which they begin."""
    tagged: dict[str, str | list[str]] = json.loads(path.read_text(encoding="utf-8"))
    lists: dict[str, set[str]] = {name: set() for name in (*_KINDS.values(), FIRST_WORDS)}
    for name, tags in tagged.items():
        for tag in [tags] if isinstance(tags, str) else tags:
            if tag in _KINDS:
                lists[_KINDS[tag]].add(name)
                lists[FIRST_WORDS].add(name.split()[0])
    return lists
