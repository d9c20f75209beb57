"""Finds things by what people call them."""

from rdflib import URIRef

from kg.queries import ParameterType, read_query, render
from kg.store.protocol import Store

_THINGS_NAMED = """
# parameter: thing (thing): a name in any language, an IRI, or the end of one
SELECT DISTINCT ?thing WHERE {
  ?thing rdfs:label|skos:altLabel ?name .
  FILTER(LCASE(STR(?name)) = LCASE($thing) || STR(?thing) = $thing
    || STRENDS(STR(?thing), CONCAT("/", $thing)))
}
"""


def things_named(store: Store, name: str) -> tuple[URIRef, ...]:
    """Find the things with this name, in any language and case, or this IRI or end of one."""
    query = read_query("things-named", text=_THINGS_NAMED)
    table = store.select(render(query, {ParameterType.THING.value: name}))
    return tuple(URIRef(thing) for (thing,) in table.rows if thing is not None)
