"""HUNGARIAN: data only."""

from kg.languages.data import LanguageData

HUNGARIAN = LanguageData(code="hu", stemmer="hungarian")
