"""Says how a word is written: its capitals, its shape.

>>> capitals("Anna"), capitals("NATO"), capitals("McKay"), capitals("iPad"), capitals("42")
('C', 'A', 'M', 'm', 'd')
>>> shape("EU-maiden"), shape("2024:ssä")
('XX-xx', 'dd:xx')
"""

import re

_REPEATED = re.compile(r"(.)\1+")
_LONGEST = 40
"""A longer word (an address, a row of signs) has no shape worth telling apart."""

LOWER, NUMBER, SIGN = "l", "d", "p"
"""Words that are written as common words, numbers and signs are."""

NAME_LIKE = frozenset("CAHMS")
"""Words that begin with a capital."""


def capitals(word: str) -> str:
    """Class a word by its capitals.

    `C` Capitalised, `A` ALL CAPITALS, `S` a Single capital, `H` Capitalised-with-a-tail
    (`Oslo-based`), `M` capitals Mixed in (`McKay`), `m` the same but not first (`iPad`), `l` lower
    case, `d` digits, `p` signs without a letter.
    """
    if word.islower():
        return LOWER
    if word.isdigit():
        return NUMBER
    if word.isupper():
        return "A" if len(word) > 1 else "S"
    if not word[:1].isupper():
        return "m" if any(map(str.isalpha, word)) else SIGN
    if word[1:].islower():
        head, hyphen, _ = word.partition("-")
        return "H" if hyphen and len(head) > 1 else "C"
    return "M"


def shape(word: str) -> str:
    """Write a word with `X`, `x` and `d` for its letters and digits, three or more as two."""
    return _REPEATED.sub(r"\1\1", _letters(word))


def short_shape(word: str) -> str:
    """Write a shape in which nothing is repeated."""
    return _REPEATED.sub(r"\1", _letters(word))


def _letters(word: str) -> str:
    return "".join(
        "X" if sign.isupper() else "x" if sign.islower() else "d" if sign.isdigit() else sign
        for sign in word[:_LONGEST]
    )
