"""The network page: one HTML file that works from disk, with the network blocked.

`render_page` is the whole of it; `page.py` tells the steps.
"""

from kg.view.page import render_page

__all__ = ["render_page"]
