"""`kg review` asks what a build left open, and keeps each answer as soon as it is given."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import program
from kg.resolution import read_decisions
from tests.cli.calls import Call

SIGNED = ("--who", "Ann Lee", "--when", "2031-05-02")


def review(folder: Path, typed: str) -> Result:
    file = str(folder / "decisions.yaml")
    words = ["review", *SIGNED, "--graph", str(folder), "--decisions", file]
    return CliRunner().invoke(program, words, input=typed)


def answers(folder: Path) -> list[str]:
    return [decision.words for decision in read_decisions(folder / "decisions.yaml").items]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (
            "s\none body\n",
            [
                "same Arc Lab [Organisation] | Nordlys [Organisation] (Ann Lee, 2031-05-02: one body)"
            ],
        ),
        (
            "d\n\n",
            ["different Arc Lab [Organisation] | Nordlys [Organisation] (Ann Lee, 2031-05-02)"],
        ),
        (
            "perhaps\nd\n\n",
            ["different Arc Lab [Organisation] | Nordlys [Organisation] (Ann Lee, 2031-05-02)"],
        ),
        ("k\n", []),
        ("q\n", []),
        ("", []),
        ("s\n", []),
    ],
)
def test_an_answer_becomes_a_decision(folder: Path, typed: str, kept: list[str]) -> None:
    """The reason may be empty; who goes away in the middle decides nothing."""
    assert review(folder, typed).exit_code == 0
    assert answers(folder) == kept


def test_both_sides_are_shown_with_what_speaks_for_and_against(folder: Path) -> None:
    said = review(folder, "q\n").output
    for line in (
        "1 of 1",
        "  A  Arc Lab [Organisation]",
        "     harbour-en.txt: “Arc Lab works with Nordlys.”",
        "  B  Nordlys [Organisation]",
        "  So far they are two, because one text names both. For one speaks: names alike.",
    ):
        assert line in said.splitlines()


def _asked_of_three(folder: Path) -> None:
    path = folder / "report.json"
    report = json.loads(path.read_text("utf-8"))
    third = {"key": "Arkki [Organisation, fi]", "entity": "organisation/arkki", "sentences": []}
    report["questions"][0]["sides"].append(third)
    path.write_text(json.dumps(report), encoding="utf-8")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (
            "s\n\n",
            ["same Arc Lab [Organisation] | Nordlys [Organisation] | Arkki [Organisation, fi]"],
        ),
        (
            "B\n\n",
            [
                "different Arc Lab [Organisation] | Nordlys [Organisation]",
                "different Nordlys [Organisation] | Arkki [Organisation, fi]",
            ],
        ),
        (
            "d\n\n",
            [
                "different Arc Lab [Organisation] | Nordlys [Organisation]",
                "different Arc Lab [Organisation] | Arkki [Organisation, fi]",
                "different Nordlys [Organisation] | Arkki [Organisation, fi]",
            ],
        ),
    ],
)
def test_a_question_may_have_more_sides(folder: Path, typed: str, kept: list[str]) -> None:
    """All are one thing, each is another, or one alone is."""
    _asked_of_three(folder)
    assert "  C  Arkki [Organisation, fi]" in review(folder, typed).output
    assert answers(folder) == [f"{words} (Ann Lee, 2031-05-02)" for words in kept]


def test_what_is_answered_is_not_asked_again(folder: Path) -> None:
    """Also before the next build."""
    review(folder, "s\n\n")
    said = review(folder, "")
    assert "No question is open." in said.output


def test_the_questions_can_be_listed(kg: Call, folder: Path) -> None:
    """For a spreadsheet or a program; nothing is asked or written."""
    said = kg("review", "--format", "csv", "--graph", folder, "--decisions", folder / "d.yaml")
    head, *rows = said.out.splitlines()
    assert head == "question,thing,although,because,impact,says"
    assert rows[0].startswith("1,Arc Lab [Organisation],names alike,one text")
    assert rows[1].startswith("1,Nordlys [Organisation],names alike,one text")
    said = kg("review", "--format", "json", "--graph", folder, "--decisions", folder / "d.yaml")
    assert "Arc Lab works with Nordlys." in said.out
    json.loads(said.out)
    assert not (folder / "d.yaml").exists()
