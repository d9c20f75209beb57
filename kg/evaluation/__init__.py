"""Scores a built graph against gold: what should be in it, what is, what should not be.

Method:

1. Read the gold (`gold`) and take from the graph what can be scored (`reading`). Only documents
   that the gold names count: a graph of some of its language versions is scored on those, and
   what stands in other documents alone is left out.
2. Match nodes with gold entities (`matching`) by `rdfs:label` and `skos:altLabel`, in any
   language, after folding (`wording`): NFC, letter case, quotes, apostrophes, hyphens and a
   leading article make no difference. Classes scored are those of `ENTITY_CLASSES`.
3. A node matches one gold entity at most. Of several nodes for one entity the best is right, each
   further one is a *split*: wrong, and listed apart. One node for several entities is a *merge*:
   right for the one that most of its names belong to, wrong once more, and listed apart.
4. Compare the rest by way of the match (`judging`, `facts`, `values`, `titles`). A fact at a
   split node counts as one at its entity. A subproperty meets gold of its superproperty (who
   heads a body works for it); a superproperty of something in the gold is neither right nor wrong
   by itself.
5. What the gold marks as allowed is neither rewarded nor penalised; nor is a fact at one of its
   entities. A title that is a part of an accepted one is not wrong either.
6. Count (`tables`): overall; for each language, gold that its version states against what has
   evidence in that version; for facts, for each property. A thing without evidence counts
   overall only. Precision of nothing found, and recall of nothing wanted, are 1.
7. B³ (Bagga and Baldwin 1998) over mentions (`bcubed`): whether mentions of one gold entity, in
   all languages, belong to one node. A mention's gold entity is the one that its words name.

Links are compared without scheme and closing slash, accounts by handle and platform, figures by
value: what they count is for people to read.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from rdflib import Graph

from kg.evaluation.bcubed import BCubed, b_cubed
from kg.evaluation.built import Built
from kg.evaluation.facts import judge_facts
from kg.evaluation.gold import Gold, read_gold
from kg.evaluation.judging import judge_entities, judge_types
from kg.evaluation.matching import Matching, match_nodes
from kg.evaluation.reading import read_built
from kg.evaluation.report import Evaluation, report, to_json
from kg.evaluation.tables import Judgement, Score, Tally, for_group, tally
from kg.evaluation.titles import judge_titles
from kg.evaluation.values import judge_accounts, judge_figures, judge_languages, judge_links
from kg.graph.terms import Quad
from kg.ontology import Ontology


def evaluate(graph: Graph | Iterable[Quad], *, gold: Gold, ontology: Ontology) -> Evaluation:
    """Score a graph (a Dataset, a Graph, or the quads of a store) against gold.

    Raises:
        UsageError: the graph has documents, and none of them is one of the gold's.

    """
    built = read_built(graph, gold=gold, ontology=ontology)
    matching = match_nodes(built, gold=gold)
    judgements = _judgements(built, gold=gold, matching=matching, ontology=ontology)
    return Evaluation(
        gold=gold.file,
        languages=built.languages,
        overall=_tallies(judgements),
        by_language=MappingProxyType(
            {code: _tallies(judgements, language=code) for code in built.languages}
        ),
        by_property=_by_property(judgements["facts"]),
        splits=matching.splits,
        merges=matching.merges,
        b_cubed=b_cubed(built, gold=gold),
    )


def _tallies(
    judgements: Mapping[str, Judgement], *, language: str | None = None
) -> Mapping[str, Tally]:
    return MappingProxyType(
        {kind: tally(each, language=language) for kind, each in judgements.items()}
    )


def _by_property(facts: Judgement) -> Mapping[str, Tally]:
    """Tally each property that the gold wants or the graph has wrongly."""
    names = {item.group for item in facts.wanted} | {item.group for item in facts.found}
    tallies = {name: tally(for_group(facts, name)) for name in sorted(names)}
    empty = Score(true=0, false=0, missed=0)
    return MappingProxyType({name: each for name, each in tallies.items() if each.score != empty})


def _judgements(
    built: Built, *, gold: Gold, matching: Matching, ontology: Ontology
) -> dict[str, Judgement]:
    return {
        "entities": judge_entities(built, gold=gold, matching=matching),
        "types": judge_types(built, gold=gold, matching=matching),
        "facts": judge_facts(built, gold=gold, matching=matching, ontology=ontology),
        "accounts": judge_accounts(built, gold=gold, matching=matching),
        "links": judge_links(built, gold=gold, matching=matching),
        "titles": judge_titles(built, gold=gold, matching=matching),
        "figures": judge_figures(built, gold=gold),
        "available languages": judge_languages(built, gold=gold, matching=matching),
    }


__all__ = [
    "BCubed",
    "Evaluation",
    "Gold",
    "Score",
    "Tally",
    "evaluate",
    "read_gold",
    "report",
    "to_json",
]
