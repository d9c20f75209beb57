"""Joins things whose names share nothing, by where language versions name them.

For each pair of versions, things that only one of the two names are candidates when they stand in
aligned blocks and have one class. Each pair gets a score from named features. Then:

1. the score of two clusters is the mean over all pairs of versions in which they could meet, so
   that versions which agree support each other and a chain of weak links joins nothing;
2. the best pair joins first, unless another is nearly as good for either side;
3. what is joined makes the facts of other things alike, so rounds go on until nothing changes.
"""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from kg.model import DocumentId
from kg.resolution.features import Score, score_of
from kg.resolution.joins import Clusters
from kg.resolution.meetings import Place, Side, cluster_places, meetings, node_places
from kg.resolution.nodes import Corpus
from kg.resolution.things import Thing, capitals_of, names_alike, things_of
from kg.resolution.versions import Versions

LEAST_SCORE = 0.55
NAMES_STAY = frozenset({"Person", "Platform"})
"""Classes whose names are not translated: without a likeness of names they do not match."""

_NEAR_SCORE = 0.45
_MARGIN = 0.08
_ROUNDS = 4
_NOTHING = 1e-9
_SUPPORT = 0.04
_MOST_SUPPORT = 3

Pair = tuple[int, int]
Scores = dict[Pair, dict[tuple[DocumentId, DocumentId], Score]]


@dataclass(frozen=True, slots=True)
class Candidates:
    """Scores of pairs of clusters by pair of documents, and the documents of each cluster.

    `placed` are the clusters of one document that stand in blocks with a partner in another.
    """

    scores: Scores
    documents: Mapping[int, set[DocumentId]]
    near: Mapping[int, set[int]]
    placed: Mapping[tuple[DocumentId, DocumentId], set[int]]


def join_aligned(clusters: Clusters, corpus: Corpus, versions: Versions) -> None:
    """Join across the versions of every work."""
    places = node_places(corpus)
    for documents in versions.works.values():
        for _ in range(_ROUNDS):
            before = len(clusters.joins)
            found = _candidates(clusters, corpus, versions, documents, places)
            _agglomerate(clusters, found)
            if len(clusters.joins) == before:
                _note_near(clusters, found)
                break


def _candidates(
    clusters: Clusters,
    corpus: Corpus,
    versions: Versions,
    documents: Sequence[DocumentId],
    places: Sequence[Sequence[Place]],
) -> Candidates:
    here = cluster_places(clusters, corpus, documents, places)
    things = things_of(clusters, corpus, documents)
    sides = {key: Side(here[key], capitals_of(corpus, key)) for key in documents}
    scores: Scores = defaultdict(dict)
    near: dict[int, set[int]] = defaultdict(set)
    placed: dict[tuple[DocumentId, DocumentId], set[int]] = {}
    for left, right in combinations(documents, 2):
        alignment = versions.alignments[left, right]
        beads = [bead for bead in alignment.beads if bead.left and bead.right]
        placed[left, right] = _placed(here[left], (block for bead in beads for block in bead.left))
        placed[right, left] = _placed(
            here[right], (block for bead in beads for block in bead.right)
        )
        for (one, other), meeting in meetings(sides[left], sides[right], alignment, things):
            if _impossible(clusters, things, one, other):
                continue
            pair = (min(one, other), max(one, other))
            scores[pair][left, right] = score_of(meeting, things[one], things[other])
            near[one].add(other)
            near[other].add(one)
    spans: dict[int, set[DocumentId]] = defaultdict(set)
    for document, roots in here.items():
        for root in roots:
            spans[root].add(document)
    return Candidates(scores, spans, near, placed)


def _placed(places: Mapping[int, Sequence[Place]], blocks: Iterable[int]) -> set[int]:
    """Find the clusters with a place in some of the blocks."""
    known = set(blocks)
    return {root for root, spots in places.items() if any(spot.block in known for spot in spots)}


def _impossible(clusters: Clusters, things: Mapping[int, Thing], one: int, other: int) -> bool:
    if things[one].kind in NAMES_STAY and not names_alike(things[one], things[other]):
        return True
    return bool(clusters.veto(one, other, direct=False))


