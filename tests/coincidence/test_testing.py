"""The test itself: planted effects are found, absent ones are not, and every senseless question gets an answer."""

import json
import math

import numpy as np
import pytest

from allegedly import coincidence
from allegedly.coincidence import Series
from allegedly.coincidence.results import verdict
from allegedly.errors import DataError, UsageError

TEN_YEARS = [(0, 3649)]


def days(rng, count):
    return np.sort(rng.integers(0, 3640, count))


def planted(seed, share, count=100):
    """Two series; a share of the first's events is followed by one of the second within three days."""
    rng = np.random.default_rng(seed)
    first = days(rng, count)
    follows = first[: int(share * count)] + rng.integers(0, 4, int(share * count))
    return Series(first, observed=TEN_YEARS), Series(np.append(days(rng, count), follows), observed=TEN_YEARS)


def test_a_planted_effect_is_found_with_its_direction_and_size():
    result = coincidence.test(*planted(1, 0.4), window=3)
    assert result.verdict == "more than chance"
    assert result.p_value < 1e-6
    assert result.direction_p_value < 1e-3
    assert result.reverse_p_value > 0.01
    low, high = result.interval
    assert 2 < low < result.rate_ratio < high < 20
    assert (result.first_events, result.then_events, result.observed) == (100, 140, 3650.0)
    assert result.precursor_rate == result.coincidences / 140


def test_dense_unrelated_series_are_no_more_than_chance():
    rng = np.random.default_rng(3)
    first, then = (Series(days(rng, 400), observed=TEN_YEARS) for _ in range(2))
    result = coincidence.test(first, then, window=3)
    assert result.verdict == "no more than chance"
    assert result.detectable_rate_ratio < 2


def test_few_events_cannot_tell():
    result = coincidence.test([100, 900, 2000], [500, 1500, 3000], window=3)
    assert result.verdict == "these data cannot tell"


def test_the_words_follow_the_stated_thresholds():
    assert verdict(0.05, (1.1, 9.0), 5.0) == "more than chance"
    assert verdict(0.051, (0.5, 1.9), 1.9) == "no more than chance"
    assert verdict(0.051, (0.5, 2.0), 1.9) == "these data cannot tell"
    assert verdict(0.051, (0.5, 1.9), 2.0) == "these data cannot tell"


def test_a_shared_season_is_not_an_effect_and_the_homogeneous_null_is_fooled():
    rng = np.random.default_rng(4)
    rate = 1 + 0.95 * np.cos(2 * np.pi * np.arange(3650) / 365.2425)
    first, then = (Series(np.sort(rng.choice(3650, 400, p=rate / rate.sum())), observed=TEN_YEARS) for _ in range(2))
    assert coincidence.test(first, then, window=3, null="homogeneous").p_value < 1e-6
    assert coincidence.test(first, then, window=3).p_value > 0.05
    assert coincidence.test(first, then, window=3, null="season").p_value > 0.05
    assert coincidence.test(first, then, window=3, null="shift").p_value > 0.05


def test_the_shift_null_has_121_places():
    result = coincidence.test(*planted(1, 0.4), window=3, null="shift")
    assert result.p_value == pytest.approx(1 / 121)
    assert result.clusters == 1


def test_neither_the_unit_nor_the_order_of_the_rows_matters():
    first, then = planted(2, 0.2)
    rng = np.random.default_rng(0)
    shuffled = Series(rng.permutation(then.times), observed=TEN_YEARS)
    assert coincidence.test(first, then, window=3) == coincidence.test(first, shuffled, window=3)
    hours = [Series(series.times * 24.0 + 0.25, observed=[(0.25, 3649 * 24 + 0.25)]) for series in (first, then)]
    in_days = [Series(series.times + 0.25 / 24, observed=[(0.25 / 24, 3649 + 0.25 / 24)]) for series in (first, then)]
    one = coincidence.test(*hours, window=72, day=24)
    other = coincidence.test(*in_days, window=3)
    assert one.p_value == pytest.approx(other.p_value, rel=1e-6)
    assert one.rate_ratio == pytest.approx(other.rate_ratio, rel=1e-6)


