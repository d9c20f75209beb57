"""Turtle and TriG that a person can read and that two runs write alike.

1. Prefixes are those of the vocabularies and, under the base, one per kind of thing, so that
   `<https://kg.example/id/person/ann-lee>` reads `person:ann-lee`; only those used are declared.
2. Subjects come in order; of a subject, types first, then names, then the rest by name.
3. Words stay on one line: line breaks, controls and marks that turn the direction are escaped.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from rdflib import RDF, RDFS, SKOS, XSD, URIRef
from rdflib import Literal as Words

from kg.graph.terms import PREFIXES, Quad, node_key

_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?")
_SPACE = re.compile(r".*[/#]")
_ESCAPED = re.compile(
    '[\x00-\x1f"\\\\\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff]'
)
_SHORT_ESCAPES = {"\n": "\\n", "\r": "\\r", "\t": "\\t", '"': '\\"', "\\": "\\\\"}
_BARE = {XSD.integer: re.compile(r"[+-]?\d+"), XSD.decimal: re.compile(r"[+-]?\d*\.\d+")}
_LONGEST_LINE = 80
_VERBS = {RDF.type: "a"}
_FIRST = {RDF.type: 0, RDFS.label: 1, SKOS.altLabel: 2, SKOS.hiddenLabel: 3}

Description = Mapping[URIRef, list[URIRef | Words]]


def turtle(quads: Iterable[Quad], *, base: str) -> str:
    """Write the default graph."""
    short = _Shortener(base)
    chosen = (quad for quad in quads if quad[3] is None)
    body = "".join(f"\n{text}" for text in _descriptions(chosen, short=short))
    return _head(short) + body


def trig(quads: Iterable[Quad], *, base: str) -> str:
    """Write every graph, the default one first."""
    by_graph: dict[URIRef | None, list[Quad]] = {}
    for quad in quads:
        by_graph.setdefault(quad[3], []).append(quad)
    short = _Shortener(base)
    body = ""
    for graph in sorted(by_graph, key=lambda name: str(name or "")):
        parts = _descriptions(by_graph[graph], short=short)
        if graph is None:
            body += "".join(f"\n{text}" for text in parts)
        else:
            inner = "\n".join(f"  {text}".replace("\n    ", "\n      ") for text in parts)
            body += f"\n{short(graph)} {{\n{inner}}}\n"
    return _head(short) + body


def quoted(text: str) -> str:
    """Put words in quotes; valid in Turtle, TriG, N-Triples and N-Quads."""
    return f'"{_ESCAPED.sub(_escape, text)}"'


def described(quads: Iterable[Quad]) -> dict[URIRef, Description]:
    """Group the quads of one graph: subjects in order, of each predicate its objects once, in order."""
    found: dict[URIRef, dict[URIRef, set[URIRef | Words]]] = {}
    for subject, predicate, node, _ in quads:
        found.setdefault(subject, {}).setdefault(predicate, set()).add(node)
    return {
        subject: {
            predicate: sorted(nodes, key=node_key) if len(nodes) > 1 else list(nodes)
            for predicate, nodes in found[subject].items()
        }
        for subject in sorted(found, key=str)
    }


def rank(predicate: URIRef) -> tuple[int, str]:
    """Order predicates: types, names, then the rest by IRI."""
    return _FIRST.get(predicate, len(_FIRST)), str(predicate)


class _Shortener:
    """Shortens IRIs by prefix, and keeps the prefixes that it used.

    Prefixes are the vocabularies' and one per kind of thing under `base`.
    """

    def __init__(self, base: str) -> None:
        self._own = re.compile(re.escape(base) + r"([a-z]+)/")
        self._names = {namespace: prefix for prefix, namespace in PREFIXES.items()}
        self._known: dict[URIRef, str] = {}
        self.used: dict[str, str] = {}

    def __call__(self, iri: URIRef) -> str:
        short = self._known.get(iri)
        if short is None:
            short = self._known[iri] = self._shorten(iri)
        return short

    def _shorten(self, iri: URIRef) -> str:
        found = _SPACE.match(iri)
        namespace = found.group() if found else ""
        prefix, local = self._prefix(namespace), iri[len(namespace) :]
        if not prefix or not _LOCAL.fullmatch(local):
            return f"<{iri}>"
        self.used[prefix] = namespace
        return f"{prefix}:{local}"

    def _prefix(self, namespace: str) -> str:
        own = self._own.fullmatch(namespace)
        kind = own[1] if own and own[1] not in PREFIXES else ""
        return kind or self._names.get(namespace, "")


def _head(short: _Shortener) -> str:
    return "".join(f"@prefix {name}: <{short.used[name]}> .\n" for name in sorted(short.used))


def _descriptions(quads: Iterable[Quad], *, short: _Shortener) -> Iterator[str]:
    for subject, description in described(quads).items():
        lines = [
            f"{_VERBS.get(predicate) or short(predicate)} {_objects(description[predicate], short)}"
            for predicate in sorted(description, key=rank)
        ]
        yield f"{short(subject)} " + " ;\n    ".join(lines) + " .\n"


def _objects(nodes: list[URIRef | Words], short: _Shortener) -> str:
    if len(nodes) == 1:
        return _written(nodes[0], short)
    written = sorted(
        {_written(node, short) for node in nodes},
        key=lambda text: (not text.startswith("kg:"), text),
    )
    line = ", ".join(written)
    return line if len(line) <= _LONGEST_LINE else ",\n        ".join(written)


def _written(node: URIRef | Words, short: _Shortener) -> str:
    if isinstance(node, URIRef):
        return short(node)
    if node.language:
        return f"{quoted(node)}@{node.language}"
    if node.datatype is None or node.datatype == XSD.string:
        return quoted(node)
    bare = _BARE.get(node.datatype)
    return str(node) if bare and bare.fullmatch(node) else f"{quoted(node)}^^{short(node.datatype)}"


def _escape(match: re.Match[str]) -> str:
    character = match.group()
    return _SHORT_ESCAPES.get(character) or f"\\u{ord(character):04X}"
