"""How far a descriptive name reaches around its head noun.

Leftwards over words with a capital, over modifiers (by the endings of the language) and the words that join
them; a participle such as `vastaava` lets it take everything back to the start of its clause or to a
word with a capital after a small one. Rightwards over words with a capital, where the head has one or a
genitive word stands between (`city of`), where the language puts the head first, or where small
words follow a head with a capital and a preposition (`Department for communication and …`): see `rightwards`.
"""

from collections.abc import Sequence

from kg.extraction.beside import TITLED
from kg.extraction.heads import (
    HYPHENS,
    LONGEST,
    ends_as_owner,
    head_class,
    is_post,
    possessed_base,
    starts_sentence,
)
from kg.extraction.lexicon import Lexicon
from kg.extraction.owners import after_owner
from kg.extraction.rightwards import Rightwards
from kg.extraction.words import OWNING, Word
from kg.languages import LanguageData

PLURAL_OWNING = ("s'", "s’")
SHORTEST_MODIFIER = 3
"""Letters of a modifier at least: the `n` of `4:n` is none."""


def bounds_of(
    words: Sequence[Word], place: int, lexicon: Lexicon, starts: frozenset[int]
) -> tuple[int, int]:
    """Find the first and the last word of the name around the head at `place`."""
    low = _after_person(words, _leftwards(words, place, lexicon), place, lexicon)
    low = after_owner(words, low, place, lexicon)
    if low < place and starts_sentence(words, low) and lexicon.owns_by_itself(words[low].lower):
        low += 1
    if _opens_only(words, low, place, lexicon) and words[low].start not in starts:
        low += 1
    low = _after_demonym(words, low, place, lexicon)
    small = words[place].text.islower() and bool(possessed_base(words[place], lexicon))
    if small and low < place - 1 and words[place - 1].start in starts:
        low = place - 1
    named = words[place].is_capitalised or (words[low].is_capitalised and low < place)
    high = Rightwards(words, place, lexicon, starts, named).end()
    language = lexicon.language
    while low < place and (
        words[low].text == ","
        or words[low].lower in language.conjunctions
        or words[low].lower in language.articles
        or words[low].lower in language.inner_words
    ):
        low += 1
    return low, high


def _after_person(words: Sequence[Word], low: int, place: int, lexicon: Lexicon) -> int:
    """Leave a person out who stands between a post and the name: `professori Kis Éva Szegedin …`."""
    language = lexicon.language
    posted = low > 0 and lexicon.roles_of(words[low - 1]) and words[low - 1].text.islower()
    first = low + FULL_NAME
    if not (language.possessor_first and language.owner_ending and posted and first <= place):
        return low
    named = all(w.is_capitalised for w in words[low:first])
    compound = first < place or words[place].is_capitalised
    return first if named and compound and not ends_as_owner(words[first - 1], lexicon) else low


FULL_NAME = 2


def _after_demonym(words: Sequence[Word], low: int, place: int, lexicon: Lexicon) -> int:
    """Leave out a country's adjective before what is a name by itself: `svenska stiftelsen Färjan`."""
    if (
        not lexicon.language.genitive_tail
        or words[low].lower not in lexicon.demonyms
        or low == place
    ):
        return low
    head = words[place]
    beside = words[place + 1 : place + 2] if head.text.islower() else (head,)
    named = any(w.is_word and w.is_capitalised for w in beside) and words[low].text.islower()
    return low + 1 if named and low + 1 == place else low


def _opens_only(words: Sequence[Word], low: int, place: int, lexicon: Lexicon) -> bool:
    """Whether the first word has its capital from the sentence: the next one begins the name."""
    opens = lexicon.language.possessor_first and starts_sentence(words, low)
    return opens and low + 1 < place and words[low + 1].is_capitalised


def _leftwards(words: Sequence[Word], place: int, lexicon: Lexicon) -> int:
    language = lexicon.language
    low, free = place, False
    for position in range(place - 1, max(-1, place - LONGEST), -1):
        word = words[position]
        if word.text.endswith(HYPHENS) and words[position + 1].lower in language.conjunctions:
            low = position
            continue
        joined = word.lower in language.conjunctions or (
            language.possessor_first and word.lower in language.inner_words
        )
        titled = _joins_title(words, position, place, lexicon)
        if word.text == "," and _is_coordinated(words, position, place, lexicon):
            low = position
            continue
        if joined and not (free or titled or _joins_names(words, position, lexicon)):
            break
        joined = joined or titled
        if not (joined or _may_stand(words, position, place, lexicon) or (free and word.is_word)):
            break
        if (free and word.lower in language.stop_words and not joined) or _ends_before(
            words, position, place, lexicon
        ):
            break
        named = any(w.is_capitalised for w in words[position + 1 : place])
        if named and not (free or joined or word.is_capitalised):
            break
        free = free or word.lower in language.participles
        low = position
        if free and word.is_capitalised and position and not words[position - 1].is_capitalised:
            break
    return low


