"""Reads praise in answers: who is asked whom they admire commends whom the answer names first.

A question has a `kg:section` cue of `kg:commends`. An answer begins with the name of who speaks, or
with `Answer:`; then the one person named last before the questions speaks.
"""

from collections.abc import Iterator
from dataclasses import replace

from kg.extraction.context import Context
from kg.extraction.mentions import find_capitals
from kg.extraction.reading import Reading, start_of
from kg.extraction.sections import label_end
from kg.extraction.words import Sentence
from kg.model import Block, ClassName, Mention, PropertyName, Relation

PRAISED = frozenset({"Organisation", "Project", "Person", ""})
"""Classes of what may be praised; a name without a class then is an organisation's."""

ANSWERING = 2
"""Sentences of an answer within which it names whom it praises."""

CONFIDENCE = 0.8
"""How sure praise in an answer is."""


def answer_relations(context: Context) -> Iterator[Relation]:
    """Read praise: in answers to a question with a `kg:section` cue of `kg:commends`, the first thing named."""
    reading = context.reading
    asked = False
    for number, block in enumerate(reading.document.blocks):
        speaker = speaker_of(context, number) or _partner(context, number)
        if speaker is None:
            asked = _asks_for_praise(reading, block)
        elif asked:
            yield from _praise(context, number, speaker)


def _asks_for_praise(reading: Reading, block: Block) -> bool:
    if not reading.text[block.start : block.end].rstrip().endswith("?"):
        return False
    words = tuple(reading.words(block.start, block.end))
    return any(phrase.term == "commends" for _, _, phrase in reading.lexicon.sections_in(words))


def speaker_of(context: Context, number: int) -> Mention | None:
    """Find who speaks in a block that begins with a person's name and a colon."""
    reading, block = context.reading, context.reading.document.blocks[number]
    for mention in context.by_block.get(number, ())[:1]:
        span = mention.evidence.span
        opens = mention.kind == "Person" and span.start == block.start
        if opens and reading.text[span.end : span.end + 3].lstrip()[:1] == ":":
            return mention
    return None


def _partner(context: Context, number: int) -> Mention | None:
    """Find who answers on a line that begins with `Answer:`: the one person named before the questions."""
    reading, blocks = context.reading, context.reading.document.blocks
    if not _is_labelled(reading, number, reading.lexicon.language.answers):
        return None
    for earlier in range(number - 1, -1, -1):
        if label_end(reading, blocks[earlier]) > blocks[earlier].start:
            continue
        people = [m for m in context.by_block.get(earlier, ()) if m.kind == "Person"]
        if people:
            return people[0] if len({m.name for m in people}) == 1 else None
    return None


def _is_labelled(reading: Reading, number: int, labels: frozenset[str]) -> bool:
    block = reading.document.blocks[number]
    label = reading.text[block.start : label_end(reading, block)].rstrip(": ").lower()
    return label in labels


def _praise(context: Context, number: int, speaker: Mention) -> Iterator[Relation]:
    reading = context.reading
    block = reading.document.blocks[number]
    spoken = max(speaker.evidence.span.end + 2, label_end(reading, block))
    sentences = [s for s in reading.by_block.get(number, ()) if s.end > spoken]
    for sentence in sentences[:ANSWERING]:
        named = _named(context, sentence, speaker, spoken) or _unknown(context, sentence, spoken)
        if named:
            praise = PropertyName("commends")
            evidence = reading.document.evidence(start_of(speaker), sentence.end)
            yield Relation(speaker, praise, named[0], evidence, "answer", CONFIDENCE)
            return


def _named(context: Context, sentence: Sentence, speaker: Mention, spoken: int) -> list[Mention]:
    return [
        m
        for m in context.by_block.get(sentence.number, ())
        if m.kind in PRAISED
        and (m.kind or " " in m.name)
        and m.name != speaker.name
        and max(spoken, sentence.start) <= start_of(m) + 1 < sentence.end
    ]


def _unknown(context: Context, sentence: Sentence, spoken: int) -> list[Mention]:
    """Take a name that nobody knows for that of a body: the one of several words, or the only one."""
    starts = context.reading.sentence_starts
    capitals = find_capitals(context.reading, context.mentions)
    low = max(spoken, sentence.start + 1)
    inside = [m for m in capitals if low <= start_of(m) + 1 and start_of(m) < sentence.end]
    free = [m for m in inside if start_of(m) > sentence.start]
    long = [m for m in free if " " in m.name]
    alone = [m for m in free if start_of(m) not in starts]
    named = long or (alone if len(alone) == 1 else [])
    return [replace(m, kind=ClassName("Organisation"), rule="cue") for m in named[:1]]
