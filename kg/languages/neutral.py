"""NEUTRAL: data only."""

from kg.languages.data import LanguageData

NEUTRAL = LanguageData(code="und", stemmer="")
