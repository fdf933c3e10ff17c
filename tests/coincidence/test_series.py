"""Series: what is taken, what is refused, and in which words."""
# ruff: noqa: DTZ001 - times without a zone are a case

import datetime

import numpy as np
import pytest

from allegedly.coincidence import Series, series_from_columns
from allegedly.errors import AllegedlyError, DataError


def test_times_are_sorted_with_everything_beside_them():
    series = Series([5, 1, 3], latest=[6, 1, 4], marks=[50, 10, 30], latitude=[5, 1, 3], longitude=[0, 0, 0])
    assert series.times.tolist() == [1, 3, 5]
    assert series.latest.tolist() == [1, 4, 6]
    assert series.marks.tolist() == [10, 30, 50]
    assert series.latitude.tolist() == [1, 3, 5]
    assert series.earliest is None


def test_nothing_given_is_changed_or_shared():
    times = np.array([3.0, 1.0])
    series = Series(times)
    times[0] = 99.0
    assert series.times.tolist() == [1, 3]
    with pytest.raises(ValueError, match="read-only"):
        series.times[0] = 0.0
    with pytest.raises(AttributeError):
        series.times = times


def test_dates_become_days_since_1970():
    expected = [0.0, 1.5, 365.0]
    assert (
        Series([datetime.date(1970, 1, 1), datetime.datetime(1970, 1, 2, 12), datetime.date(1971, 1, 1)]).times.tolist()
        == expected
    )
    assert (
        Series(np.array(["1970-01-01T00", "1970-01-02T12", "1971-01-01T00"], dtype="datetime64[h]")).times.tolist()
        == expected
    )


def test_zones_are_turned_into_utc_and_not_mixed():
    zone = datetime.timezone(datetime.timedelta(hours=6))
    assert Series([datetime.datetime(1970, 1, 2, 6, tzinfo=zone)]).times.tolist() == [1.0]
    with pytest.raises(DataError, match="with and without a time zone"):
        Series([datetime.datetime(1970, 1, 2, 6, tzinfo=zone), datetime.datetime(1970, 1, 2, 6)])


class Column:
    """As pandas, polars and Arrow columns are: it turns itself into an array."""

    def __init__(self, values, *, view=True):
        self.values, self.view = np.asarray(values), view

    def to_numpy(self, *, zero_copy_only=True):
        if zero_copy_only and not self.view:
            raise ValueError("needs a copy")
        return self.values


@pytest.mark.parametrize("view", [True, False])
def test_a_table_s_columns_are_taken(view):
    table = {"day": Column([4, 2], view=view), "last": Column([5, 2], view=view)}
    series = series_from_columns(table, "day", latest="last")
    assert (series.times.tolist(), series.latest.tolist()) == ([2, 4], [2, 5])
    with pytest.raises(DataError, match="no column 'date' for times"):
        series_from_columns(table, "date")


def test_real_tables_are_taken():
    dates = [datetime.datetime(1970, 1, 3), datetime.datetime(1970, 1, 2, 6)]
    for name in ("pandas", "polars", "pyarrow"):
        module = pytest.importorskip(name)
        table = module.table({"t": dates}) if name == "pyarrow" else module.DataFrame({"t": dates})
        assert series_from_columns(table, "t").times.tolist() == [1.25, 2.0]
        with pytest.raises(DataError, match="no column 'u'"):
            series_from_columns(table, "u")


