"""What Hungarian prose and lines say of people, partners and what they made; what they do not say."""

import pytest

from tests.texts import Triple, entities, read, said

SAID: list[tuple[str, Triple]] = [
    # a post that ends its phrase, before another phrase or with a case
    (
        "A döntést Bercsényi Zsolt, a Révész Alapítvány elnöke a szegedi ünnepségen jelentette be.",
        ("Bercsényi Zsolt", "heads", "Révész Alapítvány"),
    ),
    (
        "Somlai Petrával, a Tóparti Múzeum restaurátorával és vezetőjével beszélgettünk.",
        ("Somlai Petra", "worksFor", "Tóparti Múzeum"),
    ),
    # after a trade right beside the name
    (
        "Bercsényi Zsolt biológus, a Tisztavíz Intézet vezetője köszönetet mondott.",
        ("Bercsényi Zsolt", "heads", "Tisztavíz Intézet"),
    ),
    # at what was named before
    (
        "A Tóparti Múzeum ünnepelt. Harmath Júlia, a múzeum igazgatója örült.",
        ("Harmath Júlia", "heads", "Tóparti Múzeum"),
    ),
    (
        "A Tóparti Múzeum tavaly nyílt meg. Igazgatója Harmath Júlia.",
        ("Harmath Júlia", "heads", "Tóparti Múzeum"),
    ),
    # on a line with the post for a label
    ("Sajtóreferens: Oskar Lindfors, Fénykör", ("Oskar Lindfors", "worksFor", "Fénykör")),
    # a seat after another clause
    (
        "A Révész Alapítvány 1991-ben alakult, székhelye Pécs.",
        ("Révész Alapítvány", "locatedIn", "Pécs"),
    ),
    # lists with the adjective of a country
    (
        "Az #EzüstAngolna partnerei a Tisztavíz Intézet és a lengyel Zielona Rzeka alapítvány.",
        ("Zielona Rzeka", "contributesTo", "#EzüstAngolna"),
    ),
    (
        "Elindult az #EzüstAngolna. A finanszírozást a Révész Alapítvány biztosítja.",
        ("Révész Alapítvány", "contributesTo", "#EzüstAngolna"),
    ),
    # who made a book
    (
        "Megjelent az „Angolnák könyve” című kézikönyv. Szerzője Somlai Petra.",
        ("Somlai Petra", "created", "Angolnák könyve"),
    ),
    (
        "A tanulságokat a Tisztavíz Intézet az „Angolnák könyve” című kézikönyvben foglalta össze.",
        ("Tisztavíz Intézet", "created", "Angolnák könyve"),
    ),
    (
        "Az #EzüstAngolna a TikTokon több mint 900 embert ért el.",
        ("#EzüstAngolna", "usesPlatform", "TikTok"),
    ),
    # a book that belongs to a project has the languages
    (
        (
            "Elindult az #EzüstAngolna.\n\n"
            "A projekt füzete, az „Angolnák könyve” című kézikönyv ír nyelven olvasható."
        ),
        ("Angolnák könyve", "availableLanguage", "ga"),
    ),
    # the event that a bare noun means is the one with that noun
    (
        (
            "Lezárult A nádas titka című kiállítás.\n\n"
            "A Hullámverés szemináriumot májusban tartják. A szemináriumot Harmath Júlia nyitja meg."
        ),
        ("Harmath Júlia", "opens", "Hullámverés"),
    ),
    (
        "Májusban Szegeden tartjuk a Hullámverés fesztivált.",
        ("Hullámverés", "locatedIn", "Szeged"),
    ),
    (
        "Lesz Hullámverés fesztivál, amelyet Jozef Hudec, a Tóparti Iskola igazgatója nyit meg.",
        ("Jozef Hudec", "opens", "Hullámverés"),
    ),
    (
        "A Hullámverés konferencia véget ért. A kerekasztal-beszélgetést Harmath Júlia vezette.",
        ("Harmath Júlia", "moderates", "Hullámverés"),
    ),
    # a head of two words, with a case
    (
        "A Révész Alapítvány tartotta a „Nádas partján” című szakmai napját.",
        ("Révész Alapítvány", "organises", "Nádas partján"),
    ),
    # who works together
    (
        "A Révész Egyesület szoros együttműködést alakított ki a Tisztavíz Központtal.",
        ("Révész Egyesület", "collaboratesWith", "Tisztavíz Központ"),
    ),
    # who is talked with answers
    (
        (
            "Somlai Petrával beszélgettünk.\n\n"
            "Kérdés: Melyik szervezet munkáját csodálja?\nVálasz: A Tisztavíz Intézetét."
        ),
        ("Somlai Petra", "commends", "Tisztavíz Intézet"),
    ),
    # an object after what is done
    (
        "A #EzüstAngolna projekt a finn kormányt támogatja.",
        ("#EzüstAngolna", "supports", "finn kormány"),
    ),
    (
        "Elindult az #EzüstAngolna projekt. A Révész Alapítvány pedig térképeket készít.",
        ("Révész Alapítvány", "contributesTo", "#EzüstAngolna"),
    ),
    (
        "Elindult az #EzüstAngolna projekt. Kiveszi belőle a részét a Révész Alapítvány is.",
        ("Révész Alapítvány", "contributesTo", "#EzüstAngolna"),
    ),
    (
        "A Révész Alapítvány a Tóparti Múzeummal közösen rendezte meg a Tiszta Folyó fesztivált.",
        ("Tóparti Múzeum", "organises", "Tiszta Folyó"),
    ),
    (
        "A Révész Alapítvány a Tóparti Múzeummal közösen rendezte meg a Tiszta Folyó fesztivált.",
        ("Révész Alapítvány", "organises", "Tiszta Folyó"),
    ),
    (
        "Szólt Harmath Júlia, a Révész Alapítvány (RA) vízügyi elemzője.",
        ("Harmath Júlia", "worksFor", "Révész Alapítvány"),
    ),
    # of a town what it has one of, in small letters
    (
        "Elindult az #EzüstAngolna projekt, amely a szegedi polgármesteri hivatal munkáját segíti.",
        ("#EzüstAngolna", "supports", "szegedi polgármesteri hivatal"),
    ),
    (
        "Elindult az #EzüstAngolna projekt, hogy tehermentesítsék Szeged önkormányzatát.",
        ("#EzüstAngolna", "supports", "Szeged önkormányzata"),
    ),
    # a title after a noun whose case it has
    (
        "A halakról szóló útmutatót, A csendes folyót a Révész Alapítvány kutatói írták.",
        ("Révész Alapítvány", "created", "A csendes folyó"),
    ),
    (
        "Lesz egy Tiszta Folyó fesztivál, amelynek a Révész Alapítvány szervezésében Szeged ad otthont.",
        ("Tiszta Folyó", "locatedIn", "Szeged"),
    ),
    (
        "Aart van den Kolk sajtóreferens, Révész Alapítvány",
        ("Aart van den Kolk", "worksFor", "Révész Alapítvány"),
    ),
    (
        "A Tóparti Múzeum nagy. A szegedi székhelyű múzeum szervezte a Tiszta Folyó fesztivált.",
        ("Tóparti Múzeum", "organises", "Tiszta Folyó"),
    ),
    # a year in a name, commas between the adjectives of one head, a title from its capital article on
    (
        "A Tiszta Folyó 2031 fesztivál szervezője a Révész Alapítvány.",
        ("Révész Alapítvány", "organises", "Tiszta Folyó 2031"),
    ),
    (
        "Harmath Júlia, az Ifjúsági, Sport- és Kulturális Egyesület igazgatója",
        ("Harmath Júlia", "heads", "Ifjúsági, Sport- és Kulturális Egyesület"),
    ),
    (
        "Harmath Júlia bemutatta A csendes folyó atlaszát, amelyet a Révész Alapítvány adott ki.",
        ("Révész Alapítvány", "created", "A csendes folyó atlasza"),
    ),
    # a noun before which a participle and much else stand
    (
        "Szép a Tiszta Folyó konferencia. A tavaly megtartott rendezvény házigazdája a Révész Egylet.",
        ("Révész Egylet", "organises", "Tiszta Folyó"),
    ),
    (
        "A Tiszta Folyó konferencia vitájában Harmath Júlia, a Révész Alapítvány tagja volt a moderátor.",
        ("Harmath Júlia", "moderates", "Tiszta Folyó"),
    ),
    # verbs parted from their particle, organisers after a colon, a title that ends in a sign
    (
        "A Tiszta Folyó szemináriumot 2031. május 3-án rendezik meg Szegeden.",
        ("Tiszta Folyó", "locatedIn", "Szeged"),
    ),
    (
        "Jön a Tiszta Folyó szeminárium. A szervezők: a Révész Alapítvány és a Tóparti Múzeum.",
        ("Tóparti Múzeum", "organises", "Tiszta Folyó"),
    ),
    (
        "A Révész Alapítvány kiadta a Beszéljen a folyó! című útmutatót.",
        ("Révész Alapítvány", "created", "Beszéljen a folyó!"),
    ),
    # whom a small part belongs to, and where a possessed name ends
    (
        "Harmath Júlia, a Révész Intézet hangarchívumának vezetője",
        ("hangarchívum", "subOrganisationOf", "Révész Intézet"),
    ),
    (
        "A Tóparti Klub Szeged önkormányzatával közösen dolgozik.",
        ("Tóparti Klub", "collaboratesWith", "Szeged önkormányzata"),
    ),
    (
        "A Révész Alapítvány kiadta az Angolnák könyvét. Jó volt – meséli Harmath Júlia, a könyv írója.",
        ("Harmath Júlia", "created", "Angolnák könyve"),
    ),
]


