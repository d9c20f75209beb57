"""A document as the finders read it: its sentences, the lexicon of its language, the tagger's names."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from kg.extraction.lexicon import Lexicon
from kg.extraction.stretches import Stretch, find_stretches
from kg.extraction.words import QUOTES, Sentence, Word
from kg.model import ClassName, Document, Mention, Span, Unused
from kg.ontology import AuthorityEntry, Ontology

OFTEN = 2
"""How much speaks for a word's always having a capital: 2 inside a sentence, 1 at its start."""

SURE = 0.9
"""The tagger's least confidence of a name of one word that is no part of a longer one."""

SURE_OF_LONG = 0.75
"""The tagger's least confidence of a name of several words that begins here."""

BESIDE = 25
"""Characters around a name in which the word beside it stands."""


@dataclass(frozen=True)
class Reading:
    """A parsed document; `tagged` are the tagger's mentions, `listed` those of authority lists.

    `platforms` are the entries of the lists, and those that the text itself tells.
    `unlabelled` are names to which the tagger gives a label that nobody here knows.
    """

    document: Document
    ontology: Ontology
    lexicon: Lexicon
    sentences: tuple[Sentence, ...]
    tagged: tuple[Mention, ...] = ()
    listed: tuple[Mention, ...] = ()
    unlabelled: tuple[Unused, ...] = ()
    platforms: tuple[AuthorityEntry, ...] = ()

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text

    @cached_property
    def by_block(self) -> dict[int, tuple[Sentence, ...]]:
        """Sentences by the number of their block."""
        found: dict[int, list[Sentence]] = {}
        for sentence in self.sentences:
            found.setdefault(sentence.number, []).append(sentence)
        return {number: tuple(sentences) for number, sentences in found.items()}

    def sentence_at(self, offset: int) -> Sentence | None:
        """Give the sentence that an offset lies in; None where it lies in none."""
        place = bisect_right(self.sentences, offset, key=lambda one: one.start)
        last = self.sentences[place - 1] if place else None
        return last if last and offset < last.end else None

    @cached_property
    def sentence_starts(self) -> frozenset[int]:
        """Where the first words of sentences, of quotations and of what follows a colon begin."""
        starts = {sentence.words[0].start for sentence in self.sentences}
        for sentence in self.sentences:
            opened = True
            for word in sentence.words:
                if word.is_word and opened:
                    starts.add(word.start)
                opened = word.text == ":" or (opened and not word.is_word) or word.text in "“„«"
        return frozenset(starts)

    @cached_property
    def proper_stems(self) -> frozenset[str]:
        """Stems of words that often stand with a capital, inside sentences above all, never without."""
        capitals: Counter[str] = Counter()
        small: set[str] = set()
        for sentence in self.sentences:
            for place, word in enumerate(sentence.words):
                if word.text[0].isalpha():
                    if word.is_capitalised:
                        capitals[word.stem] += 2 if place else 1
                    else:
                        small.add(word.stem)
        return frozenset(stem for stem, count in capitals.items() if count > OFTEN) - small

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        """Where words with capitals stand."""
        return tuple(find_stretches(self.sentences, self.lexicon, self.proper_stems))

    @cached_property
    def small_stems(self) -> frozenset[str]:
        """Stems of the words that stand in small letters somewhere."""
        return frozenset(w.stem for s in self.sentences for w in s.words if w.text.islower())

    @cached_property
    def name_starts(self) -> frozenset[int]:
        """Where the names of the tagger and of the authority lists begin."""
        return frozenset(start_of(mention) for mention in (*self.tagged, *self.listed))

    @cached_property
    def sure_starts(self) -> frozenset[int]:
        """Where names begin that lists know, or of which the tagger is sure or gives several words."""
        sure = [m for m in self.tagged if m.confidence >= (SURE_OF_LONG if " " in m.name else SURE)]
        return frozenset(start_of(mention) for mention in (*sure, *self.listed))

    def words(self, start: int, end: int) -> Iterator[Word]:
        """Words between two offsets, which may span sentences."""
        first = bisect_right(self._sentence_ends, start)
        for sentence in self.sentences[first:]:
            if sentence.start >= end:
                return
            yield from sentence.between(start, end)

    @cached_property
    def _sentence_ends(self) -> list[int]:
        return [sentence.end for sentence in self.sentences]

    def covered(self, mentions: Iterable[Mention]) -> bytearray:
        """Mark each character of the text that a mention covers with 1, the others with 0."""
        marks = bytearray(len(self.text))
        for mention in mentions:
            span = mention.evidence.span
            marks[span.start : span.end] = b"\1" * (span.end - span.start)
        return marks

    def beside(self, mention: Mention) -> Iterator[Word]:
        """Words that tell what a name is: before its quotes or before what stands apposed, and after it."""
        span = mention.evidence.span
        words = tuple(self.words(max(0, span.start - BESIDE), span.end + BESIDE))
        before = [w for w in words if w.end <= span.start]
        after = [w for w in words if w.start >= span.end and w.text not in QUOTES]
        if before and before[-1].text in QUOTES:
            yield from before[-2:-1]
        elif mention.rule == "apposed-name":
            yield from before[-1:]
        yield from after[:1]

    def mention(
        self,
        start: int,
        end: int,
        kind: str,
        *,
        rule: str,
        confidence: float,
        name: str = "",
        key: str = "",
    ) -> Mention:
        """Make a mention of the characters `start` to `end`."""
        evidence = self.document.evidence(start, end)
        return Mention(
            evidence,
            ClassName(kind),
            tidy_name(name or evidence.exact),
            self.document.language,
            rule,
            confidence,
            key,
        )


def tidy_name(text: str) -> str:
    """Put a name on one line, without quotes around it or white space at its ends."""
    return " ".join(text.split()).strip('"„“”«»‟ ,;:')


def start_of(mention: Mention) -> int:
    """Where a mention begins."""
    return mention.evidence.span.start


def overlaps(one: Span, other: Span) -> bool:
    """Whether two spans of one document share a character."""
    return one.start < other.end and other.start < one.end
