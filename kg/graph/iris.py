"""Names of things: IRIs under a base, and links from texts made safe to write.

1. `checked_base` lets through a base that every other IRI can be put behind.
2. An entity or document IRI is the base and the id, percent-encoded where an id holds a character
   that an IRI may not: `entity_id` undoes it.
3. Statements, evidence, selectors and mentions are named by `content_hash` of what they say, so
   that two builds agree and no blank node is needed.
4. `checked_link` escapes a link found in a text, or says why it cannot be an IRI.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import quote, unquote

from anyascii import anyascii
from rdflib import URIRef

from kg.errors import UsageError
from kg.model import DocumentId, EntityId

DEFAULT_BASE = "https://kg.example/id/"
"""`.example` is reserved by RFC 2606: whoever publishes a graph sets a base of their own."""

LINK_SCHEMES = ("http", "https", "ftp", "mailto", "tel", "urn")
"""Schemes of links that are written as IRIs; `javascript:` and the like are not among them."""

_BASE = re.compile(
    r"(?:https?://[\w.~%-]+(?::\d+)?(?=[/#])|urn:[a-z0-9][a-z0-9-]+:)[^?#]*[/#]", re.IGNORECASE
)
_HOST = re.compile(r"(?:[^\W_]|[.~_-])+(?::\d+)?")
_WITHOUT_HOST = frozenset({"mailto", "tel", "urn"})
_ID_SAFE = "/-._~"
_LONGEST_SLUG = 80


def checked_base(base: str) -> str:
    """Return `base` if it is an absolute http(s) or urn IRI that ends in `/` or `#`.

    Raises:
        UsageError: it is not; the message shows it and what is allowed.

    """
    if _BASE.fullmatch(base) and not any(map(_is_unsafe, base)):
        return base
    message = (
        f"base {base!r} will not do. Allowed: an absolute IRI that starts with http://, https:// "
        f"or urn: and ends in / or #, without spaces, such as {DEFAULT_BASE}"
    )
    raise UsageError(message)


def slug(name: str) -> str:
    """Spell `name` with `a-z`, `0-9` and single hyphens; never empty, at most 89 characters.

    >>> slug("Łódź, Város"), slug("#CalmSeas"), slug("Ελλάδα")
    ('lodz-varos', 'calmseas', 'ellada')
    """
    plain = re.sub(r"[^a-z0-9]+", "-", anyascii(unicodedata.normalize("NFC", name)).lower())
    plain = plain.strip("-")
    if not plain:
        return f"x-{content_hash(name)[:8]}"
    if len(plain) > _LONGEST_SLUG:
        return f"{plain[:_LONGEST_SLUG].rstrip('-')}-{content_hash(name)[:8]}"
    return plain


def content_hash(*parts: object) -> str:
    """Hash what something says: the first 16 hex digits of the SHA-256 of its parts."""
    text = "\x1f".join(str(part) for part in parts)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def hashed_iri(kind: str, *parts: object, base: str) -> URIRef:
    """Name a statement, evidence, selector or mention after its content."""
    return URIRef(f"{base}{kind}/{content_hash(*parts)}")


@lru_cache(maxsize=100_000)
def entity_iri(entity: EntityId, *, base: str) -> URIRef:
    """Name an entity of any class (also an account, figure or work) after its id."""
    return URIRef(base + _escaped_id(entity))


def entity_id(iri: str, *, base: str) -> EntityId:
    """Undo `entity_iri`; an IRI that is not under `base` is its own id."""
    return EntityId(unquote(iri.removeprefix(base)) if iri.startswith(base) else iri)


def document_iri(document: DocumentId, *, base: str) -> URIRef:
    """Name a document after its id."""
    return entity_iri(EntityId(f"document/{document}"), base=base)


def document_id(iri: str, *, base: str) -> DocumentId:
    """Undo `document_iri`."""
    return DocumentId(entity_id(iri, base=base).removeprefix("document/"))


@lru_cache(maxsize=100)
def evidence_graph_iri(base: str) -> URIRef:
    """Name the graph that holds statements, evidence and mentions."""
    return URIRef(f"{base}graph/evidence")


def base_of(graphs: Iterable[str | None]) -> str:
    """Tell the base of a dataset from the names of its graphs: the evidence stands under it.

    >>> base_of([None, "https://a.example/x/graph/evidence"]), base_of([])
    ('https://a.example/x/', 'https://kg.example/id/')
    """
    suffix = evidence_graph_iri("")
    bases = {name.removesuffix(suffix) for name in graphs if name and name.endswith(suffix)}
    return min(bases, default=DEFAULT_BASE)


def checked_link(text: str) -> str:
    """Return the link as an IRI, what an IRI may not hold percent-encoded.

    Raises:
        ValueError: it cannot be an IRI; the message gives the reason.

    >>> checked_link("https://example.org/a b?q=100%")
    'https://example.org/a%20b?q=100%25'
    """
    scheme, colon, rest = text.strip().partition(":")
    if not colon or scheme.lower() not in LINK_SCHEMES:
        message = f"link {text!r} has no scheme among: {', '.join(LINK_SCHEMES)}"
        raise ValueError(message)
    if scheme.lower() not in _WITHOUT_HOST:
        host = re.match(r"(?://)?([^/?#]*)", rest)
        if not host or not rest.startswith("//") or not _HOST.fullmatch(host.group(1)):
            message = f"link {text!r} has no host that can be looked up"
            raise ValueError(message)
        return f"{scheme}:{host.group()}{_escaped(rest[host.end() :])}"
    if not rest:
        message = f"link {text!r} ends after its scheme"
        raise ValueError(message)
    return f"{scheme}:{_escaped(rest)}"


def _escaped(tail: str) -> str:
    path, mark, fragment = tail.partition("#")
    return mark.join(
        "".join(map(_escaped_character, _bare_percent(part))) for part in (path, fragment)
    )


def _bare_percent(text: str) -> str:
    return re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", text)


def _escaped_character(character: str) -> str:
    if character == "#" or _is_unsafe(character):
        return quote(character.encode("utf-8", "replace"), safe="")
    return character


def _is_unsafe(character: str) -> bool:
    """Whether an IRI may not hold it: controls, direction marks, spaces, unassigned, brackets.

    RFC 3987 (section 2.2, ucschar) leaves out U+FFF0 to U+FFFF and U+E0000 to U+E0FFF as well.
    """
    if character.isascii():
        return character < "!" or character == "\x7f" or character in '<>"{}|\\^`[]'
    if "\ufff0" <= character <= "\uffff" or "\U000e0000" <= character <= "\U000e0fff":
        return True
    return unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zs", "Zl", "Zp"}


def _escaped_id(name: str) -> str:
    parts = (quote(part.encode("utf-8", "replace"), safe=_ID_SAFE) for part in name.split("/"))
    return "/".join(part.replace(".", "%2E") if part in {".", ".."} else part for part in parts)
