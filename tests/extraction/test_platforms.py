"""Platforms that no list has: the text itself tells what they are, by signs that add up."""

from dataclasses import replace
from functools import cache

import pytest

from kg.extraction import Extractor, build_extractor, extract
from kg.extraction.platform_signs import registered
from tests.texts import named, said, shipped, written

TOLD: list[tuple[str, str, set[str]]] = [
    ("en", "Oskar Lindfors, Analyst\nRipplr: @oskar_lin\nPondBook: @lindfors", {"Ripplr", "PondBook"}),
    ("en", "The films were published on EelTube.", {"EelTube"}),
    ("en", "The team makes videos for Pondagram, RipTok and EelTube.", {"Pondagram", "RipTok", "EelTube"}),
    (
        "en",
        "Oskar Lindfors works for the Ferryman Trust.\nPondbook: https://www.pondbook.example/oskar.lindfors",
        {"Pondbook"},
    ),
    ("en", "The talk was streamed on Eelcast, see https://eelcast.example/live/7.", {"Eelcast"}),
    ("fi", "Videot julkaistiin EelTubessa, Pondagramissa ja RipTokissa.", {"EelTube", "Pondagram", "RipTok"}),
    ("fi", "Seura avasi oman EelTube-kanavan keväällä.", {"EelTube"}),
    ("sv", "Filmerna delades på Pondagram, RipTok och EelTube.", {"Pondagram", "RipTok", "EelTube"}),
    ("sv", "Föreningen har ett RipTok-konto.", {"RipTok"}),
    ("hu", "A filmek elérhetők a Pondagramon, a RipTokon és az EelTube-on.", {"Pondagram", "RipTok", "EelTube"}),
    ("ro", "Filmele au fost publicate pe Pondagram, RipTok și EelTube.", {"Pondagram", "RipTok", "EelTube"}),
]  # fmt: skip
"""Texts with the platforms that they tell; nobody has a list of them."""

NOT_TOLD: list[tuple[str, str]] = [
    ("en", "Nordverk: @nordverk_info\nAnother line of the note."),
    ("en", "Oskar Lindfors works for NordVerk, see https://www.nordverk.example/about."),
    ("en", "The report was published on Monday."),
    ("en", "Anna Lindfors spoke.\nAnna: @al_eel\nWells: @wet_feet"),
    ("en", "Photo: @oskar_lin\nPhoto: @lindfors"),
    ("fi", "Opas julkaistiin Haapsalussa."),
    ("fi", "Aineisto jaettiin Helsingissä ja Turussa."),
    ("hu", "A könyv elérhető Szolnokon."),
    ("ro", "Ghidul a fost publicat luni, la Brăila."),
]
"""Texts whose names look like platforms in one way only."""


@cache
def _without_lists(language: str) -> Extractor:
    return build_extractor(replace(shipped(), authority=()), language)


@pytest.mark.parametrize(("language", "text", "platforms"), TOLD)
def test_a_text_tells_platforms_by_itself(language: str, text: str, platforms: set[str]) -> None:
    found = extract(written(text, language), _without_lists(language))
    assert named(found, "Platform") == platforms


@pytest.mark.parametrize(("language", "text"), NOT_TOLD)
def test_one_sign_is_not_enough(language: str, text: str) -> None:
    found = extract(written(text, language), _without_lists(language))
    assert not named(found, "Platform")


def test_what_a_text_tells_has_accounts_as_listed_platforms_have() -> None:
    text = (
        "Speakers:\n- Oskar Lindfors, Senior Analyst, Clearwater Institute\n"
        "  PondBook: https://www.pondbook.example/in/oskar-lindfors/\n  Ripplr: @oskar_lin"
    )
    found = extract(written(text, "en"), _without_lists("en"))
    assert said(found, "hasAccount", "accountOn", "foaf:homepage") == {
        ("Oskar Lindfors", "hasAccount", "pondbook:oskar-lindfors"),
        ("pondbook:oskar-lindfors", "accountOn", "PondBook"),
        ("Oskar Lindfors", "hasAccount", "ripplr:oskar_lin"),
        ("ripplr:oskar_lin", "accountOn", "Ripplr"),
    }


def test_a_listed_platform_tells_the_one_beside_it() -> None:
    text = "The clips were shared on YouTube, Ripplr and Pondagram."
    found = extract(written(text, "en"), build_extractor(shipped(), "en"))
    assert named(found, "Platform") == {"YouTube", "Ripplr", "Pondagram"}


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("www.pondbook.example", "pondbook"),
        ("m.pond-book.co.uk", "pondbook"),
        ("localhost", ""),
        ("", ""),
    ],
)
def test_the_name_in_a_host_is_the_one_that_was_registered(host: str, name: str) -> None:
    assert registered(host) == name
