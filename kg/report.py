"""The report of a build: what was made, what was found but not used, by reason and place.

It also says what came of the decisions of people, and which questions are open for them.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from kg.comparison import Comparison, Finding
from kg.comparison.data import comparison_data
from kg.errors import DocumentError
from kg.languages import LANGUAGES
from kg.model import Document, DocumentId, Extraction, Knowledge, Unused
from kg.resolution import Decisions, Question, Resolution, Stale, Unlinked

LONGEST_QUOTE = 160
"""Characters of a quote in the report for people."""

LONGEST_WORDS = 2000
"""Characters of a quote in the report for programs."""

REASONS = {
    "refused-by-domain": "The relation's subject has a class that the property does not allow.",
    "refused-by-range": "The relation's object has a class that the property does not allow.",
    "same-thing": "Both ends of the relation turned out to be one thing.",
    "unknown-property": "The ontology has no such property.",
    "unread-line": "A line stood where people are listed, but no name could be read from it.",
    "unknown-label": "A spaCy pipeline found a name with a label that kg does not know.",
    "unknown-type": "A name was found, but nothing says what kind of thing it names.",
    "account-without-owner": "An account was found, but not whose it is.",
    "link-without-thing": "A link was found, but not what it leads to.",
    "rejected-fact": "A person decided that the fact does not hold.",
    "not-an-entity": "A person decided that this names nothing.",
    "no-main-event": "A line gives somebody a part in an event, but the document names no event.",
}
"""What each reason means, for people."""


@dataclass(frozen=True, slots=True)
class Leftover:
    """One thing that was not used, at its place."""

    reason: str
    detail: str
    document: str
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words of a document, named by its file, at characters `start` to `end`."""

    document: str
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class OpenSide:
    """One of the two things of a question: how a decision names it, its id, sentences with it."""

    key: str
    entity: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """Whether two things are one; without a `because` they are so far, `although` little says so.

    `impact` is how many mentions and facts the answer moves.
    """

    first: OpenSide
    second: OpenSide
    although: str
    because: str
    impact: int


@dataclass(frozen=True, slots=True)
class Report:
    """What a build made and what it left."""

    documents: tuple[dict[str, str], ...]
    counts: Mapping[str, int]
    classes: Mapping[str, int]
    properties: Mapping[str, int]
    works: tuple[tuple[str, ...], ...]
    leftovers: tuple[Leftover, ...]
    problems: tuple[str, ...]
    skipped: tuple[tuple[str, str], ...]
    duplicates: tuple[tuple[str, str], ...]
    refused_merges: tuple[dict[str, str], ...]
    comparisons: tuple[Comparison, ...] = ()
    ambiguous: tuple[Unlinked, ...] = ()
    decisions: tuple[dict[str, str], ...] = ()
    questions: tuple[OpenQuestion, ...] = ()

    @property
    def by_reason(self) -> dict[str, int]:
        """How often each reason stands."""
        return dict(sorted(Counter(one.reason for one in self.leftovers).items()))

    @property
    def is_complete(self) -> bool:
        """Whether every document was read."""
        return not self.problems


def make_report(
    knowledge: Knowledge,
    *,
    extractions: Sequence[Extraction],
    refused: Iterable[Unused],
    resolution: Resolution,
    problems: Iterable[DocumentError],
    skipped: Iterable[tuple[str, str]],
    duplicates: Iterable[tuple[str, str]],
) -> Report:
    """Count what was made and place what was not."""
    names: dict[str, str] = {document.id: document.name for document in knowledge.documents}
    unused = [*(one for extraction in extractions for one in extraction.unused), *refused]
    return Report(
        documents=tuple(_document(document) for document in knowledge.documents),
        counts={
            "documents": len(knowledge.documents),
            "entities": len(knowledge.entities),
            "facts": len(knowledge.facts),
            "mentions": len(knowledge.mentions),
            "merges": len(resolution.merges),
            "refused merges": len(resolution.refused),
            "unused": len(unused),
        },
        classes=_sorted(Counter(str(entity.kind) for entity in knowledge.entities)),
        properties=_sorted(Counter(str(fact.predicate) for fact in knowledge.facts)),
        works=tuple(
            tuple(sorted(names[one] for one in work.documents)) for work in knowledge.works
        ),
        leftovers=tuple(_leftover(one, names) for one in sorted(unused, key=_order)),
        problems=tuple(sorted(_problem(problem) for problem in problems)),
        skipped=tuple(sorted(skipped)),
        duplicates=tuple(sorted(duplicates)),
        refused_merges=tuple(
            {"first": r.first, "second": r.second, "although": r.reason, "because": r.veto}
            for r in sorted(resolution.refused)
        ),
        ambiguous=resolution.ambiguous,
    )


