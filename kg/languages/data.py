"""The shape of a language's data."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CaseEnding:
    """An ending that a case adds to a name: take `ending` off, put `restores` in its place.

    `Torinóban` → `Torinó` is `CaseEnding("ban")`; `Helsingin` → `Helsinki` is
    `CaseEnding("gin", "ki")`. An ending is a guess: it counts only where the base form
    that it leads to is seen elsewhere.
    """

    ending: str
    restores: str = ""


@dataclass(frozen=True, slots=True)
class LanguageData:
    """Data of one language; every field that holds words holds them in lower case.

    Attributes:
        code: BCP 47 tag.
        stemmer: the Snowball algorithm's name, for cues and common words, never for names.
        case_endings: how names inflect, longest ending first.
        articles: words that may stand before a name without being a part of it.
        conjunctions: words that join the last two of a list.
        stop_words: function words at which a noun phrase ends.
        name_particles: lower-case words inside a person's name (`von`, `de`).
        number_words: number words in every form that texts use, with their values.
        multipliers: words that multiply the number before them (`thousand`).
        group_separators: characters between groups of three digits.
        decimal_separator: the character before decimals.
        head_first: whether a noun comes before what modifies it (Romanian `Agenția de …`).
        ordinal_dot: whether a full stop after a number makes an ordinal or a date.

    """

    code: str
    stemmer: str
    case_endings: tuple[CaseEnding, ...] = ()
    articles: frozenset[str] = frozenset()
    conjunctions: frozenset[str] = frozenset()
    stop_words: frozenset[str] = frozenset()
    name_particles: frozenset[str] = frozenset()
    number_words: tuple[tuple[str, int], ...] = ()
    multipliers: tuple[tuple[str, int], ...] = ()
    group_separators: str = " \u00a0\u202f.,"
    decimal_separator: str = "."
    head_first: bool = False
    ordinal_dot: bool = False
