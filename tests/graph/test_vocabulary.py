"""The files in `ontology/` agree with each other, and speak the five languages."""

import json
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SH, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from kg.graph.terms import term_iri
from kg.model import PropertyName
from kg.ontology import CUE_KINDS, KG, load_ontology, term_name

FOLDER = Path(__file__).parents[2] / "ontology"
ONTOLOGY = load_ontology(FOLDER)
LANGUAGES = {"en", "fi", "hu", "ro", "sv"}
ANY = "Account Agent Event Figure Place Platform Project Publication Topic Work"
ENDS = (
    ("worksFor", "Person", "Organisation"),
    ("heads", "Person", "Organisation"),
    ("founded", "Person", "Organisation"),
    ("jobTitle", "Person", ""),
    ("subOrganisationOf", "Organisation", "Organisation"),
    ("collaboratesWith", "Organisation", "Organisation"),
    ("contributesTo", "Agent", "Project"),
    ("coordinates", "Agent", "Project"),
    ("supports", "Project", "Organisation"),
    ("created", "Agent", "Publication"),
    ("organises", "Organisation", "Event"),
    ("speaksAt", "Person", "Event"),
    ("moderates", "Person", "Event"),
    ("opens", "Person", "Event"),
    ("usesPlatform", "Agent Event Project", "Platform"),
    ("hasAccount", "Agent Project", "Account"),
    ("accountOn", "Account", "Platform"),
    ("locatedIn", "Event Organisation Place Project", "Place"),
    ("commends", "Person", "Agent Project"),
    ("availableLanguage", "Project Publication", ""),
    ("schema:startDate", "Event Project", ""),
    ("schema:endDate", "Event Project", ""),
    ("mentions", "Document", ANY),
    ("about", "Document", "Event Project Topic"),
    ("versionOf", "Document", "Work"),
)
PARENTS = {"heads": "worksFor", "coordinates": "contributesTo"}
ANNOTATIONS = (*CUE_KINDS, KG.host, KG.profilePath, KG.confidence, KG.witnesses, KG.rule)


def graph(name: str) -> Graph:
    return Graph().parse(FOLDER / name, format="turtle")


def own_terms() -> list[URIRef]:
    kinds = (RDFS.Class, RDF.Property, OWL.AnnotationProperty, OWL.Class)
    found = {node for kind in kinds for node in graph("kg.ttl").subjects(RDF.type, kind)}
    return sorted(node for node in found if isinstance(node, URIRef))


@pytest.mark.parametrize(("name", "domain", "range_"), ENDS)
def test_a_property_joins_these_classes(name: str, domain: str, range_: str) -> None:
    entry = ONTOLOGY.properties[PropertyName(name)]
    assert (" ".join(entry.domain), " ".join(entry.range)) == (domain, range_)
    assert entry.parents == ((PARENTS[name],) if name in PARENTS else ())
    assert entry.symmetric == (name == "collaboratesWith")


def test_no_other_property_can_be_asserted() -> None:
    names = {name for name, _, _ in ENDS} | {"hasFigure", "foaf:homepage"}
    assert set(ONTOLOGY.properties) == names


@pytest.mark.parametrize(
    ("subject", "predicate", "object_", "allowed"),
    [
        ("Person", "worksFor", "Organisation", True),
        ("Organisation", "worksFor", "Person", False),
        ("Person", "contributesTo", "Project", True),
        ("Topic", "hasFigure", "Figure", True),
        ("Figure", "hasFigure", "Figure", False),
        ("Document", "mentions", "Organisation", True),
        ("Event", "noSuchProperty", "Place", False),
    ],
)
def test_ends_are_judged_with_the_classes_above_them(
    subject: str, predicate: str, object_: str, *, allowed: bool
) -> None:
    assert ONTOLOGY.allows(subject, predicate, object_) is allowed


def test_links_and_values_are_told_apart() -> None:
    kinds = {str(name): entry.values for name, entry in ONTOLOGY.properties.items()}
    assert kinds["foaf:homepage"] == "link"
    literal = {name for name, kind in kinds.items() if kind == "literal"}
    assert literal == {"availableLanguage", "jobTitle", "schema:endDate", "schema:startDate"}


def test_classes_know_their_parents_in_other_vocabularies() -> None:
    person = next(entry for entry in ONTOLOGY.classes.values() if entry.name == "Person")
    assert person.parents == ("Agent",)
    assert person.aligned == ("http://xmlns.com/foaf/0.1/Person", "https://schema.org/Person")


def test_every_term_has_a_label_and_a_comment_in_five_languages() -> None:
    found = graph("kg.ttl")
    for node in own_terms():
        for predicate in (RDFS.label, RDFS.comment):
            texts = [text for text in found.objects(node, predicate) if isinstance(text, Literal)]
            assert sorted(str(text.language) for text in texts) == sorted(LANGUAGES), node


def test_terms_that_only_annotate_are_no_properties_of_facts() -> None:
    found = graph("kg.ttl")
    for node in ANNOTATIONS:
        assert (node, RDF.type, OWL.AnnotationProperty) in found
        assert (node, RDF.type, RDF.Property) not in found


def classes_of(found: Graph, shape: Node | None) -> set[str]:
    """The classes that a shape asks for, one or one of several."""
    named = set(found.objects(shape, SH["class"]))
    for choice in found.objects(shape, SH["or"]):
        for part in Collection(found, choice):
            named |= set(found.objects(part, SH["class"]))
    return {term_name(str(node)) for node in named}


def test_every_class_has_a_shape() -> None:
    targets = {term_name(str(node)) for node in graph("shapes.ttl").objects(None, SH.targetClass)}
    assert set(ONTOLOGY.classes) <= targets


@pytest.mark.parametrize("name", sorted(ONTOLOGY.properties))
def test_every_property_has_a_shape_with_its_ends(name: str) -> None:
    found, iri = graph("shapes.ttl"), term_iri(name)
    shape = found.value(predicate=SH.targetSubjectsOf, object=iri)
    entry = ONTOLOGY.properties[PropertyName(name)]
    assert classes_of(found, shape) == set(entry.domain)
    if name == "mentions":  # anything with a class: its shape looks at the objects alone
        assert found.value(predicate=SH.targetObjectsOf, object=iri)
        return
    paths = [node for node in found.objects(shape, SH.property) if (node, SH.path, iri) in found]
    assert classes_of(found, paths[0]) == set(entry.range)


def test_the_context_has_a_key_for_every_class_and_property() -> None:
    context = json.loads((FOLDER / "context.jsonld").read_text(encoding="utf-8"))["@context"]
    keys = {entry["@id"]: key for key, entry in context.items() if isinstance(entry, dict)}
    wanted = {f"kg:{name}" for name in ONTOLOGY.classes}
    wanted |= {name if ":" in name else f"kg:{name}" for name in ONTOLOGY.properties}
    assert wanted <= set(keys)
