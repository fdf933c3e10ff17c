from datetime import UTC, datetime, timedelta, timezone

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from allegedly.records.cells import DAY, MISSING, MOMENT, MONTH, UNREADABLE, YEAR, ZONED, Cell, read_cell
from allegedly.records.iso_dates import read_iso

MAY_3 = 18750.0  # 2021-05-03
APRIL_3, MARCH_4 = 18720.0, 18690.0


@pytest.mark.parametrize(
    "text",
    ["2021-05-03", "2021/05/03", "2021.5.3", "20210503", "3 May 2021", "3rd May 2021", "03-May-2021", "May 3, 2021",
     "MAY 3 2021", "3 may, 2021"],
)  # fmt: skip
def test_a_day_in_many_writings(text: str) -> None:
    assert read_cell(text) == Cell(DAY, MAY_3, MAY_3, MAY_3)


@pytest.mark.parametrize("text", ["2021-05", "2021/5", "05/2021", "May 2021"])
def test_a_month_is_all_its_days(text: str) -> None:
    assert read_cell(text) == Cell(MONTH, 18748.0, 18778.0, 18748.0)


def test_december_and_a_year_end_on_their_last_day() -> None:
    assert read_cell("2021-12") == Cell(MONTH, 18962.0, 18992.0, 18962.0)
    assert read_cell("2020") == Cell(YEAR, 18262.0, 18627.0, 18262.0)


def test_day_and_month_either_way_round() -> None:
    assert read_cell("03/04/2021") == Cell(DAY, APRIL_3, APRIL_3, MARCH_4)
    assert read_cell("03.04.2021") == Cell(DAY, APRIL_3, APRIL_3, APRIL_3)
    only_day_first = read_cell("23/04/2021")
    assert (only_day_first.first, np.isnan(only_day_first.swapped)) == (18740.0, True)


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("2021-05-03 06:00", MOMENT, MAY_3 + 0.25),
        ("2021-05-03T18:00:00.500", MOMENT, MAY_3 + 0.75 + 0.5 / 86_400),
        ("3 May 2021 6:00 PM", MOMENT, MAY_3 + 0.75),
        ("3 May 2021 12:00 am", MOMENT, MAY_3),
        ("2021-05-03T06:00Z", ZONED, MAY_3 + 0.25),
        ("2021-05-03T01:00:00+02:00", ZONED, MAY_3 - 1 / 24),
        ("2021-05-02 22:30 -0130", ZONED, MAY_3),
    ],
)
def test_times_of_day_and_their_zones(text: str, kind: int, value: float) -> None:
    cell = read_cell(text)
    assert cell.kind == kind
    assert cell.first == pytest.approx(value, abs=1e-9)


@pytest.mark.parametrize("text", ["", "NA", "n/a", "NaN", "NaT", "null", "None", "-", "?"])
def test_nothing_in_many_writings(text: str) -> None:
    assert read_cell(text).kind == MISSING


@pytest.mark.parametrize(
    "text",
    ["2021-02-30", "2021-13-01", "31/31/2021", "2021-13", "44319", "03/04/21", "yesterday", "2021-05-03 25:00",
     "2021-05-03 13:00 PM", "2021-05-03 and later", "0000-01-01", "3 Mai 2021", "12:30", "٢٠٢١-٠٥-٠٣x"],
)  # fmt: skip
def test_what_is_no_date_is_not_read(text: str) -> None:
    assert read_cell(text).kind == UNREADABLE


ZONES = st.sampled_from([None, UTC, timezone(timedelta(hours=5, minutes=30)), timezone(timedelta(hours=-8))])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.datetimes(min_value=datetime(1, 1, 2), max_value=datetime(9999, 12, 30), timezones=ZONES)))  # noqa: DTZ001
def test_many_at_once_are_read_as_one_by_one(moments: list[datetime]) -> None:
    texts = [moment.isoformat() for moment in moments] + [moment.date().isoformat() for moment in moments]
    days, kinds = read_iso([*texts, "2021-02-30", "2021-05-03x", "2021-05-03T10:00:00.", "x" * 40])
    assert kinds[-4:].tolist() == [UNREADABLE] * 4
    assert np.isnan(days[-4:]).all()
    careful = [read_cell(text) for text in texts]
    assert kinds[:-4].tolist() == [cell.kind for cell in careful]
    assert np.allclose(days[:-4], [cell.first for cell in careful], rtol=0, atol=1e-9)
