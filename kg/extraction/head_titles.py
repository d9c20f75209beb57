"""Finds titles without quotes after their definite noun, where nouns come first: `Ghidul Drumul apei, scris …`.

1. The noun is definite; small words may say more of it (`campania de informare …`). A capital follows that
   neither is its adjective or owner (`Raportul Anual`, `Festivalul Luminii`) nor is known to be a name.
2. A title with capitals throughout ends with the last of them; it is taken here only where its noun
   has a capital too.
3. One whose first word alone has a capital goes on in small letters, up to the sign, the verb or the relative
   word that ends it, if that word looks like one of the language: `Nordverk pentru elevi` does not.
"""

from collections.abc import Iterator, Sequence

from kg.extraction.beside import TITLED, small_after
from kg.extraction.heads import head_class, is_post
from kg.extraction.reading import Reading
from kg.extraction.words import OPENING, Word
from kg.model import BlockKind, Mention

LONGEST = 7
"""Words that such a title has at most."""


def find_head_titles(reading: Reading) -> Iterator[Mention]:
    """Find the titles that stand right after definite nouns for publications, projects and events."""
    if not reading.lexicon.language.head_first:
        return
    for sentence in reading.sentences:
        words = sentence.words
        if sentence.block.kind is BlockKind.HEADING:
            continue
        for place, word in enumerate(words[:-1]):
            kind = _definite_kind(reading, words, place) if word.is_word else ""
            low = place + 1 + small_after(words, place, reading.lexicon) if kind else 0
            if kind and _may_open(reading, words, place, low, kind):
                high = _end(reading, words, low)
                if high > low or word.is_capitalised:
                    start, end = words[low].start, words[high].end
                    yield reading.mention(start, end, kind, rule="apposed-name", confidence=0.85)


def _definite_kind(reading: Reading, words: Sequence[Word], place: int) -> str:
    """Tell the class of what a definite noun names; empty where it is none that has titles."""
    lexicon, lower = reading.lexicon, words[place].lower
    if lower not in lexicon.heads or lexicon.is_indefinite(lower):
        return ""
    kind = head_class(lexicon, words, place)
    return kind if kind in TITLED else ""


def _may_open(reading: Reading, words: Sequence[Word], place: int, low: int, kind: str) -> bool:
    """Whether a title may begin at `low`, after the noun at `place`."""
    if low >= len(words):
        return False
    lexicon, word = reading.lexicon, words[low]
    if not (word.is_word and word.is_capitalised and len(word.text) > 1) or word.text.isupper():
        return False
    if low == place + 1 and _belongs_to_noun(reading, word, kind):
        return False
    known = word.start in reading.sure_starts or is_post(word, lexicon)
    return not known and "Organisation" not in lexicon.head_terms(word)


def _belongs_to_noun(reading: Reading, word: Word, kind: str) -> bool:
    """Whether a word right after a noun is its adjective or its owner."""
    language = reading.lexicon.language
    tails = (*language.modifier_endings, *language.owner_tails)
    tails = tails if kind == "Event" else tuple(t for t in tails if t not in language.double_tails)
    return word.lower.endswith(tails)


def _end(reading: Reading, words: Sequence[Word], low: int) -> int:
    """Find the last word of the title that begins at `low`."""
    language = reading.lexicon.language
    capital = low
    for position in range(low + 1, min(len(words), low + LONGEST)):
        word = words[position]
        if word.is_word and word.is_capitalised and not reading.lexicon.head_terms(word):
            capital = position
        elif word.lower not in language.inner_words:
            break
    if capital > low or not _is_native(reading, words[low]):
        return capital
    for position in range(low + 1, min(len(words), low + LONGEST + 1)):
        if _closes(reading, words, position):
            return position - 1
        if not _goes_on(reading, words, position):
            return low
    return low


def _is_native(reading: Reading, word: Word) -> bool:
    """Whether a word may be one of the language, by its last letters or as a function word."""
    language = reading.lexicon.language
    plain = word.text[1:].islower()
    return plain and (word.lower in language.stop_words or word.lower.endswith(language.word_ends))


def _closes(reading: Reading, words: Sequence[Word], position: int) -> bool:
    """Whether a title ends before a word or sign: not after a function word."""
    lexicon, word = reading.lexicon, words[position]
    language = lexicon.language
    joining = language.inner_words | language.title_words | language.links | language.articles
    if words[position - 1].lower in joining or (
        position > 0 and word.lower in joining - language.auxiliaries
    ):
        return False
    sign = not word.is_word and (word.text in OPENING or word.text in ",.;:(–—")
    verb = word.lower in lexicon.title_verbs or word.text in lexicon.cue_forms
    return sign or verb or word.lower in language.relatives | language.auxiliaries


def _goes_on(reading: Reading, words: Sequence[Word], position: int) -> bool:
    word = words[position]
    if not word.text.islower() or word.start in reading.name_starts:
        return False
    return position > 0 and not reading.lexicon.head_terms(word)
