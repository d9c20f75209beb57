"""Every format reads back to the same quads, and is written with the same bytes."""

import json
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pyoxigraph
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import RDFS, XSD, Dataset, Graph, URIRef
from rdflib import Literal as Words

from kg.errors import OntologyError, UnknownChoiceError, UsageError
from kg.graph.context import read_context
from kg.graph.iris import DEFAULT_BASE, checked_link
from kg.graph.rdf import dataset
from kg.graph.serialise import FORMATS, quads_of, serialise
from kg.graph.terms import Quad
from kg.ontology import KG, load_ontology
from tests.knowledge import small_knowledge

# rdflib's own readers of datasets use what it deprecates
pytestmark = pytest.mark.filterwarnings("ignore:.* is deprecated, use Dataset:DeprecationWarning")

ROOT = Path(__file__).parents[2]
CONTEXT = read_context(ROOT / "ontology" / "context.jsonld")
READERS = {
    "jsonld": ("json-ld", pyoxigraph.RdfFormat.JSON_LD),
    "nquads": ("nquads", pyoxigraph.RdfFormat.N_QUADS),
    "ntriples": ("nt", pyoxigraph.RdfFormat.N_TRIPLES),
    "rdfxml": ("xml", pyoxigraph.RdfFormat.RDF_XML),
    "trig": ("trig", pyoxigraph.RdfFormat.TRIG),
    "turtle": ("turtle", pyoxigraph.RdfFormat.TURTLE),
}
TRIPLES_ONLY = {"ntriples", "rdfxml", "turtle"}
BASES = (DEFAULT_BASE, "http://localhost:8000/id/", "https://a.example/g#", "urn:example:kg/")


def small(base: str = DEFAULT_BASE) -> list[Quad]:
    return dataset(small_knowledge(), load_ontology(ROOT / "ontology"), base=base)


def written(form: str, quads: list[Quad], base: str = DEFAULT_BASE) -> str:
    return serialise(quads, form, base=base, context=CONTEXT)


def read(text: str, form: str) -> set[Quad]:
    graph = Graph() if form in TRIPLES_ONLY else Dataset()
    return set(quads_of(graph.parse(data=text, format=READERS[form][0])))


def held(quads: list[Quad], form: str) -> set[Quad]:
    return {quad for quad in quads if quad[3] is None or form not in TRIPLES_ONLY}


@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize("form", sorted(FORMATS))
def test_rdflib_reads_the_same_quads_back(form: str, base: str) -> None:
    quads = small(base)
    assert read(written(form, quads, base), form) == held(quads, form)


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_oxigraph_reads_the_same_quads_back(form: str) -> None:
    found = pyoxigraph.parse(written(form, small()).encode(), format=READERS[form][1])
    lines = sorted({f"{quad} ." for quad in found})
    again = {quad for line in lines for quad in read(line, "nquads")}
    assert again == held(small(), form)


SCALARS = st.text(st.characters(exclude_categories=["Cs"]), max_size=10)
XML_TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\r\t"))
PREDICATES = st.sampled_from(
    [RDFS.label, KG.jobTitle, KG.worksFor, KG.confidence, KG.availableLanguage, KG.unheardOf]
)
TAILS = SCALARS.map(lambda tail: URIRef(checked_link(f"https://a.example/{tail}")))
NUMBERS = st.sampled_from(["0", "007", "-3", "+4", "12345678901234567890"])


def typed(text: str, datatype: URIRef) -> Words:
    return Words(text, datatype=datatype, normalize=False)


def nodes(texts: st.SearchStrategy[str]) -> st.SearchStrategy[URIRef | Words]:
    return (
        TAILS
        | st.builds(Words, texts)
        | st.builds(lambda text: Words(text, lang="en"), texts)
        | st.builds(lambda text: Words(text, lang="und"), texts)
        | st.sampled_from(["1.50", "0.5", "5"]).map(lambda text: typed(text, XSD.decimal))
        | st.just(typed("fi", XSD.language))
        | st.just(typed("2031-05-06", XSD.date))
    )


