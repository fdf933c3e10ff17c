import itertools
import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly.coincidence.bursts import bursts
from allegedly.errors import DataError, UsageError

OFFSETS = [4, 17, 23, 27, 33, 35, 37, 76, 77, 82, 84, 88, 90, 92]  # the example of R's bursts package


def test_bursts_agree_with_the_r_package() -> None:
    found = bursts(OFFSETS, scale=2, gamma=0.1)
    assert [(burst.level, burst.start, burst.end) for burst in found.bursts] == [
        (1, 4, 92),
        (2, 33, 37),
        (2, 76, 92),
        (3, 76, 77),
    ]


@settings(max_examples=20, deadline=None)
@given(st.lists(st.integers(1, 30), min_size=3, max_size=5))
def test_the_path_is_the_cheapest_of_all(gaps: list[int]) -> None:
    times = np.concatenate([[0], np.cumsum(gaps)])
    found = bursts(times, gamma=0.3)
    highest = math.ceil(1 + math.log2(sum(gaps) / min(gaps)))
    rates = len(gaps) / sum(gaps) * 2.0 ** np.arange(highest)

    def price(path: tuple[int, ...]) -> float:
        climbs = sum(max(0, after - before) for before, after in itertools.pairwise((0, *path)))
        fit = sum(rates[level] * gap - math.log(rates[level]) for level, gap in zip(path, gaps, strict=True))
        return 0.3 * math.log(len(gaps)) * climbs + fit

    levels = [0] * len(gaps)
    for burst in found.bursts[1:]:
        for gap in range(len(gaps)):
            if burst.start <= times[gap] and times[gap + 1] <= burst.end:
                levels[gap] = max(levels[gap], burst.level - 1)
    cheapest = min(price(path) for path in itertools.product(range(min(highest, 4)), repeat=len(gaps)))
    assert price(tuple(levels)) <= cheapest + 1e-9


def test_even_events_hold_no_burst_and_order_is_no_matter() -> None:
    found = bursts([50, 10, 20, 40, 30])
    assert [(burst.level, burst.start, burst.end) for burst in found.bursts] == [(1, 10, 50)]


def test_weight_of_a_plain_burst_and_its_p_value() -> None:
    times = np.concatenate([np.arange(0, 1000, 100), np.arange(450, 460)])
    found = bursts(times, simulations=199, rng=1)
    heaviest = max(found.bursts, key=lambda burst: burst.weight)
    assert (heaviest.start, heaviest.end) == (450, 459)
    assert heaviest.p_value <= 0.02


def test_ties_need_a_resolution() -> None:
    with pytest.raises(DataError) as refused:
        bursts([1, 5, 5, 9])
    assert str(refused.value) == (
        "times: two events share the time 5. Give resolution=, the shortest gap to reckon with."
    )
    assert bursts([1, 5, 5, 9], resolution=0.5).events == 4


def test_settings_must_make_sense() -> None:
    with pytest.raises(UsageError, match="scale: is 1"):
        bursts(OFFSETS, scale=1)
    with pytest.raises(DataError, match="holds 2 value"):
        bursts([1, 2])
