"""How far a descriptive name reaches to the right of its head noun."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extraction.heads import LONGEST, is_post, owns
from kg.extraction.lexicon import Lexicon
from kg.extraction.words import OWNING, Word

PLACED = 2
"""Words of a preposition and a place."""


@dataclass(frozen=True, slots=True)
class Rightwards:
    """The words after a head, of which a name may take some.

    `named` says that the head or the word before it has a capital, `starts` where other names begin.
    """

    words: Sequence[Word]
    place: int
    lexicon: Lexicon
    starts: frozenset[int]
    named: bool

    def end(self) -> int:
        """Find the last word of the name: the head's place where it takes none."""
        language = self.lexicon.language
        high, free, joined = self.place, False, False
        if language.possessor_first or owns(self.words[self.place], self.lexicon):
            return self._purpose()
        told = self._told_end()
        if told is not None:
            return told
        for position in range(self.place + 1, min(len(self.words), self.place + LONGEST)):
            word = self.words[position]
            if not word.is_word or word.text[0].isdigit() or self._is_owned(position):
                break
            if self._joins(word, free=free):
                if not self._carries_on(position, free=free):
                    break
                joined = True
            elif self._is_name(word):
                beside = position == self.place + 1
                if not (self.named or joined or language.head_first or beside):
                    break
                high = position
            elif self._goes_on(position, free=free):
                free = free or (self.named and position > self.place + 1)
                high = position
            else:
                break
        return self._over_commas(high) if joined else high

    def _over_commas(self, high: int) -> int:
        """Let the name of a body go on over the fields that commas join: `Agenția pentru Apă, Aer și Sol`.

        No other name stands among them, unless an acronym in brackets closes the whole.
        """
        word = self.words[self.place]
        body = word.is_capitalised and "Organisation" in self.lexicon.head_terms(word)
        after = self.words[high + 1 : high + 2]
        if not (self.lexicon.language.head_first and body and after and after[0].text == ","):
            return high
        fields = [high]
        while self._has_field(fields[-1] + 2):
            sign = self.words[fields[-1] + 1]
            fields.append(self._end_of_field(fields[-1] + 2))
            if sign.lower in self.lexicon.language.conjunctions:
                last = fields[-1]
                firsts = (self.words[end + 2].start for end in fields[:-1])
                plain = self.starts.isdisjoint(firsts) or self._is_abbreviated(last)
                return last if plain and len(fields) > PLACED else high
        return high

    def _has_field(self, position: int) -> bool:
        """Whether a sign or conjunction and then a noun with a capital, no head or post, stand here."""
        if position >= len(self.words):
            return False
        sign, word = self.words[position - 1 : position + 1]
        joined = sign.text == "," or sign.lower in self.lexicon.language.conjunctions
        common = self.lexicon.head_terms(word) or is_post(word, self.lexicon)
        return joined and word.is_word and word.is_capitalised and not common

    def _is_abbreviated(self, last: int) -> bool:
        signs = [w.text for w in self.words[last + 1 : last + 4]]
        return len(signs) > PLACED and (signs[0], signs[2]) == ("(", ")") and signs[1].isupper()

    def _is_owned(self, position: int) -> bool:
        """Whether the word before owns what follows: `the City of Turku's Department`."""
        return position > self.place + 1 and self.words[position - 1].text.endswith(OWNING)

    def _told_end(self) -> int | None:
        """Find the end where a place, a seat or the fields of a unit tell it."""
        if self._ends_a_place():
            return self.place
        if self._takes_its_place():
            return self.place + PLACED
        return self._last_field() if self._is_unit_of_fields() else None

    def _ends_a_place(self) -> bool:
        """Whether a small head closes the name of a place before it: `Lunds stad`, `Lunds kommun`."""
        before = self.words[self.place - 1 : self.place]
        small = not self.words[self.place].is_capitalised
        closes = "Place" in self.lexicon.head_terms(self.words[self.place])
        return small and closes and any(word.is_capitalised for word in before)

    def _takes_its_place(self) -> bool:
        """Whether a body whose kind alone is named has its place in its name: `universitetet i Lund`."""
        lexicon, word = self.lexicon, self.words[self.place]
        after = self.words[self.place + 1 : self.place + 3]
        if len(after) < PLACED or after[0].lower not in lexicon.language.seat_links:
            return False
        kinds = lexicon.head_terms(word)
        common = lexicon.head_of_stem.get(word.stem, word.lower) in lexicon.not_names
        before = self.words[self.place - 1 : self.place]
        told = common or any(w.is_capitalised for w in before)
        alone = not told and lexicon.has_definite_ending(word.lower)
        return "Organisation" in kinds and alone and self._is_name(after[1])

    def _is_unit_of_fields(self) -> bool:
        """Whether a unit is called by what it deals with, a capital first: `Direcția Apă și păduri`."""
        word, after = self.words[self.place], self.words[self.place + 1 : self.place + 2]
        unit = "subOrganisationOf" in self.lexicon.head_terms(word)
        named = bool(after) and self._is_name(after[0])
        return self.lexicon.language.head_first and unit and word.is_capitalised and named

    def _last_field(self) -> int:
        """Find the last of the fields, joined by a conjunction or, before one, by commas."""
        conjunctions = self.lexicon.language.conjunctions
        sure = last = self._end_of_field(self.place + 1)
        while last + 1 < len(self.words):
            sign = self.words[last + 1]
            joined = sign.lower in conjunctions
            if not (joined or sign.text == ",") or not self._names_field(last + 2, small=joined):
                break
            last = self._end_of_field(last + 2)
            sure = last if joined else sure
        return sure

    def _end_of_field(self, position: int) -> int:
        """Find the last of the adjectives, or of the capitals, after a noun."""
        for following in range(position + 1, len(self.words)):
            word = self.words[following]
            adjective = word.is_word and word.lower.endswith(self.lexicon.language.modifier_endings)
            stop = word.text.islower() and word.lower in self.lexicon.language.stop_words
            if stop or not (adjective or (word.is_word and self._is_name(word))):
                return following - 1
        return len(self.words) - 1

    def _names_field(self, position: int, *, small: bool) -> bool:
        """Whether a word may be another field of a unit: no name, post or body, in small letters no head."""
        if position >= len(self.words):
            return False
        word, lexicon = self.words[position], self.lexicon
        if not word.text[0].isalpha() or word.start in self.starts or is_post(word, lexicon):
            return False
        if word.is_capitalised:
            return not lexicon.head_terms(word)
        function = word.lower in lexicon.language.stop_words
        return small and not function and not lexicon.is_definite(word.lower)

    def _purpose(self) -> int:
        """Find the end of what a body is for, after an article: `Intézet a Vidék Jövőjéért`."""
        language = self.lexicon.language
        after = self.words[self.place + 1 : self.place + 2]
        if not (language.purposes and self._is_named_head() and after):
            return self.place
        if after[0].lower not in language.articles:
            return self.place
        for position in range(self.place + 2, min(len(self.words), self.place + LONGEST)):
            if not self.words[position].is_capitalised:
                break
            if self.words[position].lower.endswith(language.purposes):
                return position
        return self.place

    def _joins(self, word: Word, *, free: bool) -> bool:
        """Whether a small word joins parts of a name."""
        language = self.lexicon.language
        inner = language.inner_words | language.articles
        if language.compounds and self._is_titled():
            inner |= language.links
        if free and word.lower in language.stop_words and not self._is_named_head():
            inner = language.conjunctions | language.genitives
        return word.lower in inner and not word.is_capitalised

    def _is_titled(self) -> bool:
        """Whether the head has a capital and is a publication's, in no form that points back."""
        word = self.words[self.place]
        titled = "Publication" in self.lexicon.head_terms(word)
        return word.is_capitalised and titled and not self.lexicon.has_definite_ending(word.lower)

    def _carries_on(self, position: int, *, free: bool) -> bool:
        word = self.words[position]
        if self._leads_to_owner(position):
            return False
        if word.lower in self.lexicon.language.conjunctions:
            after = self.words[position + 1 : position + 3]
            led = bool(after) and after[0].lower in self.lexicon.language.articles
            other = any(w.start in self.starts for w in (after if led else after[:1]))
            if other or self._begins_other(position + 1):
                return False
        return _carries_on(
            self.words, position, self.place, self.lexicon, free=free, named=self.named
        )

    def _leads_to_owner(self, position: int) -> bool:
        """Whether an article of owners leads to another body: `Facultatea de Drept a Universității …`."""
        language = self.lexicon.language
        owners = language.genitives & language.articles
        if not language.head_first or self.words[position].lower not in owners:
            return False
        return self._begins_other(position + 1)

    def _begins_other(self, position: int) -> bool:
        """Whether a definite noun for a body, with a capital, begins the next name of a list."""
        language = self.lexicon.language
        if not language.head_first or position + 1 >= len(self.words):
            return False
        word = self.words[position]
        definite = word.lower in self.lexicon.heads and not self.lexicon.is_indefinite(word.lower)
        return word.is_capitalised and definite and "Organisation" in self.lexicon.head_terms(word)

    def _is_name(self, word: Word) -> bool:
        letter = len(word.text) == 1 and word.lower in self.lexicon.language.stop_words
        return word.is_capitalised and not letter

    def _goes_on(self, position: int, *, free: bool) -> bool:
        """Whether a small word that joins nothing belongs to the name."""
        word, language = self.words[position], self.lexicon.language
        linking = free and word.lower in language.links and self._is_named_head()
        if linking and self._leads_away(position):
            return False
        if word.lower in language.stop_words and not linking:
            return False
        return _may_follow(
            self.words, position, self.place, self.lexicon, free=free, named=self.named
        )

    def _leads_away(self, position: int) -> bool:
        """Whether a preposition leads on to another thing: `… of the territory in the City of X`."""
        following = self.words[position + 1 : position + 2]
        return any(w.is_capitalised or self.lexicon.head_terms(w) for w in following)

    def _is_named_head(self) -> bool:
        return self.words[self.place].is_capitalised


