"""The shape of a language's data."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class CaseEnding:
    """An ending that a case adds to a name: take `ending` off, put `restores` in its place.

    `Torinóban` → `Torinó` is `CaseEnding("ban")`; `Helsingin` → `Helsinki` is
    `CaseEnding("gin", "ki")`. An ending is a guess: it counts only where the base form
    that it leads to is seen elsewhere. The capitals `V`, `C` and `A` stand for a vowel, a consonant,
    and a or ä (`kg.languages.endings`).
    """

    ending: str
    restores: str = ""


NAME_PARTICLES = frozenset(
    """
    von van der den de la le du da di do del della dos das ter ten zu zum af av bin ibn al el ní
    """.split()
)
"""Words in small letters inside people's names, whatever language a text about them is in."""

FOREIGN_WORDS = frozenset("da das de del della di do dos du la le van von der ter ten zu".split())
"""Words in small letters inside the names of foreign bodies and works (`Casa do Rio`)."""


@dataclass(frozen=True, slots=True)
class LanguageData:
    """Data of one language; every field that holds words holds them in lower case.

    Attributes:
        code: BCP 47 tag.
        stemmer: the Snowball algorithm's name, for cues and common words, never for names.
        case_endings: how names inflect, likeliest ending first; an ending that stands for itself
            (Finnish `-nen`) marks a base form.
        loose_endings: endings that many base forms have too (Swedish `-en`, Finnish `-a`): the name
            as it stands is the better guess.
        adjective_endings: how words that take the case of the name's head differ from their base form.
        articles: words that may stand before a name without being a part of it.
        conjunctions: words that join the last two of a list.
        clausal: those of them that begin another clause after a comma, where lists have no comma there.
        time_words: words by which something is said of when somebody came to a post (`viime`).
        demonstratives: words at the start of a sentence that point at what was named (`this`).
        civic: adjectives of what a town has one of, so that the town names it (`városi tanács`).
        own_events: heads of events that point back only to an event of their own noun (`kurssi`).
        telling: verbs of what a publication does (`osoittaa`), before which its title ends.
        owner_pronouns: words by which something named owns what follows (`its`).
        object_pronouns: words for a thing named before that something is done to (`it`).
        there: words for where something named is (`there`).
        finites: verbs that help others or say little, before which a title ends (`har`).
        publishing: forms of verbs after which a publication is named (`published`).
        present_participles: endings of participles of what goes on (`tartozó`).
        participle_tails: endings of participles, before which a definite article may stand far off.
        particles: words that say nothing of what stands on either side (`also`, `pedig`).
        stop_words: function words and common verbs at which a noun phrase ends.
        name_particles: lower-case words inside a person's name (`von`, `de`).
        family_first: whether a person's family name stands before the given names.
        honorifics: words before a person's name that are no part of it (`Mr`, `dr`).
        number_words: number words in every form that texts use, with their values.
        multipliers: words that multiply the number before them (`thousand`).
        bounds: words before a number that say that it is not the exact one, with the sign of what
            it then is: `>` more, `<` less or at most, `~` about.
        group_separators: characters between groups of three digits.
        decimal_separator: the character before decimals.
        links: prepositions that join a post to its organisation (`head of`, `chef vid`).
        genitives: words before the possessor in a name (`city of`, `al`).
        definites: words before a bare noun that points back (`the`); empty where an ending does.
        definite_ends: what definite forms have beyond the others, where nouns are written together.
        definite_forms: whether the lexicon lists the definite forms of heads, which alone point back.
        inner_words: lower-case words that a name may hold between capitals (`of`, `de`, `och`).
        modifier_endings: endings of adjectives and genitives that may stand before a head noun.
        noun_modifiers: further such endings, which names of people and things may have too.
        lengthened: last vowels of base forms that are never left short before `lengthening` endings.
        lengthening: case endings before which they are long (`háza`, `házát`).
        owning_tails: endings of a noun that owns what stands after it (`városának osztálya`).
        body_articles: articles that stand before bodies' names, not before people's.
        indefinite_verbs: endings of verbs whose object nobody knows yet (`jelentést adott`).
        belonging: participles that tie a unit to the body before it (`X-hez tartozó`).
        living_pronouns: words at the start of a sentence for a person named before, else for a thing.
        given_endings: endings that no given name has, with those of its base form (`Mariei`, Maria).
        origin_links: prepositions before a place that a body is from, in a list or not.
        owner_tails: endings of nouns in the genitive, after what they own.
        double_tails: those of them that nouns in the plural have too.
        word_ends: last letters that most words of the language have, and few foreign names.
        auxiliaries: forms of verbs that stand before other verbs.
        postpositions: words after the genitive of a name (`Kis Éva mukaan`).
        date_tails: what follows a number in a date or at a clock time (`16-án`, `10-kor`).
        object_tails: endings of words that no name ends in before its head (`partján`).
        others: words before a noun that then means another thing (`seuraava kokous`).
        origins: endings of an organisation after a name, from which a person comes.
        copulas: words between a person's name and the post that is theirs now (`is`).
        negations: words by which a clause denies what it says (`not`, `inte`).
        limits: words after these that take the denial back (`not only`).
        contrasts: words that begin a clause set against the one before (`but`).
        seats: words after the adjective of the place where something has its seat (`székhelyű`).
        proper_heads: heads of which a country has one of each kind, named in small letters (`ministeriö`).
        purposes: endings of what a body is for, which follows its head after an article (`Intézet a Vidékért`).
        owning_relatives: relative words of an owner (`jonka päällikkö`).
        answers: labels of an answer in small letters (`answer`).
        plural_tails: beginnings of what a noun in the plural has after its base form.
        post_follows: whether a post in small letters may stand right after a name (`Kis Éva elnök`).
        pronouns: words for a person named before.
        thing_pronouns: words at the start of a sentence for a thing named before.
        title_words: small words, other than prepositions of posts, that a title may hold.
        titling: words between a head and its title (`titled`, `című`).
        verb_endings: endings by which a word after a number is a verb, not what it counts.
        unit_modifiers: endings of adjectives between a number and what it counts.
        unit_endings: endings of a noun after a number; empty where there is no telling.
        loose_ending: letters at the end of a post or label that a form of it may lack.
        relatives: words that begin a relative clause about what stands before a comma.
        not_modifiers: endings of cases that no word before a head noun in one name has.
        adjective_tails: endings by which a form of a noun is an adjective (`nagyvárosi`).
        agreement: endings of such adjectives in other cases, with those of nouns that agree with them.
        bare_modifiers: whether the words before a noun do not take its case.
        bare_cases: case endings of a noun that nobody owns; empty where owners do not show.
        genitive_tail: ending of a name that owns what follows (`Lunds`); empty where none is plain.
        demonym_endings: endings that the adjectives of places take before a noun.
        noun_endings: what a form of a noun has beyond its base form; empty where stems tell.
        purpose_links: prepositions before what a unit is for (`department for water`).
        seat_links: prepositions by which a body takes its place into its name (`universitetet i Lund`).
        seat_tails: what makes a place tell of the seat of what follows (`Lisbon-based`).
        months: the twelve months, or what all their forms begin with.
        participles: words that let a head noun take a long description before it (`vastaava`).
        plain_cases: case endings that no name has by itself; empty where names are left as they stand.
        essives: endings of what somebody is or acts as (`puheenjohtajana`).
        foreign_cases: further such endings of foreign names, with the vowel before them.
        object_endings: what an object in base form takes, where `plain_cases` do not show it.
        agent_words: words beside a verb that lead in who does it (`by`).
        agent_participles: endings of a verb right after who does it (`johtama`).
        patient_endings: endings of what something is done to; empty where the order of words tells it.
        action_marks: what a verb has in it where it is a noun (`johtaminen`, `vezetése`).
        owner_ending: what a name that owns a post ends in (`Haapsalun pormestari`).
        bare_tails: ends of names in base form that look like owners' (`Lahtinen`).
        foreign_letters: letters of foreign names, which take a vowel before their case ending.
        possessor_first: whether an organisation stands before the post in it (`X:n johtaja`).
        possessive_endings: endings that a possessed noun takes (`vezetője` → `vezető`).
        compounds: whether nouns are written together (`mediapooli`), so that a word's end is its head.
        head_first: whether a noun comes before what modifies it (Romanian `Agenția de …`).
        ordinal_dot: whether a full stop after a number makes an ordinal or a date.

    """

    code: str
    stemmer: str
    case_endings: tuple[CaseEnding, ...] = ()
    loose_endings: tuple[CaseEnding, ...] = ()
    adjective_endings: tuple[CaseEnding, ...] = ()
    articles: frozenset[str] = frozenset()
    conjunctions: frozenset[str] = frozenset()
    clausal: frozenset[str] = frozenset()
    time_words: frozenset[str] = frozenset()
    demonstratives: frozenset[str] = frozenset()
    civic: frozenset[str] = frozenset()
    own_events: frozenset[str] = frozenset()
    telling: frozenset[str] = frozenset()
    finites: frozenset[str] = frozenset()
    publishing: frozenset[str] = frozenset()
    owner_pronouns: frozenset[str] = frozenset()
    object_pronouns: frozenset[str] = frozenset()
    there: frozenset[str] = frozenset()
    present_participles: tuple[str, ...] = ("\0",)
    participle_tails: tuple[str, ...] = ()
    particles: frozenset[str] = frozenset()
    stop_words: frozenset[str] = frozenset()
    name_particles: frozenset[str] = NAME_PARTICLES
    family_first: bool = False
    honorifics: frozenset[str] = frozenset()
    number_words: Mapping[str, int] = field(default_factory=dict)
    multipliers: Mapping[str, int] = field(default_factory=dict)
    bounds: tuple[tuple[str, str], ...] = ()
    group_separators: str = " \u00a0\u202f.,"
    decimal_separator: str = "."
    links: frozenset[str] = frozenset()
    genitives: frozenset[str] = frozenset()
    definite_forms: bool = False
    definites: frozenset[str] = frozenset()
    definite_ends: tuple[str, ...] = ()
    inner_words: frozenset[str] = frozenset()
    modifier_endings: tuple[str, ...] = ()
    noun_modifiers: tuple[str, ...] = ()
    lengthened: tuple[str, ...] = ()
    lengthening: frozenset[str] = frozenset()
    owning_tails: tuple[str, ...] = ()
    body_articles: frozenset[str] = frozenset()
    indefinite_verbs: tuple[str, ...] = ()
    belonging: frozenset[str] = frozenset()
    living_pronouns: frozenset[str] = frozenset()
    given_endings: tuple[tuple[str, str], ...] = ()
    origin_links: frozenset[str] = frozenset()
    owner_tails: tuple[str, ...] = ()
    double_tails: tuple[str, ...] = ()
    word_ends: tuple[str, ...] = ()
    auxiliaries: frozenset[str] = frozenset()
    participles: frozenset[str] = frozenset()
    agent_words: frozenset[str] = frozenset()
    agent_participles: tuple[str, ...] = ()
    patient_endings: tuple[str, ...] = ()
    action_marks: tuple[str, ...] = ()
    loose_ending: int = 0
    not_modifiers: tuple[str, ...] = ()
    adjective_tails: tuple[str, ...] = ()
    agreement: tuple[tuple[str, tuple[str, ...]], ...] = ()
    bare_modifiers: bool = False
    bare_cases: frozenset[str] = frozenset()
    genitive_tail: str = ""
    demonym_endings: tuple[str, ...] = ()
    months: tuple[str, ...] = ()
    relatives: frozenset[str] = frozenset()
    postpositions: frozenset[str] = frozenset()
    date_tails: frozenset[str] = frozenset()
    object_tails: tuple[str, ...] = ("\0",)
    others: frozenset[str] = frozenset()
    origins: tuple[str, ...] = ("\0",)
    copulas: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    limits: frozenset[str] = frozenset()
    contrasts: frozenset[str] = frozenset()
    seats: frozenset[str] = frozenset()
    proper_heads: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    owning_relatives: frozenset[str] = frozenset()
    post_follows: bool = False
    answers: frozenset[str] = frozenset()
    plural_tails: tuple[str, ...] = ()
    pronouns: frozenset[str] = frozenset()
    thing_pronouns: frozenset[str] = frozenset()
    noun_endings: tuple[str, ...] = ()
    seat_links: frozenset[str] = frozenset()
    purpose_links: frozenset[str] = frozenset()
    seat_tails: tuple[str, ...] = ()
    titling: frozenset[str] = frozenset()
    title_words: frozenset[str] = frozenset()
    verb_endings: tuple[str, ...] = ()
    unit_modifiers: tuple[str, ...] = ()
    unit_endings: tuple[str, ...] = ()
    plain_cases: tuple[str, ...] = ()
    essives: tuple[str, ...] = ()
    foreign_cases: tuple[str, ...] = ()
    object_endings: frozenset[str] = frozenset()
    owner_ending: str = ""
    bare_tails: tuple[str, ...] = ("\0",)
    foreign_letters: frozenset[str] = frozenset()
    possessor_first: bool = False
    possessive_endings: tuple[str, ...] = ()
    compounds: bool = False
    head_first: bool = False
    ordinal_dot: bool = False