def test_the_same_seed_gives_the_same_bytes_and_nothing_given_is_changed():
    first, then = (np.array(series.times) for series in planted(5, 0.1))
    before = first.tobytes() + then.tobytes()
    once = coincidence.test(first, then, window=3, tried=[7, 14], rng=9).to_dict()
    again = coincidence.test(first, then, window=3, tried=[7, 14], rng=9).to_dict()
    assert json.dumps(once) == json.dumps(again)
    assert first.tobytes() + then.tobytes() == before


def test_windows_that_were_tried_are_paid_for():
    first, then = planted(6, 0.07)
    alone = coincidence.test(first, then, window=3).p_value
    corrected = coincidence.test(first, then, window=3, tried=[1, 7, 14])
    assert alone < corrected.p_value <= 4 * alone + 4 * corrected.p_error
    assert corrected.tried == (1, 3, 7, 14)
    strong = coincidence.test(*planted(1, 0.4), window=3, tried=[7])
    assert strong.p_value < 1e-6
    assert strong.p_error == 0.0


def to_months(series):
    """The dates rounded down to months, as if they were known to the day."""
    months = series.times.astype("datetime64[D]").astype("datetime64[M]").astype("datetime64[D]").astype(float)
    return Series(months, observed=TEN_YEARS)


def test_dates_rounded_to_months_are_named_and_never_speak_against_an_effect_of_days():
    rng = np.random.default_rng(2)
    first, then = (Series(rng.integers(0, 3650, 800), observed=TEN_YEARS) for _ in range(2))
    assert coincidence.test(first, then, window=3).verdict == "no more than chance"
    rounded = coincidence.test(first, to_months(then), window=3)
    assert rounded.p_value > 0.05
    assert rounded.verdict == "these data cannot tell"
    assert rounded.notes[0] == (
        "The dates of the second series look rounded to months, and a window of less than one asks more than they"
        " tell: give each its earliest and its latest day."
    )
    both = coincidence.test(to_months(first), to_months(then), window=3).notes
    assert both[0].startswith("The dates of the first and the second series look rounded")
    assert not any("same events" in note for note in both)
    assert "All that comes after the first series here comes before it too: which of them leads cannot be told." in both


def test_neither_longer_windows_nor_dates_given_with_their_months_are_called_rounded():
    rng = np.random.default_rng(1)
    first = Series(rng.integers(0, 3650, 100), observed=TEN_YEARS)
    months = to_months(Series(rng.integers(0, 3650, 100), observed=TEN_YEARS))
    vague = Series(months.times, latest=np.minimum(months.times + 27, 3649), observed=TEN_YEARS)
    for result in (coincidence.test(first, vague, window=3), coincidence.test(first, months, window=60)):
        assert not any("rounded" in note for note in result.notes)


def test_what_leads_is_not_called_untold_where_it_was_told():
    result = coincidence.test(*planted(1, 0.4), window=3)
    assert result.notes == ()


def test_the_delay_is_told_by_the_side_it_lies_on():
    first, then = planted(1, 0.0)
    sides = {-5: "2 to 5 before", -3: "0 to 3 before", -1: "from 1 before to 2 after", 2: "2 to 5 after"}
    for lag, words in sides.items():
        assert f" events came {words} one of the first" in str(coincidence.test(first, then, window=3, lag=lag))


def test_uncertain_dates_dilute_the_evidence_and_stay_reproducible():
    first, then = planted(1, 0.3)
    vague = Series(then.times, observed=TEN_YEARS, earliest=np.maximum(then.times - 10, 0), latest=then.times + 5)
    sure, unsure = (coincidence.test(first, series, window=3) for series in (then, vague))
    assert unsure.draws == 20
    assert sure.p_value < unsure.p_value
    assert coincidence.test(first, vague, window=3) == unsure


