"""Finds descriptive names: phrases around a head noun (`agency`, `osasto`, `kormány`).

A head noun alone names nothing (`the agency`). With something that tells which one, it does: a
word with a capital, the adjective of a country (`Finnish government`), or a post
(`Prime Minister's office`). `beside` finds names that signs set apart, `extent` how far the others reach;
neither crosses a sign of punctuation, a function word that no name holds, or a number.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.beside import (
    TITLED,
    apposed_after,
    article_before,
    hyphened_before,
    joined_before,
    named_before,
    quoted_after,
    quoted_around,
    quoted_before,
)
from kg.extraction.called import is_abbreviated, is_owned_by_noun, proper_name, with_base_head
from kg.extraction.extent import bounds_of
from kg.extraction.heads import (
    HYPHENS,
    describes_post,
    ends_as_owner,
    head_class,
    is_post,
    possessive_tail,
    starts_sentence,
    unowned_head,
)
from kg.extraction.lexicon import Lexicon
from kg.extraction.reading import Reading, start_of
from kg.extraction.titling import titled_before
from kg.extraction.units import described_from, led_unit
from kg.extraction.words import CLOSING, OPENING, Sentence, Word
from kg.languages.inflection import ending_of
from kg.model import Mention


def find_phrases(reading: Reading) -> Iterator[Mention]:
    """Find the descriptive names of every class with heads in the lexicon."""
    for sentence in reading.sentences:
        for place in range(len(sentence.words)):
            kind = head_class(reading.lexicon, sentence.words, place)
            if kind and not _only_describes(reading, sentence.words, place):
                yield from _phrase(reading, sentence, place, kind)


def _only_describes(reading: Reading, words: Sequence[Word], place: int) -> bool:
    """Whether a head is but the end of a place's name, or says what kind of post stands before it."""
    if _ends_a_place(reading, words[place]) or _is_done(reading, words, place):
        return True
    return reading.lexicon.language.head_first and describes_post(reading.lexicon, words, place)


def _is_done(reading: Reading, words: Sequence[Word], place: int) -> bool:
    """Whether a small noun is what the name before it does: `A Malomkör jelentést adott (ki)`.

    So it is where the verb after it has the form for an object that nobody knows yet.
    """
    language, after = reading.lexicon.language, words[place + 1 : place + 2]
    named = place > 0 and words[place - 1].is_capitalised and words[place].text.islower()
    if not (language.indefinite_verbs and named and after and after[0].text.islower()):
        return False
    base = reading.lexicon.base_of_head(words[place].lower)
    done = ending_of(words[place].lower, base) in language.object_endings
    return done and after[0].lower.endswith(language.indefinite_verbs)


def _ends_a_place(reading: Reading, word: Word) -> bool:
    """Whether a word is the name of a listed place, which only ends like a head: `Jászvásár`."""
    if not word.is_capitalised or word.lower in reading.lexicon.heads:
        return False
    return any(m.kind == "Place" and start_of(m) == word.start for m in reading.listed)


def _phrase(reading: Reading, sentence: Sentence, place: int, kind: str) -> Iterator[Mention]:
    words = sentence.words
    beside = tuple(_set_apart(reading, words, place, kind))
    yield from beside or _described(reading, words, place, kind)


def _set_apart(reading: Reading, words: Sequence[Word], place: int, kind: str) -> Iterator[Mention]:
    """Give the name that a sign sets apart from its head: quotes, a hyphen, brackets, a comma."""
    joined = joined_before(words[place], kind)
    if (
        joined
        and reading.lexicon.language.possessor_first
        and not _is_listed(reading, words[place])
    ):
        yield _joined_name(reading, words[place], joined, kind)
        return
    beside = (
        quoted_around(words, place, kind)
        or quoted_before(words, place, reading.lexicon)
        or quoted_after(words, place, reading.lexicon)
        or titled_before(reading, words, place)
        or hyphened_before(words, place)
    )
    if beside is not None:
        yield from _with_gloss(reading, words, beside, place, kind)
        return
    beside = named_before(reading, words, place) if kind in TITLED else None
    if beside is not None and is_owned_by_noun(words, place, reading.lexicon):
        yield _mention(reading, words, beside[0], place, kind, "name-phrase", 0.8)
        return
    if beside is not None:
        yield _mention(reading, words, *beside, kind, "quoted-name", 0.8)
        return
    apposed = apposed_after(reading, words, place, kind)
    if apposed is not None:
        yield _mention(reading, words, *apposed, kind, "apposed-name", 0.8)


