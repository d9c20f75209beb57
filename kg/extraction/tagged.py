"""Takes the names of the tagger, or of another spaCy pipeline, as mentions.

PER, ORG and LOC are Person, Organisation and Place. A MISC name is an event, a publication or a
project where its head noun says so (`2031 Norden general election`) and no colon or participle makes it a
headline; words beside it may say so too, which other finders read.
Else it stays without a class, and is counted among the unknown types.
A name that is not sure enough, or that holds what no name holds, is dropped; one with a label
that nobody here knows is told.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from kg.extraction.heads import head_class, possessive_tail
from kg.extraction.labels import LABELS
from kg.extraction.person_names import in_base
from kg.extraction.reading import Reading, start_of, tidy_name
from kg.extraction.words import QUOTES, Word
from kg.model import Mention, Unused

KINDS = {"PER": "Person", "ORG": "Organisation", "LOC": "Place"}
HEADED = ("Event", "Publication", "Project")
"""What a name with the label MISC may be, if it has such a head."""

INITIAL = 0.9
"""The least probability of a name of one word at the start of a sentence."""

SHORTEST_NAME = 2
"""The least words that a person's name has after words in small letters."""

COMPOUND = re.compile(r"[-\u2010\u2011][^\W\d_A-ZÅÄÖ]")
"""A hyphen before a small letter: a compound around a name (`EU-maiden`), not a name."""

SURE_OF_ONE = 0.85
"""The least probability of a person's name of one word: people come with full names first."""

SUREST = 0.95
"""The highest confidence that a mention has from its probability."""

SHORTEST_HEADED = 2
"""The least words of a name with a head."""

SURE = {"PER": 0.55, "ORG": 0.55, "LOC": 0.6, "MISC": 0.4}
"""The least probability of a name of each label."""


def tagged_mentions(
    reading: Reading, names: Sequence[tuple[int, int, str, float]]
) -> Iterator[Mention]:
    """Give the names that are sure enough."""
    starts = frozenset(start for start, *_ in names)
    bodies = _bodies(reading, names)
    for start, end, given, probability in names:
        label = LABELS.get(given)
        label = "ORG" if label == "PER" and reading.text[start:end] in bodies else label
        if not label or probability < SURE[label]:
            continue
        words = _trimmed(reading, list(reading.words(start, end)))
        if label == "MISC":
            yield from _headed(reading, words, probability)
            continue
        if label == "PER" and words:
            words = _whole_name(reading, _bare_name(reading, words))
        if label == "ORG" and words and not reading.lexicon.language.possessor_first:
            longer = _whole_name(reading, words)
            free = starts.isdisjoint(w.start for w in longer[len(words) :])
            words = longer if free else words
        initial = bool(words) and _is_initial(reading, words)
        single = label == "PER" and len(words) == 1 and probability < SURE_OF_ONE
        if not words or single or (initial and (label == "PER" or probability < INITIAL)):
            continue
        if _may_name(reading, words, label) and not _is_common(reading, words):
            last = words[-1].end - possessive_tail(words[-1].text)
            yield reading.mention(
                words[0].start,
                last,
                KINDS[label],
                rule="tagger",
                confidence=round(min(probability, SUREST), 4),
                name=_name(reading, words[0].start, last, label),
            )


def _bodies(reading: Reading, names: Sequence[tuple[int, int, str, float]]) -> frozenset[str]:
    """Gather names taken for people's before which an article stands that people have not: `a Podul de Lemn`.

    The article may be that of a noun after the name, where a participle or an agent word ties the two.
    """
    language = reading.lexicon.language
    found = set()
    for start, end, given, _ in names if language.body_articles else ():
        if LABELS.get(given) != "PER" or " " not in reading.text[start:end]:
            continue
        before = reading.text[max(0, start - ARTICLE) : start].split()
        after = next(reading.words(end, min(len(reading.text), end + ARTICLE * 8)), None)
        tied = after is not None and (
            after.lower in language.agent_words
            or after.lower.endswith((*language.participle_tails, "te", "ta"))
        )
        if before and before[-1].lower() in language.body_articles and not tied:
            found.add(reading.text[start:end])
    return frozenset(found)


ARTICLE = 4
"""Characters before a name in which its article stands."""


def _name(reading: Reading, start: int, end: int, label: str) -> str:
    name = reading.text[start:end]
    return in_base(name, reading.lexicon.language) if label == "PER" else name


def find_branches(reading: Reading, names: Iterable[Mention]) -> Iterator[Mention]:
    """Let names that are no person's go on over a listed place right after them: `Statistics Finland`.

    Where owners come first, a place there is another thing; so it is after the first word of a sentence,
    and after a name that the text has alone as well.
    """
    if reading.lexicon.language.possessor_first:
        return
    places = {start_of(m): m for m in reading.listed if m.kind == "Place"}
    for mention in names:
        span = mention.evidence.span
        place = places.get(span.end + 1)
        free = mention.kind in {"Organisation", ""} and span.start not in reading.sentence_starts
        free = free and not _stands_alone(reading, mention.name, mention.evidence.span.end + 1)
        if place is not None and free and reading.text[span.end] == " ":
            end = place.evidence.span.end - possessive_tail(place.evidence.exact)
            yield reading.mention(
                span.start, end, mention.kind, rule="branch", confidence=mention.confidence
            )


