"""Reads when the event of a document takes place: a full date in a sentence that names the event.

A date counts with its day, month and year: `14 October 2021`, `October 14, 2021`,
`14. lokakuuta 2021`, `2021. október 14-én`. Two days of one month are the first and the last day.
"""

import re
from collections.abc import Iterator
from datetime import date

from kg.extraction.context import Context
from kg.extraction.reading import start_of
from kg.model import Literal, PropertyName, Relation

_DAYS = r"(?P<first>\d{1,2})\.?(?:\s?(?:[–-]|\w{1,4})\s?(?P<last>\d{1,2})\.?)?"
_SHAPES = (
    rf"(?<!\d){_DAYS}\s+(?:de\s+)?(?P<month>MONTHS)\w*\s+(?P<year>\d{{4}})",
    rf"(?P<month>MONTHS)\s+{_DAYS},?\s+(?P<year>\d{{4}})",
    rf"(?P<year>\d{{4}})\.\s+(?P<month>MONTHS)\w*\s+{_DAYS}",
)


def date_relations(context: Context) -> Iterator[Relation]:
    """Give the days of the main event as `schema:startDate` and `schema:endDate`."""
    reading, event = context.reading, context.main_event
    months = reading.lexicon.language.months
    if event is None or not months:
        return
    for sentence in reading.sentences:
        named = [
            m
            for m in context.by_block.get(sentence.number, ())
            if m.name == event.name
            and m.rule != "anaphor"
            and sentence.start <= start_of(m) < sentence.end
        ]
        text = reading.text[sentence.start : sentence.end]
        days = next(_dates(text, months), ()) if named else ()
        evidence = reading.document.evidence(sentence.start, sentence.end)
        for name, day in zip(("schema:startDate", "schema:endDate"), days, strict=False):
            value = Literal(day.isoformat(), datatype="date")
            yield Relation(named[0], PropertyName(name), value, evidence, "date", 0.8)


def _dates(text: str, months: tuple[str, ...]) -> Iterator[tuple[date, ...]]:
    """Give each full date of a text, with the last day where the text has two."""
    names = "|".join(months)
    for shape in _SHAPES:
        for match in re.finditer(shape.replace("MONTHS", names), text, re.IGNORECASE):
            month = months.index(match["month"].lower()) + 1
            days = [int(day) for day in (match["first"], match["last"]) if day]
            try:
                yield tuple(date(int(match["year"]), month, day) for day in days)
            except ValueError:
                continue
