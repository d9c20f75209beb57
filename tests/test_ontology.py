"""A folder of Turtle becomes plain data, and a mistake in it names the file, the line, the term."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.extraction import build_extractor, extract
from kg.model import ClassName, PropertyName
from kg.ontology import CUE_KINDS, KG, Cue, Ontology, load_ontology, term_name
from kg.settings import shipped_ontology
from tests.texts import LANGUAGES, shipped, written

PREFIXES = """\
@prefix kg: <https://kg.example/ontology#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""

CORE = (
    PREFIXES
    + """\
kg:Boat a rdfs:Class ; rdfs:label "boat"@en, "båt"@sv .
kg:Ferry a rdfs:Class ; rdfs:subClassOf kg:Boat, schema:Vehicle ; rdfs:label "ferry"@en .
kg:Crew a rdfs:Class ; rdfs:label "crew"@en .
kg:sails a rdf:Property ; schema:domainIncludes kg:Crew ; schema:rangeIncludes kg:Boat .
kg:steers a rdf:Property ; rdfs:subPropertyOf kg:sails ;
    schema:domainIncludes kg:Crew ; schema:rangeIncludes kg:Boat .
kg:races a rdf:Property, kg:SymmetricProperty ;
    schema:domainIncludes kg:Boat ; schema:rangeIncludes kg:Boat .
kg:built a rdf:Property ; schema:domainIncludes kg:Boat ; schema:rangeIncludes xsd:gYear .
schema:url a rdf:Property ; schema:domainIncludes kg:Boat ; schema:rangeIncludes rdfs:Resource .
kg:note a owl:AnnotationProperty .
"""
)

LEXICON = (
    PREFIXES
    + """\
kg:Boat kg:head "boat"@en, "ship" .
kg:sails kg:cue "{subject} sails {object}"@en .
kg:Crew kg:notAName "monday"@en .
"""
)

FERRIES = (
    PREFIXES
    + """\
<https://boats.example/7> a skos:Concept, kg:Ferry ; skos:prefLabel "Vippa"@sv, "Tipper"@en ;
    skos:altLabel "V7" ; skos:exactMatch <https://elsewhere.example/7> ;
    kg:demonym "vippish"@en .
<https://boats.example/1> a skos:Concept, kg:Ferry ; skos:prefLabel "Sling" ;
    kg:host "sling.example" ; kg:profilePath "/crew/{handle}" .
<https://boats.example/ga> a skos:Concept, kg:LanguageName ;
    skos:prefLabel "Irish"@en ; skos:notation "ga" .
"""
)