@pytest.mark.parametrize(("text", "fact"), SAID)
def test_a_fact_is_read(text: str, fact: Triple) -> None:
    assert fact in said(read(text, "hu"), fact[1], like=[fact])


UNNAMED = [
    # the head is not the name's
    ("A Révész Egyesület közös kampányt indított.", "Project"),
    ("A Tóparti Múzeum konferenciát szervezett.", "Event"),
    # a year is no name
    ("A Tóparti Múzeum 1998-ban alakult.", "Organisation 1998"),
    # a question word
    ("Kérdés: Melyik volt a legjobb?", "Organisation"),
    # a person whose post is told is no school
    ("Jozef Hudec, az iskola igazgatója énekelt.", "Organisation"),
]


@pytest.mark.parametrize(("text", "kind"), UNNAMED)
def test_other_words_name_nothing(text: str, kind: str) -> None:
    """Of the class; `1998` is in no name at all."""
    kind, _, part = kind.partition(" ")
    assert not [m for m in read(text, "hu").mentions if m.kind == kind and part in m.name]


def test_several_things_do_not_point_back_to_one() -> None:
    """`A múzeumok` are not the museum named before."""
    text = "A Tóparti Múzeum ünnepelt. Az #EzüstAngolna célja a vidéki múzeumok támogatása."
    assert not said(read(text, "hu"), "supports")


