import numpy as np
import pytest
from scipy import stats

from allegedly.coincidence.surges import surge
from allegedly.errors import DataError, UsageError


def days(rate: np.ndarray, seed: int) -> np.ndarray:
    """Whole days of events from a rate for each day."""
    return np.repeat(np.arange(len(rate), dtype=float), np.random.default_rng(seed).poisson(rate))


def yearly(length: int) -> np.ndarray:
    return 1 + 0.9 * np.cos(2 * np.pi * np.arange(length) / 365.25)


def test_a_clear_surge_is_found_with_its_ratio() -> None:
    rate = 0.1 * np.where(np.arange(3000) >= 2800, 4.0, 1.0)
    found = surge(days(rate, 1), since=2800, observed=(0, 2999), simulations=199)
    assert found.verdict == "more than chance"
    assert found.p_value == 1 / 200
    assert found.interval[0] < 4 < found.interval[1]
    assert found.detectable_rate_ratio < 3
    assert found.dates_tried == 1
    assert found.events_before + found.events_since == len(days(rate, 1))


def test_the_ratio_without_season_or_trend_is_that_of_the_rates() -> None:
    times = np.concatenate([np.arange(0, 700, 7), np.arange(700, 840, 3.5)])
    found = surge(
        times, since=700, observed=[(0, 840)], resolution=0, trend=False, harmonics=0, width=7, simulations=99
    )
    assert (found.events_before, found.events_since, found.bins) == (100, 40, 120)
    assert found.expected == pytest.approx(20.0, rel=1e-3)
    assert found.rate_ratio == pytest.approx(2.0, rel=1e-3)


