"""Every command explains itself, starts at once and says what is wrong in one line."""

import os
import time
from pathlib import Path

import click
import pytest

from kg.cli import main, program
from kg.cli.program import COMMANDS
from kg.exports.exporters import EXPORTERS
from kg.exports.tables import TABLE_FORMATS
from kg.queries import saved_queries
from kg.settings import VERSION
from tests.cli.calls import Call, run, start


def command(name: str) -> click.Command:
    found = program.get_command(click.Context(program), name)
    assert found is not None
    return found


@pytest.mark.parametrize("name", COMMANDS)
def test_help_is_complete_and_shows_an_example(kg: Call, name: str) -> None:
    """Each option says what it is for; the summary of the list is the first line of the help."""
    said = kg(name, "--help")
    assert (said.status, said.err) == (0, "")
    assert f"kg {name}" in said.out.partition("Example")[2]
    assert COMMANDS[name].summary in " ".join(said.out.split())
    for parameter in command(name).params:
        if isinstance(parameter, click.Option):
            assert parameter.help, f"{name} {parameter.opts}"


def test_the_program_alone_shows_its_commands(kg: Call) -> None:
    said = kg()
    assert said.status == 0
    assert all(name in said.out for name in COMMANDS)
    assert said.out == kg("--help").out
    assert "_KG_COMPLETE=bash_source kg" in said.out


def test_the_version_is_that_of_the_package(kg: Call) -> None:
    assert kg("--version").out == f"kg {VERSION}\n"


def test_every_format_is_named_in_the_help(kg: Call) -> None:
    for name, exporter in EXPORTERS.items():
        line = next(x for x in kg("export", "--help").out.splitlines() if x.split()[:1] == [name])
        assert line.split(maxsplit=1)[1] == exporter.description
    assert f"[{'|'.join(TABLE_FORMATS)}]" in kg("query", "--help").out


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["kg", ""], [*COMMANDS]),
        (["kg", "query", "speaks"], ["speaks-for"]),
        (["kg", "query", ""], sorted([*saved_queries(), "shortest-path"])),
        (["kg", "query", "facts", "--format", ""], [*TABLE_FORMATS]),
        (["kg", "export", ""], [*EXPORTERS]),
        (["kg", "export", "graph"], ["graphml"]),
    ],
)
def test_the_shell_completes_names(
    words: list[str], offered: list[str], monkeypatch: pytest.MonkeyPatch, kg: Call
) -> None:
    """click asks by environment variables; zsh is told what each name is for as well."""
    monkeypatch.setenv("_KG_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", " ".join(words))
    monkeypatch.setenv("COMP_CWORD", str(len(words) - 1))
    said = kg()
    assert said.out.split() == [f"plain,{name}" for name in offered]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_script(shell: str, monkeypatch: pytest.MonkeyPatch, kg: Call) -> None:
    monkeypatch.setenv("_KG_COMPLETE", f"{shell}_source")
    assert "_kg_completion" in kg().out


WRONG_CALLS = {
    "an unknown command": (["bild"], "No such command 'bild'"),
    "an unknown option": (["build", "--nope", "x"], "No such option"),
    "no documents": (["build"], "Missing argument 'DOCS...'"),
    "an empty name": (["build", ""], "a document has an empty name"),
    "no job": (["build", "x.txt", "--jobs", "0"], "0 is not in the range"),
    "no language": (["build", "x.txt", "--lang", "f!"], "--lang 'f!' is not a language tag"),
    "an IRI with spaces": (["build", "x.txt", "--base", "https://a.example/b c/"], "will not do"),
    "a relative IRI": (["build", "x.txt", "--base", "things/"], "such as https://kg.example/id/"),
    "no ontology": (["build", "x.txt", "--ontology", "nowhere"], "no kg.ttl in this folder"),
    "no authority": (["build", "x.txt", "--authority", "no.ttl"], "no.ttl: No such file"),
    "no graph": (["query", "facts", "--graph", "nowhere"], "kg build DOCUMENTS -o nowhere"),
    "no thing": (["explain"], "name a thing, or a name with --missing"),
    "a thing and a missing one": (["explain", "x", "--missing", "y"], "name a thing, or"),
    "no gold": (["eval"], "name a gold file, or an IOB2 file"),
    "gold that is not there": (["eval", "no.yaml"], "no.yaml: No such file"),
    "names in no language": (["eval", "--names", "x.iob2"], "--names needs --lang"),
    "names in another": (["eval", "--names", "x.iob2", "--lang", "xx"], "Allowed: en, fi"),
}


@pytest.mark.parametrize("case", WRONG_CALLS)
def test_a_wrong_call_is_one_line_and_status_2(
    kg: Call, case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    arguments, problem = WRONG_CALLS[case]
    monkeypatch.chdir(tmp_path)
    said = kg(*arguments)
    assert said.status == 2
    assert problem in said.complaint
    assert said.out == ""
    assert list(tmp_path.iterdir()) == []


def test_a_mistake_of_kg_is_one_line_too(
    kg: Call, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With its place on demand."""

    def fail(*_: object, **__: object) -> None:
        message = "no such key"
        raise KeyError(message)

    monkeypatch.setattr("kg.store.open_store", fail)
    said = kg("query", "facts", "--graph", folder)
    assert said.status == 70
    assert "kg did not foresee this: KeyError" in said.complaint
    with pytest.raises(KeyError):
        main(["--traceback", "query", "facts", "--graph", str(folder)])


def fastest(*arguments: str) -> float:
    times = []
    for _ in range(5):
        begun = time.perf_counter()
        assert run(*arguments).status == 0
        times.append(time.perf_counter() - begun)
    return min(times)


def test_help_starts_within_three_times_the_import_of_click() -> None:
    assert fastest("-m", "kg", "--help") <= 3 * fastest("-c", "import click")


@pytest.mark.parametrize("arguments", [["--help"], *([name, "--help"] for name in COMMANDS)])
def test_help_imports_nothing_heavy(arguments: list[str]) -> None:
    script = (
        f"import sys; from kg.cli import main; main({arguments!r});"
        "print(*sorted({'rdflib', 'spacy', 'networkx', 'numpy', 'pyoxigraph'} & set(sys.modules)),"
        " file=sys.stderr)"
    )
    assert run("-c", script).err.strip() == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
def test_output_that_nothing_can_hold_is_one_line(folder: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        words = ("-m", "kg", "export", "trig", "--graph", folder)
        with start(*words, out=full.fileno()) as process:
            _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (2, b"kg: error: output: No space left on device\n")


@pytest.mark.skipif(os.name != "posix", reason="pipes close otherwise elsewhere")
@pytest.mark.parametrize("arguments", [["query"], ["--help"], ["export", "trig", "--graph", "."]])
def test_a_reader_that_goes_away_is_no_error(arguments: list[str], folder: Path) -> None:
    """As in `kg query | head`; the shell sees what it sees of any program then."""
    with start("-m", "kg", *arguments, folder=folder) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 141
