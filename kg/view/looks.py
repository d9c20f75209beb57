"""What each class looks like: a shape and a colour, told apart without either alone.

Every colour has a contrast of at least 4.5 to 1 on white, and neighbours in the table differ in
lightness as well as in hue. Classes that the table does not know get a spare look, by name.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Look:
    """A shape that the page can draw, and a colour as `#rrggbb`."""

    shape: str
    colour: str


LOOKS = {
    "Person": Look("circle", "#1f6fb2"),
    "Organisation": Look("square", "#c2541b"),
    "Project": Look("star", "#00785a"),
    "Platform": Look("hexagon", "#7a4aa8"),
    "Place": Look("pin", "#8a6500"),
    "Event": Look("diamond", "#b8326f"),
    "Publication": Look("page", "#0d7377"),
    "Account": Look("ring", "#3a5ba9"),
    "Topic": Look("pentagon", "#5d6670"),
    "Figure": Look("bar", "#7d5a44"),
}

SPARE_LOOKS = (
    Look("triangle", "#9a3b3b"),
    Look("cross", "#4d6b1f"),
    Look("triangle", "#4f4a9c"),
    Look("pentagon", "#8c4a86"),
    Look("cross", "#2f6f8f"),
    Look("diamond", "#6b6200"),
)


def looks_of(kinds: Iterable[str]) -> dict[str, Look]:
    """Give each class its look."""
    known = sorted(set(kinds))
    spare = [kind for kind in known if kind not in LOOKS]
    extra = {kind: SPARE_LOOKS[i % len(SPARE_LOOKS)] for i, kind in enumerate(spare)}
    return {kind: LOOKS.get(kind) or extra[kind] for kind in known}


def outlines() -> Mapping[str, str]:
    """Read the outline of each shape: an SVG path around the origin, of about radius 1."""
    text = files("kg.view").joinpath("assets", "outlines.json").read_text(encoding="utf-8")
    return {str(shape): str(path) for shape, path in json.loads(text).items()}
