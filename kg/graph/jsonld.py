"""JSON-LD that a person can read: nodes in order, names by language, one level of neighbours.

1. The terms of the context give each triple its key: of the terms for a predicate, the one whose
   `@type` or `@container` fits the value; where none fits, the prefixed name and the value in full.
2. A link to a thing that the same graph describes is an object with the thing's id and one of its
   names, so that one need not look it up: the name's triple is written twice and read once.
3. The context is written into the file (no network when reading), with the base of the ids.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rdflib import RDF, RDFS, XSD, URIRef
from rdflib import Literal as Words

from kg.graph.context import BY_LANGUAGE, LINK, Context, Terms, read_terms
from kg.graph.terms import PREFIXES, Quad
from kg.graph.turtle import Description, described, rank

Json = str | int | list["Json"] | dict[str, "Json"]

_RELATIVE = re.compile(r"[a-z]+(?:/[A-Za-z0-9_~-]+)+")
_LINE = 96
_SMALL = re.compile(r"0|-?[1-9]\d{0,14}")


def jsonld(quads: Iterable[Quad], *, base: str, context: Context) -> str:
    """Write every graph; a named one is a node that holds its nodes as `@graph`."""
    by_graph: dict[str, list[Quad]] = defaultdict(list)
    for quad in quads:
        by_graph[str(quad[3] or "")].append(quad)
    relative = base if base.startswith("http") and base.endswith("/") else ""
    terms = read_terms(context)
    nodes: list[Json] = list(_nodes(by_graph.pop("", []), terms=terms, base=relative))
    for name in sorted(by_graph):
        inner: list[Json] = list(_nodes(by_graph[name], terms=terms, base=relative))
        nodes.append({terms.keyword(LINK): _short(name, relative), "@graph": inner})
    whole = {**({"@base": relative} if relative else {}), **PREFIXES, **context}
    return _laid_out(whole, nodes)


def _laid_out(context: Context, nodes: list[Json]) -> str:
    """Put each term of the context on a line of its own, then the nodes."""
    terms = ",\n".join(f"    {json.dumps(key)}: {json.dumps(context[key])}" for key in context)
    written = ",\n".join(f"    {_folded(node, 4)}" for node in nodes)
    return f'{{\n  "@context": {{\n{terms}\n  }},\n  "@graph": [\n{written}\n  ]\n}}\n'


def _folded(node: Json, depth: int) -> str:
    """Write a value on one line where it fits, else a member a line."""
    line = json.dumps(node, ensure_ascii=False)
    if depth + len(line) <= _LINE or not isinstance(node, dict | list):
        return line
    margin, inner = " " * depth, depth + 2
    if isinstance(node, list):
        members, (left, right) = [_folded(value, inner) for value in node], "[]"
    else:
        pairs = node.items()
        members = [f"{json.dumps(key)}: {_folded(value, inner)}" for key, value in pairs]
        left, right = "{}"
    body = ",\n".join(f"{margin}  {member}" for member in members)
    return f"{left}\n{body}\n{margin}{right}"


def _nodes(quads: Iterable[Quad], *, terms: Terms, base: str) -> Iterator[dict[str, Json]]:
    subjects = described(quads)
    writer = _Writer(terms, base, subjects)
    for subject, description in subjects.items():
        node: dict[str, Json] = {terms.keyword(LINK): _short(subject, base)}
        for predicate in sorted(description, key=rank):
            node.update(writer.pairs(predicate, description[predicate]))
        yield node


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes the triples of one graph's nodes as pairs of key and value."""

    terms: Terms
    base: str
    subjects: Mapping[URIRef, Description]

    def pairs(self, predicate: URIRef, found: Iterable[URIRef | Words]) -> dict[str, Json]:
        """Write what one node says by one predicate: a pair for each key that its values need."""
        if predicate == RDF.type:
            return {self.terms.keyword("@type"): _single(sorted(map(self._class, found), key=_own))}
        lists: dict[str, list[Json]] = defaultdict(list)
        maps: dict[str, dict[str, list[Json]]] = defaultdict(lambda: defaultdict(list))
        for node in found:
            term = self._term(predicate, node)
            if term and isinstance(node, Words) and node.language:
                maps[term][node.language].append(str(node))
            else:
                key = term or self.terms.compact(predicate)
                lists[key].append(self._value(node, known=bool(term)))
        return {
            **{key: _single(values) for key, values in lists.items()},
            **{
                key: {tag: _single(texts[tag]) for tag in sorted(texts)}
                for key, texts in maps.items()
            },
        }

    def _term(self, predicate: URIRef, node: URIRef | Words) -> str:
        if isinstance(node, URIRef):
            return self.terms.fitting(predicate, kind=LINK)
        if node.language:
            return self.terms.fitting(predicate, container=BY_LANGUAGE)
        if node.datatype is None or node.datatype == XSD.string or _is_json_number(node):
            return self.terms.fitting(predicate)
        return self.terms.fitting(predicate, kind=node.datatype)

    def _value(self, node: URIRef | Words, *, known: bool) -> Json:
        if isinstance(node, URIRef):
            return self._neighbour(node, known=known)
        if _is_json_number(node):
            return int(node)
        if known or node.datatype in {None, XSD.string}:
            return {"@value": str(node), "@language": node.language} if node.language else str(node)
        return {"@value": str(node), "@type": self.terms.compact(node.datatype or XSD.string)}

    def _neighbour(self, iri: URIRef, *, known: bool) -> Json:
        labels = [
            node for node in self.subjects.get(iri, {}).get(RDFS.label, []) if _is_words(node)
        ]
        node: dict[str, Json] = {self.terms.keyword(LINK): _short(iri, self.base)}
        if labels:
            return {**node, **self.pairs(RDFS.label, [min(labels, key=_readable)])}
        return _short(iri, self.base) if known else node

    def _class(self, iri: URIRef | Words) -> str:
        return self.terms.fitting(iri) or self.terms.compact(iri)


def _short(iri: str, base: str) -> str:
    """Write an id relative to the base where that reads back without doubt."""
    tail = iri.removeprefix(base)
    return tail if base and tail != iri and _RELATIVE.fullmatch(tail) else str(iri)


def _is_words(node: URIRef | Words) -> bool:
    return isinstance(node, Words)


def _is_json_number(node: Words) -> bool:
    return node.datatype == XSD.integer and bool(_SMALL.fullmatch(node))


def _readable(node: URIRef | Words) -> tuple[bool, str, str]:
    language = (node.language or "") if isinstance(node, Words) else ""
    return (language != "en", language, str(node))


def _own(name: str) -> tuple[bool, str]:
    return (":" in name, name)


def _single(values: "list[Json] | list[str]") -> Json:
    return values[0] if len(values) == 1 else list(values)
