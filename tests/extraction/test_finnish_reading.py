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


@pytest.mark.parametrize(("text", "fact"), SAID)
def test_cases_tell_names_apart(text: str, fact: Triple) -> None:
    """An owner ends in `n`, a name in base form does not, and what is joined agrees."""
    assert fact in said(read(text, "fi"), fact[1], like=[fact])
