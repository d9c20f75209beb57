"""Inflected names lead back to their base form, and only to it."""

import pytest

from kg.languages.inflection import base_candidates, base_form, known_names, same_name

FORMS: dict[str, list[tuple[str, str]]] = {
    "fi": [
        ("Tampereen", "Tampere"),
        ("Tampereella", "Tampere"),
        ("Turkuun", "Turku"),
        ("Turussa", "Turku"),
        ("Espooseen", "Espoo"),
        ("Lahdesta", "Lahti"),
        ("Lahteen", "Lahti"),
        ("Suomessa", "Suomi"),
        ("Suomea", "Suomi"),
        ("Seinäjoella", "Seinäjoki"),
        ("Yhdysvaltojen", "Yhdysvallat"),
        ("Yhdysvalloissa", "Yhdysvallat"),
        ("Alankomaiden", "Alankomaat"),
        ("Virtaselle", "Virtanen"),
        ("Eeva Korhosen", "Eeva Korhonen"),
        ("Dublinissa", "Dublin"),
        ("Spotifysta", "Spotify"),
        ("Redditiin", "Reddit"),
        ("WHO:n", "WHO"),
        ("NATO:ssa", "NATO"),
        ("EU:hun", "EU"),
        ("Suomen Punaisen Ristin", "Suomen Punainen Risti"),
        ("pelastustoimen keskuksessa", "pelastustoimen keskus"),
        ("opetusvirastolta", "opetusvirasto"),
        ("kirjailijaliiton", "kirjailijaliitto"),
        ("kunnan", "kunta"),
        ("hallituksen", "hallitus"),
        ("hallituksille", "hallitus"),
        ("puolueeseen", "puolue"),
        ("Tukholmaan", "Tukholma"),
        ("hankkeessa", "hanke"),
        ("Kiovasta", "Kiova"),
    ],
    "sv": [
        ("Finlands", "Finland"),
        ("Göteborgs", "Göteborg"),
        ("EU:s", "EU"),
        ("FN:s", "FN"),
        ("Röda Korsets", "Röda Korset"),
        ("regeringens", "regeringen"),
        ("regeringens", "regering"),
        ("regeringen", "regering"),
        ("styrelse", "styrelse"),
        ("myndighetens", "myndighet"),
        ("kommitténs", "kommitté"),
        ("kansliets", "kansliet"),
        ("kansliets", "kansli"),
        ("skolans", "skola"),
        ("Lindqvists", "Lindqvist"),
        ("Karin Boyes", "Karin Boye"),
        ("svenska regeringens", "svensk regering"),
        ("den statliga myndigheten", "den statlig myndighet"),
        ("Spotifys", "Spotify"),
        ("universitetets", "universitetet"),
        ("universitetet", "universitet"),
        ("förbundets", "förbund"),
        ("Malmös", "Malmö"),
        ("Åbos", "Åbo"),
        ("nationella rådets", "nationella rådet"),
        ("SVT:s", "SVT"),
    ],
    "hu": [
        ("Budapesten", "Budapest"),
        ("Debrecenben", "Debrecen"),
        ("Debrecenből", "Debrecen"),
        ("Amerikában", "Amerika"),
        ("Amerikába", "Amerika"),
        ("Bécsből", "Bécs"),
        ("Párizsnál", "Párizs"),
        ("Franciaországot", "Franciaország"),
        ("Varsótól", "Varsó"),
        ("Varsón", "Varsó"),
        ("Nagy Péterrel", "Nagy Péter"),
        ("Kovács Annával", "Kovács Anna"),
        ("Szabó Balázzsal", "Szabó Balázs"),
        ("Tóth Eszternek", "Tóth Eszter"),
        ("Facebookon", "Facebook"),
        ("Facebook-on", "Facebook"),
        ("Twitterre", "Twitter"),
        ("Spotify-ra", "Spotify"),
        ("NATO-ban", "NATO"),
        ("ENSZ-nek", "ENSZ"),
        ("EU-val", "EU"),
        ("Tanács irodájának", "Tanács irodája"),
        ("osztályának", "osztály"),
        ("osztálya", "osztály"),
        ("minisztériumhoz", "minisztérium"),
        ("bizottságban", "bizottság"),
        ("kormánynak", "kormány"),
        ("szövetséget", "szövetség"),
    ],
    "ro": [
        ("României", "România"),
        ("Franței", "Franța"),
        ("Europei", "Europa"),
        ("Finlandei", "Finlanda"),
        ("Mariei", "Maria"),
        ("Comisiei", "Comisia"),
        ("Uniunii", "Uniunea"),
        ("Uniunii Europene", "Uniunea Europeană"),
        ("Universității", "Universitatea"),
        ("Curții", "Curtea"),
        ("Republicii", "Republica"),
        ("Academiei Române de Arte", "Academia Română de Arte"),
        ("Ministerului Sănătății", "Ministerul Sănătății"),
        ("Biroului", "Biroul"),
        ("Consiliului", "Consiliul"),
        ("consiliului", "consiliu"),
        ("guvernului", "guvern"),
        ("guvernul", "guvern"),
        ("Centrului", "Centru"),
        ("Națiunilor Unite", "Națiunile Unite"),
        ("Societăților", "Societățile"),
        ("Direcției Naționale", "Direcția Națională"),
        ("Asociației Medicale", "Asociația Medicală"),
        ("TikTok-ului", "TikTok"),
        ("Facebook-ul", "Facebook"),
        ("NATO-ului", "NATO"),
        ("Bucureștiului", "București"),
    ],
    "en": [
        ("Ireland's", "Ireland"),
        ("Ireland\u2019s", "Ireland"),
        ("James'", "James"),
        ("James's", "James"),
        ("NATO's", "NATO"),
        ("City Council's", "City Council"),
        ("the Mayor\u2019s Office", "the Mayor's Office"),
    ],
}

