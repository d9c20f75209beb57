"""Reads the posts that a verb gives to somebody: `she is a reporter at …`, `… and is still its president`.

1. Who: the name or pronoun beside the copula, the one before a relative word (`Ann Lee, who is …`), or, after
   a joining word (`founded X and is …`), the one person whom the sentence has named by then.
2. Where: the body in the post (`head of X`); a pronoun that owns the post (`its president`) or an adverb
   of place after it (`director there`) points at the body that the sentence, else the one before, names last.
3. A verb for heading with a pronoun after it (`still chairs it`) points in the same way.
"""

from collections.abc import Iterator, Sequence

from kg.extraction.context import Context
from kg.extraction.posts import Post, read_post
from kg.extraction.reading import start_of
from kg.extraction.words import Sentence, Word
from kg.languages import LanguageData
from kg.model import Literal, Mention, PropertyName, Relation

CONFIDENCE = 0.85
NEAR = 4
"""Words after a copula within which the post begins."""

LEADING = 3
"""Words and signs at most between a name and the verb of a relative clause about it."""

LONGEST = 16
"""Words of a post with its body at most."""


def post_relations(context: Context) -> Iterator[Relation]:
    """Read posts after copulas, and bodies that a pronoun after a verb for heading stands for."""
    language = context.reading.lexicon.language
    for sentence in context.reading.sentences:
        for place, word in enumerate(sentence.words):
            if word.lower in language.copulas:
                yield from _given(context, sentence, place)
            elif word.lower in language.object_pronouns and place:
                yield from _headed(context, sentence, place)


def _given(context: Context, sentence: Sentence, place: int) -> Iterator[Relation]:
    people = [m for m in context.of_sentence(sentence) if m.kind == "Person"]
    found = _who(sentence.words, place, people, context.reading.lexicon.language)
    if found is None:
        return
    person, start = found
    region = _region(context, sentence, start)
    post = _post(context, sentence, region) if region else None
    if post is None or post.organisation is None or not post.title:
        return
    evidence = context.around(sentence, person, post.organisation)
    title = Literal(post.title, context.reading.document.language)
    yield Relation(person, PropertyName("jobTitle"), title, evidence, "prose:title", CONFIDENCE)
    for name in post.properties or ("worksFor",):
        yield Relation(
            person, PropertyName(name), post.organisation, evidence, "prose:post", CONFIDENCE
        )
    for outer in post.outer:
        part = PropertyName("subOrganisationOf")
        yield Relation(post.organisation, part, outer, evidence, "prose:unit", CONFIDENCE)


def _who(
    words: Sequence[Word], place: int, people: Sequence[Mention], language: LanguageData
) -> tuple[Mention, int] | None:
    """Find whom a copula speaks of, and where what it says of them begins."""
    after = words[place + 1 : place + 2]
    beside = next((m for m in people for w in after if start_of(m) == w.start), None)
    if beside is not None and beside.rule == "anaphor":
        return beside, place + 2
    before = [m for m in people if m.evidence.span.end <= words[place].start]
    if not before:
        return None
    last = before[-1]
    between = [w for w in words[:place] if w.start >= last.evidence.span.end]
    if not between and last.rule == "anaphor":
        return last, place + 1
    if len(between) <= LEADING and any(w.lower in language.relatives for w in between[:2]):
        return last, place + 1
    lead = [w for w in words[:place] if w.lower not in language.particles][-1:]
    joined = any(w.lower in language.conjunctions for w in lead)
    one = len({m.name for m in before}) == 1
    return (last, place + 1) if joined and one else None


def _region(context: Context, sentence: Sentence, start: int) -> Sequence[Word]:
    """Take the words of a post from a place on, up to a sign or what cannot belong to it."""
    lexicon = context.reading.lexicon
    language = lexicon.language
    here = context.of_sentence(sentence)
    spans = [m.evidence.span for m in here if m.kind in {"Organisation", "Place"}]
    people = {start_of(m) for m in here if m.kind == "Person"}
    loose = language.links | language.articles | language.genitives | language.owner_pronouns
    loose |= language.inner_words | language.definites | language.there
    end = start
    for word in sentence.words[start : start + LONGEST]:
        if word.start in people:
            return ()
        named = any(s.start <= word.start < s.end for s in spans)
        stop = word.lower in language.stop_words and word.lower not in loose
        if not named and (not word.is_word or stop or word.lower in language.relatives):
            break
        end += 1
    region = sentence.words[start:end]
    roles = lexicon.roles_in(region)
    led = region[: roles[0][0]] if roles else ()
    outside = [w for w in led if not any(s.start <= w.start < s.end for s in spans)]
    plain = all(w.text.islower() and w.lower not in language.links for w in outside)
    return region if roles and plain and len(outside) < NEAR else ()


def _post(context: Context, sentence: Sentence, region: Sequence[Word]) -> Post | None:
    """Read a post with the body in it, or with that which a pronoun or an adverb points at."""
    lexicon, language = context.reading.lexicon, context.reading.lexicon.language
    first, end, _ = lexicon.roles_in(region)[0]
    owned = any(w.lower in language.owner_pronouns for w in region[:first])
    there = any(w.lower in language.there for w in region[end : end + 1])
    inside = context.of_sentence(sentence)
    if not (owned or there):
        known = [m for m in inside if start_of(m) >= region[0].start]
        lead = min(start_of(m) for m in known) if known else region[first].start
        start = min(lead, region[_opening(region, first, language)].start)
        return read_post(context.reading, start, region[-1].end, known)
    body = _body_before(context, sentence, region[0].start)
    if body is None:
        return None
    title = read_post(
        context.reading, region[_opening(region, first, language)].start, region[end - 1].end, ()
    )
    return Post(title.title, body, (), title.properties) if title is not None else None


def _opening(region: Sequence[Word], role: int, language: LanguageData) -> int:
    """Find where a title begins: after the articles and adverbs before its post."""
    loose = language.articles | language.particles | language.definites | language.owner_pronouns
    return max((i + 1 for i in range(role) if region[i].lower in loose), default=0)


def _body_before(context: Context, sentence: Sentence, start: int) -> Mention | None:
    """Find the body named last before an offset, in the sentence or the one before it."""
    here = [m for m in context.of_sentence(sentence) if m.kind == "Organisation"]
    named = [m for m in here if start_of(m) < start]
    if named:
        return named[-1]

    def is_body(kind: str) -> bool:
        return kind == "Organisation"

    return context.spoken_of(sentence.number, sentence.start, is_body)


def _headed(context: Context, sentence: Sentence, place: int) -> Iterator[Relation]:
    """Read `founded X and still chairs it`."""
    lexicon = context.reading.lexicon
    verb = sentence.words[place - 1]
    terms = {lexicon.verbs[number][0] for number in lexicon.verbs_at((verb,))}
    if "heads" not in terms:
        return
    people = [m for m in context.of_sentence(sentence) if m.kind == "Person"]
    found = _who(sentence.words, place - 1, people, lexicon.language)
    body = _body_before(context, sentence, verb.start)
    if found is not None and body is not None:
        evidence = context.around(sentence, found[0], body)
        yield Relation(found[0], PropertyName("heads"), body, evidence, "prose:post", CONFIDENCE)
