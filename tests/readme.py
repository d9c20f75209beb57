"""The README's examples: what they run, what they should print, and how to refresh what is shown.

A block of README.md that is fenced as `console` holds commands after `$ ` (continued after `> `),
each followed by what it prints, standard error included. The examples run in the order of the
page, in one folder that begins with copies of `ontology/` and of the example's gold. A line that
is `…` alone stands for lines that are not shown. The tables are those of `reference.py`.

    python -m tests.readme --write
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.reference import with_tables

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
GAP = "…"
BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
PATIENCE = 300


@dataclass(frozen=True, slots=True)
class Example:
    """A command of the README and the lines that it shows below it."""

    command: str
    shown: tuple[str, ...]

    @property
    def text(self) -> str:
        """The example as the README has it."""
        first, *rest = self.command.splitlines()
        return (
            "\n".join((f"$ {first}", *(f"> {line}".rstrip() for line in rest), *self.shown)) + "\n"
        )

    def agrees(self, printed: Sequence[str]) -> bool:
        """Whether what was printed is what is shown."""
        parts = [
            rf"(?:{re.escape(line)}\n)" if line != GAP else r"(?:.*\n)*" for line in self.shown
        ]
        return re.fullmatch("".join(parts), "".join(f"{line}\n" for line in printed)) is not None

    def refreshed(self, printed: Sequence[str]) -> "Example":
        """Show what was printed, with a gap where there is one now."""
        if GAP not in self.shown:
            return Example(self.command, tuple(printed))
        head = self.shown.index(GAP)
        tail = len(self.shown) - head - 1
        if len(printed) <= head + tail:
            return Example(self.command, tuple(printed))
        end = printed[len(printed) - tail :]
        return Example(self.command, (*printed[:head], GAP, *end))


def examples(text: str) -> list[Example]:
    """Read the examples of a page."""
    return [example for block in BLOCK.findall(text) for example in _of_block(block)]


def _of_block(block: str) -> Iterator[Example]:
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        lines = part.rstrip("\n").split("\n")
        length = next(
            (n for n, line in enumerate(lines) if n and not line.startswith(">")), len(lines)
        )
        command = [
            lines[0],
            *(line.removeprefix(">").removeprefix(" ") for line in lines[1:length]),
        ]
        yield Example("\n".join(command), tuple(lines[length:]))


def run(all_examples: Sequence[Example], folder: Path) -> Iterator[list[str]]:
    """Run examples one after the other; give the lines that each printed."""
    shutil.copytree(ROOT / "ontology", folder / "ontology")
    (folder / "kg" / "example").mkdir(parents=True)
    shutil.copy(ROOT / "kg" / "example" / "gold.yaml", folder / "kg" / "example")
    environment = {
        **os.environ,
        "PATH": f"{_programs(folder / '.bin')}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "COLUMNS": "100",
        "LC_ALL": "C.UTF-8",
    }
    for example in all_examples:
        done = subprocess.run(  # noqa: S603 - the README's own commands
            ["bash", "-c", example.command],  # noqa: S607 - whichever bash is there
            cwd=folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=PATIENCE,
            check=False,
        )
        yield [line.rstrip() for line in done.stdout.decode().splitlines()]


def _programs(folder: Path) -> Path:
    """Make a folder with the programs that the examples call: this Python, and this kg."""
    folder.mkdir()
    for name, call in {"kg": "-P -m kg", "python3": "-P"}.items():
        (folder / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" {call} "$@"\n')
        (folder / name).chmod(0o755)
    return folder


def refreshed(text: str) -> str:
    """Run the examples of a page and show what they print now."""
    found = examples(text)
    with tempfile.TemporaryDirectory() as folder:
        printed = list(run(found, Path(folder)))
    fresh = iter([one.refreshed(lines) for one, lines in zip(found, printed, strict=True)])
    return BLOCK.sub(lambda block: "".join(next(fresh).text for _ in _of_block(block[0])), text)


def main() -> int:
    """Say whether the page is fresh, or make it so."""
    parser = argparse.ArgumentParser(description="the README's examples")
    parser.add_argument("--write", action="store_true", help="write what the examples print now")
    before = README.read_text(encoding="utf-8")
    after = refreshed(with_tables(before))
    if parser.parse_args().write:
        README.write_text(after, encoding="utf-8")
        return 0
    return int(before != after)


if __name__ == "__main__":
    sys.exit(main())