def _stands_alone(reading: Reading, name: str, follows: int) -> bool:
    """Whether a name stands somewhere without the word that follows it at an offset."""
    following = re.compile(r"\w*").match(reading.text, follows)
    word = re.escape(following.group() if following else "")
    return bool(re.search(rf"(?<!\w){re.escape(name)}(?! {word})(?!\w)", reading.text))


def unknown_labels(
    reading: Reading, names: Iterable[tuple[int, int, str, float]]
) -> Iterator[Unused]:
    """Tell the names that have a label which is not in the table."""
    for start, end, label, _ in names:
        if label not in LABELS:
            evidence = reading.document.evidence(start, end)
            yield Unused("unknown-label", f"{label}: {tidy_name(evidence.exact)}", evidence)


def _headed(reading: Reading, words: list[Word], probability: float) -> Iterator[Mention]:
    """Give the class of the head, the first or the last word, to a name that has no other."""
    if len(words) < SHORTEST_HEADED or not any(word.is_capitalised for word in words):
        return
    language = reading.lexicon.language
    if any(word.text == ":" or word.lower in language.participles for word in words):
        return
    place = 0 if reading.lexicon.language.head_first else len(words) - 1
    kind = head_class(reading.lexicon, words, place)
    if kind in HEADED:
        last = words[-1].end - possessive_tail(words[-1].text)
        sure = round(min(probability, SUREST), 4)
        yield reading.mention(words[0].start, last, kind, rule="tagged-head", confidence=sure)


def _trimmed(reading: Reading, words: list[Word]) -> list[Word]:
    """Take off signs, articles and posts at the start."""
    language = reading.lexicon.language
    while words and (
        not words[0].is_word or words[0].text in QUOTES or words[0].lower in language.articles
    ):
        words = words[1:]
    while words and not words[-1].is_word:
        words = words[:-1]
    return words


def _bare_name(reading: Reading, words: list[Word]) -> list[Word]:
    """Take off what a person's name has before it (`Mr`, a post), and what follows its genitive."""
    lexicon = reading.lexicon
    owned = next((i for i, w in enumerate(words) if possessive_tail(w.text)), len(words) - 1)
    words = words[: owned + 1]
    small = [i for i, w in enumerate(words) if _is_small(w, lexicon.language.name_particles)]
    if small and small[-1] < len(words) - SHORTEST_NAME:
        words = words[small[-1] + 1 :]
    while len(words) > 1 and (
        not words[0].is_word
        or words[0].lower in lexicon.language.honorifics
        or lexicon.roles_in(words[:1])
    ):
        words = words[1:]
    return words


def _is_small(word: Word, particles: frozenset[str]) -> bool:
    """Whether a word is written small, and is none that a person's name may hold."""
    return word.is_word and not word.is_capitalised and word.lower not in particles


def _whole_name(reading: Reading, words: list[Word]) -> list[Word]:
    """Let a person's name go on over the words with capitals right after it, up to a genitive."""
    end = words[-1].end
    particles: list[Word] = []
    for word in reading.words(end, min(len(reading.text), end + 40)):
        beside = reading.text[[*words, *particles][-1].end : word.start] == " "
        if beside and word.lower in reading.lexicon.language.name_particles:
            particles.append(word)
            continue
        common = (
            reading.lexicon.head_terms(word)
            or reading.lexicon.roles_of(word)
            or COMPOUND.search(word.text)
        )
        owner = possessive_tail(words[-1].text)
        if owner or common or not (beside and word.is_word and word.is_capitalised):
            break
        words, particles = [*words, *particles, word], []
    return words


def _is_common(reading: Reading, words: list[Word]) -> bool:
    """Whether one word at the start of a sentence stands in small letters elsewhere."""
    return _is_initial(reading, words) and words[0].stem in reading.small_stems


def _is_initial(reading: Reading, words: list[Word]) -> bool:
    """Whether a name is one word at the start of a sentence, or a line in capitals."""
    alone = len(words) == 1 and words[0].start in reading.sentence_starts
    shouted = len(words) > 1 and all(w.text.isupper() for w in words if w.is_word)
    return alone or shouted


def _may_name(reading: Reading, words: list[Word], label: str) -> bool:
    lexicon = reading.lexicon
    if not any(w.is_capitalised for w in words) or words[0].text[0].isdigit():
        return False
    if len(words) == 1 and (
        words[0].lower in lexicon.language.stop_words
        or words[0].lower in lexicon.not_names
        or words[0].lower in lexicon.demonyms
        or lexicon.roles_in(words)
        or (label != "ORG" and lexicon.head_terms(words[0]))
    ):
        return False
    if label != "PER" and (lexicon.roles_in(words[:1]) or lexicon.roles_in(words[-1:])):
        return False
    roles = lexicon.roles_in(words) if label == "PER" else ()
    heads = any(lexicon.heads.get(w.lower) for w in words) if label == "PER" else False
    return not roles and not heads
