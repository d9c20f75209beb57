"""Writes a cluster of nodes down as an entity: id, labels, other names, forms, reasons."""

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from kg.model import ClassName, Entity, EntityId, Name
from kg.resolution.labels import Naming, in_order, labels_of, names_of, others_of, renamed, tag
from kg.resolution.names import slug
from kg.resolution.nodes import Node


def entity_of(
    nodes: Sequence[Node],
    *,
    naming: Naming,
    same_as: Iterable[str],
    reasons: Iterable[str],
    renames: Sequence[Name] = (),
) -> Entity:
    """Describe a cluster; the id is the plain slug, clashes are settled by `distinct`."""
    ancestors = naming.ontology.ancestors
    kind = min({node.kind for node in nodes}, key=lambda k: (-len(ancestors(k)), k))
    names = names_of(nodes, naming)
    labels = renamed(labels_of(names), renames)
    alternatives = _with_further(nodes, others_of(names, labels))
    entity = Entity(
        id=EntityId(""),
        kind=ClassName(kind),
        labels=labels,
        alternatives=alternatives,
        forms=_forms(nodes, {name.text for name in (*labels, *alternatives)}),
        same_as=tuple(sorted(same_as)),
        reasons=tuple(sorted(reasons)),
        value=_value(nodes) if kind == "Figure" else "",
    )
    return _with_id(entity, f"{kind.lower()}/{slug(_id_text(entity, nodes))}")


def distinct(entities: Sequence[tuple[Entity, str]]) -> list[Entity]:
    """Add a short hash of its key to the id of each entity that shares it with another."""
    counts = Counter(entity.id for entity, _ in entities)
    return [
        _with_id(entity, f"{entity.id}-{hashlib.sha256(key.encode()).hexdigest()[:6]}")
        if counts[entity.id] > 1
        else entity
        for entity, key in entities
    ]


def _with_further(nodes: Sequence[Node], alternatives: tuple[Name, ...]) -> tuple[Name, ...]:
    """Add the longer names that texts give beside the proper one (`Nordverk project`)."""
    further = [
        Name(mention.also, tag(mention.language))
        for node in nodes
        for mention in node.mentions
        if mention.also
    ]
    return in_order([*alternatives, *further]) if further else alternatives


def _forms(nodes: Sequence[Node], used: Collection[str]) -> tuple[Name, ...]:
    return in_order(
        Name(" ".join(mention.evidence.exact.split()), tag(mention.language))
        for node in nodes
        for mention in node.mentions
        if mention.rule != "anaphor" and " ".join(mention.evidence.exact.split()) not in used
    )


def _value(nodes: Sequence[Node]) -> str:
    keys = (key for node in nodes for key in node.keys if key.startswith("figure:"))
    return next(keys, "").removeprefix("figure:")


def _id_text(entity: Entity, nodes: Sequence[Node]) -> str:
    if entity.kind == "Account":
        return next((key for node in nodes for key in node.keys), entity.name)
    return entity.caption


def _with_id(entity: Entity, id_: str) -> Entity:
    return replace(entity, id=EntityId(id_))
