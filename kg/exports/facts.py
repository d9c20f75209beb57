"""The facts of a store with names and a sentence: what the network and the tables are made of.

Three queries fetch triples, statements and sentences, and a dictionary joins them: a fact without a
statement (a graph that kg did not write) is still a fact. Of several sentences the first counts, by
language, document and place; where there is none, the reason for which a person added the fact.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rdflib import Literal, URIRef

from kg.ontology import term_name
from kg.store import Store, Term

_TRIPLES = """
SELECT ?s ?p ?o WHERE {
  ?s ?p ?o
  FILTER(?p NOT IN (rdf:type, rdfs:label, skos:altLabel, skos:hiddenLabel, skos:exactMatch,
    kg:mentions, schema:value, schema:unitText, foaf:accountName,
    dcterms:title, dcterms:language, dcterms:identifier, dcterms:source))
}
"""
_STATEMENTS = """
SELECT ?s ?p ?o ?confidence ?witnesses WHERE {
  GRAPH ?graph {
    ?statement rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; kg:confidence ?confidence .
    OPTIONAL { ?statement kg:witnesses ?witnesses }
  }
}
"""
_SENTENCES = """
SELECT ?s ?p ?o ?language ?name ?start ?sentence WHERE {
  {
    GRAPH ?graph {
      ?statement rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; kg:evidence ?evidence .
      ?evidence oa:hasSource ?document ; oa:hasSelector ?selector .
      ?selector oa:exact ?sentence ; oa:start ?start .
    }
    OPTIONAL { ?document dcterms:language ?language }
    OPTIONAL { ?document dcterms:source ?name }
  } UNION {
    GRAPH ?graph {
      ?statement rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; kg:evidence ?evidence .
      ?evidence a kg:Decision ; rdfs:comment ?sentence .
    }
  }
}
"""
_NAMES = """
SELECT ?thing ?name ?value WHERE {
  ?thing rdfs:label|schema:unitText|dcterms:title ?name
  OPTIONAL { ?thing schema:value ?value }
}
"""

Key = tuple[Term | None, ...]
Sentence = tuple[str, str, int, str]


@dataclass(frozen=True, slots=True)
class StatedFact:
    """A fact as tables show it; `confidence` and `witnesses` are None where nothing states it."""

    subject: URIRef
    predicate: URIRef
    object: Term
    confidence: float | None = None
    witnesses: int | None = None
    language: str = ""
    document: str = ""
    sentence: str = ""

    @property
    def relation(self) -> str:
        """The predicate as kg calls it: `founded`, `foaf:homepage`."""
        return term_name(str(self.predicate))


def stated_facts(store: Store) -> Iterator[StatedFact]:
    """All facts in order of subject, predicate and object."""
    statements = {row[:3]: row[3:] for row in store.select(_STATEMENTS).rows}
    sentences = _first_sentences(store)
    for row in store.select(_TRIPLES).rows:
        subject, predicate, object_ = row
        if isinstance(subject, URIRef) and isinstance(predicate, URIRef) and object_ is not None:
            confidence, witnesses = statements.get(row, (None, None))
            language, document, _, sentence = sentences.get(row, ("", "", 0, ""))
            yield StatedFact(
                subject,
                predicate,
                object_,
                None if confidence is None else float(str(confidence)),
                None if witnesses is None else int(str(witnesses)),
                language,
                document,
                sentence,
            )


def _first_sentences(store: Store) -> Mapping[Key, Sentence]:
    first: dict[Key, tuple[bool, Sentence]] = {}
    for row in store.select(_SENTENCES).rows:
        language, name, start, sentence = row[3:]
        said = (str(language or ""), str(name or ""), int(str(start or 0)), str(sentence))
        found = (start is None, said)  # words of a document come before a person's reason
        first[row[:3]] = min(found, first.get(row[:3], found))
    return {key: said for key, (_, said) in first.items()}


def names_of_things(store: Store) -> Mapping[str, Mapping[str, str]]:
    """The names of each thing by language; a figure's begin with its number."""
    names: dict[str, dict[str, str]] = defaultdict(dict)
    for thing, name, value in store.select(_NAMES).rows:
        if isinstance(name, Literal):
            words = str(name) if value is None else f"{value} {name}"
            names[str(thing)].setdefault(name.language or "", words)
    return names


def preferred(names: Mapping[str, str], *, language: str = "en", otherwise: str = "") -> str:
    """Choose the name in `language`, else the untagged one, else that of the first language.

    >>> preferred({"fi": "Turku", "sv": "Åbo"}, language="sv"), preferred({"fi": "Turku"})
    ('Åbo', 'Turku')
    """
    if language in names:
        return names[language]
    return names[min(names)] if names else otherwise
