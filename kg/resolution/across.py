"""Joins things over documents by direct evidence: authority entry, key, name."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from kg.model import DocumentId, Link
from kg.resolution.authority import Authority
from kg.resolution.joins import Clusters
from kg.resolution.local import ONE_BY_ONE
from kg.resolution.names import is_acronym, person_readings, squeeze, variants
from kg.resolution.nodes import Corpus, Node


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A name that several authority entries bear: it is linked to none."""

    node: int
    iris: tuple[str, ...]


def join_authority(
    clusters: Clusters, corpus: Corpus, authority: Authority
) -> tuple[dict[int, str], list[Ambiguous]]:
    """Join the nodes of one entry; answer the entry of each node, and the ambiguous names."""
    first: dict[str, int] = {}
    linked: dict[int, str] = {}
    ambiguous: list[Ambiguous] = []
    for index, node in enumerate(corpus.nodes):
        if node.kind in ONE_BY_ONE:
            continue
        iris = authority.candidates(node)
        if len(iris) > 1:
            ambiguous.append(Ambiguous(index, iris))
        elif iris:
            linked[index] = iris[0]
            reason = f"{node.name} is a name of {iris[0]}"
            clusters.join(first.setdefault(iris[0], index), index, reason=reason)
    return linked, ambiguous


def join_keys(clusters: Clusters, corpus: Corpus) -> None:
    """Join what has one account, link or other key."""
    first: dict[tuple[str, str], int] = {}
    for index, node in enumerate(corpus.nodes):
        if node.kind != "Figure":
            for key in node.keys:
                reason = f"same {key} in several documents"
                clusters.join(
                    first.setdefault((node.kind, key.lower()), index), index, reason=reason
                )


def join_holders(clusters: Clusters, corpus: Corpus) -> None:
    """Join things by the accounts they hold.

    Comes after names, since a text may be misread as giving an account to the wrong thing.
    """
    first: dict[tuple[str, str], int] = {}
    for index in sorted(clusters.facts.handles):
        kind = corpus.nodes[index].kind
        for platform, handles in sorted(clusters.facts.handles[index].items()):
            for handle in sorted(handles):
                key = f"{platform}:{handle}"
                one = first.setdefault((kind, key), index)
                clusters.join(one, index, reason=f"same account {key}", direct=False)


def join_links(clusters: Clusters, corpus: Corpus) -> None:
    """Join things of one class that the texts give one address for, one thing a document.

    Comes after names, since a text may be misread as giving an address for the wrong thing: what
    has names that one text gives to two things stays two.
    """
    holders: dict[tuple[str, str], dict[DocumentId, set[int]]] = defaultdict(dict)
    for extraction in corpus.extractions:
        for relation in extraction.relations:
            if relation.predicate == "foaf:homepage" and isinstance(relation.object, Link):
                node = corpus.node_of[relation.subject]
                found = holders[relation.subject.kind, _plain(relation.object.iri)]
                found.setdefault(extraction.document.id, set()).add(node)
    for (_, link), by_document in sorted(holders.items()):
        single = [
            min(nodes)
            for _, nodes in sorted(by_document.items())
            if len({clusters.root(node) for node in nodes}) == 1
        ]
        for place, node in enumerate(single):
            reason = f"same link {link}"
            any(clusters.join(one, node, reason=reason, direct=False) for one in single[:place])


def _plain(link: str) -> str:
    return link.lower().partition("://")[2].removeprefix("www.").rstrip("/") or link.lower()


def join_names(
    clusters: Clusters,
    corpus: Corpus,
    *,
    short: Collection[int],
    generic: Collection[str],
    works: Mapping[DocumentId, str],
) -> None:
    """Join what has one name and class; case forms join the base form seen in another document."""
    first: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, node in enumerate(corpus.nodes):
        if index not in short and _names_by_itself(node, generic):
            scope = works.get(node.document, node.document) if _is_local(node) else ""
            first[node.kind, scope, node.folded].append(index)
    for _, nodes in sorted(first.items()):
        for index in nodes[1:]:
            reason = f"same name: {corpus.nodes[index].name}"
            clusters.join(nodes[0], index, reason=reason, score=0.95)
    _join_orders(clusters, corpus, first, works)
    for index, node in enumerate(corpus.nodes):
        if index in short or not _names_by_itself(node, generic) or _is_local(node):
            continue
        for guess in variants(node.name, node.language):
            found = first.get((node.kind, "", guess), ()) if guess != node.folded else ()
            if found:
                reason = f"{node.name} is a form of {corpus.nodes[found[0]].name}"
                clusters.join(found[0], index, reason=reason, score=0.9)
                break


def _join_orders(
    clusters: Clusters,
    corpus: Corpus,
    first: Mapping[tuple[str, ...], list[int]],
    works: Mapping[DocumentId, str],
) -> None:
    """Join people whose family name one version has first and another last."""
    for index, node in enumerate(corpus.nodes):
        if node.kind != "Person":
            continue
        for name in person_readings(node.name, node.language)[1:]:
            folded = "".join((*name.given, name.family))
            scope = works.get(node.document, node.document)
            for other in first.get((node.kind, scope, folded), ())[:1]:
                reason = f"{node.name} is {corpus.nodes[other].name}, the family name first"
                clusters.join(other, index, reason=reason, score=0.95)


def _is_local(node: Node) -> bool:
    """Whether a name means one thing only among versions of one text."""
    return is_acronym(node.name) or node.kind == "Person"


def _names_by_itself(node: Node, generic: Collection[str]) -> bool:
    if node.kind in ONE_BY_ONE:
        return False
    if node.kind == "Person":
        return len(node.name.split()) > 1
    return squeeze(node.name) not in generic
