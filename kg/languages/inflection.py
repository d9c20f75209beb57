"""Undoes the endings that languages add to names.

Method, per word:

1. take off every ending of the language's tables that fits, and put back what it stood for;
   what is left must keep two letters of the word;
2. order the results: clear case endings first, then the word as it stands, then loose endings,
   which many base forms happen to have too;
3. anchor the guess: a surface is a form of a name when each of its words leads to the name's
   word (or both lead to one stem by loose endings, as `regering` and `regeringen` do).

Everything is a pure function of its arguments; tables and words are cached.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.languages import language_data
from kg.languages.endings import CompiledEndings, compiled

_APOSTROPHES = str.maketrans("\u2019\u2018\u02bc\u00b4\u2011\u2010\u00a0", "''''-- ")
_KEPT = 2
_MARKS = (":", "-", "'")


@dataclass(frozen=True, slots=True)
class KnownNames:
    """Names with an index by the first letters of their words, which endings leave alone."""

    names: frozenset[str]
    buckets: Mapping[tuple[str, ...], tuple[str, ...]]


def known_names(names: Collection[str]) -> KnownNames:
    """Index names once, to ask `base_form` often."""
    buckets: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name in sorted(set(names), key=lambda name: (len(name), name)):
        buckets[_bucket(name)].append(name)
    return KnownNames(frozenset(names), {key: tuple(value) for key, value in buckets.items()})


def same_name(surface: str, base: str, *, language: str) -> bool:
    """Whether `surface` can be an inflected form of the name `base` in `language`.

    >>> same_name("Torinon metropolikaupungissa", "Torinon metropolikaupunki", language="fi")
    True
    >>> same_name("Helsingborg", "Helsinki", language="fi")
    False
    """
    ours, theirs = words_of(surface), words_of(base)
    return len(ours) == len(theirs) and all(
        word == other or _leads_to(word, other, language)
        for word, other in zip(ours, theirs, strict=True)
    )


def base_form(
    surface: str, *, known: Collection[str] | Mapping[str, object] | KnownNames, language: str
) -> str | None:
    """Find the known name that `surface` is a form of: itself if known, else the shortest."""
    index = known if isinstance(known, KnownNames) else known_names(known)
    if surface in index.names:
        return surface
    near = index.buckets.get(_bucket(surface), ())
    folded = words_of(surface)
    exact = next((name for name in near if words_of(name) == folded), None)
    return exact or next((n for n in near if same_name(surface, n, language=language)), None)


@lru_cache(maxsize=65536)
def base_candidates(
    surface: str, language: str, heads: frozenset[str] = frozenset()
) -> tuple[str, ...]:
    """Guess base forms of a name that nothing else is known of, best first.

    `heads` are nouns in base form (lower case) that names end in (or begin with, where the head
    comes first): a guess that has such a head is the best one.

    >>> base_candidates("Torinon metropolikaupungin", "fi", frozenset({"kaupunki"}))[0]
    'Torinon metropolikaupunki'
    >>> base_candidates("Agenției Naționale de Mediu", "ro")[0]
    'Agenția Națională de Mediu'
    """
    surface = " ".join(surface.split())
    words = surface.split()
    if not words:
        return ()
    data = language_data(language)
    if ends_in_purpose(surface, language):
        return (surface,)
    guesses = _head_first if data.head_first else _head_last
    found = list(dict.fromkeys(" ".join(guess) for guess in guesses(words, language)))
    # A possessed noun alone is not the name's base form; a definite noun (Swedish -en) may be.
    certain = len(found) if data.possessive_endings and len(words) == 1 else found.index(surface)
    best = [name for name in found[: certain + 1] if _has_head(name, heads)]
    return tuple(dict.fromkeys((*best, *found)))


def ends_in_purpose(name: str, language: str) -> bool:
    """Whether a name ends in what the body is for, after an article, so that its ending is its own.

    >>> ends_in_purpose("Intézet a Vidék Jövőjéért", "hu")
    True
    """
    data = language_data(language)
    first, last = name.rpartition(" ")[::2]
    told = bool(data.purposes) and last.endswith(data.purposes)
    return told and not data.articles.isdisjoint(first.split())


_LENGTHENED = str.maketrans("áé", "ae")


def ending_of(form: str, base: str) -> str:
    """Give what a form has beyond its base form, whose last vowel it may lengthen; else nothing.

    >>> ending_of("könyvét", "könyve"), ending_of("kaupungin", "kaupunki")
    ('t', '')
    """
    kept = form[: len(base)]
    alike = kept[:-1] == base[:-1] and kept[-1:].translate(_LENGTHENED) == base[-1:]
    return form[len(base) :] if kept == base or alike else ""


@lru_cache(maxsize=65536)
def words_of(name: str) -> tuple[str, ...]:
    """Fold a name for comparison: lower case, one kind of apostrophe and hyphen, words apart."""
    return tuple(name.lower().translate(_APOSTROPHES).split())


def _bucket(name: str) -> tuple[str, ...]:
    return tuple(word[:_KEPT] for word in words_of(name))


def _has_head(name: str, heads: Collection[str]) -> bool:
    words = words_of(name)
    return any(word.endswith(head) for word in {words[0], words[-1]} for head in heads)


def _head_last(words: list[str], language: str) -> Iterator[list[str]]:
    *before, last = words
    for base in bases(last, language):
        if base == last:
            yield words
            continue
        agreeing = _agreeing_before(before, language)
        yield [*agreeing, base]
        yield [*before, base]


def _agreeing_before(words: Sequence[str], language: str) -> list[str]:
    """Undo the endings of the adjectives that stand directly before the head."""
    found = list(words)
    for place in range(len(words) - 1, -1, -1):
        base = _agreeing(words[place], language)
        if base == words[place]:
            break
        found[place] = base
    return found


def _head_first(words: list[str], language: str) -> Iterator[list[str]]:
    first, *after = words
    for base in bases(first, language):
        rest = list(after)
        for place, word in enumerate(after):
            agreeing = _agreeing(word, language)
            if base == first or agreeing == word or agreeing[-1] not in _alike(base[-1]):
                break
            rest[place] = agreeing
        yield [base, *rest]


def _alike(letter: str) -> str:
    return "aă" if letter in "aă" else letter


def _agreeing(word: str, language: str) -> str:
    found = _undone(word.lower().translate(_APOSTROPHES), language, "adjective_endings")
    return _like(word, found[0]) if found else word


def _like(word: str, base: str) -> str:
    """Write `base` with the capitals of `word`."""
    kept = 0
    for ours, theirs in zip(word, base, strict=False):
        if ours.lower() != theirs:
            break
        kept += 1
    return word[:kept] + base[kept:]


@lru_cache(maxsize=65536)
def bases(word: str, language: str) -> tuple[str, ...]:
    """Guess base forms of one word, best first; the word itself is among them."""
    lower = word.lower().translate(_APOSTROPHES)
    clear = _undone(lower, language, "case_endings")
    loose = [base for form in (lower, *clear) for base in _undone(form, language, "loose_endings")]
    return tuple(
        dict.fromkeys(
            word if base == lower else _like(word, base) for base in (*clear, lower, *loose)
        )
    )


def _leads_to(word: str, other: str, language: str) -> bool:
    if word[:_KEPT] != other[:_KEPT]:
        return False
    adjectives = _undone(word, language, "adjective_endings")
    if other in adjectives or other in bases(word, language):
        return True
    clear = {word, *_undone(word, language, "case_endings"), *adjectives}
    return any(
        stem in clear
        for field in ("loose_endings", "adjective_endings")
        for stem in _undone(other, language, field)
    )


@lru_cache(maxsize=65536)
def _undone(word: str, language: str, field: str) -> tuple[str, ...]:
    table, data = _table(language, field), language_data(language)
    short = data.lengthening if data.lengthened else frozenset()
    found: dict[str, int] = {}
    for size in range(min(table.longest, len(word) - _KEPT + 1), 0, -1):
        stem = word[:-size]
        for rank, restores in table.ranked.get(word[-size:], ()):
            base = stem + restores
            if base == word:
                return ()
            plain = bool(short) and word.startswith(base) and word[len(base) :] in short
            if plain and base.endswith(data.lengthened):
                continue
            if _plausible(word, base, word[-size]):
                found[base] = min(rank, found.get(base, rank))
    return tuple(sorted(found, key=lambda base: (found[base], base)))


def _plausible(word: str, base: str, mark: str) -> bool:
    enough = _KEPT if mark in _MARKS else _KEPT + 1
    return len(base) >= enough and base[:_KEPT] == word[:_KEPT]


@lru_cache(maxsize=64)
def _table(language: str, field: str) -> CompiledEndings:
    data = language_data(language)
    tables = {
        "case_endings": data.case_endings,
        "loose_endings": data.loose_endings,
        "adjective_endings": data.adjective_endings,
    }
    return compiled(tables[field])