def _stands_before(words: Sequence[Word], position: int, place: int, lexicon: Lexicon) -> bool:
    """Whether a name stands before a compound that is one by itself, with no ending to tie them."""
    language, word = lexicon.language, words[position]
    joined = any(hyphen in words[place].text for hyphen in HYPHENS)
    if not language.genitive_tail or joined or not _names_itself(words[place], lexicon):
        return False
    tied = word.lower.endswith((*_modifiers(language), language.genitive_tail))
    return word.is_capitalised and position + 1 == place and not tied


def _is_coordinated(words: Sequence[Word], position: int, place: int, lexicon: Lexicon) -> bool:
    """Whether a comma parts the adjectives of one head: `Oktatási, Ifjúsági és Kulturális Főosztály`."""
    language = lexicon.language
    if not (language.bare_modifiers and position and words[place].is_capitalised):
        return False
    row = words[position + 1 : place]
    joined = any(w.lower in language.conjunctions for w in row)
    beside = (words[position - 1], words[position + 1])
    tails = (*language.modifier_endings, *HYPHENS)
    return joined and all(w.is_capitalised and w.lower.endswith(tails) for w in beside)


def _points_back(words: Sequence[Word], position: int, place: int, lexicon: Lexicon) -> bool:
    """Whether a bare noun for a body owns a head with a capital: `liiton Kausityöyksikkö`."""
    word = words[position]
    if not word.text.islower() or not words[position + 1].is_capitalised:
        return False
    bare = lexicon.base_of_head(word.lower) in lexicon.heads and ends_as_owner(word, lexicon)
    free = position < 2 or not words[position - 1].is_capitalised  # noqa: PLR2004 - the first word
    return position + 1 == place and bare and free


def _ends_before(words: Sequence[Word], position: int, place: int, lexicon: Lexicon) -> bool:
    """Whether another name ends at a word, with nothing to tie it to the head."""
    word = words[position]
    if _points_back(words, position, place, lexicon):
        return True
    if word.is_capitalised and possessed_base(word, lexicon):
        return True
    ends = _owns_head(words, position, place, lexicon)
    return ends or _stands_before(words, position, place, lexicon)


def _joins_title(words: Sequence[Word], position: int, place: int, lexicon: Lexicon) -> bool:
    """Whether a small word joins the capitals of a title before a small head: `Air for All campaign`."""
    if lexicon.language.possessor_first or words[place].is_capitalised or not position:
        return False
    if words[position].lower not in lexicon.language.inner_words:
        return False
    titled = head_class(lexicon, words, place) in TITLED
    inner = lexicon.language.inner_words
    first = next((w for w in words[:position][::-1] if w.lower not in inner), words[0])
    named = first.is_capitalised and words[place - 1].is_capitalised
    return titled and named and first is not words[0] and not is_post(first, lexicon)


def _owns_head(words: Sequence[Word], position: int, place: int, lexicon: Lexicon) -> bool:
    """Whether an organisation's name ends before a small head of another class, with no ending to tie them.

    In `A Révész Egyesület közös kampányt indít` the campaign has no name.
    """
    word, head = words[position], words[place]
    if not lexicon.language.bare_modifiers or head.is_capitalised or not word.is_capitalised:
        return False
    kinds = lexicon.head_terms(word)
    other = head_class(lexicon, words, place) in TITLED
    return other and "Organisation" in kinds and not set(kinds) & set(TITLED)


def _is_year(words: Sequence[Word], position: int, place: int) -> bool:
    """Whether a year between a name and its head is part of the name: `Tiszta Vizek 2024 konferencia`."""
    year = words[position].text.isdigit() and len(words[position].text) == YEAR
    return year and position + 1 == place and position > 0 and words[position - 1].is_capitalised


YEAR = 4
"""Digits of a year."""

PLAIN = 3
"""Letters of a case ending that names with capitals seldom end in by themselves."""


