"""Everything that kg raises on purpose.

```text
KgError
├── UsageError            the call was wrong: exit status 2
│   ├── UnknownChoiceError    a name that is not in a table (format, query, class, language)
│   ├── QueryError            a query that does not parse, with the place
│   └── DecisionError         a decision that cannot be read, or contradicts another
├── DocumentError         one document cannot be read; the others still build
├── OntologyError         a file of the ontology is wrong: file, line, term
└── OutputError           output is absent, or cannot be written
```

Each takes all of its parts as arguments, so that it survives pickling between processes.
"""

from collections.abc import Iterable
from difflib import get_close_matches


class KgError(Exception):
    """Parent of all errors that kg raises on purpose."""


class UsageError(KgError):
    """The call was wrong."""


class UnknownChoiceError(UsageError):
    """A name that is not among the allowed ones."""

    def __init__(self, what: str, found: str, allowed: Iterable[str]) -> None:
        self.what, self.found, self.allowed = what, found, tuple(allowed)
        super().__init__(what, found, self.allowed)

    def __str__(self) -> str:
        close = get_close_matches(self.found, self.allowed, n=3, cutoff=0.5)
        hint = f" Did you mean {' or '.join(close)}?" if close else ""
        return f"unknown {self.what} {self.found!r}.{hint} Allowed: {', '.join(self.allowed)}."


class QueryError(UsageError):
    """A SPARQL query that does not parse or is refused; `place` shows where."""

    def __init__(self, problem: str, place: str = "") -> None:
        self.problem, self.place = problem, place
        super().__init__(problem, place)

    def __str__(self) -> str:
        return f"{self.problem}\n{self.place}" if self.place else self.problem


class DocumentError(KgError):
    """One document cannot be read: its name and what is wrong with it."""

    def __init__(self, name: str, problem: str) -> None:
        self.name, self.problem = name, problem
        super().__init__(name, problem)

    def __str__(self) -> str:
        return f"{self.name}: {self.problem}"


class OntologyError(KgError):
    """A file of the ontology is wrong; `line` is 0 where no line is known."""

    def __init__(self, file: str, problem: str, line: int = 0) -> None:
        self.file, self.problem, self.line = file, problem, line
        super().__init__(file, problem, line)

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.problem}"


class OutputError(KgError):
    """Output is absent, or cannot be written: the path and what is wrong."""

    def __init__(self, path: str, problem: str) -> None:
        self.path, self.problem = path, problem
        super().__init__(path, problem)

    def __str__(self) -> str:
        return f"{self.path}: {self.problem}"


class DecisionError(UsageError):
    """A decision that cannot be read, or that contradicts another; `line` is 0 where none is known."""

    def __init__(self, file: str, problem: str, line: int = 0) -> None:
        self.file, self.problem, self.line = file, problem, line
        super().__init__(file, problem, line)

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.problem}"
