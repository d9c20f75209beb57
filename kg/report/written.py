"""Writes the report: as JSON for programs, as Markdown for people."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, replace

from kg.comparison import Comparison, Finding
from kg.comparison.data import comparison_data
from kg.report.contents import REASONS, Report

LONGEST_QUOTE = 160
"""Characters of a quote in the report for people."""


def report_json(report: Report) -> str:
    """Write the report for programs."""
    versions = [comparison_data(one, passages=False) for one in report.comparisons]
    bare = asdict(replace(report, comparisons=()))
    data = bare | {"by_reason": report.by_reason, "comparisons": versions}
    return json.dumps(data, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def report_markdown(report: Report) -> str:
    """Write the report for people."""
    lines = ["# Build report", "", *_table(("what", "count"), report.counts.items()), ""]
    lines += ["## Documents", ""]
    rows = [(d["name"], d["language"], d["title"], d["note"]) for d in report.documents]
    lines += [*_table(("document", "language", "title", "note"), rows), ""]
    if report.works:
        lines += ["## Language versions of one text", ""]
        lines += [f"- {_cell(', '.join(names))}" for names in report.works] + [""]
    lines += ["## Entities by class", "", *_table(("class", "count"), report.classes.items()), ""]
    lines += [
        "## Facts by property",
        "",
        *_table(("property", "count"), report.properties.items()),
        "",
    ]
    lines += _problems(report) + _decided(report)
    for comparison in report.comparisons:
        lines += _compared(comparison)
    lines += ["## Found but not used", ""]
    for reason, count in report.by_reason.items():
        lines += [f"### {reason}: {count}", "", REASONS.get(reason, ""), ""]
        left = [
            (one.detail, f"{one.document} {one.start}–{one.end}", one.words[:LONGEST_QUOTE])
            for one in report.leftovers
            if one.reason == reason
        ]
        lines += [*_table(("what", "place", "words"), left), ""]
    return "\n".join(lines).rstrip() + "\n"


def _compared(comparison: Comparison) -> list[str]:
    """Show which version states what, and the findings with the words of each version."""
    languages = [version.language for version in comparison.versions]
    claims = (*comparison.facts, *comparison.figures)
    rows = ((one.words, *("yes" if stated else "–" for stated in one.stated)) for one in claims)
    lines = [f"## What the versions state: {_cell(comparison.title)}", ""]
    lines += [*_table(("fact or figure", *languages), rows), ""]
    for finding in comparison.findings:
        lines += [f"### {finding.severity}, {finding.kind}: {_cell(finding.words)}", ""]
        lines += [*_table(("version", "states it", "words"), _sides(finding)), ""]
    return lines


def _sides(finding: Finding) -> Iterator[tuple[str, str, str]]:
    for side in finding.sides:
        words = " … ".join(quote.exact for quote in side.quotes)
        states = "yes" if side.states else side.note or "–"
        yield side.version.language, states, _shortened(words)


def _shortened(words: str) -> str:
    return words if len(words) <= LONGEST_QUOTE else f"{words[: LONGEST_QUOTE - 1]}…"


def _problems(report: Report) -> list[str]:
    sections = (
        ("Documents that could not be read", [f"- {_cell(one)}" for one in report.problems]),
        ("Files left out", [f"- {_cell(name)}: {why}" for name, why in report.skipped]),
        ("The same bytes twice", [f"- {_cell(a)} is {_cell(b)}" for a, b in report.duplicates]),
    )
    return [line for title, rows in sections if rows for line in (f"## {title}", "", *rows, "")]


def _decided(report: Report) -> list[str]:
    """Tell what came of decisions, what is left to decide, and which names were not linked."""
    effects = [(one["decision"], one["problem"] or "applied") for one in report.decisions]
    asked = [
        (
            " · ".join(side.key for side in one.sides),
            one.although,
            one.because or "nothing",
            one.impact,
        )
        for one in report.questions
    ]
    names = [(one.name, one.entity, ", ".join(one.iris)) for one in report.ambiguous]
    sections = (
        ("Decisions", _table(("decision", "effect"), effects), effects),
        (
            "Open questions",
            _table(("one thing?", "for it", "against it", "moves"), asked),
            asked,
        ),
        (
            "Names that several listed things bear",
            _table(("name", "thing", "may be"), names),
            names,
        ),
    )
    return [
        line for title, table, rows in sections if rows for line in (f"## {title}", "", *table, "")
    ]


def _table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> list[str]:
    lines = [f"| {' | '.join(header)} |", f"|{'---|' * len(header)}"]
    return lines + [f"| {' | '.join(_cell(str(cell)) for cell in row)} |" for row in rows]


def _cell(text: str) -> str:
    """Keep a text from ending its cell or becoming markup."""
    escaped = "".join(f"\\{c}" if c in "|`*_[]<>\\" else c for c in " ".join(text.split()))
    return escaped.replace("&", "&amp;")
