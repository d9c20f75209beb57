"""The spaCy pipelines that read a text: its tokens, its sentences, the tagger's names.

A pipeline is a blank spaCy language (no download) with two components of ours: `kg_sentences`,
which ends a sentence at its punctuation and at every block, and the tagger. Another spaCy pipeline
(`packages`) may take the place of both: sentences are still ours, and what it finds as entities are
the names.
"""

import re
from collections.abc import Iterator

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import get_lang_class

from kg.extraction.packages import load_package
from kg.extraction.tagger.component import FACTORY, NAMES_KEY, PROBABILITY, register
from kg.languages import LANGUAGES
from kg.model import Document

SENTENCES = "kg_sentences"
"""The name of the component that splits sentences."""

UNTOLD = 0.9
"""How probable an entity of another pipeline is taken to be: spaCy's own taggers do not say."""

BLOCK_STARTS = "kg_block_starts"
SENTENCE_END = re.compile(r"[.!?…]+[\"”’»)\]]*(?=\s+[\"“„”«(\[]*[\w#@])")
ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:[^\W\d_]|Dr|Mr|Mrs|Ms|Prof|St|No|Nr|nr|dr|prof|e\.g|i\.e|etc|vs|cf|approx|t\.ex|bl\.a|"
    r"d\.v\.s|m\.m|kl|ca|esim|mm|ns|ts|ym|pl|ún|ill|stb|kb|ifj|id|özv|dvs|nr|art|lit|pag|str|ș\.a|ex)\.$"
)
_START, _INSIDE = np.array([1, -1]).astype(np.uint64)
"""What spaCy's column `SENT_START` holds for the first token of a sentence, and for another."""


def split_sentences(parsed: Doc) -> Doc:
    """Mark the first token of each sentence and of each block."""
    text = parsed.text
    ends = {match.end() for match in SENTENCE_END.finditer(text) if _ends_sentence(text, match)}
    starts: set[int] = set(parsed.user_data.get(BLOCK_STARTS, ()))
    marks = np.full((len(parsed), 1), _INSIDE)
    after_end = True
    for place, token in enumerate(parsed):
        if after_end or token.idx in starts:
            marks[place] = _START
        after_end = token.idx + len(token) in ends
    # spaCy's stub asks for a class of thinc's own, any array of two dimensions will do
    return parsed.from_array(["SENT_START"], marks)  # type: ignore[arg-type]


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 12) : match.start() + 1]
    if match.group() in {"?", "!"}:  # small letters go on after a title: `Whose river? was held`
        return not text[match.end() :].lstrip()[:1].islower()
    if match.group()[0] != ".":
        return True
    rest = text[match.end() : match.end() + 40].lstrip(' \t\n"“„”«([')
    return not ABBREVIATION.search(before) and not rest[:1].islower()


def build_pipeline(language: str, *, package: str = "") -> Language:
    """Build the pipeline of a language, around a spaCy package or folder if one is named.

    Raises:
        UsageError: the package is not there, or not one of this language.

    """
    if not Language.has_factory(SENTENCES):
        Language.component(SENTENCES, func=split_sentences)
    register()
    nlp = load_package(package, language=language) if package else _blank(language)
    nlp.add_pipe(SENTENCES, first=True)
    if not package and language in LANGUAGES:
        nlp.add_pipe(FACTORY)
    nlp.max_length = 1_000_000_000
    return nlp


def _blank(language: str) -> Language:
    """Make an empty pipeline; a language that spaCy does not know is read as multi-language."""
    try:
        get_lang_class(language)
    except ImportError:
        return spacy.blank("xx")
    return spacy.blank(language)


def parse(document: Document, nlp: Language) -> Doc:
    """Run a pipeline over a document, whose blocks end sentences."""
    parsed = nlp.make_doc(document.text)
    parsed.user_data[BLOCK_STARTS] = tuple(block.start for block in document.blocks)
    for _, component in nlp.pipeline:
        parsed = component(parsed)
    return parsed


def sentence_bounds(parsed: Doc) -> Iterator[tuple[int, int]]:
    """Give the offsets of each sentence."""
    for sentence in parsed.sents:
        yield sentence.start_char, sentence.end_char


def tagged_names(parsed: Doc) -> Iterator[tuple[int, int, str, float]]:
    """Give the names of the tagger, else a pipeline's entities, as (start, end, label, probability)."""
    if NAMES_KEY in parsed.spans:
        for span in parsed.spans[NAMES_KEY]:
            yield span.start_char, span.end_char, span.label_, float(span._.get(PROBABILITY))
    else:
        for span in parsed.ents:
            yield span.start_char, span.end_char, span.label_, UNTOLD