@pytest.mark.parametrize("form", sorted(FORMATS))
@settings(max_examples=60)
@given(data=st.data())
def test_any_words_and_links_read_back(form: str, data: st.DataObject) -> None:
    texts = XML_TEXT if form == "rdfxml" else SCALARS
    triples = st.tuples(TAILS, PREDICATES, nodes(texts), st.none())
    quads: list[Quad] = data.draw(st.lists(triples, max_size=6))
    assert read(written(form, quads), form) == set(quads)


@pytest.mark.parametrize("form", sorted(set(FORMATS) - {"rdfxml"}))
@given(number=NUMBERS)
def test_a_number_keeps_its_spelling(form: str, number: str) -> None:
    quad = (URIRef("https://a.example/x"), KG.witnesses, typed(number, XSD.integer), None)
    found = pyoxigraph.parse(written(form, [quad]).encode(), format=READERS[form][1])
    assert [node.object.value for node in found] == [number]


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_neither_order_nor_repetition_changes_a_byte(form: str) -> None:
    quads = small()
    assert written(form, [*quads[::-1], *quads]) == written(form, quads)


SCRIPT = """
from hashlib import sha256
from tests.graph import test_serialise as case
text = "".join(case.written(form, case.small()) for form in sorted(case.FORMATS))
print(sha256(text.encode()).hexdigest())
"""


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_hash_seed_does_not_change_a_byte(seed: str) -> None:
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    done = subprocess.run(  # noqa: S603 - our own interpreter and script
        [sys.executable, "-c", SCRIPT],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    here = "".join(written(form, small()) for form in sorted(FORMATS))
    assert done.stdout.strip() == sha256(here.encode()).hexdigest()


def test_turtle_reads_like_prose() -> None:
    text = written("turtle", small())
    assert "person:mira-oksanen a kg:Agent, kg:Person, foaf:Agent, foaf:Person" in text
    assert "kg:heads organisation:arc-lab" in text
    assert "@prefix prov:" not in text


def test_hostile_words_stay_on_their_line_and_in_their_quotes() -> None:
    text = written("turtle", small())
    assert "\\u202E" in text
    assert "Bo\\nO'Neil\\t\\\\" in text


def test_jsonld_shows_names_by_language_and_one_level_of_neighbours() -> None:
    nodes = {node["id"]: node for node in json.loads(written("jsonld", small()))["@graph"]}
    turku = nodes["place/turku"]
    assert turku["label"] == {"en": "Turku", "fi": "Turku", "sv": "Åbo"}
    lab = {"id": "organisation/arc-lab", "name": "Arc Lab"}
    assert nodes["person/mira-oksanen"]["heads"] == lab


def test_the_readers_of_a_graph_take_rdflib_graphs_too() -> None:
    graph = Graph().parse(data=written("turtle", small()), format="turtle")
    assert serialise(graph, "ntriples") == written("ntriples", small())


def test_an_unknown_format_names_those_there_are() -> None:
    with pytest.raises(UnknownChoiceError, match=r"turtel.*Did you mean turtle"):
        serialise([], "turtel")


def test_a_predicate_without_an_xml_name_is_refused_in_xml() -> None:
    quad = (URIRef("https://a.example/x"), URIRef("https://a.example/1"), Words("y"), None)
    with pytest.raises(UsageError, match=r"https://a\.example/1"):
        serialise([quad], "rdfxml")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("{", "not JSON"),
        ("[]", "no @context"),
        ('{"@context": "https://a.example/"}', "no @context"),
    ],
)
def test_a_malformed_context_is_named(tmp_path: Path, text: str, problem: str) -> None:
    path = tmp_path / "context.jsonld"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(OntologyError, match=problem):
        read_context(path)


def test_an_absent_context_is_named(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match=r"absent\.jsonld"):
        read_context(tmp_path / "absent.jsonld")
