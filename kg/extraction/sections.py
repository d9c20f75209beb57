"""What each block stands under: its headings, and the part that the lines of a list play.

A heading holds until one of the same or a higher level. A heading or label with a `kg:section` cue
(`Speakers:`) gives the lines under it their part; it ends at the next heading, or at
the first paragraph of running text.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extraction.lexicon import Lexicon
from kg.extraction.reading import Reading
from kg.extraction.words import Word, split_words
from kg.model import Block, BlockKind

LONGEST_LABEL = 8
SECTION_LEVEL = 2
LISTED = frozenset({"speaksAt", "moderates", "opens", "organises"})
"""Parts that a bare line gives to the lines below it."""

RUNNING_TEXT = 30
"""Words of a block that is running text, not a line of a list."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands: numbers of its headings, innermost first, and its part if any.

    `section` is the number of the innermost heading that is more than an introducing line, -1 for none.
    """

    headings: tuple[int, ...]
    part: str
    section: int = -1


def place_blocks(reading: Reading) -> tuple[Place, ...]:
    """Find the place of each block."""
    places: list[Place] = []
    stack: list[tuple[int, int]] = []
    part = ""
    for number, block in enumerate(reading.document.blocks):
        if block.kind is BlockKind.HEADING:
            while stack and stack[-1][0] >= block.level:
                stack.pop()
            stack.append((block.level, number))
            above = tuple(n for _, n in reversed(stack[:-1]))
            places.append(Place(above, "", _section(stack)))
            part = part_of(reading, block)
            continue
        if part and _is_running_text(reading, block):
            part = ""
        part = _bare_label(reading, block) or part
        places.append(Place(tuple(n for _, n in reversed(stack)), part, _section(stack)))
    return tuple(places)


def _section(stack: Sequence[tuple[int, int]]) -> int:
    return next((number for level, number in reversed(stack) if level <= SECTION_LEVEL), -1)


def part_of(reading: Reading, block: Block) -> str:
    """Tell what part a heading gives to the lines below it: a property's name, or nothing."""
    words = split_words(
        reading.text[block.start : block.end],
        language=reading.document.language,
        offset=block.start,
    )
    return part_in(words, reading.lexicon)


def part_in(words: Sequence[Word], lexicon: Lexicon) -> str:
    """Tell what part a label gives: the longest section cue in it."""
    content = [word for word in words if word.is_word]
    if not 0 < len(content) <= LONGEST_LABEL:
        return ""
    found = [hit for hit in lexicon.sections_in(content) if hit[2].term != "commends"]
    if not found:
        return ""
    best = max(found, key=lambda hit: (hit[1] - hit[0], hit[0] == 0, -hit[0]))
    covered = best[1] - best[0]
    return best[2].term if covered * 3 >= len(content) or best[0] == 0 else ""


def _bare_label(reading: Reading, block: Block) -> str:
    """Tell what part a line of its own gives that says nothing else: `Talare`, without a colon."""
    words = tuple(reading.words(block.start, block.end))
    if block.kind is not BlockKind.PARAGRAPH or not all(word.is_word for word in words):
        return ""
    whole = [hit for hit in reading.lexicon.sections_in(words) if hit[1] - hit[0] == len(words)]
    return whole[0][2].term if whole and whole[0][2].term in LISTED else ""


def labelled_part(reading: Reading, place: Place, block: Block) -> str:
    """Tell the part of a block: its own label's before that of the lines it stands in."""
    after = label_end(reading, block)
    if block.start < after < block.end:
        part = part_in(tuple(reading.words(block.start, after)), reading.lexicon)
        if part:
            return part
    return place.part


def label_end(reading: Reading, block: Block) -> int:
    """Find where the label of a `Label: value` line ends (after the colon), else its start."""
    text = reading.text[block.start : block.end]
    colon = text.find(":")
    if colon <= 0 or len(text[:colon].split()) > LONGEST_LABEL or text[colon : colon + 3] == "://":
        return block.start
    return block.start + colon + 1


def _is_running_text(reading: Reading, block: Block) -> bool:
    return (
        block.kind is BlockKind.PARAGRAPH
        and len(reading.text[block.start : block.end].split()) > RUNNING_TEXT
    )


def blocks_of_kind(reading: Reading, *kinds: BlockKind) -> Iterator[tuple[int, Block]]:
    """Give the blocks of some kinds with their numbers."""
    return ((n, b) for n, b in enumerate(reading.document.blocks) if b.kind in kinds)
