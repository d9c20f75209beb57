"""What the shapes let through, what they do not, and the words behind it."""

from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.graph.iris import DEFAULT_BASE, evidence_graph_iri
from kg.graph.rdf import dataset
from kg.graph.shapes import Violation, validate
from kg.graph.terms import Quad, graph_of
from kg.model import Attribution, EntityId, Fact, Knowledge, Link, Literal, PropertyName
from kg.ontology import KG, load_ontology
from tests.knowledge import small_knowledge

ONTOLOGY = Path(__file__).parents[2] / "ontology"
LAB, MIRA = EntityId("organisation/arc-lab"), EntityId("person/mira-oksanen")
HEADS = small_knowledge().facts[0]
WRONG_FACTS = (
    (replace(HEADS, predicate=PropertyName("opens")), "kg:opens leads to Event"),
    (
        replace(HEADS, subject=LAB, predicate=PropertyName("worksFor")),
        "kg:worksFor leads from Person",
    ),
    (
        replace(HEADS, predicate=PropertyName("foaf:homepage"), object=Link("javascript:x")),
        "foaf:homepage leads to a link",
    ),
    (
        replace(HEADS, predicate=PropertyName("availableLanguage"), object=Literal("Finnish")),
        "kg:availableLanguage leads from",
    ),
    (
        replace(HEADS, predicate=PropertyName("schema:startDate"), object=Literal("soon", "en")),
        "schema:startDate leads to",
    ),
    (replace(HEADS, object=EntityId("organisation/unknown")), "kg:heads leads to Organisation"),
)


def violations(known: Knowledge, *, without: str = "") -> list[Violation]:
    quads = dataset(known, load_ontology(ONTOLOGY))
    kept: list[Quad] = [quad for quad in quads if not without or quad[1] != KG[without]]
    facts = graph_of(kept)
    evidence = graph_of(kept, name=evidence_graph_iri(DEFAULT_BASE))
    return validate(facts, evidence_graph=evidence, shapes_path=ONTOLOGY / "shapes.ttl")


def test_a_good_build_conforms() -> None:
    assert violations(small_knowledge()) == []


def test_a_fact_that_a_person_added_conforms() -> None:
    """The person answers for it in the place of a document; a reason is needed."""
    added = Attribution("Ann", "2031-05-02", "she told us")
    known = small_knowledge()
    fact = replace(HEADS, evidence=(), attributions=(added,))
    assert violations(replace(known, facts=(fact,))) == []
    silent = replace(fact, attributions=(replace(added, why=""),))
    told = violations(replace(known, facts=(silent,)))
    assert [violation.message for violation in told] == ["a decision gives one reason"]


@pytest.mark.parametrize(("fact", "message"), WRONG_FACTS)
def test_a_wrong_fact_is_told_with_the_sentences_behind_it(fact: Fact, message: str) -> None:
    known = small_knowledge()
    found = violations(replace(known, facts=(*known.facts, fact)))
    about = [violation for violation in found if violation.message.startswith(message)]
    assert about, found
    exact = {quote.exact for quote in about[0].evidence}
    assert "Mira Oksanen leder Arc Lab i Åbo." in exact


def test_an_entity_without_a_label_is_told_with_the_places_that_mention_it() -> None:
    known = small_knowledge()
    entities = tuple(
        replace(entity, labels=()) if entity.id == "organisation/nordlys" else entity
        for entity in known.entities
    )
    found = violations(replace(known, entities=entities))
    assert [(violation.focus, violation.message) for violation in found] == [
        (
            f"{DEFAULT_BASE}organisation/nordlys",
            "an entity has a label, one a language; further names are skos:altLabel",
        )
    ]
    assert [quote.exact for quote in found[0].evidence] == ["Nordlys"]


@pytest.mark.parametrize("predicate", ["confidence", "witnesses", "rule", "evidence", "readAs"])
def test_evidence_must_be_whole(predicate: str) -> None:
    assert violations(small_knowledge(), without=predicate)


def test_the_order_of_violations_is_fixed() -> None:
    found = violations(small_knowledge(), without="rule")
    assert found == sorted(found)
    assert len(found) == len(set(found))


@pytest.mark.parametrize(
    ("text", "problem"), [(None, "No such file"), ("shape: a .", "not Turtle")]
)
def test_a_file_of_shapes_that_cannot_be_read_is_named(
    tmp_path: Path, text: str | None, problem: str
) -> None:
    path = tmp_path / "shapes.ttl"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    facts = graph_of([])
    with pytest.raises(OntologyError, match=problem):
        validate(facts, evidence_graph=facts, shapes_path=path)
