"""What a sentence without a subject speaks of: the things of its headings, and what was named before it.

The topic of a sentence for some classes is a thing named in its innermost heading that names one; of
several, the one that its section names most.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from kg.extraction.cases import is_oblique
from kg.extraction.heads import HYPHENS
from kg.extraction.items import item_row, readings
from kg.extraction.negation import Denials
from kg.extraction.reading import Reading, start_of
from kg.extraction.sections import Place
from kg.extraction.words import Sentence
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
        return most_named_of(events)

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
                return most_named_of(named)
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


def most_named_of(mentions: Sequence[Mention]) -> Mention | None:
    """Find the name that comes most often, the first of equals."""
    counts = Counter(folded(m) for m in mentions if m.rule != "weak-phrase")
    return max(mentions, key=lambda m: (counts[folded(m)], -start_of(m)), default=None)


def folded(mention: Mention) -> tuple[str, ...]:
    """Cut the words of a name to their beginnings, so that its case forms count as one."""
    return tuple(word[:BEGINNING] for word in mention.name.casefold().split())
