"""Finds units by their owner: `Euroopan komission viestinnän pääosasto`, `…, jonka talousosasto`.

1. The name of a body comes first: in the case of an owner, before a relative word of owners, or before a
   noun that says that somebody owns it (`a hivatal gazdasági osztálya`).
2. Small modifiers and the head of a unit follow. The head alone is no name; a compound of it is, with
   the name of its owner.
   Elsewhere a preposition may tell what the unit is for: `the BRC's department for water`.
3. A unit with a name of its own (`X Egyetem Y Intézete`) only loses what says that it is owned.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.beside import TITLED
from kg.extraction.heads import HYPHENS, is_post, possessed_base
from kg.extraction.owners import is_part
from kg.extraction.reading import Reading, start_of
from kg.extraction.units import end_of_purpose, is_owner, is_unit_word
from kg.extraction.words import Word
from kg.languages.inflection import same_name
from kg.model import Mention

JOINED = frozenset({"quoted-name", "name-phrase", "known-name"})
"""Rules whose names of works may begin with a body's that owns the work."""

LONGEST_OWNER = 3
"""Words of such an owner at most."""

RULE = "owned-unit"
PART = "named-unit"
"""The rule of a unit or a work that has a name of its own beside that of its body."""

CONFIDENCE = 0.75
LONGEST = 7
"""Words of a unit's description at most."""

REACH = 150
"""Characters after its owner within which a unit is named."""


