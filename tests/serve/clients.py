"""Clients of an application in the same process."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

from rdflib import RDFS, SKOS, URIRef
from rdflib import Literal as Words
from starlette.applications import Starlette
from starlette.testclient import TestClient

from kg.graph.rdf import dataset
from kg.model import Attribution, EntityId, Fact, PropertyName
from kg.ontology import load_ontology
from kg.serve import Served
from kg.settings import DEFAULT_BASE, shipped_ontology
from kg.store import OxigraphStore
from tests.knowledge import small_knowledge

OUTPUT = Path(__file__).resolve().parents[2] / "output"
HTML = {"accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
SCRIPT = "javascript:alert(document.domain)"
NAUGHTY = "\" onmouseover=alert(1) x='\u202e\u2066<img src=x onerror=alert(2)></a><script>alert(3)</script>"

ADDED = Fact(
    EntityId("organisation/nordlys"),
    PropertyName("locatedIn"),
    EntityId("place/turku"),
    (),
    ("decision",),
    1.0,
    (Attribution("Ann Lee", "2031-05-02", "<i>on the map</i>"),),
)
"""A fact that no document states."""


class Read(HTMLParser):
    """What a parser of HTML sees of a page; `scripts` are the sources, empty for one inline."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.words = ""
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.scripts: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag == "script":
            self.scripts.add(dict(attrs).get("src") or "")

    def handle_data(self, data: str) -> None:
        self.words += data


def client_of(app: Starlette) -> TestClient:
    """A client that follows no redirect; what the server did not foresee raises here."""
    return TestClient(app, base_url="http://127.0.0.1:8000", follow_redirects=False)


def hostile_served(base: str = DEFAULT_BASE) -> Served:
    """The small knowledge and an added fact, with names and texts that are made to do harm."""
    ontology = load_ontology(shipped_ontology())
    store = OxigraphStore()
    known = small_knowledge()
    known = replace(known, facts=(*known.facts, ADDED))
    store.add(dataset(known, ontology, base=base))
    lab = URIRef(f"{base}organisation/arc-lab")
    store.add(
        [
            (lab, RDFS.label, Words(NAUGHTY, lang="sv"), None),
            (lab, SKOS.altLabel, Words(NAUGHTY), None),
            (lab, SKOS.exactMatch, URIRef(SCRIPT), None),
            (lab, SKOS.exactMatch, URIRef("https://authority.example/lab"), None),
        ]
    )
    return Served(OUTPUT / "nowhere", store, ontology, shipped_ontology(), base)


@contextmanager
def serving(*arguments: str) -> Iterator[tuple["subprocess.Popen[str]", int]]:
    """Start `kg serve` on a free port; give the process and the port."""
    command = [sys.executable, "-m", "kg", "serve", "--graph", str(OUTPUT), "--port", "0"]
    with subprocess.Popen(  # noqa: S603 - our own call
        [*command, *arguments], stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stderr
            line = process.stderr.readline()
            found = re.search(r"at http://127\.0\.0\.1:(\d+)/ \(Ctrl-C stops it\)", line)
            assert found, line
            yield process, int(found[1])
        finally:
            process.kill()
