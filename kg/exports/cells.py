"""Cells of CSV files, which people open in spreadsheets.

A spreadsheet reads a cell that starts with = + - @ as a formula, and a text could thereby make it
do things. Such words, also in their full-width form or after spaces, get an apostrophe in front, as
the OWASP advice on CSV injection says: the handle `@ann` is written `'@ann`. Numbers stay numbers.
"""

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

Cell = str | int | float | Decimal | None

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def guarded(cell: Cell) -> str:
    """Write a cell so that no spreadsheet takes words for a formula.

    >>> guarded("@ann"), guarded(-0.5), guarded(None)
    ("'@ann", '-0.5', '')
    """
    words = plain(cell)
    runs = isinstance(cell, str) and words.lstrip(" \u00a0\ufeff").startswith(_FORMULA)
    return f"'{words}" if runs else words


def plain(cell: Cell) -> str:
    """Write a cell as it is, for programs that run nothing."""
    return "" if cell is None else str(cell).replace("\x00", "")


def csv_text(
    header: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    *,
    written: Callable[[Cell], str] = guarded,
) -> str:
    """Write CSV as RFC 4180 has it; `written` writes a cell."""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([written(cell) for cell in row] for row in rows)
    return target.getvalue()
