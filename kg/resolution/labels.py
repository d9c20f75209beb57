"""Chooses a thing's names: one label a language, in base form, and its other names.

Case endings are undone where that is safe, in this order:

1. the base form is seen elsewhere as a name of the thing, or as a part of one, in any version;
2. the name's head is a common noun (in small letters, or one of the lexicon's heads), or the name
   has several words and the ending more than one letter;
3. the other languages call it by another name, so that this one is no foreign word;
4. two different forms of one text lead to the same base form.

What is left stays as the text has it.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.languages import LANGUAGES, language_data
from kg.languages.inflection import base_candidates, same_name
from kg.model import Mention, Name
from kg.ontology import Ontology
from kg.resolution.names import is_acronym, likeness, squeeze
from kg.resolution.nodes import Node

Names = Mapping[str, Sequence[str]]
"""A thing's names by language, best first."""

_ALIKE = 0.4
_WRITTEN = ("#", "@")

TITLED = frozenset({"Publication", "Event", "Person"})
"""Classes whose names may well end in what looks like a case ending."""

BASE_RULES = frozenset({"authority", "host", "person-line", "title-name", "quoted-name"})
"""Rules whose mentions carry the name in base form."""


@dataclass(frozen=True, slots=True)
class Naming:
    """What names are chosen with: the ontology, its nouns (`heads`), and which nodes are short."""

    ontology: Ontology
    heads: frozenset[str]
    ends: tuple[str, ...]
    short: frozenset[Node]


def naming_of(ontology: Ontology, short: Iterable[Node]) -> Naming:
    """Gather the heads of all languages."""
    heads = _base_heads(ontology)
    return Naming(ontology, heads, tuple(sorted(map(squeeze, heads))), frozenset(short))


def _base_heads(ontology: Ontology) -> frozenset[str]:
    """The lexicon's heads that are no case form of another of its language."""
    found: dict[str, set[str]] = defaultdict(set)
    for cue in ontology.cues:
        if cue.kind == "head":
            found[cue.language].add(cue.text.lower())
    return frozenset(
        head
        for language, heads in found.items()
        for head in heads
        if heads.isdisjoint(_shorter(head, language))
    )


def _shorter(head: str, language: str) -> list[str]:
    """Base forms of a head; where the head comes first, the definite form (`senatul`) is one."""
    guesses = base_candidates(head, language)
    if language_data(language).head_first:
        return list(guesses[: guesses.index(head)])
    return [guess for guess in guesses if guess != head]


