"""The store of `tests/data/small.trig`, for the tests of store, queries and exports."""

from pathlib import Path

from kg.store import OxigraphStore

SMALL = Path(__file__).parent / "data" / "small.trig"
ID = "https://kg.example/id/"


def small_store() -> OxigraphStore:
    """A library's night of reading in English, Finnish and Swedish."""
    store = OxigraphStore()
    store.load(SMALL.read_bytes())
    return store
