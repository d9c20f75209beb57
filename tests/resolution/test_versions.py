"""Language versions find each other, align, and say what is the same."""

from dataclasses import replace

from kg.model import Extraction, Mention
from kg.resolution import resolve
from kg.resolution.alignment import align
from kg.resolution.anchors import skeleton_of
from kg.resolution.versions import find_versions
from tests.resolution.texts import ontology, text


def _lines(*lines: str) -> str:
    return "\n".join(lines)


ENGLISH = text(
    "en",
    "en",
    _lines(
        "On 12 May the Sea Council met 340 boat owners in Oulu.",
        "Mira Oksanen leads the Sea Council, see https://sea.example/plan for 2031.",
        "Bo Holm of Nordlys asked the Harbour Office for 25 new piers.",
        "The Harbour Office answered Bo Holm within 3 days, and wrote to @bobby on Pixtagram.",
        "In the end Nordlys gave 4 500 euros.",
    ),
    [
        ("Organisation", "Sea Council"),
        ("Person", "Mira Oksanen"),
        ("Organisation", "Sea Council"),
        ("Person", "Bo Holm"),
        ("Organisation", "Nordlys"),
        ("Organisation", "Harbour Office"),
        ("Organisation", "Harbour Office"),
        ("Person", "Bo Holm"),
        ("Organisation", "Nordlys"),
    ],
    relations=[(1, "worksFor", 2), (3, "worksFor", 4)],
)
FINNISH = text(
    "fi",
    "fi",
    _lines(
        "Merineuvosto tapasi 12. toukokuuta 340 veneilijää Oulussa.",
        "Mira Oksanen johtaa merineuvostoa, vuoden 2031 suunnitelma: https://sea.example/plan",
        "Nordlysin Bo Holm pyysi satamavirastolta 25 uutta laituria.",
        "Satamavirasto vastasi Bo Holmille 3 päivässä ja kirjoitti @bobby Pixtagramissa.",
        "Lopuksi tuli Nordlysiltä 4 500 euroa.",
    ),
    [
        ("Organisation", "Merineuvosto"),
        ("Person", "Mira Oksanen"),
        ("Organisation", "merineuvostoa"),
        ("Organisation", "Nordlysin"),
        ("Person", "Bo Holm"),
        ("Organisation", "satamavirastolta"),
        ("Organisation", "Satamavirasto"),
        ("Person", "Bo Holm"),
        ("Organisation", "Nordlysiltä"),
    ],
    relations=[(1, "worksFor", 2), (4, "worksFor", 3)],
)
OTHER = text(
    "other",
    "sv",
    _lines(
        "Mira Oksanen besökte Åbo i mars och talade om 17 fyrar.",
        "Hon leder också en kör med 60 medlemmar, se https://choir.example/",
        "Kören sjunger i Vasa den 9 juni.",
    ),
    [("Person", "Mira Oksanen"), ("Place", "Åbo"), ("Place", "Vasa")],
)


def names(*extractions: Extraction) -> dict[str, list[str]]:
    resolution = resolve(extractions, ontology())
    return {e.id: [f"{n.text}@{n.language}" for n in e.labels] for e in resolution.entities}


def test_versions_of_one_text_are_one_work() -> None:
    resolution = resolve([ENGLISH, FINNISH, OTHER], ontology())
    assert list(resolution.works.values()) == [("en", "fi")]


def test_names_that_share_nothing_are_one_entity() -> None:
    found = names(ENGLISH, FINNISH)
    assert found["organisation/sea-council"] == ["Sea Council@en", "Merineuvosto@fi"]
    assert found["organisation/harbour-office"] == ["Harbour Office@en", "Satamavirasto@fi"]
    assert found["organisation/nordlys"] == ["Nordlys@"]


def test_a_family_name_may_stand_first() -> None:
    """Hungarian puts it there, and so the same person has two orders of names."""
    swapped = text(
        "hu",
        "hu",
        ENGLISH.document.text.replace("Mira Oksanen", "Oksanen Mira"),
        [("Person", "Oksanen Mira"), ("Person", "Bo Holm")],
    )
    assert names(ENGLISH, swapped)["person/mira-oksanen"] == ["Mira Oksanen@en", "Oksanen Mira@hu"]


def test_two_people_of_one_family_stay_two_in_either_order() -> None:
    lines = "\n".join(ENGLISH.document.text.split("\n")[:2]).replace("Mira Oksanen", "Oksanen Aino")
    other = text("hu", "hu", lines, [("Person", "Oksanen Aino")])
    assert {"person/mira-oksanen", "person/oksanen-aino"} <= names(ENGLISH, other).keys()


