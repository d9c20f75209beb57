"""What the confidence of facts is worth: how many are right, by witnesses and by confidence.

Method: the documents of each gold file are built together. A fact between entities is right, wrong,
or not judged, as `kg eval` says. The first table counts facts by the number of versions that state
them, with the mean of their confidence; the second by confidence.
The third says how the errors of one version recur in another: of the facts that a version states
and that are right (wrong), the share that another version of the work states as well. Were errors
independent, wrong facts would hardly ever recur; were versions no witnesses at all, wrong ones
would recur as often as right ones.

    python benchmarks/confidence.py [GOLD.yaml FOLDER]...
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from kg.evaluation import read_gold
from kg.evaluation.facts import judge_facts
from kg.evaluation.matching import match_nodes
from kg.evaluation.reading import read_built
from kg.evaluation.tables import Verdict
from kg.graph.iris import DEFAULT_BASE, entity_iri
from kg.model import EntityId, Fact
from kg.ontology import load_ontology
from kg.pipeline import Build, map_documents
from kg.settings import Settings, example_folder, shipped_ontology

STEPS = (0.0, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01)


@dataclass(frozen=True, slots=True)
class Judged:
    """A fact that the gold judges: versions that state it, of how many, its confidence."""

    witnesses: int
    versions: int
    confidence: float
    is_right: bool


def judged(gold_path: Path, folder: Path) -> Iterator[Judged]:
    """Build the documents of a gold file and judge the facts between entities."""
    ontology = load_ontology(shipped_ontology())
    gold = read_gold(gold_path, ontology=ontology)
    made = map_documents([folder / name for name in gold.documents.values()], Settings())
    built = read_built(made.quads, gold=gold, ontology=ontology)
    matching = match_nodes(built, gold=gold)
    verdicts = {
        found.own: found.verdict
        for found in judge_facts(built, gold=gold, matching=matching, ontology=ontology).found
    }
    for fact, ends in _ends(made, matching.key_of):
        orders = (ends, ends[::-1])
        keys = (f"{one} {fact.predicate} {other}" for one, other in orders)
        verdict = next((verdicts[key] for key in keys if key in verdicts), Verdict.NEUTRAL)
        if verdict is not Verdict.NEUTRAL:
            right = verdict is Verdict.RIGHT
            yield Judged(fact.witnesses, len(gold.documents), fact.confidence, right)


def _ends(made: Build, keys: Mapping[str, str]) -> Iterator[tuple[Fact, tuple[str, str]]]:
    for fact in made.knowledge.facts:
        if isinstance(fact.object, str):
            iris = (
                str(entity_iri(EntityId(one), base=DEFAULT_BASE))
                for one in (fact.subject, fact.object)
            )
            one, other = (keys.get(iri, iri) for iri in iris)
            yield fact, (one, other)


def table(title: str, groups: Iterable[tuple[str, Sequence[Judged]]]) -> None:
    """Print a line for each group."""
    print(f"{title:<12}  facts  right  precision  mean confidence")
    for name, facts in groups:
        if facts:
            right = sum(fact.is_right for fact in facts)
            mean = sum(fact.confidence for fact in facts) / len(facts)
            print(f"{name:<12} {len(facts):6} {right:6} {right / len(facts):10.3f} {mean:16.3f}")
    print()


def recurrence(facts: Sequence[Judged]) -> None:
    """Print how often another version repeats what one version states."""
    print("of what one version states, another states")
    for right in (True, False):
        chosen = [fact for fact in facts if fact.is_right is right]
        stated = sum(fact.witnesses * (fact.versions - 1) for fact in chosen)
        again = sum(fact.witnesses * (fact.witnesses - 1) for fact in chosen)
        share = again / stated if stated else 0.0
        print(f"  {'right' if right else 'wrong'} facts: {share:.3f} (of {stated} chances)")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="*", type=Path, help="gold files, each with its folder")
    example = example_folder()
    paths = parser.parse_args().sets or [example / "gold.yaml", example]
    facts: list[Judged] = []
    for gold, folder in zip(paths[::2], paths[1::2], strict=True):
        facts += judged(gold, folder)
    by_witnesses: dict[int, list[Judged]] = defaultdict(list)
    for fact in facts:
        by_witnesses[fact.witnesses].append(fact)
    table("witnesses", ((str(count), by_witnesses[count]) for count in sorted(by_witnesses)))
    bins = pairwise(STEPS)
    table(
        "confidence",
        (
            (f"{low:.2f}-{min(high, 1.0):.2f}", [f for f in facts if low <= f.confidence < high])
            for low, high in bins
        ),
    )
    recurrence(facts)


if __name__ == "__main__":
    main()
