"""Who is meant where a sentence goes on about somebody, and which post is whose."""

import pytest

from tests.texts import Triple, read, said

SAID: list[tuple[str, str, Triple]] = [
    # a pronoun, and no word at all, for the person of the sentence before
    (
        "fi",
        "Kokousta johti Ilona Perttula. Hän kehui Rinnekodin säätiötä.",
        ("Ilona Perttula", "commends", "Rinnekodin säätiö"),
    ),
    (
        "hu",
        "Az ülésen Harmath Júlia elnökölt. Megdicsérte a Révész Alapítványt.",
        ("Harmath Júlia", "commends", "Révész Alapítvány"),
    ),
    # a pronoun for the one thing of the sentence before
    (
        "fi",
        "Juhlasta iloitsi Rinnekodin säätiö. Se järjesti Hopeajoki-seminaarin.",
        ("Rinnekodin säätiö", "organises", "Hopeajoki"),
    ),
    (
        "en",
        "The work began at the Ferryman Trust. It organised the Silver River conference.",
        ("Ferryman Trust", "organises", "Silver River"),
    ),
    # whose post it is, in a relative clause
    (
        "fi",
        "Juhlan järjesti Rinnekodin säätiö, jonka viestintäpäällikkö Ilona Perttula iloitsi.",
        ("Ilona Perttula", "worksFor", "Rinnekodin säätiö"),
    ),
    (
        "hu",
        "Az ünnep szervezője a Révész Alapítvány, amelynek marketingvezetője, Harmath Júlia örült.",
        ("Harmath Júlia", "worksFor", "Révész Alapítvány"),
    ),
    # after a comma, the post before the name
    (
        "fi",
        "Lisätietoja: tiedottaja Ilona Perttula, Rinnekodin säätiö, puhelin 123",
        ("Ilona Perttula", "worksFor", "Rinnekodin säätiö"),
    ),
    # in small letters right after the name
    (
        "hu",
        "További információ: Harmath Júlia sajtós munkatárs, Révész Alapítvány, telefon 123",
        ("Harmath Júlia", "worksFor", "Révész Alapítvány"),
    ),
    # a unit that owns the post, described by genitives
    (
        "fi",
        "Puhuja: Ilona Perttula, vesien ja metsien hoidon yksikön päällikkö, Rinnekodin säätiö",
        ("vesien ja metsien hoidon yksikkö", "subOrganisationOf", "Rinnekodin säätiö"),
    ),
    (
        "fi",
        "Vesien ja metsien hoidon osasto on osa Rinnekodin säätiötä.",
        ("Vesien ja metsien hoidon osasto", "subOrganisationOf", "Rinnekodin säätiö"),
    ),
    # a unit right after the body that owns it, or in a relative clause about that
    (
        "fi",
        "Juhlan kulut maksoi Rinnekodin säätiön vesien hoidon osasto.",
        ("vesien hoidon osasto", "subOrganisationOf", "Rinnekodin säätiö"),
    ),
    (
        "fi",
        "Juhlassa kiitettiin Rinnekodin säätiötä, jonka talousosasto toimi Ilona Perttulan johdolla.",
        ("Ilona Perttula", "heads", "talousosasto"),
    ),
    (
        "hu",
        "Ünnepelt a Tóparti Hivatal. A hivatal pénzügyi osztálya Harmath Júlia vezetésével dolgozik.",
        ("Harmath Júlia", "heads", "pénzügyi osztály"),
    ),
    (
        "hu",
        "Szólt Harmath Júlia, a Tóparti Egyetem Vízügyi Intézetének igazgatója.",
        ("Vízügyi Intézet", "subOrganisationOf", "Tóparti Egyetem"),
    ),
    # who owns the one that is led
    (
        "fi",
        "Juhlaan tuli Ilona Perttula, joka johtaa Rinnekodin säätiön Tyyni vesi -yksikköä.",
        ("Ilona Perttula", "heads", "Tyyni vesi"),
    ),
    # when somebody came to the post is no part of it
    (
        "fi",
        "Juhlaan saapui Ilona Perttula, Rinnekodin säätiön viime syksynä aloittanut pääsihteeri.",
        ("Ilona Perttula", "jobTitle", "pääsihteeri"),
    ),
    (
        "hu",
        "Eljött Harmath Júlia, a Révész Alapítvány tavaly ősszel hivatalba lépett főtitkára.",
        ("Harmath Júlia", "heads", "Révész Alapítvány"),
    ),
    # a name that nobody knows, and the sentence that says what it is
    (
        "fi",
        "Koululaiset rakensivat mittareita GaugeLogiin. Tätä hanketta koordinoi Rinnekodin säätiö.",
        ("Rinnekodin säätiö", "coordinates", "GaugeLog"),
    ),
    (
        "en",
        "The pupils built gauges for GaugeLog. This project is coordinated by the Ferryman Trust.",
        ("Ferryman Trust", "coordinates", "GaugeLog"),
    ),
    # a compound post that says which kind of body it heads
    (
        "fi",
        "Ilona Perttula, teatterinjohtaja, Vaskelan kesäteatteri",
        ("Ilona Perttula", "heads", "Vaskelan kesäteatteri"),
    ),
    (
        "hu",
        "Harmath Júlia, színházigazgató, Tóparti Színház",
        ("Harmath Júlia", "heads", "Tóparti Színház"),
    ),
]


