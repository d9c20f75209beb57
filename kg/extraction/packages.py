"""Other taggers: spaCy pipelines that a user has, as an installed package or as a folder.

A pipeline takes the place of the tagger that ships for one language. It is asked for the entities that
it finds (`Doc.ents`); `labels` says what their labels mean here. What was used is told by name, version
and a hash of its files, so that a build can be made again.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.util import is_package

from kg.errors import UsageError
from kg.extraction.tagger.component import FACTORY
from kg.extraction.tagger.model import TAGGER_LANGUAGES, models_folder
from kg.settings import VERSION

Pipelines = Iterable[tuple[str, str]]
"""Languages, and the package or folder whose pipeline tags names in each."""

ANY_LANGUAGE = "xx"
"""What spaCy calls the language of a pipeline for many."""


@dataclass(frozen=True, slots=True)
class Package:
    """What tags names: its own name, its version, and a SHA-256 over its files."""

    name: str
    version: str
    sha256: str


def load_package(place: str, *, language: str) -> Language:
    """Load the pipeline of an installed package, or of a folder.

    Raises:
        UsageError: it is not there, cannot be loaded, or is one of another language.

    """
    check_package(place, language=language)
    try:
        return spacy.load(place)
    except Exception as error:  # a package runs code of its own, which may fail in any way
        reason = str(error).partition("\n")[0] or type(error).__name__
        message = f"{_called(place, language)} cannot be loaded: {reason}"
        raise UsageError(message) from error


def check_package(place: str, *, language: str) -> None:
    """Look whether a pipeline is there and of a language, without loading it.

    Raises:
        UsageError: it is not.

    """
    meta = _meta(place, language)
    if meta["lang"] not in {language.partition("-")[0], ANY_LANGUAGE}:
        message = f"{_called(place, language)} is one of another language, {meta['lang']}"
        raise UsageError(message)


def taggers_in_use(languages: Iterable[str], pipelines: Pipelines) -> dict[str, Package]:
    """Describe what tags names in each language; one that has no tagger is left out."""
    chosen = dict(pipelines)
    found = {}
    for language in sorted(set(languages)):
        if language in chosen:
            found[language] = _describe(chosen[language], language)
        elif language in TAGGER_LANGUAGES:
            model = models_folder().joinpath(f"{language}.tagger").read_bytes()
            found[language] = Package(FACTORY, VERSION, hashlib.sha256(model).hexdigest())
    return found


def _describe(place: str, language: str) -> Package:
    meta, digest, folder = _meta(place, language), hashlib.sha256(), _folder(place)
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            content = hashlib.sha256(path.read_bytes()).hexdigest()
            digest.update(f"{path.relative_to(folder).as_posix()}\0{content}\0".encode())
    return Package(f"{meta['lang']}_{meta['name']}", meta["version"], digest.hexdigest())


def _meta(place: str, language: str) -> Mapping[str, str]:
    """Read what a pipeline says of itself: its language, name and version."""
    try:
        found = json.loads((_folder(place) / "meta.json").read_text(encoding="utf-8"))
        return {key: str(found[key]) for key in ("lang", "name", "version")}
    except (OSError, ImportError, ValueError, KeyError, TypeError) as error:
        message = f"{_called(place, language)} is neither an installed spaCy package nor its folder"
        raise UsageError(message) from error


def _folder(place: str) -> Path:
    """Find the files of a pipeline; the name of an installed package comes before a path."""
    if is_package(place):
        return Path(str(import_module(place).__file__)).parent
    return Path(place)


def _called(place: str, language: str) -> str:
    return f"pipeline {place!r} for {language}"
