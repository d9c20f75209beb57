"""What a sentence without a subject speaks of: the things of its headings, the words that point back.

- The topic of a sentence for some classes: a thing named in its innermost heading that names one;
  of several, the one that its section names most.
- A bare head noun (`the department`, `hanke`) points back to the last thing in its section whose
  name has that head, or for a project or an event to the only one of its class.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from kg.extraction.cases import is_oblique
from kg.extraction.definite import is_definite, is_form_of_head, is_led_bare
from kg.extraction.heads import CLASSES, HYPHENS, describes_post, is_post
from kg.extraction.items import item_row, readings
from kg.extraction.negation import Denials
from kg.extraction.reading import Reading, start_of
from kg.extraction.sections import Place
from kg.extraction.words import QUOTES, Sentence, Word
from kg.languages.inflection import same_name
from kg.model import Evidence, Mention

SHORTEST_HEAD = 4
AFTER = 20
"""Characters after a name within which the next word stands."""
BEGINNING = 5

HYPHENED = "".join(HYPHENS)

Allowed = Callable[[str], bool]
"""Whether a class will do."""


@dataclass(frozen=True)
class Context:
    """The mentions of a document by block, with the places of the blocks."""

    reading: Reading
    places: tuple[Place, ...]
    mentions: tuple[Mention, ...]

    @cached_property
    def by_block(self) -> dict[int, tuple[Mention, ...]]:
        """Mentions by the number of their block."""
        found: dict[int, list[Mention]] = {}
        number = 0
        blocks = self.reading.document.blocks
        for mention in self.mentions:
            while number + 1 < len(blocks) and blocks[number].end <= start_of(mention):
                number += 1
            found.setdefault(number, []).append(mention)
        return {number: tuple(mentions) for number, mentions in found.items()}

    @cached_property
    def rows(self) -> dict[int, tuple[Denials, ...]]:
        """The rows of each sentence with mentions, by where it begins, with what denies in them."""
        language = self.reading.lexicon.language
        return {
            sentence.start: tuple(
                Denials(row, language) for row in readings(item_row(sentence, inside))
            )
            for sentence in self.reading.sentences
            if (inside := self.of_sentence(sentence))
        }

    def of_sentence(self, sentence: Sentence) -> list[Mention]:
        """Give the mentions that begin in a sentence."""
        found = self.by_block.get(sentence.number, ())
        return [m for m in found if sentence.start <= start_of(m) < sentence.end]

    @cached_property
    def main_event(self) -> Mention | None:
        """The event that a document reports on: the one named most, the first of equals."""
        events = [m for m in self.mentions if m.kind == "Event" and m.rule != "anaphor"]
        return _most_named(events)

    def around(self, sentence: Sentence, *ends: Mention) -> Evidence:
        """Quote a sentence, and before it what its block says of an end that the sentence leaves out."""
        starts = [start_of(end) for end in ends]
        named = [start for start in starts if sentence.block.start <= start < sentence.start]
        said = (
            other.start
            for other in self.reading.by_block.get(sentence.number, ())
            if any(other.start <= start < other.end for start in named)
        )
        first = min(said, default=sentence.start)
        return self.reading.document.evidence(first, sentence.end)

    def event_of(self, number: int, end: int) -> Mention | None:
        """Find the event that a block names last before `end`, else the document's."""
        here = [m for m in self.by_block.get(number, ()) if m.kind == "Event" and start_of(m) < end]
        named = [m for m in here if m.rule not in {"weak-phrase", "description"}]
        return named[-1] if named else self.event_before(number)

    def event_before(self, number: int) -> Mention | None:
        """Give the document's event where a block or one before it names it, or one of its section."""
        event = self.main_event
        first = next((n for n, named in self.by_block.items() if event in named), number)
        same = self.places[first].section == self.places[number].section
        return event if first <= number or same else None

    def spoken_of(self, number: int, start: int, allowed: Allowed) -> Mention | None:
        """Find what the sentence before `start` in block `number` names first, of allowed classes."""
        for sentence in reversed(self.reading.by_block.get(number, ())):
            named = [m for m in self.of_sentence(sentence) if allowed(m.kind)]
            if sentence.end <= start and named:
                return next((m for m in named if not self._describes(m)), named[0])
        return None

    def _describes(self, mention: Mention) -> bool:
        """Whether a participle after a name makes it describe another: `kirjastoon kuuluva …`."""
        end = mention.evidence.span.end
        after = next(self.reading.words(end, end + AFTER), None)
        language = self.reading.lexicon.language
        if after is None or after.lower in language.participles | language.seats:
            return after is not None
        present = language.bare_modifiers and after.lower.endswith(language.present_participles)
        return bool(present) and is_oblique(self.reading, mention)

    def most_named(self) -> Mention | None:
        """Find the project, else the organisation, that the document names most."""
        for kind in ("Project", "Organisation"):
            named = [m for m in self.mentions if m.kind == kind and m.rule != "anaphor"]
            if named:
                return _most_named(named)
        return None

    def only_one(self, number: int, allowed: Allowed) -> Mention | None:
        """Find the one project or event of the document, if the section of `number` names it.

        Of several, the one project of the section or of the document, or the one named under the heading before.
        """
        here = self._counts[self.places[number].section]
        every = [m for m in self.mentions if m.kind in {"Project", "Event"} and allowed(m.kind)]
        projects = [m for m in every if m.kind == "Project"]
        near = [m for m in projects if here[folded(m)]]
        for named in (every, near, projects):
            if len({folded(m) for m in named}) == 1 and here[folded(named[0])]:
                return named[0]
        before = [
            m
            for n, mentions in self.by_block.items()
            for m in mentions
            if n < number and self._is_of_section(n, number) and m.kind == "Project"
        ]
        one = len({m.key or folded(m) for m in before}) == 1
        return before[0] if one and allowed("Project") else None

    def _is_of_section(self, one: int, other: int) -> bool:
        return self.places[one].headings[:1] == self.places[other].headings[:1]

    def topic(self, number: int, allowed: Allowed) -> Mention | None:
        """Find what block `number` is about among things of the allowed classes."""
        for heading in self.places[number].headings:
            named = [m for m in self.by_block.get(heading, ()) if allowed(m.kind)]
            if named:
                counts = self._counts[self.places[number].section]
                return max(named, key=lambda m: (counts[folded(m)], -start_of(m)))
        return None

    @cached_property
    def _counts(self) -> dict[int, Counter[tuple[str, ...]]]:
        """How often each section names what."""
        found: dict[int, Counter[tuple[str, ...]]] = defaultdict(Counter)
        for number, mentions in self.by_block.items():
            found[self.places[number].section].update(folded(mention) for mention in mentions)
        return found


