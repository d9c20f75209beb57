"""How resolution grows: time a mention and memory for 1,000, 10,000 and 100,000 mentions.

Method: reports are made up, each in three language versions of ten lines with five names a line.
People keep their names in all versions, organisations have another name in each, so that blocks
must be aligned and names matched. Close to linear: the time a mention stays the same. Memory is
the peak of the process, so that the sizes run from small to large.

    python benchmarks/resolution.py [--sizes 1000 10000 100000]
"""

import argparse
import random
import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from kg.model import Block, BlockKind, ClassName, Document, DocumentId, Extraction, Mention
from kg.ontology import Ontology, OntologyClass
from kg.resolution import resolve

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


def main() -> None:
    """Print a line for each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    classes = {ClassName(kind): OntologyClass(ClassName(kind), (), {}) for kind in KINDS}
    ontology = Ontology(classes, {}, (), (), {})
    print("mentions  entities  works  seconds  µs/mention  peak MB")
    for size in sorted(parser.parse_args().sizes):
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
            f"  {seconds / found * 1e6:10.0f}  {peak:7}"
        )


if __name__ == "__main__":
    main()
