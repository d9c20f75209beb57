"""The text of a document, as the graph holds it, in lines."""

from collections.abc import Iterator

from kg.graph.iris import document_iri, evidence_graph_iri
from kg.model import DocumentId
from kg.serve.around import iri_ref
from kg.store import Store

_TEXT = """
SELECT ?text WHERE {{ GRAPH {graph} {{ {document} schema:text ?text }} }}
"""


def text_of(store: Store, document: DocumentId, *, base: str) -> str:
    """Read the text of a document; empty where the graph does not hold it."""
    asked = _TEXT.format(
        graph=iri_ref(evidence_graph_iri(base)),
        document=iri_ref(document_iri(document, base=base)),
    )
    return next((str(row["text"]) for row in store.select(asked).records()), "")


def lines(text: str) -> Iterator[tuple[int, str]]:
    r"""Give each line that is not empty, with the offset of its first character.

    >>> list(lines("Ann Lee\n\nTurku"))
    [(0, 'Ann Lee'), (9, 'Turku')]
    """
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, line
        start += len(line) + 1
