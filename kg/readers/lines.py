r"""A line of a text: where its words begin and end, and the marker that stands before them.

Language-neutral by design: it looks at characters, never at words.

1. White space and invisible characters (zero-width, soft hyphen, direction marks) at both ends
   are outside a line's words.
2. Leftovers of a conversion are no words: a field in square brackets such as `[bookmark: x]` at
   the front is skipped; a line that is an image's name, that has no letter or digit, or that has
   single characters only (what is left of a logo) is no line at all.
3. A bullet or a number before the words is the line's `marker`. A number is a marker only where
   a neighbour continues the count (`mark_numbers`), so that dates and ordinals stay words.

Only a bounded part of a line is matched, so that a line of any length takes linear time.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.model import BlockKind

HEAD = 400
"""Characters at the front of a line that decide what it is."""

_INVISIBLE = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
_SPACE = re.compile(rf"[\s{_INVISIBLE}]*")
_BLANK = re.compile(rf"[\s{_INVISIBLE}]+\Z")
_FIELD = re.compile(r"\[(?:bookmark|cid|endif|if|image|page|toc)\b[^\]\n]{0,200}\]", re.IGNORECASE)
_IMAGE = re.compile(
    r"[\w\-.()]+(?: [\w\-.()]+){0,2}\.(?:bmp|emf|eps|gif|jpe?g|png|svg|tiff?|webp|wmf)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]")
_BULLET = re.compile(
    r"(?:[·•‣⁃◦▪▫■□●○◆◇►▶➢➤✓✔∙\uf000-\uf0ff]\s*|[*+\-–—‐‑−→]\s+|o\t\s*)(?=\S)",  # noqa: RUF001 - bullets
)
_NUMBER = re.compile(
    r"(?:\(?([1-9]\d{0,2}|[a-z])\)|([1-9]\d{0,2})\.|([1-9]\d?(?:\.[1-9]\d?)+)\.?)\s+(?=\S)"
)


@dataclass(frozen=True, slots=True)
class Line:
    """Words at `start` to `end` of a text, without marker and surrounding white space.

    `gap` counts the empty lines before it, `indent` its columns, `number` is the place in a count
    that a marker such as `2.` or `1.3` tells, `kind` and `level` are what the format told.
    """

    start: int
    end: int
    gap: int = 0
    indent: int = 0
    marker: str = ""
    number: tuple[int, ...] = ()
    kind: BlockKind | None = None
    level: int = 0

    @property
    def width(self) -> int:
        """Columns that the line takes, its indentation and marker included."""
        marker = len(self.marker) + 1 if self.marker else 0
        return self.indent + marker + self.end - self.start

    def told(self, offset: int, *, kind: BlockKind | None, level: int) -> "Line":
        """Move the line by `offset` characters and keep what the format told of it."""
        start, end = self.start + offset, self.end + offset
        return replace(self, start=start, end=end, kind=kind, level=level)

    def head(self, text: str) -> str:
        """The first words of the line, at most `HEAD` characters."""
        return text[self.start : min(self.end, self.start + HEAD)]


def read_lines(text: str) -> Iterator[Line]:
    """Walk the lines of `text` that hold words."""
    position = gap = 0
    for piece in text.splitlines(keepends=True):
        start, position = position, position + len(piece)
        line = None if piece.isspace() else read_line(text, start=start, end=position)
        if line is None:
            gap += 1
        else:
            yield replace(line, gap=gap)
            gap = 0


def read_line(text: str, *, start: int = 0, end: int | None = None) -> Line | None:
    """Find the words of the line at `start` to `end`; None if it has none."""
    first, end = trim(text, start, len(text) if end is None else end)
    indent = first - start
    while (field := _FIELD.match(text, first, end)) is not None:
        first = _skip(_SPACE, text, field.end(), end)
    if _is_leftover(text, first, end):
        return None
    bullet = _BULLET.match(text, first, end)
    if bullet is None:
        return Line(first, end, indent=indent)
    return Line(
        _skip(_SPACE, text, bullet.end(), end), end, indent=indent, marker=bullet[0].strip()
    )


def mark_numbers(text: str, lines: Sequence[Line]) -> list[Line]:
    """Give the lines of a count their number as a marker."""
    found = {i: match for i, line in enumerate(lines) if (match := _count(text, line))}
    places = list(found)
    marked = list(lines)
    for place, before, after in zip(places, [None, *places], [*places[1:], None], strict=False):
        match = found[place]
        neighbours = [found[other] for other in (before, after) if other is not None]
        if any(_continues(match, other, text) for other in neighbours):
            start = _skip(_SPACE, text, match.end(), lines[place].end)
            marked[place] = replace(
                lines[place], start=start, marker=match[0].strip(), number=_number(match)
            )
    return marked


def _count(text: str, line: Line) -> re.Match[str] | None:
    if line.marker or line.kind is not None:
        return None
    return _NUMBER.match(text, line.start, line.end)


def _number(match: re.Match[str]) -> tuple[int, ...]:
    digits = next(group for group in match.groups() if group)
    if digits.isalpha():
        return (ord(digits),)
    return tuple(int(part) for part in digits.split("."))


def _continues(match: re.Match[str], other: re.Match[str], text: str) -> bool:
    """Whether the two are neighbours in one count, and not ordinals of the same noun."""
    first, second = sorted((match, other), key=lambda m: m.start())
    words = [text[m.end() : m.end() + 40].split(maxsplit=1)[0] for m in (first, second)]
    if words[0] == words[1] and words[0][0].islower():
        return False
    return _follows(_number(first), _number(second))


def _follows(first: tuple[int, ...], second: tuple[int, ...]) -> bool:
    if second == (*first, 1):
        return True
    depth = len(second)
    return depth <= len(first) and second == (*first[: depth - 1], first[depth - 1] + 1)


def _is_leftover(text: str, start: int, end: int) -> bool:
    if _WORD.search(text, start, end) is None:
        return True
    if end - start > HEAD:
        return False
    words = text[start:end]
    return all(len(word) == 1 for word in words.split()) or _IMAGE.fullmatch(words) is not None


def _skip(pattern: re.Pattern[str], text: str, start: int, end: int) -> int:
    match = pattern.match(text, start, end)
    return match.end() if match else start


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave white space and invisible characters at both ends out."""
    end = _trimmed_end(text, start, end)
    return _skip(_SPACE, text, start, end), end


def _trimmed_end(text: str, start: int, end: int) -> int:
    while end > start:
        tail = max(start, end - HEAD)
        blank = _BLANK.search(text[tail:end])
        if blank is None:
            return end
        end = tail + blank.start()
        if end > tail:
            return end
    return end
