"""A JSON-LD context, read: which key stands for which IRI, and for what kind of value.

Only what `ontology/context.jsonld` uses is understood: prefixes, aliases of `@id` and `@type`, and
terms with `@id`, `@type` and a `@container` of `@language`. All else is copied to the output.
"""

import json
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.errors import OntologyError
from kg.graph.terms import PREFIXES

Context = Mapping[str, object]

LINK = "@id"
BY_LANGUAGE = "@language"

_LOCAL = re.compile(r"[A-Za-z_][\w-]*", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class Term:
    """A key of the context; `kind` is the IRI of a datatype, `@id` for links, or empty."""

    name: str
    kind: str
    container: str


@dataclass(frozen=True, slots=True)
class Terms:
    """What the keys of a context mean."""

    prefixes: Mapping[str, str]
    by_iri: Mapping[str, tuple[Term, ...]]
    keywords: Mapping[str, str]

    def fitting(self, iri: str, *, kind: str = "", container: str = "") -> str:
        """Give the key for values of one kind; empty if the context has none."""
        wanted = (str(kind), container)  # an IRI of rdflib does not equal its own text
        terms = self.by_iri.get(str(iri), ())
        fits = (term.name for term in terms if (term.kind, term.container) == wanted)
        return next(fits, "")

    def keyword(self, keyword: str) -> str:
        """Give the alias of a keyword, or the keyword."""
        return self.keywords.get(keyword, keyword)

    def compact(self, iri: str) -> str:
        """Shorten an IRI by prefix, where one fits."""
        for prefix, namespace in self.prefixes.items():
            local = iri.removeprefix(namespace)
            if local != iri and _LOCAL.fullmatch(local):
                return f"{prefix}:{local}"
        return iri


def read_context(path: Path) -> dict[str, object]:
    """Read the `@context` of a JSON-LD file.

    Raises:
        OntologyError: the file is absent, is not JSON, or holds no `@context` object.

    """
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise OntologyError(str(path), error.strerror or "cannot be read") from error
    except json.JSONDecodeError as error:
        raise OntologyError(str(path), f"not JSON: {error.msg}", error.lineno) from error
    except UnicodeDecodeError as error:
        raise OntologyError(str(path), "not UTF-8") from error
    context = found.get("@context") if isinstance(found, dict) else None
    if not isinstance(context, dict):
        raise OntologyError(str(path), "no @context that is an object")
    return context


def read_terms(context: Context) -> Terms:
    """Take prefixes, terms and aliases out of a context, terms in order of their names."""
    plain = {key: iri for key, iri in context.items() if isinstance(iri, str)}
    prefixes = {**PREFIXES, **{key: iri for key, iri in plain.items() if iri[-1:] in {"/", "#"}}}
    by_iri: dict[str, list[Term]] = defaultdict(list)
    for name, entry in sorted(context.items()):
        if isinstance(entry, dict) and not name.startswith("@"):
            kind = _expanded(str(entry.get("@type", "")), prefixes)
            term = Term(name, kind, str(entry.get("@container", "")))
            by_iri[_expanded(str(entry.get("@id", "")), prefixes)].append(term)
    keywords = {iri: key for key, iri in plain.items() if iri in {"@id", "@type"}}
    return Terms(prefixes, {iri: tuple(terms) for iri, terms in by_iri.items()}, keywords)


def _expanded(name: str, prefixes: Mapping[str, str]) -> str:
    prefix, colon, local = name.partition(":")
    return prefixes[prefix] + local if colon and prefix in prefixes else name
