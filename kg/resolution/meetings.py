"""Where two versions of a text name things, and which things meet in aligned blocks."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.model import DocumentId
from kg.resolution.alignment import Alignment
from kg.resolution.joins import Clusters
from kg.resolution.local import ONE_BY_ONE
from kg.resolution.nodes import Corpus
from kg.resolution.things import Thing, names_alike


@dataclass(frozen=True, slots=True)
class Place:
    """Where a document names a thing: a block, and how far into the block (0 to 1)."""

    block: int
    part: float


@dataclass(frozen=True, slots=True)
class Meeting:
    """How two things of two versions stand to each other.

    `together` of the `either` aligned blocks that name one of them name both; `rivals` is how many
    things of the class the better side could have met there; `distance` is how far apart they
    stand in a block, 0 to 1; `order` is the share of the blocks in which both come in one turn
    among the things of their class, where both sides have as many of them, and more than one.
    """

    together: int
    either: int
    rivals: int
    distance: float
    order: float | None = None


Holders = Mapping[tuple[int, str], Sequence[int]]
"""By bead and class: the things there, in the order in which they are first named."""

PlacesOf = Mapping[DocumentId, Mapping[int, Sequence[Place]]]
"""By document: the cluster of each thing it names, with the places."""


def node_places(corpus: Corpus) -> list[list[Place]]:
    """Find the block of every mention of every node."""
    blocks = {
        extraction.document.id: extraction.document.blocks for extraction in corpus.extractions
    }
    starts = {key: [block.start for block in found] for key, found in blocks.items()}
    places: list[list[Place]] = []
    for node in corpus.nodes:
        found: list[Place] = []
        for mention in node.mentions:
            start = mention.evidence.span.start
            index = bisect_right(starts[node.document], start) - 1
            if index >= 0:
                block = blocks[node.document][index]
                found.append(Place(index, (start - block.start) / max(1, block.end - block.start)))
        places.append(found)
    return places


def cluster_places(
    clusters: Clusters,
    corpus: Corpus,
    documents: Sequence[DocumentId],
    places: Sequence[Sequence[Place]],
) -> dict[DocumentId, dict[int, list[Place]]]:
    """Gather the places of every cluster in each of `documents`."""
    found: dict[DocumentId, dict[int, list[Place]]] = {}
    for document in documents:
        here: dict[int, list[Place]] = defaultdict(list)
        for node in corpus.by_document.get(document, ()):
            if corpus.nodes[node].kind not in ONE_BY_ONE:
                here[clusters.root(node)].extend(places[node])
        found[document] = here
    return found


@dataclass(frozen=True, slots=True)
class Side:
    """One version in a pair: its places, and the beginnings of the capitalised words of blocks."""

    places: Mapping[int, Sequence[Place]]
    capitals: Sequence[frozenset[str]]


def meetings(
    left: Side, right: Side, alignment: Alignment, things: Mapping[int, Thing]
) -> Iterator[tuple[tuple[int, int], Meeting]]:
    """Let things that one side of an aligned block names and the other does not meet, by class.

    A thing that the other side does name, in the same letters, meets only what is named alike.
    """
    beads = [bead for bead in alignment.beads if bead.left and bead.right]
    ours = _by_bead(left.places, [bead.left for bead in beads])
    theirs = _by_bead(right.places, [bead.right for bead in beads])
    ours, theirs = _unmatched(ours, theirs), _unmatched(theirs, ours)
    named = _named(ours, things, right, [b.right for b in beads]) | _named(
        theirs, things, left, [b.left for b in beads]
    )
    rows, columns = _holders(ours, things), _holders(theirs, things)
    for one, other in sorted(_pairs(rows, columns)):
        alike = names_alike(things[one], things[other])
        shared = [
            bead
            for bead in sorted(ours[one].keys() & theirs[other].keys())
            if alike or ((bead, one) not in named and (bead, other) not in named)
        ]
        if not shared:
            continue
        kind = things[one].kind
        rivals = min(
            max(
                _count(rows[bead, kind], one, right.places),
                _count(columns[bead, kind], other, left.places),
            )
            for bead in shared
        )
        distance = sum(_distance(ours[one][b], theirs[other][b]) for b in shared) / len(shared)
        either = len(ours[one].keys() | theirs[other].keys())
        turns = [_in_turn(bead, kind, (one, other), (rows, columns)) for bead in shared]
        told = [turn for turn in turns if turn is not None]
        order = sum(told) / len(told) if told else None
        yield (one, other), Meeting(len(shared), either, rivals, distance, order)


def _in_turn(
    bead: int, kind: str, pair: tuple[int, int], sides: tuple[Holders, Holders]
) -> bool | None:
    """Whether two things have one place in the order of their class; None: there is no telling."""
    ours, theirs = (side[bead, kind] for side in sides)
    if len(ours) != len(theirs) or len(ours) == 1:
        return None
    return ours.index(pair[0]) == theirs.index(pair[1])


def _pairs(rows: Holders, columns: Holders) -> set[tuple[int, int]]:
    return {
        (one, other)
        for slot in rows.keys() & columns.keys()
        for one in rows[slot]
        for other in columns[slot]
    }


def _named(
    found: Mapping[int, Mapping[int, object]],
    things: Mapping[int, Thing],
    side: Side,
    blocks: Sequence[tuple[int, ...]],
) -> set[tuple[int, int]]:
    """Beads and things whose name stands in the text of the other side.

    A name of several words, or an acronym, may stand anywhere in the other text.
    """
    named: set[tuple[int, int]] = set()
    for thing, beads in found.items():
        starts = things[thing].starts
        wide = [start for start in starts if len(start) > 1 or things[thing].acronym]
        anywhere = any(start <= there for start in wide for there in side.capitals)
        for bead in beads:
            there = frozenset[str]().union(*(side.capitals[block] for block in blocks[bead]))
            if anywhere or any(start <= there for start in starts):
                named.add((bead, thing))
    return named


def _unmatched(
    ours: Mapping[int, dict[int, list[float]]], theirs: Mapping[int, dict[int, list[float]]]
) -> dict[int, dict[int, list[float]]]:
    """Leave out the beads in which both sides name a thing."""
    return {
        thing: {bead: spots for bead, spots in beads.items() if bead not in theirs.get(thing, {})}
        for thing, beads in ours.items()
    }


def _count(things: Sequence[int], thing: int, elsewhere: Mapping[int, Sequence[Place]]) -> int:
    """Count the things that the other version does not name at all, and `thing` itself."""
    return sum(other == thing or other not in elsewhere for other in things)


def _by_bead(
    places: Mapping[int, Sequence[Place]], sides: Sequence[tuple[int, ...]]
) -> dict[int, dict[int, list[float]]]:
    """For each thing, its beads with how far into the bead it stands."""
    bead_of = {
        block: (bead, rank, len(blocks))
        for bead, blocks in enumerate(sides)
        for rank, block in enumerate(blocks)
    }
    found: dict[int, dict[int, list[float]]] = {}
    for thing, spots in places.items():
        here: dict[int, list[float]] = defaultdict(list)
        for spot in spots:
            if spot.block in bead_of:
                bead, rank, size = bead_of[spot.block]
                here[bead].append((rank + spot.part) / size)
        found[thing] = here
    return found


def _holders(
    found_in: Mapping[int, Mapping[int, Sequence[float]]], things: Mapping[int, Thing]
) -> Holders:
    found: dict[tuple[int, str], list[tuple[float, int]]] = defaultdict(list)
    for thing, beads in found_in.items():
        for bead, spots in beads.items():
            found[bead, things[thing].kind].append((min(spots), thing))
    return {slot: [thing for _, thing in sorted(here)] for slot, here in found.items()}


def _distance(ours: Sequence[float], theirs: Sequence[float]) -> float:
    return min(abs(one - other) for one in ours for other in theirs)
