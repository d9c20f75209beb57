"""A comparison as plain data, for JSON; the words of places stand with their offsets."""

from kg.comparison.nouns import Claim, Comparison, Finding, Side
from kg.model import Evidence


def comparison_data(comparison: Comparison, *, passages: bool = True) -> dict[str, object]:
    """Make dictionaries and lists of a comparison, with the aligned blocks if `passages`."""
    languages = [version.language for version in comparison.versions]
    data: dict[str, object] = {
        "work": comparison.work,
        "title": comparison.title,
        "versions": [
            {"document": one.document, "name": one.name, "language": one.language}
            for one in comparison.versions
        ],
        "facts": [_claim(claim, languages) for claim in comparison.facts],
        "figures": [_claim(claim, languages) for claim in comparison.figures],
        "findings": [_finding(finding) for finding in comparison.findings],
    }
    if passages:
        data["passages"] = [
            {
                "number": passage.number,
                "blocks": _by_language(languages, comparison.blocks(passage)),
            }
            for passage in comparison.passages
        ]
    return data


def _by_language(
    languages: list[str], quotes: tuple[tuple[Evidence, ...], ...]
) -> dict[str, list[dict[str, object]]]:
    pairs = zip(languages, quotes, strict=True)
    return {language: [_quote(quote) for quote in found] for language, found in pairs}


def _claim(claim: Claim, languages: list[str]) -> dict[str, object]:
    return {
        "says": claim.words,
        "subject": claim.subject,
        "predicate": claim.predicate,
        "objects": list(claim.objects),
        "stated": _by_language(languages, claim.quotes),
    }


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "kind": finding.kind.value,
        "severity": finding.severity.value,
        "says": finding.words,
        "passages": list(finding.passages),
        "entities": list(finding.entities),
        "sides": [_side(side) for side in finding.sides],
    }


def _side(side: Side) -> dict[str, object]:
    return {
        "document": side.version.document,
        "language": side.version.language,
        "states": side.states,
        "note": side.note,
        "quotes": [_quote(quote) for quote in side.quotes],
    }


def _quote(quote: Evidence) -> dict[str, object]:
    span = quote.span
    return {"document": span.document, "start": span.start, "end": span.end, "exact": quote.exact}
