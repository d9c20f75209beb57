"""What Finnish shows by its cases: whose name ends where, who holds a post, what a title is."""

import pytest

from tests.texts import Triple, read, said

SAID: list[tuple[str, Triple]] = [
    # a person in base form is no part of the body that follows
    (
        "Päivästä kertoi viestintäpäällikkö Irja Salminen Etelä-Hämeen yliopistosta.",
        ("Irja Salminen", "worksFor", "Etelä-Hämeen yliopisto"),
    ),
    (
        "Puheen piti kulttuurineuvos Irja Salminen liikenne- ja viestintäministeriöstä.",
        ("Irja Salminen", "worksFor", "liikenne- ja viestintäministeriö"),
    ),
    # bodies joined in different cases are two
    (
        "Hanketta ”Hopealahna” rahoittavat Nordverk ja Kaarlan korkeakoulu.",
        ("Kaarlan korkeakoulu", "contributesTo", "Hopealahna"),
    ),
    # two given names share a family name, at the start of a sentence too
    (
        "Aili ja Eino Rautasen säätiö rahoitti Hopealahna-hanketta.",
        ("Aili ja Eino Rautasen säätiö", "contributesTo", "Hopealahna"),
    ),
    # what a hyphen leaves open begins the name, at the start of a sentence too
    (
        "Liikenne- ja viestintäministeriö rahoitti Hopealahna-hanketta.",
        ("Liikenne- ja viestintäministeriö", "contributesTo", "Hopealahna"),
    ),
    # a post in base form makes the name after it a person's
    (
        "Illan esiintyjistä dosentti Zalán Bükkösdi Kaarlan korkeakoulusta puhui ensin.",
        ("Zalán Bükkösdi", "worksFor", "Kaarlan korkeakoulu"),
    ),
    # a verb before the post is no part of it
    (
        "Tervetulosanat lausui Kaarlan korkeakoulun kvestori ja vararehtori Irja Salminen.",
        ("Irja Salminen", "worksFor", "Kaarlan korkeakoulu"),
    ),
    # nor is what stands in another case
    (
        "Työryhmän isäntänä oli ja puheenjohtajana toimi vararehtori Irja Salminen.",
        ("Irja Salminen", "jobTitle", "vararehtori"),
    ),
    ("Sanat lausui vararehtori Irja Salminen.", ("Irja Salminen", "jobTitle", "vararehtori")),
]


GOES_ON: list[tuple[str, Triple]] = [
    # a title in small letters ends before a verb, a relative clause, or with its sentence
    (
        "Esite Tuuli puhaltaa vastaan ilmestyi suomeksi.",
        ("Tuuli puhaltaa vastaan", "availableLanguage", "fi"),
    ),
    (
        "Hän luki oppaan Näin kuivaat heinää, jonka Nordverkin säätiö julkaisi.",
        ("Nordverkin säätiö", "created", "Näin kuivaat heinää"),
    ),
    (
        "Eilen Nordverkin säätiö julkaisi oppaan Näin kuivuu heinä.",
        ("Nordverkin säätiö", "created", "Näin kuivuu heinä"),
    ),
    (
        "Hankkeen avajaisseminaari Kenen tuuli? pidetään Kuopiossa.",
        ("Kenen tuuli?", "locatedIn", "Kuopio"),
    ),
    # a pronoun for what was written, and the post and body of each of several speakers
    (
        "Nordverk julkaisi oppaan Näin kuivuu heinä. Sen toimitti Irja Salminen.",
        ("Irja Salminen", "created", "Näin kuivuu heinä"),
    ),
    (
        "Puhujina Hopealahna-seminaarissa olivat dosentti Irja Salminen museosta sekä tutkija Pia Kruk.",
        ("Pia Kruk", "speaksAt", "Hopealahna"),
    ),
    # who is only described by a participle is not gone on about
    (
        "Lahden kirjastoon kuuluva Kaarlan museo auttaa. Videoita julkaistaan TikTokissa.",
        ("Kaarlan museo", "usesPlatform", "TikTok"),
    ),
    # the name of a body may end in a noun that names none by itself, after an owner in small letters
    (
        "Hopealahna-hanketta koordinoi Saimaan museoiden yhdistys.",
        ("Saimaan museoiden yhdistys", "coordinates", "Hopealahna"),
    ),
    # a verb of praise at the start of an answer is no part of the name that follows
    (
        "Kenen työtä arvostatte?\nIrja Salminen: Kiitän Kaarlan museota, se auttoi.",
        ("Irja Salminen", "commends", "Kaarlan museo"),
    ),
    # a discussion is that of the event of its paragraph, though another is named more often
    (
        (
            "Tuuli-näyttely aukesi. Näyttely on suuri. Näyttely kiertää.\n\n"
            "Purje-seminaari pidetään pian. Puhujana on Pia Kruk, ja paneelikeskustelu seuraa."
        ),
        ("Pia Kruk", "speaksAt", "Purje"),
    ),
    # the project of the title is the project of every section that names none
    (
        "Tyyni lahti – uusi hanke\n\nTyyni lahti on hanke.\n\n1. Viestintä\n\nHanke viestii TikTokissa.",
        ("Tyyni lahti", "usesPlatform", "TikTok"),
    ),
    # a consonant that is weak before the case ending
    (
        "Keskustelua luotsasi Rajaseudun toimittaja Irja Salminen.",
        ("Irja Salminen", "worksFor", "Rajaseutu"),
    ),
    # an address with the letters of a name is its own, whoever stands above it
    (
        "Hopealahna-hanke alkoi.\n\nIrja Salminen, tiedottaja, Kaarlan museo\nInstagram: @hopealahna",
        ("Hopealahna", "hasAccount", "instagram:hopealahna"),
    ),
]

