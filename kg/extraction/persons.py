"""Finds people by the shape of lines: `NAME, ROLE, ORG`, `NAME (ROLE, ORG)`, `NAME: words`.

A line gives a person when it begins (after a label) with two to five words with capitals, and
something speaks for a person: a post after the name, the part of the line (`Speakers:`), or
the tagger. A name that holds a head noun or a well-known organisation is no person's.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extraction.person_names import PARTS_OF_PEOPLE, is_person, name_size, untitled
from kg.extraction.posts import Post, read_post
from kg.extraction.reading import Reading, tidy_name
from kg.extraction.sections import Place, label_end, part_in
from kg.extraction.words import CLOSING, OPENING, Word
from kg.model import Block, BlockKind, Mention, Span, Unused

LONGEST_LINE = 20
ABBREVIATED = 12
"""Characters of a post within which a full stop is that of an abbreviation (`Dr. `)."""

SEPARATORS = frozenset(",(–—-:|;")


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A line that tells of a person: `part` is what the section or label makes of them."""

    person: Mention
    post: Post | None
    part: str
    block: int
    start: int
    end: int
    is_heading: bool = False
    is_speech: bool = False
    is_line: bool = True


@dataclass(frozen=True, slots=True)
class Lines:
    """The person lines of a document, and lines that looked like one but could not be read."""

    persons: tuple[PersonLine, ...]
    unread: tuple[Unused, ...]


def find_person_lines(reading: Reading, places: Sequence[Place], known: Sequence[Mention]) -> Lines:
    """Read every block that has the shape of a person line.

    A second round reads lines that only the names found in the first tell to be about a person.
    """
    first = _one_round(reading, places, known, frozenset())
    return _one_round(reading, places, known, frozenset(p.person.name for p in first.persons))


def _one_round(
    reading: Reading, places: Sequence[Place], known: Sequence[Mention], people: frozenset[str]
) -> Lines:
    persons: list[PersonLine] = []
    unread: list[Unused] = []
    for number, block in enumerate(reading.document.blocks):
        part, start = _part_and_start(reading, places[number], block)
        employer = _employer(reading, block, known) if start == block.start else None
        if employer is None:
            found = list(_people_from(reading, number, start, part, known, people))
        else:
            start = label_end(reading, block) + 1
            line = _person_at(reading, number, start, part, known, people, employer=employer)
            found = [line] if line is not None else []
        told = _label_post(reading, block) if part == "worksFor" else None
        found = [_with_title(line, told) for line in found] if told else found
        if not part and _is_prose(reading, block):
            found = [line for line in found if line.is_speech]
        persons.extend(found)
        if part and part.endswith("At") and not found and block.kind is not BlockKind.LABEL:
            unread.append(_unread(reading, block))
    return Lines(tuple(persons), tuple(unread))


def _with_title(line: PersonLine, told: Post) -> PersonLine:
    """Give a person the post that the label of the line tells, if the line tells none."""
    if line.post is None:
        return replace(line, post=told)
    if line.post.title:
        return line
    return replace(line, post=replace(line.post, title=told.title, properties=told.properties))


def _is_prose(reading: Reading, block: Block) -> bool:
    text = reading.text[block.start : block.end]
    sentence = text.endswith((".", "!", "?"))
    return block.kind is BlockKind.PARAGRAPH and (sentence or len(text.split()) > LONGEST_LINE)


def _unread(reading: Reading, block: Block) -> Unused:
    evidence = reading.document.evidence(block.start, block.end)
    return Unused(
        "unread-line", "a line among the speakers that names nobody kg can read", evidence
    )


def _part_and_start(reading: Reading, place: Place, block: Block) -> tuple[str, int]:
    after = label_end(reading, block)
    if after > block.start:
        part = part_in(tuple(reading.words(block.start, after)), reading.lexicon)
        if part and after < block.end:
            return part, after
        if after < block.end and _label_post(reading, block) is not None:
            return "worksFor", after
    return place.part, block.start


def _employer(reading: Reading, block: Block, known: Sequence[Mention]) -> Mention | None:
    """Find the organisation that is the whole label of a line: `Nordverk: Anna Berg, editor`."""
    end = label_end(reading, block) - 1
    words = [w for w in reading.words(block.start, end) if end > block.start]
    while words and words[0].lower in reading.lexicon.language.articles:
        words = words[1:]
    span = Span(reading.document.id, words[0].start, end) if words else None
    return next((m for m in known if m.kind == "Organisation" and m.evidence.span == span), None)


