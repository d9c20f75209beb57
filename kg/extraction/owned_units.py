"""Finds units by their owner: `Euroopan komission viestinnän pääosasto`, `…, jonka talousosasto`.

1. The name of a body comes first: in the case of an owner, before a relative word of owners, or before a
   noun that says that somebody owns it (`a hivatal gazdasági osztálya`).
2. Small modifiers and the head of a unit follow. The head alone is no name; a compound of it is.
3. A unit with a name of its own (`X Egyetem Y Intézete`) only loses what says that it is owned.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.heads import HYPHENS, possessed_base
from kg.extraction.reading import Reading, start_of
from kg.extraction.units import is_unit_word
from kg.extraction.words import Word
from kg.model import Mention

RULE = "owned-unit"
CONFIDENCE = 0.75
LONGEST = 7
"""Words of a unit's description at most."""

REACH = 150
"""Characters after its owner within which a unit is named."""


def find_owned_units(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Find the units that stand right after the bodies that own them."""
    language = reading.lexicon.language
    if not language.possessor_first:
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
            yield from _bare(reading, named)
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
            yield _unit(reading, row[0].start, head.end, name)


def _bare(reading: Reading, unit: Mention) -> Iterator[Mention]:
    """Take off a unit's name what says that it is owned: `Gazdasági Osztálya`."""
    span = unit.evidence.span
    last = list(reading.words(span.start, span.end))[-1]
    base = possessed_base(last, reading.lexicon)
    if base and " " in unit.name and unit.rule != "authority":
        yield replace(unit, name=reading.text[span.start : last.start] + base, rule=RULE)


def _unit(reading: Reading, start: int, end: int, name: str) -> Mention:
    return reading.mention(
        start, end, "Organisation", rule=RULE, confidence=CONFIDENCE, name=" ".join(name.split())
    )


def _size(reading: Reading, words: Sequence[Word]) -> int:
    """Count the words up to the head of a unit that small modifiers describe; 0 where there is none."""
    lexicon = reading.lexicon
    language = lexicon.language
    for place, word in enumerate(words[:LONGEST]):
        if is_unit_word(reading, word) and word.text.islower():
            alone = place == 0 and lexicon.base_of_head(word.lower) in lexicon.heads
            return 0 if alone else place + 1
        joined = word.lower in language.conjunctions or word.text.endswith(HYPHENS)
        modifies = word.text.islower() and word.lower.endswith(language.modifier_endings)
        if word.lower in language.stop_words and not joined:
            return 0
        if not (joined or modifies):
            return 0
    return 0