def _may_stand(words: Sequence[Word], position: int, place: int, lexicon: Lexicon) -> bool:
    language, word = lexicon.language, words[position]
    if _is_year(words, position, place):
        return True
    if not word.is_word or word.text[0].isdigit() or language.head_first:
        return False
    if word.lower in language.stop_words or word.text.startswith(HYPHENS):
        return False
    if word.lower in language.titling or word.text in lexicon.cue_forms:
        return False
    if language.seat_tails and word.lower.endswith(language.seat_tails):
        return False
    tails = language.not_modifiers
    tails = tuple(t for t in tails if len(t) >= PLAIN) if word.is_capitalised else tails
    named = position > 0 and words[position - 1].lower in language.articles
    named = named and words[position + 1].lower in language.civic
    if tails and word.lower.endswith(tails) and not named:
        return False
    if language.owner_ending and word.text.islower() and word.lower.endswith(_of_places(language)):
        return False
    return (
        word.is_capitalised
        or word.lower in lexicon.demonyms
        or word.lower in language.participles
        or is_post(word, lexicon)
        or (len(word.lower) >= SHORTEST_MODIFIER and word.lower.endswith(_modifiers(language)))
    )


def _of_places(language: LanguageData) -> tuple[str, ...]:
    """Endings of the adjectives of places; one that no word has where a language has none."""
    return language.adjective_tails or ("\0",)


def _modifiers(language: LanguageData) -> tuple[str, ...]:
    """Endings of modifiers; one that no word has where a language has none."""
    return language.modifier_endings or ("\0",)


def _joins_names(words: Sequence[Word], position: int, lexicon: Lexicon) -> bool:
    """Whether a joining word stands between two parts of one name."""
    if position + 1 >= len(words):
        return False
    before, after = words[position - 1], words[position + 1]
    tails = lexicon.language.adjective_tails if lexicon.language.bare_modifiers else ("\0",)
    agree = all(w.is_capitalised and w.lower.endswith(tails) for w in (before, after))
    if (
        before.text.endswith(HYPHENS)
        or agree
        or _is_of_couple(words, position, lexicon)
        or _follows_owner(words, position, lexicon)
    ):
        return True
    if starts_sentence(words, position - 1):
        return False
    if _describes_proper(words, position, lexicon):
        return True
    if lexicon.language.owner_ending and not _agree(before, after, lexicon):
        return False
    led = position > 1 and words[position - 2].lower in lexicon.language.seat_links
    if led or is_post(before, lexicon) or before.lower in lexicon.language.stop_words:
        return False
    owners = before.text.islower() and ends_as_owner(before, lexicon) and after.text.islower()
    if (lexicon.head_terms(before) and not owners) or _names_itself(after, lexicon):
        return False
    return (before.is_capitalised or owners) and (
        after.is_capitalised or _may_stand(words, position + 1, len(words), lexicon)
    )


def _follows_owner(words: Sequence[Word], position: int, lexicon: Lexicon) -> bool:
    """Whether all the capitals back to an owner are one name: `the EEB's Civil Society and Culture Unit`.

    So are two fields before owners in the plural: `Field and Forest Workers' Union`.
    """
    if lexicon.language.possessor_first or not words[position + 1].is_capitalised:
        return False
    if words[position - 1].is_capitalised and any(
        w.text.endswith(PLURAL_OWNING) for w in words[position + 1 : position + 3]
    ):
        return not lexicon.head_terms(words[position - 1])
    for place in range(position - 1, max(-1, position - LONGEST), -1):
        if words[place].text.endswith(OWNING):
            return place < position - 1
        if not words[place].is_capitalised:
            return False
    return False


def _agree(before: Word, after: Word, lexicon: Lexicon) -> bool:
    """Whether joined words are both owners or both none: not `Nordverk ja Turun yliopisto`."""
    return ends_as_owner(before, lexicon) == ends_as_owner(after, lexicon)


def _is_of_couple(words: Sequence[Word], position: int, lexicon: Lexicon) -> bool:
    """Whether two given names share the family name that follows: `Aino ja Eino Kosken säätiö`."""
    row = (words[position - 1], *words[position + 1 : position + 3])
    if not lexicon.language.possessor_first or len(row) < COUPLE:
        return False
    named = all(w.is_word and w.is_capitalised and not lexicon.head_terms(w) for w in row)
    return named and [ends_as_owner(w, lexicon) for w in row] == [False, False, True]


COUPLE = 3
"""Words of two given names and the family name that they share."""


def _names_itself(word: Word, lexicon: Lexicon) -> bool:
    """Whether a compound with a capital is a name of its own: `Trafikverket`."""
    compound = bool(lexicon.compound_terms(word.lower)) and word.lower not in lexicon.heads
    return compound and word.is_capitalised


def _describes_proper(words: Sequence[Word], position: int, lexicon: Lexicon) -> bool:
    """Whether two adjectives tell together which of its kind is meant: `erdészeti és … minisztérium`."""
    heads, tails = lexicon.language.proper_heads, lexicon.language.adjective_tails
    if not tails or position + 2 >= len(words):
        return False
    beside = (words[position - 1], words[position + 1])
    head = words[position + 2].lower.startswith(heads or ("\0",))
    return head and all(w.lower.endswith(tails) for w in beside)
