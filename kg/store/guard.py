"""Reads a query before it runs: what form it has, and whether it would do more than read.

A query is refused when it

1. is an update or LOAD: its first word after the prologue is none of the four query forms;
2. holds SERVICE, which would let a query reach the network from inside the store.

A token reader and the store's parser can disagree on where a string or an IRI ends: `?a<'x>y'`
is a comparison to one and an IRI to the other. Where the letters "service" occur at all, a query
with such a piece is refused as well: reading on would mean trusting one of the two readings.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.errors import QueryError
from kg.queries import Token, tokens

FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
"""The query forms of SPARQL 1.1."""

_UPDATES = ("INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH")
_END = Token("sign", "", 0)
_SERVICE = re.compile("service", re.IGNORECASE)
_PLAIN_IRI = re.compile(r"<[A-Za-z][A-Za-z0-9+.\-]*://")
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


def checked_form(text: str) -> str:
    """Name the form of a query that only reads.

    Raises:
        QueryError: it is empty, an update, or holds SERVICE.

    """
    cut = [token for token in tokens(text) if token.kind not in {"space", "comment"}]
    _refuse_service(text, cut)
    first = next(_after_prologue(cut), None)
    if first is None:
        message = f"the query is empty. Allowed: {', '.join(FORMS)}"
        raise QueryError(message)
    if first.keyword in _UPDATES:
        message = f"{first.keyword} would change the graph, and queries only read"
        raise QueryError(message, caret(text, first.start))
    if first.keyword not in FORMS:
        message = f"{first.text!r} does not begin a query. Allowed: {', '.join(FORMS)}"
        raise QueryError(message, caret(text, first.start))
    return first.keyword


def is_ordered(text: str) -> bool:
    """Whether the query as a whole has an ORDER BY (one in a subquery does not count)."""
    depth = 0
    for token in tokens(text):
        if token.kind == "sign":
            depth += (token.text == "{") - (token.text == "}")
        elif depth == 0 and token.keyword == "ORDER":
            return True
    return False


def star_columns(text: str) -> tuple[str, ...]:
    """Name the variables of a `SELECT *` in the order of the text; none for any other query.

    >>> star_columns("SELECT * { ?who kg:founded ?what . ?who kg:heads ?what }")
    ('who', 'what')
    """
    cut = [token for token in tokens(text) if token.kind not in {"space", "comment"}]
    words = [
        token for token in _after_prologue(cut) if token.keyword not in {"DISTINCT", "REDUCED"}
    ]
    if [token.text.upper() for token in words[:2]] != ["SELECT", "*"]:
        return ()
    return tuple(dict.fromkeys(token.text[1:] for token in words if token.kind == "variable"))


def caret(text: str, start: int) -> str:
    r"""Show the line of `start` with the numbers of line and column, and a caret under the place.

    >>> print(caret("SELECT *\n{ ?s ?p }", 15))
    line 2, column 7: { ?s ?p }
                            ^
    """
    start = min(start, len(text.rstrip()))
    line_start = text.rfind("\n", 0, start) + 1
    line = text[line_start:].split("\n", 1)[0].rstrip("\r").replace("\t", " ")
    number = f"line {text.count(chr(10), 0, start) + 1}, column {start - line_start + 1}: "
    return f"{number}{line}\n{' ' * (len(number) + start - line_start)}^"


def _after_prologue(cut: list[Token]) -> Iterator[Token]:
    position = 0
    while position < len(cut) and cut[position].keyword in {"PREFIX", "BASE"}:
        position += 3 if cut[position].keyword == "PREFIX" else 2
    yield from cut[position:]


def _refuse_service(text: str, cut: list[Token]) -> None:
    hidden = _ESCAPE.sub(lambda match: chr(min(int(match[1] or match[2], 16), 0x10FFFF)), text)
    found = len(_SERVICE.findall(text))
    if not found and not _SERVICE.search(hidden):
        return
    suspect = next(
        (token for token, after in pairwise([*cut, _END]) if _may_be_service(token, after)), None
    )
    if suspect is None and len(_SERVICE.findall(hidden)) == found:
        return
    message = "SERVICE would ask another server, and queries stay in this graph"
    raise QueryError(message, caret(text, suspect.start if suspect else 0))


def _may_be_service(token: Token, after: Token) -> bool:
    if token.kind == "word":
        return bool(_SERVICE.search(token.text))
    if token.kind == "prefixed":
        keyword = _SERVICE.search(token.text.partition(":")[0])  # SERVICE:x { is SERVICE :x {
        hidden = re.search(r"\..*service", token.text, re.IGNORECASE)
        return bool(hidden or (keyword and after.text == "{"))
    if token.kind == "iri":
        return not _PLAIN_IRI.match(token.text) and bool(re.search(r"['#)]", token.text))
    return False
