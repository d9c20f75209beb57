"""Reads where an organisation is from the place beside its name.

- A place in brackets after it: `Nordverk (Oslo)`; or after a comma at the end of a person's line.
- A place with the ending of a seat before it: `the Oslo-based Nordverk`.
- A place and a date on a line under the title, which are those of the event in the title.
- The adjective of a place, in small letters, before it: `a szegedi Révész Alapítvány`, `a szegedi
  székhelyű Révész Alapítvány`. The adjectives are those of listed places, of places that the document
  names, and whatever stands before a word for a seat (`székhelyű`).
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.extraction.context import Context
from kg.extraction.reading import Reading, start_of
from kg.extraction.words import Word
from kg.languages import LanguageData
from kg.languages.inflection import bases
from kg.model import Mention, PropertyName, Relation

CONFIDENCE = 0.8
RULE = "place-adjective"
SHORTEST = 3
BETWEEN = 2
"""Adjectives that may stand between that of the place and the name."""

LOCATED = frozenset({"Organisation", "Event"})


def find_place_adjectives(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Find the adjectives, in small letters, of places that the document names or gives as a seat."""
    language = reading.lexicon.language
    if not language.adjective_tails:
        return
    known = {m.name.lower(): m for m in mentions if m.kind == "Place" and " " not in m.name}
    for sentence in reading.sentences:
        for word, after in pairwise(sentence.words):
            stems = [s for s in _stems(word, language.adjective_tails) if s]
            place = next((known[stem] for stem in stems if stem in known), None)
            if place is not None:
                yield _adjective(reading, word, place.name, place.key)
            elif stems and after.lower in language.seats and not reading.lexicon.head_terms(word):
                yield _adjective(reading, word, stems[0].capitalize(), "")


def find_seats(reading: Reading) -> Iterator[Mention]:
    """Find the places in no list that tell of the seat of what follows: `Hangö-based`."""
    tails = reading.lexicon.language.seat_tails
    for word in (w for s in reading.sentences for w in s.words) if tails else ():
        tail = next((t for t in tails if word.lower.endswith(t)), "")
        name = word.text[: len(word.text) - len(tail)].rstrip("-\u2010\u2011")
        if tail and word.is_capitalised and len(name) > SHORTEST:
            yield _adjective(reading, word, name, "")


