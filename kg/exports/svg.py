"""The few elements of SVG 1.1 that a drawing needs, as escaped text with one decimal.

Words come from documents: what XML gives a meaning is escaped, what it cannot hold becomes U+FFFD.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from kg.exports.characters import xml_characters
from kg.exports.lettering import Label

INK = "#1b2430"
LINES = "#8a96a5"
FONT = "DejaVu Sans, Verdana, Segoe UI, Helvetica, Arial, sans-serif"

_HEAD = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" width="{width}" height="{height}" \
role="img" font-family="{font}">
<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" \
markerUnits="userSpaceOnUse" orient="auto"><path d="M0 .8L8 4L0 7.2Z" fill="{lines}"/></marker></defs>
<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="#fff"/>
"""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle: its upper left corner, width and height."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line from `start` to `end`, bent towards `via`."""

    start: Point
    via: Point
    end: Point


def picture(parts: Iterable[str], area: Area) -> str:
    """Make a file of parts; white behind them."""
    width, height = round(area.width), round(area.height)
    x, y = round(area.left), round(area.top)
    box = f"{x} {y} {width} {height}"
    head = _HEAD.format(box=box, x=x, y=y, width=width, height=height, font=FONT, lines=LINES)
    return f"{head}{chr(10).join(parts)}\n</svg>\n"


def words_of(text: str) -> str:
    """Escape words for the inside of an element."""
    return escape(xml_characters(text))


def title(words: str) -> str:
    """Name what it stands in."""
    return f"<title>{words_of(words)}</title>"


def group(parts: Iterable[str], *, role: str) -> str:
    """Put parts together; `role` says what they are."""
    return "\n".join((f"<g class={quoteattr(role)}>", *parts, "</g>"))


def line(one: Line, width: float, *, words: str) -> str:
    """Draw a line with an arrow at its end."""
    way = f"M{_point(one.start)}Q{_point(one.via)} {_point(one.end)}"
    return (
        f'<path d="{way}" fill="none" stroke="{LINES}" stroke-width="{width}" stroke-opacity=".8" '
        f'marker-end="url(#arrow)">{title(words)}</path>'
    )


def path(outline: str, colour: str, x: float, y: float, radius: float, *, words: str = "") -> str:
    """Draw an outline of radius 1 at a place and size, white in its hole if it has one."""
    said = title(words) if words else ""
    back = '<circle r=".7" fill="#fff"/>' if outline.count("M") > 1 else ""
    return (
        f'<g transform="translate({_point((x, y))}) scale({radius})">{said}{back}'
        f'<path d="{outline}" fill={quoteattr(colour)} stroke="#fff" '
        f'stroke-width="{1.5 / radius:.3f}" paint-order="stroke"/></g>'
    )


def text(label: Label, *, anchor: str = "middle", ink: str = INK) -> str:
    """Write a label, its middle at its place, with a white rim."""
    return (
        f'<text x="{label.x:.1f}" y="{label.y + label.size * 0.36:.1f}" '
        f'font-size="{label.size:g}" fill="{ink}" text-anchor="{anchor}" stroke="#fff" '
        f'stroke-width="4" stroke-linejoin="round" paint-order="stroke">{words_of(label.text)}</text>'
    )


def _point(point: Point) -> str:
    return f"{point[0]:.1f} {point[1]:.1f}"
