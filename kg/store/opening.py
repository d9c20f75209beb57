"""Opens the graph that a build wrote."""

from pathlib import Path

from kg.errors import OutputError
from kg.store.oxigraph import OxigraphStore

GRAPH_FILE = "graph.trig"
"""The file of an output folder that holds everything: facts, evidence, mentions."""

_STORE_FILE = "CURRENT"
"""The file by which a folder is known as a store on disk."""


def open_store(directory: Path) -> OxigraphStore:
    """Read the graph of an output folder into memory, or open the store that a folder is.

    Raises:
        OutputError: there is no graph in the folder, or it cannot be read.

    """
    path = directory / GRAPH_FILE
    if not path.exists() and (directory / _STORE_FILE).is_file():
        return OxigraphStore(directory, read_only=True)
    try:
        trig = path.read_bytes()
    except FileNotFoundError as error:
        problem = (
            f"no {GRAPH_FILE} in this folder; make one with: kg build DOCUMENTS -o {directory}"
        )
        raise OutputError(str(directory), problem) from error
    except OSError as error:
        raise OutputError(str(path), error.strerror or "cannot be read") from error
    store = OxigraphStore()
    store.load(trig, name=str(path))
    return store
