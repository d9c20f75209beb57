"""What names of things look like: hashtags, quotes, hyphens, acronyms, descriptions."""

import pytest

from tests.texts import LANGUAGES, Triple, entities, named, read, resolved, said

NAMED: list[tuple[str, str, str, str]] = [
    ("en", "Everyone shared #SilverEel.", "Project", "#SilverEel"),
    ("fi", "Kaikki jakoivat tunnistetta #HopeaAnkerias.", "Project", "#HopeaAnkerias"),
    ("hu", "Mindenki megosztotta: #EzüstAngolna.", "Project", "#EzüstAngolna"),
    ("ro", "Toți au distribuit #ȚiparArgintiu.", "Project", "#ȚiparArgintiu"),
    ("sv", "Alla delade #Silverål.", "Project", "#Silverål"),
    ("fi", "#HopeaAnkerias-hanke alkoi toukokuussa.", "Project", "#HopeaAnkerias"),
    ("fi", "Silver River -hanke alkoi toukokuussa.", "Project", "Silver River"),
    ("fi", "Silver River -hankkeessa uidaan.", "Project", "Silver River"),
    ("fi", "Silver River -konferenssi alkoi toukokuussa.", "Event", "Silver River"),
    ("sv", "Quiet Banks-projektet började i maj.", "Project", "Quiet Banks-projektet"),
    ("sv", "Projektet ”Stilla stränder” började i maj.", "Project", "Stilla stränder"),
    ("sv", "Handboken ”Att tala med ålar” kom i maj.", "Publication", "Att tala med ålar"),
    ("hu", "Az Ezüstfolyó projekt májusban indult.", "Project", "Ezüstfolyó"),
    (
        "hu",
        "A Révész Alapítvány kiadta az „Angolnák könyve” című kézikönyvet.",
        "Publication",
        "Angolnák könyve",
    ),
    (
        "hu",
        "A kiadvány az Angolnák könyve című kézikönyv.",
        "Publication",
        "Angolnák könyve",
    ),
    ("ro", "Proiectul „Râul de Argint” a început în mai.", "Project", "Râul de Argint"),
    (
        "ro",
        "Fundația Podul a publicat „Manualul țiparului”.",
        "Publication",
        "Manualul țiparului",
    ),
    ("en", "The Eel Handbook came out in May.", "Publication", "Eel Handbook"),
    ("en", "They met at the Silver River conference.", "Event", "Silver River"),
    ("en", "A meeting was held in Galway.", "Place", "Galway"),
    ("fi", "Kokous pidettiin Vaasassa.", "Place", "Vaasa"),
    ("sv", "Mötet hölls i Kalmar.", "Place", "Kalmar"),
    ("hu", "Az előadás Pécsen volt.", "Place", "Pécs"),
    ("ro", "Reuniunea a avut loc la Sibiu.", "Place", "Sibiu"),
    ("en", "Watch it on TikTok and YouTube.", "Platform", "TikTok"),
    ("fi", "Katso se TikTokista.", "Platform", "TikTok"),
    ("hu", "Nézze meg a TikTokon!", "Platform", "TikTok"),
    ("ro", "Urmăriți pe TikTok.", "Platform", "TikTok"),
    ("sv", "Se den på Tiktok.", "Platform", "TikTok"),
]
"""A class, and a name of that class that the sentence has."""

DESCRIBED: list[tuple[str, str, str]] = [
    ("en", "The #SilverEel project supports the Finnish government.", "Finnish government"),
    (
        "en",
        "#SilverEel was funded by the Prime Minister's Office.",
        "Prime Minister's Office",
    ),
    ("en", "#SilverEel was funded by the Eelish government.", "Eelish government"),
    (
        "fi",
        "#HopeaAnkeriasta rahoittaa Pohjoisen jokien virasto (NRA).",
        "Pohjoisen jokien virasto",
    ),
    ("sv", "#Silverål stöds av Nordliga sjökommittén (NSK).", "Nordliga sjökommittén"),
    ("sv", "Nordliga sjökommittén (SK) stöder #Silverål.", "Nordliga sjökommittén"),
    (
        "ro",
        "#ȚiparArgintiu este finanțat de orașul metropolitan Făget.",
        "orașul metropolitan Făget",
    ),
    ("fi", "#HopeaAnkerias-hankkeella on Suomen hallituksen tuki.", "Suomen hallitus"),
    ("fi", "Suomen hallitus tapasi ystäviä.", "Suomen hallitus"),
    ("sv", "Finlands regering träffade vänner.", "Finlands regering"),
    ("fi", "#HopeaAnkerias-hanketta rahoittaa pääministerin kanslia.", "pääministerin kanslia"),
    ("hu", "Az #EzüstAngolna projekt segíti a finn kormányt.", "finn kormány"),
    (
        "hu",
        "Az #EzüstAngolna projektet a miniszterelnöki hivatal koordinálja.",
        "miniszterelnöki hivatal",
    ),
    ("ro", "Proiectul #ȚiparArgintiu sprijină guvernul finlandez.", "guvernul finlandez"),
    (
        "ro",
        "Proiectul #ȚiparArgintiu este coordonat de cabinetul prim-ministrului.",
        "cabinetul prim-ministrului",
    ),
    (
        "sv",
        "Projektet #Silverål samordnas av statsministerns kansli.",
        "statsministerns kansli",
    ),
]
"""Organisations without a name of their own, named where something is said of them."""

