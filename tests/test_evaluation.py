"""Graphs written by hand against gold written by hand: each count has a reason one can read."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import DCTERMS, FOAF, RDF, RDFS, SKOS, Dataset, Graph, Literal, URIRef

from kg.errors import UsageError
from kg.evaluation import Evaluation, Gold, Score, evaluate, read_gold, report, to_json
from kg.evaluation.bcubed import measure
from kg.evaluation.wording import address_of, folded, handle_of
from kg.ontology import KG, SCHEMA, Ontology, load_ontology
from tests.gold_graphs import ID, Quads, mention, perfect_graph, remove, state

ROOT = Path(__file__).resolve().parents[1]
REPORTS = sorted((ROOT / "tests" / "reports").glob("*/gold.yaml"))
SEEDS = ROOT / ".." / "shared" / "gold" / "seeds.yaml"

GOLD = """
documents: {en: tea-en.txt, fi: tea-fi.txt}
entities:
  vane: {type: Person, names: {mul: [Ada Vane]}}
  moor: {type: Person, names: {mul: [Otso Moor]}}
  guild: {type: Organisation, names: {en: [Tea Guild, TG], fi: [teekilta]}}
  union: {type: Organisation, also: [Place], names: {en: [Union of Cups], fi: [kuppiliitto]}}
  steam: {type: Project, names: {mul: ["#Steam"]}}
  murmur: {type: Platform, names: {mul: [Murmur]}}
  primer: {type: Publication, names: {en: [Tea Primer]}}
  tea: {type: Topic, status: allowed, names: {en: [tea], fi: [tee]}}
facts:
  - [vane, heads, guild]
  - [vane, worksFor, guild]
  - [moor, worksFor, union]
  - [guild, collaboratesWith, union]
  - {fact: [guild, coordinates, steam], langs: [en]}
  - {fact: [vane, contributesTo, steam], status: allowed}
accounts:
  - [vane, murmur, "@AdaVane"]
urls:
  - [primer, "https://guild.example/primer/"]
availableLanguage:
  - {language: [primer, sv], langs: [en]}
jobTitles:
  vane: {en: [Head and Founder, Head], fi: [puheenjohtaja]}