Change = Callable[[Path], object]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small ontology about boats."""
    for name in ("lexicon", "authority"):
        (tmp_path / name).mkdir()
    (tmp_path / "kg.ttl").write_text(CORE, encoding="utf-8")
    (tmp_path / "lexicon" / "en.ttl").write_text(LEXICON, encoding="utf-8")
    (tmp_path / "authority" / "ferries.ttl").write_text(FERRIES, encoding="utf-8")
    return tmp_path


@pytest.fixture
def boats(folder: Path) -> Ontology:
    """It, read."""
    return load_ontology(folder)


def test_classes_have_parents_labels_and_alignments(boats: Ontology) -> None:
    ferry = boats.classes[ClassName("Ferry")]
    assert (ferry.parents, ferry.aligned) == (("Boat",), ("https://schema.org/Vehicle",))
    assert boats.classes[ClassName("Boat")].labels == {"en": "boat", "sv": "båt"}


def test_properties_tell_what_they_join(boats: Ontology) -> None:
    """Things, values, or links; what only annotates is no property."""
    kinds = {str(name): entry.values for name, entry in boats.properties.items()}
    assert kinds == {
        "sails": "entity",
        "steers": "entity",
        "races": "entity",
        "built": "literal",
        "schema:url": "link",
    }
    assert boats.properties[PropertyName("races")].symmetric
    assert not boats.properties[PropertyName("sails")].symmetric
    assert boats.properties[PropertyName("steers")].parents == ("sails",)


@pytest.mark.parametrize(
    ("subject", "predicate", "target", "allowed"),
    [
        ("Crew", "sails", "Boat", True),
        ("Crew", "sails", "Ferry", True),
        ("Crew", "steers", "Ferry", True),
        ("Boat", "sails", "Crew", False),
        ("Crew", "sails", "Crew", False),
        ("Crew", "paints", "Boat", False),
        ("Ferry", "built", "", False),
    ],
)
def test_a_property_joins_its_classes_and_those_below(
    boats: Ontology, subject: str, predicate: str, target: str, *, allowed: bool
) -> None:
    """A subclass will do on either side."""
    assert boats.allows(subject, predicate, target) is allowed


def test_ancestors_go_all_the_way_up(boats: Ontology) -> None:
    assert boats.ancestors("Ferry") == {"Ferry", "Boat"}
    assert boats.ancestors("steers") == {"steers", "sails"}
    assert boats.ancestors("nothing") == {"nothing"}
    assert boats.is_a("Ferry", "Boat")
    assert not boats.is_a("Boat", "Ferry")


def test_cues_are_in_order_and_have_their_language(boats: Ontology) -> None:
    """A cue without a language tag is of the language of its file."""
    assert boats.cues == (
        Cue("Boat", "head", "en", "boat"),
        Cue("Boat", "head", "en", "ship"),
        Cue("Crew", "not-a-name", "en", "monday"),
        Cue("sails", "cue", "en", "{subject} sails {object}"),
    )
    assert [cue.text for cue in boats.cues_of("head", "en")] == ["boat", "ship"]
    assert [*boats.cues_of("head", "sv")] == []


def test_authority_entries_are_in_order_with_all_that_is_said_of_them(boats: Ontology) -> None:
    sling, vippa = boats.authority
    assert (sling.iri, sling.kind, sling.hosts) == (
        "https://boats.example/1",
        "Ferry",
        ("sling.example",),
    )
    assert sling.profiles == ("/crew/{handle}",)
    assert [(name.language, name.text) for name in vippa.names] == [
        ("en", "Tipper"),
        ("sv", "Vippa"),
    ]
    assert [name.text for name in vippa.alternatives] == ["V7"]
    assert vippa.same_as == ("https://elsewhere.example/7",)
    assert [name.text for name in vippa.demonyms] == ["vippish"]


def test_names_of_languages_are_no_entities(boats: Ontology) -> None:
    assert [name.text for name in boats.language_names["ga"]] == ["Irish"]
    assert len(boats.authority) == 2


@pytest.mark.parametrize("suffix", [".ttl", ".nt"])
def test_a_further_list_is_read_too(folder: Path, tmp_path: Path, suffix: str) -> None:
    """By its suffix."""
    types = ("http://www.w3.org/2004/02/skos/core#Concept", f"{KG}Ferry")
    kind = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
    lines = [f"<https://boats.example/9> {kind} <{one}> ." for one in types]
    further = tmp_path / f"further{suffix}"
    further.write_text("\n".join(lines), encoding="utf-8")
    read = load_ontology(folder, authority=[further])
    assert "https://boats.example/9" in {entry.iri for entry in read.authority}


def _cut(folder: Path) -> None:
    (folder / "kg.ttl").write_text(f"{PREFIXES}kg:Boat a rdfs:Class ;\n", encoding="utf-8")


def _unknown_term(folder: Path) -> None:
    text = f'{LEXICON}kg:paints kg:cue "paints"@en .\n'
    (folder / "lexicon" / "en.ttl").write_text(text, encoding="utf-8")


def _torn_list(folder: Path) -> None:
    (folder / "authority" / "ferries.ttl").write_bytes(b"\xff\xfe<<<")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda folder: (folder / "kg.ttl").unlink(), ["no kg.ttl"]),
        (_cut, ["kg.ttl:", "Turtle"]),
        (_unknown_term, ["en.ttl:11", "paints", "no such term"]),
        (_torn_list, ["ferries.ttl"]),
    ],
)
def test_a_mistake_names_its_file(folder: Path, change: Change, told: list[str]) -> None:
    """And the line and the term where they are known."""
    change(folder)
    with pytest.raises(OntologyError) as raised:
        load_ontology(folder)
    assert [words for words in told if words not in str(raised.value)] == []


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("list.csv", b"a,b", "unknown suffix"),
        ("list.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "XML entities are not read"),
        ("list.rdf", b"<rdf:RDF", "list.rdf"),
    ],
)
def test_a_further_list_that_cannot_be_read_is_named(
    folder: Path, name: str, content: bytes, told: str
) -> None:
    (folder / name).write_bytes(content)
    with pytest.raises(OntologyError, match=told):
        load_ontology(folder, authority=[folder / name])


def test_an_absent_list_is_named(folder: Path) -> None:
    with pytest.raises(OntologyError, match=r"absent\.ttl"):
        load_ontology(folder, authority=[folder / "absent.ttl"])


def test_imports_are_not_followed(folder: Path) -> None:
    """No parsing step reads what it was not given."""
    told = "<https://boats.example/> owl:imports <file:///absent/boats.ttl> .\n"
    with (folder / "kg.ttl").open("a", encoding="utf-8") as core:
        core.write(told)
    assert len(load_ontology(folder).classes) == 3


@pytest.mark.parametrize(
    ("iri", "name"),
    [
        ("https://kg.example/ontology#founded", "founded"),
        ("http://xmlns.com/foaf/0.1/homepage", "foaf:homepage"),
        ("https://schema.org/startDate", "schema:startDate"),
        ("http://purl.org/dc/terms/title", "dcterms:title"),
        ("https://boats.example/1", "https://boats.example/1"),
    ],
)
def test_terms_have_short_names(iri: str, name: str) -> None:
    assert term_name(iri) == name


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_shipped_lexicon_has_cues_of_every_kind(language: str) -> None:
    kinds = {kind for kind in CUE_KINDS.values() if any(shipped().cues_of(kind, language))}
    assert kinds == set(CUE_KINDS.values())


def test_two_readings_are_equal(folder: Path) -> None:
    """In content and in order."""
    assert load_ontology(folder) == load_ontology(folder)


def test_an_edited_lexicon_changes_what_is_extracted(tmp_path: Path) -> None:
    """Without a change to any line of Python."""
    folder = tmp_path / "ontology"
    shutil.copytree(shipped_ontology(), folder)
    text = "The Ferryman Trust befuddles the Clearwater Institute."
    document = written(text, "en")
    assert extract(document, build_extractor(load_ontology(folder), "en")).relations == ()
    with (folder / "lexicon" / "en.ttl").open("a", encoding="utf-8") as lexicon:
        lexicon.write('\nkg:collaboratesWith kg:cue "{subject} befuddles {object}"@en .\n')
    (relation,) = extract(document, build_extractor(load_ontology(folder), "en")).relations
    assert (relation.predicate, relation.evidence.exact) == ("collaboratesWith", text)
