"""The manifest: SHA-256 of all that went into a build and of all that came out."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path

from kg.extraction.packages import taggers_in_use
from kg.model import Document
from kg.resolution import Decisions
from kg.settings import VERSION, Settings


def manifest(
    files: Mapping[str, bytes],
    documents: Iterable[Document],
    settings: Settings,
    *,
    decisions: Decisions,
) -> str:
    """Write the hashes of documents, ontology, decisions and outputs, and the taggers in use.

    A document is told by its id, since two folders may hold files of one name.
    """
    read = sorted(documents, key=lambda document: document.id)
    in_use = taggers_in_use({document.language for document in read}, settings.pipelines)
    data = {
        "kg": VERSION,
        "inputs": {one.id: {"file": one.name, "sha256": one.sha256} for one in read},
        "ontology": _ontology_files(settings.ontology),
        "authority": {path.name: _sha256(path.read_bytes()) for path in settings.authority},
        "taggers": {language: asdict(tagger) for language, tagger in sorted(in_use.items())},
        "decisions": {Path(decisions.file).name: decisions.sha256} if decisions.sha256 else {},
        "outputs": {name: _sha256(content) for name, content in sorted(files.items())},
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _ontology_files(folder: Path) -> dict[str, str]:
    """Hash the files that the ontology is read from, by their paths below its folder."""
    paths = (path for path in sorted(folder.rglob("*")) if path.suffix in {".ttl", ".jsonld"})
    return {path.relative_to(folder).as_posix(): _sha256(path.read_bytes()) for path in paths}


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
