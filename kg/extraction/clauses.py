"""Reads verbs: who does what to whom, wherever the two ends stand in the clause.

A cue tells the places of its ends word by word; a verb of the lexicon leaves them to the grammar.
Where it stands between them (`X leads Y`), the doer is the nearest fitting name before it and
what is done to is the nearest one after it. An agent word turns that round (`Y, led by X`), and so
does a relative word before the doer (`Y, which X leads`). In languages that tell ends by their cases
the doer may stand on either side, and right before its agent word or participle
(`X által vezetett Y`, `X:n johtama Y`).

Verbs that mean several things (`lead`) mean what their nearest ends can be: a person who leads an
organisation heads it, one who leads a project coordinates it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.extraction.items import Item
from kg.extraction.joined import listed
from kg.extraction.patterns import around, owned, ungoverned_first
from kg.languages import LanguageData
from kg.model import Mention

Fits = Callable[[Mention, str], bool]
"""Whether a mention may stand in a slot."""

DOER, DONE, OWNER = "{subject}", "{object}", "{owner}"
"""Ends of a verb; an owner is a doer in the genitive (`X:n johtama`)."""

BEFORE, AFTER, AGENT, BESIDE_VERB = 18, 10, 6, 3
"""Items before a verb, after it, after an agent word, and between a verb and its agent word."""

STEM = 3
"""Letters of a verb that are no ending."""

AGENT_AT = 10
"""Items after a verb within which the agent word right before a doer stands."""

FRONTED = 5
"""Items after who did it within which stands what a participle before both is about."""

BREAKS = frozenset(";:–—")


@dataclass(frozen=True, slots=True)
class Clause:
    """The row of a sentence with a verb in it, from `start` to `end` (excluded).

    `fronted` tells that its preposition is not after it: `in which X takes part`.
    """

    row: Sequence[Item]
    start: int
    end: int
    fits: Fits
    language: LanguageData
    fronted: bool = False


@dataclass(frozen=True, slots=True)
class Ends:
    """Who does it and to what: each the names of a list, and how far off they stand."""

    doers: tuple[Mention, ...]
    done: tuple[Mention, ...]
    distance: int


def ends_of(clause: Clause) -> Ends | None:
    """Find the ends of a verb; None where one of them is not told."""
    places = _by_case(clause) if clause.language.plain_cases else _by_order(clause)
    if places is None or _is_noun(clause):
        return None
    doer, done = places
    if doer == done:
        return None
    doers = around(clause.row, doer, OWNER, clause.fits, clause.language)
    things = around(clause.row, done, DONE, clause.fits, clause.language)
    if set(doers) & set(things):
        return None
    distance = abs(doer - clause.start) + abs(done - clause.start)
    return Ends(tuple(doers), tuple(things), distance)


def _is_noun(clause: Clause) -> bool:
    """Whether an article or its form makes a noun of it: `the lead`, `johtaminen`."""
    before = clause.row[clause.start - 1] if clause.start else None
    if before is not None and _says(before, clause.language.articles):
        return True
    tail = clause.row[clause.start].word.lower[STEM:]
    return any(mark in tail for mark in clause.language.action_marks)


def _by_order(clause: Clause) -> tuple[int, int] | None:
    row, language = clause.row, clause.language
    agent = _agent(clause)
    if agent is not None:
        doer = _led_in(clause, agent)
        done = _before(clause, clause.start, DONE)
        return _both(doer, _fronted(clause, doer) if done is None else done)
    doer = _before(clause, clause.start, DOER)
    done = None if clause.fronted else _after(clause, DONE)
    if done is not None:
        return _both(doer, done)
    relatives = range(clause.start - 1, -1, -1)
    relative = next((p for p in relatives if _says(row[p], language.relatives)), None)
    if relative is None or doer is None or doer < relative:
        return None
    return _both(doer, _before(clause, relative, DONE))


def _agent(clause: Clause) -> int | None:
    """Find the agent word after a verb: one beside it, or right before a doer after an adverbial of time or way."""
    row, words = clause.row, clause.language.agent_words
    near = [
        p for p in range(clause.end, min(clause.end + AGENT_AT, len(row))) if _says(row[p], words)
    ]
    led = [p for p in near if p + 1 < len(row) and row[p + 1].mention is not None]
    beside = [p for p in near if p < clause.end + BESIDE_VERB]
    plain = (
        all(row[p].mention is None and row[p].word.is_word for p in range(clause.end, led[0]))
        if led
        else False
    )
    return led[0] if plain else next(iter(beside), None)


def _fronted(clause: Clause, doer: int | None) -> int | None:
    """Find what a participle at the start of a sentence is about: `Led by X, Y …`."""
    if doer is None or any(item.mention is not None for item in clause.row[: clause.start]):
        return None
    _, end = listed(DOER, clause.row, doer, clause.fits, clause.language)
    rest = clause.row[end : end + FRONTED]
    if not rest or rest[0].mention is not None or rest[0].word.text != ",":
        return None
    place = next(_fitting(clause, rest, DONE), None)
    words = [item for item in rest[1:place] if not _says(item, clause.language.articles)]
    return end + place if place is not None and len(words) <= 1 else None


def _by_case(clause: Clause) -> tuple[int, int] | None:
    row, start, language = clause.row, clause.start, clause.language
    near = range(max(0, start - BESIDE_VERB), start)
    agent = next((p for p in near if _says(row[p], language.agent_words)), None)
    participle = row[start].word.lower.endswith(language.agent_participles or ("\0",))
    if agent is not None or participle:
        beside = start if agent is None else agent
        doer = _before(clause, beside, OWNER if participle else DOER)
        close = doer is not None and beside - doer <= BESIDE_VERB
        return _both(doer, _after(clause, DONE)) if close else None
    doer, done = _before(clause, start, DOER), _after(clause, DONE)
    if doer is not None and done is not None:
        return doer, done
    before = _before(clause, start, DONE)
    return _both(_after(clause, DOER), before) or _both(doer, before)


def _both(doer: int | None, done: int | None) -> tuple[int, int] | None:
    return None if doer is None or done is None else (doer, done)


def _led_in(clause: Clause, agent: int) -> int | None:
    """Find the doer after an agent word; the first name there is it or none is."""
    for place in range(agent + 1, min(agent + 1 + AGENT, len(clause.row))):
        item = clause.row[place]
        if item.mention is not None:
            return place if clause.fits(item.mention, DOER) else None
        if not item.word.is_word:
            return None
    return None


def _before(clause: Clause, limit: int, slot: str) -> int | None:
    """Find the nearest fitting name before `limit`, one that no preposition leads in first."""
    backwards = clause.row[:limit][::-1]
    places = list(_fitting(clause, backwards[:BEFORE], slot))
    hidden = _inserted(backwards, clause.language)
    if hidden.start or slot != DONE:  # a participle right after a comma is about what it follows
        places = [p for p in places if p not in hidden] or places
    if not clause.language.possessor_first:
        places = list(ungoverned_first(places, backwards, clause.language))
    return limit - 1 - places[0] if places else None


def _inserted(backwards: Sequence[Item], language: LanguageData) -> range:
    """Give the places of a clause or description between commas that ends right before a verb."""
    commas = [
        p for p, item in enumerate(backwards) if item.mention is None and item.word.text == ","
    ]
    if not commas[1:] or commas[0] > BESIDE_VERB:
        return range(0)
    relative = (p for p in commas[1:] if _says(backwards[p - 1], language.relatives))
    return range(commas[0], next(relative, commas[1]))


def _after(clause: Clause, slot: str) -> int | None:
    """Find the nearest fitting name after a verb, in its own clause."""
    items = clause.row[clause.end : clause.end + AFTER]
    place = next(_fitting(clause, items, slot), None)
    if place is None:
        return None
    place += owned(items[place:], slot, clause.fits, clause.language)
    ends = clause.language.relatives | {","}
    cut = any(_says(item, ends) for item in items[:place])
    return None if cut else clause.end + place


def _fitting(clause: Clause, items: Iterable[Item], slot: str) -> Iterator[int]:
    for place, item in enumerate(items):
        if item.mention is not None:
            if item.mention.kind and clause.fits(item.mention, slot):
                yield place
        elif item.word.text in BREAKS:
            return


def _says(item: Item, words: frozenset[str]) -> bool:
    return item.mention is None and item.word.lower in words
