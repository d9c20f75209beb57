"""Reads a gold file: what the texts of some documents state, written by a person.

The file is YAML, a mapping with these keys; all but `documents` and `entities` may be absent.

- `documents`: language → file name.
- `entities`: key → `type`, `names` (language → names; `mul`: the same in every version), and if
  need be `also` (further accepted types), `langs`, `status`. Without `langs` an entity is wanted
  in the languages that `names` has, or in all if it has `mul`.
- `facts`: `[subject, property, object]`; `accounts`: `[entity, platform, handle or address]`;
  `urls`: `[entity, address]`; `availableLanguage`: `[entity, BCP 47 tag]`;
  `figures`: `[value, what it counts]`, with a list of languages as third item if need be.
- `jobTitles`: person → language → accepted titles.

A row may be a mapping that has the list under `fact`, `account`, `url`, `language` or `figure`,
with `langs` (the versions that state it; default: all) and `status: allowed`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from kg.evaluation.sheet import Place, number_of, open_sheet, texts_of
from kg.ontology import Ontology

MANY = "mul"
"""The language key of names that are the same in every version."""

_SECTIONS = {"facts": "fact", "accounts": "account", "urls": "url", "availableLanguage": "language"}
_LENGTHS = {"facts": 3, "accounts": 3, "urls": 2, "availableLanguage": 2}
_KEYS = ("documents", "entities", *_SECTIONS, "jobTitles", "figures")


@dataclass(frozen=True, slots=True)
class GoldEntity:
    """A thing that the texts name; `allowed`: neither rewarded nor penalised."""

    key: str
    kinds: tuple[str, ...]
    names: tuple[tuple[str, str], ...]
    languages: frozenset[str]
    allowed: bool

    @property
    def name(self) -> str:
        """A name for people: English if there is one."""
        by_language = dict(reversed(self.names))
        return by_language.get("en") or by_language.get(MANY) or self.names[0][1]


@dataclass(frozen=True, slots=True)
class GoldRow:
    """A line of the gold: its parts in order, the languages that state it."""

    parts: tuple[str, ...]
    languages: frozenset[str]
    allowed: bool


@dataclass(frozen=True, slots=True)
class GoldFigure:
    """A number and, for people, what it counts."""

    value: Decimal
    what: str
    languages: frozenset[str]
    allowed: bool


@dataclass(frozen=True, slots=True)
class GoldTitle:
    """The titles accepted for a person in one language."""

    person: str
    language: str
    accepted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gold:
    """A gold file, read."""

    file: str
    documents: Mapping[str, str]
    entities: Mapping[str, GoldEntity]
    facts: tuple[GoldRow, ...]
    accounts: tuple[GoldRow, ...]
    links: tuple[GoldRow, ...]
    available: tuple[GoldRow, ...]
    figures: tuple[GoldFigure, ...]
    titles: tuple[GoldTitle, ...]


def read_gold(path: Path, *, ontology: Ontology) -> Gold:
    """Read a gold file.

    Raises:
        UsageError: it cannot be read, or something in it is wrong: names the file and the key.

    """
    sheet = open_sheet(path)
    sheet.only(_KEYS)
    documents = {language: value.text() for language, value in sheet.need("documents").items()}
    every = frozenset(documents)
    entities = {
        key: _entity(key, place, every=every, ontology=ontology)
        for key, place in sheet.need("entities").items()
    }
    rows = {name: tuple(_rows(sheet, name, entities, every)) for name in _SECTIONS}
    _check_properties(sheet, rows["facts"], ontology=ontology)
    return Gold(
        file=path.name,
        documents=documents,
        entities=entities,
        facts=rows["facts"],
        accounts=rows["accounts"],
        links=rows["urls"],
        available=rows["availableLanguage"],
        figures=tuple(_figure(place, every) for place in sheet.list_of("figures")),
        titles=tuple(_titles(sheet, entities, every)),
    )


def _entity(key: str, place: Place, *, every: frozenset[str], ontology: Ontology) -> GoldEntity:
    place.only(("type", "also", "names", "langs", "status"))
    also = place.find("also")
    kinds = (place.need("type").text(), *(texts_of(also) if also else ()))
    for kind in kinds:
        place.choose("class", kind, ontology.classes)
    names = [(code, text) for code, at in place.need("names").items() for text in texts_of(at)]
    if not names:
        place.fail("no names")
    for code in dict(names):
        place.choose("language", code, (*sorted(every), MANY))
    named = every if MANY in dict(names) else frozenset(dict(names))
    return GoldEntity(
        key, kinds, tuple(names), place.languages(every=every, default=named), place.is_allowed()
    )


def _rows(
    sheet: Place, section: str, entities: Mapping[str, GoldEntity], every: frozenset[str]
) -> Iterator[GoldRow]:
    inner = _SECTIONS[section]
    for place in sheet.list_of(section):
        listed = place.unwrap(inner)
        parts = texts_of(listed)
        if len(parts) != _LENGTHS[section]:
            place.fail(f"{len(parts)} items; expected {_LENGTHS[section]}")
        for end in _entity_ends(section, parts):
            place.choose("entity", end, entities)
        yield GoldRow(parts, place.languages(every=every, default=every), place.is_allowed())


def _entity_ends(section: str, parts: tuple[str, ...]) -> tuple[str, ...]:
    if section == "facts":
        return parts[0], parts[2]
    return parts[:2] if section == "accounts" else parts[:1]


def _check_properties(sheet: Place, rows: tuple[GoldRow, ...], *, ontology: Ontology) -> None:
    every = ontology.properties.items()
    known = sorted(name for name, entry in every if entry.values == "entity")
    for place, row in zip(sheet.list_of("facts"), rows, strict=True):
        place.choose("property", row.parts[1], known)


def _figure(place: Place, every: frozenset[str]) -> GoldFigure:
    items = place.unwrap("figure").elements()
    if len(items) not in {2, 3}:
        place.fail(f"{len(items)} items; expected a value, what it counts, and perhaps languages")
    languages = place.languages(every=every, default=every)
    if len(items) == 3:  # noqa: PLR2004 - the optional third item
        languages = items[2].chosen_languages(every)
    return GoldFigure(number_of(items[0]), items[1].text(), languages, place.is_allowed())


def _titles(
    sheet: Place, entities: Mapping[str, GoldEntity], every: frozenset[str]
) -> Iterator[GoldTitle]:
    people = sheet.find("jobTitles")
    for person, place in people.items() if people else ():
        place.choose("entity", person, entities)
        for language, titles in place.items():
            place.choose("language", language, sorted(every))
            accepted = texts_of(titles)
            if not accepted:
                titles.fail("no titles")
            yield GoldTitle(person, language, accepted)
