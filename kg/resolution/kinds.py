"""Settles the class of a name that versions of one text disagree about.

A tagger may take one name for a place in one version and for a person in another. Each version
has one vote a name and class, as strong as it is sure. A name that one version has in two classes
may well name two things: there, only a class with twice the votes takes over. The family name of a
person whom the texts name in full counts as a person.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from kg.model import ClassName, DocumentId
from kg.resolution.local import ONE_BY_ONE
from kg.resolution.names import name_words, variants
from kg.resolution.nodes import Corpus, Node

_FULL_NAME = 0.95
_CLEARLY = 2.0

Votes = dict[str, dict[DocumentId, dict[str, float]]]
"""By name, then document: how sure it is of each class."""


def settled(corpus: Corpus, work_of: Mapping[DocumentId, str]) -> Corpus:
    """Give nodes the class that most versions of their text give their name."""
    members: dict[str, list[int]] = defaultdict(list)
    for index, node in enumerate(corpus.nodes):
        if node.kind not in ONE_BY_ONE and node.document in work_of:
            members[work_of[node.document]].append(index)
    nodes = list(corpus.nodes)
    for indexes in members.values():
        votes, name_of = _votes(corpus, indexes)
        totals = {name: _totals(found) for name, found in votes.items()}
        for index in indexes:
            node, found = corpus.nodes[index], totals[name_of[index]]
            winner = _winner(found)
            alone = len(votes[name_of[index]][node.document]) == 1
            if alone or found[winner] >= _CLEARLY * found[node.kind]:
                nodes[index] = replace(node, kind=ClassName(winner))
    return replace(corpus, nodes=tuple(nodes))


def _votes(corpus: Corpus, indexes: list[int]) -> tuple[Votes, dict[int, str]]:
    known = {corpus.nodes[index].folded for index in indexes}
    name_of = {index: _shared_name(corpus.nodes[index], known) for index in indexes}
    votes: Votes = defaultdict(lambda: defaultdict(dict))
    for index in indexes:
        node = corpus.nodes[index]
        sure = max(mention.confidence for mention in node.mentions)
        here = votes[name_of[index]][node.document]
        here[node.kind] = max(sure, here.get(node.kind, 0.0))
    people: dict[str, set[DocumentId]] = defaultdict(set)
    for index in indexes:
        words = name_words(corpus.nodes[index].name)
        if corpus.nodes[index].kind == "Person" and len(words) > 1:
            people[words[-1]].add(corpus.nodes[index].document)
    for name in votes.keys() & people.keys():
        for document in people[name]:
            votes[name][DocumentId(f"{document} in full")]["Person"] = _FULL_NAME
    return votes, name_of


def _shared_name(node: Node, known: set[str]) -> str:
    """The folded base form, if it is seen as a name."""
    guesses = (guess for guess in variants(node.name, node.language) if guess != node.folded)
    return next((guess for guess in guesses if guess in known), node.folded)


def _totals(votes: Mapping[DocumentId, Mapping[str, float]]) -> dict[str, float]:
    totals: dict[str, float] = defaultdict(float)
    for found in votes.values():
        for kind, sure in found.items():
            totals[kind] += sure
    return dict(totals)


def _winner(totals: Mapping[str, float]) -> str:
    return min(totals, key=lambda kind: (-round(totals[kind], 6), kind))
