"""Tells which bare nouns point back: by the article, the definite form, or the preposition that took it."""

import re
from collections.abc import Sequence

from kg.extraction.lexicon import Lexicon
from kg.extraction.phrase_index import shared_letters
from kg.extraction.words import OWNING, Word

LONG = 8
"""Words of a participle and what belongs to it before a noun at most."""

LOOSE_VOWELS = str.maketrans("ăâ", "aa")

SHORTEST_STEM = 3
"""Letters that forms of a noun share at least, and that the shorter one has beyond them at most."""


def is_definite(lexicon: Lexicon, words: Sequence[Word], place: int) -> bool:
    """Whether a bare noun points back, where the language tells by the word before it."""
    definites = lexicon.language.definites
    first = _before_seat(lexicon, words, place)
    before = [word.lower for word in words[max(0, first - 2) : first]]
    if before and (before[-1][0].isdigit() or before[-1] in lexicon.language.number_words):
        return False
    if (before and before[-1] in lexicon.language.others) or _is_plural(lexicon, words[place]):
        return False
    after = [word.lower for word in words[place + 1 : place + 2]]
    if lexicon.language.head_first and not lexicon.language.others.isdisjoint(after):
        return False
    if _is_own(lexicon, words[place]):
        return False
    if place and words[place - 1].text.endswith(OWNING):
        return True
    if lexicon.language.definite_forms:
        apposed = place > 0 and words[place - 1].text == ","
        bare = apposed and lexicon.is_indefinite(words[place].lower)
        return lexicon.is_definite(words[place].lower) and not bare
    if first and words[first - 1].lower.endswith(lexicon.language.participle_tails or ("\0",)):
        before = [word.lower for word in words[max(0, first - LONG) : first]]
    return not definites or any(lower in definites for lower in before)


def is_led_bare(lexicon: Lexicon, words: Sequence[Word], place: int) -> bool:
    """Whether a preposition took the article of a noun that points back: `condusă de asociație`.

    Nothing says more of it; before a genitive word that also is an agent's, a verb stands.
    """
    language, lower = lexicon.language, words[place].lower
    if not (language.definite_forms and language.head_first and lexicon.is_indefinite(lower)):
        return False
    before = [w.lower for w in words[max(0, place - 2) : place]]
    after = words[place + 1 : place + 2]
    said = language.modifier_endings
    loose = (language.genitives | language.links) - language.articles
    if any(w.is_capitalised or w.lower in loose or w.lower.endswith(said) for w in after):
        return False
    agent = len(before) > 1 and before[-1] in language.agent_words
    if agent:
        return before[0] in lexicon.cue_forms or before[-1] not in language.genitives
    return bool(before) and before[-1] in language.links - language.articles - language.genitives


def _before_seat(lexicon: Lexicon, words: Sequence[Word], place: int) -> int:
    """Find where a noun begins with what tells its seat: `a koppenhágai székhelyű ügynökség`."""
    language, first = lexicon.language, place
    while first and words[first - 1].lower in language.seats:
        first -= 1
    adjective = first and words[first - 1].lower.endswith(language.adjective_tails or ("\0",))
    return first - 1 if first < place and adjective else first


def _is_own(lexicon: Lexicon, word: Word) -> bool:
    """Whether a noun is said to be somebody's own (`kampanjansa`), in a language that says so at its end."""
    language = lexicon.language
    owned = language.owner_ending and word.lower.endswith(language.possessive_endings or ("\0",))
    return bool(owned) and word.lower not in lexicon.heads


def _is_plural(lexicon: Lexicon, word: Word) -> bool:
    """Whether a noun is about several things of its kind, where the ending tells."""
    tails = lexicon.language.plural_tails
    return word.lower not in lexicon.heads and any(
        lexicon.ends_in_head(word.lower[: place.start()])
        for tail in tails
        for place in re.finditer(tail, word.lower)
        if place.start()
    )


def is_form_of_head(lexicon: Lexicon, one: str, other: str) -> bool:
    """Whether two listed nouns are forms of one, but for a vowel that changes: `școlii`, `școala`."""
    if one not in lexicon.heads or other not in lexicon.heads:
        return False
    ours, theirs = (word.translate(LOOSE_VOWELS) for word in (one, other))
    shared = shared_letters(ours, theirs)
    return shared >= max(SHORTEST_STEM, min(len(ours), len(theirs)) - SHORTEST_STEM)
