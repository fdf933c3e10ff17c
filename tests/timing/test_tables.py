import json
from pathlib import Path

import pytest

from allegedly import timing
from allegedly.errors import DataError, UsageError
from allegedly.records import Selection
from allegedly.timing import answers, series

EXAMPLES = Path(__file__).parents[2] / "examples"
DEBATES, FIRES, ARCHIVE = (str(EXAMPLES / name) for name in ("debates.csv", "fires.csv", "fires-archive.csv"))
WATCHED = ("2023-01-01..2024-03-12",)
SALE = Selection(path=DEBATES, where=(("subject", "sale of the harbour"),))
LARGE = Selection(path=FIRES, where=(("size", "large"),))


def table(folder: Path, name: str, *dates: str) -> str:
    file = folder / name
    file.write_text("\n".join(["date", *dates, ""]), encoding="utf-8")
    return str(file)


@pytest.fixture(scope="module")
def whole() -> timing.TimingTest:
    return timing.test_tables(DEBATES, FIRES, window="4d", observed=WATCHED)


def test_all_fires_after_all_debates_are_no_more_than_chance_brings(whole: timing.TimingTest) -> None:
    assert whole.result.verdict == "these data cannot tell"
    assert (whole.result.coincidences, whole.result.then_events, whole.result.first_events) == (5.0, 31, 19)
    assert whole.result.expected == pytest.approx(6.4, abs=0.3)
    assert (whole.first.rows, whole.then.rows, whole.notes) == (19, 31, ())


def test_the_article_s_own_choice_of_rows_looks_striking() -> None:
    """Four of the five large fires follow a debate on the sale; the smaller fires and the other debates do not show."""
    picked = timing.test_tables(SALE, LARGE, window="4d", observed=WATCHED)
    assert picked.result.verdict == "more than chance"
    assert (picked.result.coincidences, picked.result.then_events) == (4.0, 5)
    assert picked.result.p_value < 0.001
    assert picked.then.name == "fires.csv (size=large)"


def test_the_direction_is_fires_after_debates(tmp_path: Path) -> None:
    causes = table(tmp_path, "causes.csv", *(f"2023-{month:02}-10" for month in range(1, 13)))
    effects = table(tmp_path, "effects.csv", *(f"2023-{month:02}-12" for month in range(1, 13)))
    assert timing.test_tables(causes, effects, window="3d", observed=["2023"]).result.coincidences == 12
    assert timing.test_tables(effects, causes, window="3d", observed=["2023"]).result.coincidences == 0


def test_the_bars_of_the_law_from_the_data_on_add_up_to_the_p_value(whole: timing.TimingTest) -> None:
    for test in (whole, timing.test_tables(DEBATES, ARCHIVE, window="4d")):
        assert test.law is not None
        beyond = [share for start, share in zip(test.law.starts, test.law.shares, strict=True)
                  if start >= test.law.observed - 1e-9]  # fmt: skip
        assert sum(beyond) == pytest.approx(test.result.p_value, abs=1e-9)
        assert sum(test.law.shares) == pytest.approx(1.0, abs=0.001)


def test_curve_and_choices_hold_the_answer_itself(whole: timing.TimingTest) -> None:
    assert whole.curve is not None
    assert whole.curve.lags == tuple(range(-24, 25, 2))
    own = next(choice for choice in whole.choices if (choice.window, choice.null) == (4.0, "bursts+season+trend"))
    assert (own.p_value, own.rate_ratio) == (whole.result.p_value, whole.result.rate_ratio)
    assert sorted({choice.window for choice in whole.choices}) == [2.0, 4.0, 8.0]


def test_dates_that_are_months_are_drawn_and_said() -> None:
    test = timing.test_tables(DEBATES, ARCHIVE, window="4d")
    assert (test.then.uncertain, test.result.draws, {choice.dates for choice in test.choices}) == (
        4, 20, {"stated", "drawn"},
    )  # fmt: skip
    assert "Known to the month or year: 4 rows of the second table; any day of it may be meant." in test.notes


