"""What forbids two clusters to be one thing.

1. Their classes differ, and neither is a kind of the other.
2. The text holds them apart: a fact joins them (a unit and its parent), or a list names both.
3. They have different handles on one platform.
4. They are people with different given or family names.
5. Lists of well-known things have them as two.
6. Without direct evidence: both occur in one document.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.languages import language_data
from kg.model import DocumentId, Extraction, Mention
from kg.ontology import Ontology
from kg.resolution.authority import PREFIX
from kg.resolution.names import PersonName, likeness, person_readings, squeeze, variant_words
from kg.resolution.nodes import Corpus, Node
from kg.resolution.parts import parts_among

_LIST_MARKS = frozenset({",", ";", "/", "|"})
_ALIKE = 0.35
_WORDS_MORE = 2


@dataclass(slots=True)
class Profile:
    """What is known of a cluster; the larger of two takes the smaller in."""

    nodes: list[int]
    kinds: set[str]
    documents: dict[DocumentId, list[int]]
    handles: dict[str, set[str]]
    people: set[tuple[str, str]]
    listed: set[str]


@dataclass(frozen=True, slots=True)
class NodeFacts:
    """What guards ask of nodes: which are apart and why, who has which handle, which are parts."""

    nodes: tuple[Node, ...]
    ontology: Ontology
    apart: Mapping[int, Mapping[int, str]]
    handles: Mapping[int, Mapping[str, frozenset[str]]]
    blocks: tuple[frozenset[int], ...]
    languages: Mapping[DocumentId, str]
    parts: frozenset[int]

    def profile(self, node: int) -> Profile:
        """Describe a cluster of one node."""
        here = self.nodes[node]
        full = here.kind == "Person" and len(here.name.split()) > 1
        return Profile(
            nodes=[node],
            kinds={here.kind},
            documents={here.document: [node]},
            handles={key: set(value) for key, value in self.handles.get(node, {}).items()},
            people={(here.name, here.language)} if full else set(),
            listed={key for key in here.keys if key.startswith(PREFIX)},
        )


def merged(large: Profile, small: Profile) -> Profile:
    """Take `small` into `large`."""
    large.nodes.extend(small.nodes)
    large.kinds |= small.kinds
    large.people |= small.people
    large.listed |= small.listed
    for document, nodes in small.documents.items():
        large.documents.setdefault(document, []).extend(nodes)
    for platform, handles in small.handles.items():
        large.handles.setdefault(platform, set()).update(handles)
    return large


def veto_of(
    ours: Profile,
    theirs: Profile,
    *,
    facts: NodeFacts,
    root: Callable[[int], int],
    direct: bool,
) -> str:
    """Words that forbid the two to be one, or nothing."""
    small, large = sorted((ours, theirs), key=lambda profile: len(profile.nodes))
    checks: Iterator[str] = (
        _other_class(small, large, facts.ontology),
        _held_apart(small, large, facts, root),
        _other_handle(small, large),
        _other_person(small, large),
        _other_entry(small, large),
        "" if direct else _both_named(small, large, facts),
    ).__iter__()
    return next((words for words in checks if words), "")


def node_facts(
    corpus: Corpus, ontology: Ontology, *, apart: Sequence[tuple[int, int, str]] = ()
) -> NodeFacts:
    """Read from the texts what holds nodes apart, beside what is given."""
    found: dict[int, dict[int, str]] = defaultdict(dict)
    for one, other, words in apart:
        found[one][other] = found[other][one] = words
    handles: dict[int, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for extraction in corpus.extractions:
        for first, second, words in _apart(extraction):
            one, other = corpus.node_of[first], corpus.node_of[second]
            if one != other:
                found[one].setdefault(other, words)
                found[other].setdefault(one, words)
        for relation in extraction.relations:
            if relation.predicate == "hasAccount" and isinstance(relation.object, Mention):
                platform, colon, handle = relation.object.key.lower().partition(":")
                if colon:
                    handles[corpus.node_of[relation.subject]][platform].add(handle.lstrip("@"))
    frozen = {
        node: {platform: frozenset(names) for platform, names in held.items()}
        for node, held in handles.items()
    }
    languages = {e.document.id: e.document.language for e in corpus.extractions}
    blocks, parts = _blocks(corpus), parts_among(corpus.nodes, ontology)
    return NodeFacts(corpus.nodes, ontology, found, frozen, blocks, languages, parts)


def _blocks(corpus: Corpus) -> tuple[frozenset[int], ...]:
    starts = {
        extraction.document.id: [block.start for block in extraction.document.blocks]
        for extraction in corpus.extractions
    }
    return tuple(
        frozenset(
            bisect_right(starts[node.document], mention.evidence.span.start)
            for mention in node.mentions
        )
        for node in corpus.nodes
    )


def _apart(extraction: Extraction) -> Iterator[tuple[Mention, Mention, str]]:
    for relation in extraction.relations:
        other = relation.object
        if isinstance(other, Mention) and other.kind == relation.subject.kind:
            yield relation.subject, other, f"the text says {relation.predicate} of the two"
    yield from _listed(extraction)


def _listed(extraction: Extraction) -> Iterator[tuple[Mention, Mention, str]]:
    """Find neighbours of one class with only a list's comma or conjunction between them."""
    text = extraction.document.text
    data = language_data(extraction.document.language)
    conjunctions = [[word] for word in data.conjunctions]
    before: dict[str, Mention] = {}
    for mention in sorted(set(extraction.mentions), key=lambda m: m.evidence.span):
        previous = before.get(mention.kind)
        before[mention.kind] = mention
        if previous is None or squeeze(previous.name) == squeeze(mention.name):
            continue
        between = text[previous.evidence.span.end : mention.evidence.span.start]
        joint = between.replace(",", " ").split()
        if "\n" not in between and (between.strip() in _LIST_MARKS or joint in conjunctions):
            yield previous, mention, "one list names both"