OTHERS: dict[str, list[tuple[str, str]]] = {
    "fi": [("Helsingborg", "Helsinki"), ("Helena", "Helen"), ("Maria", "Mario"), ("Oulu", "Ou")],
    "sv": [("Martin", "Marti"), ("Norden", "Norge"), ("Helsingborg", "Helsinki"), ("Sara", "Sam")],
    "hu": [("Martin", "Marti"), ("Vargas", "Varga Anna"), ("Bern", "Berlin"), ("Varsó", "Vas")],
    "ro": [("Mario", "Maria"), ("Roman", "România"), ("Ioana", "Ion"), ("Marin", "Maria")],
    "en": [("Martin", "Marti"), ("Helena", "Helen"), ("Parks", "Park"), ("Romania", "Roman")],
    "und": [("Martins", "Martin"), ("Torinon", "Torino")],
}


@pytest.mark.parametrize(
    ("language", "surface", "base"),
    [(language, *case) for language, cases in FORMS.items() for case in cases],
)
def test_a_form_is_recognised_as_its_name(language: str, surface: str, base: str) -> None:
    assert same_name(surface, base, language=language)


@pytest.mark.parametrize(
    ("language", "surface", "base"),
    [(language, *case) for language, cases in OTHERS.items() for case in cases],
)
def test_another_name_is_not_taken_for_a_form(language: str, surface: str, base: str) -> None:
    assert not same_name(surface, base, language=language)


HEADS = frozenset({"kaupunki", "komitea", "liitto", "osasto", "kanslia", "osztály", "kormány"})


@pytest.mark.parametrize(
    ("language", "surface", "base"),
    [
        ("fi", "Oulun kaupungissa", "Oulun kaupunki"),
        ("fi", "kansallisen komitean", "kansallinen komitea"),
        ("fi", "Euroopan alueiden komitea", "Euroopan alueiden komitea"),
        ("fi", "kirjailijoiden liiton", "kirjailijoiden liitto"),
        ("fi", "presidentin kansliasta", "presidentin kanslia"),
        ("fi", "Suomen hallituksen", "Suomen hallitus"),
        ("fi", "Suomen Punaisen Ristin", "Suomen Punainen Risti"),
        ("sv", "Livsmedelsverket", "Livsmedelsverket"),
        ("sv", "Livsmedelsverkets", "Livsmedelsverket"),
        ("sv", "kommissionens", "kommissionen"),
        ("hu", "osztályának", "osztály"),
        ("hu", "Varsó nagyvárosának", "Varsó nagyvárosa"),
        ("hu", "finn kormányban", "finn kormány"),
        ("ro", "Agenției Naționale de Mediu", "Agenția Națională de Mediu"),
        ("ro", "Comisiei Europene", "Comisia Europeană"),
        ("ro", "Națiunilor Unite", "Națiunile Unite"),
        ("ro", "Organizației Mondiale a Sănătății", "Organizația Mondială a Sănătății"),
        ("ro", "guvernului italian", "guvernul italian"),
        ("en", "City Council's", "City Council"),
        ("en", "City Council", "City Council"),
    ],
)
def test_the_best_guess_is_the_base_form(language: str, surface: str, base: str) -> None:
    assert base_candidates(surface, language, HEADS)[0] == base


def test_a_known_name_stays_as_it_is() -> None:
    assert base_form("Martin", known=["Marti", "Martin"], language="fi") == "Martin"


def test_a_form_finds_the_known_name() -> None:
    known = known_names(["Turku", "Turun yliopisto", "Tukholma"])
    assert base_form("Turun yliopistossa", known=known, language="fi") == "Turun yliopisto"
    assert base_form("Turun", known=known, language="fi") == "Turku"


def test_a_name_that_is_not_known_finds_nothing() -> None:
    assert base_form("Helena", known=["Helen"], language="fi") is None


def test_an_empty_name_has_no_guesses() -> None:
    assert base_candidates("", "fi") == ()
