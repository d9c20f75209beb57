"""Finds the names of authority lists in a text, in any of their case forms.

1. Every name of the document's language (and every name without a language, and English names) is
   filed under the first letters of its first word.
2. At each word of the text the names filed there are tried, longest first; words agree when one is
   a form of the other.
3. An acronym of up to three letters counts only where the text also has the full name of its
   entry: short acronyms mean many things.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.extraction.heads import HYPHENS, possessed_base, possessive_tail
from kg.extraction.reading import Reading
from kg.extraction.words import Sentence, Word
from kg.languages.inflection import same_name
from kg.model import Mention
from kg.ontology import AuthorityEntry, Ontology

SHORT_ACRONYM = 3
LONGEST_ACRONYM = 8
FILED = 3
AFTER = 80
"""Characters after a name within which it may go on."""

SHORTER, LONGER = 1, 8
"""How many letters a form may lack or add."""


@dataclass(frozen=True, slots=True)
class FiledName:
    """A name of an entry, split into words."""

    text: str
    size: int
    acronym: bool
    language: str
    entry: AuthorityEntry


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Names by the first letters of their first word."""

    names: Mapping[str, tuple[FiledName, ...]]


def build_gazetteer(ontology: Ontology, code: str) -> Gazetteer:
    """File the names that a text in the language may use."""
    filed: dict[str, list[FiledName]] = defaultdict(list)
    for entry in ontology.authority:
        languages = {code, ""} if entry.kind == "Place" else {code, "", "en"}
        for name in (*entry.names, *entry.alternatives):
            if name.language in languages and name.text:
                acronym = is_acronym(name.text)
                item = FiledName(name.text, len(name.text.split()), acronym, name.language, entry)
                filed[name.text[:FILED].lower()].append(item)
    return Gazetteer(
        {
            key: tuple(
                sorted(
                    items,
                    key=lambda i: (-i.size, -len(i.text), i.language != code, i.text, i.entry.iri),
                )
            )
            for key, items in filed.items()
        }
    )


def is_acronym(text: str) -> bool:
    """Whether a name is letters that stand for words: `CoR`, `EU`, `UNESCO`."""
    capitals = sum(letter.isupper() for letter in text)
    return (
        " " not in text
        and capitals > 1
        and capitals * 2 > len(text)
        and len(text) <= LONGEST_ACRONYM
    )


def find_authority(reading: Reading, gazetteer: Gazetteer) -> Iterator[Mention]:
    """Find the names of authority entries; the key is `authority:<iri>`."""
    hits = [hit for sentence in reading.sentences for hit in _hits(sentence, gazetteer, reading)]
    full = {filed.entry.iri for _, _, filed in hits if not _is_short(filed)}
    for start, end, filed in hits:
        entry = filed.entry
        if _is_short(filed) and entry.iri not in full:
            continue
        tail = possessive_tail(reading.text[start:end])
        goes_on = entry.kind == "Organisation" and not tail and ":" not in reading.text[start:end]
        following = _name_after(reading, end) if goes_on else 0
        if following:
            first = _name_before(reading, start, end, following)
            yield reading.mention(first, following, entry.kind, rule="name-phrase", confidence=0.8)
        elif entry.kind:
            yield reading.mention(
                start,
                end,
                entry.kind,
                rule="authority",
                name=filed.text,
                confidence=0.97,
                key=f"authority:{entry.iri}",
            )


def _name_after(reading: Reading, end: int) -> int:
    """Find the end of a name that goes on after an entry's (`Europe Direct Torino`), else 0."""
    lexicon = reading.lexicon
    last = joined = 0
    for word in reading.words(end, min(len(reading.text), end + AFTER)):
        beside = reading.text[joined or last or end : word.start] == " "
        if beside and word.text.startswith(HYPHENS) and lexicon.head_terms(word):
            return word.end
        if beside and not joined and word.lower in lexicon.language.genitives:
            joined = word.end
            continue
        if last and beside and word.is_capitalised and possessed_base(word, lexicon):
            return 0
        if not (beside and word.is_capitalised and word.is_word) or lexicon.roles_of(word):
            break
        last, joined = word.end, 0
    return (
        last
        if reading.text[end - 1 : end].isalpha() and not reading.text[end - 2 : end].isupper()
        else 0
    )


def _name_before(reading: Reading, start: int, end: int, following: int) -> int:
    """Let a name with a hyphened head begin at the genitive before it: `Turun Europe Direct -piste`."""
    if reading.text[end:following].lstrip()[:1] not in HYPHENS:
        return start
    before = list(reading.words(max(0, start - 30), start))[-1:]
    if before and before[0].is_capitalised and reading.text[before[0].end : start] == " ":
        return before[0].start
    return start


def _is_short(filed: FiledName) -> bool:
    return filed.acronym and len(filed.text) <= SHORT_ACRONYM


def _hits(
    sentence: Sentence, gazetteer: Gazetteer, reading: Reading
) -> Iterator[tuple[int, int, FiledName]]:
    words = sentence.words
    place = 0
    while place < len(words):
        hit = _hit_at(sentence, place, gazetteer, reading)
        if hit is None:
            place += 1
            continue
        filed, size = hit
        last = words[place + size - 1]
        surface = reading.text[words[place].start : last.end]
        joined = filed.entry.kind == "Platform" and surface.startswith(f"{filed.text}-")
        yield (
            words[place].start,
            words[place].start + len(filed.text) if joined else last.end,
            filed,
        )
        place += size


def _hit_at(
    sentence: Sentence, place: int, gazetteer: Gazetteer, reading: Reading
) -> tuple[FiledName, int] | None:
    words = sentence.words
    word = words[place]
    if not word.is_word or (place == 0 and word.lower in reading.lexicon.language.stop_words):
        return None
    language = reading.lexicon.language.code
    for filed in gazetteer.names.get(word.lower[:FILED], ()):
        last = place + filed.size - 1
        if last >= len(words):
            continue
        surface = reading.text[word.start : words[last].end]
        if filed.entry.kind == "Platform" and surface.startswith(f"{filed.text}-"):
            return filed, filed.size
        if _case_fits(filed, surface) and same_name(surface, filed.text, language=language):
            return filed, filed.size
    return _adjective_at(word, gazetteer, reading)


def _adjective_at(
    word: Word, gazetteer: Gazetteer, reading: Reading
) -> tuple[FiledName, int] | None:
    """Find the place that a word in small letters is the adjective of: `debreceni`."""
    for tail in reading.lexicon.language.adjective_tails if word.text.islower() else ():
        stem = word.lower.removesuffix(tail)
        for filed in gazetteer.names.get(word.lower[:FILED], ()):
            if stem != word.lower and filed.entry.kind == "Place" and filed.text.lower() == stem:
                return filed, 1
    return None


def _case_fits(filed: FiledName, surface: str) -> bool:
    if filed.acronym:
        return surface.startswith(filed.text)
    if not -SHORTER <= len(surface) - len(filed.text) <= LONGER:
        return False
    return surface[:1].isupper() or (not filed.text[:1].isupper()) or filed.size > 1
