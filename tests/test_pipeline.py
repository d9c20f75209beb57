"""Files in, an output folder out: the order of files and processes leaves no trace."""

import hashlib
import json
import shutil
from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from kg.errors import DecisionError, DocumentError, UsageError
from kg.model import Attribution, EntityId, Extraction
from kg.pipeline import Build, build, map_documents, output_files, read_and_extract
from kg.settings import Settings, shipped_ontology

NOTES = {
    "quay.txt": (
        "Silver River conference\n\nSpeakers:\n"
        "- Harriet Longfield, Director of the Clearwater Institute\n"
        "Twitter: @hlongfield\n\n"
        "The Ferryman Trust organised the conference. It was a long day in Galway.\n"
    ),
    "laituri.txt": (
        "Silver River -konferenssi\n\nPuhujat:\n"
        "- Harriet Longfield, Clearwater Instituten johtaja\n"
        "Twitter: @hlongfield\n\n"
        "Konferenssin järjesti Ferryman Trust. Päivä Galwayssa oli pitkä ja kaikki viihtyivät.\n"
    ),
    "kaj.txt": (
        "Konferensen Silver River\n\nTalare:\n"
        "- Harriet Longfield, direktör för Clearwater Institute\n"
        "Twitter: @hlongfield\n\n"
        "Konferensen anordnades av Ferryman Trust. Det blev en lång dag i Galway.\n"
    ),
}

SETTINGS = Settings(jobs=1)


@pytest.fixture(scope="module")
def notes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with three notes about one day."""
    folder = tmp_path_factory.mktemp("notes")
    for name, text in NOTES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def made(notes: Path) -> Build:
    """What is built of them."""
    return map_documents([notes], SETTINGS)


def _bad(folder: Path) -> Sequence[Path]:
    broken, empty = folder / "broken.pdf", folder / "empty.txt"
    broken.write_bytes(b"%PDF-1.7 no more")
    empty.write_bytes(b"")
    return broken, empty


def test_a_build_knows_its_documents_entities_and_facts(made: Build) -> None:
    """Each in its language, each fact with its evidence."""
    assert [(one.name, one.language) for one in made.knowledge.documents] == [
        ("kaj.txt", "sv"),
        ("laituri.txt", "fi"),
        ("quay.txt", "en"),
    ]
    facts = {(fact.subject, fact.predicate, fact.object) for fact in made.knowledge.facts}
    longfield, institute = "person/harriet-longfield", "organisation/clearwater-institute"
    assert (longfield, "heads", institute) in facts
    assert (longfield, "worksFor", institute) in facts
    assert not made.is_empty
    assert made.problems == ()


def test_the_order_of_arguments_leaves_no_trace(notes: Path, made: Build) -> None:
    """Knowledge, triples and report are equal."""
    for names in list(permutations(NOTES))[1::2]:
        assert map_documents([notes / name for name in names], SETTINGS) == made


def test_files_folders_and_globs_name_the_same_documents(notes: Path, made: Build) -> None:
    """A document that is named twice is read once."""
    assert map_documents([str(notes / "*.txt"), notes], SETTINGS) == made


def test_the_number_of_processes_leaves_no_trace(notes: Path, made: Build) -> None:
    assert map_documents([notes], Settings(jobs=2)) == made


def test_equal_bytes_are_one_document(notes: Path, tmp_path: Path) -> None:
    """The report names both."""
    copy = tmp_path / "copy.txt"
    copy.write_text(NOTES["quay.txt"], encoding="utf-8")
    twice = map_documents([notes / "quay.txt", copy], SETTINGS)
    assert len(twice.knowledge.documents) == 1
    assert [set(pair) for pair in twice.report.duplicates] == [{"copy.txt", "quay.txt"}]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_bad_document_is_skipped_and_reported(notes: Path, tmp_path: Path, jobs: int) -> None:
    """The others build as if it were not there."""
    broken, empty = _bad(tmp_path)
    mixed = map_documents([empty, notes, broken], Settings(jobs=jobs))
    alone = map_documents([notes], SETTINGS)
    assert mixed.knowledge == alone.knowledge
    assert mixed.quads == alone.quads
    assert [Path(problem.name).name for problem in mixed.problems] == ["broken.pdf", "empty.txt"]
    assert [one.partition(":")[0] for one in mixed.report.problems] == ["broken.pdf", "empty.txt"]
    assert not mixed.report.is_complete


def test_where_nothing_can_be_read_nothing_is_written(tmp_path: Path) -> None:
    """The last good output stays."""
    out = tmp_path / "out"
    empty = build([_bad(tmp_path)[1]], Settings(output=out))
    assert empty.is_empty
    assert not out.exists()


def test_a_build_without_documents_is_a_wrong_call() -> None:
    with pytest.raises(UsageError, match="no documents"):
        map_documents([], SETTINGS)


def test_a_folder_without_documents_is_a_problem(tmp_path: Path) -> None:
    """It is named, and other folders are read."""
    made = map_documents([tmp_path], SETTINGS)
    assert made.is_empty
    assert [Path(problem.name) for problem in made.problems] == [tmp_path]


def test_progress_counts_every_document(notes: Path) -> None:
    """Also where several processes read."""
    told: list[tuple[int, int]] = []
    map_documents([notes], SETTINGS, progress=lambda done, total: told.append((done, total)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_a_build_writes_what_it_made(notes: Path, made: Build, tmp_path: Path) -> None:
    """File by file, and nothing else."""
    settings = Settings(output=tmp_path / "out")
    written = build([notes], settings)
    assert written == made
    files = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    assert files == dict(output_files(made, settings))


def test_the_language_can_be_told(notes: Path) -> None:
    """Then it is not detected."""
    told = map_documents([notes / "quay.txt"], Settings(language="de"))
    assert [one.language for one in told.knowledge.documents] == ["de"]


def test_a_document_alone_is_its_extraction_or_its_error(notes: Path, tmp_path: Path) -> None:
    """What each process gives back; neither is raised."""
    good = read_and_extract((notes / "quay.txt", SETTINGS))
    assert isinstance(good, Extraction)
    bad = read_and_extract((_bad(tmp_path)[0], SETTINGS))
    assert isinstance(bad, DocumentError)


def test_a_line_that_no_one_wrote_is_refused(tmp_path: Path) -> None:
    """A line of more than a million characters is no text for people."""
    long = tmp_path / "long.txt"
    long.write_text("eel " * 300_000, encoding="utf-8")
    made = map_documents([long], SETTINGS)
    assert made.is_empty
    assert "1,000,000" in str(made.problems[0])


DECISIONS = """# ours
- rename: Ferryman Trust [Organisation]
  to: Ferry Trust
  who: Ann Lee
  when: 2031-05-02
