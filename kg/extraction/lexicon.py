"""The ontology's cues and authority lists of one language, made ready for looking up.

A head or a role is looked up by the stem of a word; in languages that compound, also by the end of
the word (`Försörjningsberedskapscentralen` ends in the head `central`). Cues of several words are
found as runs of stems.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from kg.extraction.cue_index import CueIndex, index_cues
from kg.extraction.patterns import Pattern, read_pattern
from kg.extraction.phrase_index import (
    KEPT,
    PREFIX,
    SHORTEST_COMPOUND_HEAD,
    Phrase,
    PhraseIndex,
    phrase_index,
    shared_letters,
)
from kg.extraction.words import Word, stem, word_of
from kg.languages import LanguageData, language_data
from kg.languages.inflection import bases
from kg.ontology import Ontology

LATIN = "um"
"""What a definite ending stands for in words such as `museet`."""

LOOSE_ENDING = 3
"""Letters at the end of a head that an inflected form may lack."""


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """The words of one language that signal the ontology's terms.

    What it says of a word alone it keeps for the next time: two are alike only if they are one.
    """

    language: LanguageData
    heads: Mapping[str, tuple[str, ...]]
    head_of_stem: Mapping[str, str]
    beside_heads: frozenset[str]
    roles: PhraseIndex
    sections: PhraseIndex
    cues: tuple[tuple[str, Pattern], ...]
    cue_index: CueIndex
    verbs: tuple[tuple[str, Pattern], ...]
    verb_index: CueIndex
    cue_forms: frozenset[str]
    not_names: frozenset[str]
    demonyms: frozenset[str]
    languages: Mapping[str, tuple[tuple[str, str], ...]]

    def cues_at(self, words: Sequence[Word | None]) -> dict[int, list[int]]:
        """Give the numbers of the cues that may begin in a row (`CueIndex.at`)."""
        return self.cue_index.at(words)

    def verbs_at(self, words: Sequence[Word | None]) -> dict[int, list[int]]:
        """Give the numbers of the verbs that may begin in a row (`CueIndex.at`)."""
        return self.verb_index.at(words)

    def cues_of(self, term: str) -> tuple[Pattern, ...]:
        """Cues of one class or property."""
        return _cues_of(self, term)

    @property
    def title_verbs(self) -> frozenset[str]:
        """Verbs, as cues write them whole, of what is done to a publication or an event."""
        return _title_verbs(self)

    def head_terms(self, word: Word) -> tuple[str, ...]:
        """Classes and properties that `word` is a head of, as a whole or as a compound."""
        if word.is_capitalised and word.text in self.heads:
            return self.heads[word.text]
        lower = word.lower.lstrip("-\u2010\u2011")
        if lower != word.lower and lower in self.language.stop_words:
            return self.heads.get(lower) or self.stemmed_terms(lower) or self.inflected_terms(lower)
        return _small_head_terms(self, lower)

    def stemmed_terms(self, lower: str) -> tuple[str, ...]:
        """Find a head with the same stem, of which all but a few letters stand in the word."""
        listed = self.language.definite_forms and self.language.head_first
        if listed or lower.endswith(self.language.adjective_tails or ("\0",)):
            return ()
        head = self.head_of_stem.get(stem(lower, self.language.code), "")
        shared = shared_letters(lower, head)
        inflected = lower.startswith(head[:-1]) and lower[shared:] in self.language.noun_endings
        if self.language.noun_endings and not inflected:
            return ()
        return self.heads[head] if head and shared >= len(head) - LOOSE_ENDING else ()

    def compound_terms(self, lower: str) -> tuple[str, ...]:
        """Classes and properties whose head ends the word, longest head first."""
        if self.language.head_first or not self.language.compounds:
            return ()
        if lower.endswith(self.language.adjective_tails or ("\0",)):
            return ()
        stemmed = stem(lower, self.language.code)
        for size in range(len(stemmed) - 2, SHORTEST_COMPOUND_HEAD - 1, -1):
            head = self.head_of_stem.get(stemmed[-size:])
            if head:
                return self.heads[head]
        return ()

    def roles_of(self, word: Word) -> tuple[Phrase, ...]:
        """Role phrases that a word is by itself."""
        return _roles_of(self, word.lower)

    def inflected_terms(self, lower: str) -> tuple[str, ...]:
        """Find a head, whole or at the end of a compound, that clear endings lead to."""
        if not self.language.plain_cases:
            return ()
        head = self.base_head(lower)
        return self.heads[head] if head else ()

    def base_head(self, lower: str) -> str:
        """Find the head that a form of a word has or ends in, where the language tells its cases."""
        guesses = bases(lower, self.language.code)
        return next((h for g in guesses[: guesses.index(lower) + 1] if (h := self._head_in(g))), "")

    def base_of_head(self, lower: str) -> str:
        """Give a head or a compound of one in base form, or the word where that is not told."""
        if lower in self.heads or not self.language.plain_cases:
            return lower
        guesses = bases(lower, self.language.code)
        return next((g for g in guesses if g != lower and self._head_in(g)), lower)

    def ends_in_head(self, lower: str) -> bool:
        """Whether a word is a head or a compound of one, as the lexicon writes it."""
        return bool(self._head_in(lower))

    def owns_by_itself(self, lower: str) -> bool:
        """Whether a word is the genitive of a head (`bolagets`), where the ending tells."""
        tail = self.language.genitive_tail
        return bool(tail) and lower.endswith(tail) and lower.removesuffix(tail) in self.heads

    def is_definite(self, lower: str) -> bool:
        """Whether a word is a listed form, or a compound or the genitive of a definite one."""
        if lower in self.heads:
            return True
        tail = self.language.genitive_tail
        return self.has_definite_ending(lower.removesuffix(tail) if tail else lower)

    def is_indefinite(self, lower: str) -> bool:
        """Whether a head is in the form to which the ending of the definite one comes (`secție`)."""
        stems = (lower, lower[:-1])
        ends = self.language.definite_ends if lower in self.heads else ()
        return any(
            stem + end in self.heads for stem in stems for end in ends if stem + end != lower
        )

    def has_definite_ending(self, lower: str) -> bool:
        """Whether a head, or a compound of one, stands in the form that points back (`byrån`)."""
        head = self._head_in(lower) if self.language.compounds else ""
        return any(
            {head.removesuffix(end), head.removesuffix(end) + LATIN} & self.heads.keys()
            for end in self.language.definite_ends
            if head.endswith(end)
        )

    def _head_in(self, lower: str) -> str:
        ends = (lower[start:] for start in range(len(lower) - SHORTEST_COMPOUND_HEAD + 1))
        return next((end for end in ends if end in self.heads), "")

    def roles_in(self, words: Sequence[Word]) -> list[tuple[int, int, Phrase]]:
        """Role phrases in a row of words, as (first, after last, phrase), longest first at a place."""
        found = self.roles.find(words)
        return [hit for hit in found if not self._is_said(words[hit[0]].lower, hit[2])]

    def _is_said(self, lower: str, phrase: Phrase) -> bool:
        """Whether a word that looks like a form of a role is a verb that a cue lists."""
        form = lower.startswith(phrase.text.lower().split()[0])
        return lower in self.cue_forms and not form

    def sections_in(self, words: Sequence[Word]) -> list[tuple[int, int, Phrase]]:
        """Section phrases in a row of words."""
        return self.sections.find(words)


@lru_cache(maxsize=KEPT)
def _small_head_terms(lexicon: Lexicon, lower: str) -> tuple[str, ...]:
    if lower in lexicon.language.stop_words:
        return ()
    listed = lexicon.heads.get(lower) or lexicon.stemmed_terms(lower)
    return listed or lexicon.compound_terms(lower) or lexicon.inflected_terms(lower)


@lru_cache(maxsize=KEPT)
def _roles_of(lexicon: Lexicon, lower: str) -> tuple[Phrase, ...]:
    word = word_of(lower, language=lexicon.language.code)
    return tuple(phrase for _, _, phrase in lexicon.roles_in((word,)))


def build_lexicon(ontology: Ontology, code: str) -> Lexicon:
    """Gather what the ontology knows of one language."""
    demonyms = _demonyms(ontology, code)
    cues = tuple((cue.term, read_pattern(cue.text, code)) for cue in ontology.cues_of("cue", code))
    verbs = tuple(
        (cue.term, read_pattern(cue.text, code)) for cue in ontology.cues_of("verb", code)
    )
    return Lexicon(
        language=_with_seats(language_data(code), demonyms),
        heads=_heads(ontology, code),
        head_of_stem={
            stem(cue.text, code): cue.text
            for cue in sorted(ontology.cues_of("head", code), key=lambda c: -len(c.text))
            if cue.text.islower() and _stands_for(stem(cue.text, code), cue.text)
        },
        beside_heads=_beside_heads(ontology, code),
        roles=phrase_index(ontology, "role", code),
        sections=phrase_index(ontology, "section", code),
        cues=cues,
        cue_index=index_cues([pattern.core for _, pattern in cues]),
        verbs=verbs,
        verb_index=index_cues([pattern.core[:1] for _, pattern in verbs]),
        cue_forms=_cue_forms(ontology, code),
        not_names=frozenset(c.text.lower() for c in ontology.cues_of("not-a-name", code)),
        demonyms=demonyms,
        languages=_by_letters(_language_names(ontology, code)),
    )


def _cue_forms(ontology: Ontology, code: str) -> frozenset[str]:
    """Gather the first words that cues ask for in this very form (`=grundade`): verbs, most of them."""
    firsts = (
        next(part for part in cue.text.lower().split() if not part.startswith(("{", ".")))
        for cue in ontology.cues_of("cue", code)
    )
    return frozenset(
        choice.removeprefix("=")
        for part in firsts
        for choice in part.split("|")
        if choice.startswith("=") and not choice.endswith("*")
    )


def _with_seats(language: LanguageData, demonyms: frozenset[str]) -> LanguageData:
    """Let the adjective of a country tell of a name's seat (`a lengyel …`), where seats stand before names."""
    return replace(language, seats=language.seats | demonyms) if language.seats else language


