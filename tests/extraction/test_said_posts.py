"""Posts that a verb gives: pronouns as who holds them, as their owner, and as what is headed."""

import pytest

from tests.texts import Triple, read, said

GIVEN: list[tuple[str, str, set[Triple]]] = [
    (
        "en",
        "Nora Whitcombe founded the Ferryman Trust in 2009 and is still its president.",
        {("Nora Whitcombe", "heads", "Ferryman Trust")},
    ),
    (
        "en",
        "The prize went to Nora Whitcombe, who founded the Ferryman Trust and still chairs it.",
        {("Nora Whitcombe", "heads", "Ferryman Trust")},
    ),
    (
        "en",
        "Nora Whitcombe spoke first. She is a sound engineer at the Clearwater Institute.",
        {
            ("Nora Whitcombe", "worksFor", "Clearwater Institute"),
            ("Nora Whitcombe", "jobTitle", "sound engineer"),
        },
    ),
    (
        "sv",
        "Birgitta Stenmark grundade stiftelsen Färjan 2009 och är alltjämt dess ordförande.",
        {("Birgitta Stenmark", "heads", "stiftelsen Färjan")},
    ),
    (
        "sv",
        "Sedan tog Birgitta Stenmark över. Till vardags är hon reporter på Nordiska vatteninstitutet.",
        {("Birgitta Stenmark", "worksFor", "Nordiska vatteninstitutet")},
    ),
    (
        "sv",
        "Stiftelsen Färjan grundades av Birgitta Stenmark, som fortfarande är verksamhetschef där.",
        {("Birgitta Stenmark", "heads", "Stiftelsen Färjan")},
    ),
    (
        "fi",
        "Tuulikki Rantasalo perusti Lauttasaaren säätiön ja on yhä sen puheenjohtaja.",
        {("Tuulikki Rantasalo", "heads", "Lauttasaaren säätiö")},
    ),
]


@pytest.mark.parametrize(("language", "text", "stated"), GIVEN)
def test_a_verb_gives_a_post(language: str, text: str, stated: set[Triple]) -> None:
    assert stated <= said(read(text, language))


APART: list[tuple[str, str]] = [
    ("en", "Nora Whitcombe left the Ferryman Trust. It is in its infancy."),
    ("en", "Nora Whitcombe met the Ferryman Trust, and its president is her brother."),
    (
        "sv",
        "Birgitta Stenmark och Gunilla Törnblad besökte stiftelsen Färjan och är dess ordförande.",
    ),
    (
        "fi",
        "Tuulikki Rantasalo avasi illan, ja puhujaksi on kutsuttu tutkija Aune Kivelä Kuikan yliopistosta.",
    ),
]


@pytest.mark.parametrize(("language", "text"), APART)
def test_no_post_is_given_where_who_or_what_is_not_told(language: str, text: str) -> None:
    found = {fact for fact in said(read(text, language)) if fact[1] in {"heads", "worksFor"}}
    assert not {
        fact
        for fact in found
        if fact[0] in {"Nora Whitcombe", "Tuulikki Rantasalo", "Birgitta Stenmark"}
    }
