"""Resolution in its order: inside documents, over documents, over language versions."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from kg.model import DocumentId, EntityId, Extraction
from kg.ontology import Ontology
from kg.resolution.across import join_authority, join_keys, join_links, join_names
from kg.resolution.authority import authority_of
from kg.resolution.caution import join_acronyms, join_people
from kg.resolution.entities import distinct, entity_of
from kg.resolution.figures import join_figures
from kg.resolution.guards import node_facts
from kg.resolution.joins import Clusters, Refusal
from kg.resolution.local import join_local
from kg.resolution.matching import join_aligned
from kg.resolution.names import squeeze
from kg.resolution.nodes import Corpus, Node, corpus_of
from kg.resolution.outcome import Merge, Refused, Resolution
from kg.resolution.versions import find_versions


def resolve(extractions: Sequence[Extraction], ontology: Ontology) -> Resolution:
    """Find which mentions of the documents name one thing.

    Sees all documents first. The answer does not depend on their order.
    """
    corpus = corpus_of(extractions)
    clusters = Clusters(node_facts(corpus, ontology))
    authority = authority_of(ontology)
    heads = frozenset(cue.text.lower() for cue in ontology.cues if cue.kind == "head")
    versions = find_versions([extraction.document for extraction in corpus.extractions])
    works = versions.work_of
    short = join_local(clusters, corpus, ontology)
    linked, _ = join_authority(clusters, corpus, authority)
    join_keys(clusters, corpus)
    join_links(clusters, corpus)
    generic = frozenset(squeeze(head) for head in heads)
    join_names(clusters, corpus, short=short, generic=generic, works=works)
    join_aligned(clusters, corpus, versions)
    join_acronyms(clusters, corpus)
    join_people(clusters, corpus)
    join_figures(clusters, corpus, works)
    same_as = {node: (iri, *authority.entries[iri].same_as) for node, iri in linked.items()}
    return _outcome(clusters, corpus, short, heads, same_as, versions.works)


def _outcome(
    clusters: Clusters,
    corpus: Corpus,
    short: frozenset[int],
    heads: frozenset[str],
    same_as: Mapping[int, tuple[str, ...]],
    works: Mapping[str, tuple[DocumentId, ...]],
) -> Resolution:
    groups = clusters.groups()
    reasons: dict[int, Counter[str]] = defaultdict(Counter)
    for join in clusters.joins:
        reasons[clusters.root(join.first)][join.reason] += 1
    brief = frozenset(corpus.nodes[node] for node in short)
    described = [
        (
            entity_of(
                [corpus.nodes[node] for node in group],
                short=brief,
                heads=heads,
                ontology=clusters.facts.ontology,
                same_as={iri for node in group for iri in same_as.get(node, ())},
                reasons=_counted(reasons[clusters.root(group[0])]),
            ),
            _key(corpus.nodes[group[0]]),
        )
        for group in groups
    ]
    entities = distinct(described)
    ids = {
        node: entity.id for group, entity in zip(groups, entities, strict=True) for node in group
    }
    return Resolution(
        entities=tuple(sorted(entities, key=lambda entity: entity.id)),
        mentions={mention: ids[node] for mention, node in corpus.node_of.items()},
        merges=tuple(
            sorted(
                Merge(
                    ids[join.first],
                    corpus.nodes[join.first].name,
                    corpus.nodes[join.second].name,
                    join.score,
                    join.reason,
                )
                for join in clusters.joins
            )
        ),
        refused=tuple(
            sorted(
                {
                    _refused(ids[r.first], ids[r.second], r)
                    for r in clusters.refusals
                    if ids[r.first] != ids[r.second]
                }
            )
        ),
        works=works,
    )


def _refused(first: EntityId, second: EntityId, refusal: Refusal) -> Refused:
    return Refused(min(first, second), max(first, second), refusal.reason, refusal.veto)


def _counted(reasons: Counter[str]) -> list[str]:
    return [f"{words} ({count} times)" if count > 1 else words for words, count in reasons.items()]


def _key(node: Node) -> str:
    return "\x1f".join((node.document, node.kind, node.folded))