def find_anaphors(
    reading: Reading, places: Sequence[Place], mentions: Sequence[Mention]
) -> Iterator[Mention]:
    """Find bare head nouns that point back to something named."""
    number_of = _block_numbers(reading, mentions)
    covered = reading.covered(mentions)
    named = {m.evidence.span.end: m for m in mentions}
    heads = {start_of(m) for m in mentions if m.rule in {"apposed-name", "hashtag"}}
    quoted = {start_of(m) for m in mentions if m.rule == "quoted-name"}
    for sentence in reading.sentences:
        for place, word in enumerate(sentence.words):
            if covered[word.start] or not word.is_word or is_post(word, reading.lexicon):
                continue
            kinds = [k for k in reading.lexicon.head_terms(word) if k in CLASSES]
            definite = bool(kinds) and is_definite(reading.lexicon, sentence.words, place)
            if not definite and not (
                "Organisation" in kinds and is_led_bare(reading.lexicon, sentence.words, place)
            ):
                continue
            after = sentence.words[place + 1 :]
            says_what = _next_capital(after) in heads or _quoted_next(after) in quoted
            if says_what or describes_post(reading.lexicon, sentence.words, place):
                continue
            if place and _names_same(named.get(sentence.words[place - 1].end), kinds):
                continue
            antecedent = _antecedent(reading, places, sentence, word, kinds, mentions, number_of)
            if antecedent is not None:
                yield reading.mention(
                    word.start,
                    word.end,
                    antecedent.kind,
                    rule="anaphor",
                    confidence=0.6,
                    name=antecedent.name,
                    key=antecedent.key,
                )


