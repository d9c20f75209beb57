"""Files, folders and globs become documents; what cannot be one is reported and stops nothing."""

from pathlib import Path

import pytest

from kg.readers import drop_duplicates, find_documents, read_document
from tests.readers.documents import written


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (
        "b.txt",
        "a.md",
        "deep/c.HTML",
        "deep/d.csv",
        ".hidden.txt",
        ".git/e.txt",
        "~$f.docx",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("Ann Lee came to the harbour.", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    return tmp_path


def test_folders_are_walked_and_strangers_skipped_with_a_reason(folder: Path) -> None:
    found = find_documents([folder])
    assert [path.name for path in found.documents] == ["a.md", "b.txt", "c.HTML"]
    assert {one.path.name: one.reason for one in found.skipped} == {
        ".hidden.txt": "hidden or temporary",
        "d.csv": "unknown suffix '.csv'",
        "~$f.docx": "hidden or temporary",
    }
    assert found.problems == ()


def test_order_and_repetition_of_arguments_change_nothing(folder: Path) -> None:
    arguments: list[str | Path] = [
        folder / "*.txt",
        str(folder),
        folder / "b.txt",
        str(folder / "**/*.md"),
    ]
    once, again = find_documents(arguments), find_documents([*reversed(arguments), *arguments])
    assert once == again
    assert [path.name for path in once.documents] == ["a.md", "b.txt", "c.HTML"]


@pytest.mark.parametrize(
    ("argument", "problem"),
    [
        ("absent.txt", "no such file or folder"),
        ("*.xyz", "matches no document"),
        ("empty", "is a folder without documents"),
        ("deep/d.csv", "unknown suffix '.csv'; allowed: .docx"),
    ],
)
def test_each_problem_is_told_and_the_others_stay(
    folder: Path, argument: str, problem: str
) -> None:
    found = find_documents([folder / argument, folder / "b.txt"])
    assert [path.name for path in found.documents] == ["b.txt"]
    assert [problem in str(one) for one in found.problems] == [True]
    assert found.problems[0].name == str(folder / argument)


def test_a_file_whose_name_looks_like_a_glob_is_a_file(tmp_path: Path) -> None:
    path = written(tmp_path, "note[1].txt", "Ann Lee came.")
    assert find_documents([path]).documents == (path,)


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    written(tmp_path, "note.txt", "Ann Lee came.")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert len(find_documents([tmp_path]).documents) == 1


def test_of_the_same_bytes_the_first_by_name_stays(tmp_path: Path) -> None:
    paths = [written(tmp_path, name, "Ann Lee came.") for name in ("b.txt", "a.txt")]
    paths.append(written(tmp_path, "c.txt", "Bob Ray came."))
    distinct = drop_duplicates([read_document(path) for path in paths])
    assert [document.name for document in distinct.documents] == ["a.txt", "c.txt"]
    assert [(one.name, one.same_as) for one in distinct.duplicates] == [("b.txt", "a.txt")]
