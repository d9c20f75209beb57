"""What each saved query answers on the library's night of reading, row by row."""

# ruff: noqa: E501 - a row of an answer is a line

from collections.abc import Mapping

import pytest
from rdflib import RDFS, Literal, URIRef

from kg.queries import render, saved_queries, saved_query
from tests.graphs import ID, small_store

Case = tuple[str, Mapping[str, str], list[str]]

CASES: list[Case] = [
    (
        "speaks-for",
        {},
        [
            "Olli Saari | worksFor | City of Norrvik | ",
            "Mira Lind | heads | Harbour Library | chief librarian",
            "Kata Berg | worksFor | Paper Boat | ",
        ],
    ),
    (
        "speaks-for",
        {"organisation": "satamakirjasto", "language": "fi"},
        [
            "Mira Lind | heads | Satamakirjasto | johtaja",
        ],
    ),
    (
        "speaks-for",
        {"person": "OLLI SAARI", "language": "sv"},
        [
            "Olli Saari | worksFor | Norrviks stad | ",
        ],
    ),
    (
        "project-organisations",
        {"project": "#bookwave"},
        [
            "#Bookwave | contributesTo | Paper Boat | Organisation",
            "#Bookwave | coordinates | Harbour Library | Organisation",
        ],
    ),
    ("project-organisations", {"project": "elsewhere"}, []),
    (
        "platform-use",
        {"platform": "instagram"},
        [
            "Instagram | #Bookwave | Project | @bookwave",
        ],
    ),
    (
        "meeting-points",
        {"first": "mira lind", "second": "Olli Saari"},
        [
            "Library Night | Event | speaksAt |  | opens | ",
            "Library Night | Event | speaksAt |  | organises | City of Norrvik",
            "City of Norrvik | Organisation | subOrganisationOf | Harbour Library | worksFor | ",
        ],
    ),
    (
        "document-says",
        {"document": "night-fi.txt", "language": "fi"},
        [
            "Mira Lind | heads | Satamakirjasto | Satamakirjaston johtaja Mira Lind puhui illassa. | 0 | night-fi.txt",
            "Mira Lind | jobTitle | johtaja | Satamakirjaston johtaja Mira Lind puhui illassa. | 0 | night-fi.txt",
            "Mira Lind | worksFor | Satamakirjasto | Satamakirjaston johtaja Mira Lind puhui illassa. | 0 | night-fi.txt",
            "Satamakirjasto | coordinates | #Bookwave | Satamakirjasto johtaa hanketta #Bookwave. | 49 | night-fi.txt",
            "#Bookwave | usesPlatform | Instagram | #Bookwave toimii Instagramissa. | 91 | night-fi.txt",
            "Library Night | hasFigure | 420 kävijää | Kävijöitä oli 420. | 123 | night-fi.txt",
        ],
    ),
    (
        "facts",
        {"thing": "Norrvik"},
        [
            "Harbour Library | locatedIn | Norrvik | 0.6 | sv | Paper Boat samarbetar med Hamnbiblioteket i Norrvik. | night-sv.txt | 186",
        ],
    ),
    (
        "one-language-facts",
        {"only": "sv"},
        [
            "sv | Harbour Library | locatedIn | Norrvik | Paper Boat samarbetar med Hamnbiblioteket i Norrvik. | night-sv.txt | 186",
            "sv | Paper Boat | collaboratesWith | Harbour Library | Paper Boat samarbetar med Hamnbiblioteket i Norrvik. | night-sv.txt | 186",
        ],
    ),
    (
        "figures",
        {"thing": "biblioteksnatten", "only": "fi"},
        [
            "Library Night | 420 | kävijää | fi | Kävijöitä oli 420. | night-fi.txt | 123",
        ],
    ),
    (
        "connection",
        {"first": "Kata Berg", "second": "Olli Saari"},
        [
            "2 | Kata Berg →moderates→ Library Night ←opens← Olli Saari",
            "3 | Kata Berg →moderates→ Library Night ←organises← City of Norrvik ←worksFor← Olli Saari",
            "3 | Kata Berg →moderates→ Library Night ←speaksAt← Mira Lind ←commends← Olli Saari",
        ],
    ),
    (
        "within-reach",
        {"thing": "guide-to-shared-reading", "language": "sv"},
        [
            "@bookwave | Account",
            "Biblioteksnatten | Event",
            "besökare | Figure",
            "Hamnbiblioteket | Organisation",
            "Norrviks stad | Organisation",
            "Paper Boat | Organisation",
            "Kata Berg | Person",
            "Mira Lind | Person",
            "Olli Saari | Person",
            "Norrvik | Place",
            "Instagram | Platform",
            "#Bookwave | Project",
        ],
    ),
    (
        "accounts",
        {},
        [
            "#Bookwave | Project | @bookwave | Instagram",
        ],
    ),
    (
        "publications",
        {"creator": "Mira Lind"},
        [
            "Guide to Shared Reading | Mira Lind | https://harbour.example/guide",
        ],
    ),
    ("publications", {"creator": "Olli Saari"}, []),
    (
        "events",
        {"event": "Library Night"},
        [
            "Library Night | moderates | Kata Berg | ",
            "Library Night | opens | Olli Saari | ",
            "Library Night | organises | City of Norrvik | ",
            "Library Night | speaksAt | Mira Lind | ",
        ],
    ),
    (
        "organisation-structure",
        {"organisation": "hl"},
        [
            "Harbour Library | City of Norrvik | 1",
        ],
    ),
    ("organisation-structure", {"organisation": "Paper Boat"}, []),
    (
        "names",
        {"thing": "HL"},
        [
            "Organisation | label | en | Harbour Library",
            "Organisation | label | fi | Satamakirjasto",
            "Organisation | label | sv | Hamnbiblioteket",
            "Organisation | other name | en | HL",
        ],
    ),
    (
        "mentions",
        {"thing": "Hamnbiblioteket", "language": "fi"},
        [
            "Satamakirjasto | Harbour Library | en | night-en.txt | 34 | 49",
            "Satamakirjasto | Satamakirjaston | fi | night-fi.txt | 0 | 15",
            "Satamakirjasto | Hamnbiblioteket | sv | night-sv.txt | 20 | 35",
        ],
    ),
    (
        "unlabelled",
        {"missing": "fi"},
        [
            "Event | Biblioteksnatten | en sv",
            "Publication | Guide to Shared Reading | en",
        ],
    ),
    (
        "least-certain",
        {"limit": "2"},
        [
            "0.6 | 1 | Harbour Library | locatedIn | Norrvik | cue | Paper Boat samarbetar med Hamnbiblioteket i Norrvik.",
            "0.7 | 1 | Olli Saari | commends | Mira Lind | cue | Olli Saari of the City of Norrvik opened the evening and called Mira Lind tireless.",
        ],
    ),
    (
        "documents",
        {"only": "sv"},
        [
            "night-sv.txt | sv | En natt bland böcker | 10",
        ],
    ),
    (
        "commendations",
        {},
        [
            "Olli Saari | Mira Lind | en | Olli Saari of the City of Norrvik opened the evening and called Mira Lind tireless.",
        ],
    ),
    (
        "most-connected",
        {"limit": "3"},
        [
            "Library Night | Event | 5",
            "Harbour Library | Organisation | 5",
            "Mira Lind | Person | 4",
        ],
    ),
    (
        "classes",
        {},
        [
            "Document | 3",
            "Organisation | 3",
            "Person | 3",
            "Account | 1",
            "Event | 1",
            "Figure | 1",
            "Place | 1",
            "Platform | 1",
            "Project | 1",
            "Publication | 1",
            "Work | 1",
        ],
    ),
    (
        "relations",
        {},
        [
            "worksFor | 3 | 0.9 | https://kg.example/ontology#worksFor",
            "jobTitle | 2 | 0.9 | https://kg.example/ontology#jobTitle",
            "homepage | 1 | 0.99 | http://xmlns.com/foaf/0.1/homepage",
            "accountOn | 1 | 0.99 | https://kg.example/ontology#accountOn",
            "collaboratesWith | 1 | 0.75 | https://kg.example/ontology#collaboratesWith",
            "commends | 1 | 0.7 | https://kg.example/ontology#commends",
            "contributesTo | 1 | 0.95 | https://kg.example/ontology#contributesTo",
            "coordinates | 1 | 0.98 | https://kg.example/ontology#coordinates",
            "created | 1 | 0.9 | https://kg.example/ontology#created",
            "hasAccount | 1 | 0.99 | https://kg.example/ontology#hasAccount",
            "hasFigure | 1 | 0.92 | https://kg.example/ontology#hasFigure",
            "heads | 1 | 0.97 | https://kg.example/ontology#heads",
            "locatedIn | 1 | 0.6 | https://kg.example/ontology#locatedIn",
            "moderates | 1 | 0.8 | https://kg.example/ontology#moderates",
            "opens | 1 | 0.85 | https://kg.example/ontology#opens",
            "organises | 1 | 0.9 | https://kg.example/ontology#organises",
            "speaksAt | 1 | 0.93 | https://kg.example/ontology#speaksAt",
            "subOrganisationOf | 1 | 0.88 | https://kg.example/ontology#subOrganisationOf",
            "usesPlatform | 1 | 0.95 | https://kg.example/ontology#usesPlatform",
        ],
    ),
    (
        "places",
        {"place": "Norrvik"},
        [
            "Norrvik | Harbour Library | Organisation",
        ],
    ),
]
"""Query, parameters, and the cells of each row that are not IRIs of things."""


