"""Inside one document: case forms, short forms, acronyms and keys lead to one entity."""

from dataclasses import replace

import pytest

from kg.model import ClassName, Extraction, Name
from kg.ontology import AuthorityEntry
from kg.resolution import resolve
from tests.resolution.texts import ontology, text


def same(extraction: Extraction, first: int, other: int) -> bool:
    resolution = resolve([extraction], ontology())
    mentions = extraction.mentions
    return resolution.entity_of(mentions[first]) == resolution.entity_of(mentions[other])


@pytest.mark.parametrize(
    ("language", "kind", "first", "other"),
    [
        ("fi", "Place", "Turku", "Turussa"),
        ("fi", "Organisation", "Nuoruus ry", "Nuoruus ry:n"),
        ("fi", "Place", "Kuopion", "Kuopioon"),
        ("fi", "Organisation", "Merituuli", "Merituulen"),
        ("sv", "Organisation", "Havsverket", "Havsverkets"),
        ("sv", "Place", "Uleåborg", "Uleåborgs"),
        ("hu", "Place", "Szeged", "Szegeden"),
        ("hu", "Platform", "Pixtagram", "Pixtagramon"),
        ("ro", "Organisation", "Agenția Marină", "Agenției Marine"),
        ("ro", "Place", "Timișoara", "Timișoarei"),
        ("en", "Organisation", "Sea Watch", "Sea Watch's"),
        ("en", "Organisation", "Harbour Pool", "Harbourpool"),
        ("en", "Organisation", "Nordlys Trust", "Nordlys"),
        ("en", "Organisation", "Northern Harbour Pool", "Harbour Pool"),
        ("en", "Person", "Mira Oksanen", "Mira"),
        ("en", "Person", "Mira Oksanen", "Oksanen"),
        ("fi", "Person", "Mira Oksanen", "Oksasen"),
        ("en", "Organisation", "Sea Council of the North", "SCN"),
    ],
)
def test_two_forms_of_a_name_are_one_entity(
    language: str, kind: str, first: str, other: str
) -> None:
    extraction = text("a", language, f"{first} x {other}", [(kind, first), (kind, other)])
    assert same(extraction, 0, 1)


@pytest.mark.parametrize(
    ("kind", "first", "other"),
    [
        ("Person", "Mira Oksanen", "Aino Oksanen"),
        ("Person", "Mira Oksanen", "Mira Nieminen"),
        ("Organisation", "Nordlys University", "Nordlys University Library"),
        ("Organisation", "Sea Council", "Land Council"),
        ("Place", "Turku", "Turin"),
        ("Platform", "Pondlys Drive", "Pondlys"),
        ("Organisation", "Pondlys", "Pondlys Drive"),
    ],
)
def test_two_names_of_two_things_stay_two(kind: str, first: str, other: str) -> None:
    extraction = text("a", "en", f"{first} x {other}", [(kind, first), (kind, other)])
    assert not same(extraction, 0, 1)


def test_a_name_in_brackets_after_a_name_is_the_same() -> None:
    lines = "Meren neuvosto (MN) kokoontui. MN päätti."
    wanted = [("Organisation", "Meren neuvosto"), ("Organisation", "MN"), ("Organisation", "MN")]
    extraction = text("a", "fi", lines, wanted)
    assert same(extraction, 0, 1)
    assert same(extraction, 0, 2)


def test_brackets_after_a_place_tell_where_it_lies() -> None:
    extraction = text("a", "ro", "Brăila (România)", [("Place", "Brăila"), ("Place", "România")])
    assert not same(extraction, 0, 1)


def test_what_is_left_of_an_owned_name_is_another_thing() -> None:
    """The last word of the longer name is somebody's, that of the shorter is nobody's."""
    names = [("Organisation", "Halak Tavi Bizottsága"), ("Organisation", "Tavi Bizottság ül"[:14])]
    extraction = text("a", "hu", "Halak Tavi Bizottsága ír. A Tavi Bizottság ül.", names)
    found = resolve([_based(extraction, "Halak Tavi Bizottság")], ontology())
    assert len(found.entities) == 2


def _based(extraction: Extraction, name: str) -> Extraction:
    first, *rest = extraction.mentions
    return replace(extraction, mentions=(replace(first, name=name), *rest))


def test_the_same_words_read_under_two_names_are_one_thing() -> None:
    extraction = text("a", "en", "Nordlys sings.", [("Organisation", "Nordlys")])
    again = replace(extraction.mentions[0], name="Nordlys Trust of Oulu")
    both = replace(extraction, mentions=(*extraction.mentions, again))
    (entity,) = resolve([both], ontology()).entities
    assert "the same words name" in entity.reasons[0]


