"""Tells of an entity or a fact, in lines for people."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.explanation.index import Index
from kg.explanation.record import Refusal
from kg.graph.iris import entity_iri
from kg.model import Attribution, Entity, EntityId, Evidence, Fact, Name, ResolvedMention
from kg.resolution import DECIDED

LONGEST_RULE = 60
"""Characters of a rule's name; those of cues hold every word that signals the property."""


def describe_entity(
    held: Index, entity: Entity, *, refused: Iterable[Refusal] = ()
) -> Iterator[str]:
    """Tell an entity's class, names, identity, facts and mentions."""
    yield f"{held.title(entity.id)} ({entity.kind})"
    yield str(entity_iri(entity.id, base=held.base))
    yield from _section("names", _names(entity))
    yield from _section("one thing because", _undecided(entity.reasons))
    yield from _section("decided", _decided(entity.reasons))
    yield from _section("kept apart", _apart(held, entity, refused))
    yield from _section("facts", _facts(held, held.out.get(entity.id, ()), cited=entity))
    yield from _section("facts about it", _facts(held, held.into.get(entity.id, ()), cited=entity))
    mentions = held.mentions.get(entity.id, ())
    yield from _section(f"mentions: {len(mentions)}", _mentions(held, mentions))


def describe_fact(held: Index, fact: Fact) -> Iterator[str]:
    """Tell what a fact rests on, sentence by sentence."""
    yield held.sentence(fact)
    yield from filter(None, [held.statement(fact)])
    yield from _section("known by", [_certainty(fact)])
    yield from _section("added by", map(_answered, fact.attributions))
    yield from _section("evidence", (_quoted(held, evidence) for evidence in fact.evidence))


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        if number == 0:
            yield ""
            yield title
        yield f"  {line}"


def _undecided(reasons: Iterable[str]) -> Iterator[str]:
    return (reason for reason in reasons if not reason.startswith(DECIDED))


def _decided(reasons: Iterable[str]) -> Iterator[str]:
    return (reason.removeprefix(DECIDED) for reason in reasons if reason.startswith(DECIDED))


def _answered(attribution: Attribution) -> str:
    return f"{attribution.who}, {attribution.when}: “{' '.join(attribution.why.split())}”"


def _names(entity: Entity) -> Iterator[str]:
    for text, languages in _by_text(entity.labels).items():
        yield f"{languages or 'every language'}: {text}"
    yield from _more("also", entity.alternatives)
    yield from _more("inflected", entity.forms)
    for iri in entity.same_as:
        yield f"same as {iri}"


def _more(title: str, names: Iterable[Name]) -> Iterator[str]:
    shown = [
        f"{text} ({languages})" if languages else text
        for text, languages in _by_text(names).items()
    ]
    if shown:
        yield f"{title}: {', '.join(shown)}"


def _by_text(names: Iterable[Name]) -> dict[str, str]:
    """Join the languages of each text."""
    languages: dict[str, list[str]] = defaultdict(list)
    for name in names:
        languages[name.text].append(name.language)
    return {text: ", ".join(filter(None, codes)) for text, codes in languages.items()}


def _apart(held: Index, entity: Entity, refused: Iterable[Refusal]) -> Iterator[str]:
    for refusal in refused:
        if entity.id in {refusal.first, refusal.second}:
            other = refusal.second if entity.id == refusal.first else refusal.first
            named = f"{held.title(EntityId(other))} ({other})"
            yield f"from {named}, although {refusal.although}, because {refusal.because}"


def _facts(held: Index, facts: Iterable[Fact], *, cited: Entity) -> Iterator[str]:
    for fact in facts:
        if fact.subject == cited.id:
            told = f"{fact.predicate} {held.object_words(fact)}"
        else:
            told = f"{held.title(fact.subject)} {fact.predicate} it"
        yield f"{told}  [{_certainty(fact)}]" if fact.rules else told
        for attribution in fact.attributions:
            yield f"  added by {_answered(attribution)}"
        for evidence in fact.evidence:
            yield f"  {_quoted(held, evidence)}"


def _certainty(fact: Fact) -> str:
    documents = "1 document" if fact.witnesses == 1 else f"{fact.witnesses or 'no'} documents"
    rules = f"; {', '.join(map(shortened, fact.rules))}" if fact.rules else ""
    return f"confidence {fact.confidence:g}, {documents}{rules}"


def shortened(rule: str) -> str:
    """Write the name of a rule in one line."""
    return rule if len(rule) <= LONGEST_RULE else f"{rule[: LONGEST_RULE - 1]}…"


def _mentions(held: Index, mentions: Iterable[ResolvedMention]) -> Iterator[str]:
    for resolved in mentions:
        mention = resolved.mention
        read_as = f", read as {mention.name}" if mention.name != mention.evidence.exact else ""
        yield f"{_quoted(held, mention.evidence)}  [{mention.rule} {mention.confidence:g}{read_as}]"


def _quoted(held: Index, evidence: Evidence) -> str:
    return f"{held.place(evidence.span)}: “{' '.join(evidence.exact.split())}”"
