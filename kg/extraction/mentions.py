"""Puts the mentions of all finders together: disjoint, each with its rule and confidence.

Where two overlap, the rule that knows more wins: structure of the text before lists, lists before
phrases, phrases before the tagger, the tagger before a bare capital; at the same rank the
longer. What is known of a name at one place is then found at every other place of the
document: its case forms, and its short forms (a person's given or family name, the first words of
an organisation).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kg.extraction.heads import head_class, possessive_tail
from kg.extraction.reading import Reading, start_of
from kg.extraction.words import Word
from kg.languages import LanguageData
from kg.languages.inflection import same_name
from kg.model import Extraction, Mention

RANKS: Mapping[str, float] = {
    "profile-link": 0,
    "handle": 0,
    "host": 0,
    "person-line": 1,
    "hashtag": 1,
    "post": 2,
    "acronym": 2,
    "authority": 3,
    "told-platform": 1,
    "quoted-name": 2.4,
    "title-name": 2.4,
    "owned-unit": 2.3,
    "pointed": 4,
    "owner-line": 4,
    "apposed-name": 2.4,
    "classed": 2.2,
    "named-unit": 2.2,
    "tagged-head": 2.45,
    "branch": 2.3,
    "apposition": 1.5,
    "told-name": 3.5,
    "cue": 3,
    "name-phrase": 4,
    "known-name": 2.5,
    "weak-phrase": 8,
    "description": 5,
    "tagger": 5,
    "short-form": 6,
    "anaphor": 7,
    "capital": 9,
}
"""Which rule wins where two mentions overlap: the smaller."""


def choose(candidates: Iterable[Mention]) -> tuple[Mention, ...]:
    """Keep mentions that do not overlap, best first; a longer one of the next rank also wins."""
    strongest = sorted(candidates, key=_strength)
    kept: list[Mention] = []
    taken = bytearray(max((mention.evidence.span.end for mention in strongest), default=0))
    for mention in strongest:
        span = mention.evidence.span
        if not any(taken[span.start : span.end]):
            taken[span.start : span.end] = b"\1" * (span.end - span.start)
            kept.append(mention)
    return tuple(sorted(kept, key=start_of))


def _strength(mention: Mention) -> tuple[float, int, int, bool, str]:
    span = mention.evidence.span
    length = span.end - span.start
    long = " " in mention.name and mention.rule in LONG and mention.kind != "Place"
    rank = RANKS.get(mention.rule, 5) - (1.5 if long else 0)
    return rank, -length, span.start, mention.rule != "known-name", mention.kind


LONG = frozenset({"name-phrase", "description", "tagger", "authority"})
"""Rules whose names of several words beat a name of one word at the next rank."""


def spread_names(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Find the other places of the names that are known."""
    index = _index(mentions)
    for sentence in reading.sentences:
        words = sentence.words
        for place, word in enumerate(words):
            if word.is_word and word.text[0].isalnum():
                yield from _known_at(reading, words, place, index)


def with_origins(extraction: Extraction, found: Iterable[Mention]) -> Extraction:
    """Say of each known name that another rule found at this very place which rule that was.

    The mention stays as sure as it became by the name's other places, if that is surer.
    """
    origins = {(m.evidence.span, m.kind): m for m in found if m.rule != "weak-phrase"}

    def told(one: Mention) -> Mention:
        own = origins.get((one.evidence.span, one.kind))
        if own is None or one.rule != "known-name":
            return one
        return replace(one, rule=own.rule, confidence=max(one.confidence, own.confidence))

    relations = (
        replace(
            one,
            subject=told(one.subject),
            object=told(one.object) if isinstance(one.object, Mention) else one.object,
        )
        for one in extraction.relations
    )
    return replace(
        extraction,
        mentions=tuple(dict.fromkeys(map(told, extraction.mentions))),
        relations=tuple(relations),
        subjects=tuple(map(told, extraction.subjects)),
    )


def _index(mentions: Sequence[Mention]) -> Mapping[str, tuple[tuple[str, Mention], ...]]:
    """File full and short names by the first three letters of their first word."""
    filed: dict[str, dict[tuple[str, str], Mention]] = defaultdict(dict)
    told = {m.name: m for m in mentions if m.rule in TOLD}
    for mention in sorted(mentions, key=start_of):
        if mention.rule == "tagger" and _is_form_of_other(mention, told):
            continue
        sure = SURE if " " not in mention.name else SURE_OF_LONG
        if mention.rule in {"tagger", "anaphor", "description"} and mention.confidence < sure:
            continue
        if mention.kind in {"Account", "Figure", ""} or mention.rule in NOT_SPREAD:
            continue
        for name in (mention.name, *_short_names(mention)):
            filed[name[:3].lower()].setdefault((name, mention.kind), mention)
    return {
        key: tuple(sorted(((n, m) for (n, _), m in names.items()), key=_known_first))
        for key, names in filed.items()
    }


