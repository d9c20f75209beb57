"""SHACL: what is wrong with a graph, and the words of the documents behind it.

1. Facts and evidence are checked together, since statements speak of entities.
2. pySHACL runs without inference, without `owl:imports` and without JavaScript: it reads nothing
   but the two graphs and the file of shapes.
3. Each result is a `Violation`. Its evidence is what the statement of the wrong triple rests on;
   failing that, what all statements of the focus node rest on, or the places that mention it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rdflib import DCTERMS, RDF, SH, Graph, URIRef
from rdflib.term import Node

from kg.errors import OntologyError
from kg.graph.terms import OA
from kg.ontology import KG, syntax_error

_MOST_QUOTES = 5


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """Words of a document, named by its file, at characters `start` to `end`."""

    document: str
    start: int
    end: int
    exact: str


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """What a shape does not allow: `path` and `value` are empty where none is to blame alone."""

    focus: str
    path: str
    value: str
    message: str
    severity: str
    evidence: tuple[Quote, ...]


def validate(graph: Graph, *, evidence_graph: Graph, shapes_path: Path) -> list[Violation]:
    """List what the shapes do not allow, in order; an empty list means that the graph conforms.

    Raises:
        OntologyError: the file of shapes is absent or malformed.

    """
    import pyshacl  # noqa: PLC0415 - slow to import, and only this step needs it

    shapes = read_shapes(shapes_path)
    whole = Graph()
    for part in (graph, evidence_graph):
        for triple in part:
            whole.add(triple)
    _, report, _ = pyshacl.validate(
        whole, shacl_graph=shapes, inference="none", inplace=True, do_owl_imports=False
    )
    if not isinstance(report, Graph):
        raise OntologyError(str(shapes_path), f"pySHACL cannot use these shapes: {report}")
    results = report.subjects(RDF.type, SH.ValidationResult)
    return sorted({_violation(report, result, whole, shapes) for result in results})


def read_shapes(path: Path) -> Graph:
    """Read a file of shapes in Turtle.

    Raises:
        OntologyError: it is absent or malformed; the message has the line.

    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise OntologyError(str(path), error.strerror or "cannot be read") from error
    try:
        return Graph().parse(data=data, format="turtle")
    except Exception as error:  # rdflib's parser lets errors of many kinds pass
        raise syntax_error(path, data, form="turtle", otherwise=str(error)) from error


def _violation(report: Graph, result: Node, whole: Graph, shapes: Graph) -> Violation:
    focus, value = report.value(result, SH.focusNode), report.value(result, SH.value)
    path = report.value(result, SH.resultPath)
    if path is None:  # the focus node itself is wrong: blame the property that brought it here
        path, value = _property_of(report.value(result, SH.sourceShape), shapes), None
    messages = sorted(str(text) for text in report.objects(result, SH.resultMessage))
    quotes = _quotes(whole, focus=focus, path=path, value=value)
    return Violation(
        focus=str(focus),
        path=str(path) if isinstance(path, URIRef) else "",
        value="" if value is None else str(value),
        message="; ".join(messages),
        severity=str(report.value(result, SH.resultSeverity) or "").rpartition("#")[2].lower(),
        evidence=tuple(quotes[:_MOST_QUOTES]),
    )


def _property_of(shape: Node | None, shapes: Graph) -> Node | None:
    return None if shape is None else shapes.value(shape, SH.targetSubjectsOf)


def _quotes(
    whole: Graph, *, focus: Node | None, path: Node | None, value: Node | None
) -> list[Quote]:
    if focus is None:
        return []
    ways = (
        _behind_facts(whole, focus, path, value),
        _behind_facts(whole, focus, path, None),
        _at(whole, focus),
        _behind_facts(whole, focus, None, None),
        _of_mentions(whole, focus),
    )
    return next((found for way in ways if (found := sorted(set(way)))), [])


def _behind_facts(
    whole: Graph, focus: Node, path: Node | None, value: Node | None
) -> Iterator[Quote]:
    for statement in whole.subjects(RDF.subject, focus):
        right_path = path is None or (statement, RDF.predicate, path) in whole
        if right_path and (value is None or (statement, RDF.object, value) in whole):
            yield from _at(whole, statement)


def _at(whole: Graph, node: Node) -> Iterator[Quote]:
    """Quotes of a statement, a mention, a piece of evidence or a selector."""
    places = [*whole.objects(node, KG.evidence), *whole.objects(node, OA.hasTarget), node]
    places += whole.subjects(OA.hasSelector, node)
    for place in places:
        for selector in whole.objects(place, OA.hasSelector):
            source = whole.value(place, OA.hasSource)
            name = whole.value(source, DCTERMS.source) if source is not None else None
            start, end = whole.value(selector, OA.start), whole.value(selector, OA.end)
            exact = whole.value(selector, OA.exact)
            yield Quote(str(name or source), _integer(start), _integer(end), str(exact or ""))


def _of_mentions(whole: Graph, focus: Node) -> Iterator[Quote]:
    for mention in whole.subjects(OA.hasBody, focus):
        yield from _at(whole, mention)


def _integer(node: Node | None) -> int:
    text = str(node)
    return int(text) if text.lstrip("-").isdecimal() else -1
