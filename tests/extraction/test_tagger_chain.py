"""The chain finds what trying every sequence of labels finds."""

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extraction.tagger.chain import Chain, Matrix, best_labels, build_chain, marginals
from kg.extraction.tagger.chain import span_probability as probability_of
from kg.extraction.tagger.scoring import spans_of

LABELS = ("B-LOC", "B-PER", "I-LOC", "I-PER", "O")


def _chain(seed: int) -> tuple[Chain, np.random.Generator]:
    numbers = np.random.default_rng(seed)
    return build_chain(LABELS, numbers.normal(size=(len(LABELS), len(LABELS)))), numbers


def _every_path(chain: Chain, emissions: Matrix) -> dict[tuple[int, ...], float]:
    """Score each sequence that IOB2 allows."""
    found = {}
    for path in product(range(len(LABELS)), repeat=len(emissions)):
        total = chain.start()[path[0]] + sum(emissions[place, n] for place, n in enumerate(path))
        total += sum(chain.transitions[a, b] for a, b in pairwise(path))
        if total > -1e6:
            found[path] = float(total)
    return found


@given(seed=st.integers(0, 10_000), lengths=st.lists(st.integers(1, 4), min_size=1, max_size=3))
def test_the_best_labels_are_the_best_of_all(seed: int, lengths: list[int]) -> None:
    """Padding sentences to one length changes nothing."""
    chain, numbers = _chain(seed)
    emissions = np.zeros((len(lengths), max(lengths), len(LABELS)))
    for row, length in enumerate(lengths):
        emissions[row, :length] = numbers.normal(scale=2, size=(length, len(LABELS)))
    for row, path in enumerate(best_labels(chain, emissions, lengths)):
        every = _every_path(chain, emissions[row, : lengths[row]])
        assert tuple(path) == max(every, key=every.__getitem__)


@given(seed=st.integers(0, 10_000), length=st.integers(1, 4))
def test_a_span_is_as_probable_as_the_sequences_that_have_it(seed: int, length: int) -> None:
    """Its probability is the share of exactly this span among all sequences."""
    chain, numbers = _chain(seed)
    emissions = np.zeros((2, length + 1, len(LABELS)))
    emissions[0, :length] = numbers.normal(scale=2, size=(length, len(LABELS)))
    known = marginals(chain, emissions, [length, length + 1])[0]
    every = _every_path(chain, emissions[0, :length])
    total = sum(np.exp(list(every.values())))
    shares: dict[tuple[int, int, str], float] = {}
    for path, value in every.items():
        for span in spans_of([LABELS[number] for number in path]):
            shares[span] = shares.get(span, 0.0) + float(np.exp(value)) / total
    for (start, end, label), share in shares.items():
        found = probability_of(chain, known, start=start, end=end, label=label)
        assert found == pytest.approx(share)