def test_the_same_tables_give_the_same_bytes(whole: timing.TimingTest, tmp_path: Path) -> None:
    again = timing.test_tables(DEBATES, FIRES, window="4d", observed=WATCHED)
    assert again.to_json() == whole.to_json()
    again.save_html(tmp_path / "one.html")
    whole.save_html(tmp_path / "two.html")
    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "two.html").read_bytes()
    assert json.loads(whole.to_json())["result"]["p_value"] == whole.result.p_value


def test_gaps_and_events_outside_of_the_observation() -> None:
    test = timing.test_tables(DEBATES, FIRES, window="4d", observed=["2023-01..2023-06", "2023-09..2024-02"])
    assert [len(series.observed) for series in (test.first, test.then)] == [2, 2]
    assert (test.first.outside, test.then.outside) == (2, 7)
    assert test.then.events == 24
    assert "Left out: 7 rows of the second table outside of the observation." in test.notes


def test_days_beside_times_of_day_are_compared_by_the_day(tmp_path: Path) -> None:
    days = table(tmp_path, "days.csv", *(f"2023-{month:02}-10" for month in range(1, 13)))
    hours = table(tmp_path, "hours.csv", *(f"2023-{month:02}-11 06:30" for month in range(1, 13)))
    test = timing.test_tables(days, hours, window="36h", observed=["2023"])
    assert test.result.coincidences == 12
    assert test.notes == (
        "One table gives days and the other times of day, so both are taken by the day.",
        "The dates are whole days, so the window of 1.5 days was rounded down to 1.",
    )


def test_times_of_day_are_compared_by_the_hour(tmp_path: Path) -> None:
    one = table(tmp_path, "one.csv", *(f"2023-{month:02}-10T10:00:00+02:00" for month in range(1, 13)))
    two = table(tmp_path, "two.csv", *(f"2023-{month:02}-10T09:30:00Z" for month in range(1, 13)))
    test = timing.test_tables(one, two, window="2h", observed=["2023"])
    assert (test.result.coincidences, test.result.verdict) == (12.0, "more than chance")
    assert "Turned into UTC: 12 rows of the first table with a time zone of their own." in test.notes


def test_unsorted_and_duplicated_dates_are_legal(tmp_path: Path) -> None:
    dates = [f"2023-{month:02}-1{day}" for month in range(1, 13) for day in (1, 5)]
    one = table(tmp_path, "one.csv", *reversed(dates), *dates)
    two = table(tmp_path, "two.csv", *dates)
    assert timing.test_tables(one, two, window="2d", observed=["2023"]).first.events == 48


def test_one_that_is_contained_in_the_other_is_said_to_be() -> None:
    test = timing.test_tables(LARGE, FIRES, window="4d", observed=WATCHED)
    assert test.result.verdict == "more than chance"
    same = timing.test_tables(FIRES, FIRES, window="4d", observed=WATCHED)
    assert any("are these the same events?" in note for note in same.result.notes)


def test_series_without_common_time_and_windows_that_are_too_long(tmp_path: Path) -> None:
    early = table(tmp_path, "early.csv", "2001-01-01", "2001-02-01")
    with pytest.raises(DataError, match="the two tables have no time in common: 2001-01-01 to 2001-02-01, and 2023"):
        timing.test_tables(early, FIRES, window="4d")
    with pytest.raises(UsageError, match="a window of 4"):
        timing.test_tables(DEBATES, FIRES, window="400d")
    with pytest.raises(DataError, match="every event lies outside of the observed time"):
        timing.test_tables(DEBATES, FIRES, window="4d", observed=["1999"])


@pytest.mark.parametrize(
    "arguments",
    [{"window": "soon"}, {"window": "-4d"}, {"window": "4d", "null": "none"}, {"window": "4d", "observed": ["now"]},
     {"window": "4d", "lag": "x"}, {"window": "4d", "tried": ["?"]}],
)  # fmt: skip
def test_arguments_that_make_no_sense(arguments: dict[str, object]) -> None:
    with pytest.raises(UsageError):
        timing.test_tables(DEBATES, FIRES, **arguments)  # type: ignore[arg-type]


