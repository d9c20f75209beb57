"""Finds names that one version takes for people's where the others have something else.

People keep their names in translation. A person whom one version alone names, whom only the tagger
tells, and in whose place at least two other versions have one thing of another class that they name
nowhere in this version, with the same part in what the texts say, is no person but that thing.
"""

from collections import Counter
from collections.abc import Iterator, Mapping

from kg.model import ClassName, DocumentId, Mention
from kg.resolution.joins import Clusters
from kg.resolution.meetings import PlacesOf, cluster_places, node_places
from kg.resolution.nodes import Corpus
from kg.resolution.things import Thing, names_alike, things_of
from kg.resolution.versions import Versions

_TAGGED = frozenset({"tagger", "known-name", "short-form"})
"""Rules that know a name only from the tagger, here or elsewhere in the text."""

_WITNESSES = 2
"""Other versions that must have the other thing in the place of the person."""


def misread_people(
    clusters: Clusters, corpus: Corpus, versions: Versions
) -> dict[Mention, ClassName]:
    """Give the mentions that name no person, with the class of what they name."""
    found: dict[Mention, ClassName] = {}
    places = node_places(corpus)
    for documents in versions.works.values():
        if len(documents) <= _WITNESSES:
            continue
        here = cluster_places(clusters, corpus, documents, places)
        things = things_of(clusters, corpus, documents)
        for document in documents:
            for root in sorted(here[document]):
                if _may_be_misread(clusters, root):
                    kind = _other_kind(clusters, (document, root), here, things, versions)
                    found |= dict.fromkeys(_mentions(clusters, root), kind) if kind else {}
    return found


def _may_be_misread(clusters: Clusters, root: int) -> bool:
    profile = clusters.profile(root)
    tagged = all(mention.rule in _TAGGED for mention in _mentions(clusters, root))
    return profile.kinds == {"Person"} and len(profile.documents) == 1 and tagged


def _mentions(clusters: Clusters, root: int) -> Iterator[Mention]:
    return (m for node in clusters.profile(root).nodes for m in clusters.facts.nodes[node].mentions)


def _other_kind(
    clusters: Clusters,
    person: tuple[DocumentId, int],
    here: PlacesOf,
    things: Mapping[int, Thing],
    versions: Versions,
) -> ClassName | None:
    """Give the class of the one thing that enough other versions have in a person's place."""
    document, root = person
    witnesses: Counter[int] = Counter()
    for other in here.keys() - {document}:
        partners = versions.partners(document, other)
        blocks = {b for spot in here[document][root] for b in partners.get(spot.block, ())}
        for thing, spots in here[other].items():
            apart = document not in clusters.profile(thing).documents
            if apart and any(spot.block in blocks for spot in spots):
                witnesses[thing] += _alike(things[root], things[thing])
    enough = [thing for thing, count in witnesses.items() if count >= _WITNESSES]
    return ClassName(things[enough[0]].kind) if len(enough) == 1 else None


def _alike(person: Thing, other: Thing) -> bool:
    """Whether both have one part in what the texts say, and names that may be each other's."""
    shared = set(person.roles) & set(other.roles)
    return other.kind != "Person" and bool(shared) and bool(names_alike(person, other))
