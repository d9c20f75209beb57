"""Finds where a graph says that things stand: in which documents, in which words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rdflib import DCTERMS, RDF
from rdflib.term import Node as Term

from kg.errors import UsageError
from kg.evaluation.built import BuiltMention, Pairs
from kg.evaluation.gold import Gold
from kg.graph.terms import OA
from kg.ontology import KG


@dataclass(frozen=True, slots=True)
class Evidence:
    """Languages of the gold's documents by IRI; documents and words by the triple they state."""

    documents: Mapping[str, str]
    statements: Mapping[tuple[str, str, str], list[tuple[str, str]]]

    def languages(self, sources: Iterable[str]) -> frozenset[str] | None:
        """Languages of the documents; none at all where all of them are outside the gold."""
        listed = set(sources)
        known = frozenset(self.documents[name] for name in listed if name in self.documents)
        return known if known or not listed else None


def documents(default: Pairs, *, gold: Gold) -> dict[str, str]:
    """Documents of the gold by IRI, with their languages."""
    languages = {name: language for language, name in gold.documents.items()}
    sources = {
        str(subject): str(objects[0]).replace("\\", "/").rpartition("/")[2]
        for (subject, predicate), objects in default.items()
        if predicate == DCTERMS.source
    }
    found = {iri: languages[name] for iri, name in sources.items() if name in languages}
    if sources and not found:
        message = (
            f"{gold.file}: documents: none of {', '.join(sorted(languages))} is in the graph;"
            f" it has {', '.join(sorted(set(sources.values())))}"
        )
        raise UsageError(message)
    return found


def statements(everywhere: Pairs) -> dict[tuple[str, str, str], list[tuple[str, str]]]:
    """Documents and words that state each triple."""
    found: dict[tuple[str, str, str], list[tuple[str, str]]] = defaultdict(list)
    for (node, predicate), subjects in everywhere.items():
        if predicate != RDF.subject:
            continue
        triples = (
            (str(subject), str(stated), str(object_))
            for subject in subjects
            for stated in everywhere.get((node, RDF.predicate), ())
            for object_ in everywhere.get((node, RDF.object), ())
        )
        places = [
            place
            for target in everywhere.get((node, KG.evidence), ())
            for place in _places(everywhere, target)
        ]
        for triple in triples:
            found[triple].extend(places)
    return dict(found)


def _places(everywhere: Pairs, target: Term) -> Iterator[tuple[str, str]]:
    """Documents and words of a node of evidence."""
    for source in everywhere.get((target, OA.hasSource), ()):
        quotes = [
            str(exact)
            for selector in everywhere.get((target, OA.hasSelector), ())
            for exact in everywhere.get((selector, OA.exact), ())
        ]
        yield str(source), min(quotes, default="")


def mentions(everywhere: Pairs, documents: Mapping[str, str]) -> Iterator[BuiltMention]:
    """List the mentions in documents of the gold, in order."""
    bodies = [(node, body) for (node, p), body in everywhere.items() if p == OA.hasBody]
    for mention, entities in sorted(bodies, key=lambda pair: str(pair[0])):
        for target in everywhere.get((mention, OA.hasTarget), ()):
            for source, words in _places(everywhere, target):
                if source in documents:
                    yield BuiltMention(str(entities[0]), documents[source], words)


def named_in(default: Pairs, everywhere: Pairs) -> dict[str, set[str]]:
    """Documents that name each node."""
    found: dict[str, set[str]] = defaultdict(set)
    for (subject, predicate), objects in default.items():
        if predicate == KG.mentions:
            for entity in objects:
                found[str(entity)].add(str(subject))
    for (mention, predicate), entities in everywhere.items():
        if predicate == OA.hasBody:
            for target in everywhere.get((mention, OA.hasTarget), ()):
                sources = {source for source, _ in _places(everywhere, target)}
                for entity in entities:
                    found[str(entity)] |= sources
    return found
