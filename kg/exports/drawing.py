"""Draws the network as SVG: the overview of the page, without a browser.

1. Things stand where the page has them, in the colours and shapes of their classes, and as large.
2. A line for each fact between two things, from subject to object, wider the more documents state
   it; those that join the same two are bent apart.
3. Labels as `kg.exports.lettering` places them; each thing and line also has its words in full as a
   `title`, which viewers show to whoever points at it.
4. Beneath stands what the shapes mean, and what was left out.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import hypot

from kg.exports.lettering import Label, Wish, place_labels, shortened, width_of
from kg.exports.scene import Scene, read_scene
from kg.exports.svg import INK, Area, Line, group, line, path, picture, text, title
from kg.model import EntityId, Fact
from kg.store import Store
from kg.view.looks import outlines
from kg.view.places import Place, thickness

MANY = 60
"""From so many things on, the most connected are lettered larger."""

MARGIN = 24.0
LETTER = 14.5
BEND = 16.0
SIGN = 6.5
LEAST_WIDTH = 480.0


@dataclass(frozen=True, slots=True)
class Drawing:
    """An SVG file and how large it is, in pixels."""

    text: str
    width: int
    height: int


def draw(store: Store) -> Drawing:
    """Draw what a store holds; the same graph gives the same bytes."""
    scene = read_scene(store)
    labels = tuple(place_labels(tuple(_wishes(scene))))
    area = _area(scene, labels)
    legend, foot = _legend(scene, area)
    whole = Area(area.left, area.top, area.width, area.height + foot)
    count = len(scene.picture.entities)
    lines = tuple(_lines(scene))
    parts = (
        title(f"{count} things and {len(lines)} facts between them"),
        group(lines, role="facts"),
        group(_things(scene), role="things"),
        group(map(text, labels), role="labels"),
        group(legend, role="legend"),
    )
    return Drawing(picture(parts, whole), round(whole.width), round(whole.height))


def _wishes(scene: Scene) -> Iterator[Wish]:
    order = scene.leading()
    many = len(order) > MANY
    leads = set(order[: min(24, max(4, len(order) // 9))]) if many else set()
    large = min(36.0, max(14.0, _spread(scene.places) / 90))
    for at in order:
        place = scene.places[at]
        yield Wish(
            shortened(scene.picture.entities[at].caption),
            large if at in leads else LETTER,
            place.x,
            place.y,
            place.radius,
            at in leads,
        )


def _spread(places: Sequence[Place]) -> float:
    across = [place.x for place in places]
    return max(across, default=0) - min(across, default=0)


def _area(scene: Scene, labels: Iterable[Label]) -> Area:
    reach = [
        *((float(p.x), float(p.y), p.radius * 1.3, p.radius * 1.3) for p in scene.places),
        *((one.x, one.y, one.width / 2, one.size) for one in labels),
    ]
    left = min((x - w for x, _, w, _ in reach), default=0) - MARGIN
    top = min((y - h for _, y, _, h in reach), default=0) - MARGIN
    right = max((x + w for x, _, w, _ in reach), default=0) + MARGIN
    bottom = max((y + h for _, y, _, h in reach), default=0) + MARGIN
    spare = max(0.0, LEAST_WIDTH - (right - left)) / 2
    return Area(left - spare, top, right - left + spare * 2, bottom - top)


def _things(scene: Scene) -> Iterator[str]:
    paths = outlines()
    for entity, place in zip(scene.picture.entities, scene.places, strict=True):
        look = scene.looks[entity.kind]
        words = f"{entity.caption} ({entity.kind})"
        yield path(paths[look.shape], look.colour, place.x, place.y, place.radius, words=words)


def _lines(scene: Scene) -> Iterator[str]:
    entities = scene.picture.entities
    number = {entity.id: at for at, entity in enumerate(entities)}
    joining = [
        (fact, number[fact.subject], other)
        for fact in scene.picture.facts
        if (other := _object(fact, number)) is not None and other != number[fact.subject]
    ]
    together = Counter(frozenset(ends) for _, *ends in joining)
    drawn: Counter[frozenset[int]] = Counter()
    for fact, start, end in joining:
        both = frozenset((start, end))
        bend = (drawn[both] - (together[both] - 1) / 2) * BEND
        drawn[both] += 1
        words = f"{entities[start].caption} {fact.predicate} {entities[end].caption}"
        ends = scene.places[start], scene.places[end]
        yield line(
            _line(*ends, bend if start < end else -bend), thickness(fact.witnesses), words=words
        )


def _object(fact: Fact, number: Mapping[EntityId, int]) -> int | None:
    return number.get(EntityId(fact.object)) if isinstance(fact.object, str) else None


def _line(start: Place, end: Place, bend: float) -> Line:
    """Lead from one thing to the rim of another, through a point `bend` beside the middle."""
    across, down = end.x - start.x, end.y - start.y
    length = hypot(across, down) or 1.0
    via = (
        (start.x + end.x) / 2 - down / length * bend * 2,
        (start.y + end.y) / 2 + across / length * bend * 2,
    )
    way = hypot(end.x - via[0], end.y - via[1]) or 1.0
    back = (end.radius + 3) / way
    tip = end.x - (end.x - via[0]) * back, end.y - (end.y - via[1]) * back
    return Line((start.x, start.y), via, tip)


def _legend(scene: Scene, area: Area) -> tuple[list[str], float]:
    """Explain the shapes in rows beneath the picture; the second value is how tall the rows are."""
    counts = Counter(str(entity.kind) for entity in scene.picture.entities)
    paths, parts = outlines(), []
    x, y = area.left + MARGIN, area.top + area.height + 4
    for kind, look in scene.looks.items():
        words = f"{kind} {counts[kind]}"
        wide = width_of(words, size=12) + 44
        if x + wide > area.left + area.width and x > area.left + MARGIN:
            x, y = area.left + MARGIN, y + 22
        parts.append(path(paths[look.shape], look.colour, x + SIGN, y, SIGN))
        parts.append(text(Label(words, 12, x + 20, y, 0), anchor="start"))
        x += wide
    left = scene.picture.left_out
    if left.entities:
        y += 22
        words = (
            f"Not drawn: {left.entities} things that are less well connected, {left.facts} facts"
        )
        parts.append(text(Label(words, 12, area.left + MARGIN, y, 0), anchor="start", ink=INK))
    return parts, y + 22 - area.top - area.height
