"""Says what a tagger sees of a word: short strings, called attributes, each with learned weights.

1. A `Word` is what a written form shows by itself: its stem, its capitals, what the lists of
   names say of it. It is worked out once per form, not once per place.
2. `own_attributes` describe the word itself; `near_attributes` and `far_attributes` describe it to
   the words beside it and to those two away.
3. `place_attributes` describe a place in a sentence: pairs of neighbours, how the capitals run, the
   run of capitalised words it is in, whether it begins the sentence.

`sentence_attributes` puts these together as the trainer wants them; the tagger adds their weights
up instead (`kg.extraction.tagger.model`). Attributes belong to the groups of `GROUPS`; training
can leave groups out, which is how the model cards say what each brings.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from kg.extraction.tagger.cues import cue_classes
from kg.extraction.tagger.gazetteer import Gazetteer
from kg.extraction.tagger.shapes import LOWER, NAME_LIKE, SIGN, capitals, shape, short_shape
from kg.extraction.tagger.wordlist import COMMON, NAMES, WordLists

GROUPS = (
    *("affixes", "ngrams", "shapes", "tails", "pairs", "first", "runs"),
    *("gazetteer", "dictionary", "others", "lowercase", "cues", "document"),
)
"""Groups of attributes; word, stem and capitals of a window of two are always there."""

Stem = Callable[[str], str]

_AFFIXES = range(1, 6)
_NAME_SUFFIXES = (3, 4, 5)
_NGRAM, _LONG_AFFIX = 4, 6
_LONGEST_RUN = 5
_SHOUTED_SHARE, _SHORTEST_HEADING = 0.6, 3
_SHORTEST_LOWER = 3
_TAIL_SIGNS = "-:'’"


@dataclass(frozen=True, slots=True)
class Word:
    """A written form and what it shows by itself.

    `flags` is what the lists of names say of it, `reading` what the dictionary says, `others` what
    names in other languages' corpora say, `cues` what it says of names beside it.
    """

    text: str
    lower: str
    stem: str
    capitals: str
    flags: tuple[str, ...] = ()
    reading: str = ""
    others: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()

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


def place_attributes(features: Features, words: Sequence[Word]) -> list[list[str]]:
    """Describe each place of a sentence."""
    written = ["^", "^", *(word.capitals for word in words), "$", "$"]
    found = []
    for place in range(len(words)):
        two, one, own, after, later = written[place : place + 5]
        found.append([f"cc={one}{own}", f"cd={own}{after}", f"ccc={one}{own}{after}"])
        if "pairs" in features.groups:
            found[-1].append(f"c5={two}{one}{own}{after}{later}")
    if "pairs" in features.groups:
        _add_pairs(words, found)
    if "first" in features.groups:
        _add_first(words, found)
    if "runs" in features.groups:
        _add_runs(words, found)
    return found


def _add_pairs(words: Sequence[Word], found: list[list[str]]) -> None:
    for place in range(1, len(words)):
        before, word = words[place - 1], words[place]
        pair = f"{before.lower}_{word.lower}"
        found[place].append(f"ww={pair}")
        found[place - 1].append(f"wv={pair}")


def _add_first(words: Sequence[Word], found: list[list[str]]) -> None:
    found[0].append("BOS")
    found[-1].append("EOS")
    first = next((place for place, word in enumerate(words) if word.capitals != SIGN), 0)
    for place in range(first + 1):
        written = words[place].capitals
        found[place].extend(("first", f"first{written}", f"dkf={words[place].reading}{written}"))
    if words[first].capitals == "C":
        found[first].append(f"fw={words[first].stem}")
    lettered = [word for word in words if word.capitals not in {"d", SIGN}]
    shouted = sum(word.capitals == "A" for word in lettered)
    if len(words) >= _SHORTEST_HEADING and shouted > _SHOUTED_SHARE * max(1, len(lettered)):
        for word, attributes in zip(words, found, strict=True):
            attributes.extend(("allcap", f"allcap{word.capitals}"))


def _add_runs(words: Sequence[Word], found: list[list[str]]) -> None:
    """Describe each run of capitalised words: its ends, its length, what stands around it."""
    start = 0
    while start < len(words):
        end = start
        while end < len(words) and words[end].capitalised:
            end += 1
        if end > start:
            _add_run(words, found, start, end)
        start = max(end, start + 1)


def _add_run(words: Sequence[Word], found: list[list[str]], start: int, end: int) -> None:
    first, last = words[start], words[end - 1]
    shared = [
        f"rn={words[end].stem if end < len(words) else '$'}",
        f"rpv={words[start - 1].stem if start else '^'}",
        *(f"rfg={flag}" for flag in first.flags),
        *(f"rnk={cue}" for cue in (words[end].cues if end < len(words) else ())),
        *(f"rpk={cue}" for cue in (words[start - 1].cues if start else ())),
        *(f"rlk={cue}" for cue in last.cues),
    ]
    if end - start > 1:
        shared += [f"rlast={last.stem}", f"rlx3={last.lower[-3:]}", f"rfirst={first.stem}"]
        shared.append(f"rl={min(end - start, _LONGEST_RUN)}")
    for place in range(start, end):
        found[place].extend(shared)
        if end - start > 1:
            found[place].append(f"rp={min(place - start, 3)}")
            found[place].append(f"rq={min(end - 1 - place, 3)}")


def sentence_attributes(features: Features, words: Sequence[Word]) -> list[list[str]]:
    """List all attributes of each place, those of its neighbours with their distance."""
    near, far = [near_attributes(word) for word in words], [far_attributes(word) for word in words]
    found = place_attributes(features, words)
    for place, word in enumerate(words):
        found[place].extend(own_attributes(features, word))
        for distance, seen in ((-1, near), (1, near), (-2, far), (2, far)):
            if 0 <= place + distance < len(words):
                found[place].extend(f"{distance:+d}{name}" for name in seen[place + distance])
    return found
