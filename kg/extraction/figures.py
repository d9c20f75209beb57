"""Reads figures: a number, what it counts in the text's own words, and what it is about.

1. Numbers are digits with the separators of the language, or number words in their forms; a
   multiplier after them (`thousand`) multiplies. Years, dates, ordinals, numbers in names, links and
   headings like `Question 1` are not figures.
2. The unit is the run of words after the number up to a function word or a sign; where nothing
   follows (`then to up to 2 000 weekly`), the unit of the figure before it in the sentence.
3. The figure is about the last thing named before it in its sentence, else the topic of its section, else
   the event of the document where the sentence has a cue of `kg:hasFigure` (who came and who watched),
   else what the sentence before speaks of. A figure of which nothing of this tells stands alone.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.extraction.available import speaks_of
from kg.extraction.context import Context
from kg.extraction.heads import HYPHENS
from kg.extraction.reading import Reading, start_of
from kg.extraction.words import Sentence, Word
from kg.languages import LanguageData
from kg.model import BlockKind, Mention, PropertyName, Relation

LONGEST_UNIT = 3
LINKING = 2
CURRENCIES = frozenset(
    ["EUR", "USD", "GBP", "SEK", "HUF", "RON", "NOK", "DKK", "CHF", "PLN", "CZK", "€", "$", "£"]
)
GROUP = 3
"""Digits between two separators."""

YEARS = range(1900, 2100)
TENS = range(10, 91, 10)
HAVING = frozenset({"Project", "Event", "Organisation", "Publication"})
"""Classes that a figure of a sentence which names none of them may be about."""

SPOKEN_OF = ((HAVING - {"Organisation"}).__contains__, {"Organisation"}.__contains__)
"""The classes that it is rather about, and the others."""

ABOUT = ("Project", "Event", "Organisation", "Publication", "Platform", "Place")
DIGITS = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d{3})*(?:[.,]\d+)?")


@dataclass(frozen=True, slots=True)
class Number:
    """A number at its place: words `first` to `last` of a sentence, its value as written plainly."""

    first: int
    last: int
    value: str
    rounded: bool


def find_figures(context: Context) -> Iterator[Relation | Mention]:
    """Give each figure as a `hasFigure` relation from what it is about, or alone if that is not told."""
    for sentence in context.reading.sentences:
        if sentence.block.kind in {BlockKind.HEADING, BlockKind.LABEL}:
            continue
        numbers = tuple(find_numbers(context.reading, sentence, context.mentions))
        units = _units(context.reading, sentence, numbers)
        counted = {word for unit in units for word in unit}
        for number, unit in zip(numbers, units, strict=True):
            if sentence.words[number.first] in counted:
                continue
            if not unit:
                continue
            about = _about(context, sentence, number)
            figure = _figure(context.reading, sentence, number, unit)
            yield figure if about is None else _said_of(context, sentence, figure, about)


def _is_month(reading: Reading, word: Word | None) -> bool:
    return word is not None and word.lower in reading.lexicon.not_names


def _units(
    reading: Reading, sentence: Sentence, numbers: Sequence[Number]
) -> list[tuple[Word, ...]]:
    """Find what each number counts: its own noun, else that of the one before it, else after."""
    own = [_unit(reading, sentence, number) for number in numbers]
    known = [unit for unit in own if unit]
    units: list[tuple[Word, ...]] = []
    for number, unit in zip(numbers, own, strict=True):
        before = units[-1] if units and units[-1] else ()
        currency = _currency(sentence, number)
        other = known[0] if known else _following(reading, sentence, number)
        units.append(currency or unit or before or other)
    return units


def _figure(reading: Reading, sentence: Sentence, number: Number, unit: Sequence[Word]) -> Mention:
    words = sentence.words
    after = unit[-1].end if unit[0].start > words[number.first].start else 0
    return reading.mention(
        words[number.first].start,
        max(words[number.last].end, after),
        "Figure",
        rule="figure",
        confidence=0.85,
        name=reading.text[unit[0].start : unit[-1].end],
        key=f"figure:{number.value}",
    )


def _said_of(context: Context, sentence: Sentence, figure: Mention, about: Mention) -> Relation:
    evidence = context.around(sentence, about)
    return Relation(about, PropertyName("hasFigure"), figure, evidence, "figure", 0.8)


def find_numbers(
    reading: Reading, sentence: Sentence, mentions: Sequence[Mention]
) -> Iterator[Number]:
    """Find the numbers of a sentence that count something."""
    language = reading.lexicon.language
    words = sentence.words
    place = 0
    while place < len(words):
        number = _number_at(words, place, language)
        if number is None or not _counts(reading, sentence, number, mentions):
            place += 1
            continue
        yield number
        place = number.last + 1


def _number_at(words: Sequence[Word], place: int, language: LanguageData) -> Number | None:
    first, word = place, words[place]
    if DIGITS.fullmatch(word.text):
        value = digits_value(word.text, language)
        rounded = word.text.isdigit() is False
    else:
        number, size = _spelt(words, place, language)
        if not number:
            return None
        value, rounded = str(number), True
        place += size - 1
    last = place
    multiplier = language.multipliers
    if place + 2 < len(words) and words[place + 1].lower in language.genitives:
        place += words[place + 2].lower in multiplier
    if place + 1 < len(words) and words[place + 1].lower in multiplier:
        value = _times(value, multiplier[words[place + 1].lower])
        last, rounded = place + 1, True
    return Number(first, last, value, rounded) if value else None


def _spelt(words: Sequence[Word], place: int, language: LanguageData) -> tuple[int, int]:
    """Read number words as (value, words taken): `thirty-two`, `harminckettő`, `treizeci și doi`."""
    spelt = language.number_words
    value = _one_word(words[place].lower, spelt)
    if not value or (place and words[place - 1].lower in language.articles):
        return 0, 0
    joined = place + 2 < len(words) and words[place + 1].lower in language.conjunctions
    units = spelt.get(words[place + 2].lower, 0) if joined else 0
    if value in TENS and 0 < units < TENS.start:
        return value + units, 3
    return value, 1


def _one_word(lower: str, spelt: Mapping[str, int]) -> int:
    if lower in spelt:
        return spelt[lower]
    for size in range(3, len(lower) - 1):
        tens = spelt.get(lower[:size], 0)
        units = spelt.get(lower[size:].lstrip("-"), 0)
        if tens in TENS and 0 < units < TENS.start:
            return tens + units
    return 0


def digits_value(text: str, language: LanguageData) -> str:
    """Read digits with group separators as a plain decimal number; empty where they cannot be one.

    >>> from kg.languages import language_data
    >>> digits_value("20 000", language_data("fi")), digits_value("3,5", language_data("fi"))
    ('20000', '3.5')
    """
    decimal = language.decimal_separator
    whole, _, rest = text.rpartition(decimal) if decimal in text else (text, "", "")
    grouped = re.fullmatch(r"\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+", text)
    group_sign = len(rest) == GROUP and decimal in language.group_separators
    if grouped and (decimal not in text or group_sign):
        return re.sub(r"\D", "", text)
    whole = re.sub(r"\D", "", whole)
    if rest:
        return f"{int(whole)}.{rest}".rstrip("0").rstrip(".")
    return str(int(whole)) if whole else ""


def _times(value: str, factor: int) -> str:
    whole, _, rest = value.partition(".")
    scaled = int(whole + rest) * factor
    product = scaled / 10 ** len(rest)
    return str(int(product)) if product == int(product) else str(product)


def _counts(
    reading: Reading, sentence: Sentence, number: Number, mentions: Sequence[Mention]
) -> bool:
    words, first, last = sentence.words, number.first, number.last
    start, end = words[first].start, words[last].end
    if any(m.evidence.span.start < end and start < m.evidence.span.end for m in mentions):
        return False
    if reading.text[start - 1 : start] in {"#", "-", "/", "@", "_"} or reading.text[
        end : end + 1
    ] in {"/", "_"}:
        return False
    if (
        not number.rounded
        and first == 0
        and last + 1 < len(words)
        and words[last + 1].text in {".", ")", ":"}
    ):
        return False
    return not _is_year(words, number) and not _is_ordinal(reading, words, number)


def _is_year(words: Sequence[Word], number: Number) -> bool:
    text = words[number.first].text
    if not (text.isdigit() and int(text) in YEARS and number.first == number.last):
        return False
    if int(text) % 100:
        return True
    follows = words[number.last + 1] if number.last + 1 < len(words) else None
    return follows is None or not (follows.is_word or follows.text in ":-")


def _is_ordinal(reading: Reading, words: Sequence[Word], number: Number) -> bool:
    language = reading.lexicon.language
    follows = words[number.last + 1] if number.last + 1 < len(words) else None
    text = words[number.first].text
    if not text.isdigit():
        return False
    if follows is None:
        return number.first > 0 and _is_month(reading, words[number.first - 1])
    dot = language.ordinal_dot and follows.text == "." and number.last + 2 < len(words)
    before = words[number.first - 1] if number.first else None
    month = follows.lower in reading.lexicon.not_names or _is_month(reading, before)
    clock = (
        follows.text == ":"
        and number.last + 2 < len(words)
        and words[number.last + 2].text.isdigit()
    )
    days = follows.text.startswith(HYPHENS) and follows.text[1:].isdigit()
    after = words[number.last + 2] if days and number.last + 2 < len(words) else None
    month = month or _is_month(reading, after)
    return dot or month or clock or follows.lower in language.date_tails


def _currency(sentence: Sentence, number: Number) -> tuple[Word, ...]:
    """Find a currency before or right after a number."""
    beside = sentence.words[max(0, number.first - 1) : number.first]
    beside = (*beside, *sentence.words[number.last + 1 : number.last + 2])
    return tuple(word for word in beside if word.text in CURRENCIES)[:1]


def _unit(reading: Reading, sentence: Sentence, number: Number) -> tuple[Word, ...]:
    """Find the noun that a number counts, with the adjectives before it."""
    language = reading.lexicon.language
    words = _following(reading, sentence, number)
    if not words or words[0].lower.endswith(language.verb_endings or ("\0",)):
        return ()
    if language.unit_endings:
        ends = [i for i, w in enumerate(words) if w.lower.endswith(language.unit_endings)]
        return words[: ends[0] + 1] if ends else ()
    for place, word in enumerate(words):
        if not word.lower.endswith(language.unit_modifiers or ("\0",)):
            return words[: place + 1]
    return words[:1]


def _following(reading: Reading, sentence: Sentence, number: Number) -> tuple[Word, ...]:
    """Take the words after a number up to a function word or a sign."""
    language = reading.lexicon.language
    found: list[Word] = []
    for position, word in enumerate(sentence.words[number.last + 1 :]):
        tail = word.text.startswith((*HYPHENS, ":")) and not found
        linking = position < LINKING and word.lower in language.genitives
        if not found and (
            tail or linking or (position == 1 and sentence.words[number.last + 1].text == ":")
        ):
            continue
        if word.text == "%" and not found:
            return (word,)
        loose = word.lower in language.stop_words or word.lower in language.articles
        if not word.is_word or loose or word.text[0].isdigit():
            break
        found.append(word)
        if len(found) == LONGEST_UNIT:
            break
    return tuple(found)


def _about(context: Context, sentence: Sentence, number: Number) -> Mention | None:
    start = sentence.words[number.first].start
    inside = [m for m in context.of_sentence(sentence) if m.kind in ABOUT and m.kind != "Place"]
    inside = [m for m in inside if m.kind != "Platform"]
    told = [m for m in inside if m.kind in {"Project", "Event"}] or inside
    if told:
        return min(told, key=lambda m: (start_of(m) > start, abs(start_of(m) - start)))
    topic = context.topic(sentence.number, HAVING.__contains__)
    if topic is None and speaks_of(context, sentence, "hasFigure"):
        topic = context.main_event
    near = (context.spoken_of(sentence.number, sentence.start, kinds) for kinds in SPOKEN_OF)
    return topic or next(filter(None, near), None) or context.only_one(sentence.number, bool)
