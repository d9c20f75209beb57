"""How fast a whole build is, against bare spaCy on the same text, in one run on one machine.

Method:

1. The language versions of one report are copied until they make a megabyte. In each copy the names
   of people and organisations, the accounts and the links are changed, so that every copy is
   about other things: identity has as much to do as in a folder of different reports.
2. Bare spaCy splits every text into tokens and sentences (`spacy.blank` with `sentencizer`).
3. kg builds the same texts in one process: reading, extraction, identity, facts, RDF, all files
   of the output folder, the page among them. Loading the ontology and the models counts.

What counts is the ratio, of processor time, so that other work on the machine disturbs it less;
spaCy runs before and after kg, and the mean of both counts. Words are what white space separates.
The store's speed and memory are measured in `store.py`, the page's in `page.py`.

    python benchmarks/build.py [--megabytes 1] [--report FOLDER --gold GOLD.yaml] [--profile]
"""

import argparse
import cProfile
import pstats
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import spacy
import yaml

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from kg.pipeline import Build, map_documents, write
from kg.settings import Settings, example_folder

SHARED = Path(__file__).resolve().parents[1] / ".." / "shared"
CONSONANTS, VOWELS = "bdfgklmnprstv", "aeiou"
SHORTEST = 4
MEGABYTE = 1_000_000


def default_report() -> tuple[Path, Path]:
    """The folder of the report's versions, and its gold, which knows the names."""
    if (SHARED / "seeds").is_dir():
        return SHARED / "seeds", SHARED / "gold" / "seeds.yaml"
    return example_folder(), example_folder() / "gold.yaml"


def copies(folder: Path, gold: Path, size: int) -> Iterator[tuple[str, str, str]]:
    """Give file names, languages and texts of about `size` bytes together."""
    sheet = yaml.safe_load(gold.read_text(encoding="utf-8"))
    names = frozenset(_names(sheet["entities"]))
    texts = {code: (folder / name).read_text("utf-8") for code, name in sheet["documents"].items()}
    made, number = 0, 0
    while made < size:
        for code, text in texts.items():
            changed = varied(text, names, number)
            made += len(changed.encode())
            yield f"report-{number:03}-{code}.txt", code, changed
        number += 1


def _names(entities: Mapping[str, Mapping[str, Mapping[str, list[str]]]]) -> Iterator[str]:
    """Words of the names that are the same in every language."""
    for entity in entities.values():
        for name in entity["names"].get("mul", []):
            yield from (word for word in name.split() if len(word) >= SHORTEST and word.isalpha())


def varied(text: str, names: frozenset[str], number: int) -> str:
    """Change names, accounts and links; copy 0 stays as it is."""
    if not number:
        return text
    syllable = CONSONANTS[number % 13] + VOWELS[number // 13 % 5] + CONSONANTS[number // 65 % 13]
    names_pattern = re.compile(rf"\b({'|'.join(sorted(names))})")
    text = names_pattern.sub(lambda match: match[0][:2] + syllable + match[0][2:], text)
    return re.sub(r"(https?://[\w./-]*\w|@\w+|#\w+)", rf"\g<1>{syllable}", text)


def seconds(work: Callable[[], object]) -> float:
    """How much of the processor's time something takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def bare(texts: list[tuple[str, str, str]]) -> None:
    """Split texts into tokens and sentences."""
    pipelines = {}
    for _, code, text in texts:
        if code not in pipelines:
            pipelines[code] = spacy.blank(code)
            pipelines[code].add_pipe("sentencizer")
        for _ in pipelines[code](text).sents:
            pass


def build(folder: Path, output: Path) -> tuple[Build, float, float]:
    """Build a folder; give what was made, and the seconds to map and to write it."""
    settings = Settings(output=output)
    start = time.process_time()
    made = map_documents([folder], settings)
    mapped = time.process_time()
    write(made, settings)
    return made, mapped - start, time.process_time() - mapped


def measure(texts: list[tuple[str, str, str]], *, profile: bool) -> None:
    """Run both and print the figures."""
    words = sum(len(text.split()) for _, _, text in texts)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "documents"
        folder.mkdir()
        for name, _, text in texts:
            (folder / name).write_text(text, encoding="utf-8")
        before = seconds(lambda: bare(texts))
        profiler = cProfile.Profile()
        if profile:
            profiler.enable()
        made, mapping, writing = build(folder, Path(place) / "output")
        profiler.disable()
        theirs = (before + seconds(lambda: bare(texts))) / 2
    counts = made.report.counts
    ours = mapping + writing
    print(f"{len(texts)} documents, {words} words, {counts['entities']} entities, ", end="")
    print(f"{counts['facts']} facts")
    print(f"bare spaCy: {theirs:.1f} s, {words / theirs:.0f} words/s")
    print(f"kg:         {ours:.1f} s, {words / ours:.0f} words/s", end="")
    print(f" (mapping {mapping:.1f} s, writing {writing:.1f} s)")
    print(f"ratio:      1/{ours / theirs:.1f} of bare spaCy's speed (aim: at least 1/20)")
    if profile:
        pstats.Stats(profiler).sort_stats("tottime").print_stats(30)
        pstats.Stats(profiler).sort_stats("cumulative").print_stats("kg/", 45)


def main() -> None:
    """Read the arguments."""
    parser = argparse.ArgumentParser(description="the speed of a build, against bare spaCy")
    parser.add_argument("--megabytes", type=float, default=1.0)
    parser.add_argument("--report", type=Path, help="a folder with versions of one report")
    parser.add_argument("--gold", type=Path, help="its gold")
    parser.add_argument("--profile", action="store_true", help="also say where the time goes")
    options = parser.parse_args()
    folder, gold = default_report()
    folder, gold = options.report or folder, options.gold or gold
    size = int(options.megabytes * MEGABYTE)
    measure(list(copies(folder, gold, size)), profile=options.profile)


if __name__ == "__main__":
    main()