def _stands_for(stemmed: str, head: str) -> bool:
    """Whether a stem is long enough to stand for its head (that of `bank` may be `ban`)."""
    return stemmed == head or len(stemmed) >= SHORTEST_COMPOUND_HEAD


def _by_letters(names: Iterable[tuple[str, str]]) -> dict[str, tuple[tuple[str, str], ...]]:
    """File (name, tag) pairs under the first letters of the name."""
    filed: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, tag in sorted(set(names)):
        filed[name[:PREFIX]].append((name, tag))
    return {key: tuple(found) for key, found in filed.items()}


def _demonyms(ontology: Ontology, code: str) -> frozenset[str]:
    """Gather the adjectives of places, with the endings that they take before a noun."""
    endings = ("", *language_data(code).demonym_endings)
    return frozenset(
        name.text.lower() + ending
        for entry in ontology.authority
        for name in entry.demonyms
        if name.language == code
        for ending in endings
    )


def _language_names(ontology: Ontology, code: str) -> Iterable[tuple[str, str]]:
    for tag, names in ontology.language_names.items():
        for name in names:
            if name.language == code:
                yield name.text.lower(), tag


def _heads(ontology: Ontology, code: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = defaultdict(set)
    for cue in ontology.cues_of("head", code):
        found[cue.text].add(cue.term)
    return {key: tuple(sorted(terms)) for key, terms in found.items()}


def _beside_heads(ontology: Ontology, code: str) -> frozenset[str]:
    """Gather the words that make a head of several words with the one that is the noun."""
    several = (cue.text.split() for cue in ontology.cues_of("head", code) if " " in cue.text)
    return frozenset(words[int(language_data(code).head_first)] for words in several)


TITLE_PROPERTIES = frozenset(
    {"created", "locatedIn", "organises", "opens", "moderates", "usesPlatform", "availableLanguage"}
)


@lru_cache(maxsize=KEPT)
def _cues_of(lexicon: Lexicon, term: str) -> tuple[Pattern, ...]:
    return tuple(pattern for cued, pattern in lexicon.cues if cued == term)


@lru_cache(maxsize=KEPT)
def _title_verbs(lexicon: Lexicon) -> frozenset[str]:
    """Gather the verbs of the cues whose ends have titles."""
    cues = [pattern for term in TITLE_PROPERTIES for pattern in lexicon.cues_of(term)]
    choices = (c for cue in cues for part in cue.text.lower().split() for c in part.split("|"))
    told = frozenset(c[1:] for c in choices if c.startswith("="))
    free = frozenset(c.text.lower() for c in cues if c.is_free and " " not in c.text)
    return told | free | lexicon.language.telling
