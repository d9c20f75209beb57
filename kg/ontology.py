"""Reads a folder of Turtle into plain data: classes, properties, cues, authority lists.

The folder holds

- `kg.ttl`: classes and properties. `schema:domainIncludes` and `schema:rangeIncludes` name the
  classes that a property may join (a subclass of them will do); a range in `xsd:` or
  `rdf:langString` makes it a property with a literal value, `rdfs:Resource` one with a link.
- `lexicon/<language>.ttl`: words that signal a class or a property, each a `kg:cue` (or one of
  the finer `CUE_KINDS`) on the class or property.
- `authority/*.ttl`: SKOS lists of well-known things; each concept is also an instance of a class.

Every file is parsed alone, from its bytes, without the network: `owl:imports` is not followed.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pyoxigraph
from pyoxigraph import RdfFormat
from rdflib import RDF, RDFS, SKOS, XSD, Graph, Literal, Namespace, URIRef

from kg.errors import OntologyError
from kg.model import ClassName, Name, PropertyName

KG = Namespace("https://kg.example/ontology#")
SCHEMA = Namespace("https://schema.org/")

CUE_KINDS = {
    KG.cue: "cue",
    KG.verb: "verb",
    KG.head: "head",
    KG.role: "role",
    KG.section: "section",
    KG.notAName: "not-a-name",
}
"""The annotation properties of a lexicon file and what kg calls them.

