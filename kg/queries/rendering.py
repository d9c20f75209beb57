"""Puts values into a saved query, each as one SPARQL token, so that no value can change the query.

Method: the query is cut into tokens; each token `$name` of a declared parameter gives way to its
value as a string literal with every special character escaped, or as digits. Strings, IRIs and
comments of the query are tokens of their own and stay as they are.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping

from kg.errors import UsageError
from kg.queries.catalogue import Parameter, ParameterType, SavedQuery
from kg.queries.tokens import tokens

_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
_NUMBER = re.compile(r"[0-9]{1,9}")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def render(query: SavedQuery, parameters: Mapping[str, str]) -> str:
    """Return the text of `query` with its parameters' values, or their defaults, in place.

    Raises:
        UsageError: a parameter is unknown or missing, or its value is not of its type.

    """
    values = _values(query, parameters)
    return "".join(
        values.get(token.text, token.text) if token.kind == "variable" else token.text
        for token in tokens(query.text)
    )


def literal(value: str) -> str:
    r"""Quote `value` as a SPARQL string.

    >>> print(literal('Say "hi"\\'))
    "Say \"hi\"\\"
    """
    if any("\ud800" <= character <= "\udfff" for character in value):
        message = f"{value!r} is not text: it holds a lone surrogate"
        raise UsageError(message)
    return '"' + "".join(_escape(character) for character in value) + '"'


def _escape(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    return character if character >= " " else f"\\u{ord(character):04X}"


def _values(query: SavedQuery, parameters: Mapping[str, str]) -> dict[str, str]:
    declared = {parameter.name: parameter for parameter in query.parameters}
    for name in parameters:
        if name not in declared:
            message = f"query {query.name} has no parameter {name!r}. {_allowed(query)}"
            raise UsageError(message)
    for name, parameter in declared.items():
        if parameter.default is None and not parameters.get(name):
            message = f"query {query.name} needs the parameter {name!r}. {_allowed(query)}"
            raise UsageError(message)
    return {
        f"${name}": _VALUES[parameter.type](
            parameter, parameters.get(name) or parameter.default or ""
        )
        for name, parameter in declared.items()
    }


def _allowed(query: SavedQuery) -> str:
    if not query.parameters:
        return "It takes none."
    described = (f"{entry.name} ({entry.type}): {entry.description}" for entry in query.parameters)
    return f"Allowed: {'; '.join(described)}."


def _thing(_parameter: Parameter, value: str) -> str:
    return literal(unicodedata.normalize("NFC", value.strip()))


def _language(parameter: Parameter, value: str) -> str:
    if value and not _LANGUAGE.fullmatch(value):
        message = f"{parameter.name}: {value!r} is not a language tag such as en or pt-BR"
        raise UsageError(message)
    return literal(value.lower())


def _number(parameter: Parameter, value: str) -> str:
    if not _NUMBER.fullmatch(value):
        message = f"{parameter.name}: {value!r} is not a number of at most nine digits"
        raise UsageError(message)
    return value


_VALUES: Mapping[ParameterType, Callable[[Parameter, str], str]] = {
    ParameterType.THING: _thing,
    ParameterType.LANGUAGE: _language,
    ParameterType.NUMBER: _number,
}
