"""Reads people whom the items of a list tell of in sentences: `* Ann Lee leads …` below `Who was on stage?`.

The list's heading, or the line right above it that asks or ends in a colon, gives their part in the event.
"""

from collections.abc import Iterator, Sequence

from kg.extraction.context import Context
from kg.extraction.persons import PersonLine
from kg.extraction.reading import start_of
from kg.extraction.sections import part_in
from kg.model import BlockKind, Mention, PropertyName, Relation

CONFIDENCE = 0.85
PARTS = frozenset({"speaksAt", "moderates", "opens"})
BULLETS = " *-–•·\t"


def listed_relations(context: Context, lines: Sequence[PersonLine]) -> Iterator[Relation]:
    """Give the people with whose names items begin the part of their list, but for those on lines of people."""
    told = {line.block for line in lines if line.is_line}
    part = ""
    for number, block in enumerate(context.reading.document.blocks):
        if block.kind is not BlockKind.LIST_ITEM:
            part = _asked(context, number)
            continue
        person = None if number in told or part not in PARTS else _opening(context, number)
        event = context.event_before(number) if person is not None else None
        if person is not None and event is not None:
            evidence = context.reading.document.evidence(block.start, block.end)
            yield Relation(person, PropertyName(part), event, evidence, "line:part", CONFIDENCE)


def _asked(context: Context, number: int) -> str:
    """Tell the part that a heading, or a line that asks or ends in a colon, gives to the list below it."""
    reading, block = context.reading, context.reading.document.blocks[number]
    text = reading.text[block.start : block.end].rstrip()
    opens = block.kind is BlockKind.HEADING or text.endswith(("?", ":"))
    return part_in(tuple(reading.words(block.start, block.end)), reading.lexicon) if opens else ""


def _opening(context: Context, number: int) -> Mention | None:
    """Find the person with whose full name an item begins."""
    block = context.reading.document.blocks[number]
    first = next(iter(context.by_block.get(number, ())), None)
    if first is None or first.kind != "Person" or " " not in first.name:
        return None
    before = context.reading.text[block.start : start_of(first)]
    return None if before.strip(BULLETS) else first
