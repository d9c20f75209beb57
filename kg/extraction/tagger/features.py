"""Says what a tagger sees of a word: short strings, called attributes, each with learned weights.

1. A `Word` is what a written form shows by itself: its stem, its capitals, what the lists of
   names say of it. It is worked out once per form, not once per place.
2. `own_attributes` describe the word itself; `near_attributes` and `far_attributes` describe it to
   the words beside it and to those two away.

`kg.extraction.tagger.places` describes places in a sentence. Attributes belong to the groups of
`GROUPS`; training can leave groups out, which is how `models/README.md` says what each brings.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kg.extraction.tagger.cues import cue_classes
from kg.extraction.tagger.gazetteer import Gazetteer
from kg.extraction.tagger.shapes import LOWER, NAME_LIKE, SIGN, capitals, shape, short_shape
from kg.extraction.tagger.wordlist import COMMON, FIRST_WORDS, NAMES, WordLists

GROUPS = (
    *("affixes", "ngrams", "shapes", "tails", "pairs", "first", "runs"),
    *("gazetteer", "dictionary", "others", "lowercase", "cues", "document"),
    *("patterns", "phrases", "quotes", "readings", "known"),
)
"""Groups of attributes; word, stem and capitals of a window of two are always there."""

Stem = Callable[[str], str]

_AFFIXES = range(1, 6)
_NAME_SUFFIXES = (3, 4, 5)
_NGRAM, _LONG_AFFIX = 4, 6
_SHORTEST_LOWER = 3
_KINDS = (("given", "g"), ("surname", "s"), ("territory", "t"), ("city", "c"))
_TAIL_SIGNS = "-:'’"


@dataclass(frozen=True, slots=True)
class Word:
    """A written form and what it shows by itself.

    `flags` is what the lists of names say of it, `reading` what the dictionary says, `others` what
    names in other languages' corpora say, `cues` what it says of names beside it; `opens` says whether
    a well-known name begins with it.
    """

    text: str
    lower: str
    stem: str
    capitals: str
    flags: tuple[str, ...] = ()
    reading: str = ""
    others: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    opens: bool = False

    @property
    def kind(self) -> str:
        """Which lists of names have the word, a letter for each; else its reading, or its signs."""
        stems = {flag.partition("-")[0].rstrip("0123~") for flag in self.flags}
        letters = "".join(letter for name, letter in _KINDS if name in stems)
        return letters or self.reading or self.capitals

    @property
    def capitalised(self) -> bool:
        """Whether the word begins with a capital."""
        return self.capitals in NAME_LIKE


@dataclass(frozen=True, slots=True)
class Features:
    """How words of one language are seen: its stemmer, the lists of names, the groups in use."""

    language: str
    stem: Stem
    gazetteer: Gazetteer
    words: WordLists
    groups: frozenset[str] = frozenset(GROUPS)

    def word(self, text: str) -> Word:
        """Look at a written form."""
        lower, groups = text.lower(), self.groups
        return Word(
            text,
            lower,
            self.stem(lower),
            capitals(text),
            self._flags(text) if "gazetteer" in groups else (),
            self.words.reading(text) if "dictionary" in groups else "",
            self.words.others(text) if "others" in groups else (),
            cue_classes(lower, language=self.language) if "cues" in groups else (),
            self.words.has(lower, name=FIRST_WORDS) if "known" in groups else False,
        )

    def _flags(self, text: str) -> tuple[str, ...]:
        """Look a word up in the lists of names; if in lower case, only an unknown one."""
        if text[:1].isupper():
            return self.gazetteer.flags(text, language=self.language)
        unknown = "lowercase" in self.groups and len(text) >= _SHORTEST_LOWER and text.islower()
        if not unknown or self.words.has(text, name=COMMON):
            return ()
        raised = text.capitalize()
        listed = self.gazetteer.flags(raised, language=self.language)
        named = ("name",) if self.words.has(raised, name=NAMES) else ()
        return tuple(f"low-{flag}" for flag in (*listed, *named))


def own_attributes(features: Features, word: Word) -> list[str]:
    """Describe a word to itself."""
    found = [f"w={word.lower}", f"s={word.stem}", f"c={word.capitals}"]
    if word.capitals not in {LOWER, "d", SIGN}:
        found.append(f"W={word.text}")
    if "shapes" in features.groups:
        found.append(f"sh={shape(word.text)}")
    if "affixes" in features.groups:
        found.extend(_affixes(word))
    if "ngrams" in features.groups and word.capitalised:
        found.extend(_ngrams(word.lower))
    if "tails" in features.groups:
        found.extend(_tails(features, word))
    if word.flags:
        found.extend(f"g={flag}" for flag in word.flags)
        found.append(f"G={','.join(word.flags)}")
    if word.reading:
        found += [f"dk={word.reading}", f"dk={word.reading}{word.capitals}"]
    found.extend(f"o={label}" for label in word.others)
    found.extend(f"k={cue}" for cue in word.cues)
    return found


def _affixes(word: Word) -> Iterator[str]:
    lower, size = word.lower, len(word.lower)
    for length in _AFFIXES:
        if size > length:
            yield f"p{length}={lower[:length]}"
            yield f"x{length}={lower[-length:]}"
    if word.capitals not in {LOWER, "d", SIGN}:
        for length in _NAME_SUFFIXES:
            if size > length:
                yield f"Cx{length}={lower[-length:]}"


def _ngrams(lower: str) -> Iterator[str]:
    """List four letters in a row, and the first and last six."""
    marked = f"^{lower}$"
    yield from (f"n={marked[start : start + _NGRAM]}" for start in range(len(marked) - _NGRAM + 1))
    if len(lower) > _LONG_AFFIX - 1:
        yield from (f"p6={lower[:_LONG_AFFIX]}", f"x6={lower[-_LONG_AFFIX:]}")


def _tails(features: Features, word: Word) -> Iterator[str]:
    """Describe the parts on both sides of the last hyphen, colon or apostrophe."""
    cut = max(word.text.rfind(sign) for sign in _TAIL_SIGNS)
    if cut < 0 or len(word.text) <= len("x-"):
        return
    head, sign, tail = word.text[:cut], word.text[cut], word.text[cut + 1 :]
    yield f"hb={head.lower()}"
    yield f"he={sign}{tail.lower()}"
    yield f"hs={short_shape(head)}{sign}{short_shape(tail)}"
    yield f"hst={features.stem(tail.lower())}"


def near_attributes(word: Word) -> list[str]:
    """Describe a word to the words beside it."""
    lower = word.lower
    return [
        f"w={lower}",
        f"s={word.stem}",
        f"c={word.capitals}",
        f"x3={lower[-3:]}",
        f"x2={lower[-2:]}",
        *(f"g={flag}" for flag in word.flags),
        *([f"dk={word.reading}{word.capitals}"] if word.reading else ()),
        *(f"o={label}" for label in word.others),
        *(f"k={cue}" for cue in word.cues),
    ]


def far_attributes(word: Word) -> list[str]:
    """Describe a word to the words two away."""
    return [
        f"w={word.lower}",
        f"c={word.capitals}",
        f"s={word.stem}",
        *(f"k={cue}" for cue in word.cues),
    ]
