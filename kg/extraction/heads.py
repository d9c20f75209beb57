"""Head nouns: which class a word is a head of, and when a word is a post or owns what follows."""

from collections.abc import Sequence

from kg.extraction.lexicon import Lexicon
from kg.extraction.words import OWNING, Word
from kg.languages.inflection import bases, ending_of

LONGEST = 14
"""Words that a name has at most."""

CLASSES = ("Organisation", "Publication", "Event", "Project", "Place")
"""Classes that have heads, in the order in which a word with several is taken."""

HYPHENS = ("-", "\u2010", "\u2011")


def head_class(lexicon: Lexicon, words: Sequence[Word], place: int) -> str:
    """Name the class that the word at `place` is a head of, with the word before it if need be."""
    word = words[place]
    if not word.is_word:
        return ""
    terms = lexicon.head_terms(word)
    other = place + 1 if lexicon.language.head_first else place - 1
    if 0 <= other < len(words) and words[other].lower in lexicon.beside_heads:
        both = " ".join(w.lower for w in words[min(place, other) : max(place, other) + 1])
        terms = lexicon.heads.get(both) or _inflected_pair(lexicon, words, place) or terms
        if lexicon.language.head_first and words[other].lower in lexicon.language.genitives:
            three = f"{both} {words[other + 1].lower}" if other + 1 < len(words) else ""
            terms = lexicon.heads.get(three) or terms
    if not terms or is_post(word, lexicon):
        return ""
    return next((kind for kind in CLASSES if kind in terms), "")


def _inflected_pair(lexicon: Lexicon, words: Sequence[Word], place: int) -> tuple[str, ...]:
    """Find a head of two words of which the last has a case: `szakmai napját` for `szakmai nap`.

    Those of organisations stand in the lexicon with the cases that names have.
    """
    language = lexicon.language
    if language.head_first or not place or not language.bare_modifiers:
        return ()
    first = words[place - 1].lower
    guesses = (
        *bases(words[place].lower, language.code),
        lexicon.base_of_head(words[place].lower),
        words[place].stem,
    )
    found = next((t for g in guesses if (t := lexicon.heads.get(f"{first} {g}"))), ())
    return () if "Organisation" in found else found


def is_post(word: Word, lexicon: Lexicon) -> bool:
    """Whether a word is the name of a post."""
    roles = lexicon.roles_of(word)
    return bool(roles) and any(
        word.lower in {p.text.lower(), p.stems[0]}
        or (word.stem == p.stems[0] and word.lower not in lexicon.heads)
        for p in roles
    )


def possessed_base(word: Word, lexicon: Lexicon) -> str:
    """Give the head that a word is, or ends in, without what says that somebody owns it; else nothing.

    So `osztálya` and `osztályának` are somebody's `osztály`, where the language tells (`bare_cases`).
    """
    language = lexicon.language
    if not language.bare_cases or not word.is_word:
        return ""
    for base in bases(word.lower, language.code):
        if owned_ending(ending_of(word.lower, base)) and _is_body(base, lexicon):
            return word.text[: len(base) - 1] + base[-1]
    return ""


def owned_ending(ending: str) -> bool:
    """Whether an ending says that somebody owns a thing, before other endings too."""
    return ending in OWNED or (ending.startswith(OWNED_LONG) and ending not in OWNED_NOT)


def unowned_head(words: Sequence[Word], lexicon: Lexicon) -> str:
    """Give the head at the end of a name without what says that somebody outside the name owns it.

    So it is with adjectives alone before the head (`Kulturális Bizottságának`); a noun there is the owner
    (`Bérlők Szövetsége`). Empty where nothing is to be taken off.
    """
    head = words[-1]
    if len(words) == 1 or not head.is_capitalised:
        return ""
    tails = (*lexicon.language.modifier_endings, *HYPHENS)
    loose = lexicon.language.conjunctions | {","}
    adjectives = all(w.lower.endswith(tails) or w.lower in loose for w in words[:-1])
    return possessed_base(head, lexicon) if adjectives else ""


