"""Reads the languages in which a publication or the material of a project is available."""

from collections.abc import Iterator

from kg.extraction.context import Context
from kg.extraction.items import item_row, readings
from kg.extraction.negation import Denials
from kg.extraction.reading import start_of
from kg.extraction.words import Sentence, Word
from kg.languages.inflection import same_name
from kg.model import Literal, Mention, PropertyName, Relation

LANGUAGE_LETTERS = 3
"""Letters that tell which languages a word may name, and how many an adverb may add."""


def language_relations(context: Context) -> Iterator[Relation]:
    """Read `available in Finnish and English` as languages of a publication or project."""
    reading = context.reading
    for sentence in reading.sentences:
        tags = tuple(_languages(context, sentence))
        if not tags or not speaks_of(context, sentence, "availableLanguage"):
            continue
        subject = _about(context, sentence)
        if subject is None:
            continue
        evidence = context.around(sentence, subject)
        for tag in dict.fromkeys(tags):
            value = Literal(tag, datatype="language")
            yield Relation(
                subject, PropertyName("availableLanguage"), value, evidence, "language", 0.9
            )


def _languages(context: Context, sentence: Sentence) -> Iterator[str]:
    """Give the tags of the languages that a sentence names outside the names of other things."""
    lexicon = context.reading.lexicon
    covered = [
        m.evidence.span for m in context.by_block.get(sentence.number, ()) if m.kind != "Figure"
    ]
    for word in sentence.words:
        near = lexicon.languages.get(word.lower[:LANGUAGE_LETTERS], ())
        if not near or any(span.start <= word.start < span.end for span in covered):
            continue
        for name, tag in near:
            if _is_language(word, name, lexicon.language.code):
                yield tag
                break


def _is_language(word: Word, name: str, code: str) -> bool:
    """Whether a word is the name of a language, in a case form or as an adverb."""
    longer = len(word.lower) - len(name)
    beginning = word.lower.startswith(name) and longer <= LANGUAGE_LETTERS
    return beginning or same_name(word.lower, name, language=code)


def speaks_of(context: Context, sentence: Sentence, term: str) -> bool:
    """Whether a sentence has the first word of a cue of the property `term`."""
    row = next(readings(item_row(sentence, ())))
    denials = Denials(row, context.reading.lexicon.language)
    return any(
        any(element.matches(item) and not denials.cover(at) for at, item in enumerate(row))
        for pattern in context.reading.lexicon.cues_of(term)
        for element in pattern.core[:1]
    )


def _about(context: Context, sentence: Sentence) -> Mention | None:
    kinds = ("Publication", "Project")
    inside = [
        m
        for m in context.by_block.get(sentence.number, ())
        if m.kind in kinds and sentence.start <= start_of(m) < sentence.end
    ]
    if inside:
        return min(inside, key=lambda m: kinds.index(m.kind))
    spoken = context.spoken_of(sentence.number, sentence.start, lambda kind: kind in kinds)
    return spoken or context.topic(sentence.number, lambda kind: kind in kinds)
