"""Names and facts that stand in a text in ways that a table of one sentence for each property lacks."""

import pytest

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
]


@pytest.mark.parametrize(("language", "text", "wanted"), STATED)
def test_a_text_states_it(language: str, text: str, wanted: Triple) -> None:
    assert wanted in said(read(text, language), wanted[1], like=[wanted])


NAMES: list[tuple[str, str, str, set[str]]] = [
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
