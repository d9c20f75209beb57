"""Says what a tagger sees of a place in a sentence, and puts all attributes of a sentence together.

`place_attributes` describe pairs of neighbours, how the capitals run, the run of capitalised words
that a word is in, and the start of the sentence. `sentence_attributes` adds what the words show by
themselves (`kg.extraction.tagger.features`), as the trainer wants it; the tagger adds weights up
instead (`kg.extraction.tagger.emissions`).
"""

from collections.abc import Sequence

from kg.extraction.tagger.features import (
    Features,
    Word,
    far_attributes,
    near_attributes,
    own_attributes,
)
from kg.extraction.tagger.shapes import SIGN

_LONGEST_RUN = 5
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
    if "runs" in features.groups:
        _add_runs(words, found)
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


def _add_runs(words: Sequence[Word], found: list[list[str]]) -> None:
    """Describe each run of capitalised words: its ends, its length, what stands around it."""
    start = 0
    while start < len(words):
        end = start
        while end < len(words) and words[end].capitalised:
            end += 1
        if end > start:
            _add_run(words, found, start, end)
        start = max(end, start + 1)


def _add_run(words: Sequence[Word], found: list[list[str]], start: int, end: int) -> None:
    first, last = words[start], words[end - 1]
    shared = [
        f"rn={words[end].stem if end < len(words) else '$'}",
        f"rpv={words[start - 1].stem if start else '^'}",
        *(f"rfg={flag}" for flag in first.flags),
        *(f"rnk={cue}" for cue in (words[end].cues if end < len(words) else ())),
        *(f"rpk={cue}" for cue in (words[start - 1].cues if start else ())),
        *(f"rlk={cue}" for cue in last.cues),
    ]
    if end - start > 1:
        shared += [f"rlast={last.stem}", f"rlx3={last.lower[-3:]}", f"rfirst={first.stem}"]
        shared.append(f"rl={min(end - start, _LONGEST_RUN)}")
    for place in range(start, end):
        found[place].extend(shared)
        if end - start > 1:
            found[place].append(f"rp={min(place - start, 3)}")
            found[place].append(f"rq={min(end - 1 - place, 3)}")


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
