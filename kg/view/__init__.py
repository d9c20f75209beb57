"""The network page: one HTML file that works from disk, with the network blocked.

`render_page` is the whole of it; `page.py` tells the steps. `vis_network` is the script that draws.
"""

from kg.view.page import render_page, vis_network

__all__ = ["render_page", "vis_network"]
