"""ROMANIAN: data only."""

from kg.languages.data import LanguageData

ROMANIAN = LanguageData(code="ro", stemmer="romanian")
