"""The sentences on the page, each once, with the mentions inside it.

A sentence may state many facts; it is written once and named by its place. Offsets of mentions
count UTF-16 units from the sentence's beginning, as JavaScript does.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping

from kg.model import EntityId, Evidence
from kg.view.picture import Naming, Picture


class Quotes:
    """The quotes of the page, each once, and the place of each."""

    def __init__(self, picture: Picture, number: Mapping[EntityId, int]) -> None:
        self.number = number
        self.documents = {document.id: place for place, document in enumerate(picture.documents)}
        self.written: list[Mapping[str, object]] = []
        self._place: dict[Evidence, int] = {}
        self._namings: dict[str, list[Naming]] = defaultdict(list)
        for naming in sorted(picture.namings, key=lambda n: (n.evidence, n.entity)):
            self._namings[naming.evidence.span.document].append(naming)
        self._starts = {
            document: [naming.evidence.span.start for naming in namings]
            for document, namings in self._namings.items()
        }

    def places(self, evidence: Iterable[Evidence]) -> list[int]:
        """Say where the sentences stand in `written`; those not seen before are added."""
        return [self._written(one) for one in evidence if one.span.document in self.documents]

    def _written(self, evidence: Evidence) -> int:
        if evidence not in self._place:
            self._place[evidence] = len(self.written)
            data: dict[str, object] = {
                "document": self.documents[evidence.span.document],
                "start": evidence.span.start,
                "text": evidence.exact,
            }
            marks = self._marks(evidence)
            self.written.append({**data, "marks": marks} if marks else data)
        return self._place[evidence]

    def _marks(self, evidence: Evidence) -> list[list[int]]:
        """Find the mentions inside `evidence`: start, end, entity."""
        span = evidence.span
        starts = self._starts.get(span.document, [])
        marks = []
        for place in range(bisect_left(starts, span.start), len(starts)):
            if starts[place] >= span.end:
                break
            naming = self._namings[span.document][place]
            inner = naming.evidence.span
            if inner.end <= span.end:
                units = [
                    _units(evidence.exact[: at - span.start]) for at in (inner.start, inner.end)
                ]
                marks.append([*units, self.number[naming.entity]])
        return marks


def _units(text: str) -> int:
    """Length of `text` in UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2
