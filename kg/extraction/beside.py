"""Finds whole names beside a head noun: in quotes, tied by a hyphen, right after it."""

from collections.abc import Sequence
from itertools import takewhile

from kg.extraction.heads import HYPHENS, LONGEST, ends_as_owner, is_post, owns, starts_sentence
from kg.extraction.lexicon import Lexicon
from kg.extraction.reading import Reading, start_of
from kg.extraction.words import CLOSING, OPENING, QUOTES, Word

TITLED = ("Publication", "Project", "Event")
"""Classes that have names of their own before a head."""

SHORTEST_JOINED = 4
ENDS = frozenset(",.;:(")
"""Signs at which a title in small letters ends."""

LONGEST_NAME = 5
DESCRIBING = 3
"""Words between a title and its head at most: `című`, and two that describe the head."""


def quoted_around(words: Sequence[Word], place: int, kind: str) -> tuple[int, int] | None:
    """Find the quoted name that the head stands in."""
    if kind not in TITLED:
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


def quoted_before(words: Sequence[Word], place: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Find quoted words right before the head, or before `című` and what describes it, as (first, last)."""
    described = range(place - 1, max(0, place - 1 - DESCRIBING), -1)
    small = takewhile(lambda i: words[i].text.islower(), described)
    place = next((i + 1 for i in small if words[i].lower in lexicon.language.titling), place)
    if place and words[place - 1].lower in lexicon.language.titling:
        place -= 1
    if place < 3 or words[place - 1].text not in QUOTES:  # noqa: PLR2004 - two quotes and a word
        return None
    for low in range(place - 2, max(-1, place - LONGEST), -1):
        if words[low].text in QUOTES:
            return (low + 1, place - 2) if words[low + 1].is_word else None
    return None


def quoted_after(words: Sequence[Word], place: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Find quoted words right after the head, or after it and a word such as `titled`.

    A quote before a sign closes what the head stands in: `”… galleriet”, sa hon, ”…”`.
    """
    opening = place + 1 + small_after(words, place, lexicon)
    if opening < len(words) and words[opening].lower in lexicon.language.titling:
        opening += 1
    if (
        opening + 2 >= len(words)
        or words[opening].text not in QUOTES
        or words[opening].text in "’'"
        or words[opening + 1].text in ",.;:?!)"
    ):
        return None
    for high in range(opening + 2, min(len(words), opening + LONGEST)):
        if words[high].text in QUOTES and words[high].text not in "’'":
            other = lexicon.language.possessor_first and _heads_what_follows(words, high, lexicon)
            return None if other else (opening + 1, high - 1)
    return None


def small_after(words: Sequence[Word], place: int, lexicon: Lexicon) -> int:
    """Count the small words that say more of a noun before its title, where nouns come first.

    None where no title follows: `campania de informare „Apă vie”`.
    """
    language = lexicon.language
    for count, word in enumerate(words[place + 1 : place + 2 + DESCRIBING]):
        if word.is_capitalised or word.text in QUOTES:
            return count
        led = word.lower in language.genitives - language.articles
        verb = word.lower in lexicon.title_verbs or word.lower in language.relatives
        said = verb or word.lower in language.stop_words
        if not (language.head_first and word.text.islower()) or (said and not led):
            return 0
    return 0


def _heads_what_follows(words: Sequence[Word], closing: int, lexicon: Lexicon) -> bool:
    """Whether quoted words are the name of what stands after them, not of what stands before."""
    after = words[closing + 1 : closing + 2]
    return any(w.lower in lexicon.language.titling or w.text.startswith(HYPHENS) for w in after)


def apposed_after(
    reading: Reading, words: Sequence[Word], place: int, kind: str
) -> tuple[int, int] | None:
    """Find a name right after a small head: `nätverket Green Voices`, `the report Ten Steps (link)`.

    A title before a bracket with a link, or with its meaning, may go on in small letters; then the head
    may begin the sentence.
    """
    lexicon = reading.lexicon
    called = called_after(reading, words, place) if kind != "Place" else None
    if called is not None:
        return called
    low = place + 1 + _described(words, place, kind, lexicon)
    if low >= len(words) or kind == "Place":
        return None
    end = _before_bracket(reading, words, place) if kind == "Publication" else None
    end = _before_verb(reading, words, place) if end is None and kind in TITLED else end
    if words[place].is_capitalised and (end is None or not starts_sentence(words, place)):
        return None
    if _owns_next(words[place], kind, lexicon, titled=end is not None):
        return None
    if any(start_of(m) == words[low].start for m in reading.listed):
        return None
    named = words[low].is_word and words[low].is_capitalised and len(words[low].text) > 1
    if not named or is_post(words[low], lexicon):
        return None
    if end is not None:
        return low, end
    high = _last_capital(reading, words, low, kind)
    alone = lexicon.language.seat_tails and not lexicon.language.definite_forms
    named = high > low or kind != "Organisation" or words[low].text.isupper() or low > place + 1
    named = named or bool(alone)
    after = words[high + 1 : high + 2]
    owner = ends_as_owner(words[low], lexicon) and any(w.text.islower() for w in after)
    cases = lexicon.language.plain_cases if lexicon.language.owner_ending else ()
    cased = words[low].lower.endswith(cases or ("\0",))
    foreign = any(w.lower in lexicon.demonyms for w in words[place + 1 : low])
    part = kind == "Organisation" and not foreign and _is_place(reading, words[low])
    return (low, high) if named and not (high == low and (owner or cased or part)) else None


def called_after(reading: Reading, words: Sequence[Word], place: int) -> tuple[int, int] | None:
    """Find what a noun is called by a word after it: `a guide called X`, `en bok med titeln X`, `opas nimeltä X`.

    It may go on in small letters up to a sign, where no verb stands among them.
    """
    language = reading.lexicon.language
    mark = place + 1 + (place + 1 < len(words) and words[place + 1].lower in language.links)
    low = mark + 1
    if low >= len(words) or words[mark].lower not in language.titling - language.relatives:
        return None
    if not (words[low].is_word and words[low].is_capitalised):
        return None
    sign = next((i for i in range(low, len(words)) if not words[i].is_word), len(words))
    if [w.text for w in words[sign : sign + 2]] == ["(", "#"]:
        return None
    for position in range(low + 1, min(len(words), low + LONGEST_TITLE)):
        word = words[position]
        if not word.is_word:
            return (low, position - 1) if word.text in ENDS else None
        inner = language.inner_words | language.links | language.title_words
        loose = (language.stop_words | language.finites | reading.lexicon.title_verbs) - inner
        if word.lower in loose or reading.lexicon.head_terms(word):
            break
    return low, _last_capital(reading, words, low, "Publication")


def _is_place(reading: Reading, word: Word) -> bool:
    """Whether the tagger takes a word for a place, which is a part of a body's name, not its name."""
    return any(m.kind == "Place" and start_of(m) == word.start for m in reading.tagged)


def _last_capital(reading: Reading, words: Sequence[Word], low: int, kind: str) -> int:
    """Find the last of the capitals from `low` on, over the words that join them."""
    inner, high = reading.lexicon.language.inner_words, low
    for position in range(low + 1, min(len(words), low + LONGEST)):
        word = words[position]
        seat = kind == "Organisation" and _leads_to_seat(reading, words, position)
        if _leads_to_owner(reading, words, position) or _begins_other(reading, words, position):
            break
        if word.is_word and word.is_capitalised:
            high = position
        elif seat or word.lower not in inner:
            break
    return high


def _leads_to_owner(reading: Reading, words: Sequence[Word], position: int) -> bool:
    """Whether an article of owners leads from a name to a body: `campania Râuri Vii a Asociației …`."""
    language = reading.lexicon.language
    after = words[position + 1 : position + 2]
    if not language.head_first or words[position].lower not in (
        language.genitives & language.articles
    ):
        return False
    return any(
        w.is_capitalised
        and (
            w.text.isupper()
            or "Organisation" in reading.lexicon.head_terms(w)
            or any(start_of(m) == w.start for m in reading.listed)
        )
        for w in after
    )


def _begins_other(reading: Reading, words: Sequence[Word], position: int) -> bool:
    """Whether a conjunction leads to another name: to a preposition, or to a definite noun for a body."""
    lexicon = reading.lexicon
    after = words[position + 1 : position + 2]
    if (
        not lexicon.language.head_first
        or words[position].lower not in lexicon.language.conjunctions
    ):
        return False
    return any(
        w.lower in lexicon.language.links
        or ("Organisation" in lexicon.head_terms(w) and not lexicon.is_indefinite(w.lower))
        for w in after
    )


def _leads_to_seat(reading: Reading, words: Sequence[Word], position: int) -> bool:
    """Whether a preposition after a body's name tells where it is: `asociația Bună Ziua din Cluj`."""
    language = reading.lexicon.language
    leading = language.links - language.genitives - language.purpose_links
    after = words[position + 1 : position + 2]
    placed = any(
        m.kind == "Place" and start_of(m) == w.start for w in after for m in reading.listed
    )
    origin = words[position].lower in language.origin_links
    named = any(w.is_capitalised and not reading.lexicon.head_terms(w) for w in after)
    return words[position].lower in leading and (placed or (origin and named))


def _described(words: Sequence[Word], place: int, kind: str, lexicon: Lexicon) -> int:
    """Count the small words that say what kind of body a head is, before its name: `compania de apă X`."""
    language = lexicon.language
    if not language.head_first or kind not in {"Organisation", "Project"}:
        return 0
    count = 0
    for word in words[place + 1 : place + 1 + DESCRIBING]:
        led = word.lower in language.genitives - language.articles
        if kind == "Project" and not word.lower.endswith(language.modifier_endings):
            break
        if not word.text.islower() or (word.lower in language.stop_words and not led):
            break
        count += 1
    after = words[place + 1 + count : place + 2 + count]
    named = bool(after) and after[0].is_word and after[0].is_capitalised
    return count if named else 0


def _owns_next(head: Word, kind: str, lexicon: Lexicon, *, titled: bool) -> bool:
    """Whether a head is in a case in which it owns what follows, or does something else with it."""
    language = lexicon.language
    inflected = not lexicon.ends_in_head(head.lower) and kind in {"Event", "Organisation"}
    inflected = inflected or (kind == "Organisation" and ends_as_owner(head, lexicon))
    inflected = inflected or head.lower.endswith(language.owning_tails or ("\0",))
    return owns(head, lexicon) or (language.possessor_first and inflected and not titled)


def _before_bracket(reading: Reading, words: Sequence[Word], place: int) -> int | None:
    """Find the last word before the sign after the head: a bracket with a link or a head like it."""
    sign = next((i for i in range(place + 1, len(words)) if not words[i].is_word), len(words))
    if reading.text[words[sign - 1].end :].startswith((" (http", " (www")):
        return sign - 1
    if sign == len(words) or words[sign].text != "(":
        return None
    heads = set(reading.lexicon.head_terms(words[place]))
    closing = next((i for i in range(sign, len(words)) if words[i].text == ")"), sign)
    glossed = any(heads & set(reading.lexicon.head_terms(w)) for w in words[sign + 1 : closing])
    return sign - 1 if glossed else None


def _before_verb(reading: Reading, words: Sequence[Word], place: int) -> int | None:
    """Find the end of a title in small letters, by the verb, the relative clause or the end after it.

    `opas Vesi kuuluu kaikille ilmestyi`, `oppaan Vesi kuuluu kaikille, jonka …`.
    """
    language = reading.lexicon.language
    low = place + 1
    if not language.owner_ending or low >= len(words) or words[low].start in reading.name_starts:
        return None
    for position in range(low + 1, min(len(words), low + LONGEST_TITLE)):
        word = words[position]
        following = words[position + 1].lower if position + 1 < len(words) else ""
        if word.text in {"?", "!"} and following in reading.lexicon.title_verbs:
            return position
        closed = word.text == "," and following in language.relatives
        closed = closed or (word.text == "." and not following)
        if closed or word.lower in reading.lexicon.title_verbs:
            small = position - 1 > low and words[position - 1].text.islower()
            return position - 1 if small else None
        if not word.text[0].isalpha() or reading.lexicon.head_terms(word):
            return None
    return None


LONGEST_TITLE = 7


def named_before(reading: Reading, words: Sequence[Word], place: int) -> tuple[int, int] | None:
    """Find a name that goes on in small letters between an article and a small head.

    `A Nyitott színpad projekt` has one; a name that lists or the tagger know, a function word or a
    noun in a local case before the head (`A Tisza partján fesztivált tartanak`) tell of something else.
    """
    language = reading.lexicon.language
    if not language.bare_modifiers or words[place].is_capitalised:
        return None
    low = place - 1
    while low > 0 and words[low].text.islower() and words[low].lower not in language.stop_words:
        low -= 1
    if not 0 < low < place - 1 or place - low > LONGEST_NAME:
        return None
    named = words[low].is_capitalised and words[low - 1].lower in language.articles
    known = words[low].start in reading.sure_starts
    between = words[low + 1 : place]
    described = any(
        w.lower in language.participles
        or reading.lexicon.head_terms(w)
        or is_post(w, reading.lexicon)
        or w.lower.endswith(language.object_tails)
        for w in between
    )
    high = place - 1
    while high > low and words[high].lower.endswith(language.modifier_endings):
        high -= 1
    return (low, high) if named and not known and not described else None


def article_before(words: Sequence[Word], place: int, lexicon: Lexicon) -> int | None:
    """Find the capital article inside a sentence at which a title with a small head begins.

    So does `A csendes folyó könyve` in `bemutatta A csendes folyó könyvét`.
    """
    if not lexicon.language.bare_modifiers or words[place].is_capitalised:
        return None
    for low in range(place - 1, max(0, place - LONGEST_TITLE), -1):
        if words[low].lower in lexicon.language.articles and words[low].is_capitalised:
            return None if starts_sentence(words, low) or not words[low - 1].is_word else low
        if not words[low].text.islower():
            return None
    return None


def joined_before(word: Word, kind: str) -> str:
    """Find the name that a hyphen ties to the head in one word: `Nordverk` in `Nordverk-hanketta`."""
    name, hyphen, tail = word.text.rpartition("-")
    named = bool(hyphen) and len(name) >= SHORTEST_JOINED and word.is_capitalised
    return name if kind in TITLED and named and tail.islower() and name[0].isalpha() else ""


def hyphened_before(words: Sequence[Word], place: int) -> tuple[int, int] | None:
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
