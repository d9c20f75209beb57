"""Tells who spoke at the event of a report by who has a part of the text.

A person who heads a section (`2. Nets and songs (Ada Lindblom)`, `Ada Lindblom, ORG: topic`) or whose name and
a colon begin an answer spoke at the event that the report begins with. One such person alone may be
an interviewee: there are two at least.
"""

from collections.abc import Iterator

from kg.extraction.answers import speaker_of
from kg.extraction.context import Context
from kg.extraction.reading import start_of
from kg.model import BlockKind, Mention, PropertyName, Relation

CONFIDENCE = 0.75
"""How sure it is that somebody with a part of the text spoke."""

BEGINNING = 5
"""Blocks at the start of a report within which it names its event."""

SEVERAL = 2
"""People with a part of the text at least."""


def talk_relations(context: Context) -> Iterator[Relation]:
    """Read who spoke at the event from headings and answers."""
    event = context.main_event
    if event is None or not _is_reported(context, event):
        return
    talks = [(number, person) for number, person in _parts(context) if number]
    if len({person.name for _, person in talks}) < SEVERAL:
        return
    for number, person in talks:
        block = context.reading.document.blocks[number]
        said = context.reading.document.evidence(block.start, block.end)
        yield Relation(person, PropertyName("speaksAt"), event, said, "line:talk", CONFIDENCE)


def _is_reported(context: Context, event: Mention) -> bool:
    """Whether a text begins with its event."""
    blocks = context.reading.document.blocks[:BEGINNING]
    return bool(blocks) and start_of(event) < blocks[-1].end


def _parts(context: Context) -> Iterator[tuple[int, Mention]]:
    """Give the blocks that are somebody's, with that person."""
    blocks = context.reading.document.blocks
    elsewhere = {
        m.name
        for number, mentions in context.by_block.items()
        for m in mentions
        if blocks[number].kind is not BlockKind.HEADING
    }
    for number, mentions in sorted(context.by_block.items()):
        if blocks[number].kind is BlockKind.HEADING:
            people = [m for m in mentions if m.kind == "Person" and m.name in elsewhere]
            if len(people) == 1:
                yield number, people[0]
        else:
            speaker = speaker_of(context, number)
            if speaker is not None and blocks[number].kind is not BlockKind.LABEL:
                yield number, speaker
