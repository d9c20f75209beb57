"""Knowledge as RDF and back: what goes in comes out."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import FOAF, RDF, SKOS, URIRef
from rdflib import Literal as Words

from kg.errors import UsageError
from kg.graph.iris import DEFAULT_BASE, evidence_graph_iri
from kg.graph.rdf import dataset
from kg.graph.reading import knowledge
from kg.graph.terms import OA, Quad
from kg.model import (
    Attribution,
    DocumentId,
    EntityId,
    Evidence,
    Fact,
    Knowledge,
    Link,
    Literal,
    Passage,
    PropertyName,
    Span,
)
from kg.ontology import KG, SCHEMA, load_ontology
from tests.knowledge import small_documents, small_knowledge

ONTOLOGY = load_ontology(Path(__file__).parents[2] / "ontology")
EVIDENCE = evidence_graph_iri(DEFAULT_BASE)


def iri(tail: str) -> URIRef:
    return URIRef(DEFAULT_BASE + tail)


def small() -> list[Quad]:
    return dataset(small_knowledge(), ONTOLOGY)


TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
IDS = st.builds("{}/{}".format, st.sampled_from(["person", "place"]), TEXT).map(EntityId)
DOCUMENTS = st.sampled_from([DocumentId("a-00000000"), DocumentId("b-11111111")])
STARTS = st.integers(min_value=0, max_value=999)
EVIDENCES = st.builds(
    lambda document, start, exact: Evidence(Span(document, start, start + len(exact)), exact),
    DOCUMENTS,
    STARTS,
    TEXT,
)
WORDS = st.builds(Literal, TEXT, st.sampled_from(["", "en", "fi", "und", "pt-BR"]))
YEARS = st.integers(min_value=1000, max_value=9999).map(
    lambda year: Literal(str(year), "", "gYear")
)
LINKS = TEXT.map(lambda text: Link(f"javascript:{text}")) | st.just(Link("https://a.example/b"))
SAID = (
    st.tuples(st.just("locatedIn"), IDS)
    | st.tuples(st.just("jobTitle"), WORDS)
    | st.tuples(st.just("schema:startDate"), YEARS)
    | st.tuples(st.just("foaf:homepage"), LINKS)
)


@st.composite
def facts(draw: st.DrawFn) -> Fact:
    predicate, said = draw(SAID)
    evidence = draw(st.sets(EVIDENCES, min_size=1, max_size=3))
    rules = draw(st.sets(TEXT, min_size=1, max_size=2))
    sure = draw(st.integers(min_value=1, max_value=10**6)) / 10**6
    ordered = tuple(sorted(evidence)), tuple(sorted(rules))
    return Fact(draw(IDS), PropertyName(predicate), said, *ordered, sure)


def claim(fact: Fact) -> tuple[str, str, object]:
    return fact.subject, fact.predicate, fact.object


@given(st.lists(facts(), unique_by=claim, max_size=4))
def test_facts_to_graph_to_facts_loses_nothing(stated: list[Fact]) -> None:
    quads = dataset(Knowledge((), (), (), tuple(stated)), ONTOLOGY)
    assert set(knowledge(quads, ONTOLOGY).facts) == set(stated)


def test_a_build_comes_back_but_for_the_blocks_and_the_spelling_of_links() -> None:
    before, after = small_knowledge(), knowledge(small(), ONTOLOGY)
    assert set(after.facts) == set(before.facts)
    assert set(after.mentions) == set(before.mentions)
    bare = {replace(document, blocks=()) for document in before.documents}
    assert set(after.documents) == bare
    assert [entity.id for entity in after.entities] == [entity.id for entity in before.entities]
    assert dataset(after, ONTOLOGY) == small()


def test_passages_come_back_with_the_words_of_their_blocks() -> None:
    english, finnish, _ = small_documents()
    work = EntityId("work/harbour-days")
    blocks = (english.evidence(0, 17), finnish.evidence(0, 17))
    passages = (Passage(work, 1, blocks), Passage(work, 2, (english.evidence(18, 40),)))
    quads = dataset(replace(small_knowledge(), passages=passages), ONTOLOGY)
    assert knowledge(quads, ONTOLOGY).passages == passages


def test_the_order_of_what_is_known_does_not_matter() -> None:
    known = small_knowledge()
    turned = Knowledge(
        known.documents[::-1], known.entities[::-1], known.mentions[::-1], known.facts[::-1]
    )
    assert dataset(turned, ONTOLOGY) == small()


def test_what_people_added_comes_back_with_who_when_and_why() -> None:
    """Beside the words of documents, or alone."""
    known = small_knowledge()
    answers = (
        Attribution("Ann", "2031-05-02", "she <told> us"),
        Attribution("Bo", "2031-05-03", "\n"),
    )
    heads, works = known.facts[0], replace(known.facts[0], predicate=PropertyName("worksFor"))
    added = (
        replace(heads, attributions=answers),
        replace(works, evidence=(), attributions=answers[:1], rules=("decision",)),
    )
    back = knowledge(dataset(replace(known, facts=added), ONTOLOGY), ONTOLOGY)
    assert set(added) <= set(back.facts)
    assert [fact.witnesses for fact in added] == [3, 0]


def test_every_fact_is_a_plain_triple_with_a_statement() -> None:
    quads = set(small())
    plain = {quad[:3] for quad in quads if quad[3] is None}
    statements = {quad[0] for quad in quads if quad[1:3] == (RDF.type, KG.Statement)}
    assert len(statements) == len(small_knowledge().facts)
    for statement in statements:
        parts = {quad[1]: quad[2] for quad in quads if quad[0] == statement}
        assert (parts[RDF.subject], parts[RDF.predicate], parts[RDF.object]) in plain
        assert KG.evidence in parts


def test_every_selector_quotes_its_document() -> None:
    quads = set(small())
    texts = {iri(f"document/{document.id}"): document.text for document in small_documents()}
    sources = {quad[0]: quad[2] for quad in quads if quad[1] == OA.hasSource}
    places = [quad for quad in quads if quad[1] == OA.hasSelector]
    for place, _, selector, graph in places:
        said = {quad[1]: quad[2] for quad in quads if quad[0] == selector}
        text = texts[URIRef(sources[place])]
        assert text[int(said[OA.start]) : int(said[OA.end])] == str(said[OA.exact])
        assert graph == EVIDENCE
    assert places


def test_an_entity_has_its_class_and_all_classes_above_it() -> None:
    types = {quad[2] for quad in small() if quad[:2] == (iri("person/mira-oksanen"), RDF.type)}
    assert types == {KG.Person, KG.Agent, FOAF.Person, FOAF.Agent, SCHEMA.Person}


@pytest.mark.parametrize(
    ("tail", "predicate", "value"),
    [
        ("account/pixtagram-bobby", FOAF.accountName, Words("@bobby")),
        ("figure/2000-readers-a-week", SCHEMA.value, Words(2000)),
        ("figure/2000-readers-a-week", SCHEMA.unitText, Words("readers a week", "en")),
        ("organisation/arc-lab", SKOS.altLabel, Words("AL")),
        ("organisation/arc-lab", SKOS.hiddenLabel, Words("Arc Labin", "fi")),
        (
            "organisation/arc-lab",
            SKOS.exactMatch,
            URIRef("https://authority.example/id/arc%20lab"),
        ),
        ("document/harbour-fi-1b2c3d4e", KG.mentions, iri("place/turku")),
    ],
)
def test_an_entity_is_described(tail: str, predicate: URIRef, value: URIRef | Words) -> None:
    assert (iri(tail), predicate, value, None) in small()


def test_reasons_for_identity_stand_with_the_evidence() -> None:
    reasons = [quad for quad in small() if quad[1] == KG.identityReason]
    assert {str(quad[2]) for quad in reasons} == {
        "same name in 3 documents",
        'short form "AL" in brackets',
    }
    assert {quad[3] for quad in reasons} == {EVIDENCE}


def test_no_node_is_blank_and_every_name_is_under_the_base() -> None:
    base = "http://localhost:8000/id/"
    for subject, _, _, _ in dataset(small_knowledge(), ONTOLOGY, base=base):
        assert subject.startswith(base)


def test_a_base_changes_the_names_and_not_their_hashes() -> None:
    other = "https://a.example/"
    moved = dataset(small_knowledge(), ONTOLOGY, base=other)
    tails = {quad[0].removeprefix(other) for quad in moved}
    assert tails == {quad[0].removeprefix(DEFAULT_BASE) for quad in small()}


def test_a_bad_base_is_refused() -> None:
    with pytest.raises(UsageError):
        dataset(small_knowledge(), ONTOLOGY, base="id")


def test_a_graph_without_evidence_still_gives_its_facts() -> None:
    plain = [quad for quad in small() if quad[3] is None]
    found = knowledge(plain, ONTOLOGY).facts
    assert {claim(fact) for fact in found} == {claim(fact) for fact in small_knowledge().facts}
    assert {fact.confidence for fact in found} == {1.0}
