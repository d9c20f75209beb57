"""The embedded store: loading, asking, and errors that show the place."""

import random
from pathlib import Path

import pytest
from rdflib import RDF, XSD, Graph, Literal, URIRef

from kg.errors import OutputError, QueryError
from kg.store import OxigraphStore, Store, open_store, things_named
from tests.graphs import ID, SMALL, small_store

BAD_QUERIES = [
    ("SELECT * {\n  ?s ?p\n}", "line 2, column 3:   ?s ?p\n                    ^"),
    ("SELECT ?s { ?s a ?t . OPTIONL { ?s ?p ?o } }", "OPTIONL"),
    ("SELECT ?s { ?s a ?t } LIMIT ten", "at 'LIMIT'"),
    ("SELECT ?s { ?s x:y ?t }", "prefix x: is not declared"),
    ("SELECT ?s (COUNT(?o) AS ?n) { ?s ?p ?o }", "unbound"),
    ("ASK { ?s ?p ?o", "ends too early"),
    ("SELEC * { ?s ?p ?o }", "'SELEC' does not begin a query"),
    ("", "empty"),
    ("SELECT * { BIND(<http://f/f>(1) AS ?x) }", "http://f/f"),
    ("SELECT * { ?s ?p '\ud800' }", "surrogate"),
]


def store_of(store: Store) -> Store:
    """Let mypy check that a store keeps the protocol."""
    return store


@pytest.mark.parametrize(("query", "shown"), BAD_QUERIES)
def test_a_bad_query_shows_what_is_wrong(query: str, shown: str) -> None:
    """One error, with the place where there is one."""
    with pytest.raises(QueryError) as caught:
        small_store().query(query)
    assert shown in str(caught.value)


def test_patterns_see_facts_and_graph_patterns_see_evidence() -> None:
    """A statement is in the named graph only."""
    store = store_of(small_store())
    assert not store.ask("ASK { ?statement a kg:Statement }")
    assert store.ask("ASK { GRAPH ?graph { ?statement a kg:Statement } }")
    assert store.ask("ASK { ?person kg:worksFor ?organisation }")


def test_terms_of_an_answer_are_those_of_the_graph() -> None:
    """Languages and datatypes are kept; what is not bound is None."""
    rows = 'VALUES (?a ?b ?c ?d) { ("x"@fi 1.0 <http://i> UNDEF) }'
    (row,) = small_store().select(f"SELECT ?a ?b ?c ?d {{ {rows} }}").rows
    spelt = Literal("1.0", datatype=XSD.decimal, normalize=False)
    assert row == (Literal("x", lang="fi"), spelt, URIRef("http://i"), None)
    assert str(row[1]) == "1.0"


def test_each_form_has_its_answer_and_no_other() -> None:
    """Asking for rows of an ASK is an error."""
    store = small_store()
    assert len(store.construct("CONSTRUCT WHERE { ?s kg:heads ?o }")) == 1
    assert isinstance(store.query("DESCRIBE <https://kg.example/id/person/mira-lind>"), Graph)
    with pytest.raises(QueryError, match="not a SELECT"):
        store.select("ASK {}")
    with pytest.raises(QueryError, match="not an ASK"):
        store.ask("SELECT * {}")
    with pytest.raises(QueryError, match="not a CONSTRUCT"):
        store.construct("ASK {}")


def test_rows_do_not_depend_on_the_order_of_loading() -> None:
    """Without ORDER BY, rows are sorted."""
    quads = list(small_store().quads())
    tables = []
    for seed in range(3):
        random.Random(seed).shuffle(quads)  # noqa: S311 - any order will do
        store = OxigraphStore()
        store.add(quads)
        tables.append(store.select("SELECT ?s ?p ?o { ?s ?p ?o }"))
    assert tables[0] == tables[1] == tables[2]


def test_columns_of_a_star_come_in_the_order_of_the_text() -> None:
    """Not in that of the alphabet."""
    table = small_store().select("SELECT DISTINCT * { ?z kg:heads ?a . ?z rdfs:label ?m }")
    assert table.columns == ("z", "a", "m")
    assert str(table.rows[0][2]) == "Mira Lind"


