"""Names and facts that stand in a text in ways that a table of one sentence for each property lacks."""

import pytest

from kg.extraction.handles import host_of
from tests.texts import Triple, named, read, said

STATED: list[tuple[str, str, Triple]] = [
    (
        "en",
        "The Silver River conference took place in Galway.",
        ("Silver River", "locatedIn", "Galway"),
    ),
    (
        "en",
        "The Ferryman Trust has coordinated the #SilverEel project since May.",
        ("Ferryman Trust", "coordinates", "#SilverEel"),
    ),
    (
        "en",
        "The report Quiet Waters, written by Nora Whitcombe, was read by many.",
        ("Nora Whitcombe", "created", "Quiet Waters"),
    ),
    (
        "sv",
        "Oskar Lindfors grundade stiftelsen Färjan.",
        ("Oskar Lindfors", "founded", "stiftelsen Färjan"),
    ),
    (
        "sv",
        "Oskar Lindfors, pressansvarig på Ålverket, log.",
        ("Oskar Lindfors", "worksFor", "Ålverket"),
    ),
    (
        "sv",
        "Vi tackar Ålstiftelsen. Ålstiftelsen stöder projektet #Silverål.",
        ("Ålstiftelsen", "contributesTo", "#Silverål"),
    ),
    (
        "sv",
        "Konferensen ”Silverälven”\n\nTalare\nOskar Lindfors, forskare, Ålverket\nAnna Ek, lärare\n",
        ("Anna Ek", "speaksAt", "Silverälven"),
    ),
    (
        "en",
        "Ferryman Trust: Nora Whitcombe, Head of Outreach\n",
        ("Nora Whitcombe", "worksFor", "Ferryman Trust"),
    ),
    (
        "ro",
        "Muzeul Râului: Doru Pătrașcu, muzeograf\n",
        ("Doru Pătrașcu", "worksFor", "Muzeul Râului"),
    ),
    (
        "en",
        "We heard Nora Whitcombe (Ferryman Trust) and others on the river.",
        ("Nora Whitcombe", "worksFor", "Ferryman Trust"),
    ),
    (
        "en",
        "Nora Whitcombe is the director of the Ferryman Trust.",
        ("Nora Whitcombe", "heads", "Ferryman Trust"),
    ),
    (
        "sv",
        "Oskar Lindfors är forskare vid Nordiska vatteninstitutet.",
        ("Oskar Lindfors", "worksFor", "Nordiska vatteninstitutet"),
    ),
    (
        "ro",
        "Doru Pătrașcu este director al Fundației Podul.",
        ("Doru Pătrașcu", "heads", "Fundației Podul"),
    ),
    (
        "sv",
        "Oskar Lindfors berömde Kalmar stad för samarbetet.",
        ("Oskar Lindfors", "commends", "Kalmar stad"),
    ),
    (
        "sv",
        "Oskar Lindfors berömde Kalmar kommun för stödet.",
        ("Oskar Lindfors", "commends", "Kalmar kommun"),
    ),
    (
        "ro",
        "Laboratorul de Ape face parte din Institutul pentru Râuri și este condus de Doru Pătrașcu.",
        ("Doru Pătrașcu", "heads", "Laboratorul de Ape"),
    ),
    (
        "en",
        "The project Silver Eel began in May.\n\nNora Whitcombe, editor\n\nInstagram: @silver_eel\n",
        ("Silver Eel", "hasAccount", "instagram:silver_eel"),
    ),
]


@pytest.mark.parametrize(("language", "text", "wanted"), STATED)
def test_a_text_states_it(language: str, text: str, wanted: Triple) -> None:
    assert wanted in said(read(text, language), wanted[1], like=[wanted])


NAMES: list[tuple[str, str, str, set[str]]] = [
    (
        "sv",
        "Vi tackar Nordiska institutet för rena vatten.",
        "Organisation",
        {"Nordiska institutet för rena vatten"},
    ),
    (
        "en",
        "The Swedish Eel Administration and Ferryman Foundation met.",
        "Organisation",
        {"Swedish Eel Administration", "Ferryman Foundation"},
    ),
    (
        "sv",
        "Oskar Lindfors grundade stiftelsen Färjan.",
        "Organisation",
        {"stiftelsen Färjan"},
    ),
]


@pytest.mark.parametrize(("language", "text", "kind", "names"), NAMES)
def test_names_beside_each_other_are_not_one(
    language: str, text: str, kind: str, names: set[str]
) -> None:
    assert named(read(text, language), kind) == names


UNITS = [
    ("sv", "Oskar Lindfors, forskare, Enheten för ålar, Norges fiskeriministerium\n"),
    ("ro", "Doru Pătrașcu, șeful Unității pentru Educație, Consiliul Râurilor\n"),
]


@pytest.mark.parametrize(("language", "text"), UNITS)
def test_no_unit_is_a_part_of_itself(language: str, text: str) -> None:
    assert all(a != b for a, _, b in said(read(text, language), "subOrganisationOf"))


def test_a_verb_of_a_cue_is_no_post() -> None:
    """Swedish `grundades` has the stem of `grundare`."""
    text = "Ålverket, som grundades av Oskar Lindfors, har 12 medlemmar."
    assert said(read(text, "sv"), "jobTitle") == set()


UNSAID: list[tuple[str, str, str, str]] = [
    (
        "en",
        "Nora Whitcombe, Tidepool’s managing director at Galway, smiled.",
        "Organisation",
        "director at Galway",
    ),
    ("en", "Nora Whitcombe, Minister for Health, spoke.", "Organisation", "Health"),
    (
        "sv",
        "Protokoll\n\nOrdförande: Oskar Lindfors\n\nPlaner\n\nVi håller konferensen ”Silverälven”.\n",
        "moderates",
        "Silverälven",
    ),
    (
        "en",
        "Nora Whitcombe is travelling with the director of the Ferryman Trust.",
        "heads",
        "Ferryman Trust",
    ),
    (
        "sv",
        "Vi samarbetar med Skånebussen och Ålverket.",
        "Organisation",
        "Skånebussen och Ålverket",
    ),
    ("en", "Ferryman Trust: Nora Whitcombe, Head of Outreach\n", "Organisation", "Outreach"),
    ("en", "Nora Whitcombe is not the director of the Ferryman Trust.", "heads", "Ferryman Trust"),
    (
        "ro",
        "Laboratorul de Ape face parte din Institutul pentru Râuri și este condus de Doru Pătrașcu.",
        "heads",
        "Institutul pentru Râuri",
    ),
]


@pytest.mark.parametrize(("language", "text", "kind", "name"), UNSAID)
def test_a_text_does_not_say_it(language: str, text: str, kind: str, name: str) -> None:
    found = read(text, language)
    assert name not in named(found, kind) | {end for _, _, end in said(found, kind)}


def test_a_title_before_a_name_on_a_line_is_no_part_of_it() -> None:
    text = "Konferensen ”Silverälven”\n\nTalare\nDr Anna Ek, forskare, Ålverket\nOskar Lindfors\n"
    assert named(read(text, "sv"), "Person") == {"Anna Ek", "Oskar Lindfors"}


def test_a_web_address_without_a_host_names_nobody() -> None:
    assert host_of("http://[silver") == ""
    assert host_of("https://silver-eel.example/river") == "silver-eel.example"
