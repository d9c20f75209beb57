"""Finds the event that a text is the report of, where the title alone names it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.reading import Reading
from kg.model import Block, Mention

CUT = re.compile(r": | [–—-] |[.!?]$")
"""What parts the name of an event from what else a title says, or ends it."""

REPORTED = 2
"""Blocks at the start of a report that say what it is: its title and the line below."""

LONGEST_EVENT = 8
"""Words of a title at most that names an event."""

BETWEEN = 6
"""Words between `Notes` and the event that they are of at most."""


def find_reported(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Find the event whose title is that of the report, where the text names no other.

    So it is in `Nets and songs: what we heard` over `Notes from a workshop on singing`.
    """
    named = {"weak-phrase", "description", "anaphor", "capital"}
    blocks = reading.document.blocks[:REPORTED]
    known = any(m.kind == "Event" and m.rule not in named for m in mentions)
    if known or not any(_tells_of_report(reading, block) for block in blocks):
        return
    title = blocks[0]
    start, end = title.start, title.end
    cut = CUT.search(reading.text, start, end)
    end = cut.start() if cut else end
    words = list(reading.words(start, end))
    if not _tells_of_report(reading, replace(title, end=end)) and len(words) <= LONGEST_EVENT:
        yield reading.mention(start, end, "Event", rule="title-name", confidence=0.75)


def _tells_of_report(reading: Reading, block: Block) -> bool:
    """Whether a block says that a text is a report of an event, and does not name it."""
    words = [w for w in reading.words(block.start, block.end) if w.is_word]
    cues = [cue for cue in reading.lexicon.cues_of("Event") if "{name!}" in cue.text]
    reports = [n for n, w in enumerate(words) if any(c.core[0].matches_word(w) for c in cues)]
    events = [n for n, w in enumerate(words) if "Event" in reading.lexicon.head_terms(w)]
    return any(
        (0 < event - report <= BETWEEN or report - event == 1)
        and not any(w.is_capitalised for w in words[report + 1 : event])
        for report in reports
        for event in events
    )
