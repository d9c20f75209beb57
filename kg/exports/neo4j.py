"""The network as the two tables that `neo4j-admin database import` reads, in one zip file.

`nodes.csv` has a row for each thing, `relationships.csv` one for each fact between two things; their
headers tell Neo4j what each column is. Cells hold what the texts hold, not guarded for spreadsheets
as `kg.exports.cells` has it elsewhere. The zip file holds no day, so that its bytes repeat.
"""

import io
from collections.abc import Iterable, Mapping
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from kg.exports.cells import Cell, csv_text, plain
from kg.exports.cypher import CLASS, properties
from kg.exports.network import Attributes, Network, to_networkx
from kg.store import Store

NODES, RELATIONSHIPS = "nodes.csv", "relationships.csv"

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_FACT_COLUMNS = {
    "confidence": "confidence:double",
    "witnesses": "witnesses:int",
    "sentence": "sentence",
    "language": "language",
    "document": "document",
}


def neo4j_csv(store: Store) -> bytes:
    """Write both tables as a zip file."""
    network = to_networkx(store)
    return _zipped({NODES: _nodes(network), RELATIONSHIPS: _relationships(network)})


def _nodes(network: Network) -> str:
    things = [(iri, str(node["kind"]), properties(node)) for iri, node in network.nodes(data=True)]
    columns = sorted({name for _, _, values in things for name in values})
    header = ("iri:ID", *(name.replace(":", "_") for name in columns), ":LABEL")
    rows = ((iri, *_cells(values, columns), f"{CLASS};{kind}") for iri, kind, values in things)
    return csv_text(header, rows, written=plain)


def _relationships(network: Network) -> str:
    header = (":START_ID", ":END_ID", ":TYPE", *_FACT_COLUMNS.values())
    rows = (
        (subject, object_, str(relation), *_cells(attributes, _FACT_COLUMNS))
        for subject, object_, relation, attributes in network.edges(keys=True, data=True)
    )
    return csv_text(header, rows, written=plain)


def _cells(values: Attributes, columns: Iterable[str]) -> Iterable[Cell]:
    return (values.get(column) for column in columns)


def _zipped(texts: Mapping[str, str]) -> bytes:
    target = io.BytesIO()
    with ZipFile(target, "w") as archive:
        for name, text in texts.items():
            entry = ZipInfo(name, _FIRST_DAY)
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, text.encode())
    return target.getvalue()