def test_who_organises_somewhere_need_not_have_its_seat_there() -> None:
    text = "A Tóparti Iskola két éve szervez tábort Szegeden."
    assert not said(read(text, "hu"), "locatedIn")


def test_a_title_ends_with_the_post() -> None:
    """What the sentence says after it is left out."""
    text = "Bercsényi Zsolt, a Révész Alapítvány elnöke a szegedi ünnepségen beszélt."
    assert said(read(text, "hu"), "jobTitle") == {("Bercsényi Zsolt", "jobTitle", "elnöke")}


def test_nobody_answers_where_two_were_named() -> None:
    """Rather none than the wrong one."""
    text = (
        "Somlai Petra és Harmath Júlia jött el.\n\n"
        "Kérdés: Melyik szervezet munkáját csodálja?\nVálasz: A Tisztavíz Intézetét."
    )
    assert not said(read(text, "hu"), "commends")


def test_the_article_of_a_sentence_is_no_part_of_a_name() -> None:
    """`A Kavicskör` at the start is the body that the text calls Kavicskör elsewhere."""
    text = (
        "A Kavicskör alapító elnöke, Révfalvi Bence mesélt. Most a Kavicskör negyven tagot számlál."
    )
    names = {m.name for m in read(text, "hu").mentions if m.kind == "Organisation"}
    assert names == {"Kavicskör"}


