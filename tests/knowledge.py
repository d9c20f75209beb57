"""A small knowledge, made by hand: three documents, hostile names, every kind of fact.

`small_knowledge()` is what a build would hand to the RDF half. Offsets are found in the texts, so
that every piece of evidence quotes its document.
"""

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
    Link,
    Literal,
    Mention,
    Name,
    PropertyName,
    ResolvedMention,
)

ENGLISH = (
    "Harbour Days 2031\n"
    "Mira Oksanen, director of Arc Lab, opened Harbour Days in Turku.\n"
    "Arc Lab works with Nordlys. Its campaign #CalmSeas reached 2000 readers a week on Pixtagram.\n"
    'Contact: Bo "Bobby" <script>alert(1)</script> O\'Neil, @bobby on Pixtagram.\n'
    "See https://arclab.example/a b?x=1"
)
FINNISH = (
    "Satamapäivät 2031\n"
    "Arc Labin johtaja Mira Oksanen avasi Satamapäivät Turussa.\n"
    "#CalmSeas tavoitti Pixtagramissa 2000 lukijaa viikossa."
)
SWEDISH = "Hamndagarna 2031\nMira Oksanen leder Arc Lab i Åbo."

_HOSTILE = 'Bo "Bobby" <script>alert(1)</script> O\'Neil'
_RAW = (("harbour-en-0a1b2c3d", "en", ENGLISH), ("harbour-fi-1b2c3d4e", "fi", FINNISH))
_TEXTS = (*_RAW, ("harbour-sv-2c3d4e5f", "sv", SWEDISH))


def small_documents() -> tuple[Document, ...]:
    """One report in three languages."""
    return tuple(_document(name, language, text) for name, language, text in _TEXTS)


def small_knowledge() -> Knowledge:
    """Everything that is known of the three documents."""
    return Knowledge(small_documents(), _entities(), _mentions(), _facts())


def _document(name: str, language: str, text: str) -> Document:
    lines, start = [], 0
    for number, line in enumerate(text.split("\n")):
        kind = BlockKind.PARAGRAPH if number else BlockKind.HEADING
        lines.append(Block(kind, start, start + len(line)))
        start += len(line) + 1
    title = text.partition("\n")[0]
    sha256 = name[-8:] * 8
    return Document(
        DocumentId(name), f"{name[:10]}.txt", title, language, sha256, text, tuple(lines)
    )


def _quote(language: str, words: str) -> Evidence:
    document = next(item for item in small_documents() if item.language == language)
    start = document.text.index(words)
    return document.evidence(start, start + len(words))


def _entity(tail: str, kind: str, *labels: Name, same_as: tuple[str, ...] = ()) -> Entity:
    return Entity(EntityId(tail), ClassName(kind), labels, same_as=same_as)


def _entities() -> tuple[Entity, ...]:
    english, finnish, swedish = "en", "fi", "sv"
    return (
        _entity("account/pixtagram-bobby", "Account", Name("@bobby")),
        _entity(
            "event/harbour-days",
            "Event",
            Name("Harbour Days", english),
            Name("Satamapäivät", finnish),
            Name("Hamndagarna", swedish),
        ),
        Entity(
            EntityId("figure/2000-readers-a-week"),
            ClassName("Figure"),
            (Name("readers a week", english), Name("lukijaa viikossa", finnish)),
            value="2000",
        ),
        Entity(
            EntityId("organisation/arc-lab"),
            ClassName("Organisation"),
            (Name("Arc Lab"),),
            alternatives=(Name("AL"),),
            forms=(Name("Arc Labin", finnish),),
            same_as=("https://authority.example/id/arc lab",),
            reasons=("same name in 3 documents", 'short form "AL" in brackets'),
        ),
        _entity("organisation/nordlys", "Organisation", Name("Nordlys")),
        _entity(
            "person/bo-oneil", "Person", Name(_HOSTILE), Name("Bo\nO'Neil\t\\ \u202e", english)
        ),
        _entity("person/mira-oksanen", "Person", Name("Mira Oksanen")),
        _entity(
            "place/turku",
            "Place",
            Name("Turku", english),
            Name("Turku", finnish),
            Name("Åbo", swedish),
        ),
        _entity("platform/pixtagram", "Platform", Name("Pixtagram")),
        _entity("project/calmseas", "Project", Name("#CalmSeas")),
        _entity("work/harbour-days", "Work", Name("Harbour Days 2031", english)),
    )


