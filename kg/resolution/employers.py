"""Joins an acronym with the full name that another version has in its place.

One person works for both, as the texts have it; the acronym's first letters begin the first words
of the name; and on aligned lines one version has the acronym and another, which has it nowhere, the
name. A text may well have both in other places.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from itertools import permutations

from kg.model import Mention
from kg.resolution.caution import POSTS
from kg.resolution.joins import Clusters
from kg.resolution.meetings import node_places
from kg.resolution.names import acronym_letters, is_acronym, name_words, squeeze
from kg.resolution.nodes import Corpus
from kg.resolution.versions import Versions

_LETTERS = 2
"""Letters of an acronym that must begin the first words of the name."""

_SCORE = 0.7

Employers = Collection[frozenset[int]]
"""The organisations of each person who has several, as clusters."""


def join_employers(clusters: Clusters, corpus: Corpus, versions: Versions) -> None:
    """Join over every pair of versions."""
    employers = _employers(clusters, corpus)
    short = {root for held in employers for root in held if _acronym(clusters, root)}
    if not short:
        return
    blocks = [{spot.block for spot in spots} for spots in node_places(corpus)]
    for documents in versions.works.values():
        for left, right in permutations(documents, 2):
            partners = versions.partners(left, right)
            for one in corpus.by_document.get(left, ()):
                if clusters.root(one) in short and right not in clusters.profile(one).documents:
                    there = {b for block in blocks[one] for b in partners.get(block, ())}
                    beside = [o for o in corpus.by_document.get(right, ()) if blocks[o] & there]
                    _join(clusters, one, beside, employers)


def _join(clusters: Clusters, acronym: int, others: Iterable[int], employers: Employers) -> None:
    nodes = clusters.facts.nodes
    for other in others:
        ends = {clusters.root(acronym), clusters.root(other)}
        shared = len(ends) > 1 and any(ends <= held for held in employers)
        if shared and _begins(clusters, acronym, other):
            reason = f"{nodes[acronym].name} stands in the place of {nodes[other].name}"
            clusters.join(acronym, other, reason=reason, score=_SCORE)


def _employers(clusters: Clusters, corpus: Corpus) -> Employers:
    found: dict[int, set[int]] = defaultdict(set)
    for extraction in corpus.extractions:
        for relation in extraction.relations:
            if relation.predicate in POSTS and isinstance(relation.object, Mention):
                person = clusters.root(corpus.node_of[relation.subject])
                found[person].add(clusters.root(corpus.node_of[relation.object]))
    return [frozenset(held) for _, held in sorted(found.items()) if len(held) > 1]


def _acronym(clusters: Clusters, root: int) -> str:
    """Give the letters of the acronym among the names of a cluster, if it has one."""
    names = (clusters.facts.nodes[node].name for node in clusters.profile(root).nodes)
    return next((squeeze(acronym_letters(name)) for name in names if is_acronym(name)), "")


def _begins(clusters: Clusters, acronym: int, other: int) -> bool:
    """Whether the first letters of an acronym begin the first words of a name of another thing."""
    letters = _acronym(clusters, acronym)[:_LETTERS]
    names = (clusters.facts.nodes[node].name for node in clusters.profile(other).nodes)
    initials = ("".join(word[:1] for word in name_words(one)[:_LETTERS]) for one in names)
    return len(letters) == _LETTERS and letters in initials