- reject: {subject: Harriet Longfield, property: worksFor, object: Clearwater Institute}
  who: Ann Lee
  when: 2031-05-02
- add: {subject: Harriet Longfield, property: worksFor, object: Ferry Trust}
  who: Ann Lee
  when: 2031-05-02
  why: she moved
- retype: Longfield Hall
  to: Place
  who: Ann Lee
  when: 2031-05-02
"""


@pytest.fixture
def decided(tmp_path: Path) -> Settings:
    """A place to build in, with decisions beside the output."""
    (tmp_path / "decisions.yaml").write_text(DECISIONS, encoding="utf-8")
    return Settings(output=tmp_path / "out")


def test_a_build_follows_the_decisions_beside_its_output(notes: Path, decided: Settings) -> None:
    """What they took out, added, and what they no longer find is reported."""
    made = build([notes], decided)
    stated = {(str(f.subject), str(f.predicate), f.object): f for f in made.knowledge.facts}
    longfield = "person/harriet-longfield"
    moved = stated[longfield, "worksFor", EntityId("organisation/ferry-trust")]
    assert moved.attributions == (Attribution("Ann Lee", "2031-05-02", "she moved"),)
    assert (longfield, "worksFor", "organisation/clearwater-institute") not in stated
    assert (longfield, "heads", "organisation/clearwater-institute") not in stated
    assert made.report.by_reason["rejected-fact"] >= 3
    problems = [one["problem"] for one in made.report.decisions]
    assert problems == ["", "", "", "nothing is called Longfield Hall"]
    assert "Longfield Hall" in decided.decisions_file.read_text(encoding="utf-8")


def test_the_manifest_has_the_hash_of_the_decisions(notes: Path, decided: Settings) -> None:
    """And two builds under the same decisions have the same bytes."""
    files = output_files(map_documents([notes], decided), decided)
    digest = hashlib.sha256(DECISIONS.encode()).hexdigest()
    assert json.loads(files["manifest.json"])["decisions"] == {"decisions.yaml": digest}
    again = replace(decided, jobs=2)
    assert output_files(map_documents([notes], again), again) == files


def test_a_file_of_decisions_may_be_named(notes: Path, decided: Settings, tmp_path: Path) -> None:
    """Then it must be there, and no other counts."""
    ours = tmp_path / "ours.yaml"
    with pytest.raises(DecisionError, match=r"ours\.yaml: no such file"):
        map_documents([notes], replace(decided, decisions=ours))
    ours.write_text("# none yet\n", encoding="utf-8")
    assert map_documents([notes], replace(decided, decisions=ours)).report.decisions == ()


def test_the_file_of_decisions_is_no_document(decided: Settings) -> None:
    """Nor is it told as a file that was left out."""
    folder = decided.decisions_file.parent
    (folder / "quay.txt").write_text(NOTES["quay.txt"], encoding="utf-8")
    assert map_documents([folder], decided).report.skipped == ()


def test_an_ontology_that_has_changed_is_read_again(notes: Path, tmp_path: Path) -> None:
    folder = tmp_path / "ontology"
    shutil.copytree(shipped_ontology(), folder)
    settings = Settings(ontology=folder, language="en")
    before = map_documents([notes / "quay.txt"], settings)
    lexicon = folder / "lexicon" / "en.ttl"
    words = lexicon.read_text("utf-8").replace("kg:speaksAt kg:section", "kg:opens kg:section")
    lexicon.write_text(words, encoding="utf-8")
    after = map_documents([notes / "quay.txt"], settings)
    said = [[fact.predicate for fact in made.knowledge.facts] for made in (before, after)]
    assert ["speaksAt" in predicates for predicates in said] == [True, False]