def _agglomerate(clusters: Clusters, found: Candidates) -> None:
    heap = [(-_mean(found, pair), *pair) for pair in found.scores]
    heapq.heapify(heap)
    alive = set(found.documents)
    while heap:
        negative, one, other = heapq.heappop(heap)
        score = -negative
        pair = (one, other)
        if one not in alive or other not in alive or pair not in found.scores:
            continue
        if abs(score - _mean(found, pair)) > _NOTHING or score < LEAST_SCORE:
            continue
        if _rivalled(found, pair, score) or not _join(clusters, found, pair, score):
            continue
        alive.discard(other)
        for neighbour in sorted(_absorb(found, one, other)):
            changed = (min(one, neighbour), max(one, neighbour))
            heapq.heappush(heap, (-_mean(found, changed), *changed))


def _note_near(clusters: Clusters, found: Candidates) -> None:
    """Keep what was nearly joined: pairs that are best for each other and just not good enough."""
    best: dict[int, tuple[float, int]] = {}
    for pair in sorted(found.scores):
        score = _mean(found, pair)
        for root, partner in (pair, pair[::-1]):
            best[root] = max(best.get(root, (0.0, -1)), (score, partner))
    for one, other in sorted(found.scores):
        score, partner = best[one]
        if partner == other and best[other][1] == one and score >= _NEAR_SCORE:
            words = max(found.scores[one, other].values(), key=lambda s: (s.value, s.words)).words
            veto = f"too little: {score:.2f}, and {LEAST_SCORE} is asked"
            veto = veto if score < LEAST_SCORE else "another thing is nearly as near"
            clusters.refuse(one, other, reason=words, veto=veto)


def _mean(found: Candidates, pair: Pair) -> float:
    """The mean over the pairs of documents in which the two could meet (average linkage)."""
    one, other = pair
    possible = sum(
        one in found.placed[left, right] or other in found.placed[right, left]
        for left in found.documents[one]
        for right in found.documents[other]
        if left != right
    )
    values = [score.value for score in found.scores[pair].values()]
    return sum(values) / max(1, possible) + _SUPPORT * min(len(values) - 1, _MOST_SUPPORT)


def _turn(found: Candidates, pair: Pair) -> float:
    """What their order adds to a pair, in the mean of the versions in which they met."""
    scores = found.scores[pair].values()
    return sum(score.turn for score in scores) / len(scores)


def _rivalled(found: Candidates, pair: Pair, score: float) -> bool:
    """Whether another thing of a same document is nearly as good for either side."""
    for root, partner in (pair, pair[::-1]):
        for other in sorted(found.near.get(root, ())):
            rival = (min(root, other), max(root, other))
            if other == partner or rival not in found.scores:
                continue
            clash = found.documents[other] & found.documents[partner]
            nearer = _mean(found, rival) + _turn(found, rival)
            if clash and nearer > score + _turn(found, pair) - _MARGIN:
                return True
    return False


def _join(clusters: Clusters, found: Candidates, pair: Pair, score: float) -> bool:
    supports = found.scores[pair]
    (left, right), best = max(supports.items(), key=lambda item: (item[1].value, item[0]))
    tongues = " ↔ ".join(clusters.facts.languages[document] for document in (left, right))
    more = f" and {len(supports) - 1} more pairs of versions" if len(supports) > 1 else ""
    reason = f"{best.words}, {tongues}{more}"
    return clusters.join(*pair, reason=reason, score=round(score, 3), direct=False)


def _absorb(found: Candidates, kept: int, gone: int) -> set[int]:
    """Give the scores of one cluster to another; answer whom the other may now meet."""
    found.documents[kept].update(found.documents[gone])
    for roots in found.placed.values():
        if gone in roots:
            roots.add(kept)
    near = found.near
    for other in sorted(near.get(gone, set()) - {kept}):
        old = (min(gone, other), max(gone, other))
        new = (min(kept, other), max(kept, other))
        for documents, score in found.scores.pop(old, {}).items():
            found.scores[new][documents] = score
        near[kept].add(other)
        near[other].discard(gone)
        near[other].add(kept)
    near[kept].discard(gone)
    found.scores.pop((min(kept, gone), max(kept, gone)), None)
    return {o for o in near[kept] if (min(kept, o), max(kept, o)) in found.scores}
