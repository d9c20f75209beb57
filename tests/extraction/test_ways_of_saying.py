"""Sentences as people write them: relative clauses, owners, seats, titles in small letters, lists of people."""

import pytest

from tests.texts import Triple, named, read, said

SAYINGS: list[tuple[str, str, set[Triple]]] = [
    (
        "en",
        "The Outreach Unit, which is part of the Ferryman Trust, worked together with the Clearwater Institute.",
        {
            ("Outreach Unit", "subOrganisationOf", "Ferryman Trust"),
            ("Outreach Unit", "collaboratesWith", "Clearwater Institute"),
        },
    ),
    (
        "en",
        "#SilverEel is run by the Ferryman Trust, whose Water Department, led by Nora Whitcombe, dives.",
        {
            ("Water Department", "subOrganisationOf", "Ferryman Trust"),
            ("Nora Whitcombe", "heads", "Water Department"),
            ("Ferryman Trust", "coordinates", "#SilverEel"),
        },
    ),
    (
        "en",
        "The Ferryman Trust, which Nora Whitcombe, a retired pilot, set up in 2009, lends boats.",
        {("Nora Whitcombe", "founded", "Ferryman Trust")},
    ),
    (
        "en",
        "The Silver River conference, which the Ferryman Trust is hosting in May, is full.",
        {("Ferryman Trust", "organises", "Silver River")},
    ),
    (
        "en",
        "The Lisbon-based Ferryman Trust paints boats.",
        {("Ferryman Trust", "locatedIn", "Lisbon")},
    ),
    (
        "en",
        "The Hangby-based network Ferryman Trust paints boats.",
        {("Ferryman Trust", "locatedIn", "Hangby")},
    ),
    (
        "sv",
        "Den Lissabonbaserade stiftelsen Färjan målar båtar.",
        {("stiftelsen Färjan", "locatedIn", "Lissabon")},
    ),
    (
        "en",
        "Nora Whitcombe praised nobody. She is full of praise for the Ferryman Trust.",
        {("Nora Whitcombe", "commends", "Ferryman Trust")},
    ),
    (
        "en",
        "Together with the Ferryman Trust, the Clearwater Institute turned a mill into a school.",
        {("Clearwater Institute", "collaboratesWith", "Ferryman Trust")},
    ),
    (
        "en",
        "Nora Whitcombe works for Statistics Finland.",
        {("Nora Whitcombe", "worksFor", "Statistics Finland")},
    ),
    (
        "en",
        "In May, Nordverk Dyes, a small company in Lisbon, won.",
        {("Nordverk Dyes", "locatedIn", "Lisbon")},
    ),
    (
        "en",
        "The Ferryman Trust's Harbour Guide is out.",
        {("Ferryman Trust", "created", "Harbour Guide")},
    ),
    (
        "en",
        "The #SilverEel project began in May. Those who cannot come to Lisbon can follow it on YouTube.",
        {("#SilverEel", "usesPlatform", "YouTube")},
    ),
    (
        "en",
        "It works, says Nora Whitcombe, who has been Secretary-General of the Ferryman Trust since May.",
        {
            ("Nora Whitcombe", "heads", "Ferryman Trust"),
            ("Nora Whitcombe", "jobTitle", "Secretary-General"),
        },
    ),
    (
        "en",
        "The Silver River conference was moderated by the Ferryman Trust's press officer, Nora Whitcombe.",
        {("Nora Whitcombe", "moderates", "Silver River")},
    ),
    (
        "en",
        "Boats (#Boats) is a campaign in which the Ferryman Trust from Lisbon and the Danish firm Vand Ring join.",
        {
            ("Ferryman Trust", "contributesTo", "Boats"),
            ("Vand Ring", "contributesTo", "Boats"),
        },
    ),
    (
        "sv",
        "Universitetet i Kalmar och Vattna vattenobservatorium samordnar #Silverål.",
        {
            ("Universitetet i Kalmar", "coordinates", "#Silverål"),
            ("Vattna vattenobservatorium", "coordinates", "#Silverål"),
        },
    ),
    (
        "sv",
        "I maj fick EEA:s enhet för vatten och luft, som leds av Nora Whitcombe, ett pris.",
        {
            ("enhet för vatten och luft", "subOrganisationOf", "EEA"),
            ("Nora Whitcombe", "heads", "enhet för vatten och luft"),
        },
    ),
    (
        "sv",
        "Stiftelsen Färjan har en plan. Forumet leds av stiftelsens programchef Nora Whitcombe.",
        {("Nora Whitcombe", "worksFor", "Stiftelsen Färjan")},
    ),
    (
        "ro",
        "În mai începe #Raul, o campanie la care iau parte Fundația Podul, din Sibiu, și firma de apă Apele Mari.",
        {
            ("Fundația Podul", "contributesTo", "#Raul"),
            ("Apele Mari", "contributesTo", "#Raul"),
            ("Fundația Podul", "locatedIn", "Sibiu"),
        },
    ),
    (
        "ro",
        "A vorbit Ana Pop, șefa Unității Apă minerală și păduri din cadrul Fundației Podul.",
        {
            ("Ana Pop", "heads", "Unității Apă minerală și păduri"),
            ("Unității Apă minerală și păduri", "subOrganisationOf", "Fundației Podul"),
        },
    ),
    (
        "en",
        "A long meeting with deputy engineer Nora Whitcombe was put off.",
        {("Nora Whitcombe", "jobTitle", "deputy engineer")},
    ),
    (
        "en",
        "In May, the Boats for Everyone campaign is steered by the Ferryman Trust.",
        {("Ferryman Trust", "coordinates", "Boats for Everyone")},
    ),
]


