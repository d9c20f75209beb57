"""Lays the versions of one text side by side: which blocks of all of them say the same.

Alignments join two versions each; here they become rows that hold every version.

1. The version whose alignments agree best with the others is the measure: each of its blocks
   begins a row.
2. A block of another version goes to the row that most alignments lead it to: the direct one, and
   those by way of a third version. So a third version settles what two leave open.
3. A block that leads to several rows alike makes them one: there, what is one block here is
   several in the measure.
4. What leads to no row begins rows of its own, with one of the remaining versions as measure.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.model import Document, DocumentId, Evidence, Passage
from kg.resolution.alignment import Alignment
from kg.resolution.versions import Versions

Place = tuple[DocumentId, int]
"""A block by its document and number."""

Links = Mapping[Place, Mapping[Place, float]]
"""How strongly each block is led to blocks of other versions (0 to 1)."""

_ALIKE = 0.9


def passages_of(versions: Versions, documents: Iterable[Document]) -> tuple[Passage, ...]:
    """Make the rows of every work, in the order of the text that is their measure."""
    by_id = {document.id: document for document in documents}
    found: list[Passage] = []
    for work, keys in sorted(versions.works.items()):
        measures = sorted(keys, key=lambda key: (-_agreement(versions, key), key))
        rows = _rows(measures, by_id, _links(versions, keys))
        for number, row in enumerate(rows, start=1):
            blocks = [_evidence(by_id[key], block) for key, block in sorted(row)]
            found.append(Passage(work, number, tuple(blocks)))
    return tuple(found)


def _evidence(document: Document, number: int) -> Evidence:
    block = document.blocks[number]
    return document.evidence(block.start, block.end)


def _agreement(versions: Versions, key: DocumentId) -> float:
    return sum(found.agreement for pair, found in versions.alignments.items() if key in pair)


def _links(versions: Versions, keys: Sequence[DocumentId]) -> Links:
    links: dict[Place, dict[Place, float]] = defaultdict(dict)
    for (left, right), alignment in versions.alignments.items():
        if left in keys and right in keys:
            for one, other, weight in _pairs(alignment):
                links[left, one][right, other] = weight
                links[right, other][left, one] = weight
    return links


def _pairs(alignment: Alignment) -> Iterator[tuple[int, int, float]]:
    for bead in alignment.beads:
        for one in bead.left:
            for other in bead.right:
                yield one, other, 1 / max(len(bead.left), len(bead.right))


def _rows(
    measures: Sequence[DocumentId], documents: Mapping[DocumentId, Document], links: Links
) -> list[list[Place]]:
    """Put every block in one row; `measures` are the versions, the best measure first."""
    row_of: dict[Place, Place] = {}
    for measure in measures:
        free = [(measure, block) for block in range(len(documents[measure].blocks))]
        heads = {place: place for place in free if place not in row_of}
        row_of.update(heads)
        for key in measures[measures.index(measure) + 1 :]:
            for block in range(len(documents[key].blocks)):
                place = (key, block)
                if place not in row_of:
                    _seat(place, row_of, _leads(place, links, heads))
    return _in_order(row_of, measures)


def _leads(place: Place, links: Links, heads: Iterable[Place]) -> list[Place]:
    """Find the heads that a block leads to best, by itself and by way of third versions."""
    wanted, totals = set(heads), defaultdict[Place, float](float)
    for other, weight in links.get(place, {}).items():
        if other in wanted:
            totals[other] += weight
        for third, further in links.get(other, {}).items():
            if third in wanted and other[0] != third[0]:
                totals[third] += weight * further
    best = max(totals.values(), default=0.0)
    return sorted(head for head, total in totals.items() if total >= _ALIKE * best)


def _seat(place: Place, row_of: dict[Place, Place], heads: Sequence[Place]) -> None:
    """Put a block in the row of its heads; several become one."""
    rows = sorted({row_of[head] for head in heads})
    if not rows:
        return
    row_of[place] = rows[0]
    for other, row in list(row_of.items()):
        if row in rows[1:]:
            row_of[other] = rows[0]


def _in_order(row_of: Mapping[Place, Place], measures: Sequence[DocumentId]) -> list[list[Place]]:
    """Order rows as their measure does; one that it lacks follows what stands before it."""
    rows: dict[Place, list[Place]] = defaultdict(list)
    for place in sorted(row_of):
        rows[row_of[place]].append(place)
    first = measures[0]
    position = {
        row: min(b for k, b in held if k == first) for row, held in rows.items() if row[0] == first
    }
    after: dict[Place, float] = {}
    for key in measures[1:]:
        last = -1.0
        for place in sorted(one for one in row_of if one[0] == key):
            row = row_of[place]
            last = float(position[row]) if row in position else last
            if row not in position:
                after.setdefault(row, last + 0.5)
    return [
        rows[row]
        for row in sorted(rows, key=lambda row: (position.get(row, after.get(row, 0.0)), row))
    ]
