"""Small texts with their mentions, written by hand: what the tests of resolution resolve."""

from collections.abc import Sequence

from kg.model import (
    Block,
    BlockKind,
    ClassName,
    Document,
    DocumentId,
    Extraction,
    Link,
    Mention,
    PropertyName,
    Relation,
)
from kg.ontology import AuthorityEntry, Cue, Ontology, OntologyClass, OntologyProperty

PARENTS = {
    "Agent": (),
    "Person": ("Agent",),
    "Organisation": ("Agent",),
    "Project": (),
    "Place": (),
    "Platform": (),
    "Publication": (),
    "Event": (),
    "Account": (),
    "Figure": (),
}

PROPERTIES = {"worksFor": ("entity",), "heads": ("entity", "worksFor"), "jobTitle": ("literal",)}
"""Properties of people: what they lead to, and the properties that they imply."""


def ontology(
    *entries: AuthorityEntry,
    heads: Sequence[tuple[str, str]] = (),
    parts: Sequence[tuple[str, str]] = (),
) -> Ontology:
    """An ontology with authority entries, heads of organisations and of their parts.

    A head is `(language, word)`.
    """
    classes = {
        ClassName(name): OntologyClass(ClassName(name), tuple(map(ClassName, parents)), {})
        for name, parents in PARENTS.items()
    }
    cues = (
        *(Cue("Organisation", "head", language, text) for language, text in heads),
        *(Cue("worksFor", "head", language, text) for language, text in parts),
    )
    properties = {
        PropertyName(name): OntologyProperty(
            PropertyName(name),
            name,
            (ClassName("Person"),),
            (ClassName("Organisation"),) if values == "entity" else (),
            values,
            tuple(map(PropertyName, parents)),
            symmetric=False,
            labels={},
        )
        for name, (values, *parents) in PROPERTIES.items()
    }
    return Ontology(classes, properties, cues, entries, {})


Wanted = tuple[str, str] | tuple[str, str, str]
"""Class and words, or class, words and key."""


def text(
    name: str,
    language: str,
    lines: str,
    wanted: Sequence[Wanted],
    *,
    relations: Sequence[tuple[int, str, int | str]] = (),
) -> Extraction:
    """Make an extraction: each line is a block, each of `wanted` the next place with its words.

    A relation joins two of `wanted` by their number, or one of them with a link.
    """
    blocks, start = [], 0
    for line in lines.split("\n"):
        if line:
            blocks.append(Block(BlockKind.PARAGRAPH, start, start + len(line)))
        start += len(line) + 1
    document = Document(DocumentId(name), name, name, language, name, lines, tuple(blocks))
    mentions: list[Mention] = []
    seen: dict[str, int] = {}
    for kind, words, *key in wanted:
        place = lines.index(words, seen.get(words, 0))
        seen[words] = place + 1
        evidence = document.evidence(place, place + len(words))
        mentions.append(
            Mention(evidence, ClassName(kind), words, language, "hand", 1.0, "".join(key))
        )
    made = tuple(
        Relation(
            mentions[subject],
            PropertyName(predicate),
            mentions[object_] if isinstance(object_, int) else Link(object_),
            mentions[subject].evidence,
            "hand",
            1.0,
        )
        for subject, predicate, object_ in relations
    )
    return Extraction(document, tuple(mentions), made, ())
