"""The embedded store: Oxigraph, in memory or in a folder of its own.

Queries go to pyoxigraph directly, and only the terms of the answer become rdflib's: `Dataset` over
oxrdflib, which `dataset()` returns, is for code that wants rdflib's API.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

import pyoxigraph
from oxrdflib import OxigraphStore as RdflibStore
from rdflib import Dataset, Graph

from kg.errors import OutputError, QueryError
from kg.graph.terms import PREFIXES, Quad
from kg.store.conversion import TermReader, written_quad
from kg.store.faults import query_error
from kg.store.guard import checked_form, is_ordered, star_columns
from kg.store.table import Answer, Table
from kg.store.written import Ceiling, OxAnswer, Question, Written, write_answer

Kind = TypeVar("Kind", Table, bool, Graph)


class OxigraphStore:
    """A store in memory, or in `directory` (made if absent); see `kg.store.Store`.

    Many processes may have one folder open with `read_only`.

    Raises:
        OutputError: the folder cannot be opened, or another process has it open to write.

    """

    def __init__(self, directory: Path | None = None, *, read_only: bool = False) -> None:
        try:
            if directory is not None and read_only:
                self._inner = pyoxigraph.Store.read_only(str(directory))
            else:
                self._inner = pyoxigraph.Store(directory)
        except (OSError, ValueError) as error:
            raise OutputError(str(directory), f"cannot be opened as a store: {error}") from error

    def load(self, trig: bytes, *, name: str = "graph.trig") -> None:
        """Add the triples of a TriG file: all of them, or none.

        Raises:
            OutputError: it is not TriG; the message names the line.

        """
        try:
            self._inner.load(trig, pyoxigraph.RdfFormat.TRIG)
        except (SyntaxError, ValueError) as error:
            raise OutputError(name, f"is not TriG: {error}") from error
        except OSError as error:
            raise OutputError(name, f"cannot be stored: {error}") from error

    def add(self, quads: Iterable[Quad]) -> None:
        """Add quads: all of them, or none."""
        self._inner.extend(written_quad(quad) for quad in quads)

    def replace(self, quads: Iterable[Quad]) -> None:
        """Hold these quads and no others; whoever stops it leaves all of the old or all of the new.

        What differs is taken out and put in by one update, which Oxigraph makes a transaction.
        """
        wanted, present = {written_quad(quad) for quad in quads}, set(self._inner)
        if present:
            removed, added = _data(present - wanted), _data(wanted - present)
            self._inner.update(f"DELETE DATA {{ {removed} }} ; INSERT DATA {{ {added} }}")
        else:
            self._inner.extend(wanted)

    def query(self, text: str) -> Answer:
        """Answer a query of any form."""
        checked_form(text)
        answer = _run(self._inner, text)
        try:
            return read_answer(answer, text)
        except (RuntimeError, OSError, ValueError) as error:
            raise QueryError(str(error)) from error

    def write(self, question: Question, *, ceiling: Ceiling) -> Written:
        """Answer a query of any form as bytes in the format that is asked for.

        Raises:
            UnknownChoiceError: the question names no format for its kind of answer.

        """
        checked_form(question.text)
        try:
            answer = _run(self._inner, question.text, question)
            return write_answer(answer, question, ceiling=ceiling)
        except (RuntimeError, OSError, ValueError) as error:
            raise QueryError(str(error)) from error

    def select(self, text: str) -> Table:
        """Answer a SELECT; rows are sorted unless the query orders them."""
        return checked_answer(self.query(text), Table, "a SELECT")

    def ask(self, text: str) -> bool:
        """Answer an ASK."""
        return checked_answer(self.query(text), bool, "an ASK")

    def construct(self, text: str) -> Graph:
        """Answer a CONSTRUCT or DESCRIBE."""
        return checked_answer(self.query(text), Graph, "a CONSTRUCT or DESCRIBE")

    def quads(self) -> Iterator[Quad]:
        """All that is in the store, facts and evidence, in no promised order."""
        reader = TermReader()
        return (reader.quad(quad) for quad in self._inner)

    def dataset(self) -> Dataset:
        """Look at the store through rdflib's API, without copying it."""
        return Dataset(store=RdflibStore(store=self._inner))

    def __len__(self) -> int:
        return len(self._inner)


def _data(quads: Iterable[pyoxigraph.Quad]) -> str:
    """Write quads as the data of an update, those of each named graph in its braces."""
    graphs: dict[str, list[pyoxigraph.Triple]] = defaultdict(list)
    for quad in quads:
        default = isinstance(quad.graph_name, pyoxigraph.DefaultGraph)
        graphs["" if default else f"GRAPH {quad.graph_name}"].append(quad.triple)
    written = {name: "".join(f"{one} .\n" for one in triples) for name, triples in graphs.items()}
    return "".join(f"{name} {{ {lines} }}" if name else lines for name, lines in written.items())


def check_syntax(text: str) -> None:
    """Parse a query and run it on nothing.

    Raises:
        QueryError: it does not parse, or is refused.

    """
    checked_form(text)
    _run(pyoxigraph.Store(), text)


def checked_answer(answer: Answer, kind: type[Kind], form: str) -> Kind:
    """Return the answer if it is of the kind that was asked for.

    Raises:
        QueryError: the query was of another form.

    """
    if not isinstance(answer, kind):
        message = f"the query is not {form}"
        raise QueryError(message)
    return answer


def _run(store: pyoxigraph.Store, text: str, seen: Question | None = None) -> OxAnswer:
    """Run a query, over the graphs that a question names if it names any."""
    try:
        if seen is None or not (seen.default_graphs or seen.named_graphs):
            return store.query(text, prefixes=PREFIXES)
        return store.query(
            text,
            prefixes=PREFIXES,
            default_graph=list(map(pyoxigraph.NamedNode, seen.default_graphs)),
            named_graphs=list(map(pyoxigraph.NamedNode, seen.named_graphs)),
        )
    except SyntaxError as error:
        raise query_error(text, str(error)) from error
    except UnicodeEncodeError as error:
        message = "the query is not text: it holds a lone surrogate"
        raise QueryError(message) from error
    except (RuntimeError, OSError, ValueError) as error:
        raise QueryError(str(error)) from error


def read_answer(answer: OxAnswer, text: str) -> Answer:
    """Make rows, yes or no, or a graph of what pyoxigraph answers to the query `text`.

    The columns of `SELECT *` come in the order of the text, and rows without an order are sorted.
    """
    reader = TermReader()
    if isinstance(answer, pyoxigraph.QueryBoolean):
        return bool(answer)
    if isinstance(answer, pyoxigraph.QuerySolutions):
        columns = tuple(variable.value for variable in answer.variables)
        rows = tuple(tuple(map(reader.term, solution)) for solution in answer)
        stars = star_columns(text)
        table = Table(columns, rows).arranged(stars) if stars else Table(columns, rows)
        return table if is_ordered(text) else table.sorted()
    graph = Graph()
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace, replace=True)
    for triple in answer:
        graph.add(reader.triple(triple))
    return graph
