"""The whole program as one picture: from files to an output folder.

```text
 files ─read─▶ documents ─extract─▶ extractions ─resolve─▶ entities ─assert─▶ facts
                                                                                │ write
 output ◀──────── pages, exports, report, manifest ◀──── RDF dataset ◀──────────┘
```

`read_and_extract` is what runs side by side for several documents; everything after it sees all of
them, sorted, so that the order of files, of processes and of hashes leaves no trace.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kg.errors import DocumentError, UsageError
from kg.exports import export, write_output
from kg.extraction import Extractor, build_extractor, extract
from kg.facts import Assertion, assert_facts
from kg.graph.context import read_context
from kg.graph.iris import checked_base
from kg.graph.rdf import dataset
from kg.graph.terms import Quad
from kg.model import Document, Extraction, Knowledge, ResolvedMention, Subject, Work
from kg.ontology import Ontology, load_ontology
from kg.readers import Discovery, drop_duplicates, find_documents, read_document
from kg.report import Report, make_report, manifest, report_json, report_markdown
from kg.resolution import Resolution, resolve
from kg.settings import VERSION, Settings
from kg.store import OxigraphStore
from kg.view import render_page

Progress = Callable[[int, int], None]
"""Called with the number of documents done and of all."""


@dataclass(frozen=True, slots=True)
class Build:
    """What one build made."""

    knowledge: Knowledge
    quads: tuple[Quad, ...]
    report: Report


def build(
    arguments: Iterable[str | Path], settings: Settings, *, progress: Progress | None = None
) -> Build:
    """Read documents, map what they say, and write the output folder.

    Raises:
        UsageError: there is nothing to read, or a choice is not allowed.
        OntologyError: a file of the ontology is wrong.
        OutputError: the output cannot be written.

    """
    made = map_documents(arguments, settings, progress=progress)
    write(made, settings)
    return made


def map_documents(
    arguments: Iterable[str | Path], settings: Settings, *, progress: Progress | None = None
) -> Build:
    """Read documents and map what they say; nothing is written."""
    checked_base(settings.base)
    ontology = load_ontology(settings.ontology, authority=settings.authority)
    found = find_documents(arguments)
    if not found.documents and not found.problems:
        raise UsageError("no documents: name files, folders or globs")
    outcomes = list(_extractions(found, settings, progress))
    problems = [*found.problems, *(one for one in outcomes if isinstance(one, DocumentError))]
    extractions, duplicates = _distinct([one for one in outcomes if isinstance(one, Extraction)])
    resolution = resolve(extractions, ontology)
    assertion = assert_facts(extractions, resolution, ontology)
    knowledge = _knowledge(extractions, resolution, assertion)
    report = make_report(
        knowledge,
        extractions=extractions,
        refused=assertion.refused,
        resolution=resolution,
        problems=problems,
        skipped=[(str(one.path.name), one.reason) for one in found.skipped],
        duplicates=duplicates,
    )
    quads = tuple(dataset(knowledge, ontology, base=settings.base))
    return Build(knowledge, quads, report)


def _extractions(
    found: Discovery, settings: Settings, progress: Progress | None
) -> Iterator[Extraction | DocumentError]:
    """Extract from every document, side by side if asked; the order is that of the documents."""
    paths = found.documents
    jobs = [(path, settings) for path in paths]
    if settings.jobs > 1 and len(paths) > 1:
        with ProcessPoolExecutor(settings.jobs) as pool:
            yield from _counted(pool.map(read_and_extract, jobs, chunksize=4), len(paths), progress)
    else:
        yield from _counted(map(read_and_extract, jobs), len(paths), progress)


def _counted(
    outcomes: Iterable[Extraction | DocumentError], total: int, progress: Progress | None
) -> Iterator[Extraction | DocumentError]:
    for done, outcome in enumerate(outcomes, start=1):
        if progress:
            progress(done, total)
        yield outcome


def read_and_extract(job: tuple[Path, Settings]) -> Extraction | DocumentError:
    """Read one document and find what it says; a document that cannot be read is its error."""
    path, settings = job
    try:
        document = read_document(path, language=settings.language or None)
    except DocumentError as error:
        return error
    extractor = _extractor(settings.ontology, settings.authority, document.language)
    return extract(document, extractor)


@lru_cache(maxsize=2)
def _ontology(folder: Path, authority: tuple[Path, ...]) -> Ontology:
    return load_ontology(folder, authority=authority)


@lru_cache(maxsize=16)
def _extractor(folder: Path, authority: tuple[Path, ...], language: str) -> Extractor:
    return build_extractor(_ontology(folder, authority), language)


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
    )


def write(made: Build, settings: Settings) -> None:
    """Write the output folder: every file whole, the manifest last."""
    write_output(settings.output, dict(output_files(made, settings)))
    if settings.store is not None:
        kept = OxigraphStore(settings.store)
        kept.clear()
        kept.add(made.quads)


def output_files(made: Build, settings: Settings) -> Mapping[str, bytes]:
    """Make the files of the output folder."""
    store = OxigraphStore()
    store.add(made.quads)
    ontology = load_ontology(settings.ontology, authority=settings.authority)
    context = read_context(settings.ontology / "context.jsonld")
    page = render_page(made.quads, base=settings.base, title=settings.title, ontology=ontology)
    files = {
        "graph.ttl": export(store, "turtle"),
        "graph.jsonld": export(store, "jsonld", context=context),
        "graph.trig": export(store, "trig"),
        "graph.html": page.encode(),
        "report.json": report_json(made.report).encode(),
        "report.md": report_markdown(made.report).encode(),
    }
    inputs = {document.name: document.sha256 for document in made.knowledge.documents}
    domain = {
        path.relative_to(settings.ontology).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(settings.ontology.rglob("*"))
        if path.suffix in {".ttl", ".jsonld"}
    }
    return {**files, "manifest.json": manifest(files, inputs, domain, version=VERSION).encode()}


__all__ = ["Build", "Document", "build", "map_documents", "output_files", "read_and_extract", "write"]
