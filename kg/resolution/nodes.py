"""A node is what resolution joins: the mentions of one document that bear one name and class."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.model import ClassName, DocumentId, Extraction, Mention
from kg.resolution.names import acronym_letters, is_acronym, squeeze


@dataclass(frozen=True, slots=True)
class Node:
    """Mentions of one document with one class and one folded name, in order of their place."""

    document: DocumentId
    kind: ClassName
    folded: str
    name: str
    language: str
    mentions: tuple[Mention, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """The identifiers that the text gives for it."""
        return tuple(sorted({mention.key for mention in self.mentions if mention.key}))

    @property
    def order(self) -> tuple[str, str, str, int]:
        """A place in the one order of all nodes that does not depend on the order of documents."""
        return (self.document, self.kind, self.folded, self.mentions[0].evidence.span.start)


@dataclass(frozen=True, slots=True)
class Corpus:
    """All nodes in their order, and which node each mention belongs to."""

    extractions: tuple[Extraction, ...]
    nodes: tuple[Node, ...]
    node_of: dict[Mention, int]
    by_document: dict[DocumentId, tuple[int, ...]]
    extraction_of: dict[DocumentId, Extraction]


def corpus_of(extractions: Sequence[Extraction]) -> Corpus:
    """Group the mentions of every document into nodes."""
    ordered = tuple(sorted(extractions, key=lambda extraction: extraction.document.id))
    nodes = sorted(
        (node for extraction in ordered for node in _nodes(extraction)), key=lambda node: node.order
    )
    node_of: dict[Mention, int] = {}
    by_document: dict[DocumentId, list[int]] = defaultdict(list)
    for index, node in enumerate(nodes):
        by_document[node.document].append(index)
        node_of.update(dict.fromkeys(node.mentions, index))
    return Corpus(
        ordered,
        tuple(nodes),
        node_of,
        {key: tuple(value) for key, value in by_document.items()},
        {extraction.document.id: extraction for extraction in ordered},
    )


def _nodes(extraction: Extraction) -> Iterable[Node]:
    groups: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in sorted(set(_mentions(extraction)), key=_place):
        groups[mention.kind, _folded(mention)].append(mention)
    for (kind, folded), mentions in groups.items():
        names = Counter(mention.name for mention in mentions)
        name = min(names, key=lambda text: (-names[text], text))
        yield Node(
            extraction.document.id,
            ClassName(kind),
            folded,
            name,
            mentions[0].language,
            tuple(mentions),
        )


def _mentions(extraction: Extraction) -> Iterable[Mention]:
    yield from extraction.mentions
    for relation in extraction.relations:
        yield relation.subject
        if isinstance(relation.object, Mention):
            yield relation.object


def _folded(mention: Mention) -> str:
    """Figures are one by one; accounts go by their key; all else by name."""
    if mention.kind == "Figure":
        return f"{mention.key} {mention.evidence.span.start:09d} {mention.evidence.span.end:09d}"
    if mention.kind == "Account" and mention.key:
        return mention.key.lower()
    bare = acronym_letters(mention.name) if is_acronym(mention.name) else mention.name
    return squeeze(bare)


def _place(mention: Mention) -> tuple[int, int, str, str, str, str]:
    span = mention.evidence.span
    return (span.start, -span.end, mention.kind, mention.name, mention.rule, mention.key)