@pytest.mark.parametrize(("language", "text", "fact"), SAID)
def test_the_one_who_is_meant_is_found(language: str, text: str, fact: Triple) -> None:
    """By a pronoun or none, a relative word, a comma, or the place of the post."""
    assert fact in said(read(text, language), fact[1], like=[fact])


NAMES: list[tuple[str, str, str, str]] = [
    # a head after a hyphen, though the word alone says nothing
    ("fi", "Kolme ihmistä tuli Avoin ranta -hankkeen tapaamiseen.", "Project", "Avoin ranta"),
    # a name that goes on in small letters
    ("hu", "A Nyitott kapu projekt májusban indult.", "Project", "Nyitott kapu"),
    ("hu", "A Hajók úton fesztivált Szegeden rendezik.", "Event", "Hajók úton"),
    ("hu", "A Nyitott kapu kétéves közös projekt májusban indult.", "Project", "Nyitott kapu"),
    # a title that begins with an article
    (
        "hu",
        "A Tóparti Múzeum májusban megnyitotta A nádas titka című kiállítást.",
        "Event",
        "A nádas titka",
    ),
    ("fi", "Leiri pidettiin Kangasjoella.", "Place", "Kangasjoki"),
    ("fi", "Ilona Perttulan mukaan leiri onnistui.", "Person", "Ilona Perttula"),
    # a quoted question does not end its sentence
    (
        "hu",
        "A projekt „Kié a tó?” című szemináriumát Szegeden tartják.",
        "Event",
        "Kié a tó?",
    ),
]


@pytest.mark.parametrize(("language", "text", "kind", "name"), NAMES)
def test_a_name_of_several_words_is_whole(language: str, text: str, kind: str, name: str) -> None:
    """With the small letters, the hyphen or the sign that it has."""
    assert name in {m.name for m in read(text, language).mentions if m.kind == kind}


def test_a_part_is_played_in_the_event_of_its_paragraph() -> None:
    """The event that the document names most is meant only where the paragraph names none."""
    text = (
        "Silver River -konferenssi alkoi. Silver River -konferenssi päättyi.\n\n"
        "Golden Shore -seminaari on Vaasassa. Seminaarin avaa Ilona Perttula."
    )
    found = said(read(text, "fi"), "opens")
    assert found == {("Ilona Perttula", "opens", "Golden Shore")}


def test_a_day_of_a_month_counts_nothing() -> None:
    """`16-án` is a date, `10-kor` a time."""
    text = "A Révész Alapítvány március 15–16-án és 10-kor rendezi a Tóparti fesztivált."
    assert not said(read(text, "hu"), "hasFigure")


def test_another_meeting_is_not_the_one_before() -> None:
    """`Seuraava` before a bare noun means another thing."""
    text = "Silver River -konferenssi pidettiin Vaasassa. Seuraava konferenssi pidetään Kuopiossa."
    assert said(read(text, "fi"), "locatedIn") == {("Silver River", "locatedIn", "Vaasa")}


