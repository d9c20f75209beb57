"""What the architecture test looks for: functions from the syntax of a file to findings."""

import ast
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1] / "kg"

ROWS: tuple[tuple[str, ...], ...] = (
    ("model", "errors"),
    ("languages", "ontology", "settings", "queries", "workers"),
    ("readers", "extraction", "resolution"),
    ("facts", "training"),
    ("graph",),
    ("store",),
    ("comparison",),
    ("view", "evaluation", "report"),
    ("exports",),
    ("explanation", "notebook", "pipeline"),
    ("serve",),
    ("cli",),
    ("__init__", "__main__"),
)
"""What stands on what: a module imports from the rows before its own."""

LIBRARIES: Mapping[str, tuple[str, ...]] = {
    "anyascii": ("graph", "readers", "resolution"),
    "anyio": ("serve",),
    "babel": ("training",),
    "charset_normalizer": ("readers",),
    "click": ("cli",),
    "docx": ("readers",),
    "jinja2": ("serve", "view"),
    "lxml": ("readers",),
    "markdown_it": ("readers",),
    "markupsafe": ("serve", "view"),
    "networkx": ("exports", "view"),
    "numpy": ("exports", "extraction", "resolution", "training", "view"),
    "oxrdflib": ("store",),
    "pandas": ("notebook",),
    "py3langid": ("readers",),
    "pyoxigraph": ("ontology", "store"),
    "pyparsing": ("store",),
    "pypdf": ("readers",),
    "pyshacl": ("graph",),
    "pyvis": ("view",),
    "rdflib": (
        *("ontology", "graph", "store", "exports", "view"),
        *("evaluation", "notebook", "serve"),
    ),
    "simplemma": ("training",),
    "spacy": ("extraction", "training"),
    "starlette": ("serve",),
    "Stemmer": ("extraction",),
    "threadpoolctl": ("workers",),
    "uvicorn": ("serve",),
    "yaml": ("evaluation", "resolution"),
}
"""Who imports what is neither ours nor Python's."""

DEFINITIONS = (
    ast.Import,
    ast.ImportFrom,
    ast.FunctionDef,
    ast.AsyncFunctionDef,
    ast.ClassDef,
    ast.Assign,
    ast.AnnAssign,
)
DECORATORS = {
    "asynccontextmanager",
    "cache",
    "cached_property",
    "classmethod",
    "contextmanager",
    "dataclass",
    "lru_cache",
    "overload",
    "property",
    "runtime_checkable",
    "staticmethod",
}
"""Decorators that tell no one else of what they decorate."""

CONTAINERS = {"Counter", "OrderedDict", "defaultdict", "deque", "dict", "list", "set"}
PRINTING = {"breakpoint", "input", "print", "sys.stderr", "sys.stdin", "sys.stdout"}
ENVIRONMENT = {"os.environ", "os.environb", "os.getenv"}
CLOCKS = {
    "date.today",
    "datetime.now",
    "datetime.today",
    "datetime.utcnow",
    "os.urandom",
    "time.time",
    "uuid.uuid1",
    "uuid.uuid4",
}


@dataclass(frozen=True, slots=True)
class Source:
    """A file of the package: its path below `kg/`, and the module of `ROWS` that it belongs to."""

    path: str
    module: str
    tree: ast.Module

    def __str__(self) -> str:
        return self.path


def sources() -> list[Source]:
    """Every file of the package."""
    return [
        source(path.relative_to(PACKAGE).as_posix(), path.read_text(encoding="utf-8"))
        for path in sorted(PACKAGE.rglob("*.py"))
    ]


def source(path: str, text: str) -> Source:
    """Parse one file."""
    return Source(path, Path(path).parts[0].removesuffix(".py"), ast.parse(text, filename=path))


def row_of(module: str) -> int:
    """The row of a module; one that has none stands above all."""
    return next((number for number, row in enumerate(ROWS) if module in row), len(ROWS))


def imports(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Every name that a file imports, at its top or inside a function, and the line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = "." * node.level + (node.module or "")
            yield from ((f"{start}.{alias.name}", node.lineno) for alias in node.names)


def upward_imports(one: Source) -> list[str]:
    """Imports of kg that are not of a lower row, nor within the same package."""
    return [
        f"line {line}: {one.module} (row {row_of(one.module)}) imports {name}"
        for name, line in imports(one.tree)
        if name.startswith((".", "kg."))
        and _module(name) != one.module
        and row_of(_module(name)) >= row_of(one.module)
    ]


def _module(name: str) -> str:
    """The module of `ROWS` that a name of kg is in; what is in none is the façade's."""
    second = name.split(".")[1]
    return second if row_of(second) < len(ROWS) else "__init__"


def foreign_imports(one: Source) -> list[str]:
    """Imports of libraries that `LIBRARIES` does not allow here."""
    return [
        f"line {line}: {one.module} imports {name}"
        for name, line in imports(one.tree)
        if (library := name.split(".")[0]) not in {"", "kg", *sys.stdlib_module_names}
        and one.module not in LIBRARIES.get(library, ())
    ]


def work_at_import(one: Source) -> list[str]:
    """What a file does, beyond defining, when it is imported."""
    found = []
    for place, node in enumerate(one.tree.body):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            names = (_dotted(decorator) for decorator in node.decorator_list)
            found += [f"line {node.lineno}: @{name}" for name in names if name not in DECORATORS]
        elif not (isinstance(node, DEFINITIONS) or _is_text(node) or _guards(node)):
            found.append(f"line {node.lineno}: statement {place} is a {type(node).__name__}")
    return found


def _is_text(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _guards(node: ast.stmt) -> bool:
    """Whether it is `if TYPE_CHECKING:` or `if __name__ == …:`."""
    if not isinstance(node, ast.If):
        return False
    test = node.test.left if isinstance(node.test, ast.Compare) else node.test
    return _dotted(test) in {"TYPE_CHECKING", "__name__"}


def state(one: Source) -> list[str]:
    """Names of a module that are made empty, to be filled later, and functions that set them."""
    made = [node for node in one.tree.body if isinstance(node, (ast.Assign, ast.AnnAssign))]
    empty = [f"line {node.lineno}: starts empty" for node in made if _is_empty(node.value)]
    walked = (node for node in ast.walk(one.tree) if isinstance(node, ast.Global))
    return [*empty, *(f"line {node.lineno}: global {', '.join(node.names)}" for node in walked)]


def _is_empty(value: ast.expr | None) -> bool:
    if isinstance(value, ast.Call):
        return _dotted(value.func) in CONTAINERS and not value.args and not value.keywords
    return (isinstance(value, ast.Dict) and not value.keys) or (
        isinstance(value, ast.List) and not value.elts
    )


def uses(one: Source, forbidden: set[str]) -> list[str]:
    """Lines that use one of these names."""
    nodes = (node for node in ast.walk(one.tree) if isinstance(node, (ast.Name, ast.Attribute)))
    return [f"line {node.lineno}: {_dotted(node)}" for node in nodes if _dotted(node) in forbidden]


def _dotted(node: ast.expr) -> str:
    """Write an expression such as `os.environ` as text; a call as what it calls."""
    if isinstance(node, ast.Call):
        return _dotted(node.func)
    if isinstance(node, ast.Name):
        return node.id
    return f"{_dotted(node.value)}.{node.attr}" if isinstance(node, ast.Attribute) else ""
