"""Reads what follows a person's name on a line: `ROLE of ORG`, `ORG:n ROLE`, `ROLE, ORG`.

1. The text is cut into segments at commas, dashes and brackets outside quotes; commas inside a
   known name do not cut.
2. Organisations: those that other finders know; else a run of words with capitals that stands where
   the language puts it (after a linking preposition, or before the post), or that fills a segment
   without a post.
3. The title is what is left of the segments with a post (of the first segment where none has one).
4. A post among the roles of `kg:heads` makes a head only where the title says no more than it:
   a `director` heads, a `creative director` works there.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extraction.heads import is_post, up_to_post
from kg.extraction.lexicon import Phrase
from kg.extraction.reading import Reading, start_of, tidy_name
from kg.extraction.words import QUOTES, Word, as_written, is_name_word, split_words
from kg.model import Mention

LONGEST_NAME = 9
LINKS = 2
"""A preposition and an article, which may stand between a post and its unit."""


@dataclass(frozen=True, slots=True)
class Post:
    """A title with the organisation that it is held at, the properties it signals, and outer bodies."""

    title: str
    organisation: Mention | None
    outer: tuple[Mention, ...]
    properties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Segment:
    """Words between two cuts."""

    words: tuple[Word, ...]
    roles: tuple[tuple[int, int, Phrase], ...]

    @property
    def start(self) -> int:
        """Where its first word begins."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where its last word ends."""
        return self.words[-1].end


def read_post(
    reading: Reading,
    start: int,
    end: int,
    known: Sequence[Mention],
    *,
    employer: Mention | None = None,
) -> Post | None:
    """Read the text between two offsets as a post; None where there is nothing to read.

    A known `employer` leaves no organisation to be guessed: `Head of Outreach` is then a title.
    """
    inside = _organisations_inside(known, start, end)
    inside = [*_unit_phrase(reading, start, end, inside), *inside]
    inside = [m for m in inside if not any(_within(m, other) for other in inside)]
    segments = tuple(_segments(reading, start, end, inside))
    if not segments:
        return None
    places = [m for m in known if m.kind == "Place" and m.rule == "authority"]
    with_roles = [segment for segment in segments if segment.roles]
    guessed = () if employer else _by_position(reading, segments, inside, places)
    named = sorted([*inside, *guessed], key=start_of)
    named = [m for m in named if not _is_title(m, with_roles)]
    untold = len(segments) > 1 and not _covered(segments[0], named)
    titles = with_roles or ([segments[0]] if untold else [])
    title = _title(reading, titles, named)
    if not title and not named:
        return None
    main, outer = _main(reading, named, titles)
    if main is not None and main.rule == "tagger":
        main = replace(main, rule="post", confidence=0.9)
    return Post(title, main or employer, outer, _properties(reading, title, titles))


def _organisations_inside(known: Sequence[Mention], start: int, end: int) -> list[Mention]:
    return [
        m
        for m in known
        if m.kind == "Organisation"
        and start <= m.evidence.span.start
        and m.evidence.span.end <= end
    ]


def _within(mention: Mention, other: Mention) -> bool:
    return (
        mention is not other
        and mention != other
        and other.evidence.span.covers(mention.evidence.span)
        and mention.evidence.span != other.evidence.span
    )


def _unit_phrase(
    reading: Reading, start: int, end: int, inside: Sequence[Mention]
) -> Iterator[Mention]:
    """Find a unit that is named by what follows it up to its parent: `Unit for X, Y at the ORG`."""
    language = reading.lexicon.language
    if language.possessor_first:
        return
    words = list(reading.words(start, end))
    loose = language.links | language.articles
    for place, word in enumerate(words):
        if not _is_unit_word(reading, word):
            continue
        if place + 1 >= len(words) or words[place + 1].lower not in loose:
            return
        parents = [
            m for m in inside if start_of(m) > words[place + 1].end and _led_in(words, m, loose)
        ]
        last = max(
            (i for i, w in enumerate(words) if not parents or w.end <= start_of(parents[-1])),
            default=place,
        )
        while last > place and (words[last].lower in loose or not words[last].is_word):
            last -= 1
        if last > place + 1:
            yield reading.mention(
                word.start,
                words[last].end,
                "Organisation",
                rule="post",
                confidence=0.85,
                name=reading.text[word.start : words[last].end],
            )
        return


def _is_unit_word(reading: Reading, word: Word) -> bool:
    """Whether a word is the head of a unit, and no post with its stem (`director`, `directorate`)."""
    if not word.is_word or is_post(word, reading.lexicon):
        return False
    return "subOrganisationOf" in reading.lexicon.head_terms(word)


def _led_in(words: Sequence[Word], mention: Mention, loose: frozenset[str]) -> bool:
    before = [w for w in words if w.end <= start_of(mention)]
    return bool(before) and (before[-1].lower in loose or before[-1].text == ",")


