"""Decides which lines are headings, from how they look and from their neighbours.

Each line is judged with the one before and the one after it, from the last line to the first,
because a short line may be a heading for the heading below it:

- KEY: `Key:` is one wherever a line follows; so is a QUESTION that a list answers.
- NUMBERED: `Question 2: …`, unless another NUMBERED line touches it (then both are LABELs).
- a member of a count that introduces text rather than its labels or the next member.
- underlined with `===` or `---`.
- SHORT and TALK, only where the format marks no heading: the line stands first, after an empty
  line, or after prose, a list or a label; it is not what a `Key:` above introduces;
  and text follows, or one more heading after an empty line.
- the first line of a text, even in the form `Key: value`: a headline.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.model import BlockKind
from kg.readers.lines import Line
from kg.readers.shapes import Shape, is_address_label, is_headline, is_short

_TOUCHING = {Shape.ROW: BlockKind.TABLE_ROW, Shape.NUMBERED: BlockKind.LABEL}
_UNDERLINE = re.compile(r"[^\S\n]*\n[^\S\n]*(?:(={3,})|-{3,})[^\S\n]*(?=\n|\Z)")
_SPEECH = "–—―"
_ENDS = {Shape.LABEL, Shape.ITEM, Shape.ROW, Shape.PROSE, Shape.QUESTION}


@dataclass(frozen=True, slots=True)
class Layout:
    """The lines of a text with the shape of each; `guesses` unmarked headings or not."""

    text: str
    lines: Sequence[Line]
    shapes: Sequence[Shape]
    guesses: bool

    def kinds(self) -> list[BlockKind]:
        """Decide the kind of every line."""
        kinds = [BlockKind.PARAGRAPH] * len(self.lines)
        listed = self._listed()
        for place in reversed(range(len(self.lines))):
            kinds[place] = self._kind(place, kinds, listed=listed[place])
        return kinds

    def underline(self, place: int) -> int:
        """The level that an underline gives the line; 0 without one."""
        match = _UNDERLINE.match(self.text, self.lines[place].end)
        return 0 if match is None else 1 if match[1] else 2

    def _kind(self, place: int, kinds: Sequence[BlockKind], *, listed: bool) -> BlockKind:
        line, shape = self.lines[place], self.shapes[place]
        if shape is Shape.LABEL and line.kind in (None, BlockKind.LIST_ITEM):
            return BlockKind.HEADING if self._is_headline(place) else BlockKind.LABEL
        if line.kind is not None:
            return line.kind
        if shape in _TOUCHING and self._touches(place, shape):
            return _TOUCHING[shape]
        if place + 1 < len(self.lines) and self._is_heading(place, kinds, listed=listed):
            return BlockKind.HEADING
        return BlockKind.LIST_ITEM if self._is_listed(place) else BlockKind.PARAGRAPH

    def _is_heading(self, place: int, kinds: Sequence[BlockKind], *, listed: bool) -> bool:
        shape = self.shapes[place]
        if shape in (Shape.KEY, Shape.NUMBERED):
            return True
        if shape is Shape.QUESTION:
            return self._is_item(place + 1)
        if shape is Shape.ITEM:
            return self._introduces(place)
        return self.guesses and self._is_guessed(place, kinds, listed=listed)

    def _is_guessed(self, place: int, kinds: Sequence[BlockKind], *, listed: bool) -> bool:
        first = place == 0
        if first and is_headline(self.lines[0].head(self.text)) and self.lines[1].gap:
            return True
        if self.shapes[place] not in (Shape.SHORT, Shape.TALK):
            return False
        if first or self.underline(place):
            return True
        return not listed and self._opens(place) and self._leads(place, kinds)

    def _listed(self) -> list[bool]:
        """Whether each line is what a `Key:` above it introduces."""
        listed: list[bool] = []
        for place in range(len(self.lines)):
            above = self.shapes[place - 1] if place else None
            goes_on = bool(listed) and listed[-1] and above is Shape.SHORT and self._is_list(place)
            listed.append(above is Shape.KEY or goes_on)
        return listed

    def _is_list(self, place: int) -> bool:
        """Whether the line and the one before both have commas, as the members of a list do."""
        return all("," in self.lines[one].head(self.text) for one in (place - 1, place))

    def _opens(self, place: int) -> bool:
        """Whether a heading can stand here, judged by what is above."""
        above, line = self.lines[place - 1], self.lines[place]
        told = above.kind not in (None, BlockKind.PARAGRAPH)
        return line.gap > 0 or told or self.shapes[place - 1] in _ENDS

    def _leads(self, place: int, kinds: Sequence[BlockKind]) -> bool:
        """Whether a heading can stand here, judged by what is below."""
        below = self.shapes[place + 1]
        comma = "," in self.lines[place].head(self.text)
        if self.shapes[place] is Shape.SHORT and comma and below in (Shape.LABEL, Shape.KEY):
            return False
        if below is not Shape.SHORT or self.lines[place + 1].kind is not None:
            return True
        chain = kinds[place + 2 : place + 3] == [BlockKind.HEADING]
        stacked = chain and self.shapes[place + 2] is Shape.SHORT
        heads = kinds[place + 1] is BlockKind.HEADING and not stacked
        return heads and self.lines[place + 1].gap > 0

    def _is_headline(self, place: int) -> bool:
        line = self.lines[place]
        if place or len(self.lines) == 1 or line.kind or line.marker or not self.guesses:
            return False
        address = is_address_label(line.head(self.text))
        prose = self.shapes[1] is Shape.PROSE
        return not address and (prose or (self.lines[1].gap > 0 and self.shapes[1] is Shape.SHORT))

    def _introduces(self, place: int) -> bool:
        """Whether the line is numbered, and text follows it rather than a label or the next number."""
        line, below = self.lines[place], self.lines[place + 1]
        if not line.number or not is_short(line.head(self.text)):
            return False
        above = self.lines[place - 1] if place else None
        in_list = above is not None and above.number and not line.gap
        in_list = in_list or (self.shapes[place + 1] is Shape.LABEL and not below.gap)
        return not in_list and (not below.number or len(below.number) > len(line.number))

    def _is_listed(self, place: int) -> bool:
        """Whether the line has a bullet, and not the dash before a lone paragraph of speech."""
        line = self.lines[place]
        if line.marker not in tuple(_SPEECH) or not line.gap:
            return bool(line.marker)
        last = len(self.lines) - 1
        touched = place < last and not self.lines[place + 1].gap
        return touched or any(
            self._is_item(one) for one in (place - 1, place + 1) if 0 <= one <= last
        )

    def _is_item(self, place: int) -> bool:
        return self.shapes[place] is Shape.ITEM or self.lines[place].kind is BlockKind.LIST_ITEM

    def _touches(self, place: int, shape: Shape) -> bool:
        """Whether a line of `shape` stands right above or below."""
        above = place > 0 and not self.lines[place].gap and self.shapes[place - 1] is shape
        last = place + 1 == len(self.lines)
        return above or (
            not last and not self.lines[place + 1].gap and self.shapes[place + 1] is shape
        )
