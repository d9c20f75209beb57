r"""Folds names, handles, addresses and titles, so that ways of writing make no difference.

>>> folded("The \u201cAnn\u2019s  Lab\u201d")
"ann's lab"
>>> handle_of("https://www.linkedin.com/in/ann-lee/?lang=fi") == handle_of("@Ann-Lee")
True
>>> address_of("http://Lab.example/a/") == address_of("https://lab.example/a")
True
"""

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from kg.languages import LANGUAGES

_SIGNS = str.maketrans(
    dict.fromkeys("\u2018\u2019\u02bc\u00b4`", "'")
    | dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb", '"')
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-")
    | {"\u00ad": None}
)


@lru_cache(maxsize=65536)
def folded(text: str) -> str:
    """Fold a name or title: NFC, lower case, plain signs, no quotes, no leading article."""
    plain = unicodedata.normalize("NFC", text).translate(_SIGNS).replace('"', " ").casefold()
    words = plain.split()
    if len(words) > 1 and words[0] in _articles():
        words = words[1:]
    return " ".join(words)


def handle_of(text: str) -> str:
    """Take the handle from a handle or from the address of a profile."""
    path = text.partition("?")[0].partition("#")[0].rstrip("/")
    return unicodedata.normalize("NFC", path.rpartition("/")[2].lstrip("@")).casefold()


def address_of(text: str) -> str:
    """Fold an address: no scheme, no closing slash, host in lower case."""
    rest = text.strip().partition("://")[2] or text.strip()
    host, slash, path = rest.partition("/")
    return (host.casefold() + slash + path).rstrip("/")


def is_accepted_title(title: str, accepted: Iterable[str]) -> bool:
    """Whether a title is one of those accepted, or holds the first of them from a word's start."""
    names = [folded(name) for name in accepted]
    return folded(title) in names or f" {names[0]}" in f" {folded(title)}"


def is_part_of_title(title: str, accepted: Iterable[str]) -> bool:
    """Whether a title is whole words of one of those accepted."""
    return any(f" {folded(title)} " in f" {folded(name)} " for name in accepted)


@lru_cache(maxsize=1)
def _articles() -> frozenset[str]:
    return frozenset().union(*(language.articles for language in LANGUAGES.values()))