@pytest.mark.parametrize(("name", "parameters", "rows"), CASES)
def test_a_saved_query_answers_its_question(
    name: str, parameters: Mapping[str, str], rows: list[str]
) -> None:
    """These rows, in this order, and no others."""
    table = small_store().select(render(saved_query(name), parameters))
    cells = ([cell for cell in row if not str(cell).startswith(ID)] for row in table.rows)
    assert [" | ".join("" if cell is None else str(cell) for cell in row) for row in cells] == rows


def test_each_query_has_a_case() -> None:
    """`about` answers with a graph and has a test of its own."""
    assert {name for name, _, _ in CASES} | {"about"} == set(saved_queries())


def test_about_is_a_graph_of_the_facts_and_the_names() -> None:
    """In both directions, with names in every language."""
    graph = small_store().construct(render(saved_query("about"), {"thing": "Norrviks stad"}))
    city = URIRef(f"{ID}organisation/city-of-norrvik")
    library = URIRef(f"{ID}organisation/harbour-library")
    kg = "https://kg.example/ontology#"
    assert (city, URIRef(f"{kg}organises"), URIRef(f"{ID}event/library-night")) in graph
    assert (library, URIRef(f"{kg}subOrganisationOf"), city) in graph
    assert (library, RDFS.label, Literal("Satamakirjasto", lang="fi")) in graph
