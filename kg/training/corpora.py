"""Says which corpora train which language, and reads them."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from kg.errors import DocumentError
from kg.extraction.tagger.scoring import TaggedSentence, read_iob2

CORPORA: dict[str, tuple[str, ...]] = {
    "en": ("en.ewt", "en.wikigold", "en.politics"),
    "fi": ("fi.turku",),
    "hu": ("hu.nerkor",),
    "ro": ("ro.ronec",),
    "sv": ("sv.talbanken", "sv.webnews"),
}
"""The corpora of each language, in the order in which they are read."""

DEVELOPMENT: dict[str, tuple[str, ...]] = {
    "en": ("en.ewt",),
    "fi": ("fi.turku",),
    "hu": ("hu.nerkor",),
    "ro": ("ro.ronec",),
    "sv": ("sv.talbanken", "sv.webnews"),
}
"""The corpora on whose development parts each language is measured."""

WHOLE_DOCUMENTS = frozenset({"en", "fi", "hu"})
"""Languages whose corpora keep the sentences of a document together.

Only from such can be learned what the rest of a document tells; the others' sentences come in no
order, and their taggers read a text in one pass.
"""


def read_part(folder: Path, names: Iterable[str], *, part: str) -> list[TaggedSentence]:
    """Read the `train` or `dev` part of corpora.

    Raises:
        DocumentError: a corpus is not there or not IOB2.

    """
    return [sentence for name in names for sentence in read_iob2(_path(folder, name, part))]


def corpora_hash(folder: Path) -> str:
    """Hash all the files that training and measuring read (SHA-256, over names and bytes)."""
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*.iob2.gz")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def _path(folder: Path, name: str, part: str) -> Path:
    path = folder / f"{name}.{part}.iob2.gz"
    if not path.is_file():
        raise DocumentError(path.name, f"no such corpus in {folder}")
    return path
