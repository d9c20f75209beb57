"""Names of Romanian titles, bodies and units: where they begin and where they end."""

import pytest

from tests.texts import entities, read

TITLES: list[tuple[str, str, str]] = [
    # after a definite noun, in small letters up to a verb, a sign or a relative word
    (
        "Raportul Pădurea de mâine a fost publicat de Fundația Podul.",
        "Publication",
        "Pădurea de mâine",
    ),
    (
        "Ghidul Drumul țiparului, scris de Ana Pop, a apărut.",
        "Publication",
        "Drumul țiparului",
    ),
    (
        "Fundația Podul a editat ghidul Apă și viață, care descrie râurile.",
        "Publication",
        "Apă și viață",
    ),
    (
        "Manualul Primii pași pe baltă este disponibil în engleză.",
        "Publication",
        "Primii pași pe baltă",
    ),
    # with capitals throughout, after a noun that begins the sentence
    ("Campania Ape Vii a fost lansată de Fundația Podul.", "Project", "Ape Vii"),
    # after what says more of the noun
    ("Fundația Podul a lansat campania națională „Vin apele”.", "Project", "Vin apele"),
    (
        "Fundația Podul a publicat setul de instrumente „Vâsle bune”.",
        "Publication",
        "Vâsle bune",
    ),
    (
        "Fundația Podul publică buletinul informativ Vocea Bălții.",
        "Publication",
        "Vocea Bălții",
    ),
    # an owner belongs to the noun
    (
        "Ghidul Bunului Pescar a fost scris de Ana Pop.",
        "Publication",
        "Ghidul Bunului Pescar",
    ),
    # up to an owner
    ("Banii vin din programul ALMA al UE.", "Project", "ALMA"),
]

BODIES: list[tuple[str, list[str]]] = [
    (
        "Banii vin de la Agenția Regională pentru Climă, Infrastructură și Mediu (ARMI).",
        ["Agenția Regională pentru Climă, Infrastructură și Mediu"],
    ),
    (
        "Ei lucrează cu Fundația Nordverk din Sibiu și cu Biblioteca Municipală din Sibiu.",
        ["Fundația Nordverk", "Biblioteca Municipală din Sibiu"],
    ),
    (
        "Ei lucrează cu Institutul Dunărean pentru Vâsle și Bărci din Sibiu.",
        ["Institutul Dunărean pentru Vâsle și Bărci"],
    ),
    ("Ana Pop este directoarea Școlii de Pescuit.", ["Școala de Pescuit"]),
    (
        "Ea predă la Facultatea de Pescuit a Universității din Sibiu.",
        ["Facultatea de Pescuit", "Universitatea din Sibiu"],
    ),
    (
        "Banii vin de la cooperativa suedeză Nordverk și de la Fundația Podul.",
        ["Nordverk", "Fundația Podul"],
    ),
]


@pytest.mark.parametrize(("text", "kind", "name"), TITLES)
def test_a_title_ends_where_its_words_do(text: str, kind: str, name: str) -> None:
    """Small letters go on up to a verb; capitals, adjectives and owners end with the last of them."""
    assert name in entities(read(text, "ro"), kind)


@pytest.mark.parametrize(("text", "names"), BODIES)
def test_a_body_is_named_apart_from_its_seat_and_its_owner(text: str, names: list[str]) -> None:
    """Fields after commas belong to its name; a place does where nothing else names it."""
    assert set(names) == entities(read(text, "ro"), "Organisation")


def test_a_post_makes_a_person_of_a_name() -> None:
    """Even of one that stands over a line with a link, as owners of accounts do."""
    text = "Tuuli Ylinen, președinta Fundației Podul, pleacă.\n\nDetalii: https://podul.example"
    assert "Tuuli Ylinen" in entities(read(text, "ro"), "Person")


def test_a_title_is_of_the_class_that_points_back_to_it() -> None:
    """The noun at the start of the next sentence says what the name in the document's title is."""
    text = (
        "Ape împrumutate: ce rămâne\n\n„Ape împrumutate” s-a încheiat. Proiectul a adunat povești."
    )
    assert "Ape împrumutate" in entities(read(text, "ro"), "Project")


def test_a_woman_in_the_genitive_is_called_by_her_name() -> None:
    """Names in `-iei` are somebody's whose name ends in `-ia`."""
    text = "Cuvântul de deschidere i-a aparținut Mariei Ionescu, directoarea Fundației Podul."
    assert "Maria Ionescu" in entities(read(text, "ro"), "Person")
