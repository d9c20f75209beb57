"""The drawing as PNG, by resvg (extra `png`), in letters that travel with kg.

resvg draws SVG without a browser or a system library. It is given the one font of this package, and
none of the machine: the same graph gives the same picture anywhere.
"""

from importlib import import_module
from importlib.resources import as_file, files

from kg.errors import UsageError
from kg.exports.drawing import draw
from kg.store import Store

LONGEST_SIDE = 2400
SHARPEST = 2.0
"""Pixels for each pixel of the drawing, unless it is large."""

FONT = ("font", "DejaVuSans-subset.ttf")


def png(store: Store) -> bytes:
    """Draw the network, its longer side at most `LONGEST_SIDE` pixels.

    Raises:
        UsageError: the extra is not installed.

    """
    try:
        resvg = import_module("resvg_py")
    except ModuleNotFoundError as error:
        message = (
            "png needs an extra of kg: pip install 'kg-witness[png]'. Without it: kg export svg"
        )
        raise UsageError(message) from error
    drawing = draw(store)
    zoom = min(SHARPEST, LONGEST_SIDE / max(drawing.width, drawing.height))
    with as_file(files("kg.exports").joinpath(*FONT)) as font:
        data = resvg.svg_to_bytes(
            svg_string=drawing.text,
            skip_system_fonts=True,
            font_files=[str(font)],
            sans_serif_family="DejaVu Sans",
            zoom=zoom,
        )
    return bytes(data)
