"""Files the cues of a lexicon under their words, so that a row of words tells which may stand in it.

A cue is found at its first word, but many begin with a comma or an article: it is asked for only
where the rarest of its words stands in the row as well.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.extraction.patterns import CueWord
from kg.extraction.phrase_index import KEPT, PREFIX
from kg.extraction.words import Word

Filed = Mapping[str, tuple[int, ...]]
"""The numbers of cues by each choice of a word of theirs; beginnings and ends by three letters."""


@dataclass(frozen=True, slots=True, eq=False)
class CueIndex:
    """The numbers of cues by their first and by their rarest word.

    What it finds for a word alone it keeps for the next time: two are alike only if they are one.
    """

    firsts: Filed
    rarest: Filed

    def at(self, words: Sequence[Word | None]) -> dict[int, list[int]]:
        """Give the numbers of the cues that may begin in a row, with the places of their first words.

        What stands in the place of no word is None.
        """
        under = [
            (place, *_filed_under(self, word.lower, word.stem))
            for place, word in enumerate(words)
            if word is not None
        ]
        standing = frozenset[int]().union(*(rarest for _, _, rarest in under))
        found: dict[int, list[int]] = defaultdict(list)
        for place, firsts, _ in under:
            for number in firsts & standing:
                found[number].append(place)
        return found


def index_cues(cores: Sequence[tuple[CueWord, ...]]) -> CueIndex:
    """File cues by the words that stand in every sentence with them, the first one first."""
    common = Counter(key for core in cores for word in core for key in _keys(word))
    rarest = (min(core, key=lambda word: max(common[key] for key in _keys(word))) for core in cores)
    return CueIndex(_filed(core[0] for core in cores), _filed(rarest))


def _filed(words: Iterable[CueWord]) -> Filed:
    filed: dict[str, list[int]] = defaultdict(list)
    for number, word in enumerate(words):
        for key in _keys(word):
            filed[key].append(number)
    return {key: tuple(numbers) for key, numbers in filed.items()}


def _keys(word: CueWord) -> Iterator[str]:
    yield from word.whole
    for beginning in word.beginnings:
        yield f"{beginning[:PREFIX]}*"
    for ending in word.endings:
        yield f"*{ending[-PREFIX:]}"


@lru_cache(maxsize=KEPT)
def _filed_under(
    index: CueIndex, lower: str, stemmed: str
) -> tuple[frozenset[int], frozenset[int]]:
    """Give the numbers of the cues whose first word a word may be, and of those whose rarest."""
    lower = lower.lstrip("-\u2010\u2011")
    sizes = range(1, PREFIX + 1)
    keys = {stemmed, lower, *(f"{lower[:size]}*" for size in sizes)}
    keys |= {f"*{lower[-size:]}" for size in sizes}
    firsts, rarest = (
        frozenset(number for key in keys for number in filed.get(key, ()))
        for filed in (index.firsts, index.rarest)
    )
    return firsts, rarest
