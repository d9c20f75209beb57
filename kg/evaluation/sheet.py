"""A YAML file in which every place knows its own address, so that a fault can be named.

A `Place` is a value with the path that leads to it. Its methods ask the value to be of a kind;
where it is not, they raise `UsageError` with file, path, what was found and what is allowed.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import NoReturn

import yaml

from kg.errors import UnknownChoiceError, UsageError

ALLOWED = "allowed"


@dataclass(frozen=True, slots=True)
class Place:
    """A value of the file and where it stands."""

    file: str
    path: str
    value: object

    def __str__(self) -> str:
        return f"{self.file}: {self.path}" if self.path else self.file

    def fail(self, problem: str) -> NoReturn:
        """Refuse what stands here."""
        message = f"{self}: {problem}"
        raise UsageError(message)

    def items(self) -> list[tuple[str, "Place"]]:
        """Take the value as a mapping."""
        if not isinstance(self.value, dict):
            self.fail(f"expected a mapping, found {_kind(self.value)}")
        return [(str(key), self._at(str(key), value)) for key, value in self.value.items()]

    def elements(self) -> list["Place"]:
        """Take the value as a list."""
        if not isinstance(self.value, list):
            self.fail(f"expected a list, found {_kind(self.value)}")
        return [
            Place(self.file, f"{self.path}[{number}]", value)
            for number, value in enumerate(self.value)
        ]

    def text(self) -> str:
        """Take the value as words; a number will do."""
        if isinstance(self.value, bool) or not isinstance(self.value, str | int | float):
            self.fail(f"expected text, found {_kind(self.value)}")
        return str(self.value)

    def find(self, key: str) -> "Place | None":
        """Look a key up; nothing where it is absent or empty."""
        found = dict(self.items()).get(key)
        return None if found is None or found.value is None else found

    def need(self, key: str) -> "Place":
        """Look a key up that must be there."""
        return self.find(key) or self.fail(f"no {key!r}")

    def list_of(self, key: str) -> list["Place"]:
        """Look a list up that may be absent."""
        found = self.find(key)
        return found.elements() if found else []

    def only(self, keys: Collection[str]) -> None:
        """Refuse a mapping with other keys."""
        for key in dict(self.items()):
            self.choose("key", key, keys)

    def choose(self, what: str, found: str, allowed: Iterable[str]) -> None:
        """Refuse a word that is not one of those allowed."""
        choices = tuple(allowed)
        if found not in choices:
            self.fail(str(UnknownChoiceError(what, found, choices)))

    def unwrap(self, key: str) -> "Place":
        """Take a row: a list, or a mapping that has it under `key`."""
        if not isinstance(self.value, dict):
            return self
        self.only((key, "langs", "status"))
        return self.need(key)

    def languages(self, *, every: frozenset[str], default: frozenset[str]) -> frozenset[str]:
        """Read `langs` of a row or an entity."""
        found = self.find("langs") if isinstance(self.value, dict) else None
        return found.chosen_languages(every) if found else default

    def chosen_languages(self, every: frozenset[str]) -> frozenset[str]:
        """Take the value as a list of the languages that the file has documents in."""
        codes = texts_of(self)
        for code in codes:
            self.choose("language", code, sorted(every))
        return frozenset(codes)

    def is_allowed(self) -> bool:
        """Whether a row or an entity has `status: allowed`."""
        status = self.find("status") if isinstance(self.value, dict) else None
        if status:
            status.choose("status", status.text(), (ALLOWED,))
        return status is not None

    def _at(self, key: str, value: object) -> "Place":
        return Place(self.file, f"{self.path}.{key}" if self.path else key, value)


def open_sheet(path: Path) -> Place:
    """Read a YAML file whose top is a mapping.

    Raises:
        UsageError: it is absent, not UTF-8, not YAML, or not a mapping.

    """
    try:
        value: object = yaml.safe_load(path.read_text(encoding="utf-8"))
    except OSError as error:
        message = f"{path}: {error.strerror or 'cannot be read'}"
        raise UsageError(message) from error
    except UnicodeDecodeError as error:
        message = f"{path}: not UTF-8 at byte {error.start}"
        raise UsageError(message) from error
    except yaml.YAMLError as error:
        message = f"{path}: not YAML: {' '.join(str(error).split())}"
        raise UsageError(message) from error
    sheet = Place(str(path), "", value)
    sheet.items()
    return sheet


def texts_of(place: Place) -> tuple[str, ...]:
    """Take the value as a list of words."""
    return tuple(item.text() for item in place.elements())


def number_of(place: Place) -> Decimal:
    """Take the value as a number."""
    try:
        return Decimal(place.text())
    except InvalidOperation:
        place.fail(f"expected a number, found {place.value!r}")


def _kind(value: object) -> str:
    names = {dict: "a mapping", list: "a list", str: f"text {value!r}", type(None): "nothing"}
    return names.get(type(value), repr(value))
