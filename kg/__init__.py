"""Documents in many languages to one graph, every fact led back to the words that state it.

```python
import kg

made = kg.build(["reports/"], kg.Settings(output=Path("output")))
store = kg.open_store(Path("output"))
for row in store.select("SELECT ?person ?organisation { ?person kg:worksFor ?organisation }").rows:
    print(*row)
```

Each name is imported when it is first asked for, so that `import kg` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.errors import KgError
    from kg.evaluation import evaluate
    from kg.exports.exporters import export
    from kg.graph.shapes import validate
    from kg.notebook import load
    from kg.ontology import load_ontology
    from kg.pipeline import Build, build
    from kg.readers import read_document
    from kg.settings import Settings
    from kg.store import open_store
    from kg.view import render_page

_HOMES = {
    "Build": "kg.pipeline",
    "KgError": "kg.errors",
    "Settings": "kg.settings",
    "build": "kg.pipeline",
    "evaluate": "kg.evaluation",
    "export": "kg.exports.exporters",
    "load": "kg.notebook",
    "load_ontology": "kg.ontology",
    "open_store": "kg.store",
    "read_document": "kg.readers",
    "render_page": "kg.view",
    "validate": "kg.graph.shapes",
}

__all__ = [
    "Build",
    "KgError",
    "Settings",
    "build",
    "evaluate",
    "export",
    "load",
    "load_ontology",
    "open_store",
    "read_document",
    "render_page",
    "validate",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        message = f"module 'kg' has no {name!r}. Allowed: {', '.join(__all__)}"
        raise AttributeError(message)
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
