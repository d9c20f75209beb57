"""Versions are compared: who states what, and in what they are not alike."""

import pytest

from kg.comparison import Kind, Severity, compare_versions
from kg.model import EntityId, Knowledge, Literal
from tests.comparison.versions import ONTOLOGY, compared, known, of_kind, told

LAB = "organisation/arc-lab"
MIRA = "person/mira-oksanen"
THINGS = {
    MIRA: ["Mira Oksanen"],
    LAB: ["Arc Lab"],
    "organisation/town": ["Town", "Kaupunki", "Staden"],
}
TEXTS = {
    "en": "Mira Oksanen leads Arc Lab.\nThe Town helps Arc Lab.",
    "fi": "Mira Oksanen johtaa: Arc Lab.\nKaupunki auttaa: Arc Lab.",
    "sv": "Mira Oksanen leder Arc Lab.\nStaden stöder Arc Lab.",
}


def test_a_claim_holds_the_words_of_each_version_that_states_it() -> None:
    heads = (MIRA, "heads", LAB, {"en": 0, "sv": 0})
    (claim,) = compared(TEXTS, THINGS, [heads]).claims
    assert claim.words == "Mira Oksanen heads Arc Lab"
    assert claim.stated == (True, False, True)
    assert claim.quotes[0][0].exact == "Mira Oksanen leads Arc Lab."


def test_titles_of_each_language_are_one_claim() -> None:
    """Every version has words of its own."""
    said = [
        (MIRA, "jobTitle", Literal("johtaja", "fi"), {"fi": 0}),
        (MIRA, "jobTitle", Literal("leader", "en"), {"en": 0}),
    ]
    (claim,) = compared(TEXTS, THINGS, said).claims
    assert claim.words == "Mira Oksanen jobTitle “leader”"
    assert claim.objects == ("johtaja", "leader")
    assert claim.stated == (True, True, False)


def test_what_another_claim_implies_is_told_once() -> None:
    """Who heads an organisation works for it; a version that says only the latter is told."""
    heads = (MIRA, "heads", LAB, {"en": 0})
    alike = compared(TEXTS, THINGS, [heads, (MIRA, "worksFor", LAB, {"en": 0})])
    assert [claim.predicate for claim in alike.claims] == ["heads"]
    unlike = compared(TEXTS, THINGS, [heads, (MIRA, "worksFor", LAB, {"en": 0, "fi": 0})])
    assert [claim.predicate for claim in unlike.claims] == ["heads", "worksFor"]


def test_a_figure_is_one_claim_whatever_it_is_taken_to_be_about() -> None:
    things = {**THINGS, "figure/40-members": ["40 members", "40 jäsentä"]}
    texts = {"en": "Arc Lab of the Town has 40 members.", "fi": "Arc Lab, Kaupunki: 40 jäsentä."}
    figures = [
        (LAB, "hasFigure", "figure/40-members", {"en": 0}),
        ("organisation/town", "hasFigure", "figure/40-members", {"fi": 0}),
    ]
    comparison = compared(texts, things, figures)
    assert [claim.stated for claim in comparison.figures] == [(True, True)]
    assert comparison.facts == ()


def test_where_the_names_stand_a_missing_fact_is_a_nuance() -> None:
    """The text may well state it in words that no rule reads; the aligned block is shown."""
    heads = (MIRA, "heads", LAB, {"en": 0, "sv": 0})
    (finding,) = of_kind(compared(TEXTS, THINGS, [heads]), Kind.FACT)
    assert finding.severity is Severity.NUANCE
    assert finding.words == "not found in fi: Mira Oksanen heads Arc Lab"
    finnish = finding.sides[1]
    assert not finnish.states
    assert [quote.exact for quote in finnish.quotes] == ["Mira Oksanen johtaa: Arc Lab."]
    assert finnish.note == "has the names, in words that no rule reads"


@pytest.mark.parametrize(
    ("finnish", "severity", "note"),
    [
        ("Mira Oksanen johtaa sitä.\nx", Severity.DIFFERENCE, "does not name Arc Lab here"),
        ("\nKaupunki auttaa.", Severity.DIFFERENCE, "has no block here"),
        (
            "Mira Oksanen johtaa: Kaarilaboratorio.\nx",
            Severity.NUANCE,
            "names Arc Lab otherwise, or not at all",
        ),
    ],
)
def test_a_difference_can_be_seen_in_the_text(finnish: str, severity: Severity, note: str) -> None:
    """A name that all others keep is not there, or nothing is; but not where another name is."""
    things = {**THINGS, "organisation/kaarilaboratorio": ["Kaarilaboratorio"]}
    heads = (MIRA, "heads", LAB, {"en": 0, "sv": 0})
    (finding,) = of_kind(compared({**TEXTS, "fi": finnish}, things, [heads]), Kind.FACT)
    assert (finding.severity, finding.sides[1].note) == (severity, note)


def test_a_name_that_is_translated_does_not_show_that_a_fact_is_missing() -> None:
    supports = ("organisation/town", "collaboratesWith", LAB, {"en": 1, "fi": 1})
    texts = {**TEXTS, "sv": "Mira Oksanen leder Arc Lab.\nBorgarna stöder Arc Lab."}
    assert told(compared(texts, THINGS, [supports]), Kind.FACT) == [
        "nuance: not found in sv: Town collaboratesWith Arc Lab"
    ]


