"""Finds names that go on in small letters: `Den tysta floden, en handbok om …`, `projektet Lugna vatten`.

Where such a name ends is told by

1. a comma and an indefinite noun that says what it is (`Quiet water for all, a guide …`), after quotes too;
2. the document itself, which has the same words after a head noun and once more elsewhere, or a comma after
   them and a relative clause or a participle (`projektet Lugna vatten, som …`);
3. a bracket with a hashtag (`Lugna vatten (#CalmWater)`), which also is another name of it;
4. a noun before its comma in the case of an object, which the name then has too (`az útmutatót, A csendes folyót`);
5. a colon or a dash and a noun that says what it is (`Quiet Rivers: A Field Guide`).

No name holds a verb that cues know, a head noun but its own, or another name that lists or the tagger know.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction.beside import TITLED
from kg.extraction.heads import head_class, is_post
from kg.extraction.reading import Reading, start_of
from kg.extraction.titles import class_after
from kg.extraction.words import CLOSING, OPENING, QUOTES, Sentence, Word
from kg.languages.inflection import bases, ending_of
from kg.model import BlockKind, Mention

LONGEST = 6
"""Words that such a name has at most."""

SHORTEST = 2
LONGEST_QUOTED = 14
"""Words of a title in quotes at most, with the quotes."""

LONGEST_PART = 8
"""Words of what a name goes on with after its colon or dash at most."""

HEADED = (*TITLED, "Organisation")
YEAR = re.compile(r"(?:19|20)\d\d")
TAGGED = re.compile(r" \(#(\w+)\)")


def without_nouns(mentions: Sequence[Mention]) -> list[Mention]:
    """Drop the nouns that a name between commas belongs to: `The closing fair` before `, Calm Water, …`."""
    named = {(m.evidence.span.start, m.kind) for m in mentions if m.rule == "apposed-name"}
    return [
        m
        for m in mentions
        if m.rule not in {"weak-phrase", "description"}
        or (m.evidence.span.end + len(", "), m.kind) not in named
    ]


def find_small_titles(reading: Reading) -> Iterator[Mention]:
    """Find the names whose end the words or signs after them tell."""
    definite = reading.lexicon.language.definite_forms
    for sentence in reading.sentences:
        if sentence.block.kind is BlockKind.HEADING:
            continue
        for place, word in enumerate(sentence.words):
            if word.text == ",":
                yield from _apposed(reading, sentence, place)
                yield from _enclosed(reading, sentence, place)
                yield from _agreeing(reading, sentence, place)
            elif word.text in {":", "–", "—"}:
                yield from _continued(reading, sentence, place)
            elif word.text == "(":
                yield from _tagged(reading, sentence, place)
            elif word.text.islower() or (not place and definite):
                yield from _repeated(reading, sentence, place)


def _apposed(reading: Reading, sentence: Sentence, place: int) -> Iterator[Mention]:
    """Find a name before a comma and an indefinite noun; in quotes, before any noun or participle that tells."""
    words = sentence.words
    if place and words[place - 1].text in QUOTES:
        yield from _quoted(reading, words, place)
        return
    articles = reading.lexicon.language.articles
    opened = any(word.lower in articles for word in words[place + 1 : place + 2])
    low = _start(reading, words, place) if opened else None
    kind = class_after(reading, words[place:], set()) if low is not None else ""
    if low is not None and kind in HEADED:
        yield _named(reading, words[low:place], kind, "classed", 0.75)


def _quoted(reading: Reading, words: Sequence[Word], place: int) -> Iterator[Mention]:
    """Find a title in quotes before a comma: `„Apă vie”, studiu al …`, `“Quiet Water”, published by …`."""
    low = _quoted_start(reading, words, place)
    if low is None or place + 1 >= len(words):
        return
    described = (
        ""
        if reading.lexicon.language.possessor_first
        else class_after(reading, words[place:], set())
    )
    kind = described or _done_with(reading, words[place + 1])
    if kind in TITLED:
        yield _named(reading, words[low : place - 1], kind, "classed", 0.9)


DONE = {"created": "Publication", "organises": "Event"}
"""What a participle of a property tells of the thing that it is about."""


def _done_with(reading: Reading, word: Word) -> str:
    """Tell the class of a thing by the participle after it; empty where several are told or none."""
    lexicon = reading.lexicon
    cues = [lexicon.cues[number] for number in lexicon.cues_at((word,))]
    terms = {term for term, cue in cues if "{object}" in cue.before and len(cue.core) == 1}
    kinds = {DONE[term] for term in sorted(terms) if term in DONE}
    return kinds.pop() if len(kinds) == 1 else ""


def _enclosed(reading: Reading, sentence: Sentence, place: int) -> Iterator[Mention]:
    """Find a name between commas after a noun that begins a sentence: `The closing fair, Calm Water, …`."""
    words, low = sentence.words, place + 1
    heads = [
        kind
        for position in range(place)
        if (kind := head_class(reading.lexicon, words, position)) in TITLED
    ]
    if not heads or place > LONGEST_LEAD or not all(w.is_word for w in words[:place]):
        return
    if not (low < len(words) and words[low].is_capitalised) or words[low].start in _known_starts(
        reading
    ):
        return
    ends = range(low + 1, min(len(words), low + LONGEST))
    high = next((i for i in ends if words[i].text == ","), None)
    loose = [w for w in words[1:place] if w.lower in reading.lexicon.language.stop_words]
    after = words[high + 1 : high + 4] if high is not None else ()
    person = any(reading.lexicon.roles_of(w) for w in after) or len(loose) > 1
    if high is not None and not person and all(w.is_word for w in words[low:high]):
        yield _named(reading, words[low:high], heads[-1], "apposed-name", 0.8)


def _known_starts(reading: Reading) -> frozenset[int]:
    """Where names begin of which lists or the tagger are sure, and people's."""
    people = {start_of(m) for m in reading.tagged if m.kind == "Person"}
    return reading.sure_starts | people


