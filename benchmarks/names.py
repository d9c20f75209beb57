"""How well people, organisations and places are found in the versions of one text, side by side.

Method: the versions of each text are built together, so that what is the same thing in several
languages is one entity. Texts are told by what their file names begin with (`storm.en.txt`,
`storm.fi.txt`: one text). For each, a table has a row per entity and a column per language: the
words by which that version names it, and how they were found. Below it stands how many of the entities
that the English version names are named in each other version too. That is no score against
gold: an entity may be wrong, and a translation may leave a name out.

    python benchmarks/names.py [--texts FOLDER] [--pipeline LANG=PACKAGE] [--quiet]
"""

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from kg.languages import LANGUAGES
from kg.model import EntityId, Knowledge
from kg.pipeline import map_documents
from kg.settings import Settings

SAMPLES = Path(__file__).resolve().parents[1] / ".." / "shared" / "samples" / "ntrex"
KINDS = ("Person", "Organisation", "Place")
FROM = "en"
WIDTH = 34

Found = Mapping[EntityId, Mapping[str, Mapping[str, str]]]
"""For each entity and language, the words that name it, with the rules that found them."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the versions of one text name."""

    title: str
    knowledge: Knowledge

    @property
    def found(self) -> Found:
        """The words for each entity of the three classes, by language."""
        kinds = {entity.id: entity.kind for entity in self.knowledge.entities}
        table: dict[EntityId, dict[str, dict[str, set[str]]]] = defaultdict(
            lambda: defaultdict(lambda: defaultdict(set))
        )
        for one in self.knowledge.mentions:
            if kinds[one.entity] in KINDS:
                words = " ".join(one.mention.evidence.exact.split())
                table[one.entity][one.mention.language][words].add(one.mention.rule)
        return {
            entity: {
                language: {words: ",".join(sorted(rules)) for words, rules in sorted(named.items())}
                for language, named in languages.items()
            }
            for entity, languages in sorted(table.items())
        }


def sheets(folder: Path, settings: Settings) -> Iterator[Sheet]:
    """Build the versions of each text."""
    texts: dict[str, list[Path]] = defaultdict(list)
    for path in sorted(folder.glob("*.txt")):
        texts[path.stem.rpartition(".")[0]].append(path)
    for title, paths in texts.items():
        yield Sheet(title, map_documents(paths, settings).knowledge)


def rows(found: Found) -> Iterator[Sequence[str]]:
    """Write a row per entity."""
    yield ("entity", *LANGUAGES)
    for entity, languages in found.items():
        cells = ("; ".join(languages.get(language, {})) for language in LANGUAGES)
        yield (entity, *cells)


def shared(found: Found) -> Counter[str]:
    """Count the entities that the English version names, and those of them in each other one."""
    named = [languages for languages in found.values() if FROM in languages]
    return Counter(language for languages in named for language in languages)


def told(counts: Mapping[str, int], language: str) -> str:
    """Write a count as a share of the English version's."""
    return f"{language} {counts[language]}/{counts[FROM]}"


def main() -> None:
    """Read the arguments and print the tables."""
    parser = argparse.ArgumentParser(description="names in the versions of one text, side by side")
    parser.add_argument("--texts", type=Path, default=SAMPLES, help="folder of NAME.LANG.txt")
    parser.add_argument("--pipeline", action="append", default=[], metavar="LANG=PACKAGE")
    parser.add_argument("--quiet", action="store_true", help="print the counts only")
    options = parser.parse_args()
    chosen = tuple((one.partition("=")[0], one.partition("=")[2]) for one in options.pipeline)
    total: Counter[str] = Counter()
    for sheet in sheets(options.texts, Settings(pipelines=chosen)):
        found = sheet.found
        counts = shared(found)
        total += counts
        if not options.quiet:
            for row in rows(found):
                print(" | ".join(cell[:WIDTH].ljust(WIDTH) for cell in row))
        print(f"{sheet.title}:", ", ".join(told(counts, one) for one in LANGUAGES))
    print("all:", ", ".join(told(total, one) for one in LANGUAGES))


if __name__ == "__main__":
    main()
