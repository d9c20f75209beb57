"""A graph in a folder is asked, exported, shown, checked and counted."""

import json
from pathlib import Path

import pytest
from rdflib import Graph

from kg.cli import main
from kg.exports.exporters import EXPORTERS
from kg.exports.tables import TABLE_FORMATS
from kg.pipeline import build
from kg.queries import saved_queries
from kg.settings import Settings, shipped_ontology
from kg.store import OxigraphStore, open_store
from tests.cli.calls import Call, run

HOSTILE = 'Bo "Bobby" <script>alert(1)</script> O\'Neil'
WORKS = "SELECT ?who ?where { ?who kg:heads ?where }"


def test_without_an_argument_the_saved_queries_are_listed(kg: Call) -> None:
    """With their titles, in any format of tables."""
    said = kg("query", "--format", "csv")
    rows = [line.split(",")[0] for line in said.out.splitlines()]
    assert rows == ["query", *sorted([*saved_queries(), "shortest-path"])]
    assert all(query.title.split(",")[0] in said.out for query in saved_queries().values())


@pytest.mark.parametrize("form", [form for form in TABLE_FORMATS if form != "turtle"])
def test_sparql_is_answered_in_every_format(kg: Call, folder: Path, form: str) -> None:
    said = kg("query", WORKS, "--graph", folder, "--format", form)
    assert (said.status, said.err) == (0, "")
    assert "person/mira-oksanen" in said.out
    assert "organisation/arc-lab" in said.out


def test_a_graph_is_answered_in_turtle(kg: Call, folder: Path) -> None:
    asked = "CONSTRUCT WHERE { ?who kg:heads ?where }"
    said = kg("query", asked, "--graph", folder, "--format", "turtle")
    assert len(Graph().parse(data=said.out, format="turtle")) == 1


def test_a_saved_query_takes_parameters(kg: Call, folder: Path) -> None:
    one = kg("query", "names", "--param", "thing=arc lab", "--graph", folder)
    assert "Arc Labin" in one.out or "Arc Lab" in one.out
    assert "Nordlys" not in one.out


def test_the_shortest_way_between_two_things_is_found(kg: Call, folder: Path) -> None:
    """Over facts in either direction, each with its sentence."""
    ends = ("--param", "first=nordlys", "--param", "second=Turku")
    said = kg("query", "shortest-path", *ends, "--graph", folder, "--format", "csv")
    rows = [line.split(",", 4)[:4] for line in said.out.splitlines()[1:]]
    assert rows == [
        ["1", "Nordlys", "← collaboratesWith ←", "Arc Lab"],
        ["2", "Arc Lab", "← heads ←", "Mira Oksanen"],
        ["3", "Mira Oksanen", "→ opens →", "Harbour Days"],
        ["4", "Harbour Days", "→ locatedIn →", "Turku"],
    ]


def test_a_way_to_nowhere_names_what_is_not_there(kg: Call, folder: Path) -> None:
    ends = ("--param", "first=Nordlys", "--param", "second=Nix")
    said = kg("query", "shortest-path", *ends, "--graph", folder)
    assert (said.status, said.complaint) == (2, "nothing in the graph is called 'Nix'")
    alone = kg("query", "shortest-path", *ends[:2], "--graph", folder)
    assert alone.complaint.startswith("query shortest-path needs the parameter 'second'")


def test_a_query_comes_from_a_file(kg: Call, folder: Path) -> None:
    """Its head may declare parameters, as those of the saved queries do."""
    path = folder / "who.rq"
    path.write_text(
        "# parameter: thing (thing): whom\nSELECT ?name { ?x rdfs:label ?name, $thing }",
        encoding="utf-8",
    )
    said = kg("query", path, "--param", "thing=Nordlys", "--graph", folder, "--format", "csv")
    assert said.out.split() == ["name", "Nordlys"]


def test_no_rows_are_told_on_standard_error(kg: Call, folder: Path) -> None:
    said = kg("query", "SELECT ?x { ?x kg:founded ?y }", "--graph", folder, "--format", "csv")
    assert (said.out, said.err) == ("x\r\n", "No rows.\n")