NAMED: list[tuple[str, str, str]] = [
    # a title before `címmel`, whose noun stands elsewhere, and after the body that made it
    (
        "A Révész Alapítvány Vizek és partok címmel adott ki jelentést.",
        "Publication",
        "Vizek és partok",
    ),
    # an article with a capital at the start of a sentence is the title's own before small letters
    (
        "A csónakos társa című kézikönyvet a Révész Alapítvány írta.",
        "Publication",
        "A csónakos társa",
    ),
    # a noun that owns the head belongs to the title; an adjective in small letters does not
    ("Megjelent a Csendes napok könyve.", "Publication", "Csendes napok könyve"),
    ("A Révész Alapítvány kiadta az ingyenes Angolnakönyvet.", "Publication", "Angolnakönyv"),
    # what says that somebody outside the name owns a body is no part of its name
    (
        "Kis Éva, a megye Kulturális Bizottságának elnöke énekelt.",
        "Organisation",
        "Kulturális Bizottság",
    ),
    ("A Csónakosok Szövetségének levele megjött.", "Organisation", "Csónakosok Szövetsége"),
    # a title is of the noun nearest to its mark
    (
        "Kiadták a Beszéljünk a halakról! című útmutatót helyi szerkesztőségeknek.",
        "Publication",
        "Beszéljünk a halakról!",
    ),
    # a body with a foreign name, which the tagger may take for a person
    (
        "A Vaporul de Hârtie programfelelőse, Rapa Dóra 37 segítőt talált.",
        "Organisation",
        "Vaporul de Hârtie",
    ),
    # a noun whose last vowel the ending would have lengthened is nobody's
    ("A projekt a Tavi Halászlevéltárat segíti.", "Organisation", "Tavi Halászlevéltár"),
    # what a body is for ends its name
    (
        "A munkát a Déli Intézet a Halak Jövőjéért vezeti.",
        "Organisation",
        "Déli Intézet a Halak Jövőjéért",
    ),
    # adjectives that a conjunction joins, at the start of a line too
    ("Tavi és Folyami Halászok Szövetsége", "Organisation", "Tavi és Folyami Halászok Szövetsége"),
    # a name that small adjectives and a head describe
    (
        "Eljött a Nordverk Szeged uniós tájékoztatási központ is.",
        "Organisation",
        "Nordverk Szeged",
    ),
]
"""A sentence, a class, and a name of that class in it."""


@pytest.mark.parametrize(("text", "kind", "name"), NAMED)
def test_a_name_has_what_is_its_own(text: str, kind: str, name: str) -> None:
    """Articles, owners, adjectives and endings belong to a name or stand beside it."""
    assert name in entities(read(text, "hu"), kind)


def test_an_owner_with_a_post_is_no_person() -> None:
    """`a Nordverk Tavi műsorvezetője` is somebody at a body, not a body's name that is a post."""
    text = "A vitát Conor Delahunty, a Nordverk Tavi műsorvezetője moderálta."
    assert "Nordverk Tavi" not in entities(read(text, "hu"), "Person")


def test_what_a_body_makes_is_not_called_by_its_name() -> None:
    """`A Malomkör jelentést adott ki`: the verb's form shows that nobody knows the report yet."""
    assert not entities(read("A Malomkör jelentést adott ki.", "hu"), "Publication")