figures:
  - [40, cups]
  - [40, saucers, [en]]
  - {figure: [7, o'clock], status: allowed}
"""


@pytest.fixture(scope="session")
def ontology(tmp_path_factory: pytest.TempPathFactory) -> Ontology:
    """The project's classes and properties, without its lexicons."""
    folder = tmp_path_factory.mktemp("ontology")
    shutil.copy(ROOT / "ontology" / "kg.ttl", folder)
    return load_ontology(folder)


@pytest.fixture
def gold(tmp_path: Path, ontology: Ontology) -> Gold:
    """The gold above, read."""
    return _read(tmp_path, GOLD, ontology)


@pytest.fixture
def graph(gold: Gold, ontology: Ontology) -> Quads:
    """A perfect graph, for a test to spoil."""
    return perfect_graph(gold, ontology=ontology)


def _read(folder: Path, text: str, ontology: Ontology) -> Gold:
    path = folder / "gold.yaml"
    path.write_text(text, encoding="utf-8")
    return read_gold(path, ontology=ontology)


def _score(evaluation: Evaluation, kind: str, language: str = "") -> tuple[int, int, int]:
    tables = evaluation.by_language[language] if language else evaluation.overall
    score = tables[kind].score
    return score.true, score.false, score.missed


def _add_node(graph: Quads, key: str, kind: str, *names: str) -> URIRef:
    node = ID[key]
    graph.add((node, RDF.type, KG[kind], None))
    for number, name in enumerate(names):
        graph.add((node, SKOS.altLabel if number else RDFS.label, Literal(name), None))
    return node


def _drop(graph: Quads, node: URIRef) -> None:
    remove(graph, subject=node)
    remove(graph, object_=node)


@pytest.mark.parametrize("path", [*REPORTS, SEEDS], ids=lambda path: f"{path.parent.name}")
def test_a_perfect_graph_scores_one_in_every_table(path: Path, ontology: Ontology) -> None:
    if not path.is_file():
        pytest.skip(f"{path.name}: not in this place")
    gold = read_gold(path, ontology=ontology)
    evaluation = evaluate(perfect_graph(gold, ontology=ontology), gold=gold, ontology=ontology)
    tables = [evaluation.overall, evaluation.by_property, *evaluation.by_language.values()]
    assert [t for table in tables for t in table.values() if t.missed or t.false] == []
    assert not evaluation.splits
    assert not evaluation.merges
    assert evaluation.b_cubed.f1 == pytest.approx(1.0)


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.parent.name)
def test_the_gold_of_the_reports_is_in_their_texts(path: Path, ontology: Ontology) -> None:
    gold = read_gold(path, ontology=ontology)
    for language, name in gold.documents.items():
        text = (path.parent / name).read_text(encoding="utf-8")
        absent = [
            row.parts[-1] for row in (*gold.accounts, *gold.links) if row.parts[-1] not in text
        ]
        absent += [
            entity.key
            for entity in gold.entities.values()
            if not entity.allowed and not _named(entity.names, text, language)
        ]
        assert absent == [], name


def _named(names: tuple[tuple[str, str], ...], text: str, language: str) -> bool:
    """Whether words of the text begin as those of a name do, whatever their endings are."""
    words = [word.strip(",.:;()!?") for word in folded(text).split()]
    for code, name in names:
        starts = [word[:3] for word in folded(name).split()]
        windows = (words[at : at + len(starts)] for at in range(len(words)))
        if code in {language, "mul"} and any(
            [word[:3] for word in window] == starts for window in windows
        ):
            return True
    return False


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.parent.name)
def test_the_reports_stand_in_all_five_languages_or_in_two(path: Path, ontology: Ontology) -> None:
    gold = read_gold(path, ontology=ontology)
    assert sorted(gold.documents) in (["en", "fi", "hu", "ro", "sv"], ["fi", "hu"])
    counts = [
        len((path.parent / name).read_text("utf-8").split()) for name in gold.documents.values()
    ]
    assert min(counts) >= 190
    assert max(counts) <= 450


def test_an_empty_graph_misses_everything_and_asserts_nothing(
    gold: Gold, ontology: Ontology
) -> None:
    evaluation = evaluate((), gold=gold, ontology=ontology)
    assert _score(evaluation, "entities") == (0, 0, 7)
    assert _score(evaluation, "facts") == (0, 0, 5)
    assert evaluation.overall["facts"].score.precision == 1.0
    assert evaluation.overall["facts"].score.f1 == 0.0
    assert "Ada Vane | heads | Tea Guild" in evaluation.overall["facts"].missed


@pytest.mark.parametrize(
    "name", ["tea guild", "The Tea Guild", "«TEA\u00a0GUILD»", "tg", "Teekilta", "a teekilta"]
)
def test_a_name_matches_however_it_is_written(
    name: str, graph: Quads, gold: Gold, ontology: Ontology
) -> None:
    remove(graph, subject=ID.guild, predicate=RDFS.label)
    remove(graph, subject=ID.guild, predicate=SKOS.altLabel)
    graph.add((ID.guild, RDFS.label, Literal(name), None))
    assert _score(evaluate(graph, gold=gold, ontology=ontology), "entities") == (7, 0, 0)


def test_a_hidden_label_is_no_name(graph: Quads, gold: Gold, ontology: Ontology) -> None:
    remove(graph, subject=ID.vane, predicate=RDFS.label)
    graph.add((ID.vane, SKOS.hiddenLabel, Literal("Ada Vane"), None))
    assert _score(evaluate(graph, gold=gold, ontology=ontology), "entities") == (6, 1, 1)


