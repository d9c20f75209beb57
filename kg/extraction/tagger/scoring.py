"""Scores names in IOB2 files: a name counts when its span and its label are both exact.

`read_iob2` reads sentences (a word and a tag on each line, a blank line between sentences; plain
or gzipped). Columns stand apart by tabs, or by spaces where a line has no tab; the word is the first
of them and the tag the last, as in CoNLL's files. Comments (`# text = …`) and `-DOCSTART-` are
passed over. `spans_of` turns tags into spans, and `score` counts, per label and over all,
the names in the gold standard, those predicted and those that agree (as `conlleval` does).

>>> spans_of(["B-PER", "I-PER", "O", "B-LOC"])
[(0, 2, 'PER'), (3, 4, 'LOC')]
"""

import gzip
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import DocumentError

ALL = "all"
"""The row of a score that counts every label."""

DOCUMENT_START = "-DOCSTART-"
"""The first word of the line by which CoNLL's files begin a document."""

_WANTED = "is not a word and an IOB2 tag in columns (O, B-LABEL or I-LABEL)"

Span = tuple[int, int, str]
"""First word, word after the last, label."""


@dataclass(frozen=True, slots=True)
class TaggedSentence:
    """Words and their IOB2 tags, one for each."""

    words: tuple[str, ...]
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameScore:
    """How many names of one label are in the gold standard, were predicted, and agree."""

    label: str
    gold: int
    predicted: int
    correct: int

    @property
    def precision(self) -> float:
        """The share of the predicted names that are right; 0 if none was predicted."""
        return self.correct / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold standard's names that were found; 0 if it has none."""
        return self.correct / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.gold + self.predicted
        return 2 * self.correct / both if both else 0.0


def read_iob2(path: Path) -> list[TaggedSentence]:
    """Read an IOB2 file, gzipped if its name ends in `.gz`.

    Raises:
        DocumentError: the file cannot be read, or a line has not a word first and an IOB2 tag last.

    """
    try:
        data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        lines = data.decode("utf-8").split("\n")
    except OSError as error:
        raise DocumentError(path.name, error.strerror or str(error)) from error
    except (EOFError, UnicodeDecodeError, zlib.error) as error:
        raise DocumentError(path.name, f"not UTF-8 text: {error}") from error
    return list(_sentences(path.name, lines))


def _sentences(name: str, lines: Iterable[str]) -> Iterator[TaggedSentence]:
    rows: list[tuple[str, str]] = []
    for number, line in enumerate([*lines, ""], start=1):
        if line.strip() and not line.startswith(DOCUMENT_START):
            row = _row(line)
            if row is not None:
                rows.append(row)
            elif not line.startswith("#"):
                raise DocumentError(name, f"line {number}: {line.strip()[:60]!r} {_WANTED}")
        elif rows:
            words, tags = zip(*rows, strict=True)
            yield TaggedSentence(words, tags)
            rows = []


def _row(line: str) -> tuple[str, str] | None:
    """Read the word and the tag of a line; None where it does not have both."""
    columns = line.rstrip("\r").split("\t") if "\t" in line else line.split()
    word, tag = columns[0], columns[-1]
    known = tag == "O" or (tag[:2] in {"B-", "I-"} and len(tag) > len("B-"))
    return (word, tag) if word and known and len(columns) > 1 else None


def spans_of(tags: Sequence[str]) -> list[Span]:
    """Read the spans from IOB2 tags; an `I-` that continues nothing begins a span."""
    spans: list[Span] = []
    start, label = 0, ""
    for position, tag in enumerate([*tags, "O"]):
        prefix, _, kind = tag.partition("-")
        if label and not (prefix == "I" and kind == label):
            spans.append((start, position, label))
            label = ""
        if kind and not label:
            start, label = position, kind
    return spans


def score(
    gold: Iterable[Sequence[Span]], predicted: Iterable[Sequence[Span]]
) -> dict[str, NameScore]:
    """Score each label, and `ALL`, over sentences given in the same order."""
    counts: dict[str, Counter[str]] = {name: Counter() for name in ("gold", "predicted", "correct")}
    for right, found in zip(gold, predicted, strict=True):
        _count(counts["gold"], right)
        _count(counts["predicted"], found)
        _count(counts["correct"], set(right) & set(found))
    labels = sorted({*counts["gold"], *counts["predicted"]} - {ALL})
    return {
        label: NameScore(label, *(counts[name][label] for name in ("gold", "predicted", "correct")))
        for label in [*labels, ALL]
    }


def _count(counter: Counter[str], spans: Iterable[Span]) -> None:
    for _, _, label in spans:
        counter[label] += 1
        counter[ALL] += 1
