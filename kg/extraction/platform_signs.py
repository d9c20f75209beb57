"""The signs by which a text shows that a name is a platform's (`kg.extraction.platforms`)."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.extraction.handles import host_of, letters_of
from kg.extraction.items import item_row, readings
from kg.extraction.links import find_links
from kg.extraction.mentions import find_capitals
from kg.extraction.patterns import Pattern, find_pattern
from kg.extraction.reading import Reading, start_of
from kg.extraction.words import Sentence, Word, split_words
from kg.languages import LanguageData
from kg.model import ClassName, Mention

PLATFORM = ClassName("Platform")
USES = "usesPlatform"

LABEL = re.compile(
    r"(?<![\w-])([^\W\d_]\w*):[ \t]*(?:@(?P<handle>\w[\w.]*)|(?P<link>(?:https?://|www\.)\S+))"
)
INNER_CAPITAL = re.compile(r"[a-zà-ÿ][A-ZÀ-Þ]")
TIED = re.compile(r"(?<![\w-])([^\W\d_]\w*)[-\u2010\u2011]([^\W\d_A-ZÀ-Þ]{3,})")
"""A name that a hyphen ties to a common noun: `Nordkanal-tili`."""

SECOND_LEVEL = frozenset({"ac", "co", "com", "edu", "gov", "net", "org"})
"""Labels before the country of a host that are nobody's name (`example.co.uk`)."""

SURE = 0.93
"""The tagger's probability from which on the name of a person or a place is no platform's."""

SHORTEST = 6
"""Letters of a name at least that is looked for in the path of a link."""

Sign = tuple[Mention, str]
"""A name in the text, and what kind of sign it has."""

Group = tuple[Mention, ...]
"""Names beside each other."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label right before a handle or a link; `line` is the number of its line."""

    mention: Mention
    handle: str
    link: str
    line: int


def find_labels(reading: Reading) -> Iterator[Label]:
    """Find the labels of one word that may be a platform's, before handles and links on its host.

    A common word is none, nor the name of the account's owner.
    """
    for match in LABEL.finditer(reading.text):
        name, handle = letters_of(match[1]), letters_of(match["handle"] or "")
        words = tuple(reading.words(match.start(1), match.end(1)))
        own = name in handle or handle in name
        fits = not own if handle else registered(_split(match["link"] or "")[0]) == name
        if match[1][0].isupper() and words and fits and not _is_common(reading, words[0]):
            mention = _name(reading, match.start(1), match.end(1))
            line = reading.text.count("\n", 0, match.start())
            yield Label(mention, match["handle"] or "", match["link"] or "", line)


def _is_common(reading: Reading, word: Word) -> bool:
    lexicon = reading.lexicon
    return bool(
        lexicon.head_terms(word)
        or lexicon.roles_of(word)
        or lexicon.sections_in((word,))
        or word.lower in lexicon.not_names
        or word.lower in lexicon.language.stop_words
    )


def _name(reading: Reading, start: int, end: int) -> Mention:
    return reading.mention(start, end, PLATFORM, rule="told-platform", confidence=0.8)


def find_names(
    reading: Reading, labels: Sequence[Label], tied: Sequence[Mention]
) -> tuple[Mention, ...]:
    """Find the words that may name a platform: labels, and words with a capital in no list."""
    sure = [m for m in reading.tagged if m.kind in {"Person", "Place"} and m.confidence >= SURE]
    told = [*(label.mention for label in labels), *tied]
    runs = (
        replace(run, kind=PLATFORM)
        for run in find_capitals(reading, [*reading.listed, *told])
        if " " not in run.name
    )
    taken = reading.covered([*reading.listed, *sure])
    free = (mention for mention in (*told, *runs) if not taken[start_of(mention)])
    return tuple(sorted(free, key=start_of))


def find_tied(reading: Reading) -> Iterator[Mention]:
    """Find the names that a hyphen ties to a head of the class."""
    for match in TIED.finditer(reading.text):
        tail = split_words(match[2], language=reading.lexicon.language.code)[0]
        if match[1][0].isupper() and PLATFORM in reading.lexicon.head_terms(tail):
            yield _name(reading, match.start(1), match.end(1))


def signs_of_links(
    reading: Reading, labels: Sequence[Label], names: Sequence[Mention]
) -> Iterator[Sign]:
    """Find labels before handles and links, and the names that hosts have."""
    hosts = {registered(host_of(iri)) for _, _, iri in find_links(reading)}
    yield from ((name, "host") for name in names if letters_of(name.name) in hosts)
    others = [*reading.tagged, *find_capitals(reading, ())]
    known = {letters_of(one.name) for one in others if one.kind != PLATFORM}
    known = {name for name in known if len(name) >= SHORTEST}
    for label in labels:
        path = letters_of(_split(label.link)[1])
        if label.handle:
            yield label.mention, "label"
        elif any(other in path for other in known - {letters_of(label.mention.name)}):
            yield label.mention, "profile"


def _split(link: str) -> tuple[str, str]:
    """Give the host and the path of a link."""
    host, _, path = link.rpartition("://")[2].partition("/")
    return host, path


def registered(host: str) -> str:
    """Give the name that stands in a host, folded.

    >>> registered("www.nordkanal.co.uk"), registered("m.nord-kanal.example")
    ('nordkanal', 'nordkanal')
    """
    labels = host.lower().split(".")[:-1]
    if labels[-1:] and labels[-1] in SECOND_LEVEL:
        labels = labels[:-1]
    return letters_of(labels[-1]) if labels else ""


def signs_of_form(names: Sequence[Mention]) -> Iterator[Sign]:
    """Find names with a capital after a small letter."""
    return ((name, "capitals") for name in names if INNER_CAPITAL.search(name.name))


def cue_groups(reading: Reading, names: Sequence[Mention]) -> Iterator[Group]:
    """Find what stands where cues of `usesPlatform` have their platform, a list as one group."""
    listed = [mention for mention in reading.listed if mention.kind == PLATFORM]
    mentions = sorted((*names, *listed), key=start_of)
    starts = [start_of(mention) for mention in mentions]
    cues = {n for n, (term, cue) in enumerate(reading.lexicon.cues) if term == USES}
    for sentence in reading.sentences:
        inside = mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        if inside:
            yield from _groups_in(reading, sentence, inside, cues)


def _groups_in(
    reading: Reading, sentence: Sentence, inside: Sequence[Mention], cues: set[int]
) -> Iterator[Group]:
    lexicon = reading.lexicon
    for row in readings(item_row(sentence, inside)):
        found = lexicon.cues_at([None if item.mention else item.word for item in row])
        for number in sorted(found.keys() & cues):
            pattern = lexicon.cues[number][1]
            if _is_loose(pattern, lexicon.language):
                continue
            matches = find_pattern(
                pattern, row, starts=found[number], fits=_fits, language=lexicon.language
            )
            yield from (match.objects for match in matches if match.objects)


def _fits(_mention: Mention, slot: str) -> bool:
    return slot == "{object}"


def _is_loose(pattern: Pattern, language: LanguageData) -> bool:
    """Whether a cue is a preposition alone, which leads in other things as well (`via {object}`)."""
    words = language.links | language.stop_words | language.postpositions
    return "{subject}" in pattern.slots or all(
        choice in words for word in pattern.core for choice in word.choices
    )


def label_groups(labels: Sequence[Label]) -> Iterator[Group]:
    """Find labels that stand one after the other, on one line or on the next."""
    for one, other in pairwise(labels):
        if other.line - one.line <= 1:
            yield one.mention, other.mention
