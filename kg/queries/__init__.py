"""The saved queries and what fills them in: SPARQL text only, so that any store runs it."""

from kg.queries.catalogue import (
    Parameter,
    ParameterType,
    SavedQuery,
    read_query,
    saved_queries,
    saved_query,
)
from kg.queries.rendering import literal, render
from kg.queries.tokens import Token, tokens

__all__ = [
    "Parameter",
    "ParameterType",
    "SavedQuery",
    "Token",
    "literal",
    "read_query",
    "render",
    "saved_queries",
    "saved_query",
    "tokens",
]