def test_what_stands_in_one_turn_is_the_same() -> None:
    """Two places side by side, whose names share nothing, come in one order in both versions."""
    lines = ENGLISH.document.text.replace("25 new piers", "25 new piers in Estland and Sverige")
    other = FINNISH.document.text.replace("laituria", "laituria Virossa ja Ruotsissa")
    person = ("Person", "Bo Holm")
    lies = [(0, "locatedIn", 1), (0, "locatedIn", 2)]
    ours, theirs = (
        [("Place", "Estland"), ("Place", "Sverige")],
        [("Place", "Virossa"), ("Place", "Ruotsissa")],
    )
    found = names(
        text("en", "en", lines, [person, *ours], relations=lies),
        text("fi", "fi", other, [person, *theirs], relations=lies),
    )
    assert found["place/estland"] == ["Estland@en", "Viro@fi"]
    assert found["place/sverige"] == ["Sverige@en", "Ruotsi@fi"]


def test_a_unit_is_the_unit_of_the_other_version_not_its_parent() -> None:
    """Each version names one of two bodies side by side: only the heads tell which."""
    lines = ENGLISH.document.text.replace(
        "the Harbour Office for", "the Pier Department of Borough for"
    )
    other = FINNISH.document.text.replace("satamavirastolta 25", "laituriosastolta 25")
    wanted = [("Organisation", "Pier Department"), ("Organisation", "Borough")]
    heads = [("en", "department"), ("fi", "osasto")]
    versions = (
        text("en", "en", lines, wanted, relations=[(0, "worksFor", 1)]),
        text("fi", "fi", other, [("Organisation", "laituriosastolta")]),
    )
    resolution = resolve(versions, ontology(heads=heads, parts=heads))
    ids = {one.evidence.exact: name for one, name in resolution.mentions.items()}
    assert ids["laituriosastolta"] == ids["Pier Department"] != ids["Borough"]


def _of_an_agent(acronym: str, name: str) -> Extraction:
    lines = ENGLISH.document.text.replace("Bo Holm of Nordlys", f"Bo Holm of {name}")
    lines += f"\nBo Holm, {acronym}: what 77 harbours do"
    wanted = [("Person", "Bo Holm"), ("Organisation", name), ("Organisation", acronym)]
    return text("en", "en", lines, wanted, relations=[(0, "heads", 1), (0, "worksFor", 2)])


def _in_finnish(name: str) -> Extraction:
    lines = FINNISH.document.text + f"\nBo Holm, {name}: mitä 77 satamaa tekee"
    wanted = [("Person", "Bo Holm"), ("Organisation", name)]
    return text("fi", "fi", lines, wanted, relations=[(0, "worksFor", 1)])


def test_an_acronym_is_the_name_that_another_version_has_in_its_place() -> None:
    """One person works for both, and the letters begin the name, although one text has both."""
    found = names(_of_an_agent("SLIC", "Sea Line Oulu"), _in_finnish("Sea Line Oulu"))
    assert [key for key in found if key.startswith("organisation")] == [
        "organisation/sea-line-oulu"
    ]


def test_an_acronym_of_other_letters_is_another_thing() -> None:
    found = names(_of_an_agent("WBIC", "Sea Line Oulu"), _in_finnish("Sea Line Oulu"))
    assert "organisation/wbic" in found


def test_an_account_misread_in_one_text_joins_no_two_things_of_another() -> None:
    """The Finnish text gives the council's account to the office, which the English one names too."""
    lines = ENGLISH.document.text + "\n@seas"
    wanted = [("Organisation", "Sea Council"), ("Organisation", "Harbour Office")]
    account = ("Account", "@seas", "chirp:seas")
    english = text("en", "en", lines, [*wanted, account], relations=[(0, "hasAccount", 2)])
    other = ENGLISH.document.text.replace("On 12 May", "12. toukokuuta") + "\n@seas"
    finnish = text("fi", "fi", other, [*wanted, account], relations=[(1, "hasAccount", 2)])
    assert {"organisation/sea-council", "organisation/harbour-office"} <= names(
        english, finnish
    ).keys()


def test_a_match_says_why() -> None:
    resolution = resolve([ENGLISH, FINNISH], ontology())
    council = next(e for e in resolution.entities if e.id == "organisation/sea-council")
    assert any(reason.startswith("aligned in 2 of 2 blocks") for reason in council.reasons)
    assert any("en ↔ fi" in reason for reason in council.reasons)


def test_the_order_of_documents_changes_nothing() -> None:
    assert resolve([ENGLISH, FINNISH, OTHER], ontology()) == resolve(
        [OTHER, FINNISH, ENGLISH], ontology()
    )


