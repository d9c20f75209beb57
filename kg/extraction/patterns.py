"""Reads cues of the lexicon as patterns and finds them in a row of items.

A cue on a property is a row of words with, where order matters, the places of its two ends:

- `{subject} part of {object}`: an end stands beside the words; articles and up to three common
  words may come between, a stop word or a comma may not.
- `{subject} ... published ... {object}`: `...` lets up to 14 items come between, but not one comma
  alone, a semicolon or a colon, which would be another clause; `...,` lets these come too.
- `{object} kuuluva {subject!}`: that end is one mention, never a list.
- `=saatiin {subject~}`: that end may stand in any case; else a subject has the case of one.
- `{object} author ..., {subject@Person}`: that end is of this class alone.
- `between {both}`: two or more ends joined by a comma or `and`; each pair is a relation.
- `coordination by {subject}`: the absent end is what the section is about.
- `organised`: a cue without places takes the nearest fitting ends on either side.

A word matches a form with the same Snowball stem; `=word` only itself, `word*` a beginning, `*word` the
end of a compound, `a|b` either.

The words are found first; then each end is looked for outwards from them, nearest first, among
mentions of a class that the property's domain or range allows.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations

from kg.extraction.items import Item
from kg.extraction.joined import Fits, after_post, is_article, is_attribute, listed
from kg.extraction.words import Word, stem
from kg.languages import LanguageData
from kg.model import Mention

GAP, WIDE = "...", "...,"
SLOTS = ("{subject}", "{object}", "{both}")
NAME, HEADED_NAME = "{name}", "{name!}"
SINGLE = "!}"
REACH = 14
BESIDE = 3


@dataclass(frozen=True, slots=True)
class CueWord:
    """One word of a cue: any of `whole`, a stem or the word itself, or of its beginnings or endings.

    `name` is the first of them as the cue writes them.
    """

    name: str
    whole: frozenset[str]
    beginnings: tuple[str, ...]
    endings: tuple[str, ...]

    @property
    def choices(self) -> tuple[str, ...]:
        """What the word is or begins with."""
        return *self.whole, *self.beginnings

    def matches(self, item: Item) -> bool:
        """Whether the item is this word."""
        return item.mention is None and self.matches_word(item.word)

    def matches_word(self, word: Word) -> bool:
        """Whether the word is a form of this one."""
        lower = word.lower.lstrip("-\u2010\u2011")
        return (
            lower in self.whole
            or word.stem in self.whole
            or lower.startswith(self.beginnings)
            or lower.endswith(self.endings)
        )


@dataclass(frozen=True, slots=True)
class Pattern:
    """A cue, read: `core` are its words, `before` and `after` what is looked for around them."""

    text: str
    before: tuple[str | CueWord, ...]
    core: tuple[CueWord, ...]
    after: tuple[str | CueWord, ...]

    @property
    def slots(self) -> frozenset[str]:
        """The ends whose places the cue tells."""
        ends = (plain_slot(e) for e in (*self.before, *self.after) if isinstance(e, str))
        return frozenset(end for end in ends if end in SLOTS)

    @property
    def name(self) -> str:
        """The first choice of each of its words, by which it can be found in the lexicon."""
        return " ".join(word.name for word in self.core)

    @property
    def is_free(self) -> bool:
        """Whether the cue leaves the order open."""
        return not self.slots


@dataclass(frozen=True, slots=True)
class Match:
    """A cue found at offset `start`: the mentions at each end (empty: not told here)."""

    subjects: tuple[Mention, ...]
    objects: tuple[Mention, ...]
    pairs: tuple[tuple[Mention, Mention], ...] = ()
    start: int = 0


@lru_cache(maxsize=20_000)
def read_pattern(text: str, language: str) -> Pattern:
    """Read the text of a cue; the first run of words is its core."""
    elements = [_element(part, language) for part in text.split()]
    first = next(i for i, element in enumerate(elements) if isinstance(element, CueWord))
    last = first
    while last < len(elements) and isinstance(elements[last], CueWord):
        last += 1
    core = tuple(e for e in elements[first:last] if isinstance(e, CueWord))
    return Pattern(text, tuple(elements[:first]), core, tuple(elements[last:]))


def plain_slot(element: str) -> str:
    """Give a slot without the signs that say what may stand in it."""
    plain = element.replace("!", "").replace("~", "")
    slot, told, _ = plain.partition("@")
    return f"{slot}}}" if told else plain


def _element(part: str, language: str) -> str | CueWord:
    if part in (GAP, WIDE, NAME, HEADED_NAME) or plain_slot(part) in SLOTS:
        return part
    choices = part.lower().split("|")
    endings = tuple(c[1:] for c in choices if c.startswith("*"))
    stems = [c for c in choices if not c.startswith("*")]
    beginnings = tuple(c.strip("*=") for c in stems if c.endswith("*"))
    whole = {c.strip("*=") for c in stems if not c.endswith("*")}
    whole |= {stem(c, language) for c in stems if not c.endswith("*") and not c.startswith("=")}
    name = stems[0].strip("*=") if stems else endings[0]
    return CueWord(name, frozenset(whole), beginnings, endings)


def find_pattern(
    pattern: Pattern,
    row: Sequence[Item],
    *,
    starts: Iterable[int],
    fits: Fits,
    language: LanguageData,
) -> Iterator[Match]:
    """Find a cue at those of the places `starts` where it stands, with the mentions at its ends."""
    for start in starts:
        end = core_end(pattern, row, start, language)
        if end < 0:
            continue
        match = (
            _free_ends(row, start, end, fits, language)
            if pattern.is_free
            else _placed_ends(pattern, row, start, end, fits, language)
        )
        if match is not None:
            yield replace(match, start=row[start].word.start)


def core_end(pattern: Pattern, row: Sequence[Item], start: int, language: LanguageData) -> int:
    """Give the place after the words of a cue that begin at `start`, or -1 where others stand there."""
    place = start
    for number, element in enumerate(pattern.core):
        while number and place < len(row) and _skippable(row[place], element, language):
            place += 1
        if place >= len(row) or not element.matches(row[place]):
            return -1
        place += 1
    return place


def _skippable(item: Item, element: CueWord, language: LanguageData) -> bool:
    return is_article(item, language) and not element.matches(item)


def _says_nothing(item: Item, language: LanguageData) -> bool:
    particle = item.mention is None and item.word.lower in language.particles
    return particle or is_article(item, language)


def _placed_ends(
    pattern: Pattern,
    row: Sequence[Item],
    start: int,
    end: int,
    fits: Fits,
    language: LanguageData,
) -> Match | None:
    found: dict[str, tuple[Mention, ...]] = {}
    sides = (
        (tuple(reversed(pattern.before)), row[:start][::-1], row[start]),
        (pattern.after, row[end:], None),
    )
    for elements, items, after in sides:
        if not _walk(elements, items, found, fits, language, after=after):
            return None
    if "{both}" in found:
        pairs = tuple(combinations(found["{both}"], 2))
        return Match((), (), pairs) if pairs else None
    return Match(found.get("{subject}", ()), found.get("{object}", ()))


def _walk(
    elements: Sequence[str | CueWord],
    items: Sequence[Item],
    found: dict[str, tuple[Mention, ...]],
    fits: Fits,
    language: LanguageData,
    *,
    after: Item | None,
) -> bool:
    """Find the elements outwards from the core, nearest first; `found` takes the ends.

    Backwards from the core, `after` is the item that stands after the first of `items`.
    """
    if not elements:
        return True
    gap = elements[0] if elements[0] in (GAP, WIDE) else ""
    element, rest = (elements[1], elements[2:]) if gap else (elements[0], elements[1:])
    if gap and after and element == "{object}" and _describes_other(items, fits):
        return False
    places = _places_of(element, items, bool(gap), fits, language)
    if gap and after and not language.possessor_first:
        places = ungoverned_first(list(places), items, language)
    for place in places:
        led = after is not None and element == "{object}" and items[0].word.text == ","
        if gap == GAP and _cut_off(items[:place], after, language, led=led):
            continue
        beside = items[place] if after else None
        if isinstance(element, CueWord):
            if _walk(rest, items[place + 1 :], found, fits, language, after=beside):
                return True
            continue
        first = place if after else place + owned(items[place:], element, fits, language)
        mentions, end = listed(element, items, first, fits, language)
        if element.endswith(SINGLE):
            mentions, end = mentions[:1], first + 1
        element = plain_slot(element)
        taken = {mention for several in found.values() for mention in several}
        found[element] = tuple(mention for mention in mentions if mention not in taken)
        return bool(found[element]) and _walk(
            rest, items[end:], found, fits, language, after=beside
        )
    return False


def owned(items: Sequence[Item], element: str, fits: Fits, language: LanguageData) -> int:
    """Count the names that own the one right after them, where owners come first: `VV:n Etsintä -yksikkö`."""
    count = 0
    while language.possessor_first and count + 1 < len(items):
        owner, following = items[count].mention, items[count + 1].mention
        if owner is None or following is None or not following.kind or not fits(following, element):
            break
        genitive = owner.evidence.exact.endswith(language.owner_ending)
        if not genitive or owner.kind != "Organisation":
            break
        count += 1
    return count


def _describes_other(items: Sequence[Item], fits: Fits) -> bool:
    """Whether words after a comma are about what stands right before it, which does not fit.

    In `the campaign of the Ferryman Trust, led by Nora`, Nora leads the trust; `items` run backwards.
    """
    first = items[1].mention if len(items) > 1 and items[0].word.text == "," else None
    named = first is not None and first.kind in DESCRIBED
    return named and first is not None and not fits(first, "{object}")


DESCRIBED = frozenset({"Person", "Organisation", "Project", "Event", "Publication"})
"""Classes of what a participle after a comma may be about."""


def ungoverned_first(
    places: Sequence[int], items: Sequence[Item], language: LanguageData
) -> Iterator[int]:
    """Put last the ends before a verb that a preposition leads in: `X is part of Y and is led by Z`.

    One beside the verb, or before a comma or a relative word, keeps its place; `items` run backwards.
    Later still come bodies that own what stands before them: `Unitatea X a Băncii Y, condusă de Z`.
    """

    def governed(place: int) -> bool:
        before = next((i for i in items[place + 1 :] if not is_article(i, language)), None)
        after = items[place - 1] if place else None
        led = before is not None and before.is_word and before.word.lower in language.links
        closed = after is None or (
            after.mention is None
            and (not after.word.is_word or after.word.lower in language.relatives)
        )
        return led and not closed and items[place].mention is not None

    def owns(place: int) -> bool:
        """Whether a genitive article ties a name to the one before it."""
        beside = items[place : place + 3]
        if len(beside) < len(("name", "article", "name")) or not language.head_first:
            return False
        owner, article, owned = beside
        tied = article.mention is None and article.word.lower in language.genitives
        tied = tied and article.word.lower in language.articles
        return tied and owner.mention is not None and owned.mention is not None

    yield from sorted(places, key=lambda place: (owns(place), governed(place)))


def _cut_off(
    between: Sequence[Item], after: Item | None, language: LanguageData, *, led: bool
) -> bool:
    """Whether one comma (not a pair of them), a semicolon or a colon stands between.

    The comma before a relative clause does not cut its verb off; the one that closes it makes a pair.
    Nor does the one right before a participle, which `led` tells of: `the campaign, led by Nora`.
    """
    signs = [
        (item.word.text, beside is not None and beside.word.lower in language.relatives)
        for item, beside in zip(between, [after, *between], strict=False)
        if item.mention is None
    ]
    commas = [relative for text, relative in signs if text == ","]
    return (commas == [False] and not led) or any(text in {";", ":", "–", "—"} for text, _ in signs)


def _places_of(
    element: str | CueWord,
    items: Sequence[Item],
    gap: bool,  # noqa: FBT001 - internal
    fits: Fits,
    language: LanguageData,
) -> Iterator[int]:
    """Give the places where an element may stand: beside, or anywhere within reach of a gap."""
    common = 0
    slot = element.replace("!", "") if isinstance(element, str) else ""
    for place, item in enumerate(items[: REACH if gap else BESIDE + 2]):
        if isinstance(element, CueWord):
            if element.matches(item):
                yield place
        elif (
            item.mention is not None
            and (item.mention.kind or not gap or not place)
            and fits(item.mention, slot)
        ):
            yield place
        if gap or _says_nothing(item, language) or is_attribute(items, place, language):
            continue
        common += 1
        blocked = isinstance(element, CueWord) or item.mention is not None
        stop = item.word.lower in language.stop_words and item.word.lower not in language.links
        if blocked or common > BESIDE or not item.word.is_word or stop:
            break
    if slot and not gap:
        yield from after_post(slot, items, fits, language)


def _free_ends(
    row: Sequence[Item], start: int, end: int, fits: Fits, language: LanguageData
) -> Match | None:
    nearest = sorted(
        (position for position, item in enumerate(row) if item.mention is not None),
        key=lambda position: start - position if position < start else position - end + 1,
    )
    near = [p for p in nearest if -REACH <= p - start <= REACH]
    subjects = [p for p in near if fits(_mention(row[p]), "{subject}")]
    objects = [p for p in near if fits(_mention(row[p]), "{object}")]
    if not subjects or not objects:
        return None
    if set(subjects) == set(objects):
        before = [p for p in subjects if p < start]
        after = [p for p in subjects if p >= end]
        if not before or not after:
            return None
        return Match((_mention(row[before[0]]),), (_mention(row[after[0]]),))
    subject = next((p for p in subjects if p < start), subjects[0])
    target = next((p for p in objects if p != subject), None)
    if target is None:
        return None
    return Match((_mention(row[subject]),), around(row, target, "{object}", fits, language))


def around(
    row: Sequence[Item], target: int, slot: str, fits: Fits, language: LanguageData
) -> tuple[Mention, ...]:
    """Give the mention at `target` and those of the list that it stands in."""
    forward, _ = listed(slot, row, target, fits, language)
    backward, _ = listed(slot, row[target::-1], 0, fits, language)
    return (*reversed(backward[1:]), *forward)


def _mention(item: Item) -> Mention:
    if item.mention is None:
        raise ValueError(item.word.text)
    return item.mention
