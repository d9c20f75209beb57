"""Facts that some version states and another does not, as far as they were found.

That a fact was not found does not mean that the text lacks it: a name may be translated so that
nothing finds it again, and the words may be ones that no cue covers. So the passage in which the
others state it is looked at. A `difference` is only what can be seen without understanding:

1. the passage has no block in the version;
2. the version's block is much shorter than those of the others let expect, and lacks a name of
   the fact;
3. a name of the fact that all other versions write alike there does not stand in it, and nothing
   stands in it that no other version names (the same thing under another name, perhaps). Places
   do not count, since one language may have a name of its own for any of them.

All else is a `nuance`, with a note that says what does stand there.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from kg.comparison.nouns import FIGURES, Claim, Finding, Kind, Severity, Side, Version
from kg.comparison.texts import PLACE, Texts
from kg.model import EntityId, Evidence

MUCH_SHORTER = 0.7
"""Part of the expected length under which a block is much shorter."""

LEAST_MISSING = 30
"""Characters that must be missing from a block: as many as a short clause has."""

ALIKE = 2
"""Other versions that must write a name alike for it to be one that stays in translation."""


@dataclass(frozen=True, slots=True)
class _Lack:
    """What stands in a version instead of a claim."""

    blocks: tuple[Evidence, ...]
    severity: Severity
    note: str


def missing_facts(claims: Iterable[Claim], texts: Texts) -> Iterator[Finding]:
    """Find the claims, figures aside, that some versions state and others do not."""
    for claim in claims:
        if claim.predicate != FIGURES and not all(claim.stated):
            yield _finding(claim, texts)


def _finding(claim: Claim, texts: Texts) -> Finding:
    quotes = [evidence for found in claim.quotes for evidence in found]
    passages = tuple(sorted({texts.passage_of(evidence) for evidence in quotes}))
    ends = [EntityId(end) for end in (claim.subject, *claim.objects) if end in texts.entities]
    sides: list[Side] = []
    lacking: dict[Severity, list[str]] = {Severity.DIFFERENCE: [], Severity.NUANCE: []}
    for version, found in zip(texts.versions, claim.quotes, strict=True):
        if found:
            sides.append(Side(version, states=True, quotes=found))
            continue
        lack = _lack(version, claim, texts, passages, ends)
        sides.append(Side(version, states=False, quotes=lack.blocks, note=lack.note))
        lacking[lack.severity].append(version.language)
    severity = Severity.DIFFERENCE if lacking[Severity.DIFFERENCE] else Severity.NUANCE
    words = f"not found in {', '.join(lacking[severity])}: {claim.words}"
    return Finding(Kind.FACT, severity, words, tuple(sides), passages, tuple(ends))


def _lack(
    version: Version,
    claim: Claim,
    texts: Texts,
    passages: Sequence[int],
    ends: Sequence[EntityId],
) -> _Lack:
    blocks = texts.blocks(version.document, passages)
    if not blocks:
        return _Lack((), Severity.DIFFERENCE, "has no block here")
    witnesses = [one for one, said in zip(texts.versions, claim.stated, strict=True) if said]
    wanted = [end for end in ends if _is_named_by(witnesses, end, texts, passages)]
    here = texts.named(version.document, passages)
    absent = [end for end in wanted if end not in here and not texts.says(blocks, end)]
    if not absent:
        return _Lack(blocks, Severity.NUANCE, "has the names, in words that no rule reads")
    if _is_short(version, witnesses, texts, passages):
        return _Lack(blocks, Severity.DIFFERENCE, "says much less here")
    kept = [end for end in absent if _is_written_alike(end, version, texts, passages)]
    names = ", ".join(texts.entities[end].name for end in absent)
    strangers = here - _named_by_others(version, texts, passages)
    if kept and not strangers:
        return _Lack(blocks, Severity.DIFFERENCE, f"does not name {names} here")
    return _Lack(blocks, Severity.NUANCE, f"names {names} otherwise, or not at all")


def _is_named_by(
    witnesses: Sequence[Version], end: EntityId, texts: Texts, passages: Sequence[int]
) -> bool:
    """Whether every version that states the fact names this end of it in the passages."""
    return all(end in texts.named(one.document, passages) for one in witnesses)


def _is_short(
    version: Version, witnesses: Sequence[Version], texts: Texts, passages: Sequence[int]
) -> bool:
    """Whether a version says much less in the passages than it would in step with the others."""
    shares = [texts.share(one.document, passages) for one in witnesses]
    expected = median(shares) * texts.length(version.document)
    found = texts.share(version.document, passages) * texts.length(version.document)
    return expected - found > LEAST_MISSING and found < MUCH_SHORTER * expected


def _is_written_alike(
    end: EntityId, version: Version, texts: Texts, passages: Sequence[int]
) -> bool:
    """Whether all other versions, and several, have the same name of a thing in the passages."""
    others = [other for other in texts.versions if other != version]
    blocks = [found for other in others if (found := texts.blocks(other.document, passages))]
    thing = texts.entities[end]
    if thing.kind == PLACE or len(blocks) < ALIKE:
        return False
    return any(all(texts.has(found, name.text) for found in blocks) for name in thing.labels)


def _named_by_others(version: Version, texts: Texts, passages: Sequence[int]) -> set[EntityId]:
    others = (other for other in texts.versions if other != version)
    return {entity for other in others for entity in texts.named(other.document, passages)}
