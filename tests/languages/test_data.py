"""The data of the languages is whole, in the form that its readers expect."""

import importlib
from dataclasses import fields

import pytest
import Stemmer

from kg.languages import LANGUAGES, NEUTRAL, language_data
from kg.languages.data import CaseEnding, LanguageData
from kg.settings import shipped_ontology

CODES = sorted(LANGUAGES)

CLASSES = str.maketrans("VCA", "vca")

WORD_FIELDS = (
    "articles",
    "conjunctions",
    "stop_words",
    "name_particles",
    "links",
    "genitives",
    "definites",
    "inner_words",
    "participles",
    "relatives",
    "titling",
)


@pytest.mark.parametrize("code", CODES)
def test_a_language_has_a_module_of_its_own(code: str) -> None:
    """And a lexicon of the same name."""
    module = importlib.import_module(f"kg.languages.{code}")
    assert any(value is LANGUAGES[code] for value in vars(module).values())
    assert (shipped_ontology() / "lexicon" / f"{code}.ttl").is_file()


@pytest.mark.parametrize("code", CODES)
def test_a_language_is_found_by_its_code(code: str) -> None:
    assert language_data(code).code == code


@pytest.mark.parametrize("code", ["de", "und", "", "FI", "en-GB"])
def test_any_other_language_has_the_neutral_data(code: str) -> None:
    assert language_data(code) is NEUTRAL


def test_the_neutral_data_has_no_words() -> None:
    """Nothing of one language is taken for a rule of all but the particles of names, which travel with them."""
    words = (*WORD_FIELDS, "number_words", "multipliers", "case_endings")
    assert {name for name in words if getattr(NEUTRAL, name)} == {"name_particles"}


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("name", WORD_FIELDS)
def test_words_are_in_lower_case(code: str, name: str) -> None:
    words: frozenset[str] = getattr(LANGUAGES[code], name)
    assert {word for word in words if word != word.lower() or not word.strip()} == set()


@pytest.mark.parametrize("code", CODES)
def test_a_stemmer_knows_the_language(code: str) -> None:
    assert LANGUAGES[code].stemmer in Stemmer.algorithms()


@pytest.mark.parametrize("code", CODES)
def test_number_words_are_small_and_multipliers_are_large(code: str) -> None:
    """One is no number word, since it is an article too."""
    language = LANGUAGES[code]
    values = set(language.number_words.values())
    assert {2, 3, 10, 12} <= values <= set(range(2, 1_001))
    assert set(language.multipliers.values()) >= {1_000, 1_000_000}


@pytest.mark.parametrize("code", CODES)
def test_separators_of_numbers_are_single_characters(code: str) -> None:
    language = LANGUAGES[code]
    assert language.decimal_separator in {".", ","}
    assert "\u00a0" in language.group_separators


@pytest.mark.parametrize("code", CODES)
def test_endings_are_in_lower_case_and_not_empty(code: str) -> None:
    """Each takes something away; the capitals V, C and A stand for classes of letters."""
    language = LANGUAGES[code]
    endings: tuple[CaseEnding, ...] = (*language.case_endings, *language.adjective_endings)
    endings = (*endings, *language.loose_endings)
    plain = [one.ending.translate(CLASSES) for one in endings]
    assert all(ending and ending == ending.lower() for ending in plain)


def test_every_field_is_told() -> None:
    """The docstring names what each field holds, and nothing that is not there."""
    told = LanguageData.__doc__ or ""
    names = {field.name for field in fields(LanguageData)}
    assert {name for name in names if f"\n        {name}:" not in told} == set()
