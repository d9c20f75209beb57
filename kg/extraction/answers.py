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

CONFIDENCE = 0.8
"""How sure praise in an answer is."""


def answer_relations(context: Context) -> Iterator[Relation]:
    """Read praise: in answers to a question with a `kg:section` cue of `kg:commends`, the first thing named."""
    reading = context.reading
    asked = False
    for number, block in enumerate(reading.document.blocks):
        speaker = _speaker(context, number) or _partner(context, number)
        if speaker is None:
            asked = _asks_for_praise(reading, block)
        elif asked:
            yield from _praise(context, number, speaker)


def _asks_for_praise(reading: Reading, block: Block) -> bool:
    if not reading.text[block.start : block.end].rstrip().endswith("?"):
        return False
    words = tuple(reading.words(block.start, block.end))
    return any(phrase.term == "commends" for _, _, phrase in reading.lexicon.sections_in(words))


def _speaker(context: Context, number: int) -> Mention | None:
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
    named = [
        m
        for m in context.by_block.get(number, ())
        if m.kind in PRAISED
        and (m.kind or " " in m.name)
        and m.name != speaker.name
        and sentences
        and spoken <= start_of(m) + 1 < sentences[0].end
    ]
    named = named or (_unknown(context, sentences[0], spoken) if sentences else [])
    if named:
        evidence = reading.document.evidence(start_of(speaker), sentences[0].end)
        yield Relation(speaker, PropertyName("commends"), named[0], evidence, "answer", CONFIDENCE)


def _unknown(context: Context, sentence: Sentence, spoken: int) -> list[Mention]:
    """Take the one name of several words that nobody knows for that of a body."""
    capitals = find_capitals(context.reading, context.mentions)
    inside = [m for m in capitals if spoken <= start_of(m) + 1 and start_of(m) < sentence.end]
    long = [m for m in inside if " " in m.name and start_of(m) > sentence.start]
    return [replace(m, kind=ClassName("Organisation"), rule="cue") for m in long[:1]]
