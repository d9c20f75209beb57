"""`kg explain` tells of things, facts and missing names on standard output."""

from pathlib import Path

from tests.cli.calls import Call


def test_a_thing_is_told_with_what_it_was_kept_apart_from(kg: Call, folder: Path) -> None:
    """The words of the call make one name."""
    said = kg("explain", "arc", "lab", "--graph", folder)
    assert (said.status, said.err) == (0, "")
    assert said.out.startswith("Arc Lab (Organisation)\n")
    assert "although names alike, because one text names both" in said.out


def test_a_fact_is_told_by_its_parts(kg: Call, folder: Path) -> None:
    said = kg("explain", "Mira Oksanen", "heads", "Arc Lab", "--graph", folder)
    assert (said.status, said.err) == (0, "")
    assert said.out.startswith("Mira Oksanen heads Arc Lab\n")
    assert said.out.count("characters") == 3


def test_what_is_not_there_has_close_names(kg: Call, folder: Path) -> None:
    said = kg("explain", "Mira Oxanen", "--graph", folder)
    assert said.status == 2
    assert "Did you mean Mira Oksanen?" in said.complaint
    assert "kg explain --missing 'Mira Oxanen'" in said.complaint


def test_names_do_nothing_to_the_terminal(kg: Call, folder: Path) -> None:
    said = kg("explain", "--missing", "\x1b[31mred", "--graph", folder)
    assert said.out.startswith("“\\x1b[31mred” is not in the graph.\n")


def test_a_graph_without_its_report_is_explained_too(kg: Call, folder: Path) -> None:
    """But nothing is known of what is missing."""
    (folder / "report.json").unlink()
    assert kg("explain", "Nordlys", "--graph", folder).status == 0
    said = kg("explain", "--missing", "Nix", "--graph", folder)
    assert said.status == 2
    assert "report.json: No such file" in said.complaint
