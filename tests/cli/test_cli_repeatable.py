"""The same documents give the same bytes, and the committed example is that of this checkout."""

from pathlib import Path

import pytest

from kg.settings import example_folder
from tests.cli.calls import ROOT, start


def written(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The example, built by `kg demo` here, and elsewhere in every other way at once.

    Both run side by side: with other hash seeds, orders of documents, processes, folders to work
    in, and ways to name the documents.
    """
    folder = tmp_path_factory.mktemp("builds")
    plain, other = folder / "plain", folder / "other"
    documents = sorted(example_folder().glob("*.txt"), reverse=True)
    folded: list[str | Path] = [
        documents[0],
        f"{documents[1].parent}/../example/{documents[1].name}",
        *documents[2:],
    ]
    demo = start("-m", "kg", "demo", "-o", plain, environment={"PYTHONHASHSEED": "1"})
    words: tuple[str | Path, ...] = ("build", *folded, documents[0], "-o", "other", "--jobs", "3")
    with (
        demo,
        start(
            "-m", "kg", *words, folder=folder, environment={"PYTHONHASHSEED": "77", "LANG": "C"}
        ) as elsewhere,
    ):
        for process in (demo, elsewhere):
            _, err = process.communicate(timeout=120)
            assert process.returncode == 0, err.decode()
    return plain, other


def test_two_builds_give_equal_bytes(builds: tuple[Path, Path]) -> None:
    plain, other = builds
    assert [*written(plain)] == [*written(other)]
    for name, content in written(plain).items():
        assert written(other)[name] == content, name


def test_the_committed_output_is_fresh(builds: tuple[Path, Path]) -> None:
    """Where this fails, refresh it with `kg demo` in the folder of the checkout."""
    committed, fresh = written(ROOT / "output"), written(builds[0])
    stale = [name for name in fresh if committed.get(name) != fresh[name]]
    assert not stale, f"output/ is stale ({', '.join(stale)}); refresh it with: kg demo"
    assert [*committed] == [*fresh]


def test_a_report_does_not_tell_where_it_was_made(tmp_path: Path) -> None:
    """A bad document is named alike from every folder."""
    folders = [tmp_path / "one", tmp_path / "another" / "deeper"]
    reports = []
    for folder in folders:
        (folder / "docs").mkdir(parents=True)
        (folder / "docs" / "good.txt").write_text("Speakers:\n- Ann Lee, director of Arc Lab\n")
        (folder / "docs" / "empty.txt").write_bytes(b"")
    processes = [
        start("-m", "kg", "build", documents, "-o", folder / "out", folder=folder)
        for folder, documents in zip(folders, (Path("docs"), folders[1] / "docs"), strict=True)
    ]
    for folder, process in zip(folders, processes, strict=True):
        with process:
            process.communicate(timeout=120)
        assert process.returncode == 1
        reports.append(written(folder / "out"))
    assert reports[0] == reports[1]
