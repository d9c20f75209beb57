"""Reads what ties a thing to a value on its line: accounts, links, languages of a publication."""

from collections.abc import Iterator, Sequence

from kg.extraction.cases import is_oblique
from kg.extraction.context import Context
from kg.extraction.handles import host_of, named_in, page_of
from kg.extraction.items import item_row, readings
from kg.extraction.links import account_of_link, find_links
from kg.extraction.negation import Denials
from kg.extraction.persons import PersonLine
from kg.extraction.reading import start_of
from kg.extraction.sections import label_end, part_in
from kg.extraction.words import Sentence, Word
from kg.languages.inflection import same_name
from kg.model import BlockKind, Link, Literal, Mention, PropertyName, Relation, Unused

SPACES = 2
"""White space that may stand between a label and its link."""

LANGUAGE_LETTERS = 3
"""Letters that tell which languages a word may name, and how many an adverb may add."""

OWNERS = ("Person", "Organisation", "Project", "Event")
WORKS = ("Publication", "Project", "Event")
LINKED = ("Publication", "Project", "Event", "Organisation")


def account_relations(context: Context, lines: Sequence[PersonLine]) -> Iterator[Relation | Unused]:
    """Give each account to the person or thing of its line, or of the last line that names one.

    The evidence goes from the line that names the owner to the line of the account.
    """
    reading = context.reading
    for number, mentions in sorted(context.by_block.items()):
        for account in mentions:
            if account.kind != "Account":
                continue
            owner = _owner(context, lines, number, account)
            block = reading.document.blocks[number]
            evidence = reading.document.evidence(block.start, block.end)
            if owner is None:
                yield Unused("account-without-owner", account.name, evidence)
                continue
            said = reading.document.evidence(min(block.start, start_of(owner)), block.end)
            yield Relation(owner, PropertyName("hasAccount"), account, said, "line:account", 0.95)
            platform = _platform(context, number, account)
            if platform is not None:
                yield Relation(
                    account, PropertyName("accountOn"), platform, evidence, "line:account", 0.95
                )


def _platform(context: Context, number: int, account: Mention) -> Mention | None:
    """Find the platform that an account's line names, or that the host of its link is."""
    slug = account.key.split(":", 1)[0]
    named = [
        m
        for m in context.by_block.get(number, ())
        if m.kind == "Platform"
        and m.key.endswith((f"/{slug}", f":{slug}"))
    ]
    before = [m for m in named if start_of(m) <= start_of(account)]
    return before[-1] if before else next(iter(named), None)


def _owner(
    context: Context, lines: Sequence[PersonLine], number: int, account: Mention
) -> Mention | None:
    """Find whose an account is: the name in it, a name before it in its block, or in one above."""
    holder = named_in(context, account.name, OWNERS)
    if holder is not None:
        return holder
    before = [
        m
        for m in context.by_block.get(number, ())
        if m.kind in OWNERS[:3] and start_of(m) < start_of(account) and m.rule != "anaphor"
    ]
    told = [p.person for p in lines if p.block == number and p.start < start_of(account)]
    sentence = context.reading.sentence_at(start_of(account))
    apart = sentence is None or not any(sentence.start <= start_of(m) for m in before)
    label = context.reading.document.blocks[number].kind is BlockKind.LABEL
    if told or before:
        return (told or before)[0 if label or apart else -1]
    return _owner_above(context, lines, number)


def _owner_above(context: Context, lines: Sequence[PersonLine], number: int) -> Mention | None:
    """Find the person of the last line that names one, else the first name of the last block with one."""
    section = context.places[number].headings[:1]
    for earlier in range(number - 1, -1, -1):
        told = [p.person for p in lines if p.block == earlier]
        named = [m for m in context.by_block.get(earlier, ()) if m.kind in OWNERS[:3]]
        if told or named:
            owner = (told or named)[0]
            apart = owner.kind == "Person" and _is_apart(context, owner, number)
            return _thing_before(context, number) if apart else owner
        if context.places[earlier].headings[:1] != section and earlier not in section:
            return None
    return None


def _is_apart(context: Context, person: Mention, number: int) -> bool:
    """Whether the label of a home page stands between a person and a block."""
    blocks, lexicon = context.reading.document.blocks, context.reading.lexicon
    between = [b for b in blocks[:number] if b.start > start_of(person)]
    labels = (context.reading.words(b.start, label_end(context.reading, b)) for b in between)
    return any(part_in(tuple(label), lexicon) == "foaf:homepage" for label in labels)


def link_relations(context: Context) -> Iterator[Relation | Unused]:
    """Give each link that is no account to the thing that its sentence says it belongs to."""
    reading = context.reading
    for start, end, iri in find_links(reading):
        sentence = reading.sentence_at(start)
        if sentence is None or account_of_link(iri, reading.platforms):
            continue
        subject = _linked(context, sentence, start, iri)
        if subject is None:
            evidence = reading.document.evidence(sentence.start, max(sentence.end, end))
            yield Unused("link-without-thing", iri, evidence)
        else:
            begin = context.around(sentence, subject).span.start
            evidence = reading.document.evidence(begin, max(sentence.end, end))
            yield Relation(subject, PropertyName("foaf:homepage"), Link(iri), evidence, "link", 0.9)


