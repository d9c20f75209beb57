"""The saved queries as a set: each is described, is SPARQL, and takes values safely."""

import re
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib.plugins.sparql import prepareQuery

from kg.errors import UnknownChoiceError, UsageError
from kg.queries import (
    ParameterType,
    SavedQuery,
    literal,
    read_query,
    render,
    saved_queries,
    saved_query,
    tokens,
)
from kg.store import Table
from tests.graphs import small_store

QUERIES = saved_queries()
SAMPLES: Mapping[ParameterType, str] = {
    ParameterType.THING: "Mira Lind",
    ParameterType.LANGUAGE: "sv",
    ParameterType.NUMBER: "3",
}


def filled(query: SavedQuery) -> dict[str, str]:
    """A value for every parameter."""
    return {parameter.name: SAMPLES[parameter.type] for parameter in query.parameters}


def test_there_are_enough_queries() -> None:
    """At least eighteen."""
    assert len(QUERIES) >= 18


@pytest.mark.parametrize("name", QUERIES)
def test_each_query_is_described(name: str) -> None:
    """A title, a description, words for each parameter; names are in lower case with hyphens."""
    query = QUERIES[name]
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", name)
    assert query.title != name
    assert query.description.endswith(".")
    assert all(parameter.description for parameter in query.parameters)


@pytest.mark.parametrize("name", QUERIES)
def test_each_parameter_is_declared_and_used(name: str) -> None:
    """`$name` for each declared parameter, and none besides."""
    query = QUERIES[name]
    used = {token.text[1:] for token in tokens(query.text) if token.text.startswith("$")}
    assert used == {parameter.name for parameter in query.parameters}


@pytest.mark.parametrize("name", QUERIES)
def test_each_query_is_plain_sparql(name: str) -> None:
    """rdflib reads it as well, with its own prefixes: no store's dialect."""
    prepareQuery(render(QUERIES[name], filled(QUERIES[name])))


@pytest.mark.parametrize("name", QUERIES)
def test_each_query_puts_its_rows_in_an_order(name: str) -> None:
    """So that rows do not depend on the store."""
    text = QUERIES[name].text
    assert "ORDER BY" in text or "CONSTRUCT" in text


def test_an_unknown_query_shows_close_names() -> None:
    """And all the others."""
    with pytest.raises(UnknownChoiceError, match="Did you mean speaks-for"):
        saved_query("speak-for")


@pytest.mark.parametrize(
    ("name", "parameters", "shown"),
    [
        ("names", {"things": "x"}, "has no parameter 'things'. Allowed: thing (thing)"),
        ("classes", {"x": "y"}, "It takes none"),
        ("within-reach", {}, "needs the parameter 'thing'"),
        ("within-reach", {"thing": ""}, "needs the parameter 'thing'"),
        ("speaks-for", {"language": 'en" || "'}, "is not a language tag"),
        ("least-certain", {"limit": "3 OFFSET 1"}, "is not a number"),
        ("least-certain", {"limit": "-1"}, "is not a number"),
        ("names", {"thing": "\ud800"}, "lone surrogate"),
    ],
)
def test_a_wrong_parameter_is_told_with_what_is_allowed(
    name: str, parameters: dict[str, str], shown: str
) -> None:
    """The thing, what was found, what is allowed."""
    with pytest.raises(UsageError) as caught:
        render(saved_query(name), parameters)
    assert shown in str(caught.value)


@pytest.mark.parametrize("line", ["thing: words", "thing (colour): words", "thing (thing):"])
def test_a_parameter_line_that_cannot_be_read_is_an_error(line: str) -> None:
    """The form that it should have is shown."""
    with pytest.raises(UsageError, match="is not of the form"):
        read_query("made-up", text=f"# parameter: {line}\nASK {{}}")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_a_value_is_one_string_and_comes_back_as_it_was(value: str) -> None:
    """Quotes, line breaks and backslashes change nothing of the query."""
    quoted = literal(value)
    assert [token.kind for token in tokens(quoted)] == ["string"]
    answer = small_store().select(f"SELECT ({quoted} AS ?value) {{}}")
    assert str(answer.rows[0][0]) == value


@pytest.mark.parametrize(
    "value",
    [
        '" || true) #',
        '"""',
        "\\",
        "\n} DROP ALL",
        "$language",
        "?person",
        "<http://x>",
        "</script>",
    ],
)
def test_a_hostile_name_finds_nothing(value: str) -> None:
    """In every query with a thing as its parameter, rows are none or an error is none."""
    for query in QUERIES.values():
        things = {p.name: value for p in query.parameters if p.type is ParameterType.THING}
        if things and len(things) == len([p for p in query.parameters if p.name in things]):
            answer = small_store().query(render(query, things | needed(query, things)))
            assert not answer if isinstance(answer, Table) else len(list(answer)) == 0  # type: ignore[arg-type]


def needed(query: SavedQuery, given_: Mapping[str, str]) -> dict[str, str]:
    """Values for parameters without a default that are not given."""
    return {
        parameter.name: SAMPLES[parameter.type]
        for parameter in query.parameters
        if parameter.default is None and parameter.name not in given_
    }
