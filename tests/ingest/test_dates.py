import datetime

import pytest

from allegedly.errors import UsageError
from allegedly.ingest.dates import Dated, checked_day, date_in, is_date_line, settle

DAY = datetime.date(2024, 1, 16)
THIRD_OF_MAY, FIFTH_OF_MARCH = datetime.date(2024, 5, 3), datetime.date(2024, 3, 5)


@pytest.mark.parametrize(
    "line",
    [
        "JAN 16, 2024 -",
        "January 16th, 2024",
        "Tuesday, 16 January 2024",
        "Tue 16 Jan. 2024, 14:05 GMT",
        "16th of January 2024",
        "2024-01-16",
        "2024-01-16T09:30:00+02:00",
        "2024/1/16",
        "16.01.2024",
        "01/16/2024",
        "Published on January 16, 2024 at 5:04 p.m. ET",
        "Published: 16 January 2024 | Updated: 17 January 2024",
        "16-Jan-2024",
        "January 16, 2024 · 5 min read",
        "Published 3:14 PM EST, Tue January 16, 2024",
        "Issued: Tuesday, 16th January 2024 at 7:05pm",
        "Tue, Jan 16th 2024 | Updated 2 hours ago",
        "For immediate release: 16 January 2024",
        "16. Januar 2024 18:40",
        "CARROW, Jan. 16, 2024",
        "The Carrow Post, 16 January 2024",
        "PORT ST. ANNE, 16 January 2024",
    ],
)
def test_a_date_on_a_line_of_its_own(line: str) -> None:
    dated = date_in(line)
    assert dated is not None
    assert dated.days == (DAY,)
    assert is_date_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "On 16 January 2024 the harbour burned.",
        "The report of 16 January 2024",
        "16 January",
        "The fall of Carrow, 16 January 2024",
        "Chapter 12/2024",
        "31 February 2024",
        "May 2024",
        "99/99/2024",
        "",
    ],
)
def test_what_is_no_date_line(line: str) -> None:
    assert not is_date_line(line)


def test_a_date_in_figures_has_two_readings_until_a_weekday_settles_it() -> None:
    assert date_in("05/03/2024") == Dated((FIFTH_OF_MARCH, THIRD_OF_MAY), False, 0, 10)
    assert date_in("Friday, 05/03/2024") == Dated((THIRD_OF_MAY,), True, 8, 18)


def test_other_evidence_settles_what_figures_leave_open() -> None:
    slashes, dots = date_in("05/03/2024"), date_in("05.03.2024")
    assert slashes is not None
    assert dots is not None
    assert settle(slashes, [THIRD_OF_MAY + datetime.timedelta(days=2)]) == THIRD_OF_MAY
    assert settle(slashes, []) is None
    assert settle(dots, []) == FIFTH_OF_MARCH
    assert settle(dots, [THIRD_OF_MAY]) == THIRD_OF_MAY


def test_a_day_that_the_user_gives_is_checked() -> None:
    assert checked_day("2024-01-16") == "2024-01-16"


@pytest.mark.parametrize(
    "written", ["", "16.01.2024", "2024-1-16", "20240116", "2024-02-30", "2024-W03-2", " 2024-01-16", 20240116]
)
def test_any_other_day_is_a_usage_error(written: str) -> None:
    with pytest.raises(UsageError, match="must be a day like 2024-01-31"):
        checked_day(written)
