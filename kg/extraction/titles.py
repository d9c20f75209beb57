"""Finds names that the shape of the document tells: its title, and lines that accounts stand under.

- A part of the document's title that stands again in a sentence with a head noun is the name
  of a thing of that class (`… for Small Steps, an online workshop`).
- A name before a comma and an indefinite noun is of the noun's class (`Ten Steps, a guide for …`), and
  one before a place in brackets is an organisation (`Nordverk (Oslo)`).
- A line that begins with words in capitals and has accounts or links in the label lines right below
  it names their owner, an organisation if nothing else is known.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from kg.extraction.handles import letters_of
from kg.extraction.heads import describes_post, head_class
from kg.extraction.reading import Reading, start_of
from kg.extraction.sections import Place, label_end, labelled_part
from kg.extraction.words import Sentence, Word
from kg.languages.inflection import ending_of
from kg.model import Block, BlockKind, Mention

PARTS = re.compile(r"\s*[:|]\s+|\s+[–—-]\s+")
LISTED = frozenset({"organises", "coordinates", "contributesTo"})
"""Parts that organisations have."""

TITLED = ("Event", "Publication", "Project")
SHORTEST = 2
LONGEST_TITLE = 120
NEAR = 5
OWNED = re.compile(r"@\w|https?://|www\.")


def find_title_names(reading: Reading) -> Iterator[Mention]:
    """Find the parts of the title in the text, with the class of the nearest head noun."""
    first = reading.document.blocks[0] if reading.document.blocks else None
    lines = [reading.document.title]
    if first is not None and first.end - first.start <= LONGEST_TITLE:
        lines.append(reading.text[first.start : first.end])
    yield from _titled_project(reading, lines[1:])
    parts = {part.strip(" .!?") for line in lines for part in (line, *PARTS.split(line))}
    for part in sorted(p for p in parts if len(p.split()) >= SHORTEST and p[:1].isupper()):
        places = [m.start() for m in re.finditer(re.escape(part), reading.text)]
        kinds = [k for k in (_kind_at(reading, place, len(part)) for place in places) if k]
        kinds = kinds or [k for k in (_kind_after(reading, place) for place in places) if k]
        if kinds:
            for place in places:
                yield reading.mention(
                    place, place + len(part), kinds[0], rule="title-name", confidence=0.85
                )


def _titled_project(reading: Reading, lines: Sequence[str]) -> Iterator[Mention]:
    """Find the word before a colon in the title as a project's name: `NORDVERK: voices of the sea`.

    The text has it again with a capital, no tagger or list knows it, and a bare noun for a project (`hanke`)
    has nothing else to point at.
    """
    lexicon = reading.lexicon
    told = any(
        "Project" in lexicon.head_terms(word)
        for sentence in reading.sentences
        for word in sentence.words
        if word.is_word
    )
    for line in lines if told else ():
        first, colon, _ = line.partition(":")
        if not colon or " " in first.strip() or len(first.strip()) < SHORTEST_WORD:
            continue
        pattern = rf"(?<!\w){re.escape(first.strip())}(?!\w)"
        places = list(re.finditer(pattern, reading.text, re.IGNORECASE))
        known = any(m.start() in reading.name_starts for m in places)
        named = [m for m in places if m.group()[:1].isupper()]
        for match in named if len(named) > 1 and not known else ():
            yield reading.mention(
                *match.span(), "Project", rule="title-name", confidence=0.75, name=named[-1].group()
            )


SHORTEST_WORD = 4


def _kind_at(reading: Reading, start: int, size: int) -> str:
    sentence = reading.sentence_at(start)
    if sentence is None or sentence.block.kind is BlockKind.HEADING:
        return ""
    near: list[tuple[int, str]] = []
    for place, word in enumerate(sentence.words):
        if start <= word.start < start + size:
            continue
        kind = head_class(reading.lexicon, sentence.words, place)
        if kind in TITLED:
            near.append((abs(word.start - start - (size if word.start > start else 0)), kind))
    return min(near)[1] if near else ""


def _kind_after(reading: Reading, start: int) -> str:
    """Tell the class of a name by the definite noun that the sentence after it goes on with: `The project …`."""
    lexicon = reading.lexicon
    sentence = reading.sentence_at(start)
    if sentence is None or not sentence.number or sentence.block.kind is BlockKind.HEADING:
        return ""
    row = [s for s in reading.by_block.get(sentence.number, ()) if s.start >= sentence.end][:1]
    for words in (s.words for s in row):
        for place, word in enumerate(words):
            kind = head_class(lexicon, words, place)
            bare = lexicon.base_of_head(word.lower) in lexicon.heads
            if kind in TITLED and bare and _points_back(reading, words, place):
                return kind
    return ""


def _points_back(reading: Reading, words: Sequence[Word], place: int) -> bool:
    """Whether a noun is definite, by its form, its article, or its place where a language has neither."""
    lexicon, language = reading.lexicon, reading.lexicon.language
    if language.definites:
        return bool(place) and words[place - 1].lower in language.definites
    if language.definite_forms:
        return lexicon.is_definite(words[place].lower)
    return place == 0


def find_owners(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Find the lines that label lines with accounts or links stand under."""
    blocks = reading.document.blocks
    for number, block in enumerate(blocks[:-1]):
        below = blocks[number + 1]
        owned = below.kind is BlockKind.LABEL and OWNED.search(
            reading.text[below.start : below.end]
        )
        if not owned or block.kind is BlockKind.LABEL or _names_owner(reading, below, mentions):
            continue
        sentence = next(iter(reading.by_block.get(number, ())), None)
        if sentence is None or any(start_of(m) == sentence.start and m.kind for m in mentions):
            continue
        run = _leading_run(reading, sentence)
        if run and not _has_post(reading, sentence.words, len(run)):
            person = not reading.lexicon.heads and _looks_personal(sentence.words, len(run))
            kind, sure = ("Person", UNSURE) if person else ("Organisation", 0.8)
            yield reading.mention(
                run[0].start, run[-1].end, kind, rule="owner-line", confidence=sure
            )


