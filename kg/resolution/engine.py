"""Resolution in its order: inside documents, over documents, over language versions."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kg.errors import DecisionError
from kg.model import Entity, EntityId, Extraction, Name
from kg.ontology import Ontology
from kg.resolution.across import (
    Ambiguous,
    join_authority,
    join_holders,
    join_keys,
    join_links,
    join_names,
)
from kg.resolution.authority import authority_of
from kg.resolution.caution import join_acronyms, join_people
from kg.resolution.decisions import DECIDED
from kg.resolution.employers import join_employers
from kg.resolution.entities import distinct, entity_of
from kg.resolution.figures import join_figures
from kg.resolution.guards import node_facts
from kg.resolution.joins import Clusters, Join
from kg.resolution.kinds import settled
from kg.resolution.labels import naming_of
from kg.resolution.local import join_local
from kg.resolution.matching import join_aligned
from kg.resolution.misread import misread_people
from kg.resolution.names import squeeze
from kg.resolution.nodes import Corpus, corpus_of
from kg.resolution.outcome import Merge, Refused, Resolution, Unlinked
from kg.resolution.passages import passages_of
from kg.resolution.rulings import NO_RULINGS, Rulings, node_pairs, retyped
from kg.resolution.versions import Versions, find_versions


@dataclass(frozen=True, slots=True)
class _Resolved:
    """The clusters with what the entities are written from."""

    corpus: Corpus
    clusters: Clusters
    short: frozenset[int]
    same_as: Mapping[int, tuple[str, ...]]
    versions: Versions
    rulings: Rulings
    ambiguous: Sequence[Ambiguous]


def resolve(
    extractions: Sequence[Extraction],
    ontology: Ontology,
    *,
    rulings: Rulings = NO_RULINGS,
    file: str = "",
) -> Resolution:
    """Find which mentions of the documents name one thing.

    Sees all documents first. The answer does not depend on their order. `rulings` are what people
    decided in `file`: they win over everything else.

    Raises:
        DecisionError: rulings join what others keep apart.

    """
    versions = find_versions([extraction.document for extraction in extractions])
    found = _resolved(extractions, ontology, versions, rulings, file)
    kinds = misread_people(found.clusters, found.corpus, versions)
    if kinds:
        told = replace(rulings, kinds={**kinds, **rulings.kinds})
        found = _resolved(extractions, ontology, versions, told, file)
    return _outcome(found)


def _resolved(
    extractions: Sequence[Extraction],
    ontology: Ontology,
    versions: Versions,
    rulings: Rulings,
    file: str,
) -> _Resolved:
    """Take every step once, with the classes that rulings give."""
    corpus = retyped(settled(corpus_of(extractions), versions.work_of), rulings)
    apart = list(node_pairs(rulings.different, corpus, every=True))
    clusters = Clusters(node_facts(corpus, ontology, apart=apart))
    for one, other, words in node_pairs(rulings.same, corpus, every=False):
        clusters.force(one, other, reason=words)
    _check(clusters, apart, file)
    authority = authority_of(ontology)
    short = join_local(clusters, corpus, ontology)
    linked, ambiguous = join_authority(clusters, corpus, authority)
    join_keys(clusters, corpus)
    generic = frozenset(squeeze(cue.text) for cue in ontology.cues if cue.kind == "head")
    join_names(clusters, corpus, short=short, generic=generic, works=versions.work_of)
    join_holders(clusters, corpus)
    join_links(clusters, corpus)
    join_aligned(clusters, corpus, versions)
    join_employers(clusters, corpus, versions)
    join_acronyms(clusters, corpus)
    join_people(clusters, corpus)
    join_figures(clusters, corpus, versions)
    same_as = {node: (iri, *authority.entries[iri].same_as) for node, iri in linked.items()}
    return _Resolved(corpus, clusters, short, same_as, versions, rulings, ambiguous)


def _outcome(resolved: _Resolved) -> Resolution:
    corpus, clusters = resolved.corpus, resolved.clusters
    groups = clusters.groups()
    entities = distinct(_described(resolved, groups))
    ids = {
        node: entity.id for group, entity in zip(groups, entities, strict=True) for node in group
    }
    return Resolution(
        entities=tuple(sorted(entities, key=lambda entity: entity.id)),
        mentions={mention: ids[node] for mention, node in corpus.node_of.items()},
        merges=tuple(sorted(_merge(join, corpus, ids) for join in clusters.joins)),
        refused=tuple(sorted(_refusals(clusters, ids))),
        works=resolved.versions.works,
        ambiguous=tuple(
            sorted(
                {
                    Unlinked(ids[a.node], corpus.nodes[a.node].name, a.iris)
                    for a in resolved.ambiguous
                }
            )
        ),
        passages=passages_of(
            resolved.versions, [extraction.document for extraction in corpus.extractions]
        ),
    )


def _described(resolved: _Resolved, groups: Sequence[Sequence[int]]) -> list[tuple[Entity, str]]:
    """Describe each cluster, with a key of its own that settles clashes of ids."""
    corpus, clusters = resolved.corpus, resolved.clusters
    reasons: dict[int, Counter[str]] = defaultdict(Counter)
    for join in clusters.joins:
        reasons[clusters.root(join.first)][join.reason] += 1
    naming = naming_of(clusters.facts.ontology, (corpus.nodes[node] for node in resolved.short))
    found: list[tuple[Entity, str]] = []
    for group in groups:
        entity = entity_of(
            [corpus.nodes[node] for node in group],
            naming=naming,
            same_as={iri for node in group for iri in resolved.same_as.get(node, ())},
            reasons=_counted(reasons[clusters.root(group[0])]),
            renames=_renames(resolved, group),
        )
        first = corpus.nodes[group[0]]
        found.append((entity, f"{first.document}\x1f{first.kind}\x1f{first.folded}"))
    return found


def _renames(resolved: _Resolved, group: Sequence[int]) -> tuple[Name, ...]:
    names = resolved.rulings.names
    if not names:
        return ()
    mentions = (mention for node in group for mention in resolved.corpus.nodes[node].mentions)
    return tuple(dict.fromkeys(name for mention in mentions for name in names.get(mention, ())))


def _check(clusters: Clusters, apart: Sequence[tuple[int, int, str]], file: str) -> None:
    """Refuse decisions that join what another decision keeps apart."""
    for one, other, words in apart:
        if clusters.together(one, other):
            root = clusters.root(one)
            joins = sorted(j.reason for j in clusters.joins if clusters.root(j.first) == root)
            problem = f"contradict each other: {'; '.join([*dict.fromkeys(joins), words])}"
            raise DecisionError(file, problem.replace(DECIDED, ""))


def _merge(join: Join, corpus: Corpus, ids: Mapping[int, EntityId]) -> Merge:
    first, second = corpus.nodes[join.first].name, corpus.nodes[join.second].name
    return Merge(ids[join.first], first, second, join.score, join.reason)


def _refusals(clusters: Clusters, ids: Mapping[int, EntityId]) -> set[Refused]:
    return {
        Refused(*_in_order(ids[refusal.first], ids[refusal.second]), refusal.reason, refusal.veto)
        for refusal in clusters.refusals
        if ids[refusal.first] != ids[refusal.second]
    }


def _in_order(first: EntityId, second: EntityId) -> tuple[EntityId, EntityId]:
    return (first, second) if first < second else (second, first)


def _counted(reasons: Counter[str]) -> list[str]:
    return [f"{words} ({count} times)" if count > 1 else words for words, count in reasons.items()]
