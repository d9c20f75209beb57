"""Where the graph lives while it is asked; see `Store` for what every store can do."""

from kg.store.names import things_named
from kg.store.opening import GRAPH_FILE, open_store
from kg.store.oxigraph import OxigraphStore
from kg.store.protocol import Store
from kg.store.sparql import SparqlStore
from kg.store.table import Answer, Row, Table, Term
from kg.store.written import (
    GRAPH_FORMATS,
    ROWS_FORMATS,
    Ceiling,
    Question,
    Written,
    write_graph,
)

__all__ = [
    "GRAPH_FILE",
    "GRAPH_FORMATS",
    "ROWS_FORMATS",
    "Answer",
    "Ceiling",
    "OxigraphStore",
    "Question",
    "Row",
    "SparqlStore",
    "Store",
    "Table",
    "Term",
    "Written",
    "open_store",
    "things_named",
    "write_graph",
]
