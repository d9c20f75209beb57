"""Relations become facts: what is refused, what is implied, and how sure a fact is.

The confidences expected here follow from the formula in `kg.facts`: one witness is as sure as its
rule times the less sure of its ends; documents combine as 1 − Π(1 − w·p), where w is 1 for the
surest witness of a work and 0.8 for each further version of the same text.
"""

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.facts import Assertion, assert_facts
from kg.model import (
    ClassName,
    Document,
    DocumentId,
    Entity,
    EntityId,
    Extraction,
    Fact,
    Link,
    Literal,
    Mention,
    Name,
    PropertyName,
    Relation,
)
from kg.resolution import Resolution
from tests.texts import shipped, written

TEXT = "Ada Vane heads the Tea Guild with Otso Moor and the Cup Union in Galway on Murmur."

KINDS: Mapping[str, str] = {
    "Ada Vane": "Person",
    "Otso Moor": "Person",
    "Tea Guild": "Organisation",
    "Cup Union": "Organisation",
    "Galway": "Place",
    "Murmur": "Platform",
}

End = str | Literal | Link
Said = tuple[str, str, End]
"""What a relation says; a name is one of `KINDS`."""


def _document(name: str) -> Document:
    return written(TEXT, "en", name=name)


def _mention(document: Document, name: str, *, confidence: float = 1.0) -> Mention:
    start = document.text.index(name)
    evidence = document.evidence(start, start + len(name))
    return Mention(evidence, ClassName(KINDS[name]), name, "en", "hand", confidence)


def _extraction(
    name: str, said: Sequence[Said], *, confidence: float = 0.9, ends: float = 1.0
) -> Extraction:
    """Make a document that says these things, all of them with one sentence as evidence."""
    document = _document(name)
    whole = document.evidence(0, len(TEXT))
    mentions = {one: _mention(document, one, confidence=ends) for one in KINDS}
    relations = tuple(
        Relation(
            mentions[subject],
            PropertyName(predicate),
            mentions[target] if isinstance(target, str) else target,
            whole,
            "hand",
            confidence,
        )
        for subject, predicate, target in said
    )
    return Extraction(document, tuple(mentions.values()), relations, ())


def _resolution(
    extractions: Sequence[Extraction],
    *,
    works: Mapping[str, Sequence[str]] | None = None,
    same: Mapping[str, str] | None = None,
) -> Resolution:
    """Resolve by name alone; `same` names a thing by another's name."""
    ids = {name: EntityId(name.lower().replace(" ", "-")) for name in KINDS}
    ids |= {name: ids[other] for name, other in (same or {}).items()}
    entities = tuple(
        Entity(ids[name], ClassName(kind), (Name(name),))
        for name, kind in KINDS.items()
        if name not in (same or {})
    )
    by_name = {extraction.document.name: extraction.document.id for extraction in extractions}
    return Resolution(
        entities=entities,
        mentions={m: ids[m.name] for one in extractions for m in one.mentions},
        merges=(),
        refused=(),
        works={
            work: tuple(DocumentId(by_name[f"{name}.txt"]) for name in names)
            for work, names in (works or {}).items()
        },
    )


def _asserted(*extractions: Extraction) -> Assertion:
    return assert_facts(extractions, _resolution(extractions), shipped())


def _triples(assertion: Assertion) -> list[tuple[str, str, object]]:
    return [(fact.subject, fact.predicate, fact.object) for fact in assertion.facts]


def _only(assertion: Assertion) -> Fact:
    (fact,) = assertion.facts
    return fact


HEADS: Said = ("Ada Vane", "heads", "Tea Guild")
WORKS: Said = ("Ada Vane", "worksFor", "Tea Guild")
JOINED: Said = ("Tea Guild", "collaboratesWith", "Cup Union")
TURNED: Said = ("Cup Union", "collaboratesWith", "Tea Guild")


@pytest.mark.parametrize(
    ("said", "reason", "detail"),
    [
        (
            ("Tea Guild", "worksFor", "Cup Union"),
            "refused-by-domain",
            "Tea Guild worksFor Cup Union (hand)",
        ),
        (
            ("Ada Vane", "worksFor", "Galway"),
            "refused-by-range",
            "Ada Vane worksFor Galway (hand)",
        ),
        (
            ("Tea Guild", "jobTitle", Literal("boss", "en")),
            "refused-by-domain",
            "Tea Guild jobTitle boss (hand)",
        ),
        (
            ("Ada Vane", "admires", "Otso Moor"),
            "unknown-property",
            "Ada Vane admires Otso Moor (hand)",
        ),
        (
            ("Cup Union", "collaboratesWith", "Cup Union"),
            "same-thing",
            "Cup Union collaboratesWith Cup Union (hand)",
        ),
    ],
)
def test_what_the_ontology_does_not_allow_is_refused_and_counted(
    said: Said, reason: str, detail: str
) -> None:
    """With the reason, the relation in words, and the sentence."""
    assertion = _asserted(_extraction("a", [said]))
    assert assertion.facts == ()
    (refused,) = assertion.refused
    assert (refused.reason, refused.detail, refused.evidence.exact) == (reason, detail, TEXT)


def test_two_names_of_one_thing_are_not_joined_with_each_other() -> None:
    """Resolution decides what is one thing, after the text was read."""
    extraction = _extraction("a", [JOINED])
    resolution = _resolution([extraction], same={"Cup Union": "Tea Guild"})
    assertion = assert_facts([extraction], resolution, shipped())
    assert [one.reason for one in assertion.refused] == ["same-thing"]


