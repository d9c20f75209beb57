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

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.extraction.employers import organisations_by_position
from kg.extraction.post_titles import is_only_head, title_of
from kg.extraction.reading import Reading, start_of
from kg.extraction.segments import Segment, segments_between
from kg.extraction.units import is_unit, unit_phrase
from kg.model import Mention


@dataclass(frozen=True, slots=True)
class Post:
    """A title with the organisation that it is held at, the properties it signals, and outer bodies."""

    title: str
    organisation: Mention | None
    outer: tuple[Mention, ...]
    properties: tuple[str, ...]


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
    end = _before_account(reading, start, end, known)
    inside = _organisations_inside(known, start, end)
    inside = [*unit_phrase(reading, start, end, inside), *inside]
    inside = [m for m in inside if not any(_within(m, other) for other in inside)]
    segments = tuple(segments_between(reading, start, end, inside))
    if not segments:
        return None
    places = [
        m for m in known if m.kind == "Platform" or (m.kind == "Place" and m.rule == "authority")
    ]
    with_roles = [segment for segment in segments if segment.roles]
    guessed = () if employer else organisations_by_position(reading, segments, inside, places)
    named = sorted([*inside, *guessed], key=start_of)
    named = [m for m in named if not _is_title(m, with_roles) and not _glosses(reading, m, named)]
    untold = len(segments) > 1 and not _covered(segments[0], named)
    titles = with_roles or ([segments[0]] if untold else [])
    title = title_of(reading, titles, named)
    if not title and not named:
        return None
    main, outer = _main(reading, named, titles)
    if main is not None and main.rule == "tagger":
        main = replace(main, rule="post", confidence=0.9)
    return Post(title, main or employer, outer, _properties(reading, title, titles))


ACCOUNT = re.compile(r"(?<!\w)@\w|https?://|www\.")
LABEL = 3
"""Characters between the name of a platform and the account that it labels at most."""


def _before_account(reading: Reading, start: int, end: int, known: Sequence[Mention]) -> int:
    """Cut a post before the account on its line, with the platform that labels it: `| Instagram: @ann`."""
    account = ACCOUNT.search(reading.text, start, end + LABEL + len("https://"))
    if account is None:
        return end
    cut = account.start()
    labels = (
        start_of(m)
        for m in known
        if m.kind == "Platform" and start <= start_of(m) and 0 <= cut - m.evidence.span.end <= LABEL
    )
    return max(start, min(labels, default=min(cut, end)))


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


def _glosses(reading: Reading, mention: Mention, named: Sequence[Mention]) -> bool:
    """Whether a name stands in brackets after another, which it shortens."""
    start = start_of(mention)
    gaps = (reading.text[m.evidence.span.end : start] for m in named if start_of(m) < start)
    return any(gap == " (" for gap in gaps)


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


def _properties(reading: Reading, title: str, titles: Sequence[Segment]) -> tuple[str, ...]:
    found = {phrase.term for segment in titles for _, _, phrase in segment.roles}
    properties = ["founded"] if "founded" in found else []
    if "heads" in found and is_only_head(reading, title):
        properties.append("heads")
    others = [p for s in titles for _, _, p in s.roles if p.term != "founded"]
    if "heads" not in properties and (others or not found):
        properties.append("worksFor")
    return tuple(properties)
