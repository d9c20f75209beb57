"""Says which names of a sentence are well known: those that a general lexicon of names lists.

That `Google` is an organisation cannot be seen from the word, and a corpus teaches it only if it
happens to have it. The longest listed name counts, of at most four words and in whatever case (as it
may be written in lower case or in capitals); each of its words and both neighbours are told its kind.

The lists stand beside those of the dictionary (`kg.extraction.tagger.wordlist`); a language without
them has no well-known names.
"""

from collections.abc import Iterator, Sequence

from kg.extraction.tagger.features import Features, Word

_LONGEST = 4


def add_known_attributes(
    features: Features, words: Sequence[Word], found: Sequence[list[str]]
) -> None:
    """Add to the attributes of each place what is known of the names there and beside it."""
    if not any(word.opens for word in words):
        return
    for start, end, kind in _known(features, words):
        case = "C" if words[start].capitalised else "l"
        for place in range(start, end):
            part = ("B" if place == start else "I") + ("2" if end - start > 1 else "1")
            found[place] += [f"kn={kind}{case}", f"kn={kind}{part}{case}"]
        if start:
            found[start - 1].append(f"kn+1={kind}")
        if end < len(words):
            found[end].append(f"kn-1={kind}")


def _known(features: Features, words: Sequence[Word]) -> Iterator[tuple[int, int, str]]:
    """Find the listed names from left to right: first word, word after the last, kind."""
    place = 0
    while place < len(words):
        length, kind = _longest(features, words, place) if words[place].opens else (1, "")
        if kind:
            yield place, place + length, kind
        place += length


def _longest(features: Features, words: Sequence[Word], start: int) -> tuple[int, str]:
    """Give the length and the kind of the longest listed name that begins at a place."""
    for length in range(min(_LONGEST, len(words) - start), 0, -1):
        name = " ".join(word.lower for word in words[start : start + length])
        kind = features.words.known(name)
        if kind:
            return length, kind
    return 1, ""
