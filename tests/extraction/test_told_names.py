"""Names that the words beside them tell: what somebody is called, what a verb makes of them, where they end."""

import pytest

from tests.texts import Triple, named, read, said

CALLED: list[tuple[str, str, str, str]] = [
    (
        "en",
        "They wrote a toolkit called Silver Eels for Everyone.",
        "Silver Eels for Everyone",
        "Publication",
    ),
    ("sv", "De har skrivit en guide med titeln Lyssna på ålen.", "Lyssna på ålen", "Publication"),
    (
        "fi",
        "Se on kirjoittanut oppaan nimeltä Ankerias sallittu.",
        "Ankerias sallittu",
        "Publication",
    ),
    ("en", "Silver River is a podcast project made on a boat.", "Silver River", "Project"),
    (
        "fi",
        "Kaikki kuuntelevat. Ankeriasradio on podcasthanke, jota tehdään veneessä.",
        "Ankeriasradio",
        "Project",
    ),
    (
        "en",
        "Last year the Ferryman Trust published Ten Rules for Rowers, which rowers like.",
        "Ten Rules for Rowers",
        "Publication",
    ),
    (
        "en",
        "The second prize went to Lend a Boat, a project run by the Ferryman Trust.",
        "Lend a Boat",
        "Project",
    ),
    (
        "sv",
        "Stiftelsen Färjan har skrivit verktygslådan Ålar tillåtna.",
        "Ålar tillåtna",
        "Publication",
    ),
    (
        "sv",
        "Ett svar finns i studien Ålar mot tystnaden, skriven av Birgitta Stenmark.",
        "Ålar mot tystnaden",
        "Publication",
    ),
    (
        "sv",
        "Handboken Roddarens följeslagare är skriven av Birgitta Stenmark.",
        "Roddarens följeslagare",
        "Publication",
    ),
    ("sv", "Partner var den svenska stiftelsen Färjan.", "stiftelsen Färjan", "Organisation"),
    (
        "sv",
        "Partner var fakulteten för vattenlära vid Kalmars universitet.",
        "fakulteten för vattenlära",
        "Organisation",
    ),
    ("sv", "Intervjuerna gjordes av Duvbo i Gyula i Ungern.", "Gyula", "Place"),
]


@pytest.mark.parametrize(("language", "text", "name", "kind"), CALLED)
def test_a_name_is_told(language: str, text: str, name: str, kind: str) -> None:
    assert name in named(read(text, language), kind)


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("sv", "Stiftelsen Färjan ledde projektet Silverål sedan 2019.", "Silverål sedan"),
        ("sv", "Rapporten Silverål har lästs av många.", "Silverål har"),
        ("fi", "Ankeriassäätiö on julkaissut kouluille oppaan ankeriaista.", "Ankeriassäätiö"),
    ],
)
def test_a_name_ends_before_what_is_said_of_it(language: str, text: str, name: str) -> None:
    extraction = read(text, language)
    assert name not in named(extraction, "Publication")
    assert name not in named(extraction, "Project")


GIVING: list[tuple[str, str, set[Triple]]] = [
    (
        "en",
        "The Ferryman Trust coordinates the #SilverEel campaign, the Clearwater Institute lends its boat.",
        {("Clearwater Institute", "contributesTo", "#SilverEel")},
    ),
    (
        "sv",
        "Stiftelsen Färjan samordnar kampanjen #Silverål. Bilderna ritades av Nordiska vatteninstitutet.",
        {("Nordiska vatteninstitutet", "contributesTo", "#Silverål")},
    ),
    (
        "fi",
        "#HopeaAnkerias-hanketta koordinoi Lauttasaaren säätiö. Kuvat piirsi Pohjolan vesivirasto.",
        {("Pohjolan vesivirasto", "contributesTo", "#HopeaAnkerias")},
    ),
    (
        "sv",
        "Projektet #Silverål drivs av stiftelsen Färjan, Nordiska vatteninstitutet utbildar roddarna.",
        {("stiftelsen Färjan", "coordinates", "#Silverål")},
    ),
]


@pytest.mark.parametrize(("language", "text", "stated"), GIVING)
def test_what_bodies_do_for_a_project_is_read(
    language: str, text: str, stated: set[Triple]
) -> None:
    assert stated <= said(read(text, language))


def test_who_does_what_the_next_words_say_is_no_part_of_a_list() -> None:
    text = "Projektet #Silverål drivs av stiftelsen Färjan, Nordiska vatteninstitutet utbildar roddarna."
    assert ("Nordiska vatteninstitutet", "coordinates", "#Silverål") not in said(read(text, "sv"))


@pytest.mark.parametrize(
    ("language", "text", "stated"),
    [
        (
            "en",
            "“Boats,” said Nora Whitcombe, Head of the FWT's Civil Society and Rowing Unit. The Rowing Unit rests.",
            ("Nora Whitcombe", "heads", "Civil Society and Rowing Unit"),
        ),
        (
            "en",
            "The City of Galway's Department for Boats and Leisure pays the crew of #SilverEel.",
            ("Department for Boats and Leisure", "subOrganisationOf", "City of Galway"),
        ),
        (
            "en",
            "Nora Whitcombe leads the Pond Rowers' Union. Whitcombe's union wrote the Eel Handbook.",
            ("Pond Rowers' Union", "created", "Eel Handbook"),
        ),
        (
            "fi",
            "Soutajien liitto kasvaa. Nyt liiton Kausityöyksikkö, jota johtaa Aune Kivelä, soutaa.",
            ("Aune Kivelä", "heads", "Kausityöyksikkö"),
        ),
    ],
)
def test_a_unit_is_named_apart_from_its_owner(language: str, text: str, stated: Triple) -> None:
    assert stated in said(read(text, language), like=[stated])


def test_the_sentence_after_tells_what_the_title_names() -> None:
    """The title has the name before a colon, and nothing beside the name in the text tells its class."""
    text = "Silver Lines: what is left when the boats are gone\n\n{}"
    english = text.format("After a year, Silver Lines has ended. The project mapped ponds.")
    assert "Silver Lines" in named(read(english, "en"), "Project")
    nothing = text.format("After a year, Silver Lines has ended. The ponds are mapped.")
    assert "Silver Lines" not in named(read(nothing, "en"), "Project")
