from pathlib import Path

import pytest

from allegedly import Series, records
from allegedly.errors import DataError, UsageError
from allegedly.schema.series import SeriesCount

from .invented import ged_file

pytest.importorskip("duckdb")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("records")
    records.add("ucdp-ged", [ged_file(folder)], covers="2020", folder=folder / "store")
    return folder / "store"


def day(iso: str) -> int:
    from datetime import date

    return date.fromisoformat(iso).toordinal() - date(1970, 1, 1).toordinal()


def test_a_series_has_intervals_and_windows(store: Path) -> None:
    found = records.series("country=Iraq,Syria 2020-02..2020-06", folder=store)
    assert found.query == "set=ucdp-ged version=21.1 country=IQ,SY 2020-02-01..2020-06-30"
    assert found.times == (day("2020-03-01"), day("2020-03-07"), day("2020-04-15"))
    assert found.earliest == (day("2020-03-01"), day("2020-03-05"), day("2020-04-01"))
    assert found.latest == (day("2020-03-01"), day("2020-03-09"), day("2020-04-30"))
    assert found.observed == ((day("2020-02-01"), day("2020-06-30")),)
    assert found.killed == (4, 12, 0)
    assert (found.outside, found.notes) == (0, ())


def test_it_is_what_the_tests_of_timing_take(store: Path) -> None:
    found = records.series("2020-03..2020-12", folder=store)
    taken = Series(
        found.times,
        observed=found.observed,
        earliest=found.earliest,
        latest=found.latest,
        latitude=found.latitude,
        longitude=found.longitude,
    )
    assert (len(taken), taken.uncertain, taken.observed.tolist()) == (4, True, [[day("2020-03-01"), day("2020-12-31")]])


def test_windows_end_where_the_set_does(store: Path) -> None:
    found = records.series("country=Iraq 2019..2020-03-06", folder=store)
    assert found.observed == ((day("2020-01-01"), day("2020-03-06")),)
    assert found.times == (day("2020-03-01"),)
    assert (found.outside, found.notes) == (
        1,
        (
            "ucdp-ged 21.1 covers 2020-01-01 to 2020-12-31 only.",
            "Left out: 1 record whose date more likely lies outside of what was asked for.",
        ),
    )


def test_no_record_is_an_observation_but_no_coverage_is_none(store: Path) -> None:
    assert records.series("actor=AQAP country=Iraq", folder=store).times == ()
    with pytest.raises(DataError, match="does not cover Lebanon"):
        records.series("country=Lebanon", folder=store)
    with pytest.raises(DataError, match="covers 2020-01-01 to 2020-12-31 only"):
        records.series("2023", folder=store)


def test_counts_by_month_week_and_day(store: Path) -> None:
    found = records.series("country=Iraq,Syria 2020-02-20..2020-04-20", folder=store)
    assert records.counts(found, "month") == (
        SeriesCount("2020-02-01", "2020-03-01", 10, 0, 0),
        SeriesCount("2020-03-01", "2020-04-01", 31, 2, 0),
        SeriesCount("2020-04-01", "2020-05-01", 20, 1, 0),
    )
    weeks = records.counts(found, "week")
    assert weeks[0] == SeriesCount("2020-02-17", "2020-02-24", 4, 0, 0)
    assert [(each.start, each.events, each.uncertain) for each in weeks if each.events] == [
        ("2020-02-24", 1, 0),
        ("2020-03-02", 1, 1),
        ("2020-04-13", 1, 1),
    ]
    days = records.counts(found, "day")
    assert (len(days), sum(each.events for each in days), sum(each.uncertain for each in days)) == (61, 3, 2)
    with pytest.raises(UsageError, match="this is no stretch of time"):
        records.counts(found, "year")


def test_as_tables(store: Path) -> None:
    found = records.series("country=Iraq 2020-03-01..2020-03-15", folder=store)
    assert records.counts_csv(records.counts(found, "week")) == (
        "start,end,observed_days,events,uncertain\n"
        "2020-02-24,2020-03-02,1,1,0\n2020-03-02,2020-03-09,7,1,1\n2020-03-09,2020-03-16,7,0,0\n"
    )
    assert records.events_csv(found) == (
        "date,earliest,latest,killed\n2020-03-01,2020-03-01,2020-03-01,4\n2020-03-07,2020-03-05,2020-03-09,12\n"
    )
