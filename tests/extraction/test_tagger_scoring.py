"""Names in IOB2 are read and scored as `conlleval` does."""

import gzip
from pathlib import Path

import pytest

from kg.errors import DocumentError
from kg.extraction.tagger.scoring import ALL, read_iob2, score, spans_of

TAGS = [
    ("", []),
    ("O O", []),
    ("B-PER I-PER O", [(0, 2, "PER")]),
    ("B-PER B-PER", [(0, 1, "PER"), (1, 2, "PER")]),
    ("B-LOC I-ORG", [(0, 1, "LOC"), (1, 2, "ORG")]),
    ("O I-LOC I-LOC", [(1, 3, "LOC")]),
]


@pytest.mark.parametrize(("tags", "spans"), TAGS)
def test_tags_become_spans(tags: str, spans: list[tuple[int, int, str]]) -> None:
    """A span ends before another label, a `B-` or an `O`; a stray `I-` begins one."""
    assert spans_of(tags.split()) == spans


def test_a_name_counts_when_span_and_label_are_exact() -> None:
    """A wrong label or a wrong end is one name missed and one too many."""
    gold = [[(0, 2, "PER"), (3, 4, "LOC")], [(0, 1, "ORG")]]
    found = [[(0, 2, "PER"), (3, 4, "ORG")], [(0, 2, "ORG")]]
    scores = score(gold, found)
    assert list(scores) == ["LOC", "ORG", "PER", ALL]
    assert (scores["PER"].precision, scores["PER"].recall, scores["PER"].f1) == (1, 1, 1)
    assert (scores["ORG"].gold, scores["ORG"].predicted, scores["ORG"].correct) == (1, 2, 0)
    assert (scores["LOC"].precision, scores["LOC"].f1) == (0, 0)
    assert scores[ALL].f1 == pytest.approx(1 / 3)


@pytest.mark.parametrize("name", ["names.iob2", "names.iob2.gz"])
def test_a_file_is_read_plain_or_gzipped(tmp_path: Path, name: str) -> None:
    """Blank lines part sentences, also at the end and with Windows line ends."""
    data = b"Ann\tB-PER\r\nLee\tI-PER\r\n\r\n\nhums\tO\n"
    path = tmp_path / name
    path.write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    sentences = read_iob2(path)
    assert [sentence.words for sentence in sentences] == [("Ann", "Lee"), ("hums",)]
    assert sentences[0].tags == ("B-PER", "I-PER")


def test_the_columns_of_conll_are_read(tmp_path: Path) -> None:
    """The word comes first and the tag last; comments and starts of documents say nothing."""
    path = tmp_path / "names.conll"
    path.write_text(
        "-DOCSTART- -X- O O\n\n# text = Ann Lee hums\nAnn NNP I-NP B-PER\nLee NNP I-NP I-PER\n"
        "hums VBZ I-VP O\n\n# O\n1\t_\tB-MISC\n",
        encoding="utf-8",
    )
    assert [(one.words, one.tags) for one in read_iob2(path)] == [
        (("Ann", "Lee", "hums"), ("B-PER", "I-PER", "O")),
        (("#", "1"), ("O", "B-MISC")),
    ]


def test_a_file_that_is_not_gzipped_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "names.iob2.gz"
    path.write_bytes(b"Ann\tB-PER\n")
    with pytest.raises(DocumentError, match=r"names\.iob2\.gz: Not a gzipped file"):
        read_iob2(path)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"Ann\tB-PER\nLee", "line 2: 'Lee' is not a word and an IOB2 tag"),
        (b"Ann\tPER\n", "line 1"),
        (b"Ann B-\n", "line 1: 'Ann B-'"),
        (b"Ann\tS-PER\n", "line 1"),
        (b"\tO\n", "line 1"),
        (b"\xff\xfe\tO\n", "not UTF-8"),
    ],
)
def test_a_file_that_is_not_iob2_is_refused(tmp_path: Path, data: bytes, problem: str) -> None:
    """The error names the file and the line."""
    path = tmp_path / "bad.iob2"
    path.write_bytes(data)
    with pytest.raises(DocumentError, match=problem):
        read_iob2(path)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """The error names the file."""
    with pytest.raises(DocumentError, match=r"none\.iob2: No such file"):
        read_iob2(tmp_path / "none.iob2")
