"""`kg decide` writes one decision as a person would, and refuses what cannot be meant."""

from pathlib import Path

import pytest

from kg.cli.decide import FORMS
from kg.resolution import Action, read_decisions
from tests.cli.calls import Call, Called

SIGNED = ("--who", "Ann Lee", "--when", "2031-05-02")


@pytest.fixture
def decide(kg: Call, folder: Path) -> Call:
    """Call kg decide on the small graph."""

    def call(*words: str) -> Called:
        file = folder / "decisions.yaml"
        return kg("decide", *words, *SIGNED, "--graph", folder, "--decisions", file)

    return call


def written(folder: Path) -> list[str]:
    return [decision.words for decision in read_decisions(folder / "decisions.yaml").items]


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        (("same", "Arc Lab", "nordlys"), "same Arc Lab [Organisation] | Nordlys [Organisation]"),
        (("different", "AL", "Mira Oksanen"), "different Arc Lab [Organisation] | Mira Oksanen [P"),
        (("different", "Turku", "Åbo"), "different Turku [Place, en] | Åbo [Place, sv]"),
        (("rename", "AL", "Arc", "--lang", "sv"), "rename Arc Lab [Organisation] to Arc [sv]"),
        (("rename", "organisation/nordlys", "N"), "rename Nordlys [Organisation] to N ("),
        (("retype", "Nordlys [Organisation]", "project"), "retype Nordlys [Organisation] to Proj"),
        (("not-an-entity", "2000 readers a week"), "not-an-entity figure/2000-readers-a-week ("),
        (
            ("reject", "Mira Oksanen", "worksFor", "AL"),
            "reject Mira Oksanen [Person] worksFor Arc Lab [Organisation] (",
        ),
        (
            ("reject", "Mira Oksanen", "jobTitle", "johtaja"),
            "reject Mira Oksanen [Person] jobTitle johtaja [fi] (",
        ),
        (
            ("reject", "Nordlys", "collaboratesWith", "AL"),
            "reject Nordlys [Organisation] collaboratesWith Arc Lab [Organisation] (",
        ),
        (
            ("reject", "AL", "foaf:homepage", "https://arclab.example/a%20b?x=1"),
            "reject Arc Lab [Organisation] foaf:homepage https://arclab.example/a%20b?x=1 (",
        ),
        (
            ("add", "Mira Oksanen", "founded", "Nordlys", "--why", "she says so"),
            "add Mira Oksanen [Person] founded Nordlys [Organisation] (Ann Lee, 2031-05-02: she",
        ),
        (
            ("add", "Mira Oksanen", "jobTitle", "chef", "--lang", "sv", "--why", "card"),
            "add Mira Oksanen [Person] jobTitle chef [sv] (Ann Lee, 2031-05-02: card)",
        ),
    ],
)
def test_a_decision_is_written_with_keys_that_stay(
    decide: Call, folder: Path, words: tuple[str, ...], kept: str
) -> None:
    said = decide(*words)
    assert (said.status, said.out) == (0, ""), said.err
    (line,) = written(folder)
    assert line.startswith(kept)
    assert "The next kg build applies it." in said.err


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (("same", "Arc Lab"), "it is: kg decide same THING THING...; found: 'Arc Lab'"),
        (("rename", "Arc Lab", " "), "it is: kg decide rename THING NAME; found: 'Arc Lab' ' '"),
        (("merge", "a", "b"), "'merge' is not one of 'same', 'different'"),
        (
            ("same", "Arc Lab", "Nordlis"),
            "nothing in the graph is called 'Nordlis'. Did you mean N",
        ),
        (("same", "Arc Lab", "AL"), "Arc Lab and AL are one thing: organisation/arc-lab"),
        (("different", "Arc Lab", "arc-lab"), "are one thing: organisation/arc-lab"),
        (("different", "Arc Lab", "AL"), "no document calls organisation/arc-lab 'AL'"),
        (("retype", "Arc Lab", "Projct"), "unknown class 'Projct'. Did you mean Project"),
        (("reject", "Arc Lab", "knows", "AL"), "unknown property 'knows'."),
        (
            ("reject", "Mira Oksanen", "heads", "Nordlys"),
            "The graph says: Mira Oksanen heads Arc L",
        ),
        (
            ("add", "Arc Lab", "heads", "Nordlys"),
            "heads leads from Person; organisation/arc-lab is",
        ),
        (
            ("add", "Mira Oksanen", "heads", "Turku"),
            "heads leads to Organisation; place/turku is Pl",
        ),
        (("add", "Mira Oksanen", "founded", "Nordlys"), "needs its reason: --why"),
    ],
)
def test_what_cannot_be_meant_is_one_line(
    decide: Call, folder: Path, words: tuple[str, ...], problem: str
) -> None:
    """And the file stays as it was."""
    said = decide(*words)
    assert said.status == 2
    assert problem in said.complaint
    assert not (folder / "decisions.yaml").exists()


def test_a_day_is_a_day(kg: Call, folder: Path) -> None:
    words = ("decide", "not-an-entity", "Nordlys", "--graph", folder, "--when", "soon")
    assert "--when 'soon' is no day. Allowed: a day such as" in kg(*words).complaint


def test_a_name_of_two_things_is_told_with_their_ids(
    decide: Call, folder: Path, small_trig: bytes
) -> None:
    twin = small_trig.replace(b'rdfs:label "Nordlys"', b'rdfs:label "Arc Lab"')
    assert twin != small_trig
    (folder / "graph.trig").write_bytes(twin)
    said = decide("retype", "Arc Lab", "Project")
    assert "'Arc Lab' names 2 things: say organisation/arc-lab or organisation/n" in said.complaint
    assert decide("retype", "organisation/arc-lab", "Project").status == 0
    assert written(folder)[0].startswith("retype organisation/arc-lab to Project")


@pytest.mark.parametrize(
    ("first", "second", "problem"),
    [
        ("same AL Nordlys", "different Nordlys AL", "yaml:3: says the opposite: same Arc Lab"),
        ("same AL Nordlys", "same nordlys arc-lab", "yaml:3: has it already: same Arc Lab"),
        ("rename AL Arc", "rename arc-lab Ark", "yaml:3: says otherwise: rename Arc Lab"),
        ("retype AL Project", "retype AL Place", "yaml:3: says otherwise: retype Arc Lab"),
        (
            "add mira-oksanen founded AL --why so",
            "add mira-oksanen founded arc-lab --why so",
            "yaml:3: has it already: add Mira Oksanen",
        ),
    ],
)
def test_a_decision_against_another_is_refused_with_its_line(
    decide: Call, folder: Path, first: str, second: str, problem: str
) -> None:
    """However the things are named."""
    assert decide(*first.split()).status == 0
    said = decide(*second.split())
    assert said.status == 2
    assert problem in said.complaint
    assert len(written(folder)) == 1


def test_names_in_two_languages_do_not_contradict(decide: Call, folder: Path) -> None:
    for language in ("sv", "fi"):
        assert decide("rename", "AL", f"Arc {language}", "--lang", language).status == 0
    assert len(written(folder)) == 2


def test_every_action_has_its_form() -> None:
    assert list(FORMS) == list(map(str, Action))