def test_the_class_of_the_entity_counts_not_that_of_the_mention() -> None:
    """A mention read as a place may turn out to name an organisation."""
    extraction = _extraction("a", [("Ada Vane", "worksFor", "Galway")])
    resolution = _resolution([extraction], same={"Galway": "Cup Union"})
    assertion = assert_facts([extraction], resolution, shipped())
    assert _triples(assertion) == [("ada-vane", "worksFor", "cup-union")]


def test_what_a_property_implies_is_stated_too() -> None:
    """Whoever heads an organisation works for it: with the same evidence, as surely."""
    assertion = _asserted(_extraction("a", [HEADS]))
    assert _triples(assertion) == [
        ("ada-vane", "heads", "tea-guild"),
        ("ada-vane", "worksFor", "tea-guild"),
    ]
    heads, works = assertion.facts
    assert (heads.evidence, heads.confidence) == (works.evidence, works.confidence)


def test_a_symmetric_fact_is_stated_once() -> None:
    """Both directions are one fact, in the order of the names of its ends."""
    assertion = _asserted(_extraction("a", [JOINED, TURNED]))
    assert _triples(assertion) == [("cup-union", "collaboratesWith", "tea-guild")]
    assert _asserted(_extraction("a", [TURNED])) == _asserted(_extraction("a", [JOINED]))


def test_values_and_links_are_objects_too() -> None:
    """A title keeps its language, a link its address."""
    title, link = Literal("head of tea", "en"), Link("https://guild.example")
    assertion = _asserted(
        _extraction("a", [("Ada Vane", "jobTitle", title), ("Tea Guild", "foaf:homepage", link)])
    )
    assert _triples(assertion) == [
        ("ada-vane", "jobTitle", title),
        ("tea-guild", "foaf:homepage", link),
    ]


def test_a_fact_keeps_all_its_evidence() -> None:
    """One piece from each document, each quoting its own."""
    fact = _only(_asserted(_extraction("a", [JOINED]), _extraction("b", [TURNED])))
    assert [one.span.document for one in fact.evidence] == ["a-en-0a1b2c3d", "b-en-0a1b2c3d"]
    assert (fact.witnesses, fact.rules) == (2, ("hand",))


@pytest.mark.parametrize(
    ("confidence", "ends", "expected"),
    [(0.9, 1.0, 0.9), (0.9, 0.8, 0.72), (0.5, 0.5, 0.25), (1.0, 1.0, 0.9999)],
)
def test_one_witness_is_as_sure_as_its_rule_and_its_ends(
    confidence: float, ends: float, expected: float
) -> None:
    """Nothing is certain: 0.9999 is the most."""
    fact = _only(_asserted(_extraction("a", [WORKS], confidence=confidence, ends=ends)))
    assert fact.confidence == expected


def test_independent_documents_make_a_fact_surer() -> None:
    """1 − (1 − 0.9)(1 − 0.5) = 0.95."""
    first = _extraction("a", [WORKS], confidence=0.9)
    second = _extraction("b", [WORKS], confidence=0.5)
    assert _only(_asserted(first, second)).confidence == 0.95


def test_a_further_version_of_one_text_counts_less() -> None:
    """1 − (1 − 0.9)(1 − 0.8 · 0.5) = 0.94, and a third version 1 − 0.1 · 0.6 · 0.76 = 0.9544."""
    made = [
        _extraction(name, [WORKS], confidence=sure)
        for name, sure in (("a", 0.9), ("b", 0.5), ("c", 0.3))
    ]
    works = {"work/tea": ["a", "b", "c"]}
    pair = assert_facts(made[:2], _resolution(made, works=works), shipped())
    assert _only(pair).confidence == 0.94
    three = assert_facts(made, _resolution(made, works=works), shipped())
    assert _only(three).confidence == 0.9544


def test_a_document_that_says_it_twice_is_one_witness() -> None:
    """As sure as its surer sentence."""
    assert _only(_asserted(_extraction("a", [WORKS, WORKS]))).confidence == 0.9


@given(order=st.permutations(range(4)), works=st.booleans())
def test_the_order_of_documents_leaves_no_trace(order: list[int], *, works: bool) -> None:
    """Facts, their evidence and their confidence are the same for any order."""
    said = [[HEADS, JOINED], [WORKS], [TURNED, ("Ada Vane", "worksFor", "Galway")], [HEADS]]
    sure = (0.9, 0.61, 0.37, 0.83)
    made = [
        _extraction(name, said[place], confidence=sure[place])
        for place, name in enumerate(("a", "b", "c", "d"))
    ]
    resolution = _resolution(made, works={"work/tea": ["a", "b", "d"]} if works else None)
    wanted = assert_facts(made, resolution, shipped())
    mixed = assert_facts([made[place] for place in order], resolution, shipped())
    assert mixed.facts == wanted.facts
    assert sorted(mixed.refused, key=str) == sorted(wanted.refused, key=str)


@given(sure=st.lists(st.floats(0.01, 1.0), min_size=1, max_size=6), works=st.booleans())
def test_confidence_is_a_probability_and_grows_with_witnesses(
    sure: list[float], *, works: bool
) -> None:
    """No document makes a fact less sure than it was, and none makes it certain."""
    names = "abcdef"[: len(sure)]
    made = [
        _extraction(name, [WORKS], confidence=one) for name, one in zip(names, sure, strict=True)
    ]
    resolution = _resolution(made, works={"work/tea": list(names)} if works else None)
    steps = [
        _only(assert_facts(made[: end + 1], resolution, shipped())).confidence
        for end in range(len(made))
    ]
    assert steps == sorted(steps)
    assert 0 < steps[0] <= steps[-1] < 1