HAPPENS: list[tuple[str, Triple]] = [
    # who is in charge, in whatever case
    (
        "Keväällä alkoi Hopealahna-hanke, jonka vetovastuu on Kaarlan museolla.",
        ("Kaarlan museo", "coordinates", "Hopealahna"),
    ),
    (
        "Hopealahna-hanketta koordinoi Kaarlan museo, ja mukana on myös Saimaan säätiö.",
        ("Saimaan säätiö", "contributesTo", "Hopealahna"),
    ),
    (
        "Hopealahna-hanke alkoi. Valokuvat toimitti Kaarlan museo.",
        ("Kaarlan museo", "contributesTo", "Hopealahna"),
    ),
    (
        "Hopealahna-hanke alkoi. Mittaustulokset saatiin Kaarlan museolta.",
        ("Kaarlan museo", "contributesTo", "Hopealahna"),
    ),
    # what somebody wants, and whom it helps
    (
        "Hopealahna-hanke alkoi. Hankkeella haluttiin keventää Kaarlan museon taakkaa.",
        ("Hopealahna", "supports", "Kaarlan museo"),
    ),
    # `hankkeen` at the start of a sentence points back
    (
        "Hopealahna-hanke alkoi. Hankkeen lyhytelokuvia on katsottu TikTokissa.",
        ("Hopealahna", "usesPlatform", "TikTok"),
    ),
    (
        "Kaarlan museo kiitti oppaan Kivet puhuvat, jonka ovat laatineet Saimaan säätiö ja Ilona Oja.",
        ("Saimaan säätiö", "created", "Kivet puhuvat"),
    ),
    (
        "Tyynet vedet -foorumi alkoi. Puheenvuoron saa Kaarlan museon (KM) tutkija Irja Salminen.",
        ("Irja Salminen", "worksFor", "Kaarlan museo"),
    ),
    (
        "Tyynet vedet -foorumin avasi Irja Salminen, joka johtaa Kaarlan museota.",
        ("Irja Salminen", "heads", "Kaarlan museo"),
    ),
    # whose post it is, where a noun with the capital of its sentence points back
    (
        "Kiitimme Kaarlan säätiötä. Säätiön toinen perustaja Irja Salminen iloitsi.",
        ("Irja Salminen", "founded", "Kaarlan säätiö"),
    ),
    (
        "Tyynet vedet -foorumissa iloitsi avauspuheen pitänyt Kaarlan museon johtaja Irja Salminen.",
        ("Irja Salminen", "heads", "Kaarlan museo"),
    ),
    (
        "Irja Salminen esitteli Kärsivällisen kalastajan oppaan, jonka Kaarlan museo julkaisi.",
        ("Kaarlan museo", "created", "Kärsivällisen kalastajan opas"),
    ),
    (
        "Suomen Turussa sataa. Hopealahna-hankkeesta on apua Kaarlan museolle.",
        ("Hopealahna", "supports", "Kaarlan museo"),
    ),
    (
        "Hopealahna-hanke alkoi. Mukaan lähti kaksi kumppania: Kaarlan museo koulutti mentorit.",
        ("Kaarlan museo", "contributesTo", "Hopealahna"),
    ),
    # who chairs a body moderates no event
    (
        "Tyynet vedet -foorumi alkoi. Kaarlan museon johtajana toimi Irja Salminen.",
        ("Irja Salminen", "heads", "Kaarlan museo"),
    ),
    # a name that nobody knows in the place of somebody's post
    (
        "Tyynet vedet -foorumi pidettiin. Puheenjohtajana toimi Aart van der Kolk, joka kiitti.",
        ("Aart van der Kolk", "moderates", "Tyynet vedet"),
    ),
    (
        "Hopealahna-hanke alkoi. Joka aamu 20 tilaajaa saa neuvon WhatsAppiinsa.",
        ("Hopealahna", "usesPlatform", "WhatsApp"),
    ),
    (
        "Saimaan säätiön perusti Vaasaan vuonna 2011 merikapteeni Irja Salminen.",
        ("Saimaan säätiö", "locatedIn", "Vaasa"),
    ),
    (
        "Ilona Oja näytti tien. Saimaan säätiö on hoitanut asian paremmin kuin kukaan muu.",
        ("Ilona Oja", "commends", "Saimaan säätiö"),
    ),
]


