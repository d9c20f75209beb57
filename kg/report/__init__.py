"""The report of a build: what was made, what was found but not used, by reason and place.

It also says what came of the decisions of people, and which questions are open for them.
`contents` are its nouns, `making` fills them, `written` writes them; `kg.report.manifest` tells which
bytes went in and came out.
"""

from kg.report.contents import REASONS, Leftover, OpenQuestion, OpenSide, Report, Sentence
from kg.report.making import make_report, with_decisions, with_questions
from kg.report.written import report_json, report_markdown

__all__ = [
    "REASONS",
    "Leftover",
    "OpenQuestion",
    "OpenSide",
    "Report",
    "Sentence",
    "make_report",
    "report_json",
    "report_markdown",
    "with_decisions",
    "with_questions",
]
