"""Makes the report: counts what a build made, places what it did not use, adds what people decided."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from kg.errors import DocumentError
from kg.languages import LANGUAGES
from kg.model import Document, DocumentId, Extraction, Knowledge, Unused
from kg.report.contents import Leftover, OpenQuestion, OpenSide, Report, Sentence
from kg.resolution import Decisions, Question, Resolution, Stale

LONGEST_WORDS = 2000
"""Characters of a quote in the report for programs."""


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
    sides = tuple(
        OpenSide(
            side.key.text,
            side.entity,
            tuple(
                Sentence(names[one.span.document], one.span.start, one.span.end, one.exact)
                for one in side.sentences
            ),
        )
        for side in question.sides
    )
    return OpenQuestion(sides, question.reason, question.veto, question.impact)


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