def _segments(
    reading: Reading, start: int, end: int, inside: Sequence[Mention]
) -> Iterator[Segment]:
    words = list(reading.words(start, end))
    row: list[Word] = []
    quoted = False
    for word in words:
        covered = any(m.evidence.span.start <= word.start < m.evidence.span.end for m in inside)
        if word.text in QUOTES:
            quoted = not quoted if word.text in '"”' else word.text in "„“«‘‟"
        if (
            not covered
            and not quoted
            and word.text in {",", ";", "–", "—", "-", "(", ")", "|", "/"}
        ):
            yield from _segment(reading, row)
            row = []
        else:
            row.append(word)
    yield from _segment(reading, row)


def _segment(reading: Reading, row: list[Word]) -> Iterator[Segment]:
    row = list(up_to_post(row, reading.lexicon))
    while row and not row[-1].is_word and row[-1].text not in QUOTES:
        row = row[:-1]
    if any(word.is_word for word in row):
        yield Segment(tuple(row), tuple(reading.lexicon.roles_in(row)))


def _is_place(run: Sequence[Word], places: Sequence[Mention]) -> bool:
    return any(start_of(m) == run[0].start and m.evidence.span.end >= run[-1].end for m in places)


def _by_position(
    reading: Reading,
    segments: Sequence[Segment],
    inside: Sequence[Mention],
    places: Sequence[Mention],
) -> Iterator[Mention]:
    possessors = reading.lexicon.language.possessor_first
    told = any(not s.roles and _holds(s, inside) for s in segments)
    for segment in sorted(segments, key=lambda s: bool(s.roles)):
        if _holds(segment, inside) or (segment.roles and told and not possessors):
            continue
        run = _placed_run(reading, segment)
        if run and not _is_place(run, places):
            told = told or not segment.roles
            yield reading.mention(
                run[0].start,
                run[-1].end,
                "Organisation",
                rule="post",
                confidence=0.9,
                name=tidy_name(reading.text[run[0].start : run[-1].end]),
            )


def _holds(segment: Segment, inside: Sequence[Mention]) -> bool:
    return any(segment.start <= start_of(m) < segment.end for m in inside)


def _placed_run(reading: Reading, segment: Segment) -> tuple[Word, ...]:
    language = reading.lexicon.language
    words = segment.words
    if not segment.roles:
        return _run_from(reading, words, 0) if len(words) <= LONGEST_NAME else ()
    first_role = min(start for start, _, _ in segment.roles)
    last_role = max(end for _, end, _ in segment.roles)
    if language.possessor_first:
        runs = [_run_from(reading, words[:last_role], place) for place in range(last_role)]
        free = [run for run in runs if run and not _holds_role(run, segment)]
        return max(free, key=len, default=())
    for place in range(len(words) - 1, first_role, -1):
        led_in = words[place - 1].lower in language.links | language.articles
        if led_in or (language.head_first and place == last_role):
            run = _run_from(reading, words, place)
            if run and not _holds_role(run, segment):
                return () if _names_a_field(words[first_role], run) else run
    return ()


def _names_a_field(role: Word, run: Sequence[Word]) -> bool:
    """Whether a title has capitals throughout, so that its one last word is no name: `Head of Outreach`."""
    return role.is_capitalised and len(run) == 1 and not run[0].text.isupper()


def _holds_role(run: Sequence[Word], segment: Segment) -> bool:
    return any(segment.words[start] in run for start, _, _ in segment.roles)


def _run_from(reading: Reading, words: Sequence[Word], place: int) -> tuple[Word, ...]:
    """Take the run of words with capitals that begins at or right after `place`."""
    language = reading.lexicon.language
    while (
        place < len(words)
        and (words[place].lower in language.articles or words[place].text in QUOTES)
        and not is_name_word(words[place])
    ):
        place += 1
    run: list[Word] = []
    last = place
    for position in range(place, len(words)):
        word = words[position]
        if is_name_word(word):
            last = position + 1
        elif not run or not (word.lower in language.inner_words or word.text in QUOTES):
            break
        run.append(word)
    run = run[: last - place]
    while run and (not run[-1].is_word or (len(run) == 1 and run[0].lower in language.articles)):
        run.pop()
    return tuple(run)


def _is_title(mention: Mention, segments: Sequence[Segment]) -> bool:
    span = mention.evidence.span
    return any(
        segment.words[start].start == span.start and segment.words[end - 1].end == span.end
        for segment in segments
        for start, end, _ in segment.roles
    )


def _covered(segment: Segment, named: Sequence[Mention]) -> bool:
    return any(
        m.evidence.span.start <= segment.start + 4 and m.evidence.span.end >= segment.end - 4
        for m in named
    )


def _title(reading: Reading, segments: Sequence[Segment], named: Sequence[Mention]) -> str:
    parts = []
    for segment in segments:
        words = _title_words(reading, segment, named)
        kept = _trim(reading, words, named)
        if kept:
            parts.append(as_written(kept, reading.text))
    return tidy_name(", ".join(parts))