def test_a_further_node_is_a_split_and_its_facts_still_count(
    graph: Quads, gold: Gold, ontology: Ontology
) -> None:
    again = _add_node(graph, "moor-2", "Person", "otso moor")
    remove(graph, subject=ID.moor, predicate=KG.worksFor)
    state(graph, (again, KG.worksFor, ID.union), "en", "fi")
    evaluation = evaluate(graph, gold=gold, ontology=ontology)
    assert _score(evaluation, "entities") == (7, 1, 0)
    assert _score(evaluation, "types") == (7, 0, 0)
    assert _score(evaluation, "facts") == (5, 0, 0)
    assert len(evaluation.splits) == 1
    assert "further node of Otso Moor" in evaluation.splits[0]


def test_a_node_per_language_is_right_in_each_and_a_split_overall(
    graph: Quads, gold: Gold, ontology: Ontology
) -> None:
    _drop(graph, ID.guild)
    for language, name in (("en", "Tea Guild"), ("fi", "teekilta")):
        node = _add_node(graph, f"guild-{language}", "Organisation", name)
        mention(graph, node, name, language)
    evaluation = evaluate(graph, gold=gold, ontology=ontology)
    assert _score(evaluation, "entities") == (7, 1, 0)
    assert _score(evaluation, "entities", "en") == (7, 0, 0)
    assert _score(evaluation, "entities", "fi") == (6, 0, 0)


def test_one_node_for_two_entities_is_a_merge(graph: Quads, gold: Gold, ontology: Ontology) -> None:
    _drop(graph, ID.moor)
    graph.add((ID.vane, SKOS.altLabel, Literal("Otso Moor"), None))
    evaluation = evaluate(graph, gold=gold, ontology=ontology)
    assert _score(evaluation, "entities") == (6, 1, 1)
    assert len(evaluation.merges) == 1
    assert "Ada Vane" in evaluation.merges[0]
    assert "Otso Moor" in evaluation.merges[0]


def test_a_name_of_two_entities_goes_to_the_one_of_its_class(
    tmp_path: Path, ontology: Ontology
) -> None:
    text = """
documents: {en: a.txt}
entities:
  body: {type: Organisation, names: {en: [Norr, City of Norr]}}
  town: {type: Place, names: {en: [Norr]}}
"""
    gold = _read(tmp_path, text, ontology)
    graph: Quads = set()
    _add_node(graph, "a", "Place", "Norr")
    _add_node(graph, "b", "Organisation", "Norr")
    evaluation = evaluate(graph, gold=gold, ontology=ontology)
    assert _score(evaluation, "entities") == (2, 0, 0)
    assert not evaluation.merges


@pytest.mark.parametrize(
    ("kind", "expected"), [("Organisation", (7, 0, 0)), ("Place", (7, 0, 0)), ("Event", (6, 1, 1))]
)
def test_a_type_is_right_if_the_gold_has_it_or_accepts_it_also(
    kind: str, expected: tuple[int, int, int], graph: Quads, gold: Gold, ontology: Ontology
) -> None:
    remove(graph, subject=ID.union, predicate=RDF.type)
    graph.add((ID.union, RDF.type, KG[kind], None))
    evaluation = evaluate(graph, gold=gold, ontology=ontology)
    assert _score(evaluation, "types") == expected
    assert _score(evaluation, "entities") == (7, 0, 0)


def test_what_is_allowed_is_neither_rewarded_nor_penalised(
    graph: Quads, gold: Gold, ontology: Ontology
) -> None:
    topic = _add_node(graph, "tea", "Topic", "tea")
    state(graph, (ID.vane, KG.commends, topic), "en")
    state(graph, (ID.vane, KG.contributesTo, ID.steam), "en")
    evaluation = evaluate(graph, gold=gold, ontology=ontology)
    assert _score(evaluation, "entities") == (7, 0, 0)
    assert _score(evaluation, "facts") == (5, 0, 0)


