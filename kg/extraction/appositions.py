"""Reads posts in running prose: `NAME, ROLE at ORG,` and `ROLE NAME of ORG`, `ORG:n ROLE NAME`.

A post after the name begins after a comma, a dash or a bracket, and ends with its clause; before the
name it ends at the name, or at a comma right before it. Either holds a word for a post near the
name, and no relative word (`who`) or verb.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from kg.extraction.cases import is_oblique
from kg.extraction.lexicon import Lexicon
from kg.extraction.named_by_post import as_person, is_named_by_post, is_owned_post, may_be_person
from kg.extraction.persons import PersonLine
from kg.extraction.phrase_index import Phrase
from kg.extraction.posts import Post, read_post
from kg.extraction.reading import Reading, start_of
from kg.extraction.words import CLOSING, OPENING, QUOTES, Sentence, Word
from kg.model import Mention

NEAR = 5
"""Words from the name within which the post is said."""

REACH = 12
RELATIVE = 3
"""Words before a post in a relative clause: the name, a comma, the relative word."""


def find_appositions(
    reading: Reading, mentions: Sequence[Mention], lines: Sequence[PersonLine]
) -> Iterator[PersonLine]:
    """Find the posts of people in running prose; people on lines of their own are left out."""
    told = {start_of(line.person) for line in lines}
    place = 0
    for sentence in reading.sentences:
        while place < len(mentions) and start_of(mentions[place]) < sentence.start:
            place += 1
        inside = [m for m in mentions[place:] if start_of(m) < sentence.end][: REACH * 4]
        for person in inside:
            if not may_be_person(reading, person) or " " not in person.name:
                continue
            post = None if start_of(person) in told else _post_of(sentence, person, inside, reading)
            if post is not None:
                yield _line(sentence, as_person(person, reading), post)


def _line(sentence: Sentence, person: Mention, post: Post) -> PersonLine:
    return PersonLine(
        person, post, "", sentence.number, sentence.start, sentence.end, is_line=False
    )


def _post_of(
    sentence: Sentence, person: Mention, inside: Sequence[Mention], reading: Reading
) -> Post | None:
    span = person.evidence.span
    words = _without_glosses(sentence.words, inside)
    after = [w for w in words if w.start >= span.end]
    before = [w for w in words if w.end <= span.start][::-1]
    region = _region_after(reading, after, inside)
    post = _read(reading, region, inside)
    if post is None:
        region = _region_beside(reading, after, inside)
        owned = not person.kind and bool(region) and is_owned_post(reading, region[-1])
        post = None if owned else _read(reading, region, inside)
        if post is not None and post.organisation is None:
            rest = [w for w in after if w.start >= region[-1].end]
            post = replace(post, organisation=_closing_organisation(reading, rest, inside))
    if person.kind == "Organisation":
        return post if post is not None and post.properties else None
    told = bool(person.kind) or is_named_by_post(reading, before)
    if post is None and told:
        region = _region_before(reading, before, inside)
        post = _read(reading, region, inside)
        if post is not None and post.organisation is None:
            following = (
                _organisation_after(reading, after, inside)
                or _closing_organisation(reading, after, inside)
                or _possessor(reading, before, region, inside)
            )
            post = Post(post.title, following, (), post.properties)
    if post is None and person.kind:
        closing = _closing_organisation(reading, after, inside, alone=True)
        post = Post("", closing, (), ("worksFor",)) if closing else _bracketed(after, inside)
    return post


def _without_glosses(words: Sequence[Word], inside: Sequence[Mention]) -> list[Word]:
    """Leave out what stands in brackets right after an organisation: `Vesivirasto (VV)`."""
    ends = {m.evidence.span.end for m in inside if m.kind == "Organisation"}
    kept: list[Word] = []
    place = 0
    while place < len(words):
        closing = place + GLOSS
        named = bool(kept) and kept[-1].end in ends and words[place].text in OPENING
        if named and closing < len(words) and words[closing].text in CLOSING:
            place = closing + 1
            continue
        kept.append(words[place])
        place += 1
    return kept


GLOSS = 2
"""How far the bracket around one word closes after it opens."""


def _closing_organisation(
    reading: Reading, after: Sequence[Word], inside: Sequence[Mention], *, alone: bool = False
) -> Mention | None:
    """Find the organisation of `NAME, ORG` before the next sign; `alone`: at the end of the sentence."""
    if not reading.lexicon.language.possessor_first or not after or after[0].text != ",":
        return None
    found = (
        next(
            (m for m in inside if m.kind == "Organisation" and start_of(m) == after[1].start), None
        )
        if len(after) > 1
        else None
    )
    if found is None or found.rule == "anaphor":
        return None
    rest = [w for w in after if w.start >= found.evidence.span.end]
    closed = all(not w.is_word for w in rest) if alone else not rest or not rest[0].is_word
    return found if closed else None


def _possessor(
    reading: Reading, before: Sequence[Word], region: Sequence[Word], inside: Sequence[Mention]
) -> Mention | None:
    """Find whose post it is where a relative clause tells: `ORG, jonka päällikkö NAME`."""
    words = [w for w in before if w.end <= region[0].start]
    if len(words) < RELATIVE or words[0].lower not in reading.lexicon.language.owning_relatives:
        return None
    if words[1].text != ",":
        return None
    return next((m for m in inside if m.kind == "Organisation" and _covers(m, words[2])), None)


def _read(reading: Reading, region: Sequence[Word], inside: Sequence[Mention]) -> Post | None:
    if not region or not reading.lexicon.roles_in(region):
        return None
    post = read_post(reading, region[0].start, region[-1].end, inside)
    return post if post is not None and post.title else None


def _region_after(reading: Reading, words: Sequence[Word], inside: Sequence[Mention]) -> list[Word]:
    """Take the words of an apposition after the name."""
    lexicon = reading.lexicon
    if lexicon.language.post_follows and len(words) > 1 and words[1].text == ",":
        words = words[1:] if lexicon.roles_of(words[0]) else words
    words = words[_before_copula(words, lexicon) :]
    opened = bool(words) and words[0].text in {",", "(", "–", "—", "-"}
    led = bool(words) and words[0].lower in lexicon.language.genitives
    if not (opened or led or _is_copula(words[:1], lexicon)):
        return []
    region: list[Word] = []
    for place, word in enumerate(words[1:], start=1):
        if (
            word.text in CLOSING
            or word.text in {";", ":", "–", "—"}
            or word.text in QUOTES - {"„", "”", "“", '"', "«", "»"}
        ):
            break
        named = any(_covers(m, word) and m.kind == "Organisation" for m in inside)
        if word.text == "," and not (named or _goes_on(words[place + 1 :], inside)):
            break
        if any(_covers(m, word) and m.kind in {"Publication", "Event"} for m in inside):
            break
        if _is_verbal(word, reading, inside) and word.lower not in lexicon.language.links:
            break
        region.append(word)
    roles = [hit for hit in lexicon.roles_in(region) if not _heads_a_name(reading, region, hit[1])]
    near = [hit for hit in roles if hit[0] < NEAR]
    if not opened and not _is_said_at_once(region, roles, lexicon):
        return []
    first = bool(region) and any(_covers(m, region[0]) for m in inside if m.kind == "Organisation")
    return region if near or (roles and (first or lexicon.language.possessor_first)) else []


def _region_beside(
    reading: Reading, words: Sequence[Word], inside: Sequence[Mention]
) -> list[Word]:
    """Take a post in small letters right after the name, where the language puts it there."""
    if not reading.lexicon.language.post_follows:
        return []
    run = list(takewhile(lambda w: w.is_word and w.text.islower(), words[:NEAR]))
    free = takewhile(lambda w: not _is_verbal(w, reading, inside), run)
    region = [w for w in free if w.lower not in reading.lexicon.language.articles]
    roles = [end for _, end, _ in reading.lexicon.roles_in(region)]
    return region[: max(roles)] if roles and len(region) <= len(run) else []


def _before_copula(words: Sequence[Word], lexicon: Lexicon) -> int:
    """Count what stands before the copula after a comma: `, who since May has been …`."""
    if [w.text for w in words[:1]] != [","]:
        return 0
    if _is_copula(words[1:2], lexicon):
        return 1
    if not any(w.lower in lexicon.language.relatives for w in words[1:2]):
        return 0
    near = takewhile(lambda w: w.is_word, words[2 : 2 + BEFORE_COPULA])
    found = [place for place, word in enumerate(near, start=2) if _is_copula((word,), lexicon)]
    if not found:
        return 0
    led = words[found[0] + 1 : found[0] + 2]
    return found[0] + sum(w.lower in lexicon.language.genitives for w in led)


BEFORE_COPULA = 7
"""Words after a relative word within which its copula stands."""


def _is_copula(words: Sequence[Word], lexicon: Lexicon) -> bool:
    return any(word.lower in lexicon.language.copulas for word in words)


def _is_said_at_once(
    region: Sequence[Word], roles: Sequence[tuple[int, int, Phrase]], lexicon: Lexicon
) -> bool:
    """Whether no preposition or verb stands between a copula and the post: not `is working with …`."""
    lead = region[: min((hit[0] for hit in roles), default=0)]
    verbs = lexicon.language.verb_endings or ("\0",)
    small = [w for w in lead if w.lower not in lexicon.language.articles]
    return bool(roles) and all(
        w.lower not in lexicon.language.links and not w.lower.endswith(verbs) for w in small
    )


def _bracketed(words: Sequence[Word], inside: Sequence[Mention]) -> Post | None:
    """Read `NAME (ORG)` as working there."""
    if not words or words[0].text != "(":
        return None
    closing = next((w for w in words if w.text in CLOSING), None)
    bracket = [w for w in words[1:] if closing is not None and w.end <= closing.start]
    unit = next((m for m in inside if bracket and start_of(m) == bracket[0].start), None)
    alone = unit is not None and unit.evidence.span.end == bracket[-1].end
    return (
        Post("", unit, (), ("worksFor",))
        if alone and unit and unit.kind == "Organisation"
        else None
    )


def _heads_a_name(reading: Reading, region: Sequence[Word], after: int) -> bool:
    """Whether a post is but a part of an organisation's name (`the prime minister's office`)."""
    if after >= len(region) or reading.lexicon.language.head_first:
        return False
    return "Organisation" in reading.lexicon.head_terms(region[after])


def _goes_on(words: Sequence[Word], inside: Sequence[Mention]) -> bool:
    """Whether what follows a comma still belongs to the post: an organisation, or a further title."""
    if not words:
        return False
    first = words[0]
    organisation = any(_covers(m, first) and m.kind == "Organisation" for m in inside)
    following = next(
        (
            w
            for w in words
            if any(_covers(m, first) and w.start >= m.evidence.span.end for m in inside)
        ),
        None,
    )
    closed = following is None or not following.is_word
    return organisation and closed and first.is_capitalised


def _is_verbal(word: Word, reading: Reading, inside: Sequence[Mention]) -> bool:
    language = reading.lexicon.language
    if word.text in OPENING or not word.is_word or any(_covers(m, word) for m in inside):
        return False
    lower = word.lower
    loose = language.articles | language.conjunctions | language.inner_words | language.genitives
    loose |= language.time_words | language.purpose_links | language.seats
    return lower in language.relatives or (lower in language.stop_words and lower not in loose)


def _region_before(
    reading: Reading, words: Sequence[Word], inside: Sequence[Mention]
) -> list[Word]:
    """Take the words of a post right before the name; `words` run backwards from it."""
    language = reading.lexicon.language
    if words and words[0].text == ",":
        words = words[1:]
    taken = list(words[:REACH])
    for place, word in enumerate(taken):
        beside = taken[place - 1 : place] + taken[place + 1 : place + 2]
        inner = word.lower in language.inner_words and len(beside) > 1
        joins = inner and all(w.is_word and w.is_capitalised for w in beside)
        if not (joins or _may_lead(reading, word, inside)):
            taken = taken[:place]
            break
    region = _after_other_case(reading, taken[::-1])
    region = _after_other_noun(reading, region)
    while region and (
        region[0].lower in language.links | language.conjunctions | language.genitives
    ):
        region = region[1:]
    roles = reading.lexicon.roles_in(region)
    near = [
        hit for hit in roles if len(region) - hit[1] <= (0 if language.possessor_first else NEAR)
    ]
    return region if near else []


def _after_other_noun(reading: Reading, region: list[Word]) -> list[Word]:
    """Leave out a noun without a post, or a verb, that a preposition joins to the post: `a meeting with editor`."""
    language = reading.lexicon.language
    first = min((hit[0] for hit in reading.lexicon.roles_in(region)), default=0)
    links = language.links - language.articles
    last = max((i for i, w in enumerate(region[:first]) if w.lower in links), default=-1)
    return region if language.possessor_first else region[last + 1 :]


def _after_other_case(reading: Reading, region: list[Word]) -> list[Word]:
    """Leave out what stands in another case than the post, up to a participle that takes it.

    In `illan puhujista professori` and `isäntänä toimi johtaja` the post is the last word.
    """
    language = reading.lexicon.language
    if not language.owner_ending:
        return region
    cases = (*language.plain_cases, *language.essives)
    first = 0
    for place, word in enumerate(region[:-1]):
        other = word.text.islower() and word.lower.endswith(cases)
        if other and region[place + 1].lower not in language.participles:
            first = place + 1
    return region[first:]


def _may_lead(reading: Reading, word: Word, inside: Sequence[Mention]) -> bool:
    language = reading.lexicon.language
    beside = next((m for m in inside if _covers(m, word) and m.kind == "Organisation"), None)
    if beside is not None:
        return not (language.owner_ending and is_oblique(reading, beside))
    if any(_covers(m, word) and m.kind in {"Person", "Event", "Publication"} for m in inside):
        return False
    if (
        not word.is_word
        or word.text[0].isdigit()
        or word.lower.endswith(language.verb_endings or ("\0",))
    ):
        return False
    loose = language.articles | language.links | language.genitives | language.conjunctions
    return word.lower not in language.stop_words or word.lower in loose


def _organisation_after(
    reading: Reading, words: Sequence[Word], inside: Sequence[Mention]
) -> Mention | None:
    """Find the organisation in `NAME of ORG`."""
    language = reading.lexicon.language
    if words:
        origin = next((m for m in inside if start_of(m) == words[0].start), None)
        if origin is not None and origin.kind == "Organisation":
            return origin if origin.evidence.exact.endswith(language.origins) else None
    lead = list(takewhile(lambda w: w.lower in language.links | language.articles, words[:3]))
    if not lead or len(lead) == len(words):
        return None
    first = words[len(lead)]
    return next(
        (m for m in inside if m.kind == "Organisation" and start_of(m) == first.start), None
    )


def _covers(mention: Mention, word: Word) -> bool:
    span = mention.evidence.span
    return span.start <= word.start < span.end