ACRONYMS: list[tuple[str, str, str, str]] = [
    ("en", "The Northern Eel Council (NEC) met. The NEC left.", "Northern Eel Council", "NEC"),
    ("sv", "Nordiska ålrådet (NÅR) möttes. NÅR gick.", "Nordiska ålrådet", "NÅR"),
    ("hu", "Az Északi Angolna Tanács (ÉAT) ülésezett.", "Északi Angolna Tanács", "ÉAT"),
    ("ro", "Consiliul Nordic al Apelor (CNA) s-a reunit.", "Consiliul Nordic al Apelor", "CNA"),
    ("fi", "Ohjaaja on Pohjoinen vesineuvosto (PVN).", "Pohjoinen vesineuvosto", "PVN"),
]

CASES: list[tuple[str, str, str, str]] = [
    (
        "fi",
        "Aune Kivelä perusti Kuikka Studion. Kuikka Studio kasvaa. Kuikka Studiolla on vene.",
        "Organisation",
        "Kuikka Studio",
    ),
    (
        "fi",
        "Puhujat:\n- Eemeli Haapakoski\n\nTuli Eemeli Haapakosken vuoro. Haapakoski hymyili.",
        "Person",
        "Eemeli Haapakoski",
    ),
    (
        "sv",
        "Talare:\n- Sigrid Hallqvist\n\nDet var Sigrid Hallqvists tur. Hallqvist log.",
        "Person",
        "Sigrid Hallqvist",
    ),
    (
        "hu",
        "Előadók:\n- Harmath Júlia\n\nKésőbb Harmath Júliával beszéltek.",
        "Person",
        "Harmath Júlia",
    ),
    (
        "ro",
        "Vorbitori:\n- Anca Vlădescu\n\nAu ascultat-o pe Anca Vlădescu. Vlădescu a zâmbit.",
        "Person",
        "Anca Vlădescu",
    ),
    (
        "en",
        "Speakers:\n- Harriet Longfield\n\nThey heard Harriet Longfield's talk. Longfield smiled.",
        "Person",
        "Harriet Longfield",
    ),
]
"""A text that names one thing of a class in several forms."""

POINTERS: list[tuple[str, str, Triple]] = [
    (
        "en",
        "The Eel Handbook has many friends. The handbook is available in Irish.",
        ("Eel Handbook", "availableLanguage", "ga"),
    ),
    (
        "fi",
        "Silver River -hanke alkoi toukokuussa. Hanketta koordinoi Lauttasaaren säätiö.",
        ("Lauttasaaren säätiö", "coordinates", "Silver River"),
    ),
    (
        "hu",
        "Az Ezüstfolyó projekt májusban indult. A projektet a Révész Alapítvány koordinálja.",
        ("Révész Alapítvány", "coordinates", "Ezüstfolyó"),
    ),
    (
        "ro",
        "Proiectul „Râul de Argint” a început în mai. Proiectul este coordonat de Fundația Podul.",
        ("Fundația Podul", "coordinates", "Râul de Argint"),
    ),
    (
        "sv",
        "Projektet ”Stilla stränder” började. Projektet samordnas av stiftelsen Färjan.",
        ("stiftelsen Färjan", "coordinates", "Stilla stränder"),
    ),
    (
        "sv",
        (
            "Guiden Slow Water for beginners (en guide för nya roddare) kom i maj."
            " Guiden finns på franska: https://example.org/slow."
        ),
        ("Slow Water for beginners", "availableLanguage", "fr"),
    ),
    (
        "ro",
        (
            "Ghidul pentru vâslași începători, un rod al cooperării cu Fundația Podul, a apărut în mai."
            " Ghidul este disponibil în limba franceză."
        ),
        ("Ghidul pentru vâslași începători", "availableLanguage", "fr"),
    ),
]
"""Two sentences, the second of which points back by a noun."""


BEGUN: list[tuple[str, str, Triple]] = [
    (
        "ro",
        (
            "Departamentul pentru ape și relațiile cu pescarii al orașului Sulina face parte din"
            " Fundația Podul."
        ),
        (
            "Departamentul pentru ape și relațiile cu pescarii",
            "subOrganisationOf",
            "Fundația Podul",
        ),
    ),
    (
        "sv",
        "Avdelningen för vatten och kontakter med fiskare är en del av stiftelsen Färjan.",
        (
            "Avdelningen för vatten och kontakter med fiskare",
            "subOrganisationOf",
            "stiftelsen Färjan",
        ),
    ),
    (
        "en",
        "Department for waters and relations with anglers is part of the Ferryman Trust.",
        (
            "Department for waters and relations with anglers",
            "subOrganisationOf",
            "Ferryman Trust",
        ),
    ),
]
"""A sentence that begins with a description of a unit, and what it says of the unit."""


