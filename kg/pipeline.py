"""The whole program as one picture: from files to an output folder.

```text
 files ─read─▶ documents ─extract─▶ extractions ─resolve─▶ entities ─assert─▶ facts
                                                                                │ write
 output ◀──────── pages, exports, report, manifest ◀──── RDF dataset ◀──────────┘
```

`read_and_extract` is what runs side by side for several documents; everything after it sees all of
them, sorted, so that the order of files, of processes and of hashes leaves no trace.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from kg.comparison import compare_versions
from kg.errors import DecisionError, DocumentError, UsageError
from kg.exports.files import write_output
from kg.extraction import Extractor, build_extractor, extract
from kg.extraction.packages import check_package
from kg.facts import Assertion, assert_facts
from kg.graph.context import read_context
from kg.graph.iris import checked_base
from kg.graph.rdf import dataset
from kg.graph.serialise import serialise
from kg.graph.terms import Quad
from kg.model import Document, Extraction, Knowledge, ResolvedMention, Subject, Work
from kg.ontology import Ontology, load_ontology
from kg.readers import Discovery, Skipped, drop_duplicates, find_documents, read_document
from kg.report import (
    Report,
    make_report,
    report_json,
    report_markdown,
    with_decisions,
    with_questions,
)
from kg.report.manifest import manifest
from kg.resolution import Decisions, Resolution, correct, questions, read_decisions
from kg.settings import Settings
from kg.store import GRAPH_FILE, OxigraphStore
from kg.view import render_page
from kg.workers import Progress, side_by_side

LONGEST_LINE = 1_000_000
"""Characters of the longest line, or paragraph on one line; a longer one is no text for people."""


@dataclass(frozen=True, slots=True)
class Build:
    """What one build made, and the decisions that it followed.

    `problems` are the documents that could not be read, by their paths.
    """

    knowledge: Knowledge
    quads: tuple[Quad, ...]
    report: Report
    problems: tuple[DocumentError, ...] = ()
    decisions: Decisions = field(default_factory=Decisions)

    @property
    def is_empty(self) -> bool:
        """Whether no document could be read."""
        return not self.knowledge.documents


def build(
    arguments: Iterable[str | Path], settings: Settings, *, progress: Progress | None = None
) -> Build:
    """Read documents, map what they say, and write the output folder.

    Where no document can be read, nothing is written, and the last good output stays.

    Raises:
        UsageError: there is nothing to read, or a choice is not allowed.
        OntologyError: a file of the ontology is wrong.
        DecisionError: the file of decisions is wrong, or two decisions contradict each other.
        OutputError: the output cannot be written.

    """
    made = map_documents(arguments, settings, progress=progress)
    if not made.is_empty:
        write(made, settings)
    return made


def map_documents(
    arguments: Iterable[str | Path], settings: Settings, *, progress: Progress | None = None
) -> Build:
    """Read documents and map what they say; nothing is written."""
    checked_base(settings.base)
    ontology = _ontology(settings.ontology, settings.authority, _state(settings))
    decisions = _decisions(settings)
    reading = _read(arguments, settings, progress)
    corrected = correct(reading.extractions, ontology, decisions)
    extractions, resolution = corrected.extractions, corrected.resolution
    assertion = assert_facts(extractions, resolution, ontology, added=corrected.added)
    knowledge = _knowledge(extractions, resolution, assertion)
    report = make_report(
        knowledge,
        extractions=extractions,
        refused=(*assertion.refused, *corrected.dropped),
        resolution=resolution,
        problems=reading.problems,
        skipped=reading.skipped,
        duplicates=reading.duplicates,
    )
    report = replace(report, comparisons=compare_versions(knowledge, ontology))
    report = with_decisions(report, decisions, stale=corrected.stale)
    open_questions = questions(extractions, resolution, decisions=decisions)
    report = with_questions(report, open_questions, documents=knowledge.documents)
    quads = tuple(dataset(knowledge, ontology, base=settings.base))
    return Build(knowledge, quads, report, reading.problems, decisions)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What the documents say, each once, and what became of the other files."""

    extractions: Sequence[Extraction]
    duplicates: Sequence[tuple[str, str]]
    problems: tuple[DocumentError, ...]
    skipped: Sequence[tuple[str, str]]


def _read(
    arguments: Iterable[str | Path], settings: Settings, progress: Progress | None
) -> _Reading:
    for language, package in settings.pipelines:
        check_package(package, language=language)
    found = _without_own(find_documents(arguments), settings)
    if not found.documents and not found.problems:
        message = "no documents: name files, folders or globs"
        raise UsageError(message)
    jobs = [(path, settings) for path in found.documents]
    outcomes = list(
        side_by_side(read_and_extract, jobs, processes=settings.jobs, progress=progress)
    )
    problems = [*found.problems, *(one for one in outcomes if isinstance(one, DocumentError))]
    distinct, duplicates = _distinct([one for one in outcomes if isinstance(one, Extraction)])
    return _Reading(
        distinct,
        duplicates,
        tuple(sorted(problems, key=str)),
        [(one.path.name, one.reason) for one in found.skipped],
    )