def test_another_document_changes_nothing_about_what_it_does_not_name() -> None:
    before, after = names(ENGLISH, FINNISH), names(ENGLISH, FINNISH, OTHER)
    assert {key: after[key] for key in before if not key.startswith("person/mira")} == {
        key: value for key, value in before.items() if not key.startswith("person/mira")
    }


def test_one_text_twice_in_one_language_is_no_pair_of_versions() -> None:
    twin = text("twin", "en", ENGLISH.document.text, [])
    assert find_versions([ENGLISH.document, twin.document]).works == {}


def test_blocks_align_one_to_one_over_a_missing_block() -> None:
    lines = FINNISH.document.text.split("\n")
    shorter = text("fi", "fi", "\n".join([lines[0], *lines[2:]]), [])
    beads = align(skeleton_of(ENGLISH.document), skeleton_of(shorter.document)).beads
    assert [(bead.left, bead.right) for bead in beads] == [
        ((0,), (0,)),
        ((1,), ()),
        ((2,), (1,)),
        ((3,), (2,)),
        ((4,), (3,)),
    ]


def test_blocks_in_another_order_find_each_other() -> None:
    lines = FINNISH.document.text.split("\n")
    mixed = text("fi", "fi", "\n".join(reversed(lines)), [])
    assert find_versions([ENGLISH.document, mixed.document]).works


def test_versions_settle_the_class_of_a_name_by_votes() -> None:
    wrong = text(
        "sv",
        "sv",
        _lines(
            "Havsrådet mötte den 12 maj 340 båtägare i Uleåborg.",
            "Mira Oksanen leder Havsrådet, se https://sea.example/plan för 2031.",
            "Bo Holm från Nordlys bad Hamnkontoret om 25 nya bryggor.",
            "Hamnkontoret svarade Bo Holm inom 3 dagar och skrev till @bobby på Pixtagram.",
            "Till slut gav Nordlys 4 500 euro.",
        ),
        [("Place", "Nordlys"), ("Person", "Bo Holm"), ("Place", "Nordlys")],
    )
    resolution = resolve([ENGLISH, FINNISH, wrong], ontology())
    assert {resolution.entity_of(m) for m in wrong.mentions if m.name == "Nordlys"} == {
        "organisation/nordlys"
    }


def test_what_the_other_version_calls_by_its_own_name_is_matched_with_nothing_else() -> None:
    lines = FINNISH.document.text
    bare = text("fi", "fi", lines, [("Organisation", "satamavirastolta")])
    only = text("en", "en", ENGLISH.document.text, [("Organisation", "Nordlys")])
    resolution = resolve([only, bare], ontology())
    assert len(resolution.entities) == 2


def test_what_was_nearly_joined_is_kept_with_the_reason() -> None:
    finnish = text("fi", "fi", FINNISH.document.text, [("Organisation", "satamavirastolta")])
    english = text(
        "en",
        "en",
        ENGLISH.document.text,
        [("Organisation", "Harbour Office"), ("Organisation", "new piers")],
    )
    resolution = resolve([english, finnish], ontology())
    assert resolution.refused
    assert all(refused.reason and refused.veto for refused in resolution.refused)


def test_a_person_whom_one_version_alone_names_is_what_the_others_have_there() -> None:
    """A name that the tagger takes for a person's is translated in the other versions."""
    lines = ENGLISH.document.text
    versions = [
        text(
            tongue,
            tongue,
            lines.replace("Sea Council", name),
            [("Organisation", name), ("Person", "Bo Holm")],
            relations=[(0, "worksWith", 1)],
        )
        for tongue, name in (("en", "Quay Pool"), ("sv", "Quayens pool"))
    ]
    wanted = [("Person", "Quaya Pool"), ("Person", "Bo Holm")]
    other = lines.replace("Sea Council", "Quaya Pool")
    read = text("hu", "hu", other, wanted, relations=[(0, "worksWith", 1)])
    found = resolve([*versions, _by_tagger(read)], ontology()).entities
    assert [e.id for e in found if e.kind == "Organisation"] == ["organisation/quay-pool"]
    assert [e.name for e in found if e.kind == "Person"] == ["Bo Holm"]


def _by_tagger(extraction: Extraction) -> Extraction:
    mentions = {one: replace(one, rule="tagger") for one in extraction.mentions}
    relations = (
        replace(one, subject=mentions[one.subject], object=mentions[one.object])
        for one in extraction.relations
        if isinstance(one.object, Mention)
    )
    return replace(extraction, mentions=tuple(mentions.values()), relations=tuple(relations))
