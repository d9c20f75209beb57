"""The tagger as a component of a spaCy pipeline.

```python
nlp = spacy.blank("fi")
nlp.add_pipe("sentencizer")
nlp.add_pipe("kg_tagger")
parsed = nlp("Liisa Esimerkki asuu Turussa.")
for span in parsed.spans["kg_names"]:
    print(span.text, span.label_, span._.kg_probability)
```

(Bind the document to a name: its spans do not outlive it.)

The component puts its spans, with labels PER, ORG, LOC and MISC, into `spans["kg_names"]`;
`doc.ents` and what else a pipeline found stay as they are. The probability of a span is in
`span._.kg_probability`.

spaCy finds the factory by its entry point (group `spacy_factories`); `register` does the same for a
checkout that is not installed.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from kg.extraction.tagger.model import TaggedSpan, Tagger, load_tagger

FACTORY = "kg_tagger"
"""The name of the component in a pipeline."""

NAMES_KEY = "kg_names"
"""The key of the component's spans in `Doc.spans`."""

PROBABILITY = "kg_probability"
"""The attribute of a span (`span._.kg_probability`) that holds its probability."""


@dataclass(frozen=True, slots=True)
class TaggerComponent:
    """Tags the names of a spaCy document whose sentences are set (or takes it as one sentence)."""

    tagger: Tagger
    key: str = NAMES_KEY

    def __call__(self, parsed: Doc) -> Doc:
        """Set `parsed.spans[key]`."""
        sentences = [words for words in map(_words, _sentences(parsed)) if words]
        spans = []
        tagged = self.tagger.tag([[text for _, text in words] for words in sentences])
        for words, found in zip(sentences, tagged, strict=True):
            for name in _joined(found, [token for token, _ in words], parsed):
                first, last = words[name.start][0], words[name.end - 1][0]
                span = Span(parsed, first, last + 1, label=name.label)
                span._.set(PROBABILITY, name.probability)
                spans.append(span)
        parsed.spans[self.key] = SpanGroup(parsed, name=self.key, spans=spans)
        return parsed


def make_component(nlp: Language, name: str, language: str, spans_key: str) -> TaggerComponent:
    """Make the component; an empty `language` is that of the pipeline."""
    del name
    if not Span.has_extension(PROBABILITY):
        Span.set_extension(PROBABILITY, default=1.0)
    return TaggerComponent(load_tagger(language or str(nlp.lang)), spans_key)


def register() -> None:
    """Make the factory known to spaCy, if it is not yet."""
    if not Language.has_factory(FACTORY):
        Language.factory(
            FACTORY,
            default_config={"language": "", "spans_key": NAMES_KEY},
            func=make_component,
        )


def _sentences(parsed: Doc) -> Iterator[Span]:
    if parsed.has_annotation("SENT_START"):
        yield from parsed.sents
    elif len(parsed):
        yield parsed[:]


def _joined(found: Iterable[TaggedSpan], tokens: Sequence[int], parsed: Doc) -> list[TaggedSpan]:
    """Join two names of one label that only a hyphen without spaces keeps apart.

    spaCy splits `Ann Reed-Hall` at the hyphen in some languages.
    """
    joined: list[TaggedSpan] = []
    for name in found:
        before = joined[-1] if joined else name
        touches = before.end + 1 == name.start and before.label == name.label
        if touches and _is_bare_hyphen(parsed, tokens[before.end]):
            least = min(before.probability, name.probability)
            joined[-1] = replace(before, end=name.end, probability=least)
        else:
            joined.append(name)
    return joined


def _is_bare_hyphen(parsed: Doc, place: int) -> bool:
    """Whether a token is a hyphen with no space before or after it."""
    hyphen = parsed[place]
    return hyphen.text == "-" and not (parsed[place - 1].whitespace_ or hyphen.whitespace_)


def _words(sentence: Span) -> list[tuple[int, str]]:
    """List a sentence's tokens that are not white space, with their places in the document."""
    return [(token.i, token.text) for token in sentence if not token.is_space]
