"""What is installed is what stands in the checkout."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parents[1]
OUTPUT = ROOT / "output"
DATA = (
    "kg/example",
    "kg/exports/font",
    "kg/queries",
    "kg/serve",
    "kg/view",
    "kg/extraction/tagger/models",
    "ontology",
)
"""Folders whose files travel with the wheel, whatever their suffix."""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of the checkout, built without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    call("-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder), place=ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with nothing in it but what the wheel holds."""
    folder = tmp_path_factory.mktemp("installed")
    with ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def call(*arguments: str, place: Path, path: Path | None = None, seed: str = "0") -> str:
    """Run this Python in `place`, with kg from `path`; give what it says."""
    environment = {
        **os.environ,
        "PYTHONHASHSEED": seed,
        **({"PYTHONPATH": str(path)} if path else {}),
    }
    done = subprocess.run(  # noqa: S603 - our own calls
        [sys.executable, *arguments],
        cwd=place,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def data_files() -> Iterator[str]:
    """Every file of data, by its path in the wheel."""
    for folder in DATA:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                name = path.relative_to(ROOT).as_posix()
                yield (
                    f"kg/ontology_data/{name.removeprefix('ontology/')}"
                    if folder == "ontology"
                    else name
                )


def test_the_wheel_holds_all_data_and_says_what_it_is(wheel: Path) -> None:
    """The ontology, the example, queries, the page's parts, models, licences, entry points."""
    with ZipFile(wheel) as archive:
        names = set(archive.namelist())
        (points,) = (
            archive.read(one).decode() for one in names if one.endswith("entry_points.txt")
        )
    assert {*data_files(), "kg/py.typed"} - names == set()
    assert [
        end
        for end in ("LICENSE", "NOTICE")
        if not any(one.endswith(f"licenses/{end}") for one in names)
    ] == []
    assert "kg = kg.cli:main" in points
    assert "kg_tagger = kg.extraction.tagger.spacy_entry:make_component" in points
    assert not [one for one in names if one.startswith(("tests/", "tools/", "benchmarks/"))]


def test_the_wheel_installed_elsewhere_builds_the_same_bytes(
    installed: Path, tmp_path: Path
) -> None:
    """In another folder, with another order of hashes; the checkout's own build is `output/`."""
    place = call("-P", "-c", "import kg; print(kg.__file__)", place=tmp_path, path=installed)
    assert Path(place.strip()).is_relative_to(installed)
    call("-P", "-m", "kg", "demo", "-o", "made", place=tmp_path, path=installed, seed="7")
    made, checkout = files_of(tmp_path / "made"), tmp_path / "checkout"
    call("-P", "-m", "kg", "demo", "-o", str(checkout), place=tmp_path, path=ROOT, seed="42")
    built = files_of(checkout)
    assert sorted(made) == sorted(built)
    assert [name for name, content in made.items() if content != built[name]] == []


def test_the_output_of_the_checkout_is_fresh(tmp_path: Path) -> None:
    """`output/` is the build of the example; `kg demo` at the root makes it again."""
    call("-P", "-m", "kg", "demo", "-o", "made", place=tmp_path, path=ROOT)
    made = files_of(tmp_path / "made")
    kept = files_of(OUTPUT)
    assert sorted(kept) == sorted(made)
    assert [name for name, content in made.items() if content != kept[name]] == []
