"""Parts the name of a body from that of a unit or a work which it owns, where a phrase holds both.

`the BRC's River Watch Unit`, `X Egyetem Y Intézete` and `Espoon kaupungin viestintäyksikkö` are two names each.
"""

from collections.abc import Collection, Sequence

from kg.extraction.heads import (
    HYPHENS,
    ends_as_owner,
    is_owning_body,
    possessed_base,
    possessive_tail,
)
from kg.extraction.lexicon import Lexicon
from kg.extraction.reading import Reading
from kg.extraction.words import OWNING, Word
from kg.model import Mention


def after_owner(words: Sequence[Word], low: int, place: int, lexicon: Lexicon) -> int:
    """Leave out a body in the genitive that owns a name of its own: `the BRC's River Watch Unit`."""
    for position in range(place - 1, low - 1, -1):
        between = any(w.is_capitalised for w in words[position + 1 : place])
        led = any(w.lower in lexicon.language.links for w in words[place + 1 : place + 2])
        whole = between or led or words[place].text.islower()
        if whole and is_owning_body(words[position], lexicon):
            return position + 1
        if between and _is_body_before(words, position, place, lexicon):
            return position + 1
        if _is_owned_by(words, position, lexicon):
            return position + 1
        if position > low and _owns_unit(words, position, place, lexicon):
            return position + 1
        if position > low and _owns_part(words, position, place, lexicon):
            return position + 1
    return low


def without_peoples(reading: Reading, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Leave out bodies that are but a bare noun of somebody's: `Lindgren's union` points back."""
    people = {m.name.split()[-1] for m in mentions if m.kind == "Person" and " " in m.name}
    return tuple(m for m in mentions if not (people and _is_of_person(reading, m, people)))


def _is_of_person(reading: Reading, mention: Mention, people: Collection[str]) -> bool:
    if mention.kind != "Organisation" or mention.rule not in PHRASES or " " not in mention.name:
        return False
    lexicon, span = reading.lexicon, mention.evidence.span
    words = tuple(reading.words(span.start, span.end))
    if len(words) < 2:  # noqa: PLR2004 - an owner and a noun
        return False
    owner, head, *rest = words
    language = lexicon.language
    bare = lexicon.base_of_head(head.lower) in lexicon.heads and head.text.islower()
    if not bare or any(w.is_capitalised for w in rest):
        return False
    tail = possessive_tail(owner.text)
    genitive = language.owner_ending or language.genitive_tail or "\0"
    name = owner.text[: len(owner.text) - tail] if tail else owner.text.removesuffix(genitive)
    return name in people and name != owner.text


PHRASES = frozenset(
    {"name-phrase", "description", "known-name", "short-form", "owned-unit", "tagger"}
)
"""Rules of names that a head makes with the words around it."""


def _is_owned_by(words: Sequence[Word], position: int, lexicon: Lexicon) -> bool:
    """Whether a body with its place in the genitive ends here: `the City of Turku's Department`."""
    before = words[position - 2 : position] if position > 1 else ()
    owner = words[position].text.endswith(OWNING)
    if not owner or len(before) < 2 or before[1].lower not in lexicon.language.genitives:  # noqa: PLR2004 - a head and `of`
        return False
    return before[0].is_capitalised and bool(lexicon.head_terms(before[0]))


def _owns_unit(words: Sequence[Word], position: int, place: int, lexicon: Lexicon) -> bool:
    """Whether a body in the genitive owns a small unit: `Espoon kaupungin viestintäyksikkö`."""
    word, head = words[position], words[place]
    between = words[position + 1 : place]
    described = any(w.lower in lexicon.language.participles for w in between)
    if described or not ends_as_owner(word, lexicon) or not head.text.islower():
        return False
    kinds = lexicon.head_terms(word)
    body = "Organisation" in kinds and "subOrganisationOf" not in kinds
    alone = not between and lexicon.base_of_head(head.lower) in lexicon.heads
    return body and not alone and is_part(head, lexicon)


def _owns_part(words: Sequence[Word], position: int, place: int, lexicon: Lexicon) -> bool:
    """Whether a body stands before a small compound that it owns: `X Intézet hangarchívuma`."""
    word, head = words[position], words[place]
    body = word.is_capitalised and "Organisation" in lexicon.heads.get(word.lower, ())
    beside = position + 1 == place and head.text.islower()
    return beside and body and bool(possessed_base(head, lexicon)) and is_part(head, lexicon)


def is_part(head: Word, lexicon: Lexicon) -> bool:
    """Whether a small noun names a part of a body: a unit, or a compound such as `ääniarkisto`."""
    if head.text.startswith(HYPHENS):
        return False
    kinds = lexicon.head_terms(head)
    compound = lexicon.base_of_head(head.lower) not in lexicon.heads
    return "subOrganisationOf" in kinds or ("Organisation" in kinds and compound)


def _is_body_before(words: Sequence[Word], position: int, place: int, lexicon: Lexicon) -> bool:
    """Whether a body's name ends before that of a unit which it owns: `X Egyetem Y Intézete`."""
    word, head = words[position], words[place]
    if not (head.is_capitalised and possessed_base(head, lexicon)):
        return False
    if not words[position + 1].is_capitalised or not word.is_capitalised:
        return False
    acronym = word.text.isupper() and len(word.text) > 1
    body = "Organisation" in lexicon.heads.get(word.lower, ()) or bool(
        possessed_base(word, lexicon)
    )
    return acronym or body
