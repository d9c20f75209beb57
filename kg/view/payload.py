"""The page's data: a plain structure, written as JSON into the page.

Things refer to each other by their place in the lists. A quote is written once, however many facts
it states, with the mentions inside it; their offsets count UTF-16 units, as JavaScript does.
"""

import json
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping

from kg.model import Entity, EntityId, Evidence, Fact, Link, Literal, Name
from kg.ontology import Ontology
from kg.view.looks import Look
from kg.view.network import network_of
from kg.view.picture import Naming, Picture

Data = Mapping[str, object]

_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def page_data(
    picture: Picture, *, title: str, looks: Mapping[str, Look], ontology: Ontology | None
) -> Data:
    """Gather what the page's scripts need."""
    number = {entity.id: place for place, entity in enumerate(picture.entities)}
    quotes = _Quotes(picture, number)
    relations: list[str] = sorted({fact.predicate for fact in picture.facts})
    facts = [_fact(fact, number, relations, quotes) for fact in picture.facts]
    network = network_of(picture, looks)
    of_classes = {str(c): t.labels for c, t in ontology.classes.items()} if ontology else {}
    of_properties = {str(p): t.labels for p, t in ontology.properties.items()} if ontology else {}
    return {
        "title": title,
        "classes": [
            {"name": k, "shape": v.shape, "colour": v.colour, "labels": _labels(k, of_classes)}
            for k, v in looks.items()
        ],
        "relations": [{"name": name, "labels": _labels(name, of_properties)} for name in relations],
        "documents": [
            {"name": d.name, "title": d.title, "language": d.language} for d in picture.documents
        ],
        "entities": _entities(picture, looks),
        "facts": facts,
        "quotes": quotes.written,
        "network": {"nodes": network.nodes, "edges": network.edges, "options": network.options},
        "left": {"entities": picture.left_out.entities, "facts": picture.left_out.facts},
    }


def json_for_html(data: object) -> str:
    r"""Write JSON that no HTML parser can take for markup.

    >>> json_for_html("</script>")
    '"\\u003c/script\\u003e"'
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return re.sub("[<>&\u2028\u2029]", lambda found: _UNSAFE[found[0]], text)


def _labels(name: str, labels: Mapping[str, Mapping[str, str]]) -> Mapping[str, str]:
    """Give the ontology's labels by language; without any, the name as separate words.

    >>> _labels("foaf:usesPlatform", {})
    {'': 'uses platform'}
    """
    known = labels.get(name)
    if known:
        return dict(sorted(known.items()))
    local = re.split(r"[/#:]", name)[-1]
    return {"": re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", local).lower() or name}


def _entities(picture: Picture, looks: Mapping[str, Look]) -> list[Data]:
    kinds = {kind: place for place, kind in enumerate(looks)}
    places = {document.id: place for place, document in enumerate(picture.documents)}
    named: dict[EntityId, set[int]] = defaultdict(set)
    for naming in picture.namings:
        if naming.evidence.span.document in places:
            named[naming.entity].add(places[naming.evidence.span.document])
    return [_entity(e, kinds[e.kind], sorted(named[e.id])) for e in picture.entities]


def _entity(entity: Entity, kind: int, documents: list[int]) -> Data:
    optional: dict[str, object] = {
        "also": [_name(name) for name in entity.alternatives],
        "forms": [_name(name) for name in entity.forms],
        "same": list(entity.same_as),
        "reasons": list(entity.reasons),
        "value": entity.value,
        "documents": documents,
    }
    labels = {name.language: name.text for name in entity.labels}
    present = {key: value for key, value in optional.items() if value}
    return {"id": entity.id, "kind": kind, "labels": labels, **present}


def _name(name: Name) -> list[str]:
    return [name.text, name.language] if name.language else [name.text]


def _fact(
    fact: Fact, number: Mapping[EntityId, int], relations: list[str], quotes: "_Quotes"
) -> Data:
    data: dict[str, object] = {
        "from": number[fact.subject],
        "relation": relations.index(fact.predicate),
        "confidence": round(fact.confidence, 3),
    }
    match fact.object:
        case Literal(value=value, language=language):
            data |= {"value": value, "language": language} if language else {"value": value}
        case Link(iri=iri):
            data["link"] = iri
        case entity:
            data["to"] = number[entity]
    if fact.rules:
        data["rules"] = list(fact.rules)
    if fact.evidence:
        data["quotes"] = quotes.places(fact.evidence)
    return data


class _Quotes:
    """The quotes of the page, each once, and the place of each."""

    def __init__(self, picture: Picture, number: Mapping[EntityId, int]) -> None:
        self.number = number
        self.documents = {document.id: place for place, document in enumerate(picture.documents)}
        self.written: list[Data] = []
        self._place: dict[Evidence, int] = {}
        self._namings: dict[str, list[Naming]] = defaultdict(list)
        for naming in sorted(picture.namings, key=lambda n: (n.evidence, n.entity)):
            self._namings[naming.evidence.span.document].append(naming)
        self._starts = {
            document: [naming.evidence.span.start for naming in namings]
            for document, namings in self._namings.items()
        }

    def places(self, evidence: Iterable[Evidence]) -> list[int]:
        return [self._written(one) for one in evidence if one.span.document in self.documents]

    def _written(self, evidence: Evidence) -> int:
        if evidence not in self._place:
            self._place[evidence] = len(self.written)
            data: dict[str, object] = {
                "document": self.documents[evidence.span.document],
                "start": evidence.span.start,
                "text": evidence.exact,
            }
            marks = self._marks(evidence)
            self.written.append({**data, "marks": marks} if marks else data)
        return self._place[evidence]

    def _marks(self, evidence: Evidence) -> list[list[int]]:
        """Find the mentions inside `evidence`: start, end, entity."""
        span = evidence.span
        starts = self._starts.get(span.document, [])
        marks = []
        for place in range(bisect_left(starts, span.start), len(starts)):
            if starts[place] >= span.end:
                break
            naming = self._namings[span.document][place]
            inner = naming.evidence.span
            if inner.end <= span.end:
                units = [
                    _units(evidence.exact[: at - span.start]) for at in (inner.start, inner.end)
                ]
                marks.append([*units, self.number[naming.entity]])
        return marks


def _units(text: str) -> int:
    """Length of `text` in UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2
