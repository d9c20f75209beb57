"""How resolution grows: time a mention and memory for 1,000, 10,000 and 100,000 mentions.

Method: reports are made up, each in three language versions of ten lines with five names a line.
People keep their names in all versions, organisations have another name in each, so that blocks
must be aligned and names matched. Close to linear: the time a mention stays the same. Memory is
the peak of the process, so that the sizes run from small to large.

With `--share`, the texts of each size are also written as files and built, from reading to the
bytes of the output folder, with the mentions that kg finds in them: how long that takes, and the
share of it that resolution has.

    python benchmarks/resolution.py [--sizes 1000 10000 100000] [--share]
"""

import argparse
import random
import resource
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from kg.model import Block, BlockKind, ClassName, Document, DocumentId, Extraction, Mention
from kg.ontology import Ontology, OntologyClass
from kg.pipeline import map_documents, output_files
from kg.resolution import Corrected, Decisions, correct, resolve
from kg.settings import Settings

SYLLABLES = (
    "ka",
    "lo",
    "mi",
    "ve",
    "ru",
    "sa",
    "ten",
    "bor",
    "nil",
    "dar",
    "qua",
    "fes",
    "gol",
    "pim",
)
LANGUAGES = ("en", "fi", "sv")
KINDS = ("Person", "Organisation", "Place")
LINES, NAMES = 10, 5

Thing = tuple[str, tuple[str, ...]]
"""A class, and a name in each version."""


def word(dice: random.Random) -> str:
    """Make up a name's word."""
    return "".join(dice.choice(SYLLABLES) for _ in range(dice.randint(2, 4))).capitalize()


def thing(dice: random.Random) -> Thing:
    """Make up a thing with its names."""
    kind = dice.choice(KINDS)
    name = f"{word(dice)} {word(dice)}"
    if kind != "Organisation":
        return kind, (name,) * len(LANGUAGES)
    return kind, tuple(f"{word(dice)} {word(dice)}" for _ in LANGUAGES)


def report(number: int, dice: random.Random, pool: list[Thing]) -> list[Extraction]:
    """Make up one report in all versions."""
    rows = [
        ([dice.choice(pool) for _ in range(NAMES)], dice.randint(10, 99999)) for _ in range(LINES)
    ]
    return [version(number, place, rows) for place in range(len(LANGUAGES))]


def version(number: int, place: int, rows: list[tuple[list[Thing], int]]) -> Extraction:
    """Write a report down in one language."""
    language, text, blocks = LANGUAGES[place], "", []
    spans: list[tuple[int, str, str]] = []
    for things, count in rows:
        start = len(text)
        text += "Then "
        for kind, names in things:
            spans.append((len(text), kind, names[place]))
            text += f"{names[place]} with "
        text += f"{count} more."
        blocks.append(Block(BlockKind.PARAGRAPH, start, len(text)))
        text += "\n"
    name = f"report-{number}-{language}"
    document = Document(DocumentId(name), name, name, language, name, text, tuple(blocks))
    mentions = tuple(
        Mention(document.evidence(at, at + len(words)), ClassName(kind), words, language, "made-up")
        for at, kind, words in spans
    )
    return Extraction(document, mentions, (), ())


def shared(extractions: list[Extraction], folder: Path) -> tuple[float, float]:
    """Build the texts of extractions; answer the seconds of the build and those of resolution."""
    paths = [folder / f"{one.document.name}.txt" for one in extractions]
    for path, one in zip(paths, extractions, strict=True):
        path.write_text(one.document.text, encoding="utf-8")
    settings, spent = Settings(), 0.0

    def timed(found: Sequence[Extraction], ontology: Ontology, decisions: Decisions) -> Corrected:
        nonlocal spent
        started = time.perf_counter()
        corrected = correct(found, ontology, decisions)
        spent += time.perf_counter() - started
        return corrected

    started = time.perf_counter()
    with patch("kg.pipeline.correct", timed):
        output_files(map_documents(paths, settings), settings)
    return time.perf_counter() - started, spent


def main() -> None:
    """Print a line for each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--share", action="store_true", help="build the texts as well")
    options = parser.parse_args()
    classes = {ClassName(kind): OntologyClass(ClassName(kind), (), {}) for kind in KINDS}
    ontology = Ontology(classes, {}, (), (), {})
    more = "  build s  share" if options.share else ""
    print(f"mentions  entities  works  seconds  µs/mention  peak MB{more}")
    for size in sorted(options.sizes):
        dice = random.Random(size)  # noqa: S311 - a benchmark, not a secret
        pool = [thing(dice) for _ in range(max(90, size // 10))]
        count = max(1, size // (LINES * NAMES * len(LANGUAGES)))
        extractions = [made for number in range(count) for made in report(number, dice, pool)]
        started = time.perf_counter()
        resolution = resolve(extractions, ontology)
        seconds = time.perf_counter() - started
        found = len(resolution.mentions)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(
            f"{found:8}  {len(resolution.entities):8}  {len(resolution.works):5}  {seconds:7.2f}"
            f"  {seconds / found * 1e6:10.0f}  {peak:7}{_told(extractions) if options.share else ''}"
        )


def _told(extractions: list[Extraction]) -> str:
    with TemporaryDirectory() as folder:
        whole, resolving = shared(extractions, Path(folder))
    return f"  {whole:7.1f}  {resolving / whole:5.1%}"


if __name__ == "__main__":
    main()
