"""What a thing is called, of the words of a phrase: its proper name, with its head or without."""

from collections.abc import Sequence
from dataclasses import replace

from kg.extraction.heads import ends_as_owner, is_possessor, is_post, owned_ending, possessed_base
from kg.extraction.lexicon import Lexicon
from kg.extraction.mentions import stands_for
from kg.extraction.reading import Reading
from kg.extraction.words import Word
from kg.languages.inflection import ending_of
from kg.model import Mention


def with_base_head(
    mention: Mention, words: Sequence[Word], low: int, place: int, lexicon: Lexicon
) -> Mention:
    """Put the head in base form where what describes it has no case: `… szóló kódexét`."""
    word = words[place]
    base = lexicon.head_of_stem.get(word.stem, "")
    described = low < place and not words[place - 1].is_capitalised
    inflected = base and word.lower.startswith(base) and word.lower != base
    if not (lexicon.language.bare_modifiers and described and inflected):
        return mention
    return replace(mention, name=mention.name.removesuffix(word.text) + base)


def proper_name(
    reading: Reading, words: Sequence[Word], bounds: tuple[int, int, int], mention: Mention
) -> Mention:
    """Call a thing by its proper name where a small head stands after it: `Nordverk project`."""
    low, place, high = bounds
    lexicon = reading.lexicon
    before = words[low:place]
    proper = [w for w in before if w.is_capitalised and w.lower not in lexicon.demonyms]
    proper = [w for w in before if w in proper or (proper and w.text.isdigit())]
    lower = words[place].lower
    known = lexicon.head_of_stem.get(words[place].stem, lower)
    ending = lower.removeprefix(known)
    if lexicon.language.bare_cases and not lower.startswith(known):
        ending = ending_of(lower, lexicon.base_of_head(lower))
    cases = lexicon.language.bare_cases
    possessed = bool(cases and ending) and ending not in cases
    possessed = possessed or bool(possessed_base(words[place], lexicon))
    small = not words[place].is_capitalised and not possessed
    generic = lexicon.base_of_head(lower) in lexicon.not_names
    small = small and known not in lexicon.language.proper_heads
    led = 0 < len(proper) < len(before) and list(before[: len(proper)]) == proper
    generic = generic or (len(proper) > 1 and _only_describe(before[len(proper) :], lexicon))
    if small and generic and high == place and led and not ends_as_owner(words[place - 1], lexicon):
        name = reading.text[words[low].start : proper[-1].end]
        return replace(mention, name=name, also=mention.name)
    inner = () if lexicon.language.possessor_first else lexicon.language.inner_words
    joined = sum(w.lower in inner for w in before[1:-1] if w not in proper)
    if not (small and high == place and before and len(proper) + joined == len(before)):
        return mention
    if lexicon.language.genitive_tail and mention.kind == "Organisation":
        return mention
    if (
        "Place" in {mention.kind, *lexicon.head_terms(words[place])}
        or any(is_post(w, lexicon) for w in before)
        or is_possessor(before[-1], lexicon)
        or is_abbreviated(words, low, high)
    ):
        return mention
    name = reading.text[words[low].start : words[place - 1].end]
    return replace(mention, name=name, also=mention.name)


def _only_describe(words: Sequence[Word], lexicon: Lexicon) -> bool:
    """Whether small adjectives between a name and its head are those of a description: `uniós`, no `városi`."""
    language = lexicon.language
    small = all(w.text.islower() and w.lower not in language.civic for w in words)
    return language.bare_modifiers and small


def is_abbreviated(words: Sequence[Word], low: int, high: int) -> bool:
    """Whether brackets after a phrase hold letters that stand for it, or for its last words."""
    after = [word.text for word in words[high + 1 : high + 4]]
    if len(after) < 3 or (after[0], after[2]) != ("(", ")"):  # noqa: PLR2004 - brackets and letters
        return False
    rest = (" ".join(w.text for w in words[start : high + 1]) for start in range(low, high + 1))
    return any(stands_for(after[1], name) for name in rest)


def is_owned_by_noun(words: Sequence[Word], place: int, lexicon: Lexicon) -> bool:
    """Whether a noun right before the head owns it, as the head's ending tells: `Forró napok könyve`."""
    language, lower = lexicon.language, words[place].lower
    if not language.bare_cases or words[place - 1].lower.endswith(language.modifier_endings):
        return False
    return owned_ending(ending_of(lower, lexicon.base_of_head(lower)))
