"""A document has an id, a title, a language and text in NFC; what is no text has one clear line."""

import time
import unicodedata
from pathlib import Path

import pytest

from kg.errors import DocumentError
from kg.readers import READERS, read_document
from kg.readers.reading import document_id
from tests.readers.documents import bomb_bytes, docx_bytes, encrypted_pdf, pdf_bytes, read, written

SENTENCES = {
    "de": "Die Abteilung hat im Mai einen kurzen Bericht über den Hafen geschrieben.",
    "en": "The department wrote a short report about the harbour in the month of May.",
    "fi": "Osasto kirjoitti toukokuussa lyhyen raportin sataman uudesta laiturista ja sen väestä.",
    "hu": "Az osztály májusban rövid jelentést írt a kikötőről és annak új mólójáról.",
    "ro": "Departamentul a scris în luna mai un scurt raport despre port și noul său chei.",
    "sv": "Avdelningen skrev i maj en kort rapport om hamnen och dess nya brygga åt alla.",
}

LONGER = {
    "hu": " A kikötő őre és felesége minden ősszel új hajókötelet vesz, mert a régi elnyűtt. Az "
    "első mólót fából építették, a későbbit kőből; mindkettő erős. A hűvös idő és a szűk öböl "
    "miatt "
    "kevés gőzös jön, de a nők és férfiak szívesen dolgoznak itt. Jövőre újabb mérnökök "
    "érkeznek, akik "
    "fölmérik a tengerfenéket, és megtervezik a bővítést.",
}

BAD = {
    "empty": (".txt", b"", "is empty"),
    "white space": (".txt", b" \n\t\r\n ", "holds white space only"),
    "invisible characters": (".txt", "\u200b\u00a0\n\ufeff".encode(), "holds no text"),
    "a picture": (
        ".txt",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 4,
        "is not a text",
    ),
    "random bytes": (".txt", bytes(i * i % 251 + 3 for i in range(4096)), "is not a text"),
    "control characters": (".txt", bytes(range(1, 31)) * 40, "control characters"),
    "UTF-8 with an error": (".txt", "Åse åt äpplen på ön.".encode() + b"\xff", "0xff"),
    "half of UTF-16": (".txt", b"\xff\xfeA\0b", "bad UTF-16"),
    "HTML without words": (".html", b"<html><script>x()</script></html>", "holds no text"),
    "no DOCX": (".docx", b"Ann Lee", "is no readable DOCX"),
    "half of a DOCX": (".docx", docx_bytes()[:-900], "is no readable DOCX"),
    "a DOCX with a password": (
        ".docx",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(900),
        "password",
    ),
    "a DOCX that is a bomb": (".docx", bomb_bytes(), "unpacks from"),
    "no PDF": (".pdf", b"Ann Lee", "is no readable PDF"),
    "half of a PDF": (".pdf", pdf_bytes(["Ann Lee"])[:60], "PDF"),
    "a PDF with a password": (".pdf", encrypted_pdf("secret"), "is password-protected"),
    "a PDF without words": (".pdf", pdf_bytes([]), "holds no text"),
    "an unknown suffix": (".exe", b"Ann Lee", "allowed: .docx, .htm, .html, .md, .pdf, .txt"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_has_one_clear_line(
    tmp_path: Path, case: str, capfd: pytest.CaptureFixture[str]
) -> None:
    suffix, data, problem = BAD[case]
    path = written(tmp_path, f"bad{suffix}", data)
    with pytest.raises(DocumentError) as caught:
        read_document(path)
    line = str(caught.value)
    assert line.startswith(f"{path}: ")
    assert problem in line
    assert "\n" not in line
    assert capfd.readouterr() == ("", "")


def test_a_missing_file_is_a_document_error(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="No such file"):
        read_document(tmp_path / "absent.txt")


@pytest.mark.parametrize("suffix", [".txt", ".html"])
def test_a_line_of_50_megabytes_is_read_or_refused_in_bounded_time(
    tmp_path: Path, suffix: str
) -> None:
    path = written(tmp_path, f"long{suffix}", b"harbour " * (50_000_000 // 8))
    begun = time.monotonic()
    if READERS[suffix].limit < 50_000_000:
        with pytest.raises(DocumentError, match="50,000,000 bytes; allowed"):
            read_document(path)
    else:
        assert len(read_document(path).text) == 50_000_000
    assert time.monotonic() - begun < 60


def test_a_file_over_the_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(READERS[".txt"].limit + 1)
    with pytest.raises(DocumentError, match=r"allowed for \.txt"):
        read_document(path)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
@pytest.mark.parametrize("language", SENTENCES)
def test_unicode_is_read_in_every_form(tmp_path: Path, language: str, encoding: str) -> None:
    text = f"{SENTENCES[language]}\r\n" * 3
    document = read(tmp_path, "note.txt", text.encode(encoding))
    assert document.text == text.replace("\r\n", "\n")
    assert document.language == language


@pytest.mark.parametrize(
    ("language", "encoding"),
    [
        ("fi", "cp1252"),
        ("sv", "cp1252"),
        ("de", "cp1252"),
        ("fi", "iso8859_15"),
        ("hu", "cp1250"),
        ("hu", "iso8859_2"),
    ],
)
def test_older_encodings_are_told_apart(tmp_path: Path, language: str, encoding: str) -> None:
    text = SENTENCES[language] + LONGER.get(language, "")
    assert read(tmp_path, "note.txt", text.encode(encoding)).text == text


def test_text_is_nfc_and_writable(tmp_path: Path) -> None:
    document = read(tmp_path, "note.txt", "Zoe\u0308 came\x0cto A\u030alesund\ufffe.")
    assert document.text == "Zoë came to Ålesund ."
    assert unicodedata.is_normalized("NFC", document.text)


def test_the_given_language_stands(tmp_path: Path) -> None:
    path = written(tmp_path, "note.txt", SENTENCES["sv"])
    assert read_document(path, language="nb").language == "nb"


@pytest.mark.parametrize(
    "text", ["Ann Lee, Arc Lab", "12 345", "https://arc.example/ @ann", "Oslo"]
)
def test_names_and_addresses_alone_are_of_no_language(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, "note.txt", text).language == "und"


@pytest.mark.parametrize(
    ("stem", "slug"),
    [
        ("000_Ab.c", "000-ab-c"),
        ("Kääntö", "kaanto"),
        ("日本", "riben"),
        ("...", "document"),
        ("a" * 99, "a" * 60),
    ],
)
def test_ids_are_slugs_with_the_front_of_the_hash(stem: str, slug: str) -> None:
    assert document_id(stem, sha256="0123456789abcdef") == f"{slug}-01234567"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Harbour day\n\nAnn came to the harbour.", "Harbour day"),
        ("Ann came to the harbour.", "Ann came to the harbour."),
        ("Ann came to the harbour. " * 9, "note"),
        ("Host:\n- Ann Lee", "Host:"),
    ],
)
def test_titles_are_headings_or_short_first_lines(tmp_path: Path, text: str, title: str) -> None:
    assert read(tmp_path, "note.txt", text).title == title
