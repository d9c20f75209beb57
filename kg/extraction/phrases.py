"""Finds descriptive names: phrases around a head noun (`agency`, `osasto`, `kormány`).

A head noun alone names nothing (`the agency`). With something that tells which one, it does: a
word with a capital, the adjective of a country (`Finnish government`), or a post
(`Prime Minister's office`). How far the phrase reaches:

- leftwards over words with a capital, over modifiers (by the endings of the language) and the words
  that join them; a participle such as `vastaava` lets it take everything back to the start of
  its clause or to a word with a capital after a small one;
- rightwards over words with a capital, where the head has one or a genitive word stands between
  (`city of`), where the language puts the head first, or where small words follow a head with a
  capital and a preposition (`Department for communication and …`).

The phrase never crosses a sign of punctuation, a function word that no name holds, or a number.
A name in quotes beside the head, or before a head with a hyphen (`PING Helsinki -yritys`), is the
whole name.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extraction.lexicon import Lexicon
from kg.extraction.reading import Reading
from kg.extraction.words import CLOSING, OPENING, QUOTES, Sentence, Word
from kg.model import Mention

LONGEST = 14
CLASSES = ("Organisation", "Publication", "Event", "Project", "Place")
HYPHENS = ("-", "\u2010", "\u2011")


def find_phrases(reading: Reading) -> Iterator[Mention]:
    """Find the descriptive names of every class with heads in the lexicon."""
    for sentence in reading.sentences:
        for place in range(len(sentence.words)):
            kind = head_class(reading.lexicon, sentence.words, place)
            if kind:
                yield from _phrase(reading, sentence, place, kind)


def head_class(lexicon: Lexicon, words: Sequence[Word], place: int) -> str:
    """Name the class that the word at `place` is a head of, with the word before it if need be."""
    word = words[place]
    if not word.is_word or is_post(word, lexicon):
        return ""
    terms = lexicon.head_terms(word)
    other = place + 1 if lexicon.language.head_first else place - 1
    if 0 <= other < len(words):
        both = " ".join(w.lower for w in words[min(place, other) : max(place, other) + 1])
        terms = lexicon.heads.get(both) or terms
    return next((kind for kind in CLASSES if kind in terms), "")


def _phrase(reading: Reading, sentence: Sentence, place: int, kind: str) -> Iterator[Mention]:
    words = sentence.words
    beside = (
        _quoted_around(words, place, kind)
        or _quoted_before(words, place, reading.lexicon)
        or _quoted_after(words, place, reading.lexicon)
        or _titled_before(words, place, reading.lexicon)
        or _hyphened_before(words, place)
    )
    if beside is not None:
        yield from _with_gloss(reading, words, beside, place, kind)
        return
    apposed = _apposed(reading, words, place, kind)
    if apposed is not None:
        yield _mention(reading, words, *apposed, kind, "apposed-name", 0.8)
        return
    low, high = _bounds(words, place, reading.lexicon, reading.name_starts)
    if kind != "Organisation" and any(is_post(w, reading.lexicon) for w in words[low : high + 1]):
        return
    telling = [
        i
        for i in range(low, high + 1)
        if _tells(words, i, (low, place, high), reading.lexicon)
        or (i != place and words[i].start in reading.name_starts)
    ]
    if not _names(words, telling, place, kind, reading.lexicon):
        if kind in {"Publication", "Event"} and high > low and _starts_sentence(words, low):
            yield _mention(reading, words, low, high, kind, "weak-phrase", 0.6)
        return
    named = any(words[i].is_capitalised for i in range(low, high + 1) if i not in {place, 0})
    rule, confidence = ("name-phrase", 0.85) if named else ("description", 0.75)
    mention = _mention(reading, words, low, high, kind, rule, confidence)
    mention = _with_base_head(mention, words, low, place, reading.lexicon)
    yield _proper(reading, words, (low, place, high), mention)


def _with_base_head(
    mention: Mention, words: Sequence[Word], low: int, place: int, lexicon: Lexicon
) -> Mention:
    """Put the head in base form where what describes it has no case: `… szóló kódexét`."""
    word = words[place]
    base = lexicon.head_of_stem.get(word.stem, "")
    described = low < place and not words[place - 1].is_capitalised
    inflected = base and word.lower.startswith(base) and word.lower != base
    if not (lexicon.language.bare_modifiers and described and inflected):
        return mention
    return replace(mention, name=mention.name.removesuffix(word.text) + base)


def _proper(
    reading: Reading, words: Sequence[Word], bounds: tuple[int, int, int], mention: Mention
) -> Mention:
    """Call a thing by its proper name where a small head stands after it: `Nordverk project`."""
    low, place, high = bounds
    lexicon = reading.lexicon
    before = words[low:place]
    proper = [w for w in before if w.is_capitalised and w.lower not in lexicon.demonyms]
    lower = words[place].lower
    ending = lower.removeprefix(lexicon.head_of_stem.get(words[place].stem, lower))
    cases = lexicon.language.bare_cases
    possessed = bool(cases and ending) and ending not in cases
    small = not words[place].is_capitalised and not possessed
    if not (small and high == place and before and len(proper) == len(before)):
        return mention
    if (
        mention.kind == "Place"
        or any(is_post(w, lexicon) for w in before)
        or _is_possessor(before[-1], lexicon)
    ):
        return mention
    name = reading.text[words[low].start : words[place - 1].end]
    return replace(mention, name=name, also=mention.name)


def _owns(word: Word, lexicon: Lexicon) -> bool:
    """Whether a head is in the genitive, so that what follows is another thing."""
    tail = lexicon.language.genitive_tail
    genitive = bool(tail) and word.lower.endswith(tail) and word.lower not in lexicon.heads
    return bool(possessive_tail(word.text)) or genitive


def _is_possessor(word: Word, lexicon: Lexicon) -> bool:
    """Whether the name before the head is in the genitive (`Turun kaupunki`, `Finland's`)."""
    genitive = lexicon.language.possessor_first and word.lower.endswith(
        lexicon.language.modifier_endings[:1]
    )
    tail = lexicon.language.genitive_tail
    return bool(possessive_tail(word.text)) or genitive or bool(tail and word.lower.endswith(tail))


def _names(
    words: Sequence[Word], telling: Sequence[int], place: int, kind: str, lexicon: Lexicon
) -> bool:
    """Whether what tells is enough: a country or a post names an organisation only."""
    if kind == "Organisation":
        return bool(telling)
    small = not words[place].is_capitalised
    proper = [
        i for i in telling if words[i].is_capitalised and words[i].lower not in lexicon.demonyms
    ]
    return bool(proper) and not (small and all(_starts_sentence(words, i) for i in proper))


def _mention(
    reading: Reading,
    words: Sequence[Word],
    low: int,
    high: int,
    kind: str,
    rule: str,
    confidence: float,
) -> Mention:
    end = words[high].end - possessive_tail(words[high].text)
    return reading.mention(words[low].start, end, kind, rule=rule, confidence=confidence)


def possessive_tail(text: str) -> int:
    """Count the characters of a genitive `'s` at the end of a word."""
    return 2 if text[-2:] in {"'s", "’s"} else 0


def _bounds(
    words: Sequence[Word], place: int, lexicon: Lexicon, starts: frozenset[int]
) -> tuple[int, int]:
    low = _leftwards(words, place, lexicon)
    if _opens_only(words, low, place, lexicon) and words[low].start not in starts:
        low += 1
    named = words[place].is_capitalised or (words[low].is_capitalised and low < place)
    high = _Right(words, place, lexicon, starts, named).end()
    language = lexicon.language
    while low < place and (
        words[low].lower in language.conjunctions
        or words[low].lower in language.articles
        or words[low].lower in language.inner_words
    ):
        low += 1
    return low, high


def _with_gloss(
    reading: Reading, words: Sequence[Word], beside: tuple[int, int], place: int, kind: str
) -> Iterator[Mention]:
    """Give a name, and what brackets between it and its head call it in another language."""
    mention = _mention(reading, words, *beside, kind, "quoted-name", 0.9)
    opening = beside[1] + 1
    if words[opening].text not in OPENING or opening >= place:
        yield mention
        return
    closing = next(i for i in range(opening, place) if words[i].text in CLOSING)
    key = f"gloss:{mention.name.casefold()}"
    yield replace(mention, key=key)
    if closing > opening + 1:
        gloss = _mention(reading, words, opening + 1, closing - 1, kind, "quoted-name", 0.9)
        yield replace(gloss, key=key)


def _opens_only(words: Sequence[Word], low: int, place: int, lexicon: Lexicon) -> bool:
    """Whether the first word has its capital from the sentence: the next one begins the name."""
    opens = lexicon.language.possessor_first and _starts_sentence(words, low)
    return opens and low + 1 < place and words[low + 1].is_capitalised


def _quoted_around(words: Sequence[Word], place: int, kind: str) -> tuple[int, int] | None:
    """Find the quoted name that the head stands in."""
    if kind not in {"Publication", "Project", "Event"}:
        return None
    low = next(
        (i for i in range(place, max(-1, place - LONGEST), -1) if words[i].text in QUOTES), -1
    )
    high = next(
        (i for i in range(place, min(len(words), place + LONGEST)) if words[i].text in QUOTES), -1
    )
    signs = [w.text for w in words[low + 1 : high] if not w.is_word]
    inside = (
        low >= 0 < high and words[low].text not in "’'" and not set(signs) & {".", "?", "!", ":"}
    )
    return (low + 1, high - 1) if inside and words[low + 1].is_capitalised else None


def _quoted_before(words: Sequence[Word], place: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Find quoted words right before the head, or before it and `című`, as (first, last)."""
    if place and words[place - 1].lower in lexicon.language.titling:
        place -= 1
    if place < 3 or words[place - 1].text not in QUOTES:  # noqa: PLR2004 - two quotes and a word
        return None
    for low in range(place - 2, max(-1, place - LONGEST), -1):
        if words[low].text in QUOTES:
            return (low + 1, place - 2) if words[low + 1].is_word else None
    return None


