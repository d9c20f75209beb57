"""Reads lists: the mentions that commas and joining words join to one.

What stands between two members may be an article, the seat of either (`a szegedi székhelyű …`, `Nordverk
from Oslo, …`), what the next one is (`… and the Danish dye works Farver`), a relative clause, or the post and
the body of a person. One comma before a joining word ends the list where lists have none there
(`…, ja X osallistuu`): another clause begins.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from kg.extraction.items import Item
from kg.languages import LanguageData
from kg.model import Mention

Fits = Callable[[Mention, str], bool]
"""Whether a mention may stand in a slot."""


LONGEST_POST = 8
"""Items from the comma before a person's post to the one after it at most."""

DESCRIBING = 4
"""Words at most that say what the next name of a list is."""

DESCRIBED = frozenset({"apposed-name", "quoted-name"})
"""Rules of names right before which a noun says what they are."""


def is_article(item: Item, language: LanguageData) -> bool:
    """Whether an item is an article."""
    return item.mention is None and item.word.lower in language.articles


def listed(
    slot: str, items: Sequence[Item], place: int, fits: Fits, language: LanguageData
) -> tuple[list[Mention], int]:
    """Take the mention at `place` and those joined to it; give them and the place after the last."""
    first = items[place].mention
    mentions = [first] if first is not None else []
    position = place + 1
    person = first is not None and first.kind == "Person"
    while True:
        following = position + _beside(items[position:], language, person=person)
        joined = False
        while following < len(items) and _joins(items[following], language):
            joined = joined or _separates(items[following], language)
            following += 1
        following += _before_next(items[following:], language, person=person) if joined else 0
        if not joined or following >= len(items):
            return mentions, position
        if _begins_clause(items[position:following], language):
            return mentions, position
        if _is_subject_of_next(items, position, following, language):
            return mentions, position
        mention = items[following].mention
        if mention is None or not fits(mention, slot):
            return mentions, position
        if first is not None and (first.kind == "Place") != (mention.kind == "Place"):
            return mentions, position
        mentions.append(mention)
        position = following + 1


def _begins_clause(between: Sequence[Item], language: LanguageData) -> bool:
    """Whether one comma beside a joining word begins another clause: `…, ja X osallistuu`."""
    words = [item.word.lower for item in between if item.mention is None]
    beside = any("," in pair and not language.clausal.isdisjoint(pair) for pair in pairwise(words))
    return beside and words.count(",") == 1


def _is_subject_of_next(
    items: Sequence[Item], position: int, following: int, language: LanguageData
) -> bool:
    """Whether a name after one comma is who does what the next word says: `led by X, Y trains the hosts`.

    Names before a verb are looked for backwards; of those the words beside tell nothing.
    """
    between = [item.word.lower for item in items[position:following] if item.mention is None]
    if between != [","] or following + 1 >= len(items):
        return False
    after, forwards = items[following + 1], items[following].word.start > items[0].word.start
    loose = language.conjunctions | language.links | language.relatives | language.particles
    loose |= language.genitives | language.articles | language.seats | language.participles
    plain = after.is_word and after.word.text.islower() and after.word.text[0].isalpha()
    return forwards and plain and after.word.lower not in loose


def _beside(items: Sequence[Item], language: LanguageData, *, person: bool) -> int:
    """Count the items after a name that tell its seat, or a person's post."""
    if person and language.owner_ending:
        return _beside_person(items, language)
    beside = _apposed_post(items, language) if person else 0
    return beside or _seat(items, language) or _relative(items, language)


def _before_next(items: Sequence[Item], language: LanguageData, *, person: bool) -> int:
    """Count the items between what joins two names and the second name."""
    count = _attributes(items, language)
    if person and language.owner_ending:
        return count + _beside_person(items[count:], language)
    return count + _describing(items[count:], language)


def _seat(items: Sequence[Item], language: LanguageData) -> int:
    """Count the items of `from Oslo`, or `, from Oslo`, after a name."""
    count = int(bool(items) and items[0].word.text == ",")
    led = items[count : count + 1]
    place = items[count + 1 : count + 2]
    if led and place and led[0].is_word and led[0].word.lower in language.links:
        mention = place[0].mention
        return count + 2 if mention is not None and mention.kind == "Place" else 0
    return 0


