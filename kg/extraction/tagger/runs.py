"""Says what a tagger sees of runs of capitalised words, the likeliest names of a sentence.

1. `add_run_attributes` tells each word of a run its ends, its length and what stands around it;
2. the group "patterns" adds which lists its words are in, one after the other (`given-surname`),
   and the signs or capitals that follow it (`( 1977` after a film's name);
3. the group "phrases" adds the listed names of several words inside it (`Buenos Aires`).
"""

from collections.abc import Iterator, Sequence

from kg.extraction.tagger.endings import base_forms
from kg.extraction.tagger.features import Features, Word
from kg.extraction.tagger.gazetteer import place_kind
from kg.extraction.tagger.shapes import SIGN

_LONGEST_RUN, _LONGEST_GAP = 5, 4
_LONGEST_PATTERN = 4
_LONGEST_PHRASE = 4


def add_run_attributes(
    features: Features, words: Sequence[Word], found: Sequence[list[str]]
) -> None:
    """Add to the attributes of each place those of the run that it is in."""
    for start, end in _runs(words):
        if "runs" in features.groups:
            _add_run(words, found, start, end)
        if "patterns" in features.groups:
            _add_patterns(words, found, start, end)
        if "phrases" in features.groups:
            _add_phrases(features, words, found, start, end)


def _runs(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    start = 0
    while start < len(words):
        end = start
        while end < len(words) and words[end].capitalised:
            end += 1
        if end > start:
            yield start, end
        start = max(end, start + 1)


def _add_run(words: Sequence[Word], found: Sequence[list[str]], start: int, end: int) -> None:
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


def _add_patterns(words: Sequence[Word], found: Sequence[list[str]], start: int, end: int) -> None:
    after = "|".join(map(_sign, words[end : end + 2])) or "$"
    before = _sign(words[start - 1]) if start else "^"
    shared = [f"ra={after}", f"rba={before}_{after}_{min(end - start, _LONGEST_GAP)}"]
    if end - start == 1:
        found[start].extend(shared)
        return
    kinds = "-".join(word.kind for word in words[start : min(end, start + _LONGEST_PATTERN)])
    shared += [f"rk={kinds}", *(f"rlg={flag}" for flag in words[end - 1].flags)]
    for place in range(start, end):
        found[place].extend(shared)
        found[place].append(f"rk={kinds}@{min(place - start, 3)}")


def _sign(word: Word) -> str:
    return word.text if word.capitals == SIGN else word.capitals


def _add_phrases(
    features: Features, words: Sequence[Word], found: Sequence[list[str]], start: int, end: int
) -> None:
    for first in range(start, end - 1):
        head = words[first].text
        for last in range(first + 1, min(first + _LONGEST_PHRASE, end)):
            kind = _phrase_kind(features, head, words[last].text)
            if kind:
                for place in range(first, last + 1):
                    part = "B" if place == first else "E" if place == last else "I"
                    told = (f"gp={kind}{part}", f"gp={part}")
                    found[place].extend(name for name in told if name not in found[place])
            head = f"{head} {words[last].text}"


def _phrase_kind(features: Features, head: str, last: str) -> str:
    """Say what a listed name of several words is, its last one perhaps inflected."""
    for base in base_forms(last, language=features.language):
        mask = features.gazetteer.mask(f"{head} {base}")
        if mask:
            return place_kind(mask)
    return ""
