"""Reads what a link that is no account leads to: the page of a publication, a project, an event or a body.

1. The title that the last part of its address spells (`kg.extraction.handles`).
2. What its sentence says: the publication named before it, the event where it speaks of a recording, what
   a pronoun at its start points back to, another thing named before it.
3. For a link without words of its own: the name in its host, or the thing of the block above.
"""

from collections.abc import Iterator, Sequence

from kg.extraction.available import speaks_of
from kg.extraction.cases import is_oblique
from kg.extraction.context import Context
from kg.extraction.handles import host_of, named_in, page_of
from kg.extraction.links import account_of_link, find_links
from kg.extraction.patterns import CueWord
from kg.extraction.reading import start_of
from kg.extraction.sections import label_end, part_in
from kg.extraction.words import Sentence, Word
from kg.model import BlockKind, Link, Mention, PropertyName, Relation, Unused

SPACES = 2
"""White space that may stand between a label and its link."""

WORKS = ("Publication", "Project", "Event")
LINKED = (*WORKS, "Organisation")


def link_relations(context: Context) -> Iterator[Relation | Unused]:
    """Give each link that is no account to the thing that its sentence says it belongs to."""
    reading = context.reading
    for start, end, iri in find_links(reading):
        sentence = reading.sentence_at(start)
        if sentence is None or account_of_link(iri, reading.platforms):
            continue
        subject = _linked(context, sentence, start, iri)
        if subject is None:
            evidence = reading.document.evidence(sentence.start, max(sentence.end, end))
            yield Unused("link-without-thing", iri, evidence)
        else:
            begin = context.around(sentence, subject).span.start
            evidence = reading.document.evidence(begin, max(sentence.end, end))
            yield Relation(subject, PropertyName("foaf:homepage"), Link(iri), evidence, "link", 0.9)


def _linked(context: Context, sentence: Sentence, start: int, iri: str) -> Mention | None:
    reading = context.reading
    told = named_in(context, page_of(iri), WORKS)
    if told is not None:
        return told
    said = sentence.between(sentence.start, start)
    titles = [
        m
        for m in context.by_block.get(sentence.number, ())
        if m.kind == "Publication"
        and m.rule not in {"anaphor", "weak-phrase", "description"}
        and sentence.start <= start_of(m) < start
    ]
    if titles:
        return titles[-1]
    if context.main_event and _tells_of_event(context, sentence, said):
        return context.main_event
    pronoun = sentence.words[0].lower in reading.lexicon.language.thing_pronouns
    spoken = context.spoken_of(sentence.number, sentence.start, LINKED[:2].__contains__)
    if pronoun and spoken is not None:
        return spoken
    inside = [
        m
        for m in context.by_block.get(sentence.number, ())
        if m.kind in LINKED and sentence.start <= start_of(m) < start
    ]
    for kind in LINKED:
        named = [m for m in inside if m.kind == kind and _may_have(context, m)]
        if named:
            return named[-1]
    if speaks_of(context, sentence, "availableLanguage") and not _names_thing(context, said):
        spoken = context.spoken_of(sentence.number, sentence.start, LINKED[:2].__contains__)
        if spoken is not None or not _bare_link(context, sentence, start):
            return spoken
    if _bare_link(context, sentence, start):
        owner = named_in(context, host_of(iri), LINKED)
        return owner or thing_before(context, sentence.number) or context.main_event
    return named_in(context, host_of(iri), WORKS[2:])


def _tells_of_event(context: Context, sentence: Sentence, said: Sequence[Word]) -> bool:
    """Whether a sentence, or the one before it, speaks of an event: `Missed it? The recording is on …`."""
    cues = [
        cue.core
        for cue in context.reading.lexicon.cues_of("Event")
        if not cue.slots and "{name" not in cue.text
    ]
    block = context.reading.by_block[sentence.number]
    before = block[block.index(sentence) - 1].words if sentence is not block[0] else ()
    return any(
        all(map(CueWord.matches_word, core, words[place:]))
        for words in (said, before)
        for core in cues
        for place in range(len(words) - len(core) + 1)
    )


def _may_have(context: Context, mention: Mention) -> bool:
    """Whether a sentence that names a body beside a link may be about it: not `with the help of X`."""
    lexicon = context.reading.lexicon
    last = mention.evidence.exact.lower().split()[-1]
    owner = bool(lexicon.language.owner_ending) and last.endswith(lexicon.language.owner_ending)
    led = owner and lexicon.base_of_head(last) != last
    return mention.kind != "Organisation" or not (is_oblique(context.reading, mention) or led)


def _names_thing(context: Context, said: Sequence[Word]) -> bool:
    """Whether words have a bare head noun of their own (`a presentation of the project`)."""
    terms = (context.reading.lexicon.head_terms(word) for word in said if word.is_word)
    return any(kind in LINKED for kinds in terms for kind in kinds)


def _bare_link(context: Context, sentence: Sentence, start: int) -> bool:
    """Whether nothing but a label stands before the link."""
    reading = context.reading
    block = sentence.block
    after = label_end(reading, block)
    label = tuple(reading.words(block.start, after)) if after > block.start else ()
    return (start <= block.start + 1) or (
        start - after <= SPACES
        and (block.kind is BlockKind.LABEL or part_in(label, reading.lexicon) == "foaf:homepage")
    )


def thing_before(context: Context, number: int) -> Mention | None:
    """Give the first thing that the last block above with one names, in the same section; no line of a person."""
    section = context.places[number].headings[:1]
    for earlier in range(number - 1, -1, -1):
        every = context.by_block.get(earlier, ())
        named = [m for m in every if m.kind in LINKED and every[0].rule != "person-line"]
        if named and context.reading.document.blocks[earlier].kind is not BlockKind.LABEL:
            return named[0]
        if context.places[earlier].headings[:1] != section:
            break
    return None
