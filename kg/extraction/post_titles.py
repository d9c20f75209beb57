"""What a person's title is on a line, and whether it says no more than that the person heads a body."""

from collections.abc import Sequence

from kg.extraction.phrase_index import Phrase
from kg.extraction.reading import Reading, start_of, tidy_name
from kg.extraction.segments import Segment
from kg.extraction.words import OWNING, QUOTES, Word, as_written, split_words, word_of
from kg.model import Mention

LINKS = 2
"""A preposition and an article, which may stand between a post and its unit."""


def title_of(reading: Reading, segments: Sequence[Segment], named: Sequence[Mention]) -> str:
    """Put together what the segments say beside their organisations; empty where that is nothing."""
    parts = []
    for segment in segments:
        words = _title_words(reading, segment, named)
        kept = _trim(reading, words, named)
        if kept:
            parts.append(as_written(kept, reading.text))
    return tidy_name(", ".join(parts))


def _title_words(reading: Reading, segment: Segment, named: Sequence[Mention]) -> list[Word]:
    """Take what stands before the organisation, or around it where a possessor comes first."""
    if reading.lexicon.language.possessor_first or not segment.roles:
        return [w for w in segment.words if not _in_any(w, named)]
    first = segment.words[segment.roles[0][0]].start
    after = [start_of(m) for m in named if first < start_of(m) < segment.end]
    stop = min(after, default=segment.end)
    return [w for w in segment.words if w.start < stop and not _in_any(w, named)]


def _in_any(word: Word, named: Sequence[Mention]) -> bool:
    return any(m.evidence.span.start <= word.start < m.evidence.span.end for m in named)


def _trim(reading: Reading, words: list[Word], named: Sequence[Mention]) -> list[Word]:
    """Take off what joins the title to its organisation, and hyphen tails of its name."""
    language = reading.lexicon.language
    loose = language.articles | language.links | language.conjunctions
    kept = [
        w
        for w in words
        if not w.text.startswith(("-", "\u2011", "\u2010")) and w.text not in QUOTES
    ]
    while kept and (kept[0].lower in loose or not kept[0].is_word):
        kept.pop(0)
    while kept and (
        kept[-1].lower in loose or not kept[-1].is_word or kept[-1].text.endswith(OWNING)
    ):
        kept.pop()
    kept = _since(reading, _without_noun(reading, kept, named))
    if kept:
        kept = _with_unit_word(reading, kept, named)
    return kept


def _without_noun(reading: Reading, kept: list[Word], named: Sequence[Mention]) -> list[Word]:
    """Take off the noun that only says what the body right after it is: `directoarea fundației Nordverk`."""
    if not (reading.lexicon.language.head_first and len(kept) > 1):
        return kept
    beside = any(start_of(m) == kept[-1].end + 1 for m in named)
    noun = kept[-1].text.islower() and "Organisation" in reading.lexicon.head_terms(kept[-1])
    return kept[:-1] if beside and noun else kept


def _since(reading: Reading, kept: list[Word]) -> list[Word]:
    """Take off when somebody came to the post, and from where: `viime syksynä aloittanut pääsihteeri`."""
    language = reading.lexicon.language
    if not language.possessor_first:
        return kept
    kept = [w for w in kept if w.lower not in language.seats | language.belonging]
    roles = reading.lexicon.roles_in(kept)
    dated = any(w.lower in language.time_words for w in kept)
    if dated and roles:
        return kept[roles[0][0] :]
    while len(kept) > 1 and language.agreement and _of_place(reading, kept[0]):
        kept = kept[1:]
    return kept


def _of_place(reading: Reading, word: Word) -> bool:
    return any(start_of(m) == word.start and m.kind == "Place" for m in reading.listed)


def _with_unit_word(reading: Reading, kept: list[Word], named: Sequence[Mention]) -> list[Word]:
    """Let `Head` of the `Unit for …` be a `Head of Unit`."""
    if reading.lexicon.language.possessor_first:
        return kept
    for mention in named:
        words = list(reading.words(kept[-1].end, mention.evidence.span.end))
        links = [w for w in words if w.end <= start_of(mention)]
        head = [w for w in words if w.start == start_of(mention)]
        near = len(links) <= LINKS and all(
            w.lower in reading.lexicon.language.links | reading.lexicon.language.articles
            for w in links
        )
        if head and near and "subOrganisationOf" in reading.lexicon.head_terms(head[0]):
            return [*kept, *links, *head]
    return kept


def is_only_head(reading: Reading, title: str) -> bool:
    """Whether a title is a post that heads an organisation and no more."""
    words = [w for w in split_words(title, language=reading.document.language) if w.is_word]
    loose = (
        reading.lexicon.language.conjunctions
        | reading.lexicon.language.links
        | reading.lexicon.language.articles
    )
    covered: set[int] = set()
    for start, end, phrase in reading.lexicon.roles_in(words):
        first = words[start]
        whole = phrase.term in {"heads", "founded"} and (
            _is_whole(first, phrase) or _is_of_a_kind(reading, first, phrase)
        )
        covered.update(range(start, end) if whole else ())
    rest = [w for i, w in enumerate(words) if i not in covered and w.lower not in loose]
    units = [w for w in rest if _is_unit_of_its_own(reading, w)]
    return len(rest) == len(units)


def _is_unit_of_its_own(reading: Reading, word: Word) -> bool:
    """Whether a word is a unit and says no more (`yksikön`, but not `viestintäyksikön`)."""
    lexicon = reading.lexicon
    compound = lexicon.language.possessor_first and lexicon.compound_terms(word.lower)
    whole = not compound or lexicon.base_of_head(word.lower) in lexicon.heads
    return whole and "subOrganisationOf" in lexicon.head_terms(word)


def _is_of_a_kind(reading: Reading, word: Word, phrase: Phrase) -> bool:
    """Whether a compound says what kind of body the post heads (`teatterinjohtaja`)."""
    kind = word.lower[: max(0, word.lower.find(phrase.stems[0].rstrip("*")))]
    if not kind:
        return False
    of = word_of(kind, language=reading.lexicon.language.code)
    return "Organisation" in reading.lexicon.head_terms(of)


def _is_whole(word: Word, phrase: Phrase) -> bool:
    """Whether the role is the word itself, not the end of a compound (`inspiraatiojohtaja`)."""
    first = phrase.stems[0].rstrip("*")
    return word.lower.startswith(first[:4])
