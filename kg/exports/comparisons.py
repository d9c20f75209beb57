"""Comparisons of versions as text: lines for people, a table for spreadsheets, JSON for programs."""

import json
from collections.abc import Iterable, Iterator, Sequence

from kg.comparison import Claim, Comparison, Finding, Severity
from kg.comparison.data import comparison_data
from kg.comparison.nouns import FIGURES
from kg.exports.cells import Cell, csv_text
from kg.exports.tables import format_answer
from kg.store import Table

COLUMNS = (
    "work",
    "row",
    "severity",
    "says",
    "document",
    "language",
    "states",
    "note",
    "words",
)
"""Columns of the table for spreadsheets: a line for each version of each claim and finding."""

STATED, NOT_FOUND = "●", "·"


def comparisons_csv(comparisons: Iterable[Comparison]) -> str:
    """Write a line for each version of each fact, figure and finding."""
    return csv_text(COLUMNS, (row for one in comparisons for row in _rows(one)))


def comparisons_json(comparisons: Iterable[Comparison]) -> str:
    """Write all that comparisons hold."""
    data = [comparison_data(comparison) for comparison in comparisons]
    return json.dumps(data, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def comparison_lines(comparison: Comparison, *, nuances: bool) -> Iterator[str]:
    """Tell a comparison: who states what, then the findings with the words of each version."""
    languages = ", ".join(version.language for version in comparison.versions)
    yield f"{comparison.title}: {languages}"
    yield ""
    yield from stated_table(comparison).splitlines()
    found = comparison.findings
    told = [one for one in found if nuances or one.severity is Severity.DIFFERENCE]
    for finding in told:
        yield ""
        yield from _finding_lines(finding)
    yield ""
    yield f"{counted(found)}{_hint(len(found) - len(told))}"


def counted(findings: Sequence[Finding]) -> str:
    """Count findings in words.

    >>> counted(())
    '0 differences, 0 nuances'
    """
    counts = {one: sum(f.severity is one for f in findings) for one in Severity}
    return ", ".join(
        f"{count} {one}" if count == 1 else f"{count} {one}s" for one, count in counts.items()
    )


def _hint(hidden: int) -> str:
    return " (--nuances shows them)" if hidden else ""


def stated_table(comparison: Comparison) -> str:
    """Align a table of facts and figures: which version states which."""
    columns = (*(version.language for version in comparison.versions), "what is stated")
    claims = (*comparison.facts, *comparison.figures)
    rows = ((*_marks(claim), claim.words) for claim in claims)
    return format_answer(Table.of(columns, rows), "table")


def _marks(claim: Claim) -> Iterator[str]:
    return (STATED if stated else NOT_FOUND for stated in claim.stated)


def _finding_lines(finding: Finding) -> Iterator[str]:
    yield f"{finding.severity}, {finding.kind}: {finding.words}"
    for side in finding.sides:
        mark = STATED if side.states else NOT_FOUND
        note = f" ({side.note})" if side.note else ""
        quotes = " … ".join(" ".join(quote.exact.split()) for quote in side.quotes)
        yield f"  {mark} {side.version.language}{note}: {f'“{quotes}”' if quotes else 'nothing'}"


def _rows(comparison: Comparison) -> Iterator[Sequence[Cell]]:
    for claim in comparison.claims:
        row = "figure" if claim.predicate == FIGURES else "fact"
        for version, quotes in zip(comparison.versions, claim.quotes, strict=True):
            states = "yes" if quotes else "no"
            start = (comparison.work, row, "", claim.words, version.name, version.language)
            yield (*start, states, "", " … ".join(quote.exact for quote in quotes))
    for finding in comparison.findings:
        for side in finding.sides:
            says = (f"finding: {finding.kind}", finding.severity.value, finding.words)
            words = " … ".join(quote.exact for quote in side.quotes)
            place = (side.version.name, side.version.language, "yes" if side.states else "no")
            yield (comparison.work, *says, *place, side.note, words)
