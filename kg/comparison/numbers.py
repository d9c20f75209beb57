"""Numbers that the versions do not share, passage by passage.

Numbers in digits are compared, with those that the extraction read as figures; number words only
excuse a version that lacks the digits. What stands in a neighbouring passage counts as well, since
a block may be split elsewhere.

1. Some versions have a number that another lacks, and that one has a number which they lack: they
   disagree, a `difference`.
2. A number that a version lacks: a `difference`, a `nuance` if it is small, since small numbers
   are often put in other words.
3. One number, but bounded otherwise (`over 20 000`, `20 000`): a `nuance`.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.comparison.nouns import Finding, Kind, Severity, Side, Version
from kg.comparison.texts import FIGURE, Texts
from kg.languages import language_data
from kg.languages.numbers import numbers_in, spelt_values
from kg.model import Evidence

SMALL = 12
"""Up to here a number is often put in words."""

_BOUNDS = {">": "more than", "<": "up to", "~": "about", "": "exactly"}


@dataclass(frozen=True, slots=True)
class _Numbers:
    """The numbers of one version in one passage: bounds by value, and values in words."""

    blocks: tuple[Evidence, ...]
    bounds: Mapping[str, frozenset[str]]
    excused: frozenset[str]


def number_findings(texts: Texts) -> Iterator[Finding]:
    """Compare the numbers of each passage."""
    read = {
        (version, number): _read(texts, version, number)
        for version in texts.versions
        for number in texts.passages
    }
    for number in texts.passages:
        present = [version for version in texts.versions if read[version, number].blocks]
        here = {version: read[version, number] for version in present}
        beside = {version: _beside(read, version, number) for version in present}
        yield from _unshared(texts, number, here, beside)
        yield from _bounded(texts, number, here)


def _read(texts: Texts, version: Version, number: int) -> _Numbers:
    blocks = texts.blocks(version.document, [number])
    language = language_data(version.language)
    bounds: dict[str, set[str]] = defaultdict(set)
    for block in blocks:
        for written in numbers_in(block.exact, language):
            bounds[written.value].add(written.bound)
    figures = {
        texts.entities[entity].value
        for entity in texts.named(version.document, [number])
        if entity in texts.entities and texts.entities[entity].kind == FIGURE
    }
    spelt = spelt_values(" ".join(block.exact for block in blocks), language)
    return _Numbers(blocks, {v: frozenset(b) for v, b in bounds.items()}, spelt | figures)


def _beside(
    read: Mapping[tuple[Version, int], _Numbers], version: Version, number: int
) -> frozenset[str]:
    near = (read.get((version, number + step)) for step in (-1, 1))
    return frozenset(value for found in near if found for value in found.bounds)


def _unshared(
    texts: Texts,
    number: int,
    here: Mapping[Version, _Numbers],
    beside: Mapping[Version, frozenset[str]],
) -> Iterator[Finding]:
    values = sorted({value for found in here.values() for value in found.bounds}, key=_size)
    lacking = {
        value: [
            version
            for version, found in here.items()
            if value not in {*found.bounds, *found.excused, *beside[version]}
        ]
        for value in values
    }
    clashing = {one for one in values if any(_clash(one, other, lacking, here) for other in values)}
    if clashing:
        words = _disagreement(clashing, here)
        yield _finding(texts, Severity.DIFFERENCE, words, number, here, clashing)
    for value in values:
        if lacking[value] and value not in clashing:
            severity = Severity.NUANCE if _size(value)[0] <= SMALL else Severity.DIFFERENCE
            tongues = ", ".join(version.language for version in lacking[value])
            yield _finding(
                texts, severity, f"{value} not found in {tongues}", number, here, {value}
            )


def _clash(
    one: str,
    other: str,
    lacking: Mapping[str, Sequence[Version]],
    here: Mapping[Version, _Numbers],
) -> bool:
    """Whether a version that lacks one number has the other, and the other way round."""
    if any({one, other} <= found.bounds.keys() for found in here.values()):
        return False
    return any(other in here[version].bounds for version in lacking[one]) and any(
        one in here[version].bounds for version in lacking[other]
    )


def _disagreement(values: set[str], here: Mapping[Version, _Numbers]) -> str:
    """Say which versions have which of the values (`315 in en, sv; 351 in fi`)."""
    languages: dict[str, list[str]] = defaultdict(list)
    for version, found in here.items():
        own = sorted(values & found.bounds.keys(), key=_size)
        languages[", ".join(own) or "none"].append(version.language)
    return "; ".join(f"{own} in {', '.join(of)}" for own, of in languages.items())


def _bounded(texts: Texts, number: int, here: Mapping[Version, _Numbers]) -> Iterator[Finding]:
    for value in sorted({value for found in here.values() for value in found.bounds}, key=_size):
        tongues: dict[str, list[str]] = defaultdict(list)
        for version, found in here.items():
            if len(found.bounds.get(value, ())) == 1:
                tongues[_BOUNDS[min(found.bounds[value])]].append(version.language)
        if len(tongues) > 1:
            told = "; ".join(f"{words} in {', '.join(of)}" for words, of in sorted(tongues.items()))
            yield _finding(texts, Severity.NUANCE, f"{value}: {told}", number, here, {value})


def _finding(
    texts: Texts,
    severity: Severity,
    words: str,
    number: int,
    here: Mapping[Version, _Numbers],
    values: set[str],
) -> Finding:
    sides = tuple(
        Side(
            version,
            states=version in here and not values.isdisjoint(here[version].bounds),
            quotes=here[version].blocks if version in here else (),
        )
        for version in texts.versions
    )
    return Finding(Kind.NUMBER, severity, words, sides, (number,))


def _size(value: str) -> tuple[float, str]:
    return float(value), value