def _is_body(base: str, lexicon: Lexicon) -> bool:
    head = next((base[i:] for i in range(len(base)) if base[i:] in lexicon.heads), "")
    return "Organisation" in lexicon.heads.get(head, ())


OWNED = frozenset(("a", "e", "ja", "je"))
OWNED_LONG = ("á", "é", "já", "jé")
OWNED_NOT = frozenset(("é", "ért", "éi"))
"""Endings of what is owned, before other cases, and of what only begins like them."""


def up_to_post(words: Sequence[Word], lexicon: Lexicon) -> Sequence[Word]:
    """Cut words after their last post where its ending closes the phrase, or an article comes after it.

    So it is where a post comes last: `a Révész Egyesület elnöke (énekelt)`, `elnökével (beszélgettünk)`.
    """
    language = lexicon.language
    last = max((end for _, end, _ in lexicon.roles_in(words)), default=len(words))
    if not language.post_follows or last >= len(words):
        return words
    closing = (*language.plain_cases, *language.possessive_endings)
    closed = words[last - 1].lower.endswith(closing)
    closed = closed and words[last].lower not in language.conjunctions
    return words[:last] if closed or words[last].lower in language.articles else words


def possessive_tail(text: str) -> int:
    """Count the characters of a genitive `'s` at the end of a word, or of `:s` after an acronym."""
    return len(OWNING[0]) if text.endswith(OWNING) else 0


def is_owning_body(word: Word, lexicon: Lexicon) -> bool:
    """Whether a word is an acronym, or the head of an organisation, in the genitive (`BRC's`)."""
    base = word.text[: -len(OWNING[0])]
    if word.text.endswith(OWNING):
        return base.isupper() or "Organisation" in lexicon.heads.get(base.lower(), ())
    return False


def owns(word: Word, lexicon: Lexicon) -> bool:
    """Whether a head is in the genitive, so that what follows is another thing."""
    tail = lexicon.language.genitive_tail
    genitive = bool(tail) and word.lower.endswith(tail) and word.lower not in lexicon.heads
    return bool(possessive_tail(word.text)) or genitive


def ends_as_owner(word: Word, lexicon: Lexicon) -> bool:
    """Whether a word ends as an owner does, where the language tells: `Turun`, but not `Lahtinen`."""
    language = lexicon.language
    owner = bool(language.owner_ending) and word.lower.endswith(language.owner_ending)
    return owner and not word.lower.endswith(language.bare_tails)


def is_possessor(word: Word, lexicon: Lexicon) -> bool:
    """Whether the name before the head is in the genitive (`Turun kaupunki`, `Finland's`)."""
    genitive = lexicon.language.possessor_first and word.lower.endswith(
        lexicon.language.modifier_endings[:1]
    )
    tail = lexicon.language.genitive_tail
    return bool(possessive_tail(word.text)) or genitive or bool(tail and word.lower.endswith(tail))


def starts_sentence(words: Sequence[Word], low: int) -> bool:
    """Whether no word stands before the one at `low`, or the bar between the parts of a line."""
    return low == 0 or words[low - 1].text == "|" or not any(w.is_word for w in words[:low])


def describes_post(lexicon: Lexicon, words: Sequence[Word], place: int) -> bool:
    """Whether a noun only says what kind of post it is: `the programme director`, `ofițer de proiect`."""
    language = lexicon.language
    if language.head_first:
        row = words[max(0, place - 2) : place]
        led = len(row) > 1 and row[1].lower in language.genitives - language.articles
        bare = lexicon.is_indefinite(words[place].lower) and words[place].text.islower()
        return led and bare and is_post(row[0], lexicon)
    if language.possessor_first or language.compounds:
        return False
    return any(is_post(word, lexicon) for word in words[place + 1 : place + 2])
