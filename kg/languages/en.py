"""ENGLISH: data only."""

from kg.languages.data import FOREIGN_WORDS, LanguageData
from kg.languages.endings import endings

ENGLISH = LanguageData(
    code="en",
    thing_pronouns=frozenset(("it",)),
    stemmer="english",
    case_endings=endings("'s: s':s -based:"),
    noun_endings=("s", "es", "ies", "'s", "’s"),
    seat_tails=("-based",),
    purpose_links=frozenset("for of".split()),
    pronouns=frozenset("she he".split()),
    publishing=frozenset(
        """
        publish publishes published publishing wrote written writes co-wrote co-written authored
        co-authored compiled edited
        """.split()
    ),
    owner_pronouns=frozenset(("its",)),
    object_pronouns=frozenset(("it",)),
    there=frozenset(("there",)),
    owning_relatives=frozenset(("whose",)),
    articles=frozenset("the a an".split()),
    adjective_tails=("ed", "ing", "al"),
    conjunctions=frozenset("and or &".split()),
    demonstratives=frozenset("this".split()),
    particles=frozenset("also now already itself still".split()),
    stop_words=frozenset(
        """
        is are was were be been being has have had do does did will would can could may might
        shall should must of for with from by at in on to into onto over under after before
        during between among through via as than about against across within without and or but
        nor so if because while when where which who whom whose that this these those it its
        they their them he she his her we our us you your i my not no also more most then there
        here how why what all any some each every both such only own same very said says told
        met gave made took got went came included includes including joined joins according
        held hosted staged organised organized launched opened presented published wrote founded
        spoke praised worked ran
        """.split()
    ),
    honorifics=frozenset("mr mrs ms miss dr prof professor sir dame lord lady madam".split()),
    links=frozenset("of at for with from in".split()),
    genitives=frozenset("of".split()),
    definites=frozenset("the this that its their our".split()),
    inner_words=frozenset("of for and the on to with about & des".split()) | FOREIGN_WORDS,
    number_words={
        "two": 2,
        "three": 3,
        "four": 4,
        "five": 5,
        "six": 6,
        "seven": 7,
        "eight": 8,
        "nine": 9,
        "ten": 10,
        "eleven": 11,
        "twelve": 12,
        "thirteen": 13,
        "fourteen": 14,
        "fifteen": 15,
        "sixteen": 16,
        "seventeen": 17,
        "eighteen": 18,
        "nineteen": 19,
        "twenty": 20,
        "thirty": 30,
        "forty": 40,
        "fifty": 50,
        "sixty": 60,
        "seventy": 70,
        "eighty": 80,
        "ninety": 90,
        "dozen": 12,
    },
    bounds=(
        ("over", ">"),
        ("more than", ">"),
        ("at least", ">"),
        ("in excess of", ">"),
        ("up to", "<"),
        ("at most", "<"),
        ("less than", "<"),
        ("fewer than", "<"),
        ("under", "<"),
        ("nearly", "<"),
        ("almost", "<"),
        ("close to", "<"),
        ("about", "~"),
        ("around", "~"),
        ("approximately", "~"),
        ("roughly", "~"),
        ("some", "~"),
    ),
    multipliers={
        "hundred": 100,
        "thousand": 1000,
        "million": 1000000,
        "millions": 1000000,
        "billion": 1000000000,
        "m": 1000000,
        "bn": 1000000000,
    },
    group_separators=" \xa0\u202f,",
    loose_ending=0,
    copulas=frozenset("is been".split()),
    negations=frozenset(
        """
        not never no neither nor nobody none cannot can't don't doesn't didn't isn't
        aren't wasn't weren't hasn't haven't hadn't won't wouldn't shouldn't couldn't
        """.split()
    ),
    limits=frozenset("only just merely least less fewer later".split()),
    contrasts=frozenset("but".split()),
    agent_words=frozenset(("by",)),
    relatives=frozenset("who which that whose".split()),
    months=(
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ),
    proper_heads=("government", "parliament", "ministry", "police", "army"),
    title_words=frozenset(
        "about without between under over into by from at how when not we you".split()
    ),
    others=frozenset("previous last next another other earlier following".split()),
    titling=frozenset("titled entitled called named dubbed".split()),
    verb_endings=("ed",),
    unit_endings=("s", "people", "women", "men", "children", "%"),
    decimal_separator=".",
    answers=frozenset({"answer"}),
)
