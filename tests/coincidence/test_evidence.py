import math

import numpy as np
import pytest

from allegedly.coincidence.changepoints import Change
from allegedly.coincidence.evidence import at_least, bits, count_ratio_interval, generator, plain
from allegedly.errors import UsageError


def test_what_was_seen_counts_as_one_of_the_draws() -> None:
    found = at_least(3.0, np.array([1.0, 2, 3, 4, 3 - 1e-12]), seed=1)
    assert (found.exceed, found.p_value, found.draws) == (3, 4 / 6, 5)
    assert found.interval == pytest.approx((0.146633, 0.947255), abs=1e-6)


def test_p_is_never_zero() -> None:
    assert at_least(9.0, np.zeros(99), seed=0).p_value == 0.01
    assert at_least(9.0, np.zeros(99), seed=0).interval[0] == 0


def test_an_infinite_number_is_none_in_plain_data() -> None:
    found = Change(3, 2, 5, 0.0, 1.5, math.inf, (2.0, math.inf))
    assert plain(found)["ratio"] is None
    assert plain(found)["ratio_interval"] == [2.0, None]


def test_bits() -> None:
    assert bits(1 / 1024) == 10


def test_garwood_limits() -> None:
    # the printed 95 % limits of a Poisson count of 10 are 4.795 and 18.391
    assert count_ratio_interval(10, 1) == pytest.approx((4.795389, 18.390356), abs=1e-6)
    assert count_ratio_interval(0, 2)[0] == 0
    assert count_ratio_interval(0, 1)[1] == pytest.approx(3.688879, abs=1e-6)
    assert count_ratio_interval(20, 1, dispersion=2) == pytest.approx((9.590777, 36.780712), abs=1e-6)


def test_a_generator_goes_on_and_a_seed_is_told() -> None:
    running = np.random.default_rng(1)
    assert generator(running) == (running, -1)
    assert generator(7)[1] == 7
    with pytest.raises(UsageError, match="Give a seed"):
        generator(1.5)  # type: ignore[arg-type]
