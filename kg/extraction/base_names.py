"""Takes the case endings off names that the document itself tells the base form of.

A name gets another form of its own:

1. one that another name of its class in the document has (`Gergelytől` beside `Gergely`);
2. one whose last word the document writes with a capital elsewhere, as it stands or in another of
   its forms (`Kaposváron` beside `Kaposvári`);
3. the likeliest, where the last word ends in what no name of the language ends in by itself
   (`Szolnokissa`), or where a post right after it makes it an owner (`Haapsalun pormestari`).

4. one that ends in a head noun of the lexicon, without the case that the noun has.

Names that lists, lines or signs give in base form stay as they are, as do those that label a line.
Languages whose endings are words' own as often (no `plain_cases`) are left to resolution, which sees
all versions.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg.extraction.reading import Reading
from kg.languages.inflection import base_candidates, bases, ending_of, ends_in_purpose
from kg.model import Mention, Relation

GIVEN = frozenset(
    {
        "authority",
        "host",
        "handle",
        "profile-link",
        "hashtag",
        "title-name",
        "quoted-name",
        "person-line",
    }
)
"""Rules whose names are in base form."""

QUOTED = "quoted-name"

NAMED = frozenset({"Person", "Organisation", "Place"})
"""Classes whose names inflect by their last word."""

HEADED = frozenset({"Publication", "Event", "Project", "Organisation"})
"""Classes whose names may end in a noun that tells them."""

SHORTEST = 3
STEM_VOWEL = "i"
"""What Finnish puts between a foreign name that ends in a consonant and its case."""

NEAR = 60
"""Characters after a name within which its post stands."""

BaseNames = Mapping[tuple[str, str], str]
"""Base forms by class and name."""


def base_names(reading: Reading, mentions: Sequence[Mention]) -> BaseNames:
    """Find the base forms of the names that are not in base form."""
    language = reading.lexicon.language
    if not language.plain_cases:
        return {}
    given = {m.name for m in mentions if m.rule in GIVEN or _is_label(reading, m)}
    quoted = {m.name for m in mentions if m.rule == QUOTED}
    names: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        names[mention.kind].add(mention.name)
    written = _written(reading)
    owners = {m.name for m in mentions if _owns_post(reading, m)}
    found: dict[tuple[str, str], str] = {}
    for kind in sorted(names):
        for name in sorted(names[kind] & quoted if kind in HEADED else ()):
            base = _unquoted(name, kind, reading)
            if base != name:
                found[kind, name] = base
        for name in sorted(names[kind] - given):
            base = _base(name, names[kind], written, owners, reading) if kind in NAMED else name
            whole = base != name or ends_in_purpose(name, reading.document.language)
            base = _headed(name, reading) if not whole and kind in HEADED else base
            if base != name:
                found[kind, name] = base
    return found


def _is_label(reading: Reading, mention: Mention) -> bool:
    """Whether a name is the label of its line (`Nordverk: @nordverk`), where it stands in base form."""
    span = mention.evidence.span
    labelled = reading.text.startswith(":", span.end)
    return labelled and reading.text.rfind("\n", 0, span.start) + 1 == span.start


def renamed(mention: Mention, names: BaseNames) -> Mention:
    """Give a mention the base form of its name."""
    return replace(mention, name=names.get((mention.kind, mention.name), mention.name))


def with_renamed_ends(relation: Relation, names: BaseNames) -> Relation:
    """Give the ends of a relation the base forms of their names."""
    target = relation.object
    return replace(
        relation,
        subject=renamed(relation.subject, names),
        object=renamed(target, names) if isinstance(target, Mention) else target,
    )


def _written(reading: Reading) -> Mapping[str, frozenset[str]]:
    """By base form: the words with capitals that it, or a form of it, is written as."""
    found: dict[str, set[str]] = defaultdict(set)
    capitals = {w.text for s in reading.sentences for w in s.words if w.is_capitalised}
    for text in capitals:
        for base in (text, *_guesses(text, reading), *_place_of(text, reading)):
            found[base].add(text)
    return {base: frozenset(texts) for base, texts in found.items()}


def _guesses(word: str, reading: Reading) -> tuple[str, ...]:
    """The base forms that clear endings of a word lead to, likeliest first."""
    guesses = bases(word, reading.document.language)
    found = [g for g in guesses[: guesses.index(word)] if len(g) >= SHORTEST]
    stem = found[0].removesuffix(STEM_VOWEL) if found else ""
    foreign = not reading.lexicon.language.foreign_letters.isdisjoint(word.lower())
    return (stem, *found) if foreign and stem in found[1:] else tuple(found)


def _place_of(word: str, reading: Reading) -> Iterator[str]:
    """The place that an adjective is made of: `Kaposvár` for `Kaposvári`."""
    for tail in reading.lexicon.language.adjective_tails:
        if word.endswith(tail) and len(word) - len(tail) >= SHORTEST:
            yield word.removesuffix(tail)


def _base(
    name: str,
    others: set[str],
    written: Mapping[str, frozenset[str]],
    owners: set[str],
    reading: Reading,
) -> str:
    first, last = name.rpartition(" ")[::2]
    if ends_in_purpose(name, reading.document.language):
        return name
    lead = f"{first} " if first else ""
    guesses = _guesses(last, reading)
    every = [g for g in (*guesses, *bases(last, reading.document.language)) if g != last]
    known = [g for g in every if lead + g in others]
    told = [g for g in every if last[:1].isupper() and written.get(g, frozenset()) - {last}]
    as_such = [g for g in told if g in written[g] and _stands_alone(reading, g)]
    plain = last[:1].isupper() and last.endswith(reading.lexicon.language.plain_cases)
    headed = [g for g in guesses if reading.lexicon.ends_in_head(g.lower())]
    likely = (*headed, *guesses)[:1] if plain or name in owners else ()
    return next((lead + guess for guess in (*as_such, *known, *told, *likely)), name)


def _stands_alone(reading: Reading, word: str) -> bool:
    """Whether a word is somewhere no adjective of a name after it: `Kuikka`, but not `Kuikkai Opera`."""
    return bool(re.search(rf"(?<!\w){re.escape(word)}(?![\w-])(?! [^\W\d_a-zåäö])", reading.text))


def _unquoted(name: str, kind: str, reading: Reading) -> str:
    """Take the case off a quoted name that its sentence inflects: `julkaisi ”Kaivon oppaan”`.

    Only where the noun at its end says what the thing is, in the case of an owner or an object.
    """
    lexicon = reading.lexicon
    last = name.rpartition(" ")[2].lower()
    inflected = " " in name and lexicon.language.owner_ending and last not in lexicon.heads
    if not (inflected and last.endswith(lexicon.language.owner_ending)):
        return name
    told = lexicon.heads.get(lexicon.base_head(last), ())
    return _headed(name, reading) if kind in told else name


def _headed(name: str, reading: Reading) -> str:
    """Take the case off the head noun at the end of a name, and off the adjectives that agree."""
    lexicon = reading.lexicon
    code = lexicon.language.code
    last = name.rpartition(" ")[2].lower()
    guesses = [g for g in bases(last, code) if g != last and _is_head(g, reading)]
    guesses.sort(key=lambda guess: not lexicon.ends_in_head(guess))
    cases = lexicon.language.bare_cases
    lost = [g for g in guesses if not cases or ending_of(last, g) in cases]
    if not lost or (lexicon.ends_in_head(last) and ending_of(last, lost[0]) not in cases):
        return name
    return next((b for b in base_candidates(name, code) if b.lower().endswith(lost[0])), name)


def _is_head(word: str, reading: Reading) -> bool:
    """Whether a word is a head noun of the lexicon, or one that is owned (`könyve`)."""
    lexicon = reading.lexicon
    owned = bases(word, lexicon.language.code) if lexicon.language.bare_cases else ()
    return any(lexicon.ends_in_head(base) for base in (word, *owned))


def _owns_post(reading: Reading, mention: Mention) -> bool:
    """Whether an owner's ending and a post right after it show that a name is in the genitive."""
    ending = reading.lexicon.language.owner_ending
    if not ending or not mention.name.endswith(ending):
        return False
    end = mention.evidence.span.end
    after = list(reading.words(end, min(len(reading.text), end + NEAR)))[:2]
    if after and after[0].lower in reading.lexicon.language.postpositions:
        return True
    return any(first == 0 for first, _, _ in reading.lexicon.roles_in(after))