def names_of(nodes: Sequence[Node], naming: Naming) -> dict[str, list[str]]:
    """Give the base forms of a thing's names in each language, best first.

    A full name comes before a short form and an acronym; then the more frequent, then the longer.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for node in nodes:
        for mention in node.mentions:
            counts[node.language][" ".join(mention.name.split())] += 1
    brief = {mention.name for node in nodes if node in naming.short for mention in node.mentions}
    mentions = [mention for node in nodes for mention in node.mentions]
    given = {m.name for m in mentions if m.rule in BASE_RULES or _is_based(m)}
    person = any(node.kind == "Person" for node in nodes)
    title = any(node.kind in TITLED for node in nodes)
    everywhere = _seen(name for found in counts.values() for name in found)
    names: dict[str, list[str]] = {}
    for language, found in sorted(counts.items()):
        others = frozenset(n for other, f in counts.items() if other != language for n in f)
        seen = everywhere | _seen(found)
        reader = _Reader(language, seen, naming, frozenset(found), others, title, person)
        figure = nodes[0].kind == "Figure"
        bases = {
            name: name if figure or name in given else reader.base(name) for name in sorted(found)
        }
        totals: Counter[str] = Counter()
        for name, base in bases.items():
            totals[base] += found[name]
        names[language] = _distinct(_ranked(totals, {bases.get(name, name) for name in brief}))
    return names


def _is_based(mention: Mention) -> bool:
    """Whether the document told the base form: the name is not what stands in the text."""
    exact = mention.evidence.exact
    if not language_data(mention.language).plain_cases or squeeze(mention.name) == squeeze(exact):
        return False
    return same_name(exact, mention.name, language=mention.language)


def labels_of(names: Names) -> tuple[Name, ...]:
    """One label a language; a name that all versions share is written once, untagged."""
    best = {language: found[0] for language, found in names.items() if found}
    if len(best) > 1 and len(set(best.values())) == 1:
        return (Name(next(iter(best.values()))),)
    return in_order(Name(text, tag(language)) for language, text in best.items())


def renamed(labels: tuple[Name, ...], renames: Sequence[Name]) -> tuple[Name, ...]:
    """Put decided names in the place of labels; a name without a language takes all places."""
    for name in renames:
        others = [label for label in labels if name.language and label.language != name.language]
        labels = in_order([*others, name])
    return labels


def others_of(names: Names, labels: Sequence[Name]) -> tuple[Name, ...]:
    """The names that are no label."""
    used = {(label.language, label.text) for label in labels}
    untagged = {label.text for label in labels if not label.language}
    return in_order(
        Name(text, tag(language))
        for language, texts in names.items()
        for text in texts
        if text not in untagged and (tag(language), text) not in used
    )


def tag(language: str) -> str:
    """The language tag of a name: none where the language is not known."""
    return language if language in LANGUAGES else ""


def in_order(names: Iterable[Name]) -> tuple[Name, ...]:
    """Sort names by language and text, each once."""
    return tuple(sorted(set(names), key=lambda name: (name.language, name.text)))


def _seen(names: Iterable[str]) -> dict[str, str]:
    """Index names, and the beginnings and ends of names of several words, by folded form."""
    parts: dict[str, str] = {}
    wholes: dict[str, str] = {}
    for name in sorted(names):
        words = name.split()
        for size in range(1, len(words)):
            for part in (words[:size], words[-size:]):
                parts.setdefault(squeeze(" ".join(part)), " ".join(part))
        wholes.setdefault(squeeze(name), name)
    return parts | wholes


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the names that one language has for a thing."""

    language: str
    seen: Mapping[str, str]
    naming: Naming
    forms: frozenset[str]
    others: frozenset[str]
    title: bool
    person: bool = False

    def base(self, name: str) -> str:
        """Give the base form of a name, or the name where that is not safe."""
        if name.startswith(_WRITTEN):
            return name
        guesses = base_candidates(name, self.language, self.naming.heads) or (name,)
        for guess in guesses:
            folded = squeeze(guess)
            if folded in self.seen and folded != squeeze(name):
                return self.seen[folded]
        if not self.title and not self._is_headed(name):
            headed = next(
                (g for g in guesses if self._is_headed(g) and self._lost_case(name, g)), ""
            )
            if headed:
                return headed
        best = guesses[0]
        return best if self._safe(name, best) else self._agreed(name, guesses)

    def _is_headed(self, name: str) -> bool:
        """Whether a name ends in one of the lexicon's nouns in base form."""
        return name.rsplit(maxsplit=1)[-1].lower() in self.naming.heads

    def _lost_case(self, name: str, guess: str) -> bool:
        """Whether what the guess takes off is a case ending, not that of a plural or an owner."""
        data = language_data(self.language)
        ending = name[len(guess) :] if name.startswith(guess) else ""
        owned = bool(data.bare_cases) and ending not in data.bare_cases
        return data.possessor_first and bool(ending) and not owned

    def _safe(self, name: str, best: str) -> bool:
        owned = name.startswith(best) and not self._lost_case(name, best)
        if not self.person and squeeze(best).endswith(self.naming.ends):
            return not (owned and language_data(self.language).possessor_first)
        if self.title:
            return False
        words = name.split()
        head = words[0] if language_data(self.language).head_first else words[-1]
        kept = sum(1 for one, other in zip(name, best, strict=False) if one == other)
        own = len(words) > 1 or self._own_name(name)
        return head[:1].islower() or (own and len(name) - kept > 1)

    def _own_name(self, name: str) -> bool:
        """Whether the other languages have another name for it, so that this one inflects."""
        return bool(self.others) and max(likeness(name, o) for o in self.others) < _ALIKE

    def _agreed(self, name: str, guesses: Sequence[str]) -> str:
        """The first guess that another form of the thing leads to as well, or the name."""
        others = {
            guess
            for form in self.forms - {name}
            for guess in base_candidates(form, self.language, self.naming.heads)
            if guess != form
        }
        return next((guess for guess in guesses if guess in others), name)


def _ranked(found: Mapping[str, int], brief: Collection[str]) -> list[str]:
    return sorted(
        found, key=lambda name: (is_acronym(name), name in brief, -found[name], -len(name), name)
    )


def _distinct(names: Sequence[str]) -> list[str]:
    """Leave out what differs from a better name in capitals only."""
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(name.lower(), name)
    return list(found.values())
