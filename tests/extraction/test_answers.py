"""Questions and answers: who is asked whom they admire commends whom the answer names."""

import pytest

from tests.texts import LANGUAGES, Triple, read, said

ANSWERS: dict[str, tuple[str, set[Triple]]] = {
    "en": (
        (
            "Questions and answers\n\n"
            "Question: Whose work impressed you most?\n"
            "Harriet Longfield: The Ferryman Trust, because it listens.\n"
            "Oskar Lindfors: For me it is #SilverEel.\n\n"
            "Question: How much did it cost?\n"
            "Julian Applegarth: The Ferryman Trust knows that better."
        ),
        {
            ("Harriet Longfield", "commends", "Ferryman Trust"),
            ("Oskar Lindfors", "commends", "#SilverEel"),
        },
    ),
    "fi": (
        (
            "Kysymyksiä ja vastauksia\n\n"
            "Kysymys: Kenen työ on tehnyt teihin vaikutuksen?\n"
            "Tuulikki Rantasalo: Lauttasaaren säätiön, koska se kuuntelee.\n"
            "Oskar Lindfors: Minulle se on #HopeaAnkerias.\n\n"
            "Kysymys: Paljonko se maksoi?\n"
            "Aune Kivelä: Lauttasaaren säätiö tietää sen paremmin."
        ),
        {
            ("Tuulikki Rantasalo", "commends", "Lauttasaaren säätiö"),
            ("Oskar Lindfors", "commends", "#HopeaAnkerias"),
        },
    ),
    "hu": (
        (
            "Kérdések és válaszok\n\n"
            "Kérdés: Kinek a munkája tett Önre nagy benyomást?\n"
            "Bercsényi Zsolt: A Révész Alapítvány, mert figyelnek.\n"
            "Oskar Lindfors: Nekem az #EzüstAngolna.\n\n"
            "Kérdés: Mennyibe került?\n"
            "Somlai Petra: A Révész Alapítvány jobban tudja."
        ),
        {
            ("Bercsényi Zsolt", "commends", "Révész Alapítvány"),
            ("Oskar Lindfors", "commends", "#EzüstAngolna"),
        },
    ),
    "ro": (
        (
            "Întrebări și răspunsuri\n\n"
            "Întrebare: A cui activitate v-a impresionat cel mai mult?\n"
            "Anca Vlădescu: Fundația Podul, fiindcă ascultă.\n"
            "Oskar Lindfors: Pentru mine este #ȚiparArgintiu.\n\n"
            "Întrebare: Cât a costat?\n"
            "Mirela Zamfirescu: Fundația Podul știe mai bine."
        ),
        {
            ("Anca Vlădescu", "commends", "Fundația Podul"),
            ("Oskar Lindfors", "commends", "#ȚiparArgintiu"),
        },
    ),
    "sv": (
        (
            "Frågor och svar\n\n"
            "Fråga: Vems arbete har imponerat på er?\n"
            "Birgitta Stenmark: Stiftelsen Färjan, eftersom den lyssnar.\n"
            "Oskar Lindfors: För mig är det #Silverål.\n\n"
            "Fråga: Vad kostade det?\n"
            "Gunilla Törnblad: Stiftelsen Färjan vet det bättre."
        ),
        {
            ("Birgitta Stenmark", "commends", "Stiftelsen Färjan"),
            ("Oskar Lindfors", "commends", "#Silverål"),
        },
    ),
}
"""A page of questions, of which the first asks for praise, and who commends whom."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_answer_to_a_question_for_praise_commends(language: str) -> None:
    """An answer to another question does not, whatever it names."""
    text, wanted = ANSWERS[language]
    assert said(read(text, language), "commends", like=wanted) == wanted


@pytest.mark.parametrize("language", LANGUAGES)
def test_evidence_of_an_answer_is_its_line(language: str) -> None:
    """The one who answers is named by its label."""
    text, _ = ANSWERS[language]
    for relation in read(text, language).relations:
        if relation.predicate == "commends":
            assert relation.evidence.exact in text.split("\n")