def test_a_noun_in_a_local_case_is_no_part_of_a_name() -> None:
    """`A Tisza partján fesztivált tartanak` names no festival."""
    text = "A Tisza partján fesztivált tartanak."
    assert not [m for m in read(text, "hu").mentions if m.kind == "Event"]


NOT_SAID: list[tuple[str, str, str]] = [
    # two things before: the pronoun is nobody's
    (
        "fi",
        "Rinnekodin säätiö kiitti Kuikan yliopistoa. Se järjesti Hopeajoki-seminaarin.",
        "organises",
    ),
    # the name before is known, and not of that class
    (
        "fi",
        "Koululaiset kävivät Turussa. Tätä hanketta koordinoi Rinnekodin säätiö.",
        "coordinates",
    ),
    # a unit of some kind has a head of its own
    ("fi", "Puhuja: Ilona Perttula, viestintäyksikön päällikkö, Rinnekodin säätiö", "heads"),
]


@pytest.mark.parametrize(("language", "text", "predicate"), NOT_SAID)
def test_who_is_not_meant_is_left_out(language: str, text: str, predicate: str) -> None:
    """Where a pronoun may stand for two things, or the post is that of a part of the body."""
    assert not said(read(text, language), predicate)


@pytest.mark.parametrize(
    ("language", "text", "event"),
    [
        (
            "en",
            "Minutes of the third river workshop\n\nIt was the poet Nora Lake who opened the workshop.",
            "third river workshop",
        ),
        ("fi", "Kolmannen jokityöpajan muistio\n\nIlona Oja avasi työpajan.", "Kolmas jokityöpaja"),
        (
            "hu",
            "Emlékeztető a harmadik folyami konferenciáról\n\nHarmath Júlia nyitotta meg a konferenciát.",
            "harmadik folyami konferencia",
        ),
    ],
)
def test_the_title_of_a_record_names_the_event(language: str, text: str, event: str) -> None:
    """In small letters too, up to the noun that says what it is."""
    assert {done for _, _, done in said(read(text, language), "opens")} == {event}


def test_the_record_of_another_meeting_names_none() -> None:
    """`The minutes of the previous meeting` are about no event of this document."""
    text = (
        "The partners approved the minutes of the previous meeting. Nora Lake opened the meeting."
    )
    assert not said(read(f"News\n\nOne\n\nTwo\n\nThree\n\n{text}", "en"), "opens")


HEADS: list[tuple[str, str, Triple]] = [
    # the place and the date under the title, and who is host
    (
        "en",
        "Minutes of the third river workshop\nGalway 4 June 2031\n\nThe poet came late.",
        ("third river workshop", "locatedIn", "Galway"),
    ),
    (
        "hu",
        "Emlékeztető a harmadik folyami konferenciáról\nHázigazda: Révész Alapítvány\n\nSok volt a hal.",
        ("Révész Alapítvány", "organises", "harmadik folyami konferencia"),
    ),
    # the word before the colon of the title, where the text speaks of a project
    (
        "fi",
        "EELWAYS: jokien äänet\n\nHanke jatkuu. Eelways tavoittaa yleisönsä TikTokissa.",
        ("Eelways", "usesPlatform", "TikTok"),
    ),
    # the seat of a body whose post a line tells
    (
        "fi",
        "Puhujat:\n- Ilona Oja, Kaarlan satamamuseon johtaja, Vaasa\n",
        ("Kaarlan satamamuseo", "locatedIn", "Vaasa"),
    ),
    # a part of a body that is no unit by its noun
    (
        "fi",
        "Puhujat:\n- Ilona Oja, Kaarlan instituutin ääniarkiston päällikkö\n",
        ("Kaarlan instituutin ääniarkisto", "subOrganisationOf", "Kaarlan instituutti"),
    ),
]


@pytest.mark.parametrize(("language", "text", "fact"), HEADS)
def test_the_head_of_a_document_is_read(language: str, text: str, fact: Triple) -> None:
    """Titles, datelines, hosts and lists of people."""
    assert fact in said(read(text, language), fact[1], like=[fact])
