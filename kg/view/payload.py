"""The page's data: a plain structure, written as JSON into the page.

Things refer to each other by their place in the lists.
"""

import json
import re
from collections import defaultdict
from collections.abc import Mapping

from kg.model import Entity, EntityId, Fact, Link, Literal, Name
from kg.ontology import Ontology
from kg.view.looks import Look
from kg.view.network import network_of
from kg.view.picture import Picture
from kg.view.quotes import Quotes

Data = Mapping[str, object]

_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def page_data(
    picture: Picture, *, title: str, looks: Mapping[str, Look], ontology: Ontology | None
) -> Data:
    """Gather what the page's scripts need."""
    number = {entity.id: place for place, entity in enumerate(picture.entities)}
    quotes = Quotes(picture, number)
    relations: list[str] = sorted({fact.predicate for fact in picture.facts})
    facts = [_fact(fact, number, relations, quotes) for fact in picture.facts]
    network = network_of(picture, looks)
    of_classes = {str(c): t.labels for c, t in ontology.classes.items()} if ontology else {}
    of_properties = {str(p): t.labels for p, t in ontology.properties.items()} if ontology else {}
    return {
        "title": title,
        "classes": [
            {"name": k, "shape": v.shape, "colour": v.colour, "labels": labels_of(k, of_classes)}
            for k, v in looks.items()
        ],
        "relations": [
            {"name": name, "labels": labels_of(name, of_properties)} for name in relations
        ],
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


def labels_of(name: str, labels: Mapping[str, Mapping[str, str]]) -> Mapping[str, str]:
    """Give the ontology's labels by language; without any, the name as separate words.

    >>> labels_of("foaf:usesPlatform", {})
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


def _fact(fact: Fact, number: Mapping[EntityId, int], relations: list[str], quotes: Quotes) -> Data:
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
    if fact.attributions:
        data["added"] = [[one.who, one.when, one.why] for one in fact.attributions]
    if fact.evidence:
        data["quotes"] = quotes.places(fact.evidence)
    return data
