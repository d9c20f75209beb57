"""Judges the facts between entities, in terms of the gold's entities.

A triple whose own property the gold has is right. It is neutral where the gold allows it, where
an end is an entity that the gold only allows, and where the gold has a subproperty of it between
the same ends: then it follows. Whatever it is, it meets gold of its property and those above.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.evaluation.built import Built, BuiltFact
from kg.evaluation.gold import Gold, GoldRow
from kg.evaluation.matching import Matching
from kg.evaluation.tables import Found, Judgement, Verdict, Wanted, wanted_in
from kg.model import PropertyName
from kg.ontology import Ontology

Triple = tuple[str, str, str]

_OTHER_SUBJECTS = frozenset({"Account", "Document"})
_OTHER_OBJECTS = frozenset({"Account", "Figure", "Work"})


@dataclass(frozen=True, slots=True)
class _Standing:
    """What the gold says of triples of its entities; symmetric ones stand in one direction."""

    wanted: frozenset[Triple]
    allowed: frozenset[Triple]
    allowed_entities: frozenset[str]
    ontology: Ontology

    def verdict(self, triple: Triple) -> Verdict:
        """Say whether a triple is right, wrong, or neither."""
        if triple in self.wanted:
            return Verdict.RIGHT
        subject, _, object_ = triple
        known = {subject, object_} & self.allowed_entities
        if known or triple in self.allowed or self._follows(triple):
            return Verdict.NEUTRAL
        return Verdict.WRONG

    def _follows(self, triple: Triple) -> bool:
        return any(
            self.ontology.is_a(other[1], triple[1]) and _ends(other) == _ends(triple)
            for other in self.wanted | self.allowed
        )


def judge_facts(built: Built, *, gold: Gold, matching: Matching, ontology: Ontology) -> Judgement:
    """Judge the triples between entities, each once."""
    wanted = {_triple(row, ontology): row for row in gold.facts if not row.allowed}
    standing = _Standing(
        wanted=frozenset(wanted),
        allowed=frozenset(_triple(row, ontology) for row in gold.facts if row.allowed),
        allowed_entities=frozenset(key for key, e in gold.entities.items() if e.allowed),
        ontology=ontology,
    )
    names = {key: entity.name for key, entity in gold.entities.items()}
    found = _by_triple(built, matching, ontology)
    return Judgement(
        wanted_in(
            built.languages,
            (
                Wanted(_key(triple), _words(triple, names), row.languages, triple[1])
                for triple, row in wanted.items()
            ),
        ),
        tuple(
            _found(triple, facts, standing=standing, names=names | _names(facts, built, matching))
            for triple, facts in sorted(found.items())
        ),
    )


def _found(
    triple: Triple,
    facts: Iterable[BuiltFact],
    *,
    standing: _Standing,
    names: Mapping[str, str],
) -> Found:
    languages = frozenset[str]().union(*(fact.languages for fact in facts))
    quote = min((fact.quote for fact in facts if fact.quote), default="")
    above = standing.ontology.ancestors(triple[1])
    said = f" ({', '.join(sorted(languages))}: {quote})" if quote else ""
    return Found(
        _words(triple, names) + said,
        standing.verdict(triple),
        languages,
        own=_key(triple),
        meets=frozenset(_key((triple[0], name, triple[2])) for name in above),
        group=triple[1],
    )


def _by_triple(
    built: Built, matching: Matching, ontology: Ontology
) -> dict[Triple, list[BuiltFact]]:
    """Facts between entities by their triple in terms of gold keys, or of IRIs without one."""
    found: dict[Triple, list[BuiltFact]] = defaultdict(list)
    for fact in built.facts:
        if _joins_entities(fact.predicate, ontology):
            subject = matching.key_of.get(fact.subject, fact.subject)
            object_ = matching.key_of.get(fact.object, fact.object)
            found[_ordered(subject, fact.predicate, object_, ontology)].append(fact)
    return found


def _joins_entities(predicate: str, ontology: Ontology) -> bool:
    entry = ontology.properties[PropertyName(predicate)]
    return (
        entry.values == "entity"
        and not _OTHER_SUBJECTS.issuperset(entry.domain)
        and not _OTHER_OBJECTS.issuperset(entry.range)
    )


def _triple(row: GoldRow, ontology: Ontology) -> Triple:
    subject, predicate, object_ = row.parts
    return _ordered(subject, predicate, object_, ontology)


def _ordered(subject: str, predicate: str, object_: str, ontology: Ontology) -> Triple:
    if ontology.properties[PropertyName(predicate)].symmetric and object_ < subject:
        return object_, predicate, subject
    return subject, predicate, object_


def _ends(triple: Triple) -> tuple[str, str]:
    return triple[0], triple[2]


def _key(triple: Triple) -> str:
    return " ".join(triple)


def _names(facts: Iterable[BuiltFact], built: Built, matching: Matching) -> dict[str, str]:
    """Names of the ends that no gold entity is matched with."""
    ends = {end for fact in facts for end in (fact.subject, fact.object)}
    return {end: built.name_of(end) for end in ends if end not in matching.key_of}


def _words(triple: Triple, names: Mapping[str, str]) -> str:
    subject, predicate, object_ = triple
    return f"{names[subject]} | {predicate} | {names[object_]}"
