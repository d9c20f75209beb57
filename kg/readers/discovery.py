"""Finds the documents that paths, folders and globs name.

1. A path to a file is a document if a reader has its suffix, else a problem.
2. A folder is walked, without following links to folders. Files that no reader has, and hidden
   ones, are skipped with the reason; a folder that gives no document is a problem.
3. Anything else with `*`, `?` or `[` is a glob, whose files and folders are taken like those of a
   folder; the rest is a missing path, and a problem.

Problems never stop the others. The order is by file name, then by full path, whatever the order
of the arguments; a file that is named twice stands once.
"""

import glob
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.errors import DocumentError
from kg.model import Document
from kg.readers.reading import READERS


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that was left out, and why."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class Discovery:
    """What the arguments name: documents to read, files left out, and what is wrong."""

    documents: tuple[Path, ...]
    skipped: tuple[Skipped, ...]
    problems: tuple[DocumentError, ...]


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A document with the same bytes as the one that is kept."""

    name: str
    same_as: str


@dataclass(frozen=True, slots=True)
class Distinct:
    """Documents without duplicates, and what was dropped."""

    documents: tuple[Document, ...]
    duplicates: tuple[Duplicate, ...]


def find_documents(arguments: Iterable[str | Path]) -> Discovery:
    """Find the documents that `arguments` name; nothing is read yet."""
    found = [one for argument in sorted({str(one) for one in arguments}) for one in _find(argument)]
    paths = {path.resolve(): path for path in reversed(found) if isinstance(path, Path)}
    ordered = sorted(paths, key=lambda path: (path.name, path.as_posix()))
    skipped = {one.path.resolve(): one for one in found if isinstance(one, Skipped)}
    return Discovery(
        tuple(paths[path] for path in ordered),
        tuple(one for path, one in sorted(skipped.items()) if path not in paths),
        tuple(one for one in found if isinstance(one, DocumentError)),
    )


def drop_duplicates(documents: Iterable[Document]) -> Distinct:
    """Keep one of the documents that have the same bytes: the first by name."""
    kept: dict[str, Document] = {}
    duplicates: list[Duplicate] = []
    for document in sorted(documents, key=lambda one: (one.name, one.id)):
        first = kept.setdefault(document.sha256, document)
        if first is not document:
            duplicates.append(Duplicate(document.name, first.name))
    return Distinct(tuple(kept.values()), tuple(duplicates))


def _find(argument: str) -> Iterator[Path | Skipped | DocumentError]:
    path = Path(argument)
    if path.is_dir():
        yield from _some(argument, _walk(path), "is a folder without documents")
    elif path.exists():
        yield path if path.is_file() and _is_known(path) else _refusal(path)
    elif glob.has_magic(argument):
        matches = sorted(glob.glob(argument, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute patterns
        found = (one for match in matches for one in _take(Path(match)))
        yield from _some(argument, found, "matches no document")
    else:
        yield DocumentError(argument, "no such file or folder")


def _some(
    argument: str, found: Iterable[Path | Skipped | DocumentError], problem: str
) -> Iterator[Path | Skipped | DocumentError]:
    documents = False
    for one in found:
        documents = documents or isinstance(one, Path)
        yield one
    if not documents:
        yield DocumentError(argument, f"{problem} ({', '.join(sorted(READERS))})")


def _walk(folder: Path) -> Iterator[Path | Skipped | DocumentError]:
    unreadable: list[DocumentError] = []

    def refuse(error: OSError) -> None:
        unreadable.append(DocumentError(str(error.filename), error.strerror or "cannot be read"))

    for parent, folders, files in os.walk(folder, onerror=refuse):
        folders[:] = sorted(one for one in folders if not one.startswith("."))
        for name in sorted(files):
            yield from _take(Path(parent, name))
    yield from unreadable


def _take(path: Path) -> Iterator[Path | Skipped | DocumentError]:
    if path.is_dir():
        yield from _walk(path)
    elif path.name.startswith((".", "~$")):
        yield Skipped(path, "hidden or temporary")
    elif not _is_known(path):
        yield Skipped(path, f"unknown suffix {path.suffix!r}")
    else:
        yield path


def _is_known(path: Path) -> bool:
    return path.suffix.lower() in READERS


def _refusal(path: Path) -> DocumentError:
    if not path.is_file():
        return DocumentError(str(path), "is neither a file nor a folder")
    allowed = ", ".join(sorted(READERS))
    return DocumentError(str(path), f"unknown suffix {path.suffix!r}; allowed: {allowed}")
