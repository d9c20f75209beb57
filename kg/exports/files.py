"""Writes files whole or not at all: a killed build leaves the last good output, or one without a manifest.

1. Each file is written beside its place under a name of its own and forced to the disk.
2. Only when all are there does the last manifest go and do they take their places, one `os.replace`
   each, `manifest.json` last: a folder without one holds files of two builds, which says nothing of
   being whole.

A file left by a build that was killed is overwritten by the next. One build at a time
writes into a folder.
"""

import errno
import os
from collections.abc import Mapping
from pathlib import Path

from kg.errors import OutputError

MANIFEST = "manifest.json"
"""The file that takes its place last."""


def write_file(path: Path, data: bytes) -> None:
    """Write one file, whole or not at all; its folder is made if absent.

    Raises:
        OutputError: it cannot be written; what was there stays.

    """
    write_output(path.parent, {path.name: data})


def write_output(directory: Path, files: Mapping[str, bytes]) -> None:
    """Write a set of files into a folder, which is made if absent.

    Raises:
        OutputError: one cannot be written; if that is so before all are beside their places, all
            that was there stays.

    """
    names = sorted(files, key=lambda name: (name == MANIFEST, name))
    path = directory
    try:
        directory.mkdir(parents=True, exist_ok=True)
        for name in names:
            path = directory / name
            _check_place(path)
            _write_beside(path, files[name])
        if MANIFEST in files:
            (directory / MANIFEST).unlink(missing_ok=True)
            _force_to_disk(directory)
        for name in names:
            path = directory / name
            _beside(path).replace(path)
        _force_to_disk(directory)
    except OSError as error:
        _remove_beside(directory, names)
        raise OutputError(str(path), f"cannot be written: {error.strerror or error}") from error


def _beside(path: Path) -> Path:
    return path.with_name(f".{path.name}.partial")


def _check_place(path: Path) -> None:
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, "a folder is in its place")


def _write_beside(path: Path, data: bytes) -> None:
    with _beside(path).open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _remove_beside(directory: Path, names: list[str]) -> None:
    for name in names:
        try:
            _beside(directory / name).unlink(missing_ok=True)
        except OSError:
            return


def _force_to_disk(directory: Path) -> None:
    if os.name != "posix":
        return  # only there can a folder be opened
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