def _names_owner(reading: Reading, block: Block, mentions: Sequence[Mention]) -> bool:
    """Whether the label of a line is the owner's own name: `Lumen Works: @lumen_works (TikTok)`."""
    end = label_end(reading, block)
    words = [w for w in reading.words(block.start, end) if w.is_capitalised]
    named = any(start_of(m) == block.start and m.kind not in {"", "Platform"} for m in mentions)
    label = letters_of(reading.text[block.start : end])
    spelled = bool(label) and label in letters_of(reading.text[end : block.end])
    return named or len(words) > 1 or spelled


UNSURE = 0.6
"""How sure a person's name is of which only its looks tell."""

NAME_LENGTHS = range(2, 5)

POST = 8
"""Words after the comma behind a name within which its post is said."""


def _has_post(reading: Reading, words: Sequence[Word], size: int) -> bool:
    """Whether a full name without a head has a post after its comma, as people have."""
    if size < SHORTEST or [w.text for w in words[size : size + 1]] != [","]:
        return False
    if any(reading.lexicon.head_terms(w) for w in words[:size]):
        return False
    said = takewhile(lambda w: w.is_word, words[size + 1 : size + 1 + POST])
    return bool(reading.lexicon.roles_in(tuple(said)))


def _looks_personal(words: Sequence[Word], size: int) -> bool:
    """Whether a line of a language without nouns of its own begins as one about a person: `Ann Lee, …`."""
    name = words[:size]
    written = all(w.text[1:].strip(".-'’").islower() or "-" in w.text for w in name)
    described = any(w.text in {",", "(", "–", "—", "|"} for w in words[size : size + 1])
    return size in NAME_LENGTHS and written and described


def _leading_run(reading: Reading, sentence: Sentence) -> tuple[Word, ...]:
    inner = reading.lexicon.language.inner_words
    run: list[Word] = []
    for word in sentence.words:
        if not (word.is_word and (word.is_capitalised or (run and word.lower in inner))):
            break
        run.append(word)
    while run and not run[-1].is_capitalised:
        run.pop()
    closed = len(run) == len(sentence.words) or not sentence.words[len(run)].is_word
    loose = reading.lexicon.not_names | reading.lexicon.language.articles
    loose |= reading.lexicon.language.honorifics
    common = len(run) == 1 and (run[0].lower in loose or len(run[0].text) == 1)
    return tuple(run) if run and closed and not common else ()


def find_listed(
    reading: Reading, places: Sequence[Place], mentions: Sequence[Mention]
) -> Iterator[Mention]:
    """Find organisations on lines that label them: `Organiser: Nordverk`."""
    for number, block in enumerate(reading.document.blocks):
        if labelled_part(reading, places[number], block) not in LISTED:
            continue
        start = max(block.start, label_end(reading, block))
        for mention in mentions:
            span = mention.evidence.span
            if mention.rule == "capital" and start <= span.start and span.end <= block.end:
                yield reading.mention(
                    span.start, span.end, "Organisation", rule="owner-line", confidence=0.8
                )