def test_dates_known_to_the_year_cannot_tell_whatever_is_in_them():
    for share in (0.0, 0.4):
        first, then = planted(2, share)
        year = 365.0 * (then.times // 365.0)
        middle = Series(year + 182.0, observed=TEN_YEARS, earliest=year, latest=np.minimum(year + 364.0, 3649.0))
        result = coincidence.test(first, middle, window=3)
        assert result.verdict == "these data cannot tell"
        assert coincidence.test(first, middle, window=3, date_draws=1).verdict == "these data cannot tell"
        assert result.interval == (0.0, math.inf)
        assert result.detectable_rate_ratio == math.inf


def test_dates_known_to_ten_days_bring_a_wider_interval_about_the_same_ratio():
    first, then = planted(4, 0.3)
    vague = Series(
        then.times, observed=TEN_YEARS, earliest=np.maximum(then.times - 5, 0), latest=np.minimum(then.times + 5, 3649)
    )
    sure, unsure = (coincidence.test(first, series, window=3) for series in (then, vague))
    assert unsure.interval[0] < sure.rate_ratio < unsure.interval[1]
    assert unsure.detectable_rate_ratio > sure.detectable_rate_ratio


def test_stamps_much_coarser_than_the_window_are_tested():
    first, _ = planted(1, 0.0)
    coarse = Series(100.0 * np.repeat(np.arange(36), 4), observed=TEN_YEARS)
    result = coincidence.test(first, coarse, window=3)
    assert (result.verdict, result.p_value) == ("these data cannot tell", 1.0)
    assert result.notes == (
        "Every place that this null leaves to the second series gives the same count: nothing is tested.",
    )


def test_a_series_on_itself_is_noticed():
    first, _ = planted(1, 0.0)
    result = coincidence.test(first, first, window=3)
    assert result.notes[0] == "100% of the second series' stamps also stand in the first: are these the same events?"


def test_events_on_every_day_are_no_sign_of_the_same_events():
    daily = Series(np.repeat(np.arange(3650.0), 2), observed=TEN_YEARS)
    first, _ = planted(1, 0.0)
    assert not any("same events" in note for note in coincidence.test(daily, first, window=3).notes)
    assert any("same events" in note for note in coincidence.test(daily, daily, window=3).notes)


def test_counts_over_a_thousand_are_written_out():
    daily = Series(np.repeat(np.arange(3650.0), 2), observed=TEN_YEARS)
    assert "7,300 of 7,300 events came within 3 after one of the first; 7,300 by chance." in str(
        coincidence.test(daily, daily, window=3)
    )


def test_a_series_inside_of_another_is_noticed():
    first, _ = planted(1, 0.0)
    result = coincidence.test(first.times[::3], first, window=3)
    assert result.notes[0] == "100% of the first series' stamps also stand in the second: are these the same events?"


def test_the_answer_in_words_is_six_lines_of_80_columns():
    for share in (0.0, 0.4):
        lines = str(coincidence.test(*planted(1, share), window=3)).split("\n")
        assert len(lines) == 6
        assert max(map(len, lines)) <= 80


def test_infinite_numbers_become_none_in_the_dictionary():
    result = coincidence.test(*(Series([day], observed=[(0, 100)]) for day in (5.5, 7.25)), window=3)
    assert result.verdict == "these data cannot tell"
    assert result.to_dict()["detectable_rate_ratio"] is None
    json.dumps(result.to_dict(), allow_nan=False)


def test_a_series_without_events_cannot_tell():
    empty = Series([], observed=TEN_YEARS)
    first, _ = planted(1, 0.0)
    for pair in ((empty, first), (first, empty)):
        result = coincidence.test(*pair, window=3)
        assert (result.verdict, result.p_value) == ("these data cannot tell", 1.0)


@pytest.mark.parametrize(
    ("arguments", "error", "says"),
    [
        ({"window": -1}, UsageError, "window is -1. Give a length of 0 or more, in the series' own unit."),
        ({"window": "14d"}, UsageError, "window is '14d'. Give a length of 0 or more, in the series' own unit."),
        ({"window": float("nan")}, UsageError, "window is nan. Give a length of 0 or more, in the series' own unit."),
        ({"window": 3, "tried": [-7]}, UsageError, "tried is -7. Give a length of 0 or more, in the series' own unit."),
        ({"window": 3, "lag": None}, UsageError, "lag is None. Give a number, in the series' own unit."),
        ({"window": 3, "day": 0}, UsageError, "day is 0. Give how many units make a day: 1 for days, 24 for hours."),
        ({"window": 3, "surrogates": 0}, UsageError, "surrogates is 0. Give a whole number of 1 or more."),
        ({"window": 3, "tried": 7}, UsageError, "tried is 7. Give a list, even of one."),
        (
            {"window": 3, "rng": None},
            UsageError,
            "rng: is None. Give a seed (a whole number from 0) or a numpy Generator.",
        ),
        (
            {"window": 3, "null": None},
            UsageError,
            "there is no null called None. Give homogeneous, shift, or bursts, season and trend joined by +.",
        ),
        (
            {"window": 3, "day": 1e-9},
            UsageError,
            "the observation goes on for 3.65e+12 days."
            " Check the unit of the times, and say how many make a day (day).",
        ),
        (
            {"window": 3, "null": "chance"},
            UsageError,
            "there is no null called 'chance'. Give homogeneous, shift, or bursts, season and trend joined by +.",
        ),
        (
            {"window": 2000},
            UsageError,
            "a window of 2001, both ends counted, is over half of the 3650 in which both were observed."
            " Give a shorter window, or say when they were observed.",
        ),
    ],
)
def test_senseless_arguments_are_refused(arguments, error, says):
    with pytest.raises(error) as refused:
        coincidence.test(*planted(1, 0.0), **arguments)
    assert str(refused.value) == says


def test_series_that_were_never_observed_together_are_refused():
    with pytest.raises(DataError, match="never observed together"):
        coincidence.test([1, 2, 3], [1000, 2000], window=3)
    with pytest.raises(DataError, match=r"^then, row 1: times holds nan"):
        coincidence.test([1, 2, 3], [1, float("nan")], window=3)
    with pytest.raises(UsageError, match="a window of 0 catches nothing"):
        coincidence.test([1.5, 20.5], [3.5, 15.5], window=0)


def test_a_common_step_of_reporting_fools_the_homogeneous_null_and_not_the_default():
    rng = np.random.default_rng(11)
    rate = np.where(np.arange(3650) >= 2920, 10.0, 1.0)
    pairs = [
        [Series(rng.choice(3650, 100, p=rate / rate.sum()), observed=TEN_YEARS) for _ in range(2)] for _ in range(12)
    ]
    default = [coincidence.test(*pair, window=3).p_value for pair in pairs]
    naive = [coincidence.test(*pair, window=3, null="homogeneous").p_value for pair in pairs[:2]]
    assert sum(p_value <= 0.05 for p_value in default) <= 2
    assert max(naive) <= 0.05


@pytest.mark.parametrize(
    ("every", "observed"),
    [
        (1, [(-0.5, 3000.5)]),
        (1, [(-0.3, 1400.0), (1500.2, 3000.5)]),
        (7, [(0, 3000)]),
        (7, [(-4, 3001)]),
    ],
)
def test_an_observation_need_not_begin_on_a_stamp(every, observed):
    """Weekly stamps of Wednesdays are watched from a Sunday on as well."""
    rng = np.random.default_rng(4)
    first, then = (3 + every * np.sort(rng.integers(0, 200, 60)) for _ in range(2))
    then = np.append(then, first[:10] + every)
    result = coincidence.test(Series(first, observed=observed), Series(then, observed=observed), window=every)
    gaps = then[:, None] - first
    assert result.coincidences == np.sum(np.any((gaps >= 0) & (gaps <= every), axis=1))


@pytest.mark.parametrize("null", ["bursts+season+trend", "shift"])
def test_counts_from_a_table_are_those_of_a_search(null, monkeypatch):
    rng = np.random.default_rng(5)
    first, then = (Series(3 + 7 * rng.integers(0, 400, 90), observed=[(0, 2900)]) for _ in range(2))
    tabled = coincidence.test(first, then, window=7, null=null)
    monkeypatch.setattr("allegedly.coincidence.statistic.TABLE", 0)
    assert coincidence.test(first, then, window=7, null=null) == tabled


def test_windows_of_observation_that_only_touch_share_no_time():
    first = Series([0.5, 59.25, 99.75], observed=[(0, 100)])
    then = Series([60.5, 103.75, 140.5], observed=[(50, 80), (103.75, 150)])  # a window after the first ends at 103.75
    result = coincidence.test(first, then, window=3.75)
    assert (result.observed, result.then_events) == (30.0, 1)


def test_a_corrected_p_value_is_a_probability_however_few_the_surrogates():
    rng = np.random.default_rng(0)
    for _ in range(10):
        first, then = rng.integers(0, 3000, 40), rng.integers(0, 3000, 40)
        assert coincidence.test(first, then, window=3, tried=(5, 7), surrogates=5).p_value <= 1


def test_a_lag_asks_only_for_the_time_after_it():
    """What comes a year and a half later may be watched when the first series is watched no more."""
    first = Series(np.arange(0, 400, 10), observed=[(0, 399)])
    then = Series(np.arange(0, 400, 10) + 551, observed=[(550, 949)])
    result = coincidence.test(first, then, window=3, lag=550)
    assert (result.coincidences, result.first_events, result.then_events) == (40, 40, 40)
    assert (result.precursor_rate, result.trigger_rate) == (1.0, 1.0)
    assert result.reverse_p_value == 1.0
    assert "The other way round there is nothing to test: its p stands at 1." in result.notes


def test_the_first_series_counts_where_what_follows_would_have_been_seen():
    first = Series(np.arange(0, 1000, 10), observed=[(0, 999)])
    then = Series(np.arange(365, 1000, 10), observed=[(0, 999)])
    result = coincidence.test(first, then, window=3, lag=365)
    assert (result.first_events, result.then_events) == (64, 64)  # days 0 to 630, and 365 to 995
    assert (result.precursor_rate, result.trigger_rate) == (1.0, 1.0)
    turned = coincidence.test(then, first, window=3, lag=-368)
    assert (turned.first_events, turned.trigger_rate) == (64, 1.0)


def test_a_window_of_nothing_is_refused_wherever_it_is_given():
    first, then = [1.5, 20.5, 90.5], [3.5, 15.5, 80.5]
    for call in (
        lambda: coincidence.test(first, then, window=3, tried=[0]),
        lambda: coincidence.scan(first, then, windows=[0, 3]),
        lambda: coincidence.score_distribution(first, then, window=3, tried=[0]),
        lambda: coincidence.null_distribution(first, then, window=0),
    ):
        with pytest.raises(UsageError, match="a window of 0 catches nothing"):
            call()


def weekly(rng, count, weeks=500, every=7):
    return Series(3 + every * rng.choice(weeks, count, replace=False), observed=[(0, every * weeks + 6)])


@pytest.mark.parametrize(("every", "window", "day"), [(7, 15, 1), (24, 72, 24)])
def test_few_stamps_of_a_common_step_do_not_pass_for_an_effect(every, window, day):
    """Twenty weekly stamps in each of two series always meet on the same weekday: that is no coincidence."""
    rng = np.random.default_rng(8)
    pairs = [(weekly(rng, 20, every=every), weekly(rng, 20, every=every)) for _ in range(60)]
    p_values = [coincidence.test(*pair, window=window, day=day, null="trend").p_value for pair in pairs]
    assert sum(p_value <= 0.05 for p_value in p_values) <= 7  # .996 of the binomial


def test_gaps_that_both_share_do_not_pass_for_an_effect_under_a_shift():
    rng = np.random.default_rng(9)
    months = [(start, start + 29) for start in range(0, 3600, 60)]
    days = np.concatenate([np.arange(start, end + 1) for start, end in months])
    pairs = [[Series(rng.choice(days, 150), observed=months) for _ in range(2)] for _ in range(60)]
    p_values = [coincidence.test(*pair, window=3, null="shift").p_value for pair in pairs]
    assert sum(p_value <= 0.05 for p_value in p_values) <= 7


@pytest.mark.parametrize("window", [0, 3])
@pytest.mark.parametrize("lag", [-5, 0, 2])
def test_ties_and_both_ends_of_the_window_are_counted_once(window, lag):
    first = Series([10, 10, 20, 30, 30], observed=[(0, 60)])
    then = Series([10, 10, 12, 13, 15, 23, 25, 33, 34], observed=[(0, 60)])
    result = coincidence.test(first, then, window=window, lag=lag)
    gaps = then.times[:, None] - first.times
    assert result.coincidences == np.sum(((gaps >= lag) & (gaps <= lag + window)).any(axis=1))


@pytest.mark.parametrize("null", ["bursts+season+trend", "homogeneous", "shift"])
@pytest.mark.parametrize("count", [(1, 1), (1, 40), (40, 1)])
def test_every_number_is_a_probability_with_one_event(null, count):
    rng = np.random.default_rng(3)
    for stamps in (rng.integers(0, 900, sum(count)).astype(float), rng.uniform(0, 900, sum(count))):
        one, two = stamps[: count[0]], stamps[count[0] :]
        found = coincidence.test(
            Series(one, observed=[(0, 900)]), Series(two, observed=[(0, 900)]), window=3, null=null, tried=[7]
        )
        numbers = (found.p_value, found.reverse_p_value, found.direction_p_value, found.fit_p_value)
        assert all(0 < number <= 1 for number in (*numbers, found.precursor_rate + 1e-9, found.trigger_rate + 1e-9))
        assert 0 <= found.interval[0] <= found.rate_ratio <= found.interval[1]


def test_other_years_skip_what_leaves_too_little_and_keep_unsure_dates():
    rng = np.random.default_rng(2)
    one, two = rng.integers(0, 1825, 60), rng.integers(0, 1825, 60)
    wide = coincidence.other_years(one, two, window=300)
    assert wide.years == (-3, -2, -1, 1, 2, 3)  # a fourth leaves one year: under two windows
    vague = Series(two, observed=[(0, 1830)], earliest=two, latest=two + 5)
    sure = coincidence.other_years(one, two, window=3)
    assert coincidence.other_years(one, vague, window=3).p_values != sure.p_values


def bursts_in_working_weeks(rng, every):
    weeks = [(start, start + 4) for start in range(0, 520 * every, every)]
    days = np.concatenate([np.arange(start, start + 5) for start, _ in weeks])
    bursts = np.repeat(rng.choice(days, 60), 5) + rng.integers(0, 5, 300)
    return Series(bursts[np.isin(bursts, days)], observed=weeks)


def test_bursts_beside_gaps_move_to_gaps_of_the_same_kind():
    rng = np.random.default_rng(0)
    first, then = bursts_in_working_weeks(rng, 7), bursts_in_working_weeks(rng, 7)
    assert 0.01 < coincidence.test(first, then, window=3).p_value < 1
    echo = Series(np.append(then.times, first.times[::3]), observed=then.observed)
    assert coincidence.test(first, echo, window=3).p_value < 1e-6


def test_a_watch_too_short_for_the_bursts_is_said_to_test_nothing():
    rng = np.random.default_rng(0)
    first, then = bursts_in_working_weeks(rng, 150), bursts_in_working_weeks(rng, 150)
    result = coincidence.test(first, then, window=3)
    assert (result.verdict, result.p_value, str(result.surprise)) == ("these data cannot tell", 1.0, "0.0")
    assert result.notes[-1].endswith("gives the same count: nothing is tested.")
