"""Infers headings, list items, labels and table rows from how lines look and follow each other.

For a plain text the steps are: find the lines (`kg.readers.lines`), join wrapped ones
(`kg.readers.unwrap`), judge the shape of each (`kg.readers.shapes`), decide which are headings
(`kg.readers.headings`), and give levels here. Readers of formats with structure hand in lines
whose kind is told; those are taken as they are.

Levels of headings:

- 1: a SHORT line (or one underlined with `===`; `---` is 2);
- 2: NUMBERED and TALK, such as `Question 2: …` or `Name, place: title`;
- 1 + the depth of its number: a numbered heading such as `2.1 Method`;
- 3, or one deeper than a marked or numbered heading above: `Key:` alone on its line, which
  introduces the lines below it; a question that a list answers; and a SHORT line inside a section
  of level 2 with at most one empty line before it.

A list item's level is its depth by indentation. A `Key: value` line is a LABEL with or without a
bullet.
"""

import re
from collections.abc import Iterator, Sequence

from kg.model import Block, BlockKind
from kg.readers.headings import Layout
from kg.readers.lines import Line, mark_numbers, read_lines, trim
from kg.readers.shapes import Shape, shape_of
from kg.readers.unwrap import unwrap

LONGEST_BLOCK = 100_000
"""Characters of the longest block; longer paragraphs are cut at white space."""

_TOP, _SECTION, _DEEP = 1, 2, 3
_SPACE = re.compile(r"\s")


def read_layout(text: str) -> tuple[Block, ...]:
    r"""Find the blocks of a plain text, in order; they never overlap.

    >>> [block.kind.value for block in read_layout("Speakers:\n- Ann Lee\nTwitter: @ann")]
    ['heading', 'list_item', 'label']
    """
    return infer_blocks(text, unwrap(text, mark_numbers(text, list(read_lines(text)))))


def infer_blocks(text: str, lines: Sequence[Line]) -> tuple[Block, ...]:
    """Decide what each of `lines` is, and make it a block."""
    shapes = [shape_of(text, line) for line in lines]
    guesses = all(line.kind is not BlockKind.HEADING for line in lines)
    layout = Layout(text, lines, shapes, guesses)
    kinds = layout.kinds()
    rows = zip(kinds, lines, _levels(layout, kinds), strict=True)
    blocks = (Block(kind, line.start, line.end, level) for kind, line, level in rows)
    return tuple(part for block in blocks for part in _cut(text, block))


def _levels(layout: Layout, kinds: Sequence[BlockKind]) -> Iterator[int]:
    marked = section = 0
    indents: list[int] = []
    for place, (line, kind) in enumerate(zip(layout.lines, kinds, strict=True)):
        level = line.level
        if kind is BlockKind.HEADING:
            level = level or _heading_level(layout, place, marked=marked, section=section)
            marked = level if line.kind or line.number else marked
            section = level if level < _DEEP or line.kind else section
        if kind is not BlockKind.LIST_ITEM:
            indents = []
        elif not level:
            indents = [*(indent for indent in indents if indent < line.indent), line.indent]
            level = len(indents)
        yield level if kind in (BlockKind.HEADING, BlockKind.LIST_ITEM) else 0


def _heading_level(layout: Layout, place: int, *, marked: int, section: int) -> int:
    line, shape = layout.lines[place], layout.shapes[place]
    if line.number:
        return 1 + len(line.number)
    if underline := layout.underline(place):
        return underline
    if shape in (Shape.KEY, Shape.QUESTION):
        return max(_DEEP, marked + 1)
    if shape in (Shape.NUMBERED, Shape.TALK):
        return _SECTION if place else _TOP
    return _DEEP if section == _SECTION and line.gap <= 1 else _TOP


def _cut(text: str, block: Block) -> Iterator[Block]:
    """Cut a block that is too long for any parser."""
    start = block.start
    while block.end - start > LONGEST_BLOCK:
        limit = start + LONGEST_BLOCK
        space = next((i for i in range(limit, limit - 1000, -1) if _SPACE.match(text, i)), limit)
        first, last = trim(text, start, space)
        if first < last:
            yield Block(block.kind, first, last, block.level)
        start = space
    first, last = trim(text, start, block.end)
    if first < last:
        yield Block(block.kind, first, last, block.level)
