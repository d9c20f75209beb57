"""Characters that XML 1.0 cannot hold, such as the control characters of a broken text: U+FFFD."""

import re

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_characters(text: str) -> str:
    """Replace what XML cannot hold.

    >>> xml_characters(f"a{chr(7)}b") == f"a{chr(0xFFFD)}b"
    True
    """
    return _NOT_XML.sub("\ufffd", text)
