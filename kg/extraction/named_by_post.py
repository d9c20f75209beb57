"""Tells whether the post beside a name is somebody's who has that name, or a body's of that name."""

from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.person_names import in_base
from kg.extraction.reading import Reading, start_of
from kg.extraction.words import Word, split_words
from kg.model import ClassName, Mention


def may_be_person(reading: Reading, mention: Mention) -> bool:
    """Whether a name is a person's or of no class, or the tagger's body that a post follows: `X Y, mayor of …`."""
    if mention.kind in {"Person", ""}:
        return True
    if mention.kind != "Organisation" or mention.rule not in {"tagger", "known-name"}:
        return False
    end = mention.evidence.span.end
    if reading.text[end : end + 2] != ", ":
        return False
    words = tuple(reading.words(start_of(mention), end))
    plain = all(w.is_capitalised and not reading.lexicon.head_terms(w) for w in words)
    return plain and len(words) in FULL_NAME and not any(w.text.isupper() for w in words)


FULL_NAME = range(2, 4)
"""Words of a person's full name."""


def as_person(mention: Mention, reading: Reading) -> Mention:
    """Take a name without a class, or an unsure one, for a person's, as the post beside it tells."""
    if mention.kind == "Person" and mention.confidence >= SURE:
        return mention
    name = in_base(mention.name, reading.lexicon.language)
    return replace(mention, kind=ClassName("Person"), name=name, rule="apposition", confidence=0.8)


SURE = 0.8
"""How sure a name is at least that has a post beside it."""


def is_named_by_post(reading: Reading, before: Sequence[Word]) -> bool:
    """Whether a post in small letters, in base form, right before a name makes it a person's."""
    return bool(before) and before[0].text.islower() and _ends_in_post(reading, before[0])


def is_owned_post(reading: Reading, word: Word) -> bool:
    """Whether a post is somebody's, so that a name right before it is its owner's: `a Nordverk vezetője`."""
    code = reading.document.language
    stems = (
        word.lower.removesuffix(tail)
        for tail in reading.lexicon.language.possessive_endings
        if word.lower.endswith(tail)
    )
    bases = (base for stem in stems for base in split_words(stem, language=code))
    return any(_ends_in_post(reading, base) for base in bases)


def _ends_in_post(reading: Reading, word: Word) -> bool:
    """Whether a word is a post in base form, or a compound of one."""
    roles = reading.lexicon.roles_of(word)
    return any(word.lower.endswith(phrase.text.lower()) for phrase in roles)
