"""Reads relations: from person lines, and from the cues of the lexicon in running text.

Each relation names its rule: `line:…` for the structure of a line, `cue:<first words of the cue>` for running
text, `topic:<cue>` where one end is what the section is about.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.extraction.cases import is_oblique
from kg.extraction.context import Allowed, Context
from kg.extraction.heads import ends_as_owner
from kg.extraction.items import Item
from kg.extraction.negation import Denials
from kg.extraction.patterns import GAP, WIDE, Match, Pattern, core_end, find_pattern, plain_slot
from kg.extraction.persons import PersonLine
from kg.extraction.posts import read_post
from kg.extraction.reading import Reading, start_of
from kg.extraction.sections import labelled_part
from kg.extraction.units import is_owner, is_unit
from kg.extraction.words import OWNING, Sentence
from kg.model import Evidence, Literal, Mention, PropertyName, Relation
from kg.ontology import OntologyProperty

CONFIDENCE = {"line": 0.95, "prose": 0.85, "cue": 0.85, "free": 0.75, "topic": 0.7}
"""How sure each kind of rule is."""

MANY_COMMAS = 3
"""Commas that make a list, not clauses."""

EVENT_PARTS = frozenset({"speaksAt", "moderates", "opens"})
"""Parts of a person in the event that a document reports on."""

PASSIVE = frozenset({"locatedIn", *EVENT_PARTS})
"""Properties whose subject may well be the object of its sentence (`they held the meeting in …`)."""

UNTOLD = ("Organisation", "Person")
"""Classes that a name without one may take from a cue beside it, in this order."""


def line_relations(context: Context, lines: Sequence[PersonLine]) -> Iterator[Relation]:
    """Read posts, titles, and parts in the event from person lines."""
    reading = context.reading
    for line in (_pointing(context, line) for line in lines):
        evidence = reading.document.evidence(line.start, line.end)
        said = "line" if line.is_line else "prose"
        event = context.event_before(line.block) if line.part in EVENT_PARTS else None
        if event is not None:
            yield _relation(line.person, line.part, event, evidence, "line:part")
        if line.post is None:
            continue
        post, unit = line.post, line.post.organisation
        if post.title:
            title = Literal(post.title, reading.document.language)
            yield _relation(line.person, "jobTitle", title, evidence, f"{said}:title")
        if unit is None:
            continue
        for name in post.properties or ("worksFor",):
            yield _relation(line.person, name, unit, evidence, f"{said}:post")
        for outer in post.outer:
            yield _relation(unit, "subOrganisationOf", outer, evidence, f"{said}:unit")


def _pointing(context: Context, line: PersonLine) -> PersonLine:
    """Read a post without an organisation again where a word in it points back to one.

    So it is in `Kis Éva, az egyesület elnöke`, where the society has been named.
    """
    if line.post is None or line.post.organisation is not None or not line.post.title:
        return line
    text = context.reading.text
    start = text.find(line.post.title, line.person.evidence.span.end, line.end)
    start = text.find(line.post.title, line.start, line.end) if start < 0 else start
    end = start + len(line.post.title)
    after = context.reading.lexicon.language.head_first
    back = [
        m
        for m in context.by_block.get(line.block, ())
        if m.rule == "anaphor"
        and m.kind == "Organisation"
        and (start == start_of(m) or (after and start < start_of(m) < end))
    ]
    post = read_post(context.reading, start, end, back) if back and start >= 0 else None
    return replace(line, post=post) if post is not None and post.organisation else line


def _relation(
    subject: Mention, predicate: str, target: Mention | Literal, evidence: Evidence, rule: str
) -> Relation:
    kind = rule.split(":", 1)[0]
    return Relation(subject, PropertyName(predicate), target, evidence, rule, CONFIDENCE[kind])


def cue_relations(context: Context) -> Iterator[Relation]:
    """Read every cue of a property that joins two things, in every sentence."""
    lexicon = context.reading.lexicon
    for sentence in context.reading.sentences:
        denials = context.rows.get(sentence.start, ())
        starts = [lexicon.cues_at(row.words) for row in denials]
        for number in sorted({number for found in starts for number in found}):
            term, pattern = lexicon.cues[number]
            entry = context.reading.ontology.properties.get(PropertyName(term))
            if entry is not None and entry.values == "entity":
                gapped = not {GAP, WIDE}.isdisjoint((*pattern.before, *pattern.after))
                for denied, found in zip(denials[:1] if gapped else denials, starts, strict=False):
                    if number in found:
                        places = Places(sentence, denied, found[number])
                        yield from _read_cue(context, places, entry, pattern)


@dataclass(frozen=True, slots=True)
class Places:
    """Where a cue may begin: `starts` in one of the rows of a sentence, with what denies there."""

    sentence: Sentence
    denials: Denials
    starts: Sequence[int]


def _read_cue(
    context: Context, places: Places, entry: OntologyProperty, pattern: Pattern
) -> Iterator[Relation]:
    sentence, language = places.sentence, context.reading.lexicon.language
    denials = places.denials
    stands = (s for s in places.starts if core_end(pattern, denials.row, s, language) >= 0)
    starts = [start for start in stands if not denials.cover(start)]
    if entry.name == "moderates":
        starts = [s for s in starts if not _is_of_a_body(context.reading, denials.row, s)]
    if not starts:
        return
    fits = slot_fits(context, entry)
    found = find_pattern(pattern, denials.row, starts=starts, fits=fits, language=language)
    for match in found:
        rule, confidence = _rule(pattern, match)
        for subject, target in _ends(context, sentence, entry, match):
            if subject.name.casefold() != target.name.casefold():
                evidence = context.around(sentence, subject, target)
                yield Relation(subject, entry.name, target, evidence, rule, confidence)


def slot_fits(context: Context, entry: OntologyProperty) -> Callable[[Mention, str], bool]:
    """Tell which mentions may stand in a slot of a property: by class, and a subject by its case."""
    ontology, active = context.reading.ontology, entry.name not in PASSIVE

    def fits(mention: Mention, slot: str) -> bool:
        if active and slot == "{subject}" and is_oblique(context.reading, mention):
            return False
        if mention.kind == "Platform" and _is_label(context.reading, mention):
            return False
        _, told, kind = slot.strip("{}!~").partition("@")
        if told and mention.kind != kind:
            return False
        allowed = entry.range if plain_slot(slot) == "{object}" else entry.domain
        kinds = (mention.kind,) if mention.kind else UNTOLD
        return any(ontology.fits(kind, allowed) for kind in kinds)

    return fits


def _is_of_a_body(reading: Reading, row: Sequence[Item], start: int) -> bool:
    """Whether a post that a cue names is held in a body: `työryhmän puheenjohtajana toimi`."""
    lexicon = reading.lexicon
    if not start or not lexicon.language.owner_ending:
        return False
    before = row[start - 1]
    if before.mention is not None:
        return before.mention.kind == "Organisation"
    return "Organisation" in lexicon.head_terms(before.word) and ends_as_owner(before.word, lexicon)


def _is_label(reading: Reading, platform: Mention) -> bool:
    """Whether a platform only labels an account: `Twitter: @ann`."""
    end = platform.evidence.span.end
    return (
        reading.text[end : end + LABEL].startswith(": @")
        or "://" in reading.text[end : end + LABEL]
    )


LABEL = 12
"""Characters after a label within which its account begins."""


def _rule(pattern: Pattern, match: Match) -> tuple[str, float]:
    if match.pairs or (match.subjects and match.objects):
        return f"cue:{pattern.name}", CONFIDENCE["free" if pattern.is_free else "cue"]
    return f"topic:{pattern.name}", CONFIDENCE["topic"]


def _ends(
    context: Context, sentence: Sentence, entry: OntologyProperty, match: Match
) -> Iterable[tuple[Mention, Mention]]:
    if match.pairs:
        return match.pairs
    ontology = context.reading.ontology
    subjects, objects = list(match.subjects), list(match.objects)
    taken = {m.name.casefold() for m in (*subjects, *objects)}
    if not subjects:
        topic = _topic(
            context, sentence, match, lambda kind: ontology.fits(kind, entry.domain), entry
        )
        project = _project(context, sentence) if ontology.fits("Project", entry.domain) else None
        told = [project] if project else []
        if told and topic is not None and entry.name == "usesPlatform":
            here = start_of(topic) >= sentence.start
            topic = topic if here or topic.kind not in {"Organisation", "Event"} else None
        found = [m for m in (topic, *told) if m and m.name.casefold() not in taken]
        subjects = list(dict.fromkeys(found))
    if not objects:
        topic = _topic(
            context, sentence, match, lambda kind: ontology.fits(kind, entry.range), entry
        )
        objects = [topic] if topic and topic.name.casefold() not in taken else []
    return [(subject, target) for subject in subjects for target in objects]


def _project(context: Context, sentence: Sentence) -> Mention | None:
    """Find the project that a section or the sentence before speaks of."""

    def is_project(kind: str) -> bool:
        return kind == "Project"

    return context.topic(sentence.number, is_project) or context.spoken_of(
        sentence.number, sentence.start, is_project
    )


def _topic(
    context: Context, sentence: Sentence, match: Match, allowed: Allowed, entry: OntologyProperty
) -> Mention | None:
    number = sentence.number
    if (
        entry.domain == ("Person",)
        and entry.name not in EVENT_PARTS
        and not match.subjects
        and match.objects
    ):
        return _person_spoken_of(context, sentence)
    if allowed("Event") and entry.name in {"speaksAt", "moderates", "opens", "organises"}:
        return context.event_of(sentence.number, sentence.end)

    def thing(kind: str) -> bool:
        return bool(kind) and allowed(kind) and kind != "Person"

    ends = {m.name.casefold() for m in (*match.subjects, *match.objects)}
    starts = [start_of(m) for m in match.objects[:1]]
    limit = min(starts) if starts and starts[0] < match.start else max([match.start, *starts])
    inside = [
        m
        for m in context.by_block.get(number, ())
        if sentence.start <= start_of(m) < limit
        and thing(m.kind)
        and m.name.casefold() not in ends
        and _in_clause(context, m, limit)
    ]
    if inside:
        direct = [m for m in inside if not is_oblique(context.reading, m)]
        return (direct or inside)[-1]
    return (
        context.topic(number, thing)
        or context.spoken_of(number, sentence.start, thing)
        or context.topic(number, allowed)
        or context.only_one(number, allowed)
    )


def _person_spoken_of(context: Context, sentence: Sentence) -> Mention | None:
    """Find the person whom a sentence without one goes on about, in its block."""

    def is_person(kind: str) -> bool:
        return kind == "Person"

    here = context.by_block.get(sentence.number, ())
    named = [m for m in here if is_person(m.kind) and sentence.start <= start_of(m) < sentence.end]
    if named:
        return named[0] if all(m.rule == "anaphor" for m in named) else None
    return context.spoken_of(sentence.number, sentence.start, is_person)


def _in_clause(context: Context, mention: Mention, limit: int) -> bool:
    """Whether no clause between commas holds a mention that stands before `limit`."""
    between = context.reading.text[mention.evidence.span.end : limit]
    return between.count(",") % 2 == 0 or between.count(",") > MANY_COMMAS


def unit_relations(context: Context) -> Iterator[Relation]:
    """Read a unit beside its parent: `UNIT of the ORG`, or `ORG:n UNIT` where the parent is first."""
    reading = context.reading
    language = reading.lexicon.language
    loose = language.links | language.articles | language.genitives
    for number, mentions in sorted(context.by_block.items()):
        bodies = [m for m in mentions if m.kind == "Organisation"]
        for first, second in pairwise(bodies):
            gap = reading.text[first.evidence.span.end : start_of(second)]
            words = gap.lower().replace(")", " ").split()
            owned = language.head_first and set(words) <= language.genitives & language.articles
            if (second.rule == "anaphor" and not (owned and words)) or (
                first.rule == "anaphor"
                and second.rule not in {"owned-unit", "named-unit"}
                and not _is_beside(reading, gap, first, second)
            ):
                continue
            unit, parent = (second, first) if language.possessor_first else (first, second)
            if _is_owned(reading, gap, first):
                unit, parent, words = second, first, []
            tied = all(word in loose for word in words) and (bool(words) or unit is second)
            part = is_unit(reading, unit) or (owned and not is_unit(reading, parent))
            if tied and gap.strip("\n") and part and not is_unit(reading, parent):
                block = next(s for s in reading.by_block[number] if s.end > start_of(first))
                evidence = reading.document.evidence(block.start, block.end)
                yield _relation(unit, "subOrganisationOf", parent, evidence, "line:unit-of")


def _is_beside(reading: Reading, gap: str, first: Mention, second: Mention) -> bool:
    """Whether a noun that points back owns the unit right after it: `liiton Kausityöyksikkö`."""
    ending = reading.lexicon.language.owner_ending
    genitive = gap == " " and bool(ending) and first.evidence.exact.endswith(ending)
    return (genitive or gap.strip() in OWNING) and is_unit(reading, second)


def _is_owned(reading: Reading, gap: str, first: Mention) -> bool:
    """Whether the first of two names owns the second: `the BRC's …`, `BRC, whose …`."""
    language = reading.lexicon.language
    words = gap.lower().replace(",", " , ").split()
    if words[:1] == [","] and words[-1:] and words[-1] in language.owning_relatives:
        return all(w in language.articles for w in words[1:-1])
    return gap.strip() in OWNING or (gap == " " and is_owner(reading, first))


OWNED = {"Publication": "created", "Event": "organises"}
"""What the owner of a thing did with it."""


def owner_relations(context: Context) -> Iterator[Relation]:
    """Read the maker of what somebody owns: `the company's Field Guide`."""
    reading = context.reading
    for number, mentions in sorted(context.by_block.items()):
        for first, second in pairwise(mentions):
            gap = reading.text[first.evidence.span.end : start_of(second)]
            named = second.kind in OWNED and second.rule not in {"anaphor", "weak-phrase"}
            if first.kind == "Organisation" and named and _is_owned(reading, gap, first):
                block = next(s for s in reading.by_block[number] if s.end > start_of(first))
                evidence = context.around(block, first)
                yield _relation(first, OWNED[second.kind], second, evidence, "line:owner")


def part_relations(context: Context) -> Iterator[Relation]:
    """Read lists of organisations with a part: `Organiser: …`, `Coordinator: …`, `Partners: …`.

    A host that is no person organises.
    """
    reading = context.reading
    for number, mentions in sorted(context.by_block.items()):
        block = reading.document.blocks[number]
        part = labelled_part(reading, context.places[number], block)
        people = any(m.kind == "Person" for m in mentions)
        part = "organises" if part == "moderates" and not people else part
        target = _done(context, number, part)
        if target is None:
            continue
        evidence = reading.document.evidence(block.start, block.end)
        for mention in mentions:
            if mention.kind == "Organisation" and mention.rule != "anaphor":
                yield _relation(mention, part, target, evidence, "line:part")


def _done(context: Context, number: int, part: str) -> Mention | None:
    """Find the event that is organised, or the project that is worked on."""
    if part == "organises":
        return context.main_event

    def is_project(kind: str) -> bool:
        return kind == "Project"

    if part not in {"coordinates", "contributesTo"}:
        return None
    return context.topic(number, is_project) or context.only_one(number, is_project)
