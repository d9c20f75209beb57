"""What the documentation says is so: its examples run, and nothing that users meet is left out."""

import re
import tomllib
from pathlib import Path

import pytest

from kg.cli.program import COMMANDS
from kg.exports.exporters import EXPORTERS
from kg.languages import LANGUAGES
from kg.pipeline import output_files
from kg.queries import saved_queries
from kg.settings import VERSION
from tests.architecture import sources
from tests.readme import README, ROOT, Example, examples, run
from tests.reference import with_tables

PAGE = README.read_text(encoding="utf-8")
EXAMPLES = examples(PAGE)
SET_UP = re.findall(r"(?<=^```bash\n).*?(?=\n```$)", PAGE, re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:|#)([^)]+)\)")
"""Where a Markdown link to a file of the project leads."""


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[Example, list[str]]:
    """What each example prints, all of them run in the order of the page."""
    folder = tmp_path_factory.mktemp("readme")
    return dict(zip(EXAMPLES, run(EXAMPLES, folder), strict=True))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: one.command.split("\n")[0][:60])
def test_an_example_of_the_readme_prints_what_is_shown(
    example: Example, printed: dict[Example, list[str]]
) -> None:
    """If a change is wanted: python -m tests.readme --write."""
    assert example.agrees(printed[example]), "\n".join(printed[example])


def test_the_tables_of_the_readme_are_those_of_the_program() -> None:
    """Commands, options, queries, formats, settings and properties; refreshed like the examples."""
    assert with_tables(PAGE) == PAGE


@pytest.mark.parametrize("name", [*COMMANDS, *saved_queries(), *EXPORTERS])
def test_everything_that_has_a_name_is_in_the_readme(name: str) -> None:
    """A command, a saved query, a format."""
    assert re.search(rf"`(kg )?{re.escape(name)}\b", PAGE)


def test_every_module_is_in_the_picture() -> None:
    """The table under the architecture names what is in the package."""
    table = PAGE.partition("## How it works")[2].partition("\n## ")[0]
    modules = {one.module for one in sources()} - {"__init__", "__main__"}
    assert {module for module in modules if not re.search(rf"`{module}/?`", table)} == set()


def test_every_file_of_the_ontology_and_of_the_benchmarks_is_told() -> None:
    """What a user may edit or run has a place in the page."""
    told = [path.name for path in (ROOT / "ontology").iterdir() if path.is_file()]
    assert [name for name in told if f"`{name}`" not in PAGE] == []
    scripts = [path.name for path in (ROOT / "benchmarks").glob("*.py")]
    assert [name for name in scripts if f"`{name}`" not in PAGE] == []


def test_the_languages_are_named() -> None:
    """Each language that has a module of data."""
    names = {"en": "English", "fi": "Finnish", "hu": "Hungarian", "ro": "Romanian", "sv": "Swedish"}
    assert [code for code in LANGUAGES if names[code] not in PAGE] == []


def test_a_link_leads_to_a_file() -> None:
    """Links inside the project, in every page of it."""
    pages = [
        README,
        ROOT / "CHANGELOG.md",
        *ROOT.glob("kg/**/*.md"),
        *ROOT.glob("ontology/**/*.md"),
    ]
    links = [(page, link) for page in pages for link in LINK.findall(page.read_text("utf-8"))]
    assert [(str(page), link) for page, link in links if not (page.parent / link).exists()] == []


def test_the_two_commands_of_the_readme_set_everything_up() -> None:
    """One installs and runs the example; the other, which CI runs too, runs the tests."""
    first, second = SET_UP
    assert first.startswith("python3 -m venv .venv && .venv/bin/pip install . ")
    assert first.endswith(" .venv/bin/kg demo")
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert ci.rstrip().splitlines()[-1] == second
    script = ROOT / second.split(" && ")[-1]
    assert script.stat().st_mode & 0o111


def test_the_changelog_has_an_entry_for_this_version() -> None:
    """The newest entry is that of the version that the package has."""
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.findall(r"^## (\S+)", changelog, re.MULTILINE)[0] == VERSION


def test_the_notice_names_every_source_of_data() -> None:
    """Whoever passes kg on can keep to the licences by this file."""
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    licences = ["CC BY-SA 4.0", "CC BY 4.0", "Unicode License v3", "MIT", "CC0 1.0"]
    assert [name for name in licences if name not in notice] == []
    data = [
        path
        for path in ROOT.glob("kg/extraction/tagger/models/*")
        if path.suffix not in {".md", ".json"}
    ]
    unnamed = [
        path.name for path in data if f"*{path.suffix}" not in notice and path.name not in notice
    ]
    assert unnamed == []


def test_the_package_says_which_pythons_it_is_tested_for() -> None:
    """The classifiers begin with the oldest Python that may install it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    minors = [re.search(r":: (3\.\d+)$", one) for one in project["classifiers"]]
    versions = [match[1] for match in minors if match]
    assert project["requires-python"] == f">={versions[0]}"


def test_the_files_of_the_output_are_told() -> None:
    """Every file that a build writes has its line."""
    source = Path(output_files.__code__.co_filename).read_text(encoding="utf-8")
    names = set(re.findall(r'"((?:graph|report|manifest)\.\w+)"', source))
    assert {name for name in names if f"`{name}`" not in PAGE} == set()
