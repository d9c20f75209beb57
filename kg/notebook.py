"""A graph in a notebook: asked with SPARQL, shown as a picture, handed to pandas or networkx.

```python
graph = kg.load("output")
graph.query("SELECT ?who ?what { ?who kg:heads ?what }")
```

Rows come as a data frame where pandas is installed (extra `notebook`), else as a `Table`.
"""

from base64 import b64encode
from collections import Counter
from dataclasses import dataclass, field
from html import escape
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from rdflib import Literal

from kg.exports.exporters import export
from kg.exports.facts import stated_facts
from kg.exports.network import Network, kinds_of_things, to_networkx
from kg.store import Answer, Store, Table, Term, open_store

if TYPE_CHECKING:
    from pandas import DataFrame

Value = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class LoadedGraph:
    """The graph of an output folder, held in memory."""

    folder: str
    store: Store = field(repr=False)

    def query(self, text: str) -> "DataFrame | Answer":
        """Answer a SPARQL query; the usual prefixes need no declaration.

        Raises:
            QueryError: the query does not parse, or is refused.

        """
        answer = self.store.query(text)
        return frame(answer) if isinstance(answer, Table) else answer

    def networkx(self, *, language: str = "en") -> Network:
        """Make a network of the things and the facts between them, labelled in `language`."""
        return to_networkx(self.store, language=language)

    def _repr_html_(self) -> str:
        """Show what there is, and the picture of the network, in which no script can run."""
        things = kinds_of_things(self.store)
        kinds = Counter(things.values())
        facts = sum(str(fact.subject) in things for fact in stated_facts(self.store))
        counted = ", ".join(f"{escape(kind)} {count}" for kind, count in sorted(kinds.items()))
        picture = b64encode(export(self.store, "svg")).decode()
        return (
            f"<p><strong>{escape(self.folder)}</strong>: {kinds.total()} things, {facts} facts"
            f"<br>{counted}</p>"
            f'<img alt="the network" style="max-width:100%" src="data:image/svg+xml;base64,{picture}">'
        )


def load(folder: str | Path) -> LoadedGraph:
    """Load the graph that a build wrote into a folder.

    Raises:
        OutputError: there is no graph in the folder, or it cannot be read.

    """
    return LoadedGraph(str(folder), open_store(Path(folder)))


def frame(table: Table) -> "DataFrame | Table":
    """Make a data frame of rows, with plain values; the table itself where pandas is absent."""
    try:
        pandas = import_module("pandas")
    except ModuleNotFoundError:
        return table
    rows = [tuple(map(value_of, row)) for row in table.rows]
    made: DataFrame = pandas.DataFrame(rows, columns=list(table.columns))
    return made


def value_of(term: Term | None) -> Value:
    """Write a term as Python has it: numbers and truth as such, all else as words.

    >>> value_of(Literal(3)), value_of(Literal("three", lang="en")), value_of(None)
    (3, 'three', None)
    """
    if term is None:
        return None
    value = term.value if isinstance(term, Literal) else None
    if isinstance(value, (bool, int, float)):
        return value
    return str(term)
