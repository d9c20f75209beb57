"""Each format of the graph: complete, repeatable, readable by others."""

import csv
import io
import os
import random
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import networkx as nx
import pyoxigraph
import pytest
from rdflib import BNode, Graph
from rdflib.compare import isomorphic

from kg.errors import UnknownChoiceError
from kg.exports.cells import guarded
from kg.exports.exporters import EXPORTERS, export
from kg.store import OxigraphStore
from kg.store.conversion import TermReader
from tests.graphs import ID, small_store

ROOT = Path(__file__).resolve().parents[2]
TRIPLES = [("turtle", "turtle"), ("jsonld", "json-ld"), ("ntriples", "nt"), ("rdfxml", "xml")]
HASH_ALL = (
    "import hashlib; from kg.exports.exporters import EXPORTERS, export\n"
    "from tests.graphs import small_store\n"
    "print([hashlib.sha256(export(small_store(), form)).hexdigest() for form in EXPORTERS])"
)


def rows_of(form: str) -> list[dict[str, str]]:
    """The rows of a CSV export."""
    return list(csv.DictReader(io.StringIO(export(small_store(), form).decode())))


@pytest.mark.parametrize("form", EXPORTERS)
def test_each_format_describes_itself(form: str) -> None:
    """In words, with a suffix and a media type."""
    exporter = EXPORTERS[form]
    assert exporter.description
    assert exporter.suffix.startswith(".")
    assert "/" in exporter.media_type


@pytest.mark.parametrize("form", EXPORTERS)
def test_the_order_of_loading_changes_no_byte(form: str) -> None:
    """Quads in any order give the same file."""
    quads = list(small_store().quads())
    random.Random(7).shuffle(quads)  # noqa: S311 - any order will do
    store = OxigraphStore()
    store.add(quads)
    assert export(store, form) == export(small_store(), form)


def test_the_hash_seed_changes_no_byte() -> None:
    """Two processes with different seeds write the same files."""
    outputs = {
        subprocess.run(  # noqa: S603 - this interpreter, with fixed words
            [sys.executable, "-c", HASH_ALL],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            cwd=ROOT,
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # rdflib warns of itself
@pytest.mark.parametrize(("form", "parser"), TRIPLES)
def test_formats_of_triples_hold_the_facts(form: str, parser: str) -> None:
    """rdflib reads the same triples from each."""
    facts = Graph()
    for subject, predicate, node, home in small_store().quads():
        if home is None:
            facts.add((subject, predicate, node))
    read = Graph().parse(data=export(small_store(), form), format=parser)
    assert isomorphic(read, facts)
    assert not any(isinstance(node, BNode) for node in read.all_nodes())


@pytest.mark.parametrize(
    ("form", "format_"),
    [("trig", pyoxigraph.RdfFormat.TRIG), ("nquads", pyoxigraph.RdfFormat.N_QUADS)],
)
def test_formats_of_quads_hold_everything(form: str, format_: pyoxigraph.RdfFormat) -> None:
    """Facts and evidence."""
    read = {TermReader().quad(q) for q in pyoxigraph.parse(export(small_store(), form), format_)}
    assert read == set(small_store().quads())


def test_an_unknown_format_shows_close_ones() -> None:
    """And all the others."""
    with pytest.raises(UnknownChoiceError, match="Did you mean turtle"):
        export(small_store(), "turtel")


def test_graphml_is_the_network() -> None:
    """networkx reads back nodes, edges and their words."""
    network = nx.parse_graphml(export(small_store(), "graphml").decode(), force_multigraph=True)
    mira, library = f"{ID}person/mira-lind", f"{ID}organisation/harbour-library"
    assert network.nodes[library]["label_fi"] == "Satamakirjasto"
    assert network.nodes[mira]["jobTitle"] == "chief librarian; johtaja"
    edges = network.get_edge_data(mira, library)
    assert edges["heads"]["confidence"] == pytest.approx(0.97)


def test_gexf_holds_no_day() -> None:
    """networkx writes the day of writing; a build must not."""
    data = export(small_store(), "gexf")
    assert b"lastmodifieddate" not in data
    assert ET.fromstring(data).tag.endswith("gexf")  # noqa: S314 - written by ourselves


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_characters_that_xml_cannot_hold_are_replaced(form: str) -> None:
    """A control character in a name does not break the file."""
    store = OxigraphStore()
    store.load(
        b"<https://kg.example/id/person/x> a <https://kg.example/ontology#Person> ;"
        b' <http://www.w3.org/2000/01/rdf-schema#label> "a\\u0007<b>&\\"" .'
    )
    data = export(store, form)
    ET.fromstring(data)  # noqa: S314 - written by ourselves
    assert "\ufffd&lt;b&gt;&amp;" in data.decode()


def test_csv_has_a_row_for_each_fact_with_its_sentence() -> None:
    """Also facts whose object is words or a link."""
    rows = rows_of("csv")
    heads = next(row for row in rows if row["relation"] == "heads")
    assert (heads["subject_name"], heads["object_name"]) == ("Mira Lind", "Harbour Library")
    assert (heads["confidence"], heads["witnesses"], heads["document"]) == (
        "0.97",
        "3",
        "night-en.txt",
    )
    assert heads["sentence"].startswith("Mira Lind, chief librarian")
    assert {row["relation"] for row in rows} >= {"jobTitle", "foaf:homepage", "hasFigure"}


def test_csv_of_things_has_a_column_for_each_language() -> None:
    """A name in every language that has one."""
    library = next(row for row in rows_of("csv-things") if row["thing"].endswith("harbour-library"))
    assert (library["name_en"], library["name_fi"]) == ("Harbour Library", "Satamakirjasto")


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("@ann", "'@ann"),
        ("  +1", "'  +1"),
        ("-x", "'-x"),
        ("\t=1", "'\t=1"),
        ("\uff1dx", "'\uff1dx"),
        ("#tag", "#tag"),
        ("a=b", "a=b"),
        (-1.5, "-1.5"),
        (None, ""),
    ],
)
def test_no_cell_is_a_formula(cell: str | float | None, written: str) -> None:
    """Words that a spreadsheet would run get an apostrophe; numbers do not."""
    assert guarded(cell) == written
