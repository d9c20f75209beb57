"""Reads plain text: decodes it, cleans it, infers its blocks. The text itself stays as it is."""

from kg.readers.content import Content, clean
from kg.readers.encoding import decode_text
from kg.readers.layout import read_layout


def read_plain(data: bytes, *, name: str) -> Content:
    """Read a plain text.

    Raises:
        DocumentError: the bytes are no text.

    """
    text = clean(decode_text(data, name=name))
    return Content("", text, read_layout(text))