def test_observed_windows_are_merged_and_kept():
    series = Series([1, 30], observed=[(20, 40), (0, 5), (5, 8)])
    assert series.observed.tolist() == [[0, 8], [20, 40]]
    assert Series([2, 7]).observed.tolist() == [[2, 7]]
    assert len(Series([], observed=[(0, 10)])) == 0


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: Series([1.0, float("nan")]), "row 1: times holds nan. Drop or repair the rows without a number."),
        (lambda: Series([1.0, None]), "row 1: times holds nothing. Drop or repair the rows without a date."),
        (
            lambda: Series(["2020-01-01"]),
            "row 0: times holds str, neither a number nor a date. Parse the column into dates first.",
        ),
        (
            lambda: Series(np.ma.array([1.0, 2.0, 3.0], mask=[False, True, False])),
            "row 1: times holds nothing. Drop or repair the masked rows.",
        ),
        (
            lambda: Series([True, False]),
            "row 0: times holds bool, neither a number nor a date. Parse the column into dates first.",
        ),
        (
            lambda: Series(np.array([1, 2], dtype="timedelta64[D]")),
            "row 0: times holds timedelta64, neither a number nor a date. Parse the column into dates first.",
        ),
        (
            lambda: Series(np.array([1j])),
            "row 0: times holds complex128, neither a number nor a date. Parse the column into dates first.",
        ),
        (
            lambda: Series([datetime.date(2020, 1, 1), 7]),
            "times mixes numbers and dates. Give one or the other.",
        ),
        (
            lambda: Series({3, 1}),
            "times is not a column but set. Give a list or an array, in the rows' order.",
        ),
        (lambda: Series([10**400]), "times holds a number too large to count with. Give times in days."),
        (lambda: Series([5], observed=(0, 10)), "observed is not a list of windows. Give [(start, end), ...]."),
        (
            lambda: Series("2020-01-01"),
            "times is a text, not a column. Read the file first and give its column of dates.",
        ),
        (lambda: Series(7), "times is not a column but int. Give a list or an array."),
        (lambda: Series(np.zeros((2, 2))), "times has 2 dimensions. Give one column, a list of numbers or of dates."),
        (
            lambda: Series(np.array(["1970-01-01", "NaT"], dtype="datetime64[D]")),
            "row 1: times holds no date. Drop or repair the rows without one.",
        ),
        (lambda: Series([]), "a series without events says nothing without its window. Give observed."),
        (
            lambda: Series([1, 9], observed=[(0, 5)]),
            "row 1: an event at 9 lies outside the observed windows. Widen observed or drop the event.",
        ),
        (lambda: Series([1], observed=[(5, 0)]), "window 0: an observed window ends before it starts."),
        (lambda: Series([1], observed=[]), "observed is empty. Give at least one (start, end), or leave it out."),
        (lambda: Series([1, 2], marks=[1]), "marks has 1 rows and times has 2. Give one value for each event."),
        (lambda: Series([1, 2], earliest=[1, 3]), "row 1: an event stands before its earliest date."),
        (lambda: Series([1, 2], latest=[0, 3]), "row 0: an event stands after its latest date."),
        (lambda: Series([1], latitude=[91], longitude=[0]), "row 0: a latitude of 91 degrees."),
        (lambda: Series([1], latitude=[9]), "only one of latitude and longitude is given. Give both or neither."),
    ],
)
def test_what_cannot_be_used_is_refused_with_what_and_where(make, says):
    with pytest.raises(AllegedlyError) as refused:
        make()
    assert str(refused.value) == says


def test_a_missing_date_among_dates_is_told_from_a_number():
    with pytest.raises(DataError, match="row 1: times holds nan"):
        Series([datetime.date(2020, 1, 1), float("nan")])
    assert Series(np.ma.array([1.0, 2.0])).times.tolist() == [1.0, 2.0]


def test_resolution_is_the_step_of_the_stamps():
    assert Series([1, 2, 4]).resolution == 1.0
    assert Series([1, 2.5, 4]).resolution == 0.0
    assert Series(7 * np.arange(40)).resolution == 7.0
    assert Series(7 * np.arange(5)).resolution == 1.0  # four gaps may be even weeks by chance
    assert Series(7 * np.arange(10)).resolution == 7.0
    assert Series(2 * np.arange(20)).resolution == 1.0
    assert Series(24 * np.array([0, 3, 4, 9, 20, 22, 31])).resolution == 24.0
    assert Series([0, 1_000_000, 1_000_000]).resolution == 1.0