def _title_words(reading: Reading, segment: Segment, named: Sequence[Mention]) -> list[Word]:
    """Take what stands before the organisation, or around it where a possessor comes first."""
    if reading.lexicon.language.possessor_first or not segment.roles:
        return [w for w in segment.words if not _in_any(w, named)]
    first = segment.words[segment.roles[0][0]].start
    after = [start_of(m) for m in named if first < start_of(m) < segment.end]
    stop = min(after, default=segment.end)
    return [w for w in segment.words if w.start < stop and not _in_any(w, named)]


def _in_any(word: Word, named: Sequence[Mention]) -> bool:
    return any(m.evidence.span.start <= word.start < m.evidence.span.end for m in named)


def _trim(reading: Reading, words: list[Word], named: Sequence[Mention]) -> list[Word]:
    """Take off what joins the title to its organisation, and hyphen tails of its name."""
    language = reading.lexicon.language
    loose = language.articles | language.links | language.conjunctions
    kept = [
        w
        for w in words
        if not w.text.startswith(("-", "\u2011", "\u2010")) and w.text not in QUOTES
    ]
    while kept and (kept[0].lower in loose or not kept[0].is_word):
        kept.pop(0)
    while kept and (kept[-1].lower in loose or not kept[-1].is_word):
        kept.pop()
    if kept:
        kept = _with_unit_word(reading, kept, named)
    return kept


def _with_unit_word(reading: Reading, kept: list[Word], named: Sequence[Mention]) -> list[Word]:
    """Let `Head` of the `Unit for …` be a `Head of Unit`."""
    if reading.lexicon.language.possessor_first:
        return kept
    for mention in named:
        words = list(reading.words(kept[-1].end, mention.evidence.span.end))
        links = [w for w in words if w.end <= start_of(mention)]
        head = [w for w in words if w.start == start_of(mention)]
        near = len(links) <= LINKS and all(
            w.lower in reading.lexicon.language.links | reading.lexicon.language.articles
            for w in links
        )
        if head and near and "subOrganisationOf" in reading.lexicon.head_terms(head[0]):
            return [*kept, *links, *head]
    return kept


def _main(
    reading: Reading, named: Sequence[Mention], titles: Sequence[Segment]
) -> tuple[Mention | None, tuple[Mention, ...]]:
    if not named:
        return None, ()
    units = [m for m in named if is_unit(reading, m)]
    if units and len(named) > 1:
        return units[0], tuple(m for m in named if m.name != units[0].name)
    places = [s.words[start].start for s in titles for start, _, _ in s.roles] or [0]
    return min(named, key=lambda m: min(abs(start_of(m) - p) for p in places)), ()


def is_unit(reading: Reading, mention: Mention) -> bool:
    """Whether an organisation's name, or the word beside its quotes, says that it is a part of another."""
    span = mention.evidence.span
    words = [*reading.words(span.start, span.end), *reading.beside(mention)]
    return any(_is_unit_word(reading, word) for word in words)


def _properties(reading: Reading, title: str, titles: Sequence[Segment]) -> tuple[str, ...]:
    found = {phrase.term for segment in titles for _, _, phrase in segment.roles}
    properties = ["founded"] if "founded" in found else []
    if "heads" in found and _only_head(reading, title):
        properties.append("heads")
    others = [p for s in titles for _, _, p in s.roles if p.term != "founded"]
    if "heads" not in properties and (others or not found):
        properties.append("worksFor")
    return tuple(properties)


def _only_head(reading: Reading, title: str) -> bool:
    """Whether a title is a post that heads an organisation and no more."""
    words = [w for w in split_words(title, language=reading.document.language) if w.is_word]
    loose = (
        reading.lexicon.language.conjunctions
        | reading.lexicon.language.links
        | reading.lexicon.language.articles
    )
    covered: set[int] = set()
    for start, end, phrase in reading.lexicon.roles_in(words):
        first = words[start]
        whole = phrase.term in {"heads", "founded"} and (
            _is_whole(first, phrase) or _is_of_a_kind(reading, first, phrase)
        )
        covered.update(range(start, end) if whole else ())
    rest = [w for i, w in enumerate(words) if i not in covered and w.lower not in loose]
    units = [w for w in rest if "subOrganisationOf" in reading.lexicon.head_terms(w)]
    return len(rest) == len(units)


def _is_of_a_kind(reading: Reading, word: Word, phrase: Phrase) -> bool:
    """Whether a compound says what kind of body the post heads (`teatterinjohtaja`)."""
    kind = word.lower[: max(0, word.lower.find(phrase.stems[0].rstrip("*")))]
    of = Word(kind, kind, kind, word.start, word.start + len(kind))
    return bool(kind) and "Organisation" in reading.lexicon.head_terms(of)


def _is_whole(word: Word, phrase: Phrase) -> bool:
    """Whether the role is the word itself, not the end of a compound (`inspiraatiojohtaja`)."""
    first = phrase.stems[0].rstrip("*")
    return word.lower.startswith(first[:4])
