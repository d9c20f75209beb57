"""Passages that some version lacks; those in a row which the same versions lack are one finding."""

from collections.abc import Iterator
from itertools import groupby

from kg.comparison.nouns import Finding, Kind, Severity, Side, Version
from kg.comparison.texts import Texts
from kg.model import Passage

SHORT = 25
"""Characters up to which a block is a label or a heading that may as well stand in its neighbour."""


def lone_passages(texts: Texts) -> Iterator[Finding]:
    """Find what stands in some versions only: a `nuance` where it is very short."""
    rows = sorted(texts.passages.values(), key=lambda passage: passage.number)
    for lacking, run in groupby(rows, key=lambda passage: _lacking(texts, passage)):
        if lacking:
            yield _finding(texts, lacking, list(run))


def _lacking(texts: Texts, passage: Passage) -> tuple[Version, ...]:
    there = {block.span.document for block in passage.blocks}
    return tuple(version for version in texts.versions if version.document not in there)


def _finding(texts: Texts, lacking: tuple[Version, ...], run: list[Passage]) -> Finding:
    numbers = tuple(passage.number for passage in run)
    sides = tuple(
        Side(version, version not in lacking, texts.blocks(version.document, numbers))
        for version in texts.versions
    )
    longest = max(sum(len(block.exact) for block in side.quotes) for side in sides)
    severity = Severity.NUANCE if longest <= SHORT else Severity.DIFFERENCE
    holding = ", ".join(side.version.language for side in sides if side.states)
    without = ", ".join(version.language for version in lacking)
    blocks = "a block" if len(run) == 1 else f"{len(run)} blocks"
    words = f"{blocks} of {holding} without a partner in {without}"
    return Finding(Kind.PASSAGE, severity, words, sides, numbers)