def test_two_entries_of_a_list_stay_two() -> None:
    """Although the text puts one after the other in brackets."""
    wanted = [
        ("Organisation", "Merineuvosto", "authority:https://list.example/1"),
        ("Organisation", "MN", "authority:https://list.example/2"),
    ]
    assert not same(text("a", "fi", "Merineuvosto (MN)", wanted), 0, 1)


def test_a_given_name_that_two_people_share_is_neither() -> None:
    lines = "Mira Oksanen and Mira Holm spoke. Mira smiled."
    wanted = [("Person", "Mira Oksanen"), ("Person", "Mira Holm"), ("Person", "Mira smiled"[:4])]
    extraction = text("a", "en", lines.replace("Mira smiled", "Then Mira smiled"), wanted)
    third = text(
        "a",
        "en",
        lines,
        [("Person", "Mira Oksanen"), ("Person", "Mira Holm")],
    )
    assert not same(extraction, 0, 1)
    assert not same(third, 0, 1)


def test_names_of_different_classes_stay_apart() -> None:
    extraction = text("a", "en", "Paris met Paris", [("Person", "Paris"), ("Place", "Paris")])
    assert not same(extraction, 0, 1)


def test_neighbours_in_a_list_stay_apart() -> None:
    whole = text("a", "en", "Nordlys Trust, Nordlys", [("Organisation", "Nordlys Trust")])
    short = replace(whole.mentions[0], evidence=whole.document.evidence(15, 22), name="Nordlys")
    extraction = replace(whole, mentions=(*whole.mentions, short))
    resolution = resolve([extraction], ontology())
    assert len(resolution.entities) == 2
    assert [refused.veto for refused in resolution.refused] == ["one list names both"]


def test_a_unit_and_its_parent_stay_apart() -> None:
    wanted = [("Organisation", "Nordlys"), ("Organisation", "Nordlys Lab")]
    extraction = text(
        "a", "en", "Nordlys runs Nordlys Lab", wanted, relations=[(1, "subOrganisationOf", 0)]
    )
    assert not same(extraction, 0, 1)


def test_one_account_makes_one_person() -> None:
    wanted = [("Person", "M. Oksanen", "chirp:@mira"), ("Person", "Mira", "chirp:@mira")]
    assert same(text("a", "en", "M. Oksanen is Mira", wanted), 0, 1)


def test_the_label_is_the_base_form_and_the_forms_are_kept() -> None:
    extraction = text(
        "a", "fi", "Turku on kaunis. Turussa asutaan.", [("Place", "Turku"), ("Place", "Turussa")]
    )
    (entity,) = resolve([extraction], ontology()).entities
    assert entity.id == "place/turku"
    assert entity.labels == (Name("Turku", "fi"),)
    assert entity.forms == (Name("Turussa", "fi"),)
    assert entity.reasons == ("Turussa is a form of Turku",)


def test_a_full_name_is_the_label_although_the_short_one_is_more_frequent() -> None:
    wanted = [
        ("Organisation", "Nordlys Trust"),
        ("Organisation", "Nordlys"),
        ("Organisation", "Nordlys"),
    ]
    lines = "Nordlys Trust won. Later Nordlys left. Nobody saw Nordlys."
    extraction = text("a", "en", lines, [wanted[0]])
    again = text("a", "en", lines, [wanted[0], ("Organisation", "Nordlys left"[:7])])
    assert resolve([extraction], ontology()).entities[0].name == "Nordlys Trust"
    assert resolve([again], ontology()).entities[0].name == "Nordlys Trust"


def test_an_authority_entry_gives_its_identifiers() -> None:
    entry = AuthorityEntry(
        "https://list.example/turku",
        ClassName("Place"),
        (Name("Turku", "fi"), Name("Åbo", "sv")),
        (),
        ("https://other.example/1",),
    )
    extraction = text("a", "fi", "Asun Turussa.", [("Place", "Turussa")])
    (entity,) = resolve([extraction], ontology(entry)).entities
    assert entity.same_as == ("https://list.example/turku", "https://other.example/1")


def test_a_name_that_two_authority_entries_bear_is_linked_to_neither() -> None:
    entries = [
        AuthorityEntry(
            f"https://list.example/{n}", ClassName("Place"), (Name("Georgia", "en"),), (), ()
        )
        for n in (1, 2)
    ]
    extraction = text("a", "en", "In Georgia.", [("Place", "Georgia")])
    resolution = resolve([extraction], ontology(*entries))
    assert resolution.entities[0].same_as == ()
    assert resolution.ambiguous[0].iris == ("https://list.example/1", "https://list.example/2")


def test_a_hashtag_is_no_case_form() -> None:
    extraction = text("a", "fi", "Katso #merituulesta nyt.", [("Project", "#merituulesta")])
    assert resolve([extraction], ontology()).entities[0].name == "#merituulesta"
