"""A build says what it made; bad input is one clear line, and the other documents still build."""

import json
import os
import re
import shutil
import signal
import time
from pathlib import Path

import pytest
from rdflib import Graph

from kg.model import Document
from kg.readers import read_document
from kg.settings import shipped_ontology
from kg.store import open_store
from tests.cli.calls import Call, Called, start
from tests.readers.documents import bomb_bytes, docx_bytes, encrypted_pdf, pdf_bytes

GOOD = (
    "Harbour evening\n\nSpeakers:\n- Ann Lee, director of Arc Lab\n\n"
    "Arc Lab works together with Nordlys on Instagram."
)

BAD = {
    "empty.txt": (b"", "is empty"),
    "blank.md": (b" \n\t\n", "holds white space only"),
    "bytes.txt": ("Åse åt äpplen på ön.".encode() + b"\xff", "0xff"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n\0\0" + bytes(range(256)) * 4, "is not a text"),
    "line.txt": (b"harbour " * (50_000_000 // 8), "has a line of 50,000,000 characters"),
    "broken.pdf": (pdf_bytes(["Ann Lee"])[:60], "PDF"),
    "locked.pdf": (encrypted_pdf("secret"), "is password-protected"),
    "broken.docx": (docx_bytes()[:-900], "is no readable DOCX"),
    "locked.docx": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(900), "is password-protected"),
    "bomb.docx": (bomb_bytes(), "unpacks from"),
    "script.html": (b"<html><script>alert('Ann Lee')</script></html>", "holds no text"),
    "letter.exe": (b"Ann Lee", "unknown suffix '.exe'; allowed: .docx, .htm"),
}
"""Documents that cannot be read, and what is said of them."""


def written(folder: Path, name: str, content: str | bytes) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def report(output: Path) -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = json.loads((output / "report.json").read_text())
    return found


@pytest.fixture
def good(tmp_path: Path) -> Path:
    return written(tmp_path / "docs", "good.txt", GOOD)


def test_a_build_writes_its_files_and_says_what_it_made(
    kg: Call, good: Path, tmp_path: Path
) -> None:
    output = tmp_path / "out"
    said = kg("build", good, "-o", output)
    assert (said.status, said.out) == (0, "")
    assert said.err.startswith("1 document, ")
    assert f"The page is {output / 'graph.html'}\n" in said.err
    assert sorted(path.name for path in output.iterdir()) == [
        "graph.html",
        "graph.jsonld",
        "graph.trig",
        "graph.ttl",
        "manifest.json",
        "report.json",
        "report.md",
    ]


def test_each_bad_document_is_one_line_and_the_others_build(
    kg: Call, good: Path, tmp_path: Path
) -> None:
    paths = [written(tmp_path / "bad", name, content) for name, (content, _) in BAD.items()]
    missing, empty_folder = tmp_path / "missing.txt", tmp_path / "nothing"
    empty_folder.mkdir()
    said = kg("build", good, *paths, missing, empty_folder, "-o", tmp_path / "out")
    problems = {str(path): BAD[path.name][1] for path in paths}
    problems |= {str(missing): "no such file or folder", str(empty_folder): "without documents"}
    lines = [line for line in said.err.splitlines() if line.startswith("kg: skipped: ")]
    assert len(lines) == len(problems)
    for name, problem in problems.items():
        (line,) = (line for line in lines if line.startswith(f"kg: skipped: {name}: "))
        assert problem in line
    assert said.status == 1
    assert [document["name"] for document in report(tmp_path / "out")["documents"]] == ["good.txt"]
    assert len(report(tmp_path / "out")["problems"]) == len(problems)


def test_where_nothing_can_be_read_the_last_output_stays(
    kg: Call, good: Path, tmp_path: Path
) -> None:
    output = tmp_path / "out"
    kg("build", good, "-o", output)
    before = {path.name: path.read_bytes() for path in output.iterdir()}
    said = kg("build", tmp_path / "missing.txt", "-o", output)
    assert said.status == 1
    assert "is left as it was" in said.err
    assert {path.name: path.read_bytes() for path in output.iterdir()} == before


def test_a_build_says_what_came_of_decisions(kg: Call, good: Path, tmp_path: Path) -> None:
    """Those that find nothing are named, with the reason; they are no failure."""
    signed = "\n  who: Ann\n  when: 2031-05-02\n"
    decisions = f"- retype: Nordlys\n  to: Project{signed}- not-an-entity: Nix{signed}"
    written(tmp_path, "ours.yaml", decisions)
    said = kg("build", good, "-o", tmp_path / "out", "--decisions", tmp_path / "ours.yaml")
    assert said.status == 0
    assert f"1 decision applied, 1 stale ({tmp_path / 'ours.yaml'}).\n" in said.err
    assert "stale: not-an-entity Nix (Ann, 2031-05-02): nothing is called Nix.\n" in said.err
    wrong = written(tmp_path, "wrong.yaml", "- merge: [a, b]")
    said = kg("build", good, "-o", tmp_path / "out", "--decisions", wrong)
    assert said.status == 2
    assert said.complaint.startswith(f"{wrong}:1: unknown field 'merge'; allowed: same, different")


def test_what_a_build_wrote_is_not_read_by_the_next(kg: Call, good: Path) -> None:
    """As when the output is a folder inside the folder of the documents."""
    output = good.parent / "output"
    kg("build", good.parent, "-o", output)
    before = (output / "graph.ttl").read_bytes()
    said = kg("build", good.parent, "-o", output)
    assert said.status == 0
    assert (output / "graph.ttl").read_bytes() == before
    assert len(report(output)["documents"]) == 1


def test_a_mistake_of_kg_costs_one_document(
    kg: Call, good: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its kind and its place in kg are told."""

    def fail(path: Path, *, language: str | None) -> Document:
        if path.stem == "odd":
            message = "odd"
            raise RuntimeError(message)
        return read_document(path, language=language)

    monkeypatch.setattr("kg.pipeline.read_document", fail)
    odd = written(tmp_path, "odd.txt", GOOD + "!")
    said = kg("build", good, odd, "-o", tmp_path / "out")
    assert said.status == 1
    assert f"kg: skipped: {odd}: kg did not foresee this: RuntimeError: odd (test_" in said.err
    assert [document["name"] for document in report(tmp_path / "out")["documents"]] == ["good.txt"]


HOSTILE = {
    "quotes.txt": 'Speakers:\n- Ann "Bo" \'Cy\' Lee, director of "Arc" Lab\n',
    "script.txt": "Speakers:\n- Ann </script><script>alert(1)</script> Lee, director of Arc Lab\n"
    "- Bo <b>Ray</b>, head of <Arc> & Lab\n",
    "lines.html": "<p>Speakers:</p><ul><li>Ann\nLee, director of\n\nArc\u2028Lab</li></ul>"
    "<script>document.write('Eve Ray, director of Arc Lab')</script>",
    "link.md": '# Arc Lab\n\nArc Lab: [home](<https://arc.example/a b?x=<y>&z="q">) is open.\n',
    "turns.txt": "Speakers:\n- Ann \u202e eeL \x1b[31m, director of Arc Lab\n",
}
"""Names and addresses that would break a careless writer."""


def test_hostile_names_come_out_escaped(kg: Call, tmp_path: Path) -> None:
    """Every format of RDF loads, and the page holds no element that a document brought."""
    paths = [written(tmp_path / "docs", name, content) for name, content in HOSTILE.items()]
    output = tmp_path / "out"
    assert kg("build", *paths, "-o", output).status == 0
    assert len(Graph().parse(output / "graph.ttl")) > 0
    assert len(open_store(output)) > 0
    json.loads((output / "graph.jsonld").read_text(encoding="utf-8"))
    page = (output / "graph.html").read_text(encoding="utf-8")
    assert "Eve Ray" not in page
    scripts = re.findall(r"<script[^>]*>(.*?)</script>", page, flags=re.DOTALL)
    assert not [script for script in scripts if script.strip().startswith("alert")]
    assert "\x1b" not in kg("explain", "Arc Lab", "--graph", output).out
    assert kg("validate", "--graph", output).status == 0


def broken_ontology(folder: Path, name: str, *, content: str) -> Path:
    shutil.copytree(shipped_ontology(), folder)
    path = folder / name
    path.write_text(path.read_text(encoding="utf-8") + content, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    "case",
    [
        ("kg.ttl", "\nkg:Broken a ; .\n", "not Turtle: ; is not a valid RDF object"),
        ("kg.ttl", "\nno:thing a no:term .\n", "The prefix no: has not been declared"),
        ("lexicon/fi.ttl", '\nkg:nowhere kg:cue "jossain"@fi .\n', "cue 'jossain' on nowhere"),
        ("authority/platforms.ttl", "\n<unfinished", "Unexpected end of file"),
        ("context.jsonld", "}", "not JSON"),
    ],
)
def test_a_malformed_ontology_names_file_line_and_term(
    kg: Call, good: Path, tmp_path: Path, case: tuple[str, str, str]
) -> None:
    name, content, problem = case
    ontology = broken_ontology(tmp_path / "ontology", name, content=content)
    said = kg("build", good, "--ontology", ontology, "-o", tmp_path / "out")
    lines = len((shipped_ontology() / name).read_text(encoding="utf-8").splitlines())
    assert said.status == 2
    assert problem in said.complaint
    place = said.complaint.removeprefix(f"{ontology / name}:").partition(":")[0]
    assert lines <= int(place) <= lines + 3
    assert not (tmp_path / "out").exists()


def test_a_language_without_rules_is_told(kg: Call, good: Path, tmp_path: Path) -> None:
    said = kg("build", good, "--lang", "DE", "-o", tmp_path / "out")
    assert said.status == 0
    assert "good.txt: language de, read with language-neutral rules only.\n" in said.err


def test_the_base_names_every_thing(kg: Call, good: Path, tmp_path: Path) -> None:
    base = "https://data.example.org/a/"
    kg("build", good, "--base", base, "-o", tmp_path / "out")
    assert "https://kg.example/id/" not in (tmp_path / "out" / "graph.trig").read_text()
    said = kg("explain", f"{base}organisation/arc-lab", "--graph", tmp_path / "out")
    assert said.out.startswith("Arc Lab (Organisation)")


def test_a_store_is_filled_too(kg: Call, good: Path, tmp_path: Path) -> None:
    kg("build", good, "--store", tmp_path / "store", "-o", tmp_path / "out")
    from_store = kg("query", "facts", "--graph", tmp_path / "store")
    assert from_store.out == kg("query", "facts", "--graph", tmp_path / "out").out


@pytest.mark.parametrize("place", ["a file", "below a file"])
def test_output_that_cannot_be_written_is_named(
    kg: Call, good: Path, tmp_path: Path, place: str
) -> None:
    output = {"a file": good, "below a file": good / "out"}[place]
    said: Called = kg("build", good, "-o", output)
    assert said.status == 2
    assert f"{output}: cannot be written" in said.complaint
    assert good.read_text() == GOOD
    assert tmp_path.exists()


def test_a_write_that_fails_leaves_the_last_good_output(
    kg: Call, good: Path, tmp_path: Path
) -> None:
    """Here the last file but the manifest cannot be written."""
    output = tmp_path / "out"
    kg("build", good, "-o", output)
    before = {path.name: path.read_bytes() for path in output.iterdir()}
    (output / ".report.md.partial").mkdir()
    good.write_text(GOOD + "\n- Bo Ray, head of Nordlys\n")
    said = kg("build", good, "-o", output)
    assert said.status == 2
    assert "report.md: cannot be written" in said.complaint
    (output / ".report.md.partial").rmdir()
    assert {path.name: path.read_bytes() for path in output.iterdir()} == before


def many(folder: Path) -> Path:
    """Documents that take long enough to be interrupted."""
    for number in range(400):
        written(folder, f"{number}.txt", f"Evening {number}\n\n" + GOOD * 20)
    return folder


@pytest.mark.skipif(os.name != "posix", reason="signals are sent otherwise elsewhere")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_is_one_line(tmp_path: Path, jobs: str) -> None:
    """In every process that reads.

    Python ends by the signal itself if it came while a module was being made; a shell sees 130 then
    as well.
    """
    words = ("build", many(tmp_path / "docs"), "-o", tmp_path, "--jobs", jobs)
    with start("-m", "kg", *words) as process:
        time.sleep(4)
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert (out, err.strip()) == (b"", b"kg: error: stopped")
    assert process.returncode in {130, -signal.SIGINT}


@pytest.mark.skipif(os.name != "posix", reason="signals are sent otherwise elsewhere")
def test_a_killed_build_leaves_the_last_good_output(kg: Call, good: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    kg("build", good, "-o", output)
    before = {path.name: path.read_bytes() for path in output.iterdir()}
    with start("-m", "kg", "build", many(tmp_path / "more"), "-o", output) as process:
        time.sleep(4)
        assert process.poll() is None
        process.kill()
        process.communicate()
    assert {path.name: path.read_bytes() for path in output.iterdir()} == before


@pytest.mark.parametrize(("count", "shown"), [(6, ("reading", "100%")), (2, ())])
def test_a_bar_is_shown_on_a_terminal_for_more_than_a_few_documents(
    tmp_path: Path, count: int, shown: tuple[str, ...]
) -> None:
    pty = pytest.importorskip("pty")
    for number in range(count):
        written(tmp_path / "docs", f"{number}.txt", f"Evening {number}\n\n{GOOD}")
    master, slave = pty.openpty()
    words = ("build", tmp_path / "docs", "-o", tmp_path / "out")
    with start("-m", "kg", *words, err=slave) as process:
        assert process.wait(timeout=120) == 0
    os.close(slave)
    said = os.read(master, 1 << 16).decode()
    os.close(master)
    assert tuple(words for words in ("reading", "100%") if words in said) == shown
