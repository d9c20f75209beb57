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
    named = [
        m
        for m in context.mentions
        if m.kind in kinds
        and m.rule != "anaphor"
        and len(letters_of(m.name)) >= SHORTEST
        and letters_of(m.name) in handle
    ]
    return max(named, key=lambda m: len(letters_of(m.name)), default=None)


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
