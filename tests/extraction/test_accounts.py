"""Accounts and links: whose they are, what they lead to, and which are of nothing."""

import pytest

from tests.texts import Triple, read, said

ACCOUNTS = ("hasAccount", "accountOn")

LINES: dict[str, tuple[str, str]] = {
    "en": ("Speakers:\n- Oskar Lindfors, Senior Analyst, Clearwater Institute", "Website"),
    "fi": ("Puhujat:\n- Oskar Lindfors, erityisasiantuntija, Saimaan vesikeskus", "Verkkosivusto"),
    "hu": ("Előadók:\n- Oskar Lindfors, vezető elemző, Tisztavíz Intézet", "Honlap"),
    "ro": ("Vorbitori:\n- Oskar Lindfors, analist principal, Fundația Podul", "Site web"),
    "sv": ("Talare:\n- Oskar Lindfors, seniorforskare, Klarvattensinstitutet", "Webbplats"),
}
"""A list of one speaker, and the label of a home page."""

OWN: set[Triple] = {
    ("Oskar Lindfors", "hasAccount", "twitter:oskarlind"),
    ("twitter:oskarlind", "accountOn", "Twitter"),
    ("Oskar Lindfors", "hasAccount", "linkedin:oskar-lindfors"),
    ("linkedin:oskar-lindfors", "accountOn", "LinkedIn"),
}

LAYOUTS = [
    "\n  Twitter: @oskarlind\n  LinkedIn: https://www.linkedin.com/in/oskar-lindfors/",
    "\nTwitter: @oskarlind\nLinkedIn: https://www.linkedin.com/in/oskar-lindfors/",
    "\n  Twitter: @oskarlind, LinkedIn: https://www.linkedin.com/in/oskar-lindfors/",
    " – Twitter: @oskarlind – LinkedIn: https://www.linkedin.com/in/oskar-lindfors/",
    "\nhttps://twitter.com/oskarlind\nhttps://www.linkedin.com/in/oskar-lindfors",
]

PROSE: list[tuple[str, str, set[Triple]]] = [
    (
        "en",
        "The Ferryman Trust is on Facebook: https://www.facebook.com/ferrymantrust",
        {
            ("Ferryman Trust", "hasAccount", "facebook:ferrymantrust"),
            ("facebook:ferrymantrust", "accountOn", "Facebook"),
        },
    ),
    (
        "en",
        "Ferryman Trust\nTwitter: @ferrytrust\nWebsite: https://ferry.example",
        {
            ("Ferryman Trust", "hasAccount", "twitter:ferrytrust"),
            ("twitter:ferrytrust", "accountOn", "Twitter"),
        },
    ),
    (
        "en",
        "Ferryman Trust\nMastodon: @ferry@pond.example",
        {
            ("Ferryman Trust", "hasAccount", "mastodon:ferry@pond.example"),
            ("mastodon:ferry@pond.example", "accountOn", "Mastodon"),
        },
    ),
    (
        "sv",
        "#Silverål https://www.youtube.com/@silveral",
        {
            ("#Silverål", "hasAccount", "youtube:silveral"),
            ("youtube:silveral", "accountOn", "YouTube"),
        },
    ),
]

