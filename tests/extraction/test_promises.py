"""What holds for every text in every language: evidence quotes its document, nothing breaks."""

from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import settings as example_settings
from hypothesis import strategies as st

from kg.model import Document, Evidence, Extraction, Mention, Relation
from kg.settings import example_folder
from tests.extraction.sentences import SENTENCES
from tests.texts import LANGUAGES, read, written

EXAMPLES = 150
"""Texts for each promise."""

SUPPORTED = st.sampled_from((*LANGUAGES, "und"))

HOSTILE = (
    "\u202e@oskar\u202c",
    "I\u0307stanbul",
    "e\u0301le\u0300ve",
    "\U0001d4d0\U0001d4d1",
    "👩\u200d🔬 Ada",
    "\u00a0\u2028\u200b",
    "</script>",
    "\"'`\\",
    "@",
    "#",
    "##a",
    "@@b",
    "(((",
    "„“”»«",
    "https://",
    "http://[::1",
    "www.",
    "0,0,0",
    "1.000.000.000",
    "½ ٣ 三",
    "-",
    "–",
    ":",
    "...",
    "Ş\u0327",
    "ﬁﬂ",
    "ß",
)

PIECES = st.one_of(
    st.sampled_from(
        [sentence for rows in SENTENCES.values() for row in rows.values() for sentence in row[::2]]
    ),
    st.sampled_from(HOSTILE),
    st.sampled_from(["Speakers:", "Puhujat:", "Talare:", "Előadók:", "Vorbitori:", "Q: A?"]),
    st.text(max_size=30),
)
"""Sentences of all languages, hostile bits, labels, and anything at all."""

TEXTS = st.lists(
    st.tuples(PIECES, st.sampled_from(["\n", "\n\n", "\n- ", " ", ", ", ""])), max_size=8
).map(lambda pairs: "".join(piece + joint for piece, joint in pairs))


def _evidence(extraction: Extraction) -> Iterator[Evidence]:
    yield from (mention.evidence for mention in extraction.mentions)
    yield from (mention.evidence for mention in extraction.subjects)
    yield from (one.evidence for one in extraction.unused)
    for relation in extraction.relations:
        yield relation.evidence
        yield from (end.evidence for end in _ends(relation))


def _ends(relation: Relation) -> Iterator[Mention]:
    yield relation.subject
    if isinstance(relation.object, Mention):
        yield relation.object


def _quotes(document: Document, evidence: Evidence) -> bool:
    span = evidence.span
    whole = 0 <= span.start < span.end <= len(document.text)
    return (
        whole
        and span.document == document.id
        and document.text[span.start : span.end] == evidence.exact
    )


def _covers(relation: Relation, end: Mention) -> bool:
    return relation.evidence.span.covers(end.evidence.span)


@given(text=TEXTS, language=SUPPORTED)
@example_settings(max_examples=EXAMPLES)
@example(text="", language="en")
@example(text="\n\n\n", language="fi")
@example(text="@a" * 200, language="hu")
@example(text="#" + "a" * 5_000, language="sv")
@example(text="Ada Lindblom, " * 300, language="ro")
@example(text="(" * 2_000, language="en")
def test_evidence_quotes_its_document(text: str, language: str) -> None:
    """For every mention, relation and leftover of every text, and no text breaks the reading."""
    extraction = read(text, language)
    for evidence in _evidence(extraction):
        assert _quotes(extraction.document, evidence)


@given(text=st.text(max_size=200), language=SUPPORTED)
@example_settings(max_examples=EXAMPLES)
def test_no_text_breaks_the_reading(text: str, language: str) -> None:
    """Characters of any script, in any order."""
    extraction = read(text, language)
    assert all(_quotes(extraction.document, one) for one in _evidence(extraction))


@given(text=TEXTS, language=SUPPORTED)
@example_settings(max_examples=EXAMPLES)
def test_what_a_sentence_says_of_two_things_names_both(text: str, language: str) -> None:
    """Both ends of a relation that a cue tells lie in its evidence."""
    for relation in read(text, language).relations:
        if relation.rule.startswith("cue:"):
            assert all(_covers(relation, end) for end in _ends(relation)), relation


@given(text=TEXTS, language=SUPPORTED)
@example_settings(max_examples=EXAMPLES)
def test_evidence_has_one_end_at_least(text: str, language: str) -> None:
    """The other may be what a heading, a label or an earlier sentence speaks of."""
    for relation in read(text, language).relations:
        if isinstance(relation.object, Mention):
            assert any(_covers(relation, end) for end in _ends(relation)), relation
        elif relation.predicate == "jobTitle":
            assert _covers(relation, relation.subject), relation


@given(text=TEXTS, language=SUPPORTED)
@example_settings(max_examples=EXAMPLES)
def test_confidence_is_a_probability_and_every_rule_is_named(text: str, language: str) -> None:
    """In (0, 1], for mentions and relations."""
    extraction = read(text, language)
    found = [(one.confidence, one.rule) for one in extraction.mentions]
    found += [(one.confidence, one.rule) for one in extraction.relations]
    assert all(0 < confidence <= 1 and rule for confidence, rule in found)


@given(text=TEXTS, language=SUPPORTED)
@example_settings(max_examples=EXAMPLES // 2)
def test_reading_twice_gives_the_same(text: str, language: str) -> None:
    """An extractor keeps nothing of what it has read."""
    assert read(text, language) == read(text, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_end_of_a_relation_is_a_mention(language: str) -> None:
    """So that resolution knows it."""
    text = (example_folder() / f"webinar-{language}.txt").read_text("utf-8")
    extraction = read(text, language)
    known = set(extraction.mentions)
    for relation in extraction.relations:
        assert known.issuperset(_ends(relation))


@pytest.mark.parametrize("language", LANGUAGES)
def test_mentions_do_not_overlap_by_halves(language: str) -> None:
    """One may lie inside another, as a place in an organisation's name."""
    text = (example_folder() / f"webinar-{language}.txt").read_text("utf-8")
    spans = [mention.evidence.span for mention in read(text, language).mentions]
    for first in spans:
        for other in spans:
            apart = first.end <= other.start or other.end <= first.start
            assert apart or first.covers(other) or other.covers(first)


def test_a_document_without_blocks_says_nothing() -> None:
    document = written("", "en")
    assert document.blocks == ()
    assert read("", "en") == Extraction(document, (), (), (), ())
