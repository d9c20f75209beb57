"""SWEDISH: data only."""

from kg.languages.data import LanguageData

SWEDISH = LanguageData(code="sv", stemmer="swedish")
