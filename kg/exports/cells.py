"""Cells of CSV files, which people open in spreadsheets.

A spreadsheet reads a cell that starts with = + - @ as a formula, and a text could thereby make it
do things. Such words, also in their full-width form or after spaces, get an apostrophe in front, as
the OWASP advice on CSV injection says: the handle `@ann` is written `'@ann`. Numbers stay numbers.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal

Cell = str | int | float | Decimal | None

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def guarded(cell: Cell) -> str:
    """Write a cell so that no spreadsheet takes words for a formula.

    >>> guarded("@ann"), guarded(-0.5), guarded(None)
    ("'@ann", '-0.5', '')
    """
    if cell is None:
        return ""
    if isinstance(cell, str):
        words = cell.replace("\x00", "")
        return f"'{words}" if words.lstrip(" \u00a0\ufeff").startswith(_FORMULA) else words
    return str(cell)


def csv_text(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """Write CSV as RFC 4180 has it, with guarded cells."""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return target.getvalue()
