"""Judges entities and their types."""

from collections.abc import Iterator

from kg.evaluation.built import Built
from kg.evaluation.gold import Gold
from kg.evaluation.matching import Matching
from kg.evaluation.tables import Found, Judgement, Verdict, Wanted, wanted_in


def judge_entities(built: Built, *, gold: Gold, matching: Matching) -> Judgement:
    """Judge each node: an entity of the gold, a further node of one, allowed, or wrong."""
    return Judgement(_wanted(built, gold), tuple(_found(built, gold, matching)))


def judge_types(built: Built, *, gold: Gold, matching: Matching) -> Judgement:
    """Judge the class of the first node of each gold entity; further ones are not judged twice."""
    found = []
    for iri, key in matching.key_of.items():
        entity, node = gold.entities[key], built.nodes[iri]
        right = node.kind in entity.kinds
        verdict = Verdict.RIGHT if right else Verdict.WRONG
        neutral = entity.allowed or iri in matching.further
        words = f"{node.name}: {node.kind}, expected {' or '.join(entity.kinds)}"
        found.append(
            Found(
                words,
                Verdict.NEUTRAL if neutral else verdict,
                node.languages,
                own=key,
                meets=frozenset({key} if right else ()),
            )
        )
    return Judgement(_wanted(built, gold), tuple(found))


def _wanted(built: Built, gold: Gold) -> tuple[Wanted, ...]:
    every = (
        Wanted(key, f"{entity.name} ({entity.kinds[0]})", entity.languages)
        for key, entity in gold.entities.items()
        if not entity.allowed
    )
    return wanted_in(built.languages, every)


def _found(built: Built, gold: Gold, matching: Matching) -> Iterator[Found]:
    """Give each node its verdict, first nodes of an entity before its further ones."""
    for iri in sorted(built.nodes, key=lambda iri: (iri in matching.further, iri)):
        node, key = built.nodes[iri], matching.key_of.get(iri)
        words = matching.further.get(iri, f"{node.name} ({node.kind})")
        if key is None:
            yield Found(words, Verdict.WRONG, node.languages)
            continue
        verdict = Verdict.NEUTRAL if gold.entities[key].allowed else Verdict.RIGHT
        yield Found(words, verdict, node.languages, own=key, meets=frozenset({key}))
        if iri in matching.several:
            yield Found(matching.several[iri], Verdict.WRONG, node.languages)