def _decisions(settings: Settings) -> Decisions:
    """Read what was decided; a file that was asked for must be there."""
    path = settings.decisions_file
    if settings.decisions is not None and not path.exists():
        raise DecisionError(str(path), "no such file")
    return read_decisions(path)


def _without_own(found: Discovery, settings: Settings) -> Discovery:
    """Leave out what an earlier build wrote, and the decisions, which are not documents."""
    written = [path for path in found.documents if _is_output(path)]
    own = settings.decisions_file.resolve()
    return Discovery(
        tuple(path for path in found.documents if path not in written),
        (
            *(one for one in found.skipped if one.path.resolve() != own),
            *(Skipped(path, "written by kg") for path in written),
        ),
        found.problems,
    )


def _is_output(path: Path) -> bool:
    return path.name in {"graph.html", "report.md"} and path.with_name(GRAPH_FILE).is_file()


def read_and_extract(job: tuple[Path, Settings]) -> Extraction | DocumentError:
    """Read one document and find what it says; a document that cannot be read is its error."""
    path, settings = job
    try:
        document = read_document(path, language=settings.language or None)
    except DocumentError as error:
        return error
    longest = max(map(len, document.text.split("\n")))
    if longest > LONGEST_LINE:
        problem = f"has a line of {longest:,} characters; allowed: {LONGEST_LINE:,}"
        return DocumentError(str(path), problem)
    package = dict(settings.pipelines).get(document.language, "")
    extractor = _extractor(
        settings.ontology, settings.authority, _state(settings), document.language, package
    )
    return extract(document, extractor)


State = tuple[tuple[str, int, int], ...]
"""Files with when they were changed and how long they are: the same state, the same ontology."""


def _state(settings: Settings) -> State:
    """Look at the files of the ontology, which are read again only where one has changed."""
    files = [*sorted(settings.ontology.rglob("*.ttl")), *settings.authority]
    stats = [(str(path), path.stat()) for path in files if path.is_file()]
    return tuple((name, stat.st_mtime_ns, stat.st_size) for name, stat in stats)


@lru_cache(maxsize=2)
def _ontology(folder: Path, authority: tuple[Path, ...], state: State) -> Ontology:
    del state
    return load_ontology(folder, authority=authority)


@lru_cache(maxsize=16)
def _extractor(
    folder: Path, authority: tuple[Path, ...], state: State, language: str, package: str
) -> Extractor:
    return build_extractor(_ontology(folder, authority, state), language, package=package)


def _distinct(
    extractions: Sequence[Extraction],
) -> tuple[list[Extraction], list[tuple[str, str]]]:
    by_id: dict[str, Extraction] = {}
    for extraction in extractions:
        by_id.setdefault(extraction.document.id, extraction)
    distinct = drop_duplicates([extraction.document for extraction in extractions])
    kept = sorted((document.id for document in distinct.documents), key=str)
    return [by_id[one] for one in kept], [(d.name, d.same_as) for d in distinct.duplicates]


def _knowledge(
    extractions: Sequence[Extraction], resolution: Resolution, assertion: Assertion
) -> Knowledge:
    mentions = [
        ResolvedMention(mention, resolution.entity_of(mention))
        for extraction in extractions
        for mention in extraction.mentions
    ]
    subjects = {
        Subject(extraction.document.id, resolution.entity_of(mention))
        for extraction in extractions
        for mention in extraction.subjects
    }
    return Knowledge(
        documents=tuple(extraction.document for extraction in extractions),
        entities=resolution.entities,
        mentions=tuple(mentions),
        facts=assertion.facts,
        works=tuple(Work(name, ids) for name, ids in sorted(resolution.works.items())),
        subjects=tuple(sorted(subjects)),
        passages=resolution.passages,
    )


def write(made: Build, settings: Settings) -> None:
    """Write the output folder: every file whole, the manifest last."""
    write_output(settings.output, dict(output_files(made, settings)))
    if settings.store is not None:
        OxigraphStore(settings.store).replace(made.quads)


def output_files(made: Build, settings: Settings) -> Mapping[str, bytes]:
    """Make the files of the output folder."""
    facts = [quad for quad in made.quads if quad[3] is None]
    ontology = _ontology(settings.ontology, settings.authority, _state(settings))
    context = read_context(settings.ontology / "context.jsonld")
    page = render_page(made.quads, base=settings.base, title=settings.title, ontology=ontology)
    files = {
        "graph.ttl": serialise(facts, "turtle", base=settings.base).encode(),
        "graph.jsonld": serialise(facts, "jsonld", base=settings.base, context=context).encode(),
        "graph.trig": serialise(made.quads, "trig", base=settings.base).encode(),
        "graph.html": page.encode(),
        "report.json": report_json(made.report).encode(),
        "report.md": report_markdown(made.report).encode(),
    }
    told = manifest(files, made.knowledge.documents, settings, decisions=made.decisions)
    return {**files, "manifest.json": told.encode()}


__all__ = [
    "Build",
    "Document",
    "build",
    "map_documents",
    "output_files",
    "read_and_extract",
    "write",
]
