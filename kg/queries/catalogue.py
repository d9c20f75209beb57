"""The saved queries: the `*.rq` files beside this module and the comment lines that head them.

A file starts with lines such as

```text
# title: Who speaks for which organisation
# description: Each person with a post, the organisation, and the titles that a text gives.
# parameter: organisation (thing, optional): only this organisation
# parameter: language (language, default en): the language of the names shown
```

The rest is SPARQL in which `$organisation` stands for the value of the parameter and
`?organisation` is a variable. Text only: any store can run what `render` returns.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources import files

from kg.errors import UnknownChoiceError, UsageError

_HEADER = re.compile(r"#\s*(?P<key>title|description|parameter):\s*(?P<value>.+)")
_PARAMETER = re.compile(
    r"(?P<name>\w+) \((?P<type>\w+)(?:, (?:(?P<optional>optional)|default (?P<default>[^)]+)))?\): "
    r"(?P<description>.+)"
)


class ParameterType(StrEnum):
    """What a parameter's value may be."""

    THING = "thing"
    """A name in any language, in any case, or an IRI."""
    LANGUAGE = "language"
    """A BCP 47 tag."""
    NUMBER = "number"
    """Digits."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value that a query asks for; `default` is None where it must be given."""

    name: str
    type: ParameterType
    description: str
    default: str | None = None


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """A query with its title in words."""

    name: str
    title: str
    description: str
    parameters: tuple[Parameter, ...]
    text: str


def saved_queries() -> Mapping[str, SavedQuery]:
    """Read all saved queries, by name, in order of their names."""
    paths = (path for path in files("kg.queries").iterdir() if path.name.endswith(".rq"))
    return {
        path.name.removesuffix(".rq"): read_query(
            path.name.removesuffix(".rq"), text=path.read_text(encoding="utf-8")
        )
        for path in sorted(paths, key=lambda path: path.name)
    }


def saved_query(name: str) -> SavedQuery:
    """Look one up.

    Raises:
        UnknownChoiceError: there is none of this name; the message shows close ones.

    """
    queries = saved_queries()
    if name not in queries:
        raise UnknownChoiceError(what="query", found=name, allowed=queries)
    return queries[name]


def read_query(name: str, *, text: str) -> SavedQuery:
    """Read the comment lines that head a query.

    Raises:
        UsageError: a line says `parameter:` and cannot be read.

    """
    headers = [match for match in map(_HEADER.match, text.splitlines()) if match]
    words = {match["key"]: match["value"].strip() for match in headers}
    parameters = [
        _parameter(name, match["value"]) for match in headers if match["key"] == "parameter"
    ]
    return SavedQuery(
        name, words.get("title", name), words.get("description", ""), tuple(parameters), text
    )


def _parameter(query: str, value: str) -> Parameter:
    match = _PARAMETER.fullmatch(value.strip())
    if match is None or match["type"] not in set(ParameterType):
        form = f"name ({'|'.join(ParameterType)}, optional | default value): description"
        message = f"query {query}: parameter line {value!r} is not of the form {form!r}"
        raise UsageError(message)
    default = "" if match["optional"] else match["default"]
    return Parameter(match["name"], ParameterType(match["type"]), match["description"], default)
