"""Decodes the bytes of a text whose encoding is not told.

1. A byte order mark decides (UTF-8, UTF-16, UTF-32).
2. Bytes that are UTF-8 are UTF-8; so are bytes that nearly are, and those are refused with the
   place of the first bad byte, since reading them as anything else would garble every accent.
3. Zero bytes in every other place are UTF-16; zero bytes elsewhere are no text.
4. charset-normalizer judges a bounded sample, taken where bytes beyond ASCII stand, among the
   encodings that old plain texts have. Of equals, the first in `ENCODINGS` wins, so that a short
   text with few accents may get those of its neighbour (õ for ő).
"""

import codecs
import re
from itertools import islice

from charset_normalizer import from_bytes

from kg.errors import DocumentError

ENCODINGS = (
    "cp1252",
    "cp1250",
    "cp1251",
    "koi8_r",
    "cp1253",
    "cp1254",
    "cp1257",
    "cp1255",
    "cp1256",
    "shift_jis",
    "euc_jp",
    "gb18030",
    "big5",
    "euc_kr",
)
"""Encodings that are tried when a text is not Unicode, the more usual first."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_AROUND = re.compile(rb"[^\n]{0,80}[\x80-\xff][^\n]{0,160}")
_SAMPLE = 1 << 16
_STRETCHES = 400
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROL_SHARE = 0.02
_STRAY_CONTROLS = 2
_BAD_SHARE = 0.34


def decode_text(data: bytes, *, name: str, hint: str = "") -> str:
    """Decode `data`; `hint` is the encoding that the document itself tells, if it does.

    Raises:
        DocumentError: the bytes are no text, or their encoding cannot be told.

    """
    text = _decode_known(data, _marked(data), _known(hint), name=name)
    if text is None:
        text = _decode_unknown(data, name=name)
    controls = len(_CONTROLS.findall(text, 0, _SAMPLE))
    if controls > _STRAY_CONTROLS + _CONTROL_SHARE * min(len(text), _SAMPLE):
        raise DocumentError(name, "is not a text: it holds control characters")
    return text


def _decode_known(data: bytes, marked: str, hinted: str, *, name: str) -> str | None:
    try:
        return data.decode(marked or hinted) if marked or hinted else None
    except UnicodeDecodeError as error:
        if not marked:
            return None
        raise DocumentError(name, f"bad {marked.upper()} at byte {error.start}") from error


def _marked(data: bytes) -> str:
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "")


def _known(hint: str) -> str:
    try:
        return codecs.lookup(hint).name if hint else ""
    except LookupError:
        return ""


def _decode_unknown(data: bytes, *, name: str) -> str:
    zeros = b"\0" in data[:_SAMPLE]
    if zeros and (wide := _wide(data)):
        return _decode(data, wide, name=name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if zeros:
            raise DocumentError(name, "is not a text: it holds zero bytes") from error
        if _is_nearly_utf8(data):
            found = f"byte {error.start} is 0x{data[error.start]:02x}"
            raise DocumentError(name, f"is UTF-8 with errors: {found}") from error
    judged = from_bytes(b"\n".join(_sample(data)), cp_isolation=list(ENCODINGS))
    ranked = sorted(judged, key=lambda m: (m.chaos, -m.coherence, ENCODINGS.index(m.encoding)))
    return _decode(data, ranked[0].encoding if ranked else "ascii", name=name)


def _wide(data: bytes) -> str:
    """The byte order of UTF-16 without a mark: Latin letters leave every other byte zero."""
    even, odd = data[0:_SAMPLE:2].count(0), data[1:_SAMPLE:2].count(0)
    pairs = min(len(data), _SAMPLE) // 2
    if even < 0.1 * odd and odd > 0.3 * pairs:
        return "utf-16-le"
    return "utf-16-be" if odd < 0.1 * even and even > 0.3 * pairs else ""


def _is_nearly_utf8(data: bytes) -> bool:
    text = b"".join(_sample(data)).decode("utf-8", errors="replace")
    beyond = sum(character > "\x7f" for character in text)
    return text.count("\ufffd") <= _BAD_SHARE * beyond


def _sample(data: bytes) -> list[bytes]:
    """Stretches around bytes beyond ASCII, the first few hundred of them."""
    return [match[0] for match in islice(_AROUND.finditer(data), _STRETCHES)]


def _decode(data: bytes, encoding: str, *, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise DocumentError(name, "is not a text, or its encoding cannot be told") from error
