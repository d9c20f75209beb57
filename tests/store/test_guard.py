"""Queries only read: what would change the graph or reach the network is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import QueryError
from kg.queries import tokens
from kg.store.guard import caret, checked_form, is_ordered
from tests.graphs import small_store

PROLOGUE = "PREFIX a: <http://a/> PREFIX : <http://127.0.0.1:9/> "
ATTACKS = [
    "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "SELECT * { service SILENT ?s { ?s ?p ?o } }",
    "SELECT * { SERVICESILENT<http://127.0.0.1:9/>{} }",
    "SELECT * { SERVICE:x { ?s ?p ?o } }",
    "SELECT * { ?s ?p ?o.SERVICE:x # a comment\n{ ?s ?p ?o } }",
    "SELECT * { ?s ?p 1SERVICE <http://127.0.0.1:9/> {} }",
    "SELECT * { ?s ?p trueSERVICE <http://127.0.0.1:9/> {} }",
    "SELECT * { ?s ?p a:.SERVICE <http://127.0.0.1:9/> {} }",
    "SELECT * { ?s ?p a:b.c.SERVICE <http://127.0.0.1:9/> {} }",
    "SELECT * { FILTER(1<2)SERVICE#>\n<http://127.0.0.1:9/> {} }",
    "SELECT * { FILTER(?a<'x>y')SERVICE<http://127.0.0.1:9/>{?s ?p ?o}FILTER(?a<'x>y') }",
    "SELECT * { FILTER(a:b<a:c#>'''\n)SERVICE<http://127.0.0.1:9/>{}#'''\n}",
    "SELECT * { S\\u0045RVICE <http://127.0.0.1:9/> {} }",
]
HARMLESS = [
    "SELECT * { ?s ?p 'SERVICE <http://x>' }",
    "SELECT ?service { ?service a:service <http://x/service#SERVICE> } # SERVICE",
    "PREFIX service: <http://s/> ASK { ?s service:of ?o }",
    'ASK { ?s ?p "it\'s" FILTER(1<2) }',
]
UPDATES = [
    "INSERT DATA { <http://a> <http://b> 1 }",
    "PREFIX a: <http://a/> # DELETE\nDELETE WHERE { ?s ?p ?o }",
    "LOAD <http://127.0.0.1:9/>",
    "CLEAR ALL",
    "WITH <http://g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
]


@pytest.mark.parametrize("query", ATTACKS)
def test_service_is_refused_however_it_is_hidden(query: str) -> None:
    """No spelling of SERVICE gets to the store."""
    with pytest.raises(QueryError, match="another server"):
        small_store().query(PROLOGUE + query)


@pytest.mark.parametrize("query", HARMLESS)
def test_the_word_alone_is_no_service(query: str) -> None:
    """Strings, variables, IRIs and comments may say service."""
    small_store().query(PROLOGUE + query)


@pytest.mark.parametrize("query", UPDATES)
def test_updates_are_refused_with_their_place(query: str) -> None:
    """Every form of update is refused, and the graph stays as it was."""
    store = small_store()
    before = len(store)
    with pytest.raises(QueryError, match=r"(?s)queries only read.*\^"):
        store.query(query)
    assert len(store) == before


def test_from_names_a_graph_and_fetches_nothing() -> None:
    """FROM with an address reads the graph of that name in the store: there is none."""
    assert small_store().select("SELECT * FROM <http://127.0.0.1:9/> { ?s ?p ?o }").rows == ()


@pytest.mark.parametrize(
    ("query", "form"),
    [
        ("select * {}", "SELECT"),
        ("BASE <http://b/> PREFIX x: <http://x/> ASK {}", "ASK"),
        ("# SELECT\nCONSTRUCT WHERE { ?s ?p ?o }", "CONSTRUCT"),
        ("DESCRIBE <http://x>", "DESCRIBE"),
    ],
)
def test_the_form_is_the_first_word_after_the_prologue(query: str, form: str) -> None:
    """Comments and declarations come before it."""
    assert checked_form(query) == form


def test_only_an_order_of_the_whole_query_counts() -> None:
    """An ORDER BY in a subquery leaves the rows to be sorted."""
    assert is_ordered("SELECT * { ?s ?p ?o } ORDER BY ?s")
    assert not is_ordered("SELECT * { { SELECT ?s { ?s ?p ?o } ORDER BY ?s LIMIT 1 } }")


@given(st.text(alphabet="SELCTservicx ?$<>'\"{}()#:.\\@\n\u00e4\U0001f600", max_size=60))
def test_tokens_lose_nothing(text: str) -> None:
    """Joined, the tokens are the text."""
    assert "".join(token.text for token in tokens(text)) == text


@given(st.text(max_size=40), st.integers(0, 60))
def test_a_caret_can_be_shown_for_any_place(text: str, start: int) -> None:
    """Also past the end of the text."""
    assert caret(text, start).endswith("^")
