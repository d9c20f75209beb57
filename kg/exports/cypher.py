r"""The network as Cypher statements that load into Neo4j, and again without making anything twice.

1. A constraint: a thing is known by its IRI.
2. A statement for each thing: labels `Thing` and its class, `name` and a `name_<language>` for each
   name, and what is said of it in words.
3. A statement for each fact between two things: its type is the relation's name.

Neo4j reads `\uXXXX` in the whole of a query before anything else, in strings too. A string is
therefore cut in two after each backslash of the text, so that no `u` can follow it.
"""

import re
from collections.abc import Iterator, Mapping

from kg.exports.network import Attributes, Network, to_networkx
from kg.store import Store

CLASS = "Thing"
"""The label that every node has, besides its class."""

_ESCAPES = {"\\": "\\\\' + '", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_ESCAPED = re.compile("[\\\\'\x00-\x1f\x7f-\x9f\u2028\u2029]")
_CONSTRAINT = f"CREATE CONSTRAINT thing_iri IF NOT EXISTS FOR (t:{CLASS}) REQUIRE t.iri IS UNIQUE;"


def cypher(store: Store) -> bytes:
    """Write the statements, one a line."""
    network = to_networkx(store)
    lines = (_CONSTRAINT, *_things(network), *_facts(network))
    return "".join(f"{line}\n" for line in lines).encode()


def properties(attributes: Attributes) -> Attributes:
    """Name the attributes of a node as a property graph has them: its class is a label.

    >>> properties({"label": "Turku", "kind": "Place", "label_sv": "Åbo"})
    {'name': 'Turku', 'name_sv': 'Åbo'}
    """
    return {
        re.sub(r"^label(?=_|$)", "name", name): value
        for name, value in attributes.items()
        if name != "kind"
    }


def string(text: str) -> str:
    r"""Write a string literal.

    >>> print(string("Ann's"), string("a\\b"), string("a\\u0027"))
    'Ann\'s' 'a\\' + 'b' 'a\\' + 'u0027'
    """
    escaped = _ESCAPED.sub(lambda one: _ESCAPES.get(one[0], f"\\u{ord(one[0]):04x}"), text)
    return f"'{escaped}'"


def name_of(word: str) -> str:
    """Write a label, a type or the name of a property."""
    plain = re.sub(r"[\x00-\x1f\\]", "", word)
    return "`" + plain.replace("`", "``") + "`"


def _things(network: Network) -> Iterator[str]:
    for iri, attributes in network.nodes(data=True):
        kind = name_of(str(attributes["kind"]))
        said = _map(properties(attributes))
        yield f"MERGE (t:{CLASS} {{iri: {string(iri)}}}) SET t:{kind}, t += {said};"


def _facts(network: Network) -> Iterator[str]:
    for subject, object_, relation, attributes in network.edges(keys=True, data=True):
        said = {name: value for name, value in attributes.items() if name != "relation"}
        yield (
            f"MATCH (s:{CLASS} {{iri: {string(subject)}}}), (o:{CLASS} {{iri: {string(object_)}}}) "
            f"MERGE (s)-[f:{name_of(str(relation))}]->(o) SET f += {_map(said)};"
        )


def _map(values: Mapping[str, str | int | float]) -> str:
    pairs = (
        f"{name_of(name)}: {string(value) if isinstance(value, str) else value}"
        for name, value in values.items()
    )
    return f"{{{', '.join(pairs)}}}"
