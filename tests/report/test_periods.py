import pytest

from allegedly.report.periods import calendar_day, period


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        ("2024-01-16", "2024-01-16", "16 January 2024"),
        ("2023-10-05", "2023-10-07", "5–7 October 2023"),
        ("2023-10-01", "2023-10-31", "October 2023"),
        ("2024-02-01", "2024-02-29", "February 2024"),
        ("2023-01-01", "2023-12-31", "2023"),
        ("2003-01-01", "2009-12-31", "2003–2009"),
        ("2017-10-01", "2017-12-31", "October – December 2017"),
        ("2017-11-01", "2018-01-31", "November 2017 – January 2018"),
        ("2023-01-01", "2023-06-30", "January – June 2023"),
        ("2023-12-28", "2024-01-03", "28 December 2023 – 3 January 2024"),
        ("2023-11-28", "2023-12-03", "28 November – 3 December 2023"),
        ("2023-01-01", None, "from 1 January 2023 on"),
        (None, "2018-12-31", "until 31 December 2018"),
        (None, None, "no date"),
        ("2023-10-05", "10000-01-01", "2023-10-05 to 10000-01-01"),
    ],
)
def test_days_in_as_few_words_as_say_them(earliest, latest, words):
    assert period(earliest, latest) == words


def test_what_is_no_day_of_the_calendar_is_none():
    assert calendar_day("2023-02-29") is None
    assert calendar_day(None) is None