def _other_class(small: Profile, large: Profile, ontology: Ontology) -> str:
    for ours in sorted(small.kinds):
        for theirs in sorted(large.kinds):
            if not (ontology.is_a(ours, theirs) or ontology.is_a(theirs, ours)):
                return f"one is a {ours}, the other a {theirs}"
    return ""


def _held_apart(
    small: Profile, large: Profile, facts: NodeFacts, root: Callable[[int], int]
) -> str:
    if not any(node in facts.apart for node in small.nodes):
        return ""
    target = root(large.nodes[0])
    found = (
        words
        for node in small.nodes
        for other, words in sorted(facts.apart.get(node, {}).items())
        if root(other) == target
    )
    return next(found, "")


def _other_handle(small: Profile, large: Profile) -> str:
    for platform in sorted(small.handles.keys() & large.handles.keys()):
        ours, theirs = small.handles[platform], large.handles[platform]
        if ours.isdisjoint(theirs):
            return f"two handles on {platform}: {min(ours)} and {min(theirs)}"
    return ""


def _other_person(small: Profile, large: Profile) -> str:
    for one in sorted(small.people):
        for other in sorted(large.people):
            found = [
                _other_parts(ours, theirs, one[1], other[1])
                for ours in person_readings(*one)
                for theirs in person_readings(*other)
            ]
            if all(found):
                return found[0]
    return ""


def _other_parts(ours: PersonName, theirs: PersonName, language: str, other: str) -> str:
    if not _one_word(ours.family, theirs.family, language, other):
        return f"different family names: {ours.family} and {theirs.family}"
    if not _one_given(ours.given, theirs.given):
        return f"different given names: {' '.join(ours.given)} and {' '.join(theirs.given)}"
    return ""


def _other_entry(small: Profile, large: Profile) -> str:
    if not (small.listed and large.listed) or not small.listed.isdisjoint(large.listed):
        return ""
    ours, theirs = (min(one.listed).removeprefix(PREFIX) for one in (small, large))
    return f"two entries of lists: {ours} and {theirs}"


def _one_word(ours: str, theirs: str, language: str, other_language: str) -> bool:
    return (
        ours == theirs
        or theirs in variant_words(ours, language)
        or ours in variant_words(theirs, other_language)
    )


def _one_given(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether given names agree: equal, or one is the other's initials or beginning."""
    pairs = zip(ours, theirs, strict=False)
    return all(one.startswith(other) or other.startswith(one) for one, other in pairs)


def _both_named(small: Profile, large: Profile, facts: NodeFacts) -> str:
    """Two names in one document are two things, unless they are alike and never in one block."""
    for document in sorted(small.documents.keys() & large.documents.keys()):
        ours, theirs = small.documents[document], large.documents[document]
        pairs = [(one, other) for one in ours for other in theirs]
        apart = all(facts.blocks[one].isdisjoint(facts.blocks[other]) for one, other in pairs)
        names = [(facts.nodes[one].name, facts.nodes[other].name) for one, other in pairs]
        if not apart or not any(_variants(one, other) for one, other in names):
            return f"one text names both: {names[0][0]} and {names[0][1]}"
    return ""


def _variants(ours: str, theirs: str) -> bool:
    """Whether two names may be spellings of one: alike, and about as long."""
    more = abs(len(ours.split()) - len(theirs.split()))
    return more <= _WORDS_MORE and likeness(ours, theirs) >= _ALIKE