@pytest.mark.parametrize("seed", range(4))
def test_what_was_expected_the_ratio_and_the_count_follow_from_each_other(seed: int) -> None:
    random = np.random.default_rng(seed)
    times = days(0.15 * yearly(1826) * random.gamma(1.0, 1.0, size=261)[np.arange(1826) // 7], seed)
    found = surge(times, since=1650, observed=(0, 1825), simulations=99)
    assert found.expected * found.rate_ratio == pytest.approx(found.events_since)
    since = [each for start, each in zip(found.fitted.starts, found.fitted.expected, strict=True) if start >= 1650]
    assert sum(since) == pytest.approx(found.expected, rel=0.15)  # the line of the picture tells the same


def test_nothing_since_and_nothing_before() -> None:
    ended = surge(np.arange(10, 700, 7), since=800, observed=(0, 1000), simulations=99)
    assert (ended.events_before, ended.events_since, ended.rate_ratio) == (99, 0, 0.0)
    assert ended.expected == pytest.approx(28.9, rel=0.5)
    begun = surge(np.arange(810, 900, 7), since=800, observed=(0, 1000), simulations=99)
    assert (begun.events_before, begun.events_since, begun.expected) == (0, 13, 0.0)
    assert (begun.rate_ratio, begun.interval[1]) == (np.inf, np.inf)
    assert begun.interval[0] > 1


def test_a_trend_that_explains_everything_leaves_the_ratio_open() -> None:
    """Twenty events of one day: season and trend can be bent to them, whatever the ratio."""
    found = surge(np.full(20, 900.0), since=800, observed=(0, 1000), simulations=99)
    assert (found.events_since, found.rate_ratio, found.interval) == (20, 1.0, (0.0, np.inf))
    assert found.expected == 20.0
    assert found.verdict == "these data cannot tell"


def test_the_end_of_the_observation_belongs_to_it() -> None:
    times = np.append(np.arange(0.25, 99, 3.5), 100.0)
    found = surge(times, since=60, observed=(0, 100), width=5, harmonics=0, simulations=99)
    assert found.events_before + found.events_since == len(times)
    times = np.concatenate([np.arange(0.25, 44, 3.5), [45.0], np.arange(52.5, 100, 3.5)])
    gaps = surge(times, since=60, observed=[(0, 45), (50, 100)], width=5, harmonics=0, simulations=99)
    assert gaps.events_before + gaps.events_since == len(times)


def test_the_top_of_a_season_is_no_surge() -> None:
    times = days(0.15 * yearly(3650), 2)
    since = 3650 - 60  # the season's height comes just before and after
    blind = surge(times, since=since, observed=(0, 3649), harmonics=0, simulations=199)
    seeing = surge(times, since=since, observed=(0, 3649), simulations=199)
    assert blind.p_value < 0.05 < seeing.p_value
    assert seeing.harmonics == 2


def test_growth_is_no_surge() -> None:
    times = days(0.05 * np.exp(2.5 * np.arange(3000) / 3000), 4)
    assert surge(times, since=2500, observed=(0, 2999), trend=False, simulations=199).p_value < 0.02
    assert surge(times, since=2500, observed=(0, 2999), simulations=199).p_value > 0.05


def test_late_reports_hide_a_surge_until_they_are_reckoned_with() -> None:
    random = np.random.default_rng(4)
    times = days(0.3 * np.where(np.arange(2000) >= 1940, 1.8, 1.0), 4)
    reported = times + random.exponential(40, len(times))
    seen = reported <= 2000
    plain = surge(times[seen], since=1940, observed=(0, 1999), simulations=199)
    reckoned = surge(times[seen], since=1940, observed=(0, 1999), reported=reported[seen], simulations=199)
    sampled = surge(times[seen], since=1940, observed=(0, 1999), delays=random.exponential(40, 500), simulations=199)
    assert plain.reported_since == 1
    assert 0.3 < reckoned.reported_since < 0.7
    assert plain.rate_ratio < 1 < reckoned.rate_ratio
    assert sampled.rate_ratio == pytest.approx(reckoned.rate_ratio, rel=0.3)


def test_reports_that_come_in_after_the_observation_count() -> None:
    """Twenty days later all but a few of the reports are in, and little is left to allow for."""
    random = np.random.default_rng(4)
    times = days(np.full(1000, 0.4), 4)
    reported = times + np.floor(random.exponential(8, len(times)))
    options = {"since": 970, "observed": (0, 999), "simulations": 99}
    seen = reported <= 999
    at_once = surge(times[seen], reported=reported[seen], **options)
    seen = reported <= 1019
    later = surge(times[seen], reported=reported[seen], recorded_until=1019, **options)
    assert 0.6 < at_once.reported_since < 0.85
    assert later.reported_since > 0.97
    assert later.events_since > at_once.events_since
    with pytest.raises(UsageError, match="recorded_until: lies before the end of the observation"):
        surge(times, recorded_until=900, **options)


def test_the_counts_it_rests_on_are_told() -> None:
    times = days(np.full(700, 0.3), 2)
    fitted = surge(times, since=630, observed=(0, 699), width=70, trend=False, simulations=99).fitted
    assert fitted.starts == tuple(range(0, 700, 70))
    assert (fitted.ends[-1], set(fitted.observed)) == (700.0, {70.0})
    assert sum(fitted.counts) == len(times)
    assert fitted.expected == pytest.approx([sum(fitted.counts[:9]) / 9] * 10, rel=1e-3)


def test_bursts_make_the_bins_wider() -> None:
    random = np.random.default_rng(5)
    starts = np.sort(random.uniform(0, 3500, 60))
    times = np.concatenate([start + random.exponential(12, 8) for start in starts])
    times = times[times < 3500]
    found = surge(times, since=3000, observed=(0, 3500), simulations=99)
    assert found.width > 7


def test_the_choice_among_dates_is_paid_for() -> None:
    times = days(np.full(3000, 0.1), 6)
    one = surge(times, since=2800, observed=(0, 2999), simulations=199)
    many = surge(times, since=2800, observed=(0, 2999), also_tried=np.arange(2000, 2900, 100), simulations=199)
    assert one.p_value_any == one.p_value
    assert many.p_value == one.p_value
    assert many.p_value_any >= many.p_value
    assert many.dates_tried == 10
    assert "Best of 10 dates" in str(many)


def test_nothing_since_is_an_answer_too() -> None:
    found = surge(np.arange(0, 900, 9), since=950, observed=(0, 999), simulations=99)
    assert found.events_since == 0
    assert (found.rate_ratio, found.interval[0]) == (0.0, 0.0)
    assert found.interval[1] < np.inf
    assert found.p_value > 0.5


def test_gaps_in_observation_are_no_lull() -> None:
    times = np.concatenate([np.arange(0, 1000, 5), np.arange(2000, 3000, 5)]).astype(float)
    whole = surge(times, since=2000, observed=(0, 2999), trend=False, harmonics=0, width=7, simulations=99)
    gapped = surge(
        times, since=2000, observed=[(0, 999), (2000, 2999)], trend=False, harmonics=0, width=7, simulations=99
    )
    assert whole.rate_ratio == pytest.approx(2.0, rel=0.01)
    assert gapped.rate_ratio == pytest.approx(1.0, rel=0.01)


def test_short_history_is_said() -> None:
    found = surge(np.arange(0, 300, 3), since=250, observed=(0, 299), simulations=99)
    assert found.harmonics == 0
    assert found.notes[0].startswith("less than two periods before the date")


def test_text_fits_eighty_columns_and_data_are_plain() -> None:
    found = surge(days(np.full(3000, 0.1), 7), since=2800, observed=(0, 2999), simulations=99, rng=8)
    lines = str(found).splitlines()
    assert max(map(len, lines)) <= 80
    assert len(lines) <= 6
    assert found.to_dict()["interval"] == list(found.interval)
    assert found == surge(days(np.full(3000, 0.1), 7)[::-1], since=2800, observed=(0, 2999), simulations=99, rng=8)


@pytest.mark.parametrize(
    ("times", "options", "message"),
    [
        ([1, 2, 3], {}, "times: holds 3 value(s) where at least 5 are needed"),
        ([1, 2, 3, 4, np.nan], {}, "times, row 4: is missing or not finite"),
        ([1, 2, 3, 4, 500], {}, "times, row 4: is 500, outside the observed windows"),
        ([1, 2, 3, 4, 5], {"since": 400}, "since: 400 is not inside 0 to 200"),
        ([1, 2, 3, 4, 5], {"width": 0}, "width: is 0, not a number above zero"),
        ([1, 2, 3, 4, 5], {"width": 90}, "width: the observation has only 4 stretches to count in"),
        ([1, 2, 3, 4, 5], {"reported": [1], "delays": [1]}, "reported and delays: were both given"),
        ([1, 2, 3, 4, 5], {"delays": [-1]}, "delays, row 0: is below zero"),
    ],
)
def test_unusable_input_is_refused(times: list[float], options: dict[str, object], message: str) -> None:
    with pytest.raises((DataError, UsageError)) as refused:
        surge(times, **{"since": 100, "observed": (0, 199), **options})  # type: ignore[arg-type]
    assert message in str(refused.value)


def test_a_series_fits_in() -> None:
    from allegedly.coincidence.series import Series

    series = Series(np.arange(0, 900, 9), observed=[(0, 999)])
    found = surge(series.times, since=950, observed=series.observed, simulations=99)
    assert (found.start, found.end, found.events_before) == (0, 1000, 100)


def weekly_luck(rate: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """Whole days of events whose weekly rate varies by a gamma factor of variance 1."""
    luck = random.gamma(1.0, 1.0, size=len(rate) // 7 + 1)[np.arange(len(rate)) // 7]
    return np.repeat(np.arange(len(rate), dtype=float), random.poisson(rate * luck))


def test_false_alarms_are_few_where_a_plain_comparison_has_many() -> None:
    random = np.random.default_rng(12)
    reckoned, plain = [], []
    for seed in range(60):
        times = weekly_luck(0.1 * yearly(1826), random)
        found = surge(times, since=1760, observed=(0, 1825), width=14, simulations=99, rng=seed)
        reckoned.append(found.p_value)
        plain.append(stats.binom.sf(found.events_since - 1, len(times), 66 / 1826))
    assert np.mean(np.array(plain) <= 0.05) > 0.3
    assert np.mean(np.array(reckoned) <= 0.05) <= 0.15
    assert 0.3 < np.mean(reckoned) < 0.7
