"""The tagger runs in any spaCy pipeline, and says how sure it is."""

import pytest
import spacy
from spacy.language import Language

from kg.errors import UnknownChoiceError
from kg.extraction.tagger.component import FACTORY, NAMES_KEY, register


def _pipeline(language: str) -> Language:
    register()
    nlp = spacy.blank(language)
    nlp.add_pipe("sentencizer")
    nlp.add_pipe(FACTORY)
    return nlp


def _names(nlp: Language, text: str, key: str) -> list[str]:
    parsed = nlp(text)
    return [span.text for span in parsed.spans[key]]


def test_names_are_spans_with_label_and_probability() -> None:
    """Each name is a span of `spans["kg_names"]`; entities that others found stay."""
    parsed = _pipeline("sv")("Forskaren Greta Holmsjö bor\n i Malmö. Hon arbetar i Göteborg.")
    spans = parsed.spans[NAMES_KEY]
    assert [(span.text, span.label_) for span in spans] == [
        ("Greta Holmsjö", "PER"),
        ("Malmö", "LOC"),
        ("Göteborg", "LOC"),
    ]
    assert all(0.5 < span._.kg_probability <= 1.0 for span in spans)
    assert parsed.ents == ()


def test_a_document_without_sentences_is_one_sentence() -> None:
    """Without a component that sets sentences, the whole document is read as one."""
    register()
    nlp = spacy.blank("en")
    nlp.add_pipe(FACTORY)
    assert _names(nlp, "They met in Budapest.", NAMES_KEY) == ["Budapest"]
    assert _names(nlp, "", NAMES_KEY) == []


def test_a_name_with_a_hyphen_is_one_name() -> None:
    """A name that the tokeniser splits at its hyphen is put together again."""
    text = "The report by Petra Lang-Holm was praised. Ms Lang-Holm lives in Oslo."
    assert "Petra Lang-Holm" in _names(_pipeline("en"), text, NAMES_KEY)
    assert not {"Petra Lang", "Lang", "Holm"} & set(_names(_pipeline("en"), text, NAMES_KEY))


def test_the_language_and_the_key_can_be_set() -> None:
    """A pipeline of another language may name the tagger's language and where its spans go."""
    register()
    nlp = spacy.blank("xx")
    nlp.add_pipe(FACTORY, config={"language": "en", "spans_key": "names"})
    assert _names(nlp, "They met in Budapest.", "names") == ["Budapest"]


def test_a_pipeline_of_an_unknown_language_is_refused() -> None:
    """The error names the language and those that ship."""
    register()
    with pytest.raises(UnknownChoiceError, match="'de'"):
        spacy.blank("de").add_pipe(FACTORY)
