"""Finds organisations on a person's line by where the language puts them, when no other finder knows them."""

from collections.abc import Iterator, Sequence

from kg.extraction.heads import unowned_head
from kg.extraction.reading import Reading, start_of, tidy_name
from kg.extraction.segments import Segment
from kg.extraction.words import OWNING, QUOTES, Word, is_name_word
from kg.model import Mention

LONGEST_NAME = 9
"""Words of a segment without a post that may be a name as a whole."""


def _is_place(run: Sequence[Word], places: Sequence[Mention]) -> bool:
    return any(start_of(m) == run[0].start and m.evidence.span.end >= run[-1].end for m in places)


def organisations_by_position(
    reading: Reading,
    segments: Sequence[Segment],
    inside: Sequence[Mention],
    places: Sequence[Mention],
) -> Iterator[Mention]:
    """Find an organisation in each segment that holds none of `inside` and is not one of `places`."""
    possessors = reading.lexicon.language.possessor_first
    told = any(not s.roles and _holds(s, inside) for s in segments)
    for segment in sorted(segments, key=lambda s: bool(s.roles)):
        if _holds(segment, inside) or (segment.roles and told and not possessors):
            continue
        run = _placed_run(reading, segment)
        if run and not _is_place(run, places):
            told = told or not segment.roles
            end = run[-1].end - (2 if run[-1].text.endswith(OWNING) else 0)
            unowned = unowned_head(run, reading.lexicon)
            head = unowned or reading.text[run[-1].start : end]
            yield reading.mention(
                run[0].start,
                end,
                "Organisation",
                rule="post",
                confidence=0.9,
                name=tidy_name(reading.text[run[0].start : run[-1].start] + head),
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
        free = [run for run in free if not _is_bare_head(reading, run)]
        return max(free, key=len, default=())
    for place in range(len(words) - 1, first_role, -1):
        inside = (
            place > 1 and words[place - 1].lower in language.inner_words - language.conjunctions
        )
        if inside and language.head_first and is_name_word(words[place - 2]):
            continue
        led_in = words[place - 1].lower in language.links | language.articles
        inner = words[place - 1].lower in language.name_particles and place > first_role + 2
        led_in = led_in and not (inner and is_name_word(words[place - 2]))
        if led_in or (language.head_first and place == last_role):
            run = _run_from(reading, words, place)
            if run and not _holds_role(run, segment):
                return () if _names_a_field(words[first_role], run) else run
    return ()


def _is_bare_head(reading: Reading, run: Sequence[Word]) -> bool:
    """Whether a run is but a noun that points back, with the capital of its sentence: `Säätiön johtaja`."""
    lexicon = reading.lexicon
    initial = run[0].start in reading.sentence_starts
    return len(run) == 1 and initial and lexicon.base_of_head(run[0].lower) in lexicon.heads


def _names_a_field(role: Word, run: Sequence[Word]) -> bool:
    """Whether a title has capitals throughout, so that its one last word is no name: `Head of Outreach`."""
    return role.is_capitalised and len(run) == 1 and not run[0].text.isupper()


def _holds_role(run: Sequence[Word], segment: Segment) -> bool:
    return any(segment.words[start] in run for start, _, _ in segment.roles)


def _leads_in(reading: Reading, word: Word) -> bool:
    """Whether a word is an article or a quote before a name; an article has the capital of its sentence."""
    small = not is_name_word(word) or word.start in reading.sentence_starts
    return small and (word.lower in reading.lexicon.language.articles or word.text in QUOTES)


def _run_from(reading: Reading, words: Sequence[Word], place: int) -> tuple[Word, ...]:
    """Take the run of words with capitals that begins at or right after `place`."""
    language = reading.lexicon.language
    while place < len(words) and _leads_in(reading, words[place]):
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