def find_origins(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Find the places in no list that a preposition after a body tells it to be from: `Podul din Gyula`."""
    links = reading.lexicon.language.origin_links
    for mention in mentions if links else ():
        end = mention.evidence.span.end
        if mention.kind != "Organisation":
            continue
        led, *rest = (*reading.words(end, min(len(reading.text), end + REACH)), None)
        named = rest[0] if rest else None
        if led is None or named is None or led.lower not in links:
            continue
        if named.is_word and named.is_capitalised and not reading.lexicon.head_terms(named):
            yield reading.mention(
                named.start, named.end, "Place", rule="origin", confidence=CONFIDENCE
            )


REACH = 40
"""Characters after a body within which the place that it is from begins."""


def _stems(word: Word, tails: Sequence[str]) -> Iterator[str]:
    for tail in tails:
        if word.text.islower() and word.lower.endswith(tail) and len(word.lower) > SHORTEST:
            yield word.lower.removesuffix(tail)


def _adjective(reading: Reading, word: Word, name: str, key: str) -> Mention:
    return reading.mention(
        word.start, word.end, "Place", rule=RULE, confidence=CONFIDENCE, name=name, key=key
    )


def place_relations(context: Context) -> Iterator[Relation]:
    """Read `ORG (Place)` and `place-adjective ORG` as where the organisation is."""
    reading = context.reading
    for number, mentions in sorted(context.by_block.items()):
        for first, second in pairwise(mentions):
            subject, place, rule = _located(reading, first, second)
            told = _closes_person_line(context, number, first, second)
            if subject is None and (told or _describes_seat(reading, first, second)):
                subject, place, rule = first, second, "place"
            if subject is None or place is None:
                continue
            sentence = next(s for s in reading.by_block[number] if s.end > start_of(first))
            evidence = reading.document.evidence(sentence.start, sentence.end)
            yield Relation(
                subject, PropertyName("locatedIn"), place, evidence, f"line:{rule}", CONFIDENCE
            )


def dateline_relations(context: Context) -> Iterator[Relation]:
    """Read a line of a place and a date right under a line that names an event as where that is held."""
    reading, blocks = context.reading, context.reading.document.blocks
    for number in range(1, min(len(blocks), HEAD)):
        block, above = blocks[number], context.by_block.get(number - 1, ())
        here = context.by_block.get(number, ())
        event = next((m for m in above if m.kind == "Event"), None)
        if event is None or not here or here[0].kind != "Place" or start_of(here[0]) > block.start:
            continue
        text = reading.text[block.start : block.end]
        if any(letter.isdigit() for letter in text) and not text.endswith((".", "!", "?")):
            evidence = reading.document.evidence(min(start_of(event), block.start), block.end)
            yield Relation(
                event, PropertyName("locatedIn"), here[0], evidence, "line:dateline", CONFIDENCE
            )


HEAD = 5
"""Blocks at the start of a document in which a line of its place and date stands."""


def _closes_person_line(context: Context, number: int, first: Mention, second: Mention) -> bool:
    """Whether a line that begins with a person ends in an organisation, a comma and a listed place."""
    block = context.reading.document.blocks[number]
    if (first.kind, second.kind) != ("Organisation", "Place") or second.rule != "authority":
        return False
    person = context.by_block[number][0]
    between = context.reading.text[first.evidence.span.end : start_of(second)]
    rest = context.reading.text[second.evidence.span.end : block.end].strip()
    told = person.kind == "Person" and person.rule == "person-line"
    if told and _is_post_between(context.reading, first, second):
        return rest in {"", ")"}
    return told and between.strip() == "," and rest in {"", ")"}


def _is_post_between(reading: Reading, first: Mention, second: Mention) -> bool:
    """Whether a post that a body owns, and a sign, stand before a place: `Nordverkin johtaja, Oslo`."""
    words = list(reading.words(first.evidence.span.end, start_of(second)))
    if (
        not reading.lexicon.language.possessor_first
        or len(words) < BETWEEN
        or words[-1].text not in ",("
    ):
        return False
    small = all(w.is_word and w.text.islower() for w in words[:-1])
    return small and any(
        end == len(words) - 1 for _, end, _ in reading.lexicon.roles_in(words[:-1])
    )


def _describes_seat(reading: Reading, first: Mention, second: Mention) -> bool:
    """Whether an indefinite noun after a comma tells where a body is: `Nordverk, a dye works in Oslo`."""
    lexicon = reading.lexicon
    words = list(reading.words(first.evidence.span.end, start_of(second)))
    if (first.kind, second.kind) != ("Organisation", "Place") or len(words) < SHORTEST:
        return False
    if words[0].text != "," or words[1].lower not in lexicon.language.articles:
        return False
    small = all(w.is_word and w.text.islower() for w in words[1:])
    headed = any("Organisation" in lexicon.head_terms(w) for w in words[2:-1])
    led = words[-1].lower in lexicon.language.links - lexicon.language.purpose_links
    return small and headed and led and len(words) <= LONGEST_DESCRIPTION


LONGEST_DESCRIPTION = 8
"""Words between an organisation and its place, the comma and the preposition with them."""


def _located(
    reading: Reading, first: Mention, second: Mention
) -> tuple[Mention | None, Mention | None, str]:
    gap = reading.text[first.evidence.span.end : start_of(second)]
    after = reading.text[second.evidence.span.end : second.evidence.span.end + 1]
    bracketed = gap == " (" and after == ")"
    known = second.rule == "authority" or bool(second.key)
    if first.kind == "Organisation" and second.kind == "Place" and bracketed and known:
        return first, second, "place"
    language = reading.lexicon.language
    if gap == " " and _owns_place(first, second, language):
        return second, first, "place-of"
    listing = gap == ", " and _goes_on(reading, second)
    if not listing and _is_in_country(first, second, gap.split(), language):
        return first, second, "place-in"
    seat = first.evidence.exact.lower().endswith(language.seat_tails or ("\0",))
    adjective = first.evidence.exact.islower() or seat
    if first.kind == "Place" and adjective and second.kind in LOCATED:
        between = gap.split()
        if seat and len(between) <= BETWEEN:
            plain = all(w.isalpha() and w.islower() for w in between)
            free = plain and language.stop_words.isdisjoint(between)
            return (second, first, RULE) if free else (None, None, "")
        loose = language.modifier_endings or ("\0",)
        if len(between) <= BETWEEN and all(
            w.endswith(loose) or w in language.seats or reading.lexicon.ends_in_head(w)
            for w in between
        ):
            agrees = seat or _agrees(first, second, reading)
            return (second, first, RULE) if agrees else (None, None, "")
    return None, None, ""


def _goes_on(reading: Reading, place: Mention) -> bool:
    """Whether a joining word after a place makes it the last but one of a list."""
    end = place.evidence.span.end
    after = next(reading.words(end, min(len(reading.text), end + BESIDE)), None)
    return after is not None and after.lower in reading.lexicon.language.conjunctions


BESIDE = 12
"""Characters after a place in which the next word stands."""


def _is_in_country(
    first: Mention, second: Mention, between: Sequence[str], language: LanguageData
) -> bool:
    """Whether a comma or a preposition leads from a place to its country: `Iași, în România`, `Iași, Romania`."""
    places = second.rule == "authority" and first.kind == second.kind == "Place"
    links = language.links - language.genitives - language.purpose_links
    led = between in ([","], *([link] for link in links), *([",", link] for link in language.links))
    return places and led and "/country/" in second.key and "/country/" not in first.key


def _owns_place(first: Mention, second: Mention, language: LanguageData) -> bool:
    """Whether a listed country in the genitive stands before a place in it: `Romanian Iașissa`."""
    listed = first.rule == "authority" and first.kind == second.kind == "Place"
    owner = first.evidence.exact.endswith(language.owner_ending or "\0")
    return listed and owner and "/country/" in first.key and "/country/" not in second.key


def _agrees(place: Mention, body: Mention, reading: Reading) -> bool:
    """Whether the adjective of a place is in the case of the name after it, where the language tells.

    There the adjective of a country (`romanialainen`) tells where from, not where.
    """
    language = reading.lexicon.language
    adjective, name = place.evidence.exact, body.evidence.exact
    if not language.agreement:
        return True
    if any(w in reading.lexicon.demonyms for w in (adjective, *bases(adjective, language.code))):
        return False
    told = next((tails for end, tails in language.agreement if adjective.endswith(end)), ())
    return name.endswith(told) if told else not name.endswith(language.owner_ending)
