"""RDF/XML in order: a description per subject, a line per triple.

XML 1.0 has no way to write most control characters; they become U+FFFD here, and only here.
"""

import re
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from rdflib import RDF, XSD, URIRef
from rdflib import Literal as Words

from kg.errors import UsageError
from kg.graph.terms import PREFIXES, Quad
from kg.graph.turtle import described, rank

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_LOCAL = re.compile(r"[A-Za-z_][\w.-]*$", re.ASCII)
_BREAKS = {"\r": "&#13;"}


def rdfxml(quads: Iterable[Quad]) -> str:
    """Write the default graph.

    Raises:
        UsageError: a predicate whose end is no XML name, so that this format cannot hold it.

    """
    subjects = described(quad for quad in quads if quad[3] is None)
    predicates = {predicate for found in subjects.values() for predicate in found}
    spaces = _namespaces(predicates)
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<rdf:RDF"]
    lines += [f"    xmlns:{prefix}={quoteattr(spaces[prefix])}" for prefix in sorted(spaces)]
    lines[-1] += ">"
    for subject, found in subjects.items():
        lines.append(f"  <rdf:Description rdf:about={quoteattr(subject)}>")
        for predicate in sorted(found, key=rank):
            name = _qualified(predicate, spaces)
            lines.extend(f"    {text}" for text in sorted(_elements(name, found[predicate])))
        lines.append("  </rdf:Description>")
    return "\n".join([*lines, "</rdf:RDF>", ""])


def _namespaces(predicates: Iterable[URIRef]) -> dict[str, str]:
    known = {namespace: prefix for prefix, namespace in PREFIXES.items()}
    found = {_split(predicate)[0] for predicate in predicates} | {str(RDF)}
    others = sorted(found - set(known))
    return {
        **{known[namespace]: namespace for namespace in found if namespace in known},
        **{f"ns{number}": namespace for number, namespace in enumerate(others, start=1)},
    }


def _split(predicate: URIRef) -> tuple[str, str]:
    found = _LOCAL.search(predicate)
    if found is None:
        message = f"predicate {predicate} has no XML name at its end: RDF/XML cannot hold it"
        raise UsageError(message)
    return predicate[: found.start()], found.group()


def _qualified(predicate: URIRef, spaces: dict[str, str]) -> str:
    namespace, local = _split(predicate)
    prefix = next(name for name, space in spaces.items() if space == namespace)
    return f"{prefix}:{local}"


def _elements(name: str, nodes: Iterable[URIRef | Words]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, URIRef):
            yield f"<{name} rdf:resource={quoteattr(node)}/>"
            continue
        mark = ""
        if node.language:
            mark = f" xml:lang={quoteattr(node.language)}"
        elif node.datatype is not None and node.datatype != XSD.string:
            mark = f" rdf:datatype={quoteattr(node.datatype)}"
        text = escape(_NOT_XML.sub("\ufffd", node), _BREAKS)
        yield f"<{name}{mark}>{text}</{name}>"
