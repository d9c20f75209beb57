"""ENGLISH: data only."""

from kg.languages.data import LanguageData

ENGLISH = LanguageData(code="en", stemmer="english")
