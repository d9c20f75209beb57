"""Reads whose an account is, and on which platform.

1. The name that the handle spells, wherever the text has it (`kg.extraction.handles`).
2. The person or thing of its line; in a sentence of its own, the first one of its block.
3. In prose, the one project or event of the document.
4. For a line without other words, the person of the last line above that names one, or the first thing
   that the last block names; below the label of a home page, what that page is of.
"""

from collections.abc import Iterator, Sequence

from kg.extraction.context import Context
from kg.extraction.handles import named_in
from kg.extraction.pages import thing_before
from kg.extraction.persons import PersonLine
from kg.extraction.reading import start_of
from kg.extraction.sections import label_end, part_in
from kg.extraction.words import Sentence
from kg.model import BlockKind, Mention, PropertyName, Relation, Unused

OWNERS = ("Person", "Organisation", "Project", "Event")


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
        if m.kind == "Platform" and m.key.endswith((f"/{slug}", f":{slug}"))
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
    label = context.reading.document.blocks[number].kind is BlockKind.LABEL
    if not label and sentence is not None:
        here = [m for m in told or before if sentence.start <= start_of(m)]
        if here or _is_prose(context.reading.text, sentence, account):
            return here[-1] if here else context.only_one(number, OWNERS.__contains__)
    return next(iter(told or before), None) or _owner_above(context, lines, number)


def _is_prose(text: str, sentence: Sentence, account: Mention) -> bool:
    """Whether a sentence says something before an account: small words, not a platform's name alone."""
    *before, _ = text[sentence.start : start_of(account) + 1].split()
    return any(word.isalpha() and word.islower() for word in before)


def _owner_above(context: Context, lines: Sequence[PersonLine], number: int) -> Mention | None:
    """Find the person of the last line that names one, else the first name of the last block with one."""
    section = context.places[number].headings[:1]
    for earlier in range(number - 1, -1, -1):
        told = [p.person for p in lines if p.block == earlier]
        named = [m for m in context.by_block.get(earlier, ()) if m.kind in OWNERS[:3]]
        if told or named:
            owner = (told or named)[0]
            apart = owner.kind == "Person" and _is_apart(context, owner, number)
            return thing_before(context, number) if apart else owner
        if context.places[earlier].headings[:1] != section and earlier not in section:
            return None
    return None


def _is_apart(context: Context, person: Mention, number: int) -> bool:
    """Whether the label of a home page stands between a person and a block."""
    blocks, lexicon = context.reading.document.blocks, context.reading.lexicon
    between = [b for b in blocks[:number] if b.start > start_of(person)]
    labels = (context.reading.words(b.start, label_end(context.reading, b)) for b in between)
    return any(part_in(tuple(label), lexicon) == "foaf:homepage" for label in labels)
