"""Says why a name is not in the graph.

1. It may be there after all, perhaps inside a longer name.
2. A build counts what it found but did not use; the name may stand in one of those places.
3. It may stand in a sentence that kg read as evidence of something else.
4. Else it was never found: the close names may tell why.

Words are compared folded, so that case and diacritics make no difference, and a word of a text may
be up to `LONGEST_ENDING` letters longer than that of the name: a case ending.
"""

from collections.abc import Iterator, Sequence

from kg.explanation.finding import close_names, things_called
from kg.explanation.index import Index
from kg.explanation.record import Record
from kg.model import Entity, Evidence
from kg.report import REASONS, Leftover
from kg.resolution.names import name_words

LONGEST_ENDING = 5
_SHORTEST_STEM = 3
_MOST = 5


def describe_missing(held: Index, record: Record, name: str) -> Iterator[str]:
    """Tell where `name` was found and what became of it, in lines for people."""
    there = things_called(held, name)
    if there:
        yield f"“{name}” is in the graph:"
        yield from (f"  {held.title(entity.id)} ({entity.id})" for entity in there)
        return
    yield f"“{name}” is not in the graph."
    unused = [one for one in record.leftovers if _stands_in(name, (one.detail, one.words))]
    longer = [entity for entity in held.entities.values() if _is_part(name, entity)]
    elsewhere = _longer(held, longer) if longer else _sentences(held, name)
    yield from [*_leftovers(unused), *elsewhere] or _never(record)
    close = close_names(held, name)
    if close:
        yield from ("", f"Close names in the graph: {', '.join(close)}")


def _leftovers(unused: Sequence[Leftover]) -> Iterator[str]:
    if unused:
        yield from ("", "It was found, but not used:")
    for one in unused[:_MOST]:
        yield f"  {one.reason}: {REASONS.get(one.reason, 'no words for this reason')}"
        yield f"    {one.document}, characters {one.start}–{one.end}: {one.detail}"
        if one.words != one.detail:
            yield f"    “{one.words}”"
    yield from _rest(len(unused))


def _is_part(name: str, entity: Entity) -> bool:
    return _stands_in(name, [one.text for one in (*entity.labels, *entity.alternatives)])


def _longer(held: Index, longer: Sequence[Entity]) -> Iterator[str]:
    yield from ("", "It is a part of other names:")
    for entity in longer[:_MOST]:
        yield f"  {held.title(entity.id)} ({entity.id})"
    yield from _rest(len(longer))


def _sentences(held: Index, name: str) -> Iterator[str]:
    """Quote sentences that hold the name and are evidence of something else."""
    evidence = {one for fact in held.facts for one in fact.evidence}
    holding = sorted(one for one in evidence if _stands_in(name, [one.exact]))
    if holding:
        yield from ("", "It stands in sentences that were read, but not as a name of its own:")
    for one in holding[:_MOST]:
        yield f"  {_quoted(held, one)}"
    yield from _rest(len(holding))


def _quoted(held: Index, evidence: Evidence) -> str:
    return f"{held.place(evidence.span)}: “{' '.join(evidence.exact.split())}”"


def _rest(count: int) -> Iterator[str]:
    if count > _MOST:
        yield f"  and {count - _MOST} more"


def _never(record: Record) -> Iterator[str]:
    documents = len(record.documents)
    where = "1 document" if documents == 1 else f"{documents} documents"
    yield from ("", f"It was never found: in {where}, no rule read it as a name.")
    if record.problems:
        yield from ("", "It may stand in what could not be read:")
        yield from (f"  {problem}" for problem in record.problems)


def _stands_in(name: str, texts: Sequence[str]) -> bool:
    wanted = name_words(name)
    return bool(wanted) and any(_holds(name_words(text), wanted) for text in texts)


def _holds(words: Sequence[str], wanted: Sequence[str]) -> bool:
    starts = range(len(words) - len(wanted) + 1)
    return any(
        all(_is_form(words[start + place], word) for place, word in enumerate(wanted))
        for start in starts
    )


def _is_form(word: str, base: str) -> bool:
    if word == base:
        return True
    longer = len(word) - len(base)
    return len(base) >= _SHORTEST_STEM and word.startswith(base) and longer <= LONGEST_ENDING
