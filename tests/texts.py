"""Texts for the tests of reading: a text becomes a document, and what it says becomes triples.

The ontology is read once a run, and an extractor is built once for each language. Names are
compared in any of their forms, since their base form is the work of resolution.
"""

from collections.abc import Collection, Iterable
from functools import cache

from kg.extraction import Extractor, build_extractor, extract
from kg.languages.inflection import same_name
from kg.model import Document, DocumentId, Extraction, Link, Literal, Mention, Relation
from kg.ontology import Ontology, load_ontology
from kg.readers.layout import read_layout
from kg.resolution import Resolution, resolve
from kg.settings import shipped_ontology

LANGUAGES = ("en", "fi", "hu", "ro", "sv")

Triple = tuple[str, str, str]
"""Subject, property and object, as a table of cases writes them."""


@cache
def shipped() -> Ontology:
    """The ontology that kg ships."""
    return load_ontology(shipped_ontology())


@cache
def extractor(language: str) -> Extractor:
    """What reads documents of one language."""
    return build_extractor(shipped(), language)


def written(text: str, language: str, *, name: str = "note") -> Document:
    """Make a document of `text`, with the blocks that a plain text file would have."""
    return Document(
        id=DocumentId(f"{name}-{language}-0a1b2c3d"),
        name=f"{name}.txt",
        title=name,
        language=language,
        sha256="0a1b2c3d" * 8,
        text=text,
        blocks=read_layout(text),
    )


def read(text: str, language: str, *, name: str = "note") -> Extraction:
    """Find what a text says."""
    return extract(written(text, language, name=name), extractor(language))


def resolved(*extractions: Extraction) -> Resolution:
    """Say which mentions of these are one thing."""
    return resolve(extractions, shipped())


def words(end: Mention | Literal | Link) -> str:
    """Name an end of a relation: a figure as `30 eels`, an account by its key."""
    if isinstance(end, Link):
        return end.iri
    if isinstance(end, Literal):
        return end.value
    if end.kind == "Figure":
        return f"{end.key.removeprefix('figure:')} {end.name}"
    return end.key if end.kind == "Account" else end.name


def said(extraction: Extraction, *properties: str, like: Iterable[Triple] = ()) -> set[Triple]:
    """Give what was read with some properties (none: with any) as triples.

    A name that is a form of one in `like` is written as there.
    """
    known = {name for triple in like for name in (triple[0], triple[2])}
    language = extraction.document.language
    return {
        _triple(relation, known, language)
        for relation in extraction.relations
        if not properties or relation.predicate in properties
    }


def _triple(relation: Relation, known: Collection[str], language: str) -> Triple:
    subject = _as_known(words(relation.subject), known, language)
    return subject, relation.predicate, _as_known(words(relation.object), known, language)


def _as_known(name: str, known: Collection[str], language: str) -> str:
    same = (one for one in sorted(known) if same_name(name, one, language=language))
    return name if name in known else next(same, name)


def named(extraction: Extraction, kind: str) -> set[str]:
    """Give the names of all mentions of a class, as they were read."""
    return {mention.name for mention in extraction.mentions if mention.kind == kind}


def entities(extraction: Extraction, kind: str) -> set[str]:
    """Give the preferred names of the entities of a class that a text names."""
    return {entity.name for entity in resolved(extraction).entities if entity.kind == kind}