def _is_form_of_other(mention: Mention, told: Mapping[str, Mention]) -> bool:
    """Whether the tagger takes a form of a name that a line tells for the name of another class."""
    forms = (m for name, m in told.items() if name[:3] == mention.name[:3] and name != mention.name)
    return any(
        m.kind != mention.kind and same_name(mention.name, m.name, language=mention.language)
        for m in forms
    )


TOLD = frozenset({"post", "person-line", "acronym", "owner-line"})
"""Rules by which lines tell names, in base form most of the time."""


def _known_first(named: tuple[str, Mention]) -> tuple[int, str, float, float]:
    """Put long names first, and of one name with two classes the one that the better rule tells."""
    name, mention = named
    return -len(name), name, RANKS.get(mention.rule, 5), -mention.confidence


SURE, SURE_OF_LONG = 0.8, 0.6
"""The least confidence of a tagger's name of one word, or of several, that is looked for elsewhere."""

NOT_SPREAD = frozenset({"hashtag", "authority", "told-platform", "weak-phrase"})
"""Rules that find all the places of a name themselves, or do not know that it is one."""

SHORTEST_BASE = 4


def _short_names(mention: Mention) -> Iterator[str]:
    words = mention.name.split()
    if mention.kind == "Person" and len(words) > 1:
        yield words[0]
        yield words[-1]
    if (
        mention.kind == "Organisation"
        and len(words) > 1
        and words[0][:1].isupper()
        and mention.rule in {"post", "person-line", "tagger"}
    ):
        yield words[0]


def _known_at(
    reading: Reading,
    words: Sequence[Word],
    place: int,
    index: Mapping[str, tuple[tuple[str, Mention], ...]],
) -> Iterator[Mention]:
    word = words[place]
    language = reading.document.language
    for name, mention in index.get(word.text[:3].lower(), ()):
        size = len(name.split())
        if place + size > len(words):
            continue
        last = words[place + size - 1]
        surface = reading.text[word.start : last.end - possessive_tail(last.text)]
        if surface[:1].isupper() != name[:1].isupper():
            continue
        full = name == mention.name
        if not full and (_common_word(reading, word) or _goes_on(words, place, size, mention)):
            continue
        if surface == name or _same(surface, name, language):
            yield reading.mention(
                word.start,
                word.start + len(surface),
                mention.kind,
                rule="known-name" if full else "short-form",
                confidence=mention.confidence * (1 if full else 0.9),
                name=mention.name if full and mention.name != mention.evidence.exact else surface,
                key=mention.key if full else "",
            )
            return


def _goes_on(words: Sequence[Word], place: int, size: int, mention: Mention) -> bool:
    """Whether a body's short name stands in a longer run of capitals, which is another's: `X Europe`."""
    before = words[place - 1 : place] if place > 1 else ()
    beside = [w for w in (*before, *words[place + size : place + size + 1]) if w.is_word]
    return mention.kind == "Organisation" and any(w.is_capitalised for w in beside)


def _same(surface: str, name: str, language: str) -> bool:
    """Whether one is a form of the other; of a short name only the longer may be the form."""
    back = len(surface) > SHORTEST_BASE and same_name(name, surface, language=language)
    return same_name(surface, name, language=language) or back


def _common_word(reading: Reading, word: Word) -> bool:
    """Whether a short form would be a word that means something else."""
    lexicon = reading.lexicon
    return bool(
        lexicon.head_terms(word)
        or lexicon.roles_of(word)
        or word.lower in lexicon.demonyms
        or word.lower in lexicon.language.stop_words
        or word.lower in lexicon.not_names
    )


