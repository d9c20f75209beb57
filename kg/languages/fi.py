"""FINNISH: data only."""

from kg.languages.data import LanguageData

FINNISH = LanguageData(code="fi", stemmer="finnish")
