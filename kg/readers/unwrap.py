"""Joins the lines of paragraphs that were wrapped at a column.

1. Two lines with an empty line between them never join; label lines, and what follows a colon,
   join only where the column parts them (4).
2. A line that begins with a small letter goes on with a line that ends no sentence.
3. Under a bullet, a line that is indented deeper than the bullet goes on with it.
4. Where the text is wrapped at a column at all (`wrap_width`), a line goes on with the one before
   it when that one is full: the next word would not have fitted. After the end of a sentence,
   `Name: words` and a short line without a full stop begin anew all the same.

A joined line covers the text from its first to its last character, line breaks included.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.readers.lines import HEAD, Line
from kg.readers.shapes import (
    Shape,
    ends_sentence,
    is_address_label,
    shape_of,
    starts_lower,
    starts_with_address,
    starts_with_key,
)

_NARROWEST, _WIDEST = 40, 120
_FULL_SHARE = 0.6
_LONG_SHARE = 0.6
_LOWER_SHARE = 0.3
_SPACED_MARKERS = "-–—*+"


@dataclass(frozen=True, slots=True)
class Wrap:
    """The column at which a text is wrapped; `slack` is the share by which full lines vary.

    Lines set in letters of different widths hold different numbers of them: `slack` allows for it.
    """

    width: float
    slack: float = 0.0

    def is_full(self, text: str, line: Line, following: Line) -> bool:
        """Whether the first word of `following` would not have fitted into `line`."""
        first = following.head(text).split(" ", maxsplit=1)[0]
        return line.width + 1 + len(first) > self.width * (1 - self.slack)


def unwrap(text: str, lines: Iterable[Line], *, slack: float = 0.0) -> list[Line]:
    """Join the lines of each paragraph; the rest stay as they are."""
    lines = list(lines)
    wrap = find_wrap(text, lines, slack=slack)
    joined: list[Line] = []
    previous: Line | None = None
    for line in lines:
        if previous and goes_on(text, joined[-1], previous, line, wrap=wrap):
            joined[-1] = replace(joined[-1], end=line.end)
        else:
            joined.append(line)
        previous = line
    return joined


def find_wrap(text: str, lines: Sequence[Line], *, slack: float = 0.0) -> Wrap | None:
    """Find the column at which `text` is wrapped; None where it is not.

    It is wrapped where most of the long lines that another line follows are full, and, in a script
    with small letters, many of the lines that follow begin with one.
    """
    widths = sorted(line.width for line in lines if _has_space(text, line))
    width = widths[int(len(widths) * 0.98)] if widths else 0
    if not _NARROWEST <= width <= _WIDEST:
        return None
    wrap = Wrap(width, slack)
    long = (pair for pair in pairwise(lines) if pair[0].width >= _LONG_SHARE * width)
    pairs = [pair for pair in long if _may_join(text, *pair)]
    full = [following for line, following in pairs if wrap.is_full(text, line, following)]
    if len(full) < max(1, _FULL_SHARE * len(pairs)):
        return None
    heads = [following.head(text) for following in full]
    lower = sum(map(starts_lower, heads))
    cased = any(head.lower() != head or head.upper() != head for head in heads)
    return wrap if not cased or lower >= _LOWER_SHARE * len(full) else None


def goes_on(text: str, block: Line, previous: Line, line: Line, *, wrap: Wrap | None) -> bool:
    """Whether `line` goes on with `block`, whose last line is `previous`."""
    full = wrap is not None and wrap.is_full(text, previous, line)
    if line.gap or not (full or _may_follow(text, previous, line)):
        return False
    address = starts_with_address(line.head(text))
    small = starts_lower(line.head(text)) and not address
    ended = ends_sentence(_tail(text, previous))
    if line.marker:
        return full and small and not ended and line.marker in _SPACED_MARKERS and not block.marker
    if small and not ended:
        return full or not _are_labels(text, previous, line)
    if not _may_follow(text, previous, line):
        return address and _tail(text, previous).endswith(":")
    if block.marker and line.indent > block.indent:
        return full or shape_of(text, line) is not Shape.LABEL
    indented = not block.marker and line.indent > previous.indent
    return full and not indented and not (ended and _begins_anew(text, line, wrap))


def _begins_anew(text: str, line: Line, wrap: Wrap | None) -> bool:
    """Whether the line, after the end of a sentence, begins a block of its own.

    What somebody says does; so does a short line without a full stop, as no paragraph ends so.
    """
    if starts_with_key(line.head(text)):
        return True
    short = wrap is not None and line.width < _LONG_SHARE * wrap.width
    return short and shape_of(text, line) in (Shape.SHORT, Shape.KEY)


def _may_follow(text: str, previous: Line, line: Line) -> bool:
    """Whether nothing in the two lines themselves parts them."""
    if line.gap or _tail(text, previous).endswith(":"):
        return False
    heads = [one.head(text) for one in (previous, line) if one.end - one.start <= HEAD]
    return not any(map(is_address_label, heads)) and "\t" not in "".join(heads)


def _are_labels(text: str, *lines: Line) -> bool:
    return all(shape_of(text, line) is Shape.LABEL for line in lines)


def _may_join(text: str, previous: Line, line: Line) -> bool:
    return not line.marker and _may_follow(text, previous, line)


def _has_space(text: str, line: Line) -> bool:
    return " " in line.head(text)


def _tail(text: str, line: Line) -> str:
    return text[max(line.start, line.end - 40) : line.end]
