"""Joins figures: one value about one thing is one figure, in every version that states it."""

from collections import defaultdict
from collections.abc import Mapping

from kg.model import DocumentId, Mention
from kg.resolution.joins import Clusters
from kg.resolution.names import name_words
from kg.resolution.nodes import Corpus

_STEM = 5


def join_figures(clusters: Clusters, corpus: Corpus, works: Mapping[DocumentId, str]) -> None:
    """Join equal values about one subject: by unit inside a document, by order across versions."""
    subjects = _subjects(corpus)
    groups: dict[tuple[str, int, str], list[int]] = defaultdict(list)
    for index, node in enumerate(corpus.nodes):
        if node.kind == "Figure" and node.keys:
            subject = clusters.root(subjects[index]) if index in subjects else -1
            work = works.get(node.document, node.document)
            groups[work, subject, node.keys[0]].append(index)
    for (_, _, key), nodes in sorted(groups.items()):
        _join_group(clusters, corpus, nodes, f"{key.removeprefix('figure:')} said of one thing")


def _subjects(corpus: Corpus) -> dict[int, int]:
    found: dict[int, int] = {}
    for extraction in corpus.extractions:
        for relation in extraction.relations:
            if relation.predicate == "hasFigure" and isinstance(relation.object, Mention):
                found.setdefault(corpus.node_of[relation.object], corpus.node_of[relation.subject])
    return found


def _join_group(clusters: Clusters, corpus: Corpus, nodes: list[int], reason: str) -> None:
    by_document: dict[DocumentId, list[list[int]]] = defaultdict(list)
    for index in nodes:
        here = corpus.nodes[index]
        same = next(
            (
                group
                for group in by_document[here.document]
                if _one_unit(corpus.nodes[group[0]].name, here.name)
            ),
            None,
        )
        if same is None:
            by_document[here.document].append([index])
        else:
            same.append(index)
            clusters.join(same[0], index, reason=reason)
    columns = [groups for _, groups in sorted(by_document.items())]
    if len({len(groups) for groups in columns}) == 1:
        for groups in columns[1:]:
            for first, other in zip(columns[0], groups, strict=True):
                clusters.join(first[0], other[0], reason=reason)


def _one_unit(ours: str, theirs: str) -> bool:
    """Whether two units of one text share a word's beginning (`influencers`, `influencer`)."""
    stems = [
        {word[:_STEM] for word in name_words(unit) if len(word) >= _STEM - 1}
        for unit in (ours, theirs)
    ]
    return not stems[0].isdisjoint(stems[1]) or name_words(ours) == name_words(theirs)
