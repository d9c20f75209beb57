"""Chooses the form of an answer by what the client says it accepts (RFC 9110, section 12.5.1).

1. Each media range of the header has a weight; of the ranges that fit a media type the most
   precise one counts.
2. The type with the highest weight wins, of equal ones the first that the server offers.
"""

import re
from collections.abc import Iterable, Sequence

_WEIGHT = re.compile(r"\s*q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*", re.IGNORECASE)


def preferred(accept: str, offered: Sequence[str]) -> str:
    """Pick one of the media types `offered`; empty if the client accepts none of them.

    >>> preferred("text/turtle;q=0.8, text/*", ["text/html", "text/turtle"])
    'text/html'
    >>> preferred("image/png", ["text/html"])
    ''
    """
    ranges = list(_ranges(accept)) or [("*/*", 1.0)]
    weights = {kind: _weight(kind, ranges) for kind in offered}
    best = max(weights.values(), default=0.0)
    return next((kind for kind in offered if weights[kind] == best and best), "")


def _ranges(accept: str) -> Iterable[tuple[str, float]]:
    for part in accept.split(","):
        kind, *parameters = part.split(";")
        found = [match for match in map(_WEIGHT.fullmatch, parameters) if match]
        if kind.strip():
            yield kind.strip().lower(), float(found[0][1]) if found else 1.0


def _weight(kind: str, ranges: Sequence[tuple[str, float]]) -> float:
    main = kind.partition("/")[0]
    for form in (kind, f"{main}/*", "*/*"):
        fits = [weight for name, weight in ranges if name == form]
        if fits:
            return max(fits)
    return 0.0
