from datetime import date

from allegedly.report.time_rows import TimeRow
from allegedly.report.timeline import MOST, timeline
from allegedly.schema import Span, Time

from .page_reader import parse


def _row(place, first, last, words="x"):
    time = Time("t", Span(0, 1), words, "DATE", "", first and first.isoformat(), last and last.isoformat(), "itself")
    return TimeRow(place, place, (time,), first, last, f"days {place}", (), ("in-t1",), (1,))


def _drawn(rows, written=None):
    return parse(timeline(rows, written).picture)


def test_one_stretch_has_no_order_and_no_picture():
    assert timeline([_row(1, date(2023, 1, 1), date(2023, 1, 2))], None) is None


def test_a_stretch_is_as_wide_as_its_days_with_a_cap_at_both_ends():
    page = _drawn([_row(1, date(2023, 1, 1), date(2023, 1, 10)), _row(2, date(2023, 1, 11), date(2023, 1, 20))])
    bars = [(bar.attributes["x"], bar.attributes["width"]) for bar in page.find("rect")]
    assert bars == [("3%", "47%"), ("50%", "47%")]
    assert len(page.find("line", class_="cap")) == 4
    assert page.find("path", class_="arrow") == []


def test_an_open_end_reaches_the_side_and_has_an_arrow():
    page = _drawn([_row(1, None, date(2023, 1, 10)), _row(2, date(2023, 1, 11), None)])
    assert page.find("rect", class_="open")[0].attributes["x"] == "0%"
    assert len(page.find("path", class_="arrow")) == 2
    assert len(page.find("line", class_="cap")) == 2


def test_the_day_of_writing_is_marked():
    rows = [_row(1, date(2023, 1, 1), date(2023, 1, 1)), _row(2, date(2023, 1, 9), date(2023, 1, 9))]
    page = _drawn(rows, date(2023, 1, 9))
    assert [words.text for words in page.find("text", class_="written-words")] == ["written 9 January 2023"]
    assert len(page.find("line", class_="written")) == 1


def test_more_rows_than_fit_are_left_to_the_table():
    rows = [_row(place, date(2023, 1, place), date(2023, 1, place)) for place in range(1, 29)]
    drawn = timeline(rows, None)
    assert drawn.left_out == 28 - MOST
    assert len(parse(drawn.picture).find("rect")) == MOST


def test_the_first_and_the_last_day_of_the_calendar_can_be_drawn():
    page = _drawn([_row(1, date.min, date.min), _row(2, date.max, date.max)], date(2024, 1, 1))
    assert len(page.find("rect")) == 2
