"""The network page: one HTML file that works from disk, with the network blocked.

`render_page` is the whole of it; `page.py` tells the steps. A program that shows a part of a graph
reads it with `read_picture` and writes it with `page_of`; `page_policy` is what the page may load,
and `vis_network` the script that draws. `render_comparisons` is another page: the versions of a text
side by side. Pictures that need no browser (`kg.exports`) take their places and looks from here.

Each name is imported when it is first asked for, so that those who need only places and looks do
not wait for what the page is made with.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.view.page import asset, page_of, page_policy, render_page, vis_network
    from kg.view.picture import LeftOut, Naming, Picture, Site
    from kg.view.reading import read_picture
    from kg.view.versions import render_comparisons

_HOMES = {
    "LeftOut": "picture",
    "Naming": "picture",
    "Picture": "picture",
    "Site": "picture",
    "asset": "page",
    "page_of": "page",
    "page_policy": "page",
    "read_picture": "reading",
    "render_comparisons": "versions",
    "render_page": "page",
    "vis_network": "page",
}

__all__ = [
    "LeftOut",
    "Naming",
    "Picture",
    "Site",
    "asset",
    "page_of",
    "page_policy",
    "read_picture",
    "render_comparisons",
    "render_page",
    "vis_network",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        message = f"module 'kg.view' has no {name!r}"
        raise AttributeError(message)
    return getattr(import_module(f"kg.view.{_HOMES[name]}"), name)