def find_acronyms(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Find `Name of a Thing (NT)`: the acronym takes the class and the key of the name before it."""
    taken = reading.covered(mentions)
    for mention in mentions:
        span = mention.evidence.span
        if mention.kind not in {"Organisation", "Event", "Project", "Publication", "Place"}:
            continue
        words = list(reading.words(span.end, min(len(reading.text), span.end + 30)))[:3]
        signs = [word.text for word in words[::2]]
        if signs != ["(", ")"]:
            continue
        foreign = mention.kind == "Organisation" and not taken[words[1].start]
        if stands_for(words[1].text, mention.name) or (foreign and is_foreign(words[1].text)):
            key = mention.key or f"acronym:{words[1].text}:{mention.name}"
            yield replace(mention, key=key, rule="acronym")
            yield reading.mention(
                words[1].start, words[1].end, mention.kind, rule="acronym", confidence=0.95, key=key
            )


def is_foreign(acronym: str) -> bool:
    """Whether letters in brackets may stand for a body's name in another language: `(EEA)`.

    Two letters are a country's as often.
    """
    return len(acronym) >= SHORTEST_FOREIGN and acronym.isalpha() and acronym.isupper()


SHORTEST_FOREIGN = 3


def stands_for(acronym: str, name: str) -> bool:
    """Whether the capitals of an acronym come in this order among the letters of the name.

    >>> stands_for("CoR", "Committee of the Regions")
    True
    >>> stands_for("AK", "Alueiden komitea")
    True
    >>> stands_for("Oslo", "Committee of the Regions")
    False
    """
    capitals = [letter.lower() for letter in acronym if letter.isupper()]
    if len(capitals) < 2 or " " in acronym:  # noqa: PLR2004 - one letter is an initial
        return False
    rest = iter(name.lower())
    return name[:1].lower() == capitals[0] and all(letter in rest for letter in capitals)


def find_capitals(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Find runs of words with capitals that no finder knows; their class (empty) a cue may tell."""
    covered = reading.covered(mentions)
    for stretch in reading.stretches:
        run: list[Word] = []
        for place in stretch.places:
            word, two = stretch.words[place], stretch.words[place : place + 2]
            free = (word.is_capitalised or run) and not covered[word.start]
            if free and not _leaves_person(run, two, reading.lexicon.language):
                run.append(word)
            elif run:
                yield from _capital_run(reading, run)
                run = []
        if run:
            yield from _capital_run(reading, run)


def _leaves_person(run: Sequence[Word], words: Sequence[Word], language: LanguageData) -> bool:
    """Whether two prepositions after a full name lead to where somebody is from: `Ana Pop de la …`."""
    full = len(run) > 1 and all(w.is_capitalised for w in run)
    led = len(words) > 1 and all(w.lower in language.links & language.inner_words for w in words)
    return full and led


def _is_compound(reading: Reading, word: Word) -> bool:
    compound = reading.lexicon.compound_terms(word.lower)
    return word.lower not in reading.lexicon.heads and "Organisation" in compound


def _capital_run(reading: Reading, run: list[Word]) -> Iterator[Mention]:
    language = reading.lexicon.language
    while run and not run[-1].is_capitalised:
        run = run[:-1]
    while run and (run[0].lower in language.articles or len(run[0].text) == 1):
        run = run[1:]
    ends = run[:1] if run and run[-1].lower in language.stop_words else run[:1] + run[-1:]
    ends = ends[:1] if any(not w.is_capitalised for w in run) else ends
    if run and not any(_common_word(reading, w) for w in ends if not _is_compound(reading, w)):
        end = run[-1].end - possessive_tail(run[-1].text)
        yield reading.mention(run[0].start, end, "", rule="capital", confidence=0.5)


def short_names_of_phrases(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Give a phrase the name of a longer one in the document with the same head and more words."""
    told = {"name-phrase", "description", "weak-phrase", "known-name"}
    phrases = [m for m in mentions if m.rule in told and m.kind != "Person"]
    listed = [m for m in mentions if m.rule == "authority" and m.kind == "Organisation"]
    phrases = [*phrases, *(m for m in listed if " " in m.name)]
    stems = {
        m: frozenset(
            w.stem for w in reading.words(m.evidence.span.start, m.evidence.span.end) if w.is_word
        )
        for m in phrases
    }
    for mention in mentions:
        longer = [
            other
            for other in phrases
            if mention in stems
            and mention.rule != "authority"
            and other.kind == mention.kind
            and stems[mention] < stems[other]
            and _head_word(reading, mention) == _head_word(reading, other) != ""
        ]
        if longer:
            best = max(longer, key=lambda m: (len(stems[m]), -start_of(m)))
            yield replace(mention, name=best.name, rule="short-form", key=best.key)
        else:
            yield mention


def _head_word(reading: Reading, mention: Mention) -> str:
    span = mention.evidence.span
    words = tuple(reading.words(span.start, span.end))
    heads = [
        w.stem for i, w in enumerate(words) if head_class(reading.lexicon, words, i) == mention.kind
    ]
    return (heads[0] if reading.lexicon.language.head_first else heads[-1]) if heads else ""
