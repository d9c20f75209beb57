"""The store holds what the build writes, and gives it back byte by byte."""

from pathlib import Path

import pytest

from kg.exports.exporters import EXPORTERS, export
from kg.exports.network import to_networkx
from kg.graph.rdf import dataset
from kg.graph.serialise import serialise
from kg.graph.terms import Quad
from kg.ontology import load_ontology
from kg.queries import render, saved_queries
from kg.store import OxigraphStore
from tests.knowledge import small_knowledge

ONTOLOGY = Path(__file__).resolve().parents[2] / "ontology"


def written() -> tuple[list[Quad], OxigraphStore]:
    """The quads of a build and a store that has read its TriG."""
    quads = dataset(small_knowledge(), load_ontology(ONTOLOGY))
    store = OxigraphStore()
    store.load(serialise(quads, "trig").encode())
    return quads, store


@pytest.mark.parametrize("form", ["trig", "nquads"])
def test_an_export_of_everything_is_what_the_build_writes(form: str) -> None:
    """Through the store and out again, no byte differs."""
    quads, store = written()
    assert export(store, form).decode() == serialise(quads, form)


@pytest.mark.parametrize("form", ["turtle", "ntriples", "rdfxml"])
def test_an_export_of_the_facts_is_what_the_build_writes(form: str) -> None:
    """Evidence is left out."""
    quads, store = written()
    assert export(store, form).decode() == serialise([q for q in quads if q[3] is None], form)


def test_every_fact_between_things_is_an_edge_with_its_sentence() -> None:
    """None is dropped."""
    network = to_networkx(written()[1])
    things = {str(entity.id) for entity in small_knowledge().entities if entity.kind != "Work"}
    ties = [f for f in small_knowledge().facts if {str(f.subject), str(f.object)} <= things]
    assert network.number_of_edges() == len(ties) > 0
    assert all(words["sentence"] for *_, words in network.edges(data=True))


@pytest.mark.parametrize("name", saved_queries())
def test_each_saved_query_runs_on_what_the_build_writes(name: str) -> None:
    """Also with hostile names in the graph."""
    query = saved_queries()[name]
    samples = {"thing": "Mira Oksanen", "language": "fi", "number": "5"}
    written()[1].query(render(query, {p.name: samples[p.type] for p in query.parameters}))


@pytest.mark.parametrize("form", EXPORTERS)
def test_each_format_takes_hostile_names(form: str) -> None:
    """Quotes, tags, line breaks and direction marks are written, not run."""
    assert export(written()[1], form)
