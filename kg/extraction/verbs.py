"""Reads what the verbs of the lexicon say in running text: `X leads Y`, `Y, led by X`.

`clauses` tells which names are the ends of a verb. Of verbs that begin at one word the longest is
read (`take part in`), and of the properties that it may mean the one whose ends stand nearest.
What a cue has read in the same sentence is not read again.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.extraction.clauses import DOER, OWNER, Clause, Ends, Fits, ends_of
from kg.extraction.context import Context
from kg.extraction.items import Item
from kg.extraction.lexicon import Lexicon
from kg.extraction.negation import Denials
from kg.extraction.patterns import Pattern, core_end
from kg.extraction.relations import slot_fits
from kg.extraction.words import Sentence
from kg.model import Mention, PropertyName, Relation

CONFIDENCE = 0.8

BODIES = frozenset({"Person", "Organisation"})
"""Classes that may be either end of a verb, so that only their case tells which."""


def verb_relations(context: Context, read: Iterable[Relation]) -> Iterator[Relation]:
    """Read every verb of a property that joins two things; `read` is what cues have told."""
    told = {_key(relation) for relation in read}
    for sentence in context.reading.sentences:
        inside = context.of_sentence(sentence)
        if len(inside) > 1:
            found = _in_sentence(context, sentence, context.rows[sentence.start][0])
            yield from (relation for relation in found if _key(relation) not in told)


def _key(relation: Relation) -> tuple[str, str, object, int]:
    """Tell relations apart by ends, property and the end of their sentence."""
    target = relation.object
    named = target.name if isinstance(target, Mention) else target
    return relation.subject.name, relation.predicate, named, relation.evidence.span.end


def _in_sentence(context: Context, sentence: Sentence, denials: Denials) -> Iterator[Relation]:
    lexicon, row = context.reading.lexicon, denials.row
    at: dict[int, list[tuple[str, Pattern]]] = defaultdict(list)
    for number, starts in lexicon.verbs_at(denials.words).items():
        for start in starts:
            at[start].append(lexicon.verbs[number])
    for start, verbs in sorted(at.items()):
        if not denials.cover(start) and not _is_post(lexicon, row, start):
            yield from _meant(context, sentence, row, start, verbs)


def _is_post(lexicon: Lexicon, row: Sequence[Item], start: int) -> bool:
    """Whether a word that looks like a form of a verb is a post or a part of a name: `Manager`."""
    word = row[start].word
    return bool(lexicon.roles_of(word)) or (word.is_capitalised and start > 0)


def _meant(
    context: Context,
    sentence: Sentence,
    row: Sequence[Item],
    start: int,
    verbs: list[tuple[str, Pattern]],
) -> Iterator[Relation]:
    """Read the longest verb at a place, as the property whose ends stand nearest."""
    best: tuple[int, int, str, Pattern, Ends] | None = None
    for term, verb in sorted(verbs, key=lambda v: (v[0], v[1].text)):
        ends = _ends(context, row, start, term, verb)
        if ends is not None:
            rank = (-len(verb.core), ends.distance)
            if best is None or rank < best[:2]:
                best = (*rank, term, verb, ends)
    if best is None:
        return
    _, _, term, verb, ends = best
    for doer in ends.doers:
        for done in ends.done:
            if doer.name.casefold() != done.name.casefold():
                evidence = context.around(sentence, doer, done)
                rule = f"verb:{verb.name}"
                yield Relation(doer, PropertyName(term), done, evidence, rule, CONFIDENCE)


def _case_fits(context: Context, fits: Fits) -> Fits:
    """Ask for the case of an end too, where the language tells it.

    A doer is in base form, and in the genitive before a participle; a body that something is done to
    has the ending of an object.
    """
    lexicon = context.reading.lexicon
    language = lexicon.language

    def fits_case(mention: Mention, slot: str) -> bool:
        if not fits(mention, DOER if slot == OWNER else slot):
            return False
        last = mention.evidence.exact.rstrip("”\"'»").lower().split()[-1]
        if not language.patient_endings or slot == OWNER:
            return True
        local = last.endswith(language.plain_cases)
        if slot == DOER:
            owns = last.endswith(language.owner_ending or "\0")
            inflected = lexicon.base_of_head(last) != last
            return not (inflected or local) and (not owns or last.endswith(language.bare_tails))
        return mention.kind not in BODIES or (last.endswith(language.patient_endings) and not local)

    return fits_case


def _ends(
    context: Context, row: Sequence[Item], start: int, term: str, verb: Pattern
) -> Ends | None:
    entry = context.reading.ontology.properties.get(PropertyName(term))
    if entry is None or entry.values != "entity":
        return None
    language = context.reading.lexicon.language
    fits = _case_fits(context, slot_fits(context, entry))
    end = core_end(verb, row, start, language)
    if end >= 0:
        return ends_of(Clause(row, start, end, fits, language))
    *rest, last = verb.core
    if not rest or not any(choice in language.links for choice in last.choices):
        return None
    end = core_end(replace(verb, core=tuple(rest)), row, start, language)
    return ends_of(Clause(row, start, end, fits, language, fronted=True)) if end >= 0 else None
