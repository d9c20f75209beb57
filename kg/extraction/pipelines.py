"""The spaCy pipelines that read a text: its tokens, its sentences, the tagger's names.

A pipeline is a blank spaCy language (no download) with two components of ours: `kg_sentences`,
which ends a sentence at its punctuation and at every block, and the tagger. Any other spaCy
package may take the tagger's place.
"""

import re
from collections.abc import Iterator

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import get_lang_class

from kg.extraction.tagger.component import FACTORY, NAMES_KEY, PROBABILITY, register
from kg.languages import LANGUAGES
from kg.model import Document

SENTENCES = "kg_sentences"
"""The name of the component that splits sentences."""

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
    if match.group()[0] != ".":
        return True
    rest = text[match.end() : match.end() + 40].lstrip(' \t\n"“„”«([')
    return not ABBREVIATION.search(before) and not rest[:1].islower()


def build_pipeline(language: str) -> Language:
    """Build the pipeline of a language; one that spaCy does not know is read as multi-language."""
    try:
        get_lang_class(language)
        nlp = spacy.blank(language)
    except ImportError:
        nlp = spacy.blank("xx")
    if not Language.has_factory(SENTENCES):
        Language.component(SENTENCES, func=split_sentences)
    nlp.add_pipe(SENTENCES)
    if language in LANGUAGES:
        register()
        nlp.add_pipe(FACTORY)
    nlp.max_length = 1_000_000_000
    return nlp


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
    """Give the tagger's names as (start, end, label, probability)."""
    for span in parsed.spans.get(NAMES_KEY, ()):
        yield span.start_char, span.end_char, span.label_, float(span._.get(PROBABILITY))
