from pathlib import Path

import numpy as np
import pytest

from allegedly import timing
from allegedly.errors import DataError
from allegedly.records import Selection

FIRST = np.datetime64("2018-01-01")


@pytest.fixture(scope="module")
def late(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Events of four years, more of them in the last sixty days, and each on record after forty days on average."""
    random = np.random.default_rng(4)
    rate = np.where(np.arange(1461) >= 1401, 0.9, 0.5)
    day = np.repeat(np.arange(1461), random.poisson(rate))
    reported = day + random.exponential(40, day.size).astype(int)
    rows = [f"{FIRST + d},{FIRST + r}" for d, r in zip(day, reported, strict=True) if r < 1461]
    file = tmp_path_factory.mktemp("late") / "late.csv"
    file.write_text("\n".join(["date,registered", *rows, ""]), encoding="utf-8")
    return str(file)


def surge(table: str | Selection, **options: object) -> timing.SurgeTest:
    return timing.surge_table(
        table, since="2021-11-02", observed=["2018-01-01..2021-12-31"], simulations=199, **options  # type: ignore[arg-type]
    )  # fmt: skip


def test_what_is_still_to_be_reported_is_allowed_for(late: str, tmp_path: Path) -> None:
    plain, reckoned = surge(late), surge(late, reported_column="registered")
    assert plain.result.reported_since == 1.0
    assert 0.3 < reckoned.result.reported_since < 0.7
    assert plain.result.rate_ratio is not None
    assert reckoned.result.rate_ratio is not None
    assert plain.result.rate_ratio < 1.2 < reckoned.result.rate_ratio
    assert (plain.series.reported, reckoned.series.reported) == ("", "registered")
    told = str(reckoned)
    assert f"some {reckoned.result.reported_since:.0%} of all" in told
    assert "Column of reports         registered" in told
    reckoned.save_html(tmp_path / "page.html")
    page = (tmp_path / "page.html").read_text("utf-8")
    assert "Kalbfleisch and Lawless 1989" in page
    assert "as if reporting were as fast as it was" in page


def test_without_observation_it_lasts_to_the_last_event_and_reports_may_come_later(tmp_path: Path) -> None:
    rows = [f"{FIRST + day},{FIRST + day + 20}" for day in range(0, 400, 4)]
    file = tmp_path / "plain.csv"
    file.write_text("\n".join(["date,registered", *rows, ""]), encoding="utf-8")
    found = timing.surge_table(str(file), since="2018-12-01", reported_column="registered", simulations=99)
    assert found.result.end == found.series.last + 1
    assert found.result.reported_since == 1.0  # the last report came twenty days after the last event


ODD = """date,registered
2018-01-05,2018-01-01
2018-01-06 15:00,2018-01-06
2018-02,2018-02-03
2018-03-01,
2018-03-02,soon
2018-04-02,2018-04-20
2018-05-02,2018-05-20
2018-06-02,2018-06-20
"""


def test_reports_that_cannot_be_are_refused_or_left_out(tmp_path: Path) -> None:
    file = tmp_path / "odd.csv"
    file.write_text(ODD, encoding="utf-8")
    with pytest.raises(DataError, match="column 'registered': row 6 holds no date"):
        timing.surge_table(str(file), since="2018-05-01", reported_column="registered", simulations=99)
    file.write_text(ODD.replace("soon", "2018-03-04").replace("2018-03-01,\n", ""), encoding="utf-8")
    with pytest.raises(DataError, match="1 row reported before the event"):
        timing.surge_table(str(file), since="2018-05-01", reported_column="registered", simulations=99)
    file.write_text(ODD, encoding="utf-8")
    selection = Selection(path=str(file), skip_bad=True)
    found = timing.surge_table(
        selection, since="2018-05-01", reported_column="registered", observed=["2018-01..2018-06"], simulations=99
    )
    assert (found.series.events, found.series.left_out) == (5, 2)
    assert "Left out: 1 row of the table reported before the event." in found.notes
    with pytest.raises(DataError, match="there is no column 'filed'"):
        surge(selection, reported_column="filed")


def test_a_report_that_is_still_to_come_is_refused(tmp_path: Path) -> None:
    rows = [f"{FIRST + day},{FIRST + day + 20}" for day in range(0, 1400, 7)]
    file = tmp_path / "early.csv"
    file.write_text("\n".join(["date,registered", *rows, "2021-12-01,2999-12-02", ""]), encoding="utf-8")
    with pytest.raises(DataError, match="column 'registered': 1 row with a date in the future, the last 2999-12-02"):
        surge(str(file), reported_column="registered")
