"""Tells from its words in the text whether a name can be the subject of a sentence.

A subject stands in base form. A name with an ending that no name has by itself (`plain_cases`), or
with the ending of an object (`object_endings`) or of another case (`bare_cases`) after a form that is
known, is something else: in `A fesztivált a Révész Alapítvány szervezi` the festival does not organise.
"""

from kg.extraction.lexicon import Lexicon
from kg.extraction.reading import Reading
from kg.languages.inflection import bases, ending_of
from kg.model import Mention


def is_oblique(reading: Reading, mention: Mention) -> bool:
    """Whether a name stands in a case that no subject has."""
    lexicon = reading.lexicon
    words = mention.evidence.exact.rstrip("”\"'»").split()
    if not lexicon.language.plain_cases or not words:
        return False
    last, named = words[-1].lower(), mention.name.split()[-1].lower()
    if last.endswith(lexicon.language.plain_cases):
        return last != named or bool(lexicon.base_head(last))
    ending = ending_of(last, named) if last != named else _ending_of_head(last, lexicon)
    return ending in lexicon.language.object_endings | lexicon.language.bare_cases


def _ending_of_head(last: str, lexicon: Lexicon) -> str:
    """What a head noun, or a compound of one, has at its end beyond its base form."""
    return next(
        (
            ending_of(last, base)
            for base in bases(last, lexicon.language.code)
            if base != last and lexicon.ends_in_head(base)
        ),
        "",
    )
