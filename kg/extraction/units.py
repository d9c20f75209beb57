"""Tells units from the bodies that they are parts of, and finds those that their description names."""

from collections.abc import Iterator, Sequence

from kg.extraction.heads import HYPHENS, is_post
from kg.extraction.lexicon import Lexicon
from kg.extraction.reading import Reading, start_of
from kg.extraction.words import OWNING, Word
from kg.languages import LanguageData
from kg.model import Mention


def unit_phrase(
    reading: Reading, start: int, end: int, inside: Sequence[Mention]
) -> Iterator[Mention]:
    """Find a unit that is named by what follows it up to its parent: `Unit for X, Y at the ORG`.

    Where owners come first, by the genitives before it: `viestinnän ja tapahtumien yksikön päällikkö`.
    """
    language = reading.lexicon.language
    words = list(reading.words(start, end))
    if language.possessor_first:
        yield from _owned_unit(reading, words, inside)
        return
    loose = language.links | language.articles
    for place, word in enumerate(words):
        if not is_unit_word(reading, word):
            continue
        if place + 1 >= len(words) or words[place + 1].lower not in loose:
            return
        parents = [
            m for m in inside if start_of(m) > words[place + 1].end and _led_in(words, m, loose)
        ]
        last = max(
            (i for i, w in enumerate(words) if not parents or w.end <= start_of(parents[-1])),
            default=place,
        )
        while last > place and (words[last].lower in loose or not words[last].is_word):
            last -= 1
        if last > place + 1:
            yield reading.mention(
                word.start,
                words[last].end,
                "Organisation",
                rule="post",
                confidence=0.85,
                name=reading.text[word.start : words[last].end],
            )
        return


def led_unit(words: Sequence[Word], place: int, lexicon: Lexicon) -> int | None:
    """Find the last word of a unit in small letters before a preposition and its body.

    It says what it is for (`avdelningen för vatten vid X`), or is one word with it (`vattenenheten vid X`).
    """
    language, word = lexicon.language, words[place]
    if not (language.definite_forms and language.compounds) or not word.text.islower():
        return None
    compound = word.lower not in lexicon.heads
    unit = "subOrganisationOf" in lexicon.head_terms(word) and not is_post(word, lexicon)
    if not unit or not (lexicon.has_definite_ending(word.lower) or word.lower in lexicon.heads):
        return None
    last = end_of_purpose(words, place, language)
    after = words[last + 1 : last + 3]
    links = language.links - language.purpose_links
    if len(after) < 2 or after[0].lower not in links or not (compound or last > place):  # noqa: PLR2004 - a preposition and a name
        return None
    body = after[1].is_capitalised and (last > place or bool(lexicon.head_terms(after[1])))
    return last if body else None


def end_of_purpose(words: Sequence[Word], place: int, language: LanguageData) -> int:
    """Find the last word of what a unit is for: `enhet för vatten, luft och jord`."""
    led = words[place + 1 : place + 2]
    if not led or led[0].lower not in language.purpose_links:
        return place
    last, listing, joined = place, False, False
    for position in range(place + 2, min(len(words), place + LONGEST_PURPOSE)):
        word = words[position]
        joins = word.lower in language.conjunctions
        loose = word.lower in language.stop_words | language.finites and not joins
        if word.text == "," and not joined:
            listing = True
        elif not word.text.islower() or loose:
            break
        elif joins or joined or not listing:
            joined = joined or joins
            last = last if joins else position
    return last


LONGEST_PURPOSE = 9
"""Words of a unit with what it is for at most."""


def _owned_unit(
    reading: Reading, words: Sequence[Word], inside: Sequence[Mention]
) -> Iterator[Mention]:
    """Find a unit that owns the post after it, with the genitives and joining words before it."""
    language = reading.lexicon.language
    for place, word in enumerate(words[:-1]):
        owner = bool(language.owner_ending) and word.lower.endswith(language.owner_ending)
        if not (
            owner and is_unit_word(reading, word) and is_post(words[place + 1], reading.lexicon)
        ):
            continue
        low = described_from(reading, words, place, inside)
        if low < place:
            yield reading.mention(
                words[low].start, word.end, "Organisation", rule="post", confidence=0.85
            )
        return


def described_from(
    reading: Reading, words: Sequence[Word], place: int, inside: Sequence[Mention] = ()
) -> int:
    """Find where the genitives and joining words that describe the head at `place` begin."""
    language = reading.lexicon.language
    ends = {m.evidence.span.end for m in inside}
    low = place
    for position in range(place - 1, -1, -1):
        word = words[position]
        joined = word.lower in language.conjunctions or word.text.endswith(HYPHENS)
        genitive = word.lower.endswith(language.owner_ending) and word.is_word
        loose = word.lower in language.stop_words | language.others and not joined
        if word.end in ends or loose or not (joined or genitive) or is_post(word, reading.lexicon):
            break
        if not joined or word.text.endswith(HYPHENS):
            low = position
    return low


def is_unit_word(reading: Reading, word: Word) -> bool:
    """Whether a word is the head of a unit, and no post with its stem (`director`, `directorate`)."""
    if not word.is_word or is_post(word, reading.lexicon):
        return False
    return "subOrganisationOf" in reading.lexicon.head_terms(word)


def _led_in(words: Sequence[Word], mention: Mention, loose: frozenset[str]) -> bool:
    before = [w for w in words if w.end <= start_of(mention)]
    return bool(before) and (before[-1].lower in loose or before[-1].text == ",")


def is_unit(reading: Reading, mention: Mention) -> bool:
    """Whether an organisation's name, or the word beside its quotes, says that it is a part of another."""
    if mention.rule in {"owned-unit", "named-unit"}:
        return True
    span = mention.evidence.span
    words = [*reading.words(span.start, span.end)]
    beside = () if is_owner(reading, mention) else reading.beside(mention)
    return any(is_unit_word(reading, word) for word in (*words, *beside))


def is_owner(reading: Reading, mention: Mention) -> bool:
    """Whether a name stands in the genitive, as its ending tells: `BRC's`, `Kommissionens`."""
    span, exact = mention.evidence.span, mention.evidence.exact
    tail = reading.lexicon.language.genitive_tail or "\0"
    ends = reading.text[span.start : span.end + len(OWNING[0])].endswith(OWNING)
    inflected = mention.rule != "anaphor" and exact != mention.name and exact.endswith(tail)
    pointing = mention.rule == "anaphor" and reading.lexicon.owns_by_itself(exact.lower())
    return ends or exact.endswith(OWNING) or inflected or pointing
