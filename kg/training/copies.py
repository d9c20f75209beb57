"""Copies training sentences in lower case and in capitals, so that names are known in them as well.

Letters, reviews and chats leave capitals out, headings have nothing else; a corpus of edited prose
shows neither often enough to learn from.
"""

from collections.abc import Callable, Sequence

import numpy as np

from kg.extraction.tagger.scoring import TaggedSentence
from kg.training.examples import Numbers


def with_copies(
    sentences: Sequence[TaggedSentence], *, lower: float, upper: float
) -> tuple[list[TaggedSentence], Numbers]:
    """Add copies of some sentences, drawn by chance; give with all the number each is a copy of.

    Args:
        sentences: what is copied; each comes first, with its own number.
        lower: the share that is copied in lower case.
        upper: the share that is copied in capitals.

    """
    rng = np.random.default_rng(len(sentences))
    found, origins = list(sentences), list(range(len(sentences)))
    ways: tuple[tuple[Callable[[str], str], float], ...] = ((str.lower, lower), (str.upper, upper))
    for changed, share in ways:
        for number in np.flatnonzero(rng.random(len(sentences)) < share).tolist():
            sentence = sentences[number]
            words = tuple(map(changed, sentence.words))
            if words != sentence.words:
                found.append(TaggedSentence(words, sentence.tags))
                origins.append(number)
    return found, np.array(origins, dtype=np.intp)
