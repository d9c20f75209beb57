"""Facts and things as CSV, for spreadsheets and data frames.

`facts_csv` has one row for each fact (also those with words or a link as object), with the first
sentence that states it: the edge list that people expect. `things_csv` has one row for each
thing. Their columns `subject`, `object` and `thing` are IRIs, by which the two are joined.
"""

from kg.exports.cells import Cell, csv_text
from kg.exports.facts import StatedFact, names_of_things, preferred, stated_facts
from kg.exports.network import kinds_of_things
from kg.store import Store

FACT_COLUMNS = (
    "subject_name",
    "relation",
    "object_name",
    "confidence",
    "witnesses",
    "sentence",
    "language",
    "document",
    "subject_kind",
    "object_kind",
    "subject",
    "object",
)


def facts_csv(store: Store) -> str:
    """Write the facts."""
    kinds, names = kinds_of_things(store), names_of_things(store)

    def name(term: str) -> str:
        return preferred(names.get(term, {}), otherwise=term)

    def row(fact: StatedFact) -> tuple[Cell, ...]:
        subject, object_ = str(fact.subject), str(fact.object)
        return (
            *(name(subject), fact.relation, name(object_)),
            *(fact.confidence, fact.witnesses),
            *(fact.sentence, fact.language, fact.document),
            *(kinds.get(subject, ""), kinds.get(object_, "")),
            *(subject, object_),
        )

    return csv_text(FACT_COLUMNS, map(row, stated_facts(store)))


def things_csv(store: Store) -> str:
    """Write the things, with a column for each language in which any has a name."""
    kinds, names = kinds_of_things(store), names_of_things(store)
    languages = sorted({tag for thing in kinds for tag in names.get(thing, {}) if tag})
    header = ("thing", "kind", "name", *(f"name_{tag}" for tag in languages))
    return csv_text(
        header,
        (
            (
                thing,
                kind,
                preferred(names.get(thing, {}), otherwise=thing),
                *(names.get(thing, {}).get(tag, "") for tag in languages),
            )
            for thing, kind in kinds.items()
        ),
    )
