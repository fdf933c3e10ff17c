from datetime import date

from allegedly.report.glance import told, when, where
from allegedly.report.place_rows import PlaceRow
from allegedly.report.time_rows import TimeRow
from allegedly.schema import Place, Span, Time


def _place(number, name, country, mentions=1, kind="settlement", latitude=1.0):
    place = Place(
        id=f"p{number}", span=Span(0, 1), text=name, name=name, kind=kind, role="location", latitude=latitude,
        longitude=1.0, country=country,
    )  # fmt: skip
    return PlaceRow(number, place, mentions, (), ())


def _time(first, last):
    time = Time("t", Span(0, 1), "x", "DATE", "", None, None, "itself")
    return TimeRow(1, 1, (time,), first, last, "", (), (), ())


def test_countries_come_by_their_mentions_with_their_places():
    rows = [
        _place(1, "Oslo", "NO"),
        _place(2, "Lund", "SE", 3),
        _place(3, "Kingdom of Sweden", "SE", 1, "country"),
        _place(4, "Malmö", "SE"),
        _place(5, "Ystad", "SE"),
        _place(6, "Umeå", "SE"),
    ]
    assert where(rows) == "Kingdom of Sweden (Lund, Malmö, Ystad and 1 more), Norway (Oslo)"


def test_more_countries_than_are_named_are_counted():
    codes = ("NO", "SE", "FI", "DK", "IS")
    rows = [_place(number, f"Place {code}", code) for number, code in enumerate(codes, start=1)]
    assert where(rows) == "Norway (Place NO), Sweden (Place SE), Finland (Place FI), 2 more countries"


def test_places_in_no_country_stand_alone_and_what_is_not_located_nowhere():
    assert where([_place(1, "the Black Sea", None, kind="water"), _place(2, "Nowhere", None, latitude=None)]) == (
        "the Black Sea"
    )
    assert where([]) == ""


def test_days_near_each_other_are_told_as_days_and_years_apart_as_years():
    assert when([_time(date(2023, 5, 2), date(2023, 5, 4))]) == "2–4 May 2023"
    assert when([_time(date(2003, 1, 1), date(2009, 12, 31))]) == "2003 – 2009"
    assert when([]) == ""
    assert when([_time(None, date(2023, 5, 4))]) == ""


def test_where_most_of_the_dates_lie_is_said_where_there_are_some():
    days = [date(1991, 3, 1), date(2023, 5, 2), date(2023, 5, 3), date(2023, 5, 4)]
    assert when([_time(day, day) for day in days]) == "1991 – 2023; half of its 4 dates begin on 3 May 2023 or later"


def test_no_event_no_words():
    assert told([]) == ""
