"""Events without a name of their own, names with years, and what the top of a report says of its event."""

import pytest

from tests.texts import Triple, named, read, said

REPORTS: list[tuple[str, str, set[Triple]]] = [
    (
        "en",
        """Minutes of the second river workshop
Lisbon (Portugal), 4 June 2031
Host: Ferryman Trust

Mr Applegarth was ill. Nora Whitcombe reported on the eels and chaired both days.""",
        {
            ("second river workshop", "locatedIn", "Lisbon"),
            ("Ferryman Trust", "organises", "second river workshop"),
            ("Nora Whitcombe", "speaksAt", "second river workshop"),
            ("Nora Whitcombe", "moderates", "second river workshop"),
        },
    ),
    (
        "sv",
        """Anteckningar från den tredje flodworkshoppen
Lissabon den 4 juni 2031
Värd: Vattna sjöarkiv

Nora Whitcombe redogjorde för ålarna.""",
        {
            ("tredje flodworkshoppen", "locatedIn", "Lissabon"),
            ("Vattna sjöarkiv", "organises", "tredje flodworkshoppen"),
            ("Nora Whitcombe", "speaksAt", "tredje flodworkshoppen"),
        },
    ),
    (
        "en",
        "That was the mood at Open Rivers 2031, the conference which the Ferryman Trust held in Lisbon.",
        {
            ("Ferryman Trust", "organises", "Open Rivers 2031"),
            ("Open Rivers 2031", "locatedIn", "Lisbon"),
        },
    ),
    (
        "sv",
        "Det sades på konferensen Öppna floder 2031, som stiftelsen Färjan ordnade i Kalmar.",
        {
            ("stiftelsen Färjan", "organises", "Öppna floder 2031"),
            ("Öppna floder 2031", "locatedIn", "Kalmar"),
        },
    ),
    (
        "en",
        "The closing conference, Ports Answer, will be organised by the Ferryman Trust.",
        {("Ferryman Trust", "organises", "Ports Answer")},
    ),
    (
        "ro",
        "Conferința finală, Porturile răspund, va fi organizată de Fundația Podul.",
        {("Fundația Podul", "organises", "Porturile răspund")},
    ),
]


@pytest.mark.parametrize(("language", "text", "wanted"), REPORTS)
def test_a_report_tells_of_its_event(language: str, text: str, wanted: set[Triple]) -> None:
    """The event of minutes is what their title describes; a name may end in a year or stand between commas."""
    assert said(read(text, language), *{triple[1] for triple in wanted}) == wanted


def test_the_name_of_a_unit_ends_before_that_of_its_body() -> None:
    """The document has the name of the body alone as well."""
    text = (
        "Host: Institute of Water Lore\n\n"
        "Nora Whitcombe is head of the Sound Archive of the Institute of Water Lore."
    )
    assert said(read(text, "en"), "heads", "subOrganisationOf") == {
        ("Nora Whitcombe", "heads", "Sound Archive"),
        ("Sound Archive", "subOrganisationOf", "Institute of Water Lore"),
    }


def test_another_meeting_is_not_the_one_reported_on() -> None:
    """Minutes of an earlier meeting name no event of this document."""
    assert named(read("Minutes of the previous meeting were approved.", "en"), "Event") == set()


def test_a_noun_before_a_post_is_not_what_the_name_before_it_is() -> None:
    """`project adviser` is a post."""
    text = "Ann Lee do Carmo, project adviser, Ferryman Trust"
    assert named(read(text, "en"), "Project") == set()
