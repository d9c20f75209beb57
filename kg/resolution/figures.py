"""Joins figures: one value about one thing is one figure, in every version that states it.

1. Inside a document, equal values about one subject with one unit are one figure.
2. Across versions of a text, equal values in aligned blocks are one figure, in their order,
   whatever the versions take them to be about; what stays alone joins where value and subject are
   one and both versions have just as many.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence

from kg.model import DocumentId, Mention
from kg.resolution.joins import Clusters
from kg.resolution.names import name_words
from kg.resolution.nodes import Corpus
from kg.resolution.versions import Versions

_STEM = 5


def join_figures(clusters: Clusters, corpus: Corpus, versions: Versions) -> None:
    """Join equal values inside documents, then across versions."""
    subjects = _subjects(corpus)
    figures = [i for i, node in enumerate(corpus.nodes) if node.kind == "Figure" and node.keys]
    inside: dict[tuple[str, int, str], list[int]] = defaultdict(list)
    for index in figures:
        node = corpus.nodes[index]
        subject = clusters.root(subjects[index]) if index in subjects else -1
        inside[node.document, subject, node.keys[0]].append(index)
    for (_, _, key), nodes in sorted(inside.items()):
        _join_inside(clusters, corpus, nodes, _reason(key, "of one thing"))
    _join_aligned(clusters, corpus, figures, versions)
    _join_subjects(clusters, corpus, figures, subjects, versions)


def _reason(key: str, what: str) -> str:
    return f"{key.removeprefix('figure:')} said {what}"


def _subjects(corpus: Corpus) -> dict[int, int]:
    found: dict[int, int] = {}
    for extraction in corpus.extractions:
        for relation in extraction.relations:
            if relation.predicate == "hasFigure" and isinstance(relation.object, Mention):
                found.setdefault(corpus.node_of[relation.object], corpus.node_of[relation.subject])
    return found


def _join_inside(clusters: Clusters, corpus: Corpus, nodes: Sequence[int], reason: str) -> None:
    groups: list[int] = []
    for index in nodes:
        name = corpus.nodes[index].name
        same = next((g for g in groups if _one_unit(corpus.nodes[g].name, name)), None)
        if same is None:
            groups.append(index)
        else:
            clusters.join(same, index, reason=reason)


def _join_aligned(
    clusters: Clusters, corpus: Corpus, figures: Sequence[int], versions: Versions
) -> None:
    """Join equal values in aligned blocks, in order, where both sides have as many."""
    places = _places(corpus, figures)
    for (left, right), alignment in sorted(versions.alignments.items()):
        for bead in alignment.beads:
            ours = _by_key(corpus, places, left, bead.left)
            theirs = _by_key(corpus, places, right, bead.right)
            for key in sorted(ours.keys() & theirs.keys()):
                if len(ours[key]) == len(theirs[key]):
                    for one, other in zip(ours[key], theirs[key], strict=True):
                        clusters.join(one, other, reason=_reason(key, "in aligned blocks"))


def _places(
    corpus: Corpus, figures: Sequence[int]
) -> dict[tuple[DocumentId, int], list[tuple[int, int]]]:
    """File figures by document and block, as (start, node), in order."""
    starts = {
        extraction.document.id: [block.start for block in extraction.document.blocks]
        for extraction in corpus.extractions
    }
    filed: dict[tuple[DocumentId, int], list[tuple[int, int]]] = defaultdict(list)
    for index in figures:
        node = corpus.nodes[index]
        for mention in node.mentions:
            start = mention.evidence.span.start
            filed[node.document, bisect_right(starts[node.document], start) - 1].append(
                (start, index)
            )
    return filed


def _by_key(
    corpus: Corpus,
    places: Mapping[tuple[DocumentId, int], list[tuple[int, int]]],
    document: DocumentId,
    blocks: Sequence[int],
) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for block in blocks:
        for _, index in sorted(places.get((document, block), ())):
            if index not in found[corpus.nodes[index].keys[0]]:
                found[corpus.nodes[index].keys[0]].append(index)
    return found


def _join_subjects(
    clusters: Clusters,
    corpus: Corpus,
    figures: Sequence[int],
    subjects: Mapping[int, int],
    versions: Versions,
) -> None:
    """Join what is left: equal values about one subject, where it is one in each version."""
    groups: dict[tuple[str, int, str], dict[DocumentId, set[int]]] = defaultdict(
        lambda: defaultdict(set)
    )
    for index in figures:
        node = corpus.nodes[index]
        work = versions.work_of.get(node.document)
        if work is not None and index in subjects:
            key = (work, clusters.root(subjects[index]), node.keys[0])
            groups[key][node.document].add(clusters.root(index))
    for (_, _, value), by_document in sorted(groups.items()):
        alone = [min(roots) for _, roots in sorted(by_document.items()) if len(roots) == 1]
        for other in alone[1:]:
            clusters.join(alone[0], other, reason=_reason(value, "of one thing"))


def _one_unit(ours: str, theirs: str) -> bool:
    """Whether two units of one text share a word's beginning (`influencers`, `influencer`)."""
    stems = [
        {word[:_STEM] for word in name_words(unit) if len(word) >= _STEM - 1}
        for unit in (ours, theirs)
    ]
    return not stems[0].isdisjoint(stems[1]) or name_words(ours) == name_words(theirs)
