"""What everything in the graph is called, in every language, and how to find it by a name.

1. One pass over the names of the graph makes an `Entry` for each thing and each document.
2. To search, names are folded (`kg.resolution.names`: case, diacritics, script and hyphens make no
   difference). The nearer a name is to the words, the earlier its thing: the whole name, its
   beginning, its words in any order, a part of it; base forms before inflected ones.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rdflib import DCTERMS, RDFS, SKOS, Literal, URIRef

from kg.graph.iris import entity_id
from kg.model import ClassName, EntityId, Name
from kg.ontology import SCHEMA, Ontology, term_name
from kg.resolution.names import name_words, squeeze
from kg.store import Store

DOCUMENT, WORK = ClassName("Document"), ClassName("Work")

_KINDS = """
SELECT ?thing ?kind WHERE { ?thing a ?kind FILTER(STRSTARTS(STR(?kind), STR(kg:))) }
"""
_NAMES = """
SELECT ?thing ?said ?name WHERE {
  VALUES ?said {
    rdfs:label skos:altLabel skos:hiddenLabel schema:unitText schema:value
    dcterms:title dcterms:language dcterms:source
  }
  ?thing ?said ?name
}
"""
_LABELS = frozenset({RDFS.label, SCHEMA.unitText, DCTERMS.title})
_OTHERS = frozenset({SKOS.altLabel, DCTERMS.source})


@dataclass(frozen=True, slots=True)
class Entry:
    """A thing and its names; a figure has a `value`, a document a `language` and a `file`."""

    id: EntityId
    kind: ClassName
    labels: tuple[Name, ...] = ()
    others: tuple[Name, ...] = ()
    forms: tuple[Name, ...] = ()
    value: str = ""
    language: str = ""
    file: str = ""

    def name(self, language: str = "en") -> Name:
        """Name it for a reader of `language`: in that, else untagged, else English, else any."""
        by_language = {label.language: label for label in reversed(self.labels)}
        tried = (by_language.get(tag) for tag in (language, "", "en", *sorted(by_language)))
        found = next(filter(None, tried), Name(self.file or self.id.rpartition("/")[2]))
        return Name(f"{self.value} {found.text}", found.language) if self.value else found


@dataclass(frozen=True, slots=True)
class Match:
    """A thing that was found, and the name by which."""

    entry: Entry
    name: Name


@dataclass(frozen=True, slots=True)
class _Spelling:
    """A name, folded: as one, and its words each after a blank."""

    squeezed: str
    words: str
    inflected: bool
    match: Match


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Every entry by its id, in order of the ids."""

    entries: Mapping[EntityId, Entry]
    _spellings: tuple[_Spelling, ...] = field(repr=False)

    def entry(self, thing: EntityId) -> Entry:
        """Look a thing up; what has no entry is called by the end of its id."""
        return self.entries.get(thing) or Entry(thing, ClassName(""))

    def is_thing(self, thing: EntityId) -> bool:
        """Whether it is a thing that facts are told of: no document and no work."""
        return thing in self.entries and self.entries[thing].kind not in {DOCUMENT, WORK}

    def of_kind(self, kind: str) -> tuple[Entry, ...]:
        """List the things of one class, in order of their names."""
        found = (entry for entry in self.entries.values() if entry.kind == kind)
        return tuple(sorted(found, key=lambda entry: (squeeze(entry.name().text), entry.id)))

    def search(self, words: str, *, limit: int) -> tuple[Match, ...]:
        """Find things by a name or a part of one, the nearest first, each once."""
        wanted, parts = squeeze(words), [f" {word}" for word in name_words(words)]
        best: dict[EntityId, tuple[tuple[int, int, str, str], Match]] = {}
        for spelling in self._spellings if wanted else ():
            distance = _distance(spelling, wanted, parts)
            if distance is not None:
                entry = spelling.match.entry
                rank = (distance, len(spelling.squeezed), spelling.squeezed, entry.id)
                if entry.id not in best or rank < best[entry.id][0]:
                    best[entry.id] = (rank, spelling.match)
        ranked = sorted(best.values(), key=lambda found: found[0])
        return tuple(match for _, match in ranked[:limit])


def read_catalogue(store: Store, ontology: Ontology, *, base: str) -> Catalogue:
    """Read the names of everything in a store."""
    kinds: dict[str, set[str]] = defaultdict(set)
    for row in store.select(_KINDS).records():
        kinds[str(row["thing"])].add(term_name(str(row["kind"])))
    said: dict[str, list[tuple[str, Literal]]] = defaultdict(list)
    for row in store.select(_NAMES).records():
        if isinstance(row["name"], Literal):
            said[str(row["thing"])].append((str(row["said"]), row["name"]))
    entries = sorted(
        (
            _entry(entity_id(iri, base=base), _lowest(found, ontology), said[iri])
            for iri, found in kinds.items()
        ),
        key=lambda entry: entry.id,
    )
    spellings = tuple(spelling for entry in entries for spelling in _spellings(entry))
    return Catalogue({entry.id: entry for entry in entries}, spellings)


def _lowest(kinds: Iterable[str], ontology: Ontology) -> ClassName:
    """Name the class that is below the others."""
    own = set(kinds)
    above = {up for kind in own for up in ontology.ancestors(kind) if up != kind}
    return ClassName(min(own - above or own))


def _entry(thing: EntityId, kind: ClassName, said: Iterable[tuple[str, Literal]]) -> Entry:
    names: dict[str, set[Name]] = defaultdict(set)
    for predicate, words in said:
        names[predicate].add(Name(str(words), words.language or ""))
    return Entry(
        id=thing,
        kind=kind,
        labels=_sorted(names, _LABELS),
        others=_sorted(names, _OTHERS),
        forms=_sorted(names, {SKOS.hiddenLabel}),
        value=_one(names, SCHEMA.value),
        language=_one(names, DCTERMS.language),
        file=_one(names, DCTERMS.source),
    )


def _sorted(names: Mapping[str, set[Name]], predicates: Iterable[URIRef]) -> tuple[Name, ...]:
    found = {name for predicate in predicates for name in names.get(str(predicate), ())}
    return tuple(sorted(found, key=lambda name: (name.language, name.text)))


def _one(names: Mapping[str, set[Name]], predicate: URIRef) -> str:
    return min((name.text for name in names.get(str(predicate), ())), default="")


def _spellings(entry: Entry) -> Iterator[_Spelling]:
    tail = Name(entry.id.rpartition("/")[2])
    shown = [entry.name(label.language) for label in entry.labels] or [tail]
    for names, inflected in (((*shown, *entry.others), False), (entry.forms, True)):
        for name in names:
            words = "".join(f" {word}" for word in name_words(name.text))
            yield _Spelling(squeeze(name.text), words, inflected, Match(entry, name))


def _distance(spelling: _Spelling, wanted: str, parts: Sequence[str]) -> int | None:
    """Tell how far a name is from the words: 0 the same, None not found."""
    if spelling.squeezed == wanted:
        near = 0
    elif spelling.squeezed.startswith(wanted):
        near = 1
    elif parts and all(part in spelling.words for part in parts):
        near = 2
    elif wanted in spelling.squeezed:
        near = 3
    else:
        return None
    return near * 2 + spelling.inflected
