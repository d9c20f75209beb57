"""What a line looks like, judged by its characters alone: no word of any language stands here.

| shape | looks like |
|---|---|
| ITEM | begins with a bullet or the number of a count |
| ROW | cells with tabs or bars between them |
| LABEL | `Key: value`, the key of 1 to 4 words, the value an address, a handle, or short |
| KEY | `Key:` and no more on the line |
| NUMBERED | `Word 2: …` or `2. word: …`, such as a question or a session |
| TALK | `Name, place: title`, without a full stop |
| QUESTION | short, ends with a question mark |
| SHORT | short, without a full stop |
| PROSE | everything else |

Whether a shape is a heading depends on its neighbours: see `kg.readers.layout`.
"""

import re
from enum import Enum, auto

from kg.readers.lines import HEAD, Line

SHORT_LENGTH = 100
"""Characters that an unmarked heading or a `Key:` has at most."""

_TALK_LENGTH = 240
_HEADLINE_LENGTH = 160
_KEY_LENGTH = 48
_KEY_WORDS = 4
_VALUE_LENGTH = 80
_ADDRESS_LENGTH = 200
_SHORT_WORDS = 14
_CLOSING = " \u00a0\"'”’»›)]}“*_"  # noqa: RUF001 - quotation marks of many languages
_OPENING = "\"'“”„«»‹›‘’‚([{*_¿¡"  # noqa: RUF001 - quotation marks of many languages
_SENTENCE_ENDS = ".!?…。！？؟।"  # noqa: RUF001 - full stops of many scripts
_PAUSES = ",;:،、；："  # noqa: RUF001 - pauses of many scripts
_ADDRESS = re.compile(
    r"https?://|www\.|@\w|[\w.+-]{1,64}@[\w-]+\.\w|[\w-]{1,63}(?:\.[\w-]{2,63})+/", re.IGNORECASE
)
_LINK = re.compile(r"https?://|www\.|@\w", re.IGNORECASE)
_NUMBERED = re.compile(
    r"(?:[^\W\d_]{2,24} \d{1,3}|\d{1,3}\. ?[^\W\d_]{2,24})(?:\s?[:.]|\s[–—-])\s+(?=\S)"
)
_BREAK = re.compile(r"[.!?…]\s+[^\W\d_a-z]")


class Shape(Enum):
    """What a line looks like."""

    ITEM = auto()
    ROW = auto()
    LABEL = auto()
    KEY = auto()
    NUMBERED = auto()
    TALK = auto()
    QUESTION = auto()
    SHORT = auto()
    PROSE = auto()


def shape_of(text: str, line: Line) -> Shape:
    """Judge the words of `line`."""
    if line.end - line.start > HEAD:
        return Shape.ITEM if line.marker else Shape.PROSE
    words = line.head(text)
    if is_label(words):
        return Shape.LABEL if not _is_numbered(words) else Shape.NUMBERED
    if line.marker:
        return Shape.ITEM
    tests = {
        Shape.KEY: _is_key,
        Shape.ROW: _is_row,
        Shape.NUMBERED: _is_numbered,
        Shape.TALK: _is_talk,
        Shape.QUESTION: _is_question,
        Shape.SHORT: is_short,
    }
    return next((shape for shape, test in tests.items() if test(words)), Shape.PROSE)


def starts_with_address(words: str) -> bool:
    """Whether the first thing is a link, a host with a path, an e-mail address or a handle."""
    return _ADDRESS.match(words) is not None


def starts_lower(words: str) -> bool:
    """Whether the first letter is a small one, quotation marks aside."""
    return words.lstrip(_OPENING)[:1].islower()


def ends_sentence(words: str) -> bool:
    """Whether the last character, closing marks aside, is a full stop of some script."""
    return words.rstrip(_CLOSING)[-1:] in tuple(_SENTENCE_ENDS)


def is_open(words: str) -> bool:
    """Whether the words end without a full stop or a pause."""
    return words.rstrip(_CLOSING)[-1:] not in tuple(_SENTENCE_ENDS + _PAUSES)


def is_headline(words: str) -> bool:
    """Whether the words can be the title of a text: one open line, longer than other headings."""
    return len(words) <= _HEADLINE_LENGTH and is_open(words) and not _LINK.search(words)


def is_label(words: str) -> bool:
    """Whether the words are `Key: value` (`is_address_label`, or the value short).

    >>> is_label("Twitter: @ann_lee"), is_label("Moderator: Ann Lee, Arc Lab")
    (True, True)
    >>> is_label("Ann Lee: We did what we could."), is_label("12:30")
    (False, False)
    """
    if is_address_label(words):
        return True
    key, _, value = words.partition(":")
    spaced, value = value[:1].isspace(), value.strip()
    short = 0 < len(value) <= _VALUE_LENGTH and is_open(value) and not _BREAK.search(value)
    return spaced and short and _names_something(key)


def is_address_label(words: str) -> bool:
    """Whether the words are a key with an address or a handle."""
    key, colon, value = words.partition(":")
    value = value.strip()
    fits = bool(colon) and len(value) <= _ADDRESS_LENGTH and starts_with_address(value)
    return fits and _names_something(key)


def is_short(words: str) -> bool:
    """Whether the words can be a heading: few, without a full stop, an address or a small start."""
    fits = len(words) <= SHORT_LENGTH and len(words.split()) <= _SHORT_WORDS
    return fits and is_open(words) and not starts_lower(words) and not _LINK.search(words)


def starts_with_key(words: str) -> bool:
    """Whether the words begin with `Key: `, as what a person says in an interview does."""
    key, _, value = words.partition(":")
    return value[:1].isspace() and not starts_lower(key) and _names_something(key)


def _names_something(key: str) -> bool:
    """Whether `key` has 1 to 4 words with a letter and no punctuation that parts a sentence."""
    key = key.strip(_OPENING + _CLOSING)
    fits = len(key) <= _KEY_LENGTH and 1 <= len(key.split()) <= _KEY_WORDS
    return fits and not set(key[:-1]) & set(',;.!?"“”„«»\t|') and any(map(str.isalpha, key))


def _is_key(words: str) -> bool:
    bare = words.rstrip(_CLOSING)
    return len(bare) <= SHORT_LENGTH and bare.endswith((":", "：")) and any(map(str.isalpha, bare))  # noqa: RUF001


def _is_row(words: str) -> bool:
    cells = [cell for cell in re.split(r"\t+| \| |^\||\|$", words) if cell.strip()]
    return len(cells) > 1


def _is_numbered(words: str) -> bool:
    match = _NUMBERED.match(words)
    if match is None or starts_with_address(words[match.end() :]):
        return False
    return len(words) <= _TALK_LENGTH and _is_title(words)


def _is_title(words: str) -> bool:
    return words.endswith("?") or is_open(words)


def _is_talk(words: str) -> bool:
    key, colon, value = words.partition(":")
    named = "," in key and len(key.split()) > 1 and len(key) <= SHORT_LENGTH
    title = value[:1].isspace() and not starts_lower(value.strip()) and _is_title(words)
    fits = len(words) <= _TALK_LENGTH and not _LINK.search(value)
    return bool(colon) and named and title and fits and not starts_lower(key)


def _is_question(words: str) -> bool:
    return len(words) <= SHORT_LENGTH and words.endswith("?")