LONGEST_LEAD = 5
"""Words at most of a noun at the start of a sentence that a name between commas follows."""


def _quoted_start(_: Reading, words: Sequence[Word], end: int) -> int | None:
    """Find where a title in quotes begins that closes right before `end`."""
    for position in range(end - 2, max(-1, end - LONGEST_QUOTED), -1):
        if words[position].text in QUOTES:
            named = position + 1 < end - 1 and words[position + 1].is_capitalised
            return position + 1 if named else None
        if words[position].text in {".", "!", "?"}:
            return None
    return None


def _agreeing(reading: Reading, sentence: Sentence, place: int) -> Iterator[Mention]:
    """Find a title after a noun in the case of an object, by its capital article and the same case."""
    language, words = reading.lexicon.language, sentence.words
    low = place + 1
    kind = head_class(reading.lexicon, words, place - 1) if place else ""
    opened = low < len(words) and words[low].is_capitalised
    opened = opened and words[low].lower in language.articles
    if kind not in TITLED or not opened or not _is_object(words[place - 1], reading):
        return
    for high in range(low + 1, min(len(words), low + LONGEST + 1)):
        if not words[high].is_word or words[high].is_capitalised:
            return
        if _is_object(words[high], reading):
            guesses = bases(words[high].text, language.code)
            name = reading.text[words[low].start : words[high].start] + guesses[-1]
            yield replace(_named(reading, words[low : high + 1], kind, "classed", 0.75), name=name)
            return


def _is_object(word: Word, reading: Reading) -> bool:
    """Whether a noun has the ending of an object after a vowel or a consonant of its own."""
    tails = reading.lexicon.language.object_endings
    first = bases(word.lower, reading.document.language)
    return any(ending_of(word.lower, base) in tails for base in first if base != word.lower)


def _start(reading: Reading, words: Sequence[Word], end: int) -> int | None:
    """Find the capital at which a name begins that ends before `end`, with a year or in small letters."""
    language = reading.lexicon.language
    dated = bool(end) and bool(YEAR.fullmatch(words[end - 1].text))
    end -= dated
    if end and words[end - 1].is_capitalised and words[end - 1].is_word:
        return _capital_start(reading, words, end, dated=dated)
    for position in range(end - 1, max(-1, end - LONGEST - 1), -1):
        word = words[position]
        if word.is_capitalised and word.is_word:
            first = position == 0 and word.lower in language.stop_words
            if position == 0 and language.possessor_first and word.lower in language.articles:
                return None
            lone = end - position < SHORTEST
            opens = first and word.lower not in language.articles
            known = word.start in reading.sure_starts
            post = is_post(word, reading.lexicon)
            return None if lone or opens or known or post else position
        if not _may_stand(reading, word, last=position == end - 1):
            return _marked_start(reading, words, end)
    return None


