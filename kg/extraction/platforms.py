"""Finds platforms that no list has, by what the text shows of them.

Signs add up over a document, each once for a name:

- `label`: it is a label right before a handle (`Nordkanal: @ann`);
- `host`: a link's host has its name; `profile`: it is also the label of the link, and the path holds
  the name of somebody else in the text (`Nordkanal: https://nordkanal.example/ann-berg`);
- `cue`: it stands where a cue of `usesPlatform` has its platform, or a hyphen ties it to a head of
  the class (`Nordkanal-tili`);
- `capitals`: it has a capital after a small letter (`NordKanal`);
- `list`: a platform stands beside it, in the list of a cue or as the label before or after its own.

A name with enough signs becomes an entry like those of the lists, with the host of its links, and is
then found as they are: in all its forms, with its accounts.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from kg.extraction.gazetteer import build_gazetteer, find_authority
from kg.extraction.handles import host_of, letters_of
from kg.extraction.links import TOLD, find_links
from kg.extraction.platform_signs import (
    PLATFORM,
    Group,
    cue_groups,
    find_labels,
    find_names,
    find_tied,
    label_groups,
    registered,
    signs_of_form,
    signs_of_links,
)
from kg.extraction.reading import Reading, start_of
from kg.languages import LanguageData
from kg.languages.inflection import bases
from kg.model import Mention, Name
from kg.ontology import AuthorityEntry

POINTS = {"label": 1, "host": 1, "profile": 2, "cue": 1, "capitals": 1, "list": 1}
ENOUGH = 2
USED = frozenset({"label", "profile", "cue", "list"})
"""Signs of use, of which one must be there: a project's site may well bear its name (`NordKanal`)."""

SURE = 0.8
"""How sure it is that a name with enough signs is a platform's."""

ROUNDS = 3
"""How often the names beside platforms are looked at again, now that there are more platforms."""

MARKED = re.compile(r"(?<=\w)[-:'’][a-zà-ÿ]{1,5}$")
"""An ending that a sign sets apart: `YouTube-ra`."""

STEM_VOWEL = "i"
"""What Finnish puts between a foreign name that ends in a consonant and its case."""

Signs = Mapping[str, set[str]]
"""By name: its signs."""


def tell_platforms(reading: Reading) -> Reading:
    """Add the platforms that only the text tells to those of the lists."""
    entries = tuple(_entries(reading))
    if not entries:
        return reading
    ontology = replace(reading.ontology, authority=entries)
    gazetteer = build_gazetteer(ontology, reading.lexicon.language.code)
    found = (
        replace(one, rule="told-platform", confidence=SURE, key=one.key.removeprefix("authority:"))
        for one in find_authority(reading, gazetteer)
    )
    covered = reading.covered(reading.listed)
    new = [one for one in found if not covered[start_of(one)]]
    return replace(
        reading,
        listed=tuple(sorted((*reading.listed, *new), key=start_of)),
        platforms=(*reading.platforms, *entries),
    )


def _entries(reading: Reading) -> Iterator[AuthorityEntry]:
    """Make an entry of each name with enough signs, with the host that has the name."""
    hosts = {registered(host_of(iri)): host_of(iri) for _, _, iri in find_links(reading)}
    for name, signs in sorted(_signs(reading).items()):
        host = hosts.get(letters_of(name), "").removeprefix("www.")
        if _is_told(signs):
            yield AuthorityEntry(
                f"{TOLD}{letters_of(name)}",
                PLATFORM,
                (Name(name),),
                (),
                (),
                hosts=(host,) if host else (),
                profiles=reading.ontology.profiles,
            )


def _signs(reading: Reading) -> Signs:
    """Gather the signs of every name."""
    labels, tied = tuple(find_labels(reading)), tuple(find_tied(reading))
    places = find_names(reading, labels, tied)
    given = {mention.name for mention in (*tied, *(label.mention for label in labels))}
    names = _base_names(reading, places, given=given)
    in_cues = tuple(cue_groups(reading, places))
    signs: dict[str, set[str]] = defaultdict(set)
    cued = _mostly_cued(places, in_cues, names)
    for mention, sign in (
        *signs_of_form(places),
        *signs_of_links(reading, labels, places),
        *((mention, "cue") for group in in_cues for mention in group if mention in cued),
        *((mention, "cue") for mention in tied),
    ):
        if mention.name in names:
            signs[names[mention.name]].add(sign)
    listed = frozenset(start_of(m) for m in reading.listed if m.kind == PLATFORM)
    for _ in range(ROUNDS):
        for group in (*in_cues, *label_groups(labels)):
            for name in _beside_platforms(group, names, signs, listed):
                signs[name].add("list")
    return signs


def _mostly_cued(
    places: Sequence[Mention], groups: Sequence[Group], names: Mapping[str, str]
) -> frozenset[Mention]:
    """Keep the names in cues that stand in them as often as elsewhere: a body with a site does not."""
    cued = {mention for group in groups for mention in group}
    every = Counter(names.get(mention.name, "") for mention in places)
    inside = Counter(names.get(mention.name, "") for mention in cued)
    return frozenset(m for m in cued if 2 * inside[base := names.get(m.name, "")] >= every[base])


def _is_told(signs: Collection[str]) -> bool:
    return not USED.isdisjoint(signs) and sum(POINTS[sign] for sign in signs) >= ENOUGH


def _beside_platforms(
    group: Group, names: Mapping[str, str], signs: Signs, listed: Collection[int]
) -> Sequence[str]:
    """Give the names of a group that stand beside another name which is a platform's.

    `listed` are the places of the platforms that lists have.
    """
    bases_of = [names.get(mention.name, "") for mention in group]
    told = {
        base
        for base, mention in zip(bases_of, group, strict=True)
        if start_of(mention) in listed or _is_told(signs.get(base, ()))
    }
    return [base for base in bases_of if base and told - {base}]


def _base_names(
    reading: Reading, places: Sequence[Mention], *, given: set[str]
) -> Mapping[str, str]:
    """Give each word the name that it is a form of: the one that most of the words lead to."""
    language = reading.lexicon.language
    words = sorted({mention.name for mention in places})
    guesses = {w: (w,) if w in given else _guesses(w, language) for w in words}
    support = Counter(guess for found in guesses.values() for guess in found)
    return {
        word: min(
            found, key=lambda guess: (guess not in given, -support[guess], found.index(guess))
        )
        for word, found in guesses.items()
    }


def _guesses(word: str, language: LanguageData) -> tuple[str, ...]:
    """Guess which name a word is a form of, likeliest first; a cue has its platform in a case."""
    if MARKED.search(word):
        return (MARKED.sub("", word),)
    if not language.plain_cases:
        return (word,)
    found = [guess for guess in bases(word, language.code) if word.startswith(guess)]
    found.sort(key=lambda guess: guess == word)
    bare = found[0]
    while bare.endswith(STEM_VOWEL) and bare[:-1] in found:
        bare = bare[:-1]
    return tuple(dict.fromkeys((bare, *found)))