def test_an_unknown_thing_and_its_facts_are_false(
    graph: Quads, gold: Gold, ontology: Ontology
) -> None:
    other = _add_node(graph, "other", "Organisation", "Other Body")
    state(graph, (ID.moor, KG.founded, other), "fi")
    evaluation = evaluate(graph, gold=gold, ontology=ontology)
    assert evaluation.overall["entities"].false == ("Other Body (Organisation)",)
    assert evaluation.overall["facts"].false == (
        "Otso Moor | founded | Other Body (fi: as fi says)",
    )
    assert _score(evaluation, "facts", "en") == (5, 0, 0)
    assert _score(evaluation, "facts", "fi") == (4, 1, 0)
    assert evaluation.by_property["founded"].score == Score(true=0, false=1, missed=0)


def test_a_subproperty_meets_gold_of_its_superproperty_and_is_judged_itself(
    graph: Quads, gold: Gold, ontology: Ontology
) -> None:
    remove(graph, subject=ID.moor, predicate=KG.worksFor)
    state(graph, (ID.moor, KG.heads, ID.union), "en", "fi")
    evaluation = evaluate(graph, gold=gold, ontology=ontology)
    assert _score(evaluation, "facts") == (5, 1, 0)
    assert evaluation.by_property["worksFor"].score == Score(true=2, false=0, missed=0)
    assert evaluation.by_property["heads"].score == Score(true=1, false=1, missed=0)


def test_a_superproperty_that_follows_is_not_false(
    graph: Quads, gold: Gold, ontology: Ontology
) -> None:
    state(graph, (ID.guild, KG.contributesTo, ID.steam), "en")
    assert _score(evaluate(graph, gold=gold, ontology=ontology), "facts") == (5, 0, 0)


def test_a_symmetric_fact_counts_once_in_either_direction(
    graph: Quads, gold: Gold, ontology: Ontology
) -> None:
    state(graph, (ID.union, KG.collaboratesWith, ID.guild), "fi")
    assert _score(evaluate(graph, gold=gold, ontology=ontology), "facts") == (5, 0, 0)


def test_evidence_in_a_version_that_does_not_state_the_fact_is_false_there(
    graph: Quads, gold: Gold, ontology: Ontology
) -> None:
    state(graph, (ID.guild, KG.coordinates, ID.steam), "fi")
    evaluation = evaluate(graph, gold=gold, ontology=ontology)
    assert _score(evaluation, "facts") == (5, 0, 0)
    assert _score(evaluation, "facts", "fi") == (4, 1, 0)


@pytest.mark.parametrize("handle", ["adavane", "@AdaVane", "https://murmur.example/AdaVane/?x=1"])
def test_a_handle_matches_however_it_is_written(
    handle: str, graph: Quads, gold: Gold, ontology: Ontology
) -> None:
    remove(graph, predicate=FOAF.accountName)
    graph.add((ID["account/0"], FOAF.accountName, Literal(handle), None))
    assert _score(evaluate(graph, gold=gold, ontology=ontology), "accounts") == (1, 0, 0)


