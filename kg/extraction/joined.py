"""Reads lists: the mentions that commas and joining words join to one.

What stands between two members may be an article, the seat of the next one (`a szegedi székhelyű …`),
or the post and the body of a person. One comma before a joining word ends the list where lists have none there
(`…, ja X osallistuu`): another clause begins.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise

from kg.extraction.items import Item
from kg.languages import LanguageData
from kg.model import Mention

Fits = Callable[[Mention, str], bool]
"""Whether a mention may stand in a slot."""


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
    person = first is not None and first.kind == "Person" and bool(language.owner_ending)
    while True:
        following, joined = position, False
        following += _beside_person(items[following:], language) if person else 0
        while following < len(items) and _joins(items[following], language):
            joined = joined or _separates(items[following], language)
            following += 1
        following += _attributes(items[following:], language) if joined else 0
        following += _beside_person(items[following:], language) if joined and person else 0
        if not joined or following >= len(items):
            return mentions, position
        if _begins_clause(items[position:following], language):
            return mentions, position
        mention = items[following].mention
        if mention is None or not fits(mention, slot):
            return mentions, position
        mentions.append(mention)
        position = following + 1


def _begins_clause(between: Sequence[Item], language: LanguageData) -> bool:
    """Whether one comma beside a joining word begins another clause: `…, ja X osallistuu`."""
    words = [item.word.lower for item in between if item.mention is None]
    beside = any("," in pair and not language.clausal.isdisjoint(pair) for pair in pairwise(words))
    return beside and words.count(",") == 1


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
