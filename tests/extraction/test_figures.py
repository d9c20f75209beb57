"""Figures: the number as each language writes it, what it counts, and what is no figure."""

import pytest

from tests.texts import read, said

FIGURES: dict[str, list[tuple[str, set[str]]]] = {
    "en": [
        ("#SilverEel reached 12,500 readers.", {"12500 readers"}),
        ("#SilverEel reached 12 500 readers.", {"12500 readers"}),
        ("#SilverEel reached 3.5 million viewers.", {"3500000 viewers"}),
        ("#SilverEel reached twelve schools.", {"12 schools"}),
        ("#SilverEel counted thirty-two eels.", {"32 eels"}),
        ("#SilverEel reached 40% of the teachers.", {"40 %"}),
        ("#SilverEel cost EUR 1.2 million.", {"1200000 EUR"}),
        ("#SilverEel cost 300 euros.", {"300 euros"}),
        ("#SilverEel counted over 2,000 frogs and 7 herons.", {"2000 frogs", "7 herons"}),
        ("#SilverEel counted 900 eels a day, later up to 1,100.", {"900 eels", "1100 eels"}),
    ],
    "fi": [
        ("#HopeaAnkerias tavoitti 12 500 lukijaa.", {"12500 lukijaa"}),
        ("#HopeaAnkerias tavoitti 12\u00a0500 lukijaa.", {"12500 lukijaa"}),
        ("#HopeaAnkerias tavoitti 3,5 miljoonaa katsojaa.", {"3500000 katsojaa"}),
        ("#HopeaAnkerias tavoitti kaksitoista koulua.", {"12 koulua"}),
        ("#HopeaAnkerias laski kolmekymmentäkaksi ankeriasta.", {"32 ankeriasta"}),
        ("#HopeaAnkerias tavoitti 40 prosenttia opettajista.", {"40 prosenttia"}),
        ("#HopeaAnkerias maksoi 1,2 miljoonaa euroa.", {"1200000 euroa"}),
        ("#HopeaAnkerias kirjoitti sadalle koululle.", {"100 koululle"}),
        ("#HopeaAnkerias laski yli 2 000 sammakkoa.", {"2000 sammakkoa"}),
    ],
    "hu": [
        ("Az #EzüstAngolna 12 500 olvasót ért el.", {"12500 olvasót"}),
        ("Az #EzüstAngolna 2500 olvasót ért el.", {"2500 olvasót"}),
        ("Az #EzüstAngolna 3,5 millió nézőt ért el.", {"3500000 nézőt"}),
        ("Az #EzüstAngolna tizenkét iskolát ért el.", {"12 iskolát"}),
        ("Az #EzüstAngolna harminckét angolnát számolt meg.", {"32 angolnát"}),
        ("Az #EzüstAngolna a tanárok 40%-át érte el.", {"40 %"}),
        ("Az #EzüstAngolna 1,2 millió euróba került.", {"1200000 euróba"}),
        ("Az #EzüstAngolna több mint 2000 békát számolt meg.", {"2000 békát"}),
    ],
    "ro": [
        ("#ȚiparArgintiu a ajuns la 12 500 de cititori.", {"12500 cititori"}),
        ("#ȚiparArgintiu a ajuns la 12.500 de cititori.", {"12500 cititori"}),
        ("#ȚiparArgintiu a ajuns la 3,5 milioane de spectatori.", {"3500000 spectatori"}),
        ("#ȚiparArgintiu a ajuns la douăsprezece școli.", {"12 școli"}),
        ("#ȚiparArgintiu a numărat treizeci și doi de țipari.", {"32 țipari"}),
        ("#ȚiparArgintiu a ajuns la 40 % dintre profesori.", {"40 %"}),
        ("#ȚiparArgintiu a costat 1,2 milioane de euro.", {"1200000 euro"}),
        ("#ȚiparArgintiu a numărat peste 2 000 de broaște.", {"2000 broaște"}),
    ],
    "sv": [
        ("#Silverål nådde 12 500 läsare.", {"12500 läsare"}),
        ("#Silverål nådde 3,5 miljoner tittare.", {"3500000 tittare"}),
        ("#Silverål nådde tolv skolor.", {"12 skolor"}),
        ("#Silverål räknade trettiotvå ålar.", {"32 ålar"}),
        ("#Silverål nådde 40 procent av lärarna.", {"40 procent"}),
        ("#Silverål kostade 1,2 miljoner euro.", {"1200000 euro"}),
        ("#Silverål kostade 300 kronor.", {"300 kronor"}),
        ("#Silverål räknade över 2 000 grodor.", {"2000 grodor"}),
    ],
}
"""A sentence about a project, and its figures as `value unit`."""

