"""Cuts SPARQL text into tokens, so that nobody has to guess what stands inside quotes.

Method: one regular expression with a named group for each kind of token, tried in the order of
the grammar (SPARQL 1.1, section 19.8): a comment, a string, an IRI, a variable, a prefixed name, a
word. What no group takes is a token of one character. Nothing is lost: joined, the tokens are
the text.

>>> [token.text for token in tokens("ASK { ?who kg:founded $what }") if token.kind != "space"]
['ASK', '{', '?who', 'kg:founded', '$what', '}']
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_NAME_CHARACTER = r"(?:[\w:\-\u00b7]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?#@%])"
_LOCAL_NAME = (
    r"(?:[\w:]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?#@%])"
    rf"(?:{_NAME_CHARACTER}|\.+(?={_NAME_CHARACTER}))*"
)
_TOKEN = re.compile(
    rf"""
      (?P<space>\s+)
    | (?P<comment>\#[^\n\r]*)
    | (?P<string>\"\"\"(?:\"{{0,2}}(?:[^\"\\]|\\.))*\"\"\" | '''(?:'{{0,2}}(?:[^'\\]|\\.))*'''
        | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*')
    | (?P<iri><(?:[^<>"{{}}|^`\\\x00-\x20]|\\u[0-9A-Fa-f]{{4}}|\\U[0-9A-Fa-f]{{8}})*>)
    | (?P<variable>[?$]\w+)
    | (?P<tag>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
    | (?P<prefixed>(?:[^\W\d_](?:[\w\-.\u00b7]*[\w\-\u00b7])?|_)?:(?:{_LOCAL_NAME})?)
    | (?P<number>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)
    | (?P<word>[^\W\d]\w*)
    | (?P<sign>.)
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a query; `kind` is a group of the expression, `start` counts code points."""

    kind: str
    text: str
    start: int

    @property
    def keyword(self) -> str:
        """The word in capitals; empty for every other kind."""
        return self.text.upper() if self.kind == "word" else ""


def tokens(text: str) -> Iterator[Token]:
    """Cut `text` into tokens, in order, spaces and comments included."""
    for match in _TOKEN.finditer(text):
        yield Token(match.lastgroup or "sign", match.group(), match.start())