SPELLED: list[tuple[str, str, set[Triple]]] = [
    (
        "en",
        (
            "The Silver Eel project began with the Ferryman Trust.\n\n"
            "Ada Lindblom, analyst at the Ferryman Trust, looked back. On Instagram it is @silver_eel_eu."
        ),
        {("Silver Eel", "hasAccount", "instagram:silver_eel_eu")},
    ),
    (
        "fi",
        "Hanke Hopealahna päättyi. Ada Lindblom on Bluesky-palvelussa @alindblom.bsky.social.",
        {("Ada Lindblom", "hasAccount", "bluesky:alindblom.bsky.social")},
    ),
    (
        "en",
        "* Ada Lindblom founded the Ferryman Trust in Gent. Instagram: @rowing_on",
        {("Ada Lindblom", "hasAccount", "instagram:rowing_on")},
    ),
    (
        "sv",
        "Oskar Lindfors: @oskarlind på Instagram",
        {
            ("Oskar Lindfors", "hasAccount", "instagram:oskarlind"),
            ("instagram:oskarlind", "accountOn", "Instagram"),
        },
    ),
    (
        "en",
        "Oskar Lindfors: @oskarlind (Twitter), @oskar.l (Instagram)",
        {
            ("Oskar Lindfors", "hasAccount", "twitter:oskarlind"),
            ("Oskar Lindfors", "hasAccount", "instagram:oskar.l"),
        },
    ),
]
"""Accounts whose owner the handle spells, or whose platform stands after it."""

PAGES: list[tuple[str, str, set[Triple]]] = [
    (
        "en",
        (
            "The Ferryman Trust wrote the Eel Handbook. Ask Ada Lindblom of the Clearwater Institute "
            "for more or go to https://ferry.example/en/eel-handbook.html"
        ),
        {("Eel Handbook", "foaf:homepage", "https://ferry.example/en/eel-handbook.html")},
    ),
    (
        "en",
        "Silver River conference\n\nMissed it? You can still ring the bell: https://silver.example/x1",
        {("Silver River", "foaf:homepage", "https://silver.example/x1")},
    ),
    (
        "fi",
        "Silver River -konferenssi\n\nMenikö ilta ohi? Kello soi yhä: https://silver.example/x1",
        {("Silver River", "foaf:homepage", "https://silver.example/x1")},
    ),
    (
        "sv",
        "Konferensen ”Silverälven”\n\nMissade du kvällen? Klockan ringer än: https://silver.example/x1",
        {("Silverälven", "foaf:homepage", "https://silver.example/x1")},
    ),
    (
        "hu",
        "Ezüstfolyó konferencia\n\nAz egész nap visszanézhető: https://silver.example/x1",
        {("Ezüstfolyó konferencia", "foaf:homepage", "https://silver.example/x1")},
    ),
    (
        "ro",
        "Conferința „Râul de Argint”\n\nÎntreaga zi poate fi revăzută: https://silver.example/x1",
        {("Râul de Argint", "foaf:homepage", "https://silver.example/x1")},
    ),
]
"""Pages whose address spells a title, and recordings told in other words."""

LINKS: list[tuple[str, str, set[Triple]]] = [
    (
        "en",
        "The Eel Handbook (https://eel.example/book) was written by Nora Whitcombe.",
        {("Eel Handbook", "foaf:homepage", "https://eel.example/book")},
    ),
    (
        "en",
        "Silver River conference\n\nRecording: https://silver.example/rec",
        {("Silver River", "foaf:homepage", "https://silver.example/rec")},
    ),
    (
        "fi",
        "Silver River -konferenssi\n\nTallenne: https://silver.example/rec",
        {("Silver River", "foaf:homepage", "https://silver.example/rec")},
    ),
    (
        "sv",
        "Konferensen ”Silverälven”\n\nSe inspelningen: https://silver.example/rec",
        {("Silverälven", "foaf:homepage", "https://silver.example/rec")},
    ),
    (
        "hu",
        "Ezüstfolyó konferencia\n\nA felvétel itt nézhető meg: https://silver.example/rec",
        {("Ezüstfolyó konferencia", "foaf:homepage", "https://silver.example/rec")},
    ),
    (
        "ro",
        "Conferința „Râul de Argint”\n\nÎnregistrarea: https://silver.example/rec",
        {("Râul de Argint", "foaf:homepage", "https://silver.example/rec")},
    ),
    (
        "en",
        "See the Eel Handbook, which is online at https://eel.example/book.",
        {("Eel Handbook", "foaf:homepage", "https://eel.example/book")},
    ),
    (
        "en",
        "The Eel Handbook has many friends.\nRead it here: www.eel.example/book",
        {("Eel Handbook", "foaf:homepage", "http://www.eel.example/book")},
    ),
]


