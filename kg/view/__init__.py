"""The network page: one HTML file that works from disk, with the network blocked.

`render_page` is the whole of it; `page.py` tells the steps. A program that shows a part of a graph
reads it with `read_picture` and writes it with `page_of`; `page_policy` is what the page may load,
and `vis_network` the script that draws. `render_comparisons` is another page: the versions of a text
side by side.
"""

from kg.view.page import page_of, page_policy, render_page, vis_network
from kg.view.picture import LeftOut, Naming, Picture, Site
from kg.view.reading import read_picture
from kg.view.versions import render_comparisons

__all__ = [
    "LeftOut",
    "Naming",
    "Picture",
    "Site",
    "page_of",
    "page_policy",
    "read_picture",
    "render_comparisons",
    "render_page",
    "vis_network",
]
