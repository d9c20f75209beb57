"""The least that a build may score on each set of gold, pinned in `tests/data/gold_floor.json`.

A set is a gold file with its documents, one for each language. The documents of a set are scored
together, those of `ALONE` each alone as well, those of `UNAIDED` also with no authority list. A
floor lies `MARGIN` under what was measured, so that a change may trade a little here for more
there. It holds for the texts whose hash stands beside it.

    python -m tests.gold_floor --write

raises each floor to what is measured now; none falls, unless the texts of its set are others.
"""

import hashlib
import json
import math
import shutil
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from kg.evaluation import Evaluation, evaluate, read_gold
from kg.pipeline import map_documents
from kg.settings import Settings, shipped_ontology
from tests.texts import LANGUAGES, shipped

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
FLOOR = ROOT / "tests" / "data" / "gold_floor.json"
MARGIN = 0.02
TOGETHER = "together"
ALONE = frozenset({"seeds"})
"""Sets of which each document is scored alone too: the longest texts, which say the most."""

UNLISTED = "unlisted"
UNAIDED = frozenset({"example", "seeds"})
"""Sets that are scored without authority lists too: texts by which identity over languages is judged."""

Scores = dict[str, float]
"""F1 by what is scored: entities, types, facts, accounts, links, titles, figures, languages, B³."""

Floors = dict[str, Scores]
"""Scores by what was built: all documents together, with or without lists, or one language alone."""


@dataclass(frozen=True, slots=True)
class GoldSet:
    """A gold file and the folder of the documents that it names."""

    name: str
    gold: Path
    folder: Path

    @property
    def is_here(self) -> bool:
        """Whether the set can be scored."""
        return self.gold.is_file() and self.folder.is_dir()

    def documents(self) -> dict[str, Path]:
        """Find the document of each language."""
        named: dict[str, str] = yaml.safe_load(self.gold.read_text("utf-8"))["documents"]
        return {language: self.folder / file for language, file in sorted(named.items())}

    def parts(self) -> tuple[str, ...]:
        """Name what is built: all documents together, perhaps without lists, a language for one alone."""
        unlisted = (UNLISTED,) if self.name in UNAIDED else ()
        return (TOGETHER, *unlisted, *(self.documents() if self.name in ALONE else ()))

    def hash(self) -> str:
        """Hash the gold and its documents."""
        made = hashlib.sha256(self.gold.read_bytes())
        for path in self.documents().values():
            made.update(path.read_bytes())
        return made.hexdigest()


def gold_sets() -> dict[str, GoldSet]:
    """The sets by name: the reports, the example, and the texts of `../shared`."""
    reports = sorted((ROOT / "tests" / "reports").glob("*/gold.yaml"))
    made = [GoldSet(gold.parent.name, gold, gold.parent) for gold in reports]
    example = ROOT / "kg" / "example"
    made.append(GoldSet("example", example / "gold.yaml", example))
    made.append(GoldSet("seeds", SHARED / "gold" / "seeds.yaml", SHARED / "seeds"))
    return {one.name: one for one in made}


@cache
def measured(name: str, part: str) -> tuple[tuple[str, float], ...]:
    """Build the documents of a set, together or one language alone, and score them."""
    scored = evaluated(name, part)
    across = () if part in LANGUAGES else (("B³", scored.b_cubed.f1),)
    return (*((kind, tally.score.f1) for kind, tally in scored.overall.items()), *across)


@cache
def evaluated(name: str, part: str) -> Evaluation:
    """Build a part of a set and evaluate it against the whole gold."""
    one = gold_sets()[name]
    documents = one.documents()
    chosen = [documents[part]] if part in documents else [*documents.values()]
    settings = Settings(ontology=Path(_unlisted().name)) if part == UNLISTED else Settings()
    made = map_documents(chosen, settings)
    return evaluate(made.quads, gold=read_gold(one.gold, ontology=shipped()), ontology=shipped())


@cache
def _unlisted() -> TemporaryDirectory[str]:
    """Copy the ontology that kg ships without its authority lists."""
    folder = TemporaryDirectory(prefix="kg-unlisted-")
    without = shutil.ignore_patterns("authority")
    shutil.copytree(shipped_ontology(), folder.name, ignore=without, dirs_exist_ok=True)
    return folder


def pinned() -> dict[str, tuple[str, Floors]]:
    """Read the hash and the floors of each set."""
    data = json.loads(FLOOR.read_text("utf-8")) if FLOOR.is_file() else {}
    return {name: (one["texts"], one["f1"]) for name, one in data.items()}


def raised(one: GoldSet, before: tuple[str, Floors] | None) -> tuple[str, Floors]:
    """Give the floors of a set after a measurement."""
    texts = one.hash()
    old = before[1] if before and before[0] == texts else {}
    return texts, {part: _higher(one.name, part, old.get(part, {})) for part in one.parts()}


def _higher(name: str, part: str, old: Scores) -> Scores:
    return {
        kind: max(old.get(kind, 0.0), math.floor((f1 - MARGIN) * 100 + 1e-9) / 100, 0.0)
        for kind, f1 in measured(name, part)
    }


def write() -> None:
    """Pin what is measured now; a set that is not here keeps its floors."""
    floors = pinned()
    for one in gold_sets().values():
        if one.is_here:
            floors[one.name] = raised(one, floors.get(one.name))
    data = {name: {"texts": texts, "f1": f1} for name, (texts, f1) in sorted(floors.items())}
    FLOOR.write_text(json.dumps(data, indent=2, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1:] != ["--write"]:
        sys.exit(__doc__)
    write()
