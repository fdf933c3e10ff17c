"""Against sums and maxima over every sequence of tags, for a chain short enough to write them all out."""

from itertools import pairwise, product

import numpy as np
import pytest

from allegedly.tagging.decoding import best_tags, probabilities, spans


@pytest.fixture
def chain() -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(3)
    return rng.normal(size=(4, 3)).astype(np.float32), rng.normal(size=(4, 4)).astype(np.float32)


def scored(emissions: np.ndarray, transitions: np.ndarray) -> dict[tuple[int, ...], float]:
    words, count = emissions.shape
    scores = {}
    for tags in product(range(count), repeat=words):
        score = transitions[count, tags[0]] + transitions[tags[-1], count]
        score += sum(emissions[word, tag] for word, tag in enumerate(tags))
        score += sum(transitions[one, other] for one, other in pairwise(tags))
        scores[tags] = float(score)
    return scores


def test_the_best_sequence_is_the_best_of_all(chain: tuple[np.ndarray, np.ndarray]) -> None:
    scores = scored(*chain)
    assert tuple(best_tags(*chain).tolist()) == max(scores, key=scores.__getitem__)


def test_probabilities_are_shares_of_all_sequences(chain: tuple[np.ndarray, np.ndarray]) -> None:
    weights = {tags: np.exp(score) for tags, score in scored(*chain).items()}
    total = sum(weights.values())
    wanted = [
        [sum(weight for tags, weight in weights.items() if tags[word] == tag) / total for tag in range(3)]
        for word in range(4)
    ]
    np.testing.assert_allclose(probabilities(*chain), wanted, rtol=1e-5)


def test_nothing_in_nothing_out() -> None:
    nothing = np.zeros((0, 3), dtype=np.float32)
    assert best_tags(nothing, np.zeros((4, 4), dtype=np.float32)).tolist() == []
    assert probabilities(nothing, np.zeros((4, 4), dtype=np.float32)).shape == (0, 3)


def test_spans_are_spelt_by_first_middle_last_and_single() -> None:
    assert spans(np.array([0, 4, 1, 2, 2, 3, 0, 9, 11])) == [(0, 1, 1), (0, 2, 5), (2, 7, 8)]