@pytest.mark.parametrize(("language", "text", "kind", "name"), NAMED)
def test_a_thing_is_named(language: str, text: str, kind: str, name: str) -> None:
    """With a hashtag, in quotes, before a hyphen, beside its noun, or from a list."""
    assert name in named(read(text, language), kind)


NO_ORGANISATIONS: list[tuple[str, str]] = [
    ("en", "They moved to the United Kingdom in May."),
    ("en", "The United States team sang."),
    ("ro", "Au vorbit despre Râul Mare, lansează un startup."),
    ("en", "They praised the Silver River, opening a company."),
]
"""Words that look like a head noun, or one that speaks of another thing."""


@pytest.mark.parametrize(("language", "text"), NO_ORGANISATIONS)
def test_what_only_looks_like_a_head_names_no_organisation(language: str, text: str) -> None:
    assert named(read(text, language), "Organisation") == set()


def test_a_case_ending_after_a_colon_is_no_part_of_a_name() -> None:
    found = read("Hän puhui Kanava 4:n Silver-hankkeessa.", "fi")
    assert not any(name.startswith("n ") for name in named(found, "Project"))


@pytest.mark.parametrize(("language", "text", "name"), DESCRIBED)
def test_a_description_names_an_organisation(language: str, text: str, name: str) -> None:
    """`the Finnish government`, in base form."""
    assert name in entities(read(text, language), "Organisation")


@pytest.mark.parametrize(("language", "text", "name", "acronym"), ACRONYMS)
def test_an_acronym_in_brackets_is_another_name(
    language: str, text: str, name: str, acronym: str
) -> None:
    (entity,) = [one for one in resolved(read(text, language)).entities if one.kind != "Place"]
    names = {one.text for one in (*entity.labels, *entity.alternatives)}
    assert names >= {name, acronym}


@pytest.mark.parametrize(("language", "text", "kind", "name"), CASES)
def test_case_forms_and_short_forms_are_one_thing(
    language: str, text: str, kind: str, name: str
) -> None:
    """And its name is the base form."""
    assert entities(read(text, language), kind) == {name}


@pytest.mark.parametrize(("language", "text", "wanted"), POINTERS)
def test_a_noun_points_back(language: str, text: str, wanted: Triple) -> None:
    """`The project` in the second sentence is the one of the first."""
    assert wanted in said(read(text, language), wanted[1], like=[wanted])


@pytest.mark.parametrize(("language", "text", "wanted"), BEGUN)
def test_a_description_may_begin_a_sentence(language: str, text: str, wanted: Triple) -> None:
    """Its capital is that of the sentence, and what is said of it tells that it is a thing."""
    assert wanted in said(read(text, language), wanted[1], like=[wanted])


def test_a_description_that_nothing_is_said_of_is_left_out() -> None:
    assert not entities(read("Avdelningen för vatten är här.", "sv"), "Organisation")


def test_a_name_that_nothing_tells_the_class_of_is_counted() -> None:
    """It is left out, with its place."""
    extraction = read("They walked past Quellmere and were home for tea.", "en")
    assert extraction.mentions == ()
    (left,) = extraction.unused
    assert (left.reason, left.evidence.exact) == ("unknown-type", "Quellmere")


def test_a_name_has_the_class_that_the_better_rule_tells_wherever_it_stands() -> None:
    text = (
        "The Harbour Radio Workshop was busy all year.\n\n"
        "Speakers\n\nAnn Berg, editor, Harbour Radio Workshop\n\nBo Ek, chair, Eel Office\n"
    )
    classes = {m.kind for m in read(text, "en").mentions if m.name == "Harbour Radio Workshop"}

    assert classes == {"Organisation"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_particles_of_any_language_are_parts_of_a_person_s_name(language: str) -> None:
    heading = {
        "en": "Speakers",
        "fi": "Puhujat",
        "sv": "Talare",
        "hu": "Előadók",
        "ro": "Vorbitori",
    }
    text = f"{heading[language]}\n\nRui do Vale Pinho\n\nEbba af Ugglas\n\nIlse zum Felde\n"
    names = {m.name for m in read(text, language).mentions if m.kind == "Person"}

    assert names == {"Rui do Vale Pinho", "Ebba af Ugglas", "Ilse zum Felde"}


def test_a_place_in_brackets_makes_no_body_of_somebody_with_a_line_of_a_person() -> None:
    text = (
        "Examples came from Tove Lindblom (Umeå) and Oskar Lindfors (Kuopio).\n\n"
        "Tove Lindblom: @tove.lindblom (Instagram)\nOskar Lindfors, editor, Nordverk"
    )
    kinds = {
        m.kind for m in read(text, "en").mentions if m.name in {"Tove Lindblom", "Oskar Lindfors"}
    }
    assert kinds == {"Person"}


def test_what_stands_between_two_quotations_is_no_name() -> None:
    """The quote after a noun may close what was said."""
    text = "”Jag gick till galleriet”, även om hon sa: ”Det var stängt.” Alla teg."
    assert not [m.name for m in read(text, "sv").mentions if m.kind == "Organisation"]
