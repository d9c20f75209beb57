"""How well language versions are resolved when they are harder: figures for each change.

Method: the documents of a gold file are built as they are, with one version missing, with half the
blocks of one version removed, and with the blocks of one version shuffled inside their sections
(what stands between two headings); each with and without the authority lists. Scores are those of
`kg eval`: B³ over the mentions of gold entities in all languages, F1 of facts, and nodes that are
several gold entities (false merges) or one of several for a gold entity (splits). What only the
removed blocks state is missed, so that facts may fall without a fault of resolution.

With `--parallel FOLDER`, texts named `<story>.<language>.txt` that are translated line by line:
how many works are found, how many hold one story only, and the share of passages that hold just
the same line of each version.

    python benchmarks/versions.py [GOLD.yaml FOLDER]... [--parallel FOLDER]
"""

import argparse
import random
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from kg.evaluation import Evaluation, Gold, evaluate, read_gold
from kg.extraction import Extractor, build_extractor, extract
from kg.facts import assert_facts
from kg.graph.rdf import dataset
from kg.model import (
    Block,
    BlockKind,
    Document,
    DocumentId,
    Evidence,
    Extraction,
    Knowledge,
    ResolvedMention,
)
from kg.ontology import Ontology, load_ontology
from kg.readers import read_document
from kg.resolution import find_versions, resolve
from kg.resolution.passages import passages_of
from kg.settings import example_folder, shipped_ontology

SEED = 20310512
Change = Callable[[Document], Document | None]
"""What is done to one document; None where it is left out."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A gold file with its documents."""

    gold: Gold
    documents: tuple[Document, ...]


def rewritten(document: Document, blocks: Sequence[Block]) -> Document:
    """Write a document anew from some of its blocks, each on a line of its own."""
    text, made = "", []
    for block in blocks:
        words = document.text[block.start : block.end]
        made.append(Block(block.kind, len(text), len(text) + len(words), block.level))
        text += f"{words}\n"
    return replace(document, text=text, blocks=tuple(made))


def left_out(document: Document) -> None:
    """Leave the document out."""
    del document


def halved(document: Document) -> Document:
    """Keep half of the blocks, drawn at random, in their order."""
    dice = random.Random(SEED)  # noqa: S311 - a benchmark, not a secret
    count = len(document.blocks)
    kept = sorted(dice.sample(range(count), count - count // 2))
    return rewritten(document, [document.blocks[number] for number in kept])


def shuffled(document: Document) -> Document:
    """Shuffle the blocks between headings."""
    dice = random.Random(SEED)  # noqa: S311 - a benchmark, not a secret
    sections: list[list[Block]] = [[]]
    for block in document.blocks:
        if block.kind is BlockKind.HEADING:
            sections.append([block])
        else:
            sections[-1].append(block)
    blocks: list[Block] = []
    for section in sections:
        heading = section[:1] if section and section[0].kind is BlockKind.HEADING else []
        rest = section[len(heading) :]
        dice.shuffle(rest)
        blocks += [*heading, *rest]
    return rewritten(document, blocks)


CHANGES: Mapping[str, Change] = {"missing": left_out, "halved": halved, "shuffled": shuffled}


def changed(setting: Setting) -> Iterator[tuple[str, tuple[Document, ...]]]:
    """Give the documents as they are, then with each change of each document."""
    yield "as it is", setting.documents
    for name, change in CHANGES.items():
        for number, document in enumerate(setting.documents):
            made = change(document)
            others = (*setting.documents[:number], *setting.documents[number + 1 :])
            yield f"{document.language} {name}", (*others, made) if made else others


def evaluated(
    documents: Iterable[Document],
    gold: Gold,
    extract_one: Callable[[Document], Extraction],
    ontology: Ontology,
) -> Evaluation:
    """Build the documents in memory and score them."""
    extractions = [extract_one(one) for one in sorted(documents, key=lambda one: one.id)]
    resolution = resolve(extractions, ontology)
    mentions = [
        ResolvedMention(mention, resolution.entity_of(mention))
        for extraction in extractions
        for mention in extraction.mentions
    ]
    facts = assert_facts(extractions, resolution, ontology).facts
    known = Knowledge(
        tuple(one.document for one in extractions), resolution.entities, tuple(mentions), facts
    )
    return evaluate(dataset(known, ontology), gold=gold, ontology=ontology)


def extracting(ontology: Ontology) -> Callable[[Document], Extraction]:
    """Extract with an ontology, each text once."""

    @lru_cache(maxsize=8)
    def extractor(language: str) -> Extractor:
        return build_extractor(ontology, language)

    @lru_cache(maxsize=256)
    def extract_one(document: Document) -> Extraction:
        return extract(document, extractor(document.language))

    return extract_one


def setting_of(gold: Path, folder: Path, ontology: Ontology) -> Setting:
    """Read a gold file and the documents that it names."""
    read = read_gold(gold, ontology=ontology)
    documents = [read_document(folder / name) for name in read.documents.values()]
    return Setting(read, tuple(documents))


def tell(setting: Setting, ontology: Ontology, lists: str) -> None:
    """Print a line for each change."""
    extract_one = extracting(ontology)
    for change, documents in changed(setting):
        found = evaluated(documents, setting.gold, extract_one, ontology)
        precision, recall = found.b_cubed.precision, found.b_cubed.recall
        print(
            f"{Path(setting.gold.file).name:<14} {lists:<5} {change:<12}"
            f" {precision:6.3f} {recall:6.3f} {found.b_cubed.f1:6.3f}"
            f" {found.overall['facts'].score.f1:9.3f} {len(found.merges):7} {len(found.splits):7}"
        )


def tell_parallel(folder: Path) -> None:
    """Print how texts that are translated line by line are grouped and aligned."""
    documents = [read_document(path) for path in sorted(folder.glob("*.txt"))]
    story = {one.id: one.name.rsplit(".", 2)[0] for one in documents}
    versions = find_versions(documents)
    mixed = sum(len({story[key] for key in keys}) > 1 for keys in versions.works.values())
    lines = {one.id: {block.start: n for n, block in enumerate(one.blocks)} for one in documents}
    passages = passages_of(versions, documents)
    right = sum(_is_one_line(passage.blocks, lines) for passage in passages)
    beads = [bead for found in versions.alignments.values() for bead in found.beads]
    straight = sum(bead.left == bead.right and len(bead.left) == 1 for bead in beads)
    print(
        f"{len(set(story.values()))} stories, {len(documents)} documents: {len(versions.work_of)}"
        f" grouped in {len(versions.works)} works, {mixed} mixed; passages right {right} of"
        f" {len(passages)}, aligned pairs right {straight} of {len(beads)}"
    )


def _is_one_line(blocks: Iterable[Evidence], lines: Mapping[DocumentId, Mapping[int, int]]) -> bool:
    numbers = {lines[block.span.document][block.span.start] for block in blocks}
    return len(numbers) == 1


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="*", type=Path, help="gold files, each with its folder")
    parser.add_argument("--parallel", type=Path, help="folder of <story>.<language>.txt")
    options = parser.parse_args()
    example = example_folder()
    paths = options.sets or [example / "gold.yaml", example]
    ontology = load_ontology(shipped_ontology())
    print("gold           lists change         B³ P   B³ R  B³ F1  facts F1  merges  splits")
    for gold, folder in zip(paths[::2], paths[1::2], strict=True):
        setting = setting_of(gold, folder, ontology)
        tell(setting, ontology, "on")
        tell(setting, replace(ontology, authority=()), "off")
    if options.parallel:
        tell_parallel(options.parallel)


if __name__ == "__main__":
    main()