@pytest.mark.parametrize("language", LINES)
@pytest.mark.parametrize("accounts", LAYOUTS)
def test_accounts_are_of_the_person_of_the_line(language: str, accounts: str) -> None:
    """Below the line, at its end, one or several on a line, as handles or as links."""
    extraction = read(LINES[language][0] + accounts, language)
    assert said(extraction, *ACCOUNTS) == OWN


@pytest.mark.parametrize(("language", "text", "wanted"), SPELLED)
def test_an_account_is_of_the_name_that_it_spells(
    language: str, text: str, wanted: set[Triple]
) -> None:
    """Wherever the name stands; else of the first name of an entry that goes on after a full stop."""
    predicates = {predicate for _, predicate, _ in wanted}
    assert said(read(text, language), *predicates, like=wanted) == wanted


def test_an_account_in_prose_is_not_of_what_the_block_before_names() -> None:
    """Rather of the one project of the text, or of nobody."""
    before = "The Ferryman Trust was founded by Ada Lindblom.\n\n"
    prose = "Day-to-day news went out on Instagram (@borrowed.oars)."
    assert said(read(before + prose, "en"), "hasAccount") == set()
    assert said(read(f"The #SlowBoats project ended.\n\n{before}{prose}", "en"), "hasAccount") == {
        ("#SlowBoats", "hasAccount", "instagram:borrowed.oars")
    }


@pytest.mark.parametrize(("language", "text", "wanted"), PAGES)
def test_a_page_is_of_the_title_that_it_spells_or_of_what_the_words_before_it_tell(
    language: str, text: str, wanted: set[Triple]
) -> None:
    """A body of the same sentence is not what the page is of."""
    assert said(read(text, language), "foaf:homepage", like=wanted) == wanted


@pytest.mark.parametrize("language", LINES)
def test_the_next_person_has_accounts_of_their_own(language: str) -> None:
    """An account is of the last name above it, not of all of them."""
    text = f"{LINES[language][0]}\nTwitter: @oskarlind\n- Ada Lindblom\nTwitter: @adalind"
    owners = said(read(text, language), "hasAccount")
    assert owners == {
        ("Oskar Lindfors", "hasAccount", "twitter:oskarlind"),
        ("Ada Lindblom", "hasAccount", "twitter:adalind"),
    }


@pytest.mark.parametrize("language", LINES)
def test_a_home_page_is_of_what_stands_above(language: str) -> None:
    """A label that the lexicon knows leads to the project above it."""
    text = f"#SilverEel\n{LINES[language][1]}: https://eel.example"
    wanted = ("#SilverEel", "foaf:homepage", "https://eel.example")
    assert wanted in said(read(text, language), "foaf:homepage")


@pytest.mark.parametrize(("language", "text", "wanted"), PROSE)
def test_organisations_and_projects_have_accounts(
    language: str, text: str, wanted: set[Triple]
) -> None:
    assert said(read(text, language), *ACCOUNTS) == wanted


@pytest.mark.parametrize(("language", "text", "wanted"), LINKS)
def test_a_link_leads_to_what_its_sentence_speaks_of(
    language: str, text: str, wanted: set[Triple]
) -> None:
    """A publication or a recording; brackets and full stops are no part of it."""
    assert said(read(text, language), "foaf:homepage", like=wanted) == wanted


@pytest.mark.parametrize(
    ("text", "reason", "words"),
    [
        ("More: https://www.tiktok.com/@silvereel", "account-without-owner", "@silvereel"),
        ("Read https://stray.example/page now.", "link-without-thing", "https://stray.example"),
    ],
)
def test_what_is_of_nothing_is_told(text: str, reason: str, words: str) -> None:
    """The reason stands with the words, which are a place in the text."""
    extraction = read(text, "en")
    assert extraction.relations == ()
    assert [one.reason for one in extraction.unused] == [reason]
    assert words in extraction.unused[0].evidence.exact


