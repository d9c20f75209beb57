"""Where things are, by the adjective of a place before their name."""

import pytest

from tests.texts import Triple, read, said

CASES: list[tuple[str, Triple | None]] = [
    (
        "A szegedi Rezgőnyár Egyesület fákat ültet.",
        ("Rezgőnyár Egyesület", "locatedIn", "Szeged"),
    ),
    (
        "A karcagi székhelyű Rezgőnyár Egyesület fákat ültet.",
        ("Rezgőnyár Egyesület", "locatedIn", "Karcag"),
    ),
    (
        "A projekt partnerei a Tóvidék Intézet és a karcagi székhelyű Rezgőnyár Egyesület.",
        ("Rezgőnyár Egyesület", "locatedIn", "Karcag"),
    ),
    ("A tavalyi Rezgőnyár Egyesület fákat ültet.", None),
]


@pytest.mark.parametrize(("text", "fact"), CASES)
def test_the_adjective_of_a_place_locates_what_it_stands_before(
    text: str, fact: Triple | None
) -> None:
    """Of a listed place, or of one that is a seat; another adjective locates nothing."""
    assert said(read(text, "hu"), "locatedIn") == ({fact} if fact else set())


def test_a_list_goes_on_over_the_seat_of_a_member() -> None:
    """Every partner is read, wherever it has its seat."""
    text = (
        "A #Fasor projekt partnerei a Tóvidék Intézet, a karcagi székhelyű Rezgőnyár Egyesület "
        "és a Nyírfa Alapítvány."
    )
    expected = {
        (name, "contributesTo", "#Fasor")
        for name in ("Tóvidék Intézet", "Rezgőnyár Egyesület", "Nyírfa Alapítvány")
    }
    assert said(read(text, "hu"), "contributesTo", like=expected) == expected


def test_in_finnish_the_seat_of_one_is_not_that_of_the_next() -> None:
    """A participle tells of the name after it only."""
    text = "Mukana ovat Karstulassa toimiva Rinnekodin säätiö ja Vaskelan yhdistys."
    expected = {("Rinnekodin säätiö", "locatedIn", "Karstula")}
    assert said(read(text, "fi"), "locatedIn", like=expected) == expected


@pytest.mark.parametrize(
    ("language", "text", "fact"),
    [
        ("en", "Speakers:\n- Nora Lake, editor, Ferryman Trust, Galway\n", "Ferryman Trust"),
        ("fi", "Puhujat:\n- Ilona Oja, toimittaja, Kaarlan museo, Vaasa\n", "Kaarlan museo"),
        ("hu", "Előadók:\n- Harmath Júlia, író, Révész Alapítvány, Szeged\n", "Révész Alapítvány"),
    ],
)
def test_a_place_at_the_end_of_a_line_is_the_seat(language: str, text: str, fact: str) -> None:
    """Of the organisation before it."""
    assert {name for name, _, _ in said(read(text, language), "locatedIn")} == {fact}


@pytest.mark.parametrize(
    ("text", "seats"),
    [
        ("Mukana oli turkulainen Hopeakala-säätiö.", {("Hopeakala-säätiö", "Turku")}),
        ("Kuultiin turkulaisen Hopeakala-säätiön kuoroa.", {("Hopeakala-säätiö", "Turku")}),
        # an adjective in another case is about something else, that of a country no seat
        ("Siteerattiin erästä turkulaista Hopeakala-säätiön kuorossa.", set()),
        ("Mukana oli virolainen Hopeakala-säätiö.", set()),
    ],
)
def test_finnish_adjectives_of_towns_tell_the_seat(text: str, seats: set[tuple[str, str]]) -> None:
    """Where they agree with the name after them."""
    found = {
        (one.removesuffix("n"), place) for one, _, place in said(read(text, "fi"), "locatedIn")
    }
    assert found == seats
