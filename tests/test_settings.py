"""What a build is told, and what holds where it is told nothing."""

from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from kg.settings import DEFAULT_BASE, VERSION, Settings, example_folder, shipped_ontology

LANGUAGES = ("en", "fi", "hu", "ro", "sv")


def test_the_defaults_build_with_what_ships() -> None:
    settings = Settings()
    assert settings.ontology == shipped_ontology()
    assert (settings.output, settings.jobs, settings.language) == (Path("output"), 1, "")
    assert (settings.base, settings.store, settings.authority) == (DEFAULT_BASE, None, ())


def test_the_base_is_a_reserved_name() -> None:
    """Nobody's domain is claimed: RFC 2606 keeps `.example` free."""
    assert DEFAULT_BASE == "https://kg.example/id/"


def test_settings_do_not_change() -> None:
    with pytest.raises(FrozenInstanceError):
        Settings().jobs = 2  # type: ignore[misc] # that it cannot be set is what is tested


def test_the_ontology_ships() -> None:
    """With its lexicons, its verbs, its shapes, its context and its authority lists."""
    folder = shipped_ontology()
    for name in ("kg.ttl", "shapes.ttl", "context.jsonld"):
        assert (folder / name).is_file()
    assert {path.stem for path in (folder / "lexicon").glob("*.ttl")} == {*LANGUAGES, "verbs"}
    assert [*(folder / "authority").glob("*.ttl")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_ships_in_every_language(language: str) -> None:
    assert (example_folder() / f"webinar-{language}.txt").is_file()


def test_the_example_ships_with_its_gold() -> None:
    assert (example_folder() / "gold.yaml").is_file()


def test_the_version_is_a_version() -> None:
    assert all(part.isdigit() for part in VERSION.split("."))


def test_the_environment_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings come from the call alone."""
    before = Settings()
    for name in ("KG_OUTPUT", "KG_BASE", "KG_ONTOLOGY", "KG_JOBS"):
        monkeypatch.setenv(name, "elsewhere")
    assert Settings() == before


@pytest.mark.parametrize(
    ("output", "file"),
    [
        ("output", "decisions.yaml"),
        ("graphs/may", "graphs/decisions.yaml"),
        ("/x/y", "/x/decisions.yaml"),
    ],
)
def test_decisions_are_kept_beside_the_output(output: str, file: str) -> None:
    """Outside the folder that a build may write again."""
    assert Settings(output=Path(output)).decisions_file == Path(file)
    assert Settings(output=Path()).decisions_file == Path.cwd().parent / "decisions.yaml"
    assert Settings(decisions=Path("ours.yaml")).decisions_file == Path("ours.yaml")
