"""Compares the versions of each work; see the package for the method."""

from collections.abc import Iterator, Sequence

from kg.comparison.claims import claims_of
from kg.comparison.lone import lone_passages
from kg.comparison.missing import missing_facts
from kg.comparison.names import name_findings
from kg.comparison.nouns import Claim, Comparison, Finding, Kind, Severity
from kg.comparison.numbers import number_findings
from kg.comparison.texts import Texts, texts_of
from kg.graph.iris import base_of
from kg.graph.reading import knowledge
from kg.model import Knowledge
from kg.ontology import Ontology
from kg.store import Store


def compare(store: Store, ontology: Ontology) -> tuple[Comparison, ...]:
    """Compare the versions of every work in a store, in order of the works."""
    quads = tuple(store.quads())
    base = base_of(quad[3] for quad in quads)
    return compare_versions(knowledge(quads, ontology, base=base), ontology)


def compare_versions(known: Knowledge, ontology: Ontology) -> tuple[Comparison, ...]:
    """Compare the versions of every work of a build."""
    titles = {document.id: document.title or document.name for document in known.documents}
    found: list[Comparison] = []
    for work, texts in texts_of(known).items():
        claims = claims_of(known.facts, texts, ontology)
        first = min(texts.versions, key=lambda version: (version.language != "en", version.name))
        found.append(
            Comparison(
                work=work,
                title=titles[first.document],
                versions=texts.versions,
                passages=tuple(texts.passages.values()),
                claims=claims,
                findings=tuple(sorted(_findings(claims, texts), key=_order)),
            )
        )
    return tuple(found)


def _findings(claims: Sequence[Claim], texts: Texts) -> Iterator[Finding]:
    yield from missing_facts(claims, texts)
    yield from number_findings(texts)
    yield from name_findings(texts)
    yield from lone_passages(texts)


def _order(finding: Finding) -> tuple[int, int, tuple[int, ...], str]:
    severities, kinds = list(Severity), list(Kind)
    return (
        severities.index(finding.severity),
        kinds.index(finding.kind),
        finding.passages,
        finding.words,
    )
