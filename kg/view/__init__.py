"""The network page: one HTML file that works from disk, with the network blocked.

`render_page` is the whole of it; `page.py` tells the steps. `vis_network` is the script that draws.
`render_comparisons` is another page: the versions of a text side by side.
"""

from kg.view.page import render_page, vis_network
from kg.view.versions import render_comparisons

__all__ = ["render_comparisons", "render_page", "vis_network"]
