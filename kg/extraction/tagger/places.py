"""Says what a tagger sees of a place in a sentence, and puts all attributes of a sentence together.

1. `place_attributes` describe pairs of neighbours, how the capitals run, the start of the sentence,
   what stands in quotation marks, how the dictionary and the cues read a word and its neighbours
   together, the run of capitalised words that a word is in (`kg.extraction.tagger.runs`), and the
   well-known names (`kg.extraction.tagger.wellknown`);
2. `sentence_attributes` adds what the words show by themselves (`kg.extraction.tagger.features`), as
   the trainer wants it; the tagger adds weights up instead (`kg.extraction.tagger.emissions`).
"""

from collections.abc import Sequence

from kg.extraction.tagger.features import (
    Features,
    Word,
    far_attributes,
    near_attributes,
    own_attributes,
)
from kg.extraction.tagger.runs import add_run_attributes
from kg.extraction.tagger.shapes import SIGN
from kg.extraction.tagger.wellknown import add_known_attributes

_QUOTES = frozenset({'"', "“", "”", "„", "«", "»", "''", "``"})
_LONGEST_QUOTED = 9
_CUED = (-2, -1, 0, 1, 2)
_SHOUTED_SHARE, _SHORTEST_HEADING = 0.6, 3


def place_attributes(features: Features, words: Sequence[Word]) -> list[list[str]]:
    """Describe each place of a sentence."""
    written = ["^", "^", *(word.capitals for word in words), "$", "$"]
    found = []
    for place in range(len(words)):
        two, one, own, after, later = written[place : place + 5]
        found.append([f"cc={one}{own}", f"cd={own}{after}", f"ccc={one}{own}{after}"])
        if "pairs" in features.groups:
            found[-1].append(f"c5={two}{one}{own}{after}{later}")
    if "pairs" in features.groups:
        _add_pairs(words, found)
    if "first" in features.groups:
        _add_first(words, found)
    if "quotes" in features.groups:
        _add_quoted(words, found)
    if "readings" in features.groups:
        _add_readings(words, found)
    add_run_attributes(features, words, found)
    add_known_attributes(features, words, found)
    return found


def _add_pairs(words: Sequence[Word], found: list[list[str]]) -> None:
    for place in range(1, len(words)):
        before, word = words[place - 1], words[place]
        pair = f"{before.lower}_{word.lower}"
        found[place].append(f"ww={pair}")
        found[place - 1].append(f"wv={pair}")


def _add_first(words: Sequence[Word], found: list[list[str]]) -> None:
    found[0].append("BOS")
    found[-1].append("EOS")
    first = next((place for place, word in enumerate(words) if word.capitals != SIGN), 0)
    for place in range(first + 1):
        written = words[place].capitals
        found[place].extend(("first", f"first{written}", f"dkf={words[place].reading}{written}"))
    if words[first].capitals == "C":
        found[first].append(f"fw={words[first].stem}")
    lettered = [word for word in words if word.capitals not in {"d", SIGN}]
    shouted = sum(word.capitals == "A" for word in lettered)
    if len(words) >= _SHORTEST_HEADING and shouted > _SHOUTED_SHARE * max(1, len(lettered)):
        for word, attributes in zip(words, found, strict=True):
            attributes.extend(("allcap", f"allcap{word.capitals}"))


def _add_readings(words: Sequence[Word], found: list[list[str]]) -> None:
    """Join how a word is written and read with its neighbours' readings and cues."""
    read = [word.capitals + word.reading for word in words]
    for place, own in enumerate(read):
        if place + 1 < len(words):
            found[place].append(f"ra+={own}_{read[place + 1]}")
            found[place + 1].append(f"ra-={read[place + 1]}_{own}")
        for cue in words[place].cues:
            for distance in _CUED:
                if 0 <= place + distance < len(words):
                    found[place + distance].append(f"rc{distance}={cue}{read[place + distance]}")


def _add_quoted(words: Sequence[Word], found: list[list[str]]) -> None:
    """Describe what stands between two quotation marks: its length and its capitals."""
    opened = None
    for place, word in enumerate(words):
        if word.text not in _QUOTES:
            continue
        if opened is None or place - opened > _LONGEST_QUOTED:
            opened = place
            continue
        inside = range(opened + 1, place)
        for within in inside:
            first, own = words[inside[0]].capitals, words[within].capitals
            about, part = f"q{min(len(inside), 5)}{first}", "B" if within == inside[0] else "I"
            found[within] += ["q", f"q={about}", f"q={about}{own}", f"qp={part}{first}{own}"]
        opened = None


def sentence_attributes(features: Features, words: Sequence[Word]) -> list[list[str]]:
    """List all attributes of each place, those of its neighbours with their distance."""
    near, far = [near_attributes(word) for word in words], [far_attributes(word) for word in words]
    found = place_attributes(features, words)
    for place, word in enumerate(words):
        found[place].extend(own_attributes(features, word))
        for distance, seen in ((-1, near), (1, near), (-2, far), (2, far)):
            if 0 <= place + distance < len(words):
                found[place].extend(f"{distance:+d}{name}" for name in seen[place + distance])
    return found
