"""Clusters as the matching of language versions sees them."""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from kg.model import DocumentId, Mention
from kg.resolution.joins import Clusters
from kg.resolution.names import is_acronym, likeness, squeeze
from kg.resolution.nodes import Corpus

Role = tuple[str, str, int]
"""A property, the end at which a thing stands, and the cluster at the other end."""

_WORD = re.compile(r"[^\W\d_][^\W_]*")
_LEAST_LIKENESS = 0.35
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Thing:
    """A cluster in the versions of one text.

    `roles` are its parts in what the texts say; `starts` are, for each name of capitalised words
    alone, the beginnings of the words; `acronym` says that it has no other name, `part` that a name
    has the head of a part (`Department for …`).
    """

    kind: str
    names: Collection[str]
    roles: Collection[Role]
    starts: Sequence[frozenset[str]]
    acronym: bool = False
    part: bool = False


def things_of(
    clusters: Clusters, corpus: Corpus, documents: Sequence[DocumentId]
) -> dict[int, Thing]:
    """Describe every cluster that `documents` name."""
    names: dict[int, set[str]] = defaultdict(set)
    roles: dict[int, set[Role]] = defaultdict(set)
    parts: set[int] = set()
    for document in documents:
        for node in corpus.by_document.get(document, ()):
            names[clusters.root(node)].add(corpus.nodes[node].name)
            if node in clusters.facts.parts:
                parts.add(clusters.root(node))
        for relation in corpus.extraction_of[document].relations:
            if isinstance(relation.object, Mention):
                subject = clusters.root(corpus.node_of[relation.subject])
                object_ = clusters.root(corpus.node_of[relation.object])
                roles[subject].add((relation.predicate, "subject", object_))
                roles[object_].add((relation.predicate, "object", subject))
    return {
        root: Thing(
            min(clusters.profile(root).kinds),
            sorted(found),
            roles.get(root, set()),
            [starts for name in sorted(found) if (starts := _starts(name))],
            all(is_acronym(name) for name in found),
            root in parts,
        )
        for root, found in names.items()
    }


def names_alike(ours: Thing, theirs: Thing) -> float:
    """How alike the most alike names of the two are, 0 to 1; what is too little counts as none."""
    best = max((likeness(one, other) for one in ours.names for other in theirs.names), default=0.0)
    return best if best >= _LEAST_LIKENESS else 0.0


def capitals_of(corpus: Corpus, document: DocumentId) -> list[frozenset[str]]:
    """For each block, every beginning of each capitalised word, down to three letters."""
    whole = corpus.extraction_of[document].document
    return [
        frozenset(
            word[:size]
            for word in _capitalised(whole.text[block.start : block.end])
            for size in range(min(_SHORTEST, len(word)), len(word) + 1)
        )
        for block in whole.blocks
    ]


def _starts(name: str) -> frozenset[str]:
    if any(word[:1].islower() and len(word) > _SHORTEST for word in _WORD.findall(name)):
        return frozenset()
    return frozenset(word[: max(_SHORTEST, len(word) - 1)] for word in _capitalised(name))


def _capitalised(text: str) -> Mapping[str, None]:
    words = (squeeze(word) for word in _WORD.findall(text) if word[:1].isupper())
    return dict.fromkeys(words)
