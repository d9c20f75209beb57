"""Judges what is stated of an entity: accounts, links, available languages; and figures."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal, InvalidOperation

from rdflib import FOAF

from kg.evaluation.built import Built, BuiltFact
from kg.evaluation.gold import Gold, GoldFigure, GoldRow
from kg.evaluation.matching import Matching
from kg.evaluation.tables import Found, Judgement, Verdict, Wanted, wanted_in
from kg.evaluation.wording import address_of, handle_of
from kg.ontology import KG, SCHEMA

_Keys = Callable[[BuiltFact], Iterable[str]]


def judge_accounts(built: Built, *, gold: Gold, matching: Matching) -> Judgement:
    """Judge accounts by owner, platform and handle."""

    def keys(fact: BuiltFact) -> Iterator[str]:
        owner = matching.key_of.get(fact.subject, fact.subject)
        names = built.texts(fact.object, FOAF.accountName) or built.texts(
            fact.object, FOAF.homepage
        )
        for platform in built.texts(fact.object, KG.accountOn) or ("",):
            for name in names:
                yield _key(owner, matching.key_of.get(platform, platform), handle_of(name))

    rows = {
        _key(owner, platform, handle_of(handle)): row
        for row in gold.accounts
        for owner, platform, handle in [row.parts]
    }
    return _judge(rows, built.facts_of("hasAccount"), built=built, gold=gold, keys=keys)


def judge_links(built: Built, *, gold: Gold, matching: Matching) -> Judgement:
    """Judge the links that entities have."""

    def keys(fact: BuiltFact) -> Iterator[str]:
        yield _key(matching.key_of.get(fact.subject, fact.subject), address_of(fact.object))

    rows = {_key(row.parts[0], address_of(row.parts[1])): row for row in gold.links}
    facts = (fact for fact in built.facts_of("foaf:homepage") if fact.subject in built.nodes)
    return _judge(rows, facts, built=built, gold=gold, keys=keys)


def judge_languages(built: Built, *, gold: Gold, matching: Matching) -> Judgement:
    """Judge the languages that projects and publications are available in."""

    def keys(fact: BuiltFact) -> Iterator[str]:
        entity = matching.key_of.get(fact.subject, fact.subject)
        yield _key(entity, fact.object.casefold())

    rows = {_key(row.parts[0], row.parts[1].casefold()): row for row in gold.available}
    return _judge(rows, built.facts_of("availableLanguage"), built=built, gold=gold, keys=keys)


def judge_figures(built: Built, *, gold: Gold) -> Judgement:
    """Judge figures by value, as many of each as the gold has, whatever they are about."""
    wanted = {key: figure for key, figure in _numbered(gold.figures) if not figure.allowed}
    allowed = {figure.value for figure in gold.figures if figure.allowed}
    return Judgement(
        wanted_in(
            built.languages,
            (Wanted(key, f"{f.value:f} {f.what}", f.languages) for key, f in wanted.items()),
        ),
        tuple(_found_figures(built, frozenset(wanted), allowed)),
    )


def _numbered(figures: Iterable[GoldFigure]) -> Iterator[tuple[str, GoldFigure]]:
    """Give each wanted figure a key: its value, and which one of that value it is."""
    seen: Counter[Decimal] = Counter()
    for figure in sorted(figures, key=lambda figure: figure.allowed):
        seen[figure.value] += 1
        yield _figure_key(figure.value, seen[figure.value]), figure


def _found_figures(built: Built, wanted: frozenset[str], allowed: set[Decimal]) -> Iterator[Found]:
    by_node: dict[str, list[BuiltFact]] = defaultdict(list)
    for fact in built.facts_of("hasFigure"):
        by_node[fact.object].append(fact)
    languages = _languages_of_figures(built)
    seen: Counter[Decimal] = Counter()
    for node, stated in sorted(languages.items()):
        facts = by_node[node]
        value = _value(built, node)
        seen[value] += 1
        key = _figure_key(value, seen[value])
        first = _figure_key(value, 1)
        known = key in wanted or (first in wanted and value not in allowed)
        verdict = Verdict.NEUTRAL if value in allowed else Verdict.WRONG
        yield Found(
            f"{value:f} {' / '.join(built.texts(node, SCHEMA.unitText))}{_quoted(facts)}",
            Verdict.RIGHT if known else verdict,
            stated,
            own=key if key in wanted else first,
            meets=frozenset({key if key in wanted else first}),
        )


def _languages_of_figures(built: Built) -> dict[str, frozenset[str]]:
    """Give each figure, with or without a thing that it is about, the languages of its mentions."""
    found: dict[str, set[str]] = defaultdict(set)
    for fact in built.facts_of("hasFigure"):
        found[fact.object].update(fact.languages)
    for mention in built.mentions:
        if built.texts(mention.node, SCHEMA.value):
            found[mention.node].add(mention.language)
    return {node: frozenset(languages) for node, languages in found.items()}


def _value(built: Built, node: str) -> Decimal:
    try:
        return Decimal(min(built.texts(node, SCHEMA.value), default="NaN")).normalize()
    except InvalidOperation:
        return Decimal("NaN")


def _figure_key(value: Decimal, number: int) -> str:
    return f"{value.normalize():f} #{number}"


def _judge(
    rows: dict[str, GoldRow],
    facts: Iterable[BuiltFact],
    *,
    built: Built,
    gold: Gold,
    keys: _Keys,
) -> Judgement:
    """Judge facts that stand alone: right with a wanted key, neutral with an allowed one."""
    wanted = (
        Wanted(key, _row_words(row, gold), row.languages)
        for key, row in rows.items()
        if not row.allowed
    )
    allowed = {key for key, row in rows.items() if row.allowed}
    allowed |= {key for key, entity in gold.entities.items() if entity.allowed}
    found = []
    for fact in facts:
        answers = tuple(keys(fact))
        own = next((key for key in answers if key in rows and not rows[key].allowed), "")
        neutral = any(key in allowed or key.partition(" ")[0] in allowed for key in answers)
        verdict = Verdict.RIGHT if own else Verdict.NEUTRAL if neutral else Verdict.WRONG
        words = f"{built.name_of(fact.subject)} | {fact.predicate} | {_object(fact, built)}"
        found.append(Found(words + _quoted([fact]), verdict, fact.languages, own, frozenset({own})))
    return Judgement(wanted_in(built.languages, wanted), tuple(found))


def _row_words(row: GoldRow, gold: Gold) -> str:
    return " | ".join(gold.entities[p].name if p in gold.entities else p for p in row.parts)


def _object(fact: BuiltFact, built: Built) -> str:
    names = built.texts(fact.object, FOAF.accountName)
    platforms = (built.name_of(iri) for iri in built.texts(fact.object, KG.accountOn))
    return " ".join((*names, *platforms)) or fact.object


def _quoted(facts: Iterable[BuiltFact]) -> str:
    quote = min((fact.quote for fact in facts if fact.quote), default="")
    languages = sorted({code for fact in facts for code in fact.languages})
    return f" ({', '.join(languages)}: {quote})" if quote else ""


def _key(*parts: str) -> str:
    return " ".join(parts)
