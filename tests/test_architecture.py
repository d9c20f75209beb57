"""The house stands as the README draws it: every module on lower rows only."""

import re
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import architecture
from tests.architecture import LIBRARIES, ROWS, Source, source, sources

ROOT = Path(__file__).resolve().parents[1]
REGISTERS_AT_IMPORT = "extraction/tagger/spacy_entry.py"
"""spaCy imports it in order that it registers."""

ALL = sources()
Check = Callable[[Source], list[str]]


def using(names: set[str]) -> Check:
    """A check for uses of these names."""
    return lambda one: architecture.uses(one, names)


def findings(check: Check, *, spared: tuple[str, ...] = ()) -> dict[str, list[str]]:
    """What a check finds, by file; `spared` are modules and files that it does not look at."""
    looked_at = (one for one in ALL if one.module not in spared and one.path not in spared)
    return {one.path: found for one in looked_at if (found := check(one))}


DISTRIBUTIONS = {
    "charset_normalizer": "charset-normalizer",
    "docx": "python-docx",
    "markdown_it": "markdown-it-py",
    "Stemmer": "pystemmer",
    "yaml": "pyyaml",
}
"""Names on the package index, where they differ from what one imports."""

WRONG: tuple[tuple[Check, str, str], ...] = (
    (architecture.upward_imports, "model.py", "from kg.facts import assert_facts"),
    (architecture.upward_imports, "errors.py", "from kg.model import Fact"),
    (architecture.upward_imports, "view/page.py", "import kg.exports.xml"),
    (architecture.upward_imports, "graph/rdf.py", "from kg import build"),
    (architecture.upward_imports, "graph/rdf.py", "def late():\n    from kg.cli import main"),
    (architecture.foreign_imports, "graph/rdf.py", "import spacy"),
    (architecture.foreign_imports, "extraction/mentions.py", "from rdflib import Graph"),
    (architecture.foreign_imports, "model.py", "import pandas"),
    (architecture.work_at_import, "model.py", "for one in 'abc':\n    pass"),
    (architecture.work_at_import, "model.py", "print('hello')"),
    (architecture.work_at_import, "model.py", "@table.add('word')\ndef f(): ..."),
    (using(architecture.PRINTING), "facts.py", "def f():\n    print('done')"),
    (using(architecture.ENVIRONMENT), "facts.py", "import os\nplace = os.environ['HOME']"),
    (using(architecture.CLOCKS), "report.py", "def f():\n    return datetime.now()"),
    (architecture.state, "model.py", "CACHE: dict[str, str] = {}"),
    (architecture.state, "model.py", "seen = set()"),
    (architecture.state, "model.py", "n = 0\ndef f():\n    global n\n    n += 1"),
)


def test_every_module_has_one_row() -> None:
    """A new module is entered in the table before anything uses it."""
    named = [module for row in ROWS for module in row]
    assert len(named) == len(set(named))
    assert {one.module for one in ALL} - set(named) == set()


def test_a_module_imports_lower_rows_only() -> None:
    """Never upwards and never its own row; the files of a package may use each other."""
    assert findings(architecture.upward_imports) == {}


def test_a_library_is_imported_only_where_the_table_says() -> None:
    """The text half never sees RDF, and the RDF half never sees spaCy."""
    assert findings(architecture.foreign_imports) == {}


def test_nothing_happens_at_import() -> None:
    """A file defines; it does not call, loop, open or register."""
    assert findings(architecture.work_at_import, spared=("cli", REGISTERS_AT_IMPORT)) == {}


def test_nothing_is_remembered_between_calls() -> None:
    """No module-level name is filled later, none is set by a function."""
    assert findings(architecture.state) == {}


def test_only_the_command_line_prints() -> None:
    """Steps return what they made; `cli/` says it."""
    assert findings(using(architecture.PRINTING), spared=("cli",)) == {}


def test_only_the_settings_read_the_environment() -> None:
    """The same call gives the same result in anybody's shell.

    `kg train` sets, before numpy is loaded, how many threads it is to use, and reads nothing.
    """
    assert findings(using(architecture.ENVIRONMENT), spared=("settings", "cli/train.py")) == {}


def test_only_a_call_reads_the_clock() -> None:
    """A decision has its day; the same documents give the same bytes tomorrow."""
    assert findings(using(architecture.CLOCKS), spared=("cli",)) == {}


@pytest.mark.parametrize(("check", "path", "text"), WRONG)
def test_what_is_wrong_is_found(check: Callable[[Source], list[str]], path: str, text: str) -> None:
    """A check that never complains is no check."""
    assert len(check(source(path, text))) == 1


def test_every_library_is_declared_and_every_declared_library_is_used() -> None:
    """The table, the imports and `pyproject.toml` tell one story."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    core = {name_of(one) for one in project["dependencies"]}
    optional = project["optional-dependencies"]
    extra = {name_of(one) for name in ("notebook", "train") for one in optional[name]}
    roots = {name.split(".")[0] for one in ALL for name, _ in architecture.imports(one.tree)}
    used = {library for library in LIBRARIES if library in roots}
    of_extras = {one for one in used if LIBRARIES[one] in {("notebook",), ("training",)}}
    assert {distribution(one) for one in used - of_extras} == core
    assert {distribution(one) for one in of_extras} <= extra


def distribution(library: str) -> str:
    return DISTRIBUTIONS.get(library, library).lower()


def name_of(requirement: str) -> str:
    """`pypdf` for `pypdf[crypto]>=5.4`."""
    return re.split(r"[\[<>=~! ]", requirement, maxsplit=1)[0].lower()
