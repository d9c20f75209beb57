"""Reads back what a build reported: what was left over, kept apart, or could not be read."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import OutputError
from kg.report import Leftover, OpenQuestion, OpenSide, Sentence

REPORT_FILE = "report.json"


@dataclass(frozen=True, slots=True)
class Refusal:
    """Two things that are alike and were kept apart."""

    first: str
    second: str
    although: str
    because: str


@dataclass(frozen=True, slots=True)
class Record:
    """What `report.json` tells; `documents` are the names of those that were read."""

    documents: tuple[str, ...] = ()
    leftovers: tuple[Leftover, ...] = ()
    refused: tuple[Refusal, ...] = ()
    problems: tuple[str, ...] = ()
    questions: tuple[OpenQuestion, ...] = ()


def read_record(directory: Path) -> Record:
    """Read the report of an output folder.

    Raises:
        OutputError: there is none, or it is not one of kg's.

    """
    path = directory / REPORT_FILE
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return Record(
            documents=tuple(str(document["name"]) for document in data["documents"]),
            leftovers=tuple(Leftover(**leftover) for leftover in data["leftovers"]),
            refused=tuple(Refusal(**refusal) for refusal in data["refused_merges"]),
            problems=tuple(str(problem) for problem in data["problems"]),
            questions=tuple(_question(question) for question in data["questions"]),
        )
    except OSError as error:
        raise OutputError(str(path), error.strerror or "cannot be read") from error
    except (KeyError, TypeError, ValueError) as error:
        raise OutputError(str(path), f"is not a report of this version of kg: {error}") from error


def _question(data: Mapping[str, Any]) -> OpenQuestion:
    sides = tuple(_side(side) for side in data["sides"])
    return OpenQuestion(sides, str(data["although"]), str(data["because"]), int(data["impact"]))


def _side(data: Mapping[str, Any]) -> OpenSide:
    sentences = tuple(Sentence(**sentence) for sentence in data["sentences"])
    return OpenSide(str(data["key"]), str(data["entity"]), sentences)