def test_a_person_is_named_by_any_part_of_the_name_in_any_order() -> None:
    texts = {**TEXTS, "hu": "Oksanen Mira vezeti: Arc Lab.\nx"}
    heads = (MIRA, "heads", LAB, {"en": 0, "fi": 0, "sv": 0})
    assert told(compared(texts, THINGS, [heads]), Kind.FACT) == [
        "nuance: not found in hu: Mira Oksanen heads Arc Lab"
    ]


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (
            {"en": "315 towns.", "fi": "351 kuntaa.", "sv": "315 kommuner."},
            ["difference: 315 in en, sv; 351 in fi"],
        ),
        (
            {"en": "1 of 315 towns.", "fi": "1 / 351 kuntaa.", "sv": "En av 315 kommuner."},
            ["difference: 315 in en, sv; 351 in fi", "nuance: 1 not found in sv"],
        ),
        (
            {"en": "Over 20 000 views.", "fi": "Yli 20 000 kertaa.", "sv": "20 000 visningar."},
            ["nuance: 20000: exactly in sv; more than in en, fi"],
        ),
        (
            {"en": "20,000 views.", "fi": "20 000 kertaa.", "ro": "20.000 de vizualizări."},
            [],
        ),
        ({"en": "Some 35 million tonnes.", "ro": "Circa 35 de milioane de tone."}, []),
        ({"en": "It took 4 days.", "fi": "Se kesti neljä päivää."}, []),
        (
            {"en": "It took 4 days.", "fi": "Se kesti muutaman päivän."},
            ["nuance: 4 not found in fi"],
        ),
        ({"en": "All 171 came.", "fi": "Kaikki tulivat."}, ["difference: 171 not found in fi"]),
        ({"en": "COVID-19 came.", "fi": "Koronavirus tuli."}, []),
        ({"en": "By 30 June.", "ro": "Până la 30 iunie."}, []),
        ({"en": "On 8-9 June 2031.", "fi": "8.–9.6.2031."}, []),
        ({"en": "See www.a.example/12.", "fi": "Ks. www.a.example/13."}, []),
        ({"en": "One block.\n12 more.", "fi": "Yksi lohko, 12 lisää.\nMuuta."}, []),
    ],
)
def test_numbers_are_compared_passage_by_passage(texts: dict[str, str], found: list[str]) -> None:
    assert told(compared(texts, {}), Kind.NUMBER) == found


@pytest.mark.parametrize(
    ("text", "names", "found"),
    [
        (
            "The Media Pool met. Mediapool left.",
            ["Media Pool", "Mediapool"],
            ["difference: Media Pool has several names in en: Media Pool (1), Mediapool (1)"],
        ),
        (
            "The Harbour Board met. The Dock Council left.",
            ["Harbour Board", "Dock Council"],
            ["nuance: Harbour Board has several names in en: Dock Council (1), Harbour Board (1)"],
        ),
        ("Amnesty International came. Amnesty left.", ["Amnesty International", "Amnesty"], []),
        ("The Arc Lab Board (ALB) met. ALB left.", ["Arc Lab Board", "ALB"], []),
        ("Harbour Board (Dockers) met. Dockers left.", ["Harbour Board", "Dockers"], []),
        ("The harbour board met. Harbour Board!", ["Harbour Board", "harbour board"], []),
    ],
)
def test_names_are_compared_within_a_version(text: str, names: list[str], found: list[str]) -> None:
    texts = {"en": text, "fi": "Jotain muuta."}
    assert told(compared(texts, {"organisation/one": names}), Kind.NAME) == found


def test_blocks_without_a_partner_that_follow_each_other_are_one_finding() -> None:
    texts = {
        "en": "A line for all.\nOne that only English readers get.\nAnother one of that kind.",
        "fi": "Rivi kaikille.",
    }
    (finding,) = of_kind(compared(texts, {}), Kind.PASSAGE)
    assert finding.words == "2 blocks of en without a partner in fi"
    assert finding.severity is Severity.DIFFERENCE
    assert finding.passages == (2, 3)
    assert [side.states for side in finding.sides] == [True, False]


def test_versions_that_are_alike_have_no_findings() -> None:
    everywhere = {"en": 0, "fi": 0, "sv": 0}
    assert compared(TEXTS, THINGS, [(MIRA, "heads", LAB, everywhere)]).findings == ()


def test_documents_that_are_no_versions_are_not_compared() -> None:
    assert compare_versions(Knowledge((), (), (), ()), ONTOLOGY) == ()


def test_the_order_of_what_is_known_makes_no_difference() -> None:
    facts = [
        (MIRA, "heads", LAB, {"en": 0}),
        (LAB, "collaboratesWith", "organisation/town", {"fi": 1}),
    ]
    one = known(TEXTS, THINGS, facts)
    other = Knowledge(
        one.documents[::-1],
        one.entities[::-1],
        one.mentions[::-1],
        one.facts[::-1],
        passages=one.passages[::-1],
    )
    assert compare_versions(one, ONTOLOGY) == compare_versions(other, ONTOLOGY)


def test_the_blocks_of_a_passage_stand_by_version() -> None:
    comparison = compared({"en": "One.\nTwo.", "fi": "Yksi."}, {})
    first, second = (comparison.blocks(passage) for passage in comparison.passages)
    assert [[block.exact for block in found] for found in first] == [["One."], ["Yksi."]]
    assert [[block.exact for block in found] for found in second] == [["Two."], []]
    assert EntityId(comparison.work) == "work/report"
