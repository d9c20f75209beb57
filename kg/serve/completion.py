"""What the editor offers while one types: terms of the ontology and of the graph, and keywords.

1. Every class and property of the ontology, and every predicate and class that the graph uses.
2. A term is offered under its own name and, where the reader's language has a label for it, under
   that: `johtaa` writes `kg:heads`.
3. The keywords of SPARQL 1.1.
"""

from collections.abc import Iterator, Mapping

from kg.exports.tables import short
from kg.ontology import KG, Ontology
from kg.serve.served import Served

USED = """
SELECT DISTINCT ?term WHERE {
  { ?s ?term ?o } UNION { ?s a ?term }
  UNION { GRAPH ?g { ?s ?term ?o } } UNION { GRAPH ?g { ?s a ?term } }
}
"""
KEYWORDS = (
    "ASK", "AVG", "BIND", "BOUND", "COALESCE", "CONCAT", "CONSTRUCT", "CONTAINS", "COUNT", "DESC",
    "DESCRIBE", "DISTINCT", "EXISTS", "FILTER", "GRAPH", "GROUP BY", "GROUP_CONCAT", "HAVING", "IF",
    "LANG", "LANGMATCHES", "LCASE", "LIMIT", "MAX", "MIN", "MINUS", "NOT EXISTS", "OFFSET",
    "OPTIONAL", "ORDER BY", "PREFIX", "REGEX", "SAMPLE", "SELECT", "STR", "STRENDS", "STRSTARTS",
    "SUM", "UNION", "VALUES", "WHERE",
)  # fmt: skip

Offer = dict[str, str]


def completions(held: Served, *, language: str) -> list[Offer]:
    """List what can be written, with `label`, `detail`, `type` and `apply`, by label."""
    labels = _labels(held.ontology, language)
    used = (str(row[0]) for row in held.store.select(USED).rows)
    iris = sorted({*used, *labels})
    offers = [offer for iri in iris for offer in _offers(iri, labels.get(iri, ""))]
    keywords = [{"label": word, "type": "keyword"} for word in KEYWORDS]
    return sorted(offers, key=lambda offer: (offer["label"], offer["apply"])) + keywords


def _labels(ontology: Ontology, language: str) -> Mapping[str, str]:
    """Name every term of the ontology, by IRI; in English where the language has no name."""
    classes = {str(KG[name]): term.labels for name, term in ontology.classes.items()}
    properties = {term.iri: term.labels for term in ontology.properties.values()}
    return {
        iri: names.get(language) or names.get("en", "")
        for iri, names in {**classes, **properties}.items()
    }


def _offers(iri: str, label: str) -> Iterator[Offer]:
    name = short(iri)
    written = f"<{iri}>" if name == iri else name
    kind = "class" if name.rpartition(":")[2][:1].isupper() else "property"
    yield {"label": written, "detail": label, "type": kind, "apply": written}
    if label and label.lower() != name.rpartition(":")[2].lower():
        yield {"label": label, "detail": written, "type": kind, "apply": written}