def find_classed(reading: Reading, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Find names whose class the words right after them tell."""
    places = {start_of(m) for m in mentions if m.kind == "Place"}
    countries = {start_of(m): m for m in reading.listed if "/country/" in m.key}
    for mention in mentions:
        if mention.rule not in {"capital", "tagger"}:
            continue
        span = mention.evidence.span
        words = list(reading.words(span.end, min(len(reading.text), span.end + 80)))
        said = _said_to_be(reading, mention, words) or _town(reading, mention, words, countries)
        if not said and " " not in mention.name and span.start in reading.sentence_starts:
            continue
        kind = said or class_after(reading, words, places) or _founded(reading, mention, words)
        kind = kind or _published(reading, mention)
        if kind and kind != mention.kind:
            yield reading.mention(span.start, span.end, kind, rule="classed", confidence=0.8)


def _town(
    reading: Reading, mention: Mention, words: Sequence[Word], countries: Mapping[int, Mention]
) -> str:
    """Tell that a name of one word is a place's by its country beside it: `in Gyula in Hungary`."""
    language, span = reading.lexicon.language, mention.evidence.span
    if " " in mention.name or len(words) < SHORTEST:
        return ""
    before = list(reading.words(max(0, span.start - BEFORE), span.start))[-1:]
    if language.possessor_first:
        owner = next((m for m in countries.values() if m.evidence.span.end + 1 == span.start), None)
        owned = owner is not None and owner.evidence.exact.endswith(language.owner_ending or "\0")
        return "Place" if owned and mention.evidence.exact.endswith(language.plain_cases) else ""
    led = any(w.lower in language.links for w in before)
    beside = words[0].text == "," or words[0].lower in language.links
    return "Place" if led and beside and words[1].start in countries else ""


def _said_to_be(reading: Reading, mention: Mention, words: Sequence[Word]) -> str:
    """Tell the class of a name by the indefinite noun after a copula: `Nordverk is a campaign`.

    Where a language has articles, one must stand there; what is said of a person is no class of a name.
    """
    language = reading.lexicon.language
    if len(words) <= SHORTEST or words[0].lower not in language.copulas or mention.kind == "Person":
        return ""
    stems = {w.stem for w in reading.words(mention.evidence.span.start, mention.evidence.span.end)}
    opened = not language.articles or words[1].lower in language.articles
    if not opened or not stems.isdisjoint(reading.small_stems):
        return ""
    for place, word in enumerate(words[1 : 1 + NEAR], start=1):
        if not word.text.islower() or reading.lexicon.roles_of(word):
            return ""
        kind = head_class(reading.lexicon, words, place)
        if kind and not (place + 1 < len(words) and head_class(reading.lexicon, words, place + 1)):
            post = describes_post(reading.lexicon, words, place)
            plain = reading.lexicon.base_of_head(word.lower) == word.lower
            return kind if kind in TITLED and plain and not post else ""
    return ""


def _published(reading: Reading, mention: Mention) -> str:
    """Tell that a name of several words is a publication's by the verb before it: `published Quiet Rivers`.

    A person's it is not, nor one of a body of which the tagger is sure, or which has a noun for one.
    """
    language = reading.lexicon.language
    span = mention.evidence.span
    words = list(reading.words(max(0, span.start - BEFORE), span.start))
    while words and words[-1].lower in language.articles:
        words.pop()
    unsure = not mention.kind or (mention.kind == "Organisation" and mention.confidence < SURE)
    if not (unsure and words and words[-1].lower in language.publishing and " " in mention.name):
        return ""
    own = reading.words(span.start, span.end)
    body = any("Organisation" in reading.lexicon.head_terms(word) for word in own)
    return "" if body else "Publication"


BEFORE = 40
"""Characters before a name in which its verb stands."""

SURE = 0.9
"""The tagger's confidence of a body's name that no verb refutes."""


def _founded(reading: Reading, mention: Mention, words: Sequence[Word]) -> str:
    """Tell that a name is a body's by its founder right after it: `Nordverkin perustaja`."""
    lexicon = reading.lexicon
    owner = lexicon.language.owner_ending
    if not (lexicon.language.possessor_first and words and mention.evidence.exact.endswith(owner)):
        return ""
    roles = lexicon.roles_of(words[0])
    owned = bool(owner) or any(words[0].lower not in {r.text.lower() for r in roles} for _ in roles)
    return "Organisation" if owned and any(r.term == "founded" for r in roles) else ""


def _opens_apposition(reading: Reading, words: Sequence[Word]) -> bool:
    """Whether an article or a head noun comes right after a comma, as far as a language has articles."""
    articles = reading.lexicon.language.articles
    if not words or not articles:
        return bool(words)
    return words[0].lower in articles or bool(head_class(reading.lexicon, words, 0))


def _has_case(reading: Reading, word: Word) -> bool:
    """Whether a noun after a comma stands in a case, so that it begins another part of its sentence."""
    lexicon = reading.lexicon
    base = lexicon.base_of_head(word.lower)
    return (
        ending_of(word.lower, base) in lexicon.language.bare_cases if base != word.lower else False
    )


def class_after(reading: Reading, words: Sequence[Word], places: set[int]) -> str:
    """Tell the class of a name from the place in brackets, or the comma and noun, right after it."""
    if (
        len(words) > SHORTEST
        and words[0].text == "("
        and words[1].start in places
        and words[2].text == ")"
    ):
        return "Organisation"
    if not words or words[0].text != "," or not _opens_apposition(reading, words[1:3]):
        return ""
    if words[1].lower in reading.lexicon.language.conjunctions:
        return ""
    for place, word in enumerate(words[1 : 1 + NEAR], start=1):
        if (
            not word.is_word
            or word.lower in reading.lexicon.language.relatives
            or word.is_capitalised
        ):
            return ""
        if reading.lexicon.roles_of(word):
            return ""
        kind = head_class(reading.lexicon, words, place)
        if kind and describes_post(reading.lexicon, words, place):
            return ""
        if kind and kind != "Place":
            rest = tuple(takewhile(lambda w: w.is_word, words[place + 1 : place + 1 + POST]))
            owns_post = reading.lexicon.language.possessor_first and reading.lexicon.roles_in(rest)
            return "" if owns_post or _has_case(reading, word) else kind
    return ""