def _quoted_after(words: Sequence[Word], place: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Find quoted words right after the head, or after it and a word such as `titled`."""
    opening = place + 1
    if opening < len(words) and words[opening].lower in lexicon.language.titling:
        opening += 1
    if (
        opening + 2 >= len(words)
        or words[opening].text not in QUOTES
        or words[opening].text in "’'"
    ):
        return None
    for high in range(opening + 2, min(len(words), opening + LONGEST)):
        if words[high].text in QUOTES and words[high].text not in "’'":
            return opening + 1, high - 1
    return None


def _titled_before(words: Sequence[Word], place: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Find the title before `című` and the head: back to a capital after an article or a sign."""
    language = lexicon.language
    if not language.possessor_first or place < 2 or words[place - 1].lower not in language.titling:  # noqa: PLR2004 - a title and the word for it
        return None
    best = None
    for low in range(place - 2, max(-1, place - LONGEST), -1):
        word = words[low]
        if not word.is_word:
            break
        before = words[low - 1] if low else None
        loose = before is None or not before.is_word or before.lower in language.articles
        if word.is_capitalised and loose and word.lower not in language.articles:
            best = low
    return (best, place - 2) if best is not None else None


def _apposed(
    reading: Reading, words: Sequence[Word], place: int, kind: str
) -> tuple[int, int] | None:
    """Find a name right after a small head: `nätverket Green Voices`, `the report Ten Steps (link)`.

    A title before a bracket with a link may go on in small letters.
    """
    lexicon = reading.lexicon
    low = place + 1
    if words[place].is_capitalised or low >= len(words) or kind == "Place":
        return None
    inflected = words[place].lower not in lexicon.heads and kind in {"Event", "Organisation"}
    if _owns(words[place], lexicon) or (lexicon.language.possessor_first and inflected):
        return None
    named = words[low].is_word and words[low].is_capitalised and len(words[low].text) > 1
    if not named or is_post(words[low], lexicon):
        return None
    if kind == "Publication":
        sign = next((i for i in range(low, len(words)) if not words[i].is_word), len(words))
        if reading.text[words[sign - 1].end :].startswith((" (http", " (www")):
            return low, sign - 1
    high = low
    for position in range(low + 1, min(len(words), low + LONGEST)):
        word = words[position]
        if word.is_word and word.is_capitalised:
            high = position
        elif word.lower not in lexicon.language.inner_words:
            break
    named = high > low or kind != "Organisation" or words[low].text.isupper()
    return (low, high) if named else None


def _hyphened_before(words: Sequence[Word], place: int) -> tuple[int, int] | None:
    """Find the name before a head that is tied to it by a hyphen: `Nordverk -yhtiö`, `X (Y) -hanke`."""
    first = place - 1 if words[place - 1].text in HYPHENS and place else place
    if not (words[place].text.startswith(HYPHENS) or first < place):
        return None
    last = first - 1
    if last >= 0 and words[last].text in CLOSING:
        last = next((i - 1 for i in range(last, -1, -1) if words[i].text in OPENING), -1)
    low = last
    while low > 0 and words[low - 1].is_capitalised and words[low - 1].is_word:
        low -= 1
    while low < last and not words[low].is_capitalised:
        low += 1
    if low < 0 or not words[last].is_word:
        return None
    while low > 0 and not words[low].is_capitalised and words[low - 1].is_word:
        low -= 1
    return (low, last) if words[low].is_capitalised else None


def _leftwards(words: Sequence[Word], place: int, lexicon: Lexicon) -> int:
    language = lexicon.language
    low, free = place, False
    for position in range(place - 1, max(-1, place - LONGEST), -1):
        word = words[position]
        joined = word.lower in language.conjunctions or (
            language.possessor_first and word.lower in language.inner_words
        )
        if joined and not (free or _joins_names(words, position, lexicon)):
            break
        if not (joined or _may_stand(words, position, lexicon) or (free and word.is_word)):
            break
        if free and word.lower in language.stop_words and not joined:
            break
        named = any(w.is_capitalised for w in words[position + 1 : place])
        if named and not (free or joined or word.is_capitalised):
            break
        free = free or word.lower in language.participles
        low = position
        if free and word.is_capitalised and position and not words[position - 1].is_capitalised:
            break
    return low


def _may_stand(words: Sequence[Word], position: int, lexicon: Lexicon) -> bool:
    language, word = lexicon.language, words[position]
    if not word.is_word or word.text[0].isdigit() or language.head_first:
        return False
    if word.lower in language.stop_words or word.text.startswith(HYPHENS):
        return False
    if word.lower in language.titling:
        return False
    if language.not_modifiers and word.lower.endswith(language.not_modifiers):
        return False
    return (
        word.is_capitalised
        or word.lower in lexicon.demonyms
        or word.lower in language.participles
        or is_post(word, lexicon)
        or (bool(language.modifier_endings) and word.lower.endswith(language.modifier_endings))
    )


def _joins_names(words: Sequence[Word], position: int, lexicon: Lexicon) -> bool:
    """Whether a joining word stands between two parts of one name."""
    if position + 1 >= len(words) or _starts_sentence(words, position - 1):
        return False
    before, after = words[position - 1], words[position + 1]
    if is_post(before, lexicon) or before.lower in lexicon.language.stop_words:
        return False
    return before.is_capitalised and (
        after.is_capitalised or _may_stand(words, position + 1, lexicon)
    )


@dataclass(frozen=True, slots=True)
class _Right:
    """The words after a head, of which a name may take some.

    `named` says that the head or the word before it has a capital, `starts` where other names begin.
    """

    words: Sequence[Word]
    place: int
    lexicon: Lexicon
    starts: frozenset[int]
    named: bool

    def end(self) -> int:
        """Find the last word of the name: the head's place where it takes none."""
        language = self.lexicon.language
        high, free, joined = self.place, False, False
        if language.possessor_first or _owns(self.words[self.place], self.lexicon):
            return high
        for position in range(self.place + 1, min(len(self.words), self.place + LONGEST)):
            word = self.words[position]
            if not word.is_word or word.text[0].isdigit():
                break
            if self._joins(word, free=free):
                if not self._carries_on(position, free=free):
                    break
                joined = True
            elif self._is_name(word):
                beside = position == self.place + 1
                if not (self.named or joined or language.head_first or beside):
                    break
                high = position
            elif self._goes_on(position, free=free):
                free = free or (self.named and position > self.place + 1)
                high = position
            else:
                break
        return high

    def _joins(self, word: Word, *, free: bool) -> bool:
        """Whether a small word joins parts of a name."""
        language = self.lexicon.language
        inner = language.inner_words | language.articles
        if free and word.lower in language.stop_words and not self._is_named_head():
            inner = language.conjunctions | language.genitives
        return word.lower in inner and not word.is_capitalised

    def _carries_on(self, position: int, *, free: bool) -> bool:
        word = self.words[position]
        if word.lower in self.lexicon.language.conjunctions:
            other = position + 1 < len(self.words) and self.words[position + 1].start in self.starts
            if other:
                return False
        return _carries_on(
            self.words, position, self.place, self.lexicon, free=free, named=self.named
        )

    def _is_name(self, word: Word) -> bool:
        letter = len(word.text) == 1 and word.lower in self.lexicon.language.stop_words
        return word.is_capitalised and not letter

    def _goes_on(self, position: int, *, free: bool) -> bool:
        """Whether a small word that joins nothing belongs to the name."""
        word, language = self.words[position], self.lexicon.language
        linking = free and word.lower in language.links and self._is_named_head()
        if word.lower in language.stop_words and not linking:
            return False
        return _may_follow(
            self.words, position, self.place, self.lexicon, free=free, named=self.named
        )

    def _is_named_head(self) -> bool:
        return self.words[self.place].is_capitalised


def _carries_on(
    words: Sequence[Word],
    position: int,
    place: int,
    lexicon: Lexicon,
    *,
    free: bool,
    named: bool,
) -> bool:
    """Whether a joining word after the head leads on into the name."""
    language, word = lexicon.language, words[position]
    if word.lower in language.conjunctions and position == place + 1:
        return False
    following = next(
        (w for w in words[position + 1 : position + 3] if w.lower not in language.articles), None
    )
    if following is None or not following.is_word or following.text[0].isdigit():
        return False
    genitive = word.lower in language.genitives
    if free and genitive and (following.is_capitalised or lexicon.head_terms(following)):
        return False
    if named:
        linked = position == place + 1 and word.lower in language.links - language.articles
        return free or following.is_capitalised or linked
    return (genitive or language.head_first) and (
        following.is_capitalised or following.lower in lexicon.demonyms
    )


def _may_follow(
    words: Sequence[Word],
    position: int,
    place: int,
    lexicon: Lexicon,
    *,
    free: bool,
    named: bool,
) -> bool:
    """Whether a small word belongs to the name that began at the head."""
    language, word = lexicon.language, words[position]
    previous = words[position - 1]
    if free:
        return not previous.is_capitalised
    if named and position == place + 2:
        return previous.lower in language.links or previous.lower in language.inner_words
    if language.head_first and position == place + 1:
        if f"{words[place].lower} {word.lower}" in lexicon.heads:
            return True
        return (
            word.lower in lexicon.demonyms
            or is_post(word, lexicon)
            or word.lower.endswith(language.modifier_endings)
        )
    return language.head_first and (
        is_post(word, lexicon)
        or word.lower in lexicon.demonyms
        or word.lower.endswith(language.modifier_endings)
    )


def is_post(word: Word, lexicon: Lexicon) -> bool:
    """Whether a word is the name of a post."""
    return any(
        word.lower in {p.text.lower(), p.stems[0]}
        or (word.stem == p.stems[0] and word.lower not in lexicon.heads)
        for _, _, p in lexicon.roles_in((word,))
    )


def _starts_sentence(words: Sequence[Word], low: int) -> bool:
    return low == 0 or not any(w.is_word for w in words[:low])


def _tells(
    words: Sequence[Word], position: int, bounds: tuple[int, int, int], lexicon: Lexicon
) -> bool:
    """Whether the word tells which of the things that the head names is meant."""
    low, place, high = bounds
    word = words[position]
    initial = _starts_sentence(words, position)
    if position == place:
        compound = bool(lexicon.compound_terms(word.lower)) and word.lower not in lexicon.heads
        return (
            word.is_capitalised
            and not initial
            and (high > place or (compound and not word.text.startswith(HYPHENS)))
        )
    if word.lower in lexicon.demonyms or is_post(word, lexicon):
        return True
    alone = initial and high - low == 1 and position == low and lexicon.language.possessor_first
    return word.is_capitalised and not (initial and (alone or not _named_at_start(word, lexicon)))


def _named_at_start(word: Word, lexicon: Lexicon) -> bool:
    """Whether a capital at the start of a sentence may be that of a name."""
    return (
        not word.lower.endswith(lexicon.language.modifier_endings or ("\0",))
        or not word.text[1:].islower()
    )
