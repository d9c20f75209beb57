"""What the labels of other taggers and corpora mean here: a table from their labels to our four.

The labels are those of OntoNotes (English and many others), of RONEC (Romanian), of SUC (Swedish)
and of CoNLL and Universal NER. A label that maps to nothing marks what kg finds by other means
(dates, numbers, languages) or takes for no name (a nationality). A label that is not in the table is
unknown: what bears it is told in the report, and not used.

>>> LABELS["GPE"], LABELS["DATE"], LABELS.get("SHIP")
('LOC', '', None)
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kg.extraction.tagger.scoring import TaggedSentence

LABELS: Mapping[str, str] = {
    **dict.fromkeys(("PER", "PERSON", "PRS"), "PER"),
    **dict.fromkeys(("ORG", "ORGANIZATION", "ORGANISATION"), "ORG"),
    **dict.fromkeys(("LOC", "LOCATION", "GPE", "GPE_LOC", "GPE_ORG", "FAC", "FACILITY"), "LOC"),
    **dict.fromkeys(
        ("MISC", "EVENT", "EVN", "LAW", "OBJ", "PRO", "PRODUCT", "WORK_OF_ART", "WRK"), "MISC"
    ),
    **dict.fromkeys(("CARDINAL", "MONEY", "MSR", "NUMERIC_VALUE", "ORDINAL"), ""),
    **dict.fromkeys(("PERCENT", "QUANTITY"), ""),
    **dict.fromkeys(("DATE", "DATETIME", "PERIOD", "TIME", "TME"), ""),
    **dict.fromkeys(("LANGUAGE", "NAT_REL_POL", "NORP"), ""),
}
"""PER, ORG, LOC or MISC, or nothing, for each label that is known."""


def with_our_labels(sentences: Iterable[TaggedSentence]) -> list[TaggedSentence]:
    """Put our labels in the place of others; one that is unknown stays."""
    return [replace(one, tags=tuple(map(our_tag, one.tags))) for one in sentences]


def our_tag(tag: str) -> str:
    """Give an IOB2 tag our label, `O` where it has none; one that is unknown stays.

    >>> [our_tag(tag) for tag in ("B-GPE", "I-DATE", "O", "B-SHIP")]
    ['B-LOC', 'O', 'O', 'B-SHIP']
    """
    prefix, _, label = tag.partition("-")
    ours = LABELS.get(label, label)
    return f"{prefix}-{ours}" if ours else "O"