`cue`: words in running text that signal a property; `verb`: a verb that joins the two ends of one;
`head`: nouns that make a phrase the name of
a thing of the class; `role`: words of a title that signal a property; `section`: words of a
heading or label that say what the lines below it are; `not-a-name`: words that look like names.
"""


@dataclass(frozen=True, slots=True)
class OntologyClass:
    """A class with its parents among the ontology's own, and its labels by language.

    `aligned` are the IRIs of its parents in other vocabularies.
    """

    name: ClassName
    parents: tuple[ClassName, ...]
    labels: Mapping[str, str]
    aligned: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OntologyProperty:
    """A property; `values` is `entity`, `literal` or `link`, `datatypes` the XSD types of literals."""

    name: PropertyName
    iri: str
    domain: tuple[ClassName, ...]
    range: tuple[ClassName, ...]
    values: str
    parents: tuple[PropertyName, ...]
    symmetric: bool
    labels: Mapping[str, str]
    datatypes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Cue:
    """Words of one language that signal `term`, a class or a property."""

    term: str
    kind: str
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class AuthorityEntry:
    """A well-known thing: its class, its names, where else it is identified.

    `demonyms` are adjectives of a place (`Finnish`). `hosts` are the web hosts of a platform,
    `profiles` the paths of its account pages with `{handle}` in the handle's place.
    """

    iri: str
    kind: ClassName
    names: tuple[Name, ...]
    alternatives: tuple[Name, ...]
    same_as: tuple[str, ...]
    hosts: tuple[str, ...] = ()
    profiles: tuple[str, ...] = ()
    demonyms: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True)
class Ontology:
    """A folder of the ontology, read.

    `profiles` are the paths of account pages on a platform that no list has.
    """

    classes: Mapping[ClassName, OntologyClass]
    properties: Mapping[PropertyName, OntologyProperty]
    cues: tuple[Cue, ...]
    authority: tuple[AuthorityEntry, ...]
    language_names: Mapping[str, tuple[Name, ...]]
    profiles: tuple[str, ...] = ()
    _ancestors: dict[str, frozenset[str]] = field(default_factory=dict, repr=False, compare=False)

    def is_a(self, name: str, parent: str) -> bool:
        """Whether class (or property) `name` is `parent` or below it."""
        return parent in self.ancestors(name)

    def ancestors(self, name: str) -> frozenset[str]:
        """`name` and everything above it."""
        known = self._ancestors.get(name)
        if known is None:
            term = self.classes.get(ClassName(name)) or self.properties.get(PropertyName(name))
            above = (self.ancestors(parent) for parent in (term.parents if term else ()))
            known = self._ancestors[name] = frozenset({name}).union(*above)
        return known

    def allows(self, subject: str, predicate: str, object_: str) -> bool:
        """Whether `predicate` may join things of the classes `subject` and `object_`."""
        entry = self.properties.get(PropertyName(predicate))
        return (
            entry is not None
            and self.fits(subject, entry.domain)
            and self.fits(object_, entry.range)
        )

    def fits(self, kind: str, allowed: Iterable[str]) -> bool:
        """Whether class `kind` is one of `allowed` or below one."""
        return not self.ancestors(kind).isdisjoint(allowed)

    def cues_of(self, kind: str, language: str) -> Iterator[Cue]:
        """Cues of one kind in one language, in order."""
        return (cue for cue in self.cues if cue.kind == kind and cue.language == language)


def load_ontology(folder: Path, *, authority: Iterable[Path] = ()) -> Ontology:
    """Read `folder`, and further authority lists in any format that rdflib knows by suffix.

    Raises:
        OntologyError: a file is absent or malformed, or a cue is on a term that is not there.

    """
    if not (folder / "kg.ttl").is_file():
        raise OntologyError(str(folder), "no kg.ttl in this folder")
    core = _parse(folder / "kg.ttl")
    classes = {entry.name: entry for entry in _classes(core)}
    properties = {entry.name: entry for entry in _properties(core)}
    cues: list[Cue] = []
    for path in sorted((folder / "lexicon").glob("*.ttl")):
        cues.extend(_cues(path, {*classes, *properties}))
    entries: list[AuthorityEntry] = []
    language_names: dict[str, tuple[Name, ...]] = {}
    for path in [*sorted((folder / "authority").glob("*.ttl")), *sorted(authority)]:
        graph = _parse(path)
        entries.extend(_entries(graph, set(classes)))
        language_names.update(_language_names(graph))
    profiles = tuple(sorted(str(path) for path in core.objects(KG.Platform, KG.profilePath)))
    return Ontology(
        classes, properties, tuple(sorted(set(cues))), tuple(entries), language_names, profiles
    )


def term_name(iri: str) -> str:
    """Name a term as the rest of kg does: local in `kg:`, else prefixed, else the IRI.

    >>> term_name("https://kg.example/ontology#founded")
    'founded'
    >>> term_name("http://xmlns.com/foaf/0.1/homepage")
    'foaf:homepage'
    """
    prefixes = {
        str(KG): "",
        "http://xmlns.com/foaf/0.1/": "foaf:",
        str(SCHEMA): "schema:",
        "http://purl.org/dc/terms/": "dcterms:",
    }
    for namespace, prefix in prefixes.items():
        if iri.startswith(namespace):
            return prefix + iri.removeprefix(namespace)
    return iri


def _parse(path: Path) -> Graph:
    graph = Graph()
    formats = {".ttl": "turtle", ".nt": "nt", ".rdf": "xml", ".xml": "xml"}
    form = formats.get(path.suffix.lower())
    if form is None:
        raise OntologyError(str(path), f"unknown suffix; allowed: {', '.join(sorted(formats))}")
    try:
        data = path.read_bytes()
    except OSError as error:
        raise OntologyError(str(path), error.strerror or "cannot be read") from error
    if form == "xml" and b"<!ENTITY" in data:
        raise OntologyError(str(path), "XML entities are not read")
    try:
        graph.parse(data=data, format=form)
    except Exception as error:  # rdflib's parsers raise errors of many libraries
        raise syntax_error(path, data, form=form, otherwise=str(error)) from error
    return graph


def syntax_error(path: Path, data: bytes, *, form: str, otherwise: str) -> OntologyError:
    """Say what is wrong with a file that rdflib refuses, and in which line.

    Oxigraph's parser is asked, since the line that rdflib's tells of Turtle is often a later one.
    """
    kinds = {"turtle": RdfFormat.TURTLE, "nt": RdfFormat.N_TRIPLES, "xml": RdfFormat.RDF_XML}
    try:
        for _ in pyoxigraph.parse(data, format=kinds[form]):
            pass
    except SyntaxError as error:
        problem = re.sub(r"^Parser error [^:]*: ", "", error.msg)
        return OntologyError(str(path), f"not {kinds[form].name}: {problem}", error.lineno or 0)
    return OntologyError(str(path), f"cannot be parsed: {otherwise}")


def _labels(graph: Graph, node: URIRef) -> dict[str, str]:
    labels = [label for label in graph.objects(node, RDFS.label) if isinstance(label, Literal)]
    return {label.language or "": str(label) for label in sorted(labels)}


def _own(graph: Graph, node: URIRef, predicate: URIRef) -> tuple[str, ...]:
    names = (term_name(str(value)) for value in graph.objects(node, predicate))
    return tuple(sorted(name for name in names if "//" not in name))


def _aligned(graph: Graph, node: URIRef) -> tuple[str, ...]:
    iris = {str(value) for value in graph.objects(node, RDFS.subClassOf)}
    return tuple(sorted(iri for iri in iris if not iri.startswith(str(KG))))


def _classes(graph: Graph) -> Iterator[OntologyClass]:
    for node in sorted(graph.subjects(RDF.type, RDFS.Class), key=str):
        if isinstance(node, URIRef) and str(node).startswith(str(KG)):
            parents = [name for name in _own(graph, node, RDFS.subClassOf) if ":" not in name]
            yield OntologyClass(
                ClassName(term_name(str(node))),
                tuple(ClassName(parent) for parent in parents),
                _labels(graph, node),
                _aligned(graph, node),
            )


def _properties(graph: Graph) -> Iterator[OntologyProperty]:
    for node in sorted(graph.subjects(RDF.type, RDF.Property), key=str):
        if not isinstance(node, URIRef):
            continue
        ranges = {str(value) for value in graph.objects(node, SCHEMA.rangeIncludes)}
        entity_ranges = tuple(sorted(term_name(r) for r in ranges if r.startswith(str(KG))))
        values = (
            "entity" if entity_ranges else "link" if str(RDFS.Resource) in ranges else "literal"
        )
        parents = [name for name in _own(graph, node, RDFS.subPropertyOf) if ":" not in name]
        xsd = str(XSD)
        yield OntologyProperty(
            name=PropertyName(term_name(str(node))),
            iri=str(node),
            domain=tuple(ClassName(name) for name in _own(graph, node, SCHEMA.domainIncludes)),
            range=tuple(ClassName(name) for name in entity_ranges),
            values=values,
            parents=tuple(PropertyName(name) for name in parents),
            symmetric=(node, RDF.type, KG.SymmetricProperty) in graph,
            labels=_labels(graph, node),
            datatypes=tuple(sorted(r.removeprefix(xsd) for r in ranges if r.startswith(xsd))),
        )


def _cues(path: Path, terms: set[str]) -> Iterator[Cue]:
    graph = _parse(path)
    for predicate, kind in CUE_KINDS.items():
        for node, text in graph.subject_objects(predicate):
            name = term_name(str(node))
            if name not in terms:
                line = _line_of(path, name)
                raise OntologyError(str(path), f"cue {str(text)!r} on {name}, no such term", line)
            language = text.language if isinstance(text, Literal) and text.language else path.stem
            yield Cue(name, kind, language, str(text))


def _line_of(path: Path, term: str) -> int:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next((number for number, line in enumerate(lines, start=1) if term in line), 0)


def _language_names(graph: Graph) -> Iterator[tuple[str, tuple[Name, ...]]]:
    for node in sorted(graph.subjects(RDF.type, KG.LanguageName), key=str):
        if isinstance(node, URIRef):
            names = (*_names(graph, node, SKOS.prefLabel), *_names(graph, node, SKOS.altLabel))
            yield str(graph.value(node, SKOS.notation)), names


def _entries(graph: Graph, classes: set[ClassName]) -> Iterator[AuthorityEntry]:
    kinds: dict[URIRef, list[str]] = defaultdict(list)
    for node, kind in graph.subject_objects(RDF.type):
        if isinstance(node, URIRef) and term_name(str(kind)) in classes:
            kinds[node].append(term_name(str(kind)))
    concepts = {node for node in graph.subjects(RDF.type, SKOS.Concept) if isinstance(node, URIRef)}
    for node in sorted(concepts):
        if not kinds[node] and (node, RDF.type, KG.LanguageName) in graph:
            continue
        yield AuthorityEntry(
            iri=str(node),
            kind=ClassName(min(kinds[node], default="")),
            names=_names(graph, node, SKOS.prefLabel),
            alternatives=_names(graph, node, SKOS.altLabel),
            same_as=tuple(sorted(str(value) for value in graph.objects(node, SKOS.exactMatch))),
            hosts=tuple(sorted(str(value) for value in graph.objects(node, KG.host))),
            profiles=tuple(sorted(str(value) for value in graph.objects(node, KG.profilePath))),
            demonyms=_names(graph, node, KG.demonym),
        )


def _names(graph: Graph, node: URIRef, predicate: URIRef) -> tuple[Name, ...]:
    names = {
        Name(str(value), value.language or "")
        for value in graph.objects(node, predicate)
        if isinstance(value, Literal)
    }
    return tuple(sorted(names, key=lambda name: (name.language, name.text)))