HASH = "#"


def _next_capital(words: Sequence[Word]) -> int:
    """Find where the next name begins after a comma or a few small words; -1 after another sign."""
    row = words[1:] if words and words[0].text == "," else words
    for place, word in enumerate(row[:DESCRIBING]):
        if not word.text.islower():
            tag = word.text == HASH and not place
            return word.start if word.is_word or tag else -1
    return -1


OPENING_QUOTES = frozenset('„“”"«»')


def _quoted_next(words: Sequence[Word]) -> int:
    """Find where quoted words begin right after a noun; -1 where none do."""
    return words[1].start if len(words) > 1 and words[0].text in QUOTES else -1


DESCRIBING = 4
"""Words after a noun within which the name that it describes begins."""


def _names_same(before: Mention | None, kinds: Sequence[str]) -> bool:
    """Whether a noun only says what the name right before it is: `a Színkavalkád szeminárium`."""
    return before is not None and before.kind in kinds and before.kind != "Organisation"


def _block_numbers(reading: Reading, mentions: Sequence[Mention]) -> dict[int, int]:
    numbers: dict[int, int] = {}
    number = 0
    blocks = reading.document.blocks
    for mention in sorted(mentions, key=start_of):
        while number + 1 < len(blocks) and blocks[number].end <= start_of(mention):
            number += 1
        numbers[start_of(mention)] = number
    return numbers


def _antecedent(
    reading: Reading,
    places: Sequence[Place],
    sentence: Sentence,
    word: Word,
    kinds: Sequence[str],
    mentions: Sequence[Mention],
    number_of: dict[int, int],
) -> Mention | None:
    section = places[sentence.number].section
    same = [m for m in mentions if m.kind in kinds and m.rule != "anaphor"]
    sure = [m for m in same if m.rule != "weak-phrase"]
    before = [
        m
        for m in same
        if start_of(m) < word.start and places[number_of[start_of(m)]].section == section
    ]
    headed = [m for m in before if _has_head(reading, m, word)]
    if not headed and "Organisation" in kinds:
        earlier = [m for m in sure if start_of(m) < word.start and _has_head(reading, m, word)]
        headed = earlier if len({m.name for m in earlier}) == 1 else []
    if headed:
        return max([m for m in headed if m in sure] or headed, key=start_of)
    before, same = [m for m in before if m in sure] or before, sure or same
    if "Project" in kinds and before:
        return max(before, key=start_of)
    titled = [m for m in same if m.kind == "Project" and _in_title(reading, m)]
    if "Project" in kinds and titled:
        return titled[0]
    own = reading.lexicon.language.own_events
    if "Event" in kinds and reading.lexicon.base_of_head(word.lower) not in own:
        earlier = [m for m in same if start_of(m) < word.start]
        here = [
            m for m in earlier if number_of[start_of(m)] == sentence.number and m.kind == "Event"
        ]
        return max(here, key=start_of) if here else _most_named(earlier)
    if "Publication" in kinds:
        here = [m for m in before if number_of[start_of(m)] == sentence.number]
        return here[-1] if len({folded(m) for m in here}) == 1 else None
    common = {word.lower, reading.lexicon.head_of_stem.get(word.stem, "")}
    if "Organisation" in kinds:
        here = [m for m in before if number_of[start_of(m)] == sentence.number]
        if common.isdisjoint(reading.lexicon.not_names):
            if reading.lexicon.base_of_head(word.lower) not in reading.lexicon.heads:
                return None
            here = [m for m in here if not _has_any_head(reading, m)]
        return here[-1] if len({folded(m) for m in here}) == 1 else None
    return None


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


def _most_named(mentions: Sequence[Mention]) -> Mention | None:
    counts = Counter(folded(m) for m in mentions if m.rule != "weak-phrase")
    return max(mentions, key=lambda m: (counts[folded(m)], -start_of(m)), default=None)


def folded(mention: Mention) -> tuple[str, ...]:
    """Cut the words of a name to their beginnings, so that its case forms count as one."""
    return tuple(word[:BEGINNING] for word in mention.name.casefold().split())


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