def _after_people(reading: Reading, words: Sequence[Word], low: int, place: int) -> int:
    """Leave out a person whose name ends before another name begins: `lauded Ann Lee Nordic Water Trust`."""
    if reading.lexicon.language.possessor_first:
        return low
    start, end = words[low].start, words[place].start
    people = [m.evidence.span for m in reading.tagged if m.kind == "Person" and " " in m.name]
    last = max((s.end for s in people if s.start <= start < s.end < end), default=start)
    after = next((i for i in range(low, place) if words[i].start >= last), low)
    named = after > low and any(w.is_capitalised for w in words[after:place])
    return after if named else low


def _described(reading: Reading, words: Sequence[Word], place: int, kind: str) -> Iterator[Mention]:
    """Give the name that a head makes with the words around it: `Finnish government`."""
    lexicon = reading.lexicon
    opened = article_before(words, place, lexicon) if kind == "Publication" else None
    if opened is not None:
        yield _mention(reading, words, opened, place, kind, "name-phrase", 0.8)
        return
    if _is_owned_kind(words, place, lexicon) or _is_one_of_kind(words, place, lexicon):
        return
    last = led_unit(words, place, lexicon) if kind == "Organisation" else None
    if last is not None:
        yield _mention(reading, words, place, last, kind, "description", 0.75)
        return
    low, high = bounds_of(words, place, lexicon, reading.name_starts)
    low = _after_people(reading, words, low, place)
    low = _at_capital(words, low, place, lexicon) if kind in TITLED else low
    high = _before_seat(reading, words, place, high)
    beside_head = words[low : min(place + 1, high) + 1]
    titled = kind == "Publication" and _is_owned_by_post(words, low, place, lexicon)
    if kind != "Organisation" and not titled and any(is_post(w, lexicon) for w in beside_head):
        return
    telling = [
        i
        for i in range(low, high + 1)
        if _tells(words, i, (low, place, high), lexicon)
        or (i != place and words[i].start in reading.name_starts)
    ]
    listed = "Place" in lexicon.head_terms(words[place])
    told = _names(words, telling, place, "Place" if listed else kind, lexicon)
    if not told and not is_abbreviated(words, low, high):
        low = _unit_from(reading, words, low, place)
        named = _is_owned_at_start(reading, words, low, place) and kind == "Organisation"
        if named or _may_name(words, (low, place, high), kind, lexicon):
            yield _mention(reading, words, low, high, kind, "weak-phrase", 0.6)
        return
    named = (place in telling and high == place) or any(
        words[i].is_capitalised and (i or words[i].start in reading.name_starts)
        for i in range(low, high + 1)
        if i != place
    )
    named = named or any(w.lower in lexicon.language.civic for w in words[low:place])
    rule, confidence = ("name-phrase", 0.85) if named else ("description", 0.75)
    mention = _mention(reading, words, low, high, kind, rule, confidence)
    mention = with_base_head(mention, words, low, place, lexicon)
    unowned = unowned_head(words[low : place + 1], lexicon)
    if unowned:
        mention = replace(mention, name=mention.name.removesuffix(words[place].text) + unowned)
    yield proper_name(reading, words, (low, place, high), mention)


def _at_capital(words: Sequence[Word], low: int, place: int, lexicon: Lexicon) -> int:
    """Leave out small words before the title of a thing: `ingyenes Angolnakönyv`."""
    if not (lexicon.language.bare_modifiers and words[place].is_capitalised):
        return low
    return next((i for i in range(low, place) if words[i].is_capitalised), place)


def _before_seat(reading: Reading, words: Sequence[Word], place: int, high: int) -> int:
    """Leave out the place of a body that has a name of its own: `Asociația Nordverk din Cluj`.

    An adjective or a genitive after the head is no such name: `Biblioteca Municipală din Cluj`; what leads in
    what the body is for may follow it: `Institutul Nordverk pentru Apă din Cluj`.
    """
    language = reading.lexicon.language
    own = high - SEAT
    if not language.head_first or own <= place:
        return high
    links = language.links - language.genitives - language.purpose_links
    listed = any(m.kind == "Place" and start_of(m) == words[high].start for m in reading.listed)
    lead = words[high - 1].lower
    seat = lead in links and (listed or lead in language.origin_links)
    tails = (*language.modifier_endings, *language.noun_modifiers)
    between = words[place + 1 : own + 1]
    led = next((i for i, w in enumerate(between) if w.lower in language.purpose_links), -1)
    between = between[:led] if led >= 0 else between
    proper = led > 0 or (
        bool(between) and all(w.is_capitalised and not w.lower.endswith(tails) for w in between)
    )
    return own if seat and (proper or _is_named_alone(reading, words, place, own)) else high


