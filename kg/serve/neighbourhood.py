"""Cuts the surroundings of a thing out of a graph that is too large for one picture.

1. From the thing outwards, step by step: a fact that joins two things is a step.
2. Where a step finds more than the picture may hold, those come first that most facts tie to what
   is in it already, then those of which most is told; the others are counted as left out.
3. The facts among what is kept are read with their evidence, as any page of the network is; so are
   the names that stand in their sentences.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from rdflib import URIRef

from kg.graph.iris import entity_id, entity_iri
from kg.model import Document, DocumentId, EntityId, Evidence
from kg.ontology import Ontology
from kg.serve.around import evidence_of, facts_of, iri_ref, namings_in, statements_of
from kg.serve.catalogue import Catalogue
from kg.store import Store
from kg.view import LeftOut, Naming, Picture, read_picture

_LINKS = """
SELECT ?subject ?object WHERE {{
  {{ VALUES ?subject {{ {things} }} ?subject ?predicate ?object }}
  UNION {{ VALUES ?object {{ {things} }} ?subject ?predicate ?object }}
  FILTER(ISIRI(?object) && ?predicate NOT IN (rdf:type, kg:mentions, kg:about, kg:versionOf))
}}
"""


def surroundings(
    store: Store,
    thing: EntityId,
    *,
    names: Catalogue,
    ontology: Ontology,
    base: str,
    steps: int,
    limit: int,
) -> Picture:
    """Picture what stands within `steps` facts of a thing: at most `limit` things."""
    kept: dict[EntityId, None] = {thing: None}
    left: Counter[EntityId] = Counter()
    newest = [thing]
    for _ in range(steps):
        ties = _ties(store, newest, names=names, base=base)
        room = max(limit - len(kept), 0)
        found = [other for other in sorted(ties) if other not in kept]
        if len(found) > room:
            knit = _degrees(store, found, base=base)
            found.sort(key=lambda other: (-ties[other], -knit[other], other))
        newest = found[:room]
        left.update({other: ties[other] for other in found[len(newest) :]})
        kept |= dict.fromkeys(newest)
    missed = {other: count for other, count in left.items() if other not in kept}
    picture = _picture(store, frozenset(kept), names=names, ontology=ontology, base=base)
    return replace(picture, left_out=LeftOut(len(missed), sum(missed.values())))


def _degrees(store: Store, things: Iterable[EntityId], *, base: str) -> Counter[EntityId]:
    """Count the facts of each of these things."""
    return Counter(end for link in _links(store, things, base=base) for end in link)


def _ties(
    store: Store, things: Iterable[EntityId], *, names: Catalogue, base: str
) -> Counter[EntityId]:
    """Count the facts that tie other things to these."""
    inside, ties = set(things), Counter[EntityId]()
    for link in _links(store, inside, base=base):
        ties.update(end for end in set(link) - inside if names.is_thing(end))
    return ties


def _links(
    store: Store, things: Iterable[EntityId], *, base: str
) -> Iterator[tuple[EntityId, EntityId]]:
    """Give both ends of each fact with one of these things at an end."""
    refs = " ".join(iri_ref(entity_iri(thing, base=base)) for thing in sorted(things))
    for row in store.select(_LINKS.format(things=refs)).records() if refs else ():
        yield entity_id(str(row["subject"]), base=base), entity_id(str(row["object"]), base=base)


def _picture(
    store: Store, kept: frozenset[EntityId], *, names: Catalogue, ontology: Ontology, base: str
) -> Picture:
    iris = [str(entity_iri(thing, base=base)) for thing in sorted(kept)]

    def is_inside(node: object) -> bool:
        held = isinstance(node, URIRef) and entity_id(node, base=base)
        return not (held and held in names.entries and held not in kept)

    facts = [quad for quad in facts_of(store, iris) if is_inside(quad[2])]
    said = [one for one in statements_of(store, iris, base=base) if is_inside(one.triple[2])]
    evidence = evidence_of(store, [one.statement for one in said], base=base)
    picture = read_picture([*facts, *evidence], base=base, ontology=ontology)
    documents = sorted({one.span.document for fact in picture.facts for one in fact.evidence})
    places = namings_in(store, documents, base=base)
    return replace(
        picture,
        documents=tuple(_document(document, names) for document in documents),
        namings=tuple(
            Naming(place.entity, Evidence(place.span, ""))
            for document in documents
            for place in places[document]
            if place.entity in kept
        ),
    )


def _document(document: DocumentId, names: Catalogue) -> Document:
    entry = names.entry(EntityId(f"document/{document}"))
    return Document(
        id=document,
        name=entry.file,
        title=entry.name(entry.language).text,
        language=entry.language or "und",
        sha256="",
        text="",
        blocks=(),
    )
