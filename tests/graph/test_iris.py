"""Names of things: bases, slugs, ids as IRIs, and links found in texts."""

import re

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import UsageError
from kg.graph.iris import (
    DEFAULT_BASE,
    checked_base,
    checked_link,
    content_hash,
    document_id,
    document_iri,
    entity_id,
    entity_iri,
    slug,
)
from kg.model import DocumentId, EntityId

GOOD_BASES = (DEFAULT_BASE, "http://localhost:8000/id/", "https://a.example/g#", "urn:example:kg/")
BAD_BASES = (
    "",
    "id/",
    "/id/",
    "https://a.example/id",
    "https://a.example/a b/",
    "https:///id/",
    "ftp://a.example/",
    "javascript:alert(1)/",
    "https://a.example/?q=/",
    "https://a.example/#x/#",
    "https://a.example/<x>/",
    "https://a.example/\u202eid/",
)
SLUGS = (
    ("Mira Oksanen", "mira-oksanen"),
    ("  Åbo / Turku ", "abo-turku"),
    ("Şcoala „Țara Mea”", "scoala-tara-mea"),
    ("#CalmSeas", "calmseas"),
    ("../../etc", "etc"),
    ("</script>", "script"),
)
LINKS = (
    ("https://a.example/a b", "https://a.example/a%20b"),
    ("https://a.example/\ufffd", "https://a.example/%EF%BF%BD"),
    ("https://a.example/\U000e0100", "https://a.example/%F3%A0%84%80"),
    (" https://a.example ", "https://a.example"),
    ("HTTP://a.example/%7e%zz", "HTTP://a.example/%7e%25zz"),
    ('https://a.example/"<x>"#y#z', "https://a.example/%22%3Cx%3E%22#y%23z"),
    ("https://a.example/[1]?q={2}", "https://a.example/%5B1%5D?q=%7B2%7D"),
    ("https://ä.example/ö", "https://ä.example/ö"),
    ("https://a.example/\u202eb", "https://a.example/%E2%80%AEb"),
    ("mailto:a@b.example", "mailto:a@b.example"),
)
REFUSED = (
    ("www.a.example", "no scheme"),
    ("javascript:alert(1)", "no scheme among"),
    ("data:text/html,x", "no scheme among"),
    ("https://a b.example/", "no host"),
    ("https:///x", "no host"),
    ("https:a.example", "no host"),
    ("mailto:", "ends after its scheme"),
    ("", "no scheme"),
)


@pytest.mark.parametrize("base", GOOD_BASES)
def test_a_base_that_names_can_stand_behind_is_let_through(base: str) -> None:
    assert checked_base(base) == base


@pytest.mark.parametrize("base", BAD_BASES)
def test_any_other_base_is_refused_with_what_is_allowed(base: str) -> None:
    with pytest.raises(UsageError, match=re.escape(repr(base)) + ".*Allowed"):
        checked_base(base)


@pytest.mark.parametrize(("name", "expected"), SLUGS)
def test_a_slug_is_readable(name: str, expected: str) -> None:
    assert slug(name) == expected


@given(st.text())
def test_a_slug_is_never_empty_and_safe_in_any_iri(name: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", slug(name))
    assert len(slug(name)) < 90


def test_long_names_that_begin_alike_have_different_slugs() -> None:
    assert slug("a " * 100 + "b") != slug("a " * 100 + "c")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_an_entity_iri_leads_back_to_its_id_and_is_an_iri(tail: str) -> None:
    iri = entity_iri(EntityId(f"person/{tail}"), base=DEFAULT_BASE)
    assert entity_id(iri, base=DEFAULT_BASE) == f"person/{tail}"
    pyoxigraph.NamedNode(str(iri))


def test_a_document_iri_leads_back_to_its_id() -> None:
    iri = document_iri(DocumentId("note-0a1b2c3d"), base=DEFAULT_BASE)
    assert str(iri) == f"{DEFAULT_BASE}document/note-0a1b2c3d"
    assert document_id(iri, base=DEFAULT_BASE) == "note-0a1b2c3d"


def test_a_content_hash_tells_where_one_part_ends() -> None:
    assert content_hash("ab", "c") != content_hash("a", "bc")
    assert re.fullmatch("[0-9a-f]{16}", content_hash("a"))


@pytest.mark.parametrize(("text", "expected"), LINKS)
def test_a_link_is_escaped_where_an_iri_needs_it(text: str, expected: str) -> None:
    assert checked_link(text) == expected


@pytest.mark.parametrize(("text", "reason"), REFUSED)
def test_a_link_that_cannot_be_an_iri_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        checked_link(text)


@given(st.text())
def test_whatever_follows_the_host_the_link_is_an_iri_and_checking_again_changes_nothing(
    tail: str,
) -> None:
    link = checked_link(f"https://a.example/{tail}")
    pyoxigraph.NamedNode(link)
    assert checked_link(link) == link