def test_an_account_on_another_platform_is_false(
    graph: Quads, gold: Gold, ontology: Ontology
) -> None:
    remove(graph, predicate=KG.accountOn)
    graph.add((ID["account/0"], KG.accountOn, _add_node(graph, "shout", "Platform", "Shout"), None))
    evaluation = evaluate(graph, gold=gold, ontology=ontology)
    assert _score(evaluation, "accounts") == (0, 1, 1)
    assert "@AdaVane Shout" in evaluation.overall["accounts"].false[0]


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("http://Guild.example/primer", (1, 0, 0)),
        ("https://guild.example/primer?x=1", (0, 1, 1)),
        ("https://guild.example/Primer", (0, 1, 1)),
    ],
)
def test_a_link_matches_without_scheme_and_closing_slash(
    link: str,
    expected: tuple[int, int, int],
    graph: Quads,
    gold: Gold,
    ontology: Ontology,
) -> None:
    remove(graph, predicate=FOAF.homepage)
    state(graph, (ID.primer, FOAF.homepage, URIRef(link)), "en")
    assert _score(evaluate(graph, gold=gold, ontology=ontology), "links") == expected


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (["head and founder"], (1, 0, 1)),
        (["Head and Founder of the house"], (1, 0, 1)),
        (["Head", "Founder"], (1, 0, 1)),
        (["Founder"], (0, 0, 2)),
        (["Cook"], (0, 1, 2)),
        (["Overhead and founders"], (0, 1, 2)),
    ],
)
def test_a_title_is_right_if_accepted_and_neutral_if_a_part_of_one(
    titles: list[str],
    expected: tuple[int, int, int],
    graph: Quads,
    gold: Gold,
    ontology: Ontology,
) -> None:
    remove(graph, predicate=KG.jobTitle)
    for title in titles:
        state(graph, (ID.vane, KG.jobTitle, Literal(title, lang="en")), "en")
    assert _score(evaluate(graph, gold=gold, ontology=ontology), "titles") == expected


def test_an_untagged_title_answers_for_each_language_that_accepts_it(
    tmp_path: Path, ontology: Ontology
) -> None:
    text = GOLD.replace("fi: [puheenjohtaja]", "fi: [Head]")
    gold = _read(tmp_path, text, ontology)
    graph = perfect_graph(gold, ontology=ontology)
    remove(graph, predicate=KG.jobTitle)
    state(graph, (ID.vane, KG.jobTitle, Literal("Head")), "en", "fi")
    evaluation = evaluate(graph, gold=gold, ontology=ontology)
    assert _score(evaluation, "titles") == (2, 0, 0)
    assert _score(evaluation, "titles", "fi") == (1, 0, 0)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (["40", "40.0"], (2, 0, 0)),
        (["40"], (1, 0, 1)),
        (["40", "40", "40"], (2, 1, 0)),
        (["40", "40", "7"], (2, 0, 0)),
        (["40", "40", "41"], (2, 1, 0)),
        (["forty"], (0, 1, 2)),
    ],
)
def test_figures_count_by_value_as_many_as_the_gold_has(
    values: list[str],
    expected: tuple[int, int, int],
    graph: Quads,
    gold: Gold,
    ontology: Ontology,
) -> None:
    remove(graph, predicate=KG.hasFigure)
    for number, value in enumerate(values):
        node = ID[f"number/{number}"]
        graph.add((node, SCHEMA.value, Literal(value), None))
        state(graph, (ID.steam, KG.hasFigure, node), "en", "fi")
    assert _score(evaluate(graph, gold=gold, ontology=ontology), "figures") == expected


def test_available_languages_are_judged_by_tag(
    graph: Quads, gold: Gold, ontology: Ontology
) -> None:
    state(graph, (ID.primer, KG.availableLanguage, Literal("de")), "en")
    assert _score(evaluate(graph, gold=gold, ontology=ontology), "available languages") == (1, 1, 0)


def test_a_graph_of_one_version_is_scored_on_that_version(
    graph: Quads, gold: Gold, ontology: Ontology
) -> None:
    remove(graph, subject=ID.en, predicate=DCTERMS.source)
    evaluation = evaluate(graph, gold=gold, ontology=ontology)
    assert evaluation.languages == ("fi",)
    assert _score(evaluation, "entities") == (6, 0, 0)
    assert _score(evaluation, "facts") == (4, 0, 0)


def test_what_stands_in_other_documents_alone_is_left_out(
    graph: Quads, gold: Gold, ontology: Ontology
) -> None:
    graph.add((ID.de, DCTERMS.source, Literal("tee-de.txt"), None))
    mention(graph, _add_node(graph, "else", "Person", "Someone Else"), "Someone Else", "de")
    state(graph, (ID.moor, KG.founded, ID.guild), "de")
    evaluation = evaluate(graph, gold=gold, ontology=ontology)
    assert _score(evaluation, "entities") == (7, 0, 0)
    assert _score(evaluation, "facts") == (5, 0, 0)


