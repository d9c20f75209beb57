"""The graph over HTTP, to read: pages for people, SPARQL and files for programs.

`app.py` has the table of what is served; `served.py` what is served from.
"""

from kg.serve.app import make_app
from kg.serve.running import run
from kg.serve.served import Limits, Served, open_served

__all__ = ["Limits", "Served", "make_app", "open_served", "run"]
