"""A language without rules of its own is read by what is the same in every language."""

import pytest

from tests.texts import Triple, named, read, said

GERMAN = (
    "Tagung der Fährleute\n\n"
    "Die Tagung fand in Kiel statt und wurde auf YouTube übertragen.\n\n"
    "Referenten:\n"
    "- Hannelore Wittenbrink, Leiterin der Stiftung Klarwasser\n"
    "Twitter: @hwittenbrink\n"
    "Instagram: https://www.instagram.com/klarwasser/\n\n"
    "Mehr unter #SilberAal und https://klarwasser.example/tagung"
)

ACCOUNTS: set[Triple] = {
    ("Hannelore Wittenbrink", "hasAccount", "twitter:hwittenbrink"),
    ("twitter:hwittenbrink", "accountOn", "Twitter"),
    ("Hannelore Wittenbrink", "hasAccount", "instagram:klarwasser"),
    ("instagram:klarwasser", "accountOn", "Instagram"),
}


@pytest.mark.parametrize("language", ["de", "und", "xx-invalid"])
def test_accounts_links_hashtags_and_platforms_are_read(language: str) -> None:
    """A handle or a profile is of the name on the line above it."""
    extraction = read(GERMAN, language)
    assert said(extraction, "hasAccount", "accountOn") == ACCOUNTS
    assert said(extraction, "foaf:homepage") == {
        ("#SilberAal", "foaf:homepage", "https://klarwasser.example/tagung")
    }
    assert named(extraction, "Project") == {"#SilberAal"}
    assert named(extraction, "Platform") == {"YouTube", "Twitter", "Instagram"}


def test_the_owner_of_an_account_on_a_described_line_is_a_person() -> None:
    """A name before a comma looks like a person's; one that stands alone does not."""
    extraction = read(GERMAN + "\n\nStiftung Klarwasser\nTwitter: @klarwasser_kiel\n", "de")
    assert named(extraction, "Person") == {"Hannelore Wittenbrink"}
    assert named(extraction, "Organisation") == {"Stiftung Klarwasser"}


@pytest.mark.parametrize("language", ["de", "und"])
def test_nothing_is_read_from_its_words(language: str) -> None:
    """Titles, posts, parts and figures need words that kg does not know."""
    extraction = read(GERMAN, language)
    worded = ("jobTitle", "heads", "worksFor", "speaksAt", "organises", "locatedIn", "hasFigure")
    assert said(extraction, *worded) == set()


def test_what_its_words_would_tell_is_counted() -> None:
    """A name without a class is left with its place."""
    left = {(one.reason, one.evidence.exact) for one in read(GERMAN, "de").unused}
    assert ("unknown-type", "Stiftung Klarwasser") in left
