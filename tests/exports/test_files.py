"""Files are whole or not there; what was good stays."""

import os
from pathlib import Path

import pytest

from kg.errors import OutputError
from kg.exports.files import MANIFEST, write_file, write_output


def test_a_set_of_files_is_written_into_a_new_folder(tmp_path: Path) -> None:
    """Nothing else is left beside them."""
    folder = tmp_path / "a" / "b"
    write_output(folder, {"graph.ttl": b"1", MANIFEST: b"2"})
    write_output(folder, {"graph.ttl": b"3"})
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == {
        "graph.ttl": b"3",
        MANIFEST: b"2",
    }


def test_the_manifest_takes_its_place_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever finds it finds the others."""
    order: list[str] = []
    replace = Path.replace

    def noted(path: Path, target: Path) -> Path:
        order.append(target.name)
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", noted)
    write_output(tmp_path, {MANIFEST: b"", "z": b"", "a": b""})
    assert order == ["a", "z", MANIFEST]


def test_a_failure_before_the_end_leaves_the_last_good_output(tmp_path: Path) -> None:
    """Also of the files that could have been written."""
    write_output(tmp_path, {"a": b"good", MANIFEST: b"good"})
    (tmp_path / "z").mkdir()
    with pytest.raises(OutputError, match=r"z: cannot be written: a folder is in its place"):
        write_output(tmp_path, {"a": b"new", "z": b"new", MANIFEST: b"new"})
    assert (tmp_path / "a").read_bytes() == b"good"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", MANIFEST, "z"]


@pytest.mark.parametrize("place", ["a", "z", MANIFEST])
def test_a_build_that_is_killed_among_its_files_leaves_no_manifest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    """Files of two builds never claim to be one; the next build makes the folder whole."""
    write_output(tmp_path, {"a": b"old", "z": b"old", MANIFEST: b"old"})
    files = {"a": b"new", "z": b"new", MANIFEST: b"new"}
    replace = Path.replace

    def killed(path: Path, target: Path) -> Path:
        if target.name == place:
            raise KeyboardInterrupt
        return replace(path, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", killed)
        with pytest.raises(KeyboardInterrupt):
            write_output(tmp_path, files)
    assert not (tmp_path / MANIFEST).exists()
    write_output(tmp_path, files)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == files


def test_a_file_of_its_own_leaves_the_manifest(tmp_path: Path) -> None:
    """Only a set with a manifest replaces one."""
    write_output(tmp_path, {"a": b"1", MANIFEST: b"2"})
    write_file(tmp_path / "b", b"3")
    assert (tmp_path / MANIFEST).read_bytes() == b"2"


def test_what_a_killed_build_left_is_overwritten(tmp_path: Path) -> None:
    """And gone after the next."""
    (tmp_path / ".a.partial").write_bytes(b"half")
    write_file(tmp_path / "a", b"whole")
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_a_file_in_the_place_of_the_folder_is_one_clear_line(tmp_path: Path) -> None:
    """The folder is named."""
    (tmp_path / "output").write_bytes(b"")
    with pytest.raises(OutputError, match="output: cannot be written"):
        write_output(tmp_path / "output", {"a": b""})


@pytest.mark.skipif(os.name != "posix", reason="modes are those of POSIX")
def test_files_have_the_modes_that_new_files_have(tmp_path: Path) -> None:
    """Not those of temporary files."""
    (tmp_path / "plain").touch()
    write_file(tmp_path / "ours", b"")
    assert (tmp_path / "ours").stat().st_mode == (tmp_path / "plain").stat().st_mode
