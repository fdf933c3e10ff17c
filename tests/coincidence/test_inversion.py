"""Inversion: what is drawn is what a search among the borders finds, and comes as often as it should."""

import numpy as np
import pytest

from allegedly.coincidence.inversion import inversion


def test_draws_are_those_of_a_plain_search():
    probabilities = np.random.default_rng(1).dirichlet(np.full(7, 0.3), 50)
    drawn = inversion(probabilities).draw(40, np.random.default_rng(2))
    uniform = np.random.default_rng(2).random((40, 50))
    searched = [
        np.searchsorted(np.cumsum(row) / row.sum(), values, side="right")
        for row, values in zip(probabilities, uniform.T, strict=True)
    ]
    assert np.array_equal(drawn, np.transpose(searched))


def test_what_has_no_chance_is_never_drawn():
    probabilities = np.array([[0.0, 1.0, 0.0], [0.5, 0.0, 0.5], [0.0, 0.0, 1.0]])
    drawn = inversion(probabilities).draw(2000, np.random.default_rng(3))
    shares = [np.bincount(values, minlength=3) / 2000 for values in drawn.T]
    assert np.array(shares) == pytest.approx(probabilities, abs=0.04)
    assert np.all(np.array(shares)[probabilities == 0] == 0)
