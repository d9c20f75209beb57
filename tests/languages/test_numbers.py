"""Numbers are read from any text of a language, with how they are bounded."""

import pytest

from kg.languages import LANGUAGES, language_data
from kg.languages.numbers import numbers_in, spelt_values

READ: tuple[tuple[str, str, list[str]], ...] = (
    ("en", "more than 50 testimonials", ["> 50"]),
    ("en", "up to 2000 a week, then 900", ["< 2000", "900"]),
    ("en", "1,234.5 and 20,000", ["1234.5", "20000"]),
    ("en", "at 10:30 on 8.6.2031", ["10.30", "8", "2031"]),
    ("en", "over the hill 7 came", ["7"]),
    ("en", "A4, COVID-19, @ann12, #2031 and x.example/5", []),
    ("fi", "yli 20 000 kertaa", ["> 20000"]),
    ("fi", "jopa 2 000:lle", ["< 2000"]),
    ("fi", "noin 35 miljoonaa tonnia", ["~ 35000000"]),
    ("hu", "több mint 380 ezres lélekszám", ["> 380000"]),
    ("hu", "közel 150 000 autó", ["< 150000"]),
    ("ro", "aproximativ 35 de milioane", ["~ 35000000"]),
    ("ro", "peste 380.000 de oameni", ["> 380000"]),
    ("ro", "până la 30 iunie", ["30"]),
    ("sv", "upp till 2 000 varje vecka", ["< 2000"]),
    ("sv", "drygt 1,8 miljoner", ["> 1800000"]),
)


@pytest.mark.parametrize(("code", "text", "expected"), READ)
def test_numbers_are_read(code: str, text: str, expected: list[str]) -> None:
    found = numbers_in(text, language_data(code))
    assert [f"{one.bound} {one.value}".strip() for one in found] == expected


def test_a_number_stands_where_it_is_said_to() -> None:
    text = "Some 20 000 came."
    (found,) = numbers_in(text, language_data("en"))
    assert text[found.start : found.end] == "20 000"


@pytest.mark.parametrize(
    ("code", "text", "values"),
    [("sv", "fyra dagar", {"4"}), ("fi", "kolmekymmentä", {"3", "30"}), ("en", "often", set())],
)
def test_number_words_are_found_at_the_beginning_of_words(
    code: str, text: str, values: set[str]
) -> None:
    assert spelt_values(text, language_data(code)) == values


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_every_language_says_more_less_and_about(code: str) -> None:
    assert {sign for _, sign in LANGUAGES[code].bounds} == {">", "<", "~"}