def find_owned_units(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Find the units that stand right after the bodies that own them."""
    language = reading.lexicon.language
    if not language.possessor_first:
        yield from _described_units(reading, mentions)
        return
    covered = reading.covered(mentions)
    by_start = {start_of(m): m for m in mentions if m.kind == "Organisation"}
    for owner in by_start.values():
        end = owner.evidence.span.end
        words = list(reading.words(end, min(len(reading.text), end + REACH)))
        if not words or "\n" in reading.text[end : words[0].start]:
            continue
        named = by_start.get(words[0].start)
        if named is not None:
            yield from _bare(reading, named, owner)
            continue
        related = [w.text for w in words[:1]] == [","]
        related = related and any(w.lower in language.owning_relatives for w in words[1:2])
        row = words[2:] if related else words
        size = _size(reading, row)
        if not size or covered[row[size - 1].start]:
            continue
        head = row[size - 1]
        genitive = bool(language.owner_ending) and owner.evidence.exact.endswith(
            language.owner_ending
        )
        owned = possessed_base(head, reading.lexicon)
        if related or genitive or owned:
            name = reading.text[row[0].start : head.start] + (owned or head.text)
            name = _whole(owner, name) if genitive and not related else name
            yield _unit(reading, row[0].start, head.end, name)


def find_parts(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Part the name of a unit from that of its body where the document has the latter alone as well.

    So it is in `Sound Archive of the Institute of Water` beside `Institute of Water`.
    """
    language = reading.lexicon.language
    loose = language.links | language.articles | language.genitives
    bodies = [m for m in mentions if m.kind == "Organisation" and " " in m.name]
    for mention in bodies:
        span = mention.evidence.span
        words = list(reading.words(span.start, span.end))
        for place in range(2, len(words) - 1):
            owner = reading.text[words[place].start : span.end]
            led = words[place - 1].lower in loose and words[place].is_capitalised
            if not led or not any(
                m is not mention and same_name(owner, m.name, language=language.code)
                for m in bodies
            ):
                continue
            last = next(i for i in range(place - 1, -1, -1) if words[i].lower not in loose)
            yield reading.mention(
                span.start, words[last].end, "Organisation", rule=PART, confidence=CONFIDENCE
            )
            yield reading.mention(
                words[place].start, span.end, "Organisation", rule="classed", confidence=CONFIDENCE
            )
            break


def find_owned_works(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Part the name of a work from that of the body before it, which owns it and is named elsewhere.

    So it is in `Nordverkin Kuule taas -kampanja`, where the text has `Nordverk` as well.
    """
    language = reading.lexicon.language
    if not language.possessor_first:
        return
    bodies = {m.name for m in mentions if m.kind == "Organisation"}
    for mention in mentions:
        if mention.kind not in TITLED or mention.rule not in JOINED:
            continue
        words = list(reading.words(mention.evidence.span.start, mention.evidence.span.end))
        for size in range(1, min(len(words) - 1, LONGEST_OWNER) + 1):
            owner = reading.text[words[0].start : words[size - 1].end]
            genitive = owner.endswith(language.owner_ending) if language.owner_ending else True
            named = genitive and words[size].is_capitalised
            base = next((b for b in bodies if same_name(owner, b, language=language.code)), "")
            if named and base and base != mention.name:
                end = mention.evidence.span.end
                name = mention.name.removeprefix(owner).lstrip()
                start = words[size].start
                yield reading.mention(
                    start, end, mention.kind, rule=PART, confidence=CONFIDENCE, name=name
                )
                yield reading.mention(
                    words[0].start,
                    words[size - 1].end,
                    "Organisation",
                    rule="known-name",
                    confidence=CONFIDENCE,
                    name=base,
                )
                break


def _bare(reading: Reading, unit: Mention, owner: Mention) -> Iterator[Mention]:
    """Take off a unit's name what says that it is owned: `Gazdasági Osztálya`."""
    span, genitive = unit.evidence.span, reading.lexicon.language.owner_ending
    small = unit.evidence.exact.islower() and unit.rule in {"name-phrase", "description"}
    if small and genitive and owner.evidence.exact.endswith(genitive):
        yield replace(unit, name=_whole(owner, unit.name), rule=RULE)
        return
    last = list(reading.words(span.start, span.end))[-1]
    base = possessed_base(last, reading.lexicon)
    if base and " " in unit.name and unit.rule != "authority":
        yield replace(unit, name=reading.text[span.start : last.start] + base, rule=RULE)


def _whole(owner: Mention, name: str) -> str:
    """Call a unit of one word by its owner too: there is a `viestintäyksikkö` in many bodies."""
    return name if " " in name.strip() else f"{owner.evidence.exact} {name}"


def _unit(reading: Reading, start: int, end: int, name: str) -> Mention:
    return reading.mention(
        start, end, "Organisation", rule=RULE, confidence=CONFIDENCE, name=" ".join(name.split())
    )


def _size(reading: Reading, words: Sequence[Word]) -> int:
    """Count the words up to the head of a unit that small modifiers describe; 0 where there is none."""
    lexicon = reading.lexicon
    language = lexicon.language
    for place, word in enumerate(words[:LONGEST]):
        part = possessed_base(word, lexicon) or not language.bare_cases
        unit = is_unit_word(reading, word) or (part and is_part(word, lexicon))
        if unit and word.text.islower():
            alone = place == 0 and lexicon.base_of_head(word.lower) in lexicon.heads
            return 0 if alone else place + 1
        joined = word.lower in language.conjunctions or word.text.endswith(HYPHENS)
        modifies = word.text.islower() and word.lower.endswith(language.modifier_endings)
        if word.lower in language.stop_words and not joined:
            return 0
        if not (joined or modifies):
            return 0
    return 0


def _described_units(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Find units in small letters right after the body that owns them: `the BRC's water department`.

    So it is too after a relative word (`the BRC, whose water department`). Something must say which
    unit it is: a word before the head, in one word with it, or led in by a preposition after it.
    """
    language = reading.lexicon.language
    for mention in mentions:
        if mention.kind != "Organisation" or language.head_first:
            continue
        end = mention.evidence.span.end
        words = list(reading.words(end, min(len(reading.text), end + REACH)))
        first = _place_after(reading, mention, words)
        if first < 0:
            continue
        place = next(
            (i for i in range(first, first + 3) if _is_small_unit(reading, words[i : i + 1])), -1
        )
        if place < 0 or not all(_may_describe(reading, w) for w in words[first:place]):
            continue
        last = end_of_purpose(words, place, language)
        compound = words[place].lower not in reading.lexicon.heads
        if place > first or compound or last > place:
            yield reading.mention(
                words[first].start,
                words[last].end,
                "Organisation",
                rule=RULE,
                confidence=CONFIDENCE,
            )


def _place_after(reading: Reading, owner: Mention, words: Sequence[Word]) -> int:
    """Find the place right after a body in the genitive, or after `, whose`; -1 where it owns nothing."""
    if is_owner(reading, owner):
        return 0
    relatives = reading.lexicon.language.owning_relatives
    whose = len(words) > 1 and words[0].text == "," and words[1].lower in relatives
    return 2 if whose else -1


def _is_small_unit(reading: Reading, words: Sequence[Word]) -> bool:
    return any(w.text.islower() and is_unit_word(reading, w) for w in words)


def _may_describe(reading: Reading, word: Word) -> bool:
    stop = word.lower in reading.lexicon.language.stop_words
    return word.is_word and word.text.islower() and not stop and not is_post(word, reading.lexicon)
