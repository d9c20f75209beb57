"""Links nodes to entries of the authority lists by their names."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from kg.ontology import AuthorityEntry, Ontology
from kg.resolution.names import squeeze, variants
from kg.resolution.nodes import Node

PREFIX = "authority:"
"""What a mention's key begins with when the extractor found its entry."""


@dataclass(frozen=True, slots=True)
class Authority:
    """Entries by IRI, and by folded name and language (empty: any language)."""

    entries: Mapping[str, AuthorityEntry]
    by_name: Mapping[tuple[str, str], tuple[str, ...]]
    ontology: Ontology

    def candidates(self, node: Node) -> tuple[str, ...]:
        """Find the entries that a node may be; more than one: the name is ambiguous."""
        given = [key.removeprefix(PREFIX) for key in node.keys if key.startswith(PREFIX)]
        known = tuple(iri for iri in given if iri in self.entries)
        if known:
            return known
        exact = self._named(node, squeeze(node.name))
        if exact:
            return exact
        found = (self._named(node, guess) for guess in variants(node.name, node.language))
        return next((iris for iris in found if iris), ())

    def _named(self, node: Node, folded: str) -> tuple[str, ...]:
        found = {
            *self.by_name.get((folded, node.language), ()),
            *self.by_name.get((folded, ""), ()),
        }
        return tuple(sorted(iri for iri in found if self._fits(node, iri)))

    def _fits(self, node: Node, iri: str) -> bool:
        kind = self.entries[iri].kind
        return self.ontology.is_a(node.kind, kind) or self.ontology.is_a(kind, node.kind)


def authority_of(ontology: Ontology) -> Authority:
    """Index the authority lists of an ontology by name."""
    by_name: dict[tuple[str, str], set[str]] = defaultdict(set)
    for entry in ontology.authority:
        for name in (*entry.names, *entry.alternatives):
            by_name[squeeze(name.text), name.language].add(entry.iri)
    return Authority(
        {entry.iri: entry for entry in ontology.authority},
        {key: tuple(sorted(iris)) for key, iris in by_name.items()},
        ontology,
    )
