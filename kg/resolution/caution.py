"""Joins over documents that are not versions of each other, where a name alone is not enough.

1. People of one full name are one where an organisation says so, or where only one such person
   is about whom the texts say an organisation, or none is.
2. An acronym means one thing, unless two full names in one language go with it.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from kg.model import Mention
from kg.resolution.joins import Clusters
from kg.resolution.names import acronym_letters, is_acronym, name_words, squeeze
from kg.resolution.nodes import Corpus

POSTS = frozenset({"worksFor", "heads", "founded"})
"""Properties that tell where a person works."""


def join_people(clusters: Clusters, corpus: Corpus) -> None:
    """Join people of one full name with care."""
    employers = _employers(corpus)
    for nodes in _by_name(corpus, people=True):
        groups = _grouped(clusters, nodes)
        posts = {
            root: {
                clusters.root(org)
                for node in clusters.profile(root).nodes
                for org in employers[node]
            }
            for root in groups
        }
        with_post = [root for root in groups if posts[root]]
        name = corpus.nodes[nodes[0]].name
        for place, root in enumerate(with_post):
            for other in with_post[:place]:
                if posts[root] & posts[other]:
                    reason = f"same name, {name}, and an organisation in common"
                    clusters.join(other, root, reason=reason, score=0.95)
        distinct = sorted({clusters.root(root) for root in with_post})
        _refuse(clusters, distinct, name)
        if len(distinct) <= 1:
            for root in groups:
                if not posts[root] or not distinct:
                    first = distinct[0] if distinct else groups[0]
                    clusters.join(first, root, reason=f"same name, {name}", score=0.8)


def join_acronyms(clusters: Clusters, corpus: Corpus) -> None:
    """Join equal acronyms whose full names do not contradict each other."""
    for nodes in _by_name(corpus, people=False):
        groups = _grouped(clusters, nodes)
        for root in groups[1:]:
            clash = _clash(clusters, groups[0], root)
            name = corpus.nodes[nodes[0]].name
            reason = f"same acronym, {name}"
            if clash:
                clusters.refuse(groups[0], root, reason=reason, veto=clash)
            else:
                clusters.join(groups[0], root, reason=reason, score=0.8)


def _employers(corpus: Corpus) -> dict[int, set[int]]:
    found: dict[int, set[int]] = defaultdict(set)
    for extraction in corpus.extractions:
        for relation in extraction.relations:
            if relation.predicate in POSTS and isinstance(relation.object, Mention):
                found[corpus.node_of[relation.subject]].add(corpus.node_of[relation.object])
    return found


def _by_name(corpus: Corpus, *, people: bool) -> Iterator[Sequence[int]]:
    """Find the nodes of one class and name in several documents."""
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, node in enumerate(corpus.nodes):
        if people and node.kind == "Person" and len(name_words(node.name)) > 1:
            found[node.kind, node.folded].append(index)
        elif not people and node.kind != "Person" and is_acronym(node.name):
            found[node.kind, squeeze(acronym_letters(node.name))].append(index)
    return (nodes for _, nodes in sorted(found.items()) if len(nodes) > 1)


def _grouped(clusters: Clusters, nodes: Sequence[int]) -> list[int]:
    """One node for each cluster, in the order of nodes."""
    first: dict[int, int] = {}
    for node in nodes:
        first.setdefault(clusters.root(node), node)
    return list(first.values())


def _refuse(clusters: Clusters, distinct: Sequence[int], name: str) -> None:
    for other in distinct[1:]:
        veto = "different organisations"
        clusters.refuse(distinct[0], other, reason=f"same name, {name}", veto=veto)


def _clash(clusters: Clusters, first: int, other: int) -> str:
    ours, theirs = (_full_names(clusters, node) for node in (first, other))
    for language in sorted(ours.keys() & theirs.keys()):
        if ours[language].isdisjoint(theirs[language]):
            return f"it is short for {min(ours[language])} and for {min(theirs[language])}"
    if ours and theirs and not ours.keys() & theirs.keys():
        return "its full names are in different languages"
    return ""


def _full_names(clusters: Clusters, node: int) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for member in clusters.profile(node).nodes:
        here = clusters.facts.nodes[member]
        if not is_acronym(here.name):
            found[here.language].add(squeeze(here.name))
    return found
