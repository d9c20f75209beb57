"""Over documents that are not versions of each other, names join with caution."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Extraction
from kg.resolution import resolve
from tests.resolution.texts import ontology, text


def entities(*extractions: Extraction) -> list[str]:
    return [str(entity.id) for entity in resolve(extractions, ontology()).entities]


def person(name: str, organisation: str, *, who: str = "Mira Oksanen") -> Extraction:
    return text(
        name,
        "en",
        f"{who} works for {organisation}.",
        [("Person", who), ("Organisation", organisation)],
        relations=[(0, "worksFor", 1)],
    )


def test_one_name_in_two_texts_is_one_organisation() -> None:
    one = text("a", "en", "Nordlys came.", [("Organisation", "Nordlys")])
    two = text("b", "fi", "Nordlysin vene.", [("Organisation", "Nordlysin")])
    assert entities(one, two) == ["organisation/nordlys"]


def test_people_of_one_name_with_one_organisation_are_one() -> None:
    assert entities(person("a", "Arc Lab"), person("b", "Arc Lab")) == [
        "organisation/arc-lab",
        "person/mira-oksanen",
    ]


def test_people_of_one_name_with_two_organisations_stay_two() -> None:
    resolution = resolve([person("a", "Arc Lab"), person("b", "Nordlys")], ontology())
    people = [entity for entity in resolution.entities if entity.kind == "Person"]
    assert len(people) == 2
    assert [refused.veto for refused in resolution.refused] == ["different organisations"]


def test_a_shared_given_name_is_nothing() -> None:
    one = text("a", "en", "Mira came.", [("Person", "Mira")])
    two = text("b", "en", "Mira left.", [("Person", "Mira")])
    assert len(entities(one, two)) == 2


def test_an_acronym_with_two_full_names_stays_two() -> None:
    one = text(
        "a", "en", "Sea Council (SC)", [("Organisation", "Sea Council"), ("Organisation", "SC")]
    )
    two = text(
        "b", "en", "Sports Club (SC)", [("Organisation", "Sports Club"), ("Organisation", "SC")]
    )
    assert entities(one, two) == ["organisation/sea-council", "organisation/sports-club"]


def test_an_acronym_without_full_names_is_one() -> None:
    one = text("a", "en", "NATO met.", [("Organisation", "NATO")])
    two = text("b", "sv", "NATO:s möte.", [("Organisation", "NATO:s")])
    assert entities(one, text("c", "sv", "NATO kom.", [("Organisation", "NATO")])) == [
        "organisation/nato"
    ]
    assert len(entities(one, two)) == 1


def test_two_handles_on_one_platform_keep_namesakes_apart() -> None:
    def holder(name: str, handle: str) -> Extraction:
        return text(
            name,
            "en",
            f"Mira Oksanen: {handle}",
            [("Person", "Mira Oksanen"), ("Account", handle, f"chirp:{handle}")],
            relations=[(0, "hasAccount", 1)],
        )

    assert len(entities(holder("a", "@mira"), holder("b", "@mirao"))) == 4
    assert len(entities(holder("a", "@mira"), holder("b", "@mira"))) == 2


def test_one_address_makes_one_publication() -> None:
    link = "https://guide.example/"
    one = text(
        "a",
        "en",
        "Sea Guide",
        [("Publication", "Sea Guide")],
        relations=[(0, "foaf:homepage", link)],
    )
    two = text(
        "b", "fi", "Meriopas", [("Publication", "Meriopas")], relations=[(0, "foaf:homepage", link)]
    )
    assert entities(one, two) == ["publication/sea-guide"]


def test_an_address_does_not_join_what_a_text_names_apart() -> None:
    """One text was misread: it gives the address of the one for the other."""
    link = "https://nordlys.example/"
    lines = "Arc Lab came.\nNordlys stayed."
    names = [("Organisation", "Arc Lab"), ("Organisation", "Nordlys")]
    right = text("a", "en", lines, names, relations=[(1, "foaf:homepage", link)])
    wrong = text("b", "fi", lines, names, relations=[(0, "foaf:homepage", link)])
    assert entities(right, wrong) == ["organisation/arc-lab", "organisation/nordlys"]


def test_one_value_about_one_thing_is_one_figure() -> None:
    one = text(
        "a",
        "en",
        "Nordlys has 40 boats and 40 members",
        [
            ("Organisation", "Nordlys"),
            ("Figure", "boats", "figure:40"),
            ("Figure", "members", "figure:40"),
        ],
        relations=[(0, "hasFigure", 1), (0, "hasFigure", 2)],
    )
    figures = [e for e in resolve([one], ontology()).entities if e.kind == "Figure"]
    assert [(figure.value, figure.name) for figure in figures] == [
        ("40", "boats"),
        ("40", "members"),
    ]
    assert [figure.id for figure in figures] == ["figure/40-boats", "figure/40-members"]


NAMES = ["Nordlys", "Nordlys Trust", "Arc Lab", "Mira Oksanen", "Bo Holm", "Mira", "NATO", "Turku"]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.lists(st.sampled_from(NAMES), min_size=1, max_size=5, unique=True),
        min_size=1,
        max_size=4,
    ),
    st.randoms(use_true_random=False),
)
def test_resolution_ignores_the_order_of_documents(picks: list[list[str]], random: Random) -> None:
    extractions = [
        text(
            f"d{number}",
            "en",
            " x ".join(pick),
            [("Person" if "M" in name or "Bo" in name else "Organisation", name) for name in pick],
        )
        for number, pick in enumerate(picks)
    ]
    shuffled = list(extractions)
    random.shuffle(shuffled)
    assert resolve(extractions, ontology()) == resolve(shuffled, ontology())
