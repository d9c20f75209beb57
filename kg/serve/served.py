"""What the server serves from: one graph, opened once and never changed."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from starlette.requests import Request

from kg.graph.iris import base_of
from kg.ontology import Ontology, load_ontology
from kg.settings import Settings
from kg.store import OxigraphStore, open_store

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Limits:
    """What one query may cost.

    Attributes:
        timeout: seconds that a query may run.
        rows: rows or triples of an answer.
        size: bytes of an answer, as lines of rows or triples.

    """

    timeout: float = 10.0
    rows: int = 10_000
    size: int = 20_000_000


@dataclass(frozen=True, slots=True)
class Served:
    """A graph to serve, with all that its pages need.

    Attributes:
        folder: the output folder, or the store on disk.
        store: the graph.
        ontology: its classes and properties.
        ontology_folder: where the ontology was read from.
        base: what the IRIs of its things begin with.
        title: what its pages are called.
        limits: what one query may cost.
        cors: the origin whose pages may read answers, `*` for any, empty for none.

    """

    folder: Path
    store: OxigraphStore
    ontology: Ontology
    ontology_folder: Path
    base: str
    title: str = Settings().title
    limits: Limits = Limits()
    cors: str = ""


def open_served(
    folder: Path, *, ontology: Path, limits: Limits | None = None, cors: str = ""
) -> Served:
    """Open the graph of an output folder.

    Raises:
        OutputError: there is no graph in the folder, or it cannot be read.
        OntologyError: the ontology cannot be read.

    """
    store = open_store(folder)
    return Served(
        folder=folder,
        store=store,
        ontology=load_ontology(ontology),
        ontology_folder=ontology,
        base=base_of(quad[3] for quad in store.quads()),
        limits=limits or Limits(),
        cors=cors,
    )


def remembered(request: Request, name: str, make: Callable[[Served], Made]) -> Made:
    """Give what `make` makes of the graph: made at the first request, since the graph stays."""
    state = request.app.state
    if not hasattr(state, name):
        setattr(state, name, make(served(request)))
    made: Made = getattr(state, name)
    return made


def served(request: Request) -> Served:
    """What this request is answered from."""
    found = request.app.state.served
    assert isinstance(found, Served)  # noqa: S101 - `make_app` put it there
    return found
