"""B³ over mentions: whether the mentions of one thing, in all languages, belong to one node.

For a mention m, let G(m) be the mentions with its gold entity and S(m) those with its node.
Precision is the mean over m of |G(m) ∩ S(m)| / |S(m)|, recall that of |G(m) ∩ S(m)| / |G(m)|
(Bagga and Baldwin 1998, Algorithms for Scoring Coreference Chains).

A mention's gold entity is the one of whose names its words are one, in its language, or else an
inflected form of one. Mentions whose words name none, or several, or one that the gold only
allows, are left out: the measure is about identity, not about what was found.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.evaluation.built import Built
from kg.evaluation.gold import MANY, Gold
from kg.evaluation.tables import harmonic
from kg.evaluation.wording import folded
from kg.languages.inflection import same_name

_Names = Mapping[str, Mapping[str, frozenset[str]]]
"""Gold entities by folded name, by language."""


@dataclass(frozen=True, slots=True)
class BCubed:
    """B³ precision and recall over so many mentions; both 1 where there are none."""

    precision: float
    recall: float
    mentions: int

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return harmonic(self.precision, self.recall)


def b_cubed(built: Built, *, gold: Gold) -> BCubed:
    """Measure the nodes of mentions against the gold entities that their words name."""
    names = _names(gold)
    pairs = []
    for mention in built.mentions:
        key = _gold_entity(mention.words, names[mention.language], language=mention.language)
        if key and not gold.entities[key].allowed:
            pairs.append((key, mention.node))
    return measure(pairs)


def measure(pairs: Iterable[tuple[str, str]]) -> BCubed:
    """B³ of mentions, each given as its gold entity and its node.

    >>> measure([("a", "1"), ("a", "1"), ("a", "2"), ("b", "2")])
    BCubed(precision=0.75, recall=0.6666666666666666, mentions=4)
    """
    both = Counter(pairs)
    total = both.total()
    if not total:
        return BCubed(1.0, 1.0, 0)
    of_gold, of_node = Counter[str](), Counter[str]()
    for (key, node), count in both.items():
        of_gold[key] += count
        of_node[node] += count
    ordered = sorted(both.items())
    precision = sum(count * count / of_node[node] for (_, node), count in ordered) / total
    recall = sum(count * count / of_gold[key] for (key, _), count in ordered) / total
    return BCubed(precision, recall, total)


def _names(gold: Gold) -> _Names:
    found: dict[str, dict[str, set[str]]] = {code: defaultdict(set) for code in gold.documents}
    for entity in gold.entities.values():
        for code, name in entity.names:
            for language in found if code == MANY else (code,):
                found[language][folded(name)].add(entity.key)
    return {
        language: {name: frozenset(keys) for name, keys in names.items()}
        for language, names in found.items()
    }


def _gold_entity(words: str, names: Mapping[str, frozenset[str]], *, language: str) -> str:
    """Find the one gold entity that words name; empty where there is none or more than one."""
    keys = names.get(folded(words)) or frozenset[str]().union(
        *(keys for name, keys in names.items() if same_name(folded(words), name, language=language))
    )
    return min(keys) if len(keys) == 1 else ""
