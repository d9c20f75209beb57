"""Finds the mentions that a decision means.

A decision may name a thing as the documents have it, or as earlier decisions made it: renamed, of
another class, joined with others. So a key is looked up in several resolutions: that of the rules
alone first, then those under decisions. The first that knows it says which mentions are named;
the last says which other mentions belong to the same thing.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.model import ClassName, EntityId, Mention
from kg.resolution.decisions import ThingKey
from kg.resolution.names import squeeze, variants
from kg.resolution.outcome import Resolution

Mentions = frozenset[Mention]
NOBODY: Mentions = frozenset()


@dataclass(frozen=True, slots=True)
class Register:
    """One resolution by ids, by the names in texts, and by the names of its entities."""

    resolution: Resolution
    kinds: Mapping[EntityId, ClassName]
    by_entity: Mapping[EntityId, Sequence[Mention]]
    by_name: Mapping[str, Sequence[Mention]]
    by_label: Mapping[str, Sequence[tuple[EntityId, str]]]

    def find(self, key: ThingKey) -> Mentions:
        """The mentions of an id, else of a name in the texts, else of an entity's name."""
        if key.id:
            return frozenset(self.by_entity.get(EntityId(key.id), ()))
        wanted = squeeze(key.name)
        named = frozenset(m for m in self.by_name.get(wanted, ()) if self._fits(m, key))
        if named:
            return named
        entities = {
            entity
            for entity, language in self.by_label.get(wanted, ())
            if key.language in {"", language} and key.kind in {"", self.kinds[entity]}
        }
        return frozenset(mention for entity in entities for mention in self.by_entity[entity])

    def _fits(self, mention: Mention, key: ThingKey) -> bool:
        kinds = {"", mention.kind, self.kinds[self.resolution.mentions[mention]]}
        return key.kind in kinds and key.language in {"", mention.language}


def register(resolution: Resolution) -> Register:
    """Arrange a resolution by what people may call its things."""
    by_entity: dict[EntityId, list[Mention]] = defaultdict(list)
    by_name: dict[str, list[Mention]] = defaultdict(list)
    for mention, entity in resolution.mentions.items():
        by_entity[entity].append(mention)
        for name in {squeeze(mention.name), *variants(mention.name, mention.language)}:
            by_name[name].append(mention)
    by_label: dict[str, list[tuple[EntityId, str]]] = defaultdict(list)
    for one in resolution.entities:
        for label in (*one.labels, *one.alternatives):
            by_label[squeeze(label.text)].append((one.id, label.language))
    kinds = {one.id: one.kind for one in resolution.entities}
    return Register(resolution, kinds, by_entity, by_name, by_label)


@dataclass(frozen=True, slots=True)
class Sight:
    """The resolutions in which decisions are looked up, that of the rules alone first."""

    registers: tuple[Register, ...]

    def and_in(self, resolution: Resolution) -> "Sight":
        """Look in a further resolution too, and see things as it has them."""
        return Sight((*self.registers, register(resolution)))

    def named(self, key: ThingKey) -> Mentions:
        """The mentions that a key names."""
        return next((found for one in self.registers if (found := one.find(key))), NOBODY)

    def whole(self, key: ThingKey) -> Mentions:
        """All mentions of the things that a key names."""
        named, last = self.named(key), self.registers[-1]
        entities = {last.resolution.mentions.get(mention) for mention in named}
        return named.union(*(last.by_entity[entity] for entity in entities if entity))

    def sides(self, keys: Sequence[ThingKey]) -> list[Mentions]:
        """The things of a pair: whole, or only what each name says where they are one so far."""
        whole = [self.whole(key) for key in keys]
        total = sum(map(len, whole))
        return whole if len(NOBODY.union(*whole)) == total else [self.named(key) for key in keys]