@pytest.mark.parametrize(("text", "fact"), HAPPENS)
def test_what_bodies_do_is_read(text: str, fact: Triple) -> None:
    """In the words that people use for it."""
    assert fact in said(read(text, "fi"), fact[1], like=[fact])


def test_a_comma_before_ja_begins_another_clause() -> None:
    """Who takes part in the second clause does not do what the verb of the first says."""
    found = read(
        "Hopealahna-hanketta koordinoi Saimaan säätiö, ja Kaarlan museo osallistuu siihen.", "fi"
    )
    assert {fact[0] for fact in said(found, "coordinates")} == {"Saimaan säätiö"}
    assert {fact[0] for fact in said(found, "contributesTo")} == {"Kaarlan museo"}


@pytest.mark.parametrize(("text", "fact"), SAID)
def test_cases_tell_names_apart(text: str, fact: Triple) -> None:
    """An owner ends in `n`, a name in base form does not, and what is joined agrees."""
    assert fact in said(read(text, "fi"), fact[1], like=[fact])


@pytest.mark.parametrize(("text", "fact"), GOES_ON)
def test_what_goes_on_is_read_to_its_end(text: str, fact: Triple) -> None:
    """Titles in small letters, lists of people with their posts, and who is spoken of."""
    assert fact in said(read(text, "fi"), fact[1], like=[fact])


def test_a_name_that_people_bear_in_base_form_is_left_as_it_is() -> None:
    """`Rissa` on a line of people is no local case of `Rit`."""
    found = read("Yhteystiedot\n\nTapani Rissa, erikoistutkija, Kaarlan museo", "fi")
    assert ("Tapani Rissa", "worksFor", "Kaarlan museo") in said(found, "worksFor")


def test_who_leads_a_discussion_holds_no_other_name() -> None:
    """Bodies joined by `ja` at the start of a sentence are two, whatever follows."""
    found = read("Opetushallitus ja Alvar Salmelan säätiö rahoittavat Hopealahna-hanketta.", "fi")
    names = {mention.name for mention in found.mentions}
    assert not any(" ja " in name for name in names)


def test_the_chair_of_a_body_moderates_no_event() -> None:
    found = read(
        "Tyynet vedet -foorumi alkoi. Työryhmän puheenjohtajana toimi Irja Salminen.", "fi"
    )
    assert not said(found, "moderates")


def test_a_work_is_named_apart_from_the_body_that_owns_it() -> None:
    """The genitive before a name that a hyphen ties to its noun is the owner's, if the text names it."""
    text = (
        "Ada Lindblom, toimittaja, Nordverk\n\n"
        "Nordverkin Kuule taas -kampanjassa soitetaan isovanhemmille."
    )
    projects = {m.name for m in read(text, "fi").mentions if m.kind == "Project"}
    assert projects == {"Kuule taas"}
