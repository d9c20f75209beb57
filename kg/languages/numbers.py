"""Reads the numbers of a text without knowing its grammar: digits, and how they are bounded.

1. Digits with separators are one number: groups of three make a large one, one separator before
   other digits a decimal one (or a time of day), whichever sign the language has for it. Of a
   date in digits, the day and the year are read, since months are words elsewhere.
2. A multiplier after a number (`20 thousand`) multiplies it.
3. Words right before it say whether it is the exact one (`over 20 000`).
4. Digits in links, handles and names (`COVID-19`) are no numbers.

>>> from kg.languages import language_data
>>> english = language_data("en")
>>> [(one.value, one.bound) for one in numbers_in("Over 20,000 of 3.5 thousand, COVID-19", english)]
[('20000', '>'), ('3500', '')]
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from kg.languages.data import LanguageData

_DIGITS = re.compile(r"(?<![\w@#/&=?.])(?<![^\W\d]-)\d+(?:[.,:\u00a0\u202f ]\d+)*(?!\w*[/@])")
_LINK = re.compile(r"(?:https?://|www\.)\S+")
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:[.,\u00a0\u202f ]\d{3})+")
_DECIMALS = re.compile(r"[.,]\d+")
_SPACE = re.compile(r"[ \u00a0\u202f]")
_SIGNS = re.compile(r"[.,:]")
_DATE = 3
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_BOUND = 24


@dataclass(frozen=True, slots=True)
class Written:
    """A number as a text writes it; `bound` is `>`, `<`, `~`, or empty for the exact one."""

    value: str
    start: int
    end: int
    bound: str


def numbers_in(text: str, language: LanguageData) -> Iterator[Written]:
    """Give the numbers in digits, in order."""
    hidden = _LINK.sub(lambda found: " " * len(found[0]), text)
    for found in _DIGITS.finditer(hidden):
        is_date = _month_follows(hidden[found.end() :], language)
        bound = "" if is_date else _bound(hidden[: found.start()], language)
        for value in _values(found[0]):
            yield Written(_times(value, hidden[found.end() :], language), *found.span(), bound)


def spelt_values(text: str, language: LanguageData) -> frozenset[str]:
    """The values of the number words of a text, also at the beginning of longer words.

    >>> from kg.languages import language_data
    >>> sorted(spelt_values("Four people, twentyfold", language_data("en")))
    ['20', '4']
    """
    words = {word.lower() for word in _WORD.findall(text)}
    beginnings = {word[:end] for word in words for end in range(1, len(word) + 1)}
    return frozenset(
        str(known[spelt])
        for known in (language.number_words, language.multipliers)
        for spelt in known.keys() & beginnings
    )


def _values(digits: str) -> Iterator[str]:
    large = _GROUPED.match(digits)
    if large and (large[0] == digits or _DECIMALS.fullmatch(digits[large.end() :])):
        yield re.sub(r"\D", "", large[0]) + digits[large.end() :].replace(",", ".")
        return
    for part in _SPACE.split(digits):
        numbers = [number.lstrip("0") or "0" for number in _SIGNS.split(part)]
        if _GROUPED.fullmatch(part):
            yield re.sub(r"\D", "", part)
        elif len(numbers) == _DATE:
            yield from (numbers[0], numbers[2])
        elif len(numbers) < _DATE:
            yield ".".join(numbers)
        else:
            yield from numbers


def _times(value: str, after: str, language: LanguageData) -> str:
    words = after[:_LONGEST_BOUND].lower().split()
    linked = words[:1] and words[0] in language.genitives
    word = _WORD.match(" ".join(words[1:] if linked else words))
    factor = language.multipliers.get(word[0] if word else "", 1)
    product = Fraction(value) * factor
    return str(product) if product.denominator == 1 else value


def _month_follows(after: str, language: LanguageData) -> bool:
    word = _WORD.search(after[:_LONGEST_BOUND])
    return word is not None and word[0].lower().startswith(language.months or ("\0",))


def _bound(before: str, language: LanguageData) -> str:
    """The sign of the bound that ends the text before a number."""
    tail = before[-_LONGEST_BOUND:].lower().rstrip()
    ends = (
        (len(words), sign)
        for words, sign in language.bounds
        if re.search(rf"(?<!\w){re.escape(words)}$", tail)
    )
    return max(ends, default=(0, ""))[1]