def _label_post(reading: Reading, block: Block) -> Post | None:
    """Read the label of a line as a post: `Project manager: NAME (ORG)`."""
    after = label_end(reading, block)
    label = tuple(w for w in reading.words(block.start, after) if w.is_word)
    if not label or not any(end == len(label) for _, end, _ in reading.lexicon.roles_in(label)):
        return None
    return read_post(reading, block.start, after - 1, ())


def _people_from(
    reading: Reading,
    number: int,
    start: int,
    part: str,
    known: Sequence[Mention],
    people: frozenset[str],
) -> Iterator[PersonLine]:
    block = reading.document.blocks[number]
    while start < block.end:
        line = _person_at(reading, number, start, part, known, people)
        if line is None:
            return
        yield line
        if line.is_speech or line.end >= block.end or not part:
            return
        start = _after_joiner(reading, line.end, block.end)


def _after_joiner(reading: Reading, start: int, end: int) -> int:
    for word in reading.words(start, end):
        if word.is_word and word.lower not in reading.lexicon.language.conjunctions:
            return word.start
    return end


def _person_at(
    reading: Reading,
    number: int,
    start: int,
    part: str,
    known: Sequence[Mention],
    people: frozenset[str],
    *,
    employer: Mention | None = None,
) -> PersonLine | None:
    block = reading.document.blocks[number]
    words = untitled(reading, tuple(reading.words(start, block.end)))
    size = name_size(reading, words)
    if not size or _runs_on(reading, words[size:], part):
        return None
    follows = words[size].text if size < len(words) else ""
    rest = words[size].end if follows else block.end
    end = _line_end(words, size, block.end, part)
    speech = follows == ":" and end > rest
    said = "" if speech or _relates(words[size:], reading) else follows
    post = _post(reading, block, (rest, end), known, employer, follows=said)
    name = tidy_name(reading.text[words[0].start : words[size - 1].end])
    place = "answers" if speech and not part and _is_answer(reading, number) else part
    if name not in people and not is_person(reading, words[:size], place, post, known, follows):
        return None
    named = words[0].start, words[size - 1].end
    person = reading.mention(*named, "Person", rule="person-line", confidence=0.95, name=name)
    topic = block.kind is BlockKind.HEADING or _topic_colon(reading, rest, end) > 0
    return PersonLine(
        person, post, part, number, words[0].start, end, is_heading=topic, is_speech=speech
    )


def _is_answer(reading: Reading, number: int) -> bool:
    """Whether a block stands under a question, or under other answers to it."""
    for block in reversed(reading.document.blocks[:number]):
        text = reading.text[block.start : block.end].rstrip()
        if text.endswith("?") or ": " not in text:
            return text.endswith("?")
    return False


def _runs_on(reading: Reading, after: Sequence[Word], part: str) -> bool:
    """Whether what stands after a name makes it part of a sentence, not the head of an entry."""
    if not after:
        return False
    language = reading.lexicon.language
    joins = bool(part) and after[0].text in language.conjunctions
    if after[0].text not in SEPARATORS and not joins:
        return True
    return _relates(after, reading) and part not in PARTS_OF_PEOPLE


def _relates(after: Sequence[Word], reading: Reading) -> bool:
    """Whether a relative clause stands after a name and a sign."""
    relatives = reading.lexicon.language.relatives
    return any(word.lower in relatives for word in after[1:2])


def _post(
    reading: Reading,
    block: Block,
    bounds: tuple[int, int],
    known: Sequence[Mention],
    employer: Mention | None,
    *,
    follows: str,
) -> Post | None:
    start, end = bounds
    if follows in {"", ":"}:
        return Post("", employer, (), ("worksFor",)) if employer and not follows else None
    end = _post_end(reading, start, end, block)
    return read_post(reading, start, end, known, employer=employer)


def _line_end(words: Sequence[Word], size: int, end: int, part: str) -> int:
    """Find where one person's entry ends: its bracket closes, a semicolon, or the block's end."""
    if size >= len(words):
        return end
    if words[size].text in OPENING:
        return next((w.end for w in words[size:] if w.text in CLOSING), end)
    if not part:
        return end
    depth = 0
    for word in words[size:]:
        depth += (word.text in OPENING) - (word.text in CLOSING)
        if word.text == ";" and not depth:
            return word.start
    return end


def _post_end(reading: Reading, start: int, end: int, block: Block) -> int:
    topic = _topic_colon(reading, start, end)
    if topic:
        return topic
    sentence = reading.text.find(". ", start + ABBREVIATED, end)
    return end if block.kind is BlockKind.HEADING or sentence < 0 else sentence


def _topic_colon(reading: Reading, start: int, end: int) -> int:
    """Find the colon of `NAME, ORG: topic`."""
    colon = reading.text.find(": ", start, end)
    return colon if colon - start > 0 else 0