def test_windows_that_were_tried_raise_the_p_value() -> None:
    alone = timing.test_tables(SALE, LARGE, window="4d", observed=WATCHED)
    tried = timing.test_tables(SALE, LARGE, window="4d", tried=["1d", "2w"], observed=WATCHED)
    assert tried.result.tried == (1.0, 4.0, 14.0)
    assert tried.result.p_value > alone.result.p_value


def test_much_is_tested_without_its_pictures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answers, "MUCH", 20)
    test = timing.test_tables(DEBATES, FIRES, window="4d", observed=WATCHED)
    assert (test.curve, test.choices) == (None, ())
    assert "With over 20 events, the lag curve and the other choices are left out." in test.notes
    test.save_html(tmp_path / "page.html")


def test_more_than_fits_in_memory_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(series, "MOST_EVENTS", 30)
    with pytest.raises(DataError, match="31 events are more than the 30 that fit in memory"):
        timing.test_tables(DEBATES, FIRES, window="4d", observed=WATCHED)


def test_one_event_and_none_in_common(tmp_path: Path) -> None:
    lone = table(tmp_path, "lone.csv", "2023-05-09")
    test = timing.test_tables(lone, FIRES, window="4d", observed=WATCHED)
    assert (test.result.first_events, test.result.coincidences) == (1, 1.0)
    test.save_html(tmp_path / "page.html")
    later = table(tmp_path, "later.csv", "2024-03-10")
    nothing = timing.test_tables(later, LARGE, window="1d", observed=WATCHED)
    assert nothing.result.verdict == "these data cannot tell"
    nothing.save_html(tmp_path / "page.html")
    assert "These data cannot tell" in str(nothing)


def test_the_dates_of_other_years_are_compared(tmp_path: Path) -> None:
    days = [(year, month) for year in range(2017, 2023) for month in range(1, 13)]
    starts = [(f"{year}-{month:02}", (7 * year + 5 * month) % 25) for year, month in days]
    one = table(tmp_path, "one.csv", *(f"{month}-{day + 1:02}" for month, day in starts))
    two = table(tmp_path, "two.csv", *(f"{month}-{day + 3:02}" for month, day in starts))
    test = timing.test_tables(one, two, window="2d", observed=["2017..2022"])
    assert test.other_years is not None
    assert test.other_years.years == (-4, -3, -2, -1, 1, 2, 3, 4)
    assert test.other_years.rank == 1


def test_progress_is_told_step_by_step() -> None:
    seen: list[tuple[int, int]] = []
    timing.test_tables(SALE, LARGE, window="4d", observed=WATCHED, progress=lambda *step: seen.append(step))
    steps = [step for step, _ in seen]
    assert steps == sorted(steps)
    assert (set(steps), {whole for _, whole in seen}) == (set(range(9)), {8})


def test_a_surge_and_none(tmp_path: Path) -> None:
    calm = timing.surge_table(FIRES, since="2023-08-01", observed=WATCHED)
    assert calm.result.verdict == "these data cannot tell"
    assert (calm.result.events_before, calm.result.events_since) == (15, 16)
    assert sum(each.count for each in calm.bins) == 31
    before = [each for each in calm.bins if each.end <= calm.result.since]
    assert sum(each.expected for each in before) == pytest.approx(15, abs=0.5)
    assert calm.result.rate_ratio is not None
    assert calm.result.expected * calm.result.rate_ratio == pytest.approx(16)
    quiet = [f"{year}-{month:02}-{day:02}" for year in (2020, 2021) for month in range(1, 13) for day in (7, 21)]
    busy = [f"2022-{month:02}-{day:02}" for month in range(1, 7) for day in range(1, 28, 2)]
    file = table(tmp_path, "rise.csv", *quiet, *busy)
    rise = timing.surge_table(file, since="2022-01-01", observed=["2020-01..2022-06"], trend=False)
    assert (rise.result.verdict, rise.result.events_since) == ("more than chance", 84)
    rise.save_html(tmp_path / "page.html")