def _is_named_alone(reading: Reading, words: Sequence[Word], place: int, own: int) -> bool:
    """Whether the text has a body's name elsewhere without the place after it."""
    name = reading.text[words[place].start : words[own].end]
    led = reading.text[words[place].start : words[own + 1].end]
    return own > place and reading.text.count(name) > reading.text.count(led)


SEAT = 2
"""Words of a preposition and the place of a body."""


def _is_owned_kind(words: Sequence[Word], place: int, lexicon: Lexicon) -> bool:
    """Whether a bare noun in small letters only says what a body is to its owner: `, secție a Băncii X`."""
    owner = words[place + 1 : place + 3]
    if not lexicon.language.head_first or len(owner) < OWNER or not words[place].text.islower():
        return False
    owned = owner[0].lower in lexicon.language.genitives & lexicon.language.articles
    return owned and owner[1].is_capitalised and "Organisation" in lexicon.head_terms(owner[1])


def _is_one_of_kind(words: Sequence[Word], place: int, lexicon: Lexicon) -> bool:
    """Whether an indefinite noun in small letters says what a body is: `o asociație din Turda`."""
    small = words[place].text.islower() and lexicon.is_indefinite(words[place].lower)
    before = words[place - 1].lower if place else ""
    return small and (before == "," or before in lexicon.language.articles)


OWNER = 2
"""Words of a genitive article and its noun."""


def _is_owned_by_post(words: Sequence[Word], low: int, place: int, lexicon: Lexicon) -> bool:
    """Whether a post in a title owns the work: `Kärsivällisen opettajan opas`, inside a sentence."""
    owner = words[place - 1]
    first = words[low].is_capitalised and not starts_sentence(words, low)
    named = first and not is_post(words[low], lexicon) and low < place - 1
    return named and owner.text.islower() and ends_as_owner(owner, lexicon)


def _is_listed(reading: Reading, word: Word) -> bool:
    """Whether a list has the name that the word is or begins with."""
    return any(word.start <= start_of(m) < word.end for m in reading.listed)


def _joined_name(reading: Reading, word: Word, joined: str, kind: str) -> Mention:
    """Name a thing by what stands before the hyphen: `Nordverk` for `Nordverk-hanketta`."""
    mention = reading.mention(
        word.start, word.end, kind, rule="quoted-name", confidence=0.9, name=joined
    )
    tail = word.text[len(joined) + 1 :]
    return replace(mention, also=f"{joined}-{reading.lexicon.base_of_head(tail)}")


def _with_gloss(
    reading: Reading, words: Sequence[Word], beside: tuple[int, int], place: int, kind: str
) -> Iterator[Mention]:
    """Give a name, and what brackets between it and its head call it in another language."""
    mention = _mention(reading, words, *beside, kind, "quoted-name", 0.9)
    opening = beside[1] + 1
    if words[opening].text not in OPENING or opening >= place:
        yield mention
        return
    closing = next(i for i in range(opening, place) if words[i].text in CLOSING)
    key = f"gloss:{mention.name.casefold()}"
    yield replace(mention, key=key)
    if closing > opening + 1:
        gloss = _mention(reading, words, opening + 1, closing - 1, kind, "quoted-name", 0.9)
        yield replace(gloss, key=key)


def _mention(
    reading: Reading,
    words: Sequence[Word],
    low: int,
    high: int,
    kind: str,
    rule: str,
    confidence: float,
) -> Mention:
    end = words[high].end - possessive_tail(words[high].text)
    return reading.mention(words[low].start, end, kind, rule=rule, confidence=confidence)


def _names(
    words: Sequence[Word], telling: Sequence[int], place: int, kind: str, lexicon: Lexicon
) -> bool:
    """Whether what tells is enough: a country or a post names an organisation only."""
    if kind == "Organisation":
        return bool(telling) or _is_proper(words, place, lexicon)
    small = not words[place].is_capitalised
    proper = [
        i for i in telling if words[i].is_capitalised and words[i].lower not in lexicon.demonyms
    ]
    return bool(proper) and not (small and all(starts_sentence(words, i) for i in proper))


