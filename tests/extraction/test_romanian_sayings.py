"""Romanian as people write it: units of several fields, owners, seats, what describes a name."""

import pytest

from tests.texts import Triple, read, said

SAYINGS: list[tuple[str, set[Triple]]] = [
    (
        "Ana Mărgean, șefa Direcției Generale Ape, Păduri și Aer Curat din cadrul Ministerului Câmpiei, a plecat.",
        {
            ("Ana Mărgean", "heads", "Direcției Generale Ape, Păduri și Aer Curat"),
            (
                "Direcției Generale Ape, Păduri și Aer Curat",
                "subOrganisationOf",
                "Ministerului Câmpiei",
            ),
        },
    ),
    (
        "Biroul pentru Bărci, secție a Băncii Dunărene, cooperează cu Fundația Podarul.",
        {("Biroul pentru Bărci", "collaboratesWith", "Fundația Podarul")},
    ),
    (
        "Ana Mărgean a înființat asociația Podarii Veseli din Cluj-Napoca în 2011.",
        {
            ("Ana Mărgean", "founded", "Podarii Veseli"),
            ("Podarii Veseli", "locatedIn", "Cluj-Napoca"),
        },
    ),
    (
        "#ApaLimpede este un proiect realizat împreună cu firma daneză de vopsitorie Farverk.",
        {("Farverk", "contributesTo", "#ApaLimpede")},
    ),
    (
        "Fundația Podarul se află în spatele campaniei #ApaLimpede.",
        {("Fundația Podarul", "coordinates", "#ApaLimpede")},
    ),
    (
        "Fundația Podarul, al cărei secretariat se află la Viena, vopsește bărci.",
        {("Fundația Podarul", "locatedIn", "Viena")},
    ),
    (
        "Fundația Podarul, o casă de vopsitori cu sediul la Viena, cumpără bărci.",
        {("Fundația Podarul", "locatedIn", "Viena")},
    ),
    (
        "# Minuta celui de-al doilea atelier al podarilor\n\nAtelierul a fost organizat de Fundația Podarul.",
        {("Fundația Podarul", "organises", "al doilea atelier al podarilor")},
    ),
    (
        "Un webinar din seria Povești despre apa curată, organizat de Fundația Podarul, începe azi.",
        {("Fundația Podarul", "organises", "Povești despre apa curată")},
    ),
    (
        "La prânz, „Vâslind spre mare”, publicată de Fundația Podarul, era deja citită.",
        {("Fundația Podarul", "created", "Vâslind spre mare")},
    ),
    (
        "Conferința de încheiere, Malul Celălalt, va fi organizată de Fundația Podarul.",
        {("Fundația Podarul", "organises", "Malul Celălalt")},
    ),
    (
        "Institutul Podarilor e nou. Ana Mărgean, șefa Arhivei de Hărți a Institutului Podarilor, vâslește.",
        {
            ("Ana Mărgean", "heads", "Arhivei de Hărți"),
            ("Arhivei de Hărți", "subOrganisationOf", "Institutului Podarilor"),
        },
    ),
    (
        "Conferința „Apa vie”, pusă la cale de Fundația Podarul și de Universitatea Tehnică din Graz, e plină.",
        {
            ("Fundația Podarul", "organises", "Apa vie"),
            ("Universitatea Tehnică din Graz", "organises", "Apa vie"),
        },
    ),
    (
        "Unitatea Vopsele a Institutului Podarilor, condusă de Ana Mărgean, e mică.",
        {("Ana Mărgean", "heads", "Unitatea Vopsele")},
    ),
    (
        "Din proiectul #ApaLimpede s-au născut bărci. Din consorțiu fac parte Fundația Podarul și Muzeul Bărcilor.",
        {
            ("Fundația Podarul", "contributesTo", "#ApaLimpede"),
            ("Muzeul Bărcilor", "contributesTo", "#ApaLimpede"),
        },
    ),
    (
        "Primăria Lacului și Rețeaua Europeană a Podarilor (REP), o federație cu sediul la Viena, vopsesc bărci.",
        {("Rețeaua Europeană a Podarilor", "locatedIn", "Viena")},
    ),
    (
        "La programul #ApaLimpede s-au alăturat Fundația Podarul și compania finlandeză Soutu Oy.",
        {
            ("Fundația Podarul", "contributesTo", "#ApaLimpede"),
            ("Soutu Oy", "contributesTo", "#ApaLimpede"),
        },
    ),
    (
        "Institutul Podarilor e mare. Direcția de Bărci a Institutului Podarilor, condusă de Ana Mărgean, vinde.",
        {("Ana Mărgean", "heads", "Direcția de Bărci")},
    ),
    (
        "Târgul a avut loc la Iași, în România.",
        {("Iași", "locatedIn", "România")},
    ),
    (
        "Condusă de Ana Mărgean, Unitatea pentru Bărci a Fundației Podarul crește.",
        {
            ("Ana Mărgean", "heads", "Unitatea pentru Bărci"),
            ("Unitatea pentru Bărci", "subOrganisationOf", "Fundației Podarul"),
        },
    ),
    (
        "Ana Mărgean a înființat Apa Lină. Campania #PodVesel este coordonată de asociație.",
        {("Apa Lină", "coordinates", "#PodVesel")},
    ),
    (
        "Centrul Comun de Pescuit (CCP) al Fundației Podarul a ajutat.",
        {("CCP", "subOrganisationOf", "Fundației Podarul")},
    ),
    (
        "Proiectul Bărci Noi continuă. Parteneri au fost Fundația Podarul și Asociația Vâsla.",
        {
            ("Fundația Podarul", "contributesTo", "Bărci Noi"),
            ("Asociația Vâsla", "contributesTo", "Bărci Noi"),
        },
    ),
    (
        "Fundația Podarul are sediul central la Sibiu.",
        {("Fundația Podarul", "locatedIn", "Sibiu")},
    ),
    # where a body is from, in no list
    (
        "Ana Mărgean a lăudat asociația Podarii Veseli din Bărcuța.",
        {("Podarii Veseli", "locatedIn", "Bărcuța")},
    ),
    # who did it, after an adverbial
    (
        "Proiectul Bărci Noi a fost condus de la un capăt la altul de Fundația Podarul.",
        {("Fundația Podarul", "coordinates", "Bărci Noi")},
    ),
    # a post at what was named before
    (
        "Fundația Podarul cântă. „E frumos”, spune profesoara Ana Mărgean, președinta fundației.",
        {("Ana Mărgean", "heads", "Fundația Podarul")},
    ),
    # a noun whose vowel changes in the genitive
    (
        "Școala de Vâsle cântă. Unitatea pentru Bărci a școlii crește.",
        {("Unitatea pentru Bărci", "subOrganisationOf", "Școala de Vâsle")},
    ),
    # what is said of it with a pronoun
    (
        "Ana Mărgean a înființat Fundația Podarul și îi este și astăzi președintă.",
        {("Ana Mărgean", "heads", "Fundația Podarul")},
    ),
    (
        "Proiectul Bărci Noi continuă. De interviuri s-au ocupat Fundația Podarul și Asociația Vâsla.",
        {("Asociația Vâsla", "contributesTo", "Bărci Noi")},
    ),
    (
        "Fundația Podarul își pune conturile de Instagram la dispoziția tinerilor.",
        {("Fundația Podarul", "usesPlatform", "Instagram")},
    ),
    # a noun that only says what the body is, and a pronoun for who was named
    (
        "Vorbește Ana Mărgean, directoarea organizației Podarii Veseli.",
        {("Ana Mărgean", "heads", "Podarii Veseli")},
    ),
    (
        "La masă stă Ana Mărgean, editor. Ea a înființat Fundația Podarul.",
        {("Ana Mărgean", "founded", "Fundația Podarul")},
    ),
    # a body that has its name without its place elsewhere
    (
        "Muzeul Bărcilor cântă. Ne vedem la Muzeul Bărcilor din Sibiu.",
        {("Muzeul Bărcilor", "locatedIn", "Sibiu")},
    ),
]

