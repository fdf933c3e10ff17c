from .sample import days, read, values

AUTUMN = "1999-10-30"


def test_a_quarter_without_a_year_is_the_last_one() -> None:
    assert values("Profit fell in the third quarter.", AUTUMN) == [("the third quarter", "1999-Q3")]
    assert values("Profit fell in the fourth quarter.", "2013-02-10") == [("the fourth quarter", "2012-Q4")]


def test_a_quarter_just_over_is_the_one_that_will_be_reported() -> None:
    assert values("It will report its third-quarter figures.", AUTUMN) == [("third-quarter", "1999-Q3")]
    assert values("It will open in the first quarter.", AUTUMN) == [("the first quarter", "2000-Q1")]


def test_a_quarter_of_a_year() -> None:
    assert values("sales in the second quarter of 2014") == [("the second quarter of 2014", "2014-Q2")]
    assert values("sales in this year's third quarter", AUTUMN) == [("this year's third quarter", "1999-Q3")]


def test_a_quarter_as_reports_write_it() -> None:
    assert values("In Q1 2011 costs doubled.") == [("Q1 2011", "2011-Q1")]
    assert values("Sales fell in Q3.", AUTUMN) == [("Q3", "1999-Q3")]
    assert values("Sales in Q4 last year fell.") == [("Q4 last year", "2012-Q4")]
    assert values("2012 Q2 was bad.") == [("2012 Q2", "2012-Q2")]
    assert values("The answer to Q5, the q1 and Q 2 are missing.") == []


def test_a_report_compares_with_the_same_quarter_of_the_year_before() -> None:
    text = "It earned 3 crowns in the third quarter, up from 2 a year earlier. The latest quarter was its best."
    first, second, third = read(text, AUTUMN)
    assert (first.timex, second.timex, third.timex) == ("1999-Q3", "1998-Q3", "1999-Q3")
    assert (second.basis, second.anchor) == ("another time", first.id)


def test_a_report_on_a_year_compares_with_the_year_before() -> None:
    assert values("For the nine months, it lost 3 crowns, against 2 a year earlier.", AUTUMN)[1] == (
        "a year earlier",
        "1998",
    )


def test_halves_fiscal_years_and_the_end_of_the_year() -> None:
    assert values("in the first half of 2015") == [("the first half of 2015", "2015-H1")]
    assert values("in the second half of last year") == [("the second half of last year", "2012-H2")]
    assert values("in fiscal 2012") == [("fiscal 2012", "2012")]
    assert values("by year-end") == [("year-end", "2013")]


def test_a_quarter_of_something_is_no_time() -> None:
    assert values("A quarter of the voters and three quarters of the rest; just over a quarter.") == []


def test_months_of_a_year_that_is_told_by_its_place() -> None:
    assert days("Prices rose in the first three months of the year.") == [
        ("the first three months of the year", "2013-01-01", "2013-03-31")
    ]
    assert days("Prices rose in the last two months of last year.") == [
        ("the last two months of last year", "2012-11-01", "2012-12-31")
    ]
