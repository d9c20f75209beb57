"""The blocks of all versions are laid side by side."""

from collections.abc import Mapping, Sequence
from itertools import combinations

import pytest

from kg.model import Block, BlockKind, Document, DocumentId, Extraction, Passage
from kg.resolution import Alignment, Bead, Versions, resolve
from kg.resolution.passages import passages_of
from tests.resolution.texts import ontology, text

Beads = Sequence[tuple[tuple[int, ...], tuple[int, ...]]]


def lined(name: str, lines: int) -> Document:
    """A document of so many lines, of one letter each."""
    blocks = tuple(Block(BlockKind.PARAGRAPH, 2 * line, 2 * line + 1) for line in range(lines))
    return Document(DocumentId(name), name, name, name, name, "x\n" * lines, blocks)


def rows(lines: Mapping[str, int], beads: Mapping[str, Beads]) -> list[str]:
    """Lay versions side by side; each row as `en 0, fi 0 1`. What has no beads goes one by one."""
    documents = [lined(name, count) for name, count in lines.items()]
    pairs = combinations(sorted(lines), 2)
    plain = [((line,), (line,)) for line in range(max(lines.values()))]
    alignments = {
        (DocumentId(left), DocumentId(right)): Alignment(
            tuple(Bead(*bead) for bead in beads.get(f"{left} {right}", plain)), 1.0
        )
        for left, right in pairs
    }
    keys = tuple(document.id for document in documents)
    versions = Versions({"work/x": keys}, dict.fromkeys(keys, "work/x"), alignments)
    return [row_of(passage) for passage in passages_of(versions, documents)]


def row_of(passage: Passage) -> str:
    numbers: dict[str, list[str]] = {}
    for block in passage.blocks:
        numbers.setdefault(block.span.document, []).append(str(block.span.start // 2))
    return ", ".join(f"{name} {' '.join(found)}" for name, found in numbers.items())


@pytest.mark.parametrize(
    ("lines", "beads", "expected"),
    [
        ({"en": 2, "fi": 2, "sv": 2}, {}, ["en 0, fi 0, sv 0", "en 1, fi 1, sv 1"]),
        ({"en": 1, "fi": 2}, {"en fi": [((0,), (0, 1))]}, ["en 0, fi 0 1"]),
        ({"en": 2, "fi": 1}, {"en fi": [((0, 1), (0,))]}, ["en 0 1, fi 0"]),
        (
            {"en": 2, "fi": 3},
            {"en fi": [((0,), (0,)), ((), (1,)), ((1,), (2,))]},
            ["en 0, fi 0", "fi 1", "en 1, fi 2"],
        ),
        ({"en": 2, "fi": 2}, {"en fi": [((0, 1), (0, 1))]}, ["en 0 1, fi 0 1"]),
        (
            {"en": 2, "fi": 2, "sv": 2},
            {"en fi": [((0, 1), (0, 1))]},
            ["en 0, fi 0, sv 0", "en 1, fi 1, sv 1"],
        ),
        (
            {"en": 1, "fi": 2, "sv": 2},
            {"en fi": [((0,), (0,)), ((), (1,))], "en sv": [((0,), (0,)), ((), (1,))]},
            ["en 0, fi 0, sv 0", "fi 1, sv 1"],
        ),
    ],
    ids=[
        "one by one",
        "a block that is two elsewhere",
        "two that are one elsewhere",
        "a block that only one has",
        "two by two stay together",
        "a third version tells two by two apart",
        "blocks that only others have",
    ],
)
def test_blocks_stand_beside_those_that_say_the_same(
    lines: dict[str, int], beads: dict[str, Beads], expected: list[str]
) -> None:
    assert rows(lines, beads) == expected


def test_resolution_tells_the_passages_of_each_work() -> None:
    """Every block stands in one of them; documents that are no versions have none."""
    lines = "Ask @ann and @bo of 1234.\nSee www.a.example/x and 5678.\nThen @cy came with 91011."
    english, swedish = text("a-en", "en", lines, []), text("a-sv", "sv", lines, [])
    other = text("b-en", "en", "Quite another text.", [])
    found = resolve([english, swedish, other], ontology()).passages
    assert [len(passage.blocks) for passage in found] == [2, 2, 2]
    assert [passage.number for passage in found] == [1, 2, 3]


def test_the_order_of_documents_makes_no_difference() -> None:
    lines = "Ask @ann and @bo of 1234.\nSee www.a.example/x and 5678.\nThen @cy came with 91011."
    texts: list[Extraction] = [text(f"a-{one}", one, lines, []) for one in ("en", "fi", "sv")]
    assert resolve(texts, ontology()).passages == resolve(texts[::-1], ontology()).passages
