"""The stretches that commas, dashes and brackets cut a line into, outside quotes and known names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extraction.heads import up_to_post
from kg.extraction.phrase_index import Phrase
from kg.extraction.reading import Reading
from kg.extraction.words import QUOTES, Word
from kg.model import Mention


@dataclass(frozen=True, slots=True)
class Segment:
    """Words between two cuts."""

    words: tuple[Word, ...]
    roles: tuple[tuple[int, int, Phrase], ...]

    @property
    def start(self) -> int:
        """Where its first word begins."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where its last word ends."""
        return self.words[-1].end


def segments_between(
    reading: Reading, start: int, end: int, inside: Sequence[Mention]
) -> Iterator[Segment]:
    """Cut the words from `start` to `end`; signs inside the known names do not cut."""
    words = list(reading.words(start, end))
    row: list[Word] = []
    quoted = False
    for word in words:
        covered = any(m.evidence.span.start <= word.start < m.evidence.span.end for m in inside)
        if word.text in QUOTES:
            quoted = not quoted if word.text in '"”' else word.text in "„“«‘‟"
        if (
            not covered
            and not quoted
            and word.text in {",", ";", "–", "—", "-", "(", ")", "|", "/"}
        ):
            yield from _segment(reading, row)
            row = []
        else:
            row.append(word)
    yield from _segment(reading, row)


def _segment(reading: Reading, row: list[Word]) -> Iterator[Segment]:
    row = list(up_to_post(row, reading.lexicon))
    while row and not row[-1].is_word and row[-1].text not in QUOTES:
        row = row[:-1]
    if any(word.is_word for word in row):
        yield Segment(tuple(row), tuple(reading.lexicon.roles_in(row)))
