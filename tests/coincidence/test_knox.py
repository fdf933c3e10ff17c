import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from allegedly.coincidence.knox import knox
from allegedly.coincidence.sphere import globe, plane
from allegedly.errors import DataError, UsageError

from .published import columns


@pytest.mark.shared
def test_knox_agrees_with_pointpats_on_burkitt() -> None:
    burkitt = columns("burkitt/burkitt.csv")
    found = knox(plane(burkitt["x"], burkitt["y"]), burkitt["t"], distance=20, duration=5, permutations=4999, rng=1)
    assert found.table() == ((13, 3416), (39, 14110))
    assert (found.pairs, found.close_in_space, found.close_in_time) == (17_578, 3_429, 52)
    assert found.expected == pytest.approx(10.14382, abs=5e-6)
    assert found.modified == pytest.approx(2.81016, abs=5e-6)
    assert found.p_value == pytest.approx(0.198, abs=0.02)
    # pointpats prints .146246, which is P(X > 13); with what was seen counted in, P(X >= 13) is
    assert found.poisson_p_value == pytest.approx(0.222267, abs=5e-7)
    assert stats.poisson.sf(13, found.expected) == pytest.approx(0.146246, abs=5e-7)


@pytest.mark.shared
def test_knox_agrees_with_surveillance_on_imdepi() -> None:
    cases = columns("surveillance/imdepi_events.csv")
    b = cases["type"] == "B"
    found = knox(plane(cases["x"][b], cases["y"][b]), cases["time"][b], distance=50, duration=30, rng=1)
    assert found.table() == ((204, 6613), (1295, 48168))
    assert found.expected == pytest.approx(181.568639, abs=5e-7)
    assert found.p_value == pytest.approx(0.072, abs=0.025)
    # the manual's .046491 is P(X > 204)
    assert found.poisson_p_value == pytest.approx(0.053862, abs=5e-7)
    assert stats.poisson.sf(204, found.expected) == pytest.approx(0.046491, abs=5e-7)


def test_four_events_by_hand() -> None:
    found = knox(plane([0, 1, 10, 11], [0, 0, 0, 0]), [0, 1, 10, 11], distance=1, duration=1, permutations=9999)
    assert found.table() == ((2, 0), (0, 4))
    assert found.expected == pytest.approx(2 * 2 / 6)
    # two pairs a side match in 8 of 24 orders, and never just one of them
    assert found.variance == pytest.approx(2**2 * 8 / 24 - (2 / 3) ** 2)
    assert found.p_value == pytest.approx(8 / 24, abs=0.02)
    assert found.ratio == pytest.approx(3.0)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4), st.integers(0, 5)), min_size=4, max_size=6))
def test_expectation_and_variance_are_those_of_all_orders(events: list[tuple[int, int, int]]) -> None:
    x, y, t = np.array(events, dtype=float).T
    near = np.hypot(x[:, None] - x, y[:, None] - y) <= 1.5
    pairs = list(itertools.combinations(range(len(t)), 2))
    counts = [
        sum(bool(near[i, j]) and abs(t[order[i]] - t[order[j]]) <= 2 for i, j in pairs)
        for order in itertools.permutations(range(len(t)))
    ]
    try:
        found = knox(plane(x, y), t, distance=1.5, duration=2, permutations=19)
    except DataError as error:
        assert "no pair is close" in str(error)  # noqa: PT017
        return
    assert found.expected == pytest.approx(np.mean(counts))
    assert found.variance == pytest.approx(np.var(counts), abs=1e-9)


def test_either_list_of_close_pairs_gives_the_same_null() -> None:
    random = np.random.default_rng(5)
    places, times = plane(random.uniform(0, 10, 60), random.uniform(0, 10, 60)), random.uniform(0, 10, 60)
    rare_dates = knox(places, times, distance=4, duration=0.5, permutations=1999, rng=1)
    swapped = knox(plane(times, np.zeros(60)), places.vectors[:, 0], distance=0.5, duration=4, permutations=1999, rng=1)
    assert rare_dates.close_in_time == swapped.close_in_space
    assert rare_dates.variance > 0


def test_globe_and_plane_agree_over_a_town() -> None:
    random = np.random.default_rng(2)
    east, north, when = random.uniform(0, 20, 80), random.uniform(0, 20, 80), random.uniform(0, 100, 80)
    degree = 111.1950802
    flat = knox(plane(east, north), when, distance=3, duration=5, permutations=19)
    round_ = knox(globe(north / degree, east / degree), when, distance=3.0, duration=5, permutations=19)
    assert flat.table() == round_.table()


def test_dateline_does_not_part_neighbours() -> None:
    found = knox(globe([0, 0, 40], [179.99, -179.99, 0]), [1, 1, 9], distance=5, duration=1, permutations=19)
    assert found.close_in_both == 1


def test_result_is_plain_data_and_text() -> None:
    found = knox(plane([0, 1, 9], [0, 0, 0]), [0, 1, 9], distance=1, duration=1, permutations=99, rng=7)
    assert found.to_dict()["close_in_both"] == 1
    assert found.to_dict()["seed"] == 7
    assert str(found) == (
        "1 pairs of 3 events lie within 1 and 1 of each other in space and time; 0.33 would by chance.\n"
        f"Ratio 3.00 (95 % 0.08 to 16.71), p = {found.p_value:.4f} ({-np.log2(found.p_value):.1f} bits), "
        "Knox, dates permuted among places, P(X >= x), 99 permutations, seed 7."
    )


def test_same_seed_same_answer_and_arrays_stay() -> None:
    x, t = np.arange(8.0)[::-1].copy(), np.arange(8.0)
    before = x.copy(), t.copy()
    runs = [knox(plane(x, x), t, distance=2, duration=2, permutations=99, rng=3) for _ in range(2)]
    assert runs[0] == runs[1]
    assert np.array_equal(x, before[0])
    assert np.array_equal(t, before[1])


@pytest.mark.parametrize(
    ("times", "message"),
    [
        ([], "times: holds 0 value(s) where at least 3 are needed. Give more data."),
        ([1.0], "times: holds 1 value(s) where at least 3 are needed. Give more data."),
        ([1.0, np.nan, 2.0], "times, row 1: is missing or not finite. Drop or repair 1 such row(s) first."),
        ([1, 2, 3, 4], "input: the columns differ in length: places 3, times 4. Give one row per event."),
        (["a", "b", "c"], "times: holds something that is not a number. Give plain numbers."),
        ([0, 100, 200], "events: no pair is close in time. Widen the distance or the duration."),
    ],
)
def test_unusable_times_are_refused(times: list[float], message: str) -> None:
    with pytest.raises(DataError) as refused:
        knox(plane([0, 1, 2], [0, 0, 0]), times, distance=1, duration=1)
    assert str(refused.value) == message


def test_limits_must_be_positive() -> None:
    with pytest.raises(UsageError, match="distance: is 0"):
        knox(plane([0, 1, 2], [0, 0, 0]), [0, 1, 2], distance=0, duration=1)
    with pytest.raises(UsageError, match="rng: is -1"):
        knox(plane([0, 1, 2], [0, 0, 0]), [0, 1, 2], distance=1, duration=1, rng=-1)
