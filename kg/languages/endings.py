"""Writes tables of endings shortly: every end of a stem with every case that may follow it.

A stem is written `inflected:base`, so `ngV:nkV` with the case `n` says that what ends in `-ngin`
may be a form of what ends in `-nki`. Capitals stand for classes of letters: `V` a vowel, `C` a
consonant, `A` a or ä; they stay in the table and are spelt out where it is compiled.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from kg.languages.data import CaseEnding

_CLASSES = {"V": "aeiouyåäöáéíóúőűâîă", "C": "bcdfghjklmnpqrstvwxzșțšž", "A": "aä"}


@dataclass(frozen=True, slots=True)
class CompiledEndings:
    """By ending: what it stood for, each with its rank (0: the first of the table)."""

    ranked: Mapping[str, tuple[tuple[int, str], ...]]
    longest: int


def endings(stems: str, *, cases: str = "") -> tuple[CaseEnding, ...]:
    """Combine each of `stems` with each of `cases`, in that order; both are separated by blanks.

    >>> endings("V:V ngV:nkV", cases="n ssA")[2:]
    (CaseEnding(ending='ngVn', restores='nkV'), CaseEnding(ending='ngVssA', restores='nkV'))
    """
    pairs = [stem.rpartition(":") for stem in stems.split()]
    return tuple(
        CaseEnding(inflected + case, base)
        for inflected, _, base in pairs
        for case in cases.split() or ("",)
    )


def compiled(entries: Sequence[CaseEnding]) -> CompiledEndings:
    """Spell the letter classes out and index the entries by ending."""
    table: dict[str, dict[str, int]] = defaultdict(dict)
    for rank, entry in enumerate(entries):
        for ending, restores in _spelt_out(entry):
            table[ending].setdefault(restores, rank)
    ranked = {e: tuple((rank, base) for base, rank in found.items()) for e, found in table.items()}
    return CompiledEndings(ranked, max(map(len, ranked), default=0))


def _spelt_out(entry: CaseEnding) -> Iterator[tuple[str, str]]:
    """Replace each `V`, `C`, `A`; the n-th of a class means the same letter on both sides."""
    marks: list[tuple[str, int]] = []
    for text in (entry.ending, entry.restores):
        counts: dict[str, int] = defaultdict(int)
        for letter in text:
            if letter in _CLASSES:
                mark = (letter, counts[letter])
                counts[letter] += 1
                if mark not in marks:
                    marks.append(mark)
    for letters in product(*(_CLASSES[kind] for kind, _ in marks)):
        chosen = dict(zip(marks, letters, strict=True))
        yield _filled(entry.ending, chosen), _filled(entry.restores, chosen)


def _filled(text: str, chosen: Mapping[tuple[str, int], str]) -> str:
    counts: dict[str, int] = defaultdict(int)
    letters: list[str] = []
    for letter in text:
        if letter in _CLASSES:
            mark = (letter, counts[letter])
            counts[letter] += 1
            letters.append(chosen[mark])
        else:
            letters.append(letter)
    return "".join(letters)