def test_quads_come_out_as_they_went_in() -> None:
    """A store made of the quads of another holds the same."""
    original = small_store()
    copy = OxigraphStore()
    copy.add(original.quads())
    assert set(copy.quads()) == set(original.quads())
    assert len(copy) == len(original) == len(list(original.quads()))


def test_rdflib_can_look_at_the_store() -> None:
    """The dataset is the store, not a copy."""
    dataset = small_store().dataset()
    person = URIRef(f"{ID}person/mira-lind")
    assert (person, RDF.type, URIRef("https://kg.example/ontology#Person")) in dataset.default_graph


def test_a_store_on_disk_keeps_its_triples(tmp_path: Path) -> None:
    """Opened again, it holds them."""
    store = OxigraphStore(tmp_path / "store")
    store.load(SMALL.read_bytes())
    count = len(store)
    del store
    assert len(OxigraphStore(tmp_path / "store")) == count


def test_what_a_store_holds_is_replaced_as_a_whole(tmp_path: Path) -> None:
    """New quads come, those that are wanted no more go, in the default graph and in named ones."""
    quads = sorted(small_store().quads(), key=repr)
    assert {quad[3] is None for quad in quads[::2]} == {True, False}
    store = OxigraphStore(tmp_path / "store")
    for wanted in (quads[::2], quads[::3], quads, []):
        store.replace(wanted)
        assert sorted(store.quads(), key=repr) == wanted


def test_a_replacement_that_fails_leaves_the_old(tmp_path: Path) -> None:
    """One term that is no IRI stops all of it."""
    store = OxigraphStore(tmp_path / "store")
    quads = list(small_store().quads())
    store.replace(quads[1:])
    broken = (URIRef("not an IRI"), *quads[0][1:])
    with pytest.raises(ValueError, match="Invalid IRI"):
        store.replace([quads[0], broken])
    assert len(store) == len(quads) - 1


def test_a_store_that_is_open_elsewhere_is_one_clear_line(tmp_path: Path) -> None:
    """Two processes cannot write one store; neither can two openings."""
    held = OxigraphStore(tmp_path / "store")
    with pytest.raises(OutputError, match="cannot be opened as a store"):
        OxigraphStore(tmp_path / "store")
    assert len(held) == 0


def test_an_output_folder_is_opened(tmp_path: Path) -> None:
    """Its graph.trig is read."""
    (tmp_path / "graph.trig").write_bytes(SMALL.read_bytes())
    assert len(open_store(tmp_path)) == len(small_store())


def test_a_folder_without_a_graph_says_how_to_make_one(tmp_path: Path) -> None:
    """The folder and the command are named."""
    with pytest.raises(OutputError, match=r"no graph.trig in this folder.*kg build") as caught:
        open_store(tmp_path)
    assert str(tmp_path) in str(caught.value)


def test_a_broken_graph_names_its_file_and_loads_nothing(tmp_path: Path) -> None:
    """All of a file is loaded, or none."""
    (tmp_path / "graph.trig").write_bytes(b"<http://a> <http://b> 1 .\n<http://a> oops")
    with pytest.raises(OutputError, match=r"graph.trig: is not TriG"):
        open_store(tmp_path)
    store = OxigraphStore()
    with pytest.raises(OutputError):
        store.load(b"<http://a> <http://b> 1 .\n<http://a> oops")
    assert len(store) == 0


@pytest.mark.parametrize(
    "name",
    [
        "harbour library",
        "SATAMAKIRJASTO",
        "hl",
        "harbour-library",
        f"{ID}organisation/harbour-library",
    ],
)
def test_things_are_found_by_any_of_their_names(name: str) -> None:
    """In any language and case, by acronym, by IRI or its end."""
    assert things_named(small_store(), name) == (URIRef(f"{ID}organisation/harbour-library"),)


def test_a_name_with_quotes_finds_nothing_and_breaks_nothing() -> None:
    """The name is data, not query."""
    assert things_named(small_store(), '") } INSERT DATA { <a:a> <a:a> "') == ()