WRONG_QUERIES = {
    "an unknown name": (["speeks-for"], "Did you mean speaks-for?"),
    "no file": (["nowhere.rq"], "nowhere.rq: No such file"),
    "nothing": ([""], "the query is empty"),
    "no syntax": (["SELECT ?x { ?x kg:heads }"], "line 1, column 13: SELECT ?x { ?x kg:heads }\n"),
    "another server": (["SELECT * { SERVICE <http://a.example/> { } }"], "SERVICE would ask"),
    "a load": (["LOAD <http://a.example/>"], "LOAD would change the graph"),
    "an update": (["DELETE WHERE { ?s ?p ?o }"], "DELETE would change the graph"),
    "an unknown parameter": (["facts", "--param", "x=1"], "no parameter 'x'"),
    "no value": (["facts", "--param", "thing"], "--param 'thing' is not NAME=VALUE"),
    "an unknown format": (["facts", "--format", "cvs"], "Did you mean"),
    "rows as triples": (["facts", "--format", "turtle"], "turtle holds triples"),
}


@pytest.mark.parametrize("case", WRONG_QUERIES)
def test_a_wrong_query_says_what_and_where(kg: Call, folder: Path, case: str) -> None:
    arguments, problem = WRONG_QUERIES[case]
    said = kg("query", *arguments, "--graph", folder)
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith("kg: error: ")
    assert problem in said.err


@pytest.mark.parametrize("name", [HOSTILE, "a\nb", '" } #', "x' <y>", "\u202edlrow", "\\"])
def test_no_name_can_change_a_query(kg: Call, folder: Path, name: str) -> None:
    said = kg("query", "names", "--param", f"thing={name}", "--graph", folder)
    assert said.status == 0
    assert kg("explain", "--missing", name, "--graph", folder).status == 0


@pytest.mark.parametrize("form", EXPORTERS)
def test_every_format_is_exported(
    capfdbinary: pytest.CaptureFixture[bytes], folder: Path, form: str
) -> None:
    """To standard output and to a file, the same bytes."""
    path = folder / "deep" / f"graph{EXPORTERS[form].suffix}"
    call = ["export", form, "--graph", str(folder)]
    assert main(call) == 0
    said, complaint = capfdbinary.readouterr()
    assert main([*call, "-o", str(path)]) == 0
    nothing, where = capfdbinary.readouterr()
    assert (complaint, nothing) == (b"", b"")
    assert path.read_bytes() == said
    assert str(path) in where.decode()


