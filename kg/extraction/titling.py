"""Finds titles without quotes before a word such as `című` and their head noun.

A participle or two may part the two (`Nyárfák és füzek címmel kiadott könyv`). The title begins, seen
from there, at the first word with a capital after an article or a sign; a person who stands there is
left out. Where there is none, it begins at the capital nearest to it that follows a small letter.
An article after a conjunction, or with a capital inside a sentence, is the title's own (`A Nap és a
Hold című`).
"""

from collections.abc import Iterator, Mapping, Sequence

from kg.extraction.beside import TITLED
from kg.extraction.heads import LONGEST, head_class
from kg.extraction.reading import Reading, start_of
from kg.extraction.words import CLOSING, OPENING, Word
from kg.languages import LanguageData
from kg.model import Mention

LONGEST_BETWEEN = 3
"""Words that may stand between a title with its mark and the head."""


def titled_before(reading: Reading, words: Sequence[Word], place: int) -> tuple[int, int] | None:
    """Find the title before the head at `place`, as (first, last)."""
    language = reading.lexicon.language
    end = _mark(words, place, language) if language.possessor_first else 0
    nearer = (head_class(reading.lexicon, words, i) in TITLED for i in range(end + 1, place))
    if not end or any(nearer):
        return None
    first = _first(reading, words, end)
    return (first, end - 1) if first is not None else None


def find_marked_titles(reading: Reading) -> Iterator[Mention]:
    """Find titles before a word such as `címmel` where the head stands elsewhere in the sentence."""
    lexicon = reading.lexicon
    if not lexicon.language.bare_modifiers:
        return
    for sentence in reading.sentences:
        words = sentence.words
        for end, word in enumerate(words):
            if word.lower not in lexicon.language.titling or _headed(reading, words, end):
                continue
            kinds = [
                (abs(place - end), kind)
                for place in range(len(words))
                if (kind := head_class(lexicon, words, place)) in TITLED
            ]
            last = end - 1
            if kinds and last >= 0 and words[last].text in CLOSING:
                last = next((i - 1 for i in range(last, 0, -1) if words[i].text in OPENING), last)
            first = _first(reading, words, last + 1) if kinds else None
            if first is not None and words[last].is_word:
                yield reading.mention(
                    words[first].start,
                    words[last].end,
                    min(kinds)[1],
                    rule="quoted-name",
                    confidence=0.85,
                )


def _headed(reading: Reading, words: Sequence[Word], mark: int) -> bool:
    """Whether a head stands right after the word for a title, or after small words."""
    near = words[mark + 1 : mark + 2 + LONGEST_BETWEEN]
    for place, word in enumerate(near, start=mark + 1):
        if not (word.is_word and word.text.islower()):
            return False
        if head_class(reading.lexicon, words, place) in TITLED:
            return _mark(words, place, reading.lexicon.language) == mark
    return False


def _mark(words: Sequence[Word], place: int, language: LanguageData) -> int:
    """Find the word for a title: right before the head, or before small words; 0 where there is none."""
    for position in range(place - 1, max(0, place - 2 - LONGEST_BETWEEN), -1):
        word = words[position]
        if word.lower in language.titling:
            return position
        if not (word.is_word and word.text.islower()):
            break
    return 0


def _first(reading: Reading, words: Sequence[Word], end: int) -> int | None:
    language, nearest = reading.lexicon.language, None
    people = {start_of(m): m.evidence.span.end for m in reading.tagged if m.kind == "Person"}
    for low in range(end - 1, max(-1, end - LONGEST), -1):
        word = words[low]
        if not word.is_word:
            if low == end - 1 and word.text in {"!", "?"}:
                continue
            break
        own = word.lower in language.articles and low > 0 and words[low - 1].is_word
        if own and word.is_capitalised:
            return low
        if not word.is_capitalised or word.lower in language.articles:
            continue
        before = words[low - 1] if low else None
        article = before is not None and before.lower in language.articles
        if article and low > 1 and words[low - 2].lower in language.conjunctions:
            continue
        if before is None or not before.is_word or article:
            return _after_person(words, low, end, people)
        if before.is_capitalised and "Organisation" in reading.lexicon.head_terms(before):
            return low
        if nearest is None and not before.is_capitalised:
            nearest = low
    opens = words[0].is_capitalised and words[0].lower in language.articles
    small = all(w.text.islower() for w in words[1:end])
    return 0 if nearest is None and opens and small and end > SHORTEST else nearest


SHORTEST = 2
"""Words of a title with an article at the start of a sentence, the article with them, at least."""


def _after_person(
    words: Sequence[Word], low: int, end: int, people: Mapping[int, int]
) -> int | None:
    after = people.get(words[low].start, 0)
    first = next((i for i in range(low, end) if words[i].start >= after), end)
    return first if words[first].is_capitalised else None
