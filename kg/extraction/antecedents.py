"""Tells what a noun that points back stands for.

1. The last thing in its section whose name has that head; for a body the only one of the text.
2. Else, by class: the project named last in the section, or in the title; the event named last in the block,
   or most often before; the only publication of the block; the only body of the block, for a noun that
   any body may be called by.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.extraction.context import folded, most_named_of
from kg.extraction.definite import is_form_of_head
from kg.extraction.heads import HYPHENS
from kg.extraction.reading import Reading, start_of
from kg.extraction.sections import Place
from kg.extraction.words import Sentence, Word
from kg.languages.inflection import same_name
from kg.model import Mention

SHORTEST_HEAD = 4
HYPHENED = "".join(HYPHENS)


@dataclass(frozen=True, slots=True)
class Pointing:
    """A noun that points back, with the classes of its head, and the names of its document.

    `blocks` are the numbers of the blocks in which names begin, by where they begin.
    """

    reading: Reading
    places: Sequence[Place]
    sentence: Sentence
    word: Word
    kinds: tuple[str, ...]
    mentions: Sequence[Mention]
    blocks: Mapping[int, int]

    def same(self) -> list[Mention]:
        """Give the names of the classes, the sure ones first of all if there are any."""
        same = [m for m in self.mentions if m.kind in self.kinds and m.rule != "anaphor"]
        return _sure(same) or same

    def before(self) -> list[Mention]:
        """Give the names of the classes that stand before the noun in its section, sure or not."""
        section = self.places[self.sentence.number].section
        return [
            m
            for m in self.mentions
            if m.kind in self.kinds
            and m.rule != "anaphor"
            and start_of(m) < self.word.start
            and self.places[self.blocks[start_of(m)]].section == section
        ]

    def here(self, mentions: Sequence[Mention]) -> list[Mention]:
        """Give those of some names that stand in the block of the noun."""
        return [m for m in mentions if self.blocks[start_of(m)] == self.sentence.number]


def antecedent_of(noun: Pointing) -> Mention | None:
    """Find what a noun that points back stands for; None where that is open."""
    found = _with_head(noun)
    if found is None and "Project" in noun.kinds:
        found = _project(noun)
    if found is not None:
        return found
    language, lexicon = noun.reading.lexicon.language, noun.reading.lexicon
    if "Event" in noun.kinds and lexicon.base_of_head(noun.word.lower) not in language.own_events:
        return _event(noun)
    before = noun.before()
    here = noun.here(_sure(before) or before)
    if "Publication" in noun.kinds:
        return _only(here)
    return _body(noun, here) if "Organisation" in noun.kinds else None


def _sure(mentions: Sequence[Mention]) -> list[Mention]:
    return [m for m in mentions if m.rule != "weak-phrase"]


def _only(mentions: Sequence[Mention]) -> Mention | None:
    return mentions[-1] if len({folded(m) for m in mentions}) == 1 else None


def _with_head(noun: Pointing) -> Mention | None:
    """Find the last thing whose name has the noun as its head."""
    headed = [m for m in noun.before() if _has_head(noun.reading, m, noun.word)]
    if not headed and "Organisation" in noun.kinds:
        same = [m for m in noun.mentions if m.kind in noun.kinds and m.rule != "anaphor"]
        earlier = [m for m in _sure(same) if start_of(m) < noun.word.start]
        earlier = [m for m in earlier if _has_head(noun.reading, m, noun.word)]
        headed = earlier if len({m.name for m in earlier}) == 1 else []
    return max(_sure(headed) or headed, key=start_of, default=None)


def _project(noun: Pointing) -> Mention | None:
    before = noun.before()
    if before:
        return max(_sure(before) or before, key=start_of)
    titled = (m for m in noun.same() if m.kind == "Project" and _in_title(noun.reading, m))
    return next(titled, None)


def _event(noun: Pointing) -> Mention | None:
    earlier = [m for m in noun.same() if start_of(m) < noun.word.start]
    here = [m for m in noun.here(earlier) if m.kind == "Event"]
    return max(here, key=start_of) if here else most_named_of(earlier)


def _body(noun: Pointing, here: Sequence[Mention]) -> Mention | None:
    """Find the only body of the block, for a noun that says no more than that it is one."""
    lexicon, lower = noun.reading.lexicon, noun.word.lower
    common = {lower, lexicon.head_of_stem.get(noun.word.stem, "")}
    if common.isdisjoint(lexicon.not_names):
        if lexicon.base_of_head(lower) not in lexicon.heads:
            return None
        here = [m for m in here if not _has_any_head(noun.reading, m)]
    return _only(here)


def _has_any_head(reading: Reading, mention: Mention) -> bool:
    """Whether a name says by a noun of its own what it is, or a list has it."""
    if mention.rule == "authority":
        return True
    span = mention.evidence.span
    words = (*reading.words(span.start, span.end), *reading.beside(mention))
    return any(reading.lexicon.head_terms(word) for word in words)


def _in_title(reading: Reading, mention: Mention) -> bool:
    """Whether the first block of a document names a thing."""
    first = reading.document.blocks[0]
    return mention.name in reading.text[first.start : first.end]


def _has_head(reading: Reading, mention: Mention, word: Word) -> bool:
    span = mention.evidence.span
    language = reading.document.language
    words = [*reading.words(span.start, span.end)]
    if mention.rule in {"apposed-name", "quoted-name", "known-name", "title-name"}:
        words.extend(reading.beside(mention))
    own = word.lower.lstrip(HYPHENED)
    if reading.lexicon.language.definite_forms and any(
        is_form_of_head(reading.lexicon, own, w.lower) for w in words
    ):
        return True
    return any(
        same_name(own, w.lower.lstrip(HYPHENED), language=language)
        or same_name(w.lower.lstrip(HYPHENED), own, language=language)
        or (w.stem != word.stem and len(word.stem) >= SHORTEST_HEAD and w.stem.endswith(word.stem))
        for w in words
    )


def block_numbers(reading: Reading, mentions: Sequence[Mention]) -> dict[int, int]:
    """Give the number of the block in which each name begins, by where it begins."""
    numbers: dict[int, int] = {}
    number = 0
    blocks = reading.document.blocks
    for mention in sorted(mentions, key=start_of):
        while number + 1 < len(blocks) and blocks[number].end <= start_of(mention):
            number += 1
        numbers[start_of(mention)] = number
    return numbers
