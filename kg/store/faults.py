"""Says where a query goes wrong, better than one parser alone can.

Oxigraph's parser tells what it expected, often at the end of the text; rdflib's tells where the
first piece starts that it could not read. So: a prefix that nobody declared is found among the
tokens; else rdflib's place is taken; a query that only Oxigraph refuses keeps Oxigraph's words.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from pyparsing import ParseBaseException
from rdflib.plugins.sparql.parser import parseQuery

from kg.errors import QueryError
from kg.graph.terms import PREFIXES
from kg.queries import Token, tokens
from kg.store.guard import caret

_PLACE = re.compile(r"error at (\d+):(\d+): (?:expected )?(?:one of )?(.*)", re.DOTALL)
_SENTENCE = re.compile(r"[A-Z][a-z' A-Z]*(?: [a-zA-Z']+){3,}")


def query_error(text: str, message: str) -> QueryError:
    """Make the error for a query that Oxigraph refused with `message`."""
    undeclared = next(_undeclared(text), None)
    if undeclared is not None:
        prefix = undeclared.text.partition(":")[0]
        allowed = ", ".join(f"{name}:" for name in sorted(PREFIXES))
        problem = f"prefix {prefix}: is not declared. Known without declaration: {allowed}"
        return QueryError(problem, caret(text, undeclared.start))
    try:
        parseQuery(text)
    except ParseBaseException as error:
        return QueryError(_problem(text, error.loc), caret(text, error.loc))
    except Exception:  # noqa: BLE001 - a second opinion only; rdflib's parser raises errors of many kinds
        return QueryError(f"the query does not parse: {message}")
    return _in_own_words(text, message)


def _problem(text: str, start: int) -> str:
    rest = text[start:].split()
    return f"the query does not parse at {rest[0]!r}" if rest else "the query ends too early"


def _in_own_words(text: str, message: str) -> QueryError:
    match = _PLACE.match(message)
    if match is None:
        return QueryError(message)
    lines = text.splitlines(keepends=True)
    start = sum(map(len, lines[: int(match[1]) - 1])) + int(match[2]) - 1
    sentence = _SENTENCE.search(match[3])
    problem = sentence.group() if sentence else "the query does not parse"
    return QueryError(problem, caret(text, start))


def _undeclared(text: str) -> Iterator[Token]:
    cut = [token for token in tokens(text) if token.kind not in {"space", "comment"}]
    declared = {
        after.text
        for before, after in pairwise(cut)
        if before.keyword == "PREFIX" and after.kind == "prefixed"
    }
    for before, token in pairwise([Token("space", "", 0), *cut]):
        prefix = token.text.partition(":")[0]
        known = prefix == "_" or prefix in PREFIXES or f"{prefix}:" in declared
        if token.kind == "prefixed" and not known and before.text != "<":
            yield token