def test_a_surge_counts_dates_that_may_lie_on_either_side() -> None:
    test = timing.surge_table(ARCHIVE, since="2023-08-10")
    assert "1 of the dates may lie before 2023-08-10 or after it; each is counted at its middle." in test.notes


@pytest.mark.parametrize("since", ["2022-12-31", "2025-01-01", "soon"])
def test_a_date_outside_of_the_observation_is_refused(since: str) -> None:
    with pytest.raises(UsageError):
        timing.surge_table(FIRES, since=since, observed=WATCHED)


def test_a_surge_by_times_of_day(tmp_path: Path) -> None:
    file = table(
        tmp_path, "hours.csv", *(f"2023-{month:02}-1{day} 23:59:30" for month in range(1, 13) for day in range(9))
    )
    test = timing.surge_table(file, since="2023-07-01")
    assert test.result.events_before + test.result.events_since == 108


def test_midnight_after_the_last_day_is_not_watched(tmp_path: Path) -> None:
    stamps = [f"2020-01-{day:02}T12:30:00" for day in range(1, 30)]
    file = table(tmp_path, "hours.csv", *stamps, "2020-02-01T00:00:00")
    test = timing.test_tables(file, file, window="6h", observed=["2020-01"])
    assert (test.then.events, test.then.outside) == (29, 1)


def test_a_table_that_lists_each_event_twice_is_noticed(tmp_path: Path) -> None:
    days = [f"2020-{month:02}-{day:02}" for month in range(1, 7) for day in (3, 9, 20)]
    once, twice = table(tmp_path, "once.csv", *days), table(tmp_path, "twice.csv", *days, *days)
    note = "Every date of the second table stands there more than once: is each event listed twice?"
    assert note in timing.test_tables(once, twice, window="2d").notes
    assert note not in timing.test_tables(twice, once, window="2d").notes


def test_too_few_events_for_a_surge_are_refused_with_their_table(tmp_path: Path) -> None:
    file = table(tmp_path, "few.csv", "2020-01-03", "2020-02-04")
    with pytest.raises(DataError, match=r"few\.csv: 2 events are too few: 5 are needed"):
        timing.surge_table(file, since="2020-01-20", observed=["2019..2020"])


def test_tables_of_different_years_can_be_asked_at_a_lag(tmp_path: Path) -> None:
    first = table(tmp_path, "first.csv", *(f"2018-{month:02}-0{day}" for month in range(1, 13) for day in (2, 7)))
    then = table(tmp_path, "then.csv", *(f"2020-{month:02}-0{day}" for month in range(1, 13) for day in (4, 9)))
    with pytest.raises(DataError, match="the two tables have no time in common: 2018"):
        timing.test_tables(first, then, window="3d")
    assert timing.test_tables(first, then, window="3d", lag="730d").result.coincidences > 20
    late = timing.test_tables(first, then, window="30d", lag="980d")  # 90 days in common: no room for 60
    assert {choice.window for choice in late.choices} == {15.0, 30.0}


def test_a_table_may_end_today_in_any_time_zone_and_no_later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """At 11:00 UTC on 31 January 2020 it is 1 February in the far east."""
    monkeypatch.setattr("time.time", lambda: (18292 + 11 / 24) * 86_400)
    days = [f"2020-01-{day:02}" for day in range(1, 31, 2)]
    today = table(tmp_path, "today.csv", *days, "2020-02-01")
    month = table(tmp_path, "month.csv", *days, "2020-01")
    tomorrow = table(tmp_path, "tomorrow.csv", *days, "2020-02-02", "2020-02")
    assert timing.test_tables(today, month, window=1).first.observed == ((18262.0, 18293.0),)
    with pytest.raises(DataError, match="column 'date': 1 row with a date in the future, the last 2020-02-02"):
        timing.test_tables(today, tomorrow, window=1)
    with pytest.raises(DataError, match="in the future"):
        timing.surge_table(tomorrow, since="2020-01-15")
    told = timing.test_tables(today, tomorrow, window=1, observed=["2020-01"])
    assert (told.first.outside, told.then.outside) == (1, 2)