def with_decisions(report: Report, decisions: Decisions, *, stale: Iterable[Stale]) -> Report:
    """Add what came of each decision; `problem` is empty where it took effect."""
    problems = {one.decision: one.problem for one in stale}
    told = tuple(
        {"decision": decision.words, "problem": problems.get(decision, "")}
        for decision in decisions.items
    )
    counts = {**report.counts, "decisions": len(told), "stale decisions": len(problems)}
    return replace(report, decisions=told, counts=counts if told else report.counts)


def with_questions(
    report: Report, questions: Iterable[Question], *, documents: Iterable[Document]
) -> Report:
    """Add the open questions."""
    names = {document.id: document.name for document in documents}
    asked = tuple(_question(question, names) for question in questions)
    return replace(report, questions=asked, counts={**report.counts, "open questions": len(asked)})


def _question(question: Question, names: Mapping[DocumentId, str]) -> OpenQuestion:
    sides = (
        OpenSide(
            side.key.text,
            side.entity,
            tuple(
                Sentence(names[one.span.document], one.span.start, one.span.end, one.exact)
                for one in side.sentences
            ),
        )
        for side in (question.first, question.second)
    )
    first, second = sides
    return OpenQuestion(first, second, question.reason, question.veto, question.impact)


def _problem(problem: DocumentError) -> str:
    """Name the document without its folder, so that the report does not tell where it was made."""
    return f"{Path(problem.name).name or problem.name}: {problem.problem}"


def _document(document: Document) -> dict[str, str]:
    supported = "" if document.language in LANGUAGES else "read with language-neutral rules only"
    return {
        "name": document.name,
        "language": document.language,
        "title": document.title,
        "sha256": document.sha256,
        "note": supported,
    }


def _sorted(counts: Counter[str]) -> dict[str, int]:
    return dict(sorted(counts.items()))


def _order(unused: Unused) -> tuple[str, str, int, str]:
    span = unused.evidence.span
    return unused.reason, span.document, span.start, unused.detail


def _leftover(unused: Unused, names: Mapping[str, str]) -> Leftover:
    span = unused.evidence.span
    words = " ".join(unused.evidence.exact.split())
    return Leftover(
        unused.reason,
        unused.detail,
        names[span.document],
        span.start,
        span.end,
        words[:LONGEST_WORDS],
    )


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
        (one.first.key, one.second.key, one.although, one.because or "nothing", one.impact)
        for one in report.questions
    ]
    names = [(one.name, one.entity, ", ".join(one.iris)) for one in report.ambiguous]
    sections = (
        ("Decisions", _table(("decision", "effect"), effects), effects),
        (
            "Open questions",
            _table(("one thing?", "and", "for it", "against it", "moves"), asked),
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


def manifest(
    files: Mapping[str, bytes],
    inputs: Mapping[str, str],
    domain: Mapping[str, str],
    taggers: Mapping[str, Mapping[str, str]],
    *,
    version: str,
    decisions: Mapping[str, str] | None = None,
) -> str:
    """Write the SHA-256 of inputs, ontology, taggers, decisions and outputs, and the version of kg."""
    data = {
        "kg": version,
        "inputs": dict(sorted(inputs.items())),
        "ontology": dict(sorted(domain.items())),
        "taggers": dict(sorted(taggers.items())),
        "decisions": dict(sorted((decisions or {}).items())),
        "outputs": {name: hashlib.sha256(data).hexdigest() for name, data in sorted(files.items())},
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