def _capital_start(reading: Reading, words: Sequence[Word], end: int, *, dated: bool) -> int | None:
    """Find the start of a title in capitals that a year, or a small or function word in it, tells."""
    language = reading.lexicon.language
    low = _capitals(reading, words, end)
    if low is None or reading.lexicon.not_names.intersection(w.lower for w in words[low:end]):
        return None
    if words[low].start in reading.sentence_starts and low > 0:
        return None
    function = words[low].lower in language.stop_words and words[low].lower not in language.articles
    joined = any(not w.is_capitalised for w in words[low:end])
    own = any(w.lower in language.articles for w in words[low + 1 : end])
    told = dated or (function and low > 0) or (joined and (low == 0 or own))
    return low if told and end - low >= SHORTEST and not (function and low == 0) else None


def _marked_start(reading: Reading, words: Sequence[Word], end: int) -> int | None:
    """Find a function word with a capital inside a sentence, with which a title begins."""
    language = reading.lexicon.language
    for position in range(end - 1, max(0, end - LONGEST - 1), -1):
        word = words[position]
        if word.is_capitalised:
            marked = word.lower in language.stop_words and word.is_word
            marked = marked and word.start not in reading.sentence_starts
            return position if marked and end - position >= SHORTEST else None
        if not word.is_word or word.text[0].isdigit() or word.start in reading.name_starts:
            return None
    return None


def _may_stand(reading: Reading, word: Word, *, last: bool) -> bool:
    """Whether a small word may be one of a name: at its end no function word."""
    lexicon = reading.lexicon
    if not word.is_word or word.text[0].isdigit() or word.start in reading.name_starts:
        return False
    if word.lower in lexicon.title_verbs or word.text in lexicon.cue_forms:
        return False
    language = lexicon.language
    loose = language.inner_words | language.links | language.articles | language.title_words
    if word.lower in lexicon.language.stop_words:
        return not last and word.lower in loose
    return not lexicon.head_terms(word) and not lexicon.roles_of(word)


def _repeated(reading: Reading, sentence: Sentence, place: int) -> Iterator[Mention]:
    """Find a name after a head noun that the document has once more, or whose end a sign tells."""
    words, low = sentence.words, place + 1
    kind = head_class(reading.lexicon, words, place)
    if kind not in HEADED or low >= len(words) or words[low].start in reading.name_starts:
        return
    if not (words[low].is_word and words[low].is_capitalised):
        return
    dated = next(
        (
            i
            for i in range(low + 1, min(len(words), low + LONGEST))
            if YEAR.fullmatch(words[i].text)
        ),
        0,
    )
    if (
        dated
        and kind in TITLED
        and all(w.is_capitalised or _may_stand(reading, w, last=False) for w in words[low:dated])
    ):
        yield _named(reading, words[low : dated + 1], kind, "apposed-name", 0.85)
        return
    for high in range(min(len(words), low + LONGEST) - 1, low, -1):
        small = words[high].text.islower()
        free = all(_may_stand(reading, w, last=False) for w in words[low + 1 : high])
        if small and free and _may_stand(reading, words[high], last=True):
            run = words[low : high + 1]
            closed = _is_closed(reading, words, low, high + 1) or (
                kind == "Publication" and _is_parted(reading, words, place, high + 1)
            )
            if _count(reading, run) > 1 or closed:
                yield _named(reading, run, kind, "apposed-name", 0.85)
                return


def _is_closed(reading: Reading, words: Sequence[Word], low: int, end: int) -> bool:
    """Whether a comma and what describes the name end it after a noun of its own.

    So it does in `projektet Stilla vatten, som …`; `projektet Stilla i vatten, som …` may be anything.
    """
    language = reading.lexicon.language
    second = words[low + 1].lower
    if second in language.stop_words or second.endswith(language.verb_endings or ("\0",)):
        return False
    sign = words[end].text if end < len(words) else ""
    after = words[end + 1 : end + 2]
    return sign == "," and any(
        w.lower in language.relatives or reading.lexicon.verbs_at((w,)) for w in after
    )


