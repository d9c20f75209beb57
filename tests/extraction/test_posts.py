"""Who has which post in which organisation, on lines of their own and in running prose."""

import pytest

from tests.texts import Triple, read, said

PROPERTIES = ("worksFor", "heads", "founded", "jobTitle", "subOrganisationOf")

LINES: dict[str, list[tuple[str, set[Triple]]]] = {
    "en": [
        (
            "Harriet Longfield, Director of the Clearwater Institute",
            {
                ("Harriet Longfield", "jobTitle", "Director"),
                ("Harriet Longfield", "heads", "Clearwater Institute"),
            },
        ),
        (
            "Nora Whitcombe (Press Officer, Ferryman Trust)",
            {
                ("Nora Whitcombe", "jobTitle", "Press Officer"),
                ("Nora Whitcombe", "worksFor", "Ferryman Trust"),
            },
        ),
        (
            "Priya Ramanathan (Ferryman Trust, Head of Outreach)",
            {
                ("Priya Ramanathan", "jobTitle", "Head of Outreach"),
                ("Priya Ramanathan", "worksFor", "Ferryman Trust"),
            },
        ),
        (
            "Oskar Lindfors – Senior Analyst, Clearwater Institute",
            {
                ("Oskar Lindfors", "jobTitle", "Senior Analyst"),
                ("Oskar Lindfors", "worksFor", "Clearwater Institute"),
            },
        ),
        (
            "Julian Applegarth, Founder of Tidepool Collective",
            {
                ("Julian Applegarth", "jobTitle", "Founder"),
                ("Julian Applegarth", "founded", "Tidepool Collective"),
            },
        ),
        (
            "Priya Ramanathan, Head of the Outreach Unit, Clearwater Institute",
            {
                ("Priya Ramanathan", "jobTitle", "Head"),
                ("Priya Ramanathan", "heads", "Outreach Unit"),
                ("Outreach Unit", "subOrganisationOf", "Clearwater Institute"),
            },
        ),
    ],
    "fi": [
        (
            "Tuulikki Rantasalo, Saimaan vesikeskuksen johtaja",
            {
                ("Tuulikki Rantasalo", "jobTitle", "johtaja"),
                ("Tuulikki Rantasalo", "heads", "Saimaan vesikeskus"),
            },
        ),
        (
            "Eemeli Haapakoski (tiedottaja, Lauttasaaren säätiö)",
            {
                ("Eemeli Haapakoski", "jobTitle", "tiedottaja"),
                ("Eemeli Haapakoski", "worksFor", "Lauttasaaren säätiö"),
            },
        ),
        (
            "Eemeli Haapakoski (Lauttasaaren säätiö, tiedottaja)",
            {
                ("Eemeli Haapakoski", "jobTitle", "tiedottaja"),
                ("Eemeli Haapakoski", "worksFor", "Lauttasaaren säätiö"),
            },
        ),
        (
            "Oskar Lindfors – erityisasiantuntija, Saimaan vesikeskus",
            {
                ("Oskar Lindfors", "jobTitle", "erityisasiantuntija"),
                ("Oskar Lindfors", "worksFor", "Saimaan vesikeskus"),
            },
        ),
        (
            "Aune Kivelä, Kuikka Studion perustaja",
            {
                ("Aune Kivelä", "jobTitle", "perustaja"),
                ("Aune Kivelä", "founded", "Kuikka Studio"),
            },
        ),
        (
            "Jorma Kettula, Lauttasaaren säätiön viestintäyksikön päällikkö",
            {
                ("Jorma Kettula", "jobTitle", "päällikkö"),
                ("Jorma Kettula", "heads", "Lauttasaaren säätiön viestintäyksikkö"),
            },
        ),
    ],
    "sv": [
        (
            "Birgitta Stenmark, direktör för Klarvattensinstitutet",
            {
                ("Birgitta Stenmark", "jobTitle", "direktör"),
                ("Birgitta Stenmark", "heads", "Klarvattensinstitutet"),
            },
        ),
        (
            "Oskar Lindfors (pressansvarig, Färjestiftelsen)",
            {
                ("Oskar Lindfors", "jobTitle", "pressansvarig"),
                ("Oskar Lindfors", "worksFor", "Färjestiftelsen"),
            },
        ),
        (
            "Sigrid Hallqvist – seniorforskare, Klarvattensinstitutet",
            {
                ("Sigrid Hallqvist", "jobTitle", "seniorforskare"),
                ("Sigrid Hallqvist", "worksFor", "Klarvattensinstitutet"),
            },
        ),
        (
            "Gunilla Törnblad, grundare av stiftelsen Kajutan",
            {
                ("Gunilla Törnblad", "jobTitle", "grundare"),
                ("Gunilla Törnblad", "founded", "stiftelsen Kajutan"),
            },
        ),
    ],
    "hu": [
        (
            "Bercsényi Zsolt, a Tisztavíz Intézet igazgatója",
            {
                ("Bercsényi Zsolt", "jobTitle", "igazgatója"),
                ("Bercsényi Zsolt", "heads", "Tisztavíz Intézet"),
            },
        ),
        (
            "Harmath Júlia (sajtóreferens, Révész Alapítvány)",
            {
                ("Harmath Júlia", "jobTitle", "sajtóreferens"),
                ("Harmath Júlia", "worksFor", "Révész Alapítvány"),
            },
        ),
        (
            "Oskar Lindfors – vezető elemző, Tisztavíz Intézet",
            {
                ("Oskar Lindfors", "jobTitle", "vezető elemző"),
                ("Oskar Lindfors", "worksFor", "Tisztavíz Intézet"),
            },
        ),
        (
            "Somlai Petra, a Bölcső Stúdió alapítója",
            {
                ("Somlai Petra", "jobTitle", "alapítója"),
                ("Somlai Petra", "founded", "Bölcső Stúdió"),
            },
        ),
        (
            "Galambos Ede, a Tisztavíz Intézet Kommunikációs Osztályának vezetője",
            {
                ("Galambos Ede", "jobTitle", "vezetője"),
                ("Galambos Ede", "heads", "Tisztavíz Intézet Kommunikációs Osztályának"),
            },
        ),
    ],
    "ro": [
        (
            "Anca Vlădescu, directoarea Institutului pentru Ape Curate",
            {
                ("Anca Vlădescu", "jobTitle", "directoarea"),
                ("Anca Vlădescu", "heads", "Institutul pentru Ape Curate"),
            },
        ),
        (
            "Ilinca Stroe, directoarea Europe Direct Sulina",
            {
                ("Ilinca Stroe", "jobTitle", "directoarea"),
                ("Ilinca Stroe", "heads", "Europe Direct Sulina"),
            },
        ),
        (
            "Doru Pătrașcu (responsabil de presă, Fundația Podul)",
            {
                ("Doru Pătrașcu", "jobTitle", "responsabil de presă"),
                ("Doru Pătrașcu", "worksFor", "Fundația Podul"),
            },
        ),
        (
            "Oskar Lindfors – analist principal, Institutul pentru Ape Curate",
            {
                ("Oskar Lindfors", "jobTitle", "analist principal"),
                ("Oskar Lindfors", "worksFor", "Institutul pentru Ape Curate"),
            },
        ),
        (
            "Mirela Zamfirescu, fondatoarea Asociației Cărămida",
            {
                ("Mirela Zamfirescu", "jobTitle", "fondatoarea"),
                ("Mirela Zamfirescu", "founded", "Asociația Cărămida"),
            },
        ),
    ],
}
"""Lines of a list of speakers, with all that they say of posts."""