NO_FIGURES: dict[str, list[str]] = {
    "en": [
        "#SilverEel began in 2019.",
        "#SilverEel began on 4 May 2021.",
        "#SilverEel began at 10:30.",
        "#SilverEel belongs to the 21st century.",
        "Question 3: How many eels did #SilverEel count?",
        "#SilverEel2031 was a success.",
        "See https://eel.example/2000/500 for #SilverEel.",
    ],
    "fi": [
        "#HopeaAnkerias alkoi vuonna 2019.",
        "#HopeaAnkerias alkoi 4. toukokuuta 2021.",
        "#HopeaAnkerias alkoi kello 10.30.",
        "#HopeaAnkerias kuuluu 21. vuosisataan.",
        "Kysymys 3: Montako ankeriasta #HopeaAnkerias laski?",
    ],
    "hu": [
        "Az #EzüstAngolna 2019-ben indult.",
        "Az #EzüstAngolna 2021. május 4-én indult.",
        "Az #EzüstAngolna a 21. század terméke.",
        "3. kérdés: Hány angolnát számolt meg az #EzüstAngolna?",
    ],
    "ro": [
        "#ȚiparArgintiu a început în 2019.",
        "#ȚiparArgintiu a început la 4 mai 2021.",
        "#ȚiparArgintiu s-a întâlnit la 4-5 mai 2021.",
        "#ȚiparArgintiu a început la ora 10:30.",
        "Întrebarea 3: Câți țipari a numărat #ȚiparArgintiu?",
    ],
    "sv": [
        "#Silverål började 2019.",
        "#Silverål började den 4 maj 2021.",
        "#Silverål började klockan 10.30.",
        "#Silverål hör till 2000-talet.",
        "Fråga 3: Hur många ålar räknade #Silverål?",
    ],
}


@pytest.mark.parametrize(
    ("language", "sentence", "wanted"),
    [(language, *case) for language, cases in FIGURES.items() for case in cases],
)
def test_a_figure_has_its_value_and_its_unit(
    language: str, sentence: str, wanted: set[str]
) -> None:
    """The value is written plainly, the unit is the text's own word."""
    figures = said(read(sentence, language), "hasFigure")
    assert {figure for _, _, figure in figures} == wanted


@pytest.mark.parametrize(
    ("language", "sentence"),
    [(language, case) for language, cases in NO_FIGURES.items() for case in cases],
)
def test_a_number_that_counts_nothing_is_no_figure(language: str, sentence: str) -> None:
    """Years, dates, times, ordinals, numbers of questions, numbers in names and links."""
    assert said(read(sentence, language), "hasFigure") == set()


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The #SilverEel project reached 300 schools.", "#SilverEel"),
        ("The Ferryman Trust owns five boats.", "Ferryman Trust"),
        ("Silver River conference\n\nSome 412 people came.", "Silver River"),
        ("The Ferryman Trust runs #SilverEel. It reached 300 schools.", "#SilverEel"),
    ],
)
def test_a_figure_is_about_what_was_named(text: str, subject: str) -> None:
    """In its sentence, before it, or as the event of the document."""
    assert {about for about, _, _ in said(read(text, "en"), "hasFigure")} == {subject}


def test_a_figure_about_nothing_is_not_read() -> None:
    assert read("Twelve eels swam by.", "en").relations == ()