def _carries_on(
    words: Sequence[Word],
    position: int,
    place: int,
    lexicon: Lexicon,
    *,
    free: bool,
    named: bool,
) -> bool:
    """Whether a joining word after the head leads on into the name."""
    language, word = lexicon.language, words[position]
    if word.lower in language.conjunctions and position == place + 1:
        return False
    following = next(
        (w for w in words[position + 1 : position + 3] if w.lower not in language.articles), None
    )
    if following is None or not following.is_word or following.text[0].isdigit():
        return False
    genitive = word.lower in language.genitives
    if free and genitive and (following.is_capitalised or lexicon.head_terms(following)):
        return False
    if named:
        linked = position == place + 1 and word.lower in language.links - language.articles
        return free or following.is_capitalised or linked
    return (genitive or language.head_first) and (
        following.is_capitalised or following.lower in lexicon.demonyms
    )


def _may_follow(
    words: Sequence[Word],
    position: int,
    place: int,
    lexicon: Lexicon,
    *,
    free: bool,
    named: bool,
) -> bool:
    """Whether a small word belongs to the name that began at the head."""
    language, word = lexicon.language, words[position]
    previous = words[position - 1]
    if free:
        return not previous.is_capitalised
    if named and position == place + 2:
        return previous.lower in language.links or previous.lower in language.inner_words
    if language.head_first and position == place + 1:
        if f"{words[place].lower} {word.lower}" in lexicon.heads:
            return True
        return (
            word.lower in lexicon.demonyms
            or is_post(word, lexicon)
            or word.lower.endswith(language.modifier_endings)
        )
    return language.head_first and (
        is_post(word, lexicon)
        or word.lower in lexicon.demonyms
        or word.lower.endswith(language.modifier_endings)
    )