@pytest.mark.parametrize(("language", "text", "wanted"), SAYINGS)
def test_a_sentence_says_what_its_clauses_say(
    language: str, text: str, wanted: set[Triple]
) -> None:
    """Each clause is read with what it is about, and none with what stands nearer by chance."""
    assert said(read(text, language), *{triple[1] for triple in wanted}) == wanted


def test_speakers_are_read_from_a_numbered_list_with_their_accounts() -> None:
    """A numbered line over the accounts of a person is one of a list, no heading."""
    text = (
        "Silver River conference\n\n"
        "The Silver River conference began in May.\n\n"
        "Who took the floor\n"
        "1. Nora Whitcombe – Director, Ferryman Trust, Lisbon\n"
        "   Twitter: @norawhitcombe\n"
        "2. Harriet Longfield – engineer, Clearwater Institute\n"
        "   Twitter: @longfieldharriet\n"
        "In the chair: Julian Applegarth, who once ran the Harbour Museum"
    )
    assert said(read(text, "en"), "speaksAt", "moderates", "locatedIn", "worksFor", "heads") == {
        ("Nora Whitcombe", "speaksAt", "Silver River"),
        ("Harriet Longfield", "speaksAt", "Silver River"),
        ("Julian Applegarth", "moderates", "Silver River"),
        ("Nora Whitcombe", "heads", "Ferryman Trust"),
        ("Harriet Longfield", "worksFor", "Clearwater Institute"),
        ("Ferryman Trust", "locatedIn", "Lisbon"),
        ("Julian Applegarth", "heads", "Harbour Museum"),
    }


TITLES: list[tuple[str, str, str, set[str]]] = [
    (
        "en",
        "They wrote Quiet Rivers: A Field Guide, a booklet.",
        "Publication",
        {"Quiet Rivers: A Field Guide"},
    ),
    (
        "en",
        "The city supports Calm water now (#CalmWaterNow), a campaign.",
        "Project",
        {"Calm water now", "#CalmWaterNow"},
    ),
    (
        "sv",
        "Den tysta floden, en handbok om vatten, är slutsåld.",
        "Publication",
        {"Den tysta floden"},
    ),
    (
        "sv",
        "LUGNA VATTEN\n\nI maj inleddes forumet Lugna vatten med sång.",
        "Event",
        {"LUGNA VATTEN", "Lugna vatten"},
    ),
    (
        "sv",
        "Allt finns i Tysta floder – en liten handbok, ett häfte om båtar.",
        "Publication",
        {"Tysta floder – en liten handbok"},
    ),
    ("ro", "Am citit „Cum tace râul”, un ghid despre apă.", "Publication", {"Cum tace râul"}),
    (
        "sv",
        "Barnen såg projektet Lugnt vatten, som leds av stiftelsen Färjan.",
        "Project",
        {"Lugnt vatten"},
    ),
    (
        "sv",
        "Barnen såg rundabordssamtalet Sista tåget hem, som kom i maj.",
        "Event",
        {"Sista tåget hem"},
    ),
    ("sv", "Barnen såg projektet Vattenro i hamnen, som var låst.", "Project", {"Vattenro"}),
    (
        "ro",
        "Copiii au văzut proiectul Ape liniștite, care a început în mai.",
        "Project",
        {"Ape liniștite"},
    ),
    ("ro", "Râul tăcut, un ghid despre apă, s-a vândut tot.", "Publication", {"Râul tăcut"}),
]


@pytest.mark.parametrize(("language", "text", "kind", "names"), TITLES)
def test_a_title_goes_on_in_small_letters(
    language: str, text: str, kind: str, names: set[str]
) -> None:
    """What stands after it, or the document's own title, tells where it ends."""
    assert named(read(text, language), kind) == names


@pytest.mark.parametrize(
    "text",
    [
        "Four organisations asked for bread.",
        "The participants will hear Nora Whitcombe, an engineer.",
        "The Ferryman Trust's programme is long.",
    ],
)
def test_what_names_nothing_makes_no_project_or_event(text: str) -> None:
    """A number at the start, a verb with the stem of a noun, and an owner tell of no thing of their own."""
    extraction = read(text, "en")
    assert named(extraction, "Event") | named(extraction, "Project") == set()
    assert "Four" not in named(extraction, "Organisation")
