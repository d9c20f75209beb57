"""The page of a work: its language versions side by side, and in what they are not alike.

Texts are aligned, and findings made, by `kg.comparison`; names in the texts lead to their things.
The address may name the versions to show (`with`, once for each), else it is all of them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from kg.comparison import Comparison, Finding, Side, Version, compare
from kg.model import DocumentId, EntityId, Evidence
from kg.serve.addresses import forms, iri_of
from kg.serve.around import Place, namings_in, works_of
from kg.serve.marking import pieces
from kg.serve.served import Served, remembered, served
from kg.serve.speech import spoken
from kg.serve.things import Sentence

Cell = tuple[Sentence, ...]
"""The blocks of one version in one row."""


@dataclass(frozen=True, slots=True)
class Row:
    """A passage: a cell for each version that is shown, and the findings about it by number."""

    number: int
    cells: tuple[Cell, ...]
    findings: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SideBySide:
    """The versions that are shown, the aligned rows, and the findings with a side for each."""

    versions: tuple[Version, ...]
    rows: tuple[Row, ...]
    findings: tuple[tuple[Finding, tuple[tuple[Side, Cell], ...]], ...]


def side_by_side(
    comparison: Comparison,
    places: Mapping[DocumentId, Sequence[Place]],
    *,
    chosen: Sequence[str] = (),
) -> SideBySide:
    """Arrange a comparison; `chosen` are the documents to show, all if it names none of them."""
    known = [one.document for one in comparison.versions]
    shown = [document for document in known if document in chosen] or known
    about: dict[int, list[int]] = {}
    for number, finding in enumerate(comparison.findings, start=1):
        for passage in finding.passages:
            about.setdefault(passage, []).append(number)
    return SideBySide(
        tuple(one for one in comparison.versions if one.document in shown),
        tuple(
            Row(
                passage.number,
                tuple(
                    _cell(blocks, places)
                    for document, blocks in zip(known, comparison.blocks(passage), strict=True)
                    if document in shown
                ),
                tuple(about.get(passage.number, ())),
            )
            for passage in comparison.passages
        ),
        tuple(
            (
                finding,
                tuple(
                    (side, _cell(side.quotes, places))
                    for side in finding.sides
                    if side.version.document in shown
                ),
            )
            for finding in comparison.findings
        ),
    )


def work_page(request: Request, thing: EntityId) -> Response:
    """Show the versions of a text."""
    held = served(request)
    works = works_of(held.store, base=held.base)
    documents = sorted(document for document, work in works.items() if work == thing)
    comparison = remembered(request, "comparisons", _comparisons).get(thing)
    both = None
    if comparison:
        places = namings_in(held.store, documents, base=held.base)
        both = side_by_side(comparison, places, chosen=request.query_params.getlist("with"))
    return spoken(
        request,
        "work.html.j2",
        thing=thing,
        iri=iri_of(request, thing),
        documents=documents,
        both=both,
        forms=forms(thing),
    )


def _comparisons(held: Served) -> Mapping[str, Comparison]:
    return {one.work: one for one in compare(held.store, held.ontology)}


def _cell(blocks: Sequence[Evidence], places: Mapping[DocumentId, Sequence[Place]]) -> Cell:
    return tuple(
        Sentence(
            block,
            pieces(block.exact, places.get(block.span.document, ()), start=block.span.start),
        )
        for block in blocks
    )
