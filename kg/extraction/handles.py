"""Tells whose an account or a web address is from the name in it: `@silver_eel`, `silver-eel.example`."""

import unicodedata
from collections.abc import Sequence
from urllib.parse import urlsplit

from kg.extraction.context import Context
from kg.model import Mention

SHORTEST = 6
"""Letters of a name at least that is looked for in a handle."""


def named_in(context: Context, text: str, kinds: Sequence[str]) -> Mention | None:
    """Find the thing with the longest name that a handle holds, of some classes."""
    handle = letters_of(text)
    named = [m for m in context.mentions if m.kind in kinds and m.rule != "anaphor"]
    found = [(size, m) for m in named if (size := _letters_in(handle, m.name)) >= SHORTEST]
    return max(found, key=lambda pair: pair[0], default=(0, None))[1]


def _letters_in(handle: str, name: str) -> int:
    """Count the letters of a name, or of all its words but the last, that a handle holds in a row."""
    words = name.split()
    whole, most = letters_of(name), letters_of("".join(words[:-1]))
    if whole in handle:
        return len(whole)
    return len(most) - 1 if len(words) > MANY and most in handle else 0


MANY = 2
"""Words of a name beyond which a handle may leave out the last."""


def host_of(iri: str) -> str:
    """Give the host of a web address, in which its owner's name may stand; empty where it has none."""
    try:
        return urlsplit(iri).hostname or ""
    except ValueError:
        return ""


def letters_of(text: str) -> str:
    """Keep the letters and digits of a text, small and without accents.

    >>> letters_of("Şcoala de Vară")
    'scoaladevara'
    """
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if letter.isascii() and letter.isalnum())
