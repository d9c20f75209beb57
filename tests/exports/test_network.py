"""The network of things, and ways through it."""

import networkx as nx
import pytest

from kg.exports.network import Network, to_networkx
from kg.exports.paths import describe_path, shortest_path
from tests.graphs import ID, small_store

KATA, OLLI, MIRA = (f"{ID}person/{name}" for name in ("kata-berg", "olli-saari", "mira-lind"))
WAYS = [
    (KATA, OLLI, "Kata Berg →moderates→ Library Night ←opens← Olli Saari"),
    (
        KATA,
        f"{ID}platform/instagram",
        "Kata Berg →worksFor→ Paper Boat →contributesTo→ #Bookwave →usesPlatform→ Instagram",
    ),
    (MIRA, f"{ID}organisation/harbour-library", "Mira Lind →heads→ Harbour Library"),
    (MIRA, MIRA, ""),
]


@pytest.mark.parametrize(("start", "end", "words"), WAYS)
def test_the_shortest_way_names_its_facts(start: str, end: str, words: str) -> None:
    """In their direction."""
    network = to_networkx(small_store())
    path = shortest_path(network, start, end)
    assert path is not None
    assert describe_path(network, path) == words


def test_each_step_has_a_sentence() -> None:
    """The way leads back to the texts."""
    path = shortest_path(to_networkx(small_store()), KATA, OLLI)
    assert path is not None
    assert path[0].sentence == "Kata Berg of Paper Boat moderated."


def test_there_is_no_way_to_what_nothing_ties() -> None:
    """Nor from or to what is not in the network."""
    network = to_networkx(small_store())
    network.add_node("alone", label="Alone")
    assert shortest_path(network, KATA, "alone") is None
    assert shortest_path(network, KATA, "absent") is None
    assert shortest_path(network, "absent", KATA) is None


def test_no_way_is_shorter_than_the_one_found() -> None:
    """networkx agrees on every length."""
    network = to_networkx(small_store())
    plain = nx.Graph(network)
    for start in sorted(network):
        for end, length in nx.single_source_shortest_path_length(plain, start).items():
            path = shortest_path(network, start, end)
            assert path is not None
            assert len(path) == length


def test_of_parallel_facts_the_most_certain_is_named() -> None:
    """Whatever their order and direction."""
    network: Network = nx.MultiDiGraph()
    network.add_edge("a", "b", key="weak", confidence=0.4)
    network.add_edge("b", "a", key="strong", confidence=0.9)
    path = shortest_path(network, "a", "b")
    assert path is not None
    assert [(step.relation, step.forward) for step in path] == [("strong", False)]


def test_nodes_are_things_with_names_in_the_language_asked_for() -> None:
    """Documents and works are left out; a figure shows its number."""
    network = to_networkx(small_store(), language="sv")
    assert not [node for node in network if "/document/" in node or "/work/" in node]
    assert network.nodes[f"{ID}figure/420-visitors"]["label"] == "420 besökare"
    assert network.nodes[f"{ID}organisation/paper-boat"]["label"] == "Paper Boat"
    assert list(network) == sorted(network)
