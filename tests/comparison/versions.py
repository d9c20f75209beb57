"""Small works written by hand: what the tests of comparison compare."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from kg.comparison import Comparison, Finding, Kind, compare_versions
from kg.model import (
    Block,
    BlockKind,
    ClassName,
    Document,
    DocumentId,
    Entity,
    EntityId,
    Evidence,
    Fact,
    Knowledge,
    Literal,
    Mention,
    Name,
    Passage,
    PropertyName,
    ResolvedMention,
)
from kg.ontology import load_ontology

ONTOLOGY = load_ontology(Path(__file__).parents[2] / "ontology")
WORK = "work/report"

Texts = Mapping[str, str]
"""Language to text: each line is the block of one passage, an empty line is none."""

Said = tuple[str, str, str | Literal, Mapping[str, int]]
"""Subject, property, object, and the line that states it by language."""


def known(
    texts: Texts, things: Mapping[str, Sequence[str]], said: Sequence[Said] = ()
) -> Knowledge:
    """What a build would know of one work; `things` are ids with their names, as texts have them."""
    documents = {language: _document(language, text) for language, text in texts.items()}
    lines = max(len(text.split("\n")) for text in texts.values())
    passages = [
        Passage(
            WORK,
            number + 1,
            tuple(_line(one, number) for one in documents.values() if _has(one, number)),
        )
        for number in range(lines)
    ]
    return Knowledge(
        documents=tuple(documents.values()),
        entities=tuple(_entity(tail, names) for tail, names in things.items()),
        mentions=tuple(
            mention
            for tail, names in things.items()
            for document in documents.values()
            for mention in _mentions(document, tail, names)
        ),
        facts=tuple(_fact(one, documents) for one in said),
        passages=tuple(passages),
    )


def compared(
    texts: Texts, things: Mapping[str, Sequence[str]], said: Sequence[Said] = ()
) -> Comparison:
    """Compare the versions of one work."""
    (comparison,) = compare_versions(known(texts, things, said), ONTOLOGY)
    return comparison


def told(comparison: Comparison, kind: Kind) -> list[str]:
    """The findings of a kind, each with its severity, in words."""
    return [f"{one.severity}: {one.words}" for one in of_kind(comparison, kind)]


def of_kind(comparison: Comparison, kind: Kind) -> list[Finding]:
    """The findings of a kind."""
    return [finding for finding in comparison.findings if finding.kind is kind]


def _document(language: str, text: str) -> Document:
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block(BlockKind.PARAGRAPH, start, start + len(line)))
        start += len(line) + 1
    name = f"report-{language}"
    return Document(DocumentId(name), f"{name}.txt", "Report", language, name, text, tuple(blocks))


def _has(document: Document, number: int) -> bool:
    return (
        number < len(document.blocks)
        and document.blocks[number].end > document.blocks[number].start
    )


def _line(document: Document, number: int) -> Evidence:
    block = document.blocks[number]
    return document.evidence(block.start, block.end)


def _entity(tail: str, names: Sequence[str]) -> Entity:
    first, *others = (Name(name) for name in names)
    kind = ClassName(tail.partition("/")[0].capitalize())
    value = names[0].partition(" ")[0] if kind == "Figure" else ""
    return Entity(EntityId(tail), kind, (first,), tuple(others), value=value)


def _mentions(document: Document, tail: str, names: Sequence[str]) -> list[ResolvedMention]:
    found: dict[int, str] = {}
    for name in sorted(names, key=len):
        start = document.text.find(name)
        while start >= 0:
            found[start] = name
            start = document.text.find(name, start + 1)
    kind = ClassName(tail.partition("/")[0].capitalize())
    return [
        ResolvedMention(
            Mention(document.evidence(at, at + len(name)), kind, name, document.language, "hand"),
            EntityId(tail),
        )
        for at, name in sorted(found.items())
    ]


def _fact(said: Said, documents: Mapping[str, Document]) -> Fact:
    subject, predicate, target, lines = said
    evidence = tuple(sorted(_line(documents[one], line) for one, line in lines.items()))
    value = EntityId(target) if isinstance(target, str) else target
    return Fact(EntityId(subject), PropertyName(predicate), value, evidence, ("hand",), 0.9)
