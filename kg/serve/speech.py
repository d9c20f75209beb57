"""How a page names things: in the reader's language where there is a name in it, and with a link.

A template has a `Speaker` as `say`.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import HTMLResponse

from kg.graph.iris import document_iri, entity_id, entity_iri
from kg.model import ClassName, EntityId, Name, PropertyName, Span
from kg.ontology import Ontology
from kg.serve.catalogue import Catalogue, Entry, read_catalogue
from kg.serve.pages import language_of, link, render
from kg.serve.served import remembered, served
from kg.serve.things import Sentence
from kg.view.looks import LOOKS
from kg.view.payload import labels_of

PAGES, NETWORK = "/page/", "/network/"
"""What the addresses of pages and of pictures begin with; an entity's id follows."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Names and addresses for one reader."""

    request: Request
    language: str
    catalogue: Catalogue
    ontology: Ontology

    def entry(self, thing: str) -> Entry:
        """Look up what a thing is called."""
        return self.catalogue.entry(EntityId(thing))

    def name(self, thing: str) -> Name:
        """Name a thing; a name without a language is the same in all."""
        return self.entry(thing).name(self.language)

    def page(self, thing: str, **query: str) -> str:
        """Give the address of a thing's page."""
        return link(self.request, entity_iri(EntityId(thing), base=PAGES), **query)

    def statement(self, iri: str) -> str:
        """Give the address of the page of a statement."""
        return self.page(entity_id(iri, base=served(self.request).base))

    def things(self, kind: str, *, start: int = 0) -> str:
        """Give the address of the list of a class."""
        return link(self.request, "/things", **{"class": kind, "start": str(start or "")})

    def network(self, thing: str, **query: str) -> str:
        """Give the address of the picture around a thing."""
        return link(self.request, entity_iri(EntityId(thing), base=NETWORK), **query)

    def place(self, span: Span) -> str:
        """Give the address of a place in a document."""
        path = document_iri(span.document, base=PAGES)
        return f"{link(self.request, path, start=str(span.start), end=str(span.end))}#here"

    def kind(self, name: str) -> str:
        """Say a class in the reader's language."""
        found = self.ontology.classes.get(ClassName(name))
        return self._label(name, found.labels if found else {})

    def property(self, name: str) -> str:
        """Say a property in the reader's language."""
        found = self.ontology.properties.get(PropertyName(name))
        return self._label(name, found.labels if found else {})

    def tongue(self, tag: str) -> str:
        """Say a language in the reader's own; its tag if that is all that is known."""
        names = {name.language: name.text for name in self.ontology.language_names.get(tag, ())}
        return names.get(self.language) or names.get("en") or tag

    def colour(self, kind: str) -> str:
        """Give the colour of a class, as on the network page."""
        look = LOOKS.get(kind)
        return look.colour if look else "#5d6670"

    def ordered(self, sentences: Iterable[Sentence]) -> list[Sentence]:
        """Put the sentences in the reader's language first, then language by language."""
        return sorted(sentences, key=lambda one: self._order(one.evidence.span))

    def _order(self, span: Span) -> tuple[bool, str, Span]:
        language = self.entry(f"document/{span.document}").language
        return language != self.language, language, span

    def _label(self, name: str, labels: Mapping[str, str]) -> str:
        known = labels_of(name, {name: labels})
        return known.get(self.language) or known.get("en") or next(iter(known.values()))


def speaker(request: Request) -> Speaker:
    """Make the speaker of a request."""
    held = served(request)
    return Speaker(request, language_of(request), catalogue_of(request), held.ontology)


def catalogue_of(request: Request) -> Catalogue:
    """Give the names of everything; they are read at the first request that needs them."""
    return remembered(
        request, "catalogue", lambda held: read_catalogue(held.store, held.ontology, base=held.base)
    )


def spoken(request: Request, template: str, *, status: int = 200, **values: object) -> HTMLResponse:
    """Fill a template that names things."""
    return render(request, template, status=status, say=speaker(request), is_web=is_web, **values)


def is_web(iri: str) -> bool:
    """Whether a link may be followed: `javascript:` and the like are shown as words only.

    >>> is_web("https://arclab.example/"), is_web("javascript:alert(1)"), is_web("http:")
    (True, False, False)
    """
    try:
        parts = urlsplit(iri)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc)


def number(request: Request, name: str, otherwise: int = 0) -> int:
    """Read a number of the address; `otherwise` where there is none, or one too long."""
    text = request.query_params.get(name, "")
    return int(text) if re.fullmatch("[0-9]{1,9}", text) else otherwise