def test_a_mail_address_is_no_account() -> None:
    extraction = read("Ferryman Trust\nContact: info@ferry.example", "en")
    assert said(extraction, *ACCOUNTS) == set()


FOOT = (
    "# Silver Eel\n\nThe Silver Eel project started in May.\n\n"
    "Contact\nOskar Lindfors, press officer, Clearwater Institute\n"
)


@pytest.mark.parametrize(
    ("between", "owners"),
    [
        ("", {"Oskar Lindfors"}),
        ("Website: https://eel.example\n", {"Silver Eel"}),
    ],
)
def test_accounts_below_a_home_page_are_not_of_the_person_above_it(
    between: str, owners: set[str]
) -> None:
    """They are of what the home page is of, not of the press officer."""
    found = said(read(f"{FOOT}{between}Twitter: @reedy", "en"), "hasAccount")
    assert {owner for owner, _, _ in found} == owners


@pytest.mark.parametrize(
    "line",
    [
        "Ilse Vander | editor | Nordverk | Bluesky: @ilse.example",
        "Ilse Vander, editor, Nordverk – Bluesky: @ilse.example",
        "Ilse Vander | editor | Nordverk | LinkedIn: https://www.linkedin.com/in/ilse-vander/",
    ],
)
def test_the_label_of_an_account_is_no_employer(line: str) -> None:
    """The platform on a person's line says where the account is, not who pays the person."""
    found = said(read(f"Speakers:\n{line}\n", "en"), "worksFor")
    assert {target for _, _, target in found} == {"Nordverk"}


def test_a_bare_label_after_sentences_about_somebody_is_theirs() -> None:
    """An item of a list that begins with a person is about them to its end."""
    text = "Guests:\n* Ann Lee founded the Ferryman Trust in Galway. Instagram: @annpaddles\n"
    found = said(read(text, "en"), "hasAccount")
    assert found == {("Ann Lee", "hasAccount", "instagram:annpaddles")}


WHOSE: list[tuple[str, str, set[Triple]]] = [
    (
        "en",
        "Guests\n* Oskar Lindfors founded the Ferryman Trust in Galway. Instagram: @oskarlind",
        {("Oskar Lindfors", "hasAccount", "instagram:oskarlind")},
    ),
    (
        "en",
        "#SilverEel began in May. Nora Whitcombe met the Ferryman Trust. News is on Instagram (@silvereel_eu).",
        {("#SilverEel", "hasAccount", "instagram:silvereel_eu")},
    ),
    (
        "en",
        "Nora Whitcombe met the Ferryman Trust and the Clearwater Institute. We are on Instagram (@pondlife).",
        set(),
    ),
    (
        "en",
        "Stay in touch\nOskar Lindfors, Instagram: @oskarlind",
        {("Oskar Lindfors", "hasAccount", "instagram:oskarlind")},
    ),
]


@pytest.mark.parametrize(("language", "text", "owned"), WHOSE)
def test_an_account_is_of_who_its_words_tell(language: str, text: str, owned: set[Triple]) -> None:
    """Of who begins the line, or has a name that the handle holds; of several nobody is told."""
    extraction = read(text, language)
    assert said(extraction, "hasAccount") == owned
    assert not said(extraction, "worksFor")


def test_a_heading_over_lines_that_name_their_owners_owns_no_account() -> None:
    """`Worth knowing` is no body, where each line begins with a name of its own."""
    text = "Sisters\n\nFollow\n\nLumen: @lumen (TikTok)\nOskar Lindfors: @oskarlind (X)"
    found = said(read(text, "en"), "hasAccount")
    assert "Follow" not in {owner for owner, _, _ in found}
    assert "Follow" not in {m.name for m in read(text, "en").mentions}
