"""Finds the language versions of one text without being told.

1. Documents that share at least a few anchors which are not everywhere become candidates.
2. Two candidates in different languages are versions when the anchors they share are a large part
   of both (the geometric mean of the two shares) and lie in aligned blocks, in one order; a larger
   share will do where the order differs, if most blocks find each other by their anchors.
3. The surest pairs group first; a group holds one document a language.
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from kg.model import Document, DocumentId
from kg.resolution.alignment import Alignment, align, align_unordered
from kg.resolution.anchors import WEIGHTS, Skeleton, skeleton_of
from kg.resolution.names import slug
from kg.resolution.path import Bead

_LEAST_SHARE = 0.45
_LEAST_AGREEMENT = 0.7
_LEAST_UNORDERED = 0.65
_MOST_DOUBTED = 0.85
_LEAST_WEIGHT = 6.0
_EVERYWHERE = 40


@dataclass(frozen=True, slots=True)
class Versions:
    """Works with their documents, the work of each document, and the aligned pairs."""

    works: Mapping[str, tuple[DocumentId, ...]]
    work_of: Mapping[DocumentId, str]
    alignments: Mapping[tuple[DocumentId, DocumentId], Alignment]

    def partners(self, left: DocumentId, right: DocumentId) -> Mapping[int, Sequence[int]]:
        """Each block of one version to its blocks in another, whichever of the two comes first."""
        known = self.alignments.get((left, right))
        return (known or flipped(self.alignments[right, left])).partners()


def find_versions(documents: Sequence[Document]) -> Versions:
    """Group the language versions of one text, and align their blocks."""
    by_id = {document.id: document for document in sorted(documents, key=lambda d: d.id)}
    skeletons = {key: skeleton_of(document) for key, document in by_id.items()}
    found: dict[tuple[DocumentId, DocumentId], tuple[float, Alignment]] = {}
    for left, right in _candidates(by_id, skeletons):
        share = shared_part(skeletons[left], skeletons[right])
        if share >= _LEAST_SHARE:
            alignment = align(skeletons[left], skeletons[right])
            if alignment.agreement < _MOST_DOUBTED and share >= _LEAST_UNORDERED:
                unordered = align_unordered(skeletons[left], skeletons[right])
                alignment = max(alignment, unordered, key=lambda one: one.agreement)
            if alignment.agreement >= _LEAST_AGREEMENT:
                found[left, right] = (share, alignment)
    groups = _groups(by_id, {pair: share for pair, (share, _) in found.items()})
    works = _named(groups, by_id)
    alignments = {
        pair: found[pair][1] if pair in found else align(skeletons[pair[0]], skeletons[pair[1]])
        for group in groups
        for pair in combinations(group, 2)
    }
    work_of = {key: work for work, group in works.items() for key in group}
    return Versions(works, work_of, alignments)


def shared_part(left: Skeleton, right: Skeleton) -> float:
    """The share of the anchors of two texts that both have, weighed by kind; 0 if too few."""
    shared = sum(WEIGHTS[anchor.kind] for anchor in left.anchors.keys() & right.anchors.keys())
    if shared < _LEAST_WEIGHT:
        return 0.0
    ours = sum(WEIGHTS[anchor.kind] for anchor in left.anchors)
    theirs = sum(WEIGHTS[anchor.kind] for anchor in right.anchors)
    return shared / math.sqrt(ours * theirs)


def flipped(alignment: Alignment) -> Alignment:
    """Read an alignment from right to left."""
    beads = tuple(Bead(bead.right, bead.left) for bead in alignment.beads)
    return Alignment(beads, alignment.agreement)


def _candidates(
    documents: Mapping[DocumentId, Document], skeletons: Mapping[DocumentId, Skeleton]
) -> Iterator[tuple[DocumentId, DocumentId]]:
    holders: dict[object, list[DocumentId]] = defaultdict(list)
    for key, skeleton in skeletons.items():
        for anchor in skeleton.anchors:
            holders[anchor].append(key)
    weights: dict[tuple[DocumentId, DocumentId], int] = defaultdict(int)
    for keys in holders.values():
        if 1 < len(keys) <= _EVERYWHERE:
            for pair in combinations(keys, 2):
                weights[pair] += 1
    for left, right in sorted(weights):
        several = weights[left, right] > 1
        if several and documents[left].language != documents[right].language:
            yield left, right


def _groups(
    documents: Mapping[DocumentId, Document],
    shares: Mapping[tuple[DocumentId, DocumentId], float],
) -> list[tuple[DocumentId, ...]]:
    groups: dict[DocumentId, list[DocumentId]] = {key: [key] for key in documents}
    for left, right in sorted(shares, key=lambda pair: (-shares[pair], pair)):
        ours, theirs = groups[left], groups[right]
        languages = [documents[key].language for key in (*ours, *theirs)]
        if ours is not theirs and len(set(languages)) == len(languages):
            ours.extend(theirs)
            groups.update(dict.fromkeys(theirs, ours))
    distinct = {tuple(sorted(group)) for group in groups.values() if len(group) > 1}
    return sorted(distinct)


def _named(
    groups: Sequence[tuple[DocumentId, ...]], documents: Mapping[DocumentId, Document]
) -> dict[str, tuple[DocumentId, ...]]:
    """Name each work by the title of its English, else its first version."""
    named: dict[str, list[tuple[DocumentId, ...]]] = defaultdict(list)
    for group in groups:
        first = min(group, key=lambda key: (documents[key].language != "en", key))
        named[f"work/{slug(documents[first].title or documents[first].name)}"].append(group)
    return {
        name if len(found) == 1 else f"{name}-{group[0].rpartition('-')[2]}": group
        for name, found in sorted(named.items())
        for group in found
    }
