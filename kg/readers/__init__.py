"""From files to `kg.model.Document`: text in NFC, with blocks, a title and a language.

A module per format makes `Content` of bytes, and `READERS` names them by suffix. What is common to
all formats stands in modules of its own: `encoding`, `lines`, `unwrap`, `shapes`, `headings`,
`layout`, `runs` (links), `language`. `find_documents` says what to read, `read_document` reads one
of them, `drop_duplicates` keeps one of each that have the same bytes.
"""

from kg.readers.discovery import (
    Discovery,
    Distinct,
    Duplicate,
    Skipped,
    drop_duplicates,
    find_documents,
)
from kg.readers.reading import READERS, Reader, read_document

__all__ = [
    "READERS",
    "Discovery",
    "Distinct",
    "Duplicate",
    "Reader",
    "Skipped",
    "drop_duplicates",
    "find_documents",
    "read_document",
]
