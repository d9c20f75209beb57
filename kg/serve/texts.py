"""Puts the text of a document together from all that the graph quotes of it.

A graph does not hold texts. It holds the words of every fact and mention with their places, and of
language versions every block. What overlaps is joined into one stretch, and what nothing quotes is
a gap between two of them.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from kg.graph.iris import document_iri, evidence_graph_iri
from kg.model import DocumentId, Evidence, Span
from kg.serve.around import iri_ref
from kg.store import Store

_QUOTES = """
SELECT DISTINCT ?start ?end ?exact WHERE {{
  GRAPH {graph} {{
    ?evidence oa:hasSource {document} ; oa:hasSelector ?selector .
    ?selector oa:start ?start ; oa:end ?end ; oa:exact ?exact .
  }}
}}
"""
BREAK = 3
"""Characters between two stretches that are no gap: a line break, an empty line, a list's sign."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a document that stand together; `after_gap` says that words before are not known."""

    start: int
    text: str
    after_gap: bool = False


def quotes_of(store: Store, document: DocumentId, *, base: str) -> list[Evidence]:
    """List all that the graph quotes of a document."""
    text = _QUOTES.format(
        graph=iri_ref(evidence_graph_iri(base)),
        document=iri_ref(document_iri(document, base=base)),
    )
    return [
        Evidence(Span(document, int(str(row["start"])), int(str(row["end"]))), str(row["exact"]))
        for row in store.select(text).records()
    ]


def stretches(quotes: Iterable[Evidence]) -> tuple[Stretch, ...]:
    """Join quotes that overlap; the stretches come in order and do not overlap.

    >>> from kg.model import DocumentId
    >>> said = [Evidence(Span(DocumentId("d"), at, at + len(t)), t)
    ...     for at, t in ((0, "Ann Lee"), (4, "Lee of Arc Lab"), (40, "Turku"))]
    >>> [(one.start, one.text, one.after_gap) for one in stretches(said)]
    [(0, 'Ann Lee of Arc Lab', False), (40, 'Turku', True)]
    """
    joined: list[tuple[int, list[str], bool]] = []
    end = 0
    for quote in sorted(quotes, key=lambda one: (one.span.start, -one.span.end)):
        start, text = quote.span.start, quote.exact
        if joined and start < end:
            joined[-1][1].append(text[end - start :])
        else:
            joined.append((start, [text], start - end > BREAK))
        end = max(end, start + len(text))
    return tuple(Stretch(start, "".join(parts), gap) for start, parts, gap in joined)
