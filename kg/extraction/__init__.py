"""From a document to its mentions and relations.

1. spaCy splits sentences; blocks get their places under headings (`sections`).
2. Finders propose mentions: links, handles and hashtags; authority lists; phrases around head
   nouns; the tagger. `persons` reads lines about people with the posts in them.
3. `mentions` chooses among them and spreads what is known over the document; `context` adds the words
   that point back.
4. `relations`, `talks`, `accounts`, `pages`, `available` and `figures` read what is said of the mentions.

What was found and not used comes along as `Unused`.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.language import Language

from kg.extraction.accounts import account_relations
from kg.extraction.anaphors import find_anaphors
from kg.extraction.answers import answer_relations
from kg.extraction.appositions import find_appositions
from kg.extraction.available import language_relations
from kg.extraction.base_names import base_names, renamed, with_renamed_ends
from kg.extraction.context import Context
from kg.extraction.dates import date_relations
from kg.extraction.figures import find_figures
from kg.extraction.gazetteer import Gazetteer, build_gazetteer, find_authority
from kg.extraction.head_titles import find_head_titles
from kg.extraction.lexicon import Lexicon, build_lexicon
from kg.extraction.links import find_accounts, find_hashtags
from kg.extraction.listed_people import listed_relations
from kg.extraction.mentions import (
    choose,
    find_acronyms,
    find_capitals,
    short_names_of_phrases,
    spread_names,
    with_origins,
)
from kg.extraction.named import find_told_names
from kg.extraction.owned_units import find_owned_units, find_owned_works, find_parts
from kg.extraction.owners import without_peoples
from kg.extraction.pages import link_relations
from kg.extraction.persons import Lines, find_person_lines
from kg.extraction.phrases import find_phrases
from kg.extraction.pipelines import build_pipeline, parse, sentence_bounds, tagged_names
from kg.extraction.platforms import tell_platforms
from kg.extraction.pointed import find_pointed
from kg.extraction.pronouns import find_pronouns
from kg.extraction.reading import Reading, start_of
from kg.extraction.relations import (
    EVENT_PARTS,
    UNTOLD,
    cue_relations,
    line_relations,
    owner_relations,
    part_relations,
    unit_relations,
)
from kg.extraction.reported import find_reported
from kg.extraction.said_posts import post_relations
from kg.extraction.sections import Place, place_blocks
from kg.extraction.small_titles import find_small_titles, without_nouns
from kg.extraction.tagged import find_branches, tagged_mentions, unknown_labels
from kg.extraction.talks import talk_relations
from kg.extraction.titles import find_classed, find_listed, find_owners, find_title_names
from kg.extraction.titling import find_marked_titles
from kg.extraction.verbs import verb_relations
from kg.extraction.whereabouts import (
    dateline_relations,
    find_origins,
    find_place_adjectives,
    find_seats,
    place_relations,
)
from kg.extraction.words import sentences_between
from kg.model import BlockKind, ClassName, Document, Extraction, Mention, Relation, Unused
from kg.ontology import Ontology


@dataclass(frozen=True)
class Extractor:
    """All that reading documents of one language needs, built once."""

    ontology: Ontology
    lexicon: Lexicon
    gazetteer: Gazetteer
    nlp: Language


def build_extractor(ontology: Ontology, language: str, *, package: str = "") -> Extractor:
    """Make ready for documents of a language; a spaCy `package` may tag the names in it."""
    return Extractor(
        ontology,
        build_lexicon(ontology, language),
        build_gazetteer(ontology, language),
        build_pipeline(language, package=package),
    )


def extract(document: Document, extractor: Extractor) -> Extraction:
    """Find the mentions and relations of one document."""
    reading = _read(document, extractor)
    places = place_blocks(reading)
    base = choose(without_nouns(list(_base_mentions(reading))))
    base = choose([*base, *find_classed(reading, [*base, *find_capitals(reading, base)])])
    base = choose([*base, *find_parts(reading, base), *find_origins(reading, base)])
    base = choose([*base, *find_owned_units(reading, base)])
    lines = find_person_lines(reading, places, base)
    spread = _with_lines(reading, base, lines)
    spread = choose([*spread, *find_owners(reading, spread)])
    spread = choose([*spread, *find_reported(reading, spread)])
    listed = find_listed(reading, places, tuple(find_capitals(reading, spread)))
    spread = choose([*spread, *listed])
    capitals = tuple(find_capitals(reading, spread))
    prose = tuple(find_appositions(reading, choose([*spread, *capitals]), lines.persons))
    lines = Lines((*lines.persons, *prose), lines.unread)
    mentions = _all_mentions(reading, places, spread, lines)
    context = Context(reading, places, mentions)
    found = list(_statements(context, lines))
    alone = [item for item in found if isinstance(item, Mention)]
    relations = tuple(item for item in found if isinstance(item, Relation) and _tells(item))
    unused = tuple(item for item in found if isinstance(item, Unused))
    used = _used([*mentions, *alone], relations)
    unused = (*unused, *_left(reading, context, mentions, lines))
    names = base_names(reading, used)
    used = tuple(renamed(mention, names) for mention in used)
    relations = tuple(with_renamed_ends(relation, names) for relation in relations)
    subjects = tuple(renamed(mention, names) for mention in _subjects(context))
    unused = (*lines.unread, *reading.unlabelled, *unused)
    return with_origins(Extraction(document, used, relations, unused, subjects), base)


def _read(document: Document, extractor: Extractor) -> Reading:
    parsed = parse(document, extractor.nlp)
    sentences = tuple(
        sentences_between(
            sentence_bounds(parsed),
            text=document.text,
            blocks=document.blocks,
            language=document.language,
        )
    )
    reading = Reading(document, extractor.ontology, extractor.lexicon, sentences)
    names = tuple(tagged_names(parsed))
    read = replace(
        reading,
        tagged=tuple(tagged_mentions(reading, names)),
        unlabelled=tuple(unknown_labels(reading, names)),
        listed=tuple(find_authority(reading, extractor.gazetteer)),
        platforms=tuple(one for one in reading.ontology.authority if one.kind == "Platform"),
    )
    return tell_platforms(read)


def _base_mentions(reading: Reading) -> Iterator[Mention]:
    yield from find_accounts(reading)
    yield from find_hashtags(reading)
    yield from reading.listed
    yield from find_phrases(reading)
    yield from find_told_names(reading)
    yield from find_title_names(reading)
    yield from find_small_titles(reading)
    yield from find_head_titles(reading)
    yield from find_marked_titles(reading)
    yield from find_seats(reading)
    yield from reading.tagged
    yield from find_branches(reading, reading.tagged)


def _with_lines(reading: Reading, base: Sequence[Mention], lines: Lines) -> tuple[Mention, ...]:
    """Add what the lines tell, acronyms, and the other places of every name.

    Who has a line of a person is nothing that the words beside the name would make of it.
    """
    told = [line.person for line in lines.persons]
    people = {person.name for person in told}
    base = [m for m in base if m.rule != "classed" or m.name not in people]
    for line in lines.persons:
        if line.post:
            told.extend(m for m in (line.post.organisation, *line.post.outer) if m is not None)
    mentions = choose([*base, *told])
    mentions = choose([*mentions, *find_acronyms(reading, mentions)])
    return choose([*mentions, *spread_names(reading, mentions)])


def _all_mentions(
    reading: Reading, places: tuple[Place, ...], base: Sequence[Mention], lines: Lines
) -> tuple[Mention, ...]:
    mentions = _with_lines(reading, base, lines)
    mentions = choose([*mentions, *find_owned_works(reading, mentions)])
    mentions = choose([*mentions, *find_pointed(reading, mentions)])
    mentions = choose([*mentions, *_told_by_cues(reading, places, mentions)])
    mentions = choose([*mentions, *spread_names(reading, mentions)])
    mentions = choose(short_names_of_phrases(reading, mentions))
    mentions = choose([*mentions, *find_place_adjectives(reading, mentions)])
    mentions = without_peoples(reading, mentions)
    pointing = (*find_anaphors(reading, places, mentions), *find_pronouns(reading, mentions))
    mentions = choose([*mentions, *pointing])
    return choose([*mentions, *find_owned_units(reading, mentions)])


def _told_by_cues(
    reading: Reading, places: tuple[Place, ...], mentions: Sequence[Mention]
) -> Iterator[Mention]:
    """Give runs of capitals the class that a cue beside them asks for."""
    capitals = tuple(find_capitals(reading, mentions))
    capitals = (*capitals, *find_branches(reading, capitals))
    context = Context(reading, places, choose([*mentions, *capitals]))
    for relation in (*cue_relations(context), *answer_relations(context)):
        entry = reading.ontology.properties[relation.predicate]
        for end, allowed in ((relation.subject, entry.domain), (relation.object, entry.range)):
            if isinstance(end, Mention) and not end.kind:
                kind = next((k for k in UNTOLD if reading.ontology.fits(k, allowed)), "")
                if (kind == "Organisation" and not _is_head(reading, end)) or (
                    kind and " " in end.name
                ):
                    yield replace(end, kind=ClassName(kind), rule="cue", confidence=0.7)


def _is_head(reading: Reading, mention: Mention) -> bool:
    """Whether a name is but a noun of another class, with the capital of its sentence: `Campania`."""
    terms = reading.lexicon.heads.get(mention.name.lower(), ())
    return bool(terms) and "Organisation" not in terms


def _statements(context: Context, lines: Lines) -> Iterator[Relation | Unused | Mention]:
    yield from line_relations(context, lines.persons)
    told = tuple(cue_relations(context))
    yield from told
    yield from verb_relations(context, told)
    yield from post_relations(context)
    yield from listed_relations(context, lines.persons)
    yield from unit_relations(context)
    yield from owner_relations(context)
    yield from place_relations(context)
    yield from dateline_relations(context)
    yield from part_relations(context)
    yield from answer_relations(context)
    yield from talk_relations(context)
    yield from account_relations(context, lines.persons)
    yield from link_relations(context)
    yield from language_relations(context)
    yield from date_relations(context)
    yield from find_figures(context)


def _subjects(context: Context) -> Iterator[Mention]:
    """Tell what a document is about: its event, the projects of its headings and its topics."""
    if context.main_event is not None:
        yield context.main_event
    blocks = context.reading.document.blocks
    for number, mentions in context.by_block.items():
        heading = blocks[number].kind is BlockKind.HEADING
        for mention in mentions:
            if (mention.kind == "Project" and heading) or mention.kind == "Topic":
                yield mention


def _left(
    reading: Reading, context: Context, mentions: Sequence[Mention], lines: Lines
) -> Iterator[Unused]:
    """Tell what was found and not used: names without a class, parts in an event without a name."""
    for mention in find_capitals(reading, mentions):
        yield Unused("unknown-type", mention.name, mention.evidence)
    if context.main_event is None:
        for line in lines.persons:
            if line.part in EVENT_PARTS:
                evidence = reading.document.evidence(line.start, line.end)
                yield Unused("no-main-event", f"{line.person.name} {line.part}", evidence)


def _tells(relation: Relation) -> bool:
    """Whether a relation may stand: what another sentence says makes no name of a weak phrase."""
    if relation.subject.rule != "weak-phrase" or isinstance(relation.object, Mention):
        return True
    said = relation.evidence
    return ". " not in said.exact[relation.subject.evidence.span.end - said.span.start :]


def _used(mentions: Sequence[Mention], relations: Iterable[Relation]) -> tuple[Mention, ...]:
    """Keep the mentions that name something: a weak phrase only where a relation speaks of it."""
    ends = {end for r in relations for end in (r.subject, r.object) if isinstance(end, Mention)}
    spoken = {end.name for end in ends if end.kind != "Figure"}
    kept = {m for m in mentions if m.kind and (m.rule != "weak-phrase" or m.name in spoken)}
    return tuple(sorted(kept | ends, key=lambda m: (start_of(m), m.kind, m.name)))