def test_a_graph_of_other_documents_is_refused(gold: Gold, ontology: Ontology) -> None:
    graph: Quads = set()
    graph.add((ID.de, DCTERMS.source, Literal("tee-de.txt"), None))
    with pytest.raises(UsageError, match=r"none of tea-en\.txt, tea-fi\.txt .* it has tee-de\.txt"):
        evaluate(graph, gold=gold, ontology=ontology)


def test_a_dataset_and_a_plain_graph_score_as_the_quads_of_a_store(
    graph: Quads, gold: Gold, ontology: Ontology
) -> None:
    expected = to_json(evaluate(graph, gold=gold, ontology=ontology))
    dataset = Dataset()
    for subject, predicate, object_, name in graph:
        part = dataset.graph(name) if name else dataset.default_graph
        part.add((subject, predicate, object_))
    assert to_json(evaluate(dataset, gold=gold, ontology=ontology)) == expected
    plain = Graph()
    for subject, predicate, object_, _ in graph:
        plain.add((subject, predicate, object_))
    assert to_json(evaluate(plain, gold=gold, ontology=ontology)) == expected
    backwards = sorted(graph, key=str, reverse=True)
    assert to_json(evaluate(backwards, gold=gold, ontology=ontology)) == expected


def test_mentions_in_two_nodes_lower_recall_of_b_cubed_alone(
    graph: Quads, gold: Gold, ontology: Ontology
) -> None:
    again = _add_node(graph, "guild-2", "Organisation", "kilta")
    mention(graph, again, "Teekillan", "fi")
    mention(graph, again, "something else", "fi")
    b_cubed = evaluate(graph, gold=gold, ontology=ontology).b_cubed
    assert b_cubed.mentions == 15
    assert b_cubed.precision == pytest.approx(1.0)
    assert b_cubed.recall < 1.0


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("123")), max_size=20))
def test_b_cubed_agrees_with_its_definition_and_ignores_order(pairs: list[tuple[str, str]]) -> None:
    found = measure(pairs)
    assert found == measure(reversed(pairs))
    if pairs:
        shares = [
            sum(other == pair for other in pairs) / sum(other[1] == pair[1] for other in pairs)
            for pair in pairs
        ]
        assert found.precision == pytest.approx(sum(shares) / len(pairs))


@given(st.text())
def test_folding_a_folded_word_changes_nothing(text: str) -> None:
    assert handle_of(handle_of(text)) == handle_of(text)
    assert address_of(address_of("https://a.example/b/")) == "a.example/b"


def test_the_report_says_in_words_what_is_missed_and_false(
    graph: Quads, gold: Gold, ontology: Ontology
) -> None:
    remove(graph, subject=ID.guild, predicate=KG.coordinates)
    state(graph, (ID.moor, KG.founded, ID.guild), "fi")
    _add_node(graph, "moor-2", "Person", "otso moor")
    evaluation = evaluate(graph, gold=gold, ontology=ontology)
    text = report(evaluation, lists_of=("en",))
    for line in (
        "gold.yaml, scored in en, fi",
        "missed: facts\n  Tea Guild | coordinates | #Steam",
        "missed in en: facts\n  Tea Guild | coordinates | #Steam",
        "false: facts\n  Otso Moor | founded | Tea Guild (fi: as fi says)",
        "split\n  otso moor: a further node of Otso Moor",
    ):
        assert line in text