def _is_parted(reading: Reading, words: Sequence[Word], place: int, end: int) -> bool:
    """Whether a publication's title ends with its clause, or before the verb of one that it begins.

    So it does in `har gett ut rapporten Stilla vatten.`, after the verb, and in `Rapporten Stilla vatten har
    …`. What follows its first word may be a verb itself where none stands before.
    """
    lexicon = reading.lexicon
    language = lexicon.language
    second = words[place + 2].lower
    if not language.definite_forms or language.head_first or second in language.links:
        return False
    if second.endswith(language.verb_endings or ("\0",)) or second in lexicon.cue_forms:
        return False
    after = words[end].lower if end < len(words) else "."
    if after in ENDS:
        lead = [w.lower for w in words[:place]]
        verbs = language.finites | language.links | lexicon.cue_forms
        return not verbs.isdisjoint(lead)
    return after in language.finites and all(w.lower not in language.finites for w in words[:place])


ENDS = frozenset(",.;:(?!")
"""Signs at which a clause ends, or breaks off."""


def _count(reading: Reading, run: Sequence[Word]) -> int:
    """Count how often the document has these words, in letters of any size."""
    said = re.escape(reading.text[run[0].start : run[-1].end])
    return len(re.findall(rf"(?<!\w){said}(?!\w)", reading.text, re.IGNORECASE))


def _tagged(reading: Reading, sentence: Sentence, place: int) -> Iterator[Mention]:
    """Find a project's name before a bracket with its hashtag."""
    words = sentence.words
    found = TAGGED.match(reading.text, words[place].start - 1)
    if found is None or not place:
        return
    tag = found.group(1).casefold()
    low = _spelling(words, place, tag)
    low = _start(reading, words, place) if low is None else low
    if low is None:
        low = place
        while low and words[low - 1].is_word and words[low - 1].is_capitalised:
            low -= 1
    if low < place:
        named = _named(reading, words[low:place], "Project", "apposed-name", 0.9)
        yield replace(named, key=f"hashtag:{tag}")


def _spelling(words: Sequence[Word], end: int, tag: str) -> int | None:
    """Find the words before `end` that have the letters of a hashtag."""
    for low in range(end - 1, max(-1, end - LONGEST - 1), -1):
        letters = "".join(w.lower for w in words[low:end] if w.is_word)
        if letters == tag:
            return low
    return None


def _continued(reading: Reading, sentence: Sentence, place: int) -> Iterator[Mention]:
    """Find a name of two parts whose second part, up to a sign, says what it is."""
    words = sentence.words
    low = _start(reading, words, place)
    low = _capitals(reading, words, place) if low is None else low
    ends = range(place + 1, min(len(words), place + LONGEST_PART + 1))
    signs = {",", ".", *OPENING, *CLOSING}
    high = next((i for i in ends if words[i].text in signs), len(words))
    rest = range(place + 1, high)
    if not low or high not in (*ends, len(words)) or len(rest) < SHORTEST:
        return
    heads = any(head_class(reading.lexicon, words, i) == "Publication" for i in rest)
    articles = reading.lexicon.language.articles
    opened = not articles or words[place + 1].lower in articles
    plain = all(w.is_word for w in words[place + 1 : high])
    if heads and opened and plain:
        yield _named(reading, words[low:high], "Publication", "classed", 0.8)


def _capitals(reading: Reading, words: Sequence[Word], end: int) -> int | None:
    """Find the start of a run of capitals before `end` that no list knows."""
    inner = reading.lexicon.language.inner_words | reading.lexicon.language.articles
    low = end
    while low and words[low - 1].is_word:
        if not words[low - 1].is_capitalised and words[low - 1].lower not in inner:
            break
        low -= 1
    while low < end and not words[low].is_capitalised:
        low += 1
    people = {m.evidence.span.start for m in reading.tagged if m.kind == "Person"}
    known = {m.evidence.span.start for m in reading.listed} | people
    return None if low == end or words[low].start in known else low


def _named(
    reading: Reading, words: Sequence[Word], kind: str, rule: str, confidence: float
) -> Mention:
    return reading.mention(words[0].start, words[-1].end, kind, rule=rule, confidence=confidence)
