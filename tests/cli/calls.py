"""Calls of kg: what they come to, and how they run in a process of their own."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
Process = subprocess.Popen[bytes]


@dataclass(frozen=True, slots=True)
class Called:
    """What a call of kg came to."""

    status: int
    out: str
    err: str

    @property
    def complaint(self) -> str:
        """The one line that says what is wrong."""
        lines = self.err.splitlines()
        assert len(lines) == 1, self.err
        assert lines[0].startswith("kg: error: ")
        return lines[0].removeprefix("kg: error: ")


Call = Callable[..., Called]


def start(
    *arguments: str | Path,
    folder: Path = ROOT,
    out: int = subprocess.PIPE,
    err: int = subprocess.PIPE,
    environment: Mapping[str, str] | None = None,
) -> Process:
    """Start Python on its own, in a folder, with `kg` at hand."""
    return subprocess.Popen(  # noqa: S603 - calls of our own
        [sys.executable, *map(str, arguments)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **(environment or {})},
        stdout=out,
        stderr=err,
        start_new_session=True,
    )


def run(*arguments: str | Path, environment: Mapping[str, str] | None = None) -> Called:
    """Run Python to its end."""
    with start(*arguments, environment=environment) as process:
        out, err = process.communicate(timeout=120)
    return Called(process.returncode, out.decode(), err.decode())
