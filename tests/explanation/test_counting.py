"""The numbers of a graph are those of its parts."""

import pytest

from kg.explanation import ALL, Index, counts, index
from kg.graph.rdf import dataset
from kg.ontology import load_ontology
from kg.settings import shipped_ontology
from tests.knowledge import small_knowledge


@pytest.fixture(scope="module")
def held() -> Index:
    ontology = load_ontology(shipped_ontology())
    return index(dataset(small_knowledge(), ontology), ontology)


def of(held: Index, what: str) -> dict[str, int]:
    return {one.of: one.count for one in counts(held) if one.what == what}


@pytest.mark.parametrize(
    ("what", "total"), [("documents", "documents"), ("entities", "entities"), ("facts", "facts")]
)
def test_parts_add_up(held: Index, what: str, total: str) -> None:
    found = of(held, what)
    assert found.pop(ALL) == len(getattr(held, total))
    assert sum(found.values()) == len(getattr(held, total))


def test_every_fact_has_a_confidence(held: Index) -> None:
    found = of(held, "confidence")
    assert sum(found.values()) == len(held.facts)
    assert found["0.9–1.0"] == sum(fact.confidence >= 0.9 for fact in held.facts)


def test_the_most_connected_come_first(held: Index) -> None:
    found = of(held, "connections")
    assert list(found.values()) == sorted(found.values(), reverse=True)
    assert "Mira Oksanen" in found


def test_components_hold_every_entity_once(held: Index) -> None:
    found = of(held, "components")
    assert found["entities in the largest"] + found["entities alone"] <= len(held.entities)
    assert found["entities alone"] < found[ALL] <= len(held.entities)


def test_documents_name_and_state(held: Index) -> None:
    """Each by its name, as often as it has evidence."""
    names = {document.name for document in held.documents.values()}
    assert set(of(held, "named in")) == names
    assert set(of(held, "stated in")) <= names