_MENTIONED = (
    ("en", "Mira Oksanen", "Person", "Mira Oksanen", "person/mira-oksanen", ""),
    ("fi", "Mira Oksanen", "Person", "Mira Oksanen", "person/mira-oksanen", ""),
    ("sv", "Mira Oksanen", "Person", "Mira Oksanen", "person/mira-oksanen", ""),
    ("en", "Arc Lab", "Organisation", "Arc Lab", "organisation/arc-lab", ""),
    ("fi", "Arc Labin", "Organisation", "Arc Lab", "organisation/arc-lab", ""),
    ("sv", "Arc Lab", "Organisation", "Arc Lab", "organisation/arc-lab", ""),
    ("en", "Nordlys", "Organisation", "Nordlys", "organisation/nordlys", ""),
    ("en", "#CalmSeas", "Project", "#CalmSeas", "project/calmseas", ""),
    ("fi", "#CalmSeas", "Project", "#CalmSeas", "project/calmseas", ""),
    ("en", "Pixtagram", "Platform", "Pixtagram", "platform/pixtagram", ""),
    ("fi", "Pixtagramissa", "Platform", "Pixtagram", "platform/pixtagram", ""),
    ("en", "Turku", "Place", "Turku", "place/turku", ""),
    ("fi", "Turussa", "Place", "Turku", "place/turku", ""),
    ("sv", "Åbo", "Place", "Åbo", "place/turku", ""),
    ("en", "Harbour Days in", "Event", "Harbour Days", "event/harbour-days", ""),
    ("fi", "Satamapäivät", "Event", "Satamapäivät", "event/harbour-days", ""),
    ("sv", "Hamndagarna", "Event", "Hamndagarna", "event/harbour-days", ""),
    ("en", "@bobby", "Account", "@bobby", "account/pixtagram-bobby", "pixtagram:@bobby"),
    ("en", _HOSTILE, "Person", _HOSTILE, "person/bo-oneil", ""),
    (
        "en",
        "2000 readers a week",
        "Figure",
        "2000 readers a week",
        "figure/2000-readers-a-week",
        "",
    ),
)


def _mentions() -> tuple[ResolvedMention, ...]:
    return tuple(
        ResolvedMention(
            Mention(_quote(language, words), ClassName(kind), name, language, "by hand", 0.9, key),
            EntityId(entity),
        )
        for language, words, kind, name, entity, key in _MENTIONED
    )


def _fact(
    subject: str,
    predicate: str,
    said: EntityId | Literal | Link,
    *quotes: tuple[str, str],
    sure: float = 0.9,
) -> Fact:
    evidence = tuple(sorted(_quote(language, words) for language, words in quotes))
    return Fact(EntityId(subject), PropertyName(predicate), said, evidence, ("by hand",), sure)


_HEADS = (
    ("en", "Mira Oksanen, director of Arc Lab, opened Harbour Days in Turku."),
    ("fi", "Arc Labin johtaja Mira Oksanen avasi Satamapäivät Turussa."),
    ("sv", "Mira Oksanen leder Arc Lab i Åbo."),
)
_REACH = (
    ("en", "Its campaign #CalmSeas reached 2000 readers a week on Pixtagram."),
    ("fi", "#CalmSeas tavoitti Pixtagramissa 2000 lukijaa viikossa."),
)
_CONTACT = ("en", f"Contact: {_HOSTILE}, @bobby on Pixtagram.")
_LINK = ("en", "https://arclab.example/a b?x=1")


def _facts() -> tuple[Fact, ...]:
    lab, days, sea = "organisation/arc-lab", "event/harbour-days", "project/calmseas"
    mira, bo, account = "person/mira-oksanen", "person/bo-oneil", "account/pixtagram-bobby"
    report = "document/harbour-en-0a1b2c3d"
    return (
        _fact(mira, "heads", EntityId(lab), *_HEADS, sure=0.98),
        _fact(mira, "opens", EntityId(days), *_HEADS[:2]),
        _fact(mira, "jobTitle", Literal("director", "en"), _HEADS[0]),
        _fact(mira, "jobTitle", Literal("johtaja", "fi"), _HEADS[1]),
        _fact(days, "locatedIn", EntityId("place/turku"), *_HEADS[:2]),
        _fact(
            days, "schema:startDate", Literal("2031", datatype="gYear"), ("en", "Harbour Days 2031")
        ),
        _fact(
            lab,
            "collaboratesWith",
            EntityId("organisation/nordlys"),
            ("en", "Arc Lab works with Nordlys."),
        ),
        _fact(lab, "contributesTo", EntityId(sea), _REACH[0], sure=0.5),
        _fact(lab, "foaf:homepage", Link("https://arclab.example/a%20b?x=1"), _LINK),
        _fact(sea, "usesPlatform", EntityId("platform/pixtagram"), *_REACH),
        _fact(sea, "hasFigure", EntityId("figure/2000-readers-a-week"), *_REACH),
        _fact(sea, "availableLanguage", Literal("fi", datatype="language"), _REACH[1]),
        _fact(bo, "hasAccount", EntityId(account), _CONTACT),
        _fact(account, "accountOn", EntityId("platform/pixtagram"), _CONTACT),
        _fact(report, "about", EntityId(days), ("en", "Harbour Days 2031")),
        _fact(report, "versionOf", EntityId("work/harbour-days"), ("en", "Harbour Days 2031")),
    )