def test_the_json_has_the_same_counts(graph: Quads, gold: Gold, ontology: Ontology) -> None:
    content = json.loads(to_json(evaluate(graph, gold=gold, ontology=ontology)))
    assert content["overall"]["facts"]["true"] == 5
    assert content["byLanguage"]["fi"]["facts"]["f1"] == 1.0
    assert content["byProperty"]["heads"]["missed"] == 0
    assert content["bCubed"]["f1"] == 1.0


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (("documents: {en: tea-en.txt, fi: tea-fi.txt}", ""), "no 'documents'"),
        (
            ("documents: {en: tea-en.txt, fi: tea-fi.txt}", "documents: [a]"),
            "documents: expected a ma",
        ),
        (
            ("type: Platform", "type: Platfrom"),
            r"entities\.murmur: unknown class 'Platfrom'.*Platform",
        ),
        (("names: {mul: [Murmur]}", "name: [Murmur]"), r"entities\.murmur: unknown key 'name'"),
        (("names: {mul: [Murmur]}", "names: {}"), r"entities\.murmur: no names"),
        (("{mul: [Murmur]}", "{de: [Murmur]}"), r"entities\.murmur: unknown language 'de'"),
        (("{mul: [Murmur]}", "{mul: Murmur}"), r"entities\.murmur\.names\.mul: expected a list"),
        (
            ("[moor, worksFor, union]", "[more, worksFor, union]"),
            r"facts\[2\]: unknown entity 'more'",
        ),
        (
            ("[moor, worksFor, union]", "[moor, worksfor, union]"),
            r"facts\[2\]: unknown property 'wo",
        ),
        (("[moor, worksFor, union]", "[moor, union]"), r"facts\[2\]: 2 items; expected 3"),
        (("langs: [en]}\n  - {fact", "langs: [eng]}\n  - {fact"), r"facts\[4\]\.langs: unknown la"),
        (
            ("steam], status: allowed", "steam], status: maybe"),
            r"facts\[5\]\.status: unknown status",
        ),
        (("[40, cups]", "[many, cups]"), r"figures\[0\]\[0\]: expected a number, found 'many'"),
        (("[40, cups]", "[40]"), r"figures\[0\]: 1 items"),
        (
            ("jobTitles:\n  vane", "jobTitles:\n  vain"),
            "jobTitles: unknown entity|unknown entity 'vain'",
        ),
        (("fi: [puheenjohtaja]", "fi: []"), r"jobTitles\.vane\.fi: no titles"),
        (("accounts:", "acounts:"), "unknown key 'acounts'"),
        (("accounts:", "accounts: ]"), "not YAML"),
    ],
)
def test_a_fault_in_a_gold_file_is_named_with_file_and_key(
    change: tuple[str, str], problem: str, tmp_path: Path, ontology: Ontology
) -> None:
    assert change[0] in GOLD
    with pytest.raises(UsageError, match=rf"gold\.yaml: .*{problem}|gold\.yaml: {problem}"):
        _read(tmp_path, GOLD.replace(*change), ontology)


def test_a_gold_file_that_is_absent_or_no_mapping_is_refused(
    tmp_path: Path, ontology: Ontology
) -> None:
    with pytest.raises(UsageError, match=r"none\.yaml: No such file"):
        read_gold(tmp_path / "none.yaml", ontology=ontology)
    with pytest.raises(UsageError, match=r"gold\.yaml: expected a mapping, found a list"):
        _read(tmp_path, "[1]", ontology)
    (tmp_path / "latin.yaml").write_bytes(b"a: \xe4")
    with pytest.raises(UsageError, match=r"latin\.yaml: not UTF-8 at byte 3"):
        read_gold(tmp_path / "latin.yaml", ontology=ontology)


def test_an_entity_without_langs_is_wanted_where_it_has_names(gold: Gold) -> None:
    assert gold.entities["primer"].languages == {"en"}
    assert gold.entities["vane"].languages == {"en", "fi"}
    assert gold.entities["guild"].name == "Tea Guild"
    assert replace(gold.entities["steam"], names=(("fi", "Höyry"),)).name == "Höyry"
