"""The frozen nouns that every step hands to the next.

A text becomes a `Document` with `Block`s; names in it become `Mention`s; what a sentence says
of two of them becomes a `Relation`; resolution says which `Entity` a mention belongs to; a
`Relation` that the ontology allows becomes a `Fact` with its `Evidence`.

Pointers lead back only: a fact knows its evidence, evidence its span, a span its document.
Every offset counts Unicode code points of `Document.text`, and for every `Evidence`
``document.text[start:end] == exact`` holds.

>>> document = Document(
...     id=DocumentId("note-en-0a1b2c3d"), name="note.txt", title="Note", language="en",
...     sha256="0a1b2c3d", text="Ann Lee, Arc Lab", blocks=(Block(BlockKind.PARAGRAPH, 0, 16),),
... )
>>> document.evidence(0, 7).exact
'Ann Lee'
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

DocumentId = NewType("DocumentId", str)
"""`<slug of the file's stem>-<first 8 hex digits of the SHA-256 of its bytes>`."""

EntityId = NewType("EntityId", str)
"""`<class in lower case>/<slug>`, the tail of the entity's IRI under `<base>`."""

ClassName = NewType("ClassName", str)
"""Local name of a class of the ontology, such as `Person`."""

PropertyName = NewType("PropertyName", str)
"""Local name of a property in the `kg:` namespace, or a prefixed name such as `foaf:homepage`."""

UNKNOWN_LANGUAGE = "und"
"""BCP 47 tag of a text whose language is not known."""


class BlockKind(StrEnum):
    """What a stretch of a document is, as far as its format or its line breaks tell."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    LABEL = "label"
    TABLE_ROW = "table_row"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a document's text; `level` is the depth of a heading or of a list (0: not told)."""

    kind: BlockKind
    start: int
    end: int
    level: int = 0


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` (included) to `end` (excluded) of one document."""

    document: DocumentId
    start: int
    end: int

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return (
            self.document == other.document and self.start <= other.start and other.end <= self.end
        )


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """Words of a document that state something: `exact` is the text of `span`."""

    span: Span
    exact: str


@dataclass(frozen=True, slots=True)
class Document:
    """One text in one language, as read: NFC, with blocks in order of their start."""

    id: DocumentId
    name: str
    title: str
    language: str
    sha256: str
    text: str
    blocks: tuple[Block, ...]

    def evidence(self, start: int, end: int) -> Evidence:
        """Quote characters `start` to `end`.

        Raises:
            ValueError: the offsets are not a stretch of this text.

        """
        if not 0 <= start < end <= len(self.text):
            message = f"{self.name}: no characters {start} to {end}; the text has {len(self.text)}"
            raise ValueError(message)
        return Evidence(Span(self.id, start, end), self.text[start:end])


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a document that names a thing of class `kind`.

    `name` is the name in base form (`Helsinki` for the words `Helsingissä`), `rule` says how the
    mention was found, `confidence` in (0, 1] is the probability that it names such a thing,
    `key` is an identifier that the text gives for the thing, such as `twitter:ann` or a link,
    `also` the name with the noun that its words have beside it (`Nordverk project`).
    """

    evidence: Evidence
    kind: ClassName
    name: str
    language: str
    rule: str
    confidence: float = 1.0
    key: str = ""
    also: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Literal:
    """Words or a value: `language` for text, `datatype` as the local name of an XSD type."""

    value: str
    language: str = ""
    datatype: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """An address that a text gives."""

    iri: str


@dataclass(frozen=True, slots=True)
class Relation:
    """What a sentence or line says, before it is asserted."""

    subject: Mention
    predicate: PropertyName
    object: "Mention | Literal | Link"
    evidence: Evidence
    rule: str
    confidence: float

    @property
    def words(self) -> str:
        """What it says, in one line."""
        match self.object:
            case Mention(name=name):
                said = name
            case Literal(value=value):
                said = value
            case Link(iri=iri):
                said = iri
        return f"{self.subject.name} {self.predicate} {said}"


@dataclass(frozen=True, slots=True)
class Unused:
    """Something found but not used: `reason` is a short key, `detail` one line for people."""

    reason: str
    detail: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was found in one document."""

    document: Document
    mentions: tuple[Mention, ...]
    relations: tuple[Relation, ...]
    unused: tuple[Unused, ...]
    subjects: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Name:
    """A name of an entity in one language (empty: the same in every language)."""

    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing. `labels` holds at most one name a language; all tuples are sorted.

    `alternatives` are other base forms and acronyms, `forms` the inflected forms seen, `same_as`
    identifiers elsewhere, `reasons` the words that say why its mentions are one. A `Figure` has a
    `value`, and its units are its labels.
    """

    id: EntityId
    kind: ClassName
    labels: tuple[Name, ...]
    alternatives: tuple[Name, ...] = ()
    forms: tuple[Name, ...] = ()
    same_as: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    value: str = ""

    @property
    def name(self) -> str:
        """The preferred name: English, else untagged, else of the first language."""
        by_language = {label.language: label.text for label in self.labels}
        for language in ("en", ""):
            if language in by_language:
                return by_language[language]
        return by_language[min(by_language)] if by_language else str(self.id)

    @property
    def caption(self) -> str:
        """The name that people see: of a figure its value and unit."""
        return f"{self.value} {self.name}" if self.value else self.name


@dataclass(frozen=True, slots=True, order=True)
class Attribution:
    """A person who answers for something: who, on which day (`2031-05-02`), and why."""

    who: str
    when: str
    why: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A relation between entities that the ontology allows, with all that states it.

    `attributions` are people who added it; where no document states it, they are all there is.
    """

    subject: EntityId
    predicate: PropertyName
    object: "EntityId | Literal | Link"
    evidence: tuple[Evidence, ...]
    rules: tuple[str, ...]
    confidence: float
    attributions: tuple[Attribution, ...] = ()

    @property
    def witnesses(self) -> int:
        """The number of documents that state the fact."""
        return len({evidence.span.document for evidence in self.evidence})


@dataclass(frozen=True, slots=True)
class ResolvedMention:
    """A mention with the entity that it names."""

    mention: Mention
    entity: EntityId


@dataclass(frozen=True, slots=True, order=True)
class Work:
    """A text of which documents are the language versions; `id` is the tail of its IRI."""

    id: str
    documents: tuple[DocumentId, ...]


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """What the versions of a work say in one place: their blocks, sorted, none of some versions.

    `work` is the tail of the work's IRI, `number` counts the passages of a work from 1.
    """

    work: str
    number: int
    blocks: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, order=True)
class Subject:
    """A thing that a document is about."""

    document: DocumentId
    entity: EntityId


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Everything that one build knows; what the RDF half is made from."""

    documents: tuple[Document, ...]
    entities: tuple[Entity, ...]
    mentions: tuple[ResolvedMention, ...]
    facts: tuple[Fact, ...]
    works: tuple[Work, ...] = ()
    subjects: tuple[Subject, ...] = ()
    passages: tuple[Passage, ...] = ()
