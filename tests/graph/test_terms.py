"""Words and values as RDF terms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import XSD, URIRef

from kg.graph import terms
from kg.model import Link, Literal

ILL_TYPED = (
    ("many", "decimal"),
    ("3.5", "integer"),
    ("2031-02-30", "date"),
    ("0000", "gYear"),
    ("٣", "integer"),
    ("2031-13", "gYearMonth"),
    ("x", "noSuchType"),
)
WELL_TYPED = (
    ("2000", "integer"),
    ("3.50", "decimal"),
    ("2032-02-29", "date"),
    ("2031", "gYear"),
    ("2031-05", "gYearMonth"),
    ("2031-05-06T07:08:09Z", "dateTime"),
    ("pt-BR", "language"),
)


@pytest.mark.parametrize(("text", "datatype"), WELL_TYPED)
def test_a_value_keeps_its_spelling_and_its_datatype(text: str, datatype: str) -> None:
    value = Literal(text, datatype=datatype)
    assert terms.term(value).n3() == f'"{text}"^^<{XSD}{datatype}>'
    assert terms.thing(terms.term(value)) == value


@pytest.mark.parametrize(("text", "datatype"), ILL_TYPED)
def test_a_value_that_its_datatype_does_not_know_becomes_words(text: str, datatype: str) -> None:
    assert terms.thing(terms.term(Literal(text, datatype=datatype))) == Literal(text)


@pytest.mark.parametrize("tag", ["", "x", "not a tag", "en_GB", "en-"])
def test_a_language_tag_that_is_none_is_dropped(tag: str) -> None:
    assert terms.words("text", tag).language is None


def test_a_lone_surrogate_does_not_reach_a_file() -> None:
    assert str(terms.words("a\ud800b")) == "a?b"


def test_a_link_that_cannot_be_an_iri_stays_as_words() -> None:
    assert terms.term(Link("javascript:x")).n3() == f'"javascript:x"^^<{XSD.anyURI}>'
    assert terms.thing(terms.term(Link("javascript:x"))) == Link("javascript:x")


@given(st.floats(min_value=0, max_value=1, exclude_min=True))
def test_a_confidence_is_a_decimal_in_its_range(share: float) -> None:
    written = float(terms.confidence(share))
    assert 0 < written <= 1
    assert written == pytest.approx(share, abs=1e-6)


def test_names_of_terms_lead_to_their_iris() -> None:
    assert terms.term_iri("schema:startDate") == URIRef("https://schema.org/startDate")