def _linked(context: Context, sentence: Sentence, start: int, iri: str) -> Mention | None:
    reading = context.reading
    told = named_in(context, page_of(iri), WORKS)
    if told is not None:
        return told
    said = sentence.between(sentence.start, start)
    titles = [
        m
        for m in context.by_block.get(sentence.number, ())
        if m.kind == "Publication"
        and m.rule not in {"anaphor", "weak-phrase", "description"}
        and sentence.start <= start_of(m) < start
    ]
    if titles:
        return titles[-1]
    if context.main_event and any(
        c.core[0].matches_word(w)
        for c in reading.lexicon.cues_of("Event")
        if not c.slots and "{name" not in c.text
        for w in said
    ):
        return context.main_event
    pronoun = sentence.words[0].lower in reading.lexicon.language.thing_pronouns
    spoken = context.spoken_of(sentence.number, sentence.start, LINKED[:2].__contains__)
    if pronoun and spoken is not None:
        return spoken
    inside = [
        m
        for m in context.by_block.get(sentence.number, ())
        if m.kind in LINKED and sentence.start <= start_of(m) < start
    ]
    for kind in LINKED:
        named = [m for m in inside if m.kind == kind and _may_have(context, m)]
        if named:
            return named[-1]
    if speaks_of(context, sentence, "availableLanguage") and not _names_thing(context, said):
        spoken = context.spoken_of(sentence.number, sentence.start, LINKED[:2].__contains__)
        if spoken is not None or not _bare_link(context, sentence, start):
            return spoken
    if _bare_link(context, sentence, start):
        owner = named_in(context, host_of(iri), LINKED)
        return owner or _thing_before(context, sentence.number) or context.main_event
    return None


def _may_have(context: Context, mention: Mention) -> bool:
    """Whether a sentence that names a body beside a link may be about it: not `with the help of X`."""
    lexicon = context.reading.lexicon
    last = mention.evidence.exact.lower().split()[-1]
    owner = bool(lexicon.language.owner_ending) and last.endswith(lexicon.language.owner_ending)
    led = owner and lexicon.base_of_head(last) != last
    return mention.kind != "Organisation" or not (is_oblique(context.reading, mention) or led)


def _names_thing(context: Context, said: Sequence[Word]) -> bool:
    """Whether words have a bare head noun of their own (`a presentation of the project`)."""
    terms = (context.reading.lexicon.head_terms(word) for word in said if word.is_word)
    return any(kind in LINKED for kinds in terms for kind in kinds)


def _bare_link(context: Context, sentence: Sentence, start: int) -> bool:
    """Whether nothing but a label stands before the link."""
    reading = context.reading
    block = sentence.block
    after = label_end(reading, block)
    label = tuple(reading.words(block.start, after)) if after > block.start else ()
    return (start <= block.start + 1) or (
        start - after <= SPACES
        and (block.kind is BlockKind.LABEL or part_in(label, reading.lexicon) == "foaf:homepage")
    )


def _thing_before(context: Context, number: int) -> Mention | None:
    section = context.places[number].headings[:1]
    for earlier in range(number - 1, -1, -1):
        every = context.by_block.get(earlier, ())
        named = [m for m in every if m.kind in LINKED and every[0].rule != "person-line"]
        if named and context.reading.document.blocks[earlier].kind is not BlockKind.LABEL:
            return named[0]
        if context.places[earlier].headings[:1] != section:
            break
    return None


def language_relations(context: Context) -> Iterator[Relation]:
    """Read `available in Finnish and English` as languages of a publication or project."""
    reading = context.reading
    for sentence in reading.sentences:
        tags = tuple(_languages(context, sentence))
        if not tags or not speaks_of(context, sentence, "availableLanguage"):
            continue
        subject = _about(context, sentence)
        if subject is None:
            continue
        evidence = context.around(sentence, subject)
        for tag in dict.fromkeys(tags):
            value = Literal(tag, datatype="language")
            yield Relation(
                subject, PropertyName("availableLanguage"), value, evidence, "language", 0.9
            )


def _languages(context: Context, sentence: Sentence) -> Iterator[str]:
    """Give the tags of the languages that a sentence names outside the names of other things."""
    lexicon = context.reading.lexicon
    covered = [
        m.evidence.span for m in context.by_block.get(sentence.number, ()) if m.kind != "Figure"
    ]
    for word in sentence.words:
        near = lexicon.languages.get(word.lower[:LANGUAGE_LETTERS], ())
        if not near or any(span.start <= word.start < span.end for span in covered):
            continue
        for name, tag in near:
            if _is_language(word, name, lexicon.language.code):
                yield tag
                break


def _is_language(word: Word, name: str, code: str) -> bool:
    """Whether a word is the name of a language, in a case form or as an adverb."""
    longer = len(word.lower) - len(name)
    beginning = word.lower.startswith(name) and longer <= LANGUAGE_LETTERS
    return beginning or same_name(word.lower, name, language=code)


def speaks_of(context: Context, sentence: Sentence, term: str) -> bool:
    """Whether a sentence has the first word of a cue of the property `term`."""
    row = next(readings(item_row(sentence, ())))
    denials = Denials(row, context.reading.lexicon.language)
    return any(
        any(element.matches(item) and not denials.cover(at) for at, item in enumerate(row))
        for pattern in context.reading.lexicon.cues_of(term)
        for element in pattern.core[:1]
    )


def _about(context: Context, sentence: Sentence) -> Mention | None:
    kinds = ("Publication", "Project")
    inside = [
        m
        for m in context.by_block.get(sentence.number, ())
        if m.kind in kinds and sentence.start <= start_of(m) < sentence.end
    ]
    if inside:
        return min(inside, key=lambda m: kinds.index(m.kind))
    spoken = context.spoken_of(sentence.number, sentence.start, lambda kind: kind in kinds)
    return spoken or context.topic(sentence.number, lambda kind: kind in kinds)