def _may_name(
    words: Sequence[Word], bounds: tuple[int, int, int], kind: str, lexicon: Lexicon
) -> bool:
    """Whether a phrase at the start of a sentence, which gives any word a capital, may be a name.

    Of an organisation it is the description that a preposition leads in, `Department for …`, or of a
    unit the genitives before it.
    """
    low, place, high = bounds
    if not starts_sentence(words, low) or high == low:
        return False
    led_in = high > place and words[place + 1].lower in lexicon.language.links
    led_in = led_in or (low < place and _is_bare_unit(words[place], lexicon))
    return kind in {"Publication", "Event"} or (kind == "Organisation" and led_in)


def _unit_from(reading: Reading, words: Sequence[Word], low: int, place: int) -> int:
    """Find where the genitives before a unit in base form begin; of other heads, keep `low`."""
    bare = _is_bare_unit(words[place], reading.lexicon)
    return min(low, described_from(reading, words, place)) if bare else low


def _is_bare_unit(word: Word, lexicon: Lexicon) -> bool:
    """Whether a word is a unit in base form, where the endings of owners tell."""
    owner = lexicon.language.owner_ending
    if not owner or word.lower not in lexicon.heads or word.lower.endswith(owner):
        return False
    return "subOrganisationOf" in lexicon.head_terms(word)


def _is_owned_at_start(reading: Reading, words: Sequence[Word], low: int, place: int) -> bool:
    """Whether a sentence begins with an owner and a head in base form: `Rinnekodin säätiö (kiitti)`.

    The owner is no word that the text has in small letters too, no head or post and no other common one.
    Before a verb of the lexicon, or a post, the head may have a case: `Rinnekodin säätiön perusti …`.
    """
    lexicon = reading.lexicon
    owner, head = words[low], words[place]
    if low or place != 1 or not ends_as_owner(owner, lexicon):
        return False
    common = owner.lower in lexicon.language.others or owner.stem in reading.small_stems
    common = common or bool(lexicon.head_terms(owner)) or is_post(owner, lexicon)
    plain = head.lower in lexicon.heads and not head.lower.endswith(lexicon.language.owner_ending)
    told = any(is_post(w, lexicon) or lexicon.verbs_at((w,)) for w in words[2:3])
    return not common and (plain or (told and lexicon.base_of_head(head.lower) in lexicon.heads))


def _is_proper(words: Sequence[Word], place: int, lexicon: Lexicon) -> bool:
    """Whether small letters name a thing, since there is one of each kind: `opetusministeriö`."""
    heads = lexicon.language.proper_heads
    word = lexicon.base_of_head(words[place].lower)
    if not heads or not word.endswith(heads):
        return False
    before = words[place - 1].lower if place else ""
    return word not in heads or before.endswith(lexicon.language.adjective_tails or ("\0",))


def _tells(
    words: Sequence[Word], position: int, bounds: tuple[int, int, int], lexicon: Lexicon
) -> bool:
    """Whether the word tells which of the things that the head names is meant."""
    low, place, high = bounds
    word = words[position]
    cell = position > 0 and words[position - 1].text == "|" and lexicon.language.possessor_first
    initial = starts_sentence(words, position) and not cell
    if position == place:
        compound = bool(lexicon.compound_terms(word.lower)) and word.lower not in lexicon.heads
        return (
            word.is_capitalised
            and not initial
            and (high > place or (compound and not word.text.startswith(HYPHENS)))
        )
    if is_post(word, lexicon):
        return word.lower.endswith(lexicon.language.owner_ending)
    if word.lower in lexicon.demonyms:
        return not lexicon.language.owner_ending
    if initial and word.lower in lexicon.language.number_words:
        return False
    alone = initial and high - low == 1 and position == low and lexicon.language.possessor_first
    return word.is_capitalised and not (initial and (alone or not _named_at_start(word, lexicon)))


def _named_at_start(word: Word, lexicon: Lexicon) -> bool:
    """Whether a capital at the start of a sentence may be that of a name."""
    return (
        not word.lower.endswith(lexicon.language.modifier_endings or ("\0",))
        or not word.text[1:].islower()
    )
