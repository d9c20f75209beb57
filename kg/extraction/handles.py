"""Tells whose an account or a web address is from the name in it: `@silver_eel`, `silver-eel.example`."""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from kg.extraction.context import Context
from kg.extraction.phrase_index import shared_letters
from kg.model import Mention

SHORTEST = 6
"""Letters of a name at least that is looked for in a handle."""

SERVER = ".bsky.social"
"""What the handles of Bluesky end with that have no domain of their own."""

CUT = 4
"""Letters of a word at least to which a handle may cut it."""

FITS = 0.7
"""The share of a handle at least that a name spells to be its owner's."""


def named_in(context: Context, text: str, kinds: Sequence[str]) -> Mention | None:
    """Find the thing of some classes whose name a handle spells best, if it spells most of one."""
    handle = letters_of(text.partition("@")[0].removesuffix(SERVER))
    named: dict[str, Mention] = {}
    for mention in context.mentions:
        if mention.kind in kinds and mention.rule != "anaphor":
            named.setdefault(mention.name, mention)
    found = [(fit, m) for name, m in named.items() if (fit := _fit(handle, name)) >= FITS]
    return max(found, key=lambda pair: pair[0], default=(0.0, None))[1]


def _fit(handle: str, name: str) -> float:
    """Say how well a handle spells a name: 1 with the share of it that is the whole name, else a share."""
    whole = letters_of(name)
    if len(whole) >= SHORTEST and whole in handle:
        return 1 + len(whole) / len(handle)
    return spelled(handle, name)


def spelled(handle: str, name: str) -> float:
    """Give the share of a handle's letters that the words of a name spell in any order.

    A word counts whole, cut to at least `CUT` letters, or by its initial before a word that counts.

    >>> spelled("edriverside", "Europe Direct Riverside"), spelled("adalberg", "Ada Lindqvist")
    (1.0, 0.375)
    """
    words = [folded for word in name.split() if (folded := letters_of(word))]
    covered, place, initials = 0, 0, 0
    while place < len(handle):
        size, word = max(
            ((shared_letters(handle[place:], one), one) for one in words), default=(0, "")
        )
        if size >= min(CUT, len(word)) and size > 1:
            covered, initials = covered + size + initials, 0
        else:
            size = 1
            word = next((one for one in words if one[0] == handle[place]), "")
            initials = initials + 1 if word else 0
        if word:
            words.remove(word)
        place += size
    return covered / len(handle) if handle else 0.0


def page_of(iri: str) -> str:
    """Give the name of the page that a web address leads to: the last part of its path, without an ending."""
    try:
        path = urlsplit(iri).path
    except ValueError:
        return ""
    return PurePosixPath(path).stem


def host_of(iri: str) -> str:
    """Give the host of a web address, in which its owner's name may stand; empty where it has none."""
    try:
        return urlsplit(iri).hostname or ""
    except ValueError:
        return ""


@lru_cache(maxsize=50_000)
def letters_of(text: str) -> str:
    """Keep the letters and digits of a text, small and without accents.

    >>> letters_of("Şcoala de Vară")
    'scoaladevara'
    """
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if letter.isascii() and letter.isalnum())
