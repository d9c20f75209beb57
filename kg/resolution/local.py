"""Joins the names of one thing inside one document.

1. The same words at one place name one thing.
2. A case form joins the name that it leads to; two case forms join over a base form they share.
3. A short form in brackets after a name, and an acronym whose letters begin the name's words.
4. One account, link or other key.
5. The beginning or the end of exactly one longer name of the class (`Amnesty`, `Media Pool`), and
   the given or the family name of exactly one person.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from kg.languages import language_data
from kg.model import Extraction, Mention, Span
from kg.ontology import Ontology
from kg.resolution.joins import Clusters
from kg.resolution.names import (
    abbreviates,
    is_acronym,
    name_words,
    squeeze,
    variant_words,
    variants,
)
from kg.resolution.nodes import Corpus, Node

ONE_BY_ONE = frozenset({"Figure", "Account"})
"""Classes whose nodes are told apart by more than their names."""


def join_local(clusters: Clusters, corpus: Corpus, ontology: Ontology) -> frozenset[int]:
    """Join inside every document; answer the nodes that are short forms of a longer name."""
    short: set[int] = set()
    heads = _heads(ontology)
    for extraction in corpus.extractions:
        by_kind: dict[str, list[int]] = defaultdict(list)
        for node in corpus.by_document.get(extraction.document.id, ()):
            if corpus.nodes[node].kind not in ONE_BY_ONE:
                by_kind[corpus.nodes[node].kind].append(node)
        _join_brackets(clusters, corpus, extraction)
        _join_places(clusters, corpus.by_document.get(extraction.document.id, ()))
        for kind, nodes in by_kind.items():
            _join_forms(clusters, nodes)
            _join_keys(clusters, nodes)
            short.update(_join_acronyms(clusters, nodes))
            short.update(_join_short(clusters, nodes, kind, heads))
    return frozenset(short)


def _heads(ontology: Ontology) -> frozenset[str]:
    return frozenset(squeeze(cue.text) for cue in ontology.cues if cue.kind == "head")


def _join_forms(clusters: Clusters, nodes: Sequence[int]) -> None:
    known = {clusters.facts.nodes[node].folded: node for node in nodes}
    for node in nodes:
        here = clusters.facts.nodes[node]
        guesses = variants(here.name, here.language)
        for guess in guesses:
            base = known.get(guess)
            if base is not None and base != node:
                name = clusters.facts.nodes[base].name
                clusters.join(base, node, reason=f"{here.name} is a form of {name}", score=0.95)
        if guesses:
            known.setdefault(guesses[0], node)


def _join_keys(clusters: Clusters, nodes: Sequence[int]) -> None:
    first: dict[str, int] = {}
    for node in nodes:
        for key in clusters.facts.nodes[node].keys:
            clusters.join(first.setdefault(key, node), node, reason=f"same {key}")


def _join_places(clusters: Clusters, nodes: Sequence[int]) -> None:
    """Join what the same words name, read under one name and under another."""
    first: dict[tuple[str, Span], int] = {}
    for node in nodes:
        here = clusters.facts.nodes[node]
        for mention in here.mentions if here.kind not in ONE_BY_ONE else ():
            one = first.setdefault((here.kind, mention.evidence.span), node)
            name = clusters.facts.nodes[one].name
            clusters.join(one, node, reason=f"the same words name {name} and {here.name}")


def _join_brackets(clusters: Clusters, corpus: Corpus, extraction: Extraction) -> None:
    """Join a name and what brackets after it call it; those after a place tell where it lies."""
    text = extraction.document.text
    for before, inside in _neighbours(extraction, corpus):
        start, end = before.evidence.span.end, inside.evidence.span.start
        close = text[inside.evidence.span.end : inside.evidence.span.end + 1]
        if corpus.nodes[corpus.node_of[before]].kind == "Place" and not is_acronym(inside.name):
            continue
        if text[start:end].strip(" \"'\u201d\u2019\u00a0") == "(" and close == ")":
            clusters.join(
                corpus.node_of[before],
                corpus.node_of[inside],
                reason=f"{inside.name} stands in brackets after {before.name}",
            )


def _neighbours(extraction: Extraction, corpus: Corpus) -> Iterator[tuple[Mention, Mention]]:
    """Give each mention after the last one of its class, as the versions have settled it."""
    last: dict[str, Mention] = {}
    for mention in sorted(set(extraction.mentions), key=lambda m: m.evidence.span):
        kind = corpus.nodes[corpus.node_of[mention]].kind
        if kind in last and kind not in ONE_BY_ONE:
            yield last[kind], mention
        last[kind] = mention


def _join_acronyms(clusters: Clusters, nodes: Sequence[int]) -> Iterator[int]:
    names = {node: clusters.facts.nodes[node].name for node in nodes}
    acronyms = [node for node in nodes if is_acronym(names[node])]
    by_initial: dict[str, list[int]] = defaultdict(list)
    for node in nodes if acronyms else ():
        words = name_words(names[node])
        if len(words) > 1:
            by_initial[words[0][:1]].append(node)
    for node in acronyms:
        initial = squeeze(names[node])[:1]
        full = [n for n in by_initial[initial] if abbreviates(names[node], names[n].split())]
        if len({clusters.root(n) for n in full}) == 1 and clusters.join(
            full[0],
            node,
            reason=f"{names[node]} has the first letters of {names[full[0]]}",
            score=0.9,
        ):
            yield node


def _join_short(
    clusters: Clusters, nodes: Sequence[int], kind: str, heads: frozenset[str]
) -> Iterator[int]:
    index = _by_edge_word(clusters, nodes)
    for node in nodes:
        here = clusters.facts.nodes[node]
        words = name_words(here.name)
        if not words or (kind == "Person" and len(words) > 1):
            continue
        near = _longer(clusters, node, words, index)
        longer = [other for other in near if _is_short(clusters, node, other, kind, heads)]
        if len({clusters.root(other) for other in longer}) == 1:
            name = clusters.facts.nodes[longer[0]].name
            reason = f"{here.name} is short for {name}, the only such name here"
            if clusters.join(longer[0], node, reason=reason, score=0.9):
                yield node


def _by_edge_word(clusters: Clusters, nodes: Sequence[int]) -> dict[str, list[int]]:
    index: dict[str, list[int]] = defaultdict(list)
    for node in nodes:
        here = clusters.facts.nodes[node]
        words = name_words(here.name)
        if len(words) > 1:
            last = variants(words[-1], here.language)
            together = {"".join(words[start:]) for start in range(len(words) - 1)}
            for word in sorted({words[0], words[-1], *last, *together}):
                index[word].append(node)
    return index


def _longer(
    clusters: Clusters, node: int, words: Sequence[str], index: dict[str, list[int]]
) -> list[int]:
    language = clusters.facts.nodes[node].language
    edges = {words[0], words[-1]} | variant_words(words[-1], language)
    found = {other for word in edges for other in index.get(word, ())}
    return sorted(found - {node})


def _is_short(clusters: Clusters, node: int, other: int, kind: str, heads: frozenset[str]) -> bool:
    here, there = clusters.facts.nodes[node], clusters.facts.nodes[other]
    short, long = name_words(here.name), name_words(there.name)
    if _written_together(short, long, kind) and _listed_alike(here.keys, there.keys):
        return True
    if len(short) >= len(long) or not _listed_alike(here.keys, there.keys):
        return False
    if kind == "Person":
        return any(_agree(short[0], word, here.language) for word in (long[0], long[-1]))
    rest, head = long[len(short) :], long[: len(short)]
    told = kind == "Place" or (kind != "Platform" and _start(there) <= _start(here))
    if (
        told
        and _all_agree(short, head, here.language)
        and not _names_a_part(short, rest, here.language, heads, kind)
    ):
        return True
    ends_alike = _all_agree(short, long[-len(short) :], here.language)
    return ends_alike and len(long) - len(short) == 1 and not _is_owned(here, there)


def _start(node: Node) -> int:
    """Where a name first stands: a short form comes after the name that it is short for."""
    return node.mentions[0].evidence.span.start


def _is_owned(here: Node, there: Node) -> bool:
    """Whether the text writes the longer name's last word as owned, and the shorter's as nobody's.

    What is left of a name without its owner is no short form: `Városok Baráti Köre` is not `Baráti Kör`.
    """
    endings = {squeeze(one) for one in language_data(here.language).possessive_endings}
    head = name_words(here.name)[-1]
    ours, theirs = (
        {name_words(mention.evidence.exact)[-1:] for mention in node.mentions}
        for node in (here, there)
    )
    owned = {(head + ending,) for ending in endings}
    return not owned.isdisjoint(theirs) and owned.isdisjoint(ours)


def _written_together(short: Sequence[str], long: Sequence[str], kind: str) -> bool:
    """Whether the last words of the longer name, written as one, are the shorter (`Mediapool`)."""
    ends = {"".join(long[start:]) for start in range(1 if len(long) > 2 else 0, len(long) - 1)}  # noqa: PLR2004 - two words are the whole name
    return kind != "Person" and len(short) == 1 and short[0] in ends


def _listed_alike(short: Collection[str], long: Collection[str]) -> bool:
    """Whether a name that an authority list has is not cut from one that it does not have."""
    listed = [key for key in short if key.startswith("authority:")]
    return not listed or any(key in long for key in listed)


def _names_a_part(
    short: Sequence[str], rest: Sequence[str], language: str, heads: frozenset[str], kind: str
) -> bool:
    """Whether what follows an organisation's name makes it the name of a part (`… Library`)."""
    if kind != "Organisation":
        return False
    return len(short) > 1 or any(
        not heads.isdisjoint(variant_words(word, language)) for word in rest
    )


def _all_agree(ours: Sequence[str], theirs: Sequence[str], language: str) -> bool:
    return all(_agree(one, other, language) for one, other in zip(ours, theirs, strict=True))


def _agree(ours: str, theirs: str, language: str) -> bool:
    return (
        ours == theirs
        or theirs in variant_words(ours, language)
        or ours in variant_words(theirs, language)
    )
