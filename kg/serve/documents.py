"""The page of a document: its text with the names marked, and the facts that it states.

An address with `start` and `end` points at these characters.
"""

from collections import Counter
from dataclasses import dataclass

from rdflib import URIRef
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kg.graph.iris import entity_id
from kg.graph.terms import thing as term_value
from kg.model import DocumentId, EntityId, Fact, PropertyName, Span
from kg.ontology import Ontology, term_name
from kg.serve.addresses import forms, iri_of
from kg.serve.around import Stated, namings_in, stated_in, works_of
from kg.serve.catalogue import DOCUMENT
from kg.serve.marking import Piece, pieces
from kg.serve.served import served
from kg.serve.speech import catalogue_of, number, spoken
from kg.serve.texts import lines, text_of
from kg.serve.things import narrowest
from kg.store import Store


@dataclass(frozen=True, slots=True)
class Marked:
    """A line of a text in pieces, and where it begins."""

    start: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """A document to show: its lines, facts, and how often what is named.

    Facts come in order, each with the IRI of its statement and the first place that states it.
    """

    lines: tuple[Marked, ...]
    facts: tuple[tuple[Fact, str, Span], ...]
    named: tuple[tuple[EntityId, int], ...]


def read_text(
    store: Store,
    document: DocumentId,
    *,
    ontology: Ontology,
    base: str,
    found: tuple[int, int] = (0, 0),
) -> Text:
    """Read what the graph holds of a document; `found` are characters to point at."""
    places = namings_in(store, [document], base=base)[document]
    text = text_of(store, document, base=base)
    said = stated_in(store, document, base=base)
    kept = set(narrowest((one for one, _ in said), ontology))
    count = Counter(place.entity for place in places)
    return Text(
        tuple(Marked(at, pieces(line, places, start=at, found=found)) for at, line in lines(text)),
        tuple((_fact(one, base), one.statement, span) for one, span in said if one in kept),
        tuple(sorted(count.items(), key=lambda item: (-item[1], item[0]))),
    )


def _fact(one: Stated, base: str) -> Fact:
    subject, predicate, node = one.triple
    ours = str(node).startswith(base) and isinstance(node, URIRef)
    return Fact(
        subject=entity_id(subject, base=base),
        predicate=PropertyName(term_name(str(predicate))),
        object=entity_id(str(node), base=base) if ours else term_value(node),
        evidence=(),
        rules=(),
        confidence=one.confidence,
    )


def document_page(request: Request, thing: EntityId) -> Response:
    """Show a document."""
    held, document = served(request), DocumentId(thing.removeprefix("document/"))
    start, end = number(request, "start", -1), number(request, "end", -1)
    found = (start, end) if start >= 0 else (0, 0)
    text = read_text(held.store, document, ontology=held.ontology, base=held.base, found=found)
    works = works_of(held.store, base=held.base)
    work = works.get(document)
    others = [one for one, its in works.items() if its == work and one != document]
    return spoken(
        request,
        "document.html.j2",
        thing=thing,
        iri=iri_of(request, thing),
        text=text,
        work=work,
        others=sorted(others),
        forms=forms(thing),
    )


def documents(request: Request) -> Response:
    """List the documents, those of one text together."""
    held = served(request)
    works = works_of(held.store, base=held.base)
    together: dict[EntityId, list[EntityId]] = {}
    for entry in catalogue_of(request).of_kind(DOCUMENT):
        work = works.get(DocumentId(entry.id.removeprefix("document/")), entry.id)
        together.setdefault(work, []).append(entry.id)
    return spoken(request, "documents.html.j2", works=together)


ROUTES = (Route("/documents", documents),)
