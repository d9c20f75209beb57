"""Folds names so that spellings of one name meet: case, diacritics, script, hyphens, blanks."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii

from kg.languages import language_data
from kg.languages.inflection import base_candidates, bases

_WORD = re.compile(r"[^\W_]+(?:['\u2019.-][^\W_]+)*")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_PIECE = 3
_MUCH_LONGER = 2.5
_ENDING = re.compile(r"(?::|-(?=[^\W\dA-Z_]+$)).*")
_ACRONYM = re.compile(r"[^\W\d_][\w.&-]{0,7}")


@lru_cache(maxsize=65536)
def squeeze(name: str) -> str:
    """Fold a name to its letters and digits in ASCII, in lower case.

    >>> squeeze("#Média-Pool")
    'mediapool'
    """
    folded = _NOT_SLUG.sub("", anyascii(name).lower())
    return folded or "".join(name.split())


@lru_cache(maxsize=65536)
def name_words(name: str) -> tuple[str, ...]:
    """Fold each word of a name.

    >>> name_words("Inna-Pirjetta Lahti")
    ('innapirjetta', 'lahti')
    """
    return tuple(squeeze(word) for word in _WORD.findall(name))


def slug(name: str) -> str:
    """Write a name as the tail of an address.

    >>> slug("Città Metropolitana di Torino")
    'citta-metropolitana-di-torino'
    """
    return _NOT_SLUG.sub("-", anyascii(name).lower()).strip("-")[:80].strip("-") or "unnamed"


@lru_cache(maxsize=65536)
def variants(name: str, language: str) -> tuple[str, ...]:
    """Fold the base forms that a name may have in a language, best first."""
    guesses = list(base_candidates(name, language))
    words = name.split()
    if len(words) > 1:
        guesses.append(" ".join(bases(word, language)[0] for word in words))
    return tuple(dict.fromkeys(squeeze(guess) for guess in guesses))


@lru_cache(maxsize=65536)
def variant_words(word: str, language: str) -> frozenset[str]:
    """Fold the base forms that one word may have in a language."""
    return frozenset(squeeze(base) for base in bases(word, language))


def acronym_letters(name: str) -> str:
    """Take the case ending off an acronym.

    >>> [acronym_letters(name) for name in ("NATO:ssa", "EU-ban", "WHO")]
    ['NATO', 'EU', 'WHO']
    """
    return _ENDING.sub("", name)


@lru_cache(maxsize=65536)
def is_acronym(name: str) -> bool:
    """Whether a name is one short word with more capitals than small letters.

    >>> [is_acronym(name) for name in ("CoR", "RB", "Ann", "NATO", "PING Helsinki")]
    [True, True, False, True, False]
    """
    bare = acronym_letters(name)
    capitals = sum(letter.isupper() for letter in bare)
    return bool(_ACRONYM.fullmatch(bare)) and capitals > 1 and capitals * 2 >= len(bare)


def abbreviates(short: str, words: Sequence[str]) -> bool:
    """Whether the letters of an acronym begin the words, in order, and all long words are used.

    >>> abbreviates("CoR", ["Committee", "of", "the", "Regions"])
    True
    """
    letters = squeeze(short)
    place = 0
    for word in words:
        if place < len(letters) and squeeze(word)[:1] == letters[place]:
            place += 1
        elif word[:1].isupper():
            return False
    return place == len(letters) and len(words) > 1


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's given names and family name, folded."""

    given: tuple[str, ...]
    family: str


def person_readings(name: str, language: str) -> tuple[PersonName, ...]:
    """Split a person's name: the family name last and, where the language may have it so, first.

    >>> [reading.family for reading in person_readings("Kis Éva", "hu")]
    ['eva', 'kis']
    """
    words = name_words(name)
    if not words:
        return ()
    last = PersonName(words[:-1], words[-1])
    if not language_data(language).family_first or len(words) == 1:
        return (last,)
    return last, PersonName(words[1:], words[0])


def likeness(ours: str, theirs: str) -> float:
    """How many of their three-letter pieces two names share: the cosine of the two sets.

    A name much longer than the other holds it as a part (`Nordlys`, `Nordlys Trust of the North`).
    """
    one, other = _pieces(ours), _pieces(theirs)
    if max(len(one), len(other)) > _MUCH_LONGER * min(len(one), len(other)):
        return 0.0
    size = math.sqrt(len(one) * len(other))
    return len(one & other) / size if size else 0.0


@lru_cache(maxsize=65536)
def _pieces(name: str) -> frozenset[str]:
    folded = squeeze(name)
    return frozenset(folded[place : place + _PIECE] for place in range(len(folded) - _PIECE + 1))