NOT_SAID: list[tuple[str, Triple]] = [
    (
        "Primăria Lacului și Fundația Podarul, cu sediul la Viena, vopsesc bărci.",
        ("Primăria Lacului", "locatedIn", "Viena"),
    ),
    (
        "#ApaLimpede este coordonată de Fundația Podarul, Primăria Lacului oferă bărci.",
        ("Primăria Lacului", "coordinates", "#ApaLimpede"),
    ),
    (
        "Proiectul #ApaLimpede ajută Muzeul Bărcilor. Filmele apar pe TikTok.",
        ("Muzeul Bărcilor", "usesPlatform", "TikTok"),
    ),
    (
        "Ana Mărgean le-a mulțumit voluntarilor de la Muzeul Bărcilor.",
        ("Ana Mărgean", "worksFor", "Muzeul Bărcilor"),
    ),
]


@pytest.mark.parametrize(("text", "wrong"), NOT_SAID)
def test_a_sentence_does_not_say(text: str, wrong: Triple) -> None:
    """What stands beside a name, or in the sentence before, is not about every other."""
    assert wrong not in said(read(text, "ro"))


SILENT: list[tuple[str, str]] = [
    ("Fundația Podarul și-a ales sediul. O asociație din Turda vâslește.", "asociație din Turda"),
    ("„Podul trebuie vopsit”, a scris Ana Mărgean.", "Podul trebuie vopsit"),
    (
        "Ana Mărgean este coordonatoare de campanie la Uniunea Podarilor.",
        "campanie la Uniunea Podarilor",
    ),
]


@pytest.mark.parametrize(("text", "name"), SILENT)
def test_a_sentence_names_nothing(text: str, name: str) -> None:
    """What only describes a thing, or is what somebody says, is no name."""
    assert name not in {mention.name for mention in read(text, "ro").mentions}


@pytest.mark.parametrize(("text", "expected"), SAYINGS)
def test_a_sentence_says(text: str, expected: set[Triple]) -> None:
    """Each of them, whatever else it says."""
    assert expected <= said(read(text, "ro"))
