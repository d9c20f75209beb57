"""What kg knows of each language beyond its lexicon: a module of plain data per language.

A language is supported when it has a module here, a lexicon file `ontology/lexicon/<code>.ttl`
and its rows in the tables of cases in `tests/languages`. No other code asks which language it
has before it; it asks the `LanguageData` for what it needs.
"""

from kg.languages.data import CaseEnding, LanguageData
from kg.languages.en import ENGLISH
from kg.languages.fi import FINNISH
from kg.languages.hu import HUNGARIAN
from kg.languages.neutral import NEUTRAL
from kg.languages.ro import ROMANIAN
from kg.languages.sv import SWEDISH

LANGUAGES: dict[str, LanguageData] = {
    language.code: language for language in (ENGLISH, FINNISH, HUNGARIAN, ROMANIAN, SWEDISH)
}
"""The supported languages by BCP 47 code."""


def language_data(code: str) -> LanguageData:
    """Look a language up; one that is not supported has the language-neutral data."""
    return LANGUAGES.get(code, NEUTRAL)


__all__ = ["LANGUAGES", "NEUTRAL", "CaseEnding", "LanguageData", "language_data"]
