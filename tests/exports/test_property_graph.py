"""The network as files for Neo4j: what comes out is what the texts say."""

import csv
import io
import re
from collections.abc import Iterator
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.exports.cypher import name_of, string
from kg.exports.exporters import export
from kg.exports.network import to_networkx
from kg.store import OxigraphStore
from tests.graphs import ID, small_store

HOSTILE = "'}); MATCH (n) DETACH DELETE n; //"
STRING = re.compile(r"'((?:[^'\\]|\\.)*)'")
SIGNS = {"n": "\n", "r": "\r", "t": "\t"}


def hostile_store(name: str) -> OxigraphStore:
    store = OxigraphStore()
    words = "".join(f"\\U{ord(sign):08x}" for sign in name)
    store.load(
        f"<{ID}person/x> a <https://kg.example/ontology#Person> ;"
        f' <http://www.w3.org/2000/01/rdf-schema#label> "{words}" .'.encode()
    )
    return store


def read_back(written: str) -> str:
    """Read a string expression as Neo4j does: `\\u` first, in the whole text, then the literals."""
    decoded = re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), written)
    parts = STRING.findall(decoded)
    assert decoded == " + ".join(f"'{part}'" for part in parts)
    return "".join(re.sub(r"\\(.)", lambda f: SIGNS.get(f[1], f[1]), part) for part in parts)


def statements() -> list[str]:
    return export(small_store(), "cypher").decode().splitlines()


def table(name: str, store: OxigraphStore | None = None) -> Iterator[dict[str, str]]:
    data = export(store or small_store(), "neo4j-csv")
    with ZipFile(io.BytesIO(data)) as archive:
        text = archive.read(name).decode()
    return csv.DictReader(io.StringIO(text, newline=""))


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_string_of_cypher_is_read_back_as_it_was(text: str) -> None:
    assert read_back(string(text)) == text


@pytest.mark.parametrize(
    "text", [HOSTILE, "\\u0027 + 1", "\\\\u0027", "\\", "a\\'b", "\\\\\\u005c"]
)
def test_no_text_ends_its_string(text: str) -> None:
    """Also where its backslashes would make a quotation mark of what follows."""
    assert read_back(string(text)) == text


def test_no_name_leaves_its_ticks() -> None:
    assert name_of("a`b\\u0060") == "`a``bu0060`"


def test_cypher_has_one_statement_for_each_thing_and_each_fact() -> None:
    """After a constraint by which a second load finds what the first one made."""
    network = to_networkx(small_store())
    first, *rest = statements()
    assert first.startswith("CREATE CONSTRAINT thing_iri IF NOT EXISTS")
    assert len(rest) == len(network) + network.number_of_edges()
    assert all("MERGE (" in line and line.endswith(";") for line in rest)


def test_cypher_says_the_class_the_names_and_the_evidence() -> None:
    library = next(
        line
        for line in statements()
        if f"MERGE (t:Thing {{iri: '{ID}organisation/harbour-library'}}" in line
    )
    assert "SET t:`Organisation`" in library
    assert "`name`: 'Harbour Library'" in library
    assert "`name_fi`: 'Satamakirjasto'" in library
    heads = next(line for line in statements() if "[f:`heads`]" in line)
    assert "`confidence`: 0.97, `witnesses`: 3" in heads


def test_a_hostile_name_stays_in_its_statement() -> None:
    lines = export(hostile_store(f"a\n{HOSTILE}"), "cypher").decode().splitlines()
    assert len(lines) == 2
    assert string(f"a\n{HOSTILE}") in lines[1]


def test_the_tables_have_the_headers_that_neo4j_wants() -> None:
    nodes, relationships = next(table("nodes.csv")), next(table("relationships.csv"))
    assert {"iri:ID", "name", "name_fi", ":LABEL"} <= set(nodes)
    assert list(relationships)[:5] == [
        ":START_ID",
        ":END_ID",
        ":TYPE",
        "confidence:double",
        "witnesses:int",
    ]


def test_the_tables_hold_the_network() -> None:
    network = to_networkx(small_store())
    nodes = {row["iri:ID"]: row for row in table("nodes.csv")}
    assert {iri: row[":LABEL"] for iri, row in nodes.items()} == {
        iri: f"Thing;{node['kind']}" for iri, node in network.nodes(data=True)
    }
    found = {(row[":START_ID"], row[":END_ID"], row[":TYPE"]) for row in table("relationships.csv")}
    assert found == set(network.edges(keys=True))


@pytest.mark.parametrize("name", ['say "no"', "a,b;c", "two\nlines", "=1+1", "@ann", "back\\slash"])
def test_a_name_comes_out_of_the_tables_as_it_was(name: str) -> None:
    """With no mark against spreadsheets, since it is no spreadsheet that reads it."""
    assert [row["name"] for row in table("nodes.csv", hostile_store(name))] == [name]
