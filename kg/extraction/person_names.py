"""Tells whether the words at the start of a line are a person's name.

Two to five words with capitals may be one. Words that no person's name holds, a list, or a tagger
that is sure speak against it; the part of the document, a post after the name, or the tagger for it.
"""

from collections.abc import Sequence

from kg.extraction.posts import Post
from kg.extraction.reading import Reading
from kg.extraction.words import QUOTES, Word, split_words
from kg.languages import LanguageData
from kg.model import Mention

SHORTEST, LONGEST = 2, 5
"""Words of a person's name."""

SURE = 0.85
"""The tagger's least confidence of another class that a post right after a name does not refute."""

PARTS_OF_PEOPLE = frozenset({"speaksAt", "moderates", "opens", "worksFor", "answers"})
"""Parts of a document whose lines each name a person; `answers` follow a question."""

AFTER_NAMES = frozenset(",(:–—-")


def untitled(reading: Reading, words: Sequence[Word]) -> tuple[Word, ...]:
    """Leave out what stands before a name and is no part of it: `Dr`, `Prof.`."""
    honorifics = reading.lexicon.language.honorifics
    start = 0
    while start < len(words) and (words[start].lower in honorifics or words[start].text == "."):
        start += 1
    return tuple(words[start:])


def name_size(reading: Reading, words: Sequence[Word]) -> int:
    """Count the words at the start of a line that may be a person's name."""
    particles = reading.lexicon.language.name_particles
    size = 0
    while size < len(words) and size < LONGEST + 2:
        word = words[size]
        initial = word.text == "." and size and len(words[size - 1].text) <= 2  # noqa: PLR2004 - `J.`, `Dr.`
        named = word.is_capitalised and word.is_word and not word.text[0].isdigit()
        if not (named or initial or (size and word.lower in particles)):
            break
        size += 1
    while size and not words[size - 1].is_capitalised:
        size -= 1
    real = [w for w in words[:size] if w.is_word]
    return size if SHORTEST <= len(real) <= LONGEST else 0


def is_person(
    reading: Reading,
    name: Sequence[Word],
    part: str,
    post: Post | None,
    known: Sequence[Mention],
    follows: str,
) -> bool:
    """Whether the words `name` at the start of a line are a person's.

    `part` is the part of the document, `follows` the sign after the name (empty at the end of the
    line), `post` what was read after it, and `known` what lists and rules have found.
    """
    if _holds_other_words(reading, name) or _is_known_as_other(name, known):
        return False
    people = part in PARTS_OF_PEOPLE
    if not people and _is_tagged_as_other(reading, name, post):
        return False
    if people and all(len(w.text) > 1 for w in name):
        return True
    if post is not None and post.properties and _role_said(reading, post):
        return True
    start, end = name[0].start, name[-1].end
    tagged = any(
        m.kind == "Person" and m.evidence.span.start < end and start < m.evidence.span.end
        for m in reading.tagged
    )
    return tagged and (follows in AFTER_NAMES or post is not None)


def _holds_other_words(reading: Reading, name: Sequence[Word]) -> bool:
    """Whether a word is none that people's names are made of: a head noun, a post, a stop word."""
    lexicon = reading.lexicon
    if any(w.lower in lexicon.not_names or lexicon.head_terms(w) or w.text in QUOTES for w in name):
        return True
    if lexicon.roles_in(name):
        return True
    small = (w.lower for w in name if not w.is_capitalised)
    language = lexicon.language
    return any(w in language.stop_words and w not in language.name_particles for w in small)


def _is_known_as_other(name: Sequence[Word], known: Sequence[Mention]) -> bool:
    """Whether a list or a rule calls a part of the name something else than a person."""
    start, end = name[0].start, name[-1].end
    return any(
        m.kind != "Person" and m.rule != "tagger"
        for m in known
        if m.evidence.span.start < end and start < m.evidence.span.end
    )


def _is_tagged_as_other(reading: Reading, name: Sequence[Word], post: Post | None) -> bool:
    """Whether the tagger calls the whole name something else, surely if a post stands after it."""
    start, end = name[0].start, name[-1].end
    said = _role_said(reading, post) and post is not None and post.organisation is None
    return any(
        m.kind != "Person" and not (said and m.confidence < SURE)
        for m in reading.tagged
        if m.evidence.span.start <= start and end <= m.evidence.span.end
    )


def _role_said(reading: Reading, post: Post | None) -> bool:
    if post is None or not post.title:
        return False
    return bool(
        reading.lexicon.roles_in(split_words(post.title, language=reading.document.language))
    )


def in_base(name: str, language: LanguageData) -> str:
    """Put the given name of a full name in base form, where its ending tells: `Mariei Pop`."""
    first, space, rest = name.partition(" ")
    for ending, base in language.given_endings:
        if space and first.endswith(ending) and len(first) > len(ending) + 1:
            return f"{first.removesuffix(ending)}{base} {rest}"
    return name