def _relative(items: Sequence[Item], language: LanguageData) -> int:
    """Count the items of a relative clause after a name, up to the comma that closes it."""
    if len(items) < SHORTEST_CLAUSE or items[0].word.text != ",":
        return 0
    if items[1].mention is not None or items[1].word.lower not in language.relatives:
        return 0
    closing = (i for i, item in enumerate(items[:LONGEST_CLAUSE]) if i and item.word.text == ",")
    end = next(closing, 0)
    joined = items[end + 1 : end + 2]
    return end if end and joined and joined[0].word.lower in language.conjunctions else 0


SHORTEST_CLAUSE, LONGEST_CLAUSE = 4, 14
"""Items of a relative clause with its commas."""


def _apposed_post(items: Sequence[Item], language: LanguageData) -> int:
    """Count the items of `, editor at Nordverk` after a person, up to the comma that closes it."""
    if not items or items[0].word.text != ",":
        return 0
    posts = 0
    for count, item in enumerate(items[1:LONGEST_POST], start=1):
        if item.mention is not None:
            if item.mention.kind == "Person":
                return 0
            continue
        if posts and (item.word.text == "," or item.word.lower in language.conjunctions):
            return count
        lower = item.word.lower
        loose = lower in language.links or is_article(item, language) or lower in language.genitives
        if not item.word.is_word or (lower in language.stop_words and not loose):
            return 0
        posts += not loose
    return 0


def _describing(items: Sequence[Item], language: LanguageData) -> int:
    """Count the small words and adjectives before a name that say what it is."""
    for count, item in enumerate(items[: DESCRIBING + 1]):
        if item.mention is not None:
            return count if item.mention.rule in DESCRIBED else 0
        stop = item.word.lower in language.stop_words and item.word.lower not in language.links
        if not item.word.is_word or stop:
            return 0
    return 0


def after_post(
    slot: str, items: Sequence[Item], fits: Fits, language: LanguageData
) -> Iterator[int]:
    """Find a person right after the post that stands before the name, with or without a comma."""
    small = bodies = 0
    for place, item in enumerate(items[:LONGEST_POST]):
        if item.mention is not None and item.mention.kind == "Person":
            if small and fits(item.mention, slot):
                yield place
            return
        if item.mention is not None:
            bodies += 1
            if bodies > 1 or item.mention.kind not in {"Organisation", "Place"}:
                return
            continue
        last = item.word.text == "," and small and place + 1 < len(items)
        if last and items[place + 1].mention is not None:
            continue
        lower = item.word.lower
        owner = item.word.text.startswith(("'", "’"))
        loose = lower in language.links | language.genitives or is_article(item, language) or owner
        if not (item.word.is_word or owner) or (lower in language.stop_words and not loose):
            return
        small += not loose


def _beside_person(items: Sequence[Item], language: LanguageData) -> int:
    """Count the items of a post and its body between a person and what joins the next one."""
    count = 0
    for item in items[:BESIDE_PERSON]:
        small = item.is_word and item.word.text.islower() and not _joins(item, language)
        verb = item.word.lower.endswith(language.verb_endings or ("\0",))
        body = item.mention is not None and item.mention.kind == "Organisation"
        if not body and (not small or verb or item.word.lower in language.stop_words):
            break
        count += 1
    return count


BESIDE_PERSON = 4
"""Words and names that a post takes at most."""


def _attributes(items: Sequence[Item], language: LanguageData) -> int:
    """Count the items that tell where the next name has its seat: `a szegedi székhelyű …`."""
    count = 0
    while count < len(items) and is_attribute(items, count, language):
        count += 1
    return count


def is_attribute(items: Sequence[Item], place: int, language: LanguageData) -> bool:
    """Whether an item tells where the next name has its seat."""
    item = items[place]
    if item.mention is None:
        return item.word.lower in language.seats
    if item.mention.kind == "Place" and item.word.lower.endswith(language.seat_tails or ("\0",)):
        return True
    seat = place + 1 < len(items) and items[place + 1].word.lower in language.seats
    adjective = bool(language.seats) and item.word.text.islower()
    return item.mention.kind == "Place" and (seat or adjective)


def _separates(item: Item, language: LanguageData) -> bool:
    """Whether a word or sign, and not the words beside it, makes a list."""
    return item.word.text in {",", "/"} or item.word.lower in language.conjunctions


def _joins(item: Item, language: LanguageData) -> bool:
    if item.mention is not None:
        return False
    word = item.word
    loose = language.conjunctions | language.links
    return word.text in {",", "/"} or word.lower in loose or is_article(item, language)
