"""Names of one thing that differ within one version.

Versions have names of their own, so only names in one version are compared. Inflected forms,
acronyms, names shortened to some of their words, and a name that its text puts beside the other
(in brackets or after a comma) are no finding. What is left:

1. The same letters, otherwise spaced or spelt (`Media Pool`, `Mediapool`), or a part of the
   words so: a `difference`.
2. Other words for one thing: a `nuance`, since it may also be that two things were taken for one.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, takewhile

from kg.comparison.nouns import Finding, Kind, Severity, Side, Version
from kg.comparison.texts import FIGURE, Texts
from kg.model import Entity, EntityId, Evidence
from kg.resolution.names import is_acronym, name_words, variants

NOT_NAMES = frozenset({FIGURE, "Account"})
_BESIDE = 4
_ENDING = 3

Places = Mapping[str, Sequence[Evidence]]
"""The names of one thing in one version, with the places of each."""


def name_findings(texts: Texts) -> Iterator[Finding]:
    """Look at the names of each thing in each version."""
    for version in texts.versions:
        for entity, places in sorted(_places(texts, version).items()):
            differing = _differing(places, version.language)
            if differing:
                yield _finding(texts, version, texts.entities[entity], places, differing)


def _places(texts: Texts, version: Version) -> dict[EntityId, Places]:
    found: dict[EntityId, dict[str, list[Evidence]]] = defaultdict(lambda: defaultdict(list))
    for resolved in texts.mentions.get(version.document, ()):
        entity = texts.entities.get(resolved.entity)
        if entity is not None and entity.kind not in NOT_NAMES:
            mention = resolved.mention
            inflected = {form.text for form in entity.forms}
            if mention.name not in inflected and not is_acronym(mention.name):
                found[entity.id][mention.name].append(mention.evidence)
    return {entity: dict(names) for entity, names in found.items() if len(names) > 1}


def _differing(places: Places, language: str) -> dict[str, Severity]:
    """The names that differ from another one, with the gravest severity of each."""
    found: dict[str, Severity] = {}
    for one, other in combinations(sorted(places), 2):
        respelt = _is_respelt(one, other)
        plain = _is_plain(one, other, language) or _introduced(places[one], places[other])
        if plain and not respelt:
            continue
        severity = Severity.DIFFERENCE if respelt else Severity.NUANCE
        for name in (one, other):
            if found.get(name) is not Severity.DIFFERENCE:
                found[name] = severity
    return found


def _is_plain(one: str, other: str, language: str) -> bool:
    """Whether two names differ as names do anywhere: case, ending, or fewer words."""
    if one.lower() == other.lower():
        return True
    ours, theirs = (name_words(name.replace("-", " ")) for name in (one, other))
    if set(ours) <= set(theirs) or set(theirs) <= set(ours):
        return ours != theirs
    if not set(variants(one, language)).isdisjoint(variants(other, language)):
        return len(ours) == len(theirs)
    shorter, longer = sorted((ours, theirs), key=len)
    return all(any(_one_stem(word, whole) for whole in longer) for word in shorter)


def _one_stem(one: str, other: str) -> bool:
    """Whether two words begin alike and end in different short endings."""
    pairs = zip(one, other, strict=False)
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return shared > _ENDING and max(len(one), len(other)) - shared <= _ENDING


def _introduced(ours: Sequence[Evidence], theirs: Sequence[Evidence]) -> bool:
    """Whether the text puts one name right beside the other."""
    return any(
        0 <= second.span.start - first.span.end <= _BESIDE
        for one in ours
        for other in theirs
        for first, second in ((one, other), (other, one))
    )


def _is_respelt(one: str, other: str) -> bool:
    """Whether words of one name stand as more or fewer words in the other."""
    ours, theirs = _runs(name_words(one)), _runs(name_words(other))
    return any(ours[letters] != theirs[letters] for letters in ours.keys() & theirs.keys())


def _runs(words: Sequence[str]) -> dict[str, int]:
    """The letters of all words that follow each other, and how many words they are."""
    return {
        "".join(words[start:end]): end - start
        for start in range(len(words))
        for end in range(start + 1, len(words) + 1)
    }


def _finding(
    texts: Texts,
    version: Version,
    entity: Entity,
    places: Places,
    differing: Mapping[str, Severity],
) -> Finding:
    severity = min(differing.values(), key=list(Severity).index)
    names = ", ".join(f"{name} ({len(places[name])})" for name in sorted(differing))
    quotes = sorted({quote for name in differing for quote in places[name]})
    passages = tuple(sorted({texts.passage_of(quote) for quote in quotes}))
    sides = tuple(
        Side(other, states=other == version, quotes=texts.blocks(other.document, passages))
        for other in texts.versions
    )
    words = f"{entity.name} has several names in {version.language}: {names}"
    return Finding(Kind.NAME, severity, words, sides, passages, (entity.id,))
