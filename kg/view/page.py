"""Writes the page: one HTML file that works from disk and asks the network for nothing.

1. Read the RDF into a `Picture`; keep what one page can hold.
2. Gather the page's data; write it as JSON that cannot end its own element.
3. Fill the template. Scripts and styles stand in the page; its Content-Security-Policy names them
   by their hashes and forbids everything else.

The network is drawn by vis-network, from the copy that pyvis carries (Apache-2.0 or MIT; its
notice stays at its head).
"""

import json
import re
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, select_autoescape
from markupsafe import Markup
from rdflib import Dataset

from kg.ontology import Ontology
from kg.view.choice import MOST_THINGS, most_connected
from kg.view.looks import looks_of, outlines
from kg.view.payload import json_for_html, page_data
from kg.view.picture import Picture, Site
from kg.view.reading import read_picture
from kg.view.tables import Quad

LANGUAGES = ("en", "fi", "sv", "hu", "ro")
"""Languages that the page itself can speak."""

VIS_NETWORK = "lib/vis-9.1.2/vis-network.min.js"

SCRIPTS = (
    "model",
    "state",
    "words",
    "visible",
    "walks",
    "address",
    "shapes",
    "elements",
    "labels",
    "network",
    "painting",
    "viewport",
    "radial",
    "sentences",
    "panel",
    "search",
    "filters",
    "steps",
    "exports",
    "table",
    "keys",
    "main",
)
"""Our scripts, each after those that it builds on."""


def render_page(
    dataset: Dataset | Iterable[Quad],
    *,
    base: str,
    title: str,
    limit: int = MOST_THINGS,
    ontology: Ontology | None = None,
) -> str:
    """Write the page of a graph; `limit` is the largest number of entities that it holds."""
    picture = read_picture(dataset, base=base, ontology=ontology)
    return page_of(picture, title=title, limit=limit, ontology=ontology)


def page_of(
    picture: Picture,
    *,
    title: str,
    limit: int = MOST_THINGS,
    ontology: Ontology | None = None,
    site: Site | None = None,
) -> str:
    """Write the page of a picture that was read already; things lead to their pages on `site`."""
    held = most_connected(picture, limit=limit)
    looks = looks_of(entity.kind for entity in held.entities)
    data = page_data(held, title=title, looks=looks, ontology=ontology)
    if site:
        data = {**data, "site": {"pages": site.pages, "networks": site.networks}}
    scripts, style = _scripts(), _style()
    tables = {code: words(code) for code in LANGUAGES}
    template = environment().from_string(asset("page.html.j2"))
    return template.render(
        title=title,
        start=site.start if site else "",
        policy=page_policy(),
        style=Markup(style),  # noqa: S704 - our own file
        scripts=[Markup(script) for script in scripts],  # noqa: S704 - our own and pyvis's files
        data=Markup(json_for_html(data)),  # noqa: S704 - escaped there
        words=Markup(json_for_html(tables)),  # noqa: S704 - escaped there
        w=tables["en"],
    )


def _style() -> str:
    return asset("colours.css") + asset("page.css")


def page_policy() -> str:
    """Say what a page may load: its own scripts and style, by their hashes (CSP)."""
    return policy(_scripts(), _style())


def words(language: str) -> dict[str, str]:
    """Read what the page says in one language."""
    text = files("kg.view").joinpath("words", f"{language}.json").read_text(encoding="utf-8")
    return {str(key): str(value) for key, value in json.loads(text).items()}


def _scripts() -> list[str]:
    return [vis_network(), page_script()]


def page_script() -> str:
    """Join our scripts into one, in a scope of its own."""
    parts = "\n".join(asset(f"{name}.js") for name in SCRIPTS)
    shapes = f"const OUTLINES = {json_for_html(outlines())};"
    return f'(() => {{\n"use strict";\n{shapes}\n{parts}\n}})();'


def asset(name: str) -> str:
    """Read one of the page's own files."""
    return files("kg.view").joinpath("assets", name).read_text(encoding="utf-8")


def vis_network() -> str:
    """Read the script that draws networks, without its reference to a source map."""
    text = files("pyvis").joinpath(*VIS_NETWORK.split("/")).read_text(encoding="utf-8")
    return re.sub(r"^//# sourceMappingURL=.*$", "", text, flags=re.MULTILINE).strip()


def policy(scripts: Iterable[str], style: str) -> str:
    """Forbid a page everything but these scripts and this style (Content-Security-Policy)."""
    allowed = " ".join(_hash(script) for script in scripts) or "'none'"
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_hash(style)}; img-src data:; "
        "connect-src 'none'; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def environment() -> Environment:
    """Make templates that escape what they are given and refuse what they are not."""
    return Environment(
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
