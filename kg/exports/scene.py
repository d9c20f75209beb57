"""The graph as something to draw: the picture of the page with its places and looks."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from kg.graph.iris import base_of
from kg.store import Store
from kg.view.choice import MOST_THINGS, most_connected
from kg.view.looks import Look, looks_of
from kg.view.picture import Picture
from kg.view.places import Place, places_of
from kg.view.reading import read_picture


@dataclass(frozen=True, slots=True)
class Scene:
    """What is drawn: `places` are those of the picture's entities, `looks` those of their classes."""

    base: str
    picture: Picture
    places: tuple[Place, ...]
    looks: Mapping[str, Look]

    def leading(self) -> tuple[int, ...]:
        """Entities by their number in the picture, those of most facts first."""
        told = Counter(end for link in self.picture.links() for end in link)
        entities = self.picture.entities
        return tuple(sorted(range(len(entities)), key=lambda at: (-told[entities[at].id], at)))


def read_scene(store: Store) -> Scene:
    """Read what a store holds, at most `MOST_THINGS` entities, as on the page."""
    quads = tuple(store.quads())
    base = base_of(quad[3] for quad in quads)
    picture = most_connected(read_picture(quads, base=base), limit=MOST_THINGS)
    kinds = (entity.kind for entity in picture.entities)
    return Scene(base, picture, places_of(picture), looks_of(kinds))
