"""The page's picture is what the RDF says, and nothing that only looks like a fact."""

from rdflib import OWL, RDF, Literal, URIRef

from kg.model import EntityId, Link
from kg.model import Literal as Words
from kg.view.reading import read_picture
from tests.view.view_graphs import BASE, DCTERMS, KG, GraphMaker, small_graph, small_quads


def test_a_dataset_and_its_quads_give_the_same_picture() -> None:
    assert read_picture(small_graph(), base=BASE) == read_picture(small_quads().quads, base=BASE)


def test_the_order_of_quads_does_not_matter() -> None:
    quads = small_quads().quads
    assert read_picture(quads, base=BASE) == read_picture(quads[::-1], base=BASE)


def test_entities_come_with_names_reasons_and_identifiers() -> None:
    picture = read_picture(small_graph(), base=BASE)
    found = next(e for e in picture.entities if e.id == "organisation/harbour-readers-guild")
    assert found.name == "Harbour Readers' Guild"
    assert [name.text for name in found.alternatives] == ["HRG"]
    assert found.same_as == ("https://authority.example/guild/7",)
    assert len(found.reasons) == 2


def test_facts_hold_their_evidence_and_their_confidence() -> None:
    picture = read_picture(small_graph(), base=BASE)
    fact = next(fact for fact in picture.facts if fact.predicate == "heads")
    assert fact.witnesses == 5
    assert fact.confidence == 0.99
    assert "Ada Lindqvist johtaa Sataman lukijoiden kiltaa." in {e.exact for e in fact.evidence}


def test_words_and_links_are_facts_too() -> None:
    objects = {fact.object for fact in read_picture(small_graph(), base=BASE).facts}
    assert Words("keeper of the reading lamps", "en") in objects
    assert Link("https://guild.example/ashore") in objects


def test_documents_works_and_what_documents_mention_stay_out_of_the_network() -> None:
    maker = small_quads()
    maker.entity("Work", "reading", en="Reading aloud")
    picture = read_picture(maker.quads, base=BASE)
    assert {"Document", "Work"}.isdisjoint(entity.kind for entity in picture.entities)
    assert "mentions" not in {fact.predicate for fact in picture.facts}
    assert len(picture.documents) == 5


def test_a_triple_that_follows_from_a_stated_fact_is_not_drawn_again() -> None:
    maker = small_quads()
    ada = URIRef(f"{BASE}person/ada-lindqvist")
    guild = URIRef(f"{BASE}organisation/harbour-readers-guild")
    maker.say(ada, KG.worksFor, guild)
    told = [
        f.predicate
        for f in read_picture(maker.quads, base=BASE).facts
        if f.subject == "person/ada-lindqvist" and f.object == "organisation/harbour-readers-guild"
    ]
    assert told == ["heads"]


def test_a_graph_without_evidence_is_read_as_facts_without_sentences() -> None:
    quads = [quad for quad in small_quads().quads if quad[3] is None]
    picture = read_picture(quads, base=BASE)
    assert picture.facts
    assert not any(fact.evidence for fact in picture.facts)
    assert not picture.namings


def test_incomplete_evidence_is_left_out_without_an_error() -> None:
    maker = GraphMaker()
    document = maker.document("note", "en", "Note")
    ada, arc = (
        maker.entity("Person", "ada", any="Ada"),
        maker.entity("Organisation", "arc", any="Arc"),
    )
    broken = URIRef(f"{BASE}evidence/broken")
    maker.fact((ada, KG.worksFor, arc), quotes=[broken, maker.quote(document, 0, "Ada at Arc")])
    (fact,) = read_picture(maker.quads, base=BASE).facts
    assert [evidence.exact for evidence in fact.evidence] == ["Ada at Arc"]


def test_things_without_a_class_of_the_ontology_are_passed_over() -> None:
    maker = GraphMaker()
    stranger = URIRef("https://elsewhere.example/stranger")
    maker.say(stranger, RDF.type, OWL.Thing)
    maker.say(stranger, DCTERMS.title, Literal("Stranger"))
    assert read_picture(maker.quads, base=BASE).entities == ()


def test_escaped_names_in_iris_come_back_as_they_were() -> None:
    maker = GraphMaker()
    node = URIRef(f"{BASE}person/%C3%A4%20b")
    maker.say(node, RDF.type, KG.Person)
    assert [e.id for e in read_picture(maker.quads, base=BASE).entities] == [EntityId("person/ä b")]