@pytest.mark.parametrize("form", [name for name, one in EXPORTERS.items() if not one.text])
def test_a_terminal_is_not_shown_what_is_no_text(
    kg: Call, folder: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.cli.export.is_terminal", lambda _: True)
    said = kg("export", form, "--graph", folder)
    assert (said.status, said.out) == (2, "")
    assert said.complaint == f"{form} is not for a terminal. Write it to a file with -o FILE"


def test_an_unknown_format_shows_those_that_are(kg: Call, folder: Path) -> None:
    said = kg("export", "turtel", "--graph", folder)
    assert said.status == 2
    assert said.complaint.startswith("unknown format 'turtel'. Did you mean turtle")


def test_data_is_utf_8_whatever_the_terminal_speaks(folder: Path) -> None:
    words = ("-m", "kg", "export", "ntriples", "--graph", folder)
    said = run(*words, environment={"PYTHONIOENCODING": "ascii"})
    assert "Satamapäivät" in said.out


def test_the_graph_conforms_to_its_shapes(kg: Call, folder: Path) -> None:
    said = kg("validate", "--graph", folder)
    assert (said.status, said.out) == (0, "")
    assert "conforms" in said.err


def test_each_violation_has_the_words_behind_it(kg: Call, folder: Path) -> None:
    path = folder / "graph.trig"
    wrong = "person:mira-oksanen kg:heads place:turku .\n\n"
    text = path.read_text(encoding="utf-8")
    cut = text.index("person:mira-oksanen a ")
    path.write_text(text[:cut] + wrong + text[cut:], encoding="utf-8")
    said = kg("validate", "--graph", folder)
    assert said.status == 1
    assert "violation: person/mira-oksanen kg:heads place/turku" in said.out
    assert "“Mira Oksanen leder Arc Lab i Åbo.”" in said.out


def test_the_page_is_written_again(kg: Call, folder: Path) -> None:
    said = kg("view", "--graph", folder)
    assert said.out == f"{folder / 'graph.html'}\n"
    page = (folder / "graph.html").read_text(encoding="utf-8")
    assert "Mira Oksanen" in page
    assert "<script>alert(1)" not in page


def test_the_page_is_that_of_the_build(kg: Call, tmp_path: Path) -> None:
    """So that the manifest still tells its hash."""
    document = tmp_path / "note.txt"
    document.write_text("Speakers:\n- Ann Lee, director of Arc Lab\n", encoding="utf-8")
    build([document], Settings(output=tmp_path / "out"))
    page = (tmp_path / "out" / "graph.html").read_bytes()
    (tmp_path / "out" / "graph.html").unlink()
    kg("view", "--graph", tmp_path / "out")
    assert (tmp_path / "out" / "graph.html").read_bytes() == page


def test_the_graph_is_counted(kg: Call, folder: Path) -> None:
    said = kg("stats", "--graph", folder, "--format", "csv")
    rows = said.out.split()
    assert {"documents,all,3", "entities,Person,2", "facts,jobTitle,2"} <= set(rows)


def test_a_bar_shows_the_share_of_a_count(kg: Call, folder: Path) -> None:
    """In the table for people only."""
    lines = kg("stats", "--graph", folder).out.splitlines()
    surest = next(line for line in lines if line.startswith("confidence") and "0.9–1.0" in line)
    assert surest.endswith("█" * 20)
    assert not next(line for line in lines if line.startswith("facts") and " all " in line).count(
        "█"
    )


def test_a_store_on_disk_is_asked_like_a_folder(kg: Call, folder: Path) -> None:
    store = OxigraphStore(folder / "store")
    store.add(open_store(folder).quads())
    del store
    asked = ("query", WORKS, "--format", "csv", "--graph")
    assert kg(*asked, folder / "store").out == kg(*asked, folder).out


GOLD = """
documents: {en: harbour-en.txt, fi: harbour-fi.txt, sv: harbour-sv.txt}
entities:
  mira: {type: Person, names: {mul: [Mira Oksanen]}}
  lab: {type: Organisation, names: {mul: [Arc Lab]}}
facts:
  - [mira, heads, lab]
"""


def test_the_graph_is_scored(kg: Call, folder: Path) -> None:
    (folder / "gold.yaml").write_text(GOLD, encoding="utf-8")
    said = kg("eval", folder / "gold.yaml", "--graph", folder)
    assert said.status == 0
    assert "precision" in said.out
    scores = json.loads(kg("eval", folder / "gold.yaml", "--graph", folder, "--json").out)
    assert scores["overall"]["facts"]["recall"] == 1.0


def test_names_are_scored(kg: Call, tmp_path: Path) -> None:
    path = tmp_path / "dev.iob2"
    path.write_text("Marie\tB-PER\nCurie\tI-PER\nleft\tO\nParis\tB-LOC\n.\tO\n", encoding="utf-8")
    table = kg("eval", "--names", path, "--lang", "en")
    assert [line.split()[0] for line in table.out.splitlines()][-1] == "all"
    scores = json.loads(kg("eval", "--names", path, "--lang", "en", "--json").out)
    assert scores["all"]["gold"] == 2


def test_names_with_other_labels_are_scored_as_ours(kg: Call, tmp_path: Path) -> None:
    """A person is PER whatever the corpus calls her; a date is no name; what is unknown is shown."""
    path = tmp_path / "dev.conll"
    lines = ("They PRP O", "met VBD O", "in IN O", "Budapest NNP B-GPE", "in IN O")
    path.write_text("\n".join((*lines, "May NNP B-DATE", ". . B-HUM")), encoding="utf-8")
    scores = json.loads(kg("eval", "--names", path, "--lang", "en", "--json").out)
    assert {label: (one["gold"], one["correct"]) for label, one in scores.items()} == {
        "HUM": (1, 0),
        "LOC": (1, 1),
        "all": (2, 1),
    }


def test_names_that_cannot_be_read_name_the_line(kg: Call, tmp_path: Path) -> None:
    path = tmp_path / "dev.iob2"
    path.write_text("Marie\tB-PER\nCurie\n", encoding="utf-8")
    said = kg("eval", "--names", path, "--lang", "en")
    assert said.status == 1
    assert "dev.iob2: line 2" in said.complaint


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["validate", "--ontology", "."], "shapes.ttl: No such file"),
        (["view", "--ontology", "."], "no kg.ttl in this folder"),
        (["export", "jsonld", "--ontology", "."], "context.jsonld"),
    ],
)
def test_a_folder_without_ontology_is_named(
    kg: Call, folder: Path, arguments: list[str], problem: str
) -> None:
    said = kg(*arguments, "--graph", folder)
    assert said.status == 2
    assert problem in said.complaint
    assert shipped_ontology().is_dir()


def test_a_broken_graph_names_the_place(kg: Call, folder: Path) -> None:
    (folder / "graph.trig").write_text("@prefix x: <y:> .\nx:a x:b .\n", encoding="utf-8")
    said = kg("query", "facts", "--graph", folder)
    assert said.status == 2
    assert "graph.trig: is not TriG" in said.complaint
