"""Tells by their heads which things are parts of others: `Department for …`, `… vastaava osasto`.

Such heads stand in the lexicon as heads of a property (`subOrganisationOf`), language by language.
The head is the first word of a name or the last, or the end of it in a compound.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from kg.ontology import Ontology
from kg.resolution.names import name_words, squeeze, variant_words
from kg.resolution.nodes import Node

_SHORTEST = 5
"""Letters that a head has at least at the end of a compound."""


def parts_among(nodes: Iterable[Node], ontology: Ontology) -> frozenset[int]:
    """Give the places of the nodes whose names have the head of a part."""
    heads: dict[str, set[str]] = defaultdict(set)
    for cue in ontology.cues:
        if cue.kind == "head" and cue.term in ontology.properties:
            heads[cue.language].add(squeeze(cue.text))
    return frozenset(place for place, node in enumerate(nodes) if _is_part(node, heads))


def _is_part(node: Node, heads: Mapping[str, set[str]]) -> bool:
    known = heads.get(node.language, set())
    words = name_words(node.name) if known else ()
    forms = {form for word in {*words[:1], *words[-1:]} for form in _forms(word, node.language)}
    ends = tuple(head for head in known if len(head) >= _SHORTEST)
    return any(form in known or form.endswith(ends) for form in forms)


def _forms(word: str, language: str) -> Iterable[str]:
    return {word, *variant_words(word, language)}