SPEAKERS = {"en": "Speakers", "fi": "Puhujat", "hu": "Előadók", "ro": "Vorbitori", "sv": "Talare"}

PROSE: dict[str, list[tuple[str, set[Triple]]]] = {
    "en": [
        (
            "Harriet Longfield, director of the Clearwater Institute, opened the meeting.",
            {
                ("Harriet Longfield", "jobTitle", "director"),
                ("Harriet Longfield", "heads", "Clearwater Institute"),
            },
        ),
        (
            "The director of the Clearwater Institute, Harriet Longfield, was pleased.",
            {
                ("Harriet Longfield", "jobTitle", "director"),
                ("Harriet Longfield", "heads", "Clearwater Institute"),
            },
        ),
        (
            "Clearwater Institute director Harriet Longfield was pleased.",
            {
                ("Harriet Longfield", "jobTitle", "director"),
                ("Harriet Longfield", "heads", "Clearwater Institute"),
            },
        ),
        (
            "The Ferryman Trust's press officer Nora Whitcombe answered.",
            {
                ("Nora Whitcombe", "jobTitle", "press officer"),
                ("Nora Whitcombe", "worksFor", "Ferryman Trust"),
            },
        ),
        (
            '"We counted every fish," says Nora Whitcombe, press officer at the Ferryman Trust.',
            {
                ("Nora Whitcombe", "jobTitle", "press officer"),
                ("Nora Whitcombe", "worksFor", "Ferryman Trust"),
            },
        ),
    ],
    "fi": [
        (
            "Lauttasaaren säätiön johtaja Tuulikki Rantasalo avasi kokouksen.",
            {
                ("Tuulikki Rantasalo", "jobTitle", "johtaja"),
                ("Tuulikki Rantasalo", "heads", "Lauttasaaren säätiö"),
            },
        ),
        (
            "Tuulikki Rantasalo, Saimaan vesikeskuksen johtaja, oli tyytyväinen.",
            {
                ("Tuulikki Rantasalo", "jobTitle", "johtaja"),
                ("Tuulikki Rantasalo", "heads", "Saimaan vesikeskus"),
            },
        ),
        (
            "Vesiviraston johtaja Tuulikki Rantasalo avasi kokouksen.",
            {
                ("Tuulikki Rantasalo", "jobTitle", "johtaja"),
                ("Tuulikki Rantasalo", "heads", "Vesivirasto"),
            },
        ),
        (
            "”Laskimme joka kalan”, sanoo Lauttasaaren säätiön tiedottaja Eemeli Haapakoski.",
            {
                ("Eemeli Haapakoski", "jobTitle", "tiedottaja"),
                ("Eemeli Haapakoski", "worksFor", "Lauttasaaren säätiö"),
            },
        ),
    ],
    "sv": [
        (
            "Birgitta Stenmark, direktör för Klarvattensinstitutet, öppnade mötet.",
            {
                ("Birgitta Stenmark", "jobTitle", "direktör"),
                ("Birgitta Stenmark", "heads", "Klarvattensinstitutet"),
            },
        ),
        (
            "Direktören för Färjestiftelsen, Birgitta Stenmark, var nöjd.",
            {
                ("Birgitta Stenmark", "jobTitle", "Direktören"),
                ("Birgitta Stenmark", "heads", "Färjestiftelsen"),
            },
        ),
        (
            "Nordiska vatteninstitutets direktör Birgitta Stenmark var nöjd.",
            {
                ("Birgitta Stenmark", "jobTitle", "direktör"),
                ("Birgitta Stenmark", "heads", "Nordiska vatteninstitutet"),
            },
        ),
        (
            "– Vi räknade varje fisk, säger Oskar Lindfors, talesperson för Färjestiftelsen.",
            {
                ("Oskar Lindfors", "jobTitle", "talesperson"),
                ("Oskar Lindfors", "worksFor", "Färjestiftelsen"),
            },
        ),
    ],
    "hu": [
        (
            "Bercsényi Zsolt, a Révész Alapítvány igazgatója, elégedett volt.",
            {
                ("Bercsényi Zsolt", "jobTitle", "igazgatója"),
                ("Bercsényi Zsolt", "heads", "Révész Alapítvány"),
            },
        ),
        (
            "A Tisztavíz Intézet igazgatója, Bercsényi Zsolt elégedett volt.",
            {
                ("Bercsényi Zsolt", "jobTitle", "igazgatója"),
                ("Bercsényi Zsolt", "heads", "Tisztavíz Intézet"),
            },
        ),
        (
            "„Megszámoltuk a halakat” – mondja Harmath Júlia, a Révész Alapítvány sajtóreferense.",
            {
                ("Harmath Júlia", "jobTitle", "sajtóreferense"),
                ("Harmath Júlia", "worksFor", "Révész Alapítvány"),
            },
        ),
    ],
    "ro": [
        (
            "Anca Vlădescu, directoarea Institutului pentru Ape Curate, a deschis reuniunea.",
            {
                ("Anca Vlădescu", "jobTitle", "directoarea"),
                ("Anca Vlădescu", "heads", "Institutul pentru Ape Curate"),
            },
        ),
        (
            "Directorul general al Fundației Podul, Doru Pătrașcu, a răspuns.",
            {
                ("Doru Pătrașcu", "jobTitle", "Directorul general"),
                ("Doru Pătrașcu", "heads", "Fundația Podul"),
            },
        ),
        (
            "„Am numărat”, spune Doru Pătrașcu, responsabil de presă la Fundația Podul.",
            {
                ("Doru Pătrașcu", "jobTitle", "responsabil de presă"),
                ("Doru Pătrașcu", "worksFor", "Fundația Podul"),
            },
        ),
    ],
}
"""Sentences, with all that they say of posts."""


NO_POSTS = [
    ("en", "Harriet Longfield, a keen swimmer, came by bicycle."),
]


@pytest.mark.parametrize(("language", "sentence"), NO_POSTS)
def test_a_noun_after_a_name_is_no_post(language: str, sentence: str) -> None:
    assert not said(read(sentence, language), *PROPERTIES)
