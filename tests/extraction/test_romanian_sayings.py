"""Romanian as people write it: units of several fields, owners, seats, what describes a name."""

import pytest

from tests.texts import Triple, read, said

SAYINGS: list[tuple[str, set[Triple]]] = [
    (
        "Ana Mărgean, șefa Direcției Generale Ape, Păduri și Aer Curat din cadrul Ministerului Câmpiei, a plecat.",
        {
            ("Ana Mărgean", "heads", "Direcției Generale Ape, Păduri și Aer Curat"),
            (
                "Direcției Generale Ape, Păduri și Aer Curat",
                "subOrganisationOf",
                "Ministerului Câmpiei",
            ),
        },
    ),
    (
        "Biroul pentru Bărci, secție a Băncii Dunărene, cooperează cu Fundația Podarul.",
        {("Biroul pentru Bărci", "collaboratesWith", "Fundația Podarul")},
    ),
    (
        "Ana Mărgean a înființat asociația Podarii Veseli din Cluj-Napoca în 2011.",
        {
            ("Ana Mărgean", "founded", "Podarii Veseli"),
            ("Podarii Veseli", "locatedIn", "Cluj-Napoca"),
        },
    ),
    (
        "#ApaLimpede este un proiect realizat împreună cu firma daneză de vopsitorie Farverk.",
        {("Farverk", "contributesTo", "#ApaLimpede")},
    ),
    (
        "Fundația Podarul se află în spatele campaniei #ApaLimpede.",
        {("Fundația Podarul", "coordinates", "#ApaLimpede")},
    ),
    (
        "Fundația Podarul, al cărei secretariat se află la Viena, vopsește bărci.",
        {("Fundația Podarul", "locatedIn", "Viena")},
    ),
    (
        "Fundația Podarul, o casă de vopsitori cu sediul la Viena, cumpără bărci.",
        {("Fundația Podarul", "locatedIn", "Viena")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), SAYINGS)
def test_a_sentence_says(text: str, expected: set[Triple]) -> None:
    """Each of them, whatever else it says."""
    assert expected <= said(read(text, "ro"))
