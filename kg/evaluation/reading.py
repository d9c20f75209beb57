"""Takes from a graph what can be scored: nodes with names, facts with evidence, mentions.

Facts are triples of the default graph; a statement's evidence is found in any graph. A plain
Graph, which has one graph only, is read as both. What has evidence in other documents alone than
those of the gold is left out.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from rdflib import RDF, RDFS, SKOS, Dataset, Graph, Literal
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID
from rdflib.term import Node as Term

from kg.evaluation.built import ENTITY_CLASSES, Built, BuiltFact, Node, Pairs
from kg.evaluation.evidence import Evidence, documents, mentions, named_in, statements
from kg.evaluation.gold import Gold
from kg.evaluation.wording import folded
from kg.graph.terms import Quad
from kg.model import PropertyName
from kg.ontology import Ontology, term_name

_LONGEST_QUOTE = 100


def read_built(graph: Graph | Iterable[Quad], *, gold: Gold, ontology: Ontology) -> Built:
    """Read a graph.

    Raises:
        UsageError: the graph has documents, and none of them is one of the gold's.

    """
    default, everywhere = _pairs(graph)
    evidence = Evidence(documents(default, gold=gold), statements(everywhere))
    return Built(
        languages=tuple(sorted(set(evidence.documents.values()) or set(gold.documents))),
        nodes={node.iri: node for node in _nodes(default, everywhere, evidence)},
        facts=tuple(_facts(default, evidence, ontology)),
        mentions=tuple(mentions(everywhere, evidence.documents)),
        values=default,
    )


def _pairs(graph: Graph | Iterable[Quad]) -> tuple[Pairs, Pairs]:
    """Index objects by subject and predicate: of the default graph, and of all graphs."""
    default: defaultdict[tuple[Term, Term], list[Term]] = defaultdict(list)
    everywhere: defaultdict[tuple[Term, Term], list[Term]] = defaultdict(list)
    for subject, predicate, object_, name in _quads(graph):
        everywhere[subject, predicate].append(object_)
        if name is None:
            default[subject, predicate].append(object_)
    return dict(default), dict(everywhere)


def _quads(graph: Graph | Iterable[Quad]) -> Iterator[tuple[Term, Term, Term, Term | None]]:
    if isinstance(graph, Dataset):
        for subject, predicate, object_, name in graph.quads((None, None, None, None)):
            yield subject, predicate, object_, None if name == DATASET_DEFAULT_GRAPH_ID else name
    elif isinstance(graph, Graph):
        yield from ((subject, predicate, object_, None) for subject, predicate, object_ in graph)
    else:
        yield from graph


def _nodes(default: Pairs, everywhere: Pairs, evidence: Evidence) -> Iterator[Node]:
    places = named_in(default, everywhere)
    kinds = {
        subject: {term_name(str(kind)) for kind in objects}
        for (subject, predicate), objects in default.items()
        if predicate == RDF.type
    }
    for subject, names in sorted(kinds.items(), key=lambda pair: str(pair[0])):
        kind = next((name for name in ENTITY_CLASSES if name in names), "")
        languages = evidence.languages(places.get(str(subject), ()))
        if kind and languages is not None:
            yield _node(subject, kind, default, languages)


def _node(subject: Term, kind: str, default: Pairs, languages: frozenset[str]) -> Node:
    labels = default.get((subject, RDFS.label), [])
    alternatives = default.get((subject, SKOS.altLabel), [])
    shown = sorted(labels, key=lambda label: (_language(label) not in {"en", ""}, str(label)))
    return Node(
        iri=str(subject),
        kind=kind,
        name=str(shown[0]) if shown else str(subject).rpartition("/")[2],
        labels=frozenset(folded(str(label)) for label in labels),
        alternatives=frozenset(folded(str(name)) for name in alternatives),
        languages=languages,
    )


def _facts(default: Pairs, evidence: Evidence, ontology: Ontology) -> Iterator[BuiltFact]:
    """All triples of the ontology's properties, in order."""
    triples = sorted(
        {
            (str(subject), term_name(str(predicate)), str(object_), _language(object_))
            for (subject, predicate), objects in default.items()
            if PropertyName(term_name(str(predicate))) in ontology.properties
            for object_ in objects
        }
    )
    iris = {str(name): entry.iri for name, entry in ontology.properties.items()}
    for subject, predicate, object_, language in triples:
        places = evidence.statements.get((subject, iris[predicate], object_), ())
        languages = evidence.languages(source for source, _ in places)
        if languages is not None:
            quote = _quote(min((words for _, words in places), key=len, default=""))
            yield BuiltFact(subject, predicate, object_, language, languages, quote)


def _quote(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST_QUOTE else line[: _LONGEST_QUOTE - 1] + "…"


def _language(term: Term) -> str:
    return (term.language or "") if isinstance(term, Literal) else ""
